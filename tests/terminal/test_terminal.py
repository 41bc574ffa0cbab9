"""The terminal as a platform, with a bot that repeats what it hears."""

import io
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from bot.clock import PlayClock
from bot.platforms import Failed, Incoming, Outcome, Outgoing, Sent
from bot.platforms.terminal import Console, Terminal
from bot.platforms.terminal.screen import draw, pieces
from bot.texts import Texts
from handlers.contract import Choice, File, Message, Place, Reply, Role
from handlers.rich import Rich, Span, bold, link, rich

NINE = datetime(2020, 1, 20, 8, tzinfo=UTC)
TEXTS = Texts()


@pytest.fixture(autouse=True)
def _no_language(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


class Bot:
    """Answers each line with a given reply, or with what was said."""

    def __init__(self, lines: str, *, as_json: bool = False, movable: bool = True) -> None:
        self.out = io.StringIO()
        self.heard: list[Message] = []
        self.replies: dict[str, Reply] = {}
        self.clock = PlayClock(NINE, 0)
        self.waiting: list[Outgoing] = []
        self.faults = 0
        numbers = count(1)
        self.terminal = Terminal(
            self.clock,
            TEXTS,
            lambda: ZoneInfo("Europe/Berlin"),
            Console(io.StringIO(lines), self.out),
            settled=self.settled,
            move=self.move if movable else None,
            as_json=as_json,
            ids=lambda: f"n{next(numbers)}",
        )

    async def receive(self, incoming: Sequence[Incoming], cursor: str | None = None) -> None:
        if self.faults:
            self.faults -= 1
            raise OSError("the database is away")
        for message in incoming:
            assert isinstance(message, Message)
            self.heard.append(message)
            reply = self.replies.get(message.text, Reply(rich(f"echo {message.text}")))
            self.waiting.append(Outgoing(message.id, message.room, reply, message.language or "de"))

    async def settled(self) -> None:
        while self.waiting:
            await self.terminal.send(self.waiting.pop(0))

    async def move(self, moment: datetime) -> None:
        self.clock.move_to(moment)
        await self.terminal.send(Outgoing("r", "anna", Reply(rich("Gleich!")), "de", answer=False))

    async def talk(self) -> str:
        await self.terminal.run(self.receive, None)
        await self.terminal.close()
        return self.out.getvalue()


async def _send(reply: Reply, room: str = "you") -> str:
    bot = Bot("")
    assert isinstance(await bot.terminal.send(Outgoing("1", room, reply, "de")), Sent)
    return bot.out.getvalue()


async def test_a_question_from_a_pipe_gets_nothing_but_its_answer() -> None:
    assert await Bot("Wann ist Mittag?").talk() == "echo Wann ist Mittag?\n"


async def test_messages_carry_who_said_them_and_when() -> None:
    bot = Bot("hallo\n\nAnna@moderator: /schliessen\n")
    await bot.talk()
    you, anna = bot.heard
    assert (you.id, you.sender, you.room, you.role, you.platform) == ("n1", "you", "you", None, "terminal")
    assert (anna.sender, anna.name, anna.text, anna.role) == ("anna", "Anna", "/schliessen", Role.MODERATOR)
    assert anna.at == anna.sent == NINE
    assert anna.private
    assert anna.buttons
    assert len({message.id for message in bot.heard}) == 2


async def test_all_that_a_line_causes_is_printed_before_the_next() -> None:
    assert await Bot("ben: eins\nanna: zwei\n").talk() == "→ ben: echo eins\n\n→ anna: echo zwei\n"


async def test_an_unknown_role_is_explained() -> None:
    bot = Bot("anna@chef: hallo\n")
    assert "organiser, moderator, participant" in await bot.talk()
    assert bot.heard == []


async def test_only_your_own_language_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    bot = Bot("hallo\nanna: hallo\n")
    await bot.talk()
    assert [message.language for message in bot.heard] == ["en", None]
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    bot = Bot("hallo\n")
    await bot.talk()
    assert bot.heard[0].language is None


async def test_a_line_is_handed_over_again_if_it_could_not_be_kept() -> None:
    bot = Bot("hallo\n")
    bot.faults = 1
    assert await bot.talk() == "echo hallo\n"
    assert len(bot.heard) == 1


# Buttons

VOTE = Reply(
    rich("Thema 3"),
    ((Choice("✓ Abstimmen", "/abstimmen 3"), Choice("Nein", "/nein")), (Choice("Web", url="https://example.org"),)),
)


async def test_buttons_stand_below_and_are_pressed_by_label() -> None:
    bot = Bot("anna: hallo\nanna: [abstimmen]\n")
    bot.replies["hallo"] = VOTE
    printed = await bot.talk()
    assert "→ anna: Thema 3\n[✓ Abstimmen] [Nein]\n[Web] https://example.org\n" in printed
    assert (bot.heard[1].text, bot.heard[1].pressed) == ("/abstimmen 3", "n2")


async def test_a_button_belongs_to_the_person_who_has_it() -> None:
    bot = Bot("anna: hallo\nben: [Nein]\nanna: [Ja]\nanna: [web]\n")
    bot.replies["hallo"] = VOTE
    printed = await bot.talk()
    assert len(bot.heard) == 1
    assert "→ ben: Eine Schaltfläche „Nein“ gibt es hier nicht.\n" in printed
    assert "„Ja“ gibt es hier nicht. Vorhanden: [✓ Abstimmen] [Nein] [Web]" in printed
    assert "führt zu https://example.org" in printed


async def test_the_newest_button_of_a_label_counts_and_replaced_ones_are_gone() -> None:
    bot = Bot("[Nein]\n[Ja]\n")
    for number, command in enumerate(("/alt", "/neu")):
        await bot.terminal.send(Outgoing(str(number), "you", Reply(rich("?"), ((Choice("Nein", command),),)), "de"))
    old = await bot.terminal.send(Outgoing("2", "you", Reply(rich("?"), ((Choice("Ja", "/ja"),),)), "de"))
    assert isinstance(old, Sent)
    await bot.terminal.send(Outgoing("3", "you", Reply(rich("erledigt")), "de", replaces=old.id))
    await bot.talk()
    assert [message.text for message in bot.heard] == ["/neu"]


# The clock


async def test_the_clock_moves_and_what_is_due_comes() -> None:
    bot = Bot("@ 12:05\nanna: hallo\n", as_json=True)
    lines = [json.loads(line) for line in (await bot.talk()).splitlines()]
    assert bot.clock.now() == datetime(2020, 1, 20, 11, 5, tzinfo=UTC)
    assert [(line["at"], line["reply"]) for line in lines] == [
        ("2020-01-20T12:05:00+01:00", False),
        ("2020-01-20T12:05:00+01:00", True),
    ]


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("@ bald", "„bald“ ist keine Uhrzeit."),
        ("@ 2020-01-20T08:00", "Die Uhr geht nur vorwärts. Jetzt ist es 2020-01-20 09:00:00."),
    ],
)
async def test_a_clock_line_that_does_not_work_is_explained(line: str, answer: str) -> None:
    bot = Bot(f"{line}\n")
    assert answer in await bot.talk()
    assert bot.clock.now() == NINE


