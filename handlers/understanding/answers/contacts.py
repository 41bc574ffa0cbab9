"""Whom to turn to: the contacts of the event, by what they are there for, and who leads the whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers import wording
from handlers.rich import join
from handlers.understanding import entity
from handlers.understanding.answers.common import plain, text, told, unknown
from handlers.understanding.answers.people import nobody_known
from handlers.understanding.answers.reach import contact_line, reached
from handlers.understanding.contract import Answer
from handlers.understanding.cues import BROKEN
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, words
from handlers.understanding.query import Query
from handlers.understanding.subjects import in_charge
from handlers.understanding.terms import terms
from storage.event import Contact


def contact(query: Query) -> Answer | None:
    """Whom to turn to: the contact whose role fits, else all of them."""
    by_word = query.names("contact", "email", "phone", "moderation")
    if query.asks(Ask.WHO) and (named := _in_that_role(query)):
        return _contacts(query, named)
    if query.asks(Ask.WHO) and query.has(_CHIEF) and plain(query, "organiser", "head", "supervisor", "contact"):
        return _chief(query)
    needs = query.has(_NEEDS) and not query.asks(*_OTHER) and not _names_item(query)
    lost = query.asks(Ask.WHERE) and query.names("lost") and not _names_item(query)  # „Wo ist das Fundbüro?“
    if (needs or lost) and (there := _by_role(query, telling=True)):
        return _contacts(query, there)
    if not (query.asks(Ask.HELP, Ask.EMAIL, Ask.PHONE) or by_word) or query.asks(Ask.COUNT, Ask.WHEN, Ask.AUDIENCE):
        return None
    if query.has(_DEALS_WITH):
        return None  # „Geht es im Vortrag auch um Handys?“ asks for nobody's number
    if query.asks(Ask.LINK) and not (query.asks(Ask.HELP, Ask.PHONE) and _technical(query)):
        return None
    if query.names("moderation") and query.items_of([w for w in query.without("moderation") if w.weight]):
        return None
    if query.names_person and not query.asks(Ask.HELP):
        return None
    if nobody_known(query) or (query.has(_WHAT_TO_DO) and not query.asks(Ask.WHO) and not query.has(BROKEN)):
        return None
    contacts = query.view.event.contacts
    if not contacts:
        return unknown(query, "u-no-contact") if plain(query, "contact", "email", "phone", "organiser") else None
    fitting = _by_role(query) or _by_subject(query)
    if fitting:
        return _contacts(query, fitting)
    general = plain(query, "contact", "email", "phone", "organiser", "registration")
    if not general or query.names("moderation") or query.names("allergy"):
        return None
    return _contacts(query, _first(query, contacts))


def _first(query: Query, contacts: Sequence[Contact]) -> list[int]:
    """Those who organise it; if none of them has a phone, those who can be called."""
    first = [n for n, c in enumerate(contacts) if c.role and entity.best({"@organiser": 1.0}, terms(c.role.all))]
    reachable = [n for n, c in enumerate(contacts) if _has_wanted(query, c)]
    if reachable and not set(first).intersection(reachable):
        return reachable
    return first or list(range(len(contacts)))


_DEALS_WITH = r"\bgeht(?:s| es)\b.*\bum\b|\b(?:behandelt|thematisiert|talks? about|deals? with)\b"


def _in_that_role(query: Query) -> list[int]:
    """The contacts whose role is what somebody is asked for: who does it, is in charge of it, or leads the event."""
    if named := _doing_role(query):
        return named
    if query.has(_RESPONSIBLE) and (responsible := _by_role(query, telling=True)):
        return responsible
    leads = query.has(_LEADS_EVENT) and query.about_event and not query.has(_CHIEF)
    return _by_rank(query, _HEADS) if leads else []


def _doing_role(query: Query) -> list[int]:
    """The one contact whose very role it is that somebody does: „Wer macht die Organisation?“"""
    said = {word.token.stem for word in query.telling}
    if len(said) != 1 or not query.has(_DOES):
        return []
    roles = [
        {token.stem for role in (c.role.all if c.role else ()) for token in words(role).tokens}
        for c in query.view.event.contacts
    ]
    found = [number for number, role in enumerate(roles) if said <= role]
    return found if len(found) == 1 else []


_DOES = (
    r"^\W*(?:und )?wer (?:macht|uebernimmt|betreut|hat) (?:hier |eigentlich |denn )*(?:die|das|den)\b|"
    r"\bwho (?:does|handles)\b"
)
_WHAT_TO_DO = r"\bwas (?:tun|soll ich tun|mach\w* ich)\b|\bwhat (?:do|should) i do\b"  # a way is asked, not a name


def _names_item(query: Query) -> bool:
    """Whether the question has a word of what something of the programme is called."""
    docs = query.index.docs_of(query.items)
    return any(entity.literally(word, doc) >= entity.SAID for word in query.telling for doc in docs)


# „Ich brauche eine Rechnung“: whoever is there for them.
_NEEDS = (
    r"^\W*(?:hallo |hi |hey )?(?:ich|wir|i|we) (?:brauche?n?|braeuchten?|benoetige?n?|moechten?|will|wollen|"
    r"haetten? gern|need|require|would like)\b(?! (?:wissen|to know|know))"
)
_OTHER = (Ask.WHEN, Ask.WHERE, Ask.PRICE, Ask.COUNT, Ask.CHECK, Ask.WHICH, Ask.WAY, Ask.DEADLINE)
_RESPONSIBLE = (
    r"\b(?:kuemmert sich|zustaendig\w*|verantwortlich\w*|responsible|in charge|looks? after|takes? care)\b|"
    r"\bwhom? (?:should|can|do|must|shall) (?:\w+ ){1,2}(?:write|talk|turn|contact|ask)\b"
)


_CHIEF = (
    r"\b(?:chef\w*|boss|oberboss|oberhaupt|haupt(?:verantwortlich\w*|organisator\w*)|verantwortlich\w*|in charge|"
    r"das sagen|den hut auf|schmeisst (?:hier )?den laden|runs? (?:this|the show)|head of this|main organi[sz]er)\b|"
    r"\bwer (?:leitet|hat) (?:das|hier|die leitung|das ganze)\b(?: hier| alles| ganze)*\W*$"
)
_LEADS = {"@organiser": 1.0, "@chair": 0.95, "@head": 0.9}
_LEADS_EVENT = r"\bwer (?:leitet|hat die leitung)\b|\bwho (?:is )?(?:leads|leading|heads|heading|chairs|chairing)\b"
_HEADS = {"@head": 1.0, "@chair": 0.95}


def _chief(query: Query) -> Answer | None:
    """Who leads the whole: the contact whose role says so, else the houses behind it."""
    if leading := _by_rank(query, _LEADS):
        return _contacts(query, leading)
    if hosts := query.view.event.hosts:
        names = wording.listed([text(query, host) for host in hosts], query.view.say)
        return told(query, "u-host", ("event.host",), 0.75, names=names)
    return None


def _by_rank(query: Query, wanted: Mapping[str, float]) -> list[int]:
    """The contacts whose role means one of these concepts best."""
    contacts = query.view.event.contacts
    return _best_of([(entity.best(wanted, terms(c.role.all)) if c.role else 0.0, n) for n, c in enumerate(contacts)])


def _by_role(query: Query, *, telling: bool = False) -> list[int]:
    words = [word for word in (query.telling if telling else query.words) if not _names_reach(word)]
    technical = {"@tech": 1.0, "@online": 0.9} if _technical(query) or query.names("online", "wifi", "link") else {}
    ranked: list[tuple[float, int]] = []
    tech: list[tuple[float, int]] = []
    for number, entry in enumerate(query.view.event.contacts):
        if entry.role and any(fold(role) in query.text.folded for role in entry.role.all):
            return [number]  # the very role, also where it has a day in it: „OSM-Samstag“
        role = terms(entry.role.all) if entry.role else {}
        fit = max((_fits_role(word, role) for word in words), default=0.0)
        ranked.append((fit, number))
        tech.append((entity.best(technical, role), number))
    return _best_of(ranked) or _best_of(tech)


def _technical(query: Query) -> bool:
    """Whether somebody does not get in, see or hear anything: that needs the people for the technology."""
    name, chance = next(iter(query.subjects.items()), ("", 0.0))
    media = query.asks(Ask.STREAMED) or (query.asks(Ask.HELP) and query.names("recording"))  # „das Video geht nicht“
    return query.names("tech") or query.has(BROKEN) or media or (name.startswith(_OF_TECH) and chance >= _LIKELY)


_OF_TECH = ("online.problem", "tech.", "wifi")
_LIKELY = 0.6


def _by_subject(query: Query) -> list[int]:
    """The one whose role is on the subject of the question, whatever words it is put in."""
    found = in_charge(query.subjects, query.index.facts)
    return [found.doc.record.contact] if found else []


def _best_of(ranked: Sequence[tuple[float, int]]) -> list[int]:
    best = max((fit for fit, _ in ranked), default=0.0)
    return [number for fit, number in ranked if fit == best and fit >= _ROLE]


_ROLE = 0.6


def _fits_role(word: entity.Word, role: Mapping[str, float]) -> float:
    """How well a word fits a role; whoever is there for all such things is there for this: harassment, conduct."""
    wide = {"@" + name: _WIDER for name in word.meaning.broader}
    return max(entity.best(meaning, role) for meaning in (*entity.meanings(word), wide))


_WIDER = 0.9


def _names_reach(word: entity.Word) -> bool:
    return any(term in word.meaning.terms for term in ("@email", "@phone", "@contact"))


def _contacts(query: Query, numbers: list[int]) -> Answer:
    contacts = [(number, query.view.event.contacts[number]) for number in numbers]
    fits = [(n, c) for n, c in contacts if _has_wanted(query, c)] or contacts
    if len(fits) == 1:
        return reached(query, fits[0][1], fits[0][0])
    sources = tuple(f"contact[{number}]" for number, _ in fits)
    if not any(_has_wanted(query, c) for _, c in fits):
        key = "u-no-phones" if query.asks(Ask.PHONE) else "u-no-emails"
        return unknown(query, key, sources, list=join([contact_line(query, c) for _, c in fits]))
    return told(query, "u-plain", sources, 0.85, text=join([contact_line(query, c) for _, c in fits]))


def _has_wanted(query: Query, entry: Contact) -> bool:
    if query.asks(Ask.EMAIL) and not query.asks(Ask.PHONE):
        return entry.email is not None
    return entry.phone is not None if query.asks(Ask.PHONE) and not query.asks(Ask.EMAIL) else True
