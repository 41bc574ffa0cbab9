"""Whether an answer is of the sort that a question asks for: a place to where, a number of the very thing to how many.

What it says and which facts it names as its sources tell that; how many of the question's words it explains is weighed
in `evidence.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from handlers.understanding import entity
from handlers.understanding.concepts import concepts
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.entity import ENOUGH, Word
from handlers.understanding.evidence import DESCRIBED, by_concept, by_docs, concepts_of, fit, sourced, tells_in_words
from handlers.understanding.index import KIND_WORDS, has_subject
from handlers.understanding.intent import Ask, cues
from handlers.understanding.meetings import calls_meeting
from handlers.understanding.normalise import fold, stem
from handlers.understanding.reading import Query
from handlers.understanding.terms import compound_parts, terms

# -- which edition of the event --------------------------------------------------------------------------------------

_EDITION = r"(?:jahr|jahre|jahren|ausgabe|auflage|year|years|edition)"
_ANOTHER = re.compile(
    rf"\b(?:letzte|vorige|vergangene|vorherige|fruehere|naechste|kommende)[smnr]? {_EDITION}\b|\bvorjahr\w*|"
    r"\b(?:im |das )?jahr (?:davor|zuvor)\b|\bvor einem jahr\b|\b(?:a|the) year (?:ago|before|earlier)\b|"
    rf"\b(?:last|previous|next|earlier|past) {_EDITION}\b"
)
_TURN = re.compile(r"\b(?:letzte|vorige|naechste)[smn]? mal\b|\b(?:last|next) time\b")
_SEASONS: Mapping[str, tuple[int, ...]] = {
    r"(?:herbst|autumn|fall)": (9, 10, 11),
    r"(?:winter)": (12, 1, 2),
    r"(?:fruehjahr|fruehling|spring)": (3, 4, 5),
    r"(?:sommer|summer)": (6, 7, 8),
}
_SEASON = r"\b(?:im|in|this|next|last|(?:naechste|kommende|letzte|vergangene)[nrs]?) (?:the )?"
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_OF_EDITIONS = re.compile(
    r"\b(?:letzte|vorige|vergangene|fruehere|naechste|kommende|jede)[smnr]? |\bvorjahr|\bjaehrlich|"
    r"\b(?:last|previous|next|every|each|earlier) |\b(?:annual|yearly)|\b(?:19|20)\d\d\b"
)


def another_edition(query: Query) -> bool:
    """Whether a question is on the event of another year, of which the file of this one tells only by chance."""
    event = query.view.event
    if query.index.meetings:
        return False
    own = {event.starts_day.year, event.ends_day.year}
    months = {event.starts_day.month, event.ends_day.month}
    if any(query.has(_SEASON + name + r"\b") and months.isdisjoint(of) for name, of in _SEASONS.items()):
        return True
    other = [year for year in _YEARS.findall(query.text.folded) if int(year) not in own]
    if (_TURN.search(query.text.folded) or _by_name(query) or _once_more(query)) and not query.items:
        return True
    other_named = query.names("next-edition", "previous-edition") or _ANOTHER.search(query.text.folded) is not None
    return bool(other) or other_named


_ONCE_MORE = (
    r"\b(?:wieder|nochmals?|noch einmal|erneut|neuauflage|fortsetzung|wiederholung|again|another|follow-?up|sequel)\b"
)
_GOES_ON = r"\b(?:los|weiter\w*|zurueck|da|back|resume\w*|continue\w*)\b"


def _once_more(query: Query) -> bool:
    """Whether it is asked if all this takes place another time: „Kommt bald wieder so ein Fachtag?“"""
    if not query.asks(Ask.CHECK) or query.asks(Ask.NOW) or query.has(_GOES_ON) or not query.has(_ONCE_MORE):
        return False
    return query.about_event or not any(word.weight for word in query.without("repeat"))


def _by_name(query: Query) -> bool:
    """Whether the event is named as one before or after this: „das letzte Barcamp“, once it runs also „das nächste“."""
    match = _OTHER.search(query.text.folded)
    if match is None or (match["next"] and query.today < query.view.event.starts_day):
        return False
    own = query.index.names is not None and query.index.names.match(query.text.folded, match.start("name"))
    if own or match["name"] in _event_names(query):
        return True
    return not _EVENTS.isdisjoint(concepts(stem(match["name"]))) and not query.times


def _event_names(query: Query) -> set[str]:
    """The words of the event's title: what it is called in short."""
    words = (word for name in query.view.event.title.all for word in fold(name).split() if len(word) > _SHORT)
    return set(words)


