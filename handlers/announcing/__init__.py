"""What the commands around announcements share: how they are put into words, sent, reported on and changed."""
