"""Reads a section of the settings: known keys become values, all that is wrong is noted."""

from __future__ import annotations

from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from bot.config.checks import Setting, Wrong
from bot.config.model import SECTIONS, SETTINGS, Secret
from storage.event_file.problems import Cell, Hint, Report, Type, Value
from storage.event_file.reading import found, shown_value
from storage.event_file.words import hint, listed, nearest, nearest_key

LARGEST_SECRET = 100_000  # bytes; a secret is short, so a larger file is a slip


def read_section(section: str, cell: Cell, folder: Path, report: Report) -> dict[str, Any]:
    """The values of a section's settings, as far as they are right. Relative names of files start at `folder`."""
    values: dict[str, Any] = {}
    flawed: set[str] = set()  # what would seem to be missing, but has a mistake that is told already
    for key, part in cell.value.items():
        setting = SETTINGS[section].get(key)
        if setting is None:
            flawed.add(_unknown_key(section, key, part, report))
            continue
        name = setting.holds or key
        if name != key and name in cell.value:
            report.at(part, "twice", name=name)
            continue
        value = _read(part, setting, folder, report)
        if value is None:
            flawed.add(name)
        else:
            values[name] = value
    _check_whole(section, cell, values, flawed, report)
    return values


def _read(cell: Cell, setting: Setting, folder: Path, report: Report) -> Any:
    """The value of a setting; None if it is wrong."""
    if not setting.many:
        return _one(cell, setting, folder, report)
    if not _is_type(cell, (Type.LIST,), setting, report):
        return None
    entries = tuple(_one(part, setting, folder, report) for part in cell.value)
    return None if None in entries else entries


def _one(cell: Cell, setting: Setting, folder: Path, report: Report) -> Any:
    wanted = (Type.DECIMAL, Type.NUMBER) if setting.type is Type.DECIMAL else (setting.type,)
    if not _is_type(cell, wanted, setting, report):
        return None
    try:
        value = setting.check(_content(cell, folder) if setting.holds else cell.value)
    except Wrong as wrong:
        shown = {} if setting.secret else {"value": shown_value(cell)}
        report.at(cell, wrong.code, **{"name": cell.name, **shown, **wrong.values})
        return None
    return Secret(value) if setting.secret else value


def _is_type(cell: Cell, wanted: tuple[Type, ...], setting: Setting, report: Report) -> bool:
    have = found(cell.value)
    if have not in wanted:
        report.at(cell, "wrong-type", name=cell.name, wanted=wanted[0], found=have, example=setting.example)
    return have in wanted


def _content(cell: Cell, folder: Path) -> str:
    """The secret in a file, without the line end that editors leave.

    A problem does not show the name, since it may be the secret itself, under the wrong key.
    """
    try:
        with (folder / str(cell.value)).open("rb") as opened:
            content = opened.read(LARGEST_SECRET).decode().rstrip("\r\n")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        raise Wrong("secret-unreadable", folder=str(folder), reason=reason) from None
    if not content:
        raise Wrong("secret-empty")
    return content


def _check_whole(section: str, cell: Cell, values: dict[str, Any], flawed: set[str], report: Report) -> None:
    """What is missing, or does not go together."""
    given = values.keys() | flawed
    for key in (key.name for key in fields(SECTIONS[section]) if key.default is MISSING):
        about: dict[str, Value] = {"name": key, "example": SETTINGS[section][key].example}
        if key not in given:
            report.add("missing", cell.line, f"{section}.{key}", table=f"[{section}]", **about)
        elif values.get(key) == ():
            report.at(cell.value[key], "empty-list", **about)
    if section == "matrix" and not given & {"password", "access_token"}:
        report.at(cell, "no-login")
    if "access_token" in values and "device_id" not in given:
        report.at(cell, "no-device")


def _unknown_key(section: str, key: str, cell: Cell, report: Report) -> str:
    """Notes a key that does not exist; gives the one that was probably meant, or ""."""
    near = nearest_key(key, SETTINGS[section])
    home = "" if near else _home(key)
    values = hint(near) | ({"hint": Hint.ELSEWHERE} if home else {})
    allowed = listed(SETTINGS[section])
    report.at(cell, "unknown-key", name=key, table=f"[{section}]", allowed=allowed, elsewhere=home, **values)
    return near.removesuffix("_file")


def unknown_section(name: str, cell: Cell, report: Report) -> None:
    """Note a section that does not exist, with the first of its variables if there is no line, or a key outside."""
    if found(cell.value) not in (Type.TABLE, Type.LIST):
        report.at(cell, "setting-outside", name=name, **hint(_home(name)))
        return
    place = cell if cell.line else next(iter(cell.value.values()))
    near = nearest(name, SECTIONS)
    allowed = listed(f"[{section}]" for section in SECTIONS)
    report.at(place, "unknown-table", name=name, allowed=allowed, **hint(f"[{near}]" if near else ""))


def _home(key: str) -> str:
    """The header of the section that has this key, or ""."""
    return next((f"[{section}]" for section in SETTINGS if key in SETTINGS[section]), "")
