"""The families of answers, and what is said when none of them has one."""

from __future__ import annotations

from dataclasses import replace

from handlers.understanding.agreement import on_another
from handlers.understanding.answers import (
    about,
    again,
    another_day,
    around,
    attributes,
    cancelled,
    catered,
    changes,
    checks,
    counting,
    deadline,
    dealing,
    described,
    desk,
    diets,
    each,
    evening_food,
    fed,
    filtered,
    in_month,
    in_time,
    known_before,
    lasting,
    listening,
    materials,
    mentions,
    motto,
    newcomers,
    nonesuch,
    not_recorded,
    of_house,
    on_stage,
    online,
    outing,
    people,
    plain_end,
    priced_that,
    pricing,
    programme,
    remarks,
    rooms,
    rooms_of,
    rounds,
    rounds_ahead,
    rounds_brief,
    settled,
    single_day,
    smalltalk,
    subject,
    that_day,
    topics,
    track_of,
    venue,
    weather,
    what_room,
    when,
    where,
    where_then,
    whereabouts,
    within,
)
from handlers.understanding.answers.common import lines, unknown
from handlers.understanding.answers.plainly import of_field, plainly
from handlers.understanding.choice import AWAY, SURE, Family, best, candidates, passes_over_parts
from handlers.understanding.confidence import rated
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.everyday import told_by_chance
from handlers.understanding.evidence import lacking, passed_over, support, tells_in_words
from handlers.understanding.facts import asks_no_more
from handlers.understanding.finish import finished, off_topic, ordered
from handlers.understanding.honesty.honest import honest
from handlers.understanding.honesty.missing import missing
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from handlers.understanding.readings import readings
from handlers.understanding.relax import led_by
from handlers.understanding.sorts import gives, is_of_sort
from handlers.understanding.subject import is_kind
from handlers.understanding.two import SECONDED, to_both
from handlers.understanding.words import words_of

# From the most telling question to the most general one; see `choice.py`.
FAMILIES: tuple[Family, ...] = (
    smalltalk.smalltalk,
    about.for_whom,
    venue.wifi,
    venue.in_town,
    settled.settled,
    settled.method,
    topics.topics_now,
    rounds.rounds,
    attributes.access,
    attributes.bring,
    attributes.limited,
    attributes.in_language,
    attributes.untimed_day,
    materials.material,
    weather.in_rain,
    motto.motto,
    single_day.single_day,
    again.of_editions,
    around.tickets,
    deadline.plain_deadline,
    priced_that.priced_that,
    pricing.plain_price,
    plain_end.plain_end,
    plain_end.on_edge,
    fed.fed_at,
    about.clear_faq,
    nonesuch.no_such_day,
    rooms.address,
    where.room_rule,
    where.named_room,
    desk.where_to_report,
    whereabouts.where_told,
    whereabouts.in_town,
    outing.met_for,
    rooms_of.rooms_of,
    where_then.where_then,
    where_then.begins_where,
    about.of_that_time,
    pricing.included,
    in_time.back_in_time,
    in_time.still_reached,
    in_time.runs_already,
    checks.status,
    online.only_online,
    online.in_person,
    online.room_online,
    online.online_then,
    online.kind_online,
    around.event_facts,
    checks.check_person,
    on_stage.among_speakers,
    people.person,
    of_house.of_house,
    dealing.dealing,
    venue.house,
    checks.check_event,
    evening_food.food_at_outing,
    outing.house_at_outing,
    venue.menu,
    topics.which_topic,
    topics.topic_in_room,
    topics.topics_at,
    topics.topics_in,
    track_of.track_of,
    filtered.whole_tracks,
    filtered.filtered,
    programme.programme,
    what_room.what_room,
    where.where_room,
    counting.count,
    catered.catered,
    venue.food,
    checks.check_room,
    checks.check_item,
    when.when_item,
    topics.placed_topic,
    another_day.on_another_day,
    whereabouts.strand_at,
    where.where_item,
    people.by_function,
    people.who_item,
    people.all_speakers,
    venue.way,
    within.numbered,
    about.which,
    where.link_event,
    within.told_time,
    when.when_event,
    venue.where_event,
    attributes.about_day,
    topics.about_topic,
    mentions.mentioned,
    about.asked_item,
    about.fact,
    about.about_item,
    about.group,
    about.about_event,
)


