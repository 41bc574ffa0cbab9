"""Answers that stand in the file as text: FAQ entries and single sentences, found by their words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from handlers.understanding import moments, subject
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc, FaqEntry, Sort, has_subject, of_edition, tells_loss
from handlers.understanding.entity import ENOUGH, SAID, Hit, Word, best, meanings, near, occurs, quality, said
from handlers.understanding.entity import fit as explains
from handlers.understanding.entries import called_after_event, of_its_sort, on_something_else
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, words
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query, once
from handlers.understanding.relax import matters, names_thing
from handlers.understanding.sentences import Sentence
from handlers.understanding.sorts import tells_place
from handlers.understanding.terms import terms
from handlers.understanding.times import parse
from storage.event import Faq, Item, Kind

FITS = 0.7
NAMED = 0.7
_PARTS: tuple[Sort, ...] = ("item", "room")
_NAMED: tuple[Sort, ...] = ("room", "person")
_NUMBER = re.compile(
    r"\d|\b(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|one|two|three|four|five|six|seven)\w*\b",
    re.I,
)
# A time or a day, not any number: „140 Euro“ is none.
_MONTH = (
    r"(?:Jan(?:uar|uary)?|Feb(?:ruar|ruary)?|März|Mar(?:ch)?|Apr(?:il)?|Mai|May|Jun[ie]?|Jul[iy]?|Aug(?:ust)?|"
    r"Sep(?:t|tember)?|O[kc]t(?:ober)?|Nov(?:ember)?|De[zc](?:ember)?)\b"
)
_DATE = re.compile(
    rf"\d[.:]\d\d|\d\. ?\d|\d (?:Uhr|o'clock|[ap]\.?m)\b|\b20\d\d\b|"
    rf"\d(?:\.|st|nd|rd|th)?,? (?:of )?{_MONTH}|{_MONTH} \d|"
    r"(?i:tage?n?\b|woche|monat|abend|morgen|mittag|nacht|jahr|\bdays?\b|week|month|year|night|noon|evening|"
    r"heute|sofort|jederzeit|anytime|beginn|start|\bende\b|schluss|\bend\b|vorher|nachher|danach|davor|before|after)"
)
_STRETCH = re.compile(r"(?i:minut|stunde|hour)")
_DONE_BY = re.compile(
    r"\b(?:von|durch|bei|by|with)(?: de[rmn]| dem| the)? [A-ZÄÖÜ]|"
    r"\b(?:spiel\w*|sing\w*|koch\w*|moderier\w*|plays?|sings?|cooks?|hosts?)\b(?: \w+){0,3} [A-ZÄÖÜ„“]"
)
# Who gives something away stands in front: „Die Stiftung verleiht den Preis an …“ does not tell who gets it.
_GIVES = r"\b(?:verleih(?:t|en)|vergibt|vergeben|ueberreich(?:t|en)|stifte[tn]|awards|gives?|presents?)\b"
_GIVEN_BY = re.compile(
    r"^(?:\w+ )*[A-ZÄÖÜ][^.;:]* "
    r"(?:verleih(?:t|en)|vergibt|vergeben|überreich(?:t|en)|stifte[tn]|awards|gives?|presents?)\b"
)
REACHABLE = re.compile(r"@|\d{4}")


@dataclass(frozen=True, slots=True)
class Fact:
    """A text of the file that answers: what to say, where it stands, how well it fits (0 to 1)."""

    text: str
    source: str
    fit: float
    item: Item | None = None


@once
def best_faq(query: Query) -> Fact | None:
    """The FAQ entry that fits, if one does and is valid on the day of the question."""
    found = [(fit, hit) for hit in query.rank("faq") if (fit := _faq_fit(query, hit)) >= FITS]
    if not found:
        return None
    fit, hit = max(found, key=lambda pair: (_worded_so(query, pair[1].doc), pair[0], pair[1].score))
    return Fact(said_of(query, hit.doc.record.faq), hit.doc.key, fit)


def _worded_so(query: Query, doc: Doc) -> bool:
    """Whether an FAQ entry asks with the very words of a question, and maybe some more."""
    said = query.text.folded.rstrip("?!. ")
    return any(fold(own).startswith(said) for own in _wordings(doc.record.faq))


def _faq_fit(query: Query, hit: Hit) -> float:
    entry: FaqEntry = hit.doc.record
    if not _may_answer(query, entry) or hit.coverage < FITS - 0.25 or on_something_else(query, entry):
        return 0.0
    if query.asks(Ask.CHECK) and of_its_sort(query, hit.doc):
        return 0.0
    too = asked_too(query.words, entry)
    if hit.coverage < FITS:
        return FITS if too >= 1 and not _asks_who(query) and _stands_alone(query, hit) else 0.0
    fit = 0.7 * hit.coverage + 0.3 * too
    wants_detail = query.asks(*_DETAILS)
    if (
        (entry.explains and wants_detail)
        or (entry.how and query.asks(Ask.WHICH))
        or (_asks_who(query) and not entry.who and not _tells_who(query, entry.faq))
    ):
        return 0.6 * fit
    return fit


# fmt: off
_DETAILS = (
    Ask.WHERE, Ask.WHEN, Ask.WHO, Ask.COUNT, Ask.DURATION, Ask.CLOCK, Ask.DAY, Ask.WEEKDAY, Ask.START, Ask.END,
)
# fmt: on


def _asks_who(query: Query) -> bool:
    """Whether somebody's name is asked for, not only whether there is somebody: „Passt da wer auf die Kinder auf?“"""
    return query.asks(Ask.WHO) and not query.has(_ANYBODY)


