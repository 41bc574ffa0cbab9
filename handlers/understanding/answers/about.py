"""What something is: items, topics, groups, the event; which of several deals with something; and facts as told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.answers import rather
from handlers.understanding.answers.common import (
    brief,
    chosen,
    fits_time,
    item_sources,
    line,
    lines,
    plural,
    readings,
    room_name,
    stated,
    text,
    told,
    unknown,
)  # fmt: skip
from handlers.understanding.answers.filtered import FOR_SOME
from handlers.understanding.answers.people import FOR_WHOM
from handlers.understanding.answers.signing import described_sign_up
from handlers.understanding.answers.topics import proposed_for, waits_for_topics
from handlers.understanding.answers.venue import venue_line
from handlers.understanding.answers.when import event_time
from handlers.understanding.contract import Answer
from handlers.understanding.cues import FOR_ONE
from handlers.understanding.documents import KIND_WORDS, Doc, has_subject
from handlers.understanding.editions import asks_of_other
from handlers.understanding.facts import Fact, alike, best_faq, best_sentence, narrower, nearest, said_of, valid
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.normalise import words as read_words
from handlers.understanding.query import Query, stands_for
from handlers.understanding.relax import accompanies
from handlers.understanding.sorts import is_of_sort
from handlers.understanding.subject import calls, is_kind, says
from handlers.understanding.terms import terms
from handlers.understanding.times import parse
from storage.event import Item

STRONG, ASKED = 0.9, 0.8  # how well an FAQ entry has to fit to go first, and to go before a text


def asked_so(query: Query) -> Answer | None:
    """An FAQ entry that asks in the same words, unless it is on topics or votes: how these stand is known better."""
    if query.names("vote", "topic") and not query.asks(Ask.DURATION):
        return None
    asked = frozenset(token.stem for token in read_words(query.question).tokens)
    meant = frozenset(token.stem for token in query.text.tokens)  # „gibts“ is „gibt es“
    for doc in query.index.of("faq"):
        if doc.record.stems in (asked, meant) and valid(doc.record.faq, query.today):
            return told(query, "u-plain", (doc.key,), 0.95, text=markdown(said_of(query, doc.record.faq)))
    return None


def clear_faq(query: Query) -> Answer | None:
    """An FAQ entry that asks the very same."""
    fact = best_faq(query)
    beside = query.asks(Ask.AFTER, Ask.BEFORE) or query.times
    if fact and fact.fit >= ASKED and not beside and _only_mentioned(query) and _asks_of_it(query, fact):
        return _fact(query, fact)
    return _fact(query, fact) if fact and fact.fit >= STRONG and not _rather_item(query, fact) else None


def _only_mentioned(query: Query) -> bool:
    """Whether no item has a word of the question in its name: „Anmeldung im Tagungsbüro“ tells not when it opens."""
    names = [terms((*item.title.all, *item.aliases)) for item in query.items]
    return bool(names) and all(entity.fit(word, name) < entity.ENOUGH for word in query.telling for name in names)


def _asks_of_it(query: Query, fact: Fact) -> bool:
    """Whether an FAQ entry is asked of each thing that the question names, by its very name."""
    asked = terms([own for doc in query.index.of("faq") if doc.key == fact.source for own in _questions([doc])])
    return all(entity.best_said(word.meaning.terms, asked) >= entity.SAID for word in query.telling if word.weight)


def _rather_item(query: Query, fact: Fact) -> bool:
    """Whether the question names what is on, and the entry only means the same, or says nothing of the time named."""
    if query.dates and not any(word.weight for word in query.without("agenda")) and not parse(fold(fact.text)):
        return True  # „Ist am Samstag auch Programm?“
    docs = [doc for doc in query.index.of("faq") if doc.key == fact.source]
    # „An welchem Tag beginnt das Camp?“ is not „Wann war das letzte Camp?“
    of_other = query.asks(Ask.START, Ask.END, Ask.DAY, Ask.WEEKDAY) and asks_of_other(query, _questions(docs))
    if of_other or (_says(query, query.index.docs_of(query.items)) and not _says(query, docs)):
        return True
    then = query.asks(Ask.NOW) or (query.times and query.has(FOR_SOME))
    if then and (query.asks(Ask.PROGRAMME) or query.names("online") or (query.has(FOR_SOME) and not query.times)):
        return True  # „Was gibt es gerade für Kinder?“, „Läuft heute etwas für Kinder?“
    if rather.in_a_role(query) or rather.asks_if_begun(query, _questions(docs)) or rather.item_tells(query, fact):
        return True
    if query.items and query.asks(Ask.PARALLEL, Ask.AFTER, Ask.BEFORE):
        return True
    if described_sign_up(query) and not _says(query, docs, query.without("registration", "walk-in")):
        return True  # „Muss man sich für die Lesung anmelden?“ is not asked of all that there is
    if query.on_subject and query.items and query.has(_ANYTHING) and not _asked_of(query, docs):
        return True  # „Gibt es etwas zu Radios?“: an answer that only mentions them is not on them
    if query.asks(Ask.LINK) and any(item.link and _titles(query, item) for item in query.items):
        return True  # „Link zur Lesung“ asks for that, not where links stand
    if query.items and query.asks(Ask.STREAMED) and not any("@online" in doc.terms for doc in docs):
        return True  # „Kann ich beim Markt online dabei sein?“
    signs_up = query.view.event.registration and not any(word.weight for word in query.without("registration"))
    if (query.items or signs_up) and query.asks(Ask.WHERE) and not _asks_where(docs):
        return True  # „Wo sind die Lightning Talks?“ does not ask where one signs up for them
    if len(query.items) > 1 and query.asks(Ask.WHICH) and query.has(_THERE_ARE) and not _asks_which(docs):
        return True  # „Welche BoFs gibt es?“ does not ask what one is
    if query.items and query.times and rather.passes_over_time(query, fact):
        return True  # „Welche Tische gibt es am Nachmittag?“
    kinds = _only_kinds(query)
    timed = query.times or query.asks(Ask.FIRST, Ask.LAST, Ask.CLOCK, Ask.NOW, Ask.NEXT)
    return bool(kinds and (timed or query.names("recording"))) and not parse(fold(fact.text))


_ANYTHING = (
    r"\b(?:gibts?|kommt|laeuft|ist|habt ihr|is there|are there) (?:\w+ ){0,3}?(?:\w*was|anything|something)\b|"
    r"\b(?:\w*vortr\w+|talks?|sessions?|workshops?) (?:ueber|zu[mr]?|on|about)\b|"
    r"^\W*(?:irgend\w*|et)?was (?:ueber|zu[mr]?|mit)\b|^\W*(?:anything|something) (?:on|about)\b"
)


def _asked_of(query: Query, docs: Sequence[Doc]) -> bool:
    """Whether an FAQ's own question has a thing that is named."""
    asked = terms([own for doc in docs for question in doc.record.faq.questions for own in question.all])
    return any(entity.best_said(word.meaning.terms, asked) >= entity.SAID for word in query.telling)


