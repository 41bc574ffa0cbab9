"""How many turns of chats with follow-ups are answered rightly.

    python -m benchmarks.chats

The chats of each bank lie in `chats.jsonl` beside its questions; live rounds are not part of it.
"""

from __future__ import annotations

from benchmarks.questions import BANKS
from bot.texts import Texts
from tests.understanding.scoring import in_chats


def main() -> None:
    """Print a table: of each bank the turns, and the shares of those that are right, of first and of later ones."""
    texts = Texts()
    print("| bank | turns | right | first turns | follow-ups |\n| --- | ---: | ---: | ---: | ---: |")
    for folder in sorted(path.parent for path in BANKS.glob("*/chats.jsonl")):
        asked = list(in_chats(folder, texts))
        first = [turn.right for turn in asked if not turn.row["place"]]
        later = [turn.right for turn in asked if turn.row["place"]]
        print(f"| {folder.name} | {len(asked)} | {_share(first + later)} | {_share(first)} | {_share(later)} |")


def _share(right: list[bool]) -> str:
    return f"{100 * sum(right) / len(right):.1f} %"


if __name__ == "__main__":
    main()
