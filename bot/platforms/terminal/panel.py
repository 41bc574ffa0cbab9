"""The buttons that each person has in front of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from bot.platforms.terminal.screen import bare
from handlers.contract import Choice

KEPT = 50  # messages with buttons that are remembered for each person

Rows = Sequence[Sequence[Choice]]


class Panel:
    """Remembers which buttons the last messages to each person carried."""

    def __init__(self) -> None:
        self._shown: dict[str, deque[tuple[str, tuple[Choice, ...]]]] = {}

    def show(self, person: str, message: str, rows: Rows, *, replaces: str | None = None) -> None:
        """Note the buttons of a message; those of the message that it replaces are gone."""
        shown = self._shown.setdefault(person, deque(maxlen=KEPT))
        for old in [old for old in shown if old[0] == replaces]:
            shown.remove(old)
        if choices := tuple(choice for row in rows for choice in row):
            shown.append((message, choices))

    def find(self, person: str, label: str) -> tuple[str, Choice] | None:
        """The newest button with this label, with the id of the message that carries it.

        Upper and lower case and signs around the words make no difference, unless the exact label is there too.
        """
        shown = [(message, choice) for message, row in self._newest(person) for choice in row]
        exact = (found for found in shown if found[1].label.strip() == label.strip())
        alike = (found for found in shown if bare(found[1].label) == bare(label))
        return next(exact, None) or next(alike, None)

    def labels(self, person: str) -> list[str]:
        """The labels of the newest message that has any."""
        return [choice.label for _, row in list(self._newest(person))[:1] for choice in row]

    def _newest(self, person: str) -> Sequence[tuple[str, tuple[Choice, ...]]]:
        return list(reversed(self._shown.get(person, ())))
