"""Which thing of the event a question is about: its words against the index, with scores.

Two numbers come out for each document. The score ranks documents against each other: rare words count more. The
coverage tells how much of the question a document explains: a question with a telling word that nothing in the event
explains is not about anything in it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.cognates import LEAST, cognates, heard_as
from handlers.understanding.concepts import CONCEPTS, SUBJECTS, apart, broader, concepts, narrow
from handlers.understanding.documents import Doc, Sort
from handlers.understanding.index import Index
from handlers.understanding.normalise import LONGEST_WORD, Token, split, stem
from handlers.understanding.normalise import words as read_words
from handlers.understanding.terms import ONLY_VERBS, telling_parts

HEAD = 0.6  # how well the last part of an unknown compound stands for the whole
BROADER = 0.6  # how well what a thing also is stands for it
GENERAL = 0.9  # the weight of a concept in a text that speaks of the sort in general, not of another thing of it
ENOUGH = 0.45  # from here a word counts as explained


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word may mean in an event: terms with how well they fit, or for a compound those of each part."""

    terms: Mapping[str, float]
    parts: tuple[Mapping[str, float], ...] = ()
    broader: frozenset[str] = frozenset()  # concepts that what the whole word means also is


@dataclass(frozen=True, slots=True)
class Word:
    """A telling word of a question, what it may mean, and how much it matters that it is explained."""

    token: Token
    meaning: Meaning
    weight: float = 1.0


class Hit(NamedTuple):
    """A document that fits, how well it ranks, and how much of the question it explains (0 to 1)."""

    doc: Doc
    score: float
    coverage: float


@lru_cache(maxsize=4096)
def meaning(text: str, index: Index) -> Meaning:
    """What a folded word may mean in this event."""
    base = text if text in ONLY_VERBS else stem(text)
    if "_" in text:
        return _term_meaning(text, base, index)
    found: dict[str, float] = {}
    if base in index.vocabulary:
        found[base] = 1.0
    elif base not in CONCEPTS and (first := without_empty_head(text)) and (whole := meaning(first, index)).terms:
        # „Spontanthemen“ are topics, whatever they are on.
        return replace(whole, broader=whole.broader | _head_concepts(text))
    if text in index.only_names:
        return Meaning({base: 1.0})
    _put_concepts(found, base, 0.93)
    if "@points" in found and index.counts_points:  # elsewhere there are points of many sorts
        found["@vote"] = 0.93
    _put_containing(found, base, index, whole=True)
    _put_beginning(found, text, index)
    _put_round_trip(found, text, index)
    known = _Known(index)
    infinitive = not found and _TO_DO.match(text) is not None  # that of „eintragen“ is made of no other parts
    parts = () if infinitive else split(text, known) or _half_known(text, known)
    if not found and not parts:
        other = next((form for form in other_forms(text) if stem(form) in known), None)
        if other:
            return meaning(other, index)
    if not found and (not parts or min(map(len, parts)) < _SHORT_PART):
        _put_similar(found, base, index)
        _put_similar_name(found, text, index)
        parts = () if found else parts  # „workshp“ is no work at a „shp“
    if not found and not parts:
        _put_cognates(found, base, index)
        _put_head(found, text, index)
    _put_workshop(found, base, index)
    wider = _broader(base) | (_head_concepts(text) if without_empty_head(text) else frozenset())
    if base in index.vocabulary:  # the event has this very word: its parts by themselves are another thing
        return Meaning(found, (), wider)
    meant = tuple(_part_meaning(part, index) for part in parts if part not in _TIMES)
    if meant:
        wide = {"@" + name: BROADER for name in broader(concepts(parts[-1])) if all("@" + name not in m for m in meant)}
        meant = (*meant[:-1], {**wide, **meant[-1]})  # a „Maskenkurs“ is a workshop, care no more for „Kinder“
    # A „Busunternehmen“ is a company: where the event has none, it has nothing to do with a bus.
    if meant and _is_missing(meant[-1], index):
        meant = () if found else meant[-1:]
    return Meaning(found, meant, wider)


