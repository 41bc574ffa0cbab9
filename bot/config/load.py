"""Reads the settings: environment before file, secrets from files of their own, all mistakes in one go."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from sqlalchemy.engine import URL

from bot.config.model import SECTIONS, SETTINGS, Bot, Config, Secret
from bot.config.sections import read_section, unknown_section
from bot.config.sources import PREFIX, File, Sections, from_environment, from_file, variable
from bot.problems import ConfigError
from storage.database import parse_url
from storage.event_file.problems import Cell, Problem, Report

DEFAULT = Path("config.toml")


def load(path: Path | None = None) -> Config | None:
    """The settings: from `path`, else from TAGUNGSLOTSE_CONFIG, else from ./config.toml, and from the environment.

    None if there is no such file and the environment sets nothing. Relative paths start at the file's folder (without
    a file: at the working folder) and are absolute in the result. Raises ConfigError with all that is wrong.
    """
    file = path or _named() or (DEFAULT if DEFAULT.exists() else None)
    environment = from_environment()
    if file is None and not environment:
        return None
    report = Report(str(file))
    given = from_file(file, report) if file else File({})
    folder = file.resolve().parent if file else Path.cwd()
    config = _read(_merged(given.sections, environment), 1 if file else 0, folder, report) if given else None
    if config is None:
        problems = [problem for problem in report.problems if not _follows(problem, given)]
        raise ConfigError(sorted(map(_placed, problems), key=lambda problem: problem.line or sys.maxsize))
    return _rooted(config, folder)


def _follows(problem: Problem, given: File | None) -> bool:
    """Whether something only seems to be missing, since its line could not be read."""
    section = problem.key.partition(".")[0]
    return given is not None and problem.code in ("missing", "no-login", "no-device") and section in given.damaged


def _named() -> Path | None:
    name = os.environ.get(f"{PREFIX}CONFIG")
    return Path(name) if name else None


def _merged(file: Sections, environment: Sections) -> Sections:
    """The file's sections with the environment's values in front; a secret there replaces the file's in either form."""
    merged = dict(file)
    for section, cell in environment.items():
        below = file.get(section, cell)
        if not isinstance(below.value, dict):
            continue
        hidden = {_holds(section, key) for key in cell.value}
        kept = {key: part for key, part in below.value.items() if _holds(section, key) not in hidden}
        merged[section] = replace(below, value=kept | cell.value)
    return merged


def _holds(section: str, key: str) -> str:
    """The key, or that of the secret in the file which it names."""
    setting = SETTINGS.get(section, {}).get(key)
    return setting.holds or key if setting else key


def _read(given: Sections, line: int, folder: Path, report: Report) -> Config | None:
    """The settings, None if there is a mistake. A section that has to be there is missing in `line`."""
    values = {}
    for name, cell in {"bot": Cell({}, "bot", line, line), **given}.items():
        if name not in SECTIONS:
            unknown_section(name, cell, report)
        elif not isinstance(cell.value, dict):
            report.at(cell, "not-a-table", name=name, header=f"[{name}]")
        else:
            values[name] = read_section(name, cell, folder, report)
    if report.errors:
        return None
    return Config(**{name: SECTIONS[name](**settings) for name, settings in values.items()})


def _placed(problem: Problem) -> Problem:
    """A problem with a value of the environment stands in a variable instead of the file."""
    return problem if problem.line else replace(problem, file=variable(problem.key))


def _rooted(config: Config, folder: Path) -> Config:
    """The settings with absolute paths."""
    events = tuple(folder / event for event in config.bot.events)
    bot = replace(config.bot, events=events, data=folder / config.bot.data)
    url = _rooted_url(config.database.url.reveal(), folder, bot)
    return replace(config, bot=bot, database=replace(config.database, url=Secret(url)))


def _rooted_url(url: str, folder: Path, bot: Bot) -> str:
    """The address of the database; by default a file in the data folder."""
    if not url:
        return URL.create("sqlite+aiosqlite", database=str(bot.data / "tagungslotse.db")).render_as_string()
    parsed = parse_url(url)
    name = parsed.database
    if parsed.get_backend_name() != "sqlite" or not name or name == ":memory:" or name.startswith("file:"):
        return url
    return parsed.set(database=str(folder / name)).render_as_string(hide_password=False)