_SHORT = 3  # letters
_EVENTS = frozenset(
    ("conference", "meeting", "barcamp", "festival", "symposium", "specialist-day", "networking-meeting")
)
_OTHER = re.compile(
    r"\b(?:(?P<next>naechste[smnr]?|kommende[smnr]?|next)|letzte[smnr]?|vorige[smnr]?|vergangene[smnr]?|last|previous) "
    r"(?P<name>[a-z-]{3,})\b(?! (?:point|place|room|rooms)\b)"
)


def _tells_of_editions(query: Query, answer: Answer) -> bool:
    """Whether an answer is a text that speaks of other editions, or answers a question on them."""
    if not tells_in_words(query, answer) and answer.sources[:1] != ("event.description",):
        return False
    asked = [wording for source in answer.sources for wording in _wordings(query, source)]
    return any(_OF_EDITIONS.search(fold(text)) for text in (answer.text.plain, *asked))


# -- what is asked and what is given --------------------------------------------------------------------------------

_TIME = re.compile(
    r"\d\d?[.:](?: ?\d| (?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec))|"
    r"\b\d\d?(?:st|nd|rd|th)?[ -]?(?:uhr|h|am|pm|o'clock|bis|to|until|and|[-–]|\d|"
    r"min\w*|stund\w*|std|tag\w*|woche\w*|monat\w*|hour\w*|day\w*|week\w*|month\w*|jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec)|\d{4}|\b(?:heute|morgen|jetzt|gerade|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|today|"
    r"tomorrow|now|monday|tuesday|wednesday|thursday|friday|saturday|sunday|beginn|start|woche|week|jederzeit|anytime|"
    r"uhrzeit|termin|datum|to be announced|danach|nachher|hinterher|anschließend|afterwards|day after)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"https?://|@|\b(?:im(?! (?:beitrag|preis|ticket))|in the(?! (?:fee|price|ticket))|ins|in de[rnm]|am|beim|vor|"
    r"hinter|neben|gegenüber|unter dem|auf dem|an de[rmn]|bei de[rmn]|at|"
    r"on the|by the|next to|opposite|behind|outside|inside|near|eg|og|ug|floor|stock|etage|treffpunkt|online)\b|\d{5}|"
    r"str\.|straße|platz\b|weg \d",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"^faq|^venue(?!\.(?:catering|accessibility|wifi))|^ro(?:om|und)|\.(?:rooms|meeting_point|link)$|^event\.(?:stream|website|registration)|^material"
)
_WORDS = (
    r"\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"twelve)"
)
_NUMBER = re.compile(rf"\d|{_WORDS}\b|\b(?:kein\w*|no|none|unbegrenzt|beliebig\w*)\b", re.IGNORECASE)
_PRICED = re.compile(
    r"€|£|\$|\b(?:euros?|eur|cents?|pounds?|dollars?|kostenlos\w*|kostenfrei\w*|gebührenfrei\w*|frei|umsonst|gratis|free|"
    r"enthalten|inklusive|included|kost\w*|preis\w*|beitrag|gebühr\w*|fees?|costs?|spende\w*|donation\w*)\b|"
    r"\b(?:zahl\w*|bezahl\w*|pays?)\b(?=[^.]*(?:\d|\b(?:nichts|selbst|selber|jede\w*|nothing|\w+sel(?:f|ves))\b))|"
    r"\b(?:auf eigene|own) (?:rechnung|kosten|expense)\b",
    re.IGNORECASE,
)


def tells_price(said: str) -> bool:
    """Whether a text tells what something costs."""
    return _PRICED.search(said) is not None


_REFUNDED = re.compile(r"\b(?:erstatt\w*|übernommen|übernehm\w*|refund\w*|reimburs\w*)\b", re.IGNORECASE)
_REACHED = re.compile(r"\d[\d /-]{3,}|@")
_NEARBY = re.compile(r"\b(?:in der (?:naehe|umgebung|gegend)|nearby|close by|around here|um die ecke|drumherum)\b")
_NEAR = re.compile(
    r"\b(?:minut\w*|meter\w*|nähe|fuß|gegenüber|umgebung|neben\w*|ecke|near\w*|walk\w*|opposite|around|next|close)\b",
    re.IGNORECASE,
)
_COUNTS_NOTHING = ("event.registration", "event.starts", "event.ends", "venue.name", "venue.address", "contact")


