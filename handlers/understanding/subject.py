"""What a talk is called, and what it only deals with.

The description of a talk mentions much: „Ticket“, „Kinder“, „Stadt“. Who asks for a ticket, childcare or the way asks
of the event, not of that talk. So the words of a description count only where it is asked in which part of the
programme something is dealt with, or where the question also says which talk it means.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.understanding.concepts import rows
from handlers.understanding.documents import KIND_WORDS, Doc
from handlers.understanding.entity import ENOUGH, Hit, Word, best, best_said, quality
from handlers.understanding.index import Index
from handlers.understanding.words import words_of

CALLED = 0.45  # how well a word has to fit one of the item's own
_PART = 0.3  # and each part of a compound
_VERB = 0.5  # the weight of words that are no nouns, where these are told by their capitals: „zahlen“ is no „zählen“
LITERALLY = 0.88  # the very word, not a part of a longer one: „Wetter“ is not „Lokalwetter“
_FEW = 3  # a word that more items are called by does not tell which is meant

_ASKS_FOR_SUBJECT = re.compile(
    r"\b(?:ueber|zu(?:m|r)? (?:thema|stichwort|bereich)|(?:da|wo)rueber|geht es um|um (?:das |die |den )?thema|worum|"
    r"dreht|handelt|behandelt\w*|thematis\w*|beschaeftig\w*|interessier\w*|vorgestellt|vorstell\w*|praesentier\w*|"
    r"zeigt|redet|spricht|erzaehlt|berichtet|referiert|kommt .*\bvor|about|deals?|dealing|covers?|covering|discuss\w*|"
    r"present\w*|talks?|speaks?|interested|care about|into)\b|"
    r"\b(?:\w*was|anything|something) (?:ueber|mit|on|about)\b|"
    r"\b\w*was dazu,? (?=(?:wie|ob|warum|wann)\b)|"
    r"\b(?:\w*was |was (?:gibts?|gibt es|laeuft|kommt) (?:\w+ ){0,3}?)zu[mr]?\b"
    r"(?! (?:essen|trinken|futtern|naschen|tun|beachten)\b)|"
    r"\b(?:das|der|die|dem|sache|geschichte|teil|ding|raum|saal) (?:mit|zu[mr]?|von)\b"
)
_PARTS = ("talk", "workshop", "panel", "session", "keynote", "topic", "course")


def asks_for_subject(folded: str, words: Sequence[Word]) -> bool:
    """Whether it is asked in which part of the programme something is dealt with."""
    return _ASKS_FOR_SUBJECT.search(folded) is not None or any(_names_part(word) for word in words)


def _names_part(word: Word) -> bool:
    return any("@" + part in meaning for part in _PARTS for meaning in (word.meaning.terms, *word.meaning.parts[-1:]))


def called(words: Sequence[Word], hits: Sequence[Hit], least: float) -> list[Hit]:
    """Those of the items that are called by one of the words, at `least` so well, and do not only mention it."""
    own = [word for word in words if word.weight and not is_kind(word)]
    found = [hit for hit in hits if hit.doc.own is None or any(calls(word, hit.doc, least) for word in own)]
    return _so_headed(own, found)


def _so_headed(words: Sequence[Word], hits: list[Hit]) -> list[Hit]:
    """Of what a single compound stands for those that say its last part, if any do: a „Kinderdisco“ is a disco.

    What only means something like that, music „for boys and girls“, is another thing then.
    """
    parts = words[0].meaning.parts if len(words) == 1 else ()
    if not parts or any(best_said(words[0].meaning.terms, hit.doc.terms) >= CALLED for hit in hits):
        return hits
    whole = [hit for hit in hits if quality(words[0], hit.doc) >= ENOUGH]
    return [hit for hit in whole if best_said(parts[-1], hit.doc.own or hit.doc.terms) >= _HEAD] or hits


def of_kind(words: Sequence[Word], hits: Sequence[Hit]) -> list[Hit]:
    """The workshop or panel on what another item is called by: „der FoxDot-Workshop“ is not the talk on FoxDot.

    Its description has to say the very word.
    """
    kinds = [word for word in words if word.weight and not _NARROW.isdisjoint(word.meaning.terms)]
    rest = [word for word in words if word.weight and not is_kind(word)]
    if not kinds or not rest:
        return []
    hits = [hit for hit in hits if all(quality(word, hit.doc) >= _KIND for word in kinds)]
    return [hit for hit in hits if all(best_said(word.meaning.terms, hit.doc.terms) >= ENOUGH for word in rest)]


_NARROW = frozenset({"@workshop", "@panel"})
_KIND = 0.7  # how well a word has to fit an item to be its kind


def named(words: Sequence[Word], doc: Doc, index: Index, least: float = CALLED) -> bool:
    """Whether the words say which item is meant: one of its own that hardly any other has."""
    if doc.own is None:
        return True
    return any(calls(word, doc, least) and not is_kind(word) and _is_rare(word, doc, index) for word in words)


def told_apart(words: Sequence[Word], hits: Sequence[Hit], index: Index) -> list[Hit]:
    """The one item that a rare word of its own tells, though words that the event does not know say more about it.

    „Der Beitrag zum Süßwasseratlas im Norden“ is the one on the Süßwasseratlas.
    """
    if not hits or (len(hits) > 1 and hits[1].score > _FAR * hits[0].score):
        return []
    first = hits[0]
    left = [word for word in words if word.weight and not is_kind(word) and quality(word, first.doc) < ENOUGH]
    if first.doc.own is None or first.coverage < _HALF or any(_is_known(word, index) for word in left):
        return []
    return [first] if any(_is_headed(word, first.doc) and len(word.token.text) >= _LONG for word in words) else []


_FAR = 0.7  # how near the next item may come
_HALF = 0.5
_LONG = 6  # letters; a shorter word may be in a title by chance


def _is_known(word: Word, index: Index) -> bool:
    return any(term in index.idf for meaning in _meant(word) for term in meaning)


def _is_headed(word: Word, doc: Doc) -> bool:
    """Whether an item is called by a word or by the last part of it."""
    own = doc.own or {}
    heads = (word.meaning.terms, *word.meaning.parts[-1:])
    return not is_kind(word) and any(best_said(head, own) >= _HEAD for head in heads)


_HEAD = 0.6


def calls(word: Word, doc: Doc, least: float = CALLED) -> bool:
    """Whether a word is one of those that an item is called by."""
    own = doc.terms if doc.own is None else doc.own
    if least > CALLED and word.weight <= _VERB and word.token.text.endswith(("en", "ern", "eln", "t")):
        return False
    # Without what a word means for running an event: „Ticket“ is not „zu OSM Beitragende“.
    if best(word.meaning.terms, own, _ORGANISATION) >= least:
        return True
    *first, head = word.meaning.parts or ({},)
    # What a compound has in front may be whatever, as long as its head is the thing: „Kinderdisco“.
    parts = [*(best(part, own) for part in first), best(head, own, _ORGANISATION)] if head else []
    return bool(parts) and all(part > (least if least > CALLED else _PART) for part in parts)


def says(word: Word, doc: Doc) -> bool:
    """Whether an item is called by the very word, not only by what means the same."""
    own = doc.terms if doc.own is None else doc.own
    return best_said(word.meaning.terms, own) >= CALLED


def only_runs(term: str) -> bool:
    """Whether a term means something of how an event is run."""
    return term in _ORGANISATION


def only_organises(word: Word, doc: Doc) -> bool:
    """Whether a document has a word only in what it means for running an event."""
    meant = _meant(word)
    whole = max(best(meaning, doc.terms) for meaning in meant)
    return whole >= ENOUGH and max(best(meaning, doc.terms, _ORGANISATION) for meaning in meant) < ENOUGH


def _meant(word: Word) -> tuple[Mapping[str, float], ...]:
    return (word.meaning.terms, *word.meaning.parts)


_ORGANISATION = frozenset("@" + name for name, _ in rows("practical.txt")) | frozenset(
    "@" + name
    for name in words_of(
        """
        vegan vegetarian allergy food drink alcohol coffee lunch dinner breakfast sweet parking charging bike transit
        directions address stepfree lift stairs toilet hearing visual interpreting wifi password luggage certificate
        childcare dog lodging photo recording slides handout material report agenda cost registration deadline places
        contact phone email tech arrival arrive online onsite hybrid link optional bring reserve lost firstaid smoking
        prayer quiet power shuttle taxi cancel swap single included send invitation reimburse shower cash dress win
        limited result decide open comment
        """
    )
)


def is_kind(word: Word) -> bool:
    """Whether a word stands for a kind of item: „Vortrag“, „Pause“."""
    return not _KINDS.isdisjoint(word.meaning.terms)


_KINDS = frozenset("@" + kind for kind in KIND_WORDS)


def _is_rare(word: Word, doc: Doc, index: Index) -> bool:
    """Whether hardly any other item is called by what a word shares with this one."""
    own = (doc.own or {}).keys() - _ORGANISATION
    return any(index.called[term] <= _FEW for meaning in _meant(word) for term in meaning.keys() & own)
