# Der Einstieg.
start-hello =
    Guten Tag! Ich begleite Sie durch diese Veranstaltung:
    { $title }
start-when = Wann: { $when }
start-at = { $day }, { $time }
start-from = { $day }, Beginn { $time }
start-day-only = { $day } (Uhrzeiten stehen noch nicht fest)
start-where = Wo: { $place }
start-online = Die Veranstaltung findet online statt.
start-hybrid = Sie können vor Ort oder online teilnehmen.
start-role = Ihre Rolle: { $role ->
    [organiser] Organisation
    [moderator] Moderation
   *[participant] Teilnahme
 }.
start-ask-me = Fragen Sie mich einfach, zum Beispiel „Was läuft jetzt?“ oder „Wie komme ich hin?“.
start-privacy = Datenschutz: Ich speichere nur, was ich dafür brauche; mehr dazu unter { $mark }datenschutz.
start-group = Guten Tag! Ich beantworte hier Fragen zu { $title }. Sprechen Sie mich mit einem Befehl wie { $mark }programm oder mit meinem Namen an, oder schreiben Sie mir privat.
start-code-needed = Für { $title } brauchen Sie einen persönlichen Code. Bitte senden Sie mir den Code aus Ihrer Einladung.
start-code-unknown = Diesen Code kenne ich nicht. Bitte prüfen Sie, ob er vollständig ist, und senden Sie ihn noch einmal. Sonst hilft Ihnen die Organisation mit einem neuen.
start-code-used = Dieser Code wurde schon benutzt; jeder gilt nur einmal. Die Organisation kann Ihnen einen neuen geben.
start-code-expired = Dieser Code ist abgelaufen. Die Organisation kann Ihnen einen neuen geben.

attendance-question = Nehmen Sie vor Ort oder online teil?
attendance-onsite = Vor Ort
attendance-online = Online
attendance-noted-onsite = Notiert: Sie sind vor Ort dabei.
attendance-noted-online = Notiert: Sie sind online dabei. Sie bekommen von mir die Zugangslinks statt der Räume.
attendance-unknown = Das habe ich nicht verstanden. Bitte wählen Sie: vor Ort oder online.
attendance-one-way = { $format ->
    [online] Diese Veranstaltung findet nur online statt; hier gibt es nichts auszuwählen.
   *[onsite] Diese Veranstaltung findet nur vor Ort statt; hier gibt es nichts auszuwählen.
 }
choice-skip = Überspringen

group-question = { $label }: Was trifft auf Sie zu?
group-noted = Notiert: { $label } { $option }.
group-skipped = In Ordnung, das lasse ich offen.
group-unknown = Diese Frage gibt es hier nicht. Mit { $mark }start sehen Sie, was noch offen ist.

command-start = Einstieg, auch mit Code
command-teilnahme = vor Ort oder online teilnehmen
command-gruppe = Angaben zur Person
button-programm = Programm
button-jetzt = Jetzt
button-ort = Ort
button-hilfe = Hilfe
