"""Honesty about what a file does not say: a near text is not told as if it answered."""
