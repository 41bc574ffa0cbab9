"""Everything that people and moderators can do with a vote, in any order, held against a model of it."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Coroutine, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.clock import PlayClock
from bot.dispatch import Dispatch, Rules
from bot.library import Library
from bot.notices import Notices
from bot.texts import Texts
from bot.timetable import Timetable
from handlers import commands
from handlers.contract import Reply, Role, reply_from_json, timers
from handlers.question import question
from handlers.voting.board import board
from handlers.voting.counts import Count, count
from storage import outbox
from storage.database import Database, Transaction
from storage.migrate import upgrade
from storage.records import Delivery, DeliveryKind, DeliveryState, Draft, End
from tests.app.harness import NOON, Other, event_file
from tests.app.voting_model import Model, Round, written

T = TypeVar("T")

EVENT = """
[event]
slug = "wahl"
title = "Wahltag"
languages = ["de"]
starts = 2020-01-20T09:00:00
ends = 2020-01-20T17:00:00

[[round]]
key = "app"
votes = 2
select = 2
topics = ["Alpha", "Beta", "Gamma", "Delta"]

[[round]]
key = "dots"
method = "dots"
votes = 3
select = 1
topics = ["Echo", "Foxtrott", "Golf"]

[[round]]
key = "rank"
method = "ranking"
votes = 2
select = 2
rule = "proportional"
topics = ["Hotel", "India", "Juliett"]
"""
TOPICS = ("app",) * 4 + ("dots",) * 3 + ("rank",) * 3
ACCOUNTS = ("anna", "ben", "cem", "@dora", "@emil", "mod")
TABLES = ("rounds", "topics", "supports", "ballots", "counted_ballots", "voters", "people", "memberships")
WORDS = ("Ganztag", "Schulhof", "Mensa", "Tablets", "Chemieunterricht", "Busfahrplan", "Orchester", "Gewaltschutz")
NUMBERS = st.integers(1, 13)
KEYS = st.sampled_from(("app", "dots", "rank", "app-2", "dots-2"))
VOTERS = st.sampled_from(ACCOUNTS)


@cache
def texts() -> Texts:
    return Texts()


@cache
def empty_database() -> bytes:
    """A file with all the tables, made once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bot.db"
        asyncio.run(upgrade(f"sqlite:///{path}", backups=None, now=NOON))
        return path.read_bytes()


def role_of(account: str) -> Role | None:
    """What the platform vouches for."""
    return Role.MODERATOR if account == "mod" else None


class Bot:
    """Dispatch and database, and no delivery: what is said lies in `said` until it is looked at."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "bot.db"
        self.file.write_bytes(empty_database())
        self.reader = sqlite3.connect(self.file, isolation_level=None)
        self.platforms = {"here": Other("here"), "there": Other("there", buttons=False)}
        self.said: list[Delivery] = []
        self.clock = PlayClock(NOON, 0)
        self.database = Database(f"sqlite:///{self.file}")
        self.library = Library([event_file(folder, EVENT)], self.database, self.clock)
        notices = Notices(texts(), self.platforms)
        timetable = Timetable(self.database, self.library, self.clock, timers, notices, self)
        self.dispatch = Dispatch(
            database=self.database,
            library=self.library,
            clock=self.clock,
            commands=commands(),
            question=question,
            notices=notices,
            timetable=timetable,
            outgoing=self,
            rules=Rules(messages_per_minute=10**6, topics_per_person=10**6),
        )

    async def add(self, tx: Transaction, drafts: Sequence[Draft]) -> list[Delivery]:
        """As the deliverer does."""
        return await outbox.add(tx, drafts, self.clock.now())

    def submit(self, deliveries: Sequence[Delivery]) -> None:
        """Leave it lying."""
        self.said.extend(deliveries)

    async def settled(self) -> None:
        """Nothing is ever sent."""

    async def says(self, account: str, text: str) -> Reply:
        """Say something; the one answer. What goes to others stays in `said`."""
        platform = self.platforms["there" if account.startswith("@") else "here"]
        message = platform.message(account, text, role=role_of(account))
        self.said.clear()
        await self.dispatch.receive(platform.name, [message])
        answer = next(said for said in self.said if said.source == message.id)
        self.said.remove(answer)
        assert answer.room == account
        return reply_from_json(answer.body)

    async def meet(self, accounts: Sequence[str]) -> None:
        """All of them join."""
        for name, platform in self.platforms.items():
            here = [account for account in accounts if account.startswith("@") == (name == "there")]
            joining = [platform.message(account, "/start", role=role_of(account)) for account in here]
            await self.dispatch.receive(name, joining)

    async def deliver(self) -> None:
        """All that waits has arrived."""
        async with self.database.write() as tx:
            waiting = await outbox.waiting(tx)
            await outbox.settle(tx, [End(row, DeliveryState.SENT, f"s{row.id}") for row in waiting])

    async def counted(self, key: str) -> Count:
        async with self.database.read() as tx:
            the_board = await board(tx, self.library.default)
            return await count(tx, the_board, next(entry for entry in the_board.rounds if entry.key == key))

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        return self.reader.execute(query).fetchall()

    def state(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that votes are made of."""
        return {table: self.rows(f"SELECT * FROM {table}") for table in TABLES}


