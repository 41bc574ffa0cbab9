"""The morning of 11 March 2025 in Halle, played again: some thirty people name topics, and six of these are chosen.

What the bot says and exports is compared with a count of the test's own, made from what each person voted last.
"""

from __future__ import annotations

import asyncio
import csv
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from bot import export
from bot.desk import Place
from handlers.contract import Reply, Role
from tests.app.harness import EXAMPLES, Other, Talk, event_file, setup, talking

EVENT = """
[event]
slug = "vernetzung"
title = "Mitteldeutsches Vernetzungstreffen Bildungsmanagement"
languages = ["de"]
starts = 2025-03-11T09:30:00
ends = 2025-03-11T16:00:00

[[item]]
id = "austausch"
title = "Austausch in Gruppen"
kind = "open"
start = 2025-03-11T11:00:00
end = 2025-03-11T12:30:00

[[group]]
key = "land"
label = "Bundesland"
options = ["Sachsen", "Sachsen-Anhalt", "Thüringen"]

[[round]]
key = "schwerpunkte"
title = "Schwerpunkte"
method = "{method}"
rule = "{rule}"
votes = 4
select = 6
items = ["austausch"]
opens = 2025-03-11T10:00:00
voting = 2025-03-11T10:20:00
closes = 2025-03-11T10:40:00
"""
PEOPLE = [f"person{number:02}" for number in range(1, 31)]
SEATS, VOTES = 6, 4

TOPICS = (
    "BNE & MINT",
    "Strategie und Bildungskonzepte",
    "Bildung im ländlichen Raum",
    "(Berufs-)Schulnetz- und Schulentwicklungsplanung",
    "Digitalisierung von Bildungsdaten",
    "Startchancen-Programm",
    "Übergang von der Schule in den Beruf",
    "Ganztag ab 2026",
    "Elternarbeit",
    "Bildungsmonitoring",
    "Sprachförderung in der Kita",
    "Ehrenamt",
    "Wie halten wir Netzwerke am Leben?",
    "Stellen sichern, wenn das Geld knapp ist",
    "Jugendhilfe und Schule",
    "KI in der Verwaltung",
    "Volkshochschulen",
    "Allein im Bildungsbüro",
    "Das Mittagessen war letztes Mal zu spät",
    "Schwimmunterricht",
)
# Said by somebody who does not know that it is there already, and the number of the topic that it is.
AGAIN = {"Startchancenprogramm": 6, "Erfahrungen mit Elternarbeit": 9, "Ehrenamtliche gewinnen": 12}


def at(hour: int, minute: int) -> datetime:
    """A time of that morning, in Halle."""
    return datetime(2025, 3, 11, hour - 1, minute, tzinfo=UTC)


# A count of the test's own

Votes = Mapping[int, int]  # topic -> what somebody gave it: 1, dots, or points of a place; in the person's order


@dataclass
class Counted:
    """What a morning comes to: the votes of each topic, and those that are chosen, tied, and the free places."""

    ballots: Sequence[Votes]
    votes: Counter[int]
    chosen: list[int]
    tied: list[int] = field(default_factory=list)
    free: int = 0

    def covered(self, chosen: Sequence[int]) -> int:
        return sum(1 for ballot in self.ballots if set(ballot) & set(chosen))


def count(ballots: Sequence[Votes], rule: str) -> Counted:
    ballots = [ballot for ballot in ballots if ballot]
    votes: Counter[int] = Counter()
    for ballot in ballots:
        votes.update(ballot)
    if rule == "proportional":
        return Counted(ballots, votes, list(shares(ballots, votes)))
    ranked = sorted(votes, key=lambda number: (-votes[number], number))
    if len(ranked) <= SEATS or votes[ranked[SEATS - 1]] > votes[ranked[SEATS]]:
        return Counted(ballots, votes, ranked[:SEATS])
    cut = votes[ranked[SEATS - 1]]
    sure = [number for number in ranked if votes[number] > cut]
    tied = [number for number in ranked if votes[number] == cut]
    return Counted(ballots, votes, sure, tied, SEATS - len(sure))


def shares(ballots: Sequence[Votes], votes: Votes) -> Iterator[int]:
    """Equal Shares, then sequential Phragmén, as the textbooks write them: a price of one, and purses of fractions."""
    purses = [Fraction(SEATS, len(ballots))] * len(ballots)
    left = {number: [i for i, ballot in enumerate(ballots) if number in ballot] for number in votes}

    def first(costs: Mapping[int, Fraction]) -> int:
        return min(costs, key=lambda number: (costs[number], -votes[number], number))

    places = SEATS
    while places and (rho := {n: r for n, who in left.items() if (r := most_paid([purses[i] for i in who]))}):
        winner = first(rho)
        for i in left.pop(winner):
            purses[i] -= min(purses[i], rho[winner])
        places -= 1
        yield winner
    while places and left:
        wait = {n: (1 - sum(purses[i] for i in who)) / len(who) for n, who in left.items()}
        winner = first(wait)
        purses = [purse + wait[winner] for purse in purses]
        for i in left.pop(winner):
            purses[i] = Fraction(0)
        places -= 1
        yield winner


