"""A time in front of what is to be sent then."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.rules.appointed import appointed, appointed_behind

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2020, 1, 20, 9, 50, tzinfo=UTC)  # Monday, 10:50


def _local(moment: datetime | None) -> str | None:
    return moment.astimezone(BERLIN).isoformat(timespec="minutes")[:16] if moment else None


@pytest.mark.parametrize(
    ("said", "moment", "rest"),
    [
        ("um 14:30 Bitte kommen.", "2020-01-20T14:30", "Bitte kommen."),
        ("um 14.30 Uhr: Bitte kommen.", "2020-01-20T14:30", "Bitte kommen."),
        ("at 9:00 Please come.", "2020-01-20T09:00", "Please come."),
        ("at 9:00 pm Please come.", "2020-01-20T21:00", "Please come."),
        ("um 9:00 am Eingang", "2020-01-20T09:00", "am Eingang"),
        ("am 21.1. um 09:00 vorort: Guten Morgen", "2020-01-21T09:00", "vorort: Guten Morgen"),
        ("am 21.01.2020 um 9:00 Guten Morgen", "2020-01-21T09:00", "Guten Morgen"),
        ("2020-01-21 um 9:00 Guten Morgen", "2020-01-21T09:00", "Guten Morgen"),
        ("am 3.1. um 9:00 Neujahr", "2020-01-03T09:00", "Neujahr"),
        ("am 3.3. um 9:00 Frühling", "2020-03-03T09:00", "Frühling"),
        ("morgen um 09:00 Guten Morgen", "2020-01-21T09:00", "Guten Morgen"),
        ("tomorrow at 9:00 Good morning", "2020-01-21T09:00", "Good morning"),
        ("am Dienstag um 09:00 Guten Morgen", "2020-01-21T09:00", "Guten Morgen"),
        ("Um 09:00\nGuten\nMorgen", "2020-01-20T09:00", "Guten\nMorgen"),
        ("at 9:00 tomorrow Good morning", "2020-01-21T09:00", "Good morning"),
        ("um 9:00 Uhr am 21.1.: Guten Morgen", "2020-01-21T09:00", "Guten Morgen"),
        ("at 9:00 pm tomorrow: Good night", "2020-01-21T21:00", "Good night"),
        ("um 25:30 Bitte", None, "Bitte"),
        ("am 31.2. um 9:00 Bitte", None, "Bitte"),
        ("am 29.3. um 2:30 Bitte", None, "Bitte"),
    ],
)
def test_times(said: str, moment: str | None, rest: str) -> None:
    found = appointed(said, NOW, BERLIN)
    assert found is not None
    assert (_local(found.moment), found.rest) == (moment, rest)


@pytest.mark.parametrize(
    "said", ["Um 14 Uhr geht es weiter", "Bitte um 14:30 kommen", "Morgen wird es kalt", "vorort: x"]
)
def test_no_times(said: str) -> None:
    assert appointed(said, NOW, BERLIN) is None


def test_a_time_behind_the_audience() -> None:
    found = appointed_behind("vorort um 14:30: Bitte kommen", NOW, BERLIN)
    assert found is not None
    assert (found[0], found[1].rest, _local(found[1].moment)) == ("vorort", "Bitte kommen", "2020-01-20T14:30")
    assert appointed_behind("Bitte kommen um 14:30", NOW, BERLIN) is None
