"""What an item's description says: the whole of it where it is short, not one sentence that may be the wrong one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.markdown import markdown
from handlers.rich import join
from handlers.understanding import entity
from handlers.understanding.answers.common import BRIEF, chosen, item_sources, line, lines, text, told
from handlers.understanding.answers.when import names_of_item
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.evidence import DESCRIBED
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.relax import led_by
from handlers.understanding.words import words_of
from storage.event import Item

SHORT = 300  # letters; so much is read at a glance, and the sentence that is asked for is surely in it
_DOUBTED = 0.5
# A time, a price and the like stand in one sentence, and that was looked for.
_IN_ONE = (
    *(Ask.WHEN, Ask.START, Ask.END, Ask.CLOCK, Ask.DAY, Ask.DURATION, Ask.DEADLINE, Ask.PRICE, Ask.INCLUDED),
    *(Ask.WHERE, Ask.COUNT, Ask.LINK, Ask.PHONE, Ask.EMAIL),
)


def whole(query: Query, found: Answer) -> Answer:
    """An answer that is a sentence of an item's description, with all of that where it is short.

    What has another source beside it was looked for by more than its words, and is the right one.
    """
    item = _described(query, found) if len(found.sources) == 1 and not query.asks(*_IN_ONE) else None
    if item is None or not item.description:
        return found
    said = markdown(text(query, item.description))
    first, _, rest = found.text.plain.partition("\n")
    longest = SHORT if found.confidence >= _DOUBTED else BRIEF
    if len(said.plain) > longest or first not in said.plain or rest != line(query, item).plain:
        return found
    return replace(found, text=join([said, line(query, item)], "\n"))


def terms_of(query: Query, items: Sequence[Item]) -> Answer | None:
    """What an item's description says of it, where it is asked on which terms somebody may come."""
    shown = chosen(query, items)
    if len(shown) != 1 or not shown[0].description:
        return None
    said = markdown(text(query, shown[0].description))
    return told(query, "u-item-fact", item_sources(shown, "description"), 0.7, text=said, item=lines(query, shown))


def asks_within(query: Query, items: Sequence[Item]) -> bool:
    """Whether it is asked of a thing at one item, that only its description has: „Gibt es beim Basteln Handschuhe?“

    That there is the item itself says nothing of that.
    """
    if len(items) != 1:
        return False
    names = names_of_item(items[0])
    within = [word for word in query.telling if entity.fit(word, names) < entity.ENOUGH]
    at = [word for word in query.telling if word not in within and led_by(query, word, _AT)]
    return bool(within) and bool(at) and bool(items[0].description)


_AT = words_of("bei beim im zum zur am auf at in during")


def _described(query: Query, found: Answer) -> Item | None:
    """The item whose description an answer is from."""
    named = DESCRIBED.match(found.sources[0]) if found.kind is AnswerKind.ANSWER else None
    return query.view.event.item_by_id.get(named["id"]) if named else None
