command-zurueckziehen = eine Ansage zurückziehen
command-korrigieren = eine Ansage korrigieren
command-korrektur = eine Korrektur bestätigen
button-correct = Korrigieren

announcement-none = Eine Ansage „{ $number }“ gibt es nicht. Diese Nummern gibt es: { $numbers }.
announcement-too-old = Ansage { NUMBER($number, useGrouping: 0) } ist mehr als zwei Tage alt; ich weiß nicht mehr, wo sie steht, und kann sie nicht mehr ändern. Schreiben Sie bitte eine neue: { $mark }ansage
announcement-waits = Sie ist noch nicht gesendet.
announcement-have = { $count ->
    [0] Noch hat sie niemand.
    [one] Eine Person oder Gruppe hat sie schon.
   *[other] { NUMBER($count) } Personen und Gruppen haben sie schon.
  }
announcement-to-come = { $count ->
    [one] Eine bekommt sie gerade erst.
   *[other] { NUMBER($count) } bekommen sie gerade erst.
  }
announcement-uncertain-recall = { $count ->
    [one] Bei einer ist ungewiss, ob sie angekommen ist; dort lässt sie sich nicht zurückziehen.
   *[other] Bei { NUMBER($count) } ist ungewiss, ob sie angekommen ist; dort lässt sie sich nicht zurückziehen.
  }
announcement-uncertain-correct = { $count ->
    [one] Bei einer ist ungewiss, ob sie angekommen ist; dort kommt die Korrektur als neue Nachricht.
   *[other] Bei { NUMBER($count) } ist ungewiss, ob sie angekommen ist; dort kommt die Korrektur als neue Nachricht.
  }
recall-sure = Soll ich Ansage { NUMBER($number, useGrouping: 0) } zurückziehen?
recall-done-already = Ansage { NUMBER($number, useGrouping: 0) } ist schon zurückgezogen.
recall-unsent = Ansage { NUMBER($number, useGrouping: 0) } ist zurückgezogen. Niemand hat sie bekommen.
recall-begun = { $count ->
    [0] Ansage { NUMBER($number, useGrouping: 0) } ist zurückgezogen. Niemand hatte sie schon.
    [one] Ansage { NUMBER($number, useGrouping: 0) } wird zurückgezogen, bei einer Person oder Gruppe.
   *[other] Ansage { NUMBER($number, useGrouping: 0) } wird zurückgezogen, bei { NUMBER($count) } Personen und Gruppen.
  }
recall-withdrawn = { $count ->
    [one] Eine weitere bekommt sie nun nicht mehr.
   *[other] { NUMBER($count) } weitere bekommen sie nun nicht mehr.
  }
announced-progress-recall = Ansage { NUMBER($number, useGrouping: 0) }: zurückgezogen { NUMBER($done) } von { NUMBER($total) } …
announced-summary-recall = Ansage { NUMBER($number, useGrouping: 0) } ist zurückgezogen, bei { NUMBER($done) } von { NUMBER($total) }.

correct-how = Wie soll Ansage { NUMBER($number, useGrouping: 0) } lauten? Schreiben Sie den neuen Text. Bisher steht da:
  { $text }
correct-sure = So sähe Ansage { NUMBER($number, useGrouping: 0) } danach aus:
correct-recalled = Ansage { NUMBER($number, useGrouping: 0) } ist zurückgezogen und lässt sich nicht mehr korrigieren. Schreiben Sie bitte eine neue: { $mark }ansage
correct-unsent = Ansage { NUMBER($number, useGrouping: 0) } hat den neuen Text. Bekommen hatte sie noch niemand.
correct-begun = { $count ->
    [0] Ansage { NUMBER($number, useGrouping: 0) } hat den neuen Text.
    [one] Ansage { NUMBER($number, useGrouping: 0) } wird korrigiert, bei einer Person oder Gruppe.
   *[other] Ansage { NUMBER($number, useGrouping: 0) } wird korrigiert, bei { NUMBER($count) } Personen und Gruppen.
  }
correct-reworded = { $count ->
    [one] Eine weitere bekommt gleich den neuen Text.
   *[other] { NUMBER($count) } weitere bekommen gleich den neuen Text.
  }
announced-progress-correct = Ansage { NUMBER($number, useGrouping: 0) }: korrigiert { NUMBER($done) } von { NUMBER($total) } …
announced-summary-correct = Ansage { NUMBER($number, useGrouping: 0) } ist korrigiert, bei { NUMBER($done) } von { NUMBER($total) }.
