"""Rounds as stored."""

from __future__ import annotations

from datetime import timedelta

from storage import rounds
from storage.database import Database
from storage.records import Phase, RunOff
from tests.databases import NOW
from tests.storage.voting import CAMP, camp, the_round


async def test_a_round_keeps_its_state_when_the_file_is_read_again(database: Database) -> None:
    later = NOW + timedelta(minutes=5)
    async with database.write() as tx:
        await camp(tx)
        first = await the_round(tx)
        assert (first.phase, first.changed, first.settled, first.picked) == (Phase.WAITING, None, False, ())
        await rounds.change(tx, first.id, phase=Phase.VOTING, changed=NOW, closes=later, picked=(3, 1))
        await camp(tx, CAMP + '[[round]]\nkey = "drei"\ntitle = "Drei"\n')
        states = await rounds.of_event(tx, "camp")
    assert [state.key for state in states] == ["eins", "zwei", "drei"]
    kept = states[0]
    assert (kept.phase, kept.changed, kept.closes, kept.picked) == (Phase.VOTING, NOW, later, (3, 1))
    assert states[1].phase is Phase.WAITING


async def test_run_offs_and_what_time_may_still_do(database: Database) -> None:
    decided = RunOff("eins", (1, 2), 1)
    async with database.write() as tx:
        await camp(tx)
        one, two = await the_round(tx), await the_round(tx, "zwei")
        await rounds.add_run_off(tx, "camp", "eins-2", decided, phase=Phase.VOTING, changed=NOW)
        await rounds.change(tx, two.id, phase=Phase.CLOSED, settled=True)
        assert (await the_round(tx, "eins-2")).run_off == decided
        assert [state.key for state in await rounds.unfinished(tx, ["camp"])] == [one.key, "eins-2"]
        assert await rounds.unfinished(tx, ["other"]) == []
        await rounds.change(tx, one.id, picked=())
        assert (await the_round(tx)).picked == ()
