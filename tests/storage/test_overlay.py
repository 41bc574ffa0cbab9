"""Changes on top of the event file: what they make of it, and that nothing impossible ever comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.markdown import markdown
from storage import overlay
from storage.event import Event, Item, Kind, Local
from storage.event_file import read
from storage.records import Change, LiveFaq
from tests.databases import NOW
from tests.handlers.saying import event

DAY = """
[event]
slug = "camp"
title = "Camp"
starts = 2027-03-14T09:00:00
ends = 2027-03-14T18:00:00
[[room]]
id = "saal"
[[room]]
id = "hof"
[[item]]
id = "auftakt"
title = { de = "Auftakt", en = "Opening" }
start = 2027-03-14T10:00:00
rooms = ["saal"]
[[item]]
id = "vortrag"
title = "Vortrag"
aliases = ["Keynote"]
start = 2027-03-14T11:00:00
end = 2027-03-14T11:45:00
rooms = ["saal"]
[[item]]
id = "essen"
title = "Essen"
start = 2027-03-14T12:00:00
rooms = ["saal"]
[[item]]
id = "ausflug"
title = "Ausflug"
start = 2027-03-15
[[item]]
id = "offen"
title = "Noch offen"
[[item]]
id = "schluss"
title = "Schluss"
kind = "end"
start = 2027-03-14T17:00:00
"""
OTHER = DAY.replace("T11:45:00", "T15:30:00").replace('id = "hof"', 'id = "garten"').replace("T12:00", "T13:00")
LESS = DAY.split("[[item]]", 1)[0] + "[[item]]" + DAY.split("[[item]]")[3] + '[[item]]\nid = "neu"\ntitle = "Neu"\n'
FILES = (DAY, OTHER, LESS)


def at(hour: int, minute: int = 0, day: int = 14) -> datetime:
    """A time in Berlin on a day of March."""
    return datetime(2027, 3, day, hour - 1, minute, tzinfo=UTC)


def change(number: int, item: str, **values: Any) -> Change:
    """A change that was confirmed."""
    return Change(number, "camp", item, overlay.to_json(values), {}, None, NOW, number=number)


def day(*changes: Change, text: str = DAY) -> Event:
    """The day with these changes."""
    return overlay.with_changes(event(text), changes)


def span(found: Event, item: str) -> tuple[datetime | None, datetime | None]:
    """When an item is."""
    one = found.item_by_id[item]
    return one.start, one.end


def test_a_stated_end_moves_along_and_one_that_follows_is_derived_anew() -> None:
    found = day(change(1, "vortrag", start=at(14)), change(2, "auftakt", start=at(10, 30)))
    assert span(found, "vortrag") == (at(14), at(14, 45))
    assert span(found, "auftakt") == (at(10, 30), at(12))
    assert span(found, "essen") == (at(12), at(14))
    assert [item.id for item in found.timed] == ["auftakt", "essen", "vortrag", "schluss"]
    assert span(found, "schluss") == (at(17), at(17))


def test_an_end_alone_is_stated_from_then_on() -> None:
    found = day(change(1, "auftakt", end=at(10, 20)))
    assert span(found, "auftakt") == (at(10), at(10, 20))
    assert found.item_by_id["auftakt"].end_stated


def test_a_day_gets_a_time_and_something_open_a_date() -> None:
    found = day(change(1, "ausflug", start=at(9, day=15)), change(2, "offen", start=at(16), end=at(16, 30)))
    assert span(found, "ausflug") == (at(9, day=15), None)
    assert span(found, "offen") == (at(16), at(16, 30))
    assert found.item_by_id["offen"].day == at(16).date()


def test_the_old_name_is_still_understood_but_not_twice() -> None:
    found = day(change(1, "vortrag", title=Local({"": "Gespräch"}))).item_by_id["vortrag"]
    assert (found.title.of("de"), found.aliases) == ("Gespräch", ("Keynote", "Vortrag"))
    back = day(change(1, "vortrag", title=Local({"": "Keynote"})), change(2, "vortrag", title=Local({"": "Vortrag"})))
    assert back.item_by_id["vortrag"].aliases == ("Keynote",)


def test_what_is_cancelled_is_planned_but_does_not_run() -> None:
    found = day(change(1, "vortrag", cancelled=True))
    assert found.item_by_id["vortrag"].cancelled
    assert "vortrag" not in {item.id for item in found.timed}
    assert span(found, "auftakt") == (at(10), at(11)), "nothing grows longer because the next item is off"
    assert (
        not day(change(1, "vortrag", cancelled=True), change(2, "vortrag", cancelled=False))
        .item_by_id["vortrag"]
        .cancelled
    )


def test_what_does_not_fit_the_file_any_more_is_left_out() -> None:
    changes = [
        change(1, "vortrag", rooms=("hof", "saal")),
        change(2, "essen", rooms=("hof",)),
        change(3, "essen", end=at(12, 30)),
        change(4, "fort", start=at(15)),
    ]
    found = day(*changes, text=OTHER)
    assert found.item_by_id["vortrag"].rooms == ("saal",)
    assert found.item_by_id["essen"].rooms == ("saal",)
    assert span(found, "essen") == (at(13), at(17)), "an end before the new start is none"


def test_what_is_not_confirmed_or_was_taken_back_changes_nothing() -> None:
    plain = event(DAY)
    shown = replace(change(1, "vortrag", start=at(14)), number=None)
    undone = replace(change(2, "essen", start=at(14)), undone=NOW)
    assert overlay.with_changes(plain, [shown, undone]) is plain
    once = overlay.with_changes(plain, [change(1, "vortrag", start=at(14))])
    assert overlay.with_changes(once, [undone]) is plain


def test_values_go_to_the_database_and_back() -> None:
    values = {"start": at(14), "end": None, "rooms": ("a", "b"), "title": Local({"de": "A"}), "cancelled": True}
    assert overlay.from_json(overlay.to_json(values)) == values
    item = event(DAY).item_by_id["vortrag"]
    assert overlay.from_json(overlay.as_json(overlay.facts(item)))["end"] == at(11, 45)
    assert overlay.facts(event(DAY).item_by_id["essen"]).end is None


MOMENTS = st.integers(-24 * 12, 48 * 12).map(lambda steps: at(1) + timedelta(minutes=5 * steps))
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "start": MOMENTS,
        "end": MOMENTS,
        "rooms": st.lists(st.sampled_from(["saal", "hof", "garten"]), max_size=2, unique=True).map(tuple),
        "title": st.sampled_from(["Neuer Name", "Vortrag", "Essen", "Auftakt"]).map(lambda text: Local({"": text})),
        "cancelled": st.booleans(),
    },
)
IDS = st.sampled_from(["auftakt", "vortrag", "essen", "ausflug", "offen", "schluss", "neu"])
STEPS = st.one_of(
    st.tuples(st.just("change"), IDS, VALUES),
    st.tuples(st.just("undo"), st.integers(0, 20), st.none()),
    st.tuples(st.just("reload"), st.sampled_from(FILES), st.none()),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(STEPS, max_size=12))
def test_no_order_of_changes_undoing_and_reading_again_gives_an_impossible_event(
    steps: Sequence[tuple[str, Any, Any]],
) -> None:
    live, text, made = event(DAY), DAY, []
    for step, what, values in steps:
        if step == "change":
            made.append(change(len(made) + 1, what, **values))
        elif step == "undo" and made:
            made[what % len(made)] = replace(made[what % len(made)], undone=NOW)
        elif step == "reload":
            live, text = event(what), what
        live = overlay.with_changes(live, made)
        assert live == overlay.with_changes(event(text), made), "however often it is applied"
        _possible(live, text)
    undone = [replace(one, undone=NOW) for one in made]
    assert overlay.with_changes(live, undone) == event(text)


def _possible(live: Event, text: str) -> None:
    """The programme, written to a file, is one that the file's own checks take, with the same times."""
    head = text.split("[[item]]", 1)[0]
    outcome = read(head + "".join(_written(item, live) for item in live.items), path=None)
    assert not outcome.errors, outcome.errors
    assert outcome.event
    for item in outcome.event.items:
        mine = live.item_by_id[item.id]
        assert (item.start, item.end, item.day, item.rooms) == (mine.start, mine.end, mine.day, mine.rooms)
        assert item.end is None or item.start is None or item.start <= item.end


