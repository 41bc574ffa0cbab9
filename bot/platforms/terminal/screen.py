"""Rich text for a terminal: colours where it has them, lines broken at its width, nothing that could control it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from handlers.rich import Rich, Span

Look = tuple[str, ...]  # the codes of ECMA-48 for a piece of text
Letter = tuple[str, Look]

BOLD, ITALIC, UNDERLINED, COLOURED, FAINT = "1", "3", "4", "36", "2"
# What people wrote may hold control characters, which would act on the terminal.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """The text without characters that control a terminal; a tab becomes a blank."""
    return _CONTROL.sub("", text.replace("\t", " "))


def plain(text: Rich) -> str:
    """The text without any look."""
    return clean(text.plain)


def draw(spans: Sequence[tuple[str, Look]], width: int | None, *, colours: bool) -> str:
    """Pieces of text with their looks as one string; lines are broken at blanks to fit `width` columns.

    Without a width no line is broken.
    """
    letters = [(letter, look) for text, look in spans for letter in clean(text)]
    lines = [part for line in _split(letters) for part in (_wrapped(line, width) if width else [line])]
    return "\n".join(_line(line, colours=colours) for line in lines)


def pieces(text: Rich) -> list[tuple[str, Look]]:
    """Rich text as pieces for `draw`. An address that a link's text does not show stands behind it."""
    found: list[tuple[str, Look]] = []
    for span in text.spans:
        look = _look(span)
        found.append((span.text, look))
        if rest := Rich((span,)).plain[len(span.text) :]:
            found.append((rest, (FAINT,)))
    return found


def _look(span: Span) -> Look:
    looks = ((span.bold, BOLD), (span.italic, ITALIC), (span.href is not None, UNDERLINED), (span.code, COLOURED))
    return tuple(code for given, code in looks if given)


def _split(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    line: list[Letter] = []
    for letter in letters:
        if letter[0] == "\n":
            yield line
            line = []
        else:
            line.append(letter)
    yield line


def _wrapped(line: list[Letter], width: int) -> Iterator[list[Letter]]:
    start = used = 0
    blank = None
    for index, (letter, _) in enumerate(line):
        used += _columns(letter)
        if letter == " ":
            blank = index
        if used > width and letter != " ":
            end = index if blank is None or blank < start else blank
            yield line[start:end]
            start = end + (end == blank)
            used = sum(_columns(text) for text, _ in line[start : index + 1])
    yield line[start:]


def _columns(letter: str) -> int:
    """How many columns a character takes: none for one that is put on the letter before, two for wide ones."""
    if unicodedata.combining(letter) or letter in "\u200b\u200d\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _line(line: Sequence[Letter], *, colours: bool) -> str:
    runs = ((look, "".join(letter for letter, _ in run)) for look, run in groupby(line, key=lambda letter: letter[1]))
    return "".join(f"\x1b[{';'.join(look)}m{text}\x1b[0m" if colours and look else text for look, text in runs)


def bare(label: str) -> str:
    """A button's label for comparing: without case, emojis and signs at its ends, and with single blanks."""
    folded = " ".join(unicodedata.normalize("NFKC", clean(label)).casefold().split())
    return re.sub(r"^[^\w#/+-]+|[^\w!?)]+$", "", folded) or folded