_ANYBODY = (
    r"\b(?:some|any)(?:one|body) (?:who|that)\b|\b(?:jemand\w*|people) (?:der|die|who)\b|"
    r"^\W*(?!w|und |oder |aber )\w+ (?:(?:da|mir|uns|mich|sich|denn|hier|auch|mal) )*wer\b"
)


def _stands_alone(query: Query, hit: Hit) -> bool:
    """Whether the words that an FAQ leaves unexplained are no things themselves, or only name a part of the event."""
    left = [word for word in query.telling if quality(word, hit.doc) < ENOUGH]
    if all(_names_part(query, word) for word in left):
        return True
    return query.cased and not any(word.token.noun for word in left)


def _names_part(query: Query, word: Word) -> bool:
    """Whether a word names something of the programme: „Gibt es beim Podium Untertitel?“ asks for subtitles."""
    return any(quality(word, doc) >= NAMED for sort in _PARTS for doc in near(word, sort, query.index))


WRITES = (
    r"\b(?:an wen|wem) (?:wend|schreib|mail|schick|richt)\w*\b|\bwho(?:m)? (?:do|should|can) i (?:write|email|mail)\b"
)


def _tells_who(query: Query, faq: Faq) -> bool:
    said = faq.answer.of(query.view.language)
    named = (doc.record.name for doc in query.index.of("person"))
    helps = query.asks(Ask.HELP) and not query.has(WRITES) and not said.startswith(("Nein", "No,"))
    return helps or REACHABLE.search(said) is not None or any(name in said for name in named)


def asked_too(asked: Sequence[Word], entry: FaqEntry) -> float:
    """How much of the FAQ's own question the words ask for; without any of it the entry only happens to say them."""
    if not entry.asked:
        return 0.0
    left = [own for own in entry.asked if not any(_means(word, own) for word in asked)]
    hits = len(entry.asked) - len(left)
    left = [own for own in left if not own.keys() >= _EVENT]  # „Gibt es eine App?“ is asked of the „Konferenz-App“
    return hits / (hits + len(left)) if hits else -1.0


_EVENT = frozenset({"@conference"})


def asks_no_more(query: Query, found: Answer) -> bool:
    """Whether an answer is that of an FAQ entry which is asked for nothing but what the question asks for."""
    entries = (doc for doc in query.index.of("faq") if doc.key == found.sources[0])
    return any(asked_too(query.words, doc.record) == 1 for doc in entries)


def _means(word: Word, terms: Mapping[str, float]) -> bool:
    return any(best(meaning, terms) >= ENOUGH for meaning in meanings(word))


def valid(faq: Faq, today: date) -> bool:
    """Whether an FAQ entry holds on a day."""
    return (faq.valid_from is None or faq.valid_from <= today) and (faq.valid_until is None or today <= faq.valid_until)


