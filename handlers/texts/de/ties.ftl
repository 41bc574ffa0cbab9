command-waehlen = einen Gleichstand klären
tie-head = { $free ->
    [one] { $title }: Gleichstand. Ein Platz ist frei für { NUMBER($count) } Themen mit gleich vielen Stimmen:
   *[other] { $title }: Gleichstand. { NUMBER($free) } Plätze sind frei für { NUMBER($count) } Themen mit gleich vielen Stimmen:
  }
tie-line = **{ NUMBER($number, useGrouping: 0) }** { $title } – { $votes }
tie-how = Wählen Sie aus, zum Beispiel { $mark }waehlen { $example }, nehmen Sie alle, oder lassen Sie noch einmal abstimmen. Ohne Entscheidung geht das Ergebnis in zehn Minuten mit dem Gleichstand hinaus.
tie-take = Nur #{ NUMBER($number, useGrouping: 0) } { $title }
tie-all = Alle nehmen
tie-run-off = Stichwahl
tie-none = Es ist kein Gleichstand zu klären.
tie-not-tied = Thema { NUMBER($number, useGrouping: 0) } gehört nicht zum Gleichstand.
tie-settled = { $count ->
    [one] Der Gleichstand ist geklärt, ein Thema ist dazugekommen. Das Ergebnis geht jetzt an alle.
   *[other] Der Gleichstand ist geklärt, { NUMBER($count) } Themen sind dazugekommen. Das Ergebnis geht jetzt an alle.
  }
tie-run-off-open = Die Stichwahl „{ $title }“ ist offen, alle werden eingeladen. Schließen Sie sie mit { $mark }schliessen.
