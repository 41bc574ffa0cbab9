"""What something costs, and whether it is in the price."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.contract import Value
from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity
from handlers.understanding.amounts import tells_price
from handlers.understanding.answers.common import (
    chosen,
    fits_time,
    item_sources,
    line,
    plain,
    text,
    title,
    told,
    unknown,
)
from handlers.understanding.concepts import broader
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc, has_subject
from handlers.understanding.facts import best_faq, best_sentence, said_of, valid
from handlers.understanding.honesty.numbers import tells_sum
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, stem
from handlers.understanding.normalise import words as read_words
from handlers.understanding.patterns import CURRENCY, SUM
from handlers.understanding.query import Query, stands_for
from handlers.understanding.sorts import asks_price
from handlers.understanding.subject import is_kind
from handlers.understanding.terms import terms
from handlers.understanding.times import Part
from storage.event import Item


def included(query: Query) -> Answer | None:
    """A yes or no: is it in the price?"""
    if not query.asks(Ask.INCLUDED):
        return None
    wanted = [word for word in query.without("included", "cost") if word.weight]
    items = chosen(query, query.items_of(wanted)) if wanted else ()
    if items and (at_large := _food_at_large(query, wanted)):
        return at_large
    if len(items) == 1 and items[0].cost:
        return told(query, _said_of_price(query, items[0]), item_sources(items, "cost"), 0.9, **_price(query, items[0]))
    if len(items) == 1 and (described := _faq_on(query, items[0]) or _described(query, items[0])):
        return described
    return _said(query, wanted)


def _food_at_large(query: Query, wanted: Sequence[entity.Word]) -> Answer | None:
    """What the price of taking part says of meals, where „Essen“ is asked for and no one meal: not of an evening."""
    if query.times or not all(word.token.stem in _FOOD for word in wanted):
        return None
    price, meals = query.view.event.cost, {"@" + name for name in _MEALS} | _ALL_FOOD
    docs = [doc for doc in _including(query, "catering", "cost", "registration") if not meals.isdisjoint(doc.terms)]
    if docs and docs[0].record.field != "cost":
        return told(query, "u-plain", (docs[0].key,), 0.85, text=text(query, docs[0].record.text))
    if price is None or meals.isdisjoint(terms(price.all)):
        return None
    return told(query, "u-plain", ("event.cost",), 0.85, text=text(query, price))


def _including(query: Query, *fields: str) -> list[Doc]:
    """The sentences of some fields that tell what is in the price, in the order of the fields."""
    docs = [doc for doc in query.index.of("sentence") if "@included" in doc.terms and doc.record.field in fields]
    return sorted(docs, key=lambda doc: fields.index(doc.record.field))


_FOOD = frozenset(map(stem, ("essen", "verpflegung", "food", "catering")))
_EXTRA = (
    r"\b(?:extra|zusaetzlich\w*|separat\w*|gesondert\w*|obendrauf|noch mal|nochmal|additional\w*|separately|on top)\b"
)


def _said_of_price(query: Query, item: Item) -> str:
    """The text with a yes or a no: whether something is extra and whether it is included are opposites."""
    if not any(character.isdigit() for character in text(query, item.cost)):
        return "u-price"
    return "u-extra" if query.has(_EXTRA) else "u-not-included"


def _described(query: Query, item: Item) -> Answer | None:
    """What the description of something that everybody does says of its price."""
    said = [doc for doc in query.index.by_thing[f"item[{item.id}]"] if doc.sort == "sentence"]
    priced = [doc for doc in said if not _PRICED.isdisjoint(doc.terms)] if not has_subject(item) else []
    if not priced:
        return None
    said_so = text(query, priced[0].record.text)
    if query.asks(Ask.PRICE) and not query.view.event.cost and _IN_SOME_PRICE.search(said_so):
        # That drinks are in a price which nobody knows does not tell it.
        sources = (priced[0].key, *item_sources([item], "cost"))
        return unknown(query, "u-known-part", sources, 0.75, text=markdown(said_so.rstrip(";")))
    line_ = line(query, item)
    return told(query, "u-item-fact", (priced[0].key,), 0.8, text=said_so, item=line_)


_IN_SOME_PRICE = re.compile(
    r"^(?!.*\d).*\b(?:im preis|in the price) (?:\w+ )?(?:enthalten|inbegriffen|inklusive|included)|"
    r"^(?!.*\d).*\bincluded in the price\b",
    re.IGNORECASE,
)


def _dealt_with(query: Query, items: Sequence[Item]) -> Answer | None:
    """The sum that a talk deals with, where that is asked: „Um welchen Betrag geht es bei der Förderung?“"""
    docs = query.index.sentences_of(items[0]) if len(items) == 1 and has_subject(items[0]) else []
    summed = [doc for doc in docs if tells_sum(fold(text(query, doc.record.text)))]
    if not summed:
        return None
    said = markdown(text(query, summed[0].record.text))
    return told(query, "u-item-fact", (summed[0].key,), 0.8, text=said, item=line(query, items[0]))


_HOW_MUCH = r"\b(?:welche[nrm]? (?:betrag|summe|hoehe)|wie ?viel (?:geld|euro)|how much money|what (?:sum|amount))\b"


def _faq_on(query: Query, item: Item) -> Answer | None:
    """What an FAQ tells that asks for the price of this very thing, by whichever of its names."""
    names = query.index.of_item[item.id].titles
    for doc in query.index.of("faq"):
        entry = doc.record
        on_it = any(name and name <= entry.stems for name in names) and asks_price(query, doc.key)
        if on_it and valid(entry.faq, query.today):
            said = markdown(said_of(query, entry.faq))
            return told(query, "u-plain", (doc.key, f"item[{item.id}].cost"), 0.85, text=said)
    return None


_PRICED = frozenset({"@cost", "@included"})


def _price(query: Query, item: Item) -> dict[str, Value]:
    return {"title": title(query, item), "cost": text(query, item.cost)}


def _said(query: Query, wanted: Sequence[entity.Word]) -> Answer | None:
    """A text that says that things are included, and of what: it must name the thing that is asked for."""
    if not wanted and not query.asks(Ask.CHECK):
        return _all_included(query)
    for field in ("catering", "cost", "registration", "description"):
        docs = [doc for doc in query.index.of("sentence") if doc.record.field == field]
        saying = [doc for doc in docs if "@included" in doc.terms or (wanted and _priced_with(query, doc))]
        if not saying or (wanted and entity.explained(wanted, docs) < 0.7 and not _of_such(wanted, saying[0])):
            continue
        if field == "catering" and _of_another_meal(query, saying[0]):
            continue
        # „Alles ist enthalten“ needs the sentence before it, which tells what there is.
        fact = best_sentence(query, fields=(field,), wanted=wanted) if wanted else None
        own = [text(query, doc.record.text) for doc in saying[:1]]
        first = [fact.text] if fact and "@included" not in terms([fact.text]) and fact.text not in own else []
        body = " ".join([*first, *own])
        return told(query, _said_to_be(query, body, wanted), (saying[0].key,), 0.85, text=body)
    return _priced_apart(query, wanted)


def _said_to_be(query: Query, body: str, wanted: Sequence[entity.Word]) -> str:
    """How a text says of something that it is in the price: one thing may be, another not."""
    clauses = _COMMAS.split(body)
    denying = [clause for clause in clauses if _NOT_IN.search(clause) or _NOT.search(clause)]
    if 0 < len(denying) < len(clauses):
        clauses = [c for c in clauses if any(entity.fit(word, terms([c])) >= entity.ENOUGH for word in wanted)]
        if len(clauses) != 1:
            return "u-plain"
        denying = [clause for clause in clauses if clause in denying]
    # Whether something is extra and whether it is included are opposites.
    return "u-yes" if bool(denying) == query.has(_EXTRA) else "u-no"


_COMMAS = re.compile(r"[,;.] ")
_NOT = re.compile(r"\b(?:nicht|kein\w*|not|no)\b", re.IGNORECASE)


def _all_included(query: Query) -> Answer | None:
    """What is in the price at all: the note on tickets, the price and the text on meals may each tell a part of it."""
    told_in = _including(query, "registration", "cost", "catering")[:2]
    if not told_in:
        return None
    said = " ".join(text(query, doc.record.text) for doc in told_in)
    return told(query, "u-plain", tuple(doc.key for doc in told_in), 0.85, text=said)


def _of_another_meal(query: Query, doc: Doc) -> bool:
    """Whether a meal is asked for, and what is included are only snacks, drinks or another meal."""
    asked = {"@" + name for name in _MEALS if query.names(name)}
    if not asked and query.times.part is Part.EVENING:
        asked = {"@dinner"}
    return bool(asked) and asked.isdisjoint(doc.terms) and _ALL_FOOD.isdisjoint(doc.terms)


_MEALS = ("lunch", "dinner", "breakfast")
_ALL_FOOD = frozenset(
    map(stem, ("essen", "verpflegung", "mahlzeiten", "speisen", "alles", "food", "meals", "catering"))
)


def _of_such(wanted: Sequence[entity.Word], doc: Doc) -> bool:
    """Whether a sentence tells of what the things that are asked for are a sort of: lunch is „Verpflegung“."""
    sorts = (broader(frozenset(term[1:] for term in word.meaning.terms if term[0] == "@")) for word in wanted)
    return all(any("@" + name in doc.terms for name in sort) for sort in sorts)


def _priced_with(query: Query, doc: Doc) -> bool:
    """Whether the price is told with what one gets for it: „25 Euro mit Verpflegung“."""
    return doc.record.field == "cost" and _WITH.search(text(query, doc.record.text)) is not None


_WITH = re.compile(rf"\d (?:€|{CURRENCY}) (?:mit|samt|with)\b", re.IGNORECASE)
_NOT_IN = re.compile(
    r"\b(?:nicht|kein\w*|not|isn't|aren't) (?:\w+ ){0,3}(?:enthalten|inklusive|inbegriffen|included|dabei)\b", re.I
)


def _priced_apart(query: Query, wanted: Sequence[entity.Word], *, literally: bool = False) -> Answer | None:
    """A sentence that names the very thing with a price of its own, or that it is free: that answers it, too."""
    for doc in query.index.of("sentence"):
        said = text(query, doc.record.text)
        if literally and (doc.record.source == "event.cost" or not _SUM.search(said)):
            continue
        if literally and any(entity.literally(word, doc) < entity.SAID for word in wanted):
            if _priced_of(query, wanted, doc):
                return told(query, "u-plain", (doc.key,), 0.8, text=said)
            continue  # what only is of its sort has another price
        if doc.record.item is None and wanted and tells_price(said) and entity.explained(wanted, [doc]) >= _WHOLE:
            return told(query, "u-plain", (doc.key,), 0.85, text=said)
    return None


def _priced_meal(query: Query, wanted: Sequence[entity.Word]) -> Answer | None:
    """What the text on the food says of what a meal costs, also without a sum: „mittags Suppe gegen Spende“."""
    if not query.names(*_MEALS, "food", "drink", "coffee"):
        return None
    for doc in query.index.of("sentence"):
        said = text(query, doc.record.text)
        if doc.record.field == "catering" and tells_price(said) and entity.explained(wanted, [doc]) >= _WHOLE:
            return told(query, "u-plain", (doc.key,), 0.8, text=said)
    return None


def _priced_of(query: Query, wanted: Sequence[entity.Word], doc: Doc) -> bool:
    """Whether a text on the way has the thing with its price, and where it goes from beside it: „Taxi 60 Euro.“"""
    if not doc.record.source.startswith("venue") or entity.literally(wanted[0], doc) < entity.SAID:
        return False
    head = next(other for other in query.index.of("sentence") if other.record.source == doc.record.source)
    return all(any(entity.literally(word, said) >= entity.SAID for said in (head, doc)) for word in wanted[1:])


def _priced_within(query: Query, wanted: Sequence[entity.Word]) -> Answer | None:
    """An FAQ answer with the very thing beside a sum, though it is asked something else: what a visa costs."""
    for doc in query.index.of("faq"):
        if not valid(doc.record.faq, query.today) or any(word.token.stem not in doc.terms for word in wanted):
            continue
        said = text(query, doc.record.faq.answer)
        priced = [terms([part]) for part in _CLAUSES.split(said) if _SUM.search(part)]
        if any(all(word.token.stem in part for word in wanted) for part in priced):
            return told(query, "u-plain", (doc.key,), 0.85, text=markdown(said_of(query, doc.record.faq)))
    return None


_CLAUSES = re.compile(r"[.;!?] ")
_WHOLE = 0.85
_SUM = re.compile(SUM, re.IGNORECASE)


def cost(query: Query) -> Answer | None:
    """What something costs."""
    if not query.names("cost") or query.asks(Ask.WHEN, Ask.WHO) or query.names("reimburse"):
        return None
    if not query.asks(Ask.PRICE) and (query.has(_BY_WHAT) or query.has(STILL_TICKETS) or query.has(_ON_MONEY)):
        return None  # how, not how much; whether there are some left; what there is on the subject
    words = [word for word in query.without("cost") if word.weight]
    parking = _parking(query, words) if query.names("parking") else None
    if special := parking or _fare(query, words):
        return special
    items = chosen(query, query.items_of(words)) if words else _of_part(query)
    if len(items) > 1 and len({text(query, item.cost) for item in items}) == 1 and items[0].cost:
        price = text(query, items[0].cost)
        return told(query, "u-each-cost", item_sources(items, "cost"), 0.85, cost=price, count=len(items))
    if len(items) > 1 and any(item.cost for item in items):
        return told(query, "u-plain", item_sources(items, "cost"), 0.8, text=_prices(query, items))
    if query.has(_HOW_MUCH) and (dealt := _dealt_with(query, items or chosen(query, query.items))):
        return dealt
    if len(items) == 1 and items[0].cost:
        values: dict[str, Value] = {"cost": text(query, items[0].cost), "title": title(query, items[0])}
        key = "u-item-cost-no" if _free(query, str(values["cost"])) == "u-no" else "u-item-cost"
        return told(query, key, item_sources(items, "cost"), **values)
    if len(items) == 1 and (described := _faq_on(query, items[0]) or _described(query, items[0])):
        return described
    general = plain(query, "cost", "people", "registration", "online", "onsite") and not _begins_its_name(query, words)
    theirs = _is_for_somebody(query)
    apart = None if not words or general or theirs else _priced_apart(query, words, literally=True)
    if words and not general and (apart := apart or _priced_meal(query, words)):
        return apart
    if words and not general and (named := best_sentence(query, fields=("cost",), wanted=words)):
        return told(query, "u-plain", ("event.cost",), 0.85, text=named.text)
    if general and query.view.event.cost:
        return told(query, "u-cost", ("event.cost",), cost=text(query, query.view.event.cost))
    within = _priced_within(query, words) if words and not general and not theirs else None
    if (
        (found := within or _cost_text(query, general))
        or not query.view.event.cost
        or query.items
        or not query.has(_FOR_WHOM)
    ):
        return found
    return told(query, "u-cost", ("event.cost",), 0.6, cost=text(query, query.view.event.cost))


def _fare(query: Query, words: Sequence[entity.Word]) -> Answer | None:
    """What taking part costs those whom the price names, though a dinner tells its own for them: „als Student“."""
    price = query.view.event.cost
    if not words or price is None or query.times or not query.has(_FOR_WHOM):
        return None
    stems, known = {token.stem for said in price.all for token in read_words(said).tokens}, terms(price.all)
    named = all(word.token.stem in stems or (_is_student(word) and entity.fit(word, known) >= _WHOLE) for word in words)
    if not named or not tells_price(text(query, price)):
        return None
    items = query.items or query.items_of(words)
    titles = [title for doc in query.index.docs_of(items) for title in doc.titles]
    if any(is_kind(word) or any(word.token.stem in title for title in titles) for word in words):
        return None  # a „Workshop“ is a part of the programme, whatever the price says of these
    return told(query, "u-cost", ("event.cost",), cost=text(query, price))


def _is_student(word: entity.Word) -> bool:
    """Whether a word is for those who study, whom a price may call otherwise: „Studierende“."""
    return stands_for(word, ("student",))


def _parking(query: Query, words: Sequence[entity.Word]) -> Answer | None:
    """What parking costs, or where one can park, if not for how much."""
    fact, venue = best_sentence(query, fields=("parking",), wanted=words), query.view.event.venue
    if fact is None or venue is None:
        return None
    said = fact.text if tells_price(fact.text) else text(query, venue.parking)  # „Parkhaus am Ring. Am Tag 12 Euro.“
    if not tells_price(said):
        return unknown(query, "u-gap-price", (fact.source,), 0.75)
    return told(query, _free(query, said), (fact.source,), 0.85, text=said)


STILL_TICKETS = r"\b(?:noch|still)\b(?:[ -]\w+){0,3}[ -](?:\w*tickets?|\w*karten)\b"


def _begins_its_name(query: Query, words: Sequence[entity.Word]) -> bool:
    """Whether what is named only begins the name of the event: the „Fähre“ is not the „Fährtage“, a „Camp“ may be."""
    name = [token.stem for title in query.view.event.title.all for token in read_words(title).tokens]
    asked = [word.token.stem for word in words if len(word.token.stem) >= _LONG]
    begun = [noun for noun in asked if any(part.startswith(noun) for part in name)]
    return any(not any(part.endswith(noun) for part in name) for noun in begun)


_LONG = 4  # letters


def plain_price(query: Query) -> Answer | None:
    """What taking part costs, where nothing but that is asked: an FAQ on refunds only speaks of prices too."""
    price = query.view.event.cost
    wanted = _PRICE if query.asks(Ask.PRICE) else ("event-fee", "cost")
    if query.asks(Ask.PRICE) and price and not _AT_HOME.isdisjoint(terms(price.all)):
        wanted = (*wanted, "online", "onsite")  # „30 Euro online“
    said = query.telling and all(stands_for(word, wanted) for word in query.telling)
    back = query.has(_BACK) or query.has(_ON_MONEY) or query.names("travel-expenses", "reimburse", "refund")
    if price is None or not said or query.times or back or query.asks(*_NOT_PRICE):
        return None
    return told(query, "u-cost", ("event.cost",), cost=text(query, price))


_AT_HOME = frozenset({"@online", "@onsite"})
_PRICE = ("cost", "event-fee", "event-ticket", "ticket")
_NOT_PRICE = (Ask.WHEN, Ask.WHERE, Ask.WHO, Ask.INCLUDED, Ask.DEADLINE, Ask.HELP, Ask.COUNT, Ask.LINK)
_BACK = (
    r"\b(?:zurueck\w*|erstatt\w*|refund\w*|back|uebernehm\w*|uebernommen|bar|karte|rechnung)\b|"
    r"\w*karten?\b|^\W*(?:wie|how) (?!viel|teuer|hoch|much|high)"
)


# „Was kostet es für Rentner?“: what is known of the price, though it does not name them.
_FOR_WHOM = r"\b(?:(?:fuer|for|als|as) (?:\w+ )?\w{4,}|(?:mit|with) (?:\w+ ){0,2}\w*(?:karte|ausweis|card))\W*$"
_ON_MONEY = (
    r"\b(?:zu[mr]?|ueber|rund ums?|about) (?:de[mnr] )?(?:thema |strang |bereich )?(?:geld|finanzen|kosten|money)\b"
)


def _of_part(query: Query) -> tuple[Item, ...]:
    """What everybody does in the part of the day that is all the question names: „Was kostet der Abend?“"""
    if not query.times.part or query.times.clock:
        return ()
    priced = [item for item in query.view.event.items if item.cost and not has_subject(item)]
    return chosen(query, [item for item in priced if fits_time(query, item)])


_BY_WHAT = (
    r"\b(?:mit|per|via) (?!dem (?:auto|rad|bus|zug)\b)(?:\w+ ){1,3}(?:be)?zahl\w*|\b(?:be)?zahl\w* (?:mit|per|via)\b|"
    r"\bpay\w* (?:\w+ ){0,4}(?:by|with|in|via)\b"
)


def _prices(query: Query, items: Sequence[Item]) -> Rich:
    known = [item for item in items if item.cost]
    return join([query.view.say("u-item-cost", **_price(query, item)) for item in known])


def _cost_text(query: Query, general: bool) -> Answer | None:
    """The sentence with the price, if the question is about the whole event or the sentence names what it is about."""
    if query.items and not query.asks(Ask.PRICE) and _is_called_cost(query):
        return None  # „In welchem Raum ist die AG Gebühren?“
    fact = best_sentence(query, wanted=query.words)
    if general and fact is None:
        fact = best_sentence(
            query,
            wanted=[word for word in query.words if _is_cost(word)],
            fields=("registration", "cost", "description"),
        )
    if general and fact and (fact.source.startswith("venue.") or fact.item):
        fact = None  # what parking or one part costs is not the price of all
    faq = best_faq(query)
    if faq and query.asks(Ask.PRICE) and not tells_price(faq.text):
        faq = None  # „Werden Reisekosten erstattet?“ is on other costs
    if faq and _is_for_somebody(query) and not asks_price(query, faq.source):
        faq = None
    if faq and (fact is None or faq.fit > fact.fit):
        fact = faq
    if fact and tells_price(fact.text) and (general or _is_on(query, fact.text)):
        return told(query, _free(query, fact.text), (fact.source,), 0.5 + 0.4 * fact.fit, text=fact.text)
    return unknown(query, "u-no-cost", ("event.cost",)) if general or query.items else None


def _is_for_somebody(query: Query) -> bool:
    """Whether nothing is named but for whom the known price is asked.

    „Lehrkräfte schlafen in der Pension, 58 Euro“ is not what they pay to take part.
    """
    if query.view.event.cost is None or query.names(*_MEALS, "food", "drink", "lodging", "parking"):
        return False
    return query.has(_FOR_THEM) and len([word for word in query.without("cost") if word.weight]) == 1


_FOR_THEM = r"\b(?:fuer|for) [a-z]{4,}\W*$"


def _is_called_cost(query: Query) -> bool:
    """Whether what means a price is the name of something."""
    titles = {stem for doc in query.index.docs_of(query.items) for title in doc.titles for stem in title}
    prices = [word for word in query.telling if _is_cost(word)]
    return bool(prices) and all(word.token.stem in titles for word in prices)


def _is_on(query: Query, said: str) -> bool:
    """Whether a text has what the price is asked of in its own words, not only in the field it stands in."""
    known = terms([said])
    words = [word for word in query.without("cost", "included") if word.weight]
    return all(max(entity.best(m, known) for m in entity.meanings(w)) >= 0.3 for w in words)


_FREE = r"\b(?:kostenlos\w*|kostenfrei\w*|umsonst|gratis|free)\b"


def _free(query: Query, said: str) -> str:
    """The key that begins with yes or no, where it was asked whether something is free and the text tells."""
    if not query.asks(Ask.CHECK) or not query.has(_FREE):
        return "u-plain"
    free = re.search(_FREE, said, re.IGNORECASE) is not None
    paid = _SUM.search(said) is not None
    return "u-plain" if free == paid else "u-yes" if free else "u-no"


def _is_cost(word: entity.Word) -> bool:
    return "@cost" in word.meaning.terms
