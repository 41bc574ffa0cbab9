"""Whether an answer tells the amount that is asked for: a price, a size, a number of the very thing."""

from __future__ import annotations

import re

from handlers.understanding.contract import Answer
from handlers.understanding.documents import has_subject
from handlers.understanding.entity import ENOUGH, Word
from handlers.understanding.evidence import (
    DESCRIBED,
    by_concept,
    by_docs,
    concepts_of,
    fit,
    said_of_programme,
    sourced,
    tells_in_words,
    wordings_of,
)
from handlers.understanding.intent import Ask
from handlers.understanding.meetings import calls_meeting
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import CURRENCY
from handlers.understanding.query import Query
from handlers.understanding.terms import compound_parts, terms

_WORDS = (
    r"\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"twelve)"
)

_NUMBER = re.compile(rf"\d|{_WORDS}\b|\b(?:kein\w*|no|none|unbegrenzt|beliebig\w*)\b", re.IGNORECASE)

_PRICED = re.compile(
    rf"€|£|\$|\b{CURRENCY}\b|"
    r"\b(?:kostenlos\w*|kostenfrei\w*|gebührenfrei\w*|frei|umsonst|gratis|(?<!feel )free(?! (?:and open|software))|"
    r"enthalten|inklusive|included|kost\w*|preis\w*|beitrag|gebühr\w*|fees?|costs?|spende\w*|donation\w*)\b|"
    r"\b(?:zahl\w*|bezahl\w*|pays?)\b(?=[^.]*(?:\d|\b(?:nichts|selbst|selber|jede\w*|nothing|\w+sel(?:f|ves))\b))|"
    r"\b(?:auf eigene|own) (?:rechnung|kosten|expense)\b",
    re.IGNORECASE,
)


def tells_price(said: str) -> bool:
    """Whether a text tells what something costs."""
    return _PRICED.search(_PRIZE.sub(" ", said)) is not None


# What the price of taking part may tell of, where one of these is named.
OF_PRICE = (
    *(
        "cost",
        "included",
        "ticket",
        "day-ticket",
        "box-office",
        "reimburse",
        "invoice",
        "refund",
        "discount",
        "student",
    ),
)

# What somebody wins is no price: „Der Preis für die freundlichste Fähre, dotiert mit 2.000 Euro.“
_SAYING = r"(?:(?![.!?](?:\s|$)).)*"
_PRIZE = re.compile(
    rf"{_SAYING}\b(?:dotiert\w*|preisgeld\w*|(?:preis|prize|award)\w* (?:\w+ )*verlieh\w*|"
    rf"verl(?:ie|ei)h\w* (?:\w+ )*(?:preis\w*|prize)|prize money|endowed)\b{_SAYING}",
    re.IGNORECASE,
)
_REFUNDED = re.compile(r"\b(?:erstatt\w*|übernommen|übernehm\w*|refund\w*|reimburs\w*)\b", re.IGNORECASE)

_COUNTS_NOTHING = ("event.registration", "event.starts", "event.ends", "venue.name", "venue.address", "contact")


def tells_amount(query: Query, answer: Answer) -> bool:
    """Whether a price is told to how much it costs, a number to how big, a number of the very thing to how many."""
    if query.asks(Ask.PRICE, Ask.INCLUDED) and not _tells_price_asked(query, answer):
        return False
    if _asks_who_pays(query) and not _tells_who_pays(query, answer):
        return False
    hard = query.names("effort") and "@effort" in terms([answer.text.plain])  # „Wie schwer ist die Tour?“
    priced = query.names("cost") and tells_price(answer.text.plain)  # „Wie hoch ist der Beitrag?“
    if (
        query.has(_MEASURED)
        and not hard
        and not priced
        and (_tells_of_talk(query, answer) or not measures(answer.text.plain))
    ):
        return False
    if query.has(_SIZE) and tells_in_words(query, answer) and not _SIZED.search(answer.text.plain):
        return False  # how far it is to a place is not how big that is
    of_ways = answer.sources[:1] and answer.sources[0].startswith("venue")
    if of_ways and query.has(_HOW_OFTEN) and not _OFTEN.search(answer.text.plain):
        return False
    if query.asks(Ask.COUNT) and query.has(_SOLD) and not _COMING.search(fold(answer.text.plain)):
        return False  # what a ticket costs is not how many were sold
    return not query.asks(Ask.COUNT) or query.asks(Ask.DURATION) or _counted(query, answer)


