"""Reads the value of one key: checks its type and form and gives back plain data.

Each reader takes a cell, its field and the state of the reading; it notes what is wrong in the report and then
returns None, which also stands for an empty text (not known).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from storage.event_file import forms
from storage.event_file.moments import When, clash, implausible, other_offset, to_when
from storage.event_file.problems import Cell, Type
from storage.event_file.reading import Reader, Reading, is_type, shown_value
from storage.event_file.schema import LANGUAGES, WORDS, Field
from storage.event_file.texts import (
    entries,
    is_entry,
    name,
    names,
    once,
    options,
    plain,
    some_texts,
    text,
    text_or_texts,
    texts,
)
from storage.event_file.words import hint, is_slug, listed, nearest, slugify

MAY_BE_EMPTY = {"plain", "name", "text", "text_or_texts"}  # an empty text counts as not known
MOST = 1_000_000  # seats, votes and so on; more is a slip


def read_value(cell: Cell, spec: Field, reading: Reading) -> Any:
    """The value of one key as plain data, None if it is wrong or empty."""
    if isinstance(cell.value, str) and not cell.value.strip() and spec.reader not in MAY_BE_EMPTY:
        reading.report.at(cell, "empty-value", name=cell.name)
        return None
    return READERS[spec.reader](cell, spec, reading)


# Words with a form


def slug(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """An id: a-z, 0-9 and '-'."""
    if not is_type(cell, Type.TEXT, spec, reading):
        return None
    if is_slug(cell.value):
        return str(cell.value)
    proposal = slugify(cell.value) or spec.example.strip('"')
    reading.report.at(cell, "bad-id", value=shown_value(cell), proposal=proposal)
    return None


def choice(cell: Cell, spec: Field, reading: Reading) -> Any:
    """One of a few words."""
    assert spec.choices is not None  # noqa: S101 (the schema is ours)
    if not is_type(cell, Type.TEXT, spec, reading):
        return None
    allowed = [str(member) for member in spec.choices]
    if cell.value in allowed:
        return spec.choices(cell.value)
    near = WORDS.get(cell.value.lower(), "")
    near = near if near in allowed else nearest(cell.value, allowed)
    reading.report.at(cell, "wrong-choice", value=shown_value(cell), allowed=listed(allowed), **hint(near))
    return None


def zone(cell: Cell, spec: Field, reading: Reading) -> ZoneInfo | None:
    """The name of a time zone."""
    if not is_type(cell, Type.TEXT, spec, reading):
        return None
    if found_zone := forms.time_zone(cell.value):
        return found_zone
    reading.report.at(cell, "unknown-zone", value=shown_value(cell), **hint(forms.nearest_zone(cell.value)))
    return None


def language(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """The code of a language that is spoken."""
    if not is_type(cell, Type.TEXT, spec, reading):
        return None
    if forms.is_language(cell.value):
        return str(cell.value)
    reading.report.at(cell, "unknown-language", value=shown_value(cell), **hint(forms.nearest_language(cell.value)))
    return None


def bot_language(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """The code of a language that the bot has texts for."""
    if not is_type(cell, Type.TEXT, spec, reading):
        return None
    if cell.value in LANGUAGES:
        return str(cell.value)
    near = forms.nearest_language(cell.value)
    near = near if near in LANGUAGES else ""
    reading.report.at(cell, "bot-language", value=shown_value(cell), allowed=listed(LANGUAGES), **hint(near))
    return None


def languages(cell: Cell, spec: Field, reading: Reading) -> tuple[str, ...] | None:
    """Codes of the languages that are spoken."""
    return once(cell, entries(cell, spec, reading, language), reading)


def bot_languages(cell: Cell, spec: Field, reading: Reading) -> tuple[str, ...] | None:
    """Codes of the languages that the bot speaks; at least one."""
    if cell.value == ():
        reading.report.at(cell, "empty-list", name=cell.name, example=spec.example)
    return once(cell, entries(cell, spec, reading, bot_language), reading)


def url(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """An address of the web (http or https)."""
    if isinstance(cell.value, str) and (character := forms.url_character(cell.value.strip())):
        reading.report.at(cell, "url-character", value=shown_value(cell), character=character)
        return None
    if isinstance(cell.value, str) and forms.is_host_path(cell.value.strip()):
        reading.report.at(cell, "url-incomplete", value=shown_value(cell))
        return None
    return _formed(cell, spec, reading, forms.is_url, "bad-url")


def email(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """A mail address."""
    return _formed(cell, spec, reading, forms.is_email, "bad-email")


def phone(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """A phone number as people write it."""
    return _formed(cell, spec, reading, forms.is_phone, "bad-phone")


def _formed(cell: Cell, spec: Field, reading: Reading, right: Callable[[str], bool], code: str) -> str | None:
    if not is_type(cell, Type.TEXT, spec, reading):
        return None
    if right(cell.value.strip()):
        return str(cell.value.strip())
    reading.report.at(cell, code, value=shown_value(cell))
    return None


def before(cell: Cell, spec: Field, reading: Reading) -> forms.Lead | None:
    """How long before an item: minutes, hours or days."""
    if not is_type(cell, Type.TEXT, spec, reading):
        return None
    lead = forms.lead(cell.value)
    if lead is None:
        reading.report.at(cell, "bad-before", value=shown_value(cell))
    return lead


def file(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """A file in the folder of the event file."""
    if not is_type(cell, Type.TEXT, spec, reading):
        return None
    code = forms.file_fault(cell.value, reading.folder)
    if code:
        near = forms.nearest_file(cell.value, reading.folder) if code == "file-missing" else ""
        reading.report.at(cell, code, value=shown_value(cell), **hint(near))
    return None if code else str(cell.value)


# Numbers and yes or no


def count(cell: Cell, spec: Field, reading: Reading) -> int | None:
    """A whole number from 1."""
    if not is_type(cell, Type.NUMBER, spec, reading):
        return None
    if 1 <= cell.value <= MOST:
        return int(cell.value)
    code = "below-one" if cell.value < 1 else "too-large"
    reading.report.at(cell, code, name=cell.name, value=_digits(cell), most=MOST)
    return None


def latitude(cell: Cell, spec: Field, reading: Reading) -> float | None:
    """Degrees to the north."""
    return _degrees(cell, spec, reading, 90)


def longitude(cell: Cell, spec: Field, reading: Reading) -> float | None:
    """Degrees to the east."""
    return _degrees(cell, spec, reading, 180)


def _degrees(cell: Cell, spec: Field, reading: Reading, most: int) -> float | None:
    if not is_type(cell, Type.DECIMAL, spec, reading, Type.NUMBER):
        return None
    if math.isfinite(cell.value) and -most <= cell.value <= most:
        return float(cell.value)
    reading.report.at(cell, "off-globe", name=cell.name, value=_digits(cell), most=most)
    return None


def _digits(cell: Cell) -> str:
    digits = str(cell.value)
    return digits if len(digits) <= 20 else f"{digits[:19]}…"


def yes_no(cell: Cell, spec: Field, reading: Reading) -> bool | None:
    """True or false."""
    return bool(cell.value) if is_type(cell, Type.YES_NO, spec, reading) else None


# Times


def when(cell: Cell, spec: Field, reading: Reading) -> When | None:
    """A date or a date-time."""
    if not is_type(
        cell, Type.DATE_TIME if "T" in spec.example else Type.DATE, spec, reading, Type.DATE, Type.DATE_TIME
    ):
        return None
    return _moment(cell, reading)


def moment(cell: Cell, spec: Field, reading: Reading) -> When | None:
    """A date-time."""
    return _moment(cell, reading) if is_type(cell, Type.DATE_TIME, spec, reading) else None


def _moment(cell: Cell, reading: Reading) -> When | None:
    if implausible(cell.value):
        reading.report.at(cell, "odd-year", year=str(cell.value.year))
        return None
    fault = clash(cell.value, reading.zone) if reading.zone_is_sure else None
    if fault:
        reading.report.at(cell, fault.code, time=cell.value.isoformat(), **fault.values)
        return None
    if reading.zone_is_sure and (right := other_offset(cell.value, reading.zone)):
        values = {"time": cell.value.isoformat(), "zone": reading.zone.key, "right": right}
        reading.report.at(cell, "odd-offset", **values)
    return to_when(cell.value, reading.zone)


# References


def ref(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """The id of a row in another table."""
    if not is_type(cell, Type.TEXT, spec, reading):
        return None
    known = reading.known.get(spec.refers, {})
    if cell.value in known:
        return str(cell.value)
    if spec.refers not in reading.uncertain:
        near = nearest(cell.value, known, {wording: key for key, wording in known.items()})
        if near and not is_slug(near):  # that id is noted itself, and this may well be what it will become
            return str(cell.value)
        parts = [part.strip() for part in cell.value.split(",")]
        near = '", "'.join(parts) if all(part in known for part in parts) else near
        reading.report.at(cell, f"unknown-{spec.refers}", value=shown_value(cell), known=_some(known), **hint(near))
    return None


def refs(cell: Cell, spec: Field, reading: Reading) -> tuple[str, ...] | None:
    """Ids of rows in another table."""
    if not is_type(cell, Type.LIST, spec, reading):
        return None
    if not is_type(cell, Type.LIST, spec, reading):
        return None
    named = [ref(part, spec, reading) for part in cell.value if is_entry(part, spec, reading)]
    return once(cell, tuple(value for value in named if value is not None), reading)


def audience(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """Who hears a reminder, as words of one form: `all`, `onsite`, `group:land=Sachsen`, with commas for both."""
    if not is_type(cell, Type.TEXT, spec, reading):
        return None
    words = [_audience_word(cell, word.strip(), reading) for word in cell.value.split(",")]
    return ",".join(word for word in words if word) if all(words) else None


def _audience_word(cell: Cell, word: str, reading: Reading) -> str | None:
    if word.lower() in forms.AUDIENCES:
        return forms.AUDIENCES[word.lower()]
    group, equals, option = word.removeprefix("group:").partition("=")
    if not equals:
        known = listed([*dict.fromkeys(forms.AUDIENCES.values()), "group:KEY=OPTION"])
        near = forms.AUDIENCES.get(nearest(word.replace(" ", ""), forms.AUDIENCES), "")
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


READERS: dict[str, Reader] = {
    reader.__name__: reader
    for reader in (
        plain, name, text, texts, some_texts, text_or_texts, names, options, slug, choice, zone, language, languages,
        bot_languages, url, email, phone, before, file, count, latitude, longitude, yes_no, when, moment, ref, refs,
        audience,
    )
}  # fmt: skip
