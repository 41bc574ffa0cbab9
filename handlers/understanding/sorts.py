"""Whether an answer is of the sort that a question asks for: a place to where, a number of the very thing to how many.

What it says and which facts it names as its sources tell that; how many of the question's words it explains is weighed
in `evidence.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from handlers.understanding import entity
from handlers.understanding.amounts import OF_PRICE, tells_amount
from handlers.understanding.by_phone import unreached
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.cues import BROKEN, FOR_ONE
from handlers.understanding.denied import denies_it
from handlers.understanding.documents import KIND_WORDS
from handlers.understanding.editions import another_edition, tells_of_editions
from handlers.understanding.entity import ENOUGH, Word
from handlers.understanding.evidence import (
    DESCRIBED,
    fit,
    only_of_house,
    said_of_programme,
    wordings_of,
)
from handlers.understanding.intent import Ask, cues
from handlers.understanding.labels import Labels, conflict, labels_of
from handlers.understanding.levels import on_another_floor
from handlers.understanding.meals import on_another_meal
from handlers.understanding.meetings import calls_meeting
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.places import names_seller, tells_where
from handlers.understanding.query import Query
from handlers.understanding.spans import SENTENCES, SPAN, spans, tells_most
from handlers.understanding.terms import ADDRESS, terms, terms_said
from handlers.understanding.then import at_another_time, tells_of_beside

_TIME = re.compile(
    r"\d\d?[.:](?: ?\d| (?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec))|"
    r"\b\d\d?(?:st|nd|rd|th)?[ -]?(?:uhr|h|am|pm|o'clock|bis|to|until|and|[-–]|\d|"
    r"min\w*|stund\w*|std|tag\w*|woche\w*|monat\w*|hour\w*|day\w*|week\w*|month\w*|jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec)|\d{4}|\b(?:heute|morgen|jetzt|gerade|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|today|"
    r"tomorrow|now|monday|tuesday|wednesday|thursday|friday|saturday|sunday|beginn|start|woche|week|jederzeit|anytime|"
    r"im (?:herbst|winter|frühjahr|frühling|sommer)|in (?:autumn|winter|spring|summer)|"
    r"uhrzeit|termin|datum|to be announced|danach|nachher|hinterher|anschließend|afterwards|day after|"
    r"vorher|vortag|tag davor|day before|in advance)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"https?://|@|\b(?:im(?! (?:beitrag|preis|ticket))|in the(?! (?:fee|price|ticket|breaks?))|ins|"
    r"in de[rnm](?! \w*(?:pausen?|woche|regel|nacht)\b)|am(?! \w*(?:mittag|abend|morgen|tag|ende|anfang)\b)|beim|vor|"
    r"hinter|neben|gegenüber|unter dem|auf dem|an de[rmn]|bei de[rmn]|at|"
    r"on the|by the|next to|opposite|behind|outside|inside|near|eg|og|ug|floor|stock|etage|treffpunkt|online)\b|\d{5}|"
    r"str\.|straße|platz\b|weg \d|"
    r"\b(?:büro|tagungsbüro|konferenzbüro|infostand|infopoint|in (?:raum|saal|halle|room|hall))\b",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"^faq|^venue(?!\.(?:catering|accessibility))|^ro(?:om|und)|\.(?:rooms|meeting_point|link)$|^event\.(?:stream|website|registration)|^material"
)


_NEARBY = compiled(r"\b(?:in der (?:naehe|umgebung|gegend)|nearby|close by|around here|um die ecke|drumherum)\b")
_NEAR = re.compile(
    r"\b(?:minut\w*|meter\w*|nähe|fuß|gegenüber|umgebung|neben\w*|ecke|near\w*|walk\w*|opposite|around|next|close)\b",
    re.IGNORECASE,
)


def gives(query: Query, answer: Answer) -> bool:
    """Whether the answer is of the sort that is asked for, on something near where that is asked.

    A field with but one thing answers only where that is asked for.
    """
    if not is_of_sort(query, answer):
        return False
    if answer.kind is AnswerKind.CLARIFY:
        return True
    elsewhere = _NEARBY.search(query.text.folded) is not None and not query.names("lodging", "parking")
    near = (_NEAR.search(answer.text.plain) and not only_of_house(query, answer)) or answer.sources[:1] in _ALWAYS_NEAR
    return _concerns_field(query, answer) and (bool(near) or not elsewhere)


_ALWAYS_NEAR = (("venue.parking",), ("venue.public_transport",))


def is_of_sort(query: Query, answer: Answer) -> bool:
    """Whether the answer is of the sort that is asked for: a place to where, a price to how much."""
    if _on_another_time(query, answer) or on_another_label(query, answer) or _passes_over_weather(query, answer):
        return False
    if query.names("photo") and query.has(NOT_SHOWN) and answer.sources[:1] and answer.sources[0].startswith("item"):
        return False  # who wants to be in no photo asks not when the group has its picture taken
    if query.has(_MENU) and said_of_programme(query, answer) and not _says_food(answer):
        return False
    if (query.times.part and on_another_meal(query, answer)) or (query.times.clock and at_another_time(query, answer)):
        return False
    if query.has(_DIFFERENCE) and not _tells_difference(answer):
        return False
    if answer.kind is AnswerKind.CLARIFY:
        return True
    if _is_beside(query, answer) or _passes_over_opening(query, answer) or _leads_away(query, answer):
        return False
    linked = query.asks(Ask.LINK) and not query.asks(Ask.CHECK, Ask.HELP, Ask.WHEN, Ask.STREAMED)
    if linked and "://" not in answer.text.plain:
        if answer.sources and answer.sources[0].startswith("faq"):
            return query.asks(Ask.WHERE) and Ask.LINK in asked_by(query, answer.sources[0])  # where they stand
        return not answer.sources or not answer.sources[0].startswith(("event.description", "venue"))
    if query.asks(Ask.WAY) and not query.asks(Ask.CHECK) and answer.sources[:1] == ("event.format",):
        return False
    if query.has(_HOW_THERE) and answer.sources[:1] and answer.sources[0].startswith("faq"):
        return _LEADS.search(answer.text.plain) is not None  # where one can stay is not the way from there
    return _tells_place_and_time(query, answer) and tells_amount(query, answer) and _tells_who(query, answer)


_HOW_THERE = (
    r"\bwie (?:komm\w*|gelang\w*|fahr\w*) (?:ich|man|wir)\b|"
    r"\bhow (?:do|can) (?:i|we) get (?:from|to (?!give|speak|hold)|there)\b|"
    r"\b(?:welche[nrsm]?|which|what) (?:bus|\w*bahn|tram|zug|linie|line|train) (?:\w+ ){1,3}(?:nehmen|fahren|take)\b"
)
_LEADS = re.compile(
    r"\b(?:bus\w*|s-?bahn|u-?bahn|tram\w*|straßenbahn|bahnlinie|zug|züge|fuß|minuten|meter|linie\w*|shuttle\w*|taxi|auto\w*|"
    r"richtung|haltestelle|eingang|tür|tor|treppe\w*|aufzug|etage|stock\w*|og|eg|rad|fahrrad|fähre\w*|weg|"
    r"train\w*|walk\w*|minutes|metres|line|stop|car|street|entrance|door|stairs|lift|floor|bike\w*|ferry)\b",
    re.IGNORECASE,
)
NOT_SHOWN = (
    r"\b(?:nicht|nie|kein\w*|ungern)\b.*\b(?:aufs?|mit drauf|drauf|im|in (?:einem|den)|"
    r"fotografier\w*|geknipst|abgelichtet|"
    r"abgebildet|gefilmt)\b|"
    r"\b(?:no|not|don.?t|rather not|without)\b.*\b(?:be in|in (?:the|any|a)|on (?:the|any|a)|"
    r"photographed|be taken|of me)\b"
)
# What there is to eat somewhere is not when that is.
_MENU = (
    r"^\W*(?:und |and )?(?:was (?:gibts|gibt es|gibt s|bekomm\w*|krieg\w*|kann)\b.*\b"
    r"(?:zu )?(?:essen|trinken|futtern)\b|"
    r"what (?:is there|can (?:i|we|you)|do (?:i|we|you) get)\b.*\bto (?:eat|drink)\b)"
)


def _says_food(answer: Answer) -> bool:
    return not {"@food", "@drink", "@lunch", "@dinner", "@breakfast", "@coffee"}.isdisjoint(terms([answer.text.plain]))


def _passes_over_weather(query: Query, answer: Answer) -> bool:
    """Whether it is asked what the weather will be, and told of something else, if only of rain as a subject."""
    return query.has(_WEATHER) and _IN_WEATHER.search(answer.text.plain) is None


_WEATHER = (
    r"^\W*(?:regnet|schneit|gewittert)s?\b|\bwird es (?:\w+ )*(?:regnen|schneien|gewitter\w*|warm|kalt|sonnig)\b|"
    r"\bwie wird (?:das|dann das) wetter\b|\b(?:is|will) it (?:going to )?(?:rain\w*|snow\w*)\b"
)
_IN_WEATHER = re.compile(r"\b(?:bei|wenn|falls|sollte|trotz|if|in case|when|even|wetter\w*|weather)\b", re.IGNORECASE)


def on_another_label(query: Query, answer: Answer) -> bool:
    """Whether an answer is on „Sektion A“ where „Sektion B“ is asked for: on something else of the same name."""
    if not query.labels or not answer.sources:
        return False
    told_of = labels_of([answer.text.plain]).union(*(_labels(query, source) for source in answer.sources))
    return conflict(query.labels, told_of, query.index.labels)


def _labels(query: Query, source: str) -> Labels:
    """The labels of what a source is on, an item's with those of its rooms."""
    own, head = query.index.labels_by_thing, source.partition(".")[0]
    item = query.view.event.item_by_id.get(head.removeprefix("item[").removesuffix("]"))
    rooms = (own.get(f"room[{room}]", frozenset()) for room in (item.rooms if item else ()))
    return frozenset().union(own.get(source, frozenset()), own.get(head, frozenset()), *rooms)


