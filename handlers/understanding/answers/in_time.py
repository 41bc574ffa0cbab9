"""Whether one can still be there when something begins, or join it already."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.markdown import markdown
from handlers.understanding import entity, moments
from handlers.understanding.answers.common import chosen, item_sources, lines, named, text, told
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc
from handlers.understanding.entity import Word
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from storage.event import Item, Kind

_STILL_REACHED = (
    r"\b(?:schaff(?:e|en|t|s)?|erreich(?:e|en)?|erwisch(?:e|en)?) (?:ich|wir|man|es|s)\b.*\bnoch\b|"
    r"\bkomm(?:e|en|t)? (?:ich|wir|man)\b.*\bnoch (?:rechtzeitig|puenktlich|zur rechten zeit)\b|"
    r"\b(?:can|will|could) (?:i|we) (?:still|yet) (?:make(?: it)?|catch|get to)\b"
)
_FIRST = r"\b(?:wenn|falls|nachdem|dann|danach|if|after|then)\b"  # what comes first may take too long
_WHOLLY = 0.9


# „Spricht die Landrätin noch?“: what is still to come is no No to that.
_STILL_COMES = (
    r"^\W*(?:kommt|kommen|spricht|sprechen|redet|reden|haelt|halten|tritt|treten|singt|singen|spielt|spielen)\b.*\bnoch\b|"
    r"^\W*(?:is|are) .*\bstill (?:to come|coming|going to)\b"
)


def told_ahead(query: Query) -> str:
    """How that an item is still to come is told, where it is asked for just that; empty where it is no yes."""
    if query.has(_STILL_REACHED):
        return "u-plain"  # what somebody does before may take too long: it is only told when it begins
    return "u-yes" if query.has(_STILL_COMES) else ""


# „Bin ich nach dem Rundgang rechtzeitig zu Runde 2 zurück?“
_BACK = (
    compiled(
        r"\b(?:bin|sind|komm\w*|schaff\w*) (?:ich|wir|man|es)\b.*?\bnach (?:de[mr]|einem|einer) (?P<first>.+?) "
        r"(?:\w+ ){0,3}?(?:rechtzeitig|puenktlich) (?:wieder )?(?:zu[mr]?|beim?|in de[nr]) (?P<second>.+)"
    ),
    compiled(r"\b(?:back|done|finished) (?:from|after|with) (?P<first>.+?) in time for (?P<second>.+)"),
)


def back_in_time(query: Query) -> Answer | None:
    """When the one thing ends and the other begins, where it is asked if one follows the other in time."""
    for pattern in _BACK:
        if match := pattern.search(query.text.folded):
            first, second = (_named(query, match.start(name), match.end(name)) for name in ("first", "second"))
            if len(first) == len(second) == 1 and first != second and _is_called(query, second[0]):
                return told(
                    query, "u-plain", item_sources((*first, *second)), 0.85, text=lines(query, (*first, *second))
                )
    return None


def _named(query: Query, start: int, end: int) -> Sequence[Item]:
    """The items that a part of a question names: by the number in it, or else by its words."""
    words = [word for word in query.words if start <= word.token.start < end]
    numbered = [item for item in query.by_number if _calls(query, words, item)]
    return [item for item in chosen(query, numbered or query.items_of(words)) if item.start]


def _is_called(query: Query, item: Item) -> bool:
    """Whether what comes second is called so, and does not only begin there: „zum Bahnhof“."""
    return _calls(query, query.words, item)


def _calls(query: Query, words: Sequence[entity.Word], item: Item) -> bool:
    own = {word.token.stem for word in words}
    return any(own & names for names in query.index.of_item[item.id].titles)


def still_reached(query: Query) -> Answer | None:
    """Yes, and when it begins, of the one thing that is still to come: „Schaffe ich die Führung noch?“

    What runs already or is over is told as such elsewhere.
    """
    if not query.items or query.dates or query.times.clock or not query.has(_STILL_REACHED) or query.has(_FIRST):
        return None
    items = chosen(query, query.items)
    if len(items) != 1 or entity.explained(query.words, query.index.docs_of(items)) < _WHOLLY:
        return None
    if items[0].start is None or items[0].start <= query.now:
        return None
    return told(query, "u-yes", item_sources(items), text=lines(query, items))


_MISSED = compiled(r"\b(?:verpass\w*|miss(?:es)?|nicht rechtzeitig|zu spaet|too late)\b|\bschaff\w* .*\bnicht\b")


def missed_then(query: Query) -> Answer | None:
    """The sentence that tells what one misses who does something else first: „Wer mitkocht, verpasst die Session.“"""
    if not query.has(_STILL_REACHED) or not query.has(_FIRST) or len(query.telling) < _BOTH:
        return None
    for doc in query.index.of("sentence"):
        if all(_says(word, doc) for word in query.telling):
            said = text(query, doc.record.text)
            if _MISSED.search(fold(said)):
                return told(query, "u-plain", (doc.record.source,), 0.85, text=markdown(said))
    return None


def _says(word: Word, doc: Doc) -> bool:
    """Whether a sentence has a word, be it with another ending: „mitkoche“, „mitkocht“."""
    base = word.token.stem
    return entity.quality(word, doc) >= entity.ENOUGH or any(
        len(base) >= _LONG and term.startswith(base) for term in doc.terms
    )


_LONG = 5  # letters
_BOTH = 2  # what comes first, and what may be missed
_ALREADY = (
    r"^\W*(?:kann|koennen|darf|duerfen|can|may) (?:ich|wir|man|i|we|one) (?:jetzt |gerade )?(?:schon|bereits|already)\b"
)
_OFFERED = (Kind.SOCIAL, Kind.EXCURSION)


def runs_already(query: Query) -> Answer | None:
    """Where the one offer stands that somebody would like to join: „Kann man schon Lastenrad fahren?“"""
    if not query.asks(Ask.CHECK) or not query.has(_ALREADY) or query.dates or query.times.clock:
        return None
    items = chosen(query, query.items)
    if len(items) != 1 or items[0].kind not in _OFFERED or items[0].start is None:
        return None
    if entity.explained(query.words, query.index.docs_of(items)) < _WHOLLY:
        return None
    over = moments.is_over(items[0], query.now, query.view.event)
    key = "u-item-over" if over else "u-item-runs" if items[0].start <= query.now else "u-item-ahead"
    return told(query, key, item_sources(items), **named(query, items[0]))
