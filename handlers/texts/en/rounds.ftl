command-runde = open rounds, start votes, prolong
command-schliessen = close a round at once
command-ergebnis = the result of a round
command-waehlen = settle a tie
button-ergebnis = Result
button-belege = Ballots with receipts
button-round-open = Collect topics
button-round-vote = Start the vote
button-round-close = Close
button-round-extend = 5 minutes longer
button-round-reopen = Open again

rounds-none = No topics are collected at this event.
rounds-which = Which round do you mean?
round-no-such = There is no round “{ $word }”. These there are:
round-run-off = Run-off: { $title }
round-until-day = { $day }, { $time }
round-ends = Until { $until }.
round-starts = From { $until }.
round-how-approval = { $votes ->
    [one] You can choose one topic.
   *[other] You can choose up to { NUMBER($votes) } topics.
  }
round-how-dots = { $votes ->
    [one] You have one dot to give.
   *[other] You have { NUMBER($votes) } dots to give, also several to one topic (for example 3:2 5:1).
  }
round-how-ranking = { $votes ->
    [one] Name your most important topic.
   *[other] Name up to { NUMBER($votes) } topics, the most important one first.
  }
round-how-propose = Write { $mark }propose and your topic.
round-collecting = Topics are being collected now: { $title }
round-collecting-again = Topics are being collected again: { $title }
round-topics-known = { $count ->
    [one] There is one topic already.
   *[other] There are { NUMBER($count) } topics already.
  }
round-voting = { $count ->
    [one] The vote is open: { $title }, one topic
   *[other] The vote is open: { $title }, { NUMBER($count) } topics
  }
round-voting-nothing = The vote has begun, but there is no topic yet.
round-voting-again = The vote is open again: { $title }
round-longer-voting = The vote “{ $title }” goes on until { $until }.
round-longer-collecting = Topics for “{ $title }” are collected until { $until }.
round-state-waiting = Not open yet.
round-state-collecting = Topics are being collected.
round-state-voting = The vote is open.
round-state-closed = Closed.
round-unsettled = A tie is still to be settled.
round-topics = { $count ->
    [0] No topic yet.
    [one] One topic.
   *[other] { NUMBER($count) } topics.
  }
round-done = Done.
round-how = I did not understand that. You can say, for example: { $mark }round open, { $mark }round vote, { $mark }round extend 5, { $mark }round close, { $mark }round reopen
round-how-long = By how many minutes? For example: { $mark }round extend 5
round-not-now = No round is in the right phase for that. Which one do you mean?
round-none-open = No round is open that could be closed.
round-is-waiting = “{ $title }” is not open yet.
round-is-collecting = Topics for “{ $title }” are being collected.
round-is-voting = The vote on “{ $title }” is open.
round-is-closed = “{ $title }” is closed already. { $mark }round reopen opens it once more.
round-no-topics = There is no topic in “{ $title }” yet that one could vote on.
round-in-run-off = The tie in “{ $title }” is being decided by a run-off; after that the result is final.
round-run-off-over = This run-off is decided already. To vote once more, please open “{ $title }” itself again.
round-closed-done = { $count ->
    [0] “{ $title }” is closed. Nobody has voted. The result now goes to everybody.
    [one] “{ $title }” is closed, one ballot is counted. The result now goes to everybody.
   *[other] “{ $title }” is closed, { NUMBER($count) } ballots are counted. The result now goes to everybody.
  }
round-poll-over = The vote “{ $title }” is closed. This shows your own ballot only; everybody gets the result as a message.
round-votes-approval = { $count ->
    [one] 1 vote
   *[other] { NUMBER($count) } votes
  }
round-votes-dots = { $count ->
    [one] 1 dot
   *[other] { NUMBER($count) } dots
  }
round-votes-ranking = { $count ->
    [one] 1 point
   *[other] { NUMBER($count) } points
  }

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
result-covered = For { NUMBER($covered) } of { NUMBER($turnout) } at least one chosen topic was on the ballot. { $rule } it would be { NUMBER($other) }.
result-covered-proportional = The choice was proportional: every ballot brings the same weight and spends it on the topics it approved, so that as many groups as possible are represented. For { NUMBER($covered) } of { NUMBER($turnout) } at least one chosen topic was on the ballot. { $rule } it would be { NUMBER($other) }.
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

tie-head = { $free ->
    [one] { $title }: a tie. One place is free for { NUMBER($count) } topics with equally many votes:
   *[other] { $title }: a tie. { NUMBER($free) } places are free for { NUMBER($count) } topics with equally many votes:
  }
tie-line = **{ NUMBER($number, useGrouping: 0) }** { $title } – { $votes }
tie-how = Choose some, for example { $mark }choose { NUMBER($example, useGrouping: 0) }, take all of them, or let people vote once more. Without a decision the result goes out in ten minutes with the tie stated.
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
