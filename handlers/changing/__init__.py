"""What the commands around live changes share: who is concerned, the words, who is told and when."""
