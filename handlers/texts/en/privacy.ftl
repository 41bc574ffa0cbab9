privacy-what = I store your id in the chat service, which event you are at, and what you tell me yourself: language, on site or online, your answers when joining. So are topics that you propose and your interest in others, your reminders, and of what I have reminded you. Only the database knows your ballot, and only until the vote ends; after that it stays without you. I do not keep your questions, and my answers only until they are delivered.
privacy-operator = Responsible: { $operator }
privacy-no-operator = The organisers of the event can tell you who is responsible.
command-datenschutz = what is stored
