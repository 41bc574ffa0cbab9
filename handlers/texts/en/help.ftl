help-intro = I answer questions about { $title }: just write what you want to know, for example “What is on now?” or “How do I get there?”.
help-role-participant = Commands
help-role-moderator = For moderators
help-role-organiser = For organisers
help-line = { $mark }{ $command } – { $line }
command-hilfe = what I can do