def _may_answer(query: Query, entry: FaqEntry) -> bool:
    """Whether an entry holds today, and on the edition that is asked for: „Wann ist die Tagung?“ means this one."""
    if query.asks(Ask.WHEN) and not query.has(_ORIGIN) and _on_origin(entry.faq):
        return False  # „Wann ist die Web-Woche?“ asks not since when there is one
    if query.about_event and not entry.stems.isdisjoint(_OFTEN) and query.asks(Ask.WHEN, Ask.CHECK):
        return query.has(_HOW_OFTEN)  # nor how often there is one
    return not (entry.of_edition and not of_edition(query.text.folded)) and holds(query, entry)


_OFTEN = frozenset(("oft", "often"))
_HOW_OFTEN = r"\b(?:oft|oefters?|haeufig|often|jede[sn]?|alle|every)\b"
_ORIGIN = (
    r"\b(?:seit(?: wann| welchem)?|erstmals|(?:zum |das |das aller)?erste[nsr]? mal|entst\w+|gegruendet|gruend\w+|"
    r"geschichte|wie (?:alt|lange)|angefangen|since|first time|founded|history|how (?:old|long)|began)\b"
)


def _on_origin(faq: Faq) -> bool:
    """Whether all that an FAQ entry is asked is how long there has been the event."""
    return all(_asks_origin(wording) for question in faq.questions for wording in question.all)


@lru_cache(maxsize=512)
def _asks_origin(wording: str) -> bool:
    return re.search(_ORIGIN, fold(wording)) is not None


def holds(query: Query, entry: FaqEntry) -> bool:
    """Whether an entry holds today; one on what got lost tells nothing of how to get the thing."""
    return valid(entry.faq, query.today) and not (entry.of_loss and not tells_loss(query.text.folded))


def said_of(query: Query, faq: Faq) -> str:
    """An answer in the chat's language; where a day was asked for, the sentence about that day goes first."""
    text = faq.answer.of(query.view.language)
    if yes := _YES.match(text):
        denied = _denied(query, faq, text[yes.end() :])
        if denied or not _asks_the_same(query, faq) or _of_other_days(query, text):
            text = text[yes.end() :]
        if denied:
            rest = text.replace(denied, "").strip()
            return f"{denied} {rest[:1].upper()}{rest[1:]}".strip()
    elif (no := _NO.match(text)) and (query.has(_WHAT_MUST) or (query.asks(Ask.CHECK) and _turned(query, faq))):
        text = text[no.end() :][:1].upper() + text[no.end() + 1 :]
    if not query.times.days:
        return text
    parts = re.split(r"(?<=[a-zäöüß]{2}[.!?])\s+(?=[A-ZÄÖÜ])", text)
    about = [part for part in parts if set(parse(words(part).folded).days) & set(query.times.days)]
    return " ".join([*about, *(part for part in parts if part not in about)])


_YES = re.compile(r"(?:Ja|Yes)\b[,.:;!]? (?=\w+ \w+)")
_NO = re.compile(r"(?:Nein|No)[,.:;!] (?=\w+,? \w+)")
_WHAT_MUST = r"\b(?:was (?:muss|soll|brauche)|what (?:do|must|should))\b"
_WITHOUT = r"\b(?:ohne|without)\b"


def _turned(query: Query, faq: Faq) -> bool:
    """Whether the opposite is asked: „Muss ich ein Thema mitbringen?“ – „Kann ich ohne Thema kommen?“"""
    wordings = [fold(own) for own in _wordings(faq)]
    without = query.has(_WITHOUT) != any(re.search(_WITHOUT, own) for own in wordings)
    return without or (not _OBLIGED.search(query.text.folded) and all(map(_OBLIGED.search, wordings)))


_ASKS_WHICH = re.compile(
    r"(?:^\W*|[,.] (?:und )?)(?:wo\w*|wann|wie|was|we[rmn]|welche\w*|bis wann|ab wann|where|when|how|what|who|which|"
    r"until when)\b"
)


