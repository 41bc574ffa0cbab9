command-frage = eine Frage an die Organisation
button-pass-on = An die Organisation weitergeben
question-offer = Soll ich Ihre Frage an die Organisation weitergeben?
question-how = Was möchten Sie die Organisation fragen? Schreiben Sie Ihre Frage jetzt; die Antwort bekommen Sie hier.
question-passed = Danke, Ihre Frage ist bei der Organisation, ohne Ihren Namen. Die Antwort bekommen Sie hier.
question-already = Diese Frage ist schon bei der Organisation. Die Antwort bekommen Sie hier.
question-answered = Diese Frage hat die Organisation schon beantwortet:
  { $answer }
question-closed = Diese Frage hat die Organisation ohne Antwort abgeschlossen. Wenn sie noch offen ist, fragen Sie bitte noch einmal mit { $mark }frage.
question-gone = Diese Frage habe ich nicht mehr. Schreiben Sie sie bitte noch einmal: { $mark }frage und dahinter Ihre Frage.
question-empty = Darin steht keine Frage. Schreiben Sie { $mark }frage und dahinter, was Sie wissen möchten.
question-too-long = Das ist zu lang: { NUMBER($length, useGrouping: 0) } Zeichen. Eine Frage darf höchstens { NUMBER($most, useGrouping: 0) } haben.
question-too-many = Sie haben schon { NUMBER($most) } offene Fragen bei der Organisation. Sobald eine davon beantwortet ist, können Sie die nächste stellen.
question-nobody = Zurzeit ist hier niemand von der Organisation zu erreichen. Fragen Sie bitte vor Ort.
question-nobody-but = Hier ist zurzeit niemand von der Organisation zu erreichen. Fragen Sie am besten { $name }: { $reach }
