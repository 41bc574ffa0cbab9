language-question = In welcher Sprache möchten Sie diesen Chat führen?
language-unknown = Diese Sprache spreche ich hier nicht. Möglich: { $languages }.
language-changed-de = Ab jetzt antworte ich auf Deutsch.
language-changed-en = From now on I answer in English.
command-sprache = Sprache dieses Chats (Deutsch, English)
