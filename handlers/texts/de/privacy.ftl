privacy-what = Ich speichere Ihre Kennung im Chatdienst, bei welcher Veranstaltung Sie sind, und was Sie mir selbst angeben: Sprache, Teilnahme vor Ort oder online, Ihre Angaben beim Einstieg. Themen, die Sie vorschlagen, und Ihr Interesse an anderen gehören dazu, ebenso Ihre Erinnerungen und woran ich Sie schon erinnert habe. Ihren Stimmzettel kennt nur die Datenbank, und nur bis zum Ende der Abstimmung; danach bleibt er ohne Ihren Namen übrig. Ihre Fragen bewahre ich nicht auf; meine Antworten nur, bis sie zugestellt sind.
privacy-operator = Verantwortlich ist: { $operator }
privacy-no-operator = Wer verantwortlich ist, erfahren Sie bei der Organisation der Veranstaltung.
command-datenschutz = was gespeichert wird
