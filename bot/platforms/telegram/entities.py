"""Rich text in Telegram's form: plain text with entities, cut into messages. Lengths and offsets are UTF-16 units."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from handlers.rich import Rich, Span

LIMIT = 4096
MOST_ENTITIES = 100

_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}|\d+(?:\.\d+){3}")
# Telegram takes these for blanks or drops them without a word, and then all offsets behind them would be wrong.
_ODD = re.compile("[\x00-\x08\x0b-\x1f\u2028-\u202e\ud800-\udfff]")
_ODD_BREAKS = ("\x0b", "\x0c", "\u2028", "\u2029")
_BORDERS = " \n"


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def linkable(href: str) -> bool:
    """Whether Telegram accepts the address in a link or a button; it refuses the whole message otherwise."""
    try:
        parts = urlsplit(href)
        host = parts.hostname or ""
    except ValueError:
        return False
    clean = not any(character.isspace() for character in href)
    return clean and parts.scheme in ("http", "https") and _HOST.fullmatch(host) is not None


def settled(value: Rich) -> Rich:
    """The same text without what Telegram would refuse or change; neighbours that look the same become one span."""
    spans: list[Span] = []
    for span in map(_settled, value.spans):
        if spans and _same_look(spans[-1], span):
            spans[-1] = replace(spans[-1], text=spans[-1].text + span.text)
        elif span.text:
            spans.append(span)
    return Rich(tuple(spans))


def _settled(span: Span) -> Span:
    if span.href and not linkable(span.href):
        span = replace(span, text=Rich((span,)).plain, href=None)
    if _ODD.search(span.text):
        span = replace(span, text=_ODD.sub(_ordinary, span.text.replace("\r\n", "\n")))
    return span


def _ordinary(match: re.Match[str]) -> str:
    if match.group() in _ODD_BREAKS:
        return "\n"
    return "\ufffd" if match.group() >= "\ud800" else " "


def _same_look(one: Span, other: Span) -> bool:
    return (one.bold, one.italic, one.code, one.href) == (other.bold, other.italic, other.code, other.href)


def entities(value: Rich) -> tuple[str, list[dict[str, Any]]]:
    """A settled text -> plain text and its entities, as the Bot API takes them."""
    found: list[dict[str, Any]] = []
    offset = 0
    for span in value.spans:
        length = units(span.text)
        found.extend({**kind, "offset": offset, "length": length} for kind in _kinds(span))
        offset += length
    return "".join(span.text for span in value.spans), found


def _kinds(span: Span) -> Iterable[dict[str, Any]]:
    """The entities of a span without their place. Code cannot be combined with anything: a link goes first."""
    if span.text.isspace():
        return
    if span.href:
        yield {"type": "text_link", "url": span.href}
    elif span.code:
        yield {"type": "code"}
        return
    if span.bold:
        yield {"type": "bold"}
    if span.italic:
        yield {"type": "italic"}


def pieces(value: Rich) -> list[Rich]:
    """A settled text as messages of at most LIMIT units and MOST_ENTITIES entities, none of them empty.

    Cut is between paragraphs, else between lines, else between words; the blanks at a cut go. A word that fills a
    message alone is cut between characters as people see them.
    """
    text = "".join(span.text for span in value.spans)
    if 2 * len(text) <= LIMIT and 3 * len(value.spans) <= MOST_ENTITIES:
        return [value] if text.strip() else []
    found: list[Rich] = []
    start = 0
    while start < len(text):
        end = _reach(value, text, start)
        if end < len(text):
            end = _border(text, start, end)
        piece = _between(value, text, start, end)
        if piece:
            found.append(piece)
        start = end
        while start < len(text) and text[start] in _BORDERS and not _joined(text, start + 1):
            start += 1
    return found


def _reach(value: Rich, text: str, start: int) -> int:
    """How far a message that begins at `start` could go."""
    end, left = start, LIMIT
    for character in text[start : start + LIMIT]:
        left -= 2 if character > "\uffff" else 1
        if left < 0:
            break
        end += 1
    return max(start + 1, min(end, _entities_end(value, start)))


def _entities_end(value: Rich, start: int) -> int:
    """Where the first entity stands that would be one too many after `start`."""
    position = count = 0
    for span in value.spans:
        count += len(list(_kinds(span))) if position + len(span.text) > start else 0
        if count > MOST_ENTITIES:
            return position
        position += len(span.text)
    return position


def _border(text: str, start: int, end: int) -> int:
    """The best place for a cut, behind `start` and not behind `end`."""
    half = start + (end - start) // 2
    for mark, first in (("\n\n", half), ("\n", half), (" ", half), ("\n", start), (" ", start)):
        at = _last(text, mark, max(first, start + 1), end)
        if at:
            return at
    at = end
    while at > start and _joined(text, at):
        at -= 1
    return at if at > start else end


def _last(text: str, mark: str, first: int, end: int) -> int:
    """The last place from `first` to `end` where the mark begins and no character goes on behind it; 0 for none."""
    at = text.rfind(mark, first, end + len(mark))
    while at >= first and _joined(text, at + len(mark)):
        at = text.rfind(mark, first, at + len(mark) - 1)
    return max(at, 0)


def _joined(text: str, at: int) -> bool:
    """Whether what stands before and behind this place is one character for people (an emoji, a letter with marks)."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if after < "\u0300":
        return before == "\u200d"
    if "\u200d" in (before, after) or unicodedata.category(after).startswith("M"):
        return True
    if "\U0001f3fb" <= after <= "\U0001f3ff" or "\U000e0020" <= after <= "\U000e007f" or "\u1160" <= after <= "\u11ff":
        return True  # skin colours, the letters in some flags, the later parts of Korean syllables
    return _regional(before) and _regional(after) and _odd_run(text, at)


def _regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _odd_run(text: str, at: int) -> bool:
    """Whether an odd number of flag letters ends here: they make flags in pairs."""
    first = at
    while first > 0 and _regional(text[first - 1]):
        first -= 1
    return (at - first) % 2 == 1


def _between(value: Rich, text: str, start: int, end: int) -> Rich:
    """What stands from `start` to `end`, without blanks around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    spans: list[Span] = []
    position = 0
    for span in value.spans:
        inside = span.text[max(0, start - position) : max(0, end - position)]
        if inside:
            spans.append(replace(span, text=inside))
        position += len(span.text)
    return Rich(tuple(spans))
