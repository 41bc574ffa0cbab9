"""Rich text and the other parts of a reply -> the content of Matrix events. Plain functions."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from bot.platforms import numbered
from bot.platforms.matrix.polls import fits
from bot.texts import Texts
from handlers.contract import Choice, File, Place, Reply
from handlers.rich import Rich, Span, join, link, safe_href

Json = dict[str, Any]

LIMIT: Final = 30_000
"""Bytes of a message's texts. An event may have 65,536, encryption takes a third more, and JSON is sent as ASCII."""

_PIECE: Final = 2_000
"""Characters of one span that stay together when a text has to be split."""


def parts(reply: Reply) -> list[Reply]:
    """The reply as one reply a message: its text in one or several (the last with the choices), poll, place, each file.

    A text without choices stands under a file that lies on this machine. A poll that clients could not show is left
    out. What only deletes stays one.
    """
    if reply.deletes:
        return [Reply(text=split(reply.text)[0] if reply.text else Rich(), deletes=True)]
    texts = split(reply.text) if reply.text else []
    if reply.choices and not texts:
        texts = [Rich()]
    if len(texts) == 1 and len(reply.files) == 1 and not (reply.choices or reply.place or reply.files[0].content):
        return [Reply(text=texts[0], in_place=reply.in_place, files=reply.files)]
    found = [Reply(text=text, in_place=reply.in_place) for text in texts]
    if reply.choices:
        found[-1] = replace(found[-1], choices=reply.choices)
    if reply.poll and fits(reply.poll):
        found.append(Reply(text=Rich(), poll=reply.poll))
    if reply.place:
        found.append(Reply(text=Rich(), place=reply.place))
    found.extend(Reply(text=Rich(), files=(file,)) for file in reply.files)
    return found


def split(text: Rich, limit: int = LIMIT) -> list[Rich]:
    """The text in pieces of at most so many bytes, cut between lines, or words where one line is too long."""
    if _cost(text.spans) <= limit:
        return [text]
    found: list[list[Span]] = [[]]
    size = 0
    for piece in _pieces(text.spans):
        cost = _cost([piece])
        if found[-1] and size + cost > limit:
            found.append([])
            size = 0
        found[-1].append(piece)
        size += cost
    return [part for part in (_stripped(spans) for spans in found) if part]


def _cost(spans: Sequence[Span]) -> int:
    rich = Rich(tuple(spans))
    return len(json.dumps(rich.plain)) + len(json.dumps(to_html(rich)))


def _pieces(spans: Iterable[Span]) -> Iterable[Span]:
    for span in spans:
        if span.href:
            yield span  # half a link is none
            continue
        for line in span.text.splitlines(keepends=True):
            for chunk in _chunks(line):
                yield replace(span, text=chunk)


def _chunks(line: str) -> Iterable[str]:
    while len(line) > _PIECE:
        cut = line.rfind(" ", 1, _PIECE) + 1 or _PIECE
        yield line[:cut]
        line = line[cut:]
    yield line


def _stripped(spans: list[Span]) -> Rich:
    """Without empty lines at both ends."""
    while spans and not spans[0].text.lstrip("\n"):
        spans.pop(0)
    while spans and not spans[-1].text.rstrip("\n"):
        spans.pop()
    if spans:
        spans[0] = replace(spans[0], text=spans[0].text.lstrip("\n"))
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip("\n"))
    return Rich(tuple(spans))


def to_html(text: Rich) -> str:
    """The text in the little HTML that every Matrix client shows. User text is escaped, so it stays text."""
    return "".join(_span_html(span) for span in text.spans)


def _span_html(span: Span) -> str:
    found = html.escape(span.text).replace("\n", "<br>")
    for tag, wanted in (("code", span.code), ("i", span.italic), ("b", span.bold)):
        if wanted:
            found = f"<{tag}>{found}</{tag}>"
    if span.href and safe_href(span.href):
        found = f'<a href="{html.escape(span.href)}">{found}</a>'
    return found


def text_content(text: Rich) -> Json:
    """A text message.

    `m.text`, not the `m.notice` that bots may use: clients show notices in grey and never notify of them, and a
    reminder that nobody notices is none. Loops with other bots are prevented in reading. The empty `m.mentions` says
    that nobody is called, whatever names or `@room` the text holds.
    """
    content: Json = {"msgtype": "m.text", "body": text.plain, "m.mentions": {}}
    if any(span.bold or span.italic or span.code or span.href for span in text.spans):
        content |= {"format": "org.matrix.custom.html", "formatted_body": to_html(text)}
    return content


def with_choices(reply: Reply, texts: Texts, language: str, *, private: bool) -> Rich:
    """The reply's text, and below it its choices: links, numbers to answer with, commands to go on with.

    Matrix has no buttons. Choices stand behind their numbers (see `numbered`), those that are chosen with a tick
    between; links have no number, and commands that stand alone are shown by their names, for a long list of numbers
    helps nobody.
    """
    choices = [choice for row in reply.choices for choice in row]
    links = [link(choice.label, choice.url) for choice in choices if choice.url and not choice.command]
    answers = [choice for choice in numbered(reply) if choice.number is not None]
    names = [f"!{choice.command.strip().lstrip('/!')}" for choice in numbered(reply) if choice.number is None]
    key = "matrix-choices" if private else "matrix-choices-group"
    block: list[Rich | str] = []
    if answers:
        block = [texts.text(language, key), *(_line(choice) for choice in answers)]
    further = texts.text(language, "matrix-further", names=" · ".join(dict.fromkeys(names))) if names else ""
    return join([reply.text, join(links), join(block), further], "\n\n")


def _line(choice: Choice) -> Rich:
    tick = " ✓" if choice.marked else ""
    return Rich((Span(str(choice.number), bold=True), Span(f"{tick} – {choice.label}{choice.note}")))


def place_content(place: Place) -> Json:
    """A pin on the map; clients without maps show the text."""
    uri = f"geo:{place.latitude:.6f},{place.longitude:.6f}"
    words = "\n".join(part for part in (place.name, place.address) if part)
    return {
        "msgtype": "m.location",
        "body": f"{words}\n{uri}" if words else uri,
        "geo_uri": uri,
        "m.mentions": {},
        "org.matrix.msc3488.location": {"uri": uri, "description": place.name},
        "org.matrix.msc3488.asset": {"type": "m.pin"},
    }


def file_content(file: File, caption: Rich, kind: str, size: int) -> Json:
    """A picture or file (without where it lies) of a MIME type and so many bytes, with what stands under it."""
    content: Json = {
        "msgtype": "m.image" if file.picture and kind.startswith("image/") else "m.file",
        "body": file.name,
        "filename": file.name,
        "info": {"mimetype": kind, "size": size},
        "m.mentions": {},
    }
    return content | ({"body": caption.plain} if caption else {})


def as_edit(content: Json, replaces: str) -> Json:
    """The content as the new wording of an own message; the rest is for clients that know no edits."""
    return content | {
        "body": f"* {content['body']}",
        "m.new_content": content,
        "m.relates_to": {"rel_type": "m.replace", "event_id": replaces},
    }


def in_context(content: Json, *, source: str | None, thread: str | None, private: bool) -> Json:
    """The content put into its thread, or in a group as a reply to the message that it answers."""
    if thread:
        answered = {"m.in_reply_to": {"event_id": source or thread}, "is_falling_back": True}
        return content | {"m.relates_to": {"rel_type": "m.thread", "event_id": thread} | answered}
    if source and not private:
        return content | {"m.relates_to": {"m.in_reply_to": {"event_id": source}}}
    return content
