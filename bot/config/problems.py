"""What is wrong in the settings, in the same form as what is wrong in an event file.

A problem carries the key of its text (`config-…`, or a `check-…` that it shares with event files) and no prose.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import SecretStr
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.config.model import SECTIONS
from bot.problems import ExplainedError
from bot.texts import Texts
from storage.event_file.problems import Hint, Type
from storage.event_file.words import hint, listed, nearest, nearest_key

Value = str | int
Loc = tuple[int | str, ...]

_TYPES: dict[Any, Type] = {
    str: Type.TEXT,
    SecretStr: Type.TEXT,
    Path: Type.TEXT,
    int: Type.NUMBER,
    float: Type.DECIMAL,
    datetime: Type.DATE_TIME,
}
# A bool is an int and a datetime a date for Python, so the order counts.
_FOUND = ((bool, Type.YES_NO), (str, Type.TEXT), (int, Type.NUMBER), (float, Type.DECIMAL), (datetime, Type.DATE_TIME),
          (date, Type.DATE), (time, Type.TIME), (list, Type.LIST))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `place` is `file:line` or the name of an environment variable; `key` is dotted."""

    place: str
    key: str
    text: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def line(self, texts: Texts, language: str) -> str:
        """The problem in one line, `place: key: what is wrong and what would be right`."""
        message = texts.text(language, self.text, **self.values).plain
        return ": ".join(part for part in (self.place, self.key, message) if part)


class ConfigError(ExplainedError):
    """The settings cannot be used; `problems` has all that is wrong with them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(f"{problem.place}: {problem.key} ({problem.text})" for problem in self.problems))

    def lines(self, texts: Texts, language: str) -> list[str]:
        """All problems in words, one a line, in order of lines."""
        return [problem.line(texts, language) for problem in self.problems]


def explain(error: ErrorDetails, place: str) -> Problem:
    """A complaint of pydantic as a problem."""
    loc = error["loc"]
    key = ".".join(str(part) for part in loc if isinstance(part, str))
    text, values = _meaning(error, loc)
    if error["type"] == "missing" and len(loc) == 1:
        key = f"{key}.{values['name']}"
    return Problem(place, key, text, values)


def _meaning(error: ErrorDetails, loc: Loc) -> tuple[str, dict[str, Value]]:
    kind, given = error["type"], error.get("ctx") or {}
    if kind.startswith("config-"):
        return kind, {"name": str(loc[-1]), **{name: str(value) for name, value in given.items()}}
    if len(loc) == 1:
        return _about_section(kind, str(loc[0]), error["input"])
    section, name = str(loc[0]), str(loc[1])
    if kind == "extra_forbidden":
        return _unknown_key(section, name)
    example = _example(section, name)
    if kind == "missing":
        return "check-missing", {"table": f"[{section}]", "name": name, "example": example}
    if kind == "too_short":
        return "check-empty-list", {"name": name, "example": example}
    if kind == "literal_error":
        return _wrong_choice(section, name, str(error["input"]))
    bounds = [
        ("config-too-small", "least", "ge"),
        ("config-not-above", "least", "gt"),
        ("config-too-large", "most", "le"),
    ]
    for text, bound, limit in bounds:
        if limit in given:
            return text, {"name": name, "value": str(error["input"]), bound: f"{given[limit]:g}"}
    found, wanted = _found(error["input"]), _wanted(section, name, inside=len(loc) > 2)
    return "check-wrong-type", {"name": name, "found": found, "wanted": wanted, "example": example}


def _about_section(kind: str, name: str, found: Any) -> tuple[str, dict[str, Value]]:
    if kind == "extra_forbidden":
        return _unknown_section(name, found)
    if kind == "missing":
        first = next(iter(SECTIONS[name].model_fields))
        return "check-missing", {"table": f"[{name}]", "name": first, "example": _example(name, first)}
    return "check-not-a-table", {"name": name, "header": f"[{name}]"}


def _unknown_section(name: str, found: Any) -> tuple[str, dict[str, Value]]:
    if not isinstance(found, (dict, list)):
        home = next((section for section in SECTIONS if name in SECTIONS[section].model_fields), "")
        return "config-key-outside", {"name": name, **hint(f"[{home}]" if home else "")}
    near = nearest(name, SECTIONS)
    allowed = listed(f"[{section}]" for section in SECTIONS)
    return "check-unknown-table", {"name": name, "allowed": allowed, **hint(f"[{near}]" if near else "")}


def _unknown_key(section: str, name: str) -> tuple[str, dict[str, Value]]:
    fields = SECTIONS[section].model_fields
    near = nearest_key(name, fields)
    values: dict[str, Value] = {"name": name, "table": f"[{section}]", "allowed": listed(fields), "elsewhere": ""}
    home = next((other for other in SECTIONS if name in SECTIONS[other].model_fields), "")
    if home and not near:
        return "check-unknown-key", {**values, "hint": Hint.ELSEWHERE, "near": "", "elsewhere": f"[{home}]"}
    return "check-unknown-key", {**values, **hint(near)}


def _wrong_choice(section: str, name: str, value: str) -> tuple[str, dict[str, Value]]:
    allowed = [str(word) for word in get_args(plain_type(_field(section, name)))]
    return "check-wrong-choice", {"value": value, "allowed": listed(allowed), **hint(nearest(value, allowed))}


def _field(section: str, name: str) -> FieldInfo:
    return SECTIONS[section].model_fields[name]


def _example(section: str, name: str) -> str:
    return str((_field(section, name).examples or [""])[0])


def _found(value: Any) -> Type:
    return next((name for kind, name in _FOUND if isinstance(value, kind)), Type.TABLE)


def _wanted(section: str, name: str, *, inside: bool) -> Type:
    kind = plain_type(_field(section, name))
    if get_origin(kind) is tuple:
        return _TYPES[_bare(get_args(kind)[0])] if inside else Type.LIST
    return Type.TEXT if get_origin(kind) is Literal else _TYPES[kind]


def plain_type(setting: FieldInfo) -> Any:
    """The type of a setting without what is added to it: `Annotated[str, …] | None` is `str`."""
    return _bare(setting.annotation)


def _bare(kind: Any) -> Any:
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return _bare(next(part for part in get_args(kind) if part is not type(None)))
    return kind
