"""Reads the value of one key: checks its type and form and gives back plain data.

Each reader takes a cell, its field and the state of the reading; it notes what is wrong in the report and then
returns None, which also stands for an empty text (not known).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from storage.event import Local
from storage.event_file import forms
from storage.event_file.moments import When, clash, implausible, to_when
from storage.event_file.problems import Cell, Report, Type
from storage.event_file.schema import LANGUAGES, WORDS, Field
from storage.event_file.words import hint, is_slug, listed, nearest, slugify

MOST = 1_000_000  # seats, votes and so on; more is a slip
LONG = 4000  # characters; a Telegram message holds 4096
GARBLED = re.compile("\ufffd|Ã[\u0080-\u00bf\u0178\u0152\u201e\u201c\u2013\u00a4\u00b6\u00bc]|â€")
# Control characters but tab and newline, and the marks that reverse the direction of a text.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@dataclass(slots=True)
class Reading:
    """What the readers need to know. `known` maps the ids of each table to their wordings."""

    report: Report
    folder: Path | None = None
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Berlin"))
    zone_is_sure: bool = True
    languages: tuple[str, ...] | None = None
    known: dict[str, dict[str, str]] = field(default_factory=dict)
    damaged: set[str] = field(default_factory=set)  # tables with keys that could not be read
    uncertain: set[str] = field(default_factory=set)  # tables that may hold more ids than could be read


# In this order: true is also an int for Python, a date-time also a date.
TYPES: tuple[tuple[type, Type], ...] = (
    (bool, Type.YES_NO),
    (str, Type.TEXT),
    (int, Type.NUMBER),
    (float, Type.DECIMAL),
    (datetime, Type.DATE_TIME),
    (date, Type.DATE),
    (time, Type.TIME),
    (tuple, Type.LIST),
)

Reader = Callable[[Cell, Field, Reading], Any]


def read_value(cell: Cell, spec: Field, reading: Reading) -> Any:
    """The value of one key as plain data, None if it is wrong or empty."""
    return READERS[spec.reader](cell, spec, reading)


def found(value: object) -> Type:
    """The type of a value."""
    return next((name for kind, name in TYPES if isinstance(value, kind)), Type.TABLE)


def _is(cell: Cell, wanted: Type, spec: Field, reading: Reading, *also: Type) -> bool:
    have = found(cell.value)
    if have in (wanted, *also):
        return True
    reading.report.at(cell, "wrong-type", name=cell.name, wanted=wanted, found=have, example=spec.example)
    return False


# Texts


def _clean(cell: Cell, reading: Reading) -> str | None:
    """A text without white space around it; None if it is empty or has characters that must not be."""
    text: str = cell.value
    if match := CONTROL.search(text):
        reading.report.at(cell, "control-character", character=f"U+{ord(match[0]):04X}")
        return None
    if match := GARBLED.search(text):
        reading.report.at(cell, "text-garbled", part=text[max(0, match.start() - 10) : match.end() + 10])
    if len(text) > LONG:
        reading.report.at(cell, "text-long", length=len(text), most=LONG)
    return text.strip() or None


def plain(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """A text that is the same in every language."""
    return _clean(cell, reading) if _is(cell, Type.TEXT, spec, reading) else None


def name(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """A name; where it is given per language, that of the event's first language."""
    local = text(cell, spec, reading)
    return local.of((reading.languages or LANGUAGES)[0]) if local else None


def text(cell: Cell, spec: Field, reading: Reading) -> Local | None:
    """A text for people, one for all or one per language."""
    if not _is(cell, Type.TEXT, spec, reading, Type.TABLE):
        return None
    if isinstance(cell.value, dict):
        return _per_language(cell, spec, reading)
    clean = _clean(cell, reading)
    return Local({"": clean}) if clean else None


def _per_language(cell: Cell, spec: Field, reading: Reading) -> Local | None:
    parts: Mapping[str, Cell] = cell.value
    if not parts:
        reading.report.at(cell, "empty", name=cell.name)
    wrong = [part for key, part in parts.items() if not _language_key(key, part, reading)]
    texts = {key: plain(part, spec, reading) for key, part in parts.items() if part not in wrong}
    unread = [key for key, part in parts.items() if not texts.get(key) and part.value != ""]
    missing = [key for key in reading.languages or () if not texts.get(key) and key not in unread]
    if missing and not wrong and any(texts.values()):
        reading.report.at(cell, "language-missing", missing=listed(missing))
    kept = {key: value for key, value in texts.items() if value}
    return Local(kept) if kept else None


