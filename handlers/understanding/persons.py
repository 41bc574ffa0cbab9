"""Everybody whom an event's file names."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.contract import Event
from storage.event import Item, Local


@dataclass(frozen=True)
class Person:
    """Somebody named in the event: as speaker of items, contact or host of topics."""

    name: str
    function: Local | None
    items: tuple[Item, ...] = ()
    contact: int | None = None
    source: str = ""


def split_name(speaker: str) -> tuple[str, str]:
    """A speaker's name and function: „Nora Kaiser, Leiterin“ is „Nora Kaiser“ and „Leiterin“."""
    name, _, function = speaker.partition(",")
    return name.strip(), function.strip()


def persons(event: Event) -> list[Person]:
    """Everybody named in the file, each once, with all items of theirs."""
    found: dict[str, Person] = {}
    for item in event.items:
        for number, speaker in enumerate(item.speakers):
            name = split_name(speaker.of(""))[0]
            functions = {language: split_name(text)[1] for language, text in speaker.texts.items()}
            function = Local(functions) if any(functions.values()) else None
            before = found.get(name)
            items = (*before.items, item) if before else (item,)
            source = before.source if before else f"item[{item.id}].speakers[{number}]"
            found[name] = Person(name, (before and before.function) or function, items, None, source)
    for number, contact in enumerate(event.contacts):
        before = found.get(contact.name)
        function = (before and before.function) or contact.role
        found[contact.name] = Person(
            contact.name, function, before.items if before else (), number, f"contact[{number}]"
        )
    return list(found.values())
