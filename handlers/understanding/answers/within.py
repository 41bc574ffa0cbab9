"""What stands only within an item's description: the time of the buffet, when one really sets off."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.markdown import markdown
from handlers.understanding import entity
from handlers.understanding.answers.common import item_sources, line, text, told
from handlers.understanding.contract import Answer
from handlers.understanding.documents import KIND_CONCEPTS, has_subject
from handlers.understanding.facts import Fact, best_sentence
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.query import Query
from handlers.understanding.terms import terms, wordings
from storage.event import Item


def only_mentioned(query: Query, items: Sequence[Item]) -> Answer | None:
    """Something that an item's description only mentions has the time that stands beside it there.

    „Ab wann ist das Buffet offen?“ is not asked of the evening as a whole.
    """
    if query.asks(Ask.START) and len(items) == 1 and (begins := _begins(query, items[0])):
        return begins
    found = [(item, fact) for item in items[:_FEW] if (fact := _mentioned(query, item))]
    if len(found) != 1:
        return None
    item, fact = found[0]
    said = markdown(fact.text)
    return told(query, "u-item-fact", (fact.source,), 0.8, text=said, item=line(query, item))


_FEW = 4


def _mentioned(query: Query, item: Item) -> Fact | None:
    if not any(_DIGIT.search(text(query, doc.record.text)) for doc in query.index.sentences_of(item)):
        return None
    names = names_of_item(item)
    within = [word for word in query.telling if entity.fit(word, names) < entity.ENOUGH]
    fact = best_sentence(query, wanted=within, item=item) if within else None
    return fact if fact and _TOLD_TIME.search(fact.text) else None


_DIGIT = re.compile(r"\d")
_TOLD_TIME = re.compile(r"\d[.:]\d\d|\d (?:Uhr|o'clock|[ap]\.?m)\b|\d\. ?(?:\d|[A-ZÄ])|[A-Z]\w+ \d", re.IGNORECASE)


def names_of_item(item: Item) -> Mapping[str, float]:
    """What an item is called, its kind and its people, as terms."""
    kind = KIND_CONCEPTS.get(item.kind, ()) if item.kind else ()
    names = terms([*wordings(item.title, item.track, *item.speakers), *item.aliases])
    return names | dict.fromkeys(("@" + name for name in kind), 1.0)


def _begins(query: Query, item: Item) -> Answer | None:
    """When it really begins, where the description tells apart when one meets and when one sets off."""
    if item.start is None or has_subject(item):
        return None
    at = query.view.event.local(item.start)
    for doc in query.index.sentences_of(item):
        said = text(query, doc.record.text).rstrip(";")
        told_at = _BEGINS.search(fold(said))
        if told_at and (int(told_at["hour"]), int(told_at["minute"] or 0)) != (at.hour, at.minute):
            sources = (doc.key, *item_sources([item]))
            return told(query, "u-item-fact", sources, 0.85, text=markdown(said), item=line(query, item))
    return None


_BEGINS = re.compile(
    r"\b(?:start\w*|los|geht es|beginn\w*|anpfiff|abfahrt|abmarsch|anstoss|set off|kick-?off|leave)\b(?: \w+){0,3}? "
    r"(?:um|gegen|ab|ca\.?|at|around)? ?(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d)| (?:uhr|o'clock))"
)


def numbered(query: Query) -> Answer | None:
    """The sentence that tells which of several numbered ones something is at: „Welcher Stand?“, „… an Stand 7“."""
    asked = _WHICH_ONE.search(query.text.folded)
    if asked is None:
        return None
    number = re.compile(rf"\b{asked['thing']} (?:nr\.? )?\d")
    others = [word for word in query.telling if word.token.text != asked["thing"]]
    for item in query.items[:_FEW] if others else ():
        where = text(query, item.meeting_point) if item.meeting_point and len(query.items) == 1 else ""
        if number.search(fold(where)):
            sources = item_sources([item], "meeting_point")
            return told(query, "u-item-fact", sources, 0.85, text=where, item=line(query, item))
        for doc in query.index.sentences_of(item):
            said = text(query, doc.record.text)
            if number.search(fold(said)) and all(entity.said(word, doc) >= entity.SAID for word in others):
                return told(query, "u-item-fact", (doc.key,), 0.85, text=markdown(said), item=line(query, item))
    return None


_WHICH_ONE = re.compile(
    r"\b(?:welche[rsmn]?|which|what) (?P<thing>stand|tisch|steg|gleis|bahnsteig|platz|feld|tor|bus|linie|table|booth|"
    r"stall|platform|pier|gate|pitch|line)\b"
)


def told_time(query: Query) -> Answer | None:
    """When something is that only one description speaks of, by its clock: „um 16 Uhr ein Guss“."""
    if query.items or not query.telling or not query.asks(Ask.WHEN, Ask.CLOCK, Ask.START) or query.asks(Ask.DEADLINE):
        return None
    if query.called or not all(word.token.noun or word.meaning.terms for word in query.telling):
        return None
    nouns = {word.token.stem for word in query.telling if word.weight > _VERB}
    stems = nouns if len(nouns) > 1 else {word.token.stem for word in query.telling}
    docs = [doc for doc in query.index.of("sentence") if doc.record.item and stems <= doc.terms.keys()]
    said = [(doc, one) for doc in docs if _CLOCK.search(one := text(query, doc.record.text))]
    if len(docs) != 1 or not said:
        return None
    doc, sentence = said[0]
    item = line(query, doc.record.item)
    return told(query, "u-item-fact", (doc.key,), 0.85, text=markdown(sentence.rstrip(";")), item=item)


_VERB = 0.5  # the weight of words that are no things
_CLOCK = re.compile(
    r"\d[.:]\d\d|\d\. ?(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|\d)|"
    r"\b(?:um|at) \d\d?\b|\d (?:Uhr|o'clock|[ap]\.?m)\b",
    re.IGNORECASE,
)


# That it is somewhere else, and how one gets to know where.
_AWAY = re.compile(
    r"\b(?:findet|treffen|takes place)\b.*\b(?:extern|außer Haus|außerhalb|woanders|auswärts|im Freien|draußen|"
    r"off-site|elsewhere|outdoors)\b|"
    r"\b(?:Ort|Treffpunkt|Adresse|location|address|place)\b.*\b(?:nennt|nennen|steht in|erfährst|erfahren|erhalten|"
    r"bekannt ?gegeben|mitgeteilt|verraten|folgt|will be|you will get)\b"
)


def away(sentences: Sequence[str]) -> str:
    """What sentences tell of something being elsewhere."""
    return " ".join(said.rstrip(";") + ("." if said.endswith(";") else "") for said in sentences if _AWAY.search(said))


def told_to_last(query: Query, item: Item) -> Answer | None:
    """How long a thing goes on whose end is not in the programme, as its description tells: „Elf Minuten über …“"""
    said = ((doc.key, text(query, doc.record.text)) for doc in query.index.sentences_of(item))
    key, told_of = next(((key, one) for key, one in said if _LASTS.search(one)), ("", ""))
    if not key:
        return None
    return told(query, "u-item-fact", (key,), 0.8, text=markdown(told_of), item=line(query, item))


_LASTS = re.compile(
    r"^(?:(?:[Ee]twa|[Rr]und|[Gg]ut|[Kk]napp|[Aa]bout|[Aa]round) )?\w+ (?:Minuten|Stunden|minutes|hours)\b"
    r"(?! (?:zu Fuß|vorher|davor|entfernt|on foot|before|walk|away))|"
    r"\b(?:[Dd]auert|[Dd]auer|[Ll]asts?|[Tt]akes)\b.*\b(?:Minuten|Stunden?|minutes|hours?)\b"
)
