"""What a line in the terminal means: who says it, which button it presses, or where it moves the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from handlers.contract import Role

YOU = "you"
ROLES = {
    "organiser": Role.ORGANISER,
    "moderator": Role.MODERATOR,
    "participant": Role.PARTICIPANT,
}
# Words that people begin a sentence with; in front of a colon they are no names.
NO_NAMES = frozenset(
    {
        "achtung", "antwort", "bitte", "danke", "feedback", "frage", "hallo", "hinweis", "idee", "info", "nachfrage",
        "notiz", "problem", "rückfrage", "thema", "themen", "titel", "tipp", "vorschlag", "wichtig", "wunsch",
        "answer", "attention", "hello", "idea", "important", "note", "please", "question", "suggestion", "thanks",
        "tip", "title", "topic", "topics", "wish", "http", "https", "mailto", "tel",
    }
)  # fmt: skip
_SPEAKER = re.compile(r"(?P<name>[\w-]{1,32})?(?:@(?P<role>[\w-]{1,32}))?:(?=\s|$)\s*")
_BUTTON = re.compile(r"\[(?P<label>[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]")
_CLOCK = re.compile(r"@\s+(?P<when>\S.*)|@(?P<close>\d.*)|@")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*Uhr)?")


@dataclass(frozen=True, slots=True)
class Speech:
    """Words of somebody. `speaker` is the id in the database, `name` as typed, `role` a word or None."""

    speaker: str
    name: str
    role: str | None
    text: str

    @property
    def button(self) -> str | None:
        """The label, if the words press a button: `[Abstimmen]`."""
        match = _BUTTON.fullmatch(self.text)
        return match["label"].strip() if match else None


@dataclass(frozen=True, slots=True)
class ClockLine:
    """A wish to move the clock; `when` as typed."""

    when: str


def read_line(line: str) -> Speech | ClockLine | None:
    """What a line means; None if it says nothing.

    A person is one word of letters, digits, `_` and `-` in front of a colon and a blank, perhaps with a role:
    `anna: …`, `anna@moderator: …`; `@moderator: …` gives the role to you. Words that begin sentences (`Frage: …`)
    are no persons, so such a line is said by you. Upper and lower case mean the same person.
    """
    text = line.strip().lstrip("\ufeff")
    if not text:
        return None
    if clock := _CLOCK.fullmatch(text):
        return ClockLine((clock["when"] or clock["close"] or "").strip())
    speech = _speech(text)
    return speech if speech.text else None


def _speech(text: str) -> Speech:
    match = _SPEAKER.match(text)
    if not match or not (match["name"] or match["role"]):
        return Speech(YOU, YOU, None, text)
    name = match["name"] or YOU
    if not match["role"] and (name.casefold() in NO_NAMES or not re.search(r"[^\W\d_]", name)):
        return Speech(YOU, YOU, None, text)
    return Speech(name.casefold(), name, match["role"], text[match.end() :])


def target(when: str, now: datetime, zone: tzinfo) -> datetime | None:
    """The moment that a clock line means, in UTC; None if it is written in no known way.

    `12:05` is the next such time ahead of `now` on a clock in `zone`; `2020-01-20T12:05` is a time in `zone` too,
    unless it carries an offset.
    """
    if match := _TIME.fullmatch(when):
        return _ahead(match, now, zone)
    try:
        moment = datetime.fromisoformat(when)
    except ValueError:
        return None
    if re.fullmatch(r"[\d-]+", when):  # a day without a time
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def _ahead(match: re.Match[str], now: datetime, zone: tzinfo) -> datetime | None:
    try:
        clock = time(int(match[1]), int(match[2]), int(match[3] or 0))
    except ValueError:
        return None
    today = now.astimezone(zone).date()
    days = (today + timedelta(days=day) for day in range(3))
    moments = [moment for day in days for moment in _moments(day, clock, zone)]
    return min((moment for moment in moments if moment > now), default=None)


def _moments(day: date, clock: time, zone: tzinfo) -> list[datetime]:
    """When the clock shows that time on that day: two moments or none where the clocks change."""
    both = [datetime.combine(day, clock.replace(fold=fold), zone).astimezone(UTC) for fold in (0, 1)]
    return [moment for moment in both if moment.astimezone(zone).time() == clock]
