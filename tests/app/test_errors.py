"""Whatever people write and whatever breaks inside: one friendly answer, nothing half done."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.app import App
from bot.dispatch import Rules
from bot.texts import Texts
from handlers import commands
from handlers.contract import Command, Context, Handler, Message, Refusal, Reply, Role
from handlers.rich import Rich, rich
from storage import people
from tests.app.harness import CAMP, NOON, Other, Talk, event_file, setup, stored, talking
from tests.emulator.server import Emulator

TEXTS = Texts()


async def _stumble(message: Message, context: Context) -> Reply:
    await people.set_group(context.tx, context.person.id, "camp", "land", "Sachsen")
    raise KeyError("secret detail of the inside")


async def _refuse(message: Message, context: Context) -> Reply:
    await people.set_group(context.tx, context.person.id, "camp", "land", "Sachsen")
    raise Refusal("group-unknown")


async def _refuse_without_text(message: Message, context: Context) -> Reply:
    raise Refusal("no-such-text")


async def _refuse_without_value(message: Message, context: Context) -> Reply:
    raise Refusal("start-code-needed")


async def _repeat(message: Message, context: Context) -> Reply:
    return Reply(context.say("schedule-no-match", words=context.argument))


def _command(name: str, handler: Handler, role: Role = Role.PARTICIPANT) -> Command:
    return replace(commands()[0], german=name, english=name, handler=handler, role=role, listed=False)


class Odd(App):
    """An app with commands that go wrong."""

    @property
    def commands(self) -> tuple[Command, ...]:
        """All commands, and the odd ones."""
        odd = {
            "stolpern": _stumble,
            "ablehnen": _refuse,
            "textlos": _refuse_without_text,
            "wertlos": _refuse_without_value,
        }
        return (*self._found, *(_command(*pair) for pair in odd.items()), _command("wiederhole", _repeat))

    @commands.setter
    def commands(self, found: tuple[Command, ...]) -> None:
        self._found = found


@pytest.fixture
async def odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Talk]:
    """The camp with odd commands."""
    monkeypatch.setattr("tests.app.harness.App", Odd)
    with capture_logs():
        async with talking(setup(tmp_path, [event_file(tmp_path, CAMP)])) as talk:
            await talk.ask("anna", "/start")
            yield talk


async def test_bug_is_told_with_a_code_and_undone(odd: Talk, tmp_path: Path) -> None:
    with capture_logs() as logs:
        words = await odd.says("anna", "/stolpern")
    assert words.startswith("Da ist bei mir etwas schiefgegangen")
    assert "secret" not in words
    code = words.rsplit(" ", 1)[1].strip(".")
    assert [entry["code"] for entry in logs if entry["log_level"] == "error"] == [code]
    assert await odd.groups("anna", "camp") == {}
    assert stored(tmp_path, "SELECT count(*) FROM inbox") == [(2,)]


async def test_refusal_is_undone(odd: Talk) -> None:
    assert "gibt es hier nicht" in await odd.says("anna", "/ablehnen")
    assert await odd.groups("anna", "camp") == {}


@pytest.mark.parametrize("text", ["/textlos", "/wertlos"])
async def test_missing_text_is_a_bug_like_any_other(odd: Talk, text: str) -> None:
    assert "etwas schiefgegangen" in await odd.says("anna", text)


async def test_bug_does_not_touch_the_messages_beside_it(odd: Talk) -> None:
    texts = ("/teilnahme online", "/stolpern", "/gruppe land 2")
    await odd.other.hear(*(odd.other.message("anna", text) for text in texts))
    await odd.app.settled()
    assert await odd.groups("anna", "camp") == {"attendance": "online", "land": "Thüringen"}


async def test_role_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = _command("geheim", _repeat, Role.ORGANISER)
    monkeypatch.setattr("bot.app.commands", lambda: (*commands(), secret))
    async with talking(setup(tmp_path, [event_file(tmp_path, CAMP)])) as talk:
        assert "nur die Organisation" in await talk.says("anna", "/geheim x")
        await talk.ask("anna", f"/start {await talk.code(Role.MODERATOR, 'camp')}")
        assert "nur die Organisation" in await talk.says("anna", "/geheim x")
        await talk.ask("anna", f"/start {await talk.code(Role.ORGANISER, 'camp')}")
        assert "x" in await talk.says("anna", "/geheim x")


async def test_flood_is_measured_by_the_platforms_time_stamps(tmp_path: Path) -> None:
    made_of = setup(tmp_path, [event_file(tmp_path, CAMP)], rules=Rules(messages_per_minute=3))
    async with talking(made_of) as talk:
        for minute in range(6):  # a backlog that arrives all at once is no flood
            assert "12:15" in await talk.says("ben", "/programm", sent=NOON + timedelta(minutes=minute))
        for second in range(3):
            assert "12:15" in await talk.says("anna", "/programm", sent=NOON + timedelta(seconds=second))
        refused = await talk.says("anna", "/programm", sent=NOON + timedelta(seconds=59))
        assert "mehr als 3 in einer Minute" in refused
        assert "12:15" in await talk.says("anna", "/programm", sent=NOON + timedelta(seconds=121))


async def test_messages_that_come_again_are_no_flood(tmp_path: Path) -> None:
    made_of = setup(tmp_path, [event_file(tmp_path, CAMP)], rules=Rules(messages_per_minute=3))
    async with talking(made_of) as talk:
        messages = [talk.other.message("anna", "/programm") for _ in range(3)]
        await talk.ask("ben", "/programm")
        with pytest.raises(ValueError, match="the disk is full"):
            await _failing(talk, messages)
        await talk.other.hear(*messages)
        await talk.app.settled()
        assert ["12:15" in outgoing.reply.text.plain for outgoing in talk.other.sent[1:]] == [True] * 3


async def _failing(talk: Talk, messages: list[Message]) -> None:
    class Full(Other):
        def parts(self, reply: Reply) -> list[Reply]:
            raise ValueError("the disk is full")

    parts = talk.other.parts
    talk.other.parts = Full().parts  # type: ignore[method-assign]  # for one moment
    try:
        await talk.other.hear(*messages)
    finally:
        talk.other.parts = parts  # type: ignore[method-assign]  # as it was


async def test_what_cannot_be_read_is_answered_too(camp: Talk) -> None:
    assert "nur Text lesen" in await camp.says("anna", "", instead="only-text")


async def test_unknown_command_repeats_no_novel(camp: Talk) -> None:
    assert len(await camp.says("anna", "/" + "x" * 5000)) < 400
    assert len(await camp.says("anna", "/programm " + "x" * 5000)) < 400
    assert len(await camp.says("anna", "/ort " + "x" * 5000)) < 400


async def test_edited_question_changes_its_answer(camp: Talk) -> None:
    await camp.says("anna", "Wann ist Mttg?", source="q1")
    before = camp.other.sent[-1]
    await camp.says("anna", "Wo ist Mittag?", source="q1", edited=True)
    assert camp.other.sent[-1].replaces is not None
    assert "Saal" in camp.other.sent[-1].reply.text.plain
    assert before.replaces is None
    assert await camp.all("anna", "/verbinden", source="q1", edited=True) == []  # it would be done twice


ODD = [
    "*fett* _kursiv_ `code` [link](https://evil.example)",
    "<b>x</b><script>alert(1)</script> &amp; &lt;",
    "@alle @lotse_test_bot #tag $CASH t.me/x tg://user?id=1",
    "\u202everkehrt herum\u202c \u2066x\u2069",
    "👩‍👩‍👧‍👦🏳️‍🌈 Wann ist Mittagspause? " + "👋" * 50,
    "\x07\x1b[31mrot\x1b[0m \x00 \r\n",
    "' OR 1=1; DROP TABLE people; --",
    "{ $mark } {0} %s %(x)s ${jndi:x} \ue0000\ue001",
    "/start " + "9" * 4000,
    "9" * 5000,
    "\N{ZERO WIDTH SPACE}\N{BRAILLE PATTERN BLANK}",
    "!" * 300,
    "/ / /",
    "//",
    "z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L",
]


@pytest.mark.parametrize("text", ODD)
async def test_odd_texts_get_one_answer_on_telegram(emulator: Emulator, app: App, text: str) -> None:
    anna = emulator.person("Anna")
    await anna.send(text)
    await anna.chat.next_message()
    await app.settled()
    assert len(anna.chat.bot_messages) == 1
    entities = {entity["type"] for entity in anna.chat.last.entities}
    assert entities <= {"bold", "code", "bot_command"}
    assert "schiefgegangen" not in anna.chat.last.text


anything = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300)
commands_with_anything = st.builds(
    lambda name, text: f"/{name} {text}",
    st.sampled_from(["start", "programm", "ort", "teilnahme", "gruppe", "gruppe land", "sprache", "hilfe", "jetzt"]),
    anything,
)


async def test_any_text_gets_one_answer(tmp_path: Path) -> None:
    async with talking(setup(tmp_path, [event_file(tmp_path, CAMP)])) as talk:
        for text in _samples():
            answer = await talk.ask("anna", text)
            assert answer.text.plain.strip(), text
            assert "schiefgegangen" not in answer.text.plain, text


def _samples() -> list[str]:
    """Texts of all kinds, always the same ones."""
    found: list[str] = []

    @settings(max_examples=150, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(anything | commands_with_anything)
    def collect(text: str) -> None:
        found.append(text)

    collect()
    return found


@settings(max_examples=200, database=None, derandomize=True)
@given(anything)
def test_user_text_stays_literal(text: str) -> None:
    said = TEXTS.text("de", "schedule-no-match", words=text)
    assert said.plain.endswith(text)
    assert all(not (span.bold or span.italic or span.code or span.href) for span in said.spans)
    assert rich(text) == Rich(said.spans[-1:])
