"""What an organiser could add to an event file, so that the usual questions of participants have an answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bot.texts import Texts
from handlers.understanding.usual import Lack, lacking
from storage.event import Event, Item

SHOWN = 3  # titles in a line


def hints(event: Event, texts: Texts, language: str) -> list[str]:
    """A line for each subject on which nothing is known; where there is none, a line that says so."""
    lacks = lacking(event, partial(texts.text, event.language))
    if not lacks:
        return [texts.text(language, "hints-none").plain]
    return [_line(lack, texts, language) for lack in lacks]


def _line(lack: Lack, texts: Texts, language: str) -> str:
    if not lack.items:
        return texts.text(language, f"lacks-{lack.code}").plain
    items = texts.text(language, "hints-items", **_named(lack.items, language)).plain
    return texts.text(language, f"lacks-{lack.code}", items=items).plain


def _named(items: Sequence[Item], language: str) -> dict[str, str | int]:
    quoted = "“{}”" if language == "en" else "„{}“"
    titles = ", ".join(quoted.format(item.title.of(language)) for item in items[:SHOWN])
    return {"titles": titles, "more": len(items[SHOWN:])}
