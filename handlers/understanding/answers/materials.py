"""Slides, recordings, handouts, reports and pictures: whether there are any, where, from when."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from handlers import wording
from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.answers.common import chosen, item_sources, text, told, unknown
from handlers.understanding.answers.names import persons_named
from handlers.understanding.answers.pricing import STILL_TICKETS
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc
from handlers.understanding.facts import best_faq, valid
from handlers.understanding.intent import Ask
from handlers.understanding.meetings import calls_meeting
from handlers.understanding.normalise import Token, stem, words
from handlers.understanding.query import SURE, Query, stands_for
from handlers.understanding.sorts import NOT_SHOWN
from handlers.understanding.subject import is_kind
from handlers.understanding.terms import terms
from handlers.understanding.words import words_of
from storage.event import Item, Material

_SORTS = ("slides", "recording", "handout", "report", "material", "photo", "map", "agenda")


def material(query: Query) -> Answer | None:
    """The materials that the question is about."""
    if _on_something_else(query):
        return None
    if later := _downloaded(query) or _watched_later(query):
        return later
    if query.items and (query.has(_ON_WHAT) or _of_titles(query)):
        return None  # „Worum geht es bei Text+?“
    if not query.names(*_SORTS) or query.asks(Ask.WHO, Ask.COUNT):
        return _by_title(query)
    found = _matching(query)
    if len(found) != 1 and query.index.meetings and (ordinal := chosen(query, query.index.meetings)):
        bare = replace(query, words=tuple(word for word in query.words if not calls_meeting(word.token.stem)))
        found = [doc for doc in _matching(bare) if doc.record.item in {item.id for item in ordinal}] or found
    if query.dates and len(found) > 1:
        days = {item.id for item in query.view.event.items if item.day in query.dates}
        found = [doc for doc in found if doc.record.item in days] or found
    if _told_of_all(query, found) or _told_of_those(query, found):
        return None
    if found:
        return _told(query, found)
    wanted = query.without(*_SORTS)
    items = _items(query, [word for word in wanted if word.weight])
    if query.names("recording") and (own := _recordings(query, {item.id for item in items[:1]})):
        return _told(query, own)
    if query.names("recording") and items and items[0].recorded is not None:
        return told(query, "u-recorded" if items[0].recorded else "u-not-recorded", (f"item[{items[0].id}].recorded",))
    if query.names("recording") and (recorded := _recorded(query, items)):
        return recorded
    if (
        best_faq(query)
        or _mentioned(query)
        or query.names("map", "agenda")
        or (query.names("photo") and not _photos(query))
    ):
        return None
    return _none(query, items, wanted)


def _told_of_all(query: Query, found: Sequence[Doc]) -> bool:
    """Whether an FAQ tells of all recordings what is asked, and single ones do not."""
    several = len(found) > 1 or (len(found) == 1 and query.has(_OF_EVERY))
    if several and query.asks(Ask.CHECK) and query.has(_IS_RECORDED) and best_faq(query):
        return True  # whether talks are recorded is not told by those of last year
    alone = len(found) == 1 and found[0].record.item is not None and not query.items and query.has(_OF_SEVERAL)
    faq = best_faq(query) if alone and query.asks(Ask.WHEN, Ask.START) else None
    return (
        faq is not None and re.search(r"\d", faq.text) is not None
    )  # nor when „die Aufzeichnungen“ come by that of one talk


_OF_EVERY = r"\b(?:vortraegen?|beitraegen?|talks|workshops|sessions|jede[rnsm]? \w+|every \w+|each \w+|all\w*)\b"


def _told_of_those(query: Query, found: Sequence[Doc]) -> bool:
    """Whether an FAQ speaks of the very thing whose recording is asked for, and what is found only means the same.

    „Kann ich die Gesprächsrunden nachhören?“ is no question on the panel.
    """
    faq = best_faq(query) if len(found) == 1 and query.asks(Ask.CHECK) else None
    wanted = [word for word in query.without(*_SORTS, *_ONLINE) if word.weight]
    if faq is None or not wanted:
        return False
    entry = next(doc for doc in query.index.of("faq") if doc.key == faq.source)
    named = all(entity.said(word, entry) >= entity.SAID for word in wanted)
    return named and not any(entity.literally(word, found[0]) >= entity.ENOUGH for word in wanted)


_OF_SEVERAL = r"\b(?:aufzeichnungen|mitschnitte|videos|recordings)\b"
_NEEDS = r"\b(?:brauch|benoetig)\w* (?:ich|man|wir)\b|\bdo (?:i|we) need\b"


def _mentioned(query: Query) -> bool:
    """Whether an FAQ speaks of the very thing that the question names."""
    docs = [doc for doc in query.index.of("faq") if valid(doc.record.faq, query.today)]
    things = [word for word in query.telling if any("@" + sort in word.meaning.terms for sort in _SORTS)]
    return any(entity.said(word, doc) >= entity.ENOUGH for word in things for doc in docs)


def _of_titles(query: Query) -> bool:
    """Whether what means some material only stands in the name of an item: „Wann ist der Snap-Workshop?“"""
    things = [word for word in query.telling if any("@" + sort in word.meaning.terms for sort in _SORTS)]
    names = [title for doc in query.index.docs_of(query.items) for title in doc.titles]
    return bool(things) and all(any(word.token.stem in title for title in names) for word in things)


def _on_something_else(query: Query) -> bool:
    """Whether a question with a word for some material asks for something else."""
    if query.names("photo", "recording") and query.has(_MAY):
        return True  # whether one may take some
    if query.names("photo") and query.has(NOT_SHOWN):
        return True  # how not to be in them
    if query.items and query.asks(Ask.WHERE) and query.has(_ROOM):
        return True  # the room of something that has to do with materials
    if query.asks(Ask.CHECK) and query.has(_NEEDS):
        return True  # what to bring along
    if query.has(STILL_TICKETS) or (query.asks(Ask.DEADLINE) and query.has(_HANDED_IN)):
        return True  # „Gibt es noch Karten?“ asks for no maps, nor „Bis wann muss ich die Folien schicken?“ for slides
    if query.has(_ON_PROGRAMME) and not query.names(*(sort for sort in _SORTS if sort != "agenda")):
        return True  # „Ist was zu Kubernetes im Programm?“
    if query.names("licence") or (query.names("movie") and query.names("language")):
        return True  # under which licence they are, in which language a film is
    if not query.asks(Ask.LINK) and any(hit.coverage >= 0.9 for hit in query.rank("room")):
        return True
    if not query.times:
        return False
    shown = query.has(r"\b(?:laeuft|gezeigt|zeigt|is on|showing)\b")  # what is shown then
    return shown or not query.names(*(sort for sort in _SORTS if sort not in ("map", "agenda")))


_HANDED_IN = r"\b(?:(?:ein|ab|hoch|zu)?(?:schick\w*|send\w*|reich\w*|geb(?:e|en)|laden?)|submit|send|upload|hand in)\b"
_ON_PROGRAMME = r"\b(?:im|auf dem|in the|on the) program\w*\b"
_MAY = r"\b(?:darf|duerfen) (?:ich|man|wir)\b|\bmay (?:i|we)\b|\ballowed to\b|\bcan i take\b"


def _recorded(query: Query, items: Sequence[Item]) -> Answer | None:
    """What an FAQ says about recordings in general, and of an item, if that is in a room which it names."""
    word = Token("aufzeichnung", stem("aufzeichnung"), 0, 0)
    general = replace(query, words=(entity.Word(word, entity.meaning(word.text, query.index)),))
    faq = best_faq(query) or best_faq(general)
    if faq is None:
        return None
    if len(items) != 1 or _OF_ALL.search(faq.text) or _is_held_in(query, items[0], faq.text):
        return told(query, "u-plain", (faq.source, *item_sources(items, "recorded")), 0.75, text=faq.text)
    return unknown(query, "u-recorded-in-general", (faq.source, *item_sources(items, "recorded")), text=faq.text)


_OF_ALL = re.compile(
    r"\b(?:nur|alle[smrn]?|sämtliche|keine?|nicht|nichts|only|all|none|no|not|nothing)\b", re.IGNORECASE
)


def _is_held_in(query: Query, item: Item, said: str) -> bool:
    """Whether a text names a room of an item."""
    rooms = query.view.event.room_by_id
    return any(text(query, rooms[room].name) in said for room in item.rooms)


def _photos(query: Query) -> bool:
    return query.has(r"\b(?:fotos|bilder|galerie|bildergalerie|photos|pictures|gallery)\b")


def _by_title(query: Query) -> Answer | None:
    """A material named by its title alone („Anfahrtsskizze“, „Geländeplan“)."""
    if not query.words or query.asks(Ask.WHO, Ask.COUNT) or query.about_event:
        return None
    if query.asks(Ask.CHECK) and all(stands_for(word, _ONLINE) for word in query.telling):
        return None  # „Kann ich online teilnehmen?“ names no „Internet-Spiel“
    said = [doc for doc in query.index.of("material") if all(entity.said(w, doc) >= SURE for w in query.telling)]
    if query.asks(Ask.WHEN) and not query.has(_COMES_OUT) and not (said and query.has(_THERE_IS)):
        return None
    of_item = (query.asks(Ask.WHERE) and not said) or query.items
    if of_item and (not query.has(_HANDED_OUT) or query.has(_ROOM)):
        return None
    hits = [hit for hit in entity.top(query.rank("material")) if hit.coverage >= 0.95 and _names(query, hit.doc.record)]
    if query.names("ticket"):  # a „Karte“ of the town is none
        hits = [hit for hit in hits if any(entity.literally(word, hit.doc) >= entity.SAID for word in query.telling)]
    return _told(query, [hit.doc for hit in hits]) if hits and len(hits) <= 3 else None


_ON_WHAT = r"\b(?:worum|wovon|um was)\b"
_ROOM = r"\b(?:raum|raeumen|saal|zimmer|etage|room|hall)\b"


def _downloaded(query: Query) -> Answer | None:
    """The one material that the question names, where a download is asked for and no other text knows more."""
    if not query.has(r"\b(?:\w*runterlad\w*|\w*runterladen|download\w*)\b"):
        return None
    named = [doc for doc in query.index.of("material") if any(entity.said(w, doc) >= SURE for w in query.telling)]
    others = [word for word in query.telling if word.token.noun and not any(entity.said(word, doc) for doc in named)]
    known = [
        term for word in others for meaning in entity.meanings(word) for term in meaning if term in query.index.idf
    ]
    return _told(query, named) if len(named) == 1 and not known else None


def _watched_later(query: Query) -> Answer | None:
    """The recordings of what is over and shall be watched: „Kann man die Keynote noch anschauen?“"""
    if not query.has(_WATCH) or query.names(*_SORTS):
        return None
    items = query.items_of([word for word in query.telling if not re.search(_WATCH, word.token.text)])
    if not items or any(not moments.is_over(item, query.now, query.view.event) for item in items):
        return None
    docs = _recordings(query, {item.id for item in items})
    return _told(query, docs) if docs else None


def _recordings(query: Query, of: Collection[str | None]) -> list[Doc]:
    """The recordings of these items; of none, those of the event as a whole."""
    return [doc for doc in query.index.of("material") if doc.record.item in of and "@recording" in doc.terms]


def recordings_of_all(query: Query) -> Answer | None:
    """Where and from when the recordings of the event are, if it has some of all: „Wann kann ich alles nachschauen?“"""
    again = query.asks(Ask.RECORDED) or (query.has(_WATCH) and query.has(_AGAIN)) or query.has(_OF_TALKS)
    if not again or not query.asks(Ask.WHEN, Ask.WHERE, Ask.START, Ask.LINK):
        return None
    others = [word for word in query.telling if not re.search(_WATCH, word.token.text)]
    told_of = [word for word in others if not is_kind(word) and not stands_for(word, ("recording",))]
    docs = _recordings(query, (None,))
    if len(docs) != 1 or any(entity.said(word, docs[0]) < SURE for word in told_of):
        return None  # „… aus dem Leinesaal“ asks for none of another room
    return _told(query, docs)


# „Wo stehen die Videos der Vorträge?“: those of all, where no one talk is named.
_OF_TALKS = (
    r"\b(?:videos|aufzeichnungen|mitschnitte|recordings) (?:der|von(?: den| allen)?|aller|of(?: the| all| all the)?) "
    r"(?:vortraegen?|beitraegen?|talks|sessions|lectures|keynotes|podien|panels)\b"
)
_AGAIN = r"\b(?:nach\w+|noch ?mal|nochmals|spaeter|hinterher|im nachhinein|again|later|afterwards)\b"
_WATCH = r"\b(?:re)?watch\b|\b(?:(?:an|nach|zu)(?:zu)?(?:schau\w*|seh\w*|guck\w*|hoer\w*)|sehen|gucken)\b"
_COMES_OUT = (
    r"\b(?:veroeffentlicht\w*|verschickt|hochgeladen|online|verfuegbar|bereit|fertig|erscheint|bekomm\w*|krieg\w*|"
    r"published|available|uploaded|sent|ready|out|get)\b"
)
_THERE_IS = r"\b(?:gibt|gibts|kommt|kommen|there)\b"
_HANDED_OUT = (
    r"\b(?:bekomm\w*|krieg\w*|herunterlad\w*|runterlad\w*|download\w*|find\w*|get|gibt|liegt|liegen|schick\w*|send|"
    r"datei|file|pdf|link)\b"
)


def _names(query: Query, entry: Material) -> bool:
    """Whether a question names a material itself, not only something that its title mentions."""
    tokens = [token.text for token in words(text(query, entry.title)).tokens]
    heads = [token for token in tokens if token not in _ARTICLES]
    heads = heads[: 2 if heads and _ADJECTIVE.fullmatch(heads[0]) else 1]  # „Digitaler Tagungsführer“
    if "of" in tokens:  # „Book of Abstracts“
        heads += tokens[tokens.index("of") + 1 :][:1]
    return any(entity.best(word.meaning.terms, terms([head])) >= 0.75 for word in query.words for head in heads)


_ADJECTIVE = re.compile(
    r"\w{3,}(?:al|iv|ig|lich|isch|ell|iert|druckt|bar)e[rs]?|(?:kurz|klein|gross|neu|ganz)e[rs]?|"
    r"(?:digital|interactive|online|printed|full|complete|final|preliminary|short|annotated|detailed)"
)
_ARTICLES = words_of("der die das alle the all unsere our")


_ONLINE = ("online", "available-online")  # that something is put there says nothing of what it is


def _matching(query: Query) -> list[Doc]:
    hits = query.rank("material", query.without(*_ONLINE) or query.words)
    sorts = [s for s in _SORTS if s != "material" and query.names(s)]
    wanted = [word for word in query.without(*_SORTS, *_ONLINE) if word.weight]
    fitting = [
        hit
        for hit in hits
        if hit.coverage >= SURE and _of_sort(hit.doc, sorts) and _all_explained(query, wanted, hit.doc)
    ]
    found = [hit.doc for hit in entity.top(fitting, 0.8)]
    if not query.names("agenda"):
        return found
    return [doc for doc in found if _names(query, doc.record)] or found  # „Programm“, not a talk on programming


def _all_explained(query: Query, wanted: Sequence[entity.Word], doc: Doc) -> bool:
    """Whether a material is of what the question is about, not of something else."""
    docs = (doc, *query.index.of("event"))
    return all(any(entity.quality(word, one) >= entity.ENOUGH for one in docs) for word in wanted)


def _of_sort(doc: Doc, sorts: Sequence[str]) -> bool:
    """Whether a material is of one of these sorts; slides are no report because of „paper“ in their title."""
    kind = doc.record.kind.value if doc.record.kind else ""
    if kind in _OTHER_KINDS and sorts == ["report"]:
        return False
    return not sorts or any("@" + sort in doc.terms for sort in sorts)


_OTHER_KINDS = ("slides", "recording")


def _items(query: Query, words: Sequence[entity.Word]) -> tuple[Item, ...]:
    found = query.items_of(words) if words else ()
    people = persons_named(query) if not found else []
    return found or (people[0].items if len(people) == 1 else ())


def _none(query: Query, items: Sequence[Item], wanted: Sequence[entity.Word]) -> Answer | None:
    if any(word.weight for word in wanted) and not items and not query.about_event:
        return None
    others = [doc for doc in query.index.of("material") if _of_sort(doc, [s for s in _SORTS if query.names(s)])]
    if others and not items:
        return _told(query, others[:5])
    return unknown(query, "u-no-material", ("material",))


def _told(query: Query, docs: Sequence[Doc]) -> Answer:
    parts = [_line(query, doc.record) for doc in docs[:6]]
    key = "u-yes" if len(docs) == 1 and _is_recorded(query, docs[0]) else "u-plain"
    return told(query, key, tuple(doc.key for doc in docs[:6]), 0.85, text=join(parts))


def _is_recorded(query: Query, doc: Doc) -> bool:
    """Whether it is asked if something is recorded, and the recording is of just that."""
    if not query.asks(Ask.CHECK) or not query.has(_IS_RECORDED) or query.has(r"\b(?:alle[srn]?|all|every\w*)\b"):
        return False
    things = [word for word in query.without(*_SORTS) if word.weight]
    return doc.record.item in query.view.meant or (
        bool(things) and all(entity.quality(word, doc) >= entity.SAID for word in things)
    )


_IS_RECORDED = (
    r"\b(?:aufgezeichnet|aufgenommen|mitgeschnitten|gefilmt|recorded|filmed)\b|"
    r"\b(?:von|of) (?:allen?|jede[mr]|all|every|each) .*"
    r"\b(?:aufzeichnung\w*|aufnahmen?|videos?|mitschnitte?|recordings?)\b"
)


def _line(query: Query, entry: Material) -> Rich:
    name = text(query, entry.title)
    when = _available(query, entry)
    if entry.url:
        return query.view.say("u-material-later" if when else "u-material", title=name, link=entry.url, when=when or "")
    if entry.file:
        return query.view.say("u-material-file", title=name)
    return query.view.say("u-material-no-link-later" if when else "u-material-no-link", title=name, when=when or "")


def _available(query: Query, entry: Material) -> str | None:
    """From when it can be had, if that is still ahead."""
    day = entry.available_day or (query.view.event.local(entry.available).date() if entry.available else None)
    if day is None or day <= query.today:
        return None
    return wording.day(day, query.view.language, year=True)