class Votes(RuleBasedStateMachine):
    """Each rule does one thing, tells the model, and compares what changed."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.runner = asyncio.Runner()
        self.bot = Bot(Path(self.folder.name))
        rounds = {
            "app": Round("approval", 2, 2),
            "dots": Round("dots", 3, 1),
            "rank": Round("ranking", 2, 2, rule="proportional"),
        }
        self.model = Model(rounds, TOPICS, ACCOUNTS)
        self.run(self.bot.library.open())
        self.seen: dict[str, str] = {}
        self.stays_down = False

    def teardown(self) -> None:
        self.bot.reader.close()
        self.run(self.bot.database.__aexit__())
        self.runner.close()
        self.folder.cleanup()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work)

    @initialize(stays_down=st.booleans(), ahead=st.sampled_from(("nothing", "collecting", "voting")))
    def joined(self, *, stays_down: bool, ahead: str) -> None:
        self.stays_down = stays_down
        self.run(self.bot.meet(ACCOUNTS))
        for key in ("app", "dots", "rank"):
            if ahead != "nothing":
                self.steer(key, "open" if ahead == "collecting" else "vote")

    # What people do

    def does(self, account: str, text: str, *, allowed: bool, secret: bool = False) -> Reply:
        """Say it; what is refused changes nothing, and a vote is told to nobody but the person."""
        before = None if allowed else self.bot.state()
        reply = self.run(self.bot.says(account, text))
        assert "schiefgegangen" not in reply.text.plain, (text, reply.text.plain)
        if before is not None:
            assert self.bot.state() == before, (text, reply.text.plain)
        if secret:
            own = {name for name, person in self.model.owner.items() if person == self.model.owner[account]}
            assert {said.room for said in self.bot.said} <= own
        else:
            self.seen.clear()
        if not self.stays_down:
            self.run(self.bot.deliver())
        return reply

    @rule(account=VOTERS, key=KEYS, word=st.sampled_from(WORDS))
    def propose(self, account: str, key: str, word: str) -> None:
        if key in self.model.rounds and self.model.rounds[key].phase == "collecting":
            self.does(account, f"/trotzdem {key} {word}", allowed=self.model.propose(account, key) is not None)

    @rule(account=VOTERS, number=NUMBERS, away=st.booleans())
    def support(self, account: str, number: int, *, away: bool) -> None:
        allowed = self.model.support(account, number, away=away)
        self.does(account, f"/unterstuetzen {number}{' weg' if away else ''}", allowed=allowed)

    @rule(account=VOTERS, number=NUMBERS)
    def take_back(self, account: str, number: int) -> None:
        self.does(account, f"/thema {number} zurueckziehen", allowed=self.model.take_back(account, number))

    @rule(account=VOTERS, key=KEYS, data=st.data())
    def somebody_votes(self, account: str, key: str, data: st.DataObject) -> None:
        if key in self.model.rounds:
            self.vote(account, key, data)

    def vote(self, account: str, key: str, data: st.DataObject) -> None:
        entry = self.model.rounds[key]
        likely = st.sampled_from(sorted(self.model.eligible(key)) or [1]) | NUMBERS
        weights = st.integers(1, 3 if entry.method == "dots" else 1)
        marks = tuple(data.draw(st.lists(st.tuples(likely, weights), max_size=3)))
        allowed = self.model.vote(account, key, marks)
        reply = self.does(
            account, f"/abstimmen {key} {written(entry.method, marks) or 0}", allowed=allowed, secret=True
        )
        self.confirmed(account, key, reply, allowed=allowed)

    @rule(account=VOTERS, key=KEYS, number=NUMBERS)
    def tap(self, account: str, key: str, number: int) -> None:
        if key in self.model.rounds:
            allowed = self.model.tap(account, key, number)
            reply = self.does(account, f"/stimme {key} 0 {number}", allowed=allowed, secret=True)
            self.confirmed(account, key, reply, allowed=allowed)

    @rule(account=VOTERS, key=KEYS)
    def clear(self, account: str, key: str) -> None:
        if key in self.model.rounds:
            allowed = self.model.vote(account, key, ())
            self.does(account, f"/stimme {key} 0 -", allowed=allowed, secret=True)

    def confirmed(self, account: str, key: str, reply: Reply, *, allowed: bool) -> None:
        """Whoever votes is told the receipt, which stays the same until the ballot is taken back."""
        sheet = self.model.rounds[key].sheets.get(self.model.owner[account])
        if allowed and sheet:
            receipt = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", reply.text.plain)
            assert receipt is not None
            assert sheet.receipt in (None, receipt[0])
            sheet.receipt = receipt[0]

    @rule(giver=VOTERS, taker=VOTERS)
    def link(self, giver: str, taker: str) -> None:
        reply = self.does(giver, "/verbinden", allowed=True)
        code = next(span.text for span in reply.text.spans if span.code)
        self.does(taker, f"/start {code}", allowed=self.model.link(giver, taker))

    # What moderators do

    @rule(numbers=st.lists(NUMBERS, min_size=1, max_size=3))
    def merge(self, numbers: list[int]) -> None:
        self.does("mod", "/zusammenlegen " + " ".join(map(str, numbers)), allowed=self.model.merge(numbers))

    @rule(number=NUMBERS, state=st.sampled_from(("hidden", "open")))
    def hide_or_show(self, number: int, state: str) -> None:
        verb = "ausblenden" if state == "hidden" else "einblenden"
        self.does("mod", f"/{verb} {number}", allowed=self.model.set_state(number, state))

    @rule(number=NUMBERS, word=st.sampled_from(WORDS))
    def rename(self, number: int, word: str) -> None:
        self.does("mod", f"/umbenennen {number} {word} neu", allowed=self.model.changeable(number))

    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        """Mostly what comes next; people vote before a round closes, and when it has been opened once more."""
        key = data.draw(st.sampled_from(sorted(self.model.rounds)))
        phase = self.model.rounds[key].phase
        following = {"waiting": "vote", "collecting": "vote", "voting": "close", "closed": "reopen"}[phase]
        for _ in ACCOUNTS[:3] if phase == "voting" else ():
            self.vote(data.draw(VOTERS), key, data)
        self.steer(key, data.draw(st.sampled_from((following, following, "open", "vote", "close", "reopen"))))
        for _ in ACCOUNTS[:4] if phase == "closed" else ():
            self.vote(data.draw(VOTERS), key, data)

    @rule(data=st.data())
    def move_on(self, data: st.DataObject) -> None:
        """The same, so that it comes oftener than anything else."""
        for _ in range(3):
            self.move(data)

    def steer(self, key: str, verb: str) -> None:
        allowed = self.model.steer(key, verb)
        self.does("mod", f"/runde {key} {verb}", allowed=allowed)
        if allowed and verb == "close":
            self.told(key)

    @precondition(lambda self: any(self.model.open_tie(key) for key in self.model.rounds))
    @rule(data=st.data(), how=st.sampled_from(("run-off", "some", "all", "any")))
    def settle(self, data: st.DataObject, how: str) -> None:
        key = data.draw(st.sampled_from(sorted(self.model.rounds)))
        if how == "run-off":
            self.does("mod", f"/waehlen {key} stichwahl", allowed=self.model.run_off(key))
            return
        tied = sorted(self.model.open_tie(key)) if self.model.rounds[key].phase == "closed" else []
        some = st.sets(st.sampled_from(tied), min_size=1) if tied and how == "some" else st.sets(NUMBERS, min_size=1)
        numbers = set(tied) if tied and how == "all" else data.draw(some)
        allowed = self.model.choose(key, numbers)
        words = "alle" if how == "all" else " ".join(map(str, sorted(numbers)))
        self.does("mod", f"/waehlen {key} {words}", allowed=allowed)

    def told(self, key: str) -> None:
        """The result goes to each person once, or moderators hear of the tie and nobody of a result."""
        rooms = Counter(said.room for said in self.bot.said if said.kind is DeliveryKind.RESULT)
        people = Counter(self.model.owner[room] for room in rooms.elements())
        assert max(people.values(), default=1) == 1
        if self.model.rounds[key].settled:
            assert set(people) == set(self.model.owner.values())
        else:
            assert not people

    # What must hold after each of these

    @invariant()
    def ballots_are_as_modelled(self) -> None:
        owners = dict(self.bot.rows("SELECT address, person FROM accounts"))
        names = {self.model.owner[account]: person for account, person in owners.items()}
        if len(owners) < len(ACCOUNTS):
            return
        assert len(set(names.values())) == len(names)
        keys = dict(self.bot.rows("SELECT key, id FROM rounds"))
        assert set(keys) == set(self.model.rounds)
        phases = dict(self.bot.rows("SELECT key, phase FROM rounds"))
        for key, entry in self.model.rounds.items():
            here = f"WHERE round = {keys[key]}"
            kept = set(self.bot.rows(f"SELECT person, choices, receipt FROM ballots {here}"))
            sheets = {(names[p], written(entry.method, s.marks), s.receipt) for p, s in entry.sheets.items()}
            assert phases[key] == entry.phase
            assert kept == sheets
            assert set(self.bot.rows(f"SELECT person FROM voters {here}")) == {(names[p],) for p in entry.voters}
            assert not set(entry.sheets) & entry.voters

    @invariant()
    def interest_is_as_modelled(self) -> None:
        """No merging, hiding or linking makes or loses interest, and nobody counts twice."""
        owners = dict(self.bot.rows("SELECT person, address FROM accounts"))
        kept = self.bot.rows("SELECT number, person FROM supports JOIN topics ON topics.id = supports.topic")
        people = {(number, self.model.owner[owners[person]]) for number, person in kept}
        assert len(people) == len(kept)
        assert people == self.model.supports

    @invariant()
    def closed_rounds_come_to_what_the_model_counts(self) -> None:
        for key, entry in self.model.rounds.items():
            if entry.phase == "closed":
                self.same_count(key, entry)

    def same_count(self, key: str, entry: Round) -> None:
        ours, theirs = self.model.count(key), self.run(self.bot.counted(key))
        assert Counter(f"{ballot.receipt}: {ballot.choices}" for ballot in theirs.ballots) == ours.published
        assert theirs.outcome.turnout == ours.published.total()
        assert theirs.outcome.votes == ours.votes
        assert set(theirs.tied) == self.model.open_tie(key)
        if entry.rule == "proportional":
            elected = {number for number in theirs.chosen if ours.votes[number]}
            assert len(elected) == len(theirs.chosen) == min(entry.select or 0, sum(map(bool, ours.votes.values())))
        else:
            assert Counter(theirs.chosen) == Counter(self.model.chosen(key))

    @rule(text=st.sampled_from(["/runde", *(f"/{verb} {key}" for verb in ("themen", "ergebnis") for key in TOPICS)]))
    def nobody_sees_how_it_stands(self, text: str) -> None:
        """What a moderator without a ballot of their own sees is the same before and after others vote."""
        shown = self.run(self.bot.says("mod", text)).text.plain
        assert self.seen.setdefault(text, shown) == shown


TestVotes = Votes.TestCase
TestVotes.settings = settings(
    max_examples=8,
    stateful_step_count=30,
    phases=[Phase.generate],
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