_SHOWN = frozenset({"@online", "@link", "@recording", "@onsite"})


def _is_beside(query: Query, answer: Answer) -> bool:
    """Whether an answer is none to a yes or no, to how something is done, or to what number somebody has."""
    described = answer.sources[:1] and DESCRIBED.match(answer.sources[0])
    if described and query.asks(Ask.STREAMED, Ask.RECORDED) and _SHOWN.isdisjoint(terms([answer.text.plain])):
        return True
    if _only_mentions(query, answer) or (described and _on_choice(query)):
        return True
    if described and query.has(_AGENDA) and "@agenda" not in terms([answer.text.plain]):
        return True
    beside = _names_only(answer) and query.has(_MANNER)
    return beside or unreached(query, answer) or on_another_floor(query, answer)


_AGENDA = r"\b(?:tagesordnung\w*|agenda)\b"


def _on_choice(query: Query) -> bool:
    """Whether it is asked which topics were chosen, or what becomes of the others: no description tells that."""
    if not (query.names("topic") and query.names("choice")):
        return False
    return query.asks(Ask.WHICH) or query.has(r"\bnicht (?:aus)?gewaehlt\w*\b|\bnot (?:chosen|selected)\b")


def _tells_place_and_time(query: Query, answer: Answer) -> bool:
    said = answer.text.plain
    if denies_it(query, answer):
        return True  # „Wann ist Mittagspause?“: that there is none
    if query.asks(Ask.WHERE) and not query.asks(Ask.WHEN, Ask.WHO, Ask.FUNCTION) and not _placed(query, answer, said):
        return False
    timed = _TIME.search(said) or (query.asks(Ask.DURATION) and SPAN.search(said))  # „etwa zwei Stunden“
    if query.asks(Ask.WHEN, Ask.CLOCK, Ask.DAY, Ask.WEEKDAY, Ask.DURATION, Ask.END, Ask.DEADLINE) and not timed:
        return False
    return not query.asks(Ask.DURATION) or spans(query, answer)


