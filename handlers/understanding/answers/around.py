"""What is said about the event itself: for whom, by whom, cost, registration, format, language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers import wording
from handlers.markdown import markdown
from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.answers.attributes import language_name, languages_named
from handlers.understanding.answers.common import chosen, item_sources, line, lines, plain, text, told, unknown
from handlers.understanding.answers.contacts import contact
from handlers.understanding.answers.names import persons_named
from handlers.understanding.answers.pricing import cost
from handlers.understanding.answers.signing import SIGNS_UP, described_sign_up, described_tickets, is_over, sign_ups
from handlers.understanding.contract import Answer
from handlers.understanding.cues import FOR_ONE
from handlers.understanding.documents import has_subject
from handlers.understanding.facts import best_faq, valid
from handlers.understanding.intent import Ask
from handlers.understanding.meetings import calls_meeting
from handlers.understanding.normalise import fold
from handlers.understanding.persons import split_name
from handlers.understanding.query import SURE, Query, once, stands_for
from handlers.understanding.sentences import sentences
from handlers.understanding.subject import is_kind, says
from handlers.understanding.terms import terms
from handlers.understanding.words import words_of
from storage.event import Format, Item, Kind, Local

_ORDINAL = (
    r"\b(?:\d+\.(?! ?(?:jan|feb|maerz|apr|mai|jun|jul|aug|sep|okt|nov|dez|\d))"
    r"|(?:erst|zweit|dritt|viert|fuenft|sechst|siebt|acht|neunt|zehnt)e[rsnm]?"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|\b\d+\. "
)


def event_facts(query: Query) -> Answer | None:
    """The event's own fields, where the question asks for one of them."""
    found: tuple[Callable[[Query], Answer | None], ...] = (
        contact,
        cost,
        registration,
        form,
        audience,
        organiser,
        language,
        nth,
    )
    for answer in found:
        if result := answer(query):
            return result
    return None


# -- registration ------------------------------------------------------------------------------------------------


def registration(query: Query) -> Answer | None:
    """How and until when to register, for the event or for an item with sign-up."""
    if (
        not (query.names("registration", "walk-in") or buys(query))
        or query.asks(Ask.WHO)
        or query.names("certificate", "child", "lodging", "allergy")
    ):
        return None
    if query.asks(Ask.WHERE) and query.has(_DESK) and (query.items or _arriving(query)):
        return None  # the desk on the spot
    today = query.dates and query.asks(Ask.REMAINING, Ask.DURATION, Ask.END)  # „Wie lange geht die Anmeldung heute?“
    if (query.has(_HOURS) or today) and (open_now := _desk_today(query)):
        return open_now
    described = described_tickets if buys(query) else described_sign_up
    if not query.about_event and (own := described(query)):
        return own
    state = ("open", "opening-hours") if query.has(_STILL_OPEN) else ()
    paid = ("onsite",) if buys(query) else ()
    known = ("registration", "walk-in", "box-office", "deadline", "link", "ticket", "buy", *paid, *state)
    words = [word for word in query.without(*known) if word.weight and not re.search(_TICKET, word.token.text)]
    by_then = query.asks(Ask.DEADLINE) or (query.asks(Ask.CHECK) and is_over(query))  # „Geht das vor Ort noch?“
    if by_then and all(stands_for(word, ("onsite",)) for word in words):
        words = []
    if (words or (query.dates and not query.items)) and (said := _said_of_part(query, words)):
        return said
    items = query.items_of(words) if words else ()
    docs = query.index.docs_of(items)
    named = any(entity.literally(word, doc) >= entity.SAID for word in words for doc in docs)
    if (query.asks(Ask.DEADLINE) or (items and items[0].cost)) and items and words and _noted(query, words):
        return _register(query)
    if items and not query.about_event and (named or items[0].capacity is not None):
        told_elsewhere = query.asks(Ask.DEADLINE) or (
            items[0].capacity is None and (items[0].cost or best_faq(query))  # what is paid for may well be booked
        )  # „Wie melde ich einen Stand für den Markt an?“
        return None if told_elsewhere else sign_ups(query, items)
    if entity.explained(words, query.index.of("event")) < SURE:
        return None
    if query.asks(Ask.WHEN) and not query.asks(Ask.DEADLINE, Ask.END) and query.items:
        return None
    return _register(query)


