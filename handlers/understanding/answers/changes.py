"""What organisers changed of the programme: what is called off, what is other than it was planned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers import wording
from handlers.rich import Rich, join
from handlers.understanding.answers.common import item_sources, line, lines, text, told
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from storage.event import Event, Item
from storage.overlay import facts

_CALLED_OFF = (
    r"\b(?:faellt|fallen|fiel|viel)\b.*\b(?:aus|weg)\b|\bentf(?:aellt|allen|iel)\w*|\b(?:ausfaellt|ausfallen|ausgefallen)\b"
    r"|\babgesagt\w*|\bgestrichen\b|\bcancell?ed\b|\bcalled off\b"
)
_OFF_WORD = rf"{_CALLED_OFF}|^(?:faellt|fallen|fiel|viel|aus|weg)(?:_|$)"  # one word or fixed term of it
_TAKES_PLACE = r"\bfindet\b.*\bstatt\b|\bstattfindet\b|\btakes? place\b|\bis on\b"
_CHANGED = (
    r"\b(?:programm|plan|ablauf|agenda|schedule|programme|program)\w*\b.*\b(?:geaendert|aender\w*|changed?|changes|neu)\b"
    r"|\b(?:geaendert|aenderung\w*|verschoben|verlegt|changes?|changed|moved)\b.*"
    r"\b(?:programm|plan|ablauf|agenda|schedule|programme|program)\w*\b"
    r"|^\W*(?:gibt es|gab es|are there|any)\b.*\b(?:aenderung\w*|changes)\W*$"
    r"|^\W*was (?:hat sich|ist|wurde) (?:\w+ )?(?:geaendert|verschoben|verlegt)\W*$"
    r"|^\W*what (?:has )?(?:been )?changed\W*$"
)
_MOVED = (
    r"\b(?:ver(?:schoben|legt|schiebt|lagert)|(?:ge)?aender\w*|umbenannt|umgezogen|moved|changed|rescheduled|renamed)\b"
)
# What asks for a yes, a place or a number cannot be put in a few words about something that does not take place.
_REPLACED = (
    Ask.CHECK,
    Ask.OVER,
    Ask.DURATION,
    Ask.REMAINING,
    Ask.WHERE,
    Ask.FLOOR,
    Ask.LINK,
    Ask.END,
    Ask.COUNT,
    Ask.PARALLEL,
)
_ITEM = re.compile(r"^item\[([^\]]+)\]")


def asked(query: Query) -> Answer | None:
    """The answer to a question after changes, where there are any: what is off, whether something is, what changed."""
    if query.has(f"{_TAKES_PLACE}|{_CALLED_OFF}") and (off := _says_so_itself(query)):
        return off
    if query.view.event.filed is None:
        return None
    if query.has(_CALLED_OFF):
        items = _meant(query)
        return _is_off(query, items) if items else _all_off(query)
    if query.has(_TAKES_PLACE) and len(query.items) == 1 and query.items[0].cancelled:
        return replace(_off(query, query.items), confidence=0.95)
    if query.has(_MOVED) and query.asks(Ask.CHECK) and len(items := _meant(query)) == 1:
        return _is_moved(query, items[0])
    return _changed(query) if query.has(_CHANGED) and not query.items else None


def _says_so_itself(query: Query) -> Answer | None:
    """What is asked to take place though its own title or description says that it does not."""
    if len(query.items) != 1:
        return None
    item = query.items[0]
    said = (*item.title.all, *(item.description.all if item.description else ()))
    if item.cancelled or not any(_SAYS_OFF.search(one) for one in said):
        return None
    key = "u-cancelled-yes" if query.has(_CALLED_OFF) else "u-cancelled"
    name, time = text(query, item.title), _planned(query, item)
    return told(query, key, item_sources([item], "description"), 0.95, title=name, time=time)


_SAYS_OFF = re.compile(
    r"^\W*(?:ausfall|entfällt|abgesagt|fällt aus|cancell?ed)\b|\b(?:entfällt|abgesagt|fällt aus|cancell?ed)\W*$|"
    r"\b(?:dies\w*|der|die|das|this|the) \w+ "
    r"(?:entfällt|fällt (?:leider )?aus|(?:ist|wurde|is|was|has been) (?:leider )?(?:abgesagt|cancell?ed))\b",
    re.IGNORECASE,
)


def _meant(query: Query) -> tuple[Item, ...]:
    """The items that are asked after, whatever is said to have happened to them."""
    others = [word for word in query.words if not re.search(f"{_MOVED}|{_OFF_WORD}", word.token.text)]
    return query.items or (query.items_of(others) if any(word.weight for word in others) else ())


def _is_moved(query: Query, item: Item) -> Answer:
    before = _filed(query.view.event, item)
    if facts(before) == facts(item):
        return told(query, "u-no-change", item_sources([item]), 0.9, line=line(query, item))
    return told(query, "u-plain", item_sources([item]), 0.9, text=_changed_line(query, item))


def _is_off(query: Query, items: Sequence[Item]) -> Answer:
    off = [item for item in items if item.cancelled]
    if not off:
        shown = [(item, _planned(query, item)) for item in items[:4]]
        says = [query.view.say("u-takes-place", title=text(query, item.title), time=time) for item, time in shown]
        return told(query, "u-plain", item_sources(items), 0.9, text=join(says))
    if len(off) == 1:
        name, time = text(query, off[0].title), _planned(query, off[0])
        return told(query, "u-cancelled-yes", item_sources(off), 0.95, title=name, time=time)
    return _off(query, off)


def _all_off(query: Query) -> Answer | None:
    if query.telling and not query.asks(Ask.WHICH, Ask.PROGRAMME, Ask.NOW):
        known = all(
            re.search(_OFF_WORD, word.token.text) or _GENERAL.fullmatch(word.token.text) for word in query.telling
        )
        if not known:
            return None
    off = [item for item in query.view.event.items if item.cancelled]
    if not off:
        return told(query, "u-cancelled-nothing", ("item",), 0.8)
    return told(query, "u-cancelled-list", item_sources(off), 0.9, list=lines(query, off))


_GENERAL = re.compile(r"programm\w*|punkte?|items?|sessions?|etwas")


def _changed(query: Query) -> Answer:
    event = query.view.event
    others = [item for item in event.items if facts(item) != facts(_filed(event, item))]
    if not others:
        return told(query, "u-changed-nothing", ("item",), 0.8)
    ordered = sorted(others, key=lambda item: item.position)
    says = [query.view.say("u-bullet", text=_changed_line(query, item)) for item in ordered]
    return told(query, "u-changed-list", item_sources(others), 0.9, list=join(says))


def _filed(event: Event, item: Item) -> Item:
    return event.filed.item_by_id[item.id] if event.filed else item


def _changed_line(query: Query, item: Item) -> Rich:
    before, said = _filed(query.view.event, item), line(query, item)
    if item.cancelled:
        return said
    parts: list[Rich | str] = [text(query, before.title)] if before.title != item.title else []
    if before.start != item.start or facts(before).end != facts(item).end:
        parts.append(_planned(query, before))
    if before.rooms != item.rooms and before.rooms:
        known = query.view.event.room_by_id
        parts.append(", ".join(text(query, known[room].name) for room in before.rooms if room in known))
    return query.view.say("u-changed-line", line=said, before=join(parts, ", ")) if parts else said


def _planned(query: Query, item: Item) -> Rich:
    view = query.view
    return wording.when(item, view.event, view.now, view.language, view.say)


def _off(query: Query, items: Sequence[Item]) -> Answer:
    says = [
        query.view.say("u-cancelled", title=text(query, item.title), time=_planned(query, item)) for item in items[:8]
    ]
    return told(query, "u-plain", item_sources(items), 0.9, text=join(says))


def called_off(query: Query, found: Answer) -> Answer:
    """The answer; where all of it is on things that do not take place, it says so first."""
    if query.view.event.filed is None or found.kind is AnswerKind.UNKNOWN:
        return found
    ids = dict.fromkeys(match[1] for source in found.sources if (match := _ITEM.match(source)))
    items = [query.view.event.item_by_id[key] for key in ids if key in query.view.event.item_by_id]
    if not items or not all(item.cancelled for item in items):
        return found
    off = _off(query, items)
    if off.text.plain in found.text.plain or all(_told(query, item, found) for item in items):
        return found
    if query.asks(*_REPLACED):
        return replace(off, confidence=found.confidence)
    return replace(found, text=join([off.text, found.text]))


def _told(query: Query, item: Item, found: Answer) -> bool:
    """Whether an answer says already that this is called off, where it says when it is."""
    word = query.view.say("u-cancelled-time", time=_planned(query, item)).plain
    return word in found.text.plain and not query.asks(*_REPLACED)