def _denied(query: Query, faq: Faq, text: str) -> str:
    """The sentence that denies what is asked, where the entry only affirms it of something else.

    „Werden auch die Workshops aufgezeichnet?“ – „Ja, die Vorträge … Workshops werden nicht aufgezeichnet.“
    """
    parts = _PARTED.split(text)
    if not query.asks(Ask.CHECK) or len(parts) < 2:
        return ""
    asked = terms(_wordings(faq))
    beside = [word for word in query.telling if explains(word, asked) < ENOUGH]
    denying = [part for part in parts if _DENIES.search(part)]
    return next((part for part in denying if any(explains(word, terms([part])) >= ENOUGH for word in beside)), "")


def _wordings(faq: Faq) -> list[str]:
    return [wording for question in faq.questions for wording in question.all]


_PARTED = re.compile(r"(?<=[a-zäöüß)][.!])\s+(?=[A-ZÄÖÜ])")
_DENIES = re.compile(r"\b(?:nicht|kein\w*|geschlossen|ausgebucht|not|no|closed|sold out)\b")
# Whether one has to, or what it costs, is no question that „Ja, das gibt es“ answers.
_OBLIGED = re.compile(
    r"\b(?:muss|muessen|brauch\w*|have to|must|need(?:ed)?|required|noetig|erforderlich|pflicht|"
    r"kost\w*|zahl\w*|pay|cost\w*)\b"
)


def _of_other_days(query: Query, text: str) -> bool:
    """Whether a day is named on which something does not hold that is told of a stretch of days."""
    days = [day.day for day in query.dates]
    told = _STRETCH_OF_DAYS.findall(text) if days else ()
    first = parse(fold(_PARTED.split(text)[0])) if days and query.asks(Ask.CHECK) else None
    dated = moments.dates(first, query.view.event, query.view.now) if first else ()
    if dated and not told and set(dated).isdisjoint(query.dates):
        return True  # „Ist heute jemand da?“ – „Ja, am Samstag …“
    return any(not int(first) <= day <= int(last) for first, last in told for day in days)


_STRETCH_OF_DAYS = re.compile(rf"\b(\d{{1,2}})\.? ?(?:bis(?: zum)?|to|until|-|–) ?(\d{{1,2}})\.? (?={_MONTH})")


def _asks_the_same(query: Query, faq: Faq) -> bool:
    """Whether the „Ja“ of an FAQ answers this question, too: a yes or no on nothing that only its answer tells."""
    here = query.names("online") and _ONLY_HERE.search(" ".join(faq.answer.all))
    if _ASKS_WHICH.search(query.text.folded) or here or (query.has(_WITHOUT) and _turned(query, faq)):
        return False
    if _OBLIGED.search(query.text.folded) and not any(_OBLIGED.search(fold(own)) for own in _wordings(faq)):
        return False
    asked = terms(_wordings(faq))
    said = terms(faq.answer.all)
    things = [word for word in query.telling if word.token.noun or not query.cased]
    return not any(explains(word, said) >= ENOUGH > explains(word, asked) for word in things)


_ONLY_HERE = re.compile(r"\b(?:nur|only) (?:vor Ort|in Präsenz|on[ -]?site|in person)\b")


def narrower(query: Query, fact: Fact) -> bool:
    """Whether a text only speaks of a special sort of what is asked for: of „Assistenzhunde“, not of dogs."""
    said = words(fact.text).tokens
    if _NEEDED.search(query.text.folded) and _TO_BRING.search(fact.text):
        return False  # what everybody is asked to bring is what is needed, if of a special sort: „Trinkbecher“
    nouns = [word.token for word in query.telling if len(word.token.stem) >= 4]
    return any(
        any(token.stem.endswith(noun.stem) and len(token.stem) - len(noun.stem) >= 4 for token in said)
        and not any(token.stem == noun.stem for token in said)
        for noun in nouns[-1:]
    )


_NEEDED = compiled(r"\b(?:brauch\w*|benoetig\w*|muss ich|muessen wir|soll ich|do i need|should i|do i have to)\b")
_TO_BRING = re.compile(r"\bmit(?:zu)?bring\w*|\bbring\b", re.IGNORECASE)


