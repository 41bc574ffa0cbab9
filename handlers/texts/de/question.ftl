command-gemeint = was von mehreren gemeint ist
question-meant-gone = Das gibt es im Programm nicht mehr. Stellen Sie Ihre Frage bitte noch einmal.
