"""A follow-up („Und wo ist das?“, „wann nochmal?“, „und für Studierende?“) as the complete questions it may stand for.

What it refers to is told as a plain value, `About`. A question that is complete by itself stands for no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from handlers.understanding import alongside, changed, entity, of_rounds
from handlers.understanding.answers.details import sentences_of
from handlers.understanding.contract import View
from handlers.understanding.focus import About, quoted
from handlers.understanding.follow_words import (
    ANOTHER,
    ATTRIBUTES,
    BARE,
    BY_ASK,
    BY_TRANSIT,
    CALLED,
    CLAUSES,
    CONDITION,
    DO_THERE,
    DOES,
    ELSEWHERE,
    EXPLETIVE,
    FARE,
    FILLERS,
    HOW_DEAR,
    IN_PERSON,
    IN_WRITING,
    INSTEAD,
    IS_ONLINE,
    IT_COSTS,
    IT_SAYS,
    JOINS,
    LEAD,
    MANAGES,
    MAY_ONE,
    MEANS,
    MEANT,
    NEEDS,
    NEXT_UP,
    OF_ANY,
    OF_EVENT,
    OF_PERSON,
    OF_TICKET,
    ONE_AFTER,
    ONLY_TIME,
    OTHER,
    PAPERS,
    POINTING,
    POSSESSIVE,
    PRONOUN,
    RIGHT_NOW,
    RUNS_THEN,
    SEQUENCE,
    SHORT,
    SOMEBODY,
    SOON,
    SPEAKS_AGAIN,
    STRONG,
    TAKING_PART,
    THE_ONE,
    THERE,
    THIS_ONE,
    TOO,
    TURNED,
    WAY,
    WHAT_DOES,
    WHAT_IS_ON,
    WHAT_IS_THERE,
    WHAT_IS_THERE_AT,
    WHAT_NEXT,
    WHO_IS,
)
from handlers.understanding.index import index_of
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, quotable, read
from handlers.understanding.picking import NOTHING, pick
from handlers.understanding.query import EVENT_WORDS, Query, stands_for
from handlers.understanding.reading import read_question
from handlers.understanding.spelling import respelled
from handlers.understanding.terms import terms
from handlers.understanding.thing import NEVER, OF_TIME, Followed, Thing, given, of_meal, watched
from handlers.understanding.words_told import FEW, OF_ALL, RATHER, is_text, of_words_told, own_of

SURELY = 0.8  # confidence from which words are taken as they stand, as from RATHER on
LONGEST = 90  # characters; who writes more says what is meant
MOST_WORDS = 9


def is_bare_question(text: str) -> bool:
    """Whether a message is a question word and nothing else („bis wann?“), so that it says nothing by itself."""
    return len(text) <= LONGEST and BARE.fullmatch(_without_lead(fold(text).strip(" ?!.,;"))[0].strip()) is not None


def follow(question: str, about: About, view: View) -> Iterator[Followed]:
    """What a question may mean if it refers to what was spoken of, the likeliest first; nothing if it does not."""
    if len(question) > LONGEST or about == About():
        return
    bare, led = _bare(question, view)
    yield from _speaks_again(question, about, view)
    yield from _in_other_words(bare, about, view)
    if len(bare.split()) > MOST_WORDS or _only_thanks(question, bare, view):
        return
    picked = pick(bare, about, view)
    if picked is not None:
        chosen = replace(about, item=picked.item, room="", person=picked.person, topic=picked.topic)
        yield replace(Thing(chosen, view).again(picked.rest), picked=True)
    elif about.person and DOES.search(bare):  # „Und was macht die beim Camp?“
        yield Followed(WHAT_DOES[view.language].format(about.person))
    elif MEANT.search(read(question).folded):
        yield Followed(f"{WHAT_IS_ON[view.language]} {bare}?")
    elif about.fact in BY_TRANSIT and OF_TICKET.search(bare):  # „Was kostet ein Ticket?“ after how one gets there
        yield Followed(OF_TICKET.sub(FARE[view.language], bare), sure=True)
    elif is_text(about.fact) and (online := IS_ONLINE.match(bare)):
        yield Followed(bare, sure=False, like=rf"\b{online['how']}", only_told=True)
    elif is_text(about.fact) and led and (OF_EVENT.search(bare) or RUNS_THEN.match(bare)):
        return  # „Und der Eintritt?“, „Und was läuft heute Abend?“ after the parking
    elif is_text(about.fact) and about.asked and not about.items and OTHER.fullmatch(bare):
        yield Followed(about.asked, sure=False)  # „Und das andere?“ after a text on two
    elif not CLAUSES.search(bare):
        if is_text(about.fact) and about.earlier and PRONOUN.search(bare) and _asked_of(about, view):
            named = About(item=about.earlier, ask=about.ask)
            yield from (replace(found, sure=not found.on) for found in _readings(bare, led, named, view))
        yield from _readings(bare, led, about, view)
        if about.earlier and not about.item:  # what was spoken of before the last answer
            before = About(item=about.earlier, ask=about.ask)
            yield from (replace(found, sure=False) for found in _readings(bare, led, before, view))


def _speaks_again(question: str, about: About, view: View) -> Iterator[Followed]:
    """Whether somebody has anything else in the programme: „Spricht die nochmal?“ is not asked of what was told."""
    found = SPEAKS_AGAIN.search(fold(question))
    somebody = Thing(about, view).somebody if found else ""
    if found and somebody:
        yield Followed(f"{found['verb']} {somebody} {found['again']}?", sure=False)


def _in_other_words(bare: str, about: About, view: View) -> Iterator[Followed]:
    """What is asked in a way that names no field: whether one can be there in time, what somebody is called."""
    if manages := MANAGES.fullmatch(bare):
        yield Followed(BY_ASK[view.language]["when"].format(manages["thing"] or manages["what"]), sure=False)
    if ONE_AFTER.fullmatch(bare) and (later := _next_of_sort(about, view)):
        yield Thing(About(item=later), view).put(BY_ASK[view.language].get(about.ask) or BY_ASK[view.language]["when"])
    if not about.person and CALLED.fullmatch(bare) and (somebody := _by_function(about, view)):
        yield Followed(WHO_IS[view.language].format(somebody), sure=False)


def _next_of_sort(about: About, view: View) -> str:
    """The id of the next of those that the last question named, where it named several; else empty."""
    item = view.event.item_by_id.get(about.item)
    if item is None or item.start is None:
        return ""
    asked = read_question(about.asked, view)
    named = asked.items_of(asked.without(*ATTRIBUTES))
    later = [other for other in named if other.start and other.start > item.start]
    return min(later, key=lambda other: other.start or view.now).id if item in named and later else ""


def _by_function(about: About, view: View) -> str:
    """The words by which the last question named somebody without a name; empty if it named nobody."""
    asked = read_question(about.asked, view)
    known = asked.index.of("person")
    people = {doc.key for word in asked.telling for doc in known if entity.said(word, doc) >= entity.SAID}
    return " ".join(word.token.text for word in asked.telling) if people and not asked.names_person else ""


def _asked_of(about: About, view: View) -> bool:
    """Whether a text was told on a question that names one item, or quotes it: „das“ is that, and not the text."""
    asked = read_question(about.asked, view)
    if about.earlier in quoted(view, " ".join(sentences_of(asked, about.fact))):
        return True
    doc = asked.index.of_item.get(about.earlier)
    words = asked.without(*ATTRIBUTES, "parking")  # „parken“ has the stem of a talk on parks
    return doc is not None and any(entity.said(word, doc) >= entity.SAID for word in words)


def _only_thanks(question: str, bare: str, view: View) -> bool:
    """Whether a message is thanks, and what it says beside asks nothing: „danke, war super!“"""
    if "?" in question or not read_question(question, view).asks(Ask.THANKS) or SEQUENCE.fullmatch(bare):
        return False
    rest = read_question(bare, view)
    return not (rest.telling or rest.times or rest.cues.asks - NOTHING - _TALK)


def picks(question: str, about: About, view: View) -> bool:
    """Whether a question takes one of the things that were told: „der zweite, wo ist der?“"""
    return len(question) <= LONGEST and pick(_bare(question, view)[0], about, view) is not None


def points_back(question: str, view: View) -> bool:
    """Whether a question says by its words that it is on something told before."""
    bare, led = _bare(question, view)
    return led or bool(BARE.fullmatch(bare) or PRONOUN.search(bare) or POINTING.search(bare))


def _bare(question: str, view: View) -> tuple[str, bool]:
    """What is left of a question without the words that only lead on to it, and whether it had some."""
    folded = read(question).folded.strip(" ?!.,;")  # with the letters of „Raum A“ as such
    rest, led = _without_lead(MEANT.sub("", folded))
    rest = IN_WRITING.sub(PAPERS, rest)
    rest = HOW_DEAR.sub(IT_COSTS[view.language], rest) if HOW_DEAR.fullmatch(rest.strip()) else rest
    bare = TAKING_PART.sub(r"\g<how>", " ".join(FILLERS.sub(" ", rest).split()).strip(" ?!.,;"))
    return TURNED.sub(r"\g<asks> \g<thing>", respelled(re.sub(r"'s\b", "", bare), index_of(view.event))), led


def _without_lead(folded: str) -> tuple[str, bool]:
    rest = LEAD.sub("", folded, count=1)
    return rest, rest != folded or any(pattern.search(folded) for pattern in (TOO, MEANS))


def _readings(bare: str, led: bool, about: About, view: View) -> Iterator[Followed]:
    thing = Thing(about, view)
    yield from _in_short(bare, led, about, thing, view)
    if on_round := of_rounds.again(bare, about, view):
        yield Followed(on_round[0], sure=False, on=("round", "topic", "item"), rounds=on_round[1])
    if led and about.asked and (again := changed.at_another_number(bare, about, view)):
        yield Followed(again, sure=False)
    elif beside := alongside.beside(bare, about, view):
        yield Followed(beside.question, beside.items)
    elif led and about.ask == "programme" and about.asked and (SOON.fullmatch(bare) or RIGHT_NOW.fullmatch(bare)):
        soon = SOON.sub(NEXT_UP[view.language], bare)  # „gleich“ at an end may as well say nothing
        yield Followed(changed.at_another_time(soon, about, view), sure=False)
    elif in_it := alongside.there(bare, about, view):
        yield Followed(in_it)
    elif SEQUENCE.fullmatch(bare) or BARE.fullmatch(bare):
        yield from _without_words(bare, about, thing, view)
    elif thing.somebody and ANOTHER.search(bare) and SOMEBODY.search(bare):
        yield thing.another(bare)
    elif led or about.fact or thing.known:
        query = read_question(bare, view)
        another = _in_another_room(query, bare, about, view) if led and changed.room_named(query) else ()
        if alongside.asked_of_room(about, view):
            yield from another
        yield from of_words_told(query, led, bare, about, thing)
        yield from another
        there = (thing.known or about.fact.startswith("round[")) and bool(THERE.search(bare))
        if _complete(query) and not there:
            yield from _swapped(query, led, bare, about, view)
        else:
            yield from _of_thing(query, led, bare, about, thing, view)
            yield from _changed(query, led, bare, about, thing, view)


def _in_short(bare: str, led: bool, about: About, thing: Thing, view: View) -> Iterator[Followed]:
    """What is asked of the thing in a word or two, or nothing but a time after several things: „am Donnerstag“."""
    if about.item and (short := SHORT.fullmatch(bare)):
        key = next(name for name, value in short.groupdict().items() if value)
        if key == "there" and thing.meal:
            return  # what there is to eat
        of_all = key in _ALSO_OF_ALL or (OF_ANY.match(bare) and not (led or POINTING.search(bare)))
        yield replace(thing.put(BY_ASK[view.language][key]), sure=not of_all)
    elif about.asked and not about.item and max(len(about.items), len(about.people)) > 1:
        query = read_question(bare, view)
        if query.times and ONLY_TIME.fullmatch(changed.without_times(query)):
            yield Followed(changed.at_another_time(bare, about, view), sure=False)


def _in_another_room(query: Query, bare: str, about: About, view: View) -> Iterator[Followed]:
    """The last question on another room, or what is there at the time of the item that was spoken of."""
    if query.cues.asks - NOTHING - {Ask.WHERE} or query.has(r"\b(?:wo|where)\b"):
        return
    if about.ask == "where" and query.has(_WHAT_IS_IN):
        return  # „Und was ist im Saal 2?“ does not ask where that is
    own = own_of(query)
    there = None if alongside.asked_of_room(about, view) else alongside.in_room(query, bare, about)
    if there:
        yield Followed(there.question, there.items, sure=False)
    if about.asked:
        yield Followed(changed.on_another_thing(query, bare, about, view), sure=False, own=own)


_WHAT_IS_IN = r"^(?:was|what)(?:'s)? (?:ist|laeuft|gibt es|kommt|passiert|is|happens)\b"


def _without_words(bare: str, about: About, thing: Thing, view: View) -> Iterator[Followed]:
    """Nothing but a question word, or what comes next."""
    templates = BY_ASK[view.language]
    if SEQUENCE.fullmatch(bare) and is_text(about.fact):
        yield Followed(bare, sure=False, detail=True, only_told=True)
    if match := SEQUENCE.fullmatch(bare):
        now = about.ask == "programme" and about.asked and not about.item and not match["before"]
        if now and read_question(about.asked, view).asks(Ask.NOW):  # what comes next was told beside what runs
            yield Followed(WHAT_NEXT[view.language])
        if last := alongside.last_of_one_time(about, view):  # „Was läuft nach dem Essen?“ told two things
            yield replace(Thing(About(item=last), view).put(templates["before" if match["before"] else "after"]))
        elif about.item:
            yield thing.put(templates["before" if match["before"] else "after"], item=True)
        elif not match["before"] and (after := alongside.after_end(about, view)):
            yield Followed(after)
    elif match := BARE.fullmatch(bare):
        key = next(name for name, value in match.groupdict().items() if value)
        meals = tuple(of_meal(bare, key, about, thing, view))
        yield from meals
        if is_text(about.fact) and not (meals and key in OF_TIME):
            whole = changed.with_another_word(bare, about, view) if about.asked else bare
            yield Followed(whole, sure=False, detail=True, only_told=True)
        if key == "link" and not thing.known and (streamed := alongside.streamed(about, view)):
            yield Thing(About(item=streamed), view).put(templates[key])
        elif key == "about" and not thing.known and about.items:  # „Womit denn?“ after „Wann geht es weiter?“
            yield Followed(about.asked, sure=False)
        elif thing.known and (thing.timed or key not in OF_TIME):
            yield thing.put(templates[key], about_room=key in ("where", "floor"))
        else:
            yield from _in_another_way(bare, about, view)
            yield from _of_round(bare, about, view)


def _of_round(bare: str, about: About, view: View) -> Iterator[Followed]:
    """What is asked of the collection of topics that was told: until when, with how many votes."""
    for found in view.event.rounds:
        if about.fact == f"round[{found.key}]":
            proposing = read_question(about.asked, view).names("propose")
            doing = DO_THERE[view.language]["propose" if proposing else "vote"] if BARE.fullmatch(bare) else ""
            name = f"{INSTEAD['da']} „{quotable(found.title.of(view.language))}“"
            yield Followed(f"{THERE.sub('', bare).strip()} {doing.format(name) or name}?", sure=False, on=(about.fact,))


def _of_thing(query: Query, led: bool, bare: str, about: About, thing: Thing, view: View) -> Iterator[Followed]:
    """What is asked of the thing that was spoken of."""
    if thing.meal and WHAT_IS_THERE.fullmatch(bare):
        yield Followed(f"{WHAT_IS_THERE_AT[view.language]} {thing.name()}?", sure=False)
    if thing.away and WHAT_IS_THERE.fullmatch(bare):
        yield replace(thing.beside(THERE.sub("", bare).strip()), elsewhere=True)
    if day := changed.of_whole_day(query, about, view):
        yield Followed(f"{THERE.sub('', bare).strip()} {day}?")
    yield from watched(query, about, view)
    if WAY.search(bare) and THERE.search(bare):
        if thing.elsewhere:
            yield replace(thing.beside(THERE.sub("", bare).strip()), elsewhere=thing.away)
    elif thing.known and not ELSEWHERE.search(bare):
        yield from _pointed(bare, query, about, thing, led, view)


def _changed(query: Query, led: bool, bare: str, about: About, thing: Thing, view: View) -> Iterator[Followed]:
    """The last question with another time or thing, or another question on the text that was told."""
    whole = query.times.clock and query.has(r"\b(?:was|what)\b")  # „und was ist um zwölf“ names all that it asks for
    if led and not whole and not query.cues.asks - NOTHING and not MAY_ONE.match(bare):
        if query.times.part and not query.telling and about.ask == "price":  # „Und der Abend?“
            yield from _swapped(query, led, bare, about, view)
        if query.times and not query.telling:
            yield from thing.at_time(bare)
        elif query.words and not query.telling and about.ask == "price":
            yield from _swapped(query, led, bare, about, view)
        elif query.telling and about.asked:
            own, question = own_of(query), changed.on_another_thing(query, bare, about, view)
            if CONDITION.match(bare) and not own:
                return  # „Und wenn ich krank werde?“ asks what is done then
            if about.fact and own:
                yield Followed(question, sure=False, own=own, said=True)
            other = own or (query.names(*_GIVEN_OUT) and not changed.replaces(query, about, view))
            yield Followed(question, sure=False, unless=SURELY if other else NEVER, own=own)
    elif THERE.search(bare) and not thing.known and about.fact.startswith("round["):
        yield from _of_round(bare, about, view)
    elif (
        query.cues.asks - _TALK
        and not (thing.known or query.times or query.asks(*OF_ALL, Ask.PARALLEL, Ask.ARRIVE))
        and len(bare.split()) <= (MOST_WORDS if POINTING.search(bare) else FEW)
    ):
        own, refers = own_of(query), _refers(query, bare)
        if own and not refers and query.asks(Ask.CHECK) and not (led or query.names(*ATTRIBUTES)):
            return  # „Is the food halal?“ is complete, whatever was told
        if query.asks(Ask.WHERE) and changed.room_named(query):
            return  # so is „Wo finde ich die Diele?“, though the text names it
        unless = NEVER if refers else RATHER
        for name in given(about, view) if PRONOUN.search(bare) else ():
            yield Followed(PRONOUN.sub(name, bare, count=1), sure=False)
        yield from _in_another_way(bare, about, view, unless=unless, own=own)


_ALSO_OF_ALL = ("signup", "bring")  # what holds for all is told where nothing is known of the one
_ITS_OWN = ("slides", "handout", "material", "moderation", "speaker", "host")
_GIVEN_OUT = ("report", "material", "photo", "slides", "recording", "handout")


ALONE = 3  # words that say nothing by themselves


def _refers(query: Query, bare: str) -> bool:
    """Whether a question says by a word that it is on something spoken of, or names nothing at all."""
    if IT_SAYS.search(bare):
        return True
    if _AMONG.search(bare):
        return False  # „Welche Partner sind dabei?“ is on no text
    pointed = any(pattern.search(bare) for pattern in (PRONOUN, POINTING))
    return not own_of(query) and (pointed or len(bare.split()) <= ALONE)


_AMONG = re.compile(r"^welche[rs]? [a-z]{4,} (?:ist|sind) (?:noch |alles |sonst |auch )*dabei$")


def _in_another_way(
    bare: str, about: About, view: View, *, unless: float = NEVER, own: frozenset[str] = frozenset()
) -> Iterator[Followed]:
    """What else is asked of the text that was told."""
    on = ("round",) if about.fact.startswith("round") else ()
    if about.fact and about.asked:
        yield Followed(
            changed.with_another_word(bare, about, view), sure=False, on=on, unless=unless, detail=True, own=own
        )


def _complete(query: Query) -> bool:
    """Whether a question names what it is about."""
    if _names_event(query):
        return True
    return bool(
        (query.items and own_of(query) and not IT_SAYS.search(query.text.folded)) or query.names_person or query.called
    )


def _names_event(query: Query) -> bool:
    """Whether all the things that a question names are words of the event's own title."""
    title = terms(query.view.event.title.all)
    words = [word for word in query.without(*ATTRIBUTES) if word.weight]
    return bool(words) and all(entity.best_said(word.meaning.terms, title) >= entity.SAID for word in words)


