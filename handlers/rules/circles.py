"""The audience words of `[[reminder]]` as conditions on people."""

from __future__ import annotations

from storage.event import Attendance, Event, Format, Item
from storage.records import Circle


def circle(event: Event, audience: str, _item: Item | None) -> Circle | None:
    """Whom words like `onsite,group:land=Sachsen` mean, all of which must hold; None: nobody."""
    words = audience.split(",")
    if "signed-up" in words:
        return None  # there are no sign-ups yet
    attendances = {Attendance(word) for word in words if word in ("onsite", "online")}
    if len(attendances) > 1:
        return None
    attendance = next(iter(attendances), None)
    return Circle(
        attendance=attendance,
        unknown=attendance is not None and _only_way(event) is attendance,
        answers=tuple(_answer(event, word) for word in words if word.startswith("group:")),
        platforms=tuple(word for word in words if word in ("telegram", "matrix")),
    )


def _only_way(event: Event) -> Attendance | None:
    """How everybody takes part, where nobody is asked."""
    if event.format is Format.ONLINE:
        return Attendance.ONLINE
    return None if event.format is Format.HYBRID else Attendance.ONSITE


def _answer(event: Event, word: str) -> tuple[str, str]:
    """A group's key and the option as answers are stored: in its first wording."""
    key, _, option = word.removeprefix("group:").partition("=")
    group = next((entry for entry in event.groups if entry.key == key), None)
    known = (entry.all[0] for entry in (group.options if group else ()) if option in entry.all)
    return key, next(known, option)
