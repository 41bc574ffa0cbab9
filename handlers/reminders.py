"""Personal reminders: setting them and taking them back, how far ahead they come, and hints that come by themselves."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from handlers import schedule
from handlers.contract import Choice, Context, Message, Refusal, Reply, command
from handlers.reminding import bells, due, overview, words
from handlers.rich import Rich, join
from handlers.rules.reminders import Sort, own_key
from handlers.spoken import spoken
from handlers.understanding.focus import About
from handlers.understanding.named import items_named
from handlers.understanding.normalise import fold
from handlers.voting.words import command as said
from storage import reminders
from storage.event import Item

__all__ = ["due", "remind", "ring"]  # the timer registers itself

LONGEST_LEAD = 24 * 60  # minutes
MOST_ASKED = 8  # items offered where several may be meant
_NUMBER = r"(?P<number>\d{1,4}) ?"
_UNIT = r"(?P<unit>m(?:in(?:uten?|utes?)?)?|h|std|stunden?|hours?|hrs?)"
_BEFORE = r"(?: (?:vorher|vorab|davor|frueher|before|ahead|earlier))?"
_LEAD = re.compile(f"{_NUMBER}{_UNIT}?{_BEFORE}")
_BESIDE = f"{_NUMBER}{_UNIT}{_BEFORE}"  # beside a name it has its unit
_ITEM_AHEAD = (
    re.compile(rf"{_BESIDE},?(?: (?:vor|bevor|before|an|of|ahead of))?(?: (?:der|die|das|dem|den|the))? (?P<item>.+)"),
    re.compile(rf"(?P<item>.+?),? {_BESIDE}(?: (?:bevor|before) .+)?"),
)
_OFF = ("aus", "off", "weg", "loeschen", "entfernen", "nicht", "nicht mehr", "stop", "remove", "delete", "abbestellen")
_ON = ("an", "ein", "on")
_HINTS = {
    "agenda": (Sort.AGENDA,), "tagesuebersicht": (Sort.AGENDA,),
    "abstimmungshinweise": (Sort.VOTING,), "voting hints": (Sort.VOTING,),
    "themenhinweise": (Sort.TOPIC,), "topic hints": (Sort.TOPIC,),
    "abstimmung": (Sort.VOTING,), "abstimmungen": (Sort.VOTING,), "voting": (Sort.VOTING,), "vote": (Sort.VOTING,),
    "thema": (Sort.TOPIC,), "themen": (Sort.TOPIC,), "topic": (Sort.TOPIC,), "topics": (Sort.TOPIC,),
    "hinweise": tuple(words.HINTS), "hints": tuple(words.HINTS),
}  # fmt: skip


def _has_any(context: Context) -> bool:
    return bool(context.event.items or context.event.rounds)


@command("merken", "remind", order=22, in_groups=False, applies=_has_any)
async def remind(message: Message, context: Context) -> Reply:
    """Set a reminder of an item, take it back, change the time ahead or a hint; without words show all of that."""
    wish = _spaced(context.argument)
    if not wish:
        return await overview.overview(message, context)
    named, on = _switched(wish)
    if named in _HINTS and on is not None:
        return await _switch_hints(message, context, _HINTS[named], on=on)
    lead = _lead(wish)
    if lead is not None and wish not in context.event.item_by_id:
        return await _change_lead(message, context, lead)
    ahead, item = _ahead_of(wish, message, context) if on is None else (None, None)
    if ahead is not None and item is not None:
        return await _with_lead(message, context, item, ahead)
    return await _of_item(message, context, context.argument, on)


@command("wecker", "bell", order=23, listed=False, in_groups=False)
async def ring(message: Message, context: Context) -> Reply:
    """A tap on a button: what it is about (an item, a hint, minutes), and where the button stands."""
    what, _, place = context.argument.partition(" ")
    if what in _HINTS and len(_HINTS[what]) == 1:
        wanted = await reminders.settings(context.tx, context.person.id, context.event.slug)
        hint = _HINTS[what][0]
        return await _switch_hints(message, context, (hint,), on=not getattr(wanted, hint.value), shown=True)
    item = bells.by_ref(context.event, what)
    if item is None:
        lead = _lead(what)
        if lead is None:
            raise Refusal("reminder-gone")
        return await _change_lead(message, context, lead, shown=True)
    known = await reminders.of_person(context.tx, context.person.id, context.event.slug)
    if item.id in known:
        await reminders.drop(context.tx, context.person.id, context.event.slug, item.id)
    elif told := await _set(message, context, item):
        return told
    return await _again(message, context, place.strip())


async def _again(message: Message, context: Context, place: str) -> Reply:
    """What stood above the button, as it is now."""
    if place == bells.LIST:
        return await overview.overview(message, context, in_place=True)
    show = schedule.now if place == bells.NOW else schedule.schedule
    argument = "" if place == bells.NOW else place
    return replace(await show(message, replace(context, argument=argument)), in_place=message.pressed is not None)


def _spaced(text: str) -> str:
    return " ".join(fold(text).split())


def _switched(wish: str) -> tuple[str, bool | None]:
    """The words without an „an“ or „aus“ at their end, and which of the two it was."""
    for ends, on in ((_OFF, False), (_ON, True)):
        for end in sorted(ends, key=len, reverse=True):
            if wish.endswith(" " + end):
                return wish[: -len(end)].strip(), on
    return wish, None


def _lead(wish: str) -> int | None:
    """Minutes ahead, where somebody says nothing else; those that make no sense as well."""
    match = _LEAD.fullmatch(wish.replace(".", ""))
    if match is None:
        return None
    return _minutes(match)


def _minutes(match: re.Match[str]) -> int:
    return int(match["number"]) * (60 if (match["unit"] or "m")[0] in "hs" else 1)


def _ahead_of(wish: str, message: Message, context: Context) -> tuple[int | None, Item | None]:
    """Minutes ahead and the one item, where somebody says both; a title may have minutes in it too."""
    if any(wish in (fold(name) for name in (*item.title.all, *item.aliases)) for item in context.event.items):
        return None, None
    for match in filter(None, (pattern.fullmatch(wish) for pattern in _ITEM_AHEAD)):
        found = items_named(match["item"], context.event, message.at, context.language, context.say)
        if len(found) == 1:
            return _minutes(match), found[0]
    return None, None


# One item


async def _of_item(message: Message, context: Context, wish: str, on: bool | None) -> Reply:
    item = _meant(message, context, wish, on)
    if on is not False:
        reply = await _set(message, context, item, answer=True) or Reply(Rich())
        return replace(reply, spoken=spoken(message, About(item=item.id, ask="when")))
    if await reminders.drop(context.tx, context.person.id, context.event.slug, item.id):
        again = Choice(context.say("reminder-again").plain, _command(context, item))
        return Reply(context.say("reminder-dropped", title=_title(context, item)), ((again,),))
    raise Refusal("reminder-not-set", title=_title(context, item))


def _meant(message: Message, context: Context, wish: str, on: bool | None) -> Item:
    """The one item that is meant. Raises Refusal, which asks back or says what else to try."""
    event, language = context.event, context.language
    if not event.items:
        raise Refusal("schedule-none")
    by_ref = bells.by_ref(event, wish.split(maxsplit=1)[0])
    found = [by_ref] if by_ref else items_named(wish, event, message.at, language, context.say)
    if on is not None and (not found or len(found) > 1):  # the last word may belong to the title, or say what to do
        without = wish.rsplit(maxsplit=1)[0] if " " in wish else wish
        found = items_named(without, event, message.at, language, context.say) or found
    if not found:
        programme = Choice(context.say("reminder-programme").plain, said(context, "programm", "schedule"))
        example = bells.example(context, message.at)
        raise Refusal("reminder-no-such", choices=((programme,),), words=wish[:80], example=example)
    if len(found) > 1:
        raise Refusal("reminder-which", choices=_asked(context, found[:MOST_ASKED], on), count=len(found))
    return found[0]


def _asked(context: Context, found: Sequence[Item], on: bool | None) -> list[tuple[Choice, ...]]:
    label = (bells.label(context, item, days=found, longest=60) for item in found)
    return [(Choice(name, _command(context, item, on)),) for name, item in zip(label, found, strict=True)]


def _command(context: Context, item: Item, on: bool | None = None) -> str:
    """The command that sets a reminder, or takes it back; short enough for a button whatever the id."""
    off = [] if on is not False else ["aus" if context.language == "de" else "off"]
    name = item.id if len(item.id) <= 30 else bells.ref(item)
    return said(context, "merken", "remind", name, *off)


def _title(context: Context, item: Item) -> str:
    return item.title.of(context.language)


async def _set(message: Message, context: Context, item: Item, *, answer: bool = False) -> Reply | None:
    """Set a reminder; what there is to say of it, or None where all is as usual and no `answer` is asked for.

    Raises Refusal if it begins no more.
    """
    tx, who, event = context.tx, context.person.id, context.event
    _possible(message, context, item)
    fresh = await reminders.remember(tx, who, event.slug, item.id, message.at)
    wanted = await reminders.settings(tx, who, event.slug)
    lead = reminders.LEAD if wanted.lead is None else wanted.lead
    off = Choice(context.say("reminder-off").plain, _command(context, item, on=False))
    if item.start and item.start - timedelta(minutes=lead) <= message.at:
        await _note_told(message, context, [item])
        return Reply(_begins(message, context, item), ((off,),))
    if not answer:
        return None
    key = "reminder-set" if fresh else "reminder-is-set"
    key = key if item.start else f"{key}-later"
    values = {"title": _title(context, item), "lead": bells.lead_words(context, wanted.lead)}
    return Reply(context.say(key, when=overview.when(message, context, item), **values), ((off,),))


def _possible(message: Message, context: Context, item: Item) -> None:
    """Whether an item is still ahead. Raises Refusal."""
    if item.cancelled:
        raise Refusal("reminder-cancelled", title=_title(context, item))
    today = context.event.local(message.at).date()
    if item.start is None:
        if item.day is not None and item.day < today:
            raise Refusal("reminder-over", title=_title(context, item))
        return
    if item.start > message.at:
        return
    if item.end is not None and item.end <= message.at:
        raise Refusal("reminder-over", title=_title(context, item))
    raise Refusal("reminder-running", now=_begins(message, context, item))


def _begins(message: Message, context: Context, item: Item) -> Rich:
    """That an item begins very soon or has begun, and where it is."""
    return words.soon(context, item, context.person.attendance, message.at, "reminder-already")


async def _note_told(message: Message, context: Context, items: Collection[Item]) -> None:
    """The answer says that these begin already; what it says need not be said again."""
    slug, who = context.event.slug, context.person.id
    keys = [own_key(item) for item in items]
    known = await reminders.told(context.tx, who, slug, keys)
    await reminders.note(context.tx, slug, [(key, who) for key in keys if key not in known], message.at)


# How far ahead, and the hints


async def _change_lead(message: Message, context: Context, lead: int, *, shown: bool = False) -> Reply:
    """Another time ahead holds for all that is set; what is skipped by that is said at once."""
    await _put_lead(context, lead)
    soon = await _skipped(message, context, lead)
    note = context.say("reminder-lead-changed", lead=bells.lead_words(context, lead))
    note = join([note, *soon])
    if shown:
        return await overview.overview(message, context, in_place=True, note=note if soon else None)
    return Reply(note)


async def _with_lead(message: Message, context: Context, item: Item, lead: int) -> Reply:
    """One reminder and the time ahead at once; that holds for the other ones too."""
    wanted = await reminders.settings(context.tx, context.person.id, context.event.slug)
    others = await reminders.of_person(context.tx, context.person.id, context.event.slug) - {item.id}
    await _put_lead(context, lead)
    answer = await _set(message, context, item, answer=True) or Reply(Rich())
    if lead == (reminders.LEAD if wanted.lead is None else wanted.lead) or not others:
        return answer
    parts = [answer.text, context.say("reminder-lead-for-all"), *await _skipped(message, context, lead)]
    return replace(answer, text=join(parts))


async def _put_lead(context: Context, lead: int) -> None:
    if lead > LONGEST_LEAD:
        raise Refusal("reminder-lead-long")
    await reminders.change_settings(context.tx, context.person.id, context.event.slug, lead=lead)


async def _skipped(message: Message, context: Context, lead: int) -> list[Rich]:
    """That those begin soon which a longer time ahead would skip; they need not be told of again."""
    tx, who, event = context.tx, context.person.id, context.event
    mine = await reminders.of_person(tx, who, event.slug)
    ahead = timedelta(minutes=lead)
    soon = [i for i in event.timed if i.id in mine and i.start and i.start - ahead <= message.at < i.start]
    told = await reminders.told(tx, who, event.slug, [own_key(item) for item in soon])
    soon = [item for item in soon if own_key(item) not in told and not item.cancelled]
    await _note_told(message, context, soon)
    return [_begins(message, context, item) for item in soon]


async def _switch_hints(
    message: Message, context: Context, hints: Sequence[Sort], *, on: bool, shown: bool = False
) -> Reply:
    """Turn hints on or off."""
    values = {hint.value: on for hint in hints}
    await reminders.change_settings(context.tx, context.person.id, context.event.slug, **values)
    if shown:
        return await overview.overview(message, context, in_place=True)
    said_so = [context.say(f"reminder-hint-{'on' if on else 'off'}-{hint}") for hint in hints]
    back = [
        (
            Choice(
                context.say(f"reminder-{'off' if on else 'on'}-{hint}").plain,
                words.hint_command(context, hint, on=not on),
            ),
        )
        for hint in hints
    ]
    return Reply(join(said_so), tuple(back))
