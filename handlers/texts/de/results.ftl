command-ergebnis = das Ergebnis einer Runde
button-ergebnis = Ergebnis
button-belege = Stimmzettel mit Belegen
results-none = Noch gibt es kein Ergebnis.
results-later = Das Ergebnis von „{ $title }“ gibt es nach dem Ende der Abstimmung ({ $when }). Bis dahin sieht niemand einen Zwischenstand.
results-not-yet = Das Ergebnis von „{ $title }“ gibt es nach dem Ende der Abstimmung. Bis dahin sieht niemand einen Zwischenstand.
results-tie = „{ $title }“ ist ausgezählt. Die Moderation klärt noch einen Gleichstand; das Ergebnis kommt gleich.
result-interim = Zwischenstand: { $title }
result-title = Ergebnis: { $title }
result-turnout = { $count ->
    [one] Ein Stimmzettel wurde gezählt.
   *[other] { NUMBER($count) } Stimmzettel wurden gezählt.
  }
result-nobody = Abgestimmt hat niemand.
result-chosen = { $count ->
    [one] Gewählt ist:
   *[other] Gewählt sind:
  }
result-none-chosen = Gewählt ist kein Thema.
result-before = Schon vorher gewählt:
result-before-line = • { $title } (#{ NUMBER($number, useGrouping: 0) })
result-not-chosen = Nicht gewählt:
result-place = { NUMBER($place) }. { $title } (#{ NUMBER($number, useGrouping: 0) }) – { $votes }
result-other = • { $title } (#{ NUMBER($number, useGrouping: 0) }) – { $votes }
result-more = … und { NUMBER($count) } weitere
result-tie = { $free ->
    [one] Gleich viele Stimmen haben { $list }; unter ihnen ist ein Platz frei geblieben.
   *[other] Gleich viele Stimmen haben { $list }; unter ihnen sind { NUMBER($free) } Plätze frei geblieben.
  }
result-settled-run-off = Bei Gleichstand entschied die Stichwahl für { $list }.
result-settled-moderators = Bei Gleichstand entschied die Moderation für { $list }.
result-by-order = Bei Gleichstand ging die kleinere Nummer vor: { $list }.
result-covered = Für { NUMBER($covered) } von { NUMBER($turnout) } steht mindestens ein gewähltes Thema auf dem Stimmzettel.
result-covered-proportional = Ausgewählt wurde anteilig: Jeder Stimmzettel bringt gleich viel Gewicht mit und gibt es für seine gewählten Themen aus, damit möglichst viele Gruppen vertreten sind. Für { NUMBER($covered) } von { NUMBER($turnout) } steht mindestens ein gewähltes Thema auf dem Stimmzettel.
result-covered-other = { $rule } wären es { NUMBER($other) }.
result-covered-other-same = { $rule } wären es ebenfalls { NUMBER($other) }.
rule-most-votes = Nach den meisten Stimmen
rule-proportional = Bei anteiliger Auswahl
receipt-line = { $receipt }: { $choices }
receipts-head = { $title }: { $count ->
    [one] ein Stimmzettel, mit seinem Beleg
   *[other] { NUMBER($count) } Stimmzettel, jeder mit seinem Beleg
  }
receipts-more = … und { NUMBER($count) } weitere in der Datei
receipts-file = Stimmzettel-{ $key }.csv
receipts-how = Hinter dem Beleg stehen die Nummern der Themen, wie sie gezählt wurden: zusammengelegte unter der Nummer, die geblieben ist, ausgeblendete weggelassen. So können Sie Ihren eigenen prüfen und alle nachzählen.