_COMES = r"^\W*(?:kommt|kommen)\b|^\W*(?:is|are|will) .*\bcom(?:e|ing)\b"
_PARTS = ("item", "topic", "room")
DOUBTED = 0.5
ON_IT = 0.6  # a text that accounts for so much of a question is on it, whatever it lacks


# What was expected in just these words needs no second look, nor what was meant by all of a message: that the kitchen
# is written to of any diet, that there are no recordings, what there is to choose from for another year, where one
# goes from the gate. A description that begins with „Elf Minuten“ need not say of what.
_AT_ONCE = (
    about.asked_so,
    diets.whom_to_tell,
    not_recorded.not_recorded,
    known_before.known_before,
    motto.theme,
    rounds_ahead.of_year,
    desk.on_the_spot,
    lasting.lasts_as_told,
    lasting.evening_lasts,
    in_month.in_month,
    in_time.missed_then,
    evening_food.left_open,
)


def answered(query: Query) -> Answer:
    """The answer to a question as it was read."""
    if both := to_both(query.question, query.view, _alone):
        return finished(rated(query, changes.called_off(query, both)), query)
    if so := next((found for family in _AT_ONCE if (found := family(query))), None):
        return finished(rated(query, so), query)
    found = (
        changes.asked(query)
        or smalltalk.done(query)
        or cancelled.listed(query)
        or materials.recordings_of_all(query)
        or again.held_again(query)
        or again.speaks_again(query)
        or listening.only_listens(query)
        or newcomers.may_come(query)
        or rounds_brief.votes(query)
        or rounds_brief.proposed(query)
        or about.offers(query)
        or deadline.of_mine(query)
        or nonesuch.no_such_number(query)
        or each.how_many_of_one(query)
        or ordered(query)
        or _best(query)
        or smalltalk.greeted(query)
        or off_topic(query)
        or _unknown(query)
    )
    found = described.still_open(query, described.whole(query, changes.called_off(query, found)))
    said = that_day.only_that_day(query, rated(query, honest(query, found)))
    return finished(remarks.with_remarks(query, said), query)


def _alone(query: Query) -> Answer:
    return honest(query, ordered(query) or _best(query) or off_topic(query) or _unknown(query))


def _best(query: Query) -> Answer | None:
    """The answer that accounts best for the question, if it is on the same subject."""
    found = subject.weighed(query, _accounting(query))
    found = (found and _of_field(query, found)) or found
    if found is None or found.kind is AnswerKind.UNKNOWN or found.confidence < DOUBTED:
        found = _plainly(query, found) or found
    if found is None or (found.kind is AnswerKind.UNKNOWN and not found.sources):
        told = described.of_named(query) or described.mentioned(query)
        found = told if told and not told_by_chance(query, told) else found
    found = found or _nearest(query)
    return None if found and passes_over_parts(query, found) else found


def _of_field(query: Query, found: Answer) -> Answer | None:
    """What a field of the event tells, where only a part of the programme or a room was found by the field's words."""
    if (
        found.kind is AnswerKind.UNKNOWN
        or not found.sources
        or not found.sources[0].startswith(("item", "room", "faq"))
    ):
        return None
    asked = None if asks_no_more(query, found) else of_field(query)
    for plain in candidates(asked.query, FAMILIES) if asked else ():
        own = plain.answer.sources and plain.answer.sources[0].startswith(("event.", "venue."))
        if asked and own and plain.answer.kind is AnswerKind.ANSWER and plain.whole:
            return replace(plain.answer, confidence=round(plain.answer.confidence * asked.chance, 2))
    return None


