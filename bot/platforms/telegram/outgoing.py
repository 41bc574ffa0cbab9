"""What the bot says -> calls of the Bot API."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from telegram import InputFile

from bot.platforms import Outgoing
from bot.platforms.telegram.entities import entities, linkable, pieces, settled, units
from handlers.contract import Choice, File, Place, Reply
from handlers.rich import Rich, Span

_MOST_BUTTONS = 100
_MOST_IN_ROW = 8
_MOST_DATA = 64  # bytes
MOST_CAPTION = 1024  # UTF-16 units
_MOST_PICTURE = 10 * 1024 * 1024  # bytes; a larger one goes as a file
_ASIDE = Span("\n")

Rows = tuple[tuple[Choice, ...], ...]
Json = dict[str, Any]


def parts(reply: Reply) -> tuple[Reply, ...]:
    """The reply as messages: its text in pieces, then the place, then each file. Buttons stand under the last text.

    A text stands under a file that lies on this machine where it is short enough. Buttons that Telegram would refuse
    become lines of the text with what they say, so that nothing is lost. What only deletes stays one.
    """
    rows, lost = _buttons(reply.choices)
    texts = pieces(settled(reply.text + _lines(lost)))
    found = [Reply(text) for text in texts]
    if reply.deletes:
        return (replace(found[0] if found else Reply(Rich()), deletes=True),)
    if _under_file(reply, texts):
        found = [replace(found[0], files=reply.files)]
    if reply.place:
        found.append(Reply(Rich(), place=reply.place))
    if not (found and found[0].files):
        found.extend(Reply(Rich(), files=(file,)) for file in reply.files)
    if not found:
        return ()
    if rows or reply.menu is not None:
        last = len(texts or found) - 1
        found[last] = replace(found[last], choices=rows, menu=reply.menu)
    if reply.in_place:
        found[0] = replace(found[0], in_place=True)
    return tuple(found)


def _under_file(reply: Reply, texts: Sequence[Rich]) -> bool:
    if len(reply.files) != 1 or reply.files[0].content or reply.place or len(texts) != 1:
        return False
    return fits_caption(texts[0])


def fits_caption(text: Rich) -> bool:
    """Whether a text can stand under a file."""
    return units(entities(settled(text))[0]) <= MOST_CAPTION


async def call(outgoing: Outgoing, *, way: str | None = None, known: str | None = None) -> tuple[str, Json]:
    """One message -> the method of the Bot API and its parameters. Raises OSError for a file that cannot be read.

    `way` is how a message is changed where it is not what it seems to be: its "text" or its "caption". `known` is what
    Telegram calls a file that it has already.
    """
    reply = outgoing.reply
    rows, lost = _buttons(reply.choices)
    shared: Json = {"chat_id": int(outgoing.room)} | _keyboard(rows)
    words = settled(reply.text + _lines(lost))
    if outgoing.replaces and (reply.text or not reply.files):
        shared["message_id"] = int(outgoing.replaces)
        if way == "caption" or (reply.files and way is None):
            return "editMessageCaption", shared | _caption(words)
        return "editMessageText", shared | _text(words)
    if reply.files:
        method, name = kind_of(reply.files[0])
        content = known or await _upload(reply.files[0])
        return method, shared | _where(outgoing) | _caption(words) | {name: content}
    if reply.place and not reply.text:
        return _place(reply.place, shared | _where(outgoing))
    return "sendMessage", shared | _text(words) | _where(outgoing)


def kind_of(file: File) -> tuple[str, str]:
    """How a file is sent: the method, and its parameter that holds the file."""
    small = file.picture and not file.content and Path(file.path).stat().st_size <= _MOST_PICTURE
    return ("sendPhoto", "photo") if small else ("sendDocument", "document")


def _text(words: Rich) -> Json:
    text, marks = entities(words)
    found: Json = {"text": text, "link_preview_options": {"is_disabled": True}}
    return found | ({"entities": marks} if marks else {})


def _caption(words: Rich) -> Json:
    if not words:
        return {}
    text, marks = entities(words)
    return {"caption": text} | ({"caption_entities": marks} if marks else {})


def _where(outgoing: Outgoing) -> Json:
    """The thread, and in groups the message that is answered."""
    found: Json = {}
    if outgoing.thread is not None:
        found["message_thread_id"] = int(outgoing.thread)
    if outgoing.source is not None and not outgoing.private:
        found["reply_parameters"] = {"message_id": int(outgoing.source), "allow_sending_without_reply": True}
    return found


async def _upload(file: File) -> InputFile:
    content = file.content.encode() if file.content else await asyncio.to_thread(Path(file.path).read_bytes)
    return InputFile(content, filename=file.name)


def _place(place: Place, shared: Json) -> tuple[str, Json]:
    point = shared | {"latitude": place.latitude, "longitude": place.longitude}
    title, address = place.name.strip() or place.address.strip(), place.address.strip() or place.name.strip()
    if not title:
        return "sendLocation", point
    return "sendVenue", point | {"title": title, "address": address}


def _keyboard(rows: Rows) -> Json:
    if not rows:
        return {}
    return {"reply_markup": {"inline_keyboard": [[_button(choice) for choice in row] for row in rows]}}


def _button(choice: Choice) -> Json:
    label = f"✅ {choice.label}" if choice.marked else choice.label
    if choice.url:
        return {"text": label, "url": choice.url}
    return {"text": label, "callback_data": choice.command}


def _buttons(choices: Sequence[Sequence[Choice]]) -> tuple[Rows, list[Choice]]:
    """The rows as Telegram takes them (at most 8 in a row, 100 in all), and the buttons that it would refuse."""
    rows: list[tuple[Choice, ...]] = []
    lost: list[Choice] = []
    count = 0
    for row in choices:
        kept = [choice for choice in row if _possible(choice)][: _MOST_BUTTONS - count]
        lost.extend(choice for choice in row if choice not in kept)
        count += len(kept)
        rows.extend(tuple(kept[at : at + _MOST_IN_ROW]) for at in range(0, len(kept), _MOST_IN_ROW))
    return tuple(rows), lost


def _possible(choice: Choice) -> bool:
    if not choice.label.strip():
        return False
    if choice.url:
        return linkable(choice.url)
    return 1 <= len(choice.command.encode()) <= _MOST_DATA


def _lines(lost: Sequence[Choice]) -> Rich:
    """Lines that say what the lost buttons would have done: an address, or a command to type."""
    spans: list[Span] = []
    for choice in lost:
        what = choice.url or _typed(choice.command)
        if what:
            spans.append(Span(f"\n{choice.label}: "))
            spans.append(Span(what, code=not choice.url))
    return Rich((_ASIDE, *spans)) if spans else Rich()


def _typed(command: str) -> str:
    return command if not command or command[0] in "/!" else f"/{command}"