def _tells_who(query: Query, answer: Answer) -> bool:
    return not query.asks(Ask.WHO) or query.asks(Ask.WHEN, Ask.CLOCK, Ask.DAY, Ask.AUDIENCE) or _names_somebody(answer)


def _only_mentions(query: Query, answer: Answer) -> bool:
    """Whether a yes or no is asked and the description of the event only mentions things, and does not deny them."""
    if not query.asks(Ask.CHECK) or query.asks(Ask.COUNT, Ask.NTH) or answer.sources[:1] != ("event.description",):
        return False
    denying = [terms([part]) for part in SENTENCES.split(answer.text.plain) if _DENIES.search(part)]
    return not any(fit(word, said) >= ENOUGH for said in denying for word in query.telling)


_DENIES = re.compile(r"\b(?:kein\w*|nicht|no|not|none|without|ohne)\b", re.IGNORECASE)
# Until when something has to be handed in or told is nothing that the programme says.
_HANDS_IN = (
    r"\b(?:(?:ein|ab|zu|mit|an)?(?:schick\w*|send\w*|reich\w*|geb(?:e|en)|gegeben|gereicht|geschickt|gesendet|meld\w*)|"
    r"\w*bestell\w*|buch\w*|gebucht|storn\w*|absag\w*|\w*vorschlag\w*|submit\w*|hand in|cancel\w*|order\w*|"
    r"book|register|sign up|signup|apply)\b"
)


