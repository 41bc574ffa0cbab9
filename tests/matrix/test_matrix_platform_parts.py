"""The parts of the Matrix platform that need no server."""

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nio import JoinError, RoomSendError, RoomSendResponse

from bot.platforms import Failed, Gone, Later, numbered
from bot.platforms.matrix import server
from bot.platforms.matrix.reading import View, inviter, is_joining, read, replied_to, that_count
from bot.platforms.matrix.render import LIMIT, as_edit, in_context, parts, split, text_content, to_html, with_choices
from bot.platforms.matrix.sending import _refused
from bot.platforms.matrix.server import TokenRefusedError, insist
from handlers.contract import Choice, File, Place, Reply
from handlers.rich import Rich, Span, bold, rich
from tests.matrix.bots import TEXTS

BOT, PERSON, ROOM = "@lotse:example.org", "@anna:example.org", "!room:example.org"
NOW = datetime(2020, 1, 20, 9, 0, tzinfo=UTC)


def view(*, private: bool = True) -> View:
    return View(ROOM, private, BOT, (BOT, "Tagungslotse"), {PERSON: "Anna", BOT: "Tagungslotse"})


def event(body: Any = "Hallo", **content: Any) -> dict[str, Any]:
    return {
        "type": "m.room.message",
        "event_id": "$1",
        "sender": PERSON,
        "origin_server_ts": 1579510800000,
        "content": {"msgtype": "m.text", "body": body} | content,
    }


def member(user: str, membership: str, before: str | None = None, sender: str = PERSON) -> dict[str, Any]:
    unsigned = {"prev_content": {"membership": before}} if before else {}
    content = {"membership": membership}
    return {"type": "m.room.member", "state_key": user, "sender": sender, "content": content, "unsigned": unsigned}


# Reading


def test_a_message_carries_what_the_event_says() -> None:
    message = read(event(), view(), NOW)
    assert message is not None
    assert (message.id, message.sender, message.room, message.text, message.name) == (
        "$1",
        PERSON,
        ROOM,
        "Hallo",
        "Anna",
    )
    assert (message.at, message.sent) == (NOW, datetime(2020, 1, 20, 9, 0, tzinfo=UTC))
    assert (message.source, message.thread, message.language, message.buttons) == ("$1", None, None, False)


@pytest.mark.parametrize(
    ("text", "addressed", "rest"),
    [
        ("Wann?", False, "Wann?"),
        ("!programm", True, "!programm"),
        ("! wichtig", False, "! wichtig"),
        ("Tagungslotse: wann?", True, "wann?"),
        ("@tagungslotse wann?", True, "wann?"),
        ("Tagungslotsen sind da", False, "Tagungslotsen sind da"),
        (f"{BOT}, wann?", True, "wann?"),
        ("Tagungslotse", True, ""),
    ],
)
def test_who_is_addressed_in_a_group(text: str, addressed: bool, rest: str) -> None:
    message = read(event(text), view(private=False), NOW)
    assert message is not None
    assert (message.addressed, message.text) == (addressed, rest)


def test_mentions_and_replies_address_the_bot() -> None:
    mentioned = read(event("wann?", **{"m.mentions": {"user_ids": [BOT]}}), view(private=False), NOW)
    replied = read(event("wann?"), view(private=False), NOW, to_own=True)
    assert mentioned is not None
    assert replied is not None
    assert mentioned.addressed
    assert replied.addressed


def test_the_quotation_of_older_clients_goes() -> None:
    relation = {"m.relates_to": {"m.in_reply_to": {"event_id": "$0"}}}
    quoted = event("> <@b:c> eins\n> zwei\n\ndrei\n> vier", **relation)
    message = read(quoted, view(), NOW)
    assert message is not None
    assert message.text == "drei\n> vier"
    assert replied_to(quoted) == "$0"
    assert replied_to(event("a", **{"m.relates_to": relation["m.relates_to"] | {"is_falling_back": True}})) is None


@pytest.mark.parametrize(
    "silent",
    [
        event(msgtype="m.notice"),
        event(msgtype="m.key.verification.request"),
        event(**{"m.relates_to": {"rel_type": "m.replace", "event_id": "$0"}}),
        event() | {"sender": BOT},
        event() | {"content": {}},
        event() | {"type": "m.reaction"},
        event() | {"sender": None},
    ],
)
def test_what_is_silent(silent: dict[str, Any]) -> None:
    assert read(silent, view(), NOW) is None


