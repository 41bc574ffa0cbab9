"""Once a round is closed, nothing that the bot keeps leads from a person to a ballot: no row, no byte, no order."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import structlog
from sqlalchemy import text as sql

from bot import logs
from bot.app import App, Setup
from handlers.contract import Reply
from handlers.rich import rich
from storage import sqlite_file
from storage.database import Database
from tests.app.harness import Other, Talk, event_file, run_script, setup, stored, talking
from tests.app.votes import BALLOTS, ELECTION, MODERATOR, RECEIPT, TOPICS, open_vote, tell, vote
from tests.databases import PostgresServer

NOON_LOCAL = datetime(2020, 1, 20, 11, 0, tzinfo=UTC)  # when the round of the event file closes
PAGE = 4096
PEOPLE = tuple(f"konto-{number:02}" for number in range(10))


def made_of(folder: Path) -> Setup:
    (folder / "data").mkdir(exist_ok=True)
    return replace(setup(folder / "data", [event_file(folder, ELECTION)]), backups=folder / "data" / "backups")


class InParts(Other):
    """A platform whose messages are short: what is long comes in parts of its lines."""

    def parts(self, reply: Reply) -> Sequence[Reply]:
        lines = reply.text.plain.splitlines()
        rest = [Reply(rich("\n".join(lines[at : at + 4]))) for at in range(4, len(lines), 4)]
        return [replace(reply, text=rich("\n".join(lines[:4]))), *rest]


class Cast:
    """What was voted: whose ballot stands under which receipt, and receipts of ballots that are gone."""

    def __init__(self) -> None:
        self.ballots: dict[str, tuple[str, str]] = {}
        self.gone: set[str] = set()

    @property
    def receipts(self) -> set[str]:
        return {number for number, _ in self.ballots.values()}


async def voting(talk: Talk) -> Cast:
    """People vote, change and withdraw, look at theirs, get something wrong; each has another ballot."""
    cast = Cast()
    await open_vote(talk)
    for place, (person, choices) in enumerate(zip(PEOPLE, BALLOTS, strict=False)):
        number = await vote(talk, person, BALLOTS[-1 - place] if place % 3 == 0 else choices)
        if place % 3 == 0:  # replaced
            await talk.all(person, f"/abstimmen haupt {choices}")
        if place % 5 == 1:  # withdrawn, and given anew
            await talk.all(person, "/abstimmen haupt 0")
            cast.gone.add(number)
            number = await vote(talk, person, choices)
        cast.ballots[person] = (number, choices)
        await talk.all(person, "/meins")
        await talk.all(person, f"/abstimmen haupt {choices.replace(' ', '/')}")
        await talk.all(person, choices)  # without a command: the bot asks back, and nobody answers
    cast.gone.add(await vote(talk, "nobody", BALLOTS[40]))
    await talk.all("nobody", "/stimme haupt 0 -")
    return cast


def grown_and_shrunk(folder: Path) -> None:
    """Fill the database and empty it again, so that later rows lie all over it."""
    with closing(sqlite3.connect(folder / "data" / "bot.db", timeout=10)) as connection, connection:
        rows = [("filler", f"{number}-" + "x" * 200, "2020-01-01 00:00:00") for number in range(3000)]
        connection.executemany("INSERT INTO inbox VALUES (?, ?, ?)", rows)
    with closing(sqlite3.connect(folder / "data" / "bot.db", timeout=10)) as connection, connection:
        connection.execute("DELETE FROM inbox WHERE platform = 'filler' AND rowid % 7 > 0")


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (folder / "data").rglob("*") if path.is_file()}


def pages(content: bytes) -> Iterator[bytes]:
    return (content[at : at + PAGE] for at in range(0, len(content), PAGE))


def check_bytes(folder: Path, cast: Cast) -> None:
    """Each receipt stands in all files once, beside no person; those of ballots that are gone stand nowhere."""
    found = files(folder)
    everything = b"".join(found.values())
    assert {number: everything.count(number.encode()) for number in cast.receipts} == dict.fromkeys(cast.receipts, 1)
    assert not [number for number in cast.gone if number.encode() in everything]
    for choices in (choices for _, choices in cast.ballots.values()):
        for shape in (choices, choices.replace(" ", "/"), f"haupt {choices}"):
            assert everything.count(shape.encode()) <= (shape == choices), shape
    for page in (page for content in found.values() for page in pages(content)):
        if RECEIPT.search(page.decode("latin-1")):
            assert b"konto-" not in page
    assert {path.name for path in found if path.suffix != ".sqlite"} <= {"bot.db", "bot.db-wal", "bot.db-shm"}


def check_tables(rows: dict[str, list[dict[str, Any]]], cast: Cast) -> None:
    """No row tells of a person and of a ballot, and those of ballots have neither times nor anything else."""
    assert rows["ballots"] == []
    assert {frozenset(row) for row in rows["counted_ballots"]} == {frozenset(("round", "receipt", "choices"))}
    assert {frozenset(row) for row in rows["voters"]} == {frozenset(("round", "person"))}
    counted = [(row["receipt"], row["choices"]) for row in rows["counted_ballots"]]
    assert sorted(counted) == sorted(cast.ballots.values())
    for table in rows.keys() - {"counted_ballots"}:
        for row in rows[table]:
            told = " ".join(map(str, row.values()))
            assert not RECEIPT.search(told), (table, row)
            assert not [choices for _, choices in cast.ballots.values() if choices in told], (table, row)
    assert not [row for row in rows["chats"] if "✓" in str(row["offered"]) or "●" in str(row["offered"])]


def sqlite_tables(folder: Path) -> dict[str, list[dict[str, Any]]]:
    with closing(sqlite3.connect(folder / "data" / "bot.db", timeout=10)) as connection:
        connection.row_factory = sqlite3.Row
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in names}


def check_order(folder: Path) -> None:
    """Ballots lie in the order of their random receipts, on the disk too; nothing has a row id, no page is free."""
    with closing(sqlite3.connect(folder / "data" / "bot.db", timeout=10)) as connection:
        for table in ("ballots", "counted_ballots", "voters"):
            with pytest.raises(sqlite3.OperationalError, match="no such column"):
                connection.execute(f"SELECT rowid FROM {table}")
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    for page in pages((folder / "data" / "bot.db").read_bytes()):
        lying = RECEIPT.findall(page.decode("latin-1"))
        assert lying == sorted(lying, reverse=True)  # a page is filled from its end


def check(folder: Path, cast: Cast) -> None:
    check_bytes(folder, cast)
    check_tables(sqlite_tables(folder), cast)
    check_order(folder)


@pytest.mark.parametrize(("how", "buttons"), [("command", True), ("time", False)])
async def test_nothing_leads_from_a_person_to_a_ballot(tmp_path: Path, how: str, *, buttons: bool) -> None:
    async with talking(made_of(tmp_path), Other(buttons=buttons)) as talk:
        await asyncio.to_thread(grown_and_shrunk, tmp_path)  # in a thread, since the bot may be writing
        cast = await voting(talk)
        assert stored(tmp_path / "data", "SELECT count(*) FROM ballots") == [(len(PEOPLE),)]
        if how == "command":
            await talk.all("mod", "/schliessen haupt", **MODERATOR)
        else:
            await talk.app.move_to(NOON_LOCAL)
        check(tmp_path, cast)
    check(tmp_path, cast)


async def test_what_could_not_be_sent_loses_its_words(tmp_path: Path) -> None:
    """The platform is down for some: what they were to hear of their ballots is not kept, nor said later."""
    here = InParts("here", buttons=False)
    async with talking(made_of(tmp_path), here) as talk:
        await open_vote(talk)
        cast = Cast()
        down = {person: asyncio.Event() for person in PEOPLE[:6]}
        here.hold.update(down)
        for person, choices in zip(down, BALLOTS, strict=False):
            for words in (
                f"haupt {BALLOTS[50]}",
                f"haupt {choices}",
                "haupt",
                f"haupt {choices.replace(' ', '/')}",
                "1 77",
            ):
                await tell(here, person, f"/abstimmen {words}")
            await tell(here, person, choices)
            await tell(here, person, "/meins")
            [(number,)] = stored(tmp_path / "data", f"SELECT receipt FROM ballots WHERE choices = '{choices}'")
            cast.ballots[person] = (number, choices)
        await tell(here, PEOPLE[0], "/ort")
        await tell(here, "mod", "/schliessen haupt", **MODERATOR)
        check(tmp_path, cast)
        told = f"SELECT count(*) FROM outbox WHERE room = '{PEOPLE[0]}' AND body LIKE '%Wenn Sie einen abgegeben%'"
        assert stored(tmp_path / "data", told)[0][0] >= 7
        for held in down.values():  # or the first bot would not stop
            held.set()
        await talk.app.settled()
    check(tmp_path, cast)


async def test_what_was_asked_back_is_forgotten(tmp_path: Path) -> None:
    """Which round was meant, offered with the numbers in it, whether it was sent or not."""
    here = Other("here", buttons=False)
    async with talking(made_of(tmp_path), here) as talk:
        await open_vote(talk, "haupt")
        await open_vote(talk, "neben")
        here.hold["ben"] = asyncio.Event()
        for person in ("anna", "ben"):
            await tell(here, person, "/abstimmen 4 5 6")
        assert "4 5 6" in str(stored(tmp_path / "data", "SELECT offered FROM chats"))
        await tell(here, "mod", "/schliessen haupt", **MODERATOR)
        assert not [path for path, content in files(tmp_path).items() if b"4 5 6" in content]
        here.hold["ben"].set()


async def test_after_a_restart_people_hear_that_their_vote_counts_and_no_receipt(tmp_path: Path) -> None:
    here = Other("here")
    async with talking(made_of(tmp_path), here) as talk:
        await open_vote(talk)
        here.hold["anna"] = asyncio.Event()
        await tell(here, "anna", "/abstimmen haupt 1 2 3")
        await tell(here, "mod", "/schliessen haupt", **MODERATOR)
    again = Other("here")
    async with talking(made_of(tmp_path), again) as talk:
        await talk.app.settled()
        said = [outgoing.reply.text.plain for outgoing in again.sent if outgoing.room == "anna"]
    assert "ist er gezählt" in said[0]
    assert not [words for words in said if RECEIPT.search(words) or "Mensafrage (#1)\n" in words]


async def test_ballots_of_other_rounds_keep_their_words(tmp_path: Path) -> None:
    here = Other("here")
    async with talking(made_of(tmp_path), here) as talk:
        await open_vote(talk, "haupt")
        await open_vote(talk, "neben")
        here.hold["anna"] = asyncio.Event()
        await tell(here, "anna", "/abstimmen haupt 1")
        await tell(here, "anna", "/abstimmen neben 10")
        await tell(here, "mod", "/schliessen haupt", **MODERATOR)
        kept = stored(tmp_path / "data", "SELECT body FROM outbox WHERE room = 'anna' AND kind = 'ballot' ORDER BY id")
        assert [bool(RECEIPT.search(body)) for (body,) in kept] == [False, True]
        here.hold["anna"].set()


async def test_a_second_closing_does_not_show_which_ballots_came_later(tmp_path: Path) -> None:
    async with talking(made_of(tmp_path)) as talk:
        cast = Cast()
        await open_vote(talk)
        for voters in (PEOPLE[:5], PEOPLE[5:]):
            for person in voters:
                choices = BALLOTS[PEOPLE.index(person)]
                cast.ballots[person] = (await vote(talk, person, choices), choices)
            await talk.all("mod", "/schliessen haupt", **MODERATOR)
            check(tmp_path, cast)
            await talk.all("mod", "/runde haupt wieder", **MODERATOR)
        await talk.all("mod", "/schliessen haupt", **MODERATOR)
        check(tmp_path, cast)
        listed = (await talk.ask("anna", "/ergebnis haupt belege")).text.plain
        assert RECEIPT.findall(listed) == sorted(cast.receipts)


# Wiping that cannot happen at once


async def _closed_while_read(talk: Talk, folder: Path) -> tuple[sqlite3.Connection, Cast]:
    """Close while another connection looks at the state before; returns that connection."""
    cast = Cast()
    await open_vote(talk)
    for person, choices in zip(PEOPLE, BALLOTS, strict=False):
        cast.ballots[person] = (await vote(talk, person, choices), choices)
    reader = sqlite3.connect(folder / "data" / "bot.db", timeout=10, check_same_thread=False, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM ballots").fetchone() == (len(PEOPLE),)
    return reader, cast


async def test_wipes_as_soon_as_nobody_reads_the_old_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wipe = Database._wipe_sqlite

    async def wipe_while_somebody_finishes(self: Database, patience: float) -> bool:
        asyncio.get_running_loop().call_later(0.1, reader.close)
        return await wipe(self, patience)

    async with talking(made_of(tmp_path)) as talk:
        reader, cast = await _closed_while_read(talk, tmp_path)
        monkeypatch.setattr(Database, "_wipe_sqlite", wipe_while_somebody_finishes)
        await talk.all("mod", "/schliessen haupt", **MODERATOR)
        check(tmp_path, cast)


async def test_makes_up_for_it_where_somebody_reads_for_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.database._WIPE_PATIENCE", 0.0)
    monkeypatch.setattr("storage.database._WIPE_AGAIN", 0.0)
    async with talking(made_of(tmp_path)) as talk:
        reader, cast = await _closed_while_read(talk, tmp_path)
        await talk.all("mod", "/schliessen haupt", **MODERATOR)
        with pytest.raises(AssertionError):
            check_bytes(tmp_path, cast)
        await talk.app.database.make_up()
        with pytest.raises(AssertionError):
            check_bytes(tmp_path, cast)
        reader.close()
        await talk.app.database.make_up()
        check(tmp_path, cast)


async def test_a_crash_between_closing_and_wiping_is_made_up_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nothing(*_: object) -> bool:
        return False

    async with talking(made_of(tmp_path)) as talk:
        cast = await voting(talk)
        with monkeypatch.context() as patched:
            patched.setattr(Database, "_wipe_sqlite", nothing)
            await talk.all("mod", "/schliessen haupt", **MODERATOR)
            left = files(tmp_path)
    for path in files(tmp_path):
        path.unlink()
    for path, content in left.items():  # as they were when the process died
        path.write_bytes(content)
    with pytest.raises(AssertionError):
        check_bytes(tmp_path, cast)
    async with talking(made_of(tmp_path)) as talk:
        check(tmp_path, cast)


async def test_a_copy_made_before_an_update_forgets_them_too(tmp_path: Path) -> None:
    async with talking(made_of(tmp_path)) as talk:
        cast = await voting(talk)
        await open_vote(talk, "neben")
        other = await vote(talk, "anna", "10", "neben")
        backup = tmp_path / "data" / "backups" / "before.sqlite"
        sqlite_file.copy(tmp_path / "data" / "bot.db", backup)
        (tmp_path / "data" / "backups" / "broken.sqlite").write_text("no database")
        await talk.all("mod", "/schliessen haupt", **MODERATOR)
        check_bytes(tmp_path, cast)
        with closing(sqlite3.connect(backup)) as connection:
            assert connection.execute("SELECT receipt FROM ballots").fetchall() == [(other,)]


# Logs


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


@pytest.mark.usefixtures("logging_as_before")
async def test_logs_tell_nothing_at_the_finest_level(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    logs.set_up("debug")
    async with talking(made_of(tmp_path)) as talk:
        cast = await voting(talk)
        await talk.all("anna", "/vorschlag haupt Geheimwort")
        await talk.all("mod", "/schliessen haupt", **MODERATOR)
        await talk.all("anna", "/ergebnis haupt belege")
        # Something that goes wrong is logged, but not with what it was about.
        breaks = "CREATE TRIGGER broken BEFORE INSERT ON ballots BEGIN SELECT RAISE (ABORT, 'broken'); END"
        await asyncio.to_thread(run_script, tmp_path / "data", breaks)
        await talk.all("mod", "/runde haupt wieder", **MODERATOR)
        await talk.all("geheimname", f"/abstimmen haupt {BALLOTS[60]}")
    said = "".join(capfd.readouterr())
    assert "a command failed" in said
    secrets = {*TOPICS, *PEOPLE, *cast.receipts, *cast.gone, "Geheimwort", "geheimname", BALLOTS[60]}
    assert not [word for word in secrets | {choices for _, choices in cast.ballots.values()} if word in said]
    assert not RECEIPT.search(said)


# PostgreSQL


async def test_postgresql_keeps_no_link_either(tmp_path: Path, postgres: PostgresServer) -> None:
    url = await postgres.make_ready()
    made = replace(made_of(tmp_path), database=url)
    async with talking(made) as talk:
        cast = await voting(talk)
        await talk.all("mod", "/schliessen haupt", **MODERATOR)
        await talk.all("mod", "/runde haupt wieder", **MODERATOR)
        late = await vote(talk, "late", BALLOTS[30])
        cast.ballots["late"] = (late, BALLOTS[30])
        await talk.all("mod", "/schliessen haupt", **MODERATOR)
        check_tables(await _postgresql_tables(talk.app), cast)
        ages = await _rows(talk.app, "SELECT DISTINCT xmin::text FROM counted_ballots")
        assert len(ages) == 1
        lying = await _rows(talk.app, "SELECT receipt FROM counted_ballots ORDER BY ctid")
        assert [row["receipt"] for row in lying] == sorted(cast.receipts)
        await postgres.execute("CHECKPOINT")
        check_heap(
            postgres,
            await _rows(talk.app, "SELECT pg_relation_filepath(oid::regclass) AS path, relname FROM pg_class"),
            cast,
        )


def check_heap(postgres: PostgresServer, relations: Iterable[dict[str, Any]], cast: Cast) -> None:
    """Receipts lie in the table of the counted ballots and its key, once each, and nowhere else."""
    places: dict[str, int] = {}
    for relation in relations:
        path = postgres.folder / "data" / str(relation["path"])
        if not str(relation["relname"]).startswith("pg_") and relation["path"] and path.is_file():
            content = path.read_bytes().decode("latin-1")
            assert "/abstimmen haupt 1" not in content, relation
            found = RECEIPT.findall(content)
            assert len(found) == len(set(found))
            assert not set(found) & cast.gone
            places[relation["relname"]] = len(found)
    assert {name for name, number in places.items() if number} == {"counted_ballots", "pk_counted_ballots"}


async def _rows(app: App, query: str) -> list[dict[str, Any]]:
    async with app.database.read() as tx:
        return [dict(row) for row in (await tx.execute(sql(query))).mappings()]


async def _postgresql_tables(app: App) -> dict[str, list[dict[str, Any]]]:
    names = await _rows(app, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    return {row["tablename"]: await _rows(app, f"SELECT * FROM {row['tablename']}") for row in names}
