command-frage = a question to the organisers
button-pass-on = Pass it on to the organisers
question-offer = Shall I pass your question on to the organisers?
question-how = What would you like to ask the organisers? Write your question now; the answer comes back here.
question-passed = Thank you, your question is with the organisers, without your name. The answer will come here.
question-already = The organisers have this question already. The answer will come here.
question-answered = The organisers have answered this question already:
  { $answer }
question-closed = The organisers have closed this question without an answer. If it is still open for you, please ask again.
question-gone = I no longer have this question. Please write it once more: { $mark }ask and your question behind it.
question-empty = There is no question in this. Write { $mark }ask and behind it what you would like to know.
question-too-long = That is too long: { NUMBER($length, useGrouping: 0) } characters. A question may have at most { NUMBER($most, useGrouping: 0) }.
question-too-many = You already have { NUMBER($most) } open questions with the organisers. As soon as one of them is answered you can ask the next.
question-nobody = Nobody of the organisers can be reached here at the moment. Please ask on site.
question-nobody-but = Nobody of the organisers can be reached here at the moment. It is best to ask { $name }: { $reach }