def gives(query: Query, answer: Answer) -> bool:
    """Whether the answer is of the sort that is asked for, on something near where that is asked.

    A field with but one thing answers only where that is asked for.
    """
    if not is_of_sort(query, answer):
        return False
    if answer.kind is AnswerKind.CLARIFY:
        return True
    return _concerns_field(query, answer) and not (
        _NEARBY.search(query.text.folded) and not _NEAR.search(answer.text.plain)
    )


def is_of_sort(query: Query, answer: Answer) -> bool:
    """Whether the answer is of the sort that is asked for: a place to where, a price to how much."""
    if _on_another_time(query, answer):
        return False
    if answer.kind is AnswerKind.CLARIFY:
        return True
    if _is_beside(query, answer) or _passes_over_opening(query, answer) or _leads_away(query, answer):
        return False
    linked = query.asks(Ask.LINK) and not query.asks(Ask.CHECK, Ask.HELP, Ask.WHEN, Ask.STREAMED)
    if linked and "://" not in answer.text.plain:
        return not answer.sources or not answer.sources[0].startswith(("faq", "event.description", "venue"))
    return _tells_place_and_time(query, answer) and _tells_amount(query, answer) and _tells_who(query, answer)


def _is_beside(query: Query, answer: Answer) -> bool:
    """Whether an answer is none to a yes or no, to how something is done, or to what number somebody has."""
    if _only_mentions(query, answer):
        return True
    if query.has(_MANNER) and _names_only(answer):
        return True
    called = query.asks(Ask.PHONE) and not query.asks(Ask.EMAIL) and not query.has(_BY_PHONE)
    return called and not _REACHED.search(answer.text.plain)


def _tells_place_and_time(query: Query, answer: Answer) -> bool:
    said = answer.text.plain
    if query.asks(Ask.WHERE) and not query.asks(Ask.WHEN, Ask.WHO, Ask.FUNCTION) and not _placed(query, answer, said):
        return False
    if query.asks(Ask.WHEN, Ask.CLOCK, Ask.DAY, Ask.DURATION, Ask.END, Ask.DEADLINE) and not _TIME.search(said):
        return False
    return not query.asks(Ask.DURATION) or _spans(query, answer)


def _tells_amount(query: Query, answer: Answer) -> bool:
    if query.asks(Ask.PRICE, Ask.INCLUDED) and not _tells_price_asked(query, answer):
        return False
    if query.has(_MEASURED) and (_tells_of_talk(query, answer) or not _measures(answer.text.plain)):
        return False
    return not query.asks(Ask.COUNT) or query.asks(Ask.DURATION) or _counted(query, answer)


def _tells_who(query: Query, answer: Answer) -> bool:
    return not query.asks(Ask.WHO) or query.asks(Ask.WHEN, Ask.AUDIENCE) or _names_somebody(answer)


def _only_mentions(query: Query, answer: Answer) -> bool:
    """Whether a yes or no is asked and the description of the event only mentions things, and does not deny them."""
    if not query.asks(Ask.CHECK) or query.asks(Ask.COUNT) or answer.sources[:1] != ("event.description",):
        return False
    denying = [terms([part]) for part in _SENTENCES.split(answer.text.plain) if _DENIES.search(part)]
    return not any(fit(word, said) >= ENOUGH for said in denying for word in query.telling)


_DENIES = re.compile(r"\b(?:kein\w*|nicht|no|not|none|without|ohne)\b", re.IGNORECASE)
# The phone as a way to take part, not a number: „Kann man sich per Telefon einwählen?“
_BY_PHONE = (
    r"\b(?:per|via|ueber(?: das)?|mit dem|by|over the|on the) (?:telefon|handy|phone|telephone)\b|\btelefonisch\b"
)
# Until when something has to be handed in or told is nothing that the programme says.
_HANDS_IN = (
    r"\b(?:(?:ein|ab|zu|mit|an)?(?:schick\w*|send\w*|reich\w*|geb(?:e|en)|gegeben|gereicht|geschickt|gesendet|meld\w*)|"
    r"\w*bestell\w*|buch\w*|gebucht|storn\w*|absag\w*|\w*vorschlag\w*|submit\w*|hand in|cancel\w*|order\w*|"
    r"book|register|sign up|signup|apply)\b"
)


