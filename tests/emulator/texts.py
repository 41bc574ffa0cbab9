"""Texts and their entities: lengths in UTF-16 units, what a client finds by itself, what a bot may give."""

import re

from .errors import ApiError, Json, bad_request
from .spec import FOUND_ENTITIES, GIVEN_ENTITIES

_FOUND = re.compile(
    r"(?P<url>\b(?:https?|tg)://[^\s<>\"]+|\b(?:www\.|t\.me/)[^\s<>\"]+)"
    r"|(?P<email>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/<>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/<>@])"
    r"|(?<!\w)(?P<mention>@[A-Za-z][A-Za-z0-9_]{2,31})(?!\w)"
    r"|(?<!\w)(?P<hashtag>#\w*[^\W\d]\w*)"
)
_MAYBE_FOUND = re.compile(r"[/@#]|www\.")
_ODD_CHARACTERS = re.compile(r"[\x00-\x08\x0b-\x1f\u2028-\u202e]")
_MAX_ENTITIES = 100


def units(text: str) -> int:
    """Length in UTF-16 code units, the unit of all offsets in the Bot API."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def found_entities(text: str) -> list[Json]:
    """The entities Telegram finds in a text by itself: links, mentions, commands, hashtags, addresses."""
    if not _MAYBE_FOUND.search(text):
        return []
    entities = []
    for match in _FOUND.finditer(text):
        kind = str(match.lastgroup)
        value = match.group().rstrip(".,;:!?)") if kind == "url" else match.group()
        entities.append({"type": kind, "offset": units(text[: match.start()]), "length": units(value)})
    return entities


def part(text: str, offset: int, length: int) -> str:
    """The piece of a text that an entity covers; offset and length in UTF-16 units."""
    data = text.encode("utf-16-le", "surrogatepass")
    return data[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def clean(text: str, entities: list[Json], limit: int, too_long: str) -> tuple[str, list[Json], list[str]]:
    """Trim a bot's text as Telegram does, check it and its entities, add the found ones.

    `limit` is in UTF-16 units, `too_long` the wording when it is exceeded. Gives the text, all entities and
    remarks on what Telegram would silently have changed. Raises ApiError for what it would refuse.
    """
    remarks = [f"control character {match.group()!r} in the text"] if (match := _ODD_CHARACTERS.search(text)) else []
    _check_encoding(text)
    given = [entity for entity in entities if entity["type"] not in FOUND_ENTITIES]
    if given:
        remarks += _check_entities(text, given)
    trimmed = text.strip()
    if trimmed != text:
        given = _shift(given, units(text) - units(text.lstrip()), units(trimmed))
    if units(trimmed) > limit:
        raise bad_request(too_long, "text")
    every = given + _outside(found_entities(trimmed), given)
    every.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return trimmed, every, remarks


def _check_encoding(text: str) -> None:
    """Lone surrogates survive JSON, but no UTF-8."""
    if text.isascii():
        return
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8", "text") from None


def _check_entities(text: str, entities: list[Json]) -> list[str]:
    """Refuse impossible entities, give remarks on those Telegram drops or splits without a word."""
    data = text.encode("utf-16-le", "surrogatepass")
    for entity in entities:
        _check_range(data, entity)
    remarks = [f"empty entity {entity}" for entity in entities if entity["length"] == 0]
    if len(entities) > _MAX_ENTITIES:
        remarks.append(f"{len(entities)} entities, only {_MAX_ENTITIES} are kept")
    return remarks + _overlaps(entities)


def _check_range(data: bytes, entity: Json) -> None:
    if entity["type"] not in GIVEN_ENTITIES:
        raise bad_request("can't parse MessageEntity: Unsupported type specified", "entity")
    start, end, size = entity["offset"], entity["offset"] + entity["length"], len(data) // 2
    if start < 0 or entity["length"] < 0:
        raise bad_request("can't parse entities: invalid text entity offset or length specified", "entity")
    if start > size:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {start}", "entity")
    if end > size:
        raise bad_request(
            f"entity beginning at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {end}", "entity"
        )
    if _inside_pair(data, start):
        raise bad_request(
            f"entity begins in a middle of a UTF-16 symbol at byte offset {_bytes(data, start)}", "entity"
        )
    if _inside_pair(data, end):
        raise _ends_inside(data, start, end)


def _ends_inside(data: bytes, start: int, end: int) -> ApiError:
    return bad_request(
        f"entity beginning at UTF-16 offset {start} ends in a middle of a UTF-16 symbol at byte offset "
        f"{_bytes(data, end)}",
        "entity",
    )


def _inside_pair(data: bytes, index: int) -> bool:
    """Whether UTF-16 unit `index` is the second half of a surrogate pair."""
    return 2 * index < len(data) and 0xDC <= data[2 * index + 1] <= 0xDF


def _bytes(data: bytes, index: int) -> int:
    return len(data[: 2 * index].decode("utf-16-le", "ignore").encode())


def _overlaps(entities: list[Json]) -> list[str]:
    """Entities that cross each other or stand within code: Telegram splits or drops them."""
    remarks, open_ones = [], list[Json]()
    for entity in sorted(entities, key=lambda item: (item["offset"], -item["length"])):
        start, end = entity["offset"], entity["offset"] + entity["length"]
        open_ones = [other for other in open_ones if other["offset"] + other["length"] > start]
        for other in open_ones:
            crosses = end > other["offset"] + other["length"]
            if crosses or {entity["type"], other["type"]} & {"code", "pre"}:
                remarks.append(f"entities overlap: {other} and {entity}")
        open_ones.append(entity)
    return remarks


def _shift(entities: list[Json], lead: int, size: int) -> list[Json]:
    """Move entities after `lead` units were cut from the front and the text became `size` units long."""
    moved = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        end = min(size, entity["offset"] + entity["length"] - lead)
        if end > start:
            moved.append(entity | {"offset": start, "length": end - start})
    return moved


def _outside(found: list[Json], given: list[Json]) -> list[Json]:
    """The found entities that do not touch a link or code which the bot marked itself."""
    closed = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in given
        if entity["type"] in {"code", "pre", "text_link", "text_mention"}
    ]
    if not closed:
        return found
    return [
        entity
        for entity in found
        if all(entity["offset"] + entity["length"] <= start or entity["offset"] >= end for start, end in closed)
    ]
