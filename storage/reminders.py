"""Personal reminders and how people want them, who is still to be told of something, and how far all that is done."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, exists, func, or_, select

from storage.database import Transaction
from storage.event import Attendance
from storage.records import Circle, Progress, Receiver, ReminderSettings
from storage.tables import (
    accounts,
    ballots,
    group_answers,
    marks,
    memberships,
    people,
    reminded,
    reminder_settings,
    reminders,
    voters,
)

LEAD = 10  # minutes before an item begins, unless somebody wants something else


async def remember(tx: Transaction, person: int, event: str, item: str, at: datetime) -> bool:
    """Remind somebody of an item; False if that was so already."""
    if item in await of_person(tx, person, event):
        return False
    await tx.execute(reminders.insert().values(person=person, event=event, item=item, created=at))
    return True


async def drop(tx: Transaction, person: int, event: str, item: str) -> bool:
    """Do not remind somebody of an item any more; False if that was so already."""
    here = (reminders.c.person == person) & (reminders.c.event == event) & (reminders.c.item == item)
    return bool((await tx.execute(delete(reminders).where(here))).rowcount)


async def of_person(tx: Transaction, person: int, event: str) -> set[str]:
    """The items (ids) of which somebody wants to be reminded."""
    query = select(reminders.c.item).where(reminders.c.person == person, reminders.c.event == event)
    return set((await tx.execute(query)).scalars())


async def settings(tx: Transaction, person: int, event: str) -> ReminderSettings:
    """How somebody wants to be reminded."""
    columns = (reminder_settings.c[name] for name in ReminderSettings.__slots__)
    query = select(*columns).where(reminder_settings.c.person == person, reminder_settings.c.event == event)
    row = (await tx.execute(query)).mappings().first()
    return ReminderSettings(**row) if row else ReminderSettings()


async def change_settings(tx: Transaction, person: int, event: str, **values: Any) -> None:
    """Set some of somebody's settings; see `ReminderSettings`."""
    here = (reminder_settings.c.person == person) & (reminder_settings.c.event == event)
    changed = await tx.execute(reminder_settings.update().where(here).values(**values))
    if not changed.rowcount:
        await tx.execute(reminder_settings.insert().values(person=person, event=event, **values))


async def leads(tx: Transaction, events: Collection[str]) -> dict[str, set[int]]:
    """How many minutes ahead anybody wants to be reminded, by event; the usual ones are always among them."""
    found = {event: {LEAD} for event in events}
    query = select(reminder_settings.c.event, reminder_settings.c.lead).distinct()
    query = query.where(reminder_settings.c.event.in_(events), reminder_settings.c.lead.is_not(None))
    for row in await tx.execute(query):
        found[row.event].add(row.lead)
    return found


async def receivers(
    tx: Transaction, event: str, occasion: str, circle: Circle, limit: int, among: Collection[int] | None = None
) -> list[Receiver]:
    """Those of a circle who were not told of this occasion yet, at most so many; `among` these people if given.

    An occasion that ends with "@" stands for all that begin like this.
    """
    same = reminded.c.occasion == occasion
    if occasion.endswith("@"):
        same = reminded.c.occasion.startswith(occasion, autoescape=True)
    told = exists().where(reminded.c.event == event, same, reminded.c.person == memberships.c.person)
    query = _in(event, circle).where(~told)
    if among is not None:
        query = query.where(memberships.c.person.in_(among))
    rows = await tx.execute(query.order_by(memberships.c.person).limit(limit))
    return [Receiver(row.person, Attendance(row.attendance) if row.attendance else None) for row in rows]