def _put_workshop(found: dict[str, float], base: str, index: Index) -> None:
    """„Der Inkscape-Kurs“ may be called a workshop, where the event does not speak of courses."""
    if "@course" in found and base not in index.vocabulary:
        found["@workshop"] = BROADER


_SHORT_PART = 4  # letters; a compound of such a part may be a slip of the finger


def _is_missing(terms: Mapping[str, float], index: Index) -> bool:
    return not any(term in index.idf or term in SUBJECTS for term in terms)


def _term_meaning(text: str, base: str, index: Index) -> Meaning:
    """What a fixed term may mean: all of it, or in the event's own words each of its words."""
    found = {base: 1.0} if base in index.vocabulary else {}
    _put_concepts(found, base, 0.93)
    parts = telling_parts(text)
    return Meaning(found, tuple({part: 1.0} for part in parts) if len(parts) > 1 else (), _broader(base))


_PARTICIPLE = re.compile(r"^(ab|an|auf|aus|ein|mit|nach|vor|zu|weiter|um|fest)?ge([a-z]{3,}?)(t|en)$")


def other_forms(word: str) -> Iterator[str]:
    """The other forms that a verb may have in the file: „gefrühstückt“, „gesungen“, and „zahlts“ for „zahlt es“."""
    if match := _PARTICIPLE.match(word):
        before, base = match[1] or "", match[2]
        yield from (before + base + "en", base + "en", before + base.replace("u", "i") + "en", before + base)
    if match := _DOING.match(word):
        yield match[1] + "en"
    if match := _TO_DO.match(word):
        yield match[1] + match[2]
    yield from with_pronoun(word)


# „um sich einzutragen“, „etwas mitzubringen“
_TO_DO = re.compile(r"^(ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|teil|um|vor|weiter|zu|zurueck)zu([a-z]{3,}n)$")
_DOING = re.compile(r"^([a-z]{4,})end(?:en?|e[rsm])$")  # „das mit dem fehlenden Publikum“


def _put_round_trip(found: dict[str, float], text: str, index: Index) -> None:
    """The longer name of what takes one round: „Friedhofsgang“ for the „Friedhofsrundgang“."""
    match = _ROUND_TRIP.match(text)
    if match and (term := stem(f"{match[1]}rund{match[2]}")) in index.vocabulary:
        found[term] = 0.9


_ROUND_TRIP = re.compile(r"^(\w{4,})(?<!rund)(gang|fahrt|flug|weg|reise|tour|blick)$")


def with_pronoun(word: str) -> Iterator[str]:
    """What a verb may be without the „es“ or for the „du“ at its end: „zahlts“, „zahlst“."""
    if len(word) > 4 and word.endswith("s"):
        yield word[:-1]
    if len(word) > 5 and word.endswith("st"):
        yield word[:-2] + "en"


# Last parts that say no more than „thing“ or „person“: „Rechtskram“, „Presseheini“, „Vereinsmensch“.
_EMPTY_HEADS = re.compile(
    r"(?:s|n|en|er)?(?P<head>heini|fritze|mensch(?:en)?|typ(?:en)?|tante|onkel|leute|mann|frau|person(?:en)?|dings(?:da)?|"
    r"sachen?|kram|zeugs?|teil|geschichten?|ding|nummer|them(?:a|en)|system|shop|portal|guy|person|people|thing|stuff|gedoens|angebot(?:e)?|veranstaltung(?:en)?|termin(?:e|s)?)$"
)


def without_empty_head(word: str) -> str:
    """The first part of a compound whose last part says nothing; empty if there is none."""
    match = _EMPTY_HEADS.search(word) if len(word) >= 7 else None
    return word[: match.start()] if match and match.start() >= 4 else ""


