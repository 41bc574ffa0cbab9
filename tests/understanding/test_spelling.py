"""Slips of the finger in common words; names and the event's own words stay as they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understanding.index import Index, index_of
from handlers.understanding.query import Query
from handlers.understanding.spelling import FILE, respelled
from storage.event import Event


@pytest.fixture
def index(event: Event) -> Index:
    """The index of the invented event."""
    return index_of(event)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hab ich die eröffnung verpast", "verpasst"),
        ("wann endet die abstimung", "abstimmung"),
        ("bis wann ist anmeldeschlus", "anmeldeschluss"),
        ("Kinderbetreung vorhanden?", "Kinderbetreuung"),
        ("wo kann ich mich anmeldn", "anmelden"),
        ("wann ist die nächtse pause", "naechste"),
        ("in welcem Raum ist das", "welchem"),
        ("Wann ist die Stadtfüührung?", "Stadtfuehrung"),
        ("An welchem Wohcentag ist das?", "Wochentag"),
        ("ich bin zu fruh, ist das fur alle", "frueh"),
        ("wann gibts was zu essn", "essen"),
        ("wie heißn die referentn", "referenten"),
    ],
)
def test_letters_left_out_doubled_or_swapped_are_put_right(typed: str, meant: str, index: Index) -> None:
    assert meant in respelled(typed, index)


@pytest.mark.parametrize(
    "typed",
    [
        "Wer ist Frau Meister?",
        "wer macht die Knoten?",
        "Ist das Gelände besetzt oder besitzt es jemand?",
        "Kommt Herr Brandtner?",
        "Was ist „Die Abstimung“?",
        "Ich habe verschlafen",
        "Gibt es was zu Blockchain?",
        "wer legt auf",
        "Spielt Herr Kahn Horn, und um zehn der Sohn aus Bern?",
    ],
)
def test_another_word_is_no_slip(typed: str, index: Index) -> None:
    assert respelled(typed, index) == typed


def test_a_slip_does_not_keep_a_question_from_being_understood(read: Callable[..., Query]) -> None:
    slipped, right = (read(f"Hab ich die Eröffnung {word}?") for word in ("verpast", "verpasst"))
    assert slipped.cues.asks == right.cues.asks


def test_the_list_has_no_slips() -> None:
    known = FILE.read_text(encoding="utf-8").split()
    assert {"anmeldung", "abstimmung", "welche"} <= set(known)
    assert not {"abstimung", "anmeldng", "welchn"} & set(known)