def _pointed(bare: str, query: Query, about: About, thing: Thing, led: bool, view: View) -> Iterator[Followed]:
    """The question with what „das“, „da“ or „dazu“ stands for, or asked of the thing if that has an answer."""
    # „Und ein Video?“ after the slides of a talk; a report is that of the event.
    more = led and about.fact.startswith("material[") and not query.names("report")
    if about.item and _on_its_materials(query, bare, about.item, more=more):
        yield replace(thing.beside(POSSESSIVE.sub("", bare).strip()), sure=True, on=())
        return
    if about.person and POSSESSIVE.search(bare):
        yield Followed(f"{POSSESSIVE.sub('', bare).strip()} {about.person}")
        return
    points = next((p for p in (POINTING, PRONOUN) if p.search(bare)), None)
    if points is PRONOUN and EXPLETIVE.search(bare):
        points = None
    if _may_refer(query, bare) and points:
        of_person = bool(OF_PERSON.search(bare) or IN_PERSON.search(bare)) or query.asks(
            Ask.PHONE, Ask.EMAIL, Ask.HELP, *(() if points is POINTING else (Ask.FUNCTION,))
        )
        if about.ask == "where" and query.asks(Ask.WHERE):  # where the room is that was told
            yield thing.put(BY_ASK[view.language]["where"], about_room=True)
        of_person = of_person and bool(about.person)
        given = bool(query.telling) and all(stands_for(word, _ITS_OWN) for word in query.telling)
        given = given or (query.asks(Ask.PRICE) and thing.priced_apart and not own_of(query))
        sure = given or not (query.telling or query.asks(Ask.PRICE)) or (of_person and query.asks(Ask.PHONE, Ask.EMAIL))
        yield thing.replaced(points, bare, of_person=of_person, sure=sure)
        return
    if (
        query.times
        or not thing.on
        or not (query.cues.asks - _TALK or query.telling or query.names(*ATTRIBUTES))
        or query.asks(*OF_ALL)
    ):
        return
    if thing.materials and query.names(*_GIVEN_OUT) and not own_of(query):
        yield replace(thing.beside(bare), on=thing.materials)
        return
    own = own_of(query)
    joins = thing.has_places and JOINS.search(bare) is not None  # „Kann ich noch mitkommen?“
    one = (
        THE_ONE.search(bare)
        or joins
        or (query.names("bring", "dress") and not own)
        or (thing.has_places and query.names("registration", "places", "capacity"))
    )
    short = len(bare.split()) <= FEW
    checks = query.asks(Ask.CHECK) and not query.items
    if led or points or one or (short and (checks if own else not query.names(*_of_all(query)))):
        unless = NEVER if points or one else SURELY if led else RATHER
        away = (thing.away or query.has(NEEDS)) and query.asks(Ask.CHECK, Ask.COUNT) and THERE.search(bare) is not None
        # What everybody is to bring may be told elsewhere; what is to another thing is not meant.
        sure = joins or (query.names("bring") and not own)
        yield replace(thing.beside(POINTING.sub("", bare).strip()), unless=unless, own=own, elsewhere=away, sure=sure)


