"""The parts of the Matrix platform that need no server."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nio import Event as NioEvent
from nio import (
    JoinError,
    MatrixRoom,
    MegolmEvent,
    RoomGetEventError,
    RoomGetEventResponse,
    RoomMessagesResponse,
    RoomSendError,
    RoomSendResponse,
    UnknownBadEvent,
)
from nio.events.misc import validate_or_badevent
from nio.exceptions import EncryptionError
from nio.schemas import Schemas

from bot.platforms import Failed, Gone, Later, numbered
from bot.platforms.matrix import server
from bot.platforms.matrix.client import Client
from bot.platforms.matrix.own import OwnEvents
from bot.platforms.matrix.polls import RESPONSES, START, poll_of, read_response, start_content
from bot.platforms.matrix.reading import (
    View,
    event_id,
    inviter,
    is_joining,
    membership,
    reacted_to,
    read,
    read_reaction,
    replied_to,
    state_key,
    that_count,
)
from bot.platforms.matrix.render import LIMIT, as_edit, in_context, parts, split, text_content, to_html, with_choices
from bot.platforms.matrix.sending import _refused
from bot.platforms.matrix.server import TokenRefusedError, insist
from handlers.contract import Choice, File, Place, Poll, Reply, reply_from_json, reply_to_json
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
            [
                "body", "msgtype", "m.relates_to", "rel_type", "event_id", "m.in_reply_to", "m.mentions", "user_ids",
                "key", "answers", "id", "max_selections", "m.selections", "ciphertext", RESPONSES[0], START,
            ]
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


def shown(*choices: Choice) -> list[tuple[int | None, str]]:
    return [(choice.number, choice.label) for choice in numbered(Reply(rich(""), (choices,)))]


def test_numbers_of_their_own_stay_and_nothing_else_takes_one_of_theirs() -> None:
    topic, further = Choice("Zwölf", "/stimme 12", number=12), Choice("Weiter", "/stimme seite 2")
    help_ = Choice("Hilfe", "/hilfe")
    three = Choice("Drei", "/stimme 3", number=3)
    assert shown(further, help_, topic, three) == [(12, "Zwölf"), (3, "Drei"), (13, "Weiter"), (None, "Hilfe")]
    twice = replace(topic, label="Auch zwölf")
    assert shown(topic, twice, replace(three, number=0)) == [(12, "Zwölf"), (13, "Auch zwölf"), (14, "Drei")]
    assert shown(replace(help_, number=2), three) == [(2, "Hilfe"), (3, "Drei")]


CHOICES = st.builds(
    Choice,
    st.text(max_size=3),
    st.sampled_from(["", "/a", "/a 1", "frage"]),
    st.none(),
    st.booleans(),
    st.none() | st.integers(-2, 30),
)


@given(st.lists(CHOICES, max_size=8))
def test_a_number_means_one_choice(choices: list[Choice]) -> None:
    numbers = [number for number, _ in shown(*choices) if number is not None]
    assert len(numbers) == len(set(numbers))
    assert len(shown(*choices)) == sum(bool(choice.command) for choice in choices)
    stored = reply_from_json(json.loads(json.dumps(reply_to_json(Reply(rich(""), (tuple(choices),))))))
    assert numbered(stored) == numbered(Reply(rich(""), (tuple(choices),)))  # what is sent is what is remembered


def test_what_is_chosen_has_a_tick() -> None:
    row = (Choice("Garten", "/stimme 3", marked=True, number=3), Choice("Küche", "/stimme 12", number=12))
    text = with_choices(Reply(rich("Wählen Sie"), (row,)), TEXTS, "de", private=True)
    assert text.plain.splitlines()[-2:] == ["3 ✓ – Garten", "12 – Küche"]


# What comes encrypted


class Opened:
    """Encryption that gives the same JSON for every event, in nio's way; `error` is raised instead."""

    def __init__(self, payload: Any, error: Exception | None = None) -> None:
        self.payload, self.error = payload, error

    def decrypt_megolm_event(self, sealed: MegolmEvent, _room: str | None = None) -> Any:
        """As nio does it once the text is in the clear."""
        if self.error:
            raise self.error
        bad = validate_or_badevent(self.payload, Schemas.room_megolm_decrypted)
        if bad:
            return bad
        known = {"event_id": sealed.event_id, "sender": sealed.sender, "origin_server_ts": sealed.server_timestamp}
        found = NioEvent.parse_decrypted_event(self.payload | known)
        found.decrypted = not isinstance(found, UnknownBadEvent)
        return found


def taken(payload: Any, error: Exception | None = None) -> tuple[MatrixRoom, Any]:
    """The room after such an event, and what the rest of the bot gets to see of it."""
    client = Client("https://example.org", BOT)
    client.olm = Opened(payload, error)
    client.store = SimpleNamespace()
    room = MatrixRoom(ROOM, BOT, encrypted=True)
    for user in (BOT, PERSON, "@ben:example.org"):
        room.add_member(user, None, None)
    content = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "x", "device_id": "D", "session_id": "S"}
    sealed = event() | {"type": "m.room.encrypted", "content": content | {"sender_key": "k" * 43}, "room_id": ROOM}
    page = RoomMessagesResponse.from_dict({"chunk": [sealed], "start": "s", "end": "e"}, ROOM)
    client._handle_messages_response(page)
    one = client._handle_timeline_event(MegolmEvent.from_dict(sealed), ROOM, room, set())
    assert (one is None) or (one.source == page.chunk[0].source)
    return room, one


