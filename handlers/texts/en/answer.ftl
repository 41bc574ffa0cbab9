command-antwort = answer a question
answer-how = This is how: { $mark }answer 3 and behind it your answer to question 3. { $mark }inbox shows the numbers.
answer-words = Your answer to question { NUMBER($number, useGrouping: 0) }, “{ $text }”? Write it now.
answer-too-long = That is too long: { NUMBER($length, useGrouping: 0) } characters. An answer may have at most { NUMBER($most, useGrouping: 0) }.
answer-told = The organisers’ answer to your question “{ $question }”:
  { $answer }
answer-more = The organisers add to your question “{ $question }”:
  { $answer }
answer-sent = { $count ->
    [one] Thank you, the answer to question { NUMBER($number, useGrouping: 0) } is on its way.
   *[other] Thank you, the answer to question { NUMBER($number, useGrouping: 0) } is on its way, to { NUMBER($count) } people.
  }
answer-sent-more = { $count ->
    [one] Question { NUMBER($number, useGrouping: 0) } was answered before; your answer follows as an addition. Thank you!
   *[other] Question { NUMBER($number, useGrouping: 0) } was answered before; your answer follows as an addition, to { NUMBER($count) } people. Thank you!
  }
answer-nobody = Your answer to question { NUMBER($number, useGrouping: 0) } is kept. But whoever asked it cannot be reached at the moment.