def most_paid(purses: Sequence[Fraction]) -> Fraction | None:
    """The least that suffices if everybody pays up to so much; None if all together have less than the price."""
    for most in sorted({*purses, *(Fraction(1 - paid, rest) for paid, rest in poor_first(purses) if rest)}):
        if most > 0 and sum(min(purse, most) for purse in purses) >= 1:
            return most
    return None


def poor_first(purses: Sequence[Fraction]) -> Iterator[tuple[Fraction, int]]:
    """If the so many poorest give all they have: how much that is, and how many others there are."""
    for number in range(len(purses) + 1):
        yield sum(sorted(purses)[:number], Fraction(0)), len(purses) - number


# The crowd


@dataclass
class Morning:
    """A crowd and what everybody voted last: topics in order, with their dots where there are dots."""

    talk: Talk
    method: str
    rule: str
    last: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    receipts: dict[str, str] = field(default_factory=dict)

    async def says(self, who: str, text: str) -> str:
        return await self.talk.says(who, text)

    async def vote(self, who: str, ballot: Sequence[tuple[int, int]]) -> None:
        """Most people type, some tap."""
        tapping = PEOPLE.index(who) % 5 == 1 and ballot and who not in self.last
        shown = await (self.tap(who, ballot) if tapping else self.talk.ask(who, f"/abstimmen {self.written(ballot)}"))
        self.last[who] = list(ballot)
        if ballot:
            found = re.search(r"Ihr Beleg: (\S{9})\.", shown.text.plain)
            assert found, shown.text.plain
            self.receipts[who] = found[1]

    async def tap(self, who: str, ballot: Sequence[tuple[int, int]]) -> Reply:
        shown = await self.talk.ask(who, "/abstimmen")
        for number, weight in ballot:
            for _ in range(weight):
                while not (row := [c for row in shown.choices for c in row if c.number == number]):
                    shown = await self.talk.press(who, shown, "▶")
                shown = await self.talk.ask(who, row[0].command, pressed="s1")
        return shown

    def written(self, ballot: Sequence[tuple[int, int]]) -> str:
        if not ballot:
            return "0"
        return " ".join(f"{number}:{weight}" if self.method == "dots" else str(number) for number, weight in ballot)

    def as_counted(self, who: str, merged: Mapping[int, int], hidden: set[int]) -> dict[int, int]:
        """A ballot under the numbers that stayed, each once, what is hidden left out; dots come together."""
        found: dict[int, int] = {}
        for number, weight in self.last.get(who, []):
            stayed = merged.get(number, number)
            if stayed not in hidden:
                found[stayed] = found.get(stayed, 0) + weight if self.method == "dots" else 1
        if self.method == "ranking":
            return {number: VOTES - place for place, number in enumerate(found)}
        return dict(sorted(found.items())) if self.method == "approval" else found

    def published(self, ballot: Votes) -> str:
        return self.written(sorted(ballot.items()) if self.method == "dots" else [(number, 1) for number in ballot])


def ballots(method: str, rng: random.Random) -> dict[str, list[tuple[int, int]]]:
    """What each of the crowd would like, the six of Halle more often than the others."""
    numbers = [number for number in range(1, 21) if number != 19]
    weights = [6 if number <= 6 else 2 for number in numbers]
    found = {}
    for who in PEOPLE:
        liked = list(dict.fromkeys(rng.choices(numbers, weights, k=12)))[: rng.randint(2, VOTES)]
        if method == "dots":
            liked = liked[:2]
            found[who] = [(liked[0], rng.randint(1, 2)), *((number, rng.randint(1, 2)) for number in liked[1:])]
        else:
            found[who] = [(number, 1) for number in liked]
    return found