def _on_another_time(query: Query, answer: Answer) -> bool:
    """Whether an answer is on this event where another is asked for, or on when something is for a deadline."""
    if query.asks(Ask.DEADLINE) and query.has(_HANDS_IN) and said_of_programme(query, answer):
        return True
    return bool(answer.sources) and another_edition(query) and not _tells_of_editions(query, answer)


def _tells_price_asked(query: Query, answer: Answer) -> bool:
    """Whether a price is told; what is paid back is one only where that is asked for."""
    said, back = answer.text.plain, query.names("reimburse", "refund", "travel-expenses", "cancel")
    if back and _REFUNDED.search(said):
        return True
    asked = " ".join(_wordings(query, answer.sources[0])) if answer.sources else ""
    return _PRICED.search(said) is not None and (back or not _REFUNDED.search(asked))


# What is asked of the one says nothing of the other.
_OPENS = r"\b(?:oeffne\w*|geoeffnet|macht\w* (?:\w+ ){0,3}auf|aufmach\w*|aufgesperrt|opens?|opening|offen)\b"
_CLOSES = r"\b(?:schliess\w*|geschlossen|macht\w* (?:\w+ ){0,3}(?:zu|dicht)|zumach\w*|closes?|closing|closed)\b"
_OPPOSED = ((_OPENS, _CLOSES), (_CLOSES, _OPENS))


def _passes_over_opening(query: Query, answer: Answer) -> bool:
    """Whether it is asked if or when something opens, and only told when it closes, or that there is such a thing."""
    said = answer.text.plain
    if answer.sources[:1] == ("event.registration",):
        return False  # that it is open until then, or was
    if not query.asks(Ask.END) and any(
        query.has(asked) and _says(said, opposite) and not _says(said, asked) for asked, opposite in _OPPOSED
    ):
        return True
    opens = query.asks(Ask.CHECK, Ask.EARLY) and query.has(_OPENS) and not _says(said, _OPENS)
    return opens and answer.sources[:1] == ("event.description",)


_FROM, _TO = r"(?:vom|von der|von dem|from the|from)", r"(?:zum|zur|zu dem|to the|to|ins)"
_ON = r"\b(?:dann|danach|von dort|von da|then|from there)\b"  # what is led to is where it goes on from
_WAY = re.compile(rf"\b(?:(?P<starts>{_FROM})|{_TO}) (?P<place>[a-z]{{5}})")


def _leads_away(query: Query, answer: Answer) -> bool:
    """Whether the way is asked to a place, and only that from it is told, or the other way round."""
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
    "event.cost": (
        (Ask.PRICE, Ask.INCLUDED),
        ("cost", "included", "ticket", "reimburse", "invoice", "refund", "discount", "student"),
    ),
}


def _concerns_field(query: Query, answer: Answer) -> bool:
    """Whether a field that holds but one thing is asked for."""
    own = _OWN.get(answer.sources[0]) if answer.sources else None
    if own is None or query.asks(*own[0]):
        return True
    return query.names(*own[1]) and not query.names("invoice")  # a bill has to do with the price, but is none


_KINDS = KIND_WORDS | {"agenda", "breakfast", "lunch", "dinner", "food", "coffee", "drink"}


_MENTIONS = ("event.description", "topic")  # texts that only mention things


def on_named_thing(query: Query, answer: Answer) -> bool:
    """Whether an answer from the programme is on something that the question names by a word of it, or by its kind.

    Where a yes or a number is asked for, what only means something like it may be another thing: a „Lagebild“ is no
    photo. Nor is what one item's description mentions said of all.
    """
    if not query.telling or query.view.meant or query.asks(Ask.NOW, Ask.NEXT, Ask.AFTER, Ask.BEFORE, Ask.PARALLEL):
        return True
    if query.asks(Ask.CHECK) and answer.sources[:1] and answer.sources[0].startswith(_MENTIONS):
        said = {term: weight for term, weight in terms([answer.text.plain]).items() if term[0] != "@"}
        return any(fit(word, said) >= ENOUGH for word in query.telling)
    heads = {source.partition(".")[0] for source in answer.sources}
    if not heads or not all(head.startswith("item") for head in heads):
        return True
    words = [word for word in query.telling if not calls_meeting(word.token.stem)]
    if not words or any("@" + kind in meaning for word in words for meaning in _meanings(word) for kind in _KINDS):
        return True
    quoted = DESCRIBED.match(answer.sources[0]) and not query.asks(Ask.WHICH) and not query.times
    counted = query.asks(Ask.COUNT) and answer.sources[0].endswith(".start")
    if not quoted and not counted and not query.asks(Ask.CHECK, Ask.WHICH, Ask.PROGRAMME):
        return True
    if heads <= {f"item[{item.id}]" for item in query.by_number} or query.has(r"\b(?:ausser|except)\b"):
        return True
    rooms = {f"room[{room}]" for item in query.view.event.items if f"item[{item.id}]" in heads for room in item.rooms}
    things = (doc for key in (*heads, *rooms) for doc in query.index.by_thing.get(key, ()))
    docs = [doc for doc in things if not quoted or doc.sort != "sentence"]
    return any(entity.literally(word, doc) >= ENOUGH for word in words for doc in docs)