_SOLD = r"\b(?:verkauft|sold)\b"
_COMING = re.compile(
    r"verkauf|\bsold\b|teilnehm|angemeldet|gaeste|besucher|leute|personen|participants|people|attend|visitors"
)


def _asks_who_pays(query: Query) -> bool:
    """Whether it is asked if somebody's journey is paid, not what a ticket costs."""
    expenses = query.names("travel-expenses") and not query.names("ticket-transport")
    return query.has(_PAID_FOR) or (expenses and not query.asks(Ask.PRICE))


_PAID_FOR = (
    r"\b(?:be)?zahlt (?:ihr|man|mein\w*|mir|der veranstalter)\b.*\b(?:anreise|fahrt|reise|flug|hotel|zug\w*|bahn\w*)\b"
)
_PAYS = re.compile(
    r"\b(?<!ohne )(?<!without )(?:\w*erstatt|uebernomm|uebernehm|uebernimm|\w*zuschuss|\w*zuschuess|"
    r"stipend|reimburs|refund|grant|spesen|beleg|"
    r"receipt|expenses|bezahl|zahl|trag|traeg|selbst|selber|eigene kosten|cover|pay|paid|reisekost|fahrtkost)\w*|"
    r"\btravel (?:costs?|support|budget)\b"
)


def _tells_who_pays(query: Query, answer: Answer) -> bool:
    """Whether a text is on who pays; that somebody is sent home without his money is no answer to that."""
    source = answer.sources[0] if answer.sources else ""
    asked = " ".join(wordings_of(query, source)) if source.startswith("faq") else ""
    return _PAYS.search(fold(f"{asked} {answer.text.plain}")) is not None


def _tells_price_asked(query: Query, answer: Answer) -> bool:
    """Whether a price is told; what is paid back is one only where that is asked for."""
    said, back = answer.text.plain, query.names("reimburse", "refund", "travel-expenses", "cancel")
    if back and _REFUNDED.search(said):
        return True
    asked = " ".join(wordings_of(query, answer.sources[0])) if answer.sources else ""
    if query.asks(Ask.INCLUDED) and _INCLUDES.search(said):
        return True
    if query.asks(Ask.INCLUDED) and _PRICED.search(asked) and _YES_NO.match(said):
        return True  # „Kosten die Kurse extra?“ – „Nein, nur der Abend.“
    if not back and _REFUNDED.search(said) and not _SUM.search(said):
        return False  # „Bezahlt wird vor Ort, es gibt also nichts zu erstatten.“
    return tells_price(said) and (back or not _REFUNDED.search(asked))


_SUM = re.compile(rf"\d ?(?:€|£|\$|{CURRENCY})|(?:€|£|\$) ?\d", re.IGNORECASE)


_INCLUDES = re.compile(r"\b(?:enthält|umfasst|includes|covers)\b")
_YES_NO = re.compile(r"(?:Ja|Nein|Yes|No)\b")

# Times, dates and floors measure nothing.
_DATED = re.compile(
    r"\d{1,2}[:.]\d\d|\d{1,2}\. ?[OU]G|\b20\d\d\b|"
    r"\b\d{1,2}\.? (?:Jan|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc])\w*"
)

_HOW_OFTEN = r"\b(?:wie oft|wie haeufig|in welchem takt|how often|how frequently)\b"
_OFTEN = re.compile(
    r"\b(?:alle?|jede[nrs]?|every|each|täglich\w*|stündlich\w*|wöchentlich\w*|halbstündlich\w*|daily|hourly|weekly|"
    r"\w*mals?|times|once|twice|\w*takt\w*|ständig|laufend|regelmäßig|immer|beliebig\w*|any number|always)\b",
    re.IGNORECASE,
)
_MEASURED = (
    r"\b(?:wie|how) (?:alt|hoch|schwer|breit|tief|warm|kalt|laut|schnell|"
    r"old|high|tall|heavy|wide|deep|warm|cold|loud|fast)\b"
)


