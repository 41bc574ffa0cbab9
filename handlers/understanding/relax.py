"""Words that may stay unexplained, because they only say more about the question: attributes, verbs, circumstances.

What nobody can explain blocks an answer only where it could be the very thing that is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.understanding.documents import KIND_WORDS, Sort
from handlers.understanding.entity import Word, is_subject, near, occurs, quality
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import Token
from handlers.understanding.query import Query
from handlers.understanding.words import words_of

_PRONOUNS = words_of("ich wir man du sie er ihr es i we you they he she one")
_MODALS = words_of(
    """
    kann koennen koennte darf duerfen muss muessen soll sollen sollte will wollen moechte can could may must should do
    does did will would to
    """
)
_DETERMINERS = words_of(
    """
    der die das den dem des ein eine einen einem einer mein meine meinen meinem meiner dein deine unser unsere euer
    eure kein keine the a an my your our this that
    """
)
_POSSESSIVES = words_of("mein meine meinen meinem meiner unser unsere unseren my our")
_CIRCUMSTANCE = words_of("ins per wegen trotz als via despite as")
_COPULAS = words_of("ist sind war waren is are was were wird seid")
_WHO = words_of("wer who")


def relaxed(query: Query) -> Query | None:
    """The question without weight on words that only accompany it; None if nothing changes or nothing would be left."""
    words = tuple(replace(word, weight=0.0) if accompanies(query, word) else word for word in query.words)
    dropped = sum(1 for old, new in zip(query.words, words, strict=True) if old.weight and not new.weight)
    left = any(word.weight for word in words)
    return replace(query, words=words) if dropped and left else None


def revived(query: Query) -> Query | None:
    """A question that says nothing telling, with weight on the verbs and the like that the event's own texts know."""
    known = query.index.idf
    words = tuple(
        replace(word, weight=0.5) if any(term in known for term in word.meaning.terms) else word for word in query.words
    )
    return replace(query, words=words) if any(word.weight for word in words) else None


_AT = words_of("bei beim im in am auf an waehrend zum during at on in")


def placed(query: Query) -> tuple[Query, float] | None:
    """The question without weight on the things of the programme at which something is asked: „beim Podium“.

    With it, how far to trust that: what there is at a thing that has a name may be something of its own.
    """
    scenes = [word for word in query.telling if _is_scene(query, word)]
    rest = [word for word in query.telling if word not in scenes]
    if not scenes or not any(word.meaning.terms or word.meaning.parts for word in rest):
        return None
    kinds = all(any("@" + kind in word.meaning.terms for kind in KIND_WORDS) for word in scenes)
    words = tuple(replace(word, weight=0.0) if word in scenes else word for word in query.words)
    return replace(query, words=words), 0.7 if kinds else 0.5


_AT_EVENT = _AT - {"in"}  # „in Halle“ is where it takes place
_PARTS: tuple[Sort, ...] = ("item", "room")
_NAMES = 0.7  # how well a word has to fit a thing of the programme


def _is_scene(query: Query, word: Word) -> bool:
    """Whether a word names a part of the programme, or the event itself, at which something is asked."""
    beside = query.asks(Ask.PARALLEL)  # „während des Fachtags“
    if (
        not beside
        and led_by(query, word, _AT_EVENT)
        and any(quality(word, doc) >= _NAMES for doc in query.index.of("event"))
    ):
        return True
    return led_by(query, word, _AT) and _names_part(query, word)


def _names_part(query: Query, word: Word) -> bool:
    return any(quality(word, doc) >= _NAMES for sort in _PARTS for doc in near(word, sort, query.index))


def led_by(query: Query, word: Word, leads: frozenset[str]) -> bool:
    """Whether a word stands after one of these, with an article or an attribute between them at most."""
    before = [token.text for token in query.text.tokens if token.start < word.token.start][-2:]
    return bool(before) and (before[-1] in leads or (before[0] in leads and before[-1] not in leads))


def accompanies(query: Query, word: Word) -> bool:
    """Whether a word that nothing explains only says more about the question.

    What is known in general, but not at this event, is missing there if it is a thing, else it may be left out too.
    """
    if not word.weight or (matters(query, word) and not _bears(query, word)):
        return False
    tokens = query.text.tokens
    position = next((n for n, token in enumerate(tokens) if token.start <= word.token.start < token.end), None)
    if position is None:
        return False
    if _bears(query, word) or _in_circumstance(tokens, position) or _is_attribute(query, tokens, position):
        return True
    if _THINGS.search(word.token.text):
        return False
    if query.names_person:
        return False  # what is not known of a person is not said by what is
    # „Wie viel verdient …“: there the verb is what is asked for.
    if word.token.noun or query.asks(Ask.COUNT, Ask.FUNCTION):
        return False
    if query.asks(Ask.CHECK) and _is_predicate(tokens, position):
        return False
    return query.cased or _is_verb(tokens, position) or not _is_named(query, tokens, position)


def matters(query: Query, word: Word) -> bool:
    """Whether a word is understood, and a thing or subject that an answer has to be about."""
    if not (word.meaning.terms or word.meaning.parts):
        return False
    return occurs(word, query.index) or is_subject(word) or (names_thing(query, word) and not _is_done(query, word))


