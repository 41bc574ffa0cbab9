"""Reads texts, one for all or one per language, and lists; in the way that `values.py` describes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from storage.event import Local
from storage.event_file.forms import nearest_language
from storage.event_file.problems import Cell, Type
from storage.event_file.reading import CONTROL, Reader, Reading, found, is_type
from storage.event_file.schema import LANGUAGES, Field
from storage.event_file.words import hint, listed

LONG = 4000  # characters; a Telegram message holds 4096
GARBLED = re.compile("\ufffd|Ã[\u0080-\u00bf\u0178\u0152\u201e\u201c\u2013\u00a4\u00b6\u00bc]|â€")


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
    return _clean(cell, reading) if is_type(cell, Type.TEXT, spec, reading) else None


def name(cell: Cell, spec: Field, reading: Reading) -> str | None:
    """A name; where it is given per language, that of the event's first language."""
    local = text(cell, spec, reading)
    return local.of((reading.languages or LANGUAGES)[0]) if local else None


def text(cell: Cell, spec: Field, reading: Reading) -> Local | None:
    """A text for people, one for all or one per language."""
    if not is_type(cell, Type.TEXT, spec, reading, Type.TABLE):
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
        near = nearest_language(key)
        near = near if near in languages else ""
        reading.report.at(part, "text-language", language=key, allowed=listed(languages), **hint(near))
        return False
    if reading.languages and key not in reading.languages:
        reading.report.at(part, "language-unused", language=key, languages=listed(reading.languages))
    return True


# Lists


def entries(cell: Cell, spec: Field, reading: Reading, reader: Reader) -> tuple[Any, ...] | None:
    """A list, each entry read on its own; empty entries are errors, wrong ones are left out."""
    if not is_type(cell, Type.LIST, spec, reading):
        return None
    entry = Field(reader.__name__, first_example(spec), refers=spec.refers)
    values = []
    for part in cell.value:
        if not is_entry(part, spec, reading):
            continue
        before = reading.report.errors
        value = reader(part, entry, reading)
        if value is None and reading.report.errors == before:
            reading.report.at(part, "empty-entry", name=part.name)
        elif value is not None:
            values.append(value)
    return tuple(values)


def is_entry(part: Cell, spec: Field, reading: Reading) -> bool:
    """Whether an entry is a text or a table; the message for anything else shows the whole list."""
    have = found(part.value)
    if have in (Type.TEXT, Type.TABLE):
        return True
    reading.report.at(part, "wrong-entry", name=part.name, found=have, example=spec.example)
    return False


def first_example(spec: Field) -> str:
    """The first entry in the example of a list."""
    match = re.search('"[^"]*"', spec.example)
    return match[0] if match else spec.example


def texts(cell: Cell, spec: Field, reading: Reading) -> tuple[Local, ...] | None:
    """A list of texts for people."""
    return entries(cell, spec, reading, text)


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
    return entries(cell, spec, reading, name if cell.name == "hosts" else plain)


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


def once(cell: Cell, values: tuple[str, ...] | None, reading: Reading) -> tuple[str, ...] | None:
    """Each entry once; a repeated one is only noted."""
    for value in sorted({value for value in values or () if (values or ()).count(value) > 1}):
        reading.report.at(cell, "duplicate-entry", value=value)
    return tuple(dict.fromkeys(values)) if values is not None else None