def says_a_word(query: Query, answer: Answer) -> bool:
    """Whether something that an answer is on has a word of the question itself, not only one that means it."""
    docs = sourced(query, answer.sources)[1:]
    return any(entity.literally(word, doc) >= ENOUGH for word in query.telling for doc in docs)


def _meanings(word: Word) -> tuple[Mapping[str, float], ...]:
    return (word.meaning.terms, *word.meaning.parts)


_SORTS_ASKED = (
    (Ask.WHEN, Ask.CLOCK, Ask.START, Ask.DAY, Ask.DEADLINE, Ask.END, Ask.DURATION, Ask.ARRIVE),
    (Ask.WHERE, Ask.FLOOR, Ask.WAY, Ask.LINK),
    (Ask.WHO,),
    (Ask.COUNT,),
)


def asked_alike(query: Query, answer: Answer) -> bool:
    """Whether an FAQ's own question asks for the same sort of thing, where one asks of the programme or the house."""
    source = answer.sources[0] if answer.sources else ""
    wanted = [asks for asks in _SORTS_ASKED if query.asks(*asks)]
    venue = query.asks(Ask.WHERE) and query.telling and query.about_venue  # „Wo ist das Hotel?“, if it is held there
    if not source.startswith("faq") or not wanted or not (query.items or venue):
        return True
    own = _asked_by(query, source)
    return any(ask in own for asks in wanted for ask in asks)


def _asked_by(query: Query, source: str) -> frozenset[Ask]:
    """What the own questions of an FAQ entry ask for."""
    return frozenset(ask for wording in _wordings(query, source) for ask in _asks_of(wording))


def _wordings(query: Query, source: str) -> list[str]:
    """The own questions of an FAQ entry; of another source none."""
    entries = [doc.record.faq for doc in query.index.of("faq") if doc.key == source]
    return [wording for faq in entries for question in faq.questions for wording in question.all]


@lru_cache(maxsize=512)
def _asks_of(question: str) -> frozenset[Ask]:
    return cues(fold(question)).asks


def _placed(query: Query, answer: Answer, said: str) -> bool:
    """Whether a place is told: in the fields that hold one, or in a text beside the times in it."""
    if another_edition(query) and _TOWN.search(said):
        return True
    if answer.sources[:1] and answer.sources[0].startswith("faq") and not _PLACE.search(_TIMES_SAID.sub(" ", said)):
        return Ask.WHERE in _asked_by(query, answer.sources[0])
    return any(_PLACES.search(source) for source in answer.sources) or bool(_PLACE.search(_TIMES_SAID.sub(" ", said)))


_TIMES_SAID = re.compile(
    r"\b(?:am|on) (?:mo|di|mi|do|fr|sa|so)\w*,?|\b(?:at|um|von|bis|from|to) \d\d?[:.]\d\d|"
    r"\b(?:heute|morgen|today|tomorrow)\b",
    re.IGNORECASE,
)


_TOWN = re.compile(r"\b[Ii]n (?!Planung|Vorbereitung|Arbeit)[A-ZÄÖÜ]")
# Times, dates and floors measure nothing.
_DATED = re.compile(
    r"\d{1,2}[:.]\d\d|\d{1,2}\. ?[OU]G|\b20\d\d\b|"
    r"\b\d{1,2}\.? (?:Jan|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc])\w*"
)
_MEASURED = (
    r"\b(?:wie|how) (?:alt|hoch|schwer|breit|tief|warm|kalt|laut|schnell|"
    r"old|high|tall|heavy|wide|deep|warm|cold|loud|fast)\b"
)


