"""Whether one may just listen, as an FAQ tells in passing: „Muss ich etwas vorbereiten?“ – „Zuhören genügt.“"""

from __future__ import annotations

from handlers.markdown import markdown
from handlers.understanding.answers.common import told
from handlers.understanding.contract import Answer
from handlers.understanding.facts import valid
from handlers.understanding.normalise import fold
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query
from handlers.understanding.sentences import cut

_VERBS = r"(?:zuhoer\w*|zuschau\w*|zuseh\w*|zuguck\w*|listen\w*|watch(?:ing)?)"
# What else says that somebody only listens: „Darf ich bloß dabeisitzen?“
_SITS = (
    r"(?:(?:dabei|dazu|hin|rein|daneben)(?:zu)?(?:sitz|setz|hoer|schau|schnupper|hock)\w*|mitzuhoeren|mithoer\w*|"
    r"sit in|sitting in|sit (?:at the back|and listen))"
)
_ONLY = compiled(rf"\b(?:nur|bloss|just|only) (?:\w+ ){{0,2}}(?:{_VERBS}|{_SITS})\b")
_OF_IT = compiled(rf"(?:{_SITS}|bei(?:zu)?tragen|bei(?:zu)?steuern|(?:an)?zubieten|schuechtern|contribut\w*)$")
_FINE = compiled(
    rf"\b{_VERBS}\b[^.;]*\b(?:ordnung|willkommen|reicht|genuegt|okay|erlaubt|moeglich|fine|welcome|enough|allowed)\b|"
    rf"\b(?:nur|einfach|auch|gern\w*|just|only|simply) (?:\w+ )?{_VERBS}\b"
)


def only_listens(query: Query) -> Answer | None:
    """What an FAQ says of those who only listen, where just that is asked and of nothing in the programme."""
    rest = [word for word in query.telling if not _OF_IT.match(word.token.text)]
    if rest or query.view.meant or not _ONLY.search(query.text.folded):
        return None
    for doc in query.index.of("faq"):
        if not valid(doc.record.faq, query.today):
            continue
        for part in cut(doc.record.faq.answer):  # the „Nein“ before it is one to another question
            if _FINE.search(fold(said := part.of(query.view.language))):
                return told(query, "u-plain", (doc.key,), 0.85, text=markdown(said))
    return None
