command-aendern = das Programm ändern: Zeit, Raum, Titel, Absage
button-change-yes = Ändern
button-change-all = Ändern und allen sagen
button-change-no = Abbrechen
button-change-undo = Rückgängig

change-how = So ändern Sie das Programm, zum Beispiel „{ $title }“:
  { $mark }aendern { $item } { $start }
  { $mark }aendern { $item } +15
  { $mark }aendern { $item } bis { $end }
  { $mark }aendern { $item } entfällt
  { $mark }aendern { $item } titel Neuer Titel
  Statt „{ $item }“ genügen auch Wörter aus dem Titel. Ich zeige Ihnen erst, was sich ändert.
change-how-room = Ein anderer Raum: { $mark }aendern { $item } { $room }
change-list = Anders als in der Programmdatei
change-list-none = Bisher ist nichts geändert.
change-list-more = ({ NUMBER($count) } ältere nicht gezeigt)
change-list-line = { NUMBER($number, useGrouping: 0) } · { $title }: { $what } (geändert um { $at })
change-list-undo = Zurücknehmen: { $mark }aendern zurück und die Nummer
change-item-gone = steht nicht mehr in der Datei

change-preview = **{ $title }** ({ $when }) ändern?
change-line-title = Titel: { $before } → { $after }
change-line-start = Beginn: { $before } → { $after }
change-line-end = Ende: { $before } → { $after }
change-line-rooms = Raum: { $before } → { $after }
change-line-cancelled = entfällt
change-line-reinstated = findet doch statt
change-open = offen
change-day-time = { $day }, { $time }
change-collision = ⚠ Gleichzeitig im selben Raum: { $items }
change-parallel = ⚠ Läuft dann gleichzeitig: { $items }
change-now-after = Beginnt dann nach: { $items }
change-now-before = Beginnt dann vor: { $items }
change-after-event = ⚠ Das liegt nach dem Ende der Veranstaltung.
change-stays-cancelled = Der Programmpunkt ist abgesagt und bleibt es. Soll er stattfinden, schreiben Sie dazu: findet statt
change-concerned = { $count ->
    [one] Eine Person wird benachrichtigt ({ $parts }).
   *[other] { NUMBER($count) } Personen werden benachrichtigt ({ $parts }).
  }
change-reminded = mit Erinnerung: { NUMBER($count) }
change-topics = mit Thema darin: { NUMBER($count) }
change-heard = schon einmal benachrichtigt: { NUMBER($count) }
change-nobody = Niemand hat eine Erinnerung oder ein Thema darin.
change-everybody = „Allen sagen“ erreicht { NUMBER($count) }.
change-meanwhile = Der Programmpunkt wurde inzwischen geändert. Bitte prüfen Sie noch einmal:
change-late = Das ist über zehn Minuten her. Bitte prüfen Sie noch einmal:

change-done = Geändert (Nr. { NUMBER($number, useGrouping: 0) }): **{ $title }**
change-told-people = { $count ->
    [one] Eine Person wird jetzt benachrichtigt.
   *[other] { NUMBER($count) } Personen werden jetzt benachrichtigt.
  }
change-told-nobody = Zu benachrichtigen ist niemand.
change-told-later = { $count ->
    [one] Eine Person erfährt es um { $time }, zusammen mit allem, was Sie bis dahin noch ändern.
   *[other] { NUMBER($count) } Personen erfahren es um { $time }, zusammen mit allem, was Sie bis dahin noch ändern.
  }
change-undone = Zurückgenommen (Nr. { NUMBER($number, useGrouping: 0) }). Jetzt gilt: **{ $title }**, { $when }{ $place }
change-undone-gone = Zurückgenommen (Nr. { NUMBER($number, useGrouping: 0) }). Der Programmpunkt steht nicht mehr in der Programmdatei.
change-is-cancelled = entfällt