def _noted(query: Query, words: Sequence[entity.Word]) -> bool:
    """Whether the note on signing up for the event says that it is for this: „nur für die Führungen“."""
    docs = [doc for doc in query.index.of("sentence") if doc.record.field == "registration"]
    return any(all(entity.fit(word, doc.terms) >= entity.SAID for word in words) for doc in docs)


def _desk_today(query: Query) -> Answer | None:
    """When one can check in today: „Wie lange hat die Registrierung auf?“"""
    days = query.dates or (query.today,)
    desks = [item for item in query.index.of_kind(Kind.ARRIVAL) if item.start and item.day in days]
    return told(query, "u-plain", item_sources(desks), 0.85, text=lines(query, desks)) if desks else None


_HOURS = (
    r"\b(?:wie lange?|bis wann|ab wann|wann|how long|until when|when)\b.*"
    r"\b(?:auf|offen|geoeffnet|oeffnet|macht|zu|besetzt|open\w*|staffed)"
    r"(?: (?:am|on|heute|morgen|today|tomorrow)\b.*)?\W*$"
)
_STILL_OPEN = (
    r"\b(?:noch|schon|still|already) (?:offen|open|geoeffnet|zu|geschlossen|closed)\b|"
    r"\b(?:offen|open|geoeffnet|zu|geschlossen|closed)(?: yet| already)?\W*$"
)
_SHUT = r"\b(?:zu|geschlossen|closed)(?: yet| already)?\W*$"


def tickets(query: Query) -> Answer | None:
    """How to get a ticket, or whether there are any left: that is to register."""
    return registration(query) if buys(query) else None


def _said_of_part(query: Query, words: Sequence[entity.Word]) -> Answer | None:
    """What the description of a part of the event says of signing up for it: „Wo trage ich mich fürs Barcamp ein?“"""
    for doc in query.index.of("sentence"):
        item = doc.record.item
        if item is None or has_subject(item) or not SIGNS_UP.search(fold(" ".join(doc.record.text.all))):
            continue
        about = [one for one in query.index.by_thing[f"item[{item.id}]"] if one.record is not doc.record]
        if item.day in (query.dates or (item.day,)) and entity.explained(words, [doc, *about]) >= SURE:
            said = text(query, doc.record.text)
            return told(query, "u-item-fact", (doc.key,), 0.8, text=said, item=line(query, item))
    return None


# No map, nor what one pays with.
_TICKET = (
    r"\b(?:\w*tickets?|tickets?\w*|eintrittskarten?|"
    r"(?<!mit )(?<!per )(?<!mit der )karten?(?! (?:vom|von|des|of)\b)(?! (?:be)?zahl))\b"
)
_GETS = (
    r"\b(?:noch|kriegt?\w*|bekomm\w*|kauf\w*|link|weg|ausverkauft|ausgebucht|vergriffen|verfuegbar|bestell\w*|left|get|sold|verkauft|"
    r"buy|available|sold out|order|too late|zu spaet)\b"
)


@once
def buys(query: Query) -> bool:
    """Whether it is asked how or whether to get a ticket, not what it costs or holds."""
    if not query.has(_TICKET) or query.asks(Ask.PRICE, Ask.WHO, Ask.INCLUDED, Ask.COUNT):
        return False
    if not (query.has(_GETS) or query.asks(Ask.DEADLINE)):
        return False
    return not query.names("transit", "refund") and not query.has(r"^\W*(?:was|what)\b")


def _arriving(query: Query) -> bool:
    """Whether it is a day of the event, and its programme tells where one arrives."""
    event = query.view.event
    there = any(item.kind is Kind.ARRIVAL and item.rooms for item in event.timed)
    return there and event.starts_day <= query.today <= event.ends_day


_DESK = (
    r"\b(?:die|der|zur|the) (?:anmeldung|registrierung|akkreditierung|registration|check-?in)\b"
    r"(?! (?:fuer|zu|for|to)\b)"
)