def _language_key(key: str, part: Cell, reading: Reading) -> bool:
    if key not in LANGUAGES:
        languages = reading.languages or LANGUAGES
        reading.report.at(part, "text-language", language=key, allowed=listed(languages))
        return False
    if reading.languages and key not in reading.languages:
        reading.report.at(part, "language-unused", language=key, languages=listed(reading.languages))
    return True


# Lists


def _entries(cell: Cell, spec: Field, reading: Reading, reader: Reader) -> tuple[Any, ...] | None:
    """A list, each entry read on its own; empty entries are errors, wrong ones are left out."""
    if not _is(cell, Type.LIST, spec, reading):
        return None
    entry = Field(reader.__name__, _first(spec), refers=spec.refers)
    values = []
    for part in cell.value:
        before = reading.report.errors
        value = reader(part, entry, reading)
        if value is None and reading.report.errors == before:
            reading.report.at(part, "empty-entry", name=part.name)
        elif value is not None:
            values.append(value)
    return tuple(values)


def _first(spec: Field) -> str:
    """The first entry in the example of a list."""
    match = re.search('"[^"]*"', spec.example)
    return match[0] if match else spec.example


def texts(cell: Cell, spec: Field, reading: Reading) -> tuple[Local, ...] | None:
    """A list of texts for people."""
    return _entries(cell, spec, reading, text)


def some_texts(cell: Cell, spec: Field, reading: Reading) -> tuple[Local, ...] | None:
    """A list of texts with at least one."""
    if cell.value == ():
        reading.report.at(cell, "empty-list", name=cell.name, example=spec.example)
    return texts(cell, spec, reading)


def text_or_texts(cell: Cell, spec: Field, reading: Reading) -> tuple[Local, ...] | None:
    """A text, or a list of several."""
    if isinstance(cell.value, tuple):
        return texts(cell, spec, reading)
    one = text(cell, spec, reading)
    return (one,) if one else None


def names(cell: Cell, spec: Field, reading: Reading) -> tuple[str, ...] | None:
    """A list of plain names."""
    return _entries(cell, spec, reading, name if cell.name == "hosts" else plain)


def options(cell: Cell, spec: Field, reading: Reading) -> tuple[Local, ...] | None:
    """What people can choose from; each option once."""
    read = some_texts(cell, spec, reading) or ()
    seen: set[str] = set()
    for option in read:
        folded = {wording.casefold() for wording in option.all}
        if folded & seen:
            reading.report.at(cell, "duplicate-option", option=option.all[0])
        seen |= folded
    return read


# Words with a form


