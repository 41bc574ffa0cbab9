"""When an answer to a question of a bank is right."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from bot.texts import Texts
from handlers.understanding import About, Answer, View, turn
from storage.event import Attendance
from storage.event_file import load

CONFIDENT = 0.5
FLAGS = re.IGNORECASE | re.DOTALL


@dataclass(frozen=True)
class Asked:
    """A question of a bank, with what a right answer must and must not contain, and the answer that it got."""

    row: dict[str, Any]
    found: Answer

    @property
    def right(self) -> bool:
        """Whether kind and wording are as they should be."""
        said = " ".join(re.sub("[\u2010-\u2015]", "-", unicodedata.normalize("NFC", self.found.text.plain)).split())
        return (
            self.found.kind.value in {self.row["kind"], *self.row.get("also", ())}
            and all(re.search(wanted, said, FLAGS) for wanted in self.row["expect"])
            and not any(re.search(wrong, said, FLAGS) for wrong in self.row["forbid"])
        )


def in_chats(folder: Path, texts: Texts) -> Iterator[Asked]:
    """The turns of a bank's chats, each after those before it; `row` also has their `place` in the chat, from 0.

    Whether something is told as an answer or as not known counts less in a chat than what is said.
    """
    for line in (folder / "chats.jsonl").read_text(encoding="utf-8").splitlines():
        chat = json.loads(line)
        event = load(folder / "events" / chat["event"]).event
        assert event is not None
        now = datetime.fromisoformat(chat["now"]).replace(tzinfo=event.zone).astimezone(UTC)
        view = View(event, now, chat["lang"], partial(texts.text, chat["lang"]), Attendance(chat["as"]))
        about = About()
        for place, row in enumerate(chat["turns"]):
            found = turn(row["q"], view, about)
            about = found.about
            yield Asked(row | {"place": place, "also": ["answer", "unknown", "clarify"]}, found.answer)
