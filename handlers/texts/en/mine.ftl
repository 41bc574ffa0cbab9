command-meins = my topics and ballots
mine-topics = Your topics
mine-interest = What interests you
mine-merged = {" "}– merged into #{ NUMBER($into, useGrouping: 0) }
mine-hidden = {" "}– hidden
mine-not-voted = You have not voted in “{ $title }” yet.
mine-ballot = Your ballot in “{ $title }”: { $choices } (receipt { $receipt })
mine-nothing = There is nothing of yours here yet. { $mark }propose takes a topic as soon as topics are collected.
