command-ergebnis = the result of a round
button-ergebnis = Result
button-belege = Ballots with receipts
results-none = There is no result yet.
results-later = The result of “{ $title }” comes after the vote ({ $when }). Until then nobody sees how it stands.
results-not-yet = The result of “{ $title }” comes after the vote. Until then nobody sees how it stands.
results-tie = “{ $title }” is counted. The moderators are settling a tie; the result comes in a moment.
result-interim = How it stands: { $title }
result-title = Result: { $title }
result-turnout = { $count ->
    [one] One ballot was counted.
   *[other] { NUMBER($count) } ballots were counted.
  }
result-nobody = Nobody has voted.
result-chosen = { $count ->
    [one] Chosen:
   *[other] Chosen:
  }
result-none-chosen = No topic was chosen.
result-before = Chosen beforehand:
result-before-line = • { $title } (#{ NUMBER($number, useGrouping: 0) })
result-not-chosen = Not chosen:
result-place = { NUMBER($place) }. { $title } (#{ NUMBER($number, useGrouping: 0) }) – { $votes }
result-other = • { $title } (#{ NUMBER($number, useGrouping: 0) }) – { $votes }
result-more = … and { NUMBER($count) } more
result-tie = { $free ->
    [one] { $list } have equally many votes; one place among them was left free.
   *[other] { $list } have equally many votes; { NUMBER($free) } places among them were left free.
  }
result-settled-run-off = The tie was decided by a run-off for { $list }.
result-settled-moderators = The tie was decided by the moderators for { $list }.
result-by-order = Where votes were equal the lower number went first: { $list }.
result-covered = For { NUMBER($covered) } of { NUMBER($turnout) } at least one chosen topic was on the ballot.
result-covered-proportional = The choice was proportional: every ballot brings the same weight and spends it on the topics it approved, so that as many groups as possible are represented. For { NUMBER($covered) } of { NUMBER($turnout) } at least one chosen topic was on the ballot.
result-covered-other = { $rule } it would be { NUMBER($other) }.
result-covered-other-same = { $rule } it would be { NUMBER($other) } as well.
rule-most-votes = By most votes
rule-proportional = With a proportional choice
receipt-line = { $receipt }: { $choices }
receipts-head = { $title }: { $count ->
    [one] one ballot, with its receipt
   *[other] { NUMBER($count) } ballots, each with its receipt
  }
receipts-more = … and { NUMBER($count) } more in the file
receipts-file = ballots-{ $key }.csv
receipts-how = Behind the receipt stand the numbers of the topics as they were counted: merged ones under the number that stayed, hidden ones left out. So you can check your own and add up the rest.