def _register(query: Query) -> Answer:
    known = query.view.event.registration
    deadline_asked = query.asks(Ask.DEADLINE, Ask.WHEN, Ask.END, Ask.REMAINING, Ask.DURATION)
    if known is None:
        return unknown(query, "u-no-deadline" if deadline_asked else "u-no-registration", ("event.registration",))
    until = _until(query)
    parts: list[Rich] = []
    over = until is not None and is_over(query)
    if until:
        parts.append(query.view.say("u-register-over" if over else "u-register-until", until=until))
    elif deadline_asked:
        parts.append(query.view.say("u-no-deadline"))
    late = query.asks(Ask.MISSED) or query.has(_UNREGISTERED)
    gone = known.note and _GONE.search(text(query, known.note))
    on_terms = over or late or (query.asks(Ask.CHECK) and (query.has(_NEEDED) or gone))
    none = _THERE_IS_NONE.search(text(query, known.note)) if known.note and known.url else None
    noted = known.note and (on_terms or none)
    if known.note and noted:
        parts.append(query.view.say("u-plain", text=text(query, known.note)))
    if known.url and (not noted or (query.asks(Ask.WHERE, Ask.LINK) and not (none or gone))):
        parts.append(query.view.say("u-register-link", link=known.url))
    if known.note and not on_terms and (not parts or (not known.url and not over and not deadline_asked)):
        parts.append(query.view.say("u-plain", text=text(query, known.note)))
    key = "u-plain" if parts else "u-no-registration"
    asks_if_over = query.asks(Ask.CHECK, Ask.OVER) and (query.asks(Ask.OVER, Ask.MISSED) or query.has(_SHUT))
    if until and asks_if_over and not late:
        key = "u-yes" if over else "u-no"
    if deadline_asked and not until:
        return unknown(query, "u-plain", ("event.registration.until",), text=join(parts, " "))
    return told(query, key, ("event.registration",), text=join(parts, " ")) if parts else unknown(query, key)


# „Eine zentrale Anmeldung gibt es nicht“: with the address alone one would look for it there.
_THERE_IS_NONE = re.compile(
    r"\b(?:keine?|no) (?:\w+ ){0,2}(?:anmeldung|registrierung|registration|sign-?up)\b|"
    r"\b(?:anmeldung|registrierung|registration)(?: \w+){0,2} (?:nicht|not)\b",
    re.IGNORECASE,
)
_GONE = re.compile(r"\b(?:ausverkauft|ausgebucht|sold out|fully booked)\b", re.IGNORECASE)
_UNREGISTERED = r"\bohne anmeldung|without (?:a )?regist|nicht angemeldet|not registered|spontan"
_NEEDED = (
    r"\b(?:brauch\w*|muss|muessen|noetig|notwendig|erforderlich|pflicht|need|needed|have to|must|required|necessary)\b"
)


def _until(query: Query) -> Rich | None:
    known = query.view.event.registration
    view = query.view
    if known and known.until:
        return wording.at(known.until, None, view.event, view.now, view.language, view.say)
    if known and known.until_day:
        return view.say(
            "u-date", day=wording.day(known.until_day, view.language, year=known.until_day.year != query.today.year)
        )
    return None


# -- format, audience, organiser, language -------------------------------------------------------------------------


def form(query: Query) -> Answer | None:
    """On site, online or both."""
    either = query.view.event.format is Format.ONLINE or (query.view.event.format and query.names("online"))
    if query.has(_HAVE_TO_COME) and either:
        return _told_form(query)
    if not query.names("online", "onsite", "hybrid") or query.asks(Ask.NOW, Ask.NEXT) or query.times.part:
        return None
    if (query.asks(Ask.STREAMED) and query.asks(Ask.WHICH)) or query.asks(Ask.WEEKDAY, Ask.DAY, Ask.CLOCK):
        return None
    if query.has(_SOFTWARE) and query.view.event.format is not Format.ONSITE:
        return None  # what one needs for it, not where it is
    if query.asks(Ask.STREAMED) and query.asks(Ask.CHECK) and query.view.event.stream and not query.telling:
        key = "u-streamed-hybrid" if query.view.event.format is Format.HYBRID else "u-streamed-event"
        return told(query, key, ("event.stream", "event.format"), link=query.view.event.stream)
    either = query.has(r"^\W*(?:ist|is|findet|laeuft|will)\b.*\b(?:oder|or)\b")
    if (
        (query.asks(Ask.COUNT, Ask.WHEN, Ask.WHO, Ask.WHERE, Ask.HELP, Ask.PRICE) and not either)
        or query.items_of([word for word in query.without("online", "onsite", "hybrid") if word.weight])
        or not plain(query, "online", "onsite", "hybrid", "people", "registration", "session", "talk")
    ):
        return None
    event = query.view.event
    if (
        query.has(r"^\W*(?:und |and )?(?:wie|wo|how|where)\b")
        and query.names("online")
        and event.format is not Format.ONSITE
    ):
        return None  # asks for the way in
    if (
        query.asks(Ask.LINK)
        and not (query.asks(Ask.CHECK) and event.format is Format.ONSITE)
        and not query.names("onsite")
    ):
        return None
    return _told_form(query)


