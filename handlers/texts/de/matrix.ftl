# What only Matrix needs: no buttons there, and messages that cannot be decrypted.
matrix-choices = Antworten Sie mit der Zahl:
matrix-choices-group = Antworten Sie auf diese Nachricht mit der Zahl:
matrix-further = Weiter mit: { $names }
matrix-undecryptable =
    Ihre Nachricht kam verschlüsselt an, und der Schlüssel dazu fehlt mir. Bitte schicken Sie sie noch einmal.
