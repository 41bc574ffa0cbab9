"""Which edition of the event a question or an answer is on: this one, the last or the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from handlers.understanding.concepts import concepts
from handlers.understanding.contract import Answer
from handlers.understanding.evidence import tells_in_words, wordings_of
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, stem
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query, once
from handlers.understanding.words import ORDINALS

_EDITION = r"(?:jahr|jahre|jahren|ausgabe|auflage|year|years|edition)"

_ANOTHER = compiled(
    rf"\b(?:letzte|vorige|vergangene|vorherige|fruehere|naechste|kommende)[smnr]? {_EDITION}\b|\bvorjahr\w*|"
    r"\b(?:im |das )?jahr (?:davor|zuvor)\b|\bvor einem jahr\b|\b(?:a|the) year (?:ago|before|earlier)\b|"
    rf"\b(?:last|previous|next|earlier|past) {_EDITION}\b"
)

_TURN = compiled(r"\b(?:letzte|vorige|naechste)[smn]? mal\b|\b(?:last|next) time\b")

SEASONS: Mapping[str | None, tuple[int, ...]] = {
    "autumn": (9, 10, 11),
    "winter": (12, 1, 2),
    "spring": (3, 4, 5),
    "summer": (6, 7, 8),
}

_SEASON = compiled(
    r"\b(?:im|in|this|next|last|(?:naechste|kommende|letzte|vergangene)[nrs]?) (?:the )?"
    r"(?:(?P<autumn>herbst|autumn|fall)|(?P<winter>winter)|(?P<spring>fruehjahr|fruehling|spring)|"
    r"(?P<summer>sommer|summer))\b"
)

_YEARS = compiled(r"\b(?:19|20)\d\d\b")

_OF_EDITIONS = compiled(
    r"\b(?:letzte|vorige|vergangene|fruehere|naechste|kommende|jede)[smnr]? |\bvorjahr|\bjaehrlich|"
    r"\b(?:last|previous|next|every|each|earlier) |\b(?:annual|yearly)|\b(?:19|20)\d\d\b"
)


@once
def another_edition(query: Query) -> bool:
    """Whether a question is on the event of another year, of which the file of this one tells only by chance."""
    event = query.view.event
    if query.index.meetings:
        return False
    own = {event.starts_day.year, event.ends_day.year}
    months = {event.starts_day.month, event.ends_day.month}
    seasons = {match.lastgroup for match in _SEASON.finditer(query.text.folded)}
    if any(months.isdisjoint(SEASONS[season]) for season in seasons):
        return True
    if _other_number(query) or _counted_on(query):
        return True
    other = [year for year in _YEARS.findall(query.text.folded) if int(year) not in own]
    if (_TURN.search(query.text.folded) or _by_name(query) or _once_more(query)) and not query.items:
        return True
    if _by_name(query, only=True):  # „die nächste DHd“, though the society of that name meets here
        return True
    other_named = query.names("next-edition", "previous-edition") or _ANOTHER.search(query.text.folded) is not None
    return bool(other) or other_named


def later_edition(query: Query) -> bool:
    """Whether it is asked when the event is of a year to come, or once this one is over the next; none is known."""
    last = query.view.event.ends_day
    if query.has(_NEXT_YEAR) and query.today.year + 1 > last.year:
        return True
    if query.today >= query.view.event.starts_day and query.asks(Ask.WHEN) and _all_again(query):
        return True
    if query.today > last and (query.has(_AGAIN) or (query.asks(Ask.NEXT) and (query.words or query.called))):
        return True
    return any(int(year) > last.year for year in _YEAR.findall(query.question)[:1])


_YEAR = compiled(r"\b20\d\d\b")
_NEXT_YEAR = r"\b(?:naechstes|kommendes|next) (?:jahr|year)\b"
# „Wann gibt es das Camp wieder?“, but not „when was it again“, which asks for what was told
_AGAIN = (
    r"^(?!.*\b(?:war|waren|was|were|is|ist|are)\b).*\b(?:wieder|again)\b(?! (?:zu|da|hier|los)\b)|"
    r"\bwhen will there be (?:another|a next|the next)(?: one| event| edition| time)?\W*$"
)


def _all_again(query: Query) -> bool:
    """Whether it is asked when all this is done once more, not some thing of it: “when are you doing this again?”"""
    whole = query.about_event or not any(word.weight for word in query.without("repeat"))
    return whole and query.has(_AGAIN) and not query.has(_GOES_ON) and not query.times


def _other_number(query: Query) -> bool:
    """Whether the event is named by another number than its own: „das 8. Treffen“ of the „7. Treffen“."""
    asked = {match["name"]: match["number"] for match in _NUMBERED.finditer(fold(query.question))}
    if not asked:
        return False
    own = (match for title in query.view.event.title.all for match in _NUMBERED.finditer(fold(title)))
    return any(asked.get(match["name"], match["number"]) != match["number"] for match in own)


_NUMBERED = compiled(r"\b(?P<number>\d{1,3})(?:\.|st|nd|rd|th) (?P<name>[a-z]{4,})")


@once
def counts_event(query: Query) -> int:
    """By which number the event is named in words, 0 if by none: „der siebte Netzwerktag“ is no seventh day of it."""
    event = query.view.event
    if event.starts_day != event.ends_day:
        return 0  # „am zweiten Fachtag“ of two
    names = _event_names(query)
    asked = (match for match in _NTH.finditer(query.text.folded) if match["name"] in names)
    return next((ORDINALS[match["nth"]] for match in asked), 0)


def _counted_on(query: Query) -> bool:
    """Whether the event is named in words by another number than title and description tell."""
    if not (number := counts_event(query)):
        return False
    event = query.view.event
    told = fold(" ".join((*event.title.all, *(event.description.all if event.description else ()))))
    return all(ORDINALS[match["nth"]] != number for match in _NTH.finditer(told))


_MORE = compiled(r"\b(?:wieder|weitere[nrs]?|noch ein\w*|again|another|further)\b")
_NTH = compiled(
    rf"\b(?P<nth>{'|'.join(word for word, number in ORDINALS.items() if number > 0)}) (?P<name>[a-z]{{4,}})"
)
_ONCE_MORE = (
    r"\b(?:wieder|nochmals?|noch einmal|erneut|neuauflage|fortsetzung|wiederholung|again|another|follow-?up|sequel)\b"
)

_GOES_ON = r"\b(?:los|weiter\w*|zurueck|da|back|resume\w*|continue\w*)\b"


def _once_more(query: Query) -> bool:
    """Whether it is asked if all this takes place another time: „Kommt bald wieder so ein Fachtag?“"""
    if not query.asks(Ask.CHECK) or query.asks(Ask.NOW) or query.has(_GOES_ON) or not query.has(_ONCE_MORE):
        return False
    return query.about_event or not any(word.weight for word in query.without("repeat"))


def _by_name(query: Query, *, only: bool = False) -> bool:
    """Whether the event is named as one before or after this: „das letzte Barcamp“, once it runs also „das nächste“.

    `only`: by its very name without the year, „DHd“ of „DHd2023“, not by a word for such events.
    """
    match = _OTHER.search(query.text.folded)
    if match is None or (match["next"] and query.today < query.view.event.starts_day):
        return False
    if only:
        return match["name"] in _without_year(query)
    own = query.index.names is not None and query.index.names.match(query.text.folded, match.start("name"))
    if own or match["name"] in _event_names(query):
        return True
    return not _EVENTS.isdisjoint(concepts(stem(match["name"]))) and not query.times


def _event_names(query: Query) -> set[str]:
    """The words of the event's title: what it is called in short."""
    words = (word for name in query.view.event.title.all for word in fold(name).split() if len(word) > _SHORT)
    return set(words)


