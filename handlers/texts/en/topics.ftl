command-themen = the topics of the open round
command-vorschlag = propose a topic
command-trotzdem = propose a topic although there is one like it
command-in = choose the round for a topic
command-thema = a single topic
command-unterstuetzen = show interest in a topic
button-themen = See the topics
button-vorschlag = Propose a topic
button-support = Support #{ $number }
button-unsupport = Support it no longer
button-anyway = Propose it anyway
button-reword = Change the wording
button-withdraw = Withdraw
button-for = For: { $label }

topics-title = Topics: { $title }
topics-none = There is no topic here yet.
topics-more = … and { NUMBER($count) } more
topic-line = **{ NUMBER($number, useGrouping: 0) }**  { $title }
topic-short = #{ NUMBER($number, useGrouping: 0) } “{ $title }”
topic-extras = {" "}({ $extras })
topic-interested = { $count ->
    [one] 1 interested
   *[other] { NUMBER($count) } interested
  }
topic-chosen-before = chosen beforehand
topic-kind-question = question
topic-kind-advice = advice wanted
topic-kind-experience = experience
topic-about = { $words }
topic-no-such = There is no topic “{ $word }”. { $mark }topics shows all of them with their numbers.
topic-which = Which topic do you mean? Please put one number behind the command. { $mark }topics shows all of them.
topic-not-yours = Somebody else proposed topic { NUMBER($number, useGrouping: 0) }; only they can change it.
topic-round-closed = This round is closed; its topics do not change any more.
topic-is-merged = Topic { NUMBER($number, useGrouping: 0) } was merged into topic { NUMBER($into, useGrouping: 0) }. Please use { NUMBER($into, useGrouping: 0) }.
topic-is-hidden = The moderators have hidden this topic.
topic-withdrawn = Topic { NUMBER($number, useGrouping: 0) } is withdrawn.
topic-how = I did not understand that. You can say, for example: { $mark }topic { NUMBER($number, useGrouping: 0) } text New wording, { $mark }topic { NUMBER($number, useGrouping: 0) } withdraw
topic-reword-ask = What shall topic { NUMBER($number, useGrouping: 0) } be called? Just write it to me.
topic-for-whom = { $label }: whom is the topic for?
topic-for-all = For everybody

propose-ask = What shall it be about? Write me the topic in one sentence.
propose-later = Topics are collected from { $when } (“{ $title }”). Please come back then.
propose-not-yet = Topics are not being collected yet. I will tell you when they are.
propose-closed = No topics are being collected at the moment.
propose-too-long = That is { NUMBER($count) } characters. Please put the topic into { NUMBER($longest) } at most; you can say more in the session.
propose-no-words = I do not see a topic in that. Please write it in words, for example: { $mark }propose Working with parents
propose-rude = I cannot take it like that. Please write it so that it hurts nobody.
propose-enough = You have { NUMBER($count) } topics already, which is as many as one person can have. With { $mark }mine you can look at them and withdraw one.
propose-which = Which round is “{ $title }” for?
propose-alike = { $count ->
    [one] There is a similar topic already:
   *[other] There are similar topics already:
  }
propose-alike-how = Would you like to support it, or is yours something else?
propose-filed = Topic **{ NUMBER($number, useGrouping: 0) }** is in: { $title } ({ $round })
propose-filed-more = If you like, say what you are looking for, or change the wording.
propose-confirm = Shall I propose “{ $title }” as a topic?
propose-confirm-yes = Yes, propose it

support-on = Noted: you are interested in topic { NUMBER($number, useGrouping: 0) } “{ $title }”.
support-already = You are noted already: topic { NUMBER($number, useGrouping: 0) } “{ $title }” interests you.
support-off = You are no longer marked as interested in topic { NUMBER($number, useGrouping: 0) } “{ $title }”.
support-no-vote = That is not a vote yet; votes are cast on the ballot.
