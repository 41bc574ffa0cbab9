"""Rules in plain Python, without I/O: how ballots are read and counted, and which topics they choose."""