def _told_form(query: Query) -> Answer:
    event = query.view.event
    if event.format is None:
        return unknown(query, "u-no-format", ("event.format",))
    key = {Format.ONLINE: "u-format-online", Format.ONSITE: "u-format-onsite", Format.HYBRID: "u-format-hybrid"}[
        event.format
    ]
    if event.format is Format.ONSITE and query.names("online"):
        return told(query, "u-format-onsite-only", ("event.format",))
    if event.format is Format.HYBRID and query.asks(Ask.CHECK):
        return told(query, "u-format-hybrid-yes", ("event.format",))
    return told(query, key, ("event.format",))


_HAVE_TO_COME = (
    r"\b(?:muss|muessen) (?:ich|man|wir) (?:\w+ ){0,3}?"
    r"(?:hinreisen|hinfahren|anreisen|hinkommen|herkommen|hin|nach \w{4,}|(?:extra|bis) in die \w+|irgendwo ?hin|"
    r"vorort)"
    r"(?: (?:fahren|reisen|kommen|sein|anreisen|dabei ?sein))?(?=\W*$|,? oder\b)|"
    r"\bdo (?:i|we) (?:have|need) to (?:travel|come|be there|go to (?!the\b)\w+(?=\W*$|,? or\b))\b"
)
_SOFTWARE = (
    r"\b(?:brauch\w*|benoetig\w*|need|install\w*|download)\b.*\b(?:zoom|webex|skype|jitsi|app|browser|software|konto|account|"
    r"programm|client|plug-?in)\b"
)
_FROM_WHICH = r"\b(?:aus|from|of) (?:welchen|which|what) (?:\w+ ){1,3}(?:kommen|sind|stammen|are|do|does|come)\b"
_SOMEBODY_FROM = r"\bwer\b.* (?:vom?|aus|von der) |\bwho\b.* from "
_IN_PART = r"\b(?:one|single|half a|only a) day\b|\b(?:ein(?:en)?|einzeln\w*|halb\w*) tage?\b|\btageweise\b"


def audience(query: Query) -> Answer | None:
    """For whom it is."""
    if query.times and not moments.is_whole(query.times, query.view.event):
        return None
    if not query.asks(Ask.AUDIENCE) or query.names("online") or query.has(_IN_PART):
        return None
    if query.asks(Ask.PROGRAMME) and query.asks(Ask.NOW, Ask.NEXT):
        return None  # „Was läuft jetzt für mich?“
    if query.has(_SOMEBODY_FROM) and query.items:
        return None  # „Wer ist vom Rundfunk dabei?“
    if query.names(*_NEEDS) and not _audience(query):
        return None  # „Gibt es etwas für Leute mit Hörgerät?“ asks for what helps them, not for whom it all is
    if query.asks(Ask.PROGRAMME) and query.items and query.has(FOR_ONE):
        return None  # „Ich bin Lehrerin, was ist für mich dabei?“ asks for what is on
    if sort := re.search(_FROM_WHICH, query.text.folded):
        first, last = sort.span()
        query = replace(query, words=tuple(w for w in query.words if not first <= w.token.start < last))
    suits = query.has(_SUITS) and not query.names("dog")
    general = plain(query, "people", "state", "municipality", "registration") or query.about_event or _audience(query)
    if not general and not suits:
        return None
    if query.items and any(not has_subject(item) for item in query.items) and not suits:
        return None  # who may come to a part of it
    known = query.view.event.audience
    if known is None:
        return unknown(query, "u-no-audience", ("event.audience",))
    sure = 0.9 if general else 0.6
    return told(query, "u-audience", ("event.audience",), sure, audience=text(query, known))


