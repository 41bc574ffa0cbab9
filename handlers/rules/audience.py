"""Audience words: to whom something goes, as it is typed in a command or stands in the event file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from storage.event import Attendance, Event, Format, Group, Item
from storage.records import Audience

EVERYBODY = Audience()
LONGEST = 80  # characters in front of a colon that can be an audience

_WORDS = {
    "all": "all", "alle": "all", "everybody": "all", "everyone": "all", "jeder": "all", "allen": "all",
    "onsite": "onsite", "vorort": "onsite", "praesenz": "onsite",
    "online": "online",
    "telegram": "telegram", "matrix": "matrix",
    "signedup": "signed-up", "angemeldet": "signed-up", "angemeldete": "signed-up",
}  # fmt: skip
_CALLED = {  # the word for it in each language
    "all": ("alle", "all"), "onsite": ("vorort", "onsite"), "online": ("online", "online"),
    "telegram": ("telegram", "telegram"), "matrix": ("matrix", "matrix"), "signed-up": ("angemeldet", "signed-up"),
}  # fmt: skip
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_BEFORE = re.compile(r"(?:nur|only|an|to|für|fuer|for|audience|zielgruppe)\s+(?=\S)", re.IGNORECASE)
_GROUP = re.compile(r"(?:group|gruppe)\s*:\s*", re.IGNORECASE)
_SIGNED_UP = re.compile(r"(?:angemeldete?n?|signed[- ]?up)\b[\s:=]*(?:f(?:ü|ue)r|for|zu|to)?\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,|;|\+|&|\bund\b|\band\b)\s*", re.IGNORECASE)
# Where the first word alone is one of these, its colon was forgotten: „vorort Bitte kommen Sie in den Saal“.
_NEVER_FIRST = ("vorort", "onsite", "telegram", "matrix", "online")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that look like an audience and are none. `near` are those that may be meant, likeliest first."""

    said: str
    near: tuple[Audience, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands in front of a text, and the text behind it; None: nothing does, all of it is text."""

    audience: Audience | Doubt | None
    text: str


def folded(words: str) -> str:
    """Words for comparing: without case, umlauts, blanks and hyphens."""
    return re.sub(r"[\s_.-]+", "", words.casefold().translate(_UMLAUTS))


def heading(said: str, event: Event) -> Heading:
    """The audience in front of the first colon. Whatever only looks like one is a doubt, never a text to everybody."""
    prefix = _GROUP.match(said)
    start = prefix.end() if prefix else 0
    before, colon, text = said[start:].partition(":")
    if colon and len(before) <= LONGEST and "\n" not in before:
        found = read(before, event, prefixed=prefix is not None)
        if found is not None:
            return Heading(found, text.strip())
    return _without_colon(said, event)


def _without_colon(said: str, event: Event) -> Heading:
    if isinstance(alone := _part(said, event) if said else None, Audience):
        return Heading(alone, "")  # „vorort“ and nothing else is no text
    first, _, rest = said.partition(" ")
    word = first.strip(",;")
    if rest and (word in _NEVER_FIRST or ("=" in word and isinstance(_part(word, event), Audience))):
        found = _part(word, event)
        return Heading(Doubt(word, (found,) if isinstance(found, Audience) else ()), rest.strip())
    return Heading(None, said)


def read(words: str, event: Event, *, prefixed: bool = False) -> Audience | Doubt | None:
    """Words as an audience; a doubt where they only look like one; None where they do not even do that.

    `prefixed`: „group:“ stood in front, so it is meant as an audience whatever it is.
    """
    words = _BEFORE.sub("", words.strip(), count=1)
    if not words:
        return Doubt("") if prefixed else None
    parts = [_part(part, event) for part in _BETWEEN.split(words) if part]
    audiences = [part for part in parts if isinstance(part, Audience)]
    if parts and len(audiences) == len(parts):
        return _together(audiences)
    doubts = [part for part in parts if isinstance(part, Doubt)]
    if doubts or audiences or prefixed:
        return Doubt(words, tuple(_corrected(parts)) if len(audiences) + len(doubts) == len(parts) else ())
    return None


def of_file(words: str) -> Audience:
    """The audience of a reminder in the event file, whose words were checked as it was read: `onsite,group:k=o`."""
    found = []
    for word in words.split(","):
        if word.startswith("group:"):
            key, _, option = word.removeprefix("group:").partition("=")
            found.append(Audience(groups=((key, option),)))
        else:
            found.append(_single(word))
    return _together(found)


def canonical(audience: Audience, language: str = "en") -> str:
    """The words that mean this audience, as one types them in a language."""
    german = language != "de"
    words = [_CALLED[one.value][german] for one in audience.attendance]
    words += [f"{key}={option}" for key, option in audience.groups]
    words += [_CALLED[name][german] for name in audience.platforms]
    words += [f"{_CALLED['signed-up'][german]} {item}".strip() for item in audience.signed_up]
    return ", ".join(words) or _CALLED["all"][german]


def known(event: Event, language: str) -> list[str]:
    """All words for audiences at this event, in a language; of a group with many options only some."""
    words = [_CALLED[word][language != "de"] for word in ("all", "onsite", "online", "telegram", "matrix")]
    return [*words, *(f"{group.key}={option.of(language)}" for group in event.groups for option in group.options[:3])]


def group_chats(audience: Audience, groups: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The group chats (platform, room) in which it is posted: where all are meant, or all on that platform."""
    if audience.attendance or audience.groups or audience.signed_up:
        return ()
    return tuple(place for place in groups if not audience.platforms or audience.platforms == (place[0],))


def only_way(event: Event) -> Attendance | None:
    """How everybody takes part, where nobody is asked; None at a hybrid event."""
    if event.format is Format.ONLINE:
        return Attendance.ONLINE
    return None if event.format is Format.HYBRID else Attendance.ONSITE


def at_event(audience: Audience, event: Event) -> Audience:
    """The audience without what holds for everybody at this event anyway."""
    return replace(audience, attendance=tuple(one for one in audience.attendance if one is not only_way(event)))


def _single(word: str) -> Audience:
    if word == "all":
        return EVERYBODY
    if word == "signed-up":
        return Audience(signed_up=("",))
    if word in ("telegram", "matrix"):
        return Audience(platforms=(word,))
    return Audience(attendance=(Attendance(word),))


def _together(parts: Sequence[Audience]) -> Audience:
    """All conditions at once, each once."""
    return Audience(
        tuple(dict.fromkeys(one for part in parts for one in part.attendance)),
        tuple(dict.fromkeys(one for part in parts for one in part.groups)),
        tuple(dict.fromkeys(one for part in parts for one in part.platforms)),
        tuple(dict.fromkeys(one for part in parts for one in part.signed_up)),
    )


def _part(words: str, event: Event) -> Audience | Doubt | None:
    words = words.strip()
    signed_up = _SIGNED_UP.match(words)
    if signed_up:
        return _item(words, words[signed_up.end() :].strip(" „“\"'"), event)
    if exact := _WORDS.get(folded(words)):
        return _single(exact)
    if _GROUP.match(words) or "=" in words:
        return _option(_GROUP.sub("", words, count=1), event)
    near = [*_near_words(words), *_near_options(words, event.groups)]
    return Doubt(words, tuple(near[:3])) if near else None


def _item(words: str, named: str, event: Event) -> Audience | Doubt:
    item = event.item_by_id.get(named.casefold()) or next((one for one in event.items if _is_called(one, named)), None)
    return Audience(signed_up=(item.id,)) if item else Doubt(words)


def _is_called(item: Item, named: str) -> bool:
    return folded(named) in {folded(title) for title in item.title.all}


def _option(words: str, event: Event) -> Audience | Doubt:
    """A group's key and option. A key or option with a slip finds the nearest ones."""
    key, _, option = (part.strip(" „“\"'") for part in words.partition("="))
    for group in event.groups:
        if folded(group.key) == folded(key):
            for wording in group.options:
                if folded(option) in map(folded, wording.all):
                    return Audience(groups=((group.key, wording.all[0]),))
            near = sorted(group.options, key=lambda wording: _farness(option, wording.all))
            return Doubt(words, tuple(Audience(groups=((group.key, wording.all[0]),)) for wording in near[:3]))
    return Doubt(words, tuple(_near_options(option, event.groups)[:3]))


def _farness(said: str, words: Sequence[str]) -> float:
    return min(OSA.normalized_distance(folded(said), folded(word)) for word in words)


def _near_words(said: str) -> Iterator[Audience]:
    """Audiences that somebody who typed this may have meant: a slip away, or the beginning of a longer word."""
    word = folded(said)
    near = {
        meaning: OSA.distance(word, name)
        for name, meaning in reversed(_WORDS.items())
        if _is_slip(word, name) or (len(name) > 5 and word.startswith(name) and len(said.split()) <= 2)
    }
    for meaning in sorted(near, key=near.__getitem__):
        yield _single(meaning)


def _is_slip(word: str, name: str) -> bool:
    if len(name) < 4 or abs(len(word) - len(name)) > 2:
        return False
    return OSA.distance(word, name) <= (1 if len(name) < 6 else 2)


def _near_options(said: str, groups: Sequence[Group]) -> list[Audience]:
    """Options of the event's groups that are called like this. Without their key they are not enough."""
    word = folded(said)
    return [
        Audience(groups=((group.key, wording.all[0]),))
        for group in groups
        for wording in group.options
        if any(word == folded(name) or _is_slip(word, folded(name)) for name in wording.all)
    ]


def _corrected(parts: Sequence[Audience | Doubt | None]) -> Iterator[Audience]:
    """What the words mean with each doubtful part replaced by what it is nearest to."""
    likeliest = [part if isinstance(part, Audience) else part.near[0] if part and part.near else None for part in parts]
    if None not in likeliest:
        yield _together([part for part in likeliest if part is not None])
    if len(parts) == 1 and isinstance(parts[0], Doubt):
        yield from parts[0].near[1:]