def _on_its_materials(query: Query, bare: str, item: str, *, more: bool) -> bool:
    """Whether nothing but the slides or the recording of what was spoken of is asked for: „Wird der Vortrag …?“"""
    if not query.names(*_GIVEN_OUT) or query.times or query.asks(*OF_ALL, Ask.WHICH):
        return False
    others = [word for word in query.telling if not stands_for(word, _GIVEN_OUT)]
    doc = query.index.of_item[item]
    ours = all(changed.is_kind(word) and entity.quality(word, doc) >= entity.ENOUGH for word in others)
    return ours and bool(POSSESSIVE.search(bare) or (others and THIS_ONE.search(bare)) or more)


def _of_all(query: Query) -> tuple[str, ...]:
    """What is asked of the event rather than of a thing in it; where one meets may be asked of either."""
    return ("people", "topic", *EVENT_WORDS, *(() if query.asks(Ask.WHERE) else ("meeting",)))


_OF_EVENTS = ("people", *EVENT_WORDS, "meeting")


def _may_refer(query: Query, bare: str) -> bool:
    """Whether a question asks for something that a thing has: not for what is now, or what else there is here."""
    if STRONG.search(bare) or (query.has(NEEDS) and not query.telling):
        return True
    if not query.cues.asks - _TALK or query.times or query.asks(Ask.NOW) or query.names(*_OF_EVENTS):
        return False
    return query.asks(Ask.WHO) or not own_of(query)


_TALK = frozenset({Ask.GREETING, Ask.THANKS, Ask.BYE})


def _swapped(query: Query, led: bool, bare: str, about: About, view: View) -> Iterator[Followed]:
    """The last question on another thing: „Und das Abendessen?“"""
    if not led or query.cues.asks - NOTHING or MAY_ONE.match(bare):
        return
    template = BY_ASK[view.language].get(about.ask) if about.ask != "programme" else None
    named = bool(about.asked) and changed.named_thing(about, view)
    if named or (about.asked and not template):
        yield Followed(changed.on_another_thing(query, bare, about, view), sure=named and not template)
    if template:
        yield Followed(template.format(bare), sure=named)
