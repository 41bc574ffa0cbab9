command-runde = Runden öffnen, abstimmen lassen, verlängern
command-schliessen = eine Runde sofort schließen
button-round-open = Themen sammeln
button-round-vote = Abstimmung öffnen
button-round-close = Schließen
button-round-extend = 5 Minuten länger
button-round-reopen = Wieder öffnen
rounds-none = Bei dieser Veranstaltung werden keine Themen gesammelt.
rounds-which = Welche Runde meinen Sie?
round-no-such = Eine Runde „{ $word }“ gibt es nicht. Diese gibt es:
round-run-off = Stichwahl: { $title }
round-run-off-why = Diese Themen hatten gleich viele Stimmen, und es sind nicht genug Plätze für alle da.
round-until-day = { $day }, { $time }
round-ends = Bis { $until }.
round-starts = Ab { $until }.
round-how-approval = { $votes ->
    [one] Sie können ein Thema wählen.
   *[other] Sie können bis zu { NUMBER($votes) } Themen wählen.
  }
round-how-dots = { $votes ->
    [one] Sie können einen Punkt vergeben.
   *[other] Sie können { NUMBER($votes) } Punkte vergeben, auch mehrere für ein Thema (zum Beispiel 3:2 5:1).
  }
round-how-ranking = { $votes ->
    [one] Nennen Sie Ihr wichtigstes Thema.
   *[other] Nennen Sie bis zu { NUMBER($votes) } Themen, das wichtigste zuerst.
  }
round-how-propose = Schreiben Sie { $mark }vorschlag und Ihr Thema.
round-collecting = Jetzt werden Themen gesammelt: { $title }
round-collecting-again = Es werden wieder Themen gesammelt: { $title }
round-topics-known = { $count ->
    [one] Ein Thema gibt es schon.
   *[other] { NUMBER($count) } Themen gibt es schon.
  }
round-voting = { $count ->
    [one] Jetzt wird abgestimmt: { $title }, ein Thema
   *[other] Jetzt wird abgestimmt: { $title }, { NUMBER($count) } Themen
  }
round-voting-nothing = Die Abstimmung hat begonnen, aber es gibt noch kein Thema.
round-voting-again = Die Abstimmung ist wieder offen: { $title }
round-voting-again-how = Stimmzettel, die beim Schließen gezählt wurden, zählen weiter und lassen sich nicht mehr ändern.
round-longer-voting = Die Abstimmung „{ $title }“ geht länger, bis { $until }.
round-longer-collecting = In „{ $title }“ werden länger Themen gesammelt, bis { $until }.
round-state-waiting = Noch nicht geöffnet.
round-state-collecting = Themen werden gesammelt.
round-state-voting = Die Abstimmung läuft.
round-state-closed = Geschlossen.
round-unsettled = Gleichstand noch zu klären.
round-topics = { $count ->
    [0] Noch kein Thema.
    [one] Ein Thema.
   *[other] { NUMBER($count) } Themen.
  }
round-done = Erledigt.
round-how = Das habe ich nicht verstanden. Möglich sind zum Beispiel: { $mark }runde oeffnen, { $mark }runde abstimmen, { $mark }runde verlaengern 5, { $mark }runde schliessen, { $mark }runde wieder
round-how-long = Um wie viele Minuten? Zum Beispiel: { $mark }runde verlaengern 5
round-not-now = Dafür ist gerade keine Runde in der richtigen Phase. Welche meinen Sie?
round-none-open = Zurzeit ist keine Runde offen, die man schließen könnte.
round-is-waiting = „{ $title }“ ist noch nicht geöffnet.
round-is-collecting = In „{ $title }“ werden gerade Themen gesammelt.
round-is-voting = Über „{ $title }“ wird gerade abgestimmt.
round-is-closed = „{ $title }“ ist schon geschlossen. Noch einmal öffnen lässt sie sich mit { $mark }runde wieder.
round-just-open = In „{ $title }“ werden seit eben schon Themen gesammelt. Soll noch eine andere Runde geöffnet werden?
round-just-vote = Über „{ $title }“ wird seit eben schon abgestimmt. Soll noch über eine andere Runde abgestimmt werden?
round-just-close = „{ $title }“ ist eben schon geschlossen worden. Soll noch eine andere Runde geschlossen werden?
round-just-reopen = „{ $title }“ ist eben schon wieder geöffnet worden. Soll noch eine andere Runde wieder geöffnet werden?
round-no-topics = In „{ $title }“ gibt es noch kein Thema, über das man abstimmen könnte.
round-in-run-off = Über den Gleichstand in „{ $title }“ läuft eine Stichwahl; danach steht das Ergebnis fest.
round-run-off-over = Diese Stichwahl ist schon entschieden. Soll noch einmal abgestimmt werden, öffnen Sie bitte „{ $title }“ selbst wieder.
round-closed-done = { $count ->
    [0] „{ $title }“ ist geschlossen. Abgestimmt hat niemand. Das Ergebnis geht jetzt an alle.
    [one] „{ $title }“ ist geschlossen, ein Stimmzettel ist gezählt. Das Ergebnis geht jetzt an alle.
   *[other] „{ $title }“ ist geschlossen, { NUMBER($count) } Stimmzettel sind gezählt. Das Ergebnis geht jetzt an alle.
  }
round-poll-over = Die Abstimmung „{ $title }“ ist geschlossen. Hier steht nur Ihr eigener Stimmzettel; das Ergebnis bekommen alle als Nachricht.
round-votes-approval = { $count ->
    [one] 1 Stimme
   *[other] { NUMBER($count) } Stimmen
  }
round-votes-dots = { $count ->
    [one] 1 Punkt
   *[other] { NUMBER($count) } Punkte
  }
round-votes-ranking = { $count ->
    [one] 1 Punkt
   *[other] { NUMBER($count) } Punkte
  }