def _in(event: str, circle: Circle) -> Select[Any, Any]:
    member = memberships.c
    query = select(member.person, member.attendance).where(member.event == event)
    if circle.item is not None:
        query = query.join(reminders, (reminders.c.event == event) & (reminders.c.person == member.person))
        query = query.where(reminders.c.item == circle.item)
    else:  # what the bot says on its own account is for those who are in the event now, not in another one
        query = query.join(people, people.c.id == member.person).where(people.c.event == event)
    if circle.lead is not None or circle.hint is not None:
        query = _as_wanted(query, event, circle)
    if circle.attendance is not None:
        alike = member.attendance == circle.attendance.value
        query = query.where(or_(alike, member.attendance.is_(None)) if circle.unknown else alike)
    if circle.people is not None:
        query = query.where(member.person.in_(circle.people))
    if circle.joined_by is not None:
        query = query.where(member.joined <= circle.joined_by)
    return _told_of_them(query, event, circle)


def _as_wanted(query: Select[Any, Any], event: str, circle: Circle) -> Select[Any, Any]:
    own = reminder_settings.c
    query = query.outerjoin(reminder_settings, (own.event == event) & (own.person == memberships.c.person))
    if circle.lead is not None:
        query = query.where(func.coalesce(own.lead, LEAD) == circle.lead)
    if circle.hint is not None:
        wanted = reminder_settings.c[circle.hint]
        query = query.where(or_(wanted.is_(None), wanted.is_(True)))
    return query


def _told_of_them(query: Select[Any, Any], event: str, circle: Circle) -> Select[Any, Any]:
    """What stands in other tables: answers, accounts, ballots."""
    person = memberships.c.person
    for key, option in circle.answers:
        same = (group_answers.c.event == event) & (group_answers.c.key == key) & (group_answers.c.option == option)
        query = query.where(exists().where(group_answers.c.person == person, same))
    for platform in circle.platforms:
        query = query.where(exists().where(accounts.c.person == person, accounts.c.platform == platform))
    if circle.not_voted is not None:
        for table in (ballots, voters):
            query = query.where(~exists().where(table.c.person == person, table.c.round == circle.not_voted))
    return query


async def told(tx: Transaction, person: int, event: str, occasions: Collection[str]) -> set[str]:
    """Those of the occasions of which somebody was told."""
    query = select(reminded.c.occasion).where(reminded.c.event == event, reminded.c.person == person)
    return set((await tx.execute(query.where(reminded.c.occasion.in_(occasions)))).scalars())


async def note(tx: Transaction, event: str, who: Sequence[tuple[str, int]], at: datetime) -> None:
    """People are told of these occasions (occasion and person); raises IntegrityError where one was told before."""
    if who:
        rows = [{"event": event, "occasion": occasion, "person": person, "at": at} for occasion, person in who]
        await tx.execute(reminded.insert(), rows)


async def progress(tx: Transaction, events: Collection[str]) -> dict[str, Progress]:
    """How far the reminders of these events are done; one is missing as long as nobody has looked."""
    names = {_mark(event): event for event in events}
    rows = await tx.execute(select(marks.c.name, marks.c.value).where(marks.c.name.in_(names)))
    return {names[row.name]: _progress(row.value) for row in rows}


def _progress(value: str) -> Progress:
    until, _, seen = value.partition(" ")
    return Progress(datetime.fromisoformat(until), seen)


async def set_progress(tx: Transaction, event: str, done: Progress) -> None:
    """All reminders of an event are done up to a moment."""
    value = f"{done.until.isoformat()} {done.seen}"
    changed = await tx.execute(marks.update().where(marks.c.name == _mark(event)).values(value=value))
    if not changed.rowcount:
        await tx.execute(marks.insert().values(name=_mark(event), value=value))


def _mark(event: str) -> str:
    """The name of an event's mark; a slug may be longer than a name."""
    return "reminders:" + hashlib.sha256(event.encode()).hexdigest()[:32]


async def forget(tx: Transaction, before: datetime) -> None:
    """Drop who was told of what before a UTC moment; it must be longer ago than any reminder comes ahead."""
    await tx.execute(delete(reminded).where(reminded.c.at < before))