_NEEDS = (
    "hearing",
    "visual",
    "stepfree",
    "sign",
    "interpreting",
    "childcare",
    "allergy",
    "vegan",
    "vegetarian",
    "quiet",
)
# „Ist das auch was für Erzieherinnen?“: whom the file does not name it may still mean.
_SUITS = (
    r"\b(?:et)?was fuer (?!eine\b)\w+|\bals \w+ .*\b(?:hin|kommen|teilnehmen|mitmachen|dabei|richtig)\b|"
    r"\bsuitable for\b|\b(?:richtet|wendet) sich\b|"
    r"\b(?:duerfen|koennen) (?:auch |da |denn )*\w+ (?:auch |da |mit )*(?:teilnehmen|mitmachen|dabei sein)\b|"
    r"\b(?:may|can) (?!i\b|we\b|you\b)(?:\w+ ){1,2}(?:attend|take part|participate)\b"
)


def _audience(query: Query) -> bool:
    """Whether the text on the audience names whom the question names."""
    docs = [doc for doc in query.index.of("sentence") if doc.record.field == "audience"]
    return any(entity.quality(word, doc) >= entity.ENOUGH for word in query.telling for doc in docs)


def organiser(query: Query) -> Answer | None:
    """Who organises or supports it."""
    if query.names("partner") and query.asks(Ask.WHO, Ask.WHICH, Ask.CHECK) and _on_partners(query):
        partners = _partners_as(query) or query.view.event.partners
        if partners:
            return told(
                query,
                "u-partners",
                ("event.partners",),
                names=wording.listed([text(query, p) for p in partners], query.view.say),
            )
    behind = query.has(r"\bwho (?:is )?(?:runs|running|behind|hosts|hosting)\b") and plain(query)
    if (
        not (behind or query.names("organiser"))
        or query.has(_SORT_OF_EVENT)
        or not query.asks(Ask.WHO, Ask.ABOUT, Ask.WHICH, Ask.CHECK)
        or not (plain(query, "organiser") or _all_hosts(query))
    ):
        return None
    hosts = query.view.event.hosts
    if not hosts:
        return unknown(query, "u-no-host", ("event.host",))
    return told(
        query, "u-host", ("event.host",), names=wording.listed([text(query, host) for host in hosts], query.view.say)
    )


# „Ist das eine Vortragsveranstaltung?“, „Wo ist die Eröffnungsveranstaltung?“
_SORT_OF_EVENT = r"\b[a-z]{3,}veranstaltung(?:en)?\b"


def _on_partners(query: Query) -> bool:
    """Whether nothing is named beside partners and that they are companies."""
    words = [w for w in query.without("partner") if w.weight and w.token.text not in _COMPANIES]
    return entity.explained(words, query.index.of("event")) >= SURE


_COMPANIES = frozenset(words_of("firma firmen unternehmen betrieb company companies business businesses"))


def _partners_as(query: Query) -> tuple[Local, ...]:
    """The partners of whom the very word is said that the question has: „Hauptsponsor“."""
    said = [(partner, {term for term in terms(partner.all) if term[0] != "@"}) for partner in query.view.event.partners]
    return tuple(partner for partner, known in said if any(word.token.stem in known for word in query.telling))


def _all_hosts(query: Query) -> bool:
    """Whether the question names none but who organises: „Steckt der Landkreis dahinter?“"""
    known = terms([host for entry in query.view.event.hosts for host in entry.all])
    words = [word for word in query.without("organiser") if word.weight and word.meaning.terms]
    return all(entity.best(word.meaning.terms, known) >= entity.ENOUGH for word in words)