# „Bis wann kann man das ansehen?“
_STAYS = (
    r"\b(?:(?:bis wann|wie lange?)\b.*\b(?:an(?:seh|schau|hoer)\w*|abruf\w*|verfuegbar|online|bleib\w*|seh\w*)|"
    r"(?:until when|till when|how long)\b.*\b(?:watch|see|available|online|stay|up))\b"
)
_UNTIL = re.compile(r"\b(?:bis|until|till)\b", re.IGNORECASE)


def _on_another_time(query: Query, answer: Answer) -> bool:
    """Whether an answer is on this event where another is asked for, or on when something is for a deadline."""
    if query.asks(Ask.DEADLINE) and query.has(_HANDS_IN) and said_of_programme(query, answer):
        return True
    of_item = answer.sources[:1] and answer.sources[0].startswith("item")
    if of_item and tells_of_beside(query, answer):
        return True
    if said_of_programme(query, answer) and query.has(_STAYS) and query.names(*_KEPT):
        return True
    if query.has(_STAYS) and answer.sources[:1] and answer.sources[0].startswith("material"):
        return _UNTIL.search(answer.text.plain) is None  # from when there is a recording, not how long it stays
    return bool(answer.sources) and another_edition(query) and not tells_of_editions(query, answer)


_KEPT = ("recording", "slides", "handout", "report", "photo")


# What is asked of the one says nothing of the other.
_OPENS = r"\b(?:oeffne\w*|geoeffnet|macht\w* (?:\w+ ){0,3}auf|aufmach\w*|aufgesperrt|opens?|opening|offen)\b"
_CLOSES = r"\b(?:schliess\w*|geschlossen|macht\w* (?:\w+ ){0,3}(?:zu|dicht)|zumach\w*|closes?|closing|closed)\b"
_OPPOSED = ((_OPENS, _CLOSES), (_CLOSES, _OPENS))


def _passes_over_opening(query: Query, answer: Answer) -> bool:
    """Whether it is asked if or when something opens, and only told when it closes, or that there is such a thing."""
    said = answer.text.plain
    if answer.sources[:1] == ("event.registration",):
        return False  # that it is open until then, or was
    named = bool(answer.sources) and _ITEM_TOLD.match(answer.sources[0]) is not None  # its title may say anything
    if not (query.asks(Ask.END) or named) and any(
        query.has(asked) and _says(said, opposite) and not _says(said, asked) for asked, opposite in _OPPOSED
    ):
        return True
    opens = query.asks(Ask.CHECK, Ask.EARLY) and query.has(_OPENS) and not _says(said, _OPENS)
    silent = answer.sources[:1] == ("venue.catering",) and query.times and not _TIME.search(said)
    return opens and (answer.sources[:1] == ("event.description",) or bool(silent))


