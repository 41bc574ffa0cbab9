"""What the bot remembers: the event file, the database and the frozen records that leave this room."""
