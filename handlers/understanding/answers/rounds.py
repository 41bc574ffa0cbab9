"""Topics and votes: which topics there are, how many votes, until when, whether topics may still come in."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from handlers import wording
from handlers.rich import Rich, join
from handlers.understanding import entity, moments
from handlers.understanding.answers.common import beside_breaks, chosen, item_sources, lines, text, title, told, unknown
from handlers.understanding.answers.rounds_meant import BY_LUNCH, meant, named
from handlers.understanding.concepts import concepts
from handlers.understanding.contract import Answer
from handlers.understanding.documents import Doc
from handlers.understanding.entity import Word
from handlers.understanding.evidence import wordings_of
from handlers.understanding.facts import best_faq
from handlers.understanding.intent import Ask, cues
from handlers.understanding.normalise import fold, stem
from handlers.understanding.query import Query
from handlers.understanding.rounds_named import are_called, asks_who_speaks
from storage.event import Item, Kind, Round


def rounds(query: Query) -> Answer | None:
    """Everything on topics and votes."""
    standing = query.has(_STANDING) and not query.view.meant and not asks_who_speaks(query)  # „Wer führt die Gruppe?“
    if standing and (query.view.event.rounds or query.has(r"\b(?:liegt|liegen|fuehrt)\b")):
        return unknown(query, "u-no-standing", ("round",), 0.85)
    if query.names("vote") and query.asks(Ask.COUNT) and query.has(_MINE) and not query.view.event.rounds:
        return unknown(query, "u-unknown", ("round",))
    if found := _how(query) or _result(query) or _dealt_with(query):
        return found
    if query.names("vote") and query.has(_ON_WHAT) and query.view.event.rounds:
        return _voted_on(query)
    if query.names("vote") and not query.asks(Ask.WHO, Ask.WHERE):
        found = _vote(query)
        if found or not query.names("topic"):
            return found
    chosen = query.asks(Ask.COUNT) and query.names("choice") and not query.names("vote")
    if chosen and (entries := meant(query)):
        return _selected(query, entries)
    if query.asks(Ask.WHO, Ask.WHERE):
        return None
    which = query.asks(Ask.WHICH, Ask.COUNT) and query.view.event.rounds and not query.has(_MAY_I)
    beside = query.items and query.asks(Ask.PARALLEL, Ask.AFTER, Ask.BEFORE)
    # „Welche Vorschläge gibt es für die Sessions?“
    if (query.names("topic") and not beside) or (which and (query.names("propose") or are_called(query))):
        asks_leave = query.names("propose") and query.has(_MAY_I) and not query.has(_HOW)  # not which there are
        return _may_propose(query) or (None if asks_leave else _topics(query))
    ideas = query.names("propose") and query.names("comment")  # „Ab wann kann man Ideen einreichen?“
    ideas = ideas or (query.names("propose") and query.names("session") and query.has(_YET))
    # „Kann ich noch einen Blitzvortrag vorschlagen?“, where a round is for these.
    return _may_propose(query) if ideas or any(hit.coverage >= HALF for hit in query.rank("round")) else None


def _voted_on(query: Query) -> Answer:
    """What one votes on: the topics of a round, or while there are none, when it is voted."""
    entries, known = meant(query), known_topics(query, [], chosen=False)
    if not known:
        return _told(query, entries, state)
    body = join([query.view.say("u-bullet", text=topic) for topic in known[:20]])
    return told(query, "u-topics", ("topic", *(f"round[{entry.key}]" for entry in entries)), 0.8, list=body)


def on_rounds(query: Query) -> bool:
    """Whether a question is on voting, or on sending in topics for a round."""
    if not query.view.event.rounds or query.names("vote"):
        return bool(query.view.event.rounds)
    sends_in = query.names("propose", "bring")
    return sends_in and (query.names("topic") or any(hit.coverage >= HALF for hit in query.rank("round")))


HALF = 0.5
# „Wofür kann ich abstimmen?“
_ON_WHAT = (
    r"\b(?:wofuer|worueber|ueber was|fuer was|on what|for what)\b|\bwhat (?:can|do|are) (?:i|we) vot\w+ (?:on|for)\b"
)


# Who is ahead before a round is closed is nothing that the event's file could tell.
_STANDING = (
    r"\b(?:liegt|liegen|fuehrt|fuehren|steht|stehen|ist|sind) (?:\w+ ){0,5}(?:vorn|vorne|in fuehrung|an der spitze)\b|"
    r"\bzwischenstand\b(?=.*\b(?:abstimmung|stimmen|wahl|vote)\b)|\b(?:am|die) meisten (?:stimmen|punkte)\b|"
    r"\b(?:wer|was|welche\w*) (?:\w+ ){0,2}fuehrt(?=\W*$| (?:gerade|aktuell|bei der|momentan)\b)|"
    r"\b(?:in the lead|leading|ahead|most votes|interim)\b"
)


_HOW = (
    r"(?:^\W*|[,;:.!] )(?:und |and |also |so )?(?:wie|wo|womit|how|where)\b"
    r"(?! (?:viel\w*|lange|oft|many|much|long)\b)"
)


def _how(query: Query) -> Answer | None:
    """How to propose a topic, and how to vote: by which command, and until when."""
    known = (
        *("vote", "topic", "propose", "session", "round", "bring", "registration", "people", "barcamp", "idea"),
        *(("agenda", "choice") if query.has(_COURSE) else ()),
    )
    if not query.view.event.rounds or not query.has(_HOW):
        return None
    rest = [word for word in query.without(*known) if word.weight]
    if entity.explained(rest, docs_of_rounds(query)) < WHOLLY:
        return None
    if query.names("vote") and not query.names("propose"):
        key, part = "u-how-vote", state
    elif query.names("propose") or (query.names("topic") and query.names("registration", "bring")):
        key, part = "u-how-propose", _open_until
    elif query.names("topic", "choice") and query.has(_COURSE):
        return _told(query, meant(query), _course)
    else:
        return None
    if (faq := best_faq(query)) and faq.fit > _SURE_FAQ:
        return None
    entries = [entry for entry in meant(query) if entry.closes is None or entry.closes > query.now]
    states = _told(query, entries, part).text if entries else ""
    return told(query, key, tuple(f"round[{e.key}]" for e in query.view.event.rounds), 0.85, state=states)


# „Wie läuft das mit den Themen ab?“
_COURSE = r"\bwie (?:laeuft|laufen|funktionier\w*|geht|gehen) \w+|\bhow (?:does|do) .*\bwork\b"


def _course(query: Query, entry: Round) -> Rich:
    """All steps of a round: how topics come in, how and with how many votes one votes, how many are chosen."""
    say = query.view.say
    if entry.closes and entry.closes <= query.now:
        return state(query, entry)
    steps = [
        say("u-how-propose", state=_open_until(query, entry)),
        say("u-how-vote", state=state(query, entry)),
        say("u-votes-each", text=_votes(query, entry)),
    ]
    return join([*steps, *([say("u-select", count=entry.select)] if entry.select else [])], " ")


_SURE_FAQ = 0.9  # from here an FAQ tells it better


def _vote(query: Query) -> Answer | None:
    entries = meant(query)
    of_votes = "vote" in counted(query) and _all_known(query)
    counts_votes = query.asks(Ask.COUNT) and (of_votes or (query.has(_MINE) and query.names("topic")))
    if not entries or not (counts_votes or _about_votes(query)):
        return None
    if (
        query.names("propose", "bring")
        and query.asks(Ask.CHECK)
        and query.has(r"waehrend|during|while|noch|still|danach")
    ):
        return _told(query, entries, _late)
    if query.asks(Ask.COUNT) and (counts_votes or not query.names("topic")):
        return _told(query, entries, _votes, item_sources(query.items))
    if query.asks(
        Ask.WHEN, Ask.DEADLINE, Ask.END, Ask.START, Ask.CHECK, Ask.DURATION, Ask.REMAINING, Ask.NOW, Ask.CLOCK
    ):
        return _told(query, entries, state)
    return None


# „Wie viele Themen darf ich ankreuzen?“: how many votes one has.
_MINE = (
    r"\b(?:darf|kann|duerfen|koennen|soll|sollen|muss|habe|hab|haben|hat|can|may|should|must|do) "
    r"(?:ich|wir|man|jede[rn]?|i|we|you|everybody|everyone)\b"
)


def _all_known(query: Query) -> bool:
    return all(word.meaning.terms or word.meaning.parts for word in query.telling)


def counted(query: Query) -> frozenset[str]:
    """The concepts of the word that is counted: „Stimmen“ in „Wie viele Stimmen hat man bei der Themenwahl?“"""
    match = _COUNTED.search(query.text.folded)
    if match is None:
        return frozenset()
    votes = "@vote" in entity.meaning(match["what"], query.index).terms
    return concepts(stem(match["what"])) | (frozenset({"vote"}) if votes else frozenset())


_COUNTED = re.compile(r"\b(?:wie viele?|how many|anzahl der|number of) (?P<what>[a-z]+)")


def _about_votes(query: Query) -> bool:
    aspects = ("vote", "topic", "propose", "session", "bring", "round", "people", "open", "opening-hours")
    words = [word for word in query.without(*aspects) if word.weight]
    return entity.explained(words, [*query.index.of("round"), *query.index.of("event")]) >= 0.7


def _told(
    query: Query, entries: Sequence[Round], part: Callable[[Query, Round], Rich], also: Sequence[str] = ()
) -> Answer:
    parts = [part(query, entry) for entry in entries]
    if len(entries) > 1:
        parts = [
            query.view.say("u-round", title=text(query, e.title), text=p) for e, p in zip(entries, parts, strict=True)
        ]
    return told(query, "u-plain", (*(f"round[{e.key}]" for e in entries), *also), 0.85, text=join(parts))


def votes_each(query: Query, entries: Sequence[Round]) -> Answer | None:
    """How many votes everybody has in rounds."""
    return _told(query, entries, _votes) if entries else None


def _votes(query: Query, entry: Round) -> Rich:
    return query.view.say("u-votes", count=entry.votes, method=entry.method)


def state(query: Query, entry: Round) -> Rich:
    """Where a round stands, from its announced times."""
    view = query.view
    runs = bool(entry.voting and entry.voting <= query.now)
    asks_when = query.asks(Ask.WHEN) and not (runs and query.asks(Ask.END))
    if asks_when and entry.voting and entry.closes and entry.closes > query.now:
        time = wording.at(entry.voting, entry.closes, view.event, view.now, view.language, view.say)
        return view.say("u-vote-when", time=time)
    if entry.closes and entry.closes <= query.now:
        key = "u-vote-missed" if query.asks(Ask.MISSED, Ask.OVER) else "u-vote-over"
        return view.say(key, time=at_time(query, entry.closes))
    if entry.voting and entry.voting > query.now:
        if entry.closes:
            return view.say(
                "u-vote-ahead",
                time=wording.at(entry.voting, entry.closes, view.event, view.now, view.language, view.say),
            )
        return view.say("u-vote-from", time=at_time(query, entry.voting))
    if entry.closes:
        return view.say(_until(query), time=at_time(query, entry.closes))
    return view.say("u-vote-by-moderation")


def _until(query: Query) -> str:
    """The key of the text that says until when, with a yes where it is asked whether."""
    times = (Ask.DURATION, Ask.REMAINING, Ask.DEADLINE, Ask.END, Ask.WHEN, Ask.OVER, Ask.MISSED)
    return "u-propose-until" if query.asks(*times) or query.has(_HOW) else "u-vote-until"


def _late(query: Query, entry: Round) -> Rich:
    if entry.late_topics:
        return query.view.say("u-late-yes")
    if entry.voting:
        return query.view.say("u-late-no-from", time=at_time(query, entry.voting))
    return query.view.say("u-late-no")


def at_time(query: Query, moment: datetime) -> Rich:
    view = query.view
    return wording.at(moment, None, view.event, view.now, view.language, view.say)


# -- topics ------------------------------------------------------------------------------------------------------


def _topics(query: Query) -> Answer | None:
    others = query.without("topic", "agenda", "propose", "people", "vote", "choice")
    words = beside_breaks(query, [word for word in others if word.weight])
    if not query.asks(Ask.WHICH, Ask.COUNT, Ask.PROGRAMME, Ask.ABOUT) and not (
        query.asks(Ask.CHECK) and query.has(r"schon|already|welche")
    ):
        return None
    if query.has(_MAY) and not query.has(r"\bschon\b|\balready\b|\bwelche\b"):
        return None
    beside = query.asks(Ask.AFTER, Ask.BEFORE) and not query.without("topic", "break", "coffee", "lunch")
    if query.names_person or _names_topic(query, words) or beside:
        return None
    if query.asks(Ask.WHEN, Ask.DEADLINE, Ask.DAY, Ask.MISSED) or _faq_tells(query):
        return None
    named = query.items_of(words) if words else ()
    chosen = query.names("choice") or query.has(_GET_THROUGH)
    if query.asks(Ask.COUNT) and chosen and (entries := meant(query)):
        return _selected(query, entries)
    known = known_topics(query, [item.id for item in named], chosen=chosen)
    if chosen and not query.asks(Ask.COUNT) and not _any_chosen(query):
        return _undecided(query)
    if known:
        body = join([query.view.say("u-bullet", text=topic) for topic in known[:20]])
        sources = ("topic", *item_sources(named, "rooms"))
        if query.asks(Ask.COUNT):
            return told(query, "u-count", sources, 0.8, count=len(known), list=body)
        return told(query, "u-topics", sources, 0.8, list=body)
    if named and not all(item.kind and item.kind.value == "open" for item in named):
        names = [query.view.say("u-bullet", text=title(query, item)) for item in named]
        return told(query, "u-topics", tuple(f"item[{item.id}].title" for item in named), 0.8, list=join(names))
    if words and not named and not query.about_event:
        return None
    if not (words or query.view.event.rounds or query.names("propose")) and (found := _topic_items(query)):
        names = [query.view.say("u-bullet", text=title(query, item)) for item in found]
        return told(query, "u-topics", tuple(f"item[{item.id}].title" for item in found), 0.6, list=join(names))
    if query.view.event.rounds and not query.view.event.topics:
        return unknown(query, "u-no-topics-yet", ("round",))
    return None


def _only_on_result(query: Query) -> bool:
    rest = query.without("result", "vote", "topic", "choice", "session")
    return not any(word.weight and (word.meaning.terms or word.meaning.parts) for word in rest)


def _faq_tells(query: Query) -> bool:
    """Whether an FAQ fits whose own question asks for the same: one on whether one has to propose tells no topics."""
    faq = best_faq(query)
    if faq is None or faq.fit <= _SURE_FAQ:
        return False
    return any(query.cues.asks & cues(fold(wording)).asks for wording in wordings_of(query, faq.source))


def _result(query: Query) -> Answer | None:
    """What came through, where the file does not tell: not before the vote is over."""
    if query.names("result") and query.asks(Ask.WHEN) and _only_on_result(query):
        return _undecided(query) if query.view.event.rounds and not _any_chosen(query) else None
    if not query.names("topic", "vote", "session", "round") or not query.has(_GET_THROUGH):
        return None
    known = ("topic", "vote", "choice", "session", "round", "people", "propose", "win")
    rest = [word for word in query.without(*known) if word.weight and (word.meaning.terms or word.meaning.parts)]
    if rest or query.asks(*_NO_RESULT) or _any_chosen(query) or query.has(_MAY):
        return None
    return _undecided(query)


def _dealt_with(query: Query) -> Answer | None:
    """When and where the topics of a round are dealt with: „Wann sind die Themen dann dran?“"""
    if not query.asks(Ask.WHEN, Ask.WHERE, Ask.CLOCK, Ask.DAY, Ask.START) or query.names("vote", "propose"):
        return None
    if not query.names("topic", "choice") or not query.has(_DEALT_WITH) or query.asks(Ask.DEADLINE):
        return None
    rest = [word for word in query.without("topic", "choice", "session", "round", "people") if word.weight]
    if entity.explained(rest, query.index.of("round")) < WHOLLY:
        return None
    keys = {key for entry in meant(query) for key in entry.items}
    items = [item for item in query.view.event.items if item.id in keys]
    if not items:
        return None
    return told(query, "u-plain", [f"item[{item.id}].start" for item in items], 0.85, text=lines(query, items))


_DEALT_WITH = (
    r"\b(?:dran|drankommen|statt\w*|behandelt|besprochen|diskutiert|bearbeitet|laufen|sind|kommen|"
    r"dealt with|discussed|take place|taking place|are|held|happen\w*)\b"
)


def _undecided(query: Query) -> Answer:
    """That it is not known what was chosen, and until when votes are cast if they are."""
    for entry in meant(query):
        if entry.closes and entry.closes > query.now:
            return unknown(query, "u-result-open", (f"round[{entry.key}]",), time=at_time(query, entry.closes))
    return unknown(query, "u-result-unknown", ("round",))


def _any_chosen(query: Query) -> bool:
    return any(topic.chosen or topic.item for topic in query.view.event.topics)


_NO_RESULT = (Ask.COUNT, Ask.WHEN, Ask.DEADLINE, Ask.WHERE, Ask.DURATION)


def _names_topic(query: Query, words: Sequence[Word]) -> bool:
    """Whether a question names one topic, by words that do not only say where such are dealt with."""
    own = [doc for doc in query.index.of("topic") if any(entity.said(word, doc) >= NAMED for word in words)]
    return len(own) == 1


NAMED = 0.8  # how well a topic has to have the very word
_MAY = r"^\W*(?:kann|muss|darf|soll|sollte|can|must|may|should|do i|do we)\b"
_GET_THROUGH = (
    r"\bkomm(?:en|t)\b.*\b(?:dran|durch|zum zuge)\b|\b(?:drankommen|dranzukommen|rennen gemacht|durchgesetzt)\b|"
    r"\b(?:gewinnen|gewonnen|gewann|genommen|g[eo]t (?:picked|selected|through)|won|wins)\b"
)


def _topic_items(query: Query) -> list[Item]:
    """Where there are no rounds, the sessions and workshops are the topics; in a series, what is still to come."""
    if series := query.index.meetings:
        ahead = [item for item in series if not moments.is_over(item, query.now, query.view.event)]
        if ahead and query.has(r"\bnoch\b|\bstill\b|\bleft\b"):
            return ahead
        return list(chosen(query, series) if query.times.days or query.asks(Ask.NOW, Ask.NEXT) else series)
    return [item for item in query.view.event.items if item.kind in (Kind.OPEN, Kind.WORKSHOP)]


WHOLLY = 0.9
# „Ab wann nehmt ihr Themen an?“, „Mir ist noch ein Thema eingefallen“
_TAKEN = (
    r"\b(?:nehm\w*|nimmt|nahmt)\b.*\b(?:an|entgegen|auf)\b|\b(?:gehen|geht|moeglich|erlaubt|possible|allowed)\b|\b(?:angenommen|entgegengenommen|eingefallen)\b|"
    r"\b(?:accept\w*|take|taking|thought of|came up with|come up with)\b"
)
_YET = r"\b(?:schon|scho|bereits|noch|already|yet|still)\b"  # „Darf man bereits eine Session einreichen?“
_MAY_I = r"\b(?:kann|darf|koennen|duerfen|can|may) (?:ich|man|wir|i|we|one)\b"


def docs_of_rounds(query: Query) -> list[Doc]:
    """The rounds, and the items that they choose topics for."""
    items = {key for entry in query.view.event.rounds for key in entry.items}
    return [*query.index.of("round"), *(query.index.of_item[key] for key in items if key in query.index.of_item)]


def _may_propose(query: Query) -> Answer | None:
    """Whether topics can still be sent in, and from when."""
    asked = (
        Ask.CHECK, Ask.DEADLINE, Ask.WHEN, Ask.START, Ask.CLOCK, Ask.DAY, Ask.MISSED, Ask.DURATION, Ask.REMAINING,
        Ask.END,
    )  # fmt: skip
    proposes = query.names("propose") or (query.names("topic") and query.has(_TAKEN))
    may = query.asks(*asked) or (query.has(_MAY_I) and not query.has(_HOW))
    if not proposes or not may or query.asks(Ask.WHICH):
        return None
    known = ("topic", "propose", "bring", "session", "people", "round", "barcamp", "idea", "comment")
    known += ("repeat", *(("lunch", "break") if query.has(BY_LUNCH) else ()))  # „weitere Vorschläge“
    rest = [word for word in query.without(*known) if word.weight and not query.is_number(word)]
    if entity.explained(rest, docs_of_rounds(query)) < WHOLLY:
        return None
    entries = [entry for entry in meant(query) if entry.voting or entry.closes]
    return _told(query, entries, _open_until) if entries else None


def _open_until(query: Query, entry: Round) -> Rich:
    view = query.view
    until = entry.closes if entry.late_topics else entry.voting or entry.closes
    opened = bool(entry.opens and entry.opens <= query.now and until and until > query.now)
    if opened and query.asks(Ask.WHEN) and not query.asks(Ask.START, Ask.END, Ask.DEADLINE):
        return view.say("u-propose-now", time=at_time(query, until or query.now))
    if entry.opens and query.asks(Ask.START, Ask.WHEN, Ask.DAY) and not query.asks(Ask.CHECK, Ask.DEADLINE, Ask.END):
        return view.say("u-propose-opens", time=at_time(query, entry.opens))
    if entry.opens and entry.opens > query.now and not (until and query.asks(Ask.DEADLINE, Ask.END)):
        return view.say("u-propose-from", time=at_time(query, entry.opens))
    if until and until > query.now:
        return view.say(_until(query), time=at_time(query, until))
    if until and until == entry.voting:
        return view.say("u-late-no-from", time=at_time(query, until))
    return view.say("u-late-no")


def _selected(query: Query, entries: Sequence[Round]) -> Answer:
    """How many topics are chosen."""
    if any(entry.select is None for entry in entries):
        return unknown(query, "u-no-select", tuple(f"round[{e.key}].select" for e in entries))
    return _told(query, entries, lambda query, entry: query.view.say("u-select", count=entry.select or 0))


def known_topics(query: Query, items: Sequence[str], *, chosen: bool) -> list[str]:
    """The topics known beforehand, of the items, the round or the day that is meant; only those `chosen`, if any."""
    event = query.view.event
    of_all = chosen and not named(query) and not query.view.rounds
    entries = [e for e in (event.rounds if of_all else meant(query)) if not items or set(e.items) & set(items)]
    keys = {entry.key for entry in entries}
    found = [text(query, topic) for entry in entries for topic in entry.topics]
    if placed := _placed(query, items):
        return placed
    for topic in event.topics:
        elsewhere = topic.round is not None and topic.round not in keys
        if (items and topic.item in items) or (topic.round in keys) or not (items or query.dates or elsewhere):
            found.append(text(query, topic.title))
    if chosen and (settled := {text(query, topic.title) for topic in event.topics if topic.chosen}) & set(found):
        found = [name for name in found if name in settled]
    return list(dict.fromkeys(found))


def _placed(query: Query, items: Sequence[str]) -> list[str]:
    """The topics that are dealt with in these items, or now where that is asked, if that is settled."""
    event = query.view.event
    if query.asks(Ask.NOW):
        running = {item.id for item in moments.running(event, query.now)}
        items = [key for key in items if key in running] if items else list(running)
    return [text(query, topic.title) for topic in event.topics if topic.item in items]
