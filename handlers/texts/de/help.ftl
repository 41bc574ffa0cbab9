help-intro = Ich beantworte Fragen zu { $title }: Schreiben Sie einfach, was Sie wissen möchten, zum Beispiel „Was läuft jetzt?“ oder „Wie komme ich hin?“.
help-role-participant = Befehle
help-role-moderator = Für die Moderation
help-role-organiser = Für die Organisation
help-line = { $mark }{ $command } – { $line }
command-hilfe = was ich kann
