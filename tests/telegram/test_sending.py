"""One message out: what arrives, and what is said about those that do not."""

from pathlib import Path
from typing import Any

from bot.platforms import Failed, Gone, Later, Outgoing, Sent, Uncertain
from bot.platforms.telegram import Seconds
from handlers.contract import Choice, File, Place, Reply
from handlers.rich import Rich, Span, bold, link, rich
from tests.emulator.people import Person
from tests.emulator.server import Emulator
from tests.telegram.lotse import Lotse, buttons

AULA = Place(52.52, 13.405, "Aula", "Hauptstraße 1, Berlin")


def only_call(emulator: Emulator, method: str) -> dict[str, Any]:
    (call,) = emulator.calls_of(method)
    return call.parameters


async def test_text_with_looks_arrives_as_entities(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    text = rich("👋🏽 Um ") + bold("14:20") + rich(" in der ") + link("Aula", "https://example.org/aula") + rich("\n")
    text += Rich((Span("/jetzt", code=True), Span(" 👍 "), Span("gleich", bold=True, italic=True)))
    outcome = await lotse.say(anna.id, Reply(text))
    shown = await anna.chat.next_message()
    assert outcome == Sent(str(shown.id))
    assert shown.text == "👋🏽 Um 14:20 in der Aula\n/jetzt 👍 gleich"
    assert shown.entities == [
        {"type": "bold", "offset": 8, "length": 5},
        {"type": "text_link", "url": "https://example.org/aula", "offset": 21, "length": 4},
        {"type": "code", "offset": 26, "length": 6},
        {"type": "bold", "offset": 36, "length": 6},
        {"type": "italic", "offset": 36, "length": 6},
    ]
    parameters = only_call(emulator, "sendMessage")
    assert parameters["link_preview_options"] == {"is_disabled": True}
    assert "parse_mode" not in parameters
    assert "reply_parameters" not in parameters


async def test_what_telegram_would_refuse_in_a_text_is_made_harmless(lotse: Lotse, anna: Person) -> None:
    text = rich("a\x00b\u202ec\r\nd\ud800 ") + link("Mail", "mailto:a@example.org") + link(" hier", "http://localhost/")
    assert isinstance(await lotse.say(anna.id, Reply(text)), Sent)
    assert anna.chat.last.text == "a b c\nd\ufffd Mail (mailto:a@example.org) hier (http://localhost/)"


async def test_markup_in_what_people_write_stays_literal(lotse: Lotse, anna: Person) -> None:
    await lotse.say(anna.id, "<b>*fett*</b> _a_ [x](http://x.example) & co")
    assert anna.chat.last.text == "<b>*fett*</b> _a_ [x](http://x.example) & co"


async def test_buttons(lotse: Lotse, anna: Person) -> None:
    choices = (*buttons("Ja", "Nein"), (Choice("Karte", url="https://example.org/karte"),))
    await lotse.say(anna.id, Reply(rich("Kommen Sie?"), choices=choices))
    assert anna.chat.last.rows == [
        [{"text": "Ja", "callback_data": "ja"}, {"text": "Nein", "callback_data": "nein"}],
        [{"text": "Karte", "url": "https://example.org/karte"}],
    ]


async def test_buttons_that_telegram_refuses_become_lines(lotse: Lotse, anna: Person) -> None:
    long = "vorschlag " + "ä" * 30
    choices = ((Choice("Gut", "x" * 64), Choice("Lang", long), Choice("Hier", url="http://localhost:8080/tafel")),)
    for part in lotse.telegram.parts(Reply(rich("Wie?"), choices=choices)):
        await lotse.say(anna.id, part)
    assert anna.chat.last.text == f"Wie?\n\nLang: /{long}\nHier: http://localhost:8080/tafel"
    assert anna.chat.last.buttons == ["Gut"]


async def test_many_buttons_in_a_row_are_wrapped(lotse: Lotse, anna: Person) -> None:
    await lotse.say(anna.id, Reply(rich("Nummer?"), choices=buttons(*(str(number) for number in range(1, 19)))))
    assert [len(row) for row in anna.chat.last.rows] == [8, 8, 2]


async def test_everything_at_once_comes_in_parts(lotse: Lotse, anna: Person, tmp_path: Path) -> None:
    path = tmp_path / "1.bin"
    path.write_bytes(b"BEGIN:VCALENDAR")
    reply = Reply(
        rich("Der Ort"), choices=buttons("Ja"), place=AULA, files=(File(str(path), "plan.ics"),), in_place=True
    )
    parts = lotse.telegram.parts(reply)
    for part in parts:
        assert isinstance(await lotse.say(anna.id, part), Sent)
    text, pin, file = anna.chat.bot_messages
    assert (text.text, text.buttons) == ("Der Ort", ["Ja"])
    assert pin.location == (52.52, 13.405)
    assert pin.venue is not None
    assert (pin.venue["title"], pin.venue["address"]) == ("Aula", "Hauptstraße 1, Berlin")
    assert file.document_name == "plan.ics"
    assert [part.in_place for part in parts] == [True, False, False]


async def test_buttons_without_text_stand_under_the_pin(lotse: Lotse, anna: Person) -> None:
    (part,) = lotse.telegram.parts(Reply(Rich(), choices=buttons("Ja"), place=Place(52.5, 13.4, "", "")))
    await lotse.say(anna.id, part)
    assert (anna.chat.last.location, anna.chat.last.buttons) == ((52.5, 13.4), ["Ja"])


async def test_nothing_to_say_is_no_part(lotse: Lotse) -> None:
    assert lotse.telegram.parts(Reply(rich(" \n "))) == ()


async def test_file_that_is_gone(lotse: Lotse, anna: Person, tmp_path: Path) -> None:
    reply = Reply(Rich(), files=(File(str(tmp_path / "gone"), "x.txt"),))
    assert await lotse.say(anna.id, reply) == Failed("file-unreadable")


async def test_message_is_changed_in_place(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    await lotse.say(anna.id, Reply(rich("Eins"), choices=buttons("Ja")))
    first = str(anna.chat.last.id)
    assert await lotse.say(anna.id, Reply(bold("Zwei"), choices=buttons("Nein")), replaces=first) == Sent(first)
    assert (anna.chat.texts, anna.chat.last.buttons) == (["Zwei"], ["Nein"])
    assert await lotse.say(anna.id, Reply(bold("Zwei"), choices=buttons("Nein")), replaces=first) == Sent(first)
    assert await lotse.say(anna.id, Reply(rich("Drei")), replaces=first) == Sent(first)
    assert (anna.chat.texts, anna.chat.last.buttons) == (["Drei"], [])
    assert [found.kind for found in emulator.take_violations()] == ["not_modified"]


async def test_message_that_cannot_be_changed_is_sent_anew(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    written = await anna.send("von Anna")
    assert isinstance(await lotse.say(anna.id, "Antwort", replaces=str(written.id)), Sent)
    assert isinstance(await lotse.say(anna.id, "Noch eine", replaces="999"), Sent)
    await lotse.say(anna.id, Reply(Rich(), place=AULA))
    assert isinstance(await lotse.say(anna.id, "Statt der Karte", replaces=str(anna.chat.last.id)), Sent)
    assert anna.chat.texts == ["Antwort", "Noch eine", "", "Statt der Karte"]
    kinds = [found.kind for found in emulator.take_violations()]
    assert kinds == ["not_editable", "missing_message", "not_editable", "not_editable"]  # the last is no file either


async def test_replies_in_groups_but_not_in_private(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    group = emulator.group("Orga", [anna])
    question = await anna.send("/jetzt", group)
    await lotse.say(group.id, "Antwort", private=False, source=str(question.id))
    assert group.chat.last.reply_to == question.id
    await anna.delete(question)
    await lotse.say(group.id, "Antwort", private=False, source=str(question.id))
    assert group.texts == ["Antwort", "Antwort"]
    private = await anna.send("jetzt")
    await lotse.say(anna.id, "Antwort", source=str(private.id))
    assert anna.chat.last.reply_to is None


async def test_thread(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    emulator.faults.fail("sendMessage", 400, "Bad Request: message thread not found", nth=2)
    group = emulator.group("Orga", [anna])
    assert isinstance(await lotse.say(group.id, "Hier", private=False, thread="5"), Sent)
    assert isinstance(await lotse.say(group.id, "Auch", private=False, thread="6"), Sent)
    threads = [call.parameters.get("message_thread_id") for call in emulator.calls_of("sendMessage")]
    assert threads == [5, 6, None]


async def test_blocked_deactivated_unknown(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    await anna.block()
    assert await lotse.say(anna.id, "Hallo?") == Gone("blocked")
    anna.blocked, anna.deactivated = False, True
    assert await lotse.say(anna.id, "Hallo?") == Gone("deactivated")
    assert await lotse.say(emulator.person("Bert").id, "Hallo?") == Gone("never-wrote")
    assert await lotse.say(123, "Hallo?") == Gone("no-chat")
    group = emulator.group("Orga", [anna], bot="member")
    group.set_bot("kicked")
    assert await lotse.say(group.id, "Hallo?", private=False) == Gone("kicked")
    assert len(emulator.take_violations("forbidden", "chat_not_found")) == 5


async def test_group_that_became_a_supergroup(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    group = emulator.group("Klein", [anna], supergroup=False)
    question = await anna.send("/jetzt", group)
    old = group.id
    group.migrate()
    assert isinstance(await lotse.say(old, "Hier", private=False, source=str(question.id)), Sent)
    assert group.texts == ["Hier"]
    assert [found.kind for found in emulator.take_violations()] == ["migrated"]


async def test_never_connected_is_certainly_not_sent(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    async with emulator.refusing():
        assert await lotse.say(anna.id, "Hallo") == Later(everybody=True)
    assert isinstance(await lotse.say(anna.id, "Hallo"), Sent)
    assert anna.chat.texts == ["Hallo"]


async def test_connection_that_broke_after_the_request_is_uncertain(
    lotse: Lotse, emulator: Emulator, anna: Person
) -> None:
    emulator.faults.drop_after("sendMessage")
    assert await lotse.say(anna.id, "angekommen") == Uncertain()
    emulator.faults.drop_before("sendMessage")
    assert await lotse.say(anna.id, "verloren") == Uncertain()
    assert anna.chat.texts == ["angekommen"]


async def test_answer_that_does_not_come_is_uncertain(emulator: Emulator, anna: Person) -> None:
    lotse = Lotse(emulator, seconds=Seconds(answer=0.05))
    emulator.faults.hold("sendMessage", after=True)
    assert await lotse.say(anna.id, "angekommen") == Uncertain()
    assert anna.chat.texts == ["angekommen"]
    await lotse.telegram.close()


async def test_servers_in_trouble(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    emulator.faults.fail("sendMessage", 500, "Internal Server Error")
    assert await lotse.say(anna.id, "Hallo") == Later()
    emulator.faults.http_error("sendMessage", 502)
    assert await lotse.say(anna.id, "Hallo") == Later()
    emulator.faults.http_error("sendMessage", 504)
    assert await lotse.say(anna.id, "Hallo") == Uncertain()
    emulator.faults.fail("sendMessage", 401, "Unauthorized")
    assert await lotse.say(anna.id, "Hallo") == Later(everybody=True)


async def test_refusals_are_words_without_what_people_wrote(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    emulator.faults.fail("sendMessage", 400, "Bad Request: can't parse entities: 'Geheimnis' is wrong")
    outcome = await lotse.say(anna.id, "Geheimnis")
    assert outcome == Failed("can't-parse-entities")
    emulator.faults.fail("sendMessage", 400, "Bad Request: message is too long")
    assert await lotse.say(anna.id, "Geheimnis") == Failed("message-is-too-long")
    assert await lotse.telegram.send(Outgoing("1", "!room:example", Reply(rich("x")), "de")) == Failed("bad-address")


async def test_429_holds_for_everybody_if_the_chat_was_quiet(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    bert = emulator.crowd(1, "Bert")[0]
    emulator.faults.too_many("sendMessage", retry_after=7)
    assert await lotse.say(anna.id, "Hallo") == Later(7.0, everybody=True)
    lotse.time += 2.0
    assert await lotse.say(bert.id, "Hallo") == Later(5.0, everybody=True)
    lotse.time += 5.0
    assert isinstance(await lotse.say(bert.id, "Hallo"), Sent)
    assert len(emulator.calls_of("sendMessage")) == 2


async def test_429_holds_for_a_chat_that_got_a_lot(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    bert = emulator.crowd(1, "Bert")[0]
    emulator.faults.too_many("sendMessage", retry_after=3, nth=4)
    for number in range(3):
        assert isinstance(await lotse.say(anna.id, str(number)), Sent)
    assert await lotse.say(anna.id, "3") == Later(3.0, everybody=False)
    assert await lotse.say(anna.id, "3") == Later(3.0, everybody=False)
    assert isinstance(await lotse.say(bert.id, "Hallo"), Sent)


async def test_after_close_nothing_goes_out(lotse: Lotse, emulator: Emulator, anna: Person) -> None:
    await lotse.say(anna.id, "Hallo")
    await lotse.telegram.close()
    assert await lotse.say(anna.id, "Hallo") == Later(everybody=True)
    assert anna.chat.texts == ["Hallo"]
