"""The venue with its map pin, and its rooms."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from handlers.contract import Choice, Context, Message, Place, Refusal, Reply, command
from handlers.rich import Rich, Span, bold, join, link
from handlers.spoken import spoken
from handlers.understanding.focus import About
from storage.event import Format, Room, Venue

_DIGITS = re.compile(r"\d+")


@command("ort", "venue", order=30, reads=True)
async def venue(message: Message, context: Context) -> Reply:
    """Where the event takes place, or where a room is."""
    if context.argument:
        return _room(message, context)
    event, say = context.event, context.say
    parts = [_address(event.venue, context), *_ways(event.venue, context), _wifi(message, context)]
    if event.format in (Format.ONLINE, Format.HYBRID):
        parts.insert(0 if event.format is Format.ONLINE else 1, _online(context))
    text = join([part for part in parts if part], "\n\n")
    return Reply(text or say("venue-unknown"), _rooms(context), place=_pin(event.venue, context))


def _address(place: Venue | None, context: Context) -> Rich:
    if place is None or not (place.name or place.address):
        return Rich()
    name = place.name.of(context.language) if place.name else ""
    return join([bold(name), place.address.of(context.language) if place.address else ""])


def _ways(place: Venue | None, context: Context) -> list[Rich]:
    if place is None:
        return []
    known = {
        "venue-directions": place.directions,
        "venue-transport": place.public_transport,
        "venue-parking": place.parking,
        "venue-access": place.accessibility,
        "venue-catering": place.catering,
    }
    return [context.say(key, text=text.of(context.language)) for key, text in known.items() if text]


def _online(context: Context) -> Rich:
    if context.event.stream:
        return context.say("venue-stream", link=link(context.event.stream, context.event.stream))
    if any(room.link for room in context.event.rooms) or any(item.link for item in context.event.items):
        return context.say("venue-links")
    return context.say("venue-only-online" if context.event.format is Format.ONLINE else "venue-online")


def _wifi(message: Message, context: Context) -> Rich:
    """The way into the network, in private only."""
    wifi = context.event.venue.wifi if context.event.venue else None
    if wifi is None or not wifi.network or not message.private:
        return Rich()
    if not wifi.password:
        return context.say("venue-wifi-open", network=wifi.network)
    return context.say("venue-wifi", network=wifi.network, password=Rich((Span(wifi.password, code=True),)))


def _pin(place: Venue | None, context: Context) -> Place | None:
    if place is None or place.latitude is None or place.longitude is None:
        return None
    name = place.name.of(context.language) if place.name else context.event.title.of(context.language)
    return Place(place.latitude, place.longitude, name, place.address.of(context.language) if place.address else name)


def _rooms(context: Context) -> tuple[tuple[Choice, ...], ...]:
    name = "ort" if context.language == "de" else "venue"
    choices = [Choice(room.name.of(context.language), f"/{name} {room.id}") for room in context.event.rooms[:12]]
    return tuple(tuple(choices[at : at + 2]) for at in range(0, len(choices), 2))


def _room(message: Message, context: Context) -> Reply:
    room = find_room(context.argument, context.event.rooms)
    if room is None:
        known = ", ".join(entry.name.of(context.language) for entry in context.event.rooms)
        if not known:
            raise Refusal("venue-no-rooms")
        raise Refusal("venue-unknown-room", choices=_rooms(context), rooms=known)
    say = context.say
    lines = [
        bold(room.name.of(context.language)),
        say("venue-floor", floor=room.floor.of(context.language)) if room.floor else "",
        say("venue-seats", number=room.capacity) if room.capacity else "",
        room.note.of(context.language) if room.note else "",
        say("venue-link", link=link(room.link, room.link)) if room.link else "",
    ]
    if not any(lines[1:]):
        lines.append(say("venue-room-bare"))
    return Reply(join(lines), spoken=spoken(message, About(room=room.id, ask="where")))


def find_room(words: str, rooms: tuple[Room, ...]) -> Room | None:
    """The room meant by its id, name or alias in any language, also with a typo; None if none or several are near.

    A number is never a typo: room 3 is not room 1.
    """
    names = {name.casefold(): room for room in rooms for name in (room.id, *room.name.all, *room.aliases)}
    number = _DIGITS.findall(words)
    possible = [name for name in names if not number or _DIGITS.findall(name) == number]
    found = process.extract(words.casefold(), possible, scorer=fuzz.WRatio, score_cutoff=82, limit=None)
    best = {names[name].id: names[name] for name, score, _ in found if score == found[0][1]}
    return next(iter(best.values())) if len(best) == 1 else None
