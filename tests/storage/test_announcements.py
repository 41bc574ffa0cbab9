"""Announcements, and what goes to many while it is on its way."""

from __future__ import annotations

from datetime import timedelta

from storage import announcements, broadcasts, events, outbox, people
from storage.database import Database, Transaction
from storage.event import Attendance
from storage.records import (
    Announcement,
    AnnouncementState,
    Audience,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Draft,
    End,
    Hold,
    StoredEvent,
)
from tests.databases import NOW

CAMP = "camp"
SAXONS = Audience((Attendance.ONSITE,), (("land", "Sachsen"),), ("telegram",), ("workshop",))
SOON = timedelta(minutes=1)


async def _draft(tx: Transaction, text: str = "Hallo", audience: Audience = SAXONS) -> Announcement:
    if not await events.stored(tx):
        await events.store(tx, StoredEvent(CAMP, "", ""), NOW)
    author = await people.meet(tx, "telegram", f"chef {text}", NOW, event=CAMP)
    return await announcements.draft(tx, CAMP, author.id, NOW, audience, text, file=["a.jpg", "a.jpg", "", True])


async def test_what_is_kept_of_an_announcement(database: Database) -> None:
    async with database.write() as tx:
        draft = await _draft(tx)
        assert await announcements.find(tx, CAMP, draft.id) == draft
        assert await announcements.find(tx, "fair", draft.id) is None
        assert (draft.state, draft.number, draft.audience, draft.file[3]) == (
            AnnouncementState.DRAFT,
            None,
            SAXONS,
            True,
        )
        assert await announcements.latest(tx, CAMP, 5) == []
        assert await announcements.next_number(tx, CAMP) == 1
        values = {"number": 1, "state": AnnouncementState.WAITING, "look": NOW + SOON, "audience": Audience()}
        await announcements.change(tx, draft.id, **values)
        found = await announcements.numbered(tx, CAMP, 1)
        assert found is not None
        assert (found.audience, found.look) == (Audience(), NOW + SOON)
        assert await announcements.next_number(tx, CAMP) == 2
        assert await announcements.latest(tx, CAMP, 5) == [found]


async def test_what_is_due(database: Database) -> None:
    async with database.write() as tx:
        first, second = await _draft(tx, "1"), await _draft(tx, "2")
        assert await announcements.pending(tx, [CAMP]) == []
        await announcements.change(tx, first.id, look=NOW + SOON)
        await announcements.change(tx, second.id, look=NOW)
        assert [one.id for one in await announcements.pending(tx, [CAMP, "fair"])] == [second.id, first.id]
        assert await announcements.pending(tx, ["fair"]) == []


async def test_two_drafts_of_the_same_author_who_is_united_with_another(database: Database) -> None:
    async with database.write() as tx:
        draft = await _draft(tx)
        other = await people.meet(tx, "matrix", "@chef", NOW, event=CAMP)
        account = (await people.find(tx, "telegram", ["chef Hallo"]))["chef Hallo"].account
        await people.unite(tx, account, other.id)
        found = await announcements.find(tx, CAMP, draft.id)
        assert found is not None
        assert found.author == other.id


def _rows(*rooms: str, about: str = "announcement:1", key: str = "announcement:1.1:", **how: object) -> list[Draft]:
    return [
        Draft(
            "telegram", room, DeliveryKind.ANNOUNCEMENT, {"text": [["Alt", ""]], "late": [["spät", ""]]}, "de",
            dedupe=f"{key}{room}:0", about=about, due=NOW, **how,
        )
        for room in rooms
    ]  # fmt: skip


async def _sent(tx: Transaction, rows: list[Delivery], *ids: str | None) -> None:
    ends = [
        End(row, DeliveryState.SENT if sent else DeliveryState.UNCERTAIN, sent)
        for row, sent in zip(rows, ids, strict=True)
    ]
    await outbox.settle(tx, ends)