# „Auftaktabend“ is the Auftakt: what the day calls its part adds nothing.
_TIMES = frozenset(stem(word) for word in ("abend", "tag", "morgen", "nachmittag", "vormittag", "evening", "morning"))


def _head_concepts(word: str) -> frozenset[str]:
    match = _EMPTY_HEADS.search(word)
    return concepts(stem(match["head"])) - {"organiser"} if match else frozenset()  # who „hat angeboten“


def _half_known(text: str, known: _Known) -> tuple[str, ...]:
    """A compound whose first part only begins compounds of the event: „Ferienworkshop“ beside „Ferienbetreuung“."""
    if not 9 <= len(text) <= LONGEST_WORD:
        return ()
    for cut in range(len(text) - 4, 4, -1):
        if stem(text[cut:]) in known and known.begins(text[:cut]):
            return text[:cut], stem(text[cut:])
    return ()


class _Known:
    """The stems that a compound's parts may have: those of the event and those of the general word list."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and len(word) > 2 and (word in self._index.vocabulary or word in CONCEPTS)

    def has_part(self, word: str) -> bool:
        """Whether this word can be part of a compound."""
        return CONCEPTS.has_part(word) or (len(base := stem(word)) > 2 and base in self._index.vocabulary)

    def begins(self, word: str) -> bool:
        """Whether a compound of the event begins with this part."""
        return len(word) >= 5 and "\n" + word in self._index.joined


def _put_concepts(found: dict[str, float], base: str, quality: float) -> None:
    for name in concepts(base):
        found["@" + name] = max(found.get("@" + name, 0.0), quality)


def _broader(base: str) -> frozenset[str]:
    """What things of a stem also are, where no answer asks for those by name."""
    return broader(narrow(concepts(base)))


# First parts with which a word becomes quite another one: „Vormittag“ is no „Mittag“.
_NEGATED = frozenset({"ohn_", "kein_", "without_", "no_"})  # „ohne Anmeldung“ is none
_ANOTHER_VERB = ("aus", "ueber", "unter")  # a „Funkausbilder“ has no more to do with a „Bild“ than an „Ausbilder“
_PREFIXES = frozenset(["vor", "nach", "ueber", "unter", "mit", "aus", "auf", "ein", "hin", "her"])


_SHORT_HEADS = frozenset(["alm", "hof", "see", "zoo", "dom", "lok"])  # nouns of three letters with which names end


def _put_containing(found: dict[str, float], base: str, index: Index, *, whole: bool = False) -> None:
    """Longer words of the event that begin or end with this one: „Eltern“ in „Elternbrief“."""
    if len(base) < 4 and base not in _SHORT_HEADS:
        return
    start = index.joined.find(base)
    while start >= 0:
        first = index.joined.rfind("\n", 0, start) + 1
        last = index.joined.find("\n", start)
        term = index.joined[first:last]
        ends = start + len(base) == last
        rest = term[: start - first] if ends else term[len(base) :]
        told = len(rest) >= 3 and (not (whole and apart(base, term)) if ends else first == start and len(base) >= 5)
        told = told and not (term in index.full_names and base in CONCEPTS)  # a „Bartram“ is no tram
        if told and rest not in _PREFIXES | _NEGATED and not (ends and rest.endswith(_ANOTHER_VERB)):
            found[term] = max(found.get(term, 0.0), 0.8 if ends else 0.7)
        start = index.joined.find(base, last)


def _put_beginning(found: dict[str, float], text: str, index: Index) -> None:
    """Compounds of the event that begin with this very word, where its stem is too short to tell: „Ferien“."""
    if len(text) < 5:
        return
    start = index.joined.find("\n" + text)
    while start >= 0:
        last = index.joined.find("\n", start + 1)
        term = index.joined[start + 1 : last]
        if len(term) - len(text) >= 3:
            found[term] = max(found.get(term, 0.0), 0.7)
        start = index.joined.find("\n" + text, last)


_LONG = 11  # letters; so long a word is hardly near another one by chance


def _put_similar(found: dict[str, float], base: str, index: Index) -> None:
    """Words of the event or the general list that are a slip of the finger away."""
    limit = allowed_slips(base)
    if not limit:
        return
    for size in range(len(base) - limit, len(base) + limit + 1):
        for term, slips in _slipped(base, index.lengths.get(size, ()), limit):
            found[term] = max(found.get(term, 0.0), 1.0 - 0.12 * slips)
            _put_concepts(found, term, 0.93 * (1.0 - 0.12 * slips))
    _put_similar_general(found, base, limit)


def _put_similar_name(found: dict[str, float], text: str, index: Index) -> None:
    """A name a slip away as it is written, or heard: of „Petersen“ hardly anything is left as a stem; then a title."""
    _put_similar_written(found, text, index.surnames.get(text[0], {}))
    if not found:
        found.update((known, 0.88) for known in heard_as(text, index.full_names))
    if not found:
        _put_similar_written(found, text, index.in_titles.get(text[0], {}))


def _put_similar_written(found: dict[str, float], text: str, written: Mapping[str, str]) -> None:
    """What is a slip away as it is written: “walekrs” has quite another stem than “walkers”."""
    for word, slips in _slipped(text, written.keys(), allowed_slips(text)):
        found[written[word]] = max(found.get(written[word], 0.0), 1.0 - 0.12 * slips)


def rest_of_name(text: str, beside: Word, index: Index) -> Iterator[str]:
    """The names of those whom another word names which may be meant by an unknown one, as terms: two slips at most."""
    said = (term for term, fit in beside.meaning.terms.items() if fit >= _SURELY)
    for token in (token for term in said for name in index.full_names.get(term, ()) for token in name):
        if token.text[0] == text[0] and OSA.distance(text, token.text, score_cutoff=_IN_NAME) <= _IN_NAME:
            yield token.stem


_IN_NAME = 2  # letters
_SURELY = 0.85


def _put_similar_general(found: dict[str, float], base: str, limit: int) -> None:
    """A general word is near many others by chance („Gedicht“, „Gericht“): there only one slip in a long word."""
    allowed = 2 if len(base) > _LONG else 1
    known = CONCEPTS.beginning(base[0], range(len(base) - limit, len(base) + limit + 1))
    for term, slips in _slipped(base, known, allowed):
        if len(base) >= 7 or _doubled(base, term):
            _put_concepts(found, term, (0.93 if len(base) >= 7 else 0.6) * (1.0 - 0.12 * slips))


def _slipped(word: str, terms: Iterable[str], limit: int) -> Iterator[tuple[str, int]]:
    """Those of the terms that are some slips of the finger away from a word, `limit` at most, with how many."""
    for term, slips, _ in process.extract_iter(word, terms, scorer=OSA.distance, score_cutoff=limit):
        if slips and len(term) > 4 and term[0] == word[0] and _like(word, term):
            yield term, int(slips)


def _doubled(word: str, term: str) -> bool:
    """Whether only a letter is written once that belongs twice, or the other way round: „kafee“, „tolette“."""
    return re.sub(r"(.)\1", r"\1", word) == re.sub(r"(.)\1", r"\1", term)


def _like(word: str, term: str) -> bool:
    """Whether a slip is likelier than another word: letters swapped, doubled or left out; in short words no other."""
    return len(word) >= 8 or len(word) != len(term) or sorted(word) == sorted(term)


def allowed_slips(word: str) -> int:
    """How many letters of a word may be wrong: none in short ones, two in long ones; none in numbers."""
    if any(letter.isdigit() for letter in word):
        return 0
    return 0 if len(word) < 5 else 1 if len(word) < 8 else 2


def _put_cognates(found: dict[str, float], base: str, index: Index) -> None:
    """Words of the event that the other language writes a little differently."""
    if len(base) < LEAST:
        return
    sizes = (terms for size, terms in index.lengths.items() if size >= LEAST - 1)
    for term in cognates(base, (term for terms in sizes for term in terms)):
        found[term] = _COGNATE


_COGNATE = 0.8


def _put_head(found: dict[str, float], text: str, index: Index) -> None:
    """The known last part of an unknown compound: a „Nussallergie“ is an allergy. Weak, for facts only."""
    for cut in () if found else range(2, len(text) - 4):
        head = stem(text[cut:])
        if len(head) >= 6 and (head in CONCEPTS or head in index.vocabulary):
            found[head] = HEAD
            _put_concepts(found, head, HEAD)
            return


def _part_meaning(part: str, index: Index) -> Mapping[str, float]:
    found = {part: 1.0}
    _put_concepts(found, part, 0.93)
    _put_beginning(found, part, index)
    _put_containing(found, part, index)
    return found


def occurs(word: Word, index: Index) -> bool:
    """Whether anything in the event stands for a word."""
    return any(term in index.idf for terms in (word.meaning.terms, *word.meaning.parts) for term in terms)


def is_subject(word: Word) -> bool:
    """Whether a word stands for a subject of its own, however it is used in the sentence."""
    return word.token.stem in SUBJECTS or any(term in SUBJECTS for terms in word.meaning.parts for term in terms)


def meanings(word: Word) -> tuple[Mapping[str, float], ...]:
    """What a word may mean: as a whole, by one of its parts, as one of its sort.

    A fixed term means nothing by its words alone.
    """
    sort = {"@" + name: BROADER for name in word.meaning.broader}
    return (word.meaning.terms, sort) if "_" in word.token.text else (word.meaning.terms, sort, *word.meaning.parts)


def quality(word: Word, doc: Doc) -> float:
    """How well a document explains a word, 0 to 1; an FAQ entry on things of its sort may speak of it as well."""
    if doc.sort == "room" and _only_sounds_so(word, doc):
        return 0.0
    whole = fit(word, doc.terms)
    if doc.sort != "faq" or not word.meaning.broader or whole >= BROADER:
        return whole
    general = any(doc.terms.get("@" + name, 0.0) >= GENERAL for name in word.meaning.broader)
    return max(whole, BROADER if general else 0.0)


def _only_sounds_so(word: Word, doc: Doc) -> bool:
    """Whether a word only has the stem of a room's name: „essen“ is not done in the „Raum Esse“ for that."""
    text, base = word.token.text, word.token.stem
    if not text.endswith("en") or base not in doc.terms or base not in CONCEPTS:
        return False
    return any(token.text == text[:-1] for name in doc.record.name.all for token in read_words(name).tokens)


