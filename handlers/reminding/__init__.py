"""What reminders share: what is due, how it is worded, the buttons beside programme items."""
