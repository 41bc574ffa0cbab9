command-fragen = open questions of participants
button-answer = Answer
button-done = Done
button-answer-after-all = Answer after all
button-inbox = Open questions
button-question = { NUMBER($number, useGrouping: 0) }: { $text }
button-to-faq = Add to the FAQ
button-faqs = FAQ entries ({ NUMBER($count) })
button-faq-out = Take it out again
button-faq-out-of = Remove: { $text }
inbox-new = New question { NUMBER($number, useGrouping: 0) }: { $text }
  To answer: { $mark }answer { NUMBER($number, useGrouping: 0) } and your answer behind it
inbox-new-many = { NUMBER($count) } new questions: { $mark }inbox
inbox-head = { $count ->
    [one] **1 open question**
   *[other] **{ NUMBER($count) } open questions**
  }
inbox-line = { NUMBER($number, useGrouping: 0) } · { $text } ({ $when })
inbox-more = { $count ->
    [one] And 1 more.
   *[other] And { NUMBER($count) } more.
  }
inbox-hint = Answer with { $mark }answer { NUMBER($number, useGrouping: 0) } and your answer behind it.
inbox-empty = No question is open.
inbox-how = This is how: { $mark }inbox shows all open questions, { $mark }inbox 3 one of them, { $mark }inbox 3 done closes it without an answer, { $mark }inbox faq shows the FAQ entries that were added.
inbox-no-such = There is no question { NUMBER($number, useGrouping: 0) }.
inbox-card = **Question { NUMBER($number, useGrouping: 0) }:** { $text }
inbox-since = { $count ->
    [one] Asked { $when }.
   *[other] Asked { $when }, by { NUMBER($count) } people.
  }
inbox-answered = Answered: { $answer }
inbox-closed = Closed without an answer.
inbox-closed-now = Question { NUMBER($number, useGrouping: 0) } is done, without an answer.
inbox-is-answered = Question { NUMBER($number, useGrouping: 0) } is answered already.
inbox-is-closed = Question { NUMBER($number, useGrouping: 0) } is done already.
faq-added = “{ $question }” is now in the FAQ with your answer. Whoever asks next gets it at once.
faq-is-there = “{ $question }” is in the FAQ with this answer already.
faq-no-answer = Question { NUMBER($number, useGrouping: 0) } has no answer yet that could go into the FAQ.
faq-gone = This FAQ entry is no longer there.
faq-removed = The FAQ entry is removed.
faq-none = There are no FAQ entries made of questions. After an answer you can add one with one tap.
faq-head = { $count ->
    [one] 1 added FAQ entry
   *[other] { NUMBER($count) } added FAQ entries
  }
faq-entry = **{ $question }**
  { $answer }
