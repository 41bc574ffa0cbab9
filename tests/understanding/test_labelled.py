"""Which of several things of one name is meant, by letters, numbers, colours and words, on two invented events."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import answer
from handlers.understanding.contract import AnswerKind, View
from storage.event import Attendance
from tests.understanding.test_classes import Asked, event_of

MORNING = {"greens": "2027-06-08T09:40", "care": "2027-09-15T08:40"}
UNKNOWN = {"kind": AnswerKind.UNKNOWN}
ONLINE = {"attendance": Attendance.ONLINE}
EN = {"language": "en"}

CLASSES: Mapping[str, Sequence[Asked]] = {
    "a letter": (
        ("greens", "Wo ist Panel B?", "^Kesselraum"),
        ("greens", "wer sitzt in panel c", "weiß ich leider nicht", UNKNOWN),
        ("greens", "link zu panel b", "nicht bekannt", UNKNOWN),
        ("greens", "Wird Panel B aufgezeichnet?", "kein Material", UNKNOWN),
        ("greens", "Where is panel c?", "^Turmzimmer", EN),
        ("care", "wer leitet gruppe b", "^Dr. Lea Horn"),
        ("care", "Wer leitet Gruppe A?", "nicht", UNKNOWN),
        ("care", "Ist Haus C barrierefrei?", "Haus C hat drei Stufen"),
    ),
    "a number, also with a letter or in words": (
        ("greens", "In welchem Raum ist Session 3b?", "^Turmzimmer"),
        ("care", "Wo ist Workshop 1b?", "^Haus B, Raum 2"),
        ("care", "Was läuft in Block zwei?", "(?s)Rücken.*Angehörigen"),
        ("care", "Wann beginnt der dritte Block?", "13:30"),
        ("care", "Was kommt nach Block 1?", "(?s)^(?!.*Demenz).*Rücken"),
        ("care", "Was war vor Block 2?", "(?s)Demenz.*Wunden"),
        ("greens", "Wann beginnt die zweite Runde?", "Runde 2 – heute, 14:30"),
    ),
    "a colour": (
        ("greens", "wo ist lounge blau", "Im Hof"),
        ("care", "wo ist der grüne salon", "^3. OG"),
    ),
    "a table in a round": (
        ("greens", "Was ist in Runde 2 an Tisch 3?", "^Igel"),
        ("greens", "Wer leitet Tisch 2 in Runde 1?", "(?s)^Baumscheiben.*Ole Sand"),
        ("greens", "An welchen Tischen kann ich online mitmachen?", "^Tisch 2 [^\n]*$"),
        ("greens", "Wo steht Tisch 3?", "Kesselraum"),
    ),
    "a label that nothing has": (
        ("greens", "Wo findet Panel E statt?", "(?s)gibt es hier nicht.*Panel A.*Panel C"),
        ("greens", "Wo finde ich die grüne Lounge?", "gibt es hier nicht"),
        ("greens", "wann ist runde drei", "gibt es hier nicht"),
        ("care", "Wann ist Workshop 3b?", "(?s)gibt es hier nicht.*Workshop 1a"),
        ("care", "Gibt es eine Gruppe C?", "gibt es hier nicht"),
    ),
    "a track": (
        ("greens", "Wann fängt der Strang Wasser an?", "^Strang Wasser: Regenwasser"),
        ("greens", "Um wie viel Uhr endet der Strang Wasser?", "^Bis 10:45 Uhr"),
        ("care", "Welche Workshops gibt es in Block 1?", "(?s)^(?!.*Rücken).*Demenz.*Wunden"),
    ),
    "Frau or Herr": (
        ("greens", "mail von herrn riedel?", "^Johann Riedel"),
        ("greens", "Wie erreiche ich Frau Riedel?", "^Johanna Riedel"),
        ("care", "Mail von Herrn Sommer", "^Heiko Sommer"),
        ("care", "Wie erreiche ich Sommer?", "Heike", {"kind": AnswerKind.CLARIFY}),
    ),
    "what there is online at a time": (
        ("greens", "Was können wir online in der Pause machen?", "^Online-Plausch", ONLINE),
        ("greens", "Was kann ich um 10 Uhr von daheim verfolgen?", "^Panel A", ONLINE),
        ("greens", "Was läuft heute Nachmittag online?", "(?s)tisch2.*tisch2"),
    ),
    "part of a longer text": (
        ("greens", "Was kostet es für einen Tag?", "55 Euro für einen Tag"),
        ("greens", "Kann ich auch nur einen Tag kommen?", "55 Euro für einen Tag"),
        ("greens", "Wer macht am Abend Musik?", "Blaskapelle Rohrbruch"),
        ("greens", "Welche Vorträge hält Ute Lang?", "Regenwasser", {"now": "2027-06-09T14:00"}),
    ),
    "a title that asks something itself, or says a time": (
        ("care", "Wie lange dauert „Wer pflegt die Pflege von morgen?“", "^45 Minuten"),
        ("care", "wann ist wer pflegt die pflege von morgen?", "16:00"),
        ("care", "Ist Wer pflegt die Pflege von morgen schon vorbei?", "^Nein"),
    ),
    "what is given by somebody, what is paid": (
        ("care", "welche beiträge hat köhler", "Pflege von morgen"),
        ("care", "Welchen Beitrag muss ich zahlen?", "80 Euro"),
    ),
    "the rain": (("care", "Was machen wir, wenn es regnet?", "Grünen Salon"),),
    "topics that come late": (
        ("greens", "wie lange kann man noch themen nachreichen", "Bis heute um 12:30", {"now": "2027-06-08T11:00"}),
        ("greens", "Darf ich noch ein Thema nachreichen?", "^Nein", {"now": "2027-06-08T12:45"}),
    ),
}


@pytest.mark.parametrize(
    "asked", [pytest.param(one, id=f"{name}-{n}") for name, rows in CLASSES.items() for n, one in enumerate(rows)]
)
def test_the_one_that_is_meant(texts: Texts, asked: Asked) -> None:
    name, question, pattern, *rest = asked
    more: Mapping[str, object] = rest[0] if rest else {}
    event, language = event_of(name), str(more.get("language", "de"))
    at = str(more.get("now", MORNING[name]))
    now = datetime.fromisoformat(at).replace(tzinfo=event.zone).astimezone(UTC)
    attendance = more.get("attendance", Attendance.ONSITE)
    assert isinstance(attendance, Attendance)
    found = answer(question, View(event, now, language, partial(texts.text, language), attendance))
    assert found.kind is more.get("kind", AnswerKind.ANSWER), found.text.plain
    assert re.search(pattern, found.text.plain), found.text.plain
