"""Who: speakers, moderation, organisers, contacts, and what somebody does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.contract import Choice
from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.answers.chairs import asks_for_chair, chair_is_told, chaired, chairs, same_chair
from handlers.understanding.answers.common import (
    brief,
    chosen,
    fits_time,
    item_sources,
    line,
    lines,
    nth,
    plural,
    readings,
    text,
    title,
    told,
    unknown,
)  # fmt: skip
from handlers.understanding.answers.names import by_calling, has_function, life, named_by, persons_named
from handlers.understanding.answers.programme import neighbours
from handlers.understanding.answers.reach import contact_line, reached
from handlers.understanding.answers.rounds import counted
from handlers.understanding.answers.topics import described as described_topic
from handlers.understanding.answers.topics import keys_of
from handlers.understanding.answers.when import of_items
from handlers.understanding.answers.where import place_told
from handlers.understanding.concepts import concepts
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.cues import HOUSES, OF_HOUSE
from handlers.understanding.facts import best_sentence
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, stem
from handlers.understanding.patterns import compiled
from handlers.understanding.persons import Person, is_woman, split_name, together
from handlers.understanding.query import Query
from handlers.understanding.subject import is_kind
from handlers.understanding.terms import terms
from handlers.understanding.words import HOURS
from storage.event import Contact, Item, Kind, Topic

_SALUTATION = r"(?<!\bmeine )(?<!\bmeiner )(?<!\beine )\b(?:herrn?|frau|mr|mrs|ms|dr|prof(?:essor(?:in)?)?)\b\.? "


def person(query: Query) -> Answer | None:
    """What is asked about somebody: when, where, what, how to reach them, what they do."""
    people = _addressed(query, persons_named(query)) or by_calling(query)
    if not people:
        return _nobody(query)
    if query.items and (query.asks(Ask.PARALLEL, Ask.AFTER, Ask.BEFORE) or chair_is_told(query)):
        return None  # what is beside the talk, not the talk
    if query.asks(Ask.WHERE, Ask.FLOOR) and not any(p.items for p in people) and _is_room(query):
        return None
    if len(people) > 1 and query.asks(Ask.EMAIL, Ask.PHONE) and any(p.contact is not None for p in people):
        people = [p for p in people if p.contact is not None]
    if len(people) > 1 and not _by_item(query, people):
        return None if together(people, query.items) and query.has(_BOTH) else _which_person(query, people)
    one = people[0] if len(people) == 1 else _by_item(query, people)
    return _about(query, one) if one else None


def _addressed(query: Query, people: list[Person]) -> list[Person]:
    """Of several namesakes those who are spoken to so: „Herr Hollmann“ is not Friederike."""
    said = {match.startswith(("frau", "mrs", "ms")) for match in re.findall(_ADDRESS, query.text.folded)}
    if len(people) < 2 or len(said) != 1:
        return people  # „Frau oder Herr Sharma“ leaves it open
    wanted = said.pop()
    return [person for person in people if is_woman(person) in (wanted, None)] or people


_BOTH = r"\b(?:und|and|mit|with)\b"  # „Worüber reden Roe und Finch?“
_ADDRESS = r"\b(?:herrn?|frau|mr|mrs|ms)\b\.?(?=/| [a-z])"


def _is_room(query: Query) -> bool:
    """Whether a room is named, that may have the name of those who sit there."""
    return any(entity.quality(word, doc) >= _OF_KIND for word in query.telling for doc in query.index.of("room"))


def nobody_known(query: Query) -> bool:
    """Whether somebody is named with a title whom the event does not know."""
    named = query.has(_SALUTATION + r"(?!(?:und|oder|and|or|die|der|mit|zum)\b)[a-z]")
    return named and bool(query.words) and not query.items and not persons_named(query)


def _nobody(query: Query) -> Answer | None:
    if not nobody_known(query):
        return None
    return unknown(query, "u-nobody", (), 0.85)


def _by_item(query: Query, people: Sequence[Person]) -> Person | None:
    """The one of several namesakes whose item the question also names."""
    others = [word for word in query.words if word.weight and not any(named_by(word, p) for p in people)]
    if query.asks(Ask.WHICH) and all(is_kind(word) for word in others):
        return None  # „Welche Vorträge hält Petri?“ may be asked of both
    items = query.items_of(others)
    fits = [p for p in people if any(item in items for item in p.items)]
    return fits[0] if len(fits) == 1 else None


def _which_person(query: Query, people: Sequence[Person]) -> Answer | None:
    if len({p.name.split()[-1] for p in people}) == len(people) == len({p.name.split()[0] for p in people}):
        return None
    body = join([described(query, p) for p in people[:6]])
    key = "u-again-reach" if query.asks(Ask.EMAIL, Ask.PHONE, Ask.HELP) else "u-again-person"
    rows = tuple((Choice(p.name, query.view.say(key, name=p.name).plain),) for p in people[:6])
    text_ = query.view.say("u-which-person", list=body)
    return Answer(text_, AnswerKind.CLARIFY, 0.75, tuple(p.source for p in people), rows)


def described(query: Query, person: Person) -> Rich:
    """Somebody with their function and items."""
    names = [text(query, topic.title) for topic in person.topics]
    parts: list[Rich | str] = [_name(query, person), *(line(query, item) for item in person.items), *names]
    return join(parts, "; ")


def _name(query: Query, person: Person) -> Rich:
    function = text(query, person.function)
    if function:
        return query.view.say("u-person-function", name=person.name, function=function)
    return query.view.say("u-person", name=person.name)


def _about(query: Query, person: Person) -> Answer | None:
    contact = query.view.event.contacts[person.contact] if person.contact is not None else None
    if query.asks(Ask.EMAIL, Ask.PHONE, Ask.HELP) or (query.names("contact", "email", "phone")):
        return _reach(query, person, contact)
    if query.names("slides", "recording", "handout", "material") or query.asks(Ask.STREAMED, Ask.RECORDED, Ask.LINK):
        return None
    if query.asks(Ask.COUNT):
        return _count(query, person)
    if not _only_person(query, person) and not has_function(query.telling, person, literally=True):
        return None
    if query.asks(Ask.WHEN, Ask.START, Ask.END, Ask.DAY, Ask.CLOCK, Ask.DURATION, Ask.REMAINING):
        return _persons_items(query, person)
    if query.asks(Ask.WHERE, Ask.WAY) and not query.asks(Ask.FUNCTION) and person.items:
        items = theirs(query, person)
        if len(items) == 1 and items[0].meeting_point:
            return place_told(query, items[0])  # where one gathers is no room that a line would name
        return told(query, "u-plain", item_sources(items, "rooms"), 0.85, text=lines(query, items))
    if query.has(OF_HOUSE) and not _told_of_house(text(query, person.function)):
        source = person.source.rpartition("[")[0]  # all of them: what this one is does not tell it
        return unknown(query, "u-person-no-house", (source,), person=_name(query, person))
    return _described_answer(query, person, contact)


def _told_of_house(function: str) -> bool:
    """Whether a function names where somebody works, not only as what: „Rechtsanwältin“ does not."""
    return (
        len(function.split()) > 1
        or _CODED.search(function) is not None
        or re.search(rf"{HOUSES}s?\W*$", fold(function)) is not None
    )


_CODED = re.compile(r"[a-zäöü][A-ZÄÖÜ]|\d")  # „ownCloud“ is no profession


def theirs(query: Query, person: Person) -> tuple[Item, ...]:
    """The items of somebody that are meant: of the kind, on the subject and at the time that the question names."""
    rest = [word for word in query.without("agenda") if word.weight and not named_by(word, person)]
    docs = query.index.docs_of(person.items)
    for kind in [word for word in rest if is_kind(word) and word.token.stem not in _ANY_PART]:
        docs = [doc for doc in docs if entity.quality(kind, doc) >= _OF_KIND] or docs
    on = [hit for hit in entity.rank([word for word in rest if not is_kind(word)], docs, query.index) if hit.coverage]
    items = tuple(hit.doc.record for hit in entity.top(on)) or tuple(doc.record for doc in docs)
    if query.asks(Ask.WHICH) and not query.times and not query.asks(Ask.NOW, Ask.NEXT):
        return items  # „Welche Vorträge hält …?“ asks for those that are over, too
    narrowed = query.times or rest or query.asks(Ask.NOW, Ask.NEXT, Ask.REMAINING, Ask.FIRST, Ask.LAST)
    if len(items) > 1 and not narrowed:
        return _still_theirs(query, items)
    return chosen(query, items) or items


def _still_theirs(query: Query, items: Sequence[Item]) -> tuple[Item, ...]:
    """All of somebody's items that are not over, on whatever day; „wieder“ are those that are still to begin."""
    event, again = query.view.event, compiled(_AGAIN).search(fold(query.question))
    ahead = [i for i in items if not moments.is_over(i, query.now, event)]
    later = [i for i in ahead if i.start is None or i.start > query.now]
    return tuple((later if again else ahead) or ahead or items)


