"""What of a message asks, and that the rest of it changes no answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import process_time

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.message import question_of
from storage.event import Attendance
from storage.event_file import load
from tests.understanding.scoring import Asked

BANK = Path(__file__).parent / "bank"


@pytest.mark.parametrize(
    ("message", "asks"),
    [
        ("Hallo, wann ist Pause?", "wann ist Pause?"),
        ("Kurze Frage: wo ist Raum 3", "wo ist Raum 3"),
        ("Ich hab mal ne Frage: wlan passwort", "wlan passwort"),
        ("Quick question: how do i get in", "how do i get in"),
        ("Guten Morgen zusammen! Ab wann ist offen?", "Ab wann ist offen?"),
        ("Sehr geehrte Damen und Herren, wann ist Schluss? Mit freundlichen Grüßen Mia Test", "wann ist Schluss?"),
        ("Wo ist das? Danke! LG Jana", "Wo ist das?"),
        ("wlan pw, danke", "wlan pw"),
        ("Danke! Und wo ist das?", "Und wo ist das?"),
        ("Können Sie mir bitte sagen, wo ich parken kann?", "wo kann ich parken?"),
        ("Do you know when lunch is?", "when is lunch?"),
        ("Wann ist Schluss? Muss meinen Zug buchen.", "Wann ist Schluss?"),
        ("Wer hält die Keynote? Auf der Website steht nichts.", "Wer hält die Keynote?"),
        ("Was läuft am 17.11. in Raum 2? Ich find dazu nix.", "Was läuft am 17.11. in Raum 2?"),
    ],
)
def test_what_does_not_ask_is_left_out(message: str, asks: str) -> None:
    assert question_of(message) == asks


@pytest.mark.parametrize(
    "message",
    [
        "Danke!",
        "moin moin",
        "Super, danke dir!",
        "danke dir, war ne super Woche!",
        "thanks, it was great!",
        "geht wieder, danke!",
        "Das hilft mir, danke",
        "nein danke",
        "Hallo, ich bin neu hier",
        "Was kostet das? Ich bin Studentin.",
        "Wann ist das? Ich meine den Workshop.",
        "Wo parke ich? Komme mit dem Auto.",
        "Ich sitze im Rollstuhl. Komme ich da hin?",
        "Darf der mit? Mein Sohn ist 12.",
        "Ich suche Raum 3. Wo ist der?",
    ],
)
def test_what_may_decide_stays_and_so_does_a_message_that_only_thanks(message: str) -> None:
    assert question_of(message) == message


def _sentence(question: str) -> str:
    return question if question.rstrip()[-1:] in "?!." else f"{question}?"


FRAMES: dict[str, tuple[str, Callable[[str], str]]] = {
    "greeted": ("de", lambda question: f"Hallo zusammen, {question}"),
    "announced": ("de", lambda question: f"Kurze Frage: {question}"),
    "introduced": ("de", lambda question: f"Ich hab mal ne Frage: {question}"),
    "signed": ("de", lambda question: f"{_sentence(question)} Danke! LG Jana"),
    "why": ("de", lambda question: f"{_sentence(question)} Muss meinen Zug buchen."),
    "searched": ("de", lambda question: f"{_sentence(question)} Auf der Website steht nichts."),
    "smiling": ("de", lambda question: f"{question} 😊"),
    "in English": ("en", lambda question: f"Hi, quick question: {question} Thanks!"),
    "plain": ("de", lambda question: question.lower().rstrip("?!. ")),
    "loud": ("de", lambda question: question.upper()),
    "without dots": ("de", lambda question: question.translate(str.maketrans("äöüÄÖÜ", "aouAOU"))),
}
LEAST = 0.95  # of the answers that are right; in the rest small talk or a time is all that is asked


@pytest.mark.parametrize("frame", FRAMES)
def test_an_answer_stays_right_in_a_message_that_also_greets_thanks_and_explains(frame: str, texts: Texts) -> None:
    language, put = FRAMES[frame]
    right = kept = 0
    for bank in ("camps", "gatherings"):
        events = {path.name: load(path).event for path in (BANK / bank / "events").glob("*.toml")}
        for line in (BANK / bank / "questions.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            event = events[row["event"]]
            assert event is not None
            now = datetime.fromisoformat(row["now"]).replace(tzinfo=event.zone).astimezone(UTC)
            view = View(event, now, row["lang"], partial(texts.text, row["lang"]), Attendance(row["as"]))
            if row["lang"] == language and Asked(row, answer(row["q"], view)).right:
                right += 1
                kept += Asked(row, answer(put(row["q"]), view)).right
    assert right > 20
    assert kept >= LEAST * right, (kept, right)


@pytest.mark.parametrize(
    "message", ["! " * 2000, "ne " * 1300, "ich hab " + "mal noch " * 450, "danke! " * 600, "Das ist. " * 200]
)
def test_no_message_takes_long_to_take_apart(message: str) -> None:
    begun = process_time()
    question_of(message)
    assert process_time() - begun < 1.0  # seconds; a pattern that tries every start would take several
