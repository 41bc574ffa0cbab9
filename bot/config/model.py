"""Every setting that there is, with its type and default; `config.example.toml` documents them for people.

The first example of a setting is how a right value is written in TOML. Types are strict: a number in quotation marks
is no number.
"""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, model_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from storage.database import parse_url
from storage.event_file.forms import is_url

MATRIX_USER = re.compile(r"@[^:\s]+:\S+")
MATRIX_ROOM = re.compile(r"[!#]\S+")
LISTEN = re.compile(r"(\[[0-9a-fA-F:.]+\]|[\w.-]+):(\d{1,5})")


def _refuse(code: str, **values: str) -> PydanticCustomError:
    """A mistake whose text is the message `config-<code>`; `values` must never hold a secret."""
    return PydanticCustomError(f"config-{code}", "wrong value", values)


def _not_blank(value: str) -> str:
    if not value.strip():
        raise _refuse("blank")
    return value


def _address(value: str) -> str:
    if not is_url(value):
        raise _refuse("bad-url", value=value)
    return value.rstrip("/")


def _bot_api(value: str) -> str:
    if re.search(r"/bot[^/]*/?$", value):
        raise _refuse("with-bot", right=re.sub(r"/bot[^/]*/?$", "", value))
    return _address(value)


def _bot_token(value: SecretStr) -> SecretStr:
    token = value.get_secret_value()
    if not token or not token.isascii() or re.search(r"[\s/?#]", token):
        raise _refuse("bad-token")
    return value


def _secret(value: SecretStr) -> SecretStr:
    if not value.get_secret_value():
        raise _refuse("blank")
    return value


def _polling(value: Any) -> Any:
    if value == "webhook":
        raise _refuse("webhook")
    return value


def _group(value: int) -> int:
    if value >= 0:
        raise _refuse("bad-group", value=str(value), proposal=f"-100{value}")
    return value


def _user(value: str) -> str:
    if not MATRIX_USER.fullmatch(value):
        raise _refuse("bad-user", value=value)
    return value


def _room(value: str) -> str:
    if not MATRIX_ROOM.fullmatch(value):
        raise _refuse("bad-room", value=value)
    return value


def _listen(value: str) -> str:
    match = LISTEN.fullmatch(value)
    if not match or int(match[2]) > 65535:
        raise _refuse("bad-listen", value=value)
    return value


def _database_url(value: SecretStr) -> SecretStr:
    try:
        parse_url(value.get_secret_value())
    except ValueError as error:
        raise _refuse("bad-database") from error
    return value


Text = Annotated[str, AfterValidator(_not_blank)]
Address = Annotated[str, AfterValidator(_address)]
Secret = Annotated[SecretStr, AfterValidator(_secret)]
FilePath = Annotated[Path, Field(strict=False)]  # TOML has no paths, only texts