change-gone = Diese Frage ist nicht mehr offen. Bitte geben Sie die Änderung noch einmal ein.
change-already = Das ist schon geändert (Nr. { NUMBER($number, useGrouping: 0) }). Zurück geht es mit: { $mark }aendern zurück { NUMBER($number, useGrouping: 0) }
change-none = Es gibt keine Änderung, die ich zurücknehmen könnte.
change-no-such-number = Eine Änderung Nr. { NUMBER($number, useGrouping: 0) } gibt es nicht. Alle zeigt Ihnen { $mark }aendern
change-already-undone = Nr. { NUMBER($number, useGrouping: 0) } ist schon zurückgenommen.
change-no-such-item = „{ $word }“ finde ich nicht im Programm. Nennen Sie bitte Wörter aus dem Titel, zuerst den Programmpunkt, dann die Änderung. Alles zeigt { $mark }programm
change-which-item = Welchen Programmpunkt meinen Sie?
change-more = Es gibt noch { NUMBER($count) } weitere. Nennen Sie bitte mehr Wörter aus dem Titel.
change-what = Was soll sich an „{ $title }“ ({ $when }{ $place }) ändern? Zum Beispiel: { $mark }aendern { $item } 14:20 – oder ein Raum, „entfällt“, „titel“ und der neue Titel.
change-nothing = Das ist schon so: „{ $title }“, { $when }{ $place }. Es gibt nichts zu ändern.
change-two-times = Da stehen mehrere Zeiten. Bitte nennen Sie eine, oder von wann bis wann, zum Beispiel: { $mark }aendern { $item } 14:20-15:00
change-time-how = Diese Uhrzeit verstehe ich nicht. Bitte schreiben Sie sie in Ziffern, zum Beispiel: { $mark }aendern { $item } 14:20
change-no-such-room = Den Raum „{ $word }“ kenne ich nicht. Diese gibt es:
change-room-near = „{ $word }“ – meinen Sie diesen Raum?
change-no-rooms = „{ $word }“ verstehe ich nicht. Räume sind für diese Veranstaltung keine bekannt.
change-past = „{ $title }“: { $moment } ist schon vorbei. Bitte nennen Sie eine Zeit, die noch kommt, oder auch den Tag, zum Beispiel: { $mark }aendern { $item } morgen 10:00
change-outside = { $day } liegt außerhalb der Veranstaltung ({ $first } bis { $last }). Bitte nennen Sie einen dieser Tage.
change-no-such-day = Den { $text } gibt es nicht. Bitte nennen Sie den Tag so: 21.1.
change-no-time = „{ $title }“ hat noch keine Uhrzeit. Bitte nennen Sie, wann es beginnt, zum Beispiel: { $mark }aendern { $item } 14:20
change-no-end = Wann „{ $title }“ endet, ist nicht bekannt. Bitte nennen Sie das Ende, zum Beispiel: { $mark }aendern { $item } bis 15:00
change-end-before-start = Das Ende ({ $end }) läge nicht nach dem Beginn ({ $start }). Bitte nennen Sie beides, zum Beispiel: { $mark }aendern { $item } 14:20-15:00
change-gap = { $time } gibt es am { $day } nicht, weil die Uhr vorgestellt wird. Meinen Sie:
change-fold = { $time } gibt es am { $day } zweimal, weil die Uhr zurückgestellt wird. Welche Zeit meinen Sie?
change-which-day = An welchem Tag? „{ $title }“ hat noch keinen.
change-title-how = Wie soll „{ $title }“ heißen? Zum Beispiel: { $mark }aendern { $item } titel Neuer Titel
change-title-long = Der Titel ist zu lang. Bitte nehmen Sie höchstens { NUMBER($most) } Zeichen.

# What people are told.
change-told-one = Geändert: { $what }
change-told-many = Das Programm wurde geändert:
change-bullet = • { $text }
change-told-title = „{ $before }“ heißt jetzt „{ $title }“.
change-told-start = { $title } beginnt { $after } statt { $before }{ $ends }{ $place }.
change-told-start-first = { $title } beginnt { $after }{ $ends }{ $place }.
change-told-end = { $title } dauert bis { $after } statt { $before }{ $place }.
change-told-end-first = { $title } dauert bis { $after }{ $place }.
change-told-end-open = Wann { $title } endet, steht nicht fest{ $place }.
change-told-until = { " " }und dauert bis { $time }
change-told-same-room = , Raum: { $rooms }
change-told-rooms = , Raum: { $rooms } statt { $former }
change-told-place = { $title } ({ $when }) ist in einem anderen Raum: { $rooms } statt { $former }.
change-told-place-first = { $title } ({ $when }) hat jetzt einen Raum: { $rooms }.
change-told-cancelled = { $title } ({ $when }) entfällt. Erinnerungen daran sind aus.
change-told-reinstated = { $title } findet doch statt: { $when }{ $place }.
change-told-online = Online: { $link }
