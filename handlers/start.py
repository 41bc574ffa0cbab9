"""Joining: the greeting, codes, and the few questions that may all be skipped."""

from __future__ import annotations

from handlers import wording
from handlers.contract import (
    Attendance,
    Choice,
    Context,
    Event,
    Message,
    Refusal,
    Reply,
    Role,
    command,
)
from handlers.rich import Rich, bold, join, rich
from handlers.voting import words
from handlers.voting.board import board, open_for_votes
from handlers.voting.naming import title
from storage import codes, people
from storage.event import Format, Group, Join
from storage.records import Code, Purpose

Rows = tuple[tuple[Choice, ...], ...]

_AROUND = "<>[]()„“”»«'\"`.,:;!"  # what people type around a code; no code has any of it


@command("start", "start", order=90, public=True, listed=False)
async def start(message: Message, context: Context) -> Reply:
    """Join the event, another one by its short name, or use a one-time code."""
    if not message.private:
        return Reply(context.say("start-group", title=_title(context.event, context)))
    word = next(iter(context.argument.split()), "").strip(_AROUND)
    if not word:
        return await _enter(message, context, context.event)
    if word.casefold() in context.events:
        return await _enter(message, context, context.events[word.casefold()])
    return await _use(message, context, word)


async def _enter(message: Message, context: Context, event: Event) -> Reply:
    if event.join is Join.CODE and await people.role_at(context.tx, context.person.id, event.slug) is None:
        raise Refusal("start-code-needed", title=_title(event, context))
    return await _welcome(message, context, event, Role.PARTICIPANT)


async def _welcome(message: Message, context: Context, event: Event, role: Role) -> Reply:
    """Let the person in with at least this role, and greet."""
    await people.enter(context.tx, context.person.id, event.slug, role, message.at)
    kept = await people.role_at(context.tx, context.person.id, event.slug)
    return await _greeting(context.at(event), kept or role)


async def _use(message: Message, context: Context, word: str) -> Reply:
    code = await codes.find(context.tx, word) or await codes.find(context.tx, word.lower())
    if code is None:
        raise Refusal("start-code-unknown")
    if code.used is not None:
        raise Refusal("start-code-used")
    if code.expires is not None and code.expires <= message.at:
        raise Refusal("start-code-expired")
    if code.purpose is Purpose.LINK and code.person == context.person.id:
        raise Refusal("link-same")
    if not await codes.use(context.tx, code.id, context.person.id, message.at):
        raise Refusal("start-code-used")
    return await (_link(context, code) if code.purpose is Purpose.LINK else _invited(message, context, code))


async def _invited(message: Message, context: Context, code: Code) -> Reply:
    return await _welcome(message, context, context.events.get(code.event or "", context.event), code.role)


async def _link(context: Context, code: Code) -> Reply:
    if code.person is None:
        raise Refusal("start-code-unknown")
    await people.unite(context.tx, context.person.account, code.person)
    return Reply(context.say("link-done"), _actions(context))


async def _greeting(context: Context, role: Role) -> Reply:
    event, say = context.event, context.say
    text = join(
        [
            say("start-hello", title=bold(_title(event, context))),
            say("start-when", when=_when(event, context)),
            *_where(event, context),
            *([] if role is Role.PARTICIPANT else [say("start-role", role=role.word)]),
        ]
    )
    question, rows = await _next_question(context, event)
    parts = [text, say("start-privacy"), say("start-ask-me")]
    return Reply(
        join([*parts, question] if question else parts, "\n\n"),
        rows + await _votes(context, event) + _actions(context),
        menu=role if role is not context.role else None,
        language=context.language,
    )


async def _votes(context: Context, event: Event) -> Rows:
    """Where a vote is open, the way to it comes first."""
    if not event.rounds:
        return ()
    say = context.say("button-abstimmen").plain
    going = open_for_votes(await board(context.tx, event))
    return tuple(
        (Choice(say if len(going) == 1 else title(context, one), words.command(context, *words.VOTE, words.ref(one))),)
        for one in going
    )


def _when(event: Event, context: Context) -> Rich:
    days = wording.days(event.starts_day, event.ends_day, context.language)
    if event.starts is None:  # the programme may know more
        return rich(days) if event.timed else context.say("start-day-only", day=days)
    if event.starts_day != event.ends_day:
        return context.say("start-from", day=days, time=wording.clock(event.starts, event, context.language))
    time = wording.clock_span(event.starts, event.ends, event, context.language)
    return context.say("start-at", day=days, time=time)


def _where(event: Event, context: Context) -> list[Rich]:
    lines = []
    if event.venue and (event.venue.name or event.venue.address):
        parts = [part.of(context.language) for part in (event.venue.name, event.venue.address) if part]
        lines.append(context.say("start-where", place=", ".join(parts)))
    if event.format in (Format.ONLINE, Format.HYBRID):
        lines.append(context.say("start-online" if event.format is Format.ONLINE else "start-hybrid"))
    return lines


