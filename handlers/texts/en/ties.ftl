command-waehlen = settle a tie
tie-head = { $free ->
    [one] { $title }: a tie. One place is free for { NUMBER($count) } topics with equally many votes:
   *[other] { $title }: a tie. { NUMBER($free) } places are free for { NUMBER($count) } topics with equally many votes:
  }
tie-line = **{ NUMBER($number, useGrouping: 0) }** { $title } – { $votes }
tie-how = Choose some, for example { $mark }choose { $example }, take all of them, or let people vote once more. Without a decision the result goes out in ten minutes with the tie stated.
tie-take = Only #{ NUMBER($number, useGrouping: 0) } { $title }
tie-all = Take all
tie-run-off = Run-off
tie-none = There is no tie to settle.
tie-not-tied = Topic { NUMBER($number, useGrouping: 0) } is not part of the tie.
tie-settled = { $count ->
    [one] The tie is settled, one topic was added. The result now goes to everybody.
   *[other] The tie is settled, { NUMBER($count) } topics were added. The result now goes to everybody.
  }
tie-run-off-open = The run-off “{ $title }” is open, and everybody is invited. Close it with { $mark }close.
