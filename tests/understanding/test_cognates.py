"""Words that both languages took from Latin or Greek, written one way in each."""

from __future__ import annotations

import pytest

from handlers.understanding.cognates import cognates

TERMS = ("gravitational", "visualiz", "community", "informatics", "cryptography", "interest", "programm", "economics")


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("gravitationswell", ["gravitational"]),
        ("visualisierung", ["visualiz"]),
        ("kryptographi", ["cryptography"]),
        ("kommunikation", []),  # no community
        ("information", []),  # no informatics
        ("international", []),
        ("oekonomi", []),  # what is spelt too differently is left alone
        ("baum", []),
    ],
)
def test_cognates_begin_alike_for_most_of_their_length(word: str, found: list[str]) -> None:
    assert list(cognates(word, TERMS)) == found
