language-question = Which language would you like in this chat?
language-unknown = I do not speak this language here. Possible: { $languages }.
language-changed-de = Ab jetzt antworte ich auf Deutsch.
language-changed-en = From now on I answer in English.
command-sprache = language of this chat (Deutsch, English)
