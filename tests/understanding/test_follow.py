"""Follow-ups: what they mean after something was spoken of, and that complete questions stay what they are."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path

import pytest

from bot.texts import Texts
from handlers.understanding.contract import AnswerKind, View
from handlers.understanding.focus import About
from handlers.understanding.follow import follow as follow_ups
from handlers.understanding.talk import meaning, turn
from handlers.understanding.thing import Followed
from storage.event import Event
from storage.event_file import load


def follow(question: str, about: About, view: View) -> Followed | None:
    """What is meant first."""
    return next(follow_ups(question, about, view), None)


DURING = "2027-05-21T10:05"
BOOKS = About(item="basteln", ask="when")
ROOM = About(room="empore", ask="where")
ROSA = About(item="basteln", person="Rosa Klein", ask="who")
TITLE = "„Buchbinden für Anfänger“"


@pytest.mark.parametrize(
    ("question", "about", "meant"),
    [
        ("Und wo ist das?", BOOKS, f"wo ist {TITLE}"),
        ("wo findet das statt", BOOKS, f"wo findet {TITLE} statt"),
        ("wann nochmal?", BOOKS, f"Wann ist {TITLE}?"),
        ("und wann war das noch mal", BOOKS, f"Wann ist {TITLE}?"),
        ("Und wo?", BOOKS, f"Wo ist {TITLE}?"),
        ("ok und mit wem", BOOKS, f"Wer spricht bei {TITLE}?"),
        ("wie lange?", BOOKS, f"Wie lange dauert {TITLE}?"),
        ("bis wann", BOOKS, f"Bis wann geht {TITLE}?"),
        ("um wie viel Uhr genau?", BOOKS, f"Wann beginnt {TITLE}?"),
        ("und danach?", BOOKS, f"Was kommt nach der {TITLE}?"),
        ("Was kommt dann?", BOOKS, f"Was kommt nach der {TITLE}?"),
        ("was ist davor", BOOKS, f"Was kommt vor der {TITLE}?"),
        ("wer spricht da?", BOOKS, f"wer spricht bei {TITLE}"),
        ("worum geht es da?", BOOKS, f"Worum geht es bei {TITLE}?"),
        ("gibt es dazu Folien?", BOOKS, f"Gibt es Folien zu {TITLE}?"),
        ("wie viele Plätze gibt es da noch?", BOOKS, f"wie viele plaetze gibt es bei {TITLE} noch"),
        ("was kostet das?", BOOKS, f"was kostet {TITLE}"),
        ("und der Umtrunk?", BOOKS, "Wann ist der umtrunk?"),
        ("was ist mit dem Umtrunk?", About(item="basteln", ask="where"), "Wo ist dem umtrunk?"),
        ("wo genau?", About(item="basteln", ask="where"), "Wo ist „Empore“?"),
        ("und welcher Stock?", ROOM, "In welchem Stock ist „Empore“?"),
        ("wie viele passen da rein?", ROOM, "wie viele passen in „Empore“"),
        ("wann spricht sie?", ROSA, "wann spricht Rosa Klein"),
        ("was macht sie?", ROSA, "was macht Rosa Klein"),
        ("und morgen?", About(ask="programme"), "Was läuft morgen?"),
        ("und am Donnerstag", BOOKS, f"Wann ist {TITLE} am donnerstag?"),
    ],
)
def test_what_a_follow_up_means(view: Callable[..., View], question: str, about: About, meant: str) -> None:
    followed = follow(question, about, view(DURING))
    assert followed is not None
    assert followed.question == meant


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("and where?", "Where is {}?"),
        ("where is that", "where is {}"),
        ("When was that again?", "When is {}?"),
        ("when does it start?", "When does {} start?"),
        ("who is speaking there?", "who is speaking at {}"),
        ("what is it about?", "What is {} about?"),
        ("what comes after that?", "What comes after {}?"),
        ("and then?", "What comes after {}?"),
        ("what about the drinks?", "When is the drinks?"),
    ],
)
def test_in_english(view: Callable[..., View], question: str, meant: str) -> None:
    followed = follow(question, BOOKS, view(DURING, language="en"))
    assert followed is not None
    assert followed.question == meant.format("„Bookbinding for beginners“")


@pytest.mark.parametrize(
    "question",
    [
        "Wann ist das Buchbinden?",
        "Wo ist die Empore?",
        "Und wo ist die Kaffeepause?",
        "Wer spricht am Freitag um 9?",
        "Gibt es WLAN?",
        "Wie spät ist es?",
        "Wie komme ich da hin?",
        "Wo kann ich parken?",
        "Was läuft jetzt?",
        "Was macht Rosa Klein?",
        "Bist du noch da?",
        "Können Sie mir helfen?",
        "Danke!",
        "What time is it?",
        "Is there parking?",
        "x" * 91,
    ],
)
def test_a_complete_question_stays_what_it_is(view: Callable[..., View], question: str) -> None:
    assert turn(question, view(DURING), BOOKS).answer == turn(question, view(DURING), About()).answer


@pytest.mark.parametrize("question", ["Und wo ist das?", "wann nochmal?", "und danach?", "wer spricht da?"])
def test_without_anything_spoken_of_nothing_is_meant(view: Callable[..., View], question: str) -> None:
    assert follow(question, About(), view(DURING)) is None
    assert turn(question, view(DURING), About()).question == question


def test_a_thing_that_is_gone_is_not_meant(view: Callable[..., View]) -> None:
    assert follow("und wo?", About(item="weg"), view(DURING)) is None


CONVERSATIONS = [
    [
        ("Wann ist das Buchbinden?", "09:30"),
        ("Und wo ist das?", "Empore"),
        ("wann nochmal?", "09:30 bis 11:30"),
        ("wer spricht da?", "Rosa Klein"),
        ("was macht sie?", "Buchbinderin"),
        ("was kostet das?", "8 Euro"),
        ("wie viele Plätze gibt es da?", "12"),
        ("danke", "Gern"),
        ("und danach?", "Mittagspause"),
        ("und wo ist das?", "Halle"),
    ],
    [
        ("Wer hält den Robotervortrag?", "Weidner"),
        ("und wann?", "09:30 bis 10:30"),
        ("was macht er?", "Hochschule Elmshorn"),
        ("in welchem stock?", "Erdgeschoss"),
        ("wie lange dauert das?", "1 Stunde"),
        ("und davor?", "Begrüßung"),
        ("wer spricht da?", "Imke Sander"),
    ],
    [
        ("Wo ist der Umtrunk?", "Innenhof"),
        ("und die Kaffeepause?", "Halle"),
        ("und danach?", "Datenschutz"),
        ("und danach?", "Mittagspause"),
    ],
    [
        ("Was läuft um 9?", "Begrüßung"),
        ("und um 11?", "Datenschutz"),
        ("Gibt es WLAN?", "Reithalle"),
        ("Wann ist die Begrüßung?", "09:00"),
        ("Wo kann ich parken?", "Schützenhof"),
    ],
]


@pytest.mark.parametrize("lines", CONVERSATIONS, ids=lambda lines: str(lines[0][0]))
def test_conversations(view: Callable[..., View], lines: list[tuple[str, str]]) -> None:
    about = About()
    for question, said in lines:
        found = turn(question, view(DURING), about)
        about = found.about
        assert said in found.answer.text.plain, question
        assert found.answer.kind is AnswerKind.ANSWER


def test_what_is_not_known_of_it_is_said_so(view: Callable[..., View]) -> None:
    found = turn("wer spricht da?", view(DURING), About(item="pause"))
    assert found.answer.kind is AnswerKind.UNKNOWN
    assert "Kaffeepause" in found.answer.text.plain


def test_of_several_with_one_name_the_one_is_meant(view: Callable[..., View]) -> None:
    for item in ("robotik", "basteln"):
        title = view().event.item_by_id[item].title.of("de")
        assert meaning(f"Wo ist „{title}“?", item, view(), About()).about.item == item


BANK = Path(__file__).parent / "bank"
EVENTS = sorted([*BANK.glob("*/events/*.toml"), *(Path(__file__).parents[2] / "examples").glob("*.toml")])
TEXTS = Texts()


def _event(path: Path) -> Event:
    found = load(path).event
    assert found is not None
    return found


def _banks() -> Iterator[tuple[Event, str, str]]:
    """All questions of all banks with their events and languages."""
    for folder in sorted(BANK.iterdir()):
        events = {path.name: _event(path) for path in (folder / "events").glob("*.toml")}
        for line in (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield events[row["event"]], row["lang"], row["q"]


def test_hardly_any_question_of_the_banks_is_taken_for_a_follow_up() -> None:
    """They were asked without anything before; the few that are taken („Und danach?“) may as well be meant so."""
    taken = asked = 0
    for event, language, question in islice(_banks(), 0, None, 5):
        item = event.items[0]
        seen = View(event, datetime(2027, 1, 1, tzinfo=UTC), language, partial(TEXTS.text, language))
        before = About(item=item.id, ask="when", items=(item.id,), asked=item.title.of(language))
        asked += 1
        if next(follow_ups(question, before, seen), None):
            taken += turn(question, seen, before).answer != turn(question, seen, About()).answer
    assert asked > 300
    assert taken <= 0.03 * asked


@pytest.mark.parametrize("path", EVENTS, ids=lambda path: path.stem)
def test_every_item_of_every_event_can_be_referred_to(path: Path) -> None:
    """Whatever it is called: titles that ask something themselves, that several items share, that name a room."""
    event = _event(path)
    for item in event.items[:25]:
        if item.start is None:
            continue
        seen = View(event, item.start - timedelta(hours=2), "de", partial(TEXTS.text, "de"))
        for question in ("wann nochmal?", "und wo ist das?", "und danach?"):
            found = turn(question, seen, About(item=item.id, ask="when"))
            sources = {source.partition("].")[0] for source in found.answer.sources}
            assert f"item[{item.id}" in sources or "venue.name" in sources, (question, found)