@pytest.mark.parametrize("wordless", [event(msgtype="m.image"), event() | {"type": "m.sticker"}])
def test_pictures_get_a_hint_only_in_private(wordless: dict[str, Any]) -> None:
    message = read(wordless, view(), NOW)
    assert message is not None
    assert message.instead == "only-text"
    assert read(wordless, view(private=False), NOW) is None


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(
            ["body", "msgtype", "m.relates_to", "rel_type", "event_id", "m.in_reply_to", "m.mentions", "user_ids"]
        ),
        inner,
        max_size=4,
    ),
    max_leaves=8,
)  # fmt: skip


@given(ANYTHING, st.none() | st.integers() | st.text(), st.booleans())
def test_no_event_is_so_odd_that_reading_breaks(content: Any, sent: Any, private: bool) -> None:
    odd = event() | {"content": content, "origin_server_ts": sent}
    read(odd, view(private=private), NOW)
    read(
        odd | {"content": {"msgtype": "m.text", "body": "a"} | (content if isinstance(content, dict) else {})},
        view(),
        NOW,
    )
    replied_to(odd)
    is_joining(odd, BOT)


def test_what_counts_when_the_bot_comes() -> None:
    before, between, after = event("vorher"), event("zwischen"), event("nachher")
    invite, join = member(BOT, "invite"), member(BOT, "join", "invite", BOT)
    told = [before, invite, between, join, after]
    assert that_count(told, BOT, private=True) == [invite, between, join, after]
    assert that_count(told, BOT, private=False) == [join, after]
    assert that_count([before, member(BOT, "join", "join", BOT), after], BOT, private=False)[0] == before
    assert inviter(join, told, BOT) == PERSON
    assert (
        inviter(join | {"unsigned": {"prev_content": {"membership": "invite"}, "prev_sender": "@x:y"}}, (), BOT)
        == "@x:y"
    )


# Rendering


@given(st.text())
def test_no_text_becomes_markup(text: str) -> None:
    shown = to_html(Rich((Span(text, bold=True, href="https://a.b"),)))
    inside = shown.removeprefix('<a href="https://a.b"><b>').removesuffix("</b></a>").replace("<br>", "")
    assert not set("<>\"'") & set(inside)


def test_dangerous_addresses_are_no_links() -> None:
    assert to_html(Rich((Span("x", href="javascript:alert(1)"),))) == "x"
    assert to_html(Rich((Span("x", href='https://a.b/"><i>'),))) == '<a href="https://a.b/&quot;&gt;&lt;i&gt;">x</a>'


def test_plain_text_has_no_html() -> None:
    assert text_content(rich("a < b")) == {"msgtype": "m.text", "body": "a < b", "m.mentions": {}}


@given(st.lists(st.text(max_size=400), max_size=12), st.integers(3000, 5000))
def test_split_texts_are_short_and_complete(lines: list[str], limit: int) -> None:
    text = Rich((Span("\n".join(lines), bold=True), Span("Ende")))
    pieces = split(text, limit)
    joined = "".join(piece.plain for piece in pieces)
    assert joined.replace("\n", "") == text.plain.replace("\n", "")


def test_long_texts_become_several_messages() -> None:
    text = Rich((Span("ä😀 " * 30_000), Span("Schluss", bold=True)))
    pieces = parts(Reply(text, choices=((Choice("a", "!a"),),)))
    assert len(pieces) > 3
    assert all(len(str(text_content(piece.text)).encode()) < LIMIT for piece in pieces)
    assert [bool(piece.choices) for piece in pieces] == [False] * (len(pieces) - 1) + [True]


def test_parts_of_a_reply() -> None:
    place, file = Place(1, 2, "Haus", ""), File("/a", "a")
    found = parts(Reply(bold("Text"), place=place, files=(file, file)))
    assert [(piece.text.plain, piece.place, piece.files) for piece in found] == [
        ("Text", None, ()),
        ("", place, ()),
        ("", None, (file,)),
        ("", None, (file,)),
    ]
    assert [piece.choices for piece in parts(Reply(Rich(), choices=((Choice("a", "!a"),),)))] == [
        ((Choice("a", "!a"),),)
    ]