def _plainly(query: Query, found: Answer | None) -> Answer | None:
    """The answer to what the question is on, asked as anybody would ask it, if it is surer than what was found.

    That something is not known stands, unless the very same field tells it after all.
    """
    for asked in plainly(query):
        plain = _accounting(asked.query)
        if not plain or not plain.sources or plain.confidence < SECONDED or not is_of_sort(query, plain):
            continue
        if passes_over_parts(query, plain) or not asked.takes(plain):
            continue
        if query.has(_COMES) and lacking(query, plain):
            continue  # „Kommt der Oberbürgermeister zur Eröffnung?“ does not ask when that is
        if query.names_person and query.asks(Ask.CHECK) and passed_over(query, plain):
            continue  # nor „Hat Frau Voss ein Buch geschrieben?“ who she is
        if found and found.sources and found.kind is AnswerKind.UNKNOWN and found.sources[0] != plain.sources[0]:
            return None
        sure = round(plain.confidence * asked.chance, 2)
        least = found.confidence if found and found.kind is AnswerKind.ANSWER else 0.0
        return replace(plain, confidence=sure) if sure > least else None
    return None


def _accounting(query: Query) -> Answer | None:
    """The answer that accounts for the question: as it stands, or read more loosely."""
    missing: Answer | None = None
    for reading in readings(query):
        found = best(reading.query, FAMILIES)
        if found is None or not reading.allows(found) or passes_over_parts(query, found):
            continue
        if missing and missing.sources and _leaves(query, missing, found):
            continue
        if found.kind is not AnswerKind.UNKNOWN:
            return replace(found, confidence=round(found.confidence * reading.trust, 2))
        if reading.query is query:
            missing = found
    return missing


_MADE_OF = words_of("zu zum zur von vom ueber of on about from for")  # „Folien zum SSL-Vortrag“


def _leaves(query: Query, missing: Answer, found: Answer) -> bool:
    """Whether it is not known of one thing, and only something else would be told: no text on all that is asked."""
    if missing.sources == ("material",):
        things = (word for word in passed_over(query, found) if not is_kind(word) or len(query.items_of([word])) == 1)
        # The slides of something else are not those of what was spoken of.
        return bool(query.view.meant) or any(led_by(query, word, _MADE_OF) for word in things)
    if not missing.sources[0].startswith(_PARTS):
        return False
    if missing.sources[0].endswith(AWAY) and found.sources[:1] and found.sources[0].startswith("venue"):
        return True  # what the house has is not told of an outing
    return not tells_in_words(query, found) or support(query, found) < SURE


def _nearest(query: Query) -> Answer | None:
    found = about.nearest_fact(query)
    if found is None or not gives(query, found) or passes_over_parts(query, found):
        return None
    if lacking(query, found) or on_another(query, found):
        return None
    return found


def _lacking(query: Query) -> Answer | None:
    """A text that is on all that is asked, but does not tell the time, the price or whatever is asked of it."""
    for family in FAMILIES:
        found = family(query)
        if not found or found.kind is not AnswerKind.ANSWER or not tells_in_words(query, found):
            continue
        if support(query, found) >= ON_IT and not gives(query, found) and missing(query, found):
            return found
    return None


def _unknown(query: Query) -> Answer:
    """Says that the answer is not known, and the nearest known thing if there is one."""
    text = _lacking(query)
    if text and (admitted := honest(query, text)).kind is AnswerKind.UNKNOWN:
        return admitted
    near = [hit for hit in query.rank("item") if hit.coverage >= 0.45][:3] if query.asks(Ask.WHEN, Ask.WHERE) else []
    if near and query.asks(Ask.WHEN, Ask.WHERE) and len(near) <= 2:
        return unknown(
            query, "u-unknown-near", (near[0].doc.key,), 0.6, list=lines(query, [hit.doc.record for hit in near])
        )
    if query.asks(Ask.WHEN, Ask.WHO, Ask.WHERE) and query.words and query.view.event.items:
        return unknown(query, "u-not-in-programme", (), 0.75)
    return unknown(query, "u-unknown", (), 0.75)
