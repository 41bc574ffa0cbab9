command-vorschlag = propose a topic
command-trotzdem = propose a topic although there is one like it
command-in = choose the round for a topic
button-vorschlag = Propose a topic
button-anyway = Propose it anyway
propose-ask = What shall it be about? Write me the topic in one sentence.
propose-may = Yes, with { $mark }propose or right here.
propose-may-until = Yes, until { $until }, with { $mark }propose or right here.
propose-how = Here in the chat: write { $mark }propose and your topic.
propose-how-until = Here in the chat: write { $mark }propose and your topic, until { $until }.
propose-until = Until { $until }: write { $mark }propose and your topic.
propose-round-until = “{ $title }”: until { $until }
propose-whether = Yes: write { $mark }propose and your topic.
propose-whether-until = Yes, until { $until }: write { $mark }propose and your topic.
propose-later = Topics are collected from { $when } (“{ $title }”). Please come back then.
propose-not-yet = No topics are being collected at present. I will tell you when they are.
propose-voting = New topics are no longer taken: “{ $title }” is being voted on already, with { $mark }vote.
propose-closed = No topics are being collected at the moment.
propose-too-long = That is { NUMBER($count) } characters. Please put the topic into { NUMBER($longest) } at most; you can say more in the session.
propose-no-words = I do not see a topic in that. Please write it in words, for example: { $mark }propose Working with parents
propose-rude = I cannot take it like that. Please write it so that it hurts nobody.
propose-enough = You have { NUMBER($count) } topics already, which is as many as one person can have. With { $mark }mine you can look at them and withdraw one.
propose-which = Which round is “{ $title }” for?
propose-not-there = “{ $round }” takes no topics at present. Should “{ $title }” go into another round?
propose-alike = { $count ->
    [one] There is a similar topic already:
   *[other] There are similar topics already:
  }
propose-alike-how = Would you like to support it, or is yours something else?
propose-filed = Topic **{ NUMBER($number, useGrouping: 0) }** is in: { $title } ({ $round })
propose-filed-more = If you like, say what you are looking for, or change the wording.
propose-confirm = Shall I propose “{ $title }” as a topic?
propose-confirm-yes = Yes, propose it
