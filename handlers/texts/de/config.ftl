# Was in den Einstellungen falsch ist. Was es auch in Veranstaltungsdateien gibt, steht in check.ftl.

config-blank = „{ $name }“ ist leer. Richtig ist ein Text, oder die Zeile entfällt.
config-key-outside = „{ $name }“ steht außerhalb der Abschnitte. { $hint ->
    [near] Richtig ist der Platz unter { $near }.
   *[none] Richtig steht jede Einstellung unter einem Abschnitt wie [bot].
 }
config-too-small = „{ $name }“ ist { $value }. Richtig sind mindestens { $least }.
config-too-large = „{ $name }“ ist { $value }. Richtig sind höchstens { $most }.
config-not-above = „{ $name }“ ist { $value }. Richtig ist eine Zahl über { $least }.
config-bad-url = „{ $value }“ ist keine vollständige Web-Adresse. Richtig ist zum Beispiel https://example.org.
config-with-bot = Zu dieser Adresse gehört kein „/bot“. Richtig ist: { $right }
config-bad-token = Das ist kein Bot-Token. Richtig ist die Zeile, die @BotFather nennt, in der Form 123456789:AAE…
config-webhook = „webhook“ gibt es noch nicht. Richtig ist "polling"; dafür braucht der Bot keine Adresse im Internet.
config-bad-group = { $value } ist keine Telegram-Gruppe. Gruppen haben negative Nummern, zum Beispiel { $proposal }.
config-bad-user = „{ $value }“ ist kein Matrix-Konto. Richtig ist die ganze Adresse, zum Beispiel @tagungslotse:example.org.
config-bad-room = „{ $value }“ ist kein Matrix-Raum. Richtig ist zum Beispiel !abc:example.org oder #raum:example.org.
config-no-login = In [matrix] fehlt die Anmeldung. Richtig ist password (oder password_file), oder access_token mit device_id.
config-no-device = In [matrix] fehlt „device_id“ zum access_token. Richtig ist das Gerät, für das er ausgestellt wurde.
config-bad-listen = „{ $value }“ ist kein Anschluss. Richtig sind Adresse und Nummer, zum Beispiel 127.0.0.1:8080.
config-bad-database = Das ist keine Datenbank-Adresse. Richtig ist zum Beispiel sqlite:///data/tagungslotse.db oder postgresql://name@rechner/datenbank.
config-twice = „{ $name }“ und „{ $name }_file“ stehen beide da. Richtig ist nur eines davon.
config-secret-unreadable = Die Datei { $value } lässt sich nicht lesen ({ $reason }). Richtig ist eine Datei, in der nur das Geheimnis steht.
config-secret-empty = Die Datei { $value } ist leer. Richtig ist eine Datei, in der nur das Geheimnis steht.