_AGAIN = r"\b(?:wieder|nochmals?|noch ?mal|erneut|again|once more)\b"


_OF_KIND = 0.7
_ANY_PART = {stem(word) for word in ("session", "auftritt", "auftritte", "einsatz", "einsätze")}  # whatever one gives


def _count(query: Query, person: Person) -> Answer | None:
    """How many items somebody has, of a kind or on a day if the question names one."""
    rest = [w for w in query.without("agenda") if w.weight and not named_by(w, person) and not is_kind(w)]
    if any(word.meaning.terms or word.meaning.parts for word in rest) or not person.items:
        return None
    items = [item for item in theirs(query, person) if not query.dates or item.day in query.dates]
    sources = (person.source, *item_sources(items, "title"))
    return told(query, "u-count", sources, 0.85, count=len(items), list=lines(query, items)) if items else None


def _only_person(query: Query, person: Person) -> bool:
    """Whether nothing in the question points beyond this person and what they do."""
    docs = query.index.docs_of(person.items)
    docs += [doc for doc in query.index.of("person") if doc.record is person]
    docs += [doc for doc in query.index.of("topic") if doc.record in person.topics]
    docs += [doc for topic in person.topics for doc in query.index.by_thing.get(f"item[{topic.item}]", ())]
    docs += [doc for item in person.items for doc in query.index.sentences_of(item)]
    hosting = ("topic", "host", "session") if person.topics else ("topic", "session")
    words = query.words if query.asks(Ask.CHECK) else query.without("agenda", *hosting)
    return entity.explained(words, docs) >= (0.95 if query.asks(Ask.CHECK) else 0.85)