def _titles(query: Query, item: Item) -> bool:
    """Whether the question has a word of an item's own name."""
    return any(says(word, query.index.of_item[item.id]) for word in query.telling if not is_kind(word))


_THERE_ARE = r"\b(?:gibt|laufen|finden|treffen|tagen|are there|take place|meet)\b"


def _asks_which(docs: Sequence[Doc]) -> bool:
    return any(re.search(r"\b(?:welche\w*|which|was fuer)\b", own) for own in _questions(docs))


def _asks_where(docs: Sequence[Doc]) -> bool:
    return any(re.search(r"\b(?:wo\w*|where|welche[rmn]? (?:raum|saal)|which room)\b", own) for own in _questions(docs))


def _questions(docs: Sequence[Doc]) -> Iterator[str]:
    """What FAQ entries are asked, folded."""
    return (fold(own) for doc in docs for question in doc.record.faq.questions for own in question.all)


def _says(query: Query, docs: Sequence[Doc], words: Sequence[entity.Word] = ()) -> bool:
    """Whether one of these has a word of the question itself, not only one that means the same."""
    asked = [word for word in words if word.weight] or query.telling
    return any(entity.literally(word, doc) for word in asked for doc in docs)


def _only_kinds(query: Query) -> bool:
    return all(any("@" + kind in word.meaning.terms for kind in KIND_WORDS) for word in query.telling)