_SIZE = r"\b(?:wie gross|how (?:big|large)) (?:ist|sind|wird|is|are) (?:der|die|das|eure?|the|your)\b(?! (?:an)?zahl\b)"
_SIZED = re.compile(
    r"\d ?(?:m²|m2\b|qm\b|quadrat|hektar|ha\b|plätze|platz|person|leute|menschen|teilnehm|gäste|kinder|besuch|"
    r"seats|people|square|sqm|acre|hectare|guests|participants|zoll|inch|cm\b|zentimeter|millimeter|mm\b|din\b|liter|gb\b|"
    r"(?:m|meter|metres) (?:lang|breit|hoch|long|wide))|\d ?(?:x|×|mal|by) ?\d|\bA\d\b|\bgr(?:o|ö)ß|\bbig\b|\blarge\b|"
    rf"{_WORDS} (?:\w+ )?(?:plätze|person|leute|menschen|teilnehm|gäste|kinder|seats|people)",
    re.IGNORECASE,
)


def _tells_of_talk(query: Query, answer: Answer) -> bool:
    """Whether an answer only tells when something is, or what a talk is about."""
    named = DESCRIBED.match(answer.sources[0]) if answer.sources else None
    item = query.view.event.item_by_id.get(named["id"]) if named else None
    return said_of_programme(query, answer) or (item is not None and has_subject(item))


def measures(said: str) -> bool:
    """Whether a text tells a number, or that something costs nothing."""
    return _NUMBER.search(_DATED.sub(" ", _NONE.sub(" ", said))) is not None or _FREE.search(said) is not None


_NONE = re.compile(r"\b(?:kein\w*|no|none)\b", re.IGNORECASE)

_FREE = re.compile(r"\b(?:kostenlos\w*|kostenfrei\w*|gebührenfrei\w*|umsonst|gratis|free)\b", re.IGNORECASE)


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
    came = query.has(HOW_MANY_CAME) and any(
        _CAME.search(fold(w)) for s in answer.sources for w in wordings_of(query, s)
    )
    if query.has(_PEOPLE_ASKED) and tells_in_words(query, answer):
        return came or _PEOPLE_COUNTED.search(said) is not None
    named = (w for w in query.words if w.token.stem != "pass")  # „Wie viele Leute passen in den Saal?“
    what = next((w for w in named if _HOW_MANY.search(query.text.folded[: w.token.start])), None)
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

_UNIT = re.compile(
    r"(?:sek|sec|min|std|stunde|hour|uhr|euro|€|pfund|pound|franken|chf|%|prozent|meter|tag|day|woche|week|jahr|year)",
    re.I,
)

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
    r"\b(?:wie viele?|how many) (?:sind|waren|hatten|kommen|nehmen|haben|(?:people )?(?:are|were|have|had)) (?:\w+ )*"
    r"(?:angemeldet|dabei|da|teil|teilgenommen|registriert|registered|signed|coming)\b|"
    r"\b(?:wie viele?|how many)(?: \w+)? (?:waren|haben|sind|nahmen|were|have) (?:\w+ )*"
    r"(?:dabei|da|dort|teil|teilgenommen|mitgemacht|gekommen|there|come|attended|taken part)\b|"
    r"\b(?:wie viele?|how many)(?: \w+)? (?:kamen|came|attended|showed up|turned up|took part|participated)\b"
)

_CAME = re.compile(HOW_MANY_CAME)

_PEOPLE_COUNTED = re.compile(
    rf"(?:\d|{_WORDS}) (?:\w+ )?"
    r"(?:person|mensch|teilnehm|gäst|anmeldung|leut|plätz|people|participant|guest|seat|place|regist)",
    re.IGNORECASE,
)

_OF_KIND = 0.6  # how well a kind has to fit; what a description mentions fits less
