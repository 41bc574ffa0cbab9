"""What the file says on the subject of a question, in whatever words the two are put."""

from __future__ import annotations

from handlers.markdown import markdown
from handlers.understanding.answers.common import told
from handlers.understanding.answers.people import reached
from handlers.understanding.contract import Answer
from handlers.understanding.facts import said_of, valid
from handlers.understanding.intent import Ask
from handlers.understanding.reading import Query
from handlers.understanding.subjects import Fact, likeness

ALIKE = 0.5  # how likely a text has to be on the question's subject


def on_subject(query: Query) -> Answer | None:
    """The text of the file that is on the subject of the question."""
    found = [(likeness(query.subjects, fact), fact) for fact in query.index.facts if _may_tell(query, fact)]
    like, fact = max(found, key=lambda pair: pair[0], default=(0.0, None))
    return _told(query, fact, like) if fact and like >= ALIKE else None


def _may_tell(query: Query, fact: Fact) -> bool:
    if fact.doc.sort == "faq":
        return valid(fact.doc.record.faq, query.today)
    return fact.doc.sort == "sentence" or query.asks(Ask.WHO, Ask.EMAIL, Ask.PHONE, Ask.HELP)


def _told(query: Query, fact: Fact, like: float) -> Answer:
    doc, trust = fact.doc, round(0.3 + 0.5 * like, 2)
    if doc.sort == "faq":
        return told(query, "u-plain", (doc.key,), trust, text=markdown(said_of(query, doc.record.faq)))
    if doc.sort == "person":
        return reached(query, query.view.event.contacts[doc.record.contact], doc.record.contact)
    return told(query, "u-plain", (doc.record.source,), trust, text=markdown(_sentences(query, fact)))


def _sentences(query: Query, fact: Fact) -> str:
    """A sentence, with what its text says on the same subject besides."""
    first = fact.doc.record
    same = [
        other.doc.record
        for other in query.index.facts
        if other.doc.sort == "sentence"
        and other.doc.record.source == first.source
        and (other is fact or likeness(query.subjects, other) >= ALIKE)
    ]
    return " ".join(sentence.text.of(query.view.language) for sentence in same[:3]).rstrip(";")
