"""The audience words of `[[reminder]]` as conditions on people."""

from __future__ import annotations

from handlers.rules.audience import of_file, only_way
from storage.event import Event
from storage.records import Circle


def circle(event: Event, audience: str) -> Circle | None:
    """Whom words like `onsite,group:land=Sachsen` mean, all of which must hold; None: nobody."""
    meant = of_file(audience)
    if meant.signed_up or len(meant.attendance) > 1:  # there are no sign-ups yet, and nobody is at two places
        return None
    attendance = meant.attendance[0] if meant.attendance else None
    return Circle(
        attendance=attendance,
        unknown=attendance is not None and only_way(event) is attendance,
        answers=tuple(_answer(event, *group) for group in meant.groups),
        platforms=meant.platforms,
    )


def _answer(event: Event, key: str, option: str) -> tuple[str, str]:
    """A group's key and the option as answers are stored: in its first wording."""
    group = next((entry for entry in event.groups if entry.key == key), None)
    known = (entry.all[0] for entry in (group.options if group else ()) if option in entry.all)
    return key, next(known, option)