def _written(item: Item, live: Event) -> str:
    lines = [f'id = "{item.id}"', f'title = "{item.title.of("de")}"', f"rooms = {list(item.rooms)}"]
    if item.start or item.day:
        lines.append(f"start = {item.start.isoformat() if item.start else item.day}")
    if item.end_stated and item.end:
        lines.append(f"end = {item.end.isoformat()}")
    if item.kind is Kind.END:
        lines.append('kind = "end"')
    return "\n".join(["[[item]]", *lines, f"aliases = {list(item.aliases)}", ""])


def test_entries_of_the_faq_stand_behind_those_of_the_file() -> None:
    filed = event(DAY + '[[faq]]\nquestions = ["Wo?"]\nanswer = "Hier."\n')
    entries = [LiveFaq(1, "camp", "Gibt es *Kuchen*?", "Ja, *viel*.\n[hier](http://a.example)", "de", None)]
    live = overlay.with_faqs(filed, entries)
    assert [faq.questions[0].of("de") for faq in live.faqs] == ["Wo?", "Gibt es *Kuchen*?"]
    assert markdown(live.faqs[1].answer.of("de")).plain == "Ja, *viel*.\n[hier](http://a.example)"
    assert live.filed is filed
    assert overlay.with_faqs(filed, []) is filed
    assert overlay.with_changes(live, []) is filed


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")) | st.sampled_from("*_`[]()<>#-+=~\\&1.\n "))
)
def test_what_was_typed_in_a_chat_is_never_markup(text: str) -> None:
    shown = markdown(overlay.literal(text))
    assert not any(span.bold or span.italic or span.code or span.href for span in shown.spans)
    assert "".join(shown.plain.split()) == "".join(text.split())
