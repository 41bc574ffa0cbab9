"""What the commands around topics, rounds and ballots share."""
