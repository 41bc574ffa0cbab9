"""German and English, typed as people type."""

from __future__ import annotations

import pytest

from tests.app.harness import Talk, labels


@pytest.mark.parametrize(
    "text",
    [
        "/programm",
        "!programm",
        "/PROGRAMM",
        "! Programm",
        "/schedule",
        "!Schedule",
        "Programm",
        "programm?",
        " /programm ",
    ],
)
async def test_names_in_both_languages_however_they_are_typed(camp: Talk, text: str) -> None:
    assert "12:15" in await camp.says("anna", text)


async def test_answer_is_in_the_language_of_the_chat_not_of_the_command(camp: Talk) -> None:
    assert "Mittagessen" in await camp.says("anna", "/schedule", language="de")
    assert "Lunch" in await camp.says("kim", "/programm", language="en")


async def test_english_client_is_greeted_in_english_and_others_in_the_events_language(camp: Talk) -> None:
    assert "companion at this event:\nSummer Camp" in await camp.says("kim", "/start", language="en")
    assert "durch diese Veranstaltung:\nSommercamp" in await camp.says("marie", "/start", language="fr")
    assert "durch diese Veranstaltung:\nSommercamp" in await camp.says("jo", "/start", language=None)


async def test_language_of_a_chat_can_be_changed_and_stays(camp: Talk) -> None:
    assert labels(await camp.ask("anna", "/sprache")) == ["Deutsch", "English"]
    assert await camp.says("anna", "/sprache English", language="de") == "From now on I answer in English."
    assert "Lunch" in await camp.says("anna", "/programm", language="de")
    assert await camp.says("anna", "/language DE") == "Ab jetzt antworte ich auf Deutsch."
    assert "Mittagessen" in await camp.says("anna", "/programm", language="en")


async def test_language_that_is_not_spoken_here(camp: Talk) -> None:
    refused = await camp.ask("anna", "/sprache klingonisch")
    assert "Deutsch, English" in refused.text.plain
    assert labels(refused) == ["Deutsch", "English"]


@pytest.mark.parametrize(
    ("typed", "near"),
    [("/programmm", "/programm"), ("/hlife", "/hilfe"), ("/datenschuz", "/datenschutz"), ("/xyzzy", "/hilfe")],
)
async def test_unknown_command_leads_to_near_ones(camp: Talk, typed: str, near: str) -> None:
    reply = await camp.ask("anna", typed)
    assert typed[1:] in reply.text.plain
    assert near in labels(reply)
    assert "kenne ich nicht" not in await camp.says("anna", near)


async def test_umlauts_may_be_written_out(camp: Talk) -> None:
    taken = {name for command in camp.app.commands for name in command.names}
    assert all(name.isascii() for name in taken)  # so that the spellings below can only mean one
    near = {spelling: labels(await camp.ask("anna", spelling)) for spelling in ("/prögramm", "/proegramm", "/PRÖGRAMM")}
    assert near["/prögramm"] == near["/proegramm"] == near["/PRÖGRAMM"]