def _persons_items(query: Query, person: Person) -> Answer:
    if not person.items and person.topics:
        return _described_answer(query, person, None)
    if not person.items:
        return unknown(query, "u-person-no-item", (person.source,), name=person.name)
    items = theirs(query, person)
    if len(items) == 1:
        return of_items(query, items)
    if any(
        is_kind(word) and word.token.stem not in _ANY_PART for word in query.telling
    ):  # „Wann ist sein Vortrag?“ means one of them
        return readings(query, items, lines(query, items), item_sources(items), plural=plural(query))
    return told(query, "u-all", item_sources(items), list=lines(query, items))


def _reach(query: Query, person: Person, contact: Contact | None) -> Answer:
    if contact is None:
        return unknown(query, "u-person-no-contact", (person.source,), name=person.name)
    return reached(query, contact, person.contact or 0)


def _described_answer(query: Query, person: Person, contact: Contact | None) -> Answer:
    parts: list[Rich | str] = [contact_line(query, contact) if contact else _name(query, person), *life(query, person)]
    for topic in person.topics:
        parts += described_topic(query, topic, hosts=False)
    items = theirs(query, person)
    if len(items) > 1:
        return told(query, "u-plain", (person.source, *item_sources(items)), text=join([*parts, lines(query, items)]))
    for item in items:
        parts.append(line(query, item))
        if (query.asks(Ask.ABOUT) and not query.asks(Ask.FUNCTION) and item.description) or (
            query.has(r"vorstell|\bstellt\b|\bpresent|\btalk\w* about|\bworueber|\bthema\b|\bmacht\b|\bzeigt\b")
            and item.description
        ):
            parts.append(markdown(brief(text(query, item.description))))
    places = tuple(f"item[{topic.item}].rooms" for topic in person.topics if topic.item)
    return told(query, "u-plain", (person.source, *item_sources(items), *places), text=join(parts))


# „Wer ist von der Landesbank dabei?“
_FROM_WHERE = r"\b(?:wer|who) (?:\w+ )?(?:von|vom|aus|from) "
_NAME_OF = r"\b(?:wie heisst|wie heissen|name der|name des|what is the name of|who is the|wer ist)\b"


