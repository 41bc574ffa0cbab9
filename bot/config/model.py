"""Every setting that there is, with its type, check and default; `config.example.toml` documents them for people."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

from bot.config import checks
from bot.config.checks import Setting
from storage.database import parse_url
from storage.event_file.problems import Type


class Secret:
    """A text that is not shown wherever the settings are; only `reveal` gives it."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(…)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)


_NOWHERE = Secret("")  # `load` puts the file in the data folder there


def _text(example: str, check: checks.Check = checks.anything, *, many: bool = False) -> Setting:
    return Setting(Type.TEXT, example, check, many=many)


def _number(example: str, check: checks.Check, *, many: bool = False) -> Setting:
    return Setting(Type.NUMBER, example, check, many=many)


def _secret(example: str, check: checks.Check) -> Setting:
    return Setting(Type.TEXT, example, check, secret=True)


@dataclass(frozen=True, slots=True)
class Bot:
    """What the bot tells about, and where it keeps things. Paths are absolute once loaded."""

    events: Annotated[tuple[Path, ...], _text('["events/offener-austausch-2020.toml"]', Path, many=True)]
    data: Annotated[Path, _text('"data"', Path)] = Path("data")
    operator: Annotated[str, _text('"Beispiel e. V., Musterstr. 1, 06108 Halle, datenschutz@example.org"')] = ""
    log: Annotated[str, _text('"info"', checks.one_of("debug", "info", "warning", "error"))] = "info"
    log_format: Annotated[str, _text('"console"', checks.one_of("console", "json"))] = "console"


@dataclass(frozen=True, slots=True)
class Database:
    """Where people, topics and ballots are stored. Once loaded, `url` is set and free of relative paths."""

    url: Annotated[Secret, _secret('"sqlite+aiosqlite:///data/tagungslotse.db"', checks.database_url)] = _NOWHERE


@dataclass(frozen=True, slots=True)
class Telegram:
    """How the bot reaches Telegram. `base_url` has no slash at its end."""

    token: Annotated[Secret, _secret('"123456789:AAE…"', checks.bot_token)]
    base_url: Annotated[str, _text('"https://api.telegram.org"', checks.bot_api)] = "https://api.telegram.org"
    mode: Annotated[Literal["polling"], _text('"polling"', checks.polling)] = "polling"
    groups: Annotated[tuple[int, ...], _number("[-1001234567890]", checks.group, many=True)] = ()


@dataclass(frozen=True, slots=True)
class Matrix:
    """How the bot reaches Matrix: with a password, or with an access token and the device that it belongs to."""

    homeserver: Annotated[str, _text('"https://matrix.example.org"', checks.address)]
    user: Annotated[str, _text('"@tagungslotse:example.org"', checks.fits(r"@[^:\s]+:\S+", "bad-user"))]
    password: Annotated[Secret | None, _secret('"…"', checks.not_empty)] = None
    access_token: Annotated[Secret | None, _secret('"…"', checks.not_empty)] = None
    device_id: Annotated[str | None, _text('"TAGUNGSLOTSE"', checks.not_blank)] = None
    rooms: Annotated[
        tuple[str, ...], _text('["!abc:example.org"]', checks.fits(r"[!#]\S+", "bad-room"), many=True)
    ] = ()


@dataclass(frozen=True, slots=True)
class Web:
    """Where a web server would listen, and under which address people reach it."""

    listen: Annotated[str, _text('"127.0.0.1:8080"', checks.listen)] = "127.0.0.1:8080"
    public_url: Annotated[str | None, _text('"https://lotse.example.org"', checks.address)] = None


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The event is played through: the clock begins at `start` (without an offset: in the event's time zone) and
    runs `speed` times as fast as real time."""

    start: Annotated[datetime, Setting(Type.DATE_TIME, "2020-01-20T09:25:00", checks.anything)]
    speed: Annotated[float, Setting(Type.DECIMAL, "60", checks.speed)] = 60.0


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one person may do."""

    topics_per_person: Annotated[int, _number("5", checks.between(1, 1000))] = 5
    messages_per_minute: Annotated[int, _number("30", checks.between(1, 1000))] = 30


@dataclass(frozen=True, slots=True)
class Retention:
    """How long personal data are kept, in days from the end of the event."""

    days_after_event: Annotated[int, _number("30", checks.between(0, 3650))] = 30


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. A platform whose section is None is left out."""

    bot: Bot
    database: Database = Database()
    telegram: Telegram | None = None
    matrix: Matrix | None = None
    web: Web | None = None
    rehearsal: Rehearsal | None = None
    limits: Limits = Limits()
    retention: Retention = Retention()

    @property
    def secrets(self) -> tuple[str, ...]:
        """All secret values, for keeping them out of logs."""
        sections = [section for section in (self.telegram, self.matrix) if section]
        values = [getattr(section, key.name) for section in sections for key in fields(section)]
        url = parse_url(self.database.url.reveal())
        passwords = (url.password, *url.normalized_query.get("password", ()))
        return (*(value.reveal() for value in values if isinstance(value, Secret)), *filter(None, passwords))


SECTIONS: dict[str, type[Any]] = {
    "bot": Bot,
    "database": Database,
    "telegram": Telegram,
    "matrix": Matrix,
    "web": Web,
    "rehearsal": Rehearsal,
    "limits": Limits,
    "retention": Retention,
}


def _settings(section: str) -> dict[str, Setting]:
    """The keys of a section; behind each secret comes the key of its file."""
    found: dict[str, Setting] = {}
    for key, hint in get_type_hints(SECTIONS[section], include_extras=True).items():
        found[key] = hint.__metadata__[0]
        if found[key].secret:
            example = f'"secrets/{section}-{key}"'.replace("_", "-")
            found[f"{key}_file"] = replace(found[key], example=example, holds=key)
    return found


SETTINGS = {section: _settings(section) for section in SECTIONS}
