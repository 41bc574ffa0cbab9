command-abstimmen = Stimmzettel ansehen und ausfüllen
command-stimme = ein Tipp auf den Stimmzettel
button-abstimmen = Abstimmen
button-ballot-of = Stimmzettel: { $title }

ballot-title = Stimmzettel: { $title }
ballot-no-topics = Es gibt noch kein Thema, für das man stimmen könnte.
ballot-empty = Ihr Stimmzettel ist leer.
ballot-yours = Ihr Stimmzettel ist gespeichert:
ballot-line-approval = • { NUMBER($number, useGrouping: 0) } { $title }
ballot-line-dots = • { NUMBER($number, useGrouping: 0) } { $title } – { $count ->
    [one] 1 Punkt
   *[other] { NUMBER($count) } Punkte
  }
ballot-line-ranking = { NUMBER($place) }. { $title } (#{ NUMBER($number, useGrouping: 0) })
ballot-now-hidden = {" "}(ausgeblendet, zählt zurzeit nicht)
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
ballot-receipt-gone = Ihr Stimmzettel ist gezählt. Der Beleg konnte Ihnen vor dem Ende der Abstimmung nicht mehr zugestellt werden und ist deshalb gelöscht.
ballot-clear = Stimmzettel leeren
ballot-page = { NUMBER($page) } von { NUMBER($pages) }
ballot-button = { NUMBER($number, useGrouping: 0) } { $title }
ballot-button-dots = { $dots } { NUMBER($number, useGrouping: 0) } { $title }
ballot-button-ranking = { NUMBER($place) }. Platz: { NUMBER($number, useGrouping: 0) } { $title }
ballot-poll = Ihr Stimmzettel: { $title }
ballot-full-approval = Sie haben schon { NUMBER($votes) } Themen gewählt. Wählen Sie zuerst eines davon noch einmal, um es freizugeben.
ballot-full-dots = Sie haben schon alle { NUMBER($votes) } Punkte vergeben. Wählen Sie zuerst ein Thema, das welche hat, um sie zurückzunehmen.
ballot-full-ranking = Sie haben schon { NUMBER($votes) } Themen gereiht. Wählen Sie zuerst eines davon noch einmal, um seinen Platz freizugeben.

ballot-meant = Soll das Ihr Stimmzettel für „{ $title }“ sein? Er ersetzt den bisherigen.
    { $list }
ballot-meant-yes = Ja, so abstimmen
ballot-empty-text = Welche Themen wählen Sie? { $how }
ballot-not-a-number = „{ $word }“ verstehe ich nicht als Nummer. { $how } Ihr bisheriger Stimmzettel gilt weiter.
ballot-too-large = „{ $word }“ ist zu groß. { $how } Ihr bisheriger Stimmzettel gilt weiter.
ballot-zero = „{ $word }“ geht nicht. { $how } Ihr bisheriger Stimmzettel gilt weiter.
ballot-weight = „{ $word }“ verstehe ich nicht. { $how } Ihr bisheriger Stimmzettel gilt weiter.
ballot-twice = Thema { NUMBER($number, useGrouping: 0) } steht zweimal da. Bitte nennen Sie jedes Thema einmal. Ihr bisheriger Stimmzettel gilt weiter.
ballot-too-many-topics = Das sind { NUMBER($given) } Themen, möglich sind höchstens { NUMBER($allowed) }. Ihr bisheriger Stimmzettel gilt weiter.
ballot-too-many-dots = Das sind { NUMBER($given) } Punkte, möglich sind höchstens { NUMBER($allowed) }. Ihr bisheriger Stimmzettel gilt weiter.
ballot-no-dots = In dieser Runde werden keine Punkte vergeben. { $how } Ihr bisheriger Stimmzettel gilt weiter.
ballot-no-topic = Thema { NUMBER($number, useGrouping: 0) } steht in dieser Runde nicht zur Wahl. Ihr bisheriger Stimmzettel gilt weiter.

votes-closed = Die Abstimmung „{ $title }“ ist geschlossen; Ihre Stimme konnte nicht mehr gezählt werden.
votes-all-closed = Zurzeit läuft keine Abstimmung. Das Ergebnis der letzten:
votes-later = Über „{ $title }“ wird ab { $when } abgestimmt.
votes-not-yet = Über „{ $title }“ wird noch nicht abgestimmt. Sobald es losgeht, sage ich Ihnen Bescheid.
votes-counted-before = Ihr Stimmzettel für „{ $title }“ wurde beim ersten Schließen schon gezählt. Er ist seitdem anonym und lässt sich nicht mehr ändern; Ihre Stimme zählt weiter.
