"""What must hold between the values of an event file. Keys that are already known to be wrong are left alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from storage.event import Attendance, Format, Kind, Local
from storage.event_file.moments import When
from storage.event_file.overlaps import check_overlaps
from storage.event_file.problems import Cell
from storage.event_file.reading import Reading
from storage.event_file.rows import Row
from storage.event_file.weekdays import Weekday, misfits
from storage.event_file.words import listed

Rows = Mapping[str, Sequence[Row]]

NEAR = timedelta(days=7)  # items may lie outside the event, but hardly farther
LONGEST = timedelta(days=31)
LONG_ITEM = timedelta(hours=18)  # what lasts longer has mostly the wrong day at its end
AHEAD = timedelta(days=366)  # rounds and reminders may come long before the event


def check_rules(rows: Rows, text: Sequence[str], reading: Reading) -> None:
    """All rules; `text` has the lines of the file, to show a line inside of a long value."""
    main = rows["event"][0] if rows["event"] else None
    if main:
        _event(main, reading)
        _far(rows, main, reading)
        _formats(rows, main, reading)
    for venue in rows["venue"]:
        _coordinates(venue, reading)
    for item in rows["item"]:
        _item(item, reading)
    _item_rooms(rows, reading)
    check_overlaps(rows["item"], reading)
    _twice(rows, reading)
    for round_ in rows["round"]:
        _round(round_, rows, reading)
    _topics(rows, reading)
    _materials_and_faqs(rows, reading)
    for reminder in rows["reminder"]:
        _reminder(reminder, rows, reading)
    _weekdays(rows, main, text, reading)


def _ends_before(start: When | None, end: When | None) -> bool:
    if not start or not end:
        return False
    if start.moment and end.moment:
        return end.moment < start.moment
    return end.day < start.day


def _span(row: Row, first: str, last: str, reading: Reading) -> None:
    if _ends_before(row.get(first), row.get(last)):
        reading.report.at(row.at(last), "end-before-start", name=last, start=first, first=_line(row, first))
        row.flawed |= {first, last}


def _line(row: Row, name: str) -> int:
    return row.at(name).line


# The event and its programme


def _event(main: Row, reading: Reading) -> None:
    _span(main, "starts", "ends", reading)
    starts, ends = main.get("starts"), main.get("ends")
    if starts and ends and ends.day - starts.day > LONGEST:
        reading.report.at(main.at("ends"), "event-long", days=(ends.day - starts.day).days + 1)
        main.flawed.add("ends")
    registration: Row | None = main.get("registration")
    until = registration.get("until") if registration else None
    last = ends or starts
    if registration and until and last and "ends" not in main.flawed and until.day > last.day:
        reading.report.at(registration.at("until"), "registration-late", end=last.day.isoformat())


def _far(rows: Rows, main: Row, reading: Reading) -> None:
    """Dates of the programme that are surely slips: more than a week away from the event."""
    starts, ends = main.get("starts"), main.get("ends")
    if not starts or {"starts", "ends"} & main.flawed:
        return
    last = ends.day if ends else starts.day + LONGEST - NEAR
    dated = [row for row in rows["item"] if row.get("start")]
    far = [row for row in dated if not starts.day - NEAR <= row.get("start").day <= last + NEAR]
    days = {"first": starts.day.isoformat(), "last": (ends or starts).day.isoformat()}
    if len(far) > 1 and 2 * len(far) > len(dated):
        reading.report.at(main.at("starts"), "far-from-items", item=far[0].get("start").day.isoformat())
        return
    for row in far:
        reading.report.at(row.at("start"), "far-from-event", day=row.get("start").day.isoformat(), **days)
    for row in (row for row in dated if row not in far):
        _outside(row, "end", starts.day - NEAR, last + NEAR, days, reading)
    for row in (*rows["round"], *rows["reminder"]):
        for name in ("opens", "voting", "closes", "at"):
            _outside(row, name, starts.day - AHEAD, last + LONGEST, days, reading)


def _outside(row: Row, name: str, first: date, last: date, days: Mapping[str, str], reading: Reading) -> None:
    when: When | None = row.get(name)
    if when and name not in row.flawed and not first <= when.day <= last:
        reading.report.at(row.at(name), "far-from-event", day=when.day.isoformat(), **days)
        row.flawed.add(name)


def _formats(rows: Rows, main: Row, reading: Reading) -> None:
    """An item or reminder for people who cannot be there."""
    absent = {Format.ONSITE: Attendance.ONLINE, Format.ONLINE: Attendance.ONSITE}.get(main.get("format"))
    if not absent:
        return
    values = {"format": str(main.get("format")), "attendance": str(absent)}
    for row in rows["item"]:
        if row.get("attendance") is absent:
            reading.report.at(row.at("attendance"), "attendance-format", **values)
    for row in rows["reminder"]:
        if str(absent) in (row.get("audience") or "").split(","):
            reading.report.at(row.at("audience"), "audience-format", **values)


def _coordinates(venue: Row, reading: Reading) -> None:
    pair = ("latitude", "longitude")
    for name, other in (pair, pair[::-1]):
        known = name in venue.cell.value
        if known and other not in venue.cell.value and other not in venue.flawed and "venue" not in reading.damaged:
            reading.report.at(venue.at(name), "coordinates-half", name=name, missing=other)
    latitude, longitude = venue.get("latitude"), venue.get("longitude")
    if latitude is None or longitude is None or not (reading.zone_is_sure and reading.zone.key.startswith("Europe/")):
        return
    if not _in_europe(latitude, longitude) and _in_europe(longitude, latitude):
        values = {"latitude": str(longitude), "longitude": str(latitude)}
        reading.report.at(venue.at("latitude"), "coordinates-swapped", **values)


def _in_europe(latitude: float, longitude: float) -> bool:
    return 34 <= latitude <= 72 and -32 <= longitude <= 60


def _item(item: Row, reading: Reading) -> None:
    _span(item, "start", "end", reading)
    start, end = item.get("start"), item.get("end")
    if end and "start" not in item.cell.value and "start" not in item.flawed and "item" not in reading.damaged:
        reading.report.at(item.at("end"), "end-without-start")
        item.flawed.add("start")
    if start and end and start.moment and start.moment == end.moment and item.get("kind") is not Kind.END:
        reading.report.at(item.at("end"), "no-duration")
    known = start and end and start.moment and end.moment and "end" not in item.flawed
    if known and end.moment - start.moment > LONG_ITEM:
        reading.report.at(item.at("end"), "item-long", hours=int((end.moment - start.moment).total_seconds() // 3600))
        item.flawed.add("end")
    if item.get("slots") and "kind" not in item.flawed and item.get("kind") is not Kind.OPEN:
        reading.report.at(item.at("slots"), "slots-not-open")


def _item_rooms(rows: Rows, reading: Reading) -> None:
    """More sign-ups than seats."""
    seats = {room.id: room.get("capacity") for room in rows["room"]}
    for item in rows["item"]:
        capacities = [seats.get(room) for room in item.get("rooms") or ()]
        known = [capacity for capacity in capacities if capacity]
        if known and len(known) == len(capacities) and (item.get("capacity") or 0) > sum(known):
            values = {"capacity": item.get("capacity"), "seats": sum(known)}
            reading.report.at(item.at("capacity"), "capacity-over-room", **values)


def _twice(rows: Rows, reading: Reading) -> None:
    """Rooms of one name, and the same item twice at one time without a room to tell them apart."""
    names: dict[str, Row] = {}
    for room in rows["room"]:
        first = names.setdefault(_folded(room.get("name")) or room.cell.key, room)
        if first is not room and first.id != room.id:
            reading.report.at(room.at("name"), "duplicate-room-name", first=_line(first, "name"))
    items: dict[tuple[object, ...], Row] = {}
    for item in rows["item"]:
        start = item.get("start")
        if not start or not start.moment or item.get("rooms"):
            continue
        first = items.setdefault((_folded(item.get("title")), start.moment), item)
        if first is not item and first.id != item.id:
            reading.report.at(item.at("title"), "duplicate-item", first=_line(first, "title"))


def _folded(local: Local | None) -> str:
    return local.all[0].casefold().rstrip(" ?!.") if local else ""


# Rounds and topics


def _round(row: Row, rows: Rows, reading: Reading) -> None:
    _round_order(row, reading)
    items = {item.id: item for item in rows["item"]}
    chosen = [items[name] for name in row.get("items") or () if name in items]
    for cell in row.entries("items"):
        item = items.get(cell.value) if isinstance(cell.value, str) else None
        if item and "kind" not in item.flawed and item.get("kind") not in (None, Kind.OPEN):
            reading.report.at(cell, "round-item-not-open", item=item.id, kind=str(item.get("kind")))
    _round_close(row, chosen, reading)
    _round_select(row, chosen, reading)
    _round_topics(row, rows, reading)


def _round_order(row: Row, reading: Reading) -> None:
    known = [name for name in ("opens", "voting", "closes") if row.get(name)]
    for earlier, later in pairwise(known):
        if row.get(later).moment < row.get(earlier).moment:
            values = {"name": later, "earlier": earlier}
            reading.report.at(row.at(later), "round-order", **values, first=_line(row, earlier))
            row.flawed |= {earlier, later}


def _round_close(row: Row, items: Sequence[Row], reading: Reading) -> None:
    """A vote that ends when all items for its topics have begun."""
    closes: When | None = row.get("closes")
    starts = [item.get("start").moment for item in items if item.get("start")]
    if not closes or "closes" in row.flawed or not starts or not all(starts):
        return
    if closes.moment and closes.moment > max(starts):
        reading.report.at(row.at("closes"), "round-closes-late", item=items[starts.index(max(starts))].id)


def _round_select(row: Row, items: Sequence[Row], reading: Reading) -> None:
    if len(items) < len(row.get("items") or ()):  # an id with a mistake
        return
    if any({"slots", "rooms"} & item.flawed or item.get("kind") is not Kind.OPEN for item in items):
        return
    places = [item.get("slots") or len(item.get("rooms") or ()) for item in items]
    if row.get("select") and places and all(places) and "items" not in row.flawed and row.get("select") > sum(places):
        reading.report.at(row.at("select"), "select-too-many", select=row.get("select"), places=sum(places))


def _round_topics(row: Row, rows: Rows, reading: Reading) -> None:
    """The same topic twice in one round."""
    stated = [(cell, _wording(cell)) for cell in row.entries("topics")]
    own = [topic for topic in rows["topic"] if topic.get("round") == row.id]
    stated += [(topic.at("title"), _folded(topic.get("title"))) for topic in own]
    first: dict[str, Cell] = {}
    for cell, wording in stated:
        earlier = first.setdefault(wording, cell) if wording else cell
        if earlier is not cell:
            reading.report.at(cell, "duplicate-topic", first=earlier.line)


def _wording(cell: Cell) -> str:
    value = cell.value if not isinstance(cell.value, dict) else next((c.value for c in cell.value.values()), "")
    return value.strip().casefold().rstrip(" ?!.") if isinstance(value, str) else ""


def _topics(rows: Rows, reading: Reading) -> None:
    rounds = {row.id: row for row in rows["round"]}
    taken: dict[tuple[str, str], Row] = {}
    for topic in rows["topic"]:
        item, room = topic.get("item"), topic.get("room")
        round_ = rounds.get(topic.get("round") or "")
        if round_ and item and round_.get("items") and "items" not in round_.flawed and item not in round_.get("items"):
            values = {"round": round_.id, "items": listed(round_.get("items"))}
            reading.report.at(topic.at("item"), "topic-item-not-in-round", **values)
        if item and room:
            first = taken.setdefault((item, room), topic)
            if first is not topic:
                reading.report.at(topic.at("room"), "topic-room-taken", room=room, first=_line(first, "room"))


# Materials, questions and reminders


def _materials_and_faqs(rows: Rows, reading: Reading) -> None:
    for material in rows["material"]:
        if {"url", "file"} <= set(material.cell.value):
            reading.report.at(material.at("file"), "material-both")
    seen: dict[str, Cell] = {}
    for faq in rows["faq"]:
        _span(faq, "from", "until", reading)
        for question in _questions(faq):
            first = seen.setdefault(_wording(question), question)
            if first is not question:
                reading.report.at(question, "duplicate-question", first=first.line)


def _questions(faq: Row) -> Iterator[Cell]:
    """The questions of an entry without dates; with them, the same question may well have two answers."""
    if not (faq.get("from") or faq.get("until")):
        yield from (cell for cell in faq.entries("questions") if _wording(cell))


def _reminder(row: Row, rows: Rows, reading: Reading) -> None:
    stated = set(row.cell.value) | row.flawed
    if {"item", "at"} <= stated:
        reading.report.at(row.at("at"), "reminder-both")
    elif not {"item", "at"} & stated and "reminder" not in reading.damaged:
        reading.report.at(row.at("item"), "reminder-neither")
    elif "at" in stated and "before" in stated:
        reading.report.at(row.at("before"), "before-without-item")
    item = next((item for item in rows["item"] if item.id and item.id == row.get("item")), None)
    if item:
        _reminder_item(row, item, reading)
    elif "signed-up" in (row.get("audience") or "").split(",") and "item" not in stated:
        reading.report.at(row.at("audience"), "signed-up-without-item")


def _reminder_item(row: Row, item: Row, reading: Reading) -> None:
    start: When | None = item.get("start")
    if not (start and start.moment) and "start" not in item.flawed and "item" not in reading.damaged:
        reading.report.at(row.at("item"), "reminder-untimed", item=item.id)
    signs_up = "capacity" in item.cell.value or "capacity" in item.flawed or "item" in reading.damaged
    if "signed-up" in (row.get("audience") or "").split(",") and not signs_up:
        reading.report.at(row.at("audience"), "no-sign-up", item=item.id)


# Weekdays in texts


def _weekdays(rows: Rows, main: Row | None, text: Sequence[str], reading: Reading) -> None:
    starts: When | None = main.get("starts") if main else None
    around = starts.day if starts else None
    for row in (row for table in rows.values() for row in table):
        for cell in _strings(row.cell):
            for mention in misfits(cell.value, around):
                line = _line_of(mention.text, mention.word, cell, text)
                if mention.day is None:
                    reading.report.add("weekday-no-date", line, cell.key, text=mention.text)
                else:
                    right = list(Weekday)[mention.day.weekday()]
                    day = mention.day.isoformat()
                    reading.report.add("weekday", line, cell.key, text=mention.text, day=day, right=right)


def _strings(cell: Cell) -> Iterator[Cell]:
    if isinstance(cell.value, str):
        yield cell
    elif isinstance(cell.value, dict | tuple):
        for part in cell.value.values() if isinstance(cell.value, dict) else cell.value:
            yield from _strings(part)


def _line_of(mention: str, word: str, cell: Cell, text: Sequence[str]) -> int:
    """The line inside of a long text; a mention that is broken over lines stands where its weekday does."""
    for part in (mention, word):
        for line in range(cell.line, cell.last + 1):
            if part in text[line - 1]:
                return line
    return cell.line
