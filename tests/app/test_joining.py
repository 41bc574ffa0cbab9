"""Joining: greeting, codes, roles, questions that may be skipped, several events."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.contract import Attendance, Role
from storage.event import Event
from storage.tables import events
from tests.app.harness import CAMP, CLOSED, NOON, Other, Talk, event_file, labels, setup, stored, talking

ENGLISH = """
[event]
slug = "forum"
title = { en = "Forum" }
languages = ["en"]
starts = 2020-02-01
"""


@pytest.fixture
async def closed(tmp_path: Path) -> AsyncIterator[Talk]:
    """An event that nobody gets into without a code."""
    async with talking(setup(tmp_path, [event_file(tmp_path, CLOSED)])) as talk:
        yield talk


@pytest.fixture
async def several(tmp_path: Path) -> AsyncIterator[Talk]:
    """Three events in one bot."""
    texts = {"camp.toml": CAMP, "klausur.toml": CLOSED, "forum.toml": ENGLISH}
    async with talking(setup(tmp_path, [event_file(tmp_path, text, name) for name, text in texts.items()])) as talk:
        yield talk


async def test_greeting_tells_what_where_when_and_asks_how_one_takes_part(camp: Talk) -> None:
    greeting = await camp.ask("anna", "/start")
    day = "Montag, 20. Januar 2020, 09:00 bis 17:00 Uhr"
    for words in ("Sommercamp", day, "Alte Mühle, Mühlweg 1", "vor Ort oder online", "/datenschutz"):
        assert words in greeting.text.plain
    assert labels(greeting) == ["Vor Ort", "Online", "Überspringen", "Programm", "Jetzt", "Ort", "Hilfe"]


async def test_questions_one_tap_each(camp: Talk) -> None:
    reply = await camp.ask("anna", "/start")
    for label in ("Online", "Thüringen", "Schule"):
        reply = await camp.press("anna", reply, label)
    assert labels(reply) == ["Programm", "Jetzt", "Ort", "Hilfe"]
    assert (await camp.person("anna")).attendance is Attendance.ONLINE
    assert await camp.groups("anna", "camp") == {"attendance": "online", "land": "Thüringen", "rolle": "Schule"}


async def test_every_question_may_be_skipped_and_is_not_asked_again(camp: Talk) -> None:
    reply = await camp.ask("anna", "/start")
    for _ in range(3):
        reply = await camp.press("anna", reply, "Überspringen")
    assert (await camp.person("anna")).attendance is None
    assert await camp.groups("anna", "camp") == {"attendance": None, "land": None, "rolle": None}
    assert "Überspringen" not in labels(await camp.ask("anna", "/start"))


async def test_answers_can_be_typed_in_either_language(camp: Talk) -> None:
    await camp.ask("anna", "/start")
    assert "vor Ort" in await camp.says("anna", "/teilnahme vor Ort")
    await camp.ask("anna", "!attendance on-site")
    await camp.ask("anna", "/gruppe LAND saxony")
    assert (await camp.groups("anna", "camp"))["land"] == "Sachsen"
    assert "Bitte wählen Sie" in await camp.says("anna", "/teilnahme vielleicht")
    assert "Sachsen" in labels(await camp.ask("anna", "/gruppe land Bayern"))
    assert "gibt es hier nicht" in await camp.says("anna", "/gruppe schuhgroesse 43")


async def test_attendance_is_asked_at_hybrid_events_only(closed: Talk) -> None:
    greeting = await closed.ask("anna", f"/start {await closed.code()}")
    assert "Vor Ort" not in labels(greeting)
    assert "nur vor Ort" in await closed.says("anna", "/teilnahme online")
    assert "/teilnahme" not in await closed.says("anna", "/hilfe")


@pytest.mark.parametrize("text", ["/start", "/programm", "Wann ist Mittag?", "/teilnahme online", "/verbinden"])
async def test_nobody_gets_in_without_a_code(closed: Talk, text: str) -> None:
    assert "persönlichen Code" in await closed.says("anna", text)
    assert not (await closed.person("anna")).joined


async def test_who_is_outside_may_ask_for_help_language_and_privacy(closed: Talk) -> None:
    assert "/hilfe" in await closed.says("anna", "/hilfe")
    assert "Sprache" in await closed.says("anna", "/sprache")
    assert "speichere" in await closed.says("anna", "/datenschutz")
    assert not (await closed.person("anna")).joined


async def test_code_lets_one_person_in_once(closed: Talk) -> None:
    code = await closed.code()
    assert "Klausurtagung" in await closed.says("anna", f"/start {code}")
    assert "schon benutzt" in await closed.says("ben", f"/start {code}")
    assert "schon benutzt" in await closed.says("anna", f"/start {code}")
    assert "Klausurtagung" in await closed.says("anna", "/start")
    assert (await closed.person("anna")).joined
    assert not (await closed.person("ben")).joined


def all_bytes(folder: Path) -> bytes:
    """All that the database has written."""
    return b"".join(path.read_bytes() for path in folder.glob("bot.db*"))


async def test_code_is_stored_as_a_hash_only(closed: Talk, tmp_path: Path) -> None:
    code = await closed.code()
    assert len(code) >= 22
    assert code.encode() not in all_bytes(tmp_path)


@pytest.mark.parametrize("form", ["{}", " {} ", "„{}“", "<{}>", "/start {}\n", "!start\n{}", "/start {} danke"])
async def test_code_is_understood_as_people_send_it(closed: Talk, form: str) -> None:
    text = form.format(await closed.code())
    assert "Klausurtagung" in await closed.says("anna", text if form[0] in "{/!" else f"/start {text}")
    assert (await closed.person("anna")).joined


async def test_two_people_at_once_with_one_code(closed: Talk) -> None:
    code = await closed.code()
    await closed.other.hear(*(closed.other.message(sender, f"/start {code}") for sender in ("anna", "ben")))
    await closed.app.settled()
    words = {outgoing.room: outgoing.reply.text.plain for outgoing in closed.other.sent}
    assert "Guten Tag" in words["anna"]
    assert "schon benutzt" in words["ben"]
    assert [(await closed.person(name)).joined for name in ("anna", "ben")] == [True, False]


async def test_expired_and_unknown_codes(closed: Talk) -> None:
    expired = await closed.code(expires=NOON)
    assert "abgelaufen" in await closed.says("anna", f"/start {expired}")
    still = await closed.code(expires=NOON + timedelta(seconds=1))
    assert "kenne ich nicht" in await closed.says("anna", f"/start {still}x")
    assert "Klausurtagung" in await closed.says("anna", f"/start {still}")


async def test_role_comes_from_a_code_and_is_never_lowered(closed: Talk) -> None:
    greeting = await closed.ask("anna", f"/start {await closed.code(Role.ORGANISER)}")
    assert "Ihre Rolle: Organisation" in greeting.text.plain
    assert greeting.menu is Role.ORGANISER
    again = await closed.ask("anna", f"/start {await closed.code(Role.MODERATOR)}")
    assert "Ihre Rolle: Organisation" in again.text.plain
    assert (await closed.person("anna")).role is Role.ORGANISER


async def test_events_change_by_link_and_by_command(several: Talk) -> None:
    assert "Sommercamp" in await several.says("anna", "/start")
    offered = await several.ask("anna", "/veranstaltung")
    assert "Sie sind bei Sommercamp" in offered.text.plain
    assert len(labels(offered)) == 2
    greeting = await several.ask("anna", "/start FORUM")
    assert "companion at this event:\nForum" in greeting.text.plain
    assert several.other.sent[-1].language == "en"
    assert "You are at Forum" in await several.says("anna", "/veranstaltung")
    assert "Sommercamp" in await several.says("anna", "/start camp")
    assert "persönlichen Code" in await several.says("anna", "/start klausur")
    assert (await several.person("anna")).event == "camp"


async def test_role_counts_at_its_own_event_only(several: Talk) -> None:
    await several.ask("anna", f"/start {await several.code(Role.ORGANISER, 'camp')}")
    elsewhere = await several.ask("anna", "/start forum")
    assert "Your role" not in elsewhere.text.plain
    assert elsewhere.menu is Role.PARTICIPANT
    assert (await several.person("anna")).role is Role.PARTICIPANT
    back = await several.ask("anna", "/start camp")
    assert "Ihre Rolle: Organisation" in back.text.plain
    assert back.menu is Role.ORGANISER


async def test_answers_of_one_event_do_not_count_at_another(several: Talk) -> None:
    await several.ask("anna", "/teilnahme online")
    await several.ask("anna", "/start forum")
    assert (await several.person("anna")).attendance is None
    await several.ask("anna", "/start camp")
    assert (await several.person("anna")).attendance is Attendance.ONLINE


async def test_first_event_in_the_list_is_the_default(several: Talk) -> None:
    default: Event = several.app.library.default
    assert default.slug == "camp"
    await several.says("anna", "Wann ist Mittag?")
    assert (await several.person("anna")).event == "camp"


async def test_greeting_speaks_a_language_of_the_event_that_is_joined(tmp_path: Path) -> None:
    german = CLOSED.replace('join = "code"', "").replace("klausur", "nur-deutsch")
    files = [event_file(tmp_path, german, "a.toml"), event_file(tmp_path, CAMP, "b.toml")]
    async with talking(setup(tmp_path, files)) as talk:
        greeting = await talk.ask("kim", "/start camp", language="en")
        assert "companion at this event:\nSummer Camp" in greeting.text.plain


async def test_event_that_is_not_configured_any_more_stays_known(tmp_path: Path) -> None:
    camp, closed = event_file(tmp_path, CAMP, "camp.toml"), event_file(tmp_path, CLOSED, "klausur.toml")
    async with talking(setup(tmp_path, [camp, closed])) as talk:
        await talk.ask("anna", "/teilnahme online")
    async with talking(setup(tmp_path, [closed])) as talk:
        assert "Sommercamp" in await talk.says("anna", "/start")


async def test_event_that_cannot_be_read_any_more_lets_nobody_into_another(tmp_path: Path) -> None:
    camp, closed = event_file(tmp_path, CAMP, "camp.toml"), event_file(tmp_path, CLOSED, "klausur.toml")
    async with talking(setup(tmp_path, [camp, closed])) as talk:
        await talk.ask("anna", f"/start {await talk.code(Role.ORGANISER, 'camp')}")
        async with talk.app.database.write() as tx:
            await tx.execute(events.update().where(events.c.slug == "camp").values(source="[event"))
    other = Other()
    async with talking(setup(tmp_path, [closed]), other) as talk:
        assert "persönlichen Code" in await talk.says("anna", "/programm")
    assert stored(tmp_path, "SELECT event FROM people") == [("camp",)]
