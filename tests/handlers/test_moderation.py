"""What moderators do with topics; their proposers are told, and nobody counts twice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.app.harness import stored
from tests.room import AFTERNOON, FOUR, MORNING, Room, a_room


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """Four topics of the file, 5 by Anna, 6 by Ben, 7 in another round."""
    async with a_room(tmp_path, MORNING + FOUR, AFTERNOON + 'topics = ["Ausflug"]\n') as opened:
        await opened.moderates("/runde vormittag oeffnen")
        await opened.ask("anna", "/vorschlag Digitale Tafeln")
        await opened.ask("ben", "/vorschlag Smartboards im Klassenzimmer")
        for who in ("anna", "ben"):
            opened.news(who)
        yield opened


ANNAS, BENS = "6", "7"


async def test_merging_keeps_support_and_votes_and_counts_nobody_twice(room: Room, tmp_path: Path) -> None:
    for who in ("anna", "ben"):
        await room.ask(who, f"/unterstuetzen {ANNAS}")
    await room.ask("anna", f"/unterstuetzen {BENS}")
    await room.moderates("/runde vormittag abstimmen")
    await room.ask("anna", f"/abstimmen {ANNAS} {BENS}")
    await room.ask("ben", f"/abstimmen {BENS} 1")
    for who in ("anna", "ben"):
        room.news(who)
    done = await room.moderates(f"/zusammenlegen #{ANNAS} und {BENS}")
    assert "#7 zählt jetzt für #6 „Digitale Tafeln“. Alle Stimmen bleiben, niemand zählt doppelt." in done
    assert "wurde zusammengelegt: #7 Smartboards im Klassenzimmer" in room.news("anna")[0]
    assert "Ihr Thema 7 „Smartboards im Klassenzimmer“ wurde mit Thema 6" in room.news("ben")[0]
    assert "6  Digitale Tafeln (2 interessierte Personen)" in await room.says("anna", "/themen vormittag")
    await room.moderates("/schliessen vormittag")
    assert "1. Digitale Tafeln (#6) – 2 Stimmen" in room.news("anna")[0]
    assert stored(tmp_path, "SELECT count(*) FROM topics WHERE state = 'merged'") == [(1,)]


async def test_merging_goes_on_along_a_chain(room: Room) -> None:
    await room.moderates(f"/zusammenlegen {ANNAS} {BENS}")
    await room.moderates(f"/merge 1 + {ANNAS} mit 2")
    assert "zusammengelegt mit #1" in await room.says("ben", "/meins")
    assert "Bitte nehmen Sie die 1." in await room.moderates(f"/zusammenlegen 3 {BENS}")
    assert "Bitte nehmen Sie die 1." in await room.says("ben", f"/thema {BENS} text Neu")
    assert "interessieren sich für Thema 1" in await room.says("anna", f"/unterstuetzen {BENS}")


async def test_who_brought_both_is_told_once(room: Room) -> None:
    await room.ask("anna", "/vorschlag Beamer")
    await room.moderates("/zusammenlegen 6 8")
    (told,) = room.news("anna")
    assert "Ihr Thema 8 „Beamer“ wurde mit Thema 6" in told


async def test_the_words_say_which_one_stays(room: Room) -> None:
    assert "#2, #3 zählen jetzt für #1" in await room.moderates("/zusammenlegen 2 und 3 in 1")
    assert f"#1 zählt jetzt für #{ANNAS}" in await room.moderates(f"/merge 1 into {ANNAS}")


async def test_what_cannot_be_merged(room: Room) -> None:
    for said, answer in (
        ("", "Welche Themen gehören zusammen?"), ("1", "Welche Themen gehören zusammen?"), ("1 1", "zweimal"),
        ("1 99", "„99“ gibt es nicht"), ("1 5", "verschiedenen Runden"), ("eins zwei", "gibt es nicht"),
    ):  # fmt: skip
        assert answer in await room.moderates(f"/zusammenlegen {said}"), said
    await room.moderates("/ausblenden 1")
    assert "Thema 1 ist ausgeblendet" in await room.moderates("/zusammenlegen 1 2")


async def test_hiding_and_showing(room: Room) -> None:
    assert "Zurück holt es /einblenden 6." in await room.moderates("/ausblenden 6")
    assert "hat Ihr Thema 6 „Digitale Tafeln“ ausgeblendet" in room.news("anna")[0]
    assert "Digitale Tafeln" not in await room.says("ben", "/themen vormittag")
    assert "schon ausgeblendet" in await room.moderates("/hide 6")
    assert "6  Digitale Tafeln – ausgeblendet" in await room.says("anna", "/meins")
    assert "wieder dabei" in await room.moderates("/show #6")
    assert "wieder dabei" in room.news("anna")[0]
    assert "nicht ausgeblendet" in await room.moderates("/einblenden 6")
    for said in ("/ausblenden", "/ausblenden 1 2", "/einblenden"):
        assert "Welches Thema meinen Sie?" in await room.moderates(said)


async def test_a_hidden_topic_counts_no_vote_until_it_is_back(room: Room) -> None:
    await room.moderates("/runde vormittag abstimmen")
    await room.ask("anna", "/abstimmen 1 2")
    await room.moderates("/ausblenden 1")
    await room.moderates("/schliessen vormittag")
    assert "Schulgarten" not in room.news("anna")[-1]
    await room.moderates("/runde vormittag wieder")
    await room.moderates("/einblenden 1")
    await room.moderates("/schliessen vormittag")
    assert "1. Schulgarten (#1) – 1 Stimme" in room.news("anna")[-1]


async def test_renaming(room: Room) -> None:
    assert "Thema 6 heißt jetzt „Tafeln“." in await room.moderates("/umbenennen #6: „Tafeln“")
    assert "von „Digitale Tafeln“ in „Tafeln“" in room.news("anna")[0]
    for said, answer in (("6", "Wie soll das Thema heißen?"), ("", "Wie soll"), ("6 !!!", "nicht als Thema"),
                         ("99 Neu", "gibt es nicht"), ("6 " + "x" * 151, "151 Zeichen")):  # fmt: skip
        assert answer in await room.moderates(f"/umbenennen {said}"), said
    await room.ask("mia", "/rename 1 Garten")
    assert "1  Garten" in await room.says("anna", "/themen vormittag")


async def test_a_result_stays_what_was_counted(room: Room) -> None:
    await room.moderates("/schliessen vormittag")
    for said in ("zusammenlegen 1 2", "ausblenden 1", "umbenennen 1 Neu"):
        assert "Diese Runde ist geschlossen" in await room.moderates(f"/{said}")


async def test_a_moderator_is_not_told_of_the_own_deeds(room: Room) -> None:
    await room.moderates("/vorschlag Beamer")
    room.news("mia")
    await room.moderates("/ausblenden 8")
    assert room.news("mia") == []