async def collect(morning: Morning) -> None:
    """Everybody comes, says from which Land, and names topics; some are there already."""
    talk = morning.talk
    for place, who in enumerate(PEOPLE):
        await talk.ask(who, "/start")
        await talk.ask(who, f"/gruppe land {place % 3 + 1}")
    await talk.ask("mona", f"/start {await talk.code(Role.MODERATOR, 'vernetzung')}")
    assert "Themen werden ab 10:00 Uhr gesammelt" in await morning.says("person01", "/vorschlag Elternarbeit")
    await talk.app.move_to(at(10, 0))
    for place, title in enumerate(TOPICS):
        said = f"/vorschlag {title}" if place % 2 else f"Ich hätte ein Thema: {title}"
        reply = await talk.ask(PEOPLE[place], said)
        if not place % 2:
            assert f"Soll ich „{title}“ als Thema vorschlagen?" in reply.text.plain
            reply = await talk.press(PEOPLE[place], reply, "Ja, vorschlagen")
        assert f"Thema {place + 1} ist aufgenommen: {title} (Schwerpunkte)" in reply.text.plain
    for who, (title, number) in zip(PEOPLE[20:], AGAIN.items(), strict=False):
        shown = await talk.ask(who, f"/vorschlag {title}")
        assert f"{number}  {TOPICS[number - 1]}" in shown.text.plain
        noted = await talk.press(who, shown, f"#{number} unterstützen")
        assert "Eine Stimme ist das noch nicht" in noted.text.plain
    shown = await talk.ask("person30", "/vorschlag Startchancenprogramm: wer macht mit?")
    assert "6  Startchancen-Programm (1 interessierte Person)" in shown.text.plain
    shown = await talk.ask("person30", "/trotzdem Startchancenprogramm: wer macht mit?")
    assert "Thema 21 ist aufgenommen" in shown.text.plain


async def moderate(morning: Morning) -> None:
    """While the vote runs: one topic goes into another, one is hidden."""
    merged = await morning.talk.all("mona", "/zusammenlegen 6 21")
    assert {reply.text.plain.split(":")[0].split("„")[0] for reply in merged} == {
        "Zusammengelegt",
        "Ihr Thema 21 ",
        "Mit Ihrem Thema 6 ",
    }
    hidden = await morning.talk.all("mona", "/ausblenden 19")
    assert "Die Moderation hat Ihr Thema 19" in hidden[1].text.plain


@pytest.mark.parametrize(
    ("method", "rule", "tie"),
    [
        ("approval", "most-votes", "choose"),
        ("dots", "most-votes", "all"),
        ("ranking", "most-votes", "run-off"),
        ("approval", "proportional", ""),
        ("ranking", "proportional", ""),
    ],
)
async def test_six_topics_are_chosen(method: str, rule: str, tie: str, tmp_path: Path) -> None:
    made_of = setup(tmp_path, [event_file(tmp_path, EVENT.format(method=method, rule=rule))], at(9, 50))
    other = Other()
    async with talking(made_of, other) as talk:
        morning = Morning(talk, method, rule)
        await collect(morning)
        await talk.app.move_to(at(10, 20))
        await vote(morning, tie)
        mine = [morning.as_counted(who, {21: 6}, {19}) for who in PEOPLE]
        own = count(mine, rule)
        assert bool(own.tied) == bool(tie)
        before = len(other.sent)
        await talk.app.move_to(at(10, 40))
        if tie:
            own.chosen = await settle(morning, own, tie)
        results = [o for o in other.sent[before:] if o.reply.text.plain.startswith("Ergebnis:")]
        assert {o.room for o in results} == {*PEOPLE, "mona"}
        assert len({o.reply.text.plain for o in results}) == 1
        compare_words(morning, results[0].reply.text.plain, own, tie)
        late = await morning.says("person30", "/abstimmen 1")
        assert "„Schwerpunkte“ ist geschlossen; diese Änderung kam leider zu spät" in late
        listed = await talk.ask("person07", "/ergebnis schwerpunkte belege")
        expected = {
            morning.receipts[who]: morning.published(ballot) for who, ballot in zip(PEOPLE, mine, strict=True) if ballot
        }
        compare_ballots(expected, [row.split(",", 2)[1:] for row in listed.files[0].content.splitlines()[1:]])
        lines = re.findall(r"^(\S{4}-\S{4}): (.+)$", listed.text.plain, re.MULTILINE)
        compare_ballots(expected, lines)
    await compare_exports(made_of.database, morning, own, expected)


async def vote(morning: Morning, tie: str) -> None:
    """The votes of a crowd that is (or is not) at odds at the cut: the first that chance makes like that."""
    for seed in range(500):
        wishes = ballots(morning.method, random.Random(seed))
        found = Morning(morning.talk, morning.method, morning.rule, dict(wishes))
        del found.last["person29"]
        counted = count([found.as_counted(who, {21: 6}, {19}) for who in PEOPLE], morning.rule)
        if morning.rule == "proportional" or (len(counted.tied), counted.free) == ((2, 1) if tie != "all" else (3, 2)):
            break
    else:
        raise AssertionError("no such crowd")
    for who in PEOPLE[:15]:
        await morning.vote(who, wishes[who])
    await moderate(morning)
    await morning.vote("person16", [(1, 1), (2, 1)])  # and thinks better of it
    assert "hat sich nichts geändert" in await morning.says("person16", "/abstimmen 1 99")
    assert "hat sich nichts geändert" in await morning.says("person16", "/abstimmen 19")
    for who in PEOPLE[15:]:
        await morning.vote(who, wishes[who])
    await morning.vote("person29", [])  # takes it back
    assert "niemand einen Zwischenstand" in await morning.says("person02", "/ergebnis")


