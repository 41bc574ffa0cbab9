"""What a line in the terminal means."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.platforms.terminal.lines import ClockLine, Speech, read_line, target

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("line", "speaker", "role", "text"),
    [
        ("Wann ist Mittag?", "you", None, "Wann ist Mittag?"),
        ("anna: Wann ist Mittag?", "anna", None, "Wann ist Mittag?"),
        ("  anna:  Wann ist Mittag? \r\n", "anna", None, "Wann ist Mittag?"),
        ("Anna: /start", "anna", None, "/start"),
        ("jörg-2: hallo", "jörg-2", None, "hallo"),
        ("person_17: hallo", "person_17", None, "hallo"),
        ("anna@moderator: /schliessen", "anna", "moderator", "/schliessen"),
        ("@organiser: /status", "you", "organiser", "/status"),
        ("you: /start", "you", None, "/start"),
        ("anna: ansage: los", "anna", None, "ansage: los"),
        ("\ufeffanna: hallo", "anna", None, "hallo"),
        ("Frage: wann geht es los?", "you", None, "Frage: wann geht es los?"),
        ("frage@moderator: hallo", "frage", "moderator", "hallo"),
        ("um 12:30 ist was?", "you", None, "um 12:30 ist was?"),
        ("12:30 Uhr?", "you", None, "12:30 Uhr?"),
        ("12: zwölf", "you", None, "12: zwölf"),
        ("https://example.org ist kaputt", "you", None, "https://example.org ist kaputt"),
        ("https: geht das?", "you", None, "https: geht das?"),
        ("/ansage alle: Es gibt Kuchen", "you", None, "/ansage alle: Es gibt Kuchen"),
        ("land=Sachsen: hallo", "you", None, "land=Sachsen: hallo"),
        ("3:2 5:1", "you", None, "3:2 5:1"),
        ("Liebe Leute: hallo", "you", None, "Liebe Leute: hallo"),
        (":) danke", "you", None, ":) danke"),
        (": danke", "you", None, ": danke"),
        ("x" * 33 + ": hallo", "you", None, "x" * 33 + ": hallo"),
        ("anna@example.org: hallo", "you", None, "anna@example.org: hallo"),
    ],
)
def test_who_says_what(line: str, speaker: str, role: str | None, text: str) -> None:
    heard = read_line(line)
    assert isinstance(heard, Speech)
    assert (heard.speaker, heard.role, heard.text) == (speaker, role, text)


@pytest.mark.parametrize("line", ["", "\n", "  \t\n", "anna:", "anna:   \n", "@moderator:", "\ufeff"])
def test_a_line_without_words_says_nothing(line: str) -> None:
    assert read_line(line) is None


@pytest.mark.parametrize(
    ("line", "button"),
    [
        ("anna: [Abstimmen]", "Abstimmen"),
        ("[ Abstimmen ]", "Abstimmen"),
        ("[✓ 3 Ganztag [neu]]", "✓ 3 Ganztag [neu]"),
        ("[Abstimmen] bitte", None),
        ("[1] oder [2]", None),
        ("Abstimmen", None),
    ],
)
def test_buttons(line: str, button: str | None) -> None:
    heard = read_line(line)
    assert isinstance(heard, Speech)
    assert heard.button == button


@pytest.mark.parametrize("line", ["@ 12:05", "@12:05", "  @  12:05 \n"])
def test_clock_lines(line: str) -> None:
    assert read_line(line) == ClockLine("12:05")


@pytest.mark.parametrize(
    ("when", "now", "wanted"),
    [
        ("12:05", "2020-01-20T12:04+01:00", "2020-01-20T12:05+01:00"),
        ("12:05", "2020-01-20T11:04:59+00:00", "2020-01-20T12:05+01:00"),
        ("12:05", "2020-01-20T12:05+01:00", "2020-01-21T12:05+01:00"),
        ("9.30", "2020-01-20T12:05+01:00", "2020-01-21T09:30+01:00"),
        ("9:30 Uhr", "2020-12-31T12:05+01:00", "2021-01-01T09:30+01:00"),
        ("12:05:30", "2020-01-20T12:05+01:00", "2020-01-20T12:05:30+01:00"),
        ("2020-01-20T12:05", "2020-01-20T12:00+01:00", "2020-01-20T12:05+01:00"),
        ("2020-07-20 12:05", "2020-01-20T12:00+01:00", "2020-07-20T12:05+02:00"),
        ("2020-01-20T12:05Z", "2020-01-20T12:00+01:00", "2020-01-20T13:05+01:00"),
        ("2020-01-20T12:05-05:00", "2020-01-20T12:00+01:00", "2020-01-20T18:05+01:00"),
        # the clocks change: 2:30 comes twice in autumn, and not at all in spring
        ("2:30", "2020-10-25T01:00+02:00", "2020-10-25T02:30+02:00"),
        ("2:30", "2020-10-25T02:45+02:00", "2020-10-25T02:30+01:00"),
        ("2:30", "2020-03-29T01:00+01:00", "2020-03-30T02:30+02:00"),
    ],
)
def test_where_the_clock_goes(when: str, now: str, wanted: str) -> None:
    assert target(when, datetime.fromisoformat(now), BERLIN) == datetime.fromisoformat(wanted).astimezone(UTC)


@pytest.mark.parametrize("when", ["", "25:00", "12:60", "12", "mittags", "2020-01-20", "20200120", "2020-13-01T12:00"])
def test_what_is_no_time(when: str) -> None:
    assert target(when, datetime(2020, 1, 20, tzinfo=UTC), BERLIN) is None
