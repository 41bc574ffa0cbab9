command-abstimmen = Stimmzettel ansehen und ausfüllen
command-stimme = ein Tipp auf den Stimmzettel
button-abstimmen = Abstimmen
button-ballot-of = Stimmzettel: { $title }

ballot-title = Stimmzettel: { $title }
ballot-no-topics = Es gibt noch kein Thema, für das man stimmen könnte.
ballot-ends = Abgestimmt wird bis { $until }.
ballot-how = Hier im Chat mit { $mark }abstimmen und den Nummern der Themen.
ballot-how-until = Hier im Chat mit { $mark }abstimmen und den Nummern der Themen, bis { $until }.
ballot-until = Bis { $until } können Sie abstimmen.
ballot-no-end = Die Abstimmung läuft; wann sie endet, steht noch nicht fest.
ballot-empty = Ihr Stimmzettel ist leer.
ballot-yours = Ihr Stimmzettel ist gespeichert:
ballot-line-approval = • { NUMBER($number, useGrouping: 0) } { $title }
ballot-line-dots = • { NUMBER($number, useGrouping: 0) } { $title } – { $count ->
    [one] 1 Punkt
   *[other] { NUMBER($count) } Punkte
  }
ballot-line-ranking = { NUMBER($place) }. { $title } (#{ NUMBER($number, useGrouping: 0) })
ballot-now-hidden = {" "}(ausgeblendet, zählt zurzeit nicht)
ballot-now-withdrawn = {" "}(zurückgezogen, zählt nicht)
ballot-interest = {" "}– von Ihnen unterstützt
ballot-left-approval = { $count ->
    [0] Damit sind alle Stimmen vergeben.
    [one] Eine Stimme ist noch frei.
   *[other] { NUMBER($count) } Stimmen sind noch frei.
  }
ballot-left-dots = { $count ->
    [0] Damit sind alle Punkte vergeben.
    [one] Ein Punkt ist noch frei.
   *[other] { NUMBER($count) } Punkte sind noch frei.
  }
ballot-left-ranking = { $count ->
    [0] Damit sind alle Plätze vergeben.
    [one] Ein Platz ist noch frei.
   *[other] { NUMBER($count) } Plätze sind noch frei.
  }
ballot-receipt = Ihr Beleg: { $receipt }. Damit finden Sie Ihren Stimmzettel nach dem Ende in der Liste wieder.
ballot-receipt-gone = Die Abstimmung ist inzwischen geschlossen. Was ich Ihnen vorher zu Ihrem Stimmzettel geschrieben hatte, auch der Beleg, konnte nicht mehr zugestellt werden und ist gelöscht, damit niemand den Stimmzettel Ihnen zuordnen kann. Wenn Sie einen abgegeben haben, ist er gezählt.
ballot-clear = Stimmzettel leeren
ballot-page = { NUMBER($page) } von { NUMBER($pages) }
ballot-button = { NUMBER($number, useGrouping: 0) } { $title }
ballot-button-dots = { $dots } { NUMBER($number, useGrouping: 0) } { $title }
ballot-button-ranking = { NUMBER($place) }. Platz: { NUMBER($number, useGrouping: 0) } { $title }
ballot-poll = Ihr Stimmzettel: { $title }
ballot-full-approval = Sie haben schon { NUMBER($votes) } Themen gewählt. Wählen Sie zuerst eines davon noch einmal, um es freizugeben.
ballot-full-dots = Sie haben schon alle { NUMBER($votes) } Punkte vergeben. Wählen Sie zuerst ein Thema, das welche hat, um sie zurückzunehmen.
ballot-full-ranking = Sie haben schon { NUMBER($votes) } Themen gereiht. Wählen Sie zuerst eines davon noch einmal, um seinen Platz freizugeben.

ballot-meant = Soll das Ihr Stimmzettel für „{ $title }“ sein? Ein früherer gilt dann nicht mehr.
    { $list }
ballot-meant-yes = Ja, so abstimmen
ballot-example = Zum Beispiel: { $mark }abstimmen { $example }.
ballot-merged = Thema { NUMBER($number, useGrouping: 0) } wurde mit Thema { NUMBER($into, useGrouping: 0) } zusammengelegt. Bitte nehmen Sie die { NUMBER($into, useGrouping: 0) }. An Ihrem Stimmzettel hat sich nichts geändert.
ballot-empty-text = Welche Themen wählen Sie? { $how }
ballot-not-a-number = „{ $word }“ verstehe ich nicht als Nummer. { $how } An Ihrem Stimmzettel hat sich nichts geändert.
ballot-too-large = „{ $word }“ ist zu groß. { $how } An Ihrem Stimmzettel hat sich nichts geändert.
ballot-zero = Die „{ $word }“ steht nur allein: { $mark }abstimmen 0 leert den Stimmzettel. An Ihrem Stimmzettel hat sich nichts geändert.
ballot-weight = „{ $word }“ geht hier nicht: In dieser Runde werden keine Punkte vergeben. { $how } An Ihrem Stimmzettel hat sich nichts geändert.
ballot-twice = Thema { NUMBER($number, useGrouping: 0) } steht zweimal da. Bitte nennen Sie jedes Thema einmal. An Ihrem Stimmzettel hat sich nichts geändert.
ballot-too-many-topics = Das sind { NUMBER($given) } Themen, möglich sind höchstens { NUMBER($allowed) }. An Ihrem Stimmzettel hat sich nichts geändert.
ballot-too-many-dots = Das sind { NUMBER($given) } Punkte, möglich sind höchstens { NUMBER($allowed) }. An Ihrem Stimmzettel hat sich nichts geändert.
ballot-no-dots = Für Thema { NUMBER($number, useGrouping: 0) } muss es mindestens ein Punkt sein; sonst lassen Sie es einfach weg. An Ihrem Stimmzettel hat sich nichts geändert.
ballot-no-topic = Thema { NUMBER($number, useGrouping: 0) } steht in dieser Runde nicht zur Wahl. An Ihrem Stimmzettel hat sich nichts geändert.

votes-over = Die Abstimmung „{ $title }“ ist geschlossen.
votes-closed = Die Abstimmung „{ $title }“ ist geschlossen; Ihre Stimme kam leider zu spät und zählt nicht mehr.
votes-closed-before = Die Abstimmung „{ $title }“ ist geschlossen; diese Änderung kam leider zu spät. Es zählt, was vorher auf Ihrem Stimmzettel stand.
votes-all-closed = Zurzeit läuft keine Abstimmung. Hier geht es zum Ergebnis:
votes-later = Über „{ $title }“ wird ab { $when } abgestimmt.
votes-later-until = Über „{ $title }“ wird ab { $when } abgestimmt, bis { $until }.
votes-not-yet = Über „{ $title }“ wird noch nicht abgestimmt. Sobald es losgeht, sage ich Ihnen Bescheid.
votes-counted-before = Ihr Stimmzettel für „{ $title }“ wurde beim ersten Schließen schon gezählt. Er ist seitdem anonym und lässt sich nicht mehr ändern; Ihre Stimme zählt weiter.
