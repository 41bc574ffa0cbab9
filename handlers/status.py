"""How things stand, for organisers: people, topics, votes, deliveries, questions, changes of the programme."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from handlers import wording
from handlers.changing.preview import listed
from handlers.contract import Context, Message, Reply, Role, command
from handlers.passing import statistics
from handlers.rich import Rich, bold, join
from handlers.voting.board import board
from handlers.voting.naming import title
from storage import changes, figures, outbox
from storage.records import DeliveryKind, DeliveryState

LATELY = timedelta(hours=24)


@command("status", "status", role=Role.ORGANISER, order=120, in_groups=False, reads=True)
async def status(message: Message, context: Context) -> Reply:
    """All of it in one message that a phone shows."""
    event = context.event
    found = await figures.of_event(context.tx, event.slug)
    made = await changes.of_event(context.tx, event.slug)
    head = context.say("status-head", time=wording.clock(message.at, event, context.language))
    parts = [head, _people(context, found), context.say("status-topics", count=found.topics)]
    parts += await _rounds(context, found)
    failed = await figures.failures(context.tx, message.at - LATELY)
    parts.append(_deliveries(context, await outbox.counts(context.tx), failed))
    if found.running or found.scheduled:
        parts.append(context.say("status-announcements", running=found.running, scheduled=found.scheduled))
    parts += await statistics.lines(context)
    return Reply(join([join(parts), listed(context, event, [one for one in made if one.holds])], "\n\n"))


def _people(context: Context, found: figures.Figures) -> Rich:
    known = [(key, found.people[key]) for key in ("onsite", "online", "unknown") if found.people.get(key)]
    parts = [context.say(f"status-people-{key}", count=number) for key, number in known]
    parts += [context.say("status-people-blocked", count=found.blocked)] if found.blocked else []
    total = sum(found.people.values())
    more = context.say("status-more", parts=join(parts, ", ")) if parts else Rich()
    return context.say("status-people", count=total, more=more)


async def _rounds(context: Context, found: figures.Figures) -> list[Rich]:
    if not found.rounds:
        return []
    the_board = await board(context.tx, context.event)
    named = {entry.key: title(context, entry) for entry in the_board.rounds}
    return [
        context.say("status-round", title=named[key], state=context.say(f"status-phase-{phase}"), count=number)
        for key, phase, number in found.rounds
        if key in named
    ]


def _deliveries(context: Context, states: Mapping[str, int], failed: Mapping[str, int]) -> Rich:
    parts = [context.say(f"status-state-{one}", count=states[one]) for one in DeliveryState if states.get(one)]
    line = context.say("status-deliveries", parts=join(parts, ", ")) if parts else context.say("status-deliveries-none")
    if not failed:
        return line
    kinds = [
        context.say("status-kind", kind=context.say(f"status-kind-{DeliveryKind(kind)}"), count=number)
        for kind, number in failed.items()
    ]
    return join([line, bold(context.say("status-failures", parts=join(kinds, ", ")).plain)])
