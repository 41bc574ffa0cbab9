"""Receiving: nothing is confirmed before it is committed, and nothing keeps the bot from listening for long."""

import traceback

import pytest
from structlog.testing import capture_logs

from bot.platforms import PlatformError
from bot.platforms.telegram import Seconds
from handlers.contract import Message, Reply
from handlers.rich import rich
from tests.emulator.people import Person
from tests.emulator.server import Emulator
from tests.telegram.lotse import Lotse, buttons, running


async def test_updates_are_confirmed_only_after_they_are_committed(emulator: Emulator, anna: Person) -> None:
    hold = emulator.faults.hold("getUpdates", nth=2)
    await anna.send("Hallo")
    async with running(Lotse(emulator)) as lotse:
        first = await lotse.message()
        await hold.reached.wait()
        assert len(emulator.queue) == 1
        hold.release()
        second = await anna.send("Noch etwas")
        assert (await lotse.message()).source == str(second.id)
        assert emulator.queue.confirmed_below == int(first.id) + 1


async def test_what_could_not_be_kept_comes_again(emulator: Emulator, anna: Person) -> None:
    lotse = Lotse(emulator)
    lotse.failures.extend([OSError("disk full"), OSError("disk full"), OSError("disk full")])
    await anna.send("eins")
    await anna.send("zwei")
    async with running(lotse):
        assert [(await lotse.message()).text, (await lotse.message()).text] == ["eins", "zwei"]
    assert lotse.refused == [2, 2, 2]
    assert lotse.pauses == [1, 2, 4]


async def test_what_was_not_confirmed_comes_again_after_a_crash(emulator: Emulator, anna: Person) -> None:
    hold = emulator.faults.hold("getUpdates", nth=2)
    await anna.send("Hallo")
    async with running(Lotse(emulator)) as lotse:
        first = await lotse.message()
        await hold.reached.wait()
    emulator.faults.clear()
    async with running(Lotse(emulator)) as lotse:
        assert (await lotse.message()).id == first.id


async def test_many_waiting_updates_come_in_order(emulator: Emulator) -> None:
    emulator.flood(emulator.crowd(250), "Hallo")
    async with running(Lotse(emulator)) as lotse:
        await lotse.wait(lambda: len(lotse.heard) == 250)
    ids = [int(message.id) for message in lotse.heard]
    assert ids == sorted(set(ids))


async def test_wrong_token_is_final(emulator: Emulator) -> None:
    lotse = Lotse(emulator, token="987654321:not-the-token-of-this-emulator-0000000")
    with pytest.raises(PlatformError) as caught:
        await lotse.telegram.run(lotse.receive, None)
    assert (caught.value.code, caught.value.final) == ("wrong-token", True)
    await lotse.telegram.close()


async def test_revoked_token_ends_the_run(emulator: Emulator, anna: Person) -> None:
    emulator.faults.fail("getUpdates", 401, "Unauthorized", nth=2)
    await anna.send("Hallo")
    lotse = Lotse(emulator)
    with pytest.raises(PlatformError) as caught:
        await lotse.telegram.run(lotse.receive, None)
    assert (caught.value.code, caught.value.final) == ("wrong-token", True)
    await lotse.telegram.close()


async def test_unreachable_at_the_start_can_be_tried_again(emulator: Emulator, anna: Person) -> None:
    lotse = Lotse(emulator)
    async with emulator.refusing():
        with pytest.raises(PlatformError) as caught:
            await lotse.telegram.run(lotse.receive, None)
    assert (caught.value.code, caught.value.final) == ("unreachable", False)
    await anna.send("Hallo")
    async with running(lotse):
        assert (await lotse.message()).text == "Hallo"


async def test_gateway_page_at_the_start_is_no_wrong_token(emulator: Emulator) -> None:
    emulator.faults.http_error("getMe", 404)
    lotse = Lotse(emulator)
    with pytest.raises(PlatformError) as caught:
        await lotse.telegram.run(lotse.receive, None)
    assert caught.value.code == "unreachable"
    await lotse.telegram.close()


async def test_webhook_is_removed(emulator: Emulator, anna: Person) -> None:
    emulator.webhook = {"url": "https://example.org/hook"}
    await anna.send("Hallo")
    async with running(Lotse(emulator)) as lotse:
        assert (await lotse.message()).text == "Hallo"
    assert emulator.webhook["url"] == ""


async def test_webhook_set_meanwhile_is_removed(emulator: Emulator, anna: Person) -> None:
    async with running(Lotse(emulator)) as lotse:
        await emulator.wait_for_calls("getUpdates")
        emulator.webhook = {"url": "https://example.org/hook"}
        await anna.send("eins")
        await lotse.message()
        await lotse.wait(lambda: lotse.pauses)
        await anna.send("zwei")
        assert (await lotse.message()).text == "zwei"
    assert {found.kind for found in emulator.take_violations()} == {"webhook"}


async def test_second_poller_is_named_and_outlived(emulator: Emulator, anna: Person) -> None:
    emulator.faults.fail("getUpdates", 409, "Conflict: terminated by other getUpdates request", times=7)
    await anna.send("Hallo")
    with capture_logs() as lines:
        async with running(Lotse(emulator)) as lotse:
            await lotse.message()
    assert lotse.pauses == [1, 2, 4, 8, 16, 30, 30]
    assert [line["log_level"] for line in lines if line["event"] == "telegram-conflict"] == ["error"] * 7


