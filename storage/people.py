"""People, their accounts on the platforms, and what they are at an event."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, exists, false, func, select, update

from storage.database import Transaction
from storage.event import Attendance
from storage.records import Asked, Audience, Hearers, Person, Reach, Role, Spoken
from storage.tables import (
    accounts,
    announcements,
    askers,
    ballots,
    changes,
    codes,
    group_answers,
    live_faqs,
    memberships,
    people,
    question_notices,
    reminded,
    reminder_settings,
    reminders,
    replies,
    supports,
    topics,
    voters,
)

_PERSON = (
    select(
        accounts.c.address,
        accounts.c.person,
        accounts.c.id,
        accounts.c.language,
        accounts.c.room,
        accounts.c.reachable,
        accounts.c.client_language,
        accounts.c.asked,
        accounts.c.asked_until,
        accounts.c.spoken,
        people.c.event,
        memberships.c.role,
        memberships.c.attendance,
    )
    .join(people, people.c.id == accounts.c.person)
    .outerjoin(memberships, (memberships.c.person == people.c.id) & (memberships.c.event == people.c.event))
)
_AT = _PERSON.where(
    accounts.c.platform == bindparam("platform"), accounts.c.address.in_(bindparam("addresses", expanding=True))
)


async def find(tx: Transaction, platform: str, addresses: Collection[str]) -> dict[str, Person]:
    """Those of the accounts that are known, by their address."""
    rows = await tx.execute(_AT, {"platform": platform, "addresses": list(addresses)})
    return {
        row.address: Person(
            id=row.person,
            account=row.id,
            event=row.event,
            joined=row.role is not None,
            role=Role(row.role or 0),
            attendance=Attendance(row.attendance) if row.attendance else None,
            language=row.language,
            room=row.room,
            asked=Asked(row.asked_until, **row.asked) if row.asked else None,
            client_language=row.client_language,
            reachable=row.reachable,
            spoken=_spoken(row.spoken),
        )
        for row in rows
    }


def _spoken(data: Any) -> Spoken | None:
    if not data:
        return None
    about: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in data["about"].items()
    }
    return Spoken(datetime.fromisoformat(data["until"]), **about)


async def meet(
    tx: Transaction, platform: str, address: str, at: datetime, *, room: str | None = None, event: str | None = None
) -> Person:
    """A new person with a first account; a participant of the event, if one is given."""
    person = (await tx.execute(people.insert().values(met=at, event=event).returning(people.c.id))).scalar_one()
    values = {"person": person, "platform": platform, "address": address, "room": room}
    account = (await tx.execute(accounts.insert().values(**values).returning(accounts.c.id))).scalar_one()
    if event is not None:
        await tx.execute(memberships.insert().values(person=person, event=event, joined=at))
    return Person(
        id=person,
        account=account,
        event=event,
        joined=event is not None,
        role=Role.PARTICIPANT,
        attendance=None,
        language=None,
        room=room,
    )


async def enter(tx: Transaction, person: int, event: str, role: Role, at: datetime) -> None:
    """Put the person into the event, as a member with at least this role; a higher role is kept."""
    await tx.execute(people.update().where(people.c.id == person).values(event=event))
    here = (memberships.c.person == person) & (memberships.c.event == event)
    known = (await tx.execute(select(memberships.c.role).where(here))).scalar()
    if known is None:
        await tx.execute(memberships.insert().values(person=person, event=event, role=int(role), joined=at))
    elif known < role:
        await tx.execute(memberships.update().where(here).values(role=int(role)))


async def role_at(tx: Transaction, person: int, event: str) -> Role | None:
    """The person's role at an event; None: not a member."""
    query = select(memberships.c.role).where(memberships.c.person == person, memberships.c.event == event)
    found = (await tx.execute(query)).scalar()
    return None if found is None else Role(found)


async def set_attendance(tx: Transaction, person: int, event: str, attendance: Attendance | None) -> None:
    """How the person takes part; None: not told."""
    here = (memberships.c.person == person) & (memberships.c.event == event)
    value = attendance.value if attendance else None
    await tx.execute(memberships.update().where(here).values(attendance=value))