def fit(word: Word, against: Mapping[str, float]) -> float:
    """How well the terms of a text explain a word: the whole, or all its parts."""
    whole = best(word.meaning.terms, against)
    if not word.meaning.parts or whole >= 0.9:
        return whole
    parts = [best(part, against) for part in word.meaning.parts]
    if all(part > 0.3 for part in parts):
        return max(whole, 0.95 * sum(parts) / len(parts))
    # The thing itself without what makes it special, or the other way round, explains little.
    return max(whole, 0.3 * parts[-1], 0.2 * max(parts))


def best(terms: Mapping[str, float], against: Mapping[str, float], without: Container[str] = ()) -> float:
    """How well terms of a question fit those of a text, apart from some."""
    found = 0.0
    for term in terms.keys() & against.keys():  # mostly none
        if term not in without:
            found = max(found, terms[term] * against[term])
    return found


def best_said(terms: Mapping[str, float], against: Mapping[str, float]) -> float:
    """How well the very words among terms of a question fit those of a text, not what means the same."""
    found = 0.0
    for term in terms.keys() & against.keys():
        if term[0] != "@":
            found = max(found, terms[term] * against[term])
    return found


def _rarity(word: Word, index: Index) -> float:
    return max((index.idf[term] for term in _terms(word) if term in index.idf), default=1.0)


