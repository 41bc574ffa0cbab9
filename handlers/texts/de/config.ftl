# Was in den Einstellungen falsch ist. Was es auch in Veranstaltungsdateien gibt, steht in check.ftl.

check-blank = „{ $name }“ ist leer. Richtig ist ein Text, oder die Zeile entfällt.
check-setting-outside = „{ $name }“ steht außerhalb der Abschnitte. { $hint ->
    [near] Richtig ist der Platz unter { $near }.
   *[none] Richtig steht jede Einstellung unter einem Abschnitt wie [bot].
 }
check-too-small = „{ $name }“ ist { $value }. Richtig sind mindestens { $least }.
check-not-above = „{ $name }“ ist { $value }. Richtig ist eine Zahl über { $least }.
check-with-bot = Zu dieser Adresse gehört kein „/bot“. Richtig ist: { $right }
check-bad-token = Das ist kein Bot-Token. Richtig ist die Zeile, die @BotFather nennt, in der Form 123456789:AAE…
check-webhook = „webhook“ gibt es noch nicht. Richtig ist "polling"; dafür braucht der Bot keine Adresse im Internet.
check-bad-group = { $value } ist keine Telegram-Gruppe. Gruppen haben negative Nummern, zum Beispiel { $proposal }.
check-bad-user = „{ $value }“ ist kein Matrix-Konto. Richtig ist die ganze Adresse, zum Beispiel @tagungslotse:example.org.
check-bad-room = „{ $value }“ ist kein Matrix-Raum. Richtig ist zum Beispiel !abc:example.org oder #raum:example.org.
check-no-login = In [matrix] fehlt die Anmeldung. Richtig ist password (oder password_file), oder access_token mit device_id.
check-no-device = In [matrix] fehlt „device_id“ zum access_token. Richtig ist das Gerät, für das er ausgestellt wurde.
check-bad-listen = „{ $value }“ ist kein Anschluss. Richtig sind Adresse und Nummer, zum Beispiel 127.0.0.1:8080.
check-bad-database = Das ist keine Datenbank-Adresse. Richtig ist zum Beispiel sqlite:///data/tagungslotse.db oder postgresql://name@rechner/datenbank.
check-twice = „{ $name }“ und „{ $name }_file“ stehen beide da. Richtig ist nur eines davon.
check-secret-unreadable = Die hier genannte Datei lässt sich nicht lesen ({ $reason }). Richtig ist eine Datei, in der nur das Geheimnis steht; ein relativer Pfad beginnt bei { $folder }.
check-secret-empty = Die hier genannte Datei ist leer. Richtig ist eine Datei, in der nur das Geheimnis steht.