def _tells_of_talk(query: Query, answer: Answer) -> bool:
    """Whether an answer only tells when something is, or what a talk is about."""
    named = DESCRIBED.match(answer.sources[0]) if answer.sources else None
    item = query.view.event.item_by_id.get(named["id"]) if named else None
    return said_of_programme(query, answer) or (item is not None and has_subject(item))


def _measures(said: str) -> bool:
    """Whether a text tells a number, or that something costs nothing."""
    return _NUMBER.search(_DATED.sub(" ", _NONE.sub(" ", said))) is not None or _FREE.search(said) is not None


_NONE = re.compile(r"\b(?:kein\w*|no|none)\b", re.IGNORECASE)
_FREE = re.compile(r"\b(?:kostenlos\w*|kostenfrei\w*|gebührenfrei\w*|umsonst|gratis|free)\b", re.IGNORECASE)


def said_of_programme(query: Query, answer: Answer) -> bool:
    """Whether an answer only tells when and where something is."""
    if not answer.sources or tells_in_words(query, answer):
        return False
    return all(_WHEN_WHERE.search(source) for source in answer.sources)


_WHEN_WHERE = re.compile(r"^item\[[^\]]+\]\.(?:start|end|rooms|description)$|^event\.(?:starts|ends)$")
_SPAN = re.compile(
    r"\b(?:\d+|ein\w*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|fünfzehn|zwanzig|dreißig|halb\w*|one|an?|two|"
    r"three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|half|few|paar)[ -](?:\w+[ -])?"
    r"(?:sek|min|st(?:d|unde)|h\b|tag|nächt|nacht|woche|monat|jahr|sec|hour|day|night|week|month|year)\w*|"
    r"\d\d?(?:[:.]\d\d)?(?: ?uhr)? ?(?:bis|[-–]|to|until) ?(?=\d)|"
    r"\b(?:bis|until|till) (?:zu[mr]? |etwa |ca\. |the |in die |in den )?(?:\d|ende?\b|schluss|(?:vor|nach)?mittag|"
    r"abend|nacht|mitternacht|heute|morgen|spät|früh|midnight|noon|late|tomorrow|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|"
    r"\b(?:ganztäg\w*|den ganzen|all day|rund um die uhr)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[a-zäöüß)][.!?;])\s+(?=[A-ZÄÖÜ0-9„])|\n+")


def _spans(query: Query, answer: Answer) -> bool:
    """Whether a stretch of time is told; of a text, in a sentence on something that is asked for."""
    if not tells_in_words(query, answer):
        return answer.sources[:1] != () and not answer.sources[0].startswith("material")
    parts = _SENTENCES.split(_EVERY.sub(" ", answer.text.plain))
    saying = [part for part in parts if _SPAN.search(part)]
    if len(parts) == 1 or not query.telling:
        return bool(saying)
    return any(fit(word, terms([part])) >= ENOUGH for part in saying for word in query.telling)


# How often something runs says nothing of how long it takes.
_EVERY = re.compile(r"\b(?:all?e|jede[rsn]?|every) (?:\w+ )?(?:min\w*|st(?:d|un)\w*|hours?)\b", re.IGNORECASE)


def _counted(query: Query, answer: Answer) -> bool:
    """Whether a number is told that is no date, time or address, and of the thing that is asked for."""
    if answer.sources and all(
        source.startswith(_COUNTS_NOTHING) and not source.endswith(".note") for source in answer.sources
    ):
        return False
    said = answer.text.plain
    return _NUMBER.search(said) is not None and _counts(query, answer, said)


_HOW_MANY = re.compile(r"\b(?:wie viele?|how many|anzahl (?:der|von)|number of)\b(?: \w+(?:en|e|er|ige|liche))? $")