def _terms(word: Word) -> Iterator[str]:
    return chain(word.meaning.terms, *word.meaning.parts)


def _having(docs: Sequence[Doc] | Sort, terms: Iterable[str], index: Index) -> set[int]:
    """At which of the documents, or of those of a sort, one of these terms stands."""
    if isinstance(docs, str):
        return index.places(docs, terms)
    wanted = set(terms)
    return {number for number, doc in enumerate(docs) if not wanted.isdisjoint(doc.terms)}


def _is_said(word: Word, docs: Sequence[Doc] | Sort, own: Sequence[Doc], index: Index) -> bool:
    """Whether one of the items or rooms has the very word, not only what means the same."""
    if own[0].sort not in ("item", "room"):
        return False
    places = _having(docs, (term for term in word.meaning.terms if term[0] != "@"), index)
    return any(said(word, own[n]) >= SAID for n in places)


def near(word: Word, sort: Sort, index: Index) -> list[Doc]:
    """The documents of a sort that have some term of a word: no other explains it, but for an FAQ entry."""
    return index.having(sort, _terms(word))


def rank(words: Sequence[Word], docs: Sequence[Doc] | Sort, index: Index) -> list[Hit]:
    """The documents, or those of a sort, that explain something of the words, best first."""
    own = index.of(docs) if isinstance(docs, str) else docs
    places = [_having(docs, _terms(word), index) for word in words]
    if not any(places):
        return []
    touched = [(word, _rarity(word, index), at) for word, at in zip(words, places, strict=True)]
    literal = {word.token.start for word in words if _is_said(word, docs, own, index)}
    total = sum(word.weight for word in words) or 1.0
    hits = []
    for n in sorted(set().union(*places)):
        doc = own[n]
        every = doc.sort == "faq"  # it may also explain a word by what is broader
        score = explained = 0.0
        for word, rarity, at in touched:
            if every or n in at:
                fit = _graded(word, doc, literal)
                score += fit * rarity * max(word.weight, 0.3)
                explained += word.weight * share(fit)
        if score > 0:
            hits.append(Hit(doc, score, min(1.0, explained / total)))
    return sorted(hits, key=lambda hit: (-hit.score, -hit.coverage))


