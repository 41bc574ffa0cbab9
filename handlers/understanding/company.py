"""With whom somebody comes, said aside: „Wo kann ich mit den Kindern Drachen bauen?“ asks where one does that."""

from __future__ import annotations

from handlers.understanding.concepts import concepts
from handlers.understanding.documents import KIND_WORDS
from handlers.understanding.index import Index
from handlers.understanding.normalise import Text, Token
from handlers.understanding.patterns import compiled
from handlers.understanding.subject import only_runs
from handlers.understanding.words import STOP, WEAK

_CHILD = (
    r"(?:kids?|child|children|little ones?|sons?|daughters?|family|kindern?|kids|kleinen|sohn|soehnen?|tochter|"
    r"toechtern?|jungs|maedels|familie|enkel\w*)"
)
_MINE = r"(?:(?:the|my|our|all|two|three|de[mnr]|die|mein\w*|unser\w*|zwei|drei|ganzen|kleinen|whole|little) )+"
_WITH = compiled(rf"\b(?P<who>(?:with|mit) {_MINE}{_CHILD})\b")
_THEY = compiled(
    rf"\b(?:(?:when|where|what time) (?:can|could|do)|(?:wann|wo|um wie ?viel uhr) (?:kann|koennen|darf|duerfen)) "
    rf"(?P<who>{_MINE}{_CHILD})\b"
)
# Who asks whether or at what price one may bring them does not say it aside.
_ASKS = compiled(
    r"^\W*(?:when|where|what time|at what time|how long|how much does it cost to|what does it cost to|wann|wo|"
    r"um wie ?viel uhr|um welche uhrzeit|wie lange|was kostet es)\b"
)


def without_company(text: Text, index: Index) -> Text:
    """A question without those with whom somebody comes, where it names a thing of the programme beside them."""
    match = (_WITH.search(text.folded) or _THEY.search(text.folded)) if _ASKS.search(text.folded) else None
    if match is None:
        return text
    first, last = match.span("who")
    beside = tuple(token for token in text.tokens if not first <= token.start < last)
    if not any(_is_titled(token, index) for token in beside):
        return text
    return Text(text.folded[:first] + " " * (last - first) + text.folded[last:], beside)


def _is_titled(token: Token, index: Index) -> bool:
    """Whether things of the programme are called by a word that tells which, none of them a thing for children."""
    meant = concepts(token.stem)
    if token.text in STOP or token.text in WEAK or token.stem not in index.titled or meant & KIND_WORDS:
        return False
    if any(only_runs("@" + name) for name in meant):
        return False  # „Was kostet es, mit den Kindern zu parken?“
    called = (doc for doc in index.having("item", (token.stem,)) if any(token.stem in title for title in doc.titles))
    return not any("@child" in (doc.terms if doc.own is None else doc.own) for doc in called)
