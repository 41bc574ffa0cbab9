"""Handlers called directly: a small event, a moment, somebody who asks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, cast

from bot.texts import Texts
from handlers import commands
from handlers.contract import Context, Event, Message, Person, Reply, Role, Say
from storage import event_file

TEXTS = Texts()
COMMANDS = commands()


def event(text: str) -> Event:
    """The event of an event file's text, to which the first table may be left out."""
    head = '[event]\ntitle = "Probe"\nstarts = 2026-06-12\n'
    outcome = event_file.read(text if "[event]" in text else head + text, path=None)
    assert outcome.event is not None, outcome.problems
    return outcome.event


def moment(local: str, at: Event) -> datetime:
    """A moment as the clock on the wall shows it."""
    return datetime.fromisoformat(local).replace(tzinfo=at.zone).astimezone(UTC)


def context(at: Event, language: str = "de", **how: Any) -> Context:
    """What a handler gets; `how` sets fields of the context, or of the person who asks."""
    person: dict[str, Any] = {"role": Role.PARTICIPANT, "attendance": None, "joined": True}
    person |= {key: how.pop(key) for key in person.keys() & how.keys()}

    def speak(language: str) -> Say:
        return lambda key, /, **values: TEXTS.text(language, key, mark="/", **values)

    base = Context(
        event=at,
        events={at.slug: at},
        person=Person(id=1, account=1, event=at.slug, language=None, room="1", **person),
        language=language,
        say=speak(language),
        tx=cast(Any, None),  # these handlers ask the database nothing
        commands=COMMANDS,
        wished=language,
        speak=speak,
    )
    return Context(**{name: how.get(name, getattr(base, name)) for name in Context.__dataclass_fields__})


def message(now: datetime, text: str = "", *, private: bool = True) -> Message:
    """Something said now."""
    return Message("1", "test", "anna", "anna", text, now, now, private=private)


async def ask(
    text: str, at: Event, now: str = "2026-06-12T10:00", language: str = "de", *, private: bool = True, **how: Any
) -> Reply:
    """What the command in the text (`programm freitag`) says at a local time."""
    name, _, argument = text.partition(" ")
    found = next(entry for entry in COMMANDS if name in entry.names)
    asked = message(moment(now, at), argument, private=private)
    return await found.handler(asked, context(at, language, argument=argument, **how))


async def words(text: str, at: Event, now: str = "2026-06-12T10:00", language: str = "de", **how: Any) -> str:
    """The plain words of it."""
    return (await ask(text, at, now, language, **how)).text.plain
