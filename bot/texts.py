"""Key + values + language -> rich text, from the language files (Project Fluent).

Fluent itself is forgiving: a missing message gives its key, a missing value its name. Here both raise, so that no
raw key ever reaches a chat.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Pattern
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk

from bot import locale_data
from handlers.contract import Value
from handlers.rich import Rich, Span, marked, rich, styled

LANGUAGES = ("de", "en")
FOLDER = Path(__file__).resolve().parent.parent / "handlers" / "texts"

locale_data.slim(LANGUAGES)

# Values travel through Fluent as tokens of private-use characters, so that nothing in them can become markup.
_TOKEN = re.compile("\ue000(\\d+)\ue001")

_ENTRY = re.compile(r"^(?=([a-zA-Z][\w-]*) *=)", re.MULTILINE)  # where a message begins, and its key
_REMEMBERED = 2000  # texts with their values
_FORMATTED = 500  # texts with tokens in the place of literal values


Piece = tuple[Span, int | None]  # a part of a text, and which of the values is put there with its look, if one is


class TextError(LookupError):
    """A text or one of its values is missing: a mistake in the code or the language files, never a user's."""


class Texts:
    """All language files of a folder, one subfolder a language, every `.ftl` file in it."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._languages = {language: _Language(language, folder / language) for language in LANGUAGES}
        # The same few texts are said again and again. By type too: 1 and 1.0 are equal, but not written alike.
        self._made = lru_cache(_REMEMBERED, typed=True)(self._make)
        self._formatted = lru_cache(_FORMATTED, typed=True)(self._format)

    def has(self, language: str, key: str) -> bool:
        """Whether this text exists in this language."""
        return key in self._languages[language].sources

    def text(self, language: str, key: str, /, **values: Value) -> Rich:
        """The text in a language of `LANGUAGES`.

        A `str` or `Rich` value is put in literally; numbers and `StrEnum` members reach Fluent as they are, for
        plurals and selections. Raises TextError if the text or a value is missing.
        """
        return self._made(language, key, **values)

    def _make(self, language: str, key: str, /, **values: Value) -> Rich:
        literal: list[Rich] = []
        passed = {name: _passed(value, literal) for name, value in values.items()}
        return _filled(self._formatted(language, key, **passed), literal)

    def _format(self, language: str, key: str, /, **passed: str | float) -> tuple[Piece, ...]:
        spoken = self._languages.get(language) or self._languages[LANGUAGES[0]]
        pattern = spoken.pattern(key)
        named = {name.replace("_", "-"): value for name, value in passed.items()}
        formatted, errors = spoken.bundle.format_pattern(pattern, named)
        if errors:
            raise TextError(f"text {key!r} in {language}: {errors[0]}")
        return tuple(_pieces(marked(str(formatted))))


class _Language:
    """The texts of one language. Each is parsed when it is first said: all of them parsed would take 8 MB."""

    def __init__(self, language: str, folder: Path) -> None:
        self.bundle = FluentBundle([language], use_isolating=False)
        self.sources = {
            key: source
            for path in sorted(folder.glob("*.ftl"))
            for key, source in _messages(path.read_text(encoding="utf-8"))
        }

    def pattern(self, key: str) -> Pattern:
        """What the text says. Raises TextError if there is no such text, or none that can be read."""
        if not self.bundle.has_message(key):
            self._parse(key)
        pattern = self.bundle.get_message(key).value
        if pattern is None:
            raise TextError(f"text {key!r} has no value")
        return pattern

    def _parse(self, key: str) -> None:
        if key not in self.sources:
            raise TextError(f"no text {key!r}")
        resource = FluentParser(with_spans=False).parse(self.sources[key])
        if junk := [entry.content for entry in resource.body if isinstance(entry, Junk)]:
            raise TextError(f"text {key!r} cannot be read: {junk[0]!r}")  # it would be left out silently
        self.bundle.add_resource(resource)


def _messages(text: str) -> Iterator[tuple[str, str]]:
    """The messages of a language file, key and source; comments before the first one are left out."""
    starts = [*_ENTRY.finditer(text)]
    for match, end in zip(starts, [*(after.start() for after in starts[1:]), len(text)], strict=True):
        yield match[1], text[match.start() : end]


def _passed(value: Value, literal: list[Rich]) -> str | int | float:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, (str, Rich)):
        literal.append(rich(value))
        return f"\ue000{len(literal) - 1}\ue001"
    return value


def _pieces(said: Rich) -> Iterator[Piece]:
    for span in said.spans:
        for position, text in enumerate(_TOKEN.split(span.text)):
            if position % 2:
                yield span, int(text)
            elif text:
                yield replace(span, text=text), None


def _filled(pieces: Iterable[Piece], literal: Sequence[Rich]) -> Rich:
    spans: list[Span] = []
    for span, number in pieces:
        spans.extend((span,) if number is None else styled(literal[number], span).spans)
    return Rich(tuple(spans))