async def set_group(tx: Transaction, person: int, event: str, key: str, option: str | None) -> None:
    """The person's answer to one of the event's groups; None: declined, which is remembered too."""
    here = (group_answers.c.person == person) & (group_answers.c.event == event) & (group_answers.c.key == key)
    await tx.execute(delete(group_answers).where(here))
    await tx.execute(group_answers.insert().values(person=person, event=event, key=key, option=option))


async def groups(tx: Transaction, person: int, event: str) -> dict[str, str | None]:
    """The person's answers to the event's groups by key; None where declined."""
    query = select(group_answers.c.key, group_answers.c.option)
    rows = await tx.execute(query.where(group_answers.c.person == person, group_answers.c.event == event))
    return {row.key: row.option for row in rows}


async def set_language(tx: Transaction, account: int, language: str) -> None:
    """The language of the private chat with this account."""
    await tx.execute(accounts.update().where(accounts.c.id == account).values(language=language))


async def set_room(tx: Transaction, account: int, room: str) -> None:
    """Where the person can be reached in private; who writes is reachable."""
    await tx.execute(accounts.update().where(accounts.c.id == account).values(room=room, reachable=True))


async def forget_asked(tx: Transaction, beginnings: tuple[str, ...]) -> None:
    """Drop what the bot asked anybody if a yes stands for a command that begins so."""
    rows = (await tx.execute(select(accounts.c.id, accounts.c.asked).where(accounts.c.asked.is_not(None)))).all()
    telling = [row.id for row in rows if row.asked["yes"].startswith(beginnings)]
    for account in telling:
        await set_asked(tx, account, None)


async def set_asked(tx: Transaction, account: int, asked: Asked | None) -> None:
    """What the bot asked this account last; None: nothing that is still open."""
    data = {"answer": asked.answer, "yes": asked.yes} if asked else None
    until = asked.until if asked else None
    await tx.execute(accounts.update().where(accounts.c.id == account).values(asked=data, asked_until=until))


async def set_spoken(tx: Transaction, account: int, spoken: Spoken) -> None:
    """What the private chat with this account was about last."""
    about = {name: value for name in Spoken.__slots__ if name != "until" and (value := getattr(spoken, name))}
    data = {"until": spoken.until.isoformat(), "about": about}
    await tx.execute(accounts.update().where(accounts.c.id == account).values(spoken=data))


async def forget_spoken(tx: Transaction, at: datetime) -> None:
    """Drop what chats were about, where nothing can refer to it any more at a moment (UTC)."""
    rows = (await tx.execute(select(accounts.c.id, accounts.c.spoken).where(accounts.c.spoken.is_not(None)))).all()
    over = [row.id for row in rows if datetime.fromisoformat(row.spoken["until"]) <= at]
    for account in over:
        await tx.execute(accounts.update().where(accounts.c.id == account).values(spoken=None))


async def members(tx: Transaction, event: str, *, least: Role = Role.PARTICIPANT) -> list[int]:
    """All who joined the event and are in it now, not in another one, with at least this role."""
    query = select(memberships.c.person).join(people, people.c.id == memberships.c.person)
    here = (memberships.c.event == event) & (people.c.event == event) & (memberships.c.role >= int(least))
    return list((await tx.execute(query.where(here).order_by(memberships.c.person))).scalars())


async def attending(tx: Transaction, event: str, attendance: Attendance) -> set[int]:
    """The people who take part in an event in this way."""
    here = (memberships.c.event == event) & (memberships.c.attendance == attendance.value)
    return set((await tx.execute(select(memberships.c.person).where(here))).scalars())


async def reach(tx: Transaction, persons: Collection[int], platforms: Collection[str]) -> list[Reach]:
    """Where these people can be written to, once each: at the account that they added last."""
    here = accounts.c.person.in_(persons) & accounts.c.platform.in_(platforms)
    return list({found.person: found for found in await _reachable(tx, here)}.values())


