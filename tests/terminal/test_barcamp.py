"""A whole morning of a barcamp in the terminal, as a program of its own: `chat --json`."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.app.harness import EXAMPLES, event_file
from tests.room import AFTERNOON, HEAD, MORNING, TIMES

MORNING_SCRIPT = """
anna: /start
ben: /start
cara: !language en
mia@moderator: /runde
anna: Ich hätte ein Thema: Elternarbeit in der Kita
@ 10:00
anna: Ich hätte ein Thema: Elternarbeit in der Kita
anna: [Ja, vorschlagen]
ben: /vorschlag Elternarbeit in der KITA
ben: [#1 unterstützen]
ben: !vorschlag Digitale Tafeln
cara: /propose School garden
cara: /vorschlag Arschloch
cara: /close
mia: /zusammenlegen 1 99
@ 10:20
anna: /abstimmen
anna: [2 Digitale Tafeln]
anna: /abstimmen 1 2 3 4
ben: !abstimmen 2 3
cara: /vote 3
cara: /vote 3 1
cara: /vote 0
cara: /vote 1
mia: /runde vormitag schliessen
mia: /runde verlängern um 5 Minuten
@ 10:44
ben: /ergebnis
@ 10:45
ben: /abstimmen 1
mia: [Nur #1 Elternarbeit in der Kita]
anna: /ergebnis vormittag belege
anna: /meins
@ 16:00
"""


@dataclass
class Heard:
    """All that the bot said, line by line."""

    rows: list[dict[str, Any]]

    def to(self, who: str, *, reply: bool) -> list[str]:
        """What somebody heard: the answers, or what the bot said by itself."""
        return [row["text"] for row in self.rows if row["to"] == who and row["reply"] is reply]

    def at(self, words: str) -> set[str]:
        """When the bot said what begins with these words."""
        return {row["at"][11:16] for row in self.rows if row["text"].startswith(words)}


def played(folder: Path, script: str, *rounds: str) -> Heard:
    file = event_file(folder, HEAD + "".join(rounds))
    words = [sys.executable, "-m", "bot", "chat", str(file), "--json", "--now", "2020-01-20T09:50"]
    done = subprocess.run(
        words, cwd=EXAMPLES.parent, input=script, capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return Heard([json.loads(line) for line in done.stdout.splitlines()])


def said_by(script: str, who: str) -> int:
    return sum(line.startswith((f"{who}:", f"{who}@")) for line in script.splitlines())


def test_a_morning(tmp_path: Path) -> None:
    heard = played(tmp_path, MORNING_SCRIPT, MORNING + TIMES + "select = 2\n", AFTERNOON)
    for who in ("anna", "ben", "cara", "mia"):
        assert len(heard.to(who, reply=True)) == said_by(MORNING_SCRIPT, who), who
    assert heard.at("Jetzt werden Themen gesammelt") == {"10:00"}
    assert heard.at("Jetzt wird abgestimmt: Themen am Vormittag, 3 Themen") == {"10:20"}
    assert heard.at("The vote is open") == {"10:20"}
    assert [text.splitlines()[0] for text in heard.to("anna", reply=False)] == [
        "Jetzt werden Themen gesammelt: Themen am Vormittag",
        "Jetzt wird abgestimmt: Themen am Vormittag, 3 Themen",
        "Die Abstimmung „Themen am Vormittag“ geht länger, bis 10:45 Uhr.",
        "Ergebnis: Themen am Vormittag",
    ]
    (result,) = [text for text in heard.to("cara", reply=False) if text.startswith("Result")]
    assert "3 ballots were counted." in result
    assert "1. Digitale Tafeln (#2) – 2 votes\n2. Elternarbeit in der Kita (#1) – 1 vote" in result
    assert "The tie was decided by the moderators for #1" in result
    answers = " ".join(heard.to("ben", reply=True))
    assert "Ein ähnliches Thema gibt es schon" in answers
    assert "diese Änderung kam leider zu spät" in answers
    (receipts,) = [row for row in heard.rows if row["files"]]
    assert Path(receipts["files"][0]).read_text(encoding="utf-8").count("vormittag,") == 3


def test_a_line_is_answered_once_and_the_rest_is_no_reply(tmp_path: Path) -> None:
    script = "ben: /hilfe\nmia@moderator: /runde vormittag oeffnen\nben: /vorschlag Mensa\n"
    heard = played(tmp_path, script, MORNING)
    assert [(row["to"], row["reply"]) for row in heard.rows] == [
        ("ben", True), ("mia", True), ("ben", False), ("mia", False), ("ben", True),
    ]  # fmt: skip
