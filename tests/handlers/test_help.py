"""Help lists what this person can do here, with a line each."""

from __future__ import annotations

from handlers.contract import Role
from tests.handlers.saying import COMMANDS, ask, event, words

ONSITE = event("")
HYBRID = event('[event]\ntitle = "Probe"\nstarts = 2026-06-12\nformat = "hybrid"\n[[round]]\nkey = "r"\ntitle = "R"\n')


async def test_begins_with_asking_in_ones_own_words() -> None:
    reply = await ask("hilfe", ONSITE)
    assert reply.text.plain.startswith("Ich beantworte Fragen zu Probe")
    assert [choice.command for row in reply.choices for choice in row] == ["/programm", "/jetzt", "/ort"]


async def test_names_are_in_the_language_of_the_chat() -> None:
    assert "/programm" in await words("hilfe", HYBRID)
    english = await words("help", HYBRID, language="en")
    assert "/schedule" in english
    assert "/programm" not in english


async def test_leaves_out_what_does_not_apply_here() -> None:
    assert "/teilnahme" in await words("hilfe", HYBRID)
    assert "/teilnahme" not in await words("hilfe", ONSITE)
    assert "/veranstaltung" not in await words("hilfe", ONSITE)
    assert "/veranstaltung" in await words("hilfe", ONSITE, events={"probe": ONSITE, "hybrid": HYBRID})


async def test_each_listed_command_stands_there_once() -> None:
    for role in Role:
        plain = await words("hilfe", HYBRID, role=role, events={"probe": ONSITE, "hybrid": HYBRID})
        listed = [line.split(" ")[0] for line in plain.split("\n") if line.startswith("/")]
        assert sorted(listed) == sorted(f"/{c.german}" for c in COMMANDS if c.listed and c.role <= role)


async def test_groups_see_what_works_in_groups() -> None:
    plain = await words("hilfe", HYBRID, private=False)
    assert "/verbinden" not in plain
    assert "/programm" in plain