def _counts(query: Query, answer: Answer, said: str) -> bool:
    """Whether the thing that is counted is in the answer: in its words, its field, or what its items are."""
    came = query.has(HOW_MANY_CAME) and any(_CAME.search(fold(w)) for s in answer.sources for w in _wordings(query, s))
    if query.has(_PEOPLE_ASKED) and tells_in_words(query, answer):
        return came or _PEOPLE_COUNTED.search(said) is not None
    what = next((w for w in query.words if _HOW_MANY.search(query.text.folded[: w.token.start])), None)
    if what is None and query.has(HOW_MANY_CAME):
        return came or answer.sources == ("event.participants",) or _PEOPLE_COUNTED.search(said) is not None
    if what is None or not (what.meaning.terms or what.meaning.parts):
        return True
    if query.index.meetings and calls_meeting(what.token.stem):
        return True
    if by_concept(what, _MONEY) and _PRICED.search(said):
        return True
    if by_concept(what, {"@" + name for source in answer.sources for name in concepts_of(source)}):
        return True
    if _numbered(what, said) or _is_sort_of(query, what, answer):
        return True
    return by_docs(what, sourced(query, [s for s in answer.sources if s.startswith("round")])[1:])


_MONEY = {"@cost", "@reimburse", "@refund", "@travel-expenses", "@discount"}
# Whoever asks for people is not served with the age of children.
_PEOPLE_ASKED = r"\b(?:wie viele?|how many) (?:leuten?|personen|menschen|people|persons)\b"
_UNIT = re.compile(r"(?:sek|sec|min|std|stunde|hour|uhr|euro|€|%|prozent|meter|tag|day|woche|week|jahr|year)", re.I)
_NEAR_WORDS = 5  # so many words may stand between a number and what it counts


def _numbered(what: Word, said: str) -> bool:
    """Whether a text has the thing that is counted near a number."""
    parts = said.split()
    after = (*parts[1:], "")
    numbers = [
        place
        for place, (part, unit) in enumerate(zip(parts, after, strict=True))
        if _NUMBER.search(part) and not _UNIT.match(unit)
    ]
    near = [terms([" ".join(parts[max(0, place - _NEAR_WORDS) : place + _NEAR_WORDS + 1])]) for place in numbers]
    head = compound_parts(what.token.text)[-1:]  # „14 Punkte“ to how many „Fortbildungspunkte“
    return any(fit(what, said_) >= ENOUGH or not said_.keys().isdisjoint(head) for said_ in near)


def _is_sort_of(query: Query, word: Word, answer: Answer) -> bool:
    """Whether things that an answer lists are of the kind that a word names: „Vorträge“."""
    listed = {source.partition(".")[0] for source in answer.sources}
    docs = [doc for doc in query.index.docs if doc.key in listed and doc.sort != "sentence"]
    return any(term[0] == "@" and doc.terms.get(term, 0) >= _OF_KIND for doc in docs for term in word.meaning.terms)


HOW_MANY_CAME = (
    r"\b(?:wie viele?|how many) (?:sind|kommen|nehmen|haben|are|have) (?:\w+ )*"
    r"(?:angemeldet|dabei|da|teil|teilgenommen|registriert|registered|signed|coming)\b|"
    r"\b(?:wie viele?|how many)(?: \w+)? (?:waren|haben|sind|nahmen|were|have) (?:\w+ )*"
    r"(?:dabei|da|dort|teil|teilgenommen|gekommen|there|come|attended|taken part)\b|"
    r"\b(?:wie viele?|how many)(?: \w+)? (?:kamen|came|attended|showed up|turned up|took part|participated)\b"
)
_CAME = re.compile(HOW_MANY_CAME)
_PEOPLE_COUNTED = re.compile(
    rf"(?:\d|{_WORDS}) (?:\w+ )?"
    r"(?:person|mensch|teilnehm|gäst|anmeldung|leut|plätz|people|participant|guest|seat|place|regist)",
    re.IGNORECASE,
)
_OF_KIND = 0.6  # how well a kind has to fit; what a description mentions fits less


# „Wie frage ich den Referenten etwas?“ asks for a way, not for a name or a time.
_MANNER = (
    r"^\W*(?:und |and )?(?:wie (?:kann|koennen|soll|sollen|muss|muessen|frag\w*|stell\w*|schlag\w*|meld\w*|mach\w*)|"
    r"how (?:can|do|does|would|should|could|to))\b"
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
    tells = [source for source in answer.sources if not source.startswith(_NOBODY) and not _HOW_LONG.search(source)]
    return not answer.sources or bool(tells)


_HOW_LONG = re.compile(r"^item\[[^\]]+\]\.(?:start|end)$")  # a time names nobody


_DONE_BY = re.compile(r"\b(?:von|vom|durch|mit|mitsamt|by|with|from)(?: de[rmn]| dem| the)? [A-ZÄÖÜ]")
