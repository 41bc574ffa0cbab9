"""Where settings come from: the file and the environment, each as plain data with the place of every value."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic import SecretStr
from pydantic_settings import EnvSettingsSource

from bot.config.model import SECTIONS, Config
from bot.config.problems import ConfigError, Loc, Problem, plain_type
from storage.event_file.faults import PLACE, fault
from storage.event_file.positions import lines
from storage.event_file.statements import statements

PREFIX = "TAGUNGSLOTSE_"
_HEADER = re.compile(r"\[\[?\s*([\w.-]+)\s*\]")
LARGEST_SECRET = 100_000  # bytes; a secret is short, so a larger file is a slip


@dataclass(frozen=True, slots=True)
class Source:
    """Settings as TOML data by section, and where a value of them stands."""

    data: dict[str, Any]
    place: Callable[[Loc], str]


def variable(loc: Loc) -> str:
    """The name of the environment variable for a key."""
    return PREFIX + "__".join(str(part) for part in loc[:2] if isinstance(part, str)).upper()


def from_file(path: Path) -> Source:
    """What the file has; raises ConfigError with all its faults if it is no TOML."""
    text = _text(path)
    try:
        data, found = tomllib.loads(text), lines(text)
    except (ValueError, RecursionError) as error:
        raise ConfigError(_faults(path, text, error)) from error

    def place(loc: Loc) -> str:
        ends = range(len(loc), -1, -1)
        return f"{path}:{next(found[loc[:end]][0] for end in ends if loc[:end] in found)}"

    return Source(data, place)


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except IsADirectoryError as error:
        raise ConfigError([Problem(str(path), "", "check-file-is-directory")]) from error
    except FileNotFoundError as error:
        raise ConfigError([Problem(str(path), "", "check-file-not-found")]) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "?"
        raise ConfigError([Problem(str(path), "", "check-file-unreadable", {"reason": reason})]) from error
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ConfigError([Problem(f"{path}:{line}", "", "check-file-not-utf8")]) from error


def _faults(path: Path, text: str, error: Exception) -> list[Problem]:
    """Every statement that is no TOML; if each is, what tomllib says about the whole."""
    found = []
    for first, section, part in _sections(text):
        for statement in statements(part):
            wrong = None if statement.is_header else fault(statement.text, "")
            if wrong:
                place = f"{path}:{first + statement.first + wrong.row}"
                key = f"{section}.{statement.key}".strip(".")
                found.append(Problem(place, key, f"check-{wrong.code}", {**wrong.values}))
    return found or [_as_a_whole(path, text, error)]


def _sections(text: str) -> Iterator[tuple[int, str, str]]:
    """The text cut before each header: the number of the first line, the name, the lines."""
    rows = text.split("\n")
    headers = [(row, match[1]) for row, line in enumerate(rows) if (match := _HEADER.match(line))]
    for (row, name), (end, _) in pairwise([(0, ""), *headers, (len(rows), "")]):
        yield row + 1, name, "\n".join(rows[row:end])


def _as_a_whole(path: Path, text: str, error: Exception) -> Problem:
    if isinstance(error, RecursionError):
        return Problem(f"{path}:1", "", "check-toml-too-deep")
    at = PLACE.search(str(error))
    line = int(at[1]) if at else max(1, text.rstrip().count("\n") + 1)
    return Problem(f"{path}:{line}", "", "check-toml-syntax", {"detail": PLACE.sub("", str(error)).strip()})


def from_environment() -> Source:
    """What the environment has: `TAGUNGSLOTSE_<SECTION>__<KEY>`, an empty value counts as none.

    Texts stand there as they are, all else as in TOML; in a list, commas between the entries are enough. Variables
    of a section that does not exist are kept as data, to be refused; those of another form are not ours.
    """
    data: dict[str, Any] = {}
    for name, value in os.environ.items():
        section, parted, key = name.upper().removeprefix(PREFIX).lower().partition("__")
        if name.upper().startswith(PREFIX) and parted and section not in SECTIONS and value:
            data.setdefault(section, {})[key] = value
    for section, values in EnvSettingsSource(Config)().items():
        data[section] = {key: _typed(section, key, value) for key, value in values.items()}
    return Source(data, lambda loc: variable((*loc, *data[str(loc[0])]) if len(loc) == 1 else loc))


def _typed(section: str, key: str, value: Any) -> Any:
    """A value of the environment as TOML has it, if it can be read as such; otherwise the text."""
    field = SECTIONS[section].model_fields.get(key)
    if field is None or not isinstance(value, str) or key_is_text(section, key):
        return value
    if get_origin(plain_type(field)) is not tuple or value.strip().startswith("["):
        return _toml(value)
    entries = [entry.strip() for entry in value.split(",") if entry.strip()]
    return entries if get_args(plain_type(field))[0] is Path else [_number(entry) for entry in entries]


def key_is_text(section: str, key: str) -> bool:
    """Whether a setting is written as a text."""
    kind = plain_type(SECTIONS[section].model_fields[key])
    return kind in (str, SecretStr, Path) or isinstance(next(iter(get_args(kind)), None), str)


def _toml(value: str) -> Any:
    try:
        return tomllib.loads(f"value = {value}")["value"]
    except (ValueError, RecursionError):
        return value


def _number(text: str) -> int | str:
    return int(text) if re.fullmatch(r"-?\d{1,18}", text) else text


def read_secrets(source: Source, folder: Path) -> list[Problem]:
    """Put the contents of secrets' files in place of their names; gives what went wrong.

    A relative name starts at `folder`. The line end that editors leave at the end of the file is no part of the secret.
    """
    problems = []
    for section, values in source.data.items():
        known = SECTIONS[section].model_fields if section in SECTIONS and isinstance(values, dict) else {}
        for name in [name for name in known if f"{name}_file" in values]:
            loc = (section, f"{name}_file")
            if name in values:
                problems.append(Problem(source.place(loc), ".".join(loc), "config-twice", {"name": name}))
            elif isinstance(values[f"{name}_file"], (str, Path)):
                problems += _read_secret(source, section, name, folder)
    return problems


def _read_secret(source: Source, section: str, name: str, folder: Path) -> list[Problem]:
    values, loc = source.data[section], (section, f"{name}_file")
    path = folder / values[f"{name}_file"]
    try:
        with path.open("rb") as opened:
            raw = opened.read(LARGEST_SECRET)
        values[name] = raw.decode().rstrip("\r\n")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        shown: dict[str, str | int] = {"value": str(path), "reason": reason}
        return [Problem(source.place(loc), ".".join(loc), "config-secret-unreadable", shown)]
    if not values[name]:
        return [Problem(source.place(loc), ".".join(loc), "config-secret-empty", {"value": str(path)})]
    return []