def _without_year(query: Query) -> set[str]:
    """The names that have the year at their end, without it."""
    names = (match[1] for name in query.view.event.title.all for match in _DATED.finditer(fold(name)))
    return set(names)


_DATED = compiled(r"\b([a-z]{3,})(?:19|20)?\d\d\b")
_SHORT = 3  # letters

_EVENTS = frozenset(
    ("conference", "meeting", "barcamp", "festival", "symposium", "specialist-day", "networking-meeting")
)

_OTHER = compiled(
    r"\b(?:(?P<next>naechste[smnr]?|kommende[smnr]?|next)|letzte[smnr]?|vorige[smnr]?|vergangene[smnr]?|last|previous) "
    r"(?P<name>[a-z-]{3,})\b(?! (?:point|place|room|rooms)\b)"
)


def tells_of_editions(query: Query, answer: Answer) -> bool:
    """Whether an answer is a text that speaks of other editions, or answers a question on them."""
    if not tells_in_words(query, answer) and answer.sources[:1] != ("event.description",):
        return False
    asked = [wording for source in answer.sources for wording in wordings_of(query, source)]
    if counts_event(query) and any(_MORE.search(fold(wording)) for wording in asked):
        return True
    return any(_OF_EDITIONS.search(fold(text)) for text in (answer.text.plain, *asked))


def asks_of_other(query: Query, questions: Iterable[str]) -> bool:
    """Whether an entry is asked of another edition, and a question of the event itself is not."""
    if not query.about_event or another_edition(query) or _OF_EDITIONS.search(query.text.folded):
        return False
    return any(_OF_EDITIONS.search(fold(question)) for question in questions)