async def test_the_real_clock_cannot_be_moved() -> None:
    assert "wirkliche Uhr" in await Bot("@ 12:05\n", movable=False).talk()


# How messages look


async def test_json_has_all_of_a_message() -> None:
    bot = Bot("Anna: hallo\n", as_json=True)
    bot.replies["hallo"] = Reply(
        bold("Programm") + rich(" „heute“\nfür alle"), VOTE.choices, files=(File("/tmp/plan.pdf", "Plan.pdf"),)
    )
    printed = await bot.talk()
    assert printed.count("\n") == 1
    assert json.loads(printed) == {
        "to": "Anna",
        "text": "Programm „heute“\nfür alle",
        "buttons": ["✓ Abstimmen", "Nein", "Web"],
        "files": ["/tmp/plan.pdf"],
        "at": "2020-01-20T09:00:00+01:00",
        "reply": True,
    }


async def test_pins_and_files_stand_in_the_message() -> None:
    reply = Reply(rich("Hier"), place=Place(51.48257, 11.9655, "Haus", "Weg 3"), files=(File("/tmp/a", "a.pdf"),))
    assert await _send(reply) == "Hier\n📍 Haus, Weg 3 (geo:51.48257,11.96550)\n📎 a.pdf (/tmp/a)\n"
    assert list(Bot("").terminal.parts(reply)) == [reply]


async def test_nothing_that_people_wrote_controls_the_terminal() -> None:
    evil = "a\x1b[2Jb\x07c\rd\u202ee\x9bf\x00"
    assert await _send(Reply(rich(evil), ((Choice(evil, "/x"),),))) == "a[2Jbcdef\n[a[2Jbcdef]\n"


def test_colours_mark_looks_and_addresses_stay_readable() -> None:
    text = bold("12:15 Uhr") + rich(" im ") + link("Saal", "https://example.org/saal") + Rich((Span("x", code=True),))
    assert draw(pieces(text), None, colours=True) == (
        "\x1b[1m12:15 Uhr\x1b[0m im \x1b[4mSaal\x1b[0m\x1b[2m (https://example.org/saal)\x1b[0m\x1b[36mx\x1b[0m"
    )
    assert draw(pieces(text), None, colours=False) == text.plain


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("eins zwei drei", "eins zwei\ndrei"),
        ("eins zwei", "eins zwei"),
        ("Donaudampfschiff", "Donaudampf\nschiff"),
        ("a b\n\nc", "a b\n\nc"),
        ("👍👍👍👍👍👍", "👍👍👍👍👍\n👍"),
        ("", ""),
    ],
)
def test_lines_are_broken_at_the_width(text: str, wanted: str) -> None:
    assert draw([(text, ())], 10, colours=False) == wanted


def test_a_word_with_two_looks_is_not_broken() -> None:
    assert draw([("eins zwe", ()), ("ixx", ("1",))], 10, colours=True) == "eins\nzwe\x1b[1mixx\x1b[0m"


# When nobody reads


class Closed(io.StringIO):
    """A pipe that its reader has left."""

    def write(self, text: str) -> int:
        raise BrokenPipeError


async def test_it_ends_when_nobody_reads_any_more() -> None:
    bot = Bot("eins\nzwei\n")
    outcomes: list[Outcome] = []
    bot.terminal = Terminal(bot.clock, TEXTS, lambda: UTC, Console(io.StringIO("eins\nzwei\n"), Closed()))
    outcomes.append(await bot.terminal.send(Outgoing("1", "you", Reply(rich("x")), "de")))
    await bot.terminal.run(bot.receive, None)
    assert outcomes == [Failed("output-closed")]
    assert len(bot.heard) <= 1
