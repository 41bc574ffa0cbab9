"""Everybody whom an event's file names."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handlers.contract import Event
from storage.event import Item, Local, Topic


@dataclass(frozen=True)
class Person:
    """Somebody named in the event: as speaker of items, contact or host of topics."""

    name: str
    function: Local | None
    items: tuple[Item, ...] = ()
    contact: int | None = None
    source: str = ""
    topics: tuple[Topic, ...] = ()  # of which they are the hosts


def split_name(speaker: str) -> tuple[str, str]:
    """A speaker's name and function: „Nora Kaiser, Leiterin“ is „Nora Kaiser“ and „Leiterin“."""
    name, _, function = speaker.partition(",")
    return name.strip(), function.strip()


def persons(event: Event) -> list[Person]:
    """Everybody named in the file, each once, with all items and topics of theirs."""
    found: dict[str, Person] = {}
    for item in event.items:
        for number, speaker in enumerate(item.speakers):
            name = split_name(speaker.of(""))[0]
            functions = {language: split_name(text)[1] for language, text in speaker.texts.items()}
            function = Local(functions) if any(functions.values()) else None
            before = found.get(name) or Person(name, None, source=f"item[{item.id}].speakers[{number}]")
            found[name] = replace(before, function=before.function or function, items=(*before.items, item))
    for place, topic in enumerate(event.topics):
        for number, host in enumerate(topic.hosts):
            name, told = split_name(host)
            before = found.get(name) or Person(name, None, source=f"topic[{place}].hosts[{number}]")
            function = before.function or (Local({event.languages[0]: told}) if told else None)
            found[name] = replace(before, function=function, topics=(*before.topics, topic))
    for number, contact in enumerate(event.contacts):
        before = found.get(contact.name) or Person(contact.name, None)
        source = f"contact[{number}]"
        function = before.function or contact.role
        found[contact.name] = replace(before, function=function, contact=number, source=source)
    return list(found.values())
