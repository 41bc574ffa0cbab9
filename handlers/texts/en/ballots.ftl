command-abstimmen = see and fill in the ballot
command-stimme = a tap on the ballot
button-abstimmen = Vote
button-ballot-of = Ballot: { $title }

ballot-title = Ballot: { $title }
ballot-no-topics = There is no topic to vote for yet.
ballot-ends = Voting ends: { $until }.
ballot-how = Here in the chat with { $mark }vote and the numbers of the topics.
ballot-how-until = Here in the chat with { $mark }vote and the numbers of the topics, until { $until }.
ballot-until = You can vote until { $until }.
ballot-no-end = Voting is open; when it ends is not known yet.
ballot-empty = Your ballot is empty.
ballot-yours = Your ballot is saved:
ballot-line-approval = • { NUMBER($number, useGrouping: 0) } { $title }
ballot-line-dots = • { NUMBER($number, useGrouping: 0) } { $title } – { $count ->
    [one] 1 dot
   *[other] { NUMBER($count) } dots
  }
ballot-line-ranking = { NUMBER($place) }. { $title } (#{ NUMBER($number, useGrouping: 0) })
ballot-now-hidden = {" "}(hidden, does not count at the moment)
ballot-now-withdrawn = {" "}(withdrawn, does not count)
ballot-interest = {" "}– supported by you
ballot-left-approval = { $count ->
    [0] All votes are used.
    [one] One vote is left.
   *[other] { NUMBER($count) } votes are left.
  }
ballot-left-dots = { $count ->
    [0] All dots are used.
    [one] One dot is left.
   *[other] { NUMBER($count) } dots are left.
  }
ballot-left-ranking = { $count ->
    [0] All places are taken.
    [one] One place is left.
   *[other] { NUMBER($count) } places are left.
  }
ballot-receipt = Your receipt: { $receipt }. It lets you find your ballot in the list after the end.
ballot-receipt-gone = The vote is closed by now. What I had written to you about your ballot before, the receipt too, could not be delivered any more and has been deleted, so that nobody can tell that the ballot is yours. If you cast one, it is counted.
ballot-clear = Clear the ballot
ballot-page = { NUMBER($page) } of { NUMBER($pages) }
ballot-button = { NUMBER($number, useGrouping: 0) } { $title }
ballot-button-dots = { $dots } { NUMBER($number, useGrouping: 0) } { $title }
ballot-button-ranking = Place { NUMBER($place) }: { NUMBER($number, useGrouping: 0) } { $title }
ballot-poll = Your ballot: { $title }
ballot-full-approval = You have chosen { NUMBER($votes) } topics already. Choose one of them once more to free it.
ballot-full-dots = You have used all { NUMBER($votes) } dots already. Choose a topic that has some to take them back.
ballot-full-ranking = You have ranked { NUMBER($votes) } topics already. Choose one of them once more to free its place.

ballot-meant = Shall this be your ballot for “{ $title }”? An earlier one does not count then.
    { $list }
ballot-meant-yes = Yes, vote like this
ballot-example = For example: { $mark }vote { $example }.
ballot-merged = Topic { NUMBER($number, useGrouping: 0) } was merged into topic { NUMBER($into, useGrouping: 0) }. Please use { NUMBER($into, useGrouping: 0) }. Nothing has changed on your ballot.
ballot-empty-text = Which topics do you choose? { $how }
ballot-not-a-number = I do not understand “{ $word }” as a number. { $how } Nothing has changed on your ballot.
ballot-too-large = “{ $word }” is too large. { $how } Nothing has changed on your ballot.
ballot-zero = “{ $word }” only stands alone: { $mark }vote 0 clears the ballot. Nothing has changed on your ballot.
ballot-weight = “{ $word }” does not work here: there are no dots in this round. { $how } Nothing has changed on your ballot.
ballot-twice = Topic { NUMBER($number, useGrouping: 0) } is there twice. Please name each topic once. Nothing has changed on your ballot.
ballot-too-many-topics = That is { NUMBER($given) } topics; at most { NUMBER($allowed) } are possible. Nothing has changed on your ballot.
ballot-too-many-dots = That is { NUMBER($given) } dots; at most { NUMBER($allowed) } are possible. Nothing has changed on your ballot.
ballot-no-dots = Topic { NUMBER($number, useGrouping: 0) } needs at least one dot; otherwise just leave it out. Nothing has changed on your ballot.
ballot-no-topic = Topic { NUMBER($number, useGrouping: 0) } is not up for choice in this round. Nothing has changed on your ballot.

votes-over = The vote “{ $title }” is closed.
votes-closed = The vote “{ $title }” is closed; your vote came too late and does not count any more.
votes-closed-before = The vote “{ $title }” is closed; this change came too late. What was on your ballot before counts.
votes-all-closed = There is no vote at the moment. Here is the result:
votes-later = The vote on “{ $title }” begins at { $when }.
votes-later-until = The vote on “{ $title }” begins at { $when } and ends at { $until }.
votes-not-yet = There is no vote on “{ $title }” yet. I will tell you when it begins.
votes-counted-before = Your ballot for “{ $title }” was counted when the round was first closed. It is anonymous since then and cannot be changed; your vote still counts.