def by_function(query: Query) -> Answer | None:
    """Those whose function is named: „Wie heißt die Präsidentin der Hochschule?“, „Wer moderiert?“"""
    if (query.asks(Ask.AUDIENCE) and not query.has(_FROM_WHERE)) or query.by_number or query.asks(Ask.AFTER):
        return None
    comes = query.asks(Ask.CHECK) and query.has(
        r"\bkomm(?:t|en)\b|\b(?:da|dabei|anwesend|present|(?<!is )(?<!are )there|coming)\b"
    )
    if not (query.asks(Ask.WHO) or query.has(_NAME_OF) or comes) or query.asks(Ask.WHERE, Ask.COUNT):
        return None
    words = [word for word in query.telling if not entity.quality(word, query.index.of("event")[0]) >= 0.9]
    if not words or query.times or query.has(rf"{_WINS}|{_GIVES_IT}") or (query.items and query.has(_LEADS_THROUGH)):
        return None
    # What the event speaks of by this very word is not whatever else somebody does in that field.
    known = any(word.token.noun and word.token.stem in query.index.vocabulary for word in words)
    fits = [d for d in query.index.of("person") if has_function(words, d.record, literally=known or bool(query.items))]
    if not fits or len(fits) > 4:
        return None
    people = [doc.record for doc in fits]
    sources = (*(person.source for person in people), *(k for p in people for k in item_sources(p.items, "speakers")))
    return told(query, "u-plain", sources, 0.85, text=join([described(query, person) for person in people]))


# Who leads people through a house is not who heads it, nor who gives „den Vortrag“ who chooses the talks.
_GIVES_IT = r"\b(?:wer haelt|von wem (?:ist|wird)|who (?:gives|is giving|is (?:this|the) talk)) "
_LEADS_THROUGH = r"\bfuehrt\b.*\bdurch\b|\b(?:leads?|guides?|takes?)\b.*\b(?:through|around)\b"

# -- who does something ------------------------------------------------------------------------------------------


# Who gets a prize is not who speaks where it is given.
_WINS = (
    r"\b(?:wer|wem) (?:\w+ )?(?:bekommt|kriegt|erhaelt|gewinnt|gewann|verdient)\b|"
    r"\bwho (?:won|wins|gets|got|receives|received|(?:is going to|will) (?:get|win|receive))\b|"
    r"\bwer (?:hat|wird)\b.*\b(?:gewonnen|bekommen|gekriegt|erhalten|geehrt|ausgezeichnet|gewuerdigt)\b"
)


FOR_WHOM = r"^\W*(?:und |an )?(?:fuer wen|an wen) (?:ist|richtet|eignet|passt|lohnt)\b|\bwho is .* for\W*$"
_TO_WHOM = r"\ban wen\b|\bto whom\b"  # where something has to go, not who is there


# Who interprets or films a talk does not give it.
_ASSISTS = (
    r"\bwer (?:\w+ ){0,2}?(?:dolmetsch\w*|uebersetzt|filmt|fotografiert|kocht|streamt)\b|"
    r"\bwho (?:is |will be )?(?:interpret\w*|translat\w*|film\w*|cook\w*|photograph\w*)\b"
)


def who_item(query: Query) -> Answer | None:
    """Who speaks, leads or hosts an item, or what runs now or on a day."""
    asked = query.asks(Ask.WHO) or query.names("speaker") or query.has(OF_HOUSE)
    if not asked or query.has(_WINS) or query.has(_ASSISTS) or query.has(FOR_WHOM) or query.asks(Ask.PHONE):
        return None
    if query.has(_TO_WHOM) or (query.asks(Ask.COUNT) and counted(query) and "speaker" not in counted(query)):
        return None
    words = query.without("speaker", "moderation")
    rest = query.items_of(words) if words and len(words) < len(query.words) else ()
    items = _of_the_event(query, words) or rest or query.items
    if not items and not any(word.weight for word in words):
        items = _meant_by_time(query)
        if items:
            return chairs(query, items) or _speakers_of_all(query, items)
    items = chosen(query, items)
    if not items:
        return None
    if query.asks(Ask.AFTER, Ask.BEFORE) and items[0].start and (others := neighbours(query, items[0])):
        beside = _speakers_of_all(query, [item for item in others if item.speakers] or others)
        return replace(beside, sources=(*beside.sources, *item_sources(items[:1], "end")))
    if len(items) > 1 and (led := same_chair(query, items)):
        return led
    if len(items) > 1 and not any(item.speakers for item in items) and (named := _named_in_texts(query, items)):
        return named
    if len(items) > 1 and not any(item.speakers for item in items):
        return unknown(query, "u-who-unknown", item_sources(items, "speakers"))
    if len(items) > 1 and len({text(query, item.title) for item in items}) == 1:
        return told(query, "u-plain", item_sources(items, "speakers"), 0.85, text=_each_with_theirs(query, items))
    if len(items) > 1 and not plural(query) and all(item.speakers == items[0].speakers for item in items):
        items = items[:1]  # whichever of them is meant
    if len(items) > 1:
        return readings(
            query,
            items,
            join([speaking(query, item) for item in items]),
            item_sources(items, "speakers"),
            plural=plural(query),
        )
    return _speakers(query, items[0])


