"""Where people sign in who have just come, and get what is handed out there."""

from __future__ import annotations

from dataclasses import replace

from handlers.understanding import entity, moments
from handlers.understanding.answers.common import stated, text
from handlers.understanding.answers.where import floor_told, place_told
from handlers.understanding.contract import Answer
from handlers.understanding.entity import Word
from handlers.understanding.query import Query, stands_for
from handlers.understanding.terms import terms
from storage.event import Kind


def where_to_report(query: Query) -> Answer | None:
    """Where people go first who have just come: to the desk if there is one, or where they arrive by the programme."""
    event = query.view.event
    there = event.starts_day <= query.today <= event.ends_day
    here = query.has(rf"{_DESK_OF}|{_STANDS_THERE}") or (
        query.has(_HAS_COME) and all(map(_reports, query.telling)) and not query.times
    )
    if not query.has(_REPORTS) and not (there and here):
        return None
    named = query.items or query.items_of(query.without("pick-up"))
    docs = query.index.docs_of(item for item in named if item.kind is not Kind.ARRIVAL)
    if any(entity.literally(word, doc) >= entity.SAID for word in query.telling for doc in docs):
        return None  # something of the programme is called so: „Badge-Ausgabe“
    desks = [doc.record for doc in query.index.of("room") if not _DESK.isdisjoint(doc.terms)]
    if desks and desks[0].floor:
        return _at_desk(floor_told(query, desks[0]))
    arrivals = [item for item in event.timed if item.kind is Kind.ARRIVAL and item.rooms]
    ahead = [item for item in arrivals if not moments.is_over(item, query.now, event)] or arrivals
    return _at_desk(place_told(query, ahead[0])) if ahead else _noted_desk(query)


def on_the_spot(query: Query) -> Answer | None:
    """The same where somebody stands there already, before whatever it is: „Stehe vorm Tor, wo melde ich mich an?“"""
    return where_to_report(query) if query.has(_STANDS_THERE) else None


def _reports(word: Word) -> bool:
    return stands_for(word, ("registration", "check-in-event")) or word.token.text == "melden"


def _at_desk(answer: Answer) -> Answer:
    """An answer that tells where one registers on the spot."""
    return replace(answer, sources=(*answer.sources, "event.registration"))


def _noted_desk(query: Query) -> Answer | None:
    """The room of which it is noted that people sign in there."""
    for room in query.view.event.rooms:
        if room.note and not _DESK.isdisjoint(terms(room.note.all)):
            source, note = f"room[{room.id}].note", text(query, room.note)
            return floor_told(query, room) if room.floor else stated(query, source, note, 0.8)
    return None


# What people get where they arrive.
_BADGE = (
    r"(?:badges?|namens(?:schild\w*|karte|badge)|konferenzausweis\w*|tagungsausweis\w*|teilnahmeausweis\w*|"
    r"teilnehmerausweis\w*|(?:tagungs|konferenz|teilnahme|kongress)(?:unterlagen|mappe|tasche)|lanyards?|umhaengeb[a-z]+|"
    r"(?:festival|armb)[a-z]*bae?nd\w*|startnummer\w*|startunterlagen|name ?tags?|wristbands?|goodie ?bags?|"
    r"conference (?:bag|pass)|race number|bib number)"
)
_MUST = r"(?:muss|soll|sollen|muessen|sollte|sollten|gehe?|gehen)"
_FIRST = r"(?:zuerst|zunaechst|als erstes|als allererstes|erst ?mal|am anfang)"
_REPORTS = (
    r"\bwo(?:hin)? (?:muss|soll|sollen|muessen|kann) (?:ich|wir|man) (?:mich|uns|sich)? ?(?:\w+ )?(?:zuerst |erstmal )?"
    r"(?:melden|einchecken|registrieren|akkreditieren)\b|"
    r"\bwo (?:melde?|checke?|registriere) ich(?: mich)?(?: denn| eigentlich)?(?: ein| vorort)?"
    r"(?:,? (?:wenn|sobald) ich (?:da|dort|angekommen) bin)?\W*$|"
    r"\bwhere (?:do|should|must|can) (?:i|we) (?:check ?in|report|register)\b(?! for)|"
    r"\bwhere (?:do|should|must) (?:i|we) (?:have to )?(?:go|head|report) first\b|"
    rf"\bwo(?:hin)? {_MUST} (?:ich|wir|man) (?:denn |da |eigentlich )?{_FIRST}(?: (?:hin|gehen|hingehen))?\W*$|"
    rf"\b{_FIRST} hin\W*$|"
    r"\bwo (?:be)?(?:komm|krieg|hol|find|gibt|kann|muss|liegen|liegt|erhalt)\w* (?!.*\b(?:ersatz|neue\w*)\b).*"
    rf"\b{_BADGE}\b|\bwhere (?:do|can|should|is|are) (?!.*\bnew\b).*\b{_BADGE}\b"
)
# „Wo ist die Anmeldung?“: on the day a desk, before that an address.
_DESK_OF = (
    r"\bwo (?:ist|finde ich|befindet sich) (?:hier |denn )?(?:die|der) (?:anmeldung|registrierung|akkreditierung|"
    r"check-?in)\b(?! (?:fuer|zu|im))|\bwhere is (?:the )?(?:registration|check-?in)(?: desk)?\W*$"
)
# „Bin da. Wo muss ich als Erstes hin?“
_HAS_COME = (
    r"\bwo (?:muss?|soll|kann|meld|melde|checke?) (?:ich|wir) (?:mich |uns )?"
    r"(?:\w+ ){0,2}(?:hin|(?:an)?melden|an|ein)\W*$"
)
# „Stehe vorm Haus, wo melde ich mich an?“
_STANDS_THERE = (
    r"\b(?:bin|sind|steh\w*|sitze?n?|wart\w*)\b.*\b(?:am|vor|vorm|im|in|an|bei|beim|da|hier|angekommen)\b.*, "
    r"wo meld\w* (?:ich mich|wir uns) an\W*$"
)
_DESK = frozenset({"@reception", "@registration", "@arrival"})
