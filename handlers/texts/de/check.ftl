# Was an einer Veranstaltungsdatei nicht stimmt (tagungslotse check). Eine Meldung je Code in storage/event_file.

## Die Datei als Ganzes

check-file-not-found = Diese Datei gibt es nicht. Richtig ist der Pfad einer vorhandenen TOML-Datei.
check-file-is-directory = Das ist ein Ordner. Richtig ist der Pfad der TOML-Datei darin.
check-file-unreadable = Die Datei lässt sich nicht lesen ({ $reason }). Nötig ist eine Datei mit Leserecht.
check-file-too-large = Die Datei ist zu groß. Möglich sind { $most } MB.
check-file-not-utf8 = Ab hier ist die Datei nicht in UTF-8. Richtig ist: im Editor mit der Kodierung UTF-8 speichern.
check-file-not-text = Das ist keine reine Textdatei, sondern zum Beispiel ein Dokument von Word, ein PDF oder eine Webseite. Richtig ist: als „Nur Text“ in UTF-8 speichern, mit der Endung .toml.
check-file-bom = Am Anfang der Datei steht eine unsichtbare Marke (BOM). Besser ist UTF-8 ohne BOM.

## TOML: die Schreibweise

check-toml-syntax = Das ist kein gültiges TOML ({ $detail }). Richtig ist je Zeile: schlüssel = wert.
check-toml-too-deep = Die Klammern sind zu tief ineinander verschachtelt. Die Veranstaltungsdatei braucht höchstens Listen mit einfachen Tabellen.
check-toml-header = „{ $text }“ ist keine vollständige Tabellenzeile. Richtig ist { $right }.
check-toml-no-equals = In „{ $text }“ fehlt das Gleichheitszeichen. Richtig ist: schlüssel = wert; ein Kommentar beginnt mit #.
check-toml-colon = Nach „{ $name }“ steht ein Doppelpunkt. Richtig ist ein Gleichheitszeichen: { $name } = …
check-toml-bad-key = „{ $text }“ kann kein Schlüssel sein. Richtig sind a-z, 0-9, „_“ und „-“, etwa { $proposal }.
check-toml-no-value = Nach „{ $name } =“ fehlt der Wert. Was nicht bekannt ist, wird ganz weggelassen.
check-toml-unclosed-string = Hier fehlt das schließende Anführungszeichen. Der Text endet mit { $quotes }; über mehrere Zeilen steht er in drei Anführungszeichen: """…""".
check-toml-inner-quotes = Nach dem Ende des Textes steht noch etwas. Anführungszeichen im Text sind typografisch („…“) oder mit Schrägstrich davor (\") zu schreiben; der Text endet mit ".
check-toml-curly-quotes = Um den Wert steht ein typografisches Anführungszeichen. Richtig sind davor und dahinter gerade: "…".
check-toml-unquoted = Der Text { $value } steht nicht in Anführungszeichen. Richtig ist: { $name } = { $proposal }.
check-toml-backslash = Ein einzelner umgekehrter Schrägstrich leitet hier kein Sonderzeichen ein. Richtig sind zwei davon (\\) oder der Text in einfachen Anführungszeichen ('…').
check-toml-unclosed-bracket = { $kind ->
    [list] Die Liste
   *[other] Die Tabelle
 } ist nicht geschlossen. Richtig endet sie mit { $bracket }.
check-toml-missing-comma = Zwischen zwei { $kind ->
    [list] Einträgen der Liste
   *[other] Einträgen der Tabelle
 } fehlt ein Komma. Richtig ist zum Beispiel: { $kind ->
    [list] ["a", "b"]
   *[other] { "{" } de = "…", en = "…" { "}" }
 }.
check-toml-inline-table = Eine Tabelle in geschweiften Klammern steht in einer einzigen Zeile und endet ohne Komma: { "{" } de = "…", en = "…" { "}" }.
check-toml-comma-after = Nach dem Wert von „{ $name }“ steht ein Komma oder Strichpunkt zu viel. Richtig endet die Zeile mit dem Wert.
check-toml-yes-no = „{ $value }“ ist kein Ja oder Nein. Richtig ist { $name } = true oder { $name } = false.
check-toml-number = „{ $value }“ ist keine Zahl. Richtig sind Ziffern ohne führende Null, mit Punkt statt Komma und ohne Einheit: { $name } = { $proposal }.
check-toml-value = „{ $value }“ ist so kein Wert. Richtig ist: { $name } = { $proposal }.
check-toml-brackets = Bei „{ $name }“ gehört eine Liste in eckige Klammern. Richtig ist: { $name } = { $proposal }.
check-toml-two-pairs = Nach dem Wert von „{ $name }“ steht in derselben Zeile noch etwas. Richtig hat jeder Schlüssel mit seinem Wert eine eigene Zeile.
check-toml-date-form = „{ $value }“ ist nicht die richtige Schreibweise. Richtig ist: { $name } = { $proposal }.
check-odd-character = Hier steht außerhalb der Texte ein Zeichen, das wie ein Leerzeichen oder gar nicht aussieht ({ $character }); es kommt beim Kopieren mit. Richtig ist ein gewöhnliches Leerzeichen oder keines.
check-toml-seconds = In „{ $value }“ fehlen die Sekunden. Richtig ist: { $name } = { $proposal }.
check-toml-date = „{ $value }“ ist weder Datum noch Zeitpunkt. Richtig ist { $name } = 2020-01-20 oder { $name } = 2020-01-20T10:00:00.
check-toml-impossible-date = Den Zeitpunkt „{ $value }“ gibt es nicht. Richtig sind Jahr-Monat-Tag mit einem Monat bis 12, einem Tag, den der Monat hat, und Stunden bis 23: { $name } = 2020-01-20T10:00:00.
check-toml-clash = „{ $name }“ ist schon anders festgelegt. Richtig steht jeder Schlüssel und jede Tabelle nur einmal.
check-duplicate-key = „{ $name }“ steht in dieser Tabelle schon in Zeile { NUMBER($first, useGrouping: 0) }. Richtig steht jeder Schlüssel nur einmal.
check-duplicate-table = [{ $name }] steht schon in Zeile { NUMBER($first, useGrouping: 0) }. Richtig gehört alles unter die erste dieser Tabellen.
check-missing-header = Ab „{ $name }“ beginnt ein neuer Eintrag, aber die Zeile { $header } darüber fehlt.
check-single-brackets = [{ $name }] hat einfache Klammern. Richtig ist [[{ $name }]], da es davon mehrere geben kann.
check-double-brackets = [[{ $name }]] hat doppelte Klammern. Richtig ist [{ $name }], da es davon nur eine gibt.

## Tabellen und Schlüssel

check-no-event = Die Tabelle [event] fehlt. Richtig ist [event] mit wenigstens title und starts.
check-unknown-table = Die Tabelle „{ $name }“ gibt es nicht. { $hint ->
    [near] Gemeint ist wohl { $near }.
   *[none] Möglich sind { $allowed }.
 }
check-not-a-table = „{ $name }“ ist keine Tabelle. Richtig ist eine Zeile { $header }, darunter die Schlüssel.
check-key-outside = „{ $name }“ steht außerhalb der Tabellen. { $hint ->
    [near] Richtig ist der Platz unter { $homes }.
   *[none] Richtig steht jeder Schlüssel unter einer Tabelle wie [event].
 }
check-unknown-key = „{ $name }“ gibt es in { $table } nicht. { $hint ->
    [near] Gemeint ist wohl „{ $near }“.
    [elsewhere] Es gehört zu { $elsewhere }.
   *[none] Möglich sind { $allowed }.
 }
check-missing = In { $table } fehlt „{ $name }“. Richtig ist zum Beispiel: { $name } = { $example }.
check-empty = „{ $name }“ ist leer. Richtig ist ein Text.
check-empty-value = „{ $name }“ ist leer. Was nicht bekannt ist, hat keine Zeile.
check-swallowed = „{ $name }“ steht unter { $header } und gehört damit zu diesem Text. Richtig ist { $text } = { "{" } de = "…", en = "…" { "}" } in einer Zeile, ohne { $header }.
check-empty-list = Die Liste „{ $name }“ ist leer. Richtig ist wenigstens ein Eintrag: { $example }.
check-empty-entry = In „{ $name }“ ist ein Eintrag leer. Richtig steht dort ein Text, oder der Eintrag entfällt.
check-wrong-type = Bei „{ $name }“ steht { $found ->
    [text] ein Text
    [number] eine ganze Zahl
    [decimal] eine Kommazahl
    [yes-no] true oder false
    [date] ein Datum ohne Uhrzeit
    [date-time] ein Datum mit Uhrzeit
    [time] eine Uhrzeit ohne Datum
    [list] eine Liste
   *[table] eine Tabelle
 }; richtig ist { $wanted ->
    [text] ein Text
    [number] eine ganze Zahl
    [decimal] eine Zahl
    [yes-no] true oder false
    [date] ein Datum ohne Anführungszeichen
    [date-time] ein Datum mit Uhrzeit, ohne Anführungszeichen
    [list] eine Liste
   *[table] eine Tabelle
 }, zum Beispiel { $name } = { $example }.
check-wrong-entry = In der Liste „{ $name }“ steht { $found ->
    [number] eine ganze Zahl
    [decimal] eine Kommazahl
    [yes-no] true oder false
    [list] noch eine Liste
   *[other] ein Datum oder eine Uhrzeit
 }. Richtig sind dort Texte in einem Paar Klammern, zum Beispiel { $name } = { $example }.
check-wrong-choice = „{ $value }“ ist hier nicht möglich. { $hint ->
    [near] Gemeint ist wohl „{ $near }“; möglich sind { $allowed }.
   *[none] Möglich sind { $allowed }.
 }
check-bad-id = „{ $value }“ kann keine Kennung sein. Richtig sind a-z, 0-9 und „-“, etwa „{ $proposal }“.
check-duplicate-id = „{ $id }“ ist schon in Zeile { NUMBER($first, useGrouping: 0) } vergeben. Richtig hat in { $table } jeder Eintrag seine eigene Kennung.
check-duplicate-entry = „{ $value }“ steht mehrfach in der Liste. Einmal genügt.
check-duplicate-option = Die Antwort „{ $option }“ steht doppelt. Richtig steht jede Antwort einmal.

## Verweise

check-unknown-room = Einen Raum „{ $value }“ gibt es nicht. { $hint ->
    [near] Gemeint ist wohl „{ $near }“; vorhanden: { $known }.
   *[none] Vorhandene Räume: { $known }; weitere legt [[room]] an.
 }
check-unknown-item = Einen Programmpunkt „{ $value }“ gibt es nicht. { $hint ->
    [near] Gemeint ist wohl „{ $near }“; vorhanden: { $known }.
   *[none] Vorhandene Programmpunkte: { $known }.
 }
check-unknown-round = Eine Runde „{ $value }“ gibt es nicht. { $hint ->
    [near] Gemeint ist wohl „{ $near }“; vorhanden: { $known }.
   *[none] Vorhandene Runden: { $known }; weitere legt [[round]] an.
 }
check-unknown-group = Eine Gruppe „{ $value }“ gibt es nicht. { $hint ->
    [near] Gemeint ist wohl „{ $near }“; vorhanden: { $known }.
   *[none] Vorhandene Gruppen: { $known }; weitere legt [[group]] an.
 }
check-unknown-option = In der Gruppe „{ $group }“ gibt es die Antwort „{ $value }“ nicht. { $hint ->
    [near] Gemeint ist wohl „{ $near }“; möglich sind { $known }.
   *[none] Möglich sind { $known }.
 }
check-bad-audience = „{ $value }“ ist kein Empfängerkreis. { $hint ->
    [near] Gemeint ist wohl „{ $near }“; möglich sind { $allowed }.
   *[none] Möglich sind { $allowed }.
 }

## Texte und Sprachen

check-control-character = Der Text enthält das unsichtbare Steuerzeichen { $character }. Richtig ist der Text ohne dieses Zeichen.
check-text-garbled = In „{ $part }“ sind Umlaute oder Sonderzeichen zerstört. Richtig ist die Datei in UTF-8, mit ä, ö, ü, ß.
check-text-long = Der Text hat { NUMBER($length, useGrouping: 0) } Zeichen. Bis { NUMBER($most, useGrouping: 0) } passen in eine Nachricht; längere werden geteilt.
check-text-language = „{ $language }“ ist hier keine Sprache des Bots. { $hint ->
    [near] Gemeint ist wohl „{ $near }“.
   *[none] In geschweiften Klammern stehen Texte je Sprache: { $allowed }.
 }
check-bot-language = „{ $value }“ spricht der Bot nicht. { $hint ->
    [near] Gemeint ist wohl „{ $near }“.
   *[none] Möglich sind { $allowed }.
 }
check-unknown-language = „{ $value }“ ist kein Sprachkürzel. { $hint ->
    [near] Gemeint ist wohl „{ $near }“.
   *[none] Richtig ist ein Kürzel wie de, en oder fr.
 }
check-language-missing = Der Text fehlt in: { $missing }. Richtig ist ein Text für jede Sprache in event.languages.
check-language-unused = Die Sprache „{ $language }“ steht nicht in event.languages ({ $languages }). Der Text wird erst mit ihr dort gezeigt.
check-weekday = „{ $text }“: Der { $day } ist ein { $right ->
    [monday] Montag
    [tuesday] Dienstag
    [wednesday] Mittwoch
    [thursday] Donnerstag
    [friday] Freitag
    [saturday] Samstag
   *[sunday] Sonntag
 }. Wochentag oder Datum ist zu berichtigen.
check-weekday-no-date = „{ $text }“: Diesen Tag gibt es im Kalender nicht. Richtig ist ein Tag, den der Monat hat.

## Adressen, Zahlen, Dateien

check-bad-url = „{ $value }“ ist keine vollständige Web-Adresse. Richtig beginnt sie mit https:// oder http://, etwa https://example.org/seite.
check-url-incomplete = „{ $value }“ ist keine vollständige Web-Adresse. Richtig ist: "https://{ $value }".
check-url-character = In „{ $value }“ steht ein Zeichen, das eine Web-Adresse nicht haben kann: „{ $character }“. Richtig ist eine Adresse ohne Leerzeichen, wie sie im Browser steht.
check-bad-email = „{ $value }“ ist keine Mailadresse. Richtig ist zum Beispiel orga@example.org.
check-bad-phone = „{ $value }“ ist keine Telefonnummer. Richtig ist zum Beispiel 0345 12345.
check-below-one = „{ $name }“ ist { $value }. Richtig ist eine ganze Zahl ab 1.
check-too-large = „{ $name }“ ist { $value }. Richtig sind höchstens { NUMBER($most, useGrouping: 0) }.
check-off-globe = „{ $name }“ ist { $value }. Richtig sind Grad von -{ $most } bis { $most }.
check-coordinates-half = „{ $name }“ steht ohne „{ $missing }“. Richtig stehen beide oder keines da.
check-file-missing = Eine Datei „{ $value }“ gibt es neben der Veranstaltungsdatei nicht. { $hint ->
    [near] Gemeint ist wohl „{ $near }“.
   *[none] Richtig ist der Name einer vorhandenen Datei; bei einer Adresse im Web: url.
 }
check-coordinates-swapped = Dieser Ort liegt nicht in Europa, mit vertauschten Zahlen schon. Gemeint ist wohl latitude = { $latitude } und longitude = { $longitude }.
check-file-outside = „{ $value }“ liegt außerhalb des Ordners der Veranstaltungsdatei. Richtig ist ein Name in diesem Ordner, etwa "anfahrt.pdf".
check-file-is-folder = „{ $value }“ ist ein Ordner. Richtig ist eine Datei.
check-material-both = Das Material hat url und file. Richtig ist nur eines von beiden.

## Zeiten

check-unknown-zone = „{ $value }“ ist keine Zeitzone. { $hint ->
    [near] Gemeint ist wohl „{ $near }“.
   *[none] Richtig ist ein IANA-Name wie Europe/Berlin.
 }
check-odd-year = Das Jahr { $year } ist sicher ein Versehen. Richtig ist das Jahr der Veranstaltung.
check-time-ambiguous = { $time } gibt es in { $zone } wegen der Zeitumstellung zweimal: { $first } und { $second }. Richtig ist die gemeinte Zeit mit Abstand zur Weltzeit, wie sie hier steht.
check-time-impossible = { $time } gibt es in { $zone } wegen der Zeitumstellung nicht. Gemeint ist wohl { $first } oder { $second }.
check-odd-offset = { $time } ist in { $zone } { $right }. Ist das nicht gemeint, ist die Zeit ohne den Abstand zur Weltzeit richtig.
check-end-before-start = „{ $name }“ liegt vor „{ $start }“ in Zeile { NUMBER($first, useGrouping: 0) }. Richtig liegt es danach; nach Mitternacht gilt das Datum des nächsten Tages.
check-end-without-start = Es gibt ein Ende, aber keinen Beginn. Richtig ist start dazu; ist er nicht bekannt, entfällt end.
check-no-duration = Beginn und Ende sind gleich. Richtig liegt das Ende später; ist es nicht bekannt, entfällt end.
check-item-long = Der Programmpunkt würde { $hours } Stunden dauern. Stimmen Tag und Uhrzeit?
check-event-long = Die Veranstaltung würde { $days } Tage dauern. Stimmen Monat und Jahr?
check-far-from-event = Der { $day } liegt weit außerhalb der Veranstaltung ({ $first } bis { $last }). Stimmen Monat und Jahr?
check-far-from-items = Die meisten Programmpunkte liegen weit von diesem Datum (etwa am { $item }). Stimmen Monat und Jahr?
check-registration-late = Die Anmeldung läuft länger als die Veranstaltung, die am { $end } endet. Stimmt das Datum?
check-overlap = Zur selben Zeit ist „{ $other }“ (Zeile { NUMBER($first, useGrouping: 0) }) im selben Raum: { $rooms }. Richtig ist eine andere Zeit oder ein anderer Raum, falls es nicht so gemeint ist.

## Programm, Runden, Erinnerungen

check-attendance-format = Nur { $attendance } passt nicht zu event.format = "{ $format }". Richtig ist dort "hybrid", oder attendance entfällt.
check-audience-format = Der Kreis { $attendance } passt nicht zu event.format = "{ $format }". Die Erinnerung erreicht so niemanden; richtig ist zum Beispiel "all".
check-slots-not-open = slots wirkt nur bei kind = "open". Richtig ist diese Art, oder slots entfällt.
check-capacity-over-room = Angemeldet werden können { $capacity }, die Räume fassen { $seats }. Stimmen die Zahlen?
check-duplicate-room-name = Einen Raum mit diesem Namen gibt es schon in Zeile { NUMBER($first, useGrouping: 0) }. Besser sind Namen, die sich unterscheiden.
check-duplicate-item = Denselben Programmpunkt zur selben Zeit gibt es schon in Zeile { NUMBER($first, useGrouping: 0) }. Richtig steht er einmal da, oder mit verschiedenen Räumen.
check-round-order = „{ $name }“ liegt vor „{ $earlier }“ in Zeile { NUMBER($first, useGrouping: 0) }. Richtig ist die Reihenfolge opens, voting, closes.
check-round-item-not-open = Der Programmpunkt „{ $item }“ hat die Art „{ $kind }“. Themen kommen in Programmpunkte mit kind = "open".
check-round-closes-late = Die Abstimmung endet erst, wenn alle ihre Programmpunkte begonnen haben (zuletzt „{ $item }“). Richtig endet sie davor.
check-select-too-many = Gewählt werden { $select } Themen, Platz ist für { $places }. Richtig sind höchstens so viele, oder mehr Räume, slots oder Programmpunkte.
check-duplicate-topic = Dieses Thema steht in der Runde schon in Zeile { NUMBER($first, useGrouping: 0) }. Einmal genügt.
check-topic-item-not-in-round = Dieser Programmpunkt gehört nicht zur Runde „{ $round }“. Zu ihr gehören: { $items }.
check-topic-room-taken = Im Raum „{ $room }“ ist dann schon das Thema aus Zeile { NUMBER($first, useGrouping: 0) }. Richtig ist ein anderer Raum oder Programmpunkt.
check-duplicate-question = Diese Frage steht schon in Zeile { NUMBER($first, useGrouping: 0) }. Besser hat jede Frage eine Antwort.
check-bad-before = „{ $value }“ ist kein Vorlauf. Richtig sind Formen wie "10 min", "2 h" oder "1 d" (auch Min, Std, Tag).
check-reminder-both = Die Erinnerung hat item und at. Richtig ist nur eines: vor einem Programmpunkt oder zu einer Zeit.
check-reminder-neither = Die Erinnerung hat weder item noch at. Richtig ist eines davon: item = "mittag" oder at = 2020-01-20T09:00:00.
check-before-without-item = before zählt vom Beginn eines Programmpunkts und wirkt bei at nicht. Richtig ist item dazu, oder before entfällt.
check-reminder-untimed = Die Uhrzeit von „{ $item }“ ist nicht bekannt. Die Erinnerung kommt erst, wenn dort start mit Uhrzeit steht.
check-signed-up-without-item = "signed-up" braucht den Programmpunkt, für den man angemeldet ist. Richtig ist item dazu oder "all".
check-no-sign-up = Für „{ $item }“ gibt es keine Anmeldung. Richtig ist capacity bei diesem Programmpunkt oder ein anderer Kreis wie "all".