def offers(query: Query) -> Answer | None:
    """Whether anybody may hold something themselves, where an FAQ is asked that: „Kann ich einen Workshop anbieten?“"""
    if not query.has(_OFFERS) or query.asks(Ask.WHO, Ask.PRICE, Ask.WHEN) or query.times:
        return None
    if not all(is_kind(word) or stands_for(word, _HELD) for word in query.telling):
        return None  # „Kann ich den Vortrag auf Englisch halten?“
    for doc in query.index.of("faq"):
        asked = list(_questions([doc]))
        if valid(doc.record.faq, query.today) and any(re.search(_OFFERS, own) for own in asked):
            return told(query, "u-plain", (doc.key,), 0.8, text=markdown(said_of(query, doc.record.faq)))
    return None


_HELD = ("session", "reading", "event", "meeting", "topic", "course", "exhibition", "propose")
_OFFERS = (
    r"\b(?:kann|koennen|koennte\w*|darf|duerfen|can|could|may) (?:(?:da|dort|hier|auch|nur|denn|also) )*"
    r"(?:ich|wir|man|jede[rs]?|i|we|anybody|anyone)\b.*\b(?:anbieten|beisteuern|beitragen|halten|veranstalten|ausrichten|offer|"
    r"host|hold|contribute)\W*$"
)


def fact(query: Query) -> Answer | None:
    """What FAQ and texts say, the better of the two."""
    if not any(word.weight for word in query.words):
        return None
    # Other texts only mention what stands in the programme itself.
    sentence = best_sentence(query, fields=("item",) if query.items and not query.asks(Ask.CHECK, Ask.COUNT) else ())
    in_general = sentence and not sentence.item and sentence.source.startswith("event.") and _only_kinds(query)
    if sentence and in_general and not query.asks(Ask.CHECK):
        sentence = None  # that the description says „Vorträge“ tells nothing of one
    if sentence and sentence.item and any(unsaid(word, sentence) for word in query.telling if stands_for(word, _GIVEN)):
        sentence = None  # what a talk is on is not whether it is recorded
    if sentence and sentence.item and rather.at_another_time(query, sentence.item):
        sentence = None
    if sentence and sentence.item and query.names("train-station", "last-connection") and not query.view.meant:
        sentence = None  # the way to the station is not where an outing ends
    if sentence and sentence.item and query.view.meant and _passes_over_all(query, sentence):
        sentence = None  # the title that stands in the question is not what is asked of it
    general = query.about_event or not any(word.weight for word in query.without("cost"))
    if general and query.asks(Ask.PRICE) and sentence and sentence.item:
        sentence = None  # that drinks are paid by everybody is not what taking part costs
    entry = best_faq(query)
    if entry and sentence and not sentence.item and not is_of_sort(query, _fact(query, entry)):
        entry = None
    passing = sentence and sentence.source.startswith(_IN_PASSING) and not rather.in_room(query, sentence)
    if sentence and sentence.source == "event.registration.note" and not any(map(is_kind, query.telling)):
        passing = not query.names("registration", "ticket", "walk-in", "deadline")  # „Bekomme ich ein T-Shirt?“
    if entry and sentence and passing and entry.fit >= ASKED:
        sentence = None  # what is told of the house and of all only mentions what somebody has asked before
    if entry and query.on_subject and query.items and query.has(_ANYTHING):
        docs = [doc for doc in query.index.of("faq") if doc.key == entry.source]
        if not _says(query, docs):
            entry = None  # „Gibt es was zu LibreOffice?“ is not asked of what only is free software, too
    found = [f for f in (entry, sentence) if f]
    return _fact(query, max(found, key=lambda f: f.fit)) if found else None


def _passes_over_all(query: Query, sentence: Fact) -> bool:
    """Whether a sentence has no word of what is asked beside the title of the item that is meant."""
    first, last = query.title
    own = [word for word in query.words if word.weight and not first <= word.token.start < last]
    return any(query.title) and all(unsaid(word, sentence) for word in own) and (bool(own) or query.asks(Ask.CHECK))


_GIVEN = ("slides", "recording", "handout")
_IN_PASSING = ("venue.", "event.description", "room")
# What the texts of the house are on; what else they mention is said aside („Tagesticket 6 Euro“).
_SUBJECTS = {"venue.parking": ("parking", "charging", "bike", "car", "camper", "motorbike", "directions", "stepfree")}


def _is_aside(query: Query, source: str) -> bool:
    return source in _SUBJECTS and not query.names(*_SUBJECTS[source])


