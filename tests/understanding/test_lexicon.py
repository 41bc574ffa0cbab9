"""The words that mean the same: the files they stand in, and how they are kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest

from handlers.understanding.concepts import FOLDER, Lexicon, rows
from handlers.understanding.normalise import fold, stem
from handlers.understanding.query import Query

Read = Callable[..., Query]

LINES = list(rows())
WORDS = [(name, said.split()) for name, said in LINES if said[0] != ">"]
FOLDED = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*'?")


def test_words_are_folded() -> None:
    assert [word for _, words in WORDS for word in words if not FOLDED.fullmatch(word)] == []


def test_no_word_stands_twice_in_a_concept() -> None:
    counted = Counter((name, word) for name, words in WORDS for word in words)
    assert [pair for pair, times in counted.items() if times > 1] == []


def test_terms_have_two_or_three_words() -> None:
    terms = [word for _, words in WORDS for word in words if "_" in word]
    assert [term for term in terms if not 2 <= len(re.split(r"[-_]", term)) <= 3] == []


def test_what_is_broader_is_a_concept_too() -> None:
    names = {name for name, _ in WORDS}
    wide = [(name, said[1:].split()) for name, said in LINES if said[0] == ">"]
    assert wide
    assert [(name, wider) for name, wider in wide if name not in names or not names.issuperset(wider)] == []


def test_every_file_is_told_of() -> None:
    told = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in FOLDER.glob("*.txt") if f"`{path.name}`" not in told] == []


def lexicon(*lines: str) -> Lexicon:
    return Lexicon([(name, said.strip()) for name, _, said in (line.partition(":") for line in lines)])


def test_a_word_has_all_its_concepts() -> None:
    known = lexicon("cost: karte preis", "map: karte plan", "food: karten")
    assert known.concepts(stem("karten")) == {"cost", "map", "food"}
    assert known.concepts(stem("preise")) == {"cost"}
    assert known.concepts("unknown") == frozenset()
    assert stem("plan") in known
    assert "pla" not in known


def test_a_name_given_twice_is_one_concept() -> None:
    known = lexicon("cost: preis", "map: plan", "cost: gebuehr")
    assert known.concepts(stem("gebuehr")) == known.concepts(stem("preis")) == {"cost"}


@pytest.mark.parametrize("form", ["room_key", "roomkey"])
def test_a_term_is_known_as_one_word_too(form: str) -> None:
    known = lexicon("roomkey: room_key zimmerschluessel", "password: key")
    assert known.concepts(stem(form)) == {"roomkey"}
    assert known.begins_term("room")


def test_a_term_is_left_out_where_one_of_its_words_says_it() -> None:
    known = lexicon("break: pause break coffee_break")
    assert "coffee_break" not in known
    assert not known.begins_term("coffe")


def test_stems_are_found_by_letter_and_length() -> None:
    known = lexicon("a: apfel apfelbaum birne")
    assert set(known.beginning("a", range(4, 6))) == {stem("apfel")}


def test_a_term_of_which_a_word_is_a_time_loses_only_that(read: Read) -> None:
    assert [word.token.text for word in read("Kann ich früh buchen?").words] == ["buchen"]


def test_a_term_is_one_word_of_a_question(read: Read) -> None:
    (word,) = read("Where do I get my room key?").words
    assert word.token.text == "room_key"
    assert "@room-key" in word.meaning.terms
    assert "@password" not in word.meaning.terms


def test_what_a_thing_also_is_counts_where_that_is_asked_for_by_name(read: Read) -> None:
    assert read("wifi code?").names("wifi")
    assert not read("Gibt es Hallenfußball?").names("yoga")


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("personal", "person"),
        ("training", "train"),
        ("Bürger", "Burg"),
        ("Schüler", "Schule"),
        ("participation", "participant"),
    ],
)
def test_words_with_one_beginning_keep_apart(word: str, other: str) -> None:
    assert stem(fold(word)) != stem(fold(other))


@pytest.mark.parametrize(
    ("word", "same"), [("topics", "topic"), ("parties", "party"), ("planned", "plan"), ("Ämter", "Amt")]
)
def test_the_forms_of_a_word_have_one_stem(word: str, same: str) -> None:
    assert stem(fold(word)) == stem(fold(same))


def test_basic_concepts_are_those_that_the_code_names() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.parent.parent.rglob("*.py"))
    named = {name for name, _ in rows("basic.txt")} - {"music"}  # a thing of its own, wherever it is played
    assert not {name for name in named if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", code)}
