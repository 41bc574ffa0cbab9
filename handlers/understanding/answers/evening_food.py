"""What there is to eat at an evening or an outing: „Was gibt es am Buffet?“"""

from __future__ import annotations

from handlers.markdown import markdown
from handlers.understanding import entity
from handlers.understanding.answers.common import chosen, line, text, title, told, unknown
from handlers.understanding.answers.venue import EATING, SERVED, is_evening
from handlers.understanding.concepts import broader, concepts
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.facts import best_faq
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import stem, words
from handlers.understanding.query import Query
from handlers.understanding.words import words_of
from storage.event import Kind


def food_at_outing(query: Query) -> Answer | None:
    """What there is to eat at an evening or an outing, as its description tells: the menu of the house is not its."""
    if query.names("bring") or not query.names("food", "drink", "vegan", "vegetarian"):
        return None
    if query.asks(Ask.WHEN, Ask.WHERE, Ask.WHO, Ask.PRICE):
        return None
    meant = query.view.meant
    others = [word for word in query.without("food", "drink", "vegan", "vegetarian") if word.weight]
    of_evening = not others and is_evening(query)
    items = chosen(query, query.items_of(others) if others and not meant else query.items)
    items = items if meant or others or of_evening else ()
    if len(items) != 1 or items[0].kind not in (Kind.SOCIAL, Kind.EXCURSION):
        return None
    sources = (f"item[{items[0].id}].description",)
    said = [doc for doc in query.index.of("sentence") if doc.record.item is items[0] and "@food" in doc.terms]
    shown = markdown(text(query, said[0].record.text).rstrip(" ;") if said else "")
    special = [word for word in query.telling if word not in others and word.token.stem not in EATING]
    vague = bool(said) and query.has(SERVED) and not _names_dish(text(query, said[0].record.text))
    if said and not vague and all(entity.quality(word, said[0]) >= entity.ENOUGH for word in special):
        return told(query, "u-item-fact", sources, 0.8, text=shown, item=line(query, items[0]))
    if said:
        return unknown(query, "u-only-of-it", sources, title=title(query, items[0]), text=shown)
    return unknown(query, "u-not-of-it", sources, title=title(query, items[0]))


def left_open(query: Query) -> Answer | None:
    """That it is not told what there is at an evening, where no other text speaks of its food either."""
    if not query.has(SERVED) or not query.telling or best_faq(query):
        return None
    found = food_at_outing(query)
    if found is None or found.kind is not AnswerKind.UNKNOWN:
        return None
    own = [word for word in query.telling if word.token.stem not in EATING]
    docs = [doc for doc in query.index.of("sentence") if doc.record.field == "catering"]
    told_of = any(entity.said(word, doc) >= entity.ENOUGH for word in own for doc in docs)
    return None if told_of else found


_FED = frozenset({"food", "drink", "vegan", "vegetarian", "meat", "barbecue"})
# What there may be anything of: „Buffet, Musik und Gespräche“ tells nothing of what is served.
_ANY_FOOD = frozenset(
    map(
        stem,
        words_of(
            """
            buffet bueffet bueffett buffets bueffetts buefett abendbuffet abendessen mittagessen essen speisen getraenke
            verpflegung catering mahlzeit imbiss dinner lunch food drinks meal drink gastronomie
            """
        ),
    )
)


def _names_dish(said: str) -> bool:
    """Whether a sentence names anything of what there is to eat or drink."""
    tokens = (token for token in words(said).tokens if token.stem not in _ANY_FOOD)
    return any(not _FED.isdisjoint(concepts(t.stem) | broader(concepts(t.stem))) for t in tokens)
