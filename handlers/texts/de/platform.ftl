# Eine Zeile für das Protokoll, wenn eine Plattform nicht starten oder weitermachen kann.
platform-unreachable = Der Server antwortet nicht. Der Bot versucht es von selbst wieder; bleibt es dabei, prüfen Sie Adresse und Netz.
platform-wrong-token = Der Server nimmt das Token nicht an. In die Konfiguration gehört ein gültiges Token.
platform-wrong-password = Der Server nimmt Benutzer und Passwort nicht an. Prüfen Sie beides in der Konfiguration.
platform-no-credentials = Es ist nichts da, womit der Bot sich anmelden kann. In die Konfiguration gehört ein Passwort, oder ein Zugriffstoken mit der Kennung seines Geräts.
platform-wrong-user = Das Zugriffstoken gehört zu einem anderen Konto ({ $user }). In die Konfiguration gehört das Token des dort genannten Benutzers.
platform-no-device = Der Server sagt nicht, zu welchem Gerät das Zugriffstoken gehört. In die Konfiguration gehört device_id, oder ein Passwort statt des Tokens.
platform-login-limited = Der Server lässt gerade keine weiteren Anmeldungen zu. Der Bot versucht es von selbst wieder.
platform-login-refused = Der Server lehnt die Anmeldung ab. Fragen Sie seine Verwaltung, ob sich dieses Konto mit Passwort anmelden darf.
platform-account-closed = Dieses Konto ist geschlossen. Nehmen Sie ein anderes.
platform-no-encryption = Verschlüsselung ist nicht verfügbar, und ohne sie startet der Bot nicht, denn er würde Klartext in verschlüsselte Räume schreiben. Installieren Sie das Paket mit seinen Verschlüsselungsbibliotheken.
platform-crypto-store-lost = Die Schlüssel dieses Geräts ({ $device }) sind verloren, Nachrichten lassen sich nicht lesen. Tragen Sie das Passwort in die Konfiguration ein: Der Bot meldet sich dann als neues Gerät an.
platform-foreign-identity = Dieses Konto hat ein anderes Programm bestätigt, dessen Schlüssel der Bot nicht hat. Tragen Sie das Passwort in die Konfiguration ein: Der Bot ersetzt dann die Identität.
platform-seeds-unreadable = Die Datei mit der Identität des Bots ist nicht lesbar. Spielen Sie eine Sicherung zurück, oder tragen Sie das Passwort in die Konfiguration ein: Der Bot ersetzt dann die Identität.
platform-password-needed = Der Server verlangt das Passwort, um die Schlüssel des Bots anzunehmen. Tragen Sie es in die Konfiguration ein; nach dem ersten Start darf es wieder heraus.
platform-password-refused = Der Server nimmt das Passwort für die Schlüssel des Bots nicht an. Prüfen Sie es in der Konfiguration.
platform-approval-needed = Der Server lässt seine Schlüssel nur von Hand ersetzen. Öffnen Sie { $url } als Benutzer des Bots, erlauben Sie es, und starten Sie neu.
platform-not-signed = Das Gerät des Bots ließ sich nicht bestätigen, andere würden seine Nachrichten nicht lesen. Der Bot versucht es von selbst wieder.
