# What only Matrix needs: no buttons there, and messages that cannot be decrypted.
matrix-choices = Reply with the number:
matrix-choices-group = Reply to this message with the number:
matrix-further = Go on with: { $names }
matrix-undecryptable =
    Your message arrived encrypted, and I do not have its key. Please send it once more.
