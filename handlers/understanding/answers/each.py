"""How many may come from one house: „Mit wie vielen Leuten dürfen wir kommen?“"""

from __future__ import annotations

from collections.abc import Iterator

from handlers.markdown import markdown
from handlers.understanding.answers.common import told
from handlers.understanding.contract import Answer
from handlers.understanding.facts import said_of, valid
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query


def how_many_of_one(query: Query) -> Answer | None:
    """The sentence that tells how many people each house, office or group may send; None if there is none."""
    if not _ASKED.search(query.text.folded):
        return None
    for source, said in _texts(query):
        if _LIMITED.search(fold(said)):
            return told(query, "u-plain", (source,), 0.8, text=markdown(said))
    return None


def _texts(query: Query) -> Iterator[tuple[str, str]]:
    yield from (
        (doc.record.source, doc.record.text.of(query.view.language))
        for doc in query.index.of("sentence")
        if doc.record.item is None
    )
    for doc in query.index.of("faq"):
        if valid(doc.record.faq, query.today):
            yield doc.key, said_of(query, doc.record.faq)


_PEOPLE = r"(?:leuten?|personen|menschen|mann|kolleg\w*|mitarbeit\w*|teilnehm\w*|people|colleagues|persons|of us)"
# Not each table or workshop: that is how many fit in.
_HOUSE = (
    r"\w*(?:verwaltung|organisation|einrichtung|verein|verband|gemeinde|kommune|stadt|amt|behoerde|firma|betrieb|"
    r"unternehmen|schule|stelle|traeger|klinik|praxis|kita|buero|partner|institution|institut|abteilung|dienststelle|wehr|chor|team|haus|kreis|bibliothek|museum|archiv|"
    r"organi[sz]ation|institution|company|school|office|house|department|club|library|municipality)\w{0,2}"
)
_ASKED = compiled(
    rf"\b(?:mit|zu) wie ?viele[nr]? (?:{_PEOPLE}\b.*)?\b(?:duerfen|koennen|darf|kann|sollen) (?:wir|ich|man)\b|"
    r"\bzu wievielt\b|"
    rf"\b(?:wie viele[nr]?|how many) {_PEOPLE}\b.*\b(?:(?:pro|je|per|from each) {_HOUSE}|"
    r"(?:mit)?bringen|mitnehmen|schicken|entsenden|bring|send)\b"
)
_NUMBER = r"(?:\d+|ein\w*|zwei|drei|vier|fuenf|sechs|acht|zehn|one|two|three|four|five|six|ten)"
_EACH = rf"(?:je|pro|per|jede[rsnm]?|each|every) (?:[a-z]+ )?{_HOUSE}"
_LIMITED = compiled(rf"\b{_EACH}\b.*\b{_NUMBER} (?:[a-z]+ )?{_PEOPLE}\b|\b{_NUMBER} (?:[a-z]+ )?{_PEOPLE} {_EACH}\b")
