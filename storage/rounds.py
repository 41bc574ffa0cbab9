"""How far each round is. What the event file says of a round stays there; here stands what happened to it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import bindparam, select

from storage.database import Transaction
from storage.event import Event
from storage.records import Phase, RoundState, RunOff
from storage.tables import rounds

_OF_EVENT = select(rounds).where(rounds.c.event == bindparam("event")).order_by(rounds.c.id)


async def take_over(tx: Transaction, event: Event) -> None:
    """See that each round of the event file has a state; one that is there keeps its own."""
    known = set((await tx.execute(select(rounds.c.key).where(rounds.c.event == event.slug))).scalars())
    for entry in event.rounds:
        if entry.key not in known:
            await tx.execute(rounds.insert().values(event=event.slug, key=entry.key))


async def of_event(tx: Transaction, event: str) -> list[RoundState]:
    """All rounds of an event, in the order in which they came."""
    return [_state(row) for row in (await tx.execute(_OF_EVENT, {"event": event})).mappings()]


async def unfinished(tx: Transaction, events: Collection[str]) -> list[RoundState]:
    """The rounds of these events to which time may still do something: not closed, or closed without a result."""
    query = select(rounds).where(rounds.c.event.in_(events), rounds.c.settled.is_(False)).order_by(rounds.c.id)
    return [_state(row) for row in (await tx.execute(query)).mappings()]


async def change(tx: Transaction, round_id: int, **values: Any) -> None:
    """Set these columns of a round."""
    if "picked" in values:
        values["picked"] = list(values["picked"]) or None
    await tx.execute(rounds.update().where(rounds.c.id == round_id).values(**values))


async def add_run_off(tx: Transaction, event: str, key: str, run_off: RunOff, **values: Any) -> None:
    """A further round that decides a tie; it has no entry in the event file."""
    data = {"of": run_off.of, "topics": list(run_off.topics), "seats": run_off.seats}
    await tx.execute(rounds.insert().values(event=event, key=key, run_off=data, **values))


def _state(row: Any) -> RoundState:
    run_off = row["run_off"]
    return RoundState(
        id=row["id"],
        event=row["event"],
        key=row["key"],
        phase=Phase(row["phase"]),
        changed=row["changed"],
        opens=row["opens"],
        voting=row["voting"],
        closes=row["closes"],
        closed=row["closed"],
        settled=row["settled"],
        picked=tuple(row["picked"] or ()),
        run_off=RunOff(run_off["of"], tuple(run_off["topics"]), run_off["seats"]) if run_off else None,
    )
