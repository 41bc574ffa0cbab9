"""The terminal as a platform: a line is said by the person in front of it; `[Label]` presses a button.

A line `@ 12:05` moves the bot's clock. See `lines` for the forms, `screen` for how the bot's words look.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from pathlib import Path
from tempfile import mkdtemp
from uuid import uuid4

from bot.clock import Clock
from bot.platforms import Failed, Outcome, Outgoing, Receive, Sent
from bot.platforms.terminal.keyboard import Console
from bot.platforms.terminal.lines import ROLES, YOU, ClockLine, Speech, read_line, target
from bot.platforms.terminal.panel import Panel
from bot.platforms.terminal.screen import COLOURED, FAINT, Look, clean, draw, pieces, plain
from bot.texts import LANGUAGES, Texts
from handlers.contract import Choice, File, Message, Reply

Settled = Callable[[], Awaitable[None]]
Move = Callable[[datetime], Awaitable[None]]
PAUSES = (0.1, 0.5, 2.0)  # seconds before a line is handed over again after a failure of the database


async def _nothing_to_wait_for() -> None:
    """For a terminal that nothing is delivered through but answers."""


class Terminal:
    """A conversation in this terminal, or one that is read from a pipe.

    `clock` is the bot's, `zone` gives the event's time zone. `settled` returns once all that is due has been sent;
    it is awaited after each line. `move` sets the clock forward to a moment (in UTC) and delivers what is due on the
    way; without it the clock cannot be moved. `as_json` prints one JSON line a message. `ids` gives ids that are
    never used again.
    """

    name = "terminal"
    buttons = True
    address: str | None = None
    redraws = False
    per_second: float | None = None
    groups: tuple[str, ...] = ()

    def __init__(
        self,
        clock: Clock,
        texts: Texts,
        zone: Callable[[], tzinfo],
        console: Console | None = None,
        *,
        settled: Settled = _nothing_to_wait_for,
        move: Move | None = None,
        as_json: bool = False,
        ids: Callable[[], str] = lambda: uuid4().hex,
    ) -> None:
        self._clock, self._texts, self._zone = clock, texts, zone
        self._settled, self._move = settled, move
        self._as_json, self._ids = as_json, ids
        self._console = console or Console()
        if as_json:  # a prompt would stand among the lines
            self._console.interactive = False
        self._panel = Panel()
        self._names: dict[str, str] = {}
        self._languages: dict[str, str] = {}
        self._printed = False

    async def run(self, receive: Receive, cursor: str | None) -> None:  # noqa: ARG002 - a terminal forgets
        """Hand over line after line until the input ends; at a keyboard, `start` goes in front.

        All that a line causes is printed before the next line is read. Ends early when nobody reads the output.
        """
        if self._console.interactive:
            await self._say(Speech(YOU, YOU, None, "/start"), receive)
        async for line in self._console.lines():
            await self._on_line(line, receive)
            if not self._console.open:
                return

    async def _on_line(self, line: str, receive: Receive) -> None:
        heard = read_line(line)
        if isinstance(heard, ClockLine):
            await self._on_clock(heard)
        elif heard is not None:
            self._names[heard.speaker] = heard.name
            if heard.role is not None and heard.role.casefold() not in ROLES:
                self._note(heard.speaker, "terminal-no-role", role=heard.role, roles=", ".join(ROLES))
            else:
                await self._say(heard, receive)

    async def _on_clock(self, line: ClockLine) -> None:
        zone, now = self._zone(), self._clock.now()
        moment = target(line.when, now, zone)
        local = now.astimezone(zone).replace(microsecond=0, tzinfo=None).isoformat(" ")
        if self._move is None:
            self._note(YOU, "terminal-clock-real")
        elif moment is None:
            self._note(YOU, "terminal-clock-form", given=line.when)
        elif moment < now:
            self._note(YOU, "terminal-clock-past", now=local)
        else:
            await self._move(moment)
            await self._settled()

    async def _say(self, speech: Speech, receive: Receive) -> None:
        pressed, text = None, speech.text
        if speech.button is not None:
            found = self._panel.find(speech.speaker, speech.button)
            if found is None:
                self._no_button(speech)
                return
            pressed, choice = found
            if choice.url:
                self._note(speech.speaker, "terminal-address", url=choice.url)
                return
            text = choice.command
        await self._hand_over(self._message(speech, text, pressed), receive)
        await self._settled()

    def _no_button(self, speech: Speech) -> None:
        labels = " ".join(f"[{label}]" for label in self._panel.labels(speech.speaker))
        key = "terminal-no-button" if labels else "terminal-no-buttons"
        values = {"labels": labels} if labels else {}
        self._note(speech.speaker, key, label=speech.button or "", **values)

    def _message(self, speech: Speech, text: str, pressed: str | None) -> Message:
        now, number = self._clock.now(), self._ids()
        return Message(
            id=number,
            platform=self.name,
            sender=speech.speaker,
            room=speech.speaker,
            text=text,
            at=now,
            sent=now,
            name=speech.name,
            language=_own_language() if speech.speaker == YOU else None,
            pressed=pressed,
            source=number,
            role=ROLES[speech.role.casefold()] if speech.role else None,
        )

    async def _hand_over(self, message: Message, receive: Receive) -> None:
        """Hand over one message, again after a pause where the database could not keep it."""
        for pause in PAUSES:
            try:
                return await receive([message])
            except Exception:  # whatever the database raises; the last time it goes up
                await asyncio.sleep(pause)
        return await receive([message])

    def parts(self, reply: Reply) -> Sequence[Reply]:
        """The reply as one message, its map pin and files with it."""
        return [reply]

    async def send(self, outgoing: Outgoing) -> Outcome:
        """Print one message. One that replaces another is printed anew, and the other's buttons are gone."""
        if not self._console.open:
            return Failed("output-closed")
        number = self._ids()
        reply = replace(outgoing.reply, files=tuple(_kept(file) for file in outgoing.reply.files))
        self._languages[outgoing.room] = outgoing.language
        self._panel.show(outgoing.room, number, reply.choices, replaces=outgoing.replaces)
        self._print(outgoing.room, reply, answer=outgoing.answer)
        return Sent(number) if self._console.open else Failed("output-closed")

    async def close(self) -> None:
        """There is nothing to let go of."""

    def _note(self, speaker: str, key: str, **values: str) -> None:
        """Print something that the terminal itself has to say, as an answer."""
        language = self._languages.get(speaker) or _own_language() or LANGUAGES[0]
        self._print(speaker, Reply(self._texts.text(language, key, **values)), answer=True)

    def _print(self, room: str, reply: Reply, *, answer: bool) -> None:
        name = self._names.get(room, room)
        self._console.print(self._as_line(name, reply, answer) if self._as_json else self._as_text(room, name, reply))

    def _as_line(self, name: str, reply: Reply, answer: bool) -> str:
        at = self._clock.now().astimezone(self._zone())
        message = {
            "to": name,
            "text": "\n".join([plain(reply.text), *(clean(line) for line in _pin(reply))]),
            "buttons": [clean(choice.label) for row in reply.choices for choice in row],
            "files": [str(Path(file.path).absolute()) for file in reply.files],
            "at": at.isoformat(timespec="seconds"),
            "reply": answer,
        }
        return json.dumps(message, ensure_ascii=False)

    def _as_text(self, room: str, name: str, reply: Reply) -> str:
        spans: list[tuple[str, Look]] = [] if room == YOU else [(f"→ {name}: ", (FAINT,))]
        spans += pieces(reply.text)
        spans += [(f"\n{line}", ()) for line in _pin(reply)]
        spans += [(f"\n📎 {file.name} ({file.path})", ()) for file in reply.files]
        for row in reply.choices:
            spans += [("\n", ()), *_row(row)]
        text = draw(spans, self._console.width, colours=self._console.colours)
        between, self._printed = "\n" if self._printed else "", True
        return between + text


def _kept(file: File) -> File:
    """A file that is given as text, written where the person in front of the terminal can open it."""
    if not file.content:
        return file
    path = Path(mkdtemp(prefix="tagungslotse-")) / Path(file.name).name
    path.write_text(file.content, encoding="utf-8")
    return replace(file, path=str(path), content="")


def _row(row: Sequence[Choice]) -> list[tuple[str, Look]]:
    found: list[tuple[str, Look]] = []
    for choice in row:
        mark = "✓ " if choice.marked else ""
        found += [(" " if found else "", ()), (f"[{mark}{choice.label}]", (COLOURED,))]
        found += [(f" {choice.url}", (FAINT,))] if choice.url else []
    return found


def _pin(reply: Reply) -> list[str]:
    """The map pin in words."""
    if reply.place is None:
        return []
    place = reply.place
    words = ", ".join(part for part in (place.name, place.address) if part)
    return [f"📍 {words} (geo:{place.latitude:.5f},{place.longitude:.5f})"]


def _own_language() -> str | None:
    """The language of this terminal, as the environment tells; None if it is none of ours."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value[:2].lower() if value[:2].lower() in LANGUAGES else None
    return None
