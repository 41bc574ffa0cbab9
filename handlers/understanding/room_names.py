"""The forms in which people say the name of a room."""

from __future__ import annotations

import re
from collections.abc import Iterator


def forms(name: str) -> Iterator[str]:
    """The folded name of a room as it stands, declined, and with its letter written small."""
    yield name
    if declined := _DECLINED.fullmatch(name):
        yield from (declined["stem"] + ending + declined["rest"] for ending in _ENDINGS)
    if lettered := _LETTERED.fullmatch(name):
        yield lettered["name"] + lettered["letter"]


_DECLINED = re.compile(r"(?P<stem>[a-z]{3,})e[rs]?(?P<rest>(?: [a-z]{3,})+)")  # „im Kleinen Saal“, „die Alte Mensa“
_ENDINGS = ("e", "er", "en", "em", "es")
_LETTERED = re.compile(r"(?P<name>.*[a-z] )0(?P<letter>[b-h])")  # an “a” may be an article
