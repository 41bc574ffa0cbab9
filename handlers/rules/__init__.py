"""Rules without input or output: plain data in, plain data out."""