async def test_counts_of_one_about(database: Database) -> None:
    async with database.write() as tx:
        rows = await outbox.add(tx, [*_rows("1", "2", "3"), *_rows("1", about="other", key="o:o:")], NOW)
        await _sent(tx, rows[:2], "a", None)
        found = await broadcasts.counts(tx, "announcement:1")
        assert found == {DeliveryState.SENT: 1, DeliveryState.UNCERTAIN: 1, DeliveryState.WAITING: 1}
        assert await broadcasts.counts(tx, "nothing") == {}
        assert await broadcasts.under_way(tx, "announcement:1")
        assert not await broadcasts.under_way(tx, "nothing")


async def test_withdrawn_is_what_nobody_is_sending(database: Database) -> None:
    async with database.write() as tx:
        rows = await outbox.add(tx, _rows("1", "2", "3"), NOW)
        await _sent(tx, rows[:1], "a")
        hold = Hold("me", NOW + SOON)
        (held,) = await outbox.claim(tx, "telegram", hold, now=NOW, wall=NOW, limit=1, bulk=True)
        assert await broadcasts.withdraw(tx, "announcement:1") == 1
        left = await broadcasts.counts(tx, "announcement:1")
        assert left == {DeliveryState.SENT: 1, DeliveryState.WAITING: 1}
        assert held.room == "2"


async def test_worded_anew_is_what_nobody_is_sending(database: Database) -> None:
    async with database.write() as tx:
        await outbox.add(tx, [*_rows("1", "2"), *_rows("!a:b.c", private=False)], NOW)
        hold = Hold("me", NOW + SOON)
        (held,) = await outbox.claim(tx, "telegram", hold, now=NOW, wall=NOW, limit=1, bulk=True)
        made = await broadcasts.reword(tx, "announcement:1", "announcement:1.2:", lambda language: [[language, "b"]])
        assert made == 2
        found = {row.room: row for row in await outbox.waiting(tx)}
        assert found[held.room].body["text"] == [["Alt", ""]]
        assert found["2"].body == {"text": [["de", "b"]], "late": [["spät", ""]]}
        assert [found[room].dedupe for room in ("2", "!a:b.c")] == ["announcement:1.2:2:0", "announcement:1.2:!a:b.c:0"]
        assert await broadcasts.reword(tx, "nothing", "announcement:1.2:", lambda _language: []) == 0


async def test_copies_that_were_not_changed_yet(database: Database) -> None:
    async with database.write() as tx:
        rows = await outbox.add(tx, [*_rows("1", "2", "3"), *_rows("4", key="announcement:1.2:")], NOW)
        await _sent(tx, rows, "a", "b", None, "d")
        key, change, here = "announcement:1.2.change:", "announcement:1:change:2", ["telegram"]
        found = await broadcasts.copies(
            tx, "announcement:1", key, here, later=[change], but="announcement:1.2:", limit=10
        )
        assert [(copy.row, copy.said.id, copy.part) for copy in found] == [(rows[0].id, "a", 0), (rows[1].id, "b", 0)]
        edits = [_edit("1", "a", f"{key}{rows[0].id}", change)]
        added = await outbox.add(tx, edits, NOW)
        left = await broadcasts.copies(
            tx, "announcement:1", key, here, later=[change], but="announcement:1.2:", limit=10
        )
        assert [copy.said.id for copy in left] == ["b"]
        # The change became a message of its own, and that another one: the next change is made there.
        await _sent(tx, added, "a2")
        more = await outbox.add(tx, [_edit("1", "a2", f"announcement:1.3.change:{rows[0].id}", "later")], NOW)
        await _sent(tx, more, "a3")
        gone = await broadcasts.copies(tx, "announcement:1", "recall:", here, later=[change, "later"], limit=2)
        assert [copy.said.id for copy in gone] == ["a3", "b"]
        assert await broadcasts.copies(tx, "announcement:1", "recall:", ["matrix"], limit=2) == []


def _edit(room: str, replaces: str, key: str, about: str) -> Draft:
    return Draft(
        "telegram", room, DeliveryKind.ANNOUNCEMENT, {"text": []}, "de", None, None, replaces, True, key, about
    )