def _fact(query: Query, fact: Fact) -> Answer:
    if query.asks(Ask.CHECK) and not fact.item and not fact.source.startswith("faq") and narrower(query, fact):
        return unknown(query, "u-known-part", (fact.source,), 0.75, text=markdown(fact.text))
    if fact.item:
        return told(
            query,
            "u-item-fact",
            (fact.source,),
            0.45 + 0.45 * fact.fit,
            text=markdown(fact.text),
            item=line(query, fact.item),
        )
    trust = 0.45 if _is_aside(query, fact.source) else 0.45 + 0.5 * fact.fit
    return stated(query, fact.source, _with_place(query, fact), trust)


def _with_place(query: Query, fact: Fact) -> str:
    """What is told of charging a car, with the place before it: „Parkplatz am Ring, 5 Euro; zwei Ladesäulen.“"""
    venue = query.view.event.venue
    if fact.source != "venue.parking" or venue is None or not query.names("charging"):
        return fact.text
    before, found, _ = text(query, venue.parking).partition(fact.text)
    if not found or not before.rstrip().endswith(";"):
        return fact.text
    return f"{_ENDED.split(before.rstrip())[-1]} {fact.text}"


_ENDED = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„])")


def nearest_fact(query: Query) -> Answer | None:
    """The text that comes nearest to a question which nothing answers as a whole; told with little trust."""
    if fact := alike(query):
        return stated(query, fact.source, fact.text, 0.55)
    unknown_words = [word for word in query.telling if not (word.meaning.terms or word.meaning.parts)]
    if not all(accompanies(query, word) for word in unknown_words) or (query.telling and _only_kinds(query)):
        return None
    fact = nearest(query)
    if fact is None or query.asks(Ask.COUNT, Ask.REMAINING, Ask.WHO, Ask.FUNCTION):
        return None
    if fact.item and query.times.part and not fits_time(query, fact.item):
        return None
    if fact.item and query.view.meant and _passes_over_all(query, fact):
        return None
    trust = 0.45 if fact.fit < 0.85 or query.asks(Ask.WHO, Ask.WHEN, Ask.WHERE) else 0.6
    if fact.item:
        return told(query, "u-item-fact", (fact.source,), trust, text=markdown(fact.text), item=line(query, fact.item))
    return stated(query, fact.source, fact.text, trust)


def which(query: Query) -> Answer | None:
    """Which items fit („In welchem Forum geht es um …?“, „Welche Workshops gibt es?“)."""
    if not query.asks(Ask.WHICH) and not query.has(r"^\W*was (?:gibt es|fuer)\b"):
        return None
    items = chosen(query, query.items)
    if query.times.clock and not any(fits_time(query, item) for item in items):
        return None  # „Which sessions start at half past eleven?“ does not ask for what is called so at another time
    still = query.has(_STILL)
    gone = items and still and all(moments.is_over(i, query.now, query.view.event) for i in items)
    if gone and (to_come := _ahead_in_track(query)):  # „Was gibt es heute noch zum Thema Klima?“
        return told(query, "u-all", item_sources(to_come), 0.75, list=lines(query, to_come[:14]))
    if not still and 1 < len(query.items) <= _WHOLE and _asks_for_all(query):
        items = tuple(sorted(query.items, key=lambda item: (item.start is None, item.start or query.now)))
    elif len(query.items) > 1 and (still or _asks_for_all(query)):
        ahead = [i for i in query.items if not moments.is_over(i, query.now, query.view.event)]
        items = tuple(i for i in ahead if fits_time(query, i)) or items
    if not items or (_asks_for_all(query) and rather.only_beside(query, items)):
        return None
    if len(items) == 1:
        return _said_within(query, items[0]) or told(
            query, "u-plain", item_sources(items), 0.8, text=_with_speakers(query, items[0])
        )
    shown = _all_on_subject(query, items)
    return told(query, "u-all", item_sources(shown), 0.75, list=lines(query, shown[:14]))


_WHOLE = 4  # of so few of a sort all are told, also what is over: „Welche Keynotes gibt es?“
_STILL = r"\b(?:noch|still|left)\b"


