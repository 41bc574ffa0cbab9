"""Several events in one bot: a person is in one at a time and changes it here or by link."""

from __future__ import annotations

from handlers import wording
from handlers.contract import Choice, Context, Event, Message, Reply, command


@command("veranstaltung", "event", order=80, in_groups=False, public=True, applies=lambda c: len(c.events) > 1)
async def change_event(_message: Message, context: Context) -> Reply:
    """Tell in which event the person is, and offer the others."""
    title = context.event.title.of(context.language)
    others = [event for slug, event in context.events.items() if slug != context.event.slug]
    if not others:
        return Reply(context.say("event-only", title=title))
    return Reply(context.say("event-current", title=title), tuple((_choice(event, context),) for event in others))


def _choice(event: Event, context: Context) -> Choice:
    days = wording.days(event.starts_day, event.ends_day, context.language)
    return Choice(f"{event.title.of(context.language)} ({days})", f"/start {event.slug}")
