# What only Matrix needs: no buttons there, and messages that cannot be decrypted, polls.
matrix-choices = Antworten Sie mit der Zahl:
matrix-choices-group = Antworten Sie auf diese Nachricht mit der Zahl:
matrix-further = Weiter mit: { $names }
matrix-undecryptable =
    Ihre Nachricht kam verschlüsselt an, und der Schlüssel dazu fehlt mir. Bitte schicken Sie sie noch einmal.
# Stands behind the question of a poll.
matrix-poll-several =
    (Bis zu { $most } Antworten. Wenn Ihre App nur eine annimmt: bitte die Zahlen einzeln schreiben.)
matrix-poll-spoilt = Diese Antwort passt nicht zu meiner Frage. Ich habe nichts geändert.
matrix-poll-lost =
    Diese Abstimmung kann ich nicht mehr lesen. Ich habe nichts geändert. Bitte schreiben Sie mir Ihre Antwort.