def best_sentence(
    query: Query, *, fields: Sequence[str] = (), wanted: Sequence[Word] | None = None, item: Item | None = None
) -> Fact | None:
    """The one or two sentences of the file that answer, of these fields or of this item if any are given."""
    telling = query.words if wanted is None else wanted
    hits = [
        hit
        for hit in query.rank("sentence", telling)
        if hit.coverage >= FITS
        and (not fields or hit.doc.record.field in fields)
        and _answers(query, hit.doc.record)
        and (hit.doc.record.item is item if item else on_what_is_asked(query, hit.doc))
    ]
    if not hits:
        return None
    if query.asks(Ask.WHERE):  # of several texts on a thing, the one that tells where it is
        hits.sort(key=lambda hit: (-_says_it(telling, hit.doc), -_places(query, hit.doc.record)))
    first: Sentence = hits[0].doc.record
    more = [
        hit.doc.record
        for hit in hits[1:]
        if hit.score >= 0.8 * hits[0].score and hit.doc.record.source == first.source and hit.doc.record is not first
    ][:1]
    if other := _of_that_day(query, first):
        first, more = other, []
    text = " ".join(sentence.text.of(query.view.language) for sentence in (first, *more)).rstrip(";")
    return Fact(text, first.source, hits[0].coverage, first.item)


def _of_that_day(query: Query, first: Sentence) -> Sentence | None:
    """Where a sentence tells of other days than that which is asked for, the one of its text that tells of this one.

    „Donnerstag und Freitag hat die Mensa offen. Am Samstag ist sie zu.“
    """
    told = _days_in(query, first)
    if not query.dates or not told or not told.isdisjoint(query.dates):
        return None
    others: list[Sentence] = [doc.record for doc in query.index.of("sentence") if doc.record.source == first.source]
    return next((other for other in others if not _days_in(query, other).isdisjoint(query.dates)), None)


def _days_in(query: Query, sentence: Sentence) -> set[date]:
    said = fold(sentence.text.of(query.view.language))
    return set(moments.dates(parse(said), query.view.event, query.view.now))


def _says_it(words: Sequence[Word], doc: Doc) -> bool:
    """Whether a sentence has one of the words itself: that there is coffee in the foyer tells not where the soup is."""
    return any(said(word, doc) >= SAID for word in words)


def _places(query: Query, sentence: Sentence) -> int:
    """How well a sentence tells where something is: the note of a room best, then one with a place in its words."""
    return 2 if sentence.source.startswith("room") else int(tells_place(sentence.text.of(query.view.language)))


def may_propose(query: Query) -> bool:
    """Whether it is asked if one may give a talk oneself, which those that there are do not tell."""
    return query.names("propose") and query.has(_MAY_I)


_MAY_I = r"^\W*(?:kann|koennen|koennte|darf|duerfen|can|could|may) (?:ich|man|wir|i|we|one)\b"


def on_what_is_asked(query: Query, doc: Doc) -> bool:
    """Whether a sentence is about what is asked: what a talk happens to mention tells only of that talk."""
    sentence: Sentence = doc.record
    if sentence.item is None or not has_subject(sentence.item):
        return True
    if may_propose(query):
        return False
    if sentence.item.kind is not Kind.WORKSHOP and any(subject.only_organises(word, doc) for word in query.telling):
        return False  # a „Ticket“ in a talk on software is no price
    return subject.named(query.telling, query.index.of_item[sentence.item.id], query.index, query.calling)


# Where one signs up is not who is in charge.
_HAS_PART = r"^\W*(?:wer|who) (?:leitet|haelt|moderiert|spricht|leads|hosts|gives|speaks|moderates)\b"


def _answers(query: Query, sentence: Sentence) -> bool:
    """Whether a sentence can answer this kind of question at all: a when needs a date, a who a name to turn to."""
    text = sentence.text.of(query.view.language)
    timed = _DATE.search(text) or (query.asks(Ask.DURATION) and _STRETCH.search(text))
    if query.asks(Ask.WHEN, Ask.CLOCK, Ask.DAY, Ask.DEADLINE, Ask.DURATION) and not timed:
        return False
    reached = REACHABLE.search(text) and not ("@" in text and query.has(_HAS_PART))
    if query.asks(Ask.WHO) and not (reached or _DONE_BY.search(text)):
        return query.has(_GIVES) and _GIVEN_BY.search(text) is not None
    return not query.asks(Ask.COUNT) or _NUMBER.search(text) is not None