def test_choices_are_numbered_like_dispatch_counts_them() -> None:
    rows = ((Choice("Karte", url="https://a.b"), Choice("Eins", "/wahl 1")), (Choice("Zwei", "/wahl 2"),))
    text = with_choices(Reply(rich("Wie?"), rows), TEXTS, "en", private=False)
    assert text.plain.splitlines()[-3:] == ["Reply to this message with the number:", "1 – Eins", "2 – Zwei"]


def test_commands_are_named_and_the_numbers_are_for_answers() -> None:
    rows = ((Choice("Hilfe", "/hilfe"), Choice("Eins", "/wahl 1")), (Choice("Ort", "/ort"), Choice("Essen?", "Essen?")))
    reply = Reply(rich("Wie?"), rows)
    text = with_choices(reply, TEXTS, "de", private=True)
    assert text.plain == "Wie?\n\nAntworten Sie mit der Zahl:\n1 – Eins\n2 – Essen?\n\nWeiter mit: !hilfe · !ort"
    assert [choice.label for choice in numbered(reply)] == ["Eins", "Essen?", "Hilfe", "Ort"]


def test_contexts() -> None:
    content = {"msgtype": "m.text", "body": "a"}
    assert in_context(content, source="$1", thread=None, private=True) == content
    assert in_context(content, source="$1", thread="$0", private=True)["m.relates_to"]["event_id"] == "$0"
    edit = as_edit(content, "$1")
    assert (edit["body"], edit["m.new_content"], edit["m.relates_to"]["event_id"]) == ("* a", content, "$1")


# Errors


@pytest.mark.parametrize(
    ("code", "status", "outcome"),
    [
        ("M_LIMIT_EXCEEDED", 429, Later(1.5, everybody=True)),
        ("M_FORBIDDEN", 403, Gone("forbidden")),
        ("M_NOT_FOUND", 404, Gone("no-room")),
        ("M_TOO_LARGE", 413, Failed("too-large")),
        ("M_BAD_JSON", 400, Failed("bad_json")),
        ("M_UNKNOWN", 500, Later()),
        ("M_UNKNOWN_TOKEN", 401, Later(1.0, everybody=True)),
        (None, 502, Later()),
    ],
)
def test_what_refusals_mean(code: str | None, status: int, outcome: object) -> None:
    answer = RoomSendError("", code, 1500, room_id=ROOM)
    answer.transport_response = SimpleNamespace(status=status)  # type: ignore[assignment]  # only the status is read
    assert _refused(answer) == outcome


class Answers:
    """Answers one after another; exceptions are raised."""

    client_session = None

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)

    async def __call__(self) -> Any:
        answer = self.answers.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        if answer is None:
            await asyncio.Event().wait()
        return answer


def refusal(code: str | None, status: int, retry_after_ms: int | None = None) -> JoinError:
    answer = JoinError("", code, retry_after_ms)
    answer.transport_response = SimpleNamespace(status=status)  # type: ignore[assignment]  # only the status is read
    return answer


async def test_passing_failures_are_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr(server.asyncio, "sleep", sleep)
    fine = RoomSendResponse("$1", ROOM)
    limited = refusal("M_LIMIT_EXCEEDED", 429, 7000)
    answers = Answers(ConnectionError(), refusal(None, 502), limited, None, ConnectionError(), fine)
    assert await insist(answers, "test", answers, 0.01) is fine  # type: ignore[arg-type]  # a fake
    assert pauses == [0.5, 1.0, 7.0, 4.0, 5.0]


async def test_a_final_refusal_is_an_answer_and_a_refused_token_an_error() -> None:
    final = refusal("M_FORBIDDEN", 403)
    answers = Answers(final, refusal("M_UNKNOWN_TOKEN", 401))
    assert await insist(answers, "test", answers, 1) is final  # type: ignore[arg-type]  # a fake
    with pytest.raises(TokenRefusedError):
        await insist(answers, "test", answers, 1)  # type: ignore[arg-type]  # a fake