class Section(BaseModel):
    """A table of the file: nothing but what stands here, never changed once read."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Bot(Section):
    """What the bot tells about, and where it keeps things. Paths are absolute once loaded."""

    events: Annotated[tuple[FilePath, ...], Field(strict=False, min_length=1)] = Field(
        examples=['["events/offener-austausch-2020.toml"]']
    )
    data: FilePath = Field(default=Path("data"), examples=['"data"'])
    operator: str = Field(default="", examples=['"Beispiel e. V., Musterstr. 1, 06108 Halle, datenschutz@example.org"'])
    log: Literal["debug", "info", "warning", "error"] = Field(default="info", examples=['"info"'])
    log_format: Literal["console", "json"] = Field(default="console", examples=['"console"'])


class Database(Section):
    """Where people, topics and ballots are stored. Once loaded, `url` is set and free of relative paths."""

    url: Annotated[SecretStr, AfterValidator(_database_url)] | None = Field(
        default=None, examples=['"sqlite+aiosqlite:///data/tagungslotse.db"']
    )
    url_file: FilePath | None = Field(default=None, examples=['"secrets/database-url"'])


class Telegram(Section):
    """How the bot reaches Telegram. `base_url` has no slash at its end."""

    token: Annotated[SecretStr, AfterValidator(_bot_token)] = Field(examples=['"123456789:AAE…"'])
    token_file: FilePath | None = Field(default=None, examples=['"secrets/telegram-token"'])
    base_url: Annotated[str, AfterValidator(_bot_api)] = Field(
        default="https://api.telegram.org", examples=['"https://api.telegram.org"']
    )
    mode: Annotated[Literal["polling"], BeforeValidator(_polling)] = Field(default="polling", examples=['"polling"'])
    groups: Annotated[tuple[Annotated[int, AfterValidator(_group)], ...], Field(strict=False)] = Field(
        default=(), examples=["[-1001234567890]"]
    )


class Matrix(Section):
    """How the bot reaches Matrix: with a password, or with an access token and the device that it belongs to."""

    homeserver: Address = Field(examples=['"https://matrix.example.org"'])
    user: Annotated[str, AfterValidator(_user)] = Field(examples=['"@tagungslotse:example.org"'])
    password: Secret | None = Field(default=None, examples=['"…"'])
    password_file: FilePath | None = Field(default=None, examples=['"secrets/matrix-password"'])
    access_token: Secret | None = Field(default=None, examples=['"…"'])
    access_token_file: FilePath | None = Field(default=None, examples=['"secrets/matrix-access-token"'])
    device_id: Text | None = Field(default=None, examples=['"TAGUNGSLOTSE"'])
    rooms: Annotated[tuple[Annotated[str, AfterValidator(_room)], ...], Field(strict=False)] = Field(
        default=(), examples=['["!abc:example.org"]']
    )

    @model_validator(mode="after")
    def _can_log_in(self) -> Matrix:
        if self.password is None and self.access_token is None:
            raise _refuse("no-login")
        if self.access_token is not None and self.device_id is None:
            raise _refuse("no-device")
        return self


class Web(Section):
    """Where a web server would listen, and under which address people reach it."""

    listen: Annotated[str, AfterValidator(_listen)] = Field(default="127.0.0.1:8080", examples=['"127.0.0.1:8080"'])
    public_url: Address | None = Field(default=None, examples=['"https://lotse.example.org"'])


class Rehearsal(Section):
    """The event is played through: the clock begins at `start` (without an offset: in the event's time zone) and
    runs `speed` times as fast as real time."""

    start: datetime = Field(examples=["2020-01-20T09:25:00"])
    speed: float = Field(default=60.0, gt=0, le=100_000, examples=["60"])


class Limits(Section):
    """How much one person may do."""

    topics_per_person: int = Field(default=5, ge=1, le=1000, examples=["5"])
    messages_per_minute: int = Field(default=30, ge=1, le=1000, examples=["30"])


class Retention(Section):
    """How long personal data are kept, in days from the end of the event."""

    days_after_event: int = Field(default=30, ge=0, le=3650, examples=["30"])


class Config(BaseSettings):
    """All settings. A platform whose section is None is left out."""

    model_config = SettingsConfigDict(
        extra="forbid",
        frozen=True,
        env_prefix="TAGUNGSLOTSE_",
        env_nested_delimiter="__",
        env_ignore_empty=True,
        enable_decoding=False,
        hide_input_in_errors=True,
    )

    bot: Bot
    database: Database = Database()
    telegram: Telegram | None = None
    matrix: Matrix | None = None
    web: Web | None = None
    rehearsal: Rehearsal | None = None
    limits: Limits = Limits()
    retention: Retention = Retention()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - pydantic-settings names the arguments
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - see `load`, which must know what stands where
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - not used
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - not used
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what `load` hands in: it merges environment and file itself."""
        return (init_settings,)

    @property
    def secrets(self) -> tuple[str, ...]:
        """All secret values, for keeping them out of logs."""
        values = (value for section in (self.telegram, self.matrix) if section for _, value in section)
        found = [value.get_secret_value() for value in values if isinstance(value, SecretStr)]
        password = parse_url(self.database.url.get_secret_value()).password if self.database.url else None
        return (*found, password) if password else tuple(found)


SECTIONS: dict[str, type[Section]] = {
    "bot": Bot,
    "database": Database,
    "telegram": Telegram,
    "matrix": Matrix,
    "web": Web,
    "rehearsal": Rehearsal,
    "limits": Limits,
    "retention": Retention,
}
