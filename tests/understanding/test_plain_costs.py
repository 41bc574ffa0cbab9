"""What it costs, tickets, food, slides and recordings, asked in other words than their plain ones."""

from __future__ import annotations

import pytest

from handlers.understanding.normalise import read


@pytest.mark.parametrize(
    ("question", "plainly"),
    [
        ("Wie viel Geld muss ich da einplanen?", "was kostet die teilnahme"),
        ("Wie viel Geld muss ich für die Exkursion einplanen?", "was kostet die exkursion"),
        ("Wie viel muss man fürs Ticket bezahlen?", "was kostet das ticket"),
        ("wieviel nehmen die pro nase", "was kostet das"),
        ("Wie viel Studierende bezahlen?", "was kostet es fuer studierende"),
        ("Bekomme ich die Bahnfahrt von euch erstattet?", "uebernehmt ihr meine reisekosten"),
        ("wann landen die mitschnitte im netz", "wann kommen die mitschnitte online"),
        ("what must i pay", "what must i pay"),
        ("Wie viel muss ich vorbereiten?", "wie viel muss ich vorbereiten"),
        ("Was zahlt ihr den Referenten?", "was zahlt ihr den referenten"),
        ("Wo kommt der Teller hin?", "wo kommt der teller hin"),
    ],
)
def test_other_words_for_costs(question: str, plainly: str) -> None:
    assert plainly in read(question).folded


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("mitbringn", "mitbringen"),
        ("zahln", "zahlen"),
        ("treffn", "treffen"),
        ("telefoniern", "telefonieren"),
        ("gehn", "gehen"),
        ("design", "design"),
        ("autumn", "autumn"),
        ("vpn", "vpn"),
        ("bahn", "bahn"),
        ("köln", "koeln"),
    ],
)
def test_endings_as_they_are_spoken(written: str, meant: str) -> None:
    assert read(written).folded == meant
