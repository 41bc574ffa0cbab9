"""Reads the settings: environment before file, secrets from files of their own, all mistakes in one go."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import SecretStr, ValidationError
from pydantic_core import ErrorDetails
from sqlalchemy.engine import URL

from bot.config.model import SECTIONS, Bot, Config
from bot.config.problems import ConfigError, Loc, Problem, explain
from bot.config.sources import PREFIX, Source, from_environment, from_file, read_secrets, variable
from storage.database import parse_url

DEFAULT = Path("config.toml")


def load(path: Path | None = None) -> Config | None:
    """The settings: from `path`, else from TAGUNGSLOTSE_CONFIG, else from ./config.toml, and from the environment.

    None if there is no such file and the environment sets nothing. Relative paths start at the file's folder (without
    a file: at the working folder) and are absolute in the result. Raises ConfigError with all that is wrong.
    """
    chosen = path or _named()
    if chosen is None and not DEFAULT.exists():
        file, folder = Source({}, variable), Path.cwd()
    else:
        used = chosen or DEFAULT
        file, folder = from_file(used), used.resolve().parent
    environment = from_environment()
    if not environment.data and chosen is None and not DEFAULT.exists():
        return None
    return _rooted(_checked(file, environment, folder), folder)


def _named() -> Path | None:
    name = os.environ.get(f"{PREFIX}CONFIG")
    return Path(name) if name else None


def _checked(file: Source, environment: Source, folder: Path) -> Config:
    problems = read_secrets(file, folder) + read_secrets(environment, folder)
    data = _merged(file.data, environment.data)
    secrets = {problem.key.removesuffix("_file") for problem in problems}
    try:
        config = Config(**data)
    except ValidationError as error:
        found = [explain(detail, _place(detail, file, environment)) for detail in error.errors(include_url=False)]
        problems += _first_causes(found, secrets)
    if problems:
        raise ConfigError(sorted(problems, key=_line))
    return config


def _first_causes(found: Sequence[Problem], unread: set[str]) -> list[Problem]:
    """The problems without those that only follow from others: what is missing because its name has a slip, or
    because its file cannot be read (`unread`), and a list that is empty without its wrong entries."""
    slips = {f"{p.key.rpartition('.')[0]}.{p.values['near']}" for p in found if p.text == "check-unknown-key"}
    wrong = {p.key for p in found if p.text not in ("check-missing", "check-empty-list")}
    caused = slips | unread | wrong | {key.removesuffix("_file") for key in wrong}
    follows = {
        "check-missing": lambda key: key in caused,
        "check-empty-list": lambda key: key in wrong,
        "config-no-login": lambda key: bool(caused & {f"{key}.password", f"{key}.access_token"}),
    }
    return [p for p in found if p.key not in unread and not follows.get(p.text, lambda _: False)(p.key)]


def _line(problem: Problem) -> int:
    """The line in the file; what stands elsewhere comes behind."""
    line = problem.place.rpartition(":")[2]
    return int(line) if line.isdecimal() else sys.maxsize


def _merged(file: dict[str, Any], environment: dict[str, Any]) -> dict[str, Any]:
    """The file's data with the environment's in front; a secret there replaces the file's in either form."""
    merged = dict(file)
    for section, values in environment.items():
        below = file.get(section, {})
        if not isinstance(below, dict):
            continue
        hidden = {form for name in values for form in _forms(section, name)}
        merged[section] = {name: value for name, value in below.items() if name not in hidden} | values
    return merged


def _forms(section: str, name: str) -> tuple[str, ...]:
    """A key and, for a secret, the key of its file, and the other way round."""
    known = SECTIONS[section].model_fields if section in SECTIONS else {}
    other = name.removesuffix("_file") if name.endswith("_file") else f"{name}_file"
    return (name, other) if other in known else (name,)


def _place(detail: ErrorDetails, file: Source, environment: Source) -> str:
    loc: Loc = detail["loc"]
    section = environment.data.get(str(loc[0]), {})
    if (len(loc) > 1 and loc[1] in section) or (len(loc) == 1 and str(loc[0]) not in file.data and section):
        return environment.place(loc)
    return file.place(loc)


def _rooted(config: Config, folder: Path) -> Config:
    """The settings with absolute paths."""
    events = tuple(folder / event for event in config.bot.events)
    bot = config.bot.model_copy(update={"events": events, "data": folder / config.bot.data})
    url = config.database.url.get_secret_value() if config.database.url else ""
    database = config.database.model_copy(update={"url": SecretStr(_rooted_url(url, folder, bot))})
    return config.model_copy(update={"bot": bot, "database": database})


def _rooted_url(url: str, folder: Path, bot: Bot) -> str:
    """The address of the database; by default a file in the data folder."""
    if not url:
        return URL.create("sqlite+aiosqlite", database=str(bot.data / "tagungslotse.db")).render_as_string()
    parsed = parse_url(url)
    name = parsed.database
    if parsed.get_backend_name() != "sqlite" or not name or name == ":memory:" or name.startswith("file:"):
        return url
    return parsed.set(database=str(folder / name)).render_as_string(hide_password=False)
