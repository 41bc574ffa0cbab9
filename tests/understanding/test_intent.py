"""What kind of fact a question wants."""

from __future__ import annotations

import pytest

from handlers.understanding.ask import Ask
from handlers.understanding.intent import cues
from handlers.understanding.normalise import read


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Wann ist das Konzert?", {Ask.WHEN}),
        ("ab wann kann ich da sein", {Ask.WHEN, Ask.START, Ask.ARRIVE}),
        ("Wie lange dauert das?", {Ask.DURATION}),
        ("wie lange noch bis zum essen", {Ask.REMAINING}),
        ("Bis wann muss man sich anmelden?", {Ask.DEADLINE}),
        ("An welchem Wochentag ist das?", {Ask.WEEKDAY}),
        ("Wo ist die Garderobe?", {Ask.WHERE}),
        ("In welchem Raum ist das?", {Ask.WHERE}),
        ("Wer spricht jetzt?", {Ask.WHO, Ask.NOW}),
        ("was kommt als nächstes", {Ask.NEXT, Ask.PROGRAMME}),
        ("Was läuft parallel zum Vortrag?", {Ask.PARALLEL}),
        ("Wie viele Plätze gibt es?", {Ask.COUNT}),
        ("Ist die Führung freiwillig?", {Ask.CHECK}),
        ("Hab ich die Begrüßung verpasst?", {Ask.MISSED, Ask.CHECK}),
        ("bin ich zu früh", {Ask.EARLY}),
        ("hallo!", {Ask.GREETING}),
        ("Vielen Dank", {Ask.THANKS}),
        ("bist du ein bot?", {Ask.HUMAN}),
        ("When does it start?", {Ask.WHEN, Ask.START}),
        ("Where can I watch it?", {Ask.WHERE}),
        ("Who can I contact?", {Ask.HELP}),
        ("Is there a lift?", {Ask.CHECK}),
        ("How do I get there?", {Ask.WAY}),
        ("Für wen ist das?", {Ask.AUDIENCE}),
        ("Das wievielte Mal ist das?", {Ask.NTH}),
    ],
)
def test_cues(question: str, asks: set[Ask]) -> None:
    assert asks <= cues(read(question).folded).asks


@pytest.mark.parametrize("question", ["Wann ist das?", "Wo ist das?", "Was gibt es zu essen?", "Wer ist das?"])
def test_open_questions_are_no_yes_or_no(question: str) -> None:
    assert Ask.CHECK not in cues(read(question).folded).asks
