command-ansage = eine Nachricht an alle oder an einen Teil
command-ansagen = die letzten Ansagen
command-entwurf = was mit dem Entwurf einer Ansage geschieht
button-send = Senden
button-drop = Verwerfen
button-now = Jetzt gleich
button-as-text = Das ist Text, an alle
button-time-is-text = Sofort senden, die Zeit gehört zum Text
button-recall = Zurückziehen
button-cancel = Ansage { NUMBER($number, useGrouping: 0) } zurückziehen

announcement = 📢 Ansage
  { $text }
announcement-corrected = 📢 Korrektur:
  { $text }
announcement-recalled = Diese Ansage wurde zurückgezogen.

announce-how = Schreiben Sie Ihre Ansage hinter den Befehl, zum Beispiel: { $example }
  Davor kann stehen, wann sie hinausgeht (um 14:30, am 21.1. um 09:00) und an wen: { $known }; mehrere mit Komma. Sie sehen zuerst, wie sie aussieht und wie viele sie bekommen.
announce-example = um 14:30 vorort: Die Führung beginnt am Eingang.
announce-empty = Es fehlt der Text. Zum Beispiel: { $example }
announce-too-long = Das ist zu lang: { NUMBER($length, useGrouping: 0) } Zeichen oder mehr. Damit eine Ansage überall in eine Nachricht passt, darf sie höchstens { NUMBER($most, useGrouping: 0) } Zeichen haben.
announce-no-time = „{ $said }“ gibt es nicht. Schreiben Sie die Zeit zum Beispiel so: um 14:30, oder am 21.1. um 09:00.
announce-past = Diese Zeit ist vorbei: { $when } (jetzt ist es { $now }). Wann soll die Ansage hinausgehen?
announce-doubt = „{ $said }“ kenne ich nicht als Empfängerkreis, deshalb habe ich nichts gesendet. Möglich sind: { $known }.
announce-signed-up = Anmeldungen zu Programmpunkten gibt es hier noch nicht, deshalb kann „{ $said }“ niemanden erreichen. Möglich sind: { $known }.
announce-meant = Meinten Sie …?
announce-none = Das bekäme zurzeit niemand: Zu „{ $audience }“ gehört keine Person, die ich erreichen kann.{ $blocked }
announce-preview = So kommt die Ansage an (Empfängerkreis: { $audience }):
announce-people = { $count ->
    [one] Es geht an eine Person ({ $platforms }).
   *[other] Es geht an { NUMBER($count) } Personen ({ $platforms }).
  }
announce-nobody = Zurzeit bekäme es keine Person.
announce-groups = { $count ->
    [one] Dazu steht es in einem Gruppenchat ({ $platforms }).
   *[other] Dazu steht es in { NUMBER($count) } Gruppenchats ({ $platforms }).
  }
announce-on = { $platform }: { NUMBER($count) }
announce-blocked = { $count ->
    [one] Eine weitere Person hat den Bot blockiert und bekommt es nicht.
   *[other] { NUMBER($count) } weitere Personen haben den Bot blockiert und bekommen es nicht.
  }
announce-now = Gesendet wird sofort.
announce-at = Gesendet wird { $when }, an alle, die dann dazugehören.
announce-begun = Ansage { NUMBER($number, useGrouping: 0) } wird gesendet. { $receivers }
announce-put-off = Ansage { NUMBER($number, useGrouping: 0) } geht { $when } hinaus, an: { $audience }.
announce-progress = Ansage { NUMBER($number, useGrouping: 0) }: Gesendet { NUMBER($done) } von { NUMBER($total) } …
announce-summary = Ansage { NUMBER($number, useGrouping: 0) } ist fertig: Gesendet { NUMBER($sent) } von { NUMBER($total) }.
announce-gone = Blockiert oder nicht mehr erreichbar: { NUMBER($count) }
announce-failed = Fehlgeschlagen: { NUMBER($count) }
announce-uncertain = Ungewiss, ob angekommen: { NUMBER($count) }
announce-expired = Nicht mehr rechtzeitig gesendet: { NUMBER($count) }

draft-none = Diesen Entwurf gibt es nicht. Fangen Sie bitte neu an, zum Beispiel: { $example }
draft-dropped = Der Entwurf ist verworfen, gesendet wurde nichts.
draft-used = Diese Korrektur ist schon erledigt.
draft-changed = Es ist schon länger her, und die Zahl der Empfänger hat sich geändert. Bitte bestätigen Sie noch einmal.

announcements-head = Die letzten Ansagen
announcements-none = Es gab noch keine Ansage. Die erste schreiben Sie zum Beispiel so: { $example }
announcement-line = { NUMBER($number, useGrouping: 0) }  { $text } ({ $audience }; { $when }; { $state })
announcement-is-waiting = wartet
announcement-is-sending = wird gesendet
announcement-is-sent = gesendet
announcement-is-recalled = zurückgezogen
