"""What an organiser can want of an item, in the words of a wish; see `changes` for how it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; with `offset` (as in `+01:00`) it is certain also where clocks are changed."""

    hour: int
    minute: int = 0
    offset: str = ""


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day: `ahead` days from today, a `weekday` (Monday is 0), or day, month and perhaps year."""

    ahead: int | None = None
    weekday: int | None = None
    day: int = 0
    month: int = 0
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What was said. `shift` moves the item, `longer` its end. `words` is what is left: the item, a room."""

    start: Clock | None = None
    end: Clock | None = None
    day: SaidDay | None = None
    shift: timedelta | None = None
    longer: timedelta | None = None
    cancelled: bool | None = None
    title: str | None = None
    words: str = ""
    twice: bool = field(default=False)

    @property
    def timed(self) -> bool:
        """Whether anything was said about time."""
        return any(part is not None for part in (self.start, self.end, self.day, self.shift, self.longer))

    @property
    def empty(self) -> bool:
        """Whether nothing was said that could be changed, a room aside."""
        return not self.timed and self.cancelled is None and self.title is None


def spoken(wish: Wish, rooms: tuple[str, ...] = ()) -> str:
    """A wish as a line that is read back as the same wish."""
    parts: list[str] = []
    if wish.day and wish.day.day:
        parts.append(f"{wish.day.day:02}.{wish.day.month:02}.{wish.day.year or ''}")
    if wish.start:
        parts.append(_written(wish.start))
    if wish.end:
        parts.append(f"bis {_written(wish.end)}")
    if wish.shift is not None:
        parts.append(f"{wish.shift.total_seconds() / 60:+.0f}")
    if wish.longer is not None:
        minutes = wish.longer.total_seconds() / 60
        parts.append(f"{abs(minutes):.0f} min {'länger' if minutes > 0 else 'kürzer'}")
    if wish.cancelled is not None:
        parts.append("entfällt" if wish.cancelled else "findet statt")
    parts += [", ".join(rooms) or wish.words]
    if wish.title is not None:
        parts.append(f"titel {wish.title}")
    return " ".join(part for part in parts if part)


def _written(clock: Clock) -> str:
    return f"{clock.hour:02}:{clock.minute:02}{clock.offset}"
