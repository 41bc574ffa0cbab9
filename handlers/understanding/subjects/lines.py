"""The lines that people wrote for each subject: how it is asked for, and how an organiser states it.

A file has blocks: `## subject`, lines as participants ask, and with `= ` in front lines as event files state it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).with_name("said")
BLOCK, STATED = "## ", "= "


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody wrote on a subject; `stated`: as a fact, not as a question."""

    subject: str
    text: str
    stated: bool = False


def lines() -> Iterator[Line]:
    """All lines of all files, each once."""
    known: set[tuple[str, str]] = set()
    for path in paths():
        subject = ""
        for row in path.read_text(encoding="utf-8").splitlines():
            said = row.strip()
            if said.startswith(BLOCK):
                subject = said.removeprefix(BLOCK)
            elif said and not said.startswith("#") and (subject, said) not in known:
                known.add((subject, said))
                yield Line(subject, said.removeprefix(STATED), said.startswith(STATED))


def digest() -> str:
    """What tells whether a model was learned from the files as they are."""
    return sha256(b"".join(path.read_bytes() for path in paths())).hexdigest()[:16]


def paths() -> list[Path]:
    """The files with the lines."""
    return sorted(FOLDER.glob("*.txt"))