@pytest.mark.parametrize(
    "claimed",
    [
        member("@ben:example.org", "leave"),
        member("@eve:example.org", "join"),
        {"type": "m.room.tombstone", "state_key": "", "content": {"body": "", "replacement_room": "!a:b"}},
        {"type": "m.room.name", "state_key": "", "content": {"name": "Moderation"}},
    ],
)
def test_an_encrypted_event_is_no_state(claimed: dict[str, Any]) -> None:
    room, found = taken(dict(claimed))
    assert set(room.users) == {BOT, PERSON, "@ben:example.org"}
    assert (room.name, room.replacement_room) == (None, None)
    assert found.source["sender"] == PERSON
    assert membership(found.source) is None
    assert state_key(found.source, str(claimed["type"])) is None
    assert membership(claimed) == claimed["content"].get("membership")


@pytest.mark.parametrize(
    "payload",
    [
        [],
        5,
        None,
        {"type": "m.room.message"},
        {"type": 5, "content": {"msgtype": "m.text", "body": "x"}, "sender": BOT, "event_id": "$9"},
        {"type": "m.room.message", "content": {"msgtype": "m.text", "body": "x"}, "unsigned": 5},
        {"type": "m.room.message", "content": {"body": "x"}},
        {"type": "m.room.encrypted", "content": {}},
    ],
)
def test_an_encrypted_event_of_any_shape_says_nothing_wrong(payload: Any) -> None:
    _, found = taken(payload)
    assert found.source["sender"] == PERSON
    assert read(found.source, view(), NOW) is None
    assert event_id(found.source) == "$1"


def test_without_its_key_an_encrypted_event_waits() -> None:
    assert taken({}, EncryptionError())[1] is None
    assert taken({}, RecursionError())[1].source["content"] == {}


# Polls


def poll(count: int = 3, most: int = 2, label: str = "Thema") -> Poll:
    return Poll("Worüber?", tuple(Choice(f"{label} {n}", str(n)) for n in range(1, count + 1)), most, "/stimme runde")


def started(asked: Poll, **more: Any) -> dict[str, Any]:
    return event() | {"type": START, "sender": BOT, "content": start_content(asked, TEXTS, "de") | more}


def response(*answers: Any, content: dict[str, Any] | None = None, kind: str = RESPONSES[0]) -> dict[str, Any]:
    body = {RESPONSES[0]: {"answers": list(answers)}} if content is None else content
    relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": "$0"}}
    return event() | {"type": kind, "event_id": "$2", "content": body | relation}


def said(answer: dict[str, Any], to: Poll | None = None) -> str | None:
    """What an answer says, or the key of the text to answer with."""
    found = read_response(answer, started(to or poll()), view(), NOW)
    assert found is None or (found.id, found.sender, found.private, found.buttons) == ("$2", PERSON, True, False)
    return found and (found.instead or found.text)


ONE, TWO, THREE = (f"/stimme runde {number}" for number in (1, 2, 3))


def test_a_poll_is_what_clients_take() -> None:
    content = start_content(poll(most=1), TEXTS, "de")
    assert content == {
        START: {
            "question": {"org.matrix.msc1767.text": "Worüber?"},
            "kind": "org.matrix.msc3381.poll.undisclosed",
            "max_selections": 1,
            "answers": [
                {"id": ONE, "org.matrix.msc1767.text": "Thema 1"},
                {"id": TWO, "org.matrix.msc1767.text": "Thema 2"},
                {"id": THREE, "org.matrix.msc1767.text": "Thema 3"},
            ],
        },
        "org.matrix.msc1767.text": "Worüber?\nThema 1\nThema 2\nThema 3",
        "m.mentions": {},
    }
    long = start_content(replace(poll(label="x" * 500, most=9), question="Frage " * 90), TEXTS, "de")[START]
    assert long["max_selections"] == 3
    assert {len(answer["org.matrix.msc1767.text"]) for answer in long["answers"]} == {340}
    question = long["question"]["org.matrix.msc1767.text"]
    assert len(question) == 340
    assert "… (Bis zu 3 Antworten. Wenn Ihre App nur eine annimmt: bitte die Zahlen einzeln schreiben.)" in question