async def audience(tx: Transaction, event: str, meant: Audience, platforms: Collection[str]) -> Hearers:
    """Those whom an audience means, each once and where `reach` would find them; in the order of their joining.

    `platforms` are those that run. Who was never in a private chat is in no audience.
    """
    language = func.coalesce(accounts.c.language, accounts.c.client_language).label("language")
    query = select(accounts.c.person, accounts.c.id, accounts.c.platform, accounts.c.room, language)
    query = query.add_columns(accounts.c.reachable).join(people, people.c.id == accounts.c.person)
    query = query.join(memberships, (memberships.c.person == people.c.id) & (memberships.c.event == people.c.event))
    query = query.where(people.c.event == event, accounts.c.platform.in_(platforms), accounts.c.room.is_not(None))
    rows = (await tx.execute(query.where(*_meant(event, meant)).order_by(accounts.c.id))).all()
    # The account that was added last, one that can be written to before one that cannot.
    last = {row.person: row for row in sorted(rows, key=lambda row: (row.reachable, row.id))}
    here = [last[person] for person in sorted(last) if not set(meant.platforms) - {last[person].platform}]
    return Hearers(
        tuple(Reach(row.person, row.id, row.platform, row.room, row.language) for row in here if row.reachable),
        sum(not row.reachable for row in here),
    )


def _meant(event: str, meant: Audience) -> list[ColumnElement[bool]]:
    """The conditions of an audience that lie in people, not in accounts."""
    conditions = [memberships.c.attendance == attendance.value for attendance in meant.attendance]
    for key, option in meant.groups:
        answer = (group_answers.c.person == people.c.id) & (group_answers.c.event == event)
        conditions.append(exists().where(answer, group_answers.c.key == key, group_answers.c.option == option))
    if meant.signed_up:  # nobody can sign up for anything yet
        conditions.append(false())
    return conditions


async def of_person(tx: Transaction, person: int) -> list[Reach]:
    """All accounts of a person that can be written to."""
    return await _reachable(tx, accounts.c.person == person)


async def _reachable(tx: Transaction, here: ColumnElement[bool]) -> list[Reach]:
    language = func.coalesce(accounts.c.language, accounts.c.client_language).label("language")
    query = select(accounts.c.person, accounts.c.id, accounts.c.platform, accounts.c.room, language)
    query = query.where(here, accounts.c.room.is_not(None), accounts.c.reachable.is_(True)).order_by(accounts.c.id)
    return [Reach(row.person, row.id, row.platform, row.room, row.language) for row in await tx.execute(query)]


async def set_client_language(tx: Transaction, account: int, language: str) -> None:
    """The language of the client that somebody uses."""
    await tx.execute(accounts.update().where(accounts.c.id == account).values(client_language=language))


async def set_reachable(tx: Transaction, platform: str, address: str, room: str, *, reachable: bool) -> None:
    """Whether the account can be written to in this room, if that is where it would be written to."""
    here = (accounts.c.platform == platform) & (accounts.c.address == address) & (accounts.c.room == room)
    await tx.execute(accounts.update().where(here).values(reachable=reachable))


async def lose(tx: Transaction, platform: str, rooms: Collection[str]) -> None:
    """Nobody can be written to in these rooms any more, until they write again."""
    here = (accounts.c.platform == platform) & accounts.c.room.in_(rooms)
    await tx.execute(accounts.update().where(here).values(reachable=False))


async def unite(tx: Transaction, account: int, person: int) -> None:
    """Make the account's person and another one the same: `person` stays, with the accounts of both.

    What the former person was at an event goes over: the higher role, the earlier joining, an attendance or group
    answer where the other has none; so do their codes, topics, interest and ballots (where both voted in an open
    round, the ballot of the one that stays), their questions and answers, their reminders and of what they were
    reminded, and the event that they are in if the other is in none. All accounts move, not just the one, since
    otherwise somebody could count twice.
    Raises NoResultFound if there is no such account.
    """
    former = (await tx.execute(select(accounts.c.person).where(accounts.c.id == account))).scalar_one()
    if former == person:
        return
    await _hand_over_event(tx, former, person)
    await _hand_over_memberships(tx, former, person)
    await _hand_over_answers(tx, former, person)
    await _hand_over_votes(tx, former, person)
    await _hand_over_reminders(tx, former, person)
    await _hand_over_questions(tx, former, person)
    authors = (announcements.c.author, changes.c.author, replies.c.author, live_faqs.c.author)
    for column in (accounts.c.person, codes.c.person, codes.c.used_by, topics.c.proposer, *authors):
        await tx.execute(update(column.table).where(column == former).values({column: person}))
    await tx.execute(delete(people).where(people.c.id == former))