_ITEM_TOLD = re.compile(r"item\[.*\]\.(?:start|end|rooms|speakers)")
_FROM, _TO = r"(?:vom|von der|von dem|from the|from)", r"(?:zum|zur|zu dem|to the|to|ins)"
_ON = r"\b(?:dann|danach|von dort|von da|then|from there|between|zwischen|\w*shuttle\w*|pendel\w*)\b"  # it goes on
_WAY = compiled(rf"\b(?:(?P<starts>{_FROM})|{_TO}) (?P<place>[a-z]{{5}})")


def _goes_elsewhere(query: Query, answer: Answer) -> bool:
    """Whether a connection to a place is asked for that the text on the way here does not name: „Zug nach Köln“."""
    if not query.names("transit", "last-connection", "train", "bus", "flight") or answer.sources[:1] == ():
        return False
    if not answer.sources[0].startswith("venue."):
        return False
    towards = {match.end() for match in _TOWARDS.finditer(query.text.folded)}
    places = [word for word in query.telling if word.token.start in towards]
    known = [terms([answer.text.plain]), *(doc.terms for doc in query.index.of("event"))]
    return any(all(fit(word, said) < ENOUGH for said in known) for word in places)


_TOWARDS = compiled(r"\b(?:nach|to) ")


def _leads_away(query: Query, answer: Answer) -> bool:
    """Whether the way is asked to a place, and only that from it is told, or the other way round."""
    if _goes_elsewhere(query, answer):
        return True
    if not query.names("transit", "train-station", "shuttle", "directions", "on-foot"):
        return False
    for way in _WAY.finditer(query.text.folded):
        asked, other, on = (_FROM, _TO, _ON) if way["starts"] else (_TO, _FROM, "$^")
        if _says(answer.text.plain, rf"\b{other} {way['place']}(?!.*{on})"):
            return not _says(answer.text.plain, rf"\b{asked} {way['place']}")
    return False


def _says(said: str, pattern: str) -> bool:
    return re.search(pattern, fold(said)) is not None


# Fields that hold one thing, whatever else their words mention: what has to be asked or named for them to answer.
_OWN: Mapping[str, tuple[tuple[Ask, ...], tuple[str, ...]]] = {
    "event.participants": ((Ask.COUNT, Ask.WHICH), ("people", "places", "limited")),
    "event.cost": ((Ask.PRICE, Ask.INCLUDED), OF_PRICE),
}


def _concerns_field(query: Query, answer: Answer) -> bool:
    """Whether a field that holds but one thing is asked for."""
    own = _OWN.get(answer.sources[0]) if answer.sources else None
    if own is None or query.asks(*own[0]):
        return True
    return query.names(*own[1]) and not query.names("invoice")  # a bill has to do with the price, but is none


_AND_MEALS = {"agenda", "breakfast", "lunch", "dinner", "food", "coffee", "drink"}
_KINDS = frozenset("@" + name for name in KIND_WORDS | _AND_MEALS)


_MENTIONS = ("event.description", "topic")  # texts that only mention things


