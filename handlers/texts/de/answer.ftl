command-antwort = eine Frage beantworten
answer-how = So geht es: { $mark }antwort 3 und dahinter Ihre Antwort auf Frage 3. Die Nummern zeigt { $mark }fragen.
answer-words = Ihre Antwort auf Frage { NUMBER($number, useGrouping: 0) }: „{ $text }“? Schreiben Sie sie jetzt.
answer-too-long = Das ist zu lang: { NUMBER($length, useGrouping: 0) } Zeichen. Eine Antwort darf höchstens { NUMBER($most, useGrouping: 0) } haben.
answer-told = Antwort der Organisation auf Ihre Frage „{ $question }“:
  { $answer }
answer-more = Ergänzung der Organisation zu Ihrer Frage „{ $question }“:
  { $answer }
answer-sent = { $count ->
    [one] Danke, die Antwort auf Frage { NUMBER($number, useGrouping: 0) } ist unterwegs.
   *[other] Danke, die Antwort auf Frage { NUMBER($number, useGrouping: 0) } ist unterwegs, an { NUMBER($count) } Personen.
  }
answer-sent-more = { $count ->
    [one] Frage { NUMBER($number, useGrouping: 0) } war schon beantwortet; Ihre Antwort geht als Ergänzung hinterher. Danke!
   *[other] Frage { NUMBER($number, useGrouping: 0) } war schon beantwortet; Ihre Antwort geht als Ergänzung hinterher, an { NUMBER($count) } Personen. Danke!
  }
answer-nobody = Ihre Antwort auf Frage { NUMBER($number, useGrouping: 0) } ist gespeichert. Wer gefragt hat, ist zurzeit aber nicht zu erreichen.
