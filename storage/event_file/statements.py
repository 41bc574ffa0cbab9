"""Cuts a TOML text that does not parse into statements, so that each can be looked at on its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from storage.event_file.schema import TABLES

_KEYS = "|".join(sorted({key for table in TABLES.values() for key in table.fields}))
_NAMES = "|".join(re.escape(name) for name in TABLES)
HEADER = re.compile(rf"\s*\[{{1,2}}\s*({_NAMES})\s*\]{{0,2}}\s*(#.*)?$")
PAIR = re.compile(r"\s*[\w-]+\s*=")
OUR_PAIR = re.compile(rf"\s*({_KEYS})\s*=\s*[\"'\[{{\dtf]")
CLOSERS = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Statement:
    """A header, or a key with its value; rows count from 0."""

    first: int
    last: int
    text: str

    @property
    def is_header(self) -> bool:
        """Whether it opens a table."""
        return self.text.lstrip().startswith("[")

    @property
    def key(self) -> str:
        """What stands before the first equals sign or colon."""
        return re.split(r"[=:]", self.text, maxsplit=1)[0].strip()


def statements(text: str) -> Iterator[Statement]:
    """All statements in order; empty lines and comments between them are left out."""
    rows = text.split("\n")
    row = 0
    while row < len(rows):
        bare = rows[row].strip()
        last = _last(rows, row) if bare and not bare.startswith(("#", "[")) else row
        if bare and not bare.startswith("#"):
            yield Statement(row, last, "\n".join(rows[row : last + 1]))
        row = last + 1


def _last(rows: list[str], first: int) -> int:
    """The row where a value ends: where all quotes and brackets are closed, or the next statement surely begins."""
    scan = _Scan()
    for row in range(first, len(rows)):
        scan.feed(rows[row])
        if not scan.quote and not scan.open:
            return _wrapped(rows, row) if scan.cut else row
        if row + 1 == len(rows) or _ends_here(rows, row + 1, scan):
            return _without_blank(rows, first, row)
    return len(rows) - 1


def _wrapped(rows: list[str], first: int) -> int:
    """The row where a text ends that was broken over lines like in a letter; `first` if there is no such row."""
    for row in range(first + 1, len(rows)):
        bare = rows[row].strip()
        if bare.startswith(("#", "[")) or PAIR.match(rows[row]):
            return first
        if bare.count('"') % 2:
            return row if bare.endswith('"') else first
    return first


def _without_blank(rows: list[str], first: int, last: int) -> int:
    while last > first and (not rows[last].strip() or rows[last].lstrip().startswith("#")):
        last -= 1
    return last


def _ends_here(rows: list[str], following: int, scan: _Scan) -> bool:
    """Whether an open value must have been meant to end before the following row."""
    if HEADER.match(rows[following]):
        return True
    if scan.quote:
        return bool(OUR_PAIR.match(rows[following]))
    if not PAIR.match(rows[following]):
        return False
    return scan.open[-1] == "[" or not _closes_later(rows, following)


def _closes_later(rows: list[str], row: int) -> bool:
    """Whether an inline table over several lines is closed before the next header."""
    for line in rows[row:]:
        if HEADER.match(line):
            return False
        if line.count("}") > line.count("{"):
            return True
    return False


class _Scan:
    """Follows quotes and brackets through the rows of a value."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.quote = ""
        self.cut = False  # whether a quote for one line was open at the end of the last one

    def feed(self, line: str) -> None:
        """Take in one row; a quote for one line ends with it, closed or not."""
        at = 0
        while at < len(line):
            at = self._inside(line, at) if self.quote else self._outside(line, at)
        self.cut = self.quote == '"'
        if len(self.quote) == 1:
            self.quote = ""

    def _inside(self, line: str, at: int) -> int:
        if line[at] == "\\" and self.quote[0] == '"':
            return at + 2
        if line.startswith(self.quote, at):
            at += len(self.quote)
            self.quote = ""
            return at
        return at + 1

    def _outside(self, line: str, at: int) -> int:
        char = line[at]
        if char == "#":
            return len(line)
        if char in "\"'":
            self.quote = char * 3 if line.startswith(char * 3, at) else char
            return at + len(self.quote)
        if char in CLOSERS:
            self.open.append(char)
        elif self.open and char == CLOSERS[self.open[-1]]:
            self.open.pop()
        return at + 1
