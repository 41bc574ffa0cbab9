"""The subject of a text: one of some two hundred that people at events ask about, by a model learned from their words.

`said/` has the lines that it learns from, `learn.py` writes the model from them, `model.py` reads it.
"""

from handlers.understanding.subjects.facts import Fact, facts, in_charge, kinship, likeness
from handlers.understanding.subjects.features import mark
from handlers.understanding.subjects.model import subject_model

__all__ = ["Fact", "facts", "in_charge", "kinship", "likeness", "mark", "subject_model"]