async def _hand_over_event(tx: Transaction, former: int, person: int) -> None:
    theirs = select(people.c.event).where(people.c.id == former).scalar_subquery()
    here = (people.c.id == person) & people.c.event.is_(None)
    await tx.execute(people.update().where(here).values(event=theirs))


async def _hand_over_memberships(tx: Transaction, former: int, person: int) -> None:
    rows = (await tx.execute(select(memberships).where(memberships.c.person.in_([former, person])))).all()
    own = {row.event: row for row in rows if row.person == person}
    for row in rows:
        if row.person == former and row.event in own:
            here = (memberships.c.person == person) & (memberships.c.event == row.event)
            await tx.execute(memberships.update().where(here).values(**_better(own[row.event], row)))
        elif row.person == former:
            here = (memberships.c.person == former) & (memberships.c.event == row.event)
            await tx.execute(memberships.update().where(here).values(person=person))


def _better(own: Any, other: Any) -> dict[str, Any]:
    """The best of two memberships of one event."""
    return {
        "role": max(own.role, other.role),
        "attendance": own.attendance or other.attendance,
        "joined": min(own.joined, other.joined),
    }


async def _hand_over_answers(tx: Transaction, former: int, person: int) -> None:
    own = group_answers.alias()
    same = (own.c.event == group_answers.c.event) & (own.c.key == group_answers.c.key)
    answered = exists().where(own.c.person == person, same)
    free = (group_answers.c.person == former) & ~answered
    await tx.execute(group_answers.update().where(free).values(person=person))


async def _hand_over_votes(tx: Transaction, former: int, person: int) -> None:
    """Interest, ballots and taking part; nobody has two ballots in a round, nor one more after one was counted."""
    for table, key in ((supports, "topic"), (voters, "round"), (ballots, "round")):
        own = table.alias()
        taken = exists().where(own.c.person == person, own.c[key] == table.c[key])
        await tx.execute(table.update().where(table.c.person == former, ~taken).values(person=person))
        await tx.execute(delete(table).where(table.c.person == former))
    counted = exists().where(voters.c.person == person, voters.c.round == ballots.c.round)
    await tx.execute(delete(ballots).where(ballots.c.person == person, counted))


async def _hand_over_reminders(tx: Transaction, former: int, person: int) -> None:
    """Reminders, of what somebody was reminded, and their settings where the other has none."""
    for table, key in ((reminders, "item"), (reminded, "occasion"), (reminder_settings, None)):
        own = table.alias()
        same = own.c.event == table.c.event
        if key is not None:
            same &= own.c[key] == table.c[key]
        taken = exists().where(own.c.person == person, same)
        await tx.execute(table.update().where(table.c.person == former, ~taken).values(person=person))
        await tx.execute(delete(table).where(table.c.person == former))


async def _hand_over_questions(tx: Transaction, former: int, person: int) -> None:
    """What they asked the organisers, and of which questions they heard as one of them."""
    for table, key in ((askers, "question"), (question_notices, "event")):
        own = table.alias()
        taken = exists().where(own.c.person == person, own.c[key] == table.c[key])
        await tx.execute(table.update().where(table.c.person == former, ~taken).values(person=person))
        await tx.execute(delete(table).where(table.c.person == former))


async def counts(tx: Transaction, event: str) -> dict[str, int]:
    """How many people joined the event, by attendance ("onsite", "online", "unknown")."""
    query = select(memberships.c.attendance, func.count().label("number")).where(memberships.c.event == event)
    rows = (await tx.execute(query.group_by(memberships.c.attendance))).mappings()
    return {str(row["attendance"] or "unknown"): int(row["number"]) for row in rows}