async def _next_question(context: Context, event: Event) -> tuple[Rich | None, Rows]:
    """What has not been asked yet: attendance where both ways are open, then the event's groups in order."""
    answered = await people.groups(context.tx, context.person.id, event.slug)
    if event.format is Format.HYBRID and "attendance" not in answered:
        return context.say("attendance-question"), _attendance_choices(context)
    for group in event.groups:
        if group.key not in answered:
            question = context.say("group-question", label=group.label.of(context.language))
            return question, _group_choices(group, context)
    return None, ()


def _attendance_choices(context: Context) -> Rows:
    say = context.say
    command = "teilnahme" if context.language == "de" else "attendance"
    return (
        (
            Choice(say("attendance-onsite").plain, f"/{command} {'vorort' if context.language == 'de' else 'onsite'}"),
            Choice(say("attendance-online").plain, f"/{command} online"),
        ),
        (Choice(say("choice-skip").plain, f"/{command} -"),),
    )


def _group_choices(group: Group, context: Context) -> Rows:
    options = [
        Choice(option.of(context.language), f"/gruppe {group.key} {number}")
        for number, option in enumerate(group.options, 1)
    ]
    rows = tuple(tuple(options[at : at + 2]) for at in range(0, len(options), 2))
    return (*rows, (Choice(context.say("choice-skip").plain, f"/gruppe {group.key} -"),))


def _actions(context: Context) -> Rows:
    """The first things to do, as buttons."""
    by_name = {entry.german: entry for entry in context.commands}
    known = (by_name[name] for name in ("programm", "jetzt", "ort", "themen", "hilfe") if name in by_name)
    names = [entry for entry in known if entry.applies(context)]
    choices = [
        Choice(context.say(f"button-{entry.german}").plain, f"/{entry.name(context.language)}") for entry in names
    ]
    return tuple(tuple(choices[at : at + 2]) for at in range(0, len(choices), 2))


_ATTENDANCE = {
    "vorort": Attendance.ONSITE,
    "vor ort": Attendance.ONSITE,
    "onsite": Attendance.ONSITE,
    "on site": Attendance.ONSITE,
    "online": Attendance.ONLINE,
    "digital": Attendance.ONLINE,
}


def _hybrid(context: Context) -> bool:
    return context.event.format is Format.HYBRID


@command("teilnahme", "attendance", order=60, in_groups=False, applies=_hybrid)
async def attendance(_message: Message, context: Context) -> Reply:
    """Say whether one takes part on site or online; `-` leaves it open."""
    word = context.argument.casefold().replace("-", " ").strip() or context.argument
    if context.event.format is not Format.HYBRID:
        kind = context.event.format or Format.ONSITE
        raise Refusal("attendance-one-way", format=kind)
    if not word:
        return Reply(context.say("attendance-question"), _attendance_choices(context))
    if word not in ("-", "") and word not in _ATTENDANCE:
        raise Refusal("attendance-unknown", choices=_attendance_choices(context))
    chosen = _ATTENDANCE.get(word)
    await people.set_attendance(context.tx, context.person.id, context.event.slug, chosen)
    await people.set_group(context.tx, context.person.id, context.event.slug, "attendance", chosen)
    return await _noted(context, context.say(f"attendance-noted-{chosen}") if chosen else context.say("group-skipped"))


@command("gruppe", "group", order=61, listed=False, in_groups=False)
async def group(_message: Message, context: Context) -> Reply:
    """Answer one of the event's questions: its key and the option's number or words; `-` declines."""
    key, _, answer = context.argument.partition(" ")
    asked = next((entry for entry in context.event.groups if entry.key.casefold() == key.casefold()), None)
    if asked is None:
        raise Refusal("group-unknown")
    label = asked.label.of(context.language)
    option = _option(asked, answer.strip())
    if option is None and answer.strip() != "-":
        rows = _group_choices(asked, context)
        return Reply(context.say("group-question", label=label), rows)
    await people.set_group(context.tx, context.person.id, context.event.slug, asked.key, option)
    noted = context.say("group-noted", label=label, option=option) if option else context.say("group-skipped")
    return await _noted(context, noted)


def _option(group: Group, answer: str) -> str | None:
    """The option meant by a number or by its words in any language, in its first wording; None: none of them."""
    if answer.isdecimal() and 0 < int(answer) <= len(group.options):
        return group.options[int(answer) - 1].all[0]
    meant = (option for option in group.options if answer.casefold() in (text.casefold() for text in option.all))
    return next((option.all[0] for option in meant), None)


async def _noted(context: Context, noted: Rich) -> Reply:
    question, rows = await _next_question(context, context.event)
    if question:
        return Reply(join([noted, question], "\n\n"), rows)
    return Reply(join([noted, context.say("start-ask-me")], "\n\n"), _actions(context))


def _title(event: Event, context: Context) -> str:
    return event.title.of(context.language)