def test_a_poll_is_a_part_of_its_own_and_left_out_where_it_does_not_fit() -> None:
    assert [(part.text.plain, part.poll) for part in parts(Reply(rich("Text"), poll=poll()))] == [
        ("Text", None),
        ("", poll()),
    ]
    for odd in (poll(0), poll(21), poll(20, label="😀" * 340)):
        assert [part.text.plain for part in parts(Reply(rich("Text"), poll=odd))] == ["Text"]
    assert len(parts(Reply(rich("Text"), poll=poll(20)))) == 2


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (response(TWO), "/stimme runde 2"),
        (response(THREE, ONE), "/stimme runde 3 1"),
        (response(THREE, THREE, ONE, TWO), "/stimme runde 3 1"),
        (response(kind=RESPONSES[1], content={"m.selections": [ONE]}), "/stimme runde 1"),
        (response(), "/stimme runde 0"),
        (response(content={RESPONSES[0]: {}}), "/stimme runde 0"),
        (response(ONE, "/andere 2"), "matrix-poll-spoilt"),
        (response(ONE, TWO, "/stimme runde 4"), "matrix-poll-spoilt"),
        (response(ONE, 2), "matrix-poll-spoilt"),
        (response(content={RESPONSES[0]: {"answers": ONE}}), "matrix-poll-spoilt"),
    ],
)
def test_what_an_answer_to_a_poll_says(answer: dict[str, Any], text: str) -> None:
    assert poll_of(answer) == "$0"
    assert said(answer) == text


def test_what_is_no_answer_to_a_poll_of_the_bot() -> None:
    assert poll_of(response(ONE) | {"type": "m.room.message"}) is None
    assert poll_of(event() | {"type": RESPONSES[0], "content": {}}) is None
    for odd in (
        {"type": "m.room.message"},
        {"content": {}},
        {"content": {START: {"answers": [], "max_selections": 1}}},
    ):
        assert read_response(response(ONE), started(poll()) | odd, view(), NOW) is None
    by_hand = {"answers": [{"id": "a"}, {"id": "b"}], "max_selections": 1}
    assert read_response(response("a"), started(poll(), **{START: by_hand}), view(), NOW) is None
    unreadable = event() | {"type": "m.room.encrypted", "sender": BOT, "content": {"ciphertext": "x"}}
    found = read_response(response(ONE), unreadable, view(), NOW)
    assert found is not None
    assert found.instead == "matrix-poll-lost"


class Server:
    """Knows one event of one room; everything else it does not find. `asked` counts the requests."""

    client_session = None

    def __init__(self, room: str, known: dict[str, Any]) -> None:
        self.room, self.known, self.asked = room, known, 0

    async def room_get_event(self, room: str, event: str) -> Any:
        self.asked += 1
        if (room, event) == (self.room, self.known["event_id"]):
            return RoomGetEventResponse.from_dict(self.known)
        missing = RoomGetEventError("", "M_NOT_FOUND")
        missing.transport_response = SimpleNamespace(status=404)  # type: ignore[assignment]  # only the status is read
        return missing


async def test_only_the_bots_own_polls_of_this_room_are_known() -> None:
    """The relation inside of an encrypted answer is not checked by the server."""
    start = started(poll())
    client: Any = Server(ROOM, start)
    own = OwnEvents(BOT)
    found = await own.poll(client, ROOM, "$1")
    assert (found, client.asked) == (start, 1)
    assert await own.poll(client, ROOM, "$1") == start
    assert client.asked == 1
    assert await own.poll(client, "!other:example.org", "$1") is None
    assert await own.poll(client, ROOM, "$2") is None
    assert client.asked == 3
    for odd in ("", "1", "$", "$\0", "$a/../b?c", "$" + "a" * 255):
        assert await own.poll(client, ROOM, odd) is None
    assert client.asked == 3
    assert await OwnEvents(PERSON).poll(client, ROOM, "$1") is None


# Reactions


def reaction(key: Any, **more: Any) -> dict[str, Any]:
    content = {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$0", "key": key}}
    return event() | {"type": "m.reaction", "content": content} | more


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("3️⃣", "3"),
        ("3⃣", "3"),
        ("12", "12"),
        ("1️⃣2️⃣", "12"),
        ("🔟", "10"),
        ("0️⃣", "0"),
        ("✅", "ja"),
        ("👍", "ja"),
        ("👍🏽", "ja"),
        ("✔️", "ja"),
        ("👎", None),
        ("❤️", None),
        ("#️⃣", None),
        ("12345", None),
        ("３", None),
        ("", None),
        (3, None),
    ],
)
def test_what_a_reaction_says(key: Any, text: str | None) -> None:
    found = read_reaction(reaction(key), view(), NOW)
    assert reacted_to(reaction(key)) == "$0"
    assert (found and found.text) == text
    assert read_reaction(reaction(key), view(private=False), NOW) is None
    assert read_reaction(reaction(key, sender=BOT), view(), NOW) is None


@given(ANYTHING)
def test_nothing_that_refers_to_something_is_so_odd_that_reading_breaks(content: Any) -> None:
    for kind in (*RESPONSES, START, "m.reaction"):
        odd = event() | {"type": kind, "content": content}
        poll_of(odd)
        reacted_to(odd)
        read_reaction(odd, view(), NOW)
        read_response(odd, started(poll()), view(), NOW)
        read_response(response(ONE), odd, view(), NOW)
        start = {"type": START, "content": {START: content}}
        read_response(response(ONE), event() | start, view(), NOW)


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
