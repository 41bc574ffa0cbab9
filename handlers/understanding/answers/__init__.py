"""Composing answers: one file a family of questions. Each takes a query and gives an answer, or None if it has none."""