def _ahead_in_track(query: Query) -> tuple[Item, ...]:
    """What is still to come of the track that is called by what is named."""
    names = {track for track, own in query.index.tracks.items() if _says_all(query, terms(own))}
    found = (item for item in query.view.event.items if item.track and item.track.of("") in names)
    return tuple(i for i in found if fits_time(query, i) and not moments.is_over(i, query.now, query.view.event))


def _says_all(query: Query, said: Mapping[str, float]) -> bool:
    return bool(query.telling) and all(
        entity.best_said(word.meaning.terms, said) >= entity.SAID for word in query.telling
    )


def _asks_for_all(query: Query) -> bool:
    """Whether it is asked what there is of a sort at all: „Welche Führungen gibt es?“"""
    timed = query.times or query.asks(Ask.NOW, Ask.NEXT, Ask.REMAINING, Ask.FIRST, Ask.LAST, Ask.MISSED, Ask.AFTER)
    return not timed and query.has(r"\b(?:welche|which|was fuer|what)\b.*\b(?:gibts?|are there|habt ihr|do you have)\b")


def _said_within(query: Query, item: Item) -> Answer | None:
    """What an item's description says of a thing in it: „Welche Schuhe brauche ich für die Führung?“"""
    doc = query.index.of_item[item.id]
    asked = _WHICH_THING.search(query.text.folded)
    things = [word for word in query.telling if asked and word.token.start == asked.start("thing")]
    if not things or is_kind(things[0]) or calls(things[0], doc):
        return None
    found = best_sentence(query, wanted=things, item=item)
    return _fact(query, found) if found else None


_WHICH_THING = re.compile(r"\b(?:welche[rsmn]?|which|what) (?P<thing>[a-z]{4,})")


def _all_on_subject(query: Query, items: Sequence[Item]) -> Sequence[Item]:
    """All items that are called by the subject that is asked for, where more than one is: „Welche Vorträge zu QGIS?“"""
    first = query.index.of_item[items[0].id]
    subjects = [word for word in query.telling if not is_kind(word) and says(word, first)]
    if not subjects or query.tracks:
        return items
    kinds = {item.kind for item in items} if any(is_kind(word) for word in query.telling) else set()
    docs = [doc for doc in query.index.of("item") if all(says(word, doc) for word in subjects)]
    found = [doc.record for doc in docs if not kinds or doc.record.kind in kinds]
    if _asks_for_all(query):
        # Beside what is called so only what deals with it: a photo „bei der Keynote“ is none.
        known = [item for item in found if has_subject(item) or item in items]
        found = [item for item in known if not moments.is_over(item, query.now, query.view.event)]
        return found if len(found) > len(items) else items
    return chosen(query, found) if {item.id for item in items} <= {item.id for item in found} else items


def _with_speakers(query: Query, item: Item) -> Rich:
    names = join([text(query, speaker) for speaker in item.speakers], "; ")
    topics = _topics_of(query, item) if query.asks(Ask.NOW, Ask.NEXT) else []  # „Welche Sessions laufen gerade?“
    return join([line(query, item), *topics, *([query.view.say("u-with", names=names)] if item.speakers else [])])


def _topics_of(query: Query, item: Item) -> list[Rich]:
    """The topics that one item consists of, each with the room that it has to itself."""
    rooms, own = query.view.event.room_by_id, [t for t in query.view.event.topics if t.item == item.id]
    names = [(text(query, t.title), rooms.get(t.room or "")) for t in own]
    return [
        query.view.say("u-bullet", text=f"{name} – {room_name(query, room)}" if room else name) for name, room in names
    ]


def for_whom(query: Query) -> Answer | None:
    """What is told of an item where it is asked whom that is for."""
    items = chosen(query, query.items) if query.has(FOR_WHOM) else ()
    if len(items) != 1:
        return None
    item = items[0]
    said = [line(query, item), markdown(text(query, item.description))] if item.description else [line(query, item)]
    return told(query, "u-plain", item_sources(items, "description"), 0.65, text=join(said))