SAID = 0.6


def said(word: Word, doc: Doc) -> float:
    """How well a document has the very word, not only what means the same."""
    return best_said(word.meaning.terms, doc.terms)


def literally(word: Word, doc: Doc) -> float:
    """How well a document has the very word or a part of it; of a fixed term all its words, in whatever order."""
    parts = [best_said(part, doc.terms) for part in word.meaning.parts] or [0.0]
    return max(said(word, doc), min(parts) if "_" in word.token.text else max(parts))


def _graded(word: Word, doc: Doc, literal: set[int]) -> float:
    """How well a document explains a word; less where it only means the same and another says the very word."""
    fit = quality(word, doc)
    return fit * 0.65 if word.token.start in literal and fit < 0.95 and said(word, doc) < SAID else fit


def share(fit: float) -> float:
    """How far a word counts as explained: wholly from `ENOUGH` on, little below."""
    return 1.0 if fit >= ENOUGH else fit


def top(hits: Sequence[Hit], share: float = 0.85) -> list[Hit]:
    """The hits that are about as good as the best one."""
    return [hit for hit in hits if hit.score >= share * hits[0].score] if hits else []


def explained(words: Sequence[Word], docs: Iterable[Doc]) -> float:
    """How much of the words these documents explain together."""
    docs = list(docs)
    total = sum(word.weight for word in words)
    if not total:
        return 1.0
    fits = [(word, max((quality(word, doc) for doc in docs), default=0.0)) for word in words]
    return sum(word.weight * share(fit) for word, fit in fits) / total