def language(query: Query) -> Answer | None:
    """What is spoken."""
    if not query.names("language") and not query.has(r"\bwhat language|\bin (?:english|german)\b"):
        return None
    if query.names("sign", "interpreting", "easy"):
        return None
    if query.items and not query.has(_WHICH_LANGUAGE) and _called_by_language(query):
        return None
    words = [word for word in query.without("language") if word.weight and not _any_part(query, word)]
    items = (query.items_of(words) if words else ()) or _items_of_person(query)
    items = chosen(query, items) or items
    if words and not items and not query.about_event:
        return None
    own = list(dict.fromkeys(item.language for item in items))
    spoken = [own[0]] if len(own) == 1 and own[0] else list(query.view.event.spoken)
    if not spoken:
        return unknown(query, "u-no-language", ("event.spoken",))
    names = [language_name(query, code) for code in spoken]
    asked = languages_named(query)
    if len(items) == 1 and not items[0].language and (within := _spoken_within(query, items[0])):
        described = item_sources(items, "description")
        return told(query, "u-item-fact", described, 0.85, text=within, item=line(query, items[0]))
    if items and len(own) == 1 and asked and query.asks(Ask.CHECK):
        key = "u-yes" if set(asked) & set(spoken) else "u-no"
        said = join([wording.listed(names, query.view.say), *_interpreted(query, items)])
        return told(query, key, item_sources(items, "language"), text=said)
    sources = (*item_sources(items, "language"), "event.spoken")
    spoken_ = query.view.say("u-spoken", names=wording.listed(names, query.view.say))
    return told(query, "u-plain", sources, text=join([spoken_, *_interpreted(query, items)]))


def _spoken_within(query: Query, item: Item) -> str:
    """The sentence of a description that says in which languages an item is: „Der zweite Teil ist auf Englisch.“"""
    said = (text(query, doc.record.text) for doc in query.index.sentences_of(item))
    return next((sentence for sentence in said if _IN_LANGUAGE.search(fold(sentence))), "")


_TONGUES = (
    r"(?:deutsch|englisch|franzoesisch|spanisch|italienisch|polnisch|tuerkisch|daenisch|arabisch|russisch)\w{0,2}|"
    r"german|english|french|spanish|italian|polish|turkish|danish|dutch|arabic|russian"
)
_IN_LANGUAGE = re.compile(
    r"\b(?:auf|in) (?:deutsch\w*|englisch\w*|franzoesisch\w*|german|english|french)\b|"
    r"\b(?:deutsch|englisch|german|english)(?:sprachig\w*|-speaking)|\b(?:sprache|language) (?:ist|is|:)|"
    rf"\b(?:{_TONGUES}) (?:and|und) (?:{_TONGUES})\b|\b(?:{_TONGUES}) (?:untertitel|subtitle)\w*"  # of a film
)


def _interpreted(query: Query, items: Sequence[Item]) -> list[Rich]:
    """What the text of an item, or an FAQ on whoever speaks there, says of its being interpreted."""
    docs = [doc for item in items[:1] for doc in query.index.sentences_of(item) if "@interpreting" in doc.terms]
    if docs:
        return [markdown(text(query, doc.record.text)) for doc in docs]
    names = [split_name(speaker.of(""))[0].split()[-1] for item in items for speaker in item.speakers]
    faqs = [doc.record.faq for doc in query.index.of("faq") if "@interpreting" in doc.terms]
    said = [text(query, faq.answer) for faq in faqs if valid(faq, query.today)]
    return [markdown(line) for line in said if any(name in line for name in names)][:1]


def _any_part(query: Query, word: entity.Word) -> bool:
    """Whether a word names whatever the event consists of: „die Abende“ of a series, „die Vorträge“."""
    several = is_kind(word) and len(query.items_of([word])) > 1
    return several or (bool(query.index.meetings) and calls_meeting(word.token.stem))


_WHICH_LANGUAGE = r"\b(?:welche[rn]?|which|what) (?:sprachen?|languages?)\b"


def _called_by_language(query: Query) -> bool:
    """Whether the word for a language is part of what an item is called: „das Forum zur Mehrsprachigkeit“."""
    words = [word for word in query.telling if "@language" in word.meaning.terms]
    return any(says(word, doc) for word in words for doc in query.index.docs_of(query.items))


def _items_of_person(query: Query) -> tuple[Item, ...]:
    people = persons_named(query)
    return people[0].items if len(people) == 1 else ()


def nth(query: Query) -> Answer | None:
    """The how-manieth meeting it is, where title or description say so."""
    if not query.asks(Ask.NTH):
        return None
    event = query.view.event
    if re.search(_ORDINAL, fold(text(query, event.title))):
        return told(query, "u-plain", ("event.title",), 0.8, text=text(query, event.title))
    for sentence in sentences(event):
        wording_ = text(query, sentence.text)
        if sentence.field == "description" and re.search(_ORDINAL, fold(wording_)):
            return told(query, "u-plain", (sentence.source,), 0.8, text=wording_)
    return unknown(query, "u-no-nth", ("event.title",))