# -- what comes nearest -------------------------------------------------------------------------------------------

MENTIONED = 0.8  # how far one word of an FAQ's answer counts, of whose question nothing is asked
NEAR = 0.6  # how much of a question a text must account for


def alike(query: Query) -> Fact | None:
    """The FAQ entry whose own question this is in other words.

    All that it asks for is asked for here too, and what is left of the question is no thing that it passes over.
    """
    found: list[tuple[float, Doc]] = []
    for doc in query.index.of("faq"):
        entry: FaqEntry = doc.record
        if not _may_answer(query, entry) or asked_too(query.words, entry) < 1 or called_after_event(query, entry):
            continue
        if any(explains(word, doc.terms) < ENOUGH and _blocks(query, word) for word in query.telling):
            continue
        if _asks_who(query) and not entry.who and not _tells_who(query, entry.faq):
            continue
        told = sum(quality(word, doc) for word in query.words if quality(word, doc) >= ENOUGH)
        found.append((told, doc))
    if not found:
        return None
    doc = max(found, key=lambda pair: pair[0])[1]
    return Fact(said_of(query, doc.record.faq), doc.key, ALIKE)


ALIKE = 0.7


def _blocks(query: Query, word: Word) -> bool:
    """Whether a word that a text has nothing on is a thing, so that the text answers another question."""
    if _names_part(query, word):
        return False
    return matters(query, word) or (not word.meaning.terms and not word.meaning.parts and names_thing(query, word))


def nearest(query: Query) -> Fact | None:
    """The FAQ entry or sentence that accounts for most of what a question is on, though words of it stay unexplained.

    Words that the event or the general list knows count in full; unknown verbs and the like count little, and what
    people of an event might ask about but the event says nothing on counts most.
    """
    weighed = [(word, _importance(query, word)) for word in query.telling]
    total = sum(weight for _, weight in weighed)
    if not total:
        return None
    best_fit: tuple[float, float, Doc] | None = None
    sorts: tuple[Sort, ...] = ("faq", "sentence")
    for sort in sorts:
        for hit in query.rank(sort, query.telling)[:12]:
            if sort == "faq" and not _may_answer(query, hit.doc.record):
                continue
            if sort == "sentence" and not on_what_is_asked(query, hit.doc):
                continue
            fits = [(word, weight) for word, weight in weighed if quality(word, hit.doc) >= ENOUGH]
            if not any(_is_specific(query, word) for word, _ in fits):
                continue
            cover = sum(weight for _, weight in fits) / total
            alone = sort == "faq" and len(fits) < 2 and asked_too(query.words, hit.doc.record) < 0
            said_so = any(said(word, hit.doc) >= ENOUGH for word, _ in fits)  # a „Bücherwand“ is no „Buchung“
            if alone or not said_so or (sort == "faq" and of_its_sort(query, hit.doc)):
                cover = min(cover, MENTIONED)
            if cover >= NEAR and (best_fit is None or (cover, hit.score) > best_fit[:2]):
                best_fit = (cover, hit.score, hit.doc)
    return _as_fact(query, best_fit[2], best_fit[0]) if best_fit else None


def _as_fact(query: Query, doc: Doc, cover: float) -> Fact:
    if doc.sort == "faq":
        return Fact(said_of(query, doc.record.faq), doc.key, cover)
    return Fact(doc.record.text.of(query.view.language), doc.record.source, cover, doc.record.item)


def _importance(query: Query, word: Word) -> float:
    if matters(query, word):
        return 1.0 if occurs(word, query.index) else 1.2
    return (0.8 if word.token.noun else 0.3) if query.cased else 0.4


def _is_specific(query: Query, word: Word) -> bool:
    """Whether a word tells more than the name of the event, an item or a room that a text happens to mention."""
    event = query.index.of("event")[0]
    return quality(word, event) < ENOUGH and not any(
        quality(word, doc) >= 0.9 for sort in _NAMED for doc in near(word, sort, query.index)
    )
