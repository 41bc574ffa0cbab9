command-runde = open rounds, start votes, prolong
command-schliessen = close a round at once
button-round-open = Collect topics
button-round-vote = Start the vote
button-round-close = Close
button-round-extend = 5 minutes longer
button-round-reopen = Open again
rounds-none = No topics are collected at this event.
rounds-which = Which round do you mean?
round-no-such = There is no round “{ $word }”. These there are:
round-run-off = Run-off: { $title }
round-run-off-why = These topics had equally many votes, and there are not enough places for all of them.
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
round-voting-again-how = Ballots that were counted at the closing keep counting and cannot be changed any more.
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
round-just-open = “{ $title }” has just begun to take topics. Should another round be opened too?
round-just-vote = The vote on “{ $title }” has just begun. Should people vote in another round too?
round-just-close = “{ $title }” has just been closed. Should another round be closed too?
round-just-reopen = “{ $title }” has just been opened again. Should another round be opened again too?
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
