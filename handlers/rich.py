"""Text with a little formatting: the one shape in which words travel from the texts to the platforms.

A platform turns it into its own form (Telegram entities, Matrix HTML, terminal colours). Nobody ever parses what
people wrote: user text enters as a value and stays literal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

_MARKUP = re.compile(r"\*\*(?P<bold>.+?)\*\*|`(?P<code>[^`\n]+)`", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with one look. `href` is a web, mail or phone address, or None."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Rich:
    """Formatted text: spans one after another; "\\n" ends a line, "\\n\\n" a paragraph."""

    spans: tuple[Span, ...] = ()

    @property
    def plain(self) -> str:
        """The text without its look; a link whose address its text does not show is followed by the address."""
        return "".join(_plain(span) for span in self.spans)

    def __add__(self, other: Rich | str) -> Rich:
        return Rich(self.spans + rich(other).spans)

    def __bool__(self) -> bool:
        return any(span.text for span in self.spans)


def _plain(span: Span) -> str:
    if span.href and not span.href.endswith(span.text.replace(" ", "")):
        return f"{span.text} ({span.href})"
    return span.text


def rich(value: Rich | str) -> Rich:
    """Text as it is, without any look."""
    return value if isinstance(value, Rich) else Rich((Span(value),))


def bold(text: str) -> Rich:
    """The text in bold."""
    return Rich((Span(text, bold=True),))


def link(text: str, href: str) -> Rich:
    """The text as a link; without the link if the address is no web, mail or phone address."""
    return Rich((Span(text, href=href if safe_href(href) else None),))


def safe_href(href: str) -> bool:
    """Whether an address may be a link: http(s) with a host, mailto or tel; never javascript:, tg:, file: …"""
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return bool(parts.scheme in ("http", "https") and parts.netloc) or parts.scheme in ("mailto", "tel")


def join(parts: Iterable[Rich | str], by: str = "\n") -> Rich:
    """The parts that are not empty, with `by` between them."""
    spans: list[Span] = []
    for part in (rich(part) for part in parts):
        if not part:
            continue
        if spans:
            spans.append(Span(by))
        spans.extend(part.spans)
    return Rich(tuple(spans))


def marked(text: str) -> Rich:
    """The markup that translators may use, `**bold**` and `` `code` ``, as spans. Never for user text."""
    if "**" not in text and "`" not in text:
        return Rich((Span(text),) if text else ())
    spans: list[Span] = []
    end = 0
    for match in _MARKUP.finditer(text):
        spans.append(Span(text[end : match.start()]))
        bolded = match.group("bold")
        spans.append(Span(bolded, bold=True) if bolded is not None else Span(match.group("code"), code=True))
        end = match.end()
    spans.append(Span(text[end:]))
    return Rich(tuple(span for span in spans if span.text))


def styled(value: Rich, like: Span) -> Rich:
    """The value with the look of the place that it is put into added to its own."""
    if not (like.bold or like.italic or like.code) and like.href is None:
        return value  # most places have no look of their own, and a list may have hundreds of spans
    return Rich(
        tuple(
            Span(
                span.text,
                span.bold or like.bold,
                span.italic or like.italic,
                span.code or like.code,
                span.href or like.href,
            )
            for span in value.spans
        )
    )


def to_json(value: Rich) -> list[Any]:
    """A form for storing: one list a span, `[text, look, href]`, look a string of the letters b, i, c."""
    return [
        [span.text, "b" * span.bold + "i" * span.italic + "c" * span.code, *([span.href] if span.href else [])]
        for span in value.spans
    ]


def from_json(data: Sequence[Sequence[Any]]) -> Rich:
    """The opposite of `to_json`."""
    return Rich(
        tuple(
            Span(text, bold="b" in look, italic="i" in look, code="c" in look, href=href[0] if href else None)
            for text, look, *href in data
        )
    )
