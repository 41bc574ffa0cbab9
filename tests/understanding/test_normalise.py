"""One spelling for what people type."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understanding.concepts import CONCEPTS, concepts
from handlers.understanding.normalise import (
    as_written,
    fold,
    read,
    split,
    stem,
    with_letters,
    with_particle,
    words,
    written_out,
)
from handlers.understanding.words import CAPITALS, ONE_WORD, PHONE_STYLE


@pytest.mark.parametrize("spelling", ["Grüße", "gruesse", "GRÜSSE", "grüße", "Gru\u0308ße"])
def test_umlauts_have_one_spelling(spelling: str) -> None:
    assert fold(spelling) == "gruesse"


def test_accents_go() -> None:
    assert fold("Café Ayşe José") == "cafe ayse jose"


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_tokens_stand_where_they_say(text: str) -> None:
    found = words(text)
    # The words of a fixed term are joined by underscores: „no-cost“ is one token.
    said = [(found.folded[token.start : token.end], token.text) for token in found.tokens]
    assert all(text in (spelled, re.sub(r"\W+", "_", spelled)) for spelled, text in said)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wan is essen", "wann ist essen"),
        ("gibts da was", "gibt es da was"),
        ("was issn das", "was ist denn das"),
        ("läufts grad", "läuft es gerade"),
        ("wer machtn das", "wer macht das"),
        ("what's on", "what is on"),
        ("when's lunch", "when is lunch"),
        ("this is fine", "this is fine"),
    ],
)
def test_phone_style_is_written_out(typed: str, meant: str) -> None:
    assert written_out(typed) == meant


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Um welche Themen geht es im Forum?", "worum geht es im forum?"),
        ("Um welche Themen geht es?", "um welche themen geht es?"),
        ("Beruf und Amt unter einen Hut kriegen", "beruf und amt unter einen hut kriegen"),
        ("Wann ist mein kleiner Workshop?", "wann ist mein kleiner workshop?"),
        ("Darf mein Kleiner mit?", "darf mein kind mit?"),
        ("Ich bin 20 km entfernt", "ich bin 20 km entfernt"),
        ("I am 5 people", "i am 5 people"),
        ("bin 15 jahre alt, darf ich rein", "habe alter 15 jahre, darf ich rein"),
        ("Workshop: mit Zahlen rechnen", "workshop: mit zahlen rechnen"),
        ("Muss ich mit Wartezeiten rechnen?", "muss ich mit wartezeiten rechnen?"),
        ("mit welchen kosten muss ich rechnen", "welchen kosten muss ich zu bekommen"),
        ("Wer nimmt am Podium Platz?", "wer nimmt am podium platz?"),
        ("Wo nehmen wir Platz?", "wo sitzen wir?"),
        ("Kommt da was auf den Tisch?", "kommt da was auf den tisch?"),
        ("Was kommt mittags auf den Tisch?", "was gibt es mittags zu essen?"),
        ("Can I ask the panel a question?", "can i ask questions the panel ?"),
        ("Wer steht zur Wahl?", "wer steht zur wahl?"),
        ("Wie viele kommen zur Wahl?", "wie viele kommen zur wahl?"),
        ("Welche Thementische stehen zur Wahl?", "welche thementische gibt es?"),
        ("Wann spricht Mia Berger?", "wann spricht mia berger?"),
        ("Was gibt es zu San Francisco?", "was gibt es zu san francisco?"),
        ("mia san da", "wir sind da"),
        ("wos is des", "was ist des"),
        ("Wo isch des?", "wo ist des?"),
        ("isch find nix", "ich find nichts"),
        ("Was gibt es zu .NET?", "was gibt es zu .net?"),
        ("Wann spricht Ned Miller?", "wann spricht ned miller?"),
        ("i woass des ned", "i woass des nicht"),
        ("Hält die U-Bahn hier?", "haelt die u-bahn hier?"),
        ("can u help", "can you help"),
        ("Wann ist die Koi-Zucht?", "wann ist die koi-zucht?"),
    ],
)
def test_phone_style_takes_no_words_that_mean_something_else(typed: str, folded: str) -> None:
    assert read(typed).folded == folded


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Sehr geehrte Frau Sander, wann beginnt es? Mit freundlichen Grüßen, Moor", "wann beginnt es?"),
        ("Hallo zusammen, wo ist das? LG Tim", "wo ist das?"),
        ("Dear team, where is it? Best regards, Jo", "where is it?"),
        ("Danke!", "danke!"),
        ("Hallo", "hallo"),
    ],
)
def test_salutation_and_closing_are_no_part_of_the_question(written: str, asked: str) -> None:
    assert read(written).folded == asked


@pytest.mark.parametrize(("typed", "particle"), [("Wann meld ich mich an?", "anmeld"), ("Schreib mir ein Gedicht", "")])
def test_only_what_ends_a_clause_is_part_of_a_verb(typed: str, particle: str) -> None:
    found = with_particle(read(typed).tokens).values()
    assert particle in found if particle else not found


@pytest.mark.parametrize("pair", [("Vorträge", "Vortrag"), ("Führungen", "fuehrung"), ("sessions", "session")])
def test_forms_of_a_word_share_a_stem(pair: tuple[str, str]) -> None:
    assert stem(fold(pair[0])) == stem(fold(pair[1]))


def test_capitals_tell_nouns_but_not_at_the_start() -> None:
    tokens = read("Wo ist die Garderobe? Danke Ihnen").tokens
    assert [token.text for token in tokens if token.noun] == ["garderobe", "ihnen"]


def test_several_words_that_are_one() -> None:
    assert [token.text for token in read("vor Ort, Check-in, E-Mail").tokens] == ["vorort", "checkin", "email"]


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("mittagspause", ("mittag", "pause")),
        ("abendessen", ("abend", "essen")),
        ("kaffeepausendings", ()),
        ("tischdudel", ()),
        ("dokument", ()),
        ("kundenmitglieder", ()),
    ],
)
def test_compounds_fall_into_known_parts(compound: str, parts: tuple[str, ...]) -> None:
    assert split(compound, CONCEPTS) == tuple(stem(part) for part in parts)


def test_separated_verbs_come_together() -> None:
    tokens = words("Wie melde ich mich an?").tokens
    assert "anmelde" in with_particle(tokens).values()


def test_words_of_one_meaning() -> None:
    assert concepts(stem("fahrstuhl")) & concepts(stem("elevator"))
    assert not concepts(stem("fahrstuhl")) & concepts(stem("parkplatz"))


def test_patterns_of_spellings_are_in_small_letters() -> None:
    """Whether any of them is in a text is asked of the text in small letters."""
    patterns = [old for old, _ in (*PHONE_STYLE, *ONE_WORD)]
    for capitals, _ in CAPITALS:
        patterns = [old.replace(capitals, "") for old in patterns]
    assert not [old for old in patterns if re.search(r"(?<!\\)[A-ZÄÖÜ]", old)]


@pytest.mark.parametrize(
    ("typed", "folded"),
    [("GIBTS WLAN?", "gibt es wlan?"), ("Was läuft in RAUM D?", "was laeuft in raum 0d?"), ("Vor Ort", "vorort")],
)
def test_capitals_hide_no_spelling(typed: str, folded: str) -> None:
    assert read(typed).folded == folded


def test_a_complete_question_keeps_what_was_written() -> None:
    made = as_written("wird hoersaal 0b uebertragen", "und der Hörsaal B?", "Wird er übertragen?")
    assert made == "wird hörsaal 0b übertragen"
    assert with_letters(made) == "wird hörsaal B übertragen"