async def test_outage_is_outlived_with_growing_pauses(emulator: Emulator, anna: Person) -> None:
    emulator.faults.http_error("getUpdates", 502, times=2)
    emulator.faults.drop_before("getUpdates", times=3)
    await anna.send("Hallo")
    async with running(Lotse(emulator)) as lotse:
        assert (await lotse.message()).text == "Hallo"
        assert lotse.pauses == [1, 2, 4, 8, 10]
        emulator.faults.http_error("getUpdates", 500)
        await anna.send("Noch da?")
        await lotse.message()
        await anna.send("Und jetzt?")
        await lotse.message()
    assert lotse.pauses[5:] in ([], [1])  # begins small again


async def test_refused_connections_are_outlived(emulator: Emulator, anna: Person) -> None:
    async with running(Lotse(emulator)) as lotse:
        await emulator.wait_for_calls("getUpdates")
        async with emulator.refusing():
            await lotse.wait(lambda: len(lotse.pauses) >= 3)
        await anna.send("Hallo")
        assert (await lotse.message()).text == "Hallo"


async def test_pause_that_telegram_wants_is_kept(emulator: Emulator, anna: Person) -> None:
    emulator.faults.too_many("getUpdates", retry_after=7)
    await anna.send("Hallo")
    async with running(Lotse(emulator)) as lotse:
        await lotse.message()
    assert lotse.pauses == [7]


async def test_silent_stall_is_noticed_and_the_connections_made_anew(emulator: Emulator, anna: Person) -> None:
    emulator.faults.stall()
    await anna.send("Hört jemand zu?")
    with capture_logs() as lines:
        async with running(Lotse(emulator, seconds=Seconds(poll=0, margin=0.1))) as lotse:
            assert (await lotse.message()).text == "Hört jemand zu?"
    assert "telegram-stalled" in [line["event"] for line in lines]


async def test_update_that_nobody_can_read_stops_nothing(emulator: Emulator, anna: Person) -> None:
    await anna.send("davor")
    emulator.queue.put("message", {"message_id": "?", "chat": 7, "from": {"id": 1}})
    emulator.queue.put("callback_query", {"id": "1", "data": "ja"})
    emulator.queue.put("edited_message", {"message_id": 9, "date": 0, "chat": {"id": 1, "type": "channel"}})
    await anna.send("danach")
    with capture_logs() as lines:
        async with running(Lotse(emulator)) as lotse:
            assert [(await lotse.message()).text, (await lotse.message()).text] == ["davor", "danach"]
            await emulator.wait_until(lambda world: world.answered["answerCallbackQuery"])
    assert [line["event"] for line in lines].count("telegram-update-skipped") == 2
    assert [found.kind for found in emulator.take_violations()] == ["unknown_callback"]  # an invented press


async def test_pressed_button_is_answered_once_and_only_after_the_commit(emulator: Emulator, anna: Person) -> None:
    lotse = Lotse(emulator)
    lotse.answers = lambda message: Reply(rich(message.text), choices=buttons("Ja", "Nein"))
    await anna.start()
    async with running(lotse):
        question = await anna.chat.next_message()
        lotse.failures.append(OSError("locked"))
        press = await anna.press(question, "Nein")
        await press.wait()
        assert lotse.refused == [1]
        emulator.queue.redeliver(1)
        await anna.send("Noch etwas")
        await lotse.wait(lambda: len(lotse.heard) >= 4)
        await (await anna.press(question, "Ja")).wait()
    pressed = lotse.heard[1]
    assert isinstance(pressed, Message)
    assert (pressed.text, pressed.pressed, pressed.private) == ("nein", str(question.id), True)
    answered = [call.parameters["callback_query_id"] for call in emulator.calls_of("answerCallbackQuery")]
    assert len(answered) == len(set(answered)) == 2


async def test_failing_answer_to_a_press_stops_nothing(emulator: Emulator, anna: Person) -> None:
    emulator.faults.fail("answerCallbackQuery", 400, "Bad Request: query is too old")
    lotse = Lotse(emulator)
    lotse.answers = lambda message: Reply(rich(message.text), choices=buttons("Ja"))
    await anna.start()
    async with running(lotse):
        await anna.press(await anna.chat.next_message())
        await emulator.wait_for_calls("answerCallbackQuery")
        await anna.send("weiter")
        await lotse.wait(lambda: len(lotse.heard) == 3)


async def test_token_is_never_told(
    emulator: Emulator, anna: Person, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level("DEBUG")
    lotse = Lotse(emulator)
    emulator.faults.http_error("getUpdates")
    emulator.faults.drop_before("getUpdates")
    emulator.faults.drop_after("sendMessage")
    await anna.send("Geheimnis")
    async with running(lotse):
        await lotse.message()
        await lotse.say(anna.id, "Antwort")
    other = Lotse(emulator, token="987654321:not-the-token-of-this-emulator-0000000")
    errors = []
    with pytest.raises(PlatformError) as caught:
        await other.telegram.run(other.receive, None)
    errors.append(caught.value)
    async with emulator.refusing():
        with pytest.raises(PlatformError) as caught:
            await other.telegram.run(other.receive, None)
    errors.append(caught.value)
    await other.telegram.close()
    told = caplog.text + "".join(capsys.readouterr()) + repr(vars(lotse.telegram)) + repr(lotse.telegram)
    told += "".join("".join(traceback.format_exception(error)) for error in errors)
    for secret in ("TEST-token", "not-the-token", "Geheimnis", "Antwort"):
        assert secret not in told
