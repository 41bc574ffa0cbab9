"""Whom a question names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from handlers.markdown import markdown
from handlers.rich import Rich
from handlers.understanding import entity
from handlers.understanding.answers.common import text
from handlers.understanding.concepts import CONCEPTS
from handlers.understanding.entity import Word
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, stem
from handlers.understanding.persons import Person
from handlers.understanding.places import KEEPS
from handlers.understanding.query import Query
from handlers.understanding.sentences import SENTENCE
from handlers.understanding.terms import terms

NAMED = 0.75  # how well a word has to fit a name


def persons_named(query: Query) -> list[Person]:
    """The people whom the question names; those who fit most of its words."""
    said = [exact for word in query.words if (exact := _meant(query, word))]
    known = {term for exact in said for term in exact}
    asks_whom = query.asks(Ask.WHO, Ask.HELP, Ask.EMAIL, Ask.PHONE)
    found: list[tuple[int, Person]] = []
    for doc in query.index.having("person", known):
        name = known_terms(doc.record.name)
        count = sum(entity.best(exact, name) >= NAMED for exact in said)
        if count == 1 and not asks_whom and not _said_whole(doc.record.name, known):
            continue  # „Wann öffnet die Registrierung?“ is not asked of the „Registrierungsteam“
        if count == 1 and (_BODY.search(doc.record.name) or _of_somebody_else(query, doc.record)):
            continue
        if count:
            found.append((count, doc.record))
    most = max((count for count, _ in found), default=0)
    return [person for count, person in found if count == most]


def _said_whole(name: str, known: set[str]) -> bool:
    """Whether the one word that a name consists of is said as a whole; of a longer name any part is enough."""
    return not name.isalpha() or stem(fold(name)) in known


def _meant(query: Query, word: entity.Word) -> dict[str, float]:
    """What of a word may be somebody's name: not what only has the stem of one, as a „Jam“ has that of James.

    Nor is who „redet“ somebody called Red.
    """
    exact, base = _exact(word.meaning.terms), word.token.stem
    names = [token for name in query.index.full_names.get(base, ()) for token in name if token.stem == base]
    said = word.token.text
    if names and base in CONCEPTS and not any(said.startswith(token.text) for token in names):
        return {}  # „Wo gibt es Essen?“ is not asked of a Mr Esser
    if names and all(len(token.text) > len(said) or said in _verbs_of(token.text) for token in names):
        exact.pop(base, None)
    return exact


def _verbs_of(name: str) -> tuple[str, ...]:
    return tuple(name + ending for ending in ("t", "et", "est", "te", "ete", "eten"))


def _of_somebody_else(query: Query, person: Person) -> bool:
    """Whether the one word of a name is half of another one: „Thomas Staecker“ is not Christian Thomas."""
    own = [word for word in query.telling if named_by(word, person)]
    others = [word for word in query.telling if word not in own and _is_only_a_name(query, word)]
    return any(word.token.start - one.token.end == 1 for one in own for word in others)


def _is_only_a_name(query: Query, word: entity.Word) -> bool:
    """Whether a word is nothing in the programme, and means nothing in general."""
    means = any(term[0] == "@" for term in word.meaning.terms) or bool(word.meaning.parts)
    known = word.token.noun or word.token.stem in query.index.vocabulary
    return known and not means and word.token.stem not in query.index.titled and word.token.text.isalpha()


# „Vorstand des Vereins“ is no person who could be meant by one of these words.
_BODY = re.compile(
    r"\be\. ?V\b|\bGmbH\b|\b(?:[Tt]eam|Vorstand|Verein|Initiative|[Kk]ids|[Cc]hildren|[Yy]outh|Jugend\w*)\b|"
    r"(?<!van )(?<!von )\b(?:des|der)\b"
)


def named_by(word: entity.Word, person: Person) -> bool:
    """Whether a word is part of somebody's name."""
    return entity.best(_exact(word.meaning.terms), known_terms(person.name)) >= NAMED


@lru_cache(maxsize=2048)
def known_terms(*texts: str) -> dict[str, float]:
    """The terms of a name or a function."""
    return terms(texts)


def has_function(words: Sequence[Word], person: Person, *, literally: bool) -> bool:
    if person.function is None:
        return False
    known = known_terms(*person.function.all)
    if literally:
        known = {term: weight for term, weight in known.items() if term[0] != "@"}
    return all(entity.fit(word, known) >= 0.7 for word in words)


def by_calling(query: Query) -> list[Person]:
    """The one person whose function is named where it is asked when or where they are."""
    asked = query.asks(Ask.WHEN, Ask.CLOCK, Ask.START, Ask.WHERE) or query.has(_WHAT_DOES)
    if not asked or query.asks(Ask.HELP) or query.has(KEEPS) or query.names("break"):
        return []  # „Wann ist Pause?“ is not asked of the one from the „Stiftung Grüne Pause“
    words = [
        w for w in query.without("talk", "session", "speaker") if w.weight and (w.meaning.terms or w.meaning.parts)
    ]
    named = any(word.token.stem in query.index.titled for word in words) and not query.has(_WHAT_DOES)
    if not words or named:
        return []
    people = [doc.record for doc in query.index.of("person") if doc.record.contact is None]
    found = [person for person in people if has_function(words, person, literally=True)]
    return found if len(found) == 1 and found[0].items and not all(_is_from(word, found[0]) for word in words) else []


def _is_from(word: Word, person: Person) -> bool:
    """Whether a word only is the end of a name in a function: „Essen“ is not asked of the „Uni Duisburg-Essen“."""
    said = fold(" ".join(person.function.all)) if person.function else ""
    return re.search(rf"(?<!-)\b{re.escape(word.token.text)}", said) is None and f"-{word.token.text}" in said


# „Was macht der Schreiner bei euch?“
_WHAT_DOES = r"^\W*(?:und )?(?:was|what) (?:macht|bietet|zeigt|does|will) (?:denn |eigentlich )?(?:der|die|the) "


def _exact(meaning: Mapping[str, float]) -> dict[str, float]:
    return {term: quality for term, quality in meaning.items() if term[0] != "@" and quality >= 0.85}


def life(query: Query, person: Person) -> list[Rich]:
    """What an item's description tells of somebody, where it is asked who they are and no function is known."""
    if not query.asks(Ask.FUNCTION) or person.function or query.has(r"\bmacht\b"):
        return []
    named = re.compile(rf"(?:^|(?<=[.!?]\s)){re.escape(person.name)}{_IS}")
    for said in (text(query, item.description) for item in person.items if item.description):
        if found := named.search(said):
            rest = SENTENCE.split(said[found.end() :])
            also = [one for one in rest[1:2] if _IS_TOO.match(one)]
            return [markdown(" ".join((found.group() + rest[0], *also)))]
    return []


_IS = r"(?:, [^,]{3,80},)? (?:ist|war|is|was|leitet|arbeitet|forscht|lehrt|works|leads|runs|teaches|heads)\b"
_IS_TOO = re.compile(rf"(?:Er|Sie|He|She){_IS}")
