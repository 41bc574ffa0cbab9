# What only Matrix needs: no buttons there, and messages that cannot be decrypted, polls.
matrix-choices = Reply with the number:
matrix-choices-group = Reply to this message with the number:
matrix-further = Go on with: { $names }
matrix-undecryptable =
    Your message arrived encrypted, and I do not have its key. Please send it once more.
# Stands behind the question of a poll.
matrix-poll-several =
    (Up to { $most } answers. If your app takes only one, please type the numbers one by one.)
matrix-poll-spoilt = This answer does not fit my question. I have changed nothing.
matrix-poll-lost =
    I cannot read this poll any more. I have changed nothing. Please write me your answer.
