# Was das Terminal selbst sagt, wenn eine Zeile nicht passt.

terminal-no-button = Eine Schaltfläche „{ $label }“ gibt es hier nicht. Vorhanden: { $labels }
terminal-no-buttons = Eine Schaltfläche „{ $label }“ gibt es hier nicht.
terminal-address = Diese Schaltfläche führt zu { $url }
terminal-no-role = Die Rolle „{ $role }“ gibt es nicht. Möglich sind: { $roles }.
terminal-clock-form = „{ $given }“ ist keine Uhrzeit. Möglich sind zum Beispiel @ 12:05, @ 2020-01-20T12:05 oder @ 2020-01-20T12:05+01:00.
terminal-clock-past = Die Uhr geht nur vorwärts. Jetzt ist es { $now }.
terminal-clock-real = Hier läuft die wirkliche Uhr, sie lässt sich nicht stellen. Mit „tagungslotse chat“ geht das.
