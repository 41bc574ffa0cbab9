command-zusammenlegen = merge topics
command-ausblenden = hide a topic
command-einblenden = show a hidden topic again
command-umbenennen = reword a topic
merge-how = Which topics belong together? For example { $mark }merge 3 7: topic 7 becomes part of 3.
merge-twice = One topic is there twice. Please name different numbers.
merge-into-hidden = Topic { NUMBER($number, useGrouping: 0) } is hidden. Please bring it back first: { $mark }show { NUMBER($number, useGrouping: 0) }
merge-rounds = These topics belong to different rounds and cannot be merged.
merge-done = { $count ->
    [one] Merged: { $others } now counts for #{ NUMBER($number, useGrouping: 0) } “{ $title }”. All votes stay, nobody counts twice.
   *[other] Merged: { $others } now count for #{ NUMBER($number, useGrouping: 0) } “{ $title }”. All votes stay, nobody counts twice.
  }
merge-told = Your topic { NUMBER($number, useGrouping: 0) } “{ $title }” was merged into topic { NUMBER($into, useGrouping: 0) } “{ $other }”. All votes and all interest count there.
merge-grown = Your topic { NUMBER($number, useGrouping: 0) } “{ $title }” now includes: { $others }.
hide-done = Topic { NUMBER($number, useGrouping: 0) } “{ $title }” is hidden. { $mark }show { NUMBER($number, useGrouping: 0) } brings it back.
hide-already = Topic { NUMBER($number, useGrouping: 0) } is hidden already.
hide-told = The moderators have hidden your topic { NUMBER($number, useGrouping: 0) } “{ $title }”. Please turn to them if you have questions.
show-done = Topic { NUMBER($number, useGrouping: 0) } “{ $title }” takes part again.
show-already = Topic { NUMBER($number, useGrouping: 0) } is not hidden.
show-told = Your topic { NUMBER($number, useGrouping: 0) } “{ $title }” takes part again.
rename-how = What shall the topic be called? For example: { $mark }rename 7 Working with parents
rename-done = Topic { NUMBER($number, useGrouping: 0) } is now called “{ $title }”.
rename-told = The moderators have reworded your topic { NUMBER($number, useGrouping: 0) }, from “{ $before }” to “{ $title }”.