def of_that_time(query: Query) -> Answer | None:
    """What is said of what everybody does in a part of a day: „Wird das Essen heute Abend bezahlt?“"""
    if not query.times.part or not query.telling or query.asks(Ask.WHERE, Ask.WAY, Ask.WHEN, Ask.COUNT):
        return None
    frame = moments.window(query.times, query.view.event, query.now)
    items = [i for i in query.view.event.timed if frame and i.start and frame[0] <= i.start < frame[1]]
    if query.asks(Ask.PRICE) and any(item.cost for item in items):
        return None  # its price is told, not what else has to be paid there
    asked = [word for word in query.without("food", "party", "meeting") if word.weight]
    for item in (item for item in items if not has_subject(item) and asked):
        fact = best_sentence(query, wanted=asked, item=item)
        if fact and not any(unsaid(word, fact) for word in asked):
            line_ = line(query, item)
            return told(query, "u-item-fact", (fact.source,), 0.8, text=markdown(fact.text), item=line_)
    return None


def unsaid(word: entity.Word, fact: Fact) -> bool:
    """Whether a text says nothing on a thing that the question names."""
    said = terms([fact.text])
    fits = max(entity.best(meaning, said) for meaning in (word.meaning.terms, *word.meaning.parts))
    return fits < entity.ENOUGH and bool(word.meaning.terms or word.meaning.parts or word.token.noun)


def asked_item(query: Query) -> Answer | None:
    """What one item is about, where just that is asked."""
    return about_item(query) if query.asks(Ask.ABOUT) and len(chosen(query, query.items)) == 1 else None


def about_item(query: Query) -> Answer | None:
    """What an item is about: its line and description."""
    items = chosen(query, query.items)
    if not items or not _open_question(query) or (_asks_for_all(query) and rather.only_beside(query, items)):
        return None
    if len(items) > 1:
        several = plural(query) or query.has(FOR_ONE)
        return readings(query, items, lines(query, items), item_sources(items), plural=several)
    return _described(query, items[0])


def _open_question(query: Query) -> bool:
    """Whether a question may be answered by telling of an item; a yes or no may not, unless a description fits."""
    if query.asks(Ask.WHO, Ask.COUNT, Ask.DEADLINE, Ask.HELP, Ask.CHECK, Ask.PRICE):
        return False
    if query.asks(Ask.ABOUT, Ask.PROGRAMME):
        return True
    # „Was soll ich zum Empfang anziehen?“: there the verb is what is asked for.
    words = [
        replace(word, weight=_SUBJECT) if entity.is_subject(word) and not word.weight else word for word in query.words
    ]
    return entity.explained(words, query.index.docs_of(query.items)) >= STRONG


_SUBJECT = 0.5  # the weight of a word that usually says nothing, where it stands for a subject of its own


def _described(query: Query, item: Item) -> Answer:
    waits = query.asks(Ask.ABOUT) and waits_for_topics(query, item)
    if waits and (entry := best_faq(query)):
        return _fact(query, entry)
    parts = [line(query, item)]
    if item.description:
        parts.append(markdown(brief(text(query, item.description))))
    parts += _topics_of(query, item)
    if item.speakers:
        names = join([text(query, speaker) for speaker in item.speakers], "; ")
        parts.append(query.view.say("u-with", names=names))
    if waits:
        parts += proposed_for(query, item)
    sure = 0.8 if query.asks(Ask.ABOUT, Ask.PROGRAMME) else 0.6
    return told(query, "u-plain", item_sources([item], "description"), sure, text=join(parts))


def about_event(query: Query) -> Answer | None:
    """What the event is."""
    if not query.about_event or not query.asks(Ask.ABOUT, Ask.PROGRAMME) or query.asks(Ask.WHO, Ask.COUNT, Ask.WHEN):
        return None
    if query.has(r"^\W*(?:ist|sind|gibt|hat|kann|is|are|does|can)\b"):
        return None
    if query.has(r"\d"):
        return None
    event = query.view.event
    parts = [query.view.say("u-person", name=text(query, event.title))]
    if event.description:
        parts.append(markdown(text(query, event.description)))
    parts.append(event_time(query))
    if venue := venue_line(query):
        parts.append(venue)
    return told(query, "u-plain", ("event.title", "event.description"), 0.75, text=join(parts))


def group(query: Query) -> Answer | None:
    """The options of a group that people are asked for."""
    hits = [hit for hit in entity.top(query.rank("group")) if hit.coverage >= 0.9]
    if len(hits) != 1 or not query.asks(Ask.WHICH):
        return None
    entry = hits[0].doc.record
    return told(
        query, "u-plain", (hits[0].doc.key,), 0.6, text=", ".join(text(query, option) for option in entry.options)
    )