def _of_the_event(query: Query, words: Sequence[entity.Word]) -> tuple[Item, ...]:
    """What is named beside the event itself: „Wer eröffnet die Tagung?“"""
    event = query.index.of("event")[0]
    rest = [word for word in words if word.weight and entity.quality(word, event) < _EVENT]
    named = len(rest) < sum(1 for word in words if word.weight)
    return query.items_of(rest) if rest and named else ()


_EVENT = 0.9  # how well a word has to name the event


def _each_with_theirs(query: Query, items: Sequence[Item]) -> Rich:
    """Who has a part in things of one name, each with theirs."""
    theirs: dict[str, list[Item]] = {}
    for item in (item for item in items if item.speakers):
        theirs.setdefault("; ".join(text(query, speaker) for speaker in item.speakers), []).append(item)
    return join([part for names, own in theirs.items() for part in (names, lines(query, own))])


def _meant_by_time(query: Query) -> tuple[Item, ...]:
    event = query.view.event
    found = moments.instants(query.times, event, query.now)
    if query.asks(Ask.NOW) or found:
        return moments.running(event, found[0] if found else query.now)
    if query.asks(Ask.NEXT):
        later = [item for item in event.timed if item.start and item.start > query.now and item.speakers]
        return tuple(item for item in later if item.start == later[0].start)
    if query.dates:
        there = [item for item in event.items if item.day in query.dates and item.speakers and fits_time(query, item)]
        return _at_end(query, there)
    return ()


def _at_end(query: Query, items: Sequence[Item]) -> tuple[Item, ...]:
    """The first or the last of these where that is asked for, else all of them."""
    starts = [item.start for item in items if item.start]
    if not starts or not query.asks(Ask.FIRST, Ask.LAST):
        return tuple(items)
    wanted = min(starts) if query.asks(Ask.FIRST) else max(starts)
    return tuple(item for item in items if item.start == wanted)


def _speakers_of_all(query: Query, items: Sequence[Item]) -> Answer:
    known = [item for item in items if item.speakers]
    if not known:
        return unknown(
            query, "u-no-speakers-now", item_sources(items, "speakers"), list=lines(query, items, today=False)
        )
    return told(query, "u-plain", item_sources(known, "speakers"), text=join([speaking(query, item) for item in known]))


def speaking(query: Query, item: Item) -> Rich:
    """An item with everybody who speaks at it."""
    if not item.speakers:
        return query.view.say("u-item-speakers-unknown", title=title(query, item))
    names = join([text(query, speaker) for speaker in item.speakers], "; ")
    return query.view.say("u-item-speakers", title=title(query, item), names=names)


def _named_in_texts(query: Query, items: Sequence[Item]) -> Answer | None:
    """Several items without speakers whose descriptions name who has a part in them: lightning talks."""
    if not all(_lists_people(text(query, item.description)) for item in items):
        return None
    parts = [part for item in items for part in (line(query, item), markdown(brief(text(query, item.description))))]
    return told(query, "u-plain", item_sources(items, "description"), 0.8, text=join(parts))


_LISTED = re.compile(r"\b(?P<first>[A-ZÄÖÜ][\w-]+) (?P<last>[A-ZÄÖÜ][\w-]+): ")


def _lists_people(said: str) -> bool:
    """Whether a description names people: „• Ida Voss: Fünf Minuten über Moore“, but not „Neun Stände: …“."""
    return any(fold(m["first"]) not in HOURS and not concepts(stem(fold(m["last"]))) for m in _LISTED.finditer(said))