async def settle(morning: Morning, own: Counted, tie: str) -> list[int]:
    """A moderator settles the tie; returns what is chosen in the end."""
    talk = morning.talk
    shown = next(o for o in reversed(talk.other.sent) if o.room == "mona")
    assert "Gleichstand" in shown.reply.text.plain
    assert [int(n) for n in re.findall(r"^(\d+) ", shown.reply.text.plain, re.MULTILINE)] == own.tied
    assert "klärt noch einen Gleichstand" in await morning.says("person03", "/ergebnis")
    first = own.tied[0]
    command = {"choose": f"/waehlen {first}", "all": "/waehlen alle", "run-off": "/waehlen stichwahl"}[tie]
    await talk.all("mona", command)
    if tie == "all":
        return [*own.chosen, *own.tied]
    if tie == "run-off":
        winner = own.tied[1]
        for who in PEOPLE[:9]:
            assert "Stichwahl: Schwerpunkte" in await morning.says(who, f"/abstimmen {winner}")
        await talk.ask("person10", f"/abstimmen {first}")
        await talk.all("mona", "/schliessen")
        return [*own.chosen, winner]
    return [*own.chosen, first]


def compare_words(morning: Morning, words: str, own: Counted, tie: str) -> None:
    unit = ("Stimme", "Stimmen") if morning.method == "approval" else ("Punkt", "Punkte")
    lines = [
        f"{place}. {TOPICS[number - 1]} (#{number}) – {own.votes[number]} {unit[own.votes[number] != 1]}"
        for place, number in enumerate(own.chosen, 1)
    ]
    head = f"Ergebnis: Schwerpunkte\n{len(own.ballots)} Stimmzettel wurden gezählt.\n\nGewählt sind:\n"
    assert words.startswith(head + "\n".join(lines))
    assert ("Bei Gleichstand entschied die Stichwahl" in words) == (tie == "run-off")
    assert ("Bei Gleichstand entschied die Moderation" in words) == (tie in ("choose", "all"))
    assert f"Für {own.covered(own.chosen)} von {len(own.ballots)} steht mindestens ein gewähltes Thema" in words
    passed = re.findall(r"^• .*\(#(\d+)\) – (\d+) ", words, re.MULTILINE)
    assert {int(number): int(votes) for number, votes in passed}.items() <= {
        number: own.votes[number] for number in range(1, 21) if number not in own.chosen
    }.items()


def compare_ballots(expected: Mapping[str, str], found: Sequence[Sequence[str]]) -> None:
    assert [receipt for receipt, _ in found] == sorted(expected)
    assert {row[0]: row[1] for row in found} == expected


async def compare_exports(database: str, morning: Morning, own: Counted, expected: Mapping[str, str]) -> None:
    place = Place(database, None, None)
    rows = list(csv.reader((await export.ballots(place, None)).splitlines()))
    assert rows[0] == ["round", "receipt", "choices"]
    compare_ballots(expected, [row[1:] for row in rows[1:] if row[0] == "schwerpunkte"])
    data = await export.as_json(place, None)
    if morning.rule == "proportional" and morning.method == "approval":
        assert await exported(database, "ballots") == await export.ballots(place, None)
        assert json.loads(await exported(database, "json")) == data
    told: dict[str, Any] = data["rounds"][0]
    assert (told["key"], told["state"], told["method"]) == ("schwerpunkte", "closed", morning.method)
    assert (told["rule"], told["turnout"]) == (morning.rule, len(own.ballots))
    topics = {topic["number"]: topic for topic in told["topics"]}
    assert {number for number, topic in topics.items() if topic["chosen"]} == set(own.chosen)
    assert {number: topic["votes"] for number, topic in topics.items() if topic["votes"]} == dict(own.votes)
    assert (topics[21]["merged_into"], topics[19]["hidden"], len(topics)) == (6, True, 21)
    compare_ballots(expected, [(ballot["receipt"], ballot["choices"]) for ballot in told["ballots"]])


async def exported(database: str, what: str) -> str:
    """What the command line gives."""
    words = (sys.executable, "-m", "bot", "export", "--what", what, "--db", database)
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*words, stdout=pipe, cwd=EXAMPLES.parent)
    out, _ = await process.communicate()
    assert process.returncode == 0
    return out.decode()