def _bears(query: Query, word: Word) -> bool:
    """Whether a word only names whoever has the costs: „Entstehen meiner Schule Kosten?“"""
    return query.names("cost") and re.search(_BEARS + re.escape(word.token.text), query.text.folded) is not None


_BEARS = r"(?<!mit )(?<!von )(?<!zu )(?<!in )(?<!bei )\b(?:meine[rmn]|unsere[rmn]|my|our) "


def _is_done(query: Query, word: Word) -> bool:
    """Whether a word of phone style or English stands where verbs do."""
    tokens = query.text.tokens
    position = next((n for n, token in enumerate(tokens) if token.start <= word.token.start < token.end), 0)
    return not query.cased and _is_verb(tokens, position)


# Endings that only nouns have, however they are written.
_THINGS = re.compile(r"\w{4}(?:ungs?|ungen|heit|keit|keiten|schaft|tion|tionen|ment|ness|ity|ship)$")


# After these a word names a thing: „beim Yoga“, „gibt es Yoga“, "is there yoga".
_NAMING = words_of(
    """
    der die das den dem des ein eine einen einem einer kein keine keinen im am zum zur beim vom ins fuers mit ohne fuer
    ueber von es ihr the a an any some no with without for about of there have has gibt habt dieser diese dieses und
    oder and or in auf on
    """
)


def names_thing(query: Query, word: Word) -> bool:
    """Whether a word stands where things are named; of German with capitals, whether it is written as one.

    What something is asked to be („Ist das Essen halal?“) counts as well.
    """
    tokens = query.text.tokens
    position = next((n for n, token in enumerate(tokens) if token.start <= word.token.start < token.end), None)
    if position is None:
        return False
    asked = query.asks(Ask.CHECK) and _is_predicate(tokens, position)
    return asked or (word.token.noun if query.cased else _is_named(query, tokens, position))


def _is_named(query: Query, tokens: Sequence[Token], position: int) -> bool:
    """Whether a word of phone style or English may be a thing: it is led like one, or stands first."""
    before = [token.text for token in tokens[:position]]
    led = before[-1:] and (before[-1] in _NAMING or _is_mine(before))
    return not before or bool(led) or len(before) == 1 or _heads(query, tokens, position)


def _is_mine(before: Sequence[str]) -> bool:
    """Whether something of mine follows with which something is done: “fly my kite”, but no „auf meinen Laptop“."""
    return before[-1] in _POSSESSIVES and not _NOT_DONE_TO.issuperset(before[-2:-1])


_NOT_DONE_TO = _MODALS | _COPULAS | words_of("auf in mit von fuer an bei zu zum nach unter on to with from for of at")


def _heads(query: Query, tokens: Sequence[Token], position: int) -> bool:
    """Whether an English word follows one that is understood, as the thing that this one only describes."""
    before = tokens[position - 1]
    asks_for = query.view.language == "en" and query.has(_ASKS_FOR)
    return asks_for and any(
        word.token.start == before.start and word.weight and word.meaning.terms for word in query.words
    )


# „When is the water polo match?“ is not asked of all that has to do with water.
_ASKS_FOR = (
    r"\b(?:have|any|there|get|need|buy)\b|^\W*(?:when|where|what time) is the \w+ (?!\w+(?:ed|ing)\b)\w+(?: \w+)?\W*$"
)


def _is_predicate(tokens: Sequence[Token], position: int) -> bool:
    """„Ist das Essen halal?“: the last word is what is asked."""
    return position == len(tokens) - 1 and tokens[0].text in _COPULAS


def _in_circumstance(tokens: Sequence[Token], position: int) -> bool:
    before = [token.text for token in tokens[max(0, position - 2) : position]]
    purpose = bool(before) and before[-1] in ("zum", "beim") and tokens[position].text.endswith(("en", "ern", "eln"))
    whose = len(before) > 1 and before[0] in ("fuer", "for") and before[1] in _POSSESSIVES
    if purpose or whose:
        return True
    return bool(before) and (before[-1] in _CIRCUMSTANCE or (len(before) > 1 and before[0] in _CIRCUMSTANCE))


def _is_attribute(query: Query, tokens: Sequence[Token], position: int) -> bool:
    """Whether a word stands before a noun that is understood: „vierjährige Tochter“."""
    if tokens[position].noun or position + 1 >= len(tokens):
        return False
    follower = tokens[position + 1]
    known = any(word.token.start == follower.start and word.meaning.terms for word in query.words)
    inflected = tokens[position].text.endswith(("e", "en", "er", "es", "em"))
    led = position > 0 and tokens[position - 1].text in _DETERMINERS
    return known and ((inflected and follower.noun) or led)


def _is_verb(tokens: Sequence[Token], position: int) -> bool:
    """Whether a word stands where verbs do: beside a pronoun, after a modal, or at the end like an infinitive."""
    before = tokens[position - 1].text if position else ""
    after = tokens[position + 1].text if position + 1 < len(tokens) else ""
    last = position == len(tokens) - 1 and tokens[position].text.endswith(("en", "n", "t"))
    modal = any(token.text in _MODALS for token in tokens[:position])
    return before in _PRONOUNS | _MODALS | _WHO or after in _PRONOUNS or (last and modal)
