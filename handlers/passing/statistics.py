"""What is asked most and what could not be answered, for those who organise: numbers, and what was passed on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from handlers.contract import Context
from handlers.passing import words
from handlers.rich import Rich, join
from storage import asked, questions
from storage.records import QuestionState

MOST = 5  # of what is asked
SHOWN = 3  # open questions that are told in their words
_KEY = re.compile(r"(?P<sort>\w+)(?:\[(?P<id>[^\]]*)\])?(?:\.(?P<field>\w+))?.*")
_FIELDS = {"start": "when", "end": "when", "rooms": "where", "speakers": "who", "cost": "cost"}
_PARTS = {
    "venue.wifi": "wifi", "venue.parking": "parking", "venue.public_transport": "way", "venue.directions": "way",
    "venue.catering": "food", "venue.accessibility": "access", "venue": "venue", "room": "venue",
    "event.cost": "cost", "event.registration": "registration", "event.starts": "times", "event.ends": "times",
    "event.stream": "stream", "contact": "contact", "material": "material", "round": "topics", "topic": "topics",
}  # fmt: skip


async def lines(context: Context) -> list[Rich]:
    """The lines of `status`; none where nobody has asked anything."""
    counted = await asked.of_event(context.tx, context.event.slug)
    unknown = counted.pop(asked.UNKNOWN, 0)
    found: list[Rich] = []
    if counted or unknown:
        found.append(context.say("status-asked", answered=sum(counted.values()), unknown=unknown))
    if counted:
        found.append(context.say("status-asked-most", parts=join(_most(context, counted), ", ")))
    return [*found, *await _passed_on(context)]


def _most(context: Context, counted: Mapping[str, int]) -> list[Rich]:
    """What is asked most; what has the same name for people is counted together."""
    named: Counter[str] = Counter()
    for key, number in counted.items():
        named[_what(context, key).plain] += number
    return [context.say("status-asked-one", what=what, count=number) for what, number in named.most_common(MOST)]


def _what(context: Context, key: str) -> Rich:
    """What a key means: an item's title and what was asked of it, or the part of the event file that has it."""
    match = _KEY.fullmatch(key)
    sort, name, field = (match["sort"], match["id"] or "", match["field"] or "") if match else ("event", "", "")
    item = context.event.item_by_id.get(name) if sort == "item" else None
    if item is not None:
        title = words.short(item.title.of(context.language), words.LABEL)
        return context.say(f"status-asked-{_FIELDS.get(field, 'other')}", title=title)
    if sort == "faq" and name.isdecimal() and int(name) < len(context.event.faqs):
        question = context.event.faqs[int(name)].questions[0].of(context.language)
        return context.say("status-asked-other", title=words.short(question, words.LABEL))
    return context.say(f"status-part-{_PARTS.get(f'{sort}.{field}') or _PARTS.get(sort, 'event')}")


async def _passed_on(context: Context) -> list[Rich]:
    counts = await questions.counts(context.tx, context.event.slug)
    if not counts:
        return []
    open_ones = await questions.open_ones(context.tx, context.event.slug)
    done = sum(number for state, number in counts.items() if state != QuestionState.OPEN)
    head = context.say("status-passed-on", open=len(open_ones), done=done)
    shown = [
        context.say("status-passed-on-one", number=one.number or 0, text=words.short(one.text, words.LABEL * 2))
        for one in open_ones[:SHOWN]
    ]
    return [head, *shown]