def on_named_thing(query: Query, answer: Answer) -> bool:
    """Whether an answer from the programme is on something that the question names by a word of it, or by its kind.

    Where a yes or a number is asked for, what only means something like it may be another thing: a „Lagebild“ is no
    photo. Nor is what one item's description mentions said of all.
    """
    if not query.telling or query.view.meant or query.asks(Ask.NOW, Ask.NEXT, Ask.AFTER, Ask.BEFORE, Ask.PARALLEL):
        return True
    if query.asks(Ask.CHECK) and answer.sources[:1] and answer.sources[0].startswith(_MENTIONS):
        said = {term: weight for term, weight in terms_said(answer.text.plain).items() if term[0] != "@"}
        return any(fit(word, said) >= ENOUGH for word in query.telling)
    heads = {source.partition(".")[0] for source in answer.sources}
    if not heads or not all(head.startswith("item") for head in heads) or answer.sources[0].endswith(".track"):
        return True
    words = [word for word in query.telling if not calls_meeting(word.token.stem)]
    if not words or not all(_KINDS.isdisjoint(meaning) for word in words for meaning in _meanings(word)):
        return True
    quoted = DESCRIBED.match(answer.sources[0]) and not query.asks(Ask.WHICH) and not query.times
    counted = query.asks(Ask.COUNT) and answer.sources[0].endswith(".start")
    if not quoted and not counted and not query.asks(Ask.CHECK, Ask.WHICH, Ask.PROGRAMME):
        return True
    if heads <= {f"item[{item.id}]" for item in query.by_number} or query.has(rf"\b(?:ausser|except)\b|{FOR_ONE}"):
        return True
    items = (query.view.event.item_by_id.get(head.removeprefix("item[").removesuffix("]")) for head in heads)
    rooms = {f"room[{room}]" for item in items if item for room in item.rooms}
    things = (doc for key in (*heads, *rooms) for doc in query.index.by_thing.get(key, ()))
    docs = [doc for doc in things if not quoted or doc.sort != "sentence"]
    return any(entity.literally(word, doc) >= ENOUGH for word in words for doc in docs)


def _meanings(word: Word) -> tuple[Mapping[str, float], ...]:
    return (word.meaning.terms, *word.meaning.parts)


_SORTS_ASKED = (
    (Ask.WHEN, Ask.CLOCK, Ask.START, Ask.DAY, Ask.DEADLINE, Ask.END, Ask.ARRIVE),
    (Ask.DURATION, Ask.END),
    (Ask.WHERE, Ask.FLOOR, Ask.WAY, Ask.LINK),
    (Ask.WHO,),
    (Ask.COUNT,),
)


def asked_alike(query: Query, answer: Answer) -> bool:
    """Whether an FAQ's own question asks for the same sort of thing, where one asks of the programme or the house."""
    source, said = answer.sources[0] if answer.sources else "", answer.text.plain
    wanted = [asks for asks in _SORTS_ASKED if query.asks(*asks)]
    if not source.startswith("faq"):
        return True
    if query.asks(Ask.INCLUDED) and not asks_price(query, source) and not query.names("refund", "reimburse"):
        return False  # that signing up costs nothing is not that the thing is in the price
    if query.has(BROKEN) and not any(_TROUBLE.search(fold(own)) for own in wordings_of(query, source)):
        return False  # whether one needs a camera is no help with one that is broken
    if (
        not wanted
        or tells_most(query, answer)
        or (query.asks(Ask.WHERE) and any(tells_where(word.token.text, said) for word in query.telling))
    ):
        return True
    venue = query.asks(Ask.WHERE) and query.telling and query.about_venue  # „Wo ist das Hotel?“, if it is held there
    if not (query.items or venue):
        return True
    own = asked_by(query, source)
    if (
        query.names("open", "opening-hours")
        and Ask.WHEN in own
        and _says("\n".join(wordings_of(query, source)), _OPENS)
    ):
        return True  # when it is open tells how long it still is
    return any(ask in own for asks in wanted for ask in asks)


def asked_by(query: Query, source: str) -> frozenset[Ask]:
    """What the own questions of an FAQ entry ask for."""
    return frozenset(ask for wording in wordings_of(query, source) for ask in _asks_of(wording))


_TROUBLE = re.compile(
    rf"{BROKEN}|\b(?:problem\w*|hilfe|hilft|help\w*|nicht|kein\w*|not|no|stoerung\w*|kaputt|trouble|issues?)\b"
)


