command-zusammenlegen = Themen zusammenlegen
command-ausblenden = ein Thema ausblenden
command-einblenden = ein Thema wieder einblenden
command-umbenennen = ein Thema anders nennen
merge-how = Welche Themen gehören zusammen? Zum Beispiel { $mark }zusammenlegen 3 7: Die 7 geht in der 3 auf.
merge-twice = Ein Thema steht zweimal da. Bitte nennen Sie verschiedene Nummern.
merge-into-hidden = Thema { NUMBER($number, useGrouping: 0) } ist ausgeblendet. Blenden Sie es erst wieder ein: { $mark }einblenden { NUMBER($number, useGrouping: 0) }
merge-rounds = Diese Themen gehören zu verschiedenen Runden und lassen sich nicht zusammenlegen.
merge-done = { $count ->
    [one] Zusammengelegt: { $others } zählt jetzt für #{ NUMBER($number, useGrouping: 0) } „{ $title }“. Alle Stimmen bleiben, niemand zählt doppelt.
   *[other] Zusammengelegt: { $others } zählen jetzt für #{ NUMBER($number, useGrouping: 0) } „{ $title }“. Alle Stimmen bleiben, niemand zählt doppelt.
  }
merge-told = Ihr Thema { NUMBER($number, useGrouping: 0) } „{ $title }“ wurde mit Thema { NUMBER($into, useGrouping: 0) } „{ $other }“ zusammengelegt. Alle Stimmen und alles Interesse zählen dort weiter.
merge-grown = Mit Ihrem Thema { NUMBER($number, useGrouping: 0) } „{ $title }“ wurde zusammengelegt: { $others }.
hide-done = Thema { NUMBER($number, useGrouping: 0) } „{ $title }“ ist ausgeblendet. Zurück holt es { $mark }einblenden { NUMBER($number, useGrouping: 0) }.
hide-already = Thema { NUMBER($number, useGrouping: 0) } ist schon ausgeblendet.
hide-told = Die Moderation hat Ihr Thema { NUMBER($number, useGrouping: 0) } „{ $title }“ ausgeblendet. Wenn Sie Fragen dazu haben, wenden Sie sich bitte an sie.
show-done = Thema { NUMBER($number, useGrouping: 0) } „{ $title }“ ist wieder dabei.
show-already = Thema { NUMBER($number, useGrouping: 0) } ist nicht ausgeblendet.
show-told = Ihr Thema { NUMBER($number, useGrouping: 0) } „{ $title }“ ist wieder dabei.
rename-how = Wie soll das Thema heißen? Zum Beispiel: { $mark }umbenennen 7 Elternarbeit in der Kita
rename-done = Thema { NUMBER($number, useGrouping: 0) } heißt jetzt „{ $title }“.
rename-told = Die Moderation hat Ihr Thema { NUMBER($number, useGrouping: 0) } umbenannt, von „{ $before }“ in „{ $title }“.
