"""The members of sets that a question names and an answer does not: vegan dishes, pensioners, cards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from handlers.understanding.contract import Answer
from handlers.understanding.evidence import concepts_of, said_of_programme
from handlers.understanding.honesty.gap import Gap, Tells, gap_of, in_words
from handlers.understanding.honesty.sets import Member, Named, named, names_any
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, stem, words
from handlers.understanding.query import Query


def contrasted(query: Query, found: Answer, said: str) -> Iterator[Gap]:
    """The members of sets that the question names and the answer, with its evidence `said`, does not."""
    asked = [one for one in named(query.text.folded, query.text.tokens) if not _is_aside(query, one)]
    for one in asked:
        same = [other.member for other in asked if other.contrast is one.contrast]
        told = _is_told(query, same, found, said) or _is_told(query, [one.member], found, said)
        if not told and _leaves_out(query, one, found, said):
            yield _gap(query, one, said)


def _gap(query: Query, one: Named, said: str) -> Gap:
    near = names_any(one.contrast, said, words(said).tokens)
    sure = "doubt" not in one.contrast.flags and (near or "perhaps" not in one.contrast.flags)
    known = not one.member.stems.isdisjoint(query.index.vocabulary)
    return gap_of(query, _telling(one), (one.start, one.end), known=known, near=near, sure=sure)


def _telling(one: Named) -> Tells:
    return lambda folded: one.member.is_told(folded) or _only_others(one, folded)


def _only_others(one: Named, folded: str) -> bool:
    """Whether a text names others as the only ones: „nur Barzahlung“ is a no to cards, „nur über Treppen“ to none."""
    if one.contrast.name == _ACCESS:
        return False
    return _ONLY_THESE.search(folded) is not None and names_any(one.contrast, folded, words(folded).tokens)


_ACCESS = "access"
# What is all: not where something goes or what it is for, „a lift to all floors“.
_ONLY_THESE = re.compile(
    r"\b(?:nur|ausschliesslich|zwingend|lediglich|alles|only|exclusively)\b|"
    r"(?<!\bto )(?<!\bin )(?<!\bon )(?<!\bat )(?<!\bof )(?<!\bfor )\b(?:everything|all)\b"
)


def _is_aside(query: Query, one: Named) -> bool:
    if query.text.folded[one.start - 1 : one.start] == "-" and all(w.token.start != one.start for w in query.words):
        return True  # „das Goldberg-Zelt“ is a room, not where one camps
    if one.contrast.name == _EQUIPMENT and _MINE.search(query.text.folded[: one.start]):
        return True  # „Linux auf meinem Laptop installieren“ asks for none that is lent
    return any(first <= one.start < last for first, last in (*query.asides, query.title))


_EQUIPMENT = "equipment"
_MINE = re.compile(r"\b(?:auf|an|mit) (?:mein|unser)\w* (?:eigenen )?$|\b(?:on|with) (?:my|our) (?:own )?$")


def _is_told(query: Query, members: Sequence[Member], found: Answer, said: str) -> bool:
    """Whether the members are told; of several one where the question leaves a choice."""
    fields = {"@" + name for source in found.sources for name in _held(source)}
    told = [
        member.usual or (member.is_told(said) and _says_so(query, member, said)) or not fields.isdisjoint(member.fields)
        for member in members
    ]
    return (any if query.has(r"\b(?:oder|or|und|and)\b") else all)(told)


def _says_so(query: Query, member: Member, said: str) -> bool:
    """Whether a text has the very word, where that is asked of a dish.

    „Ist der Kuchen glutenfrei?“ is no question on whom to tell of allergies.
    """
    of_dish = member.contrast.name == _DIET and query.has(_IS_SO) and not member.stems.isdisjoint(_FREE_OF)
    return not of_dish or any(word in said for word in member.words)


_DIET = "diet"
_FREE_OF = frozenset(map(stem, ("gluten", "laktose", "nuss")))
_IS_SO = r"^\W*(?:und |and )?(?:ist|sind|is|are) (?:der|die|das|den|the|your|euer|eure) "


def _held(source: str) -> Iterator[str]:
    """The concepts of what a field holds, or the field that it is a part of."""
    yield from concepts_of(source)
    yield from concepts_of(source.rpartition(".")[0])


def _leaves_out(query: Query, one: Named, found: Answer, said: str) -> bool:
    """Whether an answer ought to name a member, and does not."""
    flags = one.contrast.flags
    wanted = next((asks for flag, asks in _ONLY_ASKED.items() if flag in flags), ())
    if (wanted and not query.asks(*wanted)) or (found.sources[0].startswith("contact") and "place" not in flags):
        return False
    if found.sources[0] == "event.audience":
        return False  # whoever asks whether it is for them names somebody whom the file may not name
    if said_of_programme(query, found):
        return one.contrast.alone and _is_asked_for(query, one)
    if _only_others(one, said):
        return False
    if one.contrast.alone:
        return not _is_here(query, one.member)
    if one.contrast.name == _ACCESS and found.sources[0] == "venue.accessibility":
        return True  # all that the house has for access is told there
    return in_words(query, found) and names_any(one.contrast, said, words(said).tokens)


# What some sets are for: how much something costs by the hour is asked with a price.
_ONLY_ASKED: Mapping[str, tuple[Ask, ...]] = {"price": (Ask.PRICE,), "reach": (Ask.PHONE, Ask.EMAIL)}


def _is_asked_for(query: Query, one: Named) -> bool:
    """Whether a yes or no is asked on a thing, or which of it."""
    return query.asks(Ask.CHECK) or re.search(_WHICH, query.text.folded[: one.start]) is not None


_WHICH = r"\b(?:welche[rsnm]?|which|what) $"


def _is_here(query: Query, member: Member) -> bool:
    """Whether the event itself is called or held so: „am Hotel“, where it is held in one."""
    event = query.view.event
    names = [*event.title.all, *(event.venue.name.all if event.venue and event.venue.name else ())]
    return member.is_told(fold(" ".join(names)))