def asks_price(query: Query, source: str) -> bool:
    """Whether an FAQ's own question is on what something costs, or whether it is in the price."""
    if not asked_by(query, source).isdisjoint((Ask.PRICE, Ask.INCLUDED)):
        return True
    return not {"@cost", "@included"}.isdisjoint(terms(wordings_of(query, source)))


@lru_cache(maxsize=512)
def _asks_of(question: str) -> frozenset[Ask]:
    return cues(fold(question)).asks


def _placed(query: Query, answer: Answer, said: str) -> bool:
    """Whether a place is told: in the fields that hold one, or in a text beside the times in it."""
    if another_edition(query) and _TOWN.search(said):
        return True
    if answer.sources[:1] and answer.sources[0].startswith("faq") and not _PLACE.search(_TIMES_SAID.sub(" ", said)):
        return Ask.WHERE in asked_by(query, answer.sources[0])
    if any(_PLACES.search(source) for source in answer.sources) or names_seller(query, answer):
        return True
    # Where something is handed in may be an address; where something is, it is none.
    return tells_place(said) or (query.has(_HANDS_IN) and ("@" in said or "://" in said))


def tells_place(said: str) -> bool:
    """Whether a text has a place in it, beside the times."""
    return _PLACE.search(_TIMES_SAID.sub(" ", ADDRESS.sub(" ", said))) is not None


_TIMES_SAID = re.compile(
    r"\b(?:am|on) (?:mo|di|mi|do|fr|sa|so)\w*,?|\b(?:at|um|von|bis|from|to) \d\d?[:.]\d\d|"
    r"\b(?:heute|morgen|today|tomorrow)\b",
    re.IGNORECASE,
)


_TOWN = re.compile(r"\b[Ii]n (?!Planung|Vorbereitung|Arbeit)[A-ZÄÖÜ]")
# „Wie frage ich den Referenten etwas?“ asks for a way, not for a name or a time.
_MANNER = (
    r"^\W*(?:und |and )?(?:wie (?:kann|koennen|soll|sollen|muss|muessen|frag\w*|stell\w*|schlag\w*|meld\w*|mach\w*)|"
    r"how (?:can|do|does|would|should|could|to))\b"
)


_DIFFERENCE = r"\b(?:unterschied\w*|unterscheide\w*|difference|differs?)\b"
_CONTRASTS = re.compile(
    r"\b(?:unterschied\w*|unterscheid\w*|während|dagegen|hingegen|im Gegensatz|anders als|"
    r"differ\w*|whereas|while|unlike)\b",
    re.IGNORECASE,
)


def _tells_difference(answer: Answer) -> bool:
    """Whether an answer can tell how two things differ: a reply of the organisers, or a text that sets them apart."""
    return answer.sources[:1] != () and (
        answer.sources[0].startswith(("faq", "material")) or _CONTRASTS.search(answer.text.plain) is not None
    )


def _names_only(answer: Answer) -> bool:
    """Whether an answer tells nothing but who, or when."""
    told = (".speakers", ".start", ".end")
    return bool(answer.sources) and all(source.endswith(told) for source in answer.sources)


# Fields that name nobody: no answer to who.
_NOBODY = (
    *("event.starts", "event.ends", "event.title", "event.spoken", "event.format", "event.cost", "event.website"),
    *("event.stream", "venue.name", "venue.address", "venue.wifi"),
)


def _names_somebody(answer: Answer) -> bool:
    """Whether somebody is named, or a text that was found by its words tells who."""
    if answer.sources[:1] == ("event.description",):
        return _DONE_BY.search(answer.text.plain) is not None  # „die Verleihung des Preises“ tells not to whom
    return not answer.sources or any(not s.startswith(_NOBODY) and not _HOW_LONG.search(s) for s in answer.sources)


_HOW_LONG = re.compile(r"^item\[[^\]]+\]\.(?:start|end)$")  # a time names nobody


_DONE_BY = re.compile(r"\b(?:von|vom|durch|mit|mitsamt|by|with|from)(?: de[rmn]| dem| the)? [A-ZÄÖÜ]")
