"""Honesty about what the file does not say: what is near is told as what it is, not as if it answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.understanding import answer
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.honesty.sets import Sets, names_any, sets
from handlers.understanding.normalise import fold, read
from storage.event import Event
from storage.event_file import load

DE, EN = "de", "en"
UNKNOWN, ANSWER = AnswerKind.UNKNOWN, AnswerKind.ANSWER

# The language, the question, the kind of its answer, what that has to say and what it must not.
Asked = tuple[str, str, AnswerKind, Sequence[str], Sequence[str]]
CLASSES: Mapping[str, Sequence[Asked]] = {
    "another diet": (
        (DE, "Gibt es veganes Essen?", UNKNOWN, ("Zu „veganes Essen“ steht nichts", "vegetarisch"), ()),
        (EN, "Is there a vegan option?", UNKNOWN, ("nothing about “vegan", "vegetarian"), ()),
        (DE, "ist das essen halal?", UNKNOWN, (), ()),
        (DE, "Gibt es vegetarisches Essen?", ANSWER, ("vegetarischen Gerichten",), ("steht nichts",)),
        (DE, "Gibt es Fisch?", ANSWER, ("Fisch",), ("steht nichts",)),
    ),
    "people who pay less": (
        (DE, "Gibt es Rabatt für Rentner?", UNKNOWN, ("Zu „Rentner“", "15 Euro"), ()),
        (EN, "Is there a discount for pensioners?", UNKNOWN, ("pensioners", "15 euros"), ()),
        (DE, "Gibt es Rabatt für Studentinnen?", ANSWER, ("15 Euro",), ("steht nichts", "nicht bekannt")),
    ),
    "another language or tool": (
        (DE, "Übersetzt ihr auch ins Persische?", UNKNOWN, ("Persische", "Arabische"), ("Angegeben ist: Ja",)),
        (DE, "Übersetzt ihr auch ins Dänische?", ANSWER, ("Dänische",), ("steht nichts",)),
        (DE, "Läuft das über Zoom?", ANSWER, ("Zu „Zoom“ steht nichts", "deichtag.example/live"), ()),
    ),
    "a thing of the house that nobody has told of": (
        (DE, "Gibt es einen Ruheraum?", UNKNOWN, (), ()),
        (DE, "Gibt es WLAN im Kulturspeicher?", UNKNOWN, ("WLAN",), ("Buslinie",)),
        (DE, "Gibt es einen Drucker?", UNKNOWN, ("Drucker",), ("13:30",)),
        (DE, "Gibt es einen Vortrag über Drucker?", ANSWER, ("13:30",), ("steht nichts",)),
    ),
    "the usual thing needs no name": (
        (DE, "Kann ich mein Auto abstellen?", ANSWER, ("Tiefgarage",), ("steht nichts",)),
        (DE, "Wo kann ich mit dem Auto parken?", ANSWER, ("Tiefgarage",), ("steht nichts",)),
        (DE, "Kann ich mit dem Wohnmobil kommen?", ANSWER, ("Wohnmobil", "steht nichts", "Tiefgarage"), ()),
    ),
    "nothing but others is a no": (
        (DE, "Kann ich den Kuchen mit Kreditkarte zahlen?", ANSWER, ("nur Bargeld",), ("steht nichts",)),
    ),
    "another thing of the event": (
        (DE, "Gibt es auf dem Kutter vegetarisches Essen?", UNKNOWN, ("Kutter Antje",), ("Mittagsbuffet",)),
    ),
    "the sort of fact that is asked for": (
        (DE, "Bis wann ist die Tiefgarage offen?", UNKNOWN, (), ("Uhr",)),
        (DE, "Ab welchem Alter ist die Kinderbetreuung?", UNKNOWN, ("Ein Alter",), ("Angegeben ist: Ja",)),
        (DE, "Wann fährt der letzte Bus?", UNKNOWN, ("Zeit",), ()),
        (DE, "Wie viele Stellplätze hat die Tiefgarage?", UNKNOWN, (), ()),
        (DE, "Ist der Kaffee kostenlos?", UNKNOWN, ("kostet",), ("15:00",)),
        (EN, "Is the coffee free?", UNKNOWN, ("costs anything",), ("15:00",)),
        (DE, "Was kostet das Parken?", ANSWER, ("2 Euro",), ("steht nicht",)),
        (DE, "Was kostet das Parken pro Tag?", UNKNOWN, ("„Tag“", "2 Euro je Stunde"), ()),
    ),
    "one of several by its letter or number": (
        (DE, "Wer leitet Gruppe B?", UNKNOWN, (), ("Sünje",)),
        (DE, "Wer leitet Gruppe A?", ANSWER, ("Sünje Carstens",), ("nicht bekannt",)),
    ),
    "how things stand and how they ended": (
        (DE, "Sind noch Plätze frei?", UNKNOWN, ("weiß ich leider nicht", "80 Plätze"), ()),
        (EN, "Are there any places left?", UNKNOWN, ("any are left", "80 places"), ()),
        (DE, "Wer hat den Deichpreis gewonnen?", UNKNOWN, (), ("Wencke", "Muscheln")),
        (DE, "Wie wird das Wetter?", UNKNOWN, (), ()),
    ),
}


@pytest.fixture(scope="module")
def deichtag() -> Event:
    return load(Path(__file__).parent / "dyke.toml").event


def asked(event: Event, language: str, question: str) -> Answer:
    say = partial(Texts().text, language)
    return answer(question, View(event, datetime(2027, 6, 1, 8, tzinfo=UTC), language, say))


@pytest.mark.parametrize(
    ("language", "question", "kind", "says", "not_says"),
    [pytest.param(*case, id=case[1]) for cases in CLASSES.values() for case in cases],
)
def test_what_is_not_said_is_not_told(
    deichtag: Event, language: str, question: str, kind: AnswerKind, says: Sequence[str], not_says: Sequence[str]
) -> None:
    found = asked(deichtag, language, question)
    assert found.kind is kind, found.text.plain
    assert all(words in found.text.plain for words in says), found.text.plain
    assert not any(words in found.text.plain for words in not_says), found.text.plain


def test_what_may_be_meant_is_told_with_little_confidence(deichtag: Event) -> None:
    assert asked(deichtag, DE, "Kann ich mit dem Wohnmobil kommen?").confidence < 0.5


def small(*lines: str) -> Sets:
    return Sets(lines)


def names(known: Sets, question: str) -> list[str]:
    text = read(question)
    return [text.folded[one.start : one.end] for one in known.named(text.folded, text.tokens)]


def test_a_word_names_a_member_also_as_the_last_part_of_a_compound() -> None:
    known = small("[place]", "hotel: hotel")
    assert names(known, "Wo ist das Tagungshotel?") == ["tagungshotel"]
    assert names(known, "Gibt es Hotels?") == ["hotels"]
    assert names(known, "Wo ist die Hotellerie?") == []


def test_people_are_named_by_the_first_part_of_a_compound() -> None:
    assert names(small("[people] first", "pensioner: rentner"), "Gibt es Rentnerrabatt?") == ["rentnerrabatt"]


def test_a_phrase_goes_before_its_words() -> None:
    known = small("[diet]", "vegetarian: ohne_fleisch", "meat: fleisch")
    assert names(known, "Gibt es etwas ohne Fleisch?") == ["ohne fleisch"]


def test_words_that_share_only_a_stem_are_told_apart() -> None:
    assert names(small("[travel]", "ferry: faehre"), "Wann fahren wir?") == []


def test_a_text_tells_a_member_by_further_words_and_in_compounds() -> None:
    vegetarian, bike = small("[diet]", "vegetarian: vegetarisch | vegan", "bike: rad").members
    assert vegetarian.is_told(fold("Suppe, auch vegan"))
    assert bike.is_told(fold("Fahrräder im Hof")) is False
    assert bike.is_told(fold("ein Fahrrad"))


def test_every_set_has_members_that_can_be_told() -> None:
    known = sets()
    assert len({member.contrast for member in known.members}) >= 25
    assert all(member.words or member.phrases for member in known.members)
    assert not any(member.is_told("") for member in known.members)


def test_other_members_of_a_set_are_found_in_a_text() -> None:
    diet = next(member.contrast for member in sets().members if member.contrast.name == "diet")
    text = read("Buffet mit Fisch")
    assert names_any(diet, text.folded, text.tokens)
