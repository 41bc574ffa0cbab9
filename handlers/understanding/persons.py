"""Everybody whom an event's file names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.contract import Event
from handlers.understanding.normalise import fold
from handlers.understanding.words import words_of
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


def together(people: Sequence[Person], items: Sequence[Item]) -> bool:
    """Whether all of these people speak at the one item that is meant."""
    return len(items) == 1 and all(items[0] in person.items for person in people)


_PART = re.compile(r"^(?P<part>[A-ZÄÖÜ][\w -]{2,30}): (?=[A-ZÄÖÜ])")


def split_name(speaker: str) -> tuple[str, str]:
    """A speaker's name and function: „Nora Kaiser, Leiterin“ is „Nora Kaiser“ and „Leiterin“.

    What part somebody has may stand in front: „Moderation: Ina Graf, Radio“ is „Ina Graf“ and „Moderation, Radio“.
    """
    part = _PART.match(speaker)
    name, _, function = (speaker[part.end() :] if part else speaker).partition(",")
    functions = (part["part"] if part else "", function.strip())
    return name.strip(), ", ".join(filter(None, functions))


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


_WOMEN = re.compile(r"(?:[ae]|in|tr(?:a?u|ie?)d|gard|hild|lind|gund|beth|run|frid|heid)$")
_AS_ENDING = words_of(  # men's names that end like women's, and the other way round
    """
    andrea luca joshua noah elia elias mika micha sascha mischa aljoscha kolja ilja nikita juha pekka esa uwe ole arne
    malte thore torge hauke helge heye bente eike soenke bjarne rune lasse lars jonne hanne rene andre pierre jacque
    george mike steve dave joe luke pete bruce joshua akin benjamin martin justin quentin kevin edwin erwin gerwin colin
    robin konstantin valentin augustin augustin marvin alwin darwin marin aydin yasin selcuk levin armin joachim
    """
)
_WOMEN_TOO = words_of(
    """
    ingrid astrid sigrid judith edith ruth miriam mirjam doris iris agnes ines ingeborg birgit margit brigit gudrun
    karin karen carmen ellen kerstin kirsten maren marlies annelies elisabeth gertrud kathrin katrin katharin heidi uli
    petra steffi susi gabi ulli britt dagmar elfi esther ester deborah hannah sarah rachel rahel leah noor nur meryem
    birguel guel ayguel songuel yasemin nesrin nurten lilian vivian marion sharon carol megan lauren joan jane anne
    """
)


def is_woman(person: Person) -> bool | None:
    """Whether somebody is spoken to as a woman, by what they are called; None where that does not tell."""
    function = " ".join(person.function.all) if person.function else ""
    if re.search(r"\b[A-ZÄÖÜ]\w+(?:er|or|ent|ist|eut|and|at)in\b", function):
        return True
    names = [fold(word) for word in person.name.split() if not word.endswith(".")]
    first = names[0].partition("-")[0] if len(names) > 1 else ""
    if not first or first in _UNCERTAIN:
        return None
    return first in _WOMEN_TOO or (_WOMEN.search(first) is not None and first not in _AS_ENDING)


_UNCERTAIN = words_of(
    "kim robin eike sascha andrea luca mika toni alex chris sam pat uli ulli conny helge kay kai jo nikola"
)
