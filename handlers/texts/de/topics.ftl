command-themen = die Themen der offenen Runde
command-vorschlag = ein Thema vorschlagen
command-trotzdem = ein Thema vorschlagen, obwohl es ein ähnliches gibt
command-in = die Runde für ein Thema wählen
command-thema = ein einzelnes Thema
command-unterstuetzen = Interesse an einem Thema zeigen
button-themen = Themen ansehen
button-vorschlag = Thema vorschlagen
button-support = #{ $number } unterstützen
button-unsupport = Nicht mehr unterstützen
button-anyway = Trotzdem vorschlagen
button-reword = Wortlaut ändern
button-withdraw = Zurückziehen
button-for = Für: { $label }

topics-title = Themen: { $title }
topics-none = Noch gibt es hier kein Thema.
topics-more = … und { NUMBER($count) } weitere
topic-line = **{ NUMBER($number, useGrouping: 0) }**  { $title }
topic-short = #{ NUMBER($number, useGrouping: 0) } „{ $title }“
topic-extras = {" "}({ $extras })
topic-interested = { $count ->
    [one] 1 interessierte Person
   *[other] { NUMBER($count) } interessierte Personen
  }
topic-chosen-before = vorab gewählt
topic-kind-question = Frage
topic-kind-advice = Rat gesucht
topic-kind-experience = Erfahrung
topic-about = { $words }
topic-no-such = Ein Thema „{ $word }“ gibt es nicht. Alle Themen mit ihren Nummern zeigt { $mark }themen.
topic-which = Welches Thema meinen Sie? Bitte schreiben Sie eine Nummer dahinter. Alle Nummern zeigt { $mark }themen.
topic-not-yours = Thema { NUMBER($number, useGrouping: 0) } hat jemand anderes vorgeschlagen; ändern kann es nur, wer es vorgeschlagen hat.
topic-round-closed = Diese Runde ist geschlossen; an ihren Themen ändert sich nichts mehr.
topic-is-merged = Thema { NUMBER($number, useGrouping: 0) } wurde mit Thema { NUMBER($into, useGrouping: 0) } zusammengelegt. Bitte nehmen Sie die { NUMBER($into, useGrouping: 0) }.
topic-is-hidden = Die Moderation hat dieses Thema ausgeblendet.
topic-withdrawn = Thema { NUMBER($number, useGrouping: 0) } ist zurückgezogen.
topic-how = Das habe ich nicht verstanden. Möglich sind zum Beispiel: { $mark }thema { NUMBER($number, useGrouping: 0) } text Neuer Wortlaut, { $mark }thema { NUMBER($number, useGrouping: 0) } zurueckziehen
topic-reword-ask = Wie soll Thema { NUMBER($number, useGrouping: 0) } heißen? Schreiben Sie es mir einfach.
topic-for-whom = { $label }: Für wen ist das Thema gedacht?
topic-for-all = Für alle

propose-ask = Worum soll es gehen? Schreiben Sie mir das Thema in einem Satz.
propose-later = Themen werden ab { $when } gesammelt („{ $title }“). Bitte melden Sie sich dann wieder.
propose-not-yet = Noch werden keine Themen gesammelt. Sobald es losgeht, sage ich Ihnen Bescheid.
propose-closed = Im Moment werden keine Themen mehr gesammelt.
propose-too-long = Das sind { NUMBER($count) } Zeichen. Bitte fassen Sie das Thema in höchstens { NUMBER($longest) } Zeichen; mehr dazu können Sie in der Runde erzählen.
propose-no-words = Das erkenne ich nicht als Thema. Bitte schreiben Sie es in Worten, zum Beispiel: { $mark }vorschlag Elternarbeit in der Kita
propose-rude = So kann ich das nicht aufnehmen. Bitte schreiben Sie es so, dass es niemanden verletzt.
propose-enough = Von Ihnen stehen schon { NUMBER($count) } Themen zur Wahl; mehr nehme ich je Person nicht auf. Mit { $mark }meins können Sie eines davon ansehen und zurückziehen.
propose-which = Für welche Runde ist „{ $title }“?
propose-alike = { $count ->
    [one] Ein ähnliches Thema gibt es schon:
   *[other] Ähnliche Themen gibt es schon:
  }
propose-alike-how = Möchten Sie das unterstützen, oder ist Ihres etwas anderes?
propose-filed = Thema **{ NUMBER($number, useGrouping: 0) }** ist aufgenommen: { $title } ({ $round })
propose-filed-more = Wenn Sie möchten, sagen Sie noch, was Sie suchen; oder ändern Sie den Wortlaut.
propose-confirm = Soll ich „{ $title }“ als Thema vorschlagen?
propose-confirm-yes = Ja, vorschlagen

support-on = Notiert: Sie interessieren sich für Thema { NUMBER($number, useGrouping: 0) } „{ $title }“.
support-already = Sie sind schon notiert: Thema { NUMBER($number, useGrouping: 0) } „{ $title }“ interessiert Sie.
support-off = Ihr Interesse an Thema { NUMBER($number, useGrouping: 0) } „{ $title }“ ist zurückgenommen.
support-no-vote = Eine Stimme ist das noch nicht; abgestimmt wird auf dem Stimmzettel.