def slug(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """An id: a-z, 0-9 and '-'."""
    if not _is(cell, Type.TEXT, spec, reading):
        return None
    if is_slug(cell.value):
        return str(cell.value)
    proposal = slugify(cell.value) or spec.example.strip('"')
    reading.report.at(cell, "bad-id", value=_shown(cell), proposal=proposal)
    return None


def choice(cell: Cell, spec: Field, reading: Reading) -> Any:
    """One of a few words."""
    assert spec.choices is not None  # noqa: S101 (the schema is ours)
    if not _is(cell, Type.TEXT, spec, reading):
        return None
    allowed = [str(member) for member in spec.choices]
    if cell.value in allowed:
        return spec.choices(cell.value)
    near = WORDS.get(cell.value.lower(), "")
    near = near if near in allowed else nearest(cell.value, allowed)
    reading.report.at(cell, "wrong-choice", value=_shown(cell), allowed=listed(allowed), **hint(near))
    return None


def zone(cell: Cell, spec: Field, reading: Reading) -> ZoneInfo | None:
    """The name of a time zone."""
    if not _is(cell, Type.TEXT, spec, reading):
        return None
    if found_zone := forms.time_zone(cell.value):
        return found_zone
    reading.report.at(cell, "unknown-zone", value=_shown(cell), **hint(forms.nearest_zone(cell.value)))
    return None


def language(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """The code of a language that is spoken."""
    if not _is(cell, Type.TEXT, spec, reading):
        return None
    if forms.is_language(cell.value):
        return str(cell.value)
    reading.report.at(cell, "unknown-language", value=_shown(cell), **hint(forms.nearest_language(cell.value)))
    return None


def bot_language(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """The code of a language that the bot has texts for."""
    if not _is(cell, Type.TEXT, spec, reading):
        return None
    if cell.value in LANGUAGES:
        return str(cell.value)
    near = forms.nearest_language(cell.value)
    near = near if near in LANGUAGES else ""
    reading.report.at(cell, "bot-language", value=_shown(cell), allowed=listed(LANGUAGES), **hint(near))
    return None


def languages(cell: Cell, spec: Field, reading: Reading) -> tuple[str, ...] | None:
    """Codes of the languages that are spoken."""
    return _once(cell, _entries(cell, spec, reading, language), reading)


def bot_languages(cell: Cell, spec: Field, reading: Reading) -> tuple[str, ...] | None:
    """Codes of the languages that the bot speaks; at least one."""
    if cell.value == ():
        reading.report.at(cell, "empty-list", name=cell.name, example=spec.example)
    return _once(cell, _entries(cell, spec, reading, bot_language), reading)


def _once(cell: Cell, values: tuple[str, ...] | None, reading: Reading) -> tuple[str, ...] | None:
    """Each entry once; a repeated one is only noted."""
    for value in sorted({value for value in values or () if (values or ()).count(value) > 1}):
        reading.report.at(cell, "duplicate-entry", value=value)
    return tuple(dict.fromkeys(values)) if values is not None else None


def url(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """An address of the web (http or https)."""
    return _formed(cell, spec, reading, forms.is_url, "bad-url")


def email(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """A mail address."""
    return _formed(cell, spec, reading, forms.is_email, "bad-email")


def phone(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """A phone number as people write it."""
    return _formed(cell, spec, reading, forms.is_phone, "bad-phone")


def _formed(cell: Cell, spec: Field, reading: Reading, right: Callable[[str], bool], code: str) -> str | None:
    if not _is(cell, Type.TEXT, spec, reading):
        return None
    if right(cell.value.strip()):
        return str(cell.value.strip())
    reading.report.at(cell, code, value=_shown(cell))
    return None


def before(cell: Cell, spec: Field, reading: Reading) -> forms.Lead | None:
    """How long before an item: minutes, hours or days."""
    if not _is(cell, Type.TEXT, spec, reading):
        return None
    lead = forms.lead(cell.value)
    if lead is None:
        reading.report.at(cell, "bad-before", value=_shown(cell))
    return lead


def file(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """A file in the folder of the event file."""
    if not _is(cell, Type.TEXT, spec, reading):
        return None
    code = forms.file_fault(cell.value, reading.folder)
    if code:
        reading.report.at(cell, code, value=_shown(cell))
    return None if code else str(cell.value)


# Numbers and yes or no


def count(cell: Cell, spec: Field, reading: Reading) -> int | None:
    """A whole number from 1."""
    if not _is(cell, Type.NUMBER, spec, reading):
        return None
    if 1 <= cell.value <= MOST:
        return int(cell.value)
    code = "below-one" if cell.value < 1 else "too-large"
    reading.report.at(cell, code, name=cell.name, value=str(cell.value)[:20], most=MOST)
    return None


def latitude(cell: Cell, spec: Field, reading: Reading) -> float | None:
    """Degrees to the north."""
    return _degrees(cell, spec, reading, 90)


def longitude(cell: Cell, spec: Field, reading: Reading) -> float | None:
    """Degrees to the east."""
    return _degrees(cell, spec, reading, 180)


def _degrees(cell: Cell, spec: Field, reading: Reading, most: int) -> float | None:
    if not _is(cell, Type.DECIMAL, spec, reading, Type.NUMBER):
        return None
    if math.isfinite(cell.value) and -most <= cell.value <= most:
        return float(cell.value)
    reading.report.at(cell, "off-globe", name=cell.name, value=str(cell.value)[:20], most=most)
    return None


def yes_no(cell: Cell, spec: Field, reading: Reading) -> bool | None:
    """True or false."""
    return bool(cell.value) if _is(cell, Type.YES_NO, spec, reading) else None


# Times


def when(cell: Cell, spec: Field, reading: Reading) -> When | None:
    """A date or a date-time."""
    if not _is(cell, Type.DATE_TIME if "T" in spec.example else Type.DATE, spec, reading, Type.DATE, Type.DATE_TIME):
        return None
    return _moment(cell, reading)


def moment(cell: Cell, spec: Field, reading: Reading) -> When | None:
    """A date-time."""
    return _moment(cell, reading) if _is(cell, Type.DATE_TIME, spec, reading) else None


def _moment(cell: Cell, reading: Reading) -> When | None:
    if implausible(cell.value):
        reading.report.at(cell, "odd-year", year=str(cell.value.year))
        return None
    fault = clash(cell.value, reading.zone) if reading.zone_is_sure else None
    if fault:
        reading.report.at(cell, fault.code, time=cell.value.isoformat(), **fault.values)
        return None
    return to_when(cell.value, reading.zone)


# References


def ref(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """The id of a row in another table."""
    if not _is(cell, Type.TEXT, spec, reading):
        return None
    known = reading.known.get(spec.refers, {})
    if cell.value in known:
        return str(cell.value)
    if spec.refers not in reading.uncertain:
        near = nearest(cell.value, known, {wording: key for key, wording in known.items()})
        reading.report.at(cell, f"unknown-{spec.refers}", value=_shown(cell), known=_some(known), **hint(near))
    return None


def refs(cell: Cell, spec: Field, reading: Reading) -> tuple[str, ...] | None:
    """Ids of rows in another table."""
    if not _is(cell, Type.LIST, spec, reading):
        return None
    entry = Field("ref", _first(spec), refers=spec.refers)
    values = tuple(value for part in cell.value if (value := ref(part, entry, reading)) is not None)
    return _once(cell, values, reading)


def audience(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """Who hears a reminder, as words of one form: `all`, `onsite`, `group:land=Sachsen`, with commas for both."""
    if not _is(cell, Type.TEXT, spec, reading):
        return None
    words = [_audience_word(cell, word.strip(), reading) for word in cell.value.split(",")]
    return ",".join(word for word in words if word) if all(words) else None


def _audience_word(cell: Cell, word: str, reading: Reading) -> str | None:
    if word.lower() in forms.AUDIENCES:
        return forms.AUDIENCES[word.lower()]
    group, equals, option = word.removeprefix("group:").partition("=")
    if not equals:
        known = listed([*dict.fromkeys(forms.AUDIENCES.values()), "group:KEY=OPTION"])
        near = nearest(word, forms.AUDIENCES)
        reading.report.at(cell, "bad-audience", value=word, allowed=known, **hint(near))
        return None
    return _group_word(cell, group.strip(), option.strip(), reading)


def _group_word(cell: Cell, group: str, option: str, reading: Reading) -> str | None:
    groups = reading.known.get("group", {})
    if group not in groups and "group" not in reading.uncertain:
        reading.report.at(cell, "unknown-group", value=group, known=_some(groups), **hint(nearest(group, groups)))
    if group not in groups:
        return None
    known = reading.known.get(f"group.{group}", {})
    for wording in known:
        if wording.casefold() == option.casefold():
            return f"group:{group}={known[wording]}"
    if known and "group" not in reading.uncertain:
        values = hint(nearest(option, known))
        reading.report.at(cell, "unknown-option", value=option, group=group, known=_some(known), **values)
    return None


def _some(known: Mapping[str, str]) -> str:
    """The known ids for a message; not all of them in a large event."""
    return listed([*list(known)[:12], "…"] if len(known) > 12 else known)


def _shown(cell: Cell) -> str:
    """A wrong value for a message: short, and with no character that would disturb the output."""
    shown = CONTROL.sub("�", str(cell.value)).replace("\n", " ")
    return shown if len(shown) <= 80 else f"{shown[:79]}…"


READERS: dict[str, Reader] = {
    reader.__name__: reader
    for reader in (
        plain, name, text, texts, some_texts, text_or_texts, names, options, slug, choice, zone, language, languages,
        bot_languages, url, email, phone, before, file, count, latitude, longitude, yes_no, when, moment, ref, refs,
        audience,
    )
}  # fmt: skip
