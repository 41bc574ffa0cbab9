command-themen = the topics of the open round
button-themen = See the topics
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
topic-no-such = There is no topic “{ $word }”. { $mark }topics shows all of them with their numbers.
topic-which = Which topic do you mean? Please put one number behind the command. { $mark }topics shows all of them.
topic-round-closed = This round is closed; its topics do not change any more.