def _speakers(query: Query, item: Item) -> Answer:
    source = item_sources([item], "speakers")
    topics = [topic for topic in query.view.event.topics if topic.item == item.id]
    own = [topic for topic in topics if _names_topic(query, topic)]
    if len(own) == 1:
        return _hosts(query, own[0], source)
    hosts = [name for topic in own or topics for name in topic.hosts]
    if not item.speakers and not hosts and _lists_people(text(query, item.description)):
        said = markdown(brief(text(query, item.description)))
        return told(query, "u-item-fact", item_sources([item], "description"), 0.8, text=said, item=line(query, item))
    if not item.speakers and not hosts:
        return _done_by(query, item) or unknown(query, "u-no-speakers", source, title=title(query, item))
    if (asks_for_chair(query)) and (moderated := chaired(query, item)):
        return moderated
    speakers = [text(query, speaker) for speaker in item.speakers]
    shown = _asked_for(query, speakers)
    several = len(shown) > 1 or item.kind is Kind.TALK  # who gives a talk does not moderate it
    if query.names("moderation") and several and shown is speakers:
        names = join(speakers, "; ")
        return unknown(query, "u-moderation-unknown", source, title=title(query, item), names=names)
    names = join([*shown, *hosts], "; ")
    return told(query, "u-who", source, names=names, title=title(query, item))


def _done_by(query: Query, item: Item) -> Answer | None:
    """What an item's description says of who does the thing that is asked for: „Es spielt die Band Salz.“"""
    names = terms([*item.title.all, *item.aliases])
    wanted = [word for word in query.telling if entity.fit(word, names) < entity.ENOUGH] or query.telling
    fact = best_sentence(query, wanted=wanted, item=item)
    # „Wer backt?“ – „Den Kuchen backen die Landfrauen.“
    verbs = {stem(word.token.text[:-1] + "en") for word in wanted if word.token.text.endswith("t")}
    docs = [] if fact else [doc for doc in query.index.sentences_of(item) if not verbs.isdisjoint(doc.terms)]
    if fact is None and not docs:
        return None
    source, said = (fact.source, fact.text) if fact else (docs[0].key, text(query, docs[0].record.text))
    return told(query, "u-item-fact", (source,), 0.8, text=markdown(said), item=line(query, item))


def _hosts(query: Query, topic: Topic, sources: Sequence[str]) -> Answer:
    """Who is at one topic of an item."""
    sources, name = (*sources, *keys_of(query, [topic])), text(query, topic.title)
    if not topic.hosts:
        return unknown(query, "u-no-speakers", sources, title=name)
    return told(query, "u-who", sources, names=join(topic.hosts, "; "), title=name)


def _names_topic(query: Query, topic: Topic) -> bool:
    """Whether the question has a word of a topic's title."""
    known = {term for term in terms(topic.title.all) if term[0] != "@"}
    return any(word.token.stem in known for word in query.telling)


def _asked_for(query: Query, speakers: Sequence[str]) -> Sequence[str]:
    """Of those at an item the one who moderates it, where that is asked and told."""
    if not query.names("moderation"):
        return speakers
    return [speaker for speaker in speakers if "@moderation" in terms([split_name(speaker)[1]])] or speakers


def all_speakers(query: Query) -> Answer | None:
    """Everybody who speaks, where no item is named."""
    if not query.names("speaker") and not query.has(
        r"\bvortragende|\bwer (?:spricht|redet|referiert|haelt|traegt)\b|\bwho (?:speaks|is speaking|are the)\b"
    ):
        return None
    if (any(word.weight for word in query.without("speaker")) and not query.about_event) or query.asks(Ask.COUNT):
        return None
    items = [item for item in query.view.event.items if item.speakers and (not query.dates or item.day in query.dates)]
    if query.asks(Ask.NOW) or query.has(r"\b(?:how|wie) (?:can|do|could|kann|koennen) (?:i|we|ich|wir|man)\b"):
        return None  # „How can I ask the speakers a question?“
    items = items[:1] if query.asks(Ask.FIRST) else list(nth(query, items))
    if not items:
        return unknown(query, "u-no-speakers-at-all")
    return told(
        query,
        "u-plain",
        item_sources(items, "speakers"),
        0.8,
        text=join([speaking(query, item) for item in items[:14]]),
    )
