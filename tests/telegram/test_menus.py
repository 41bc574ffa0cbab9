"""The command menus."""

from bot.platforms import MenuEntry, Menus
from handlers.contract import Reply, Role
from handlers.rich import rich
from tests.emulator.botinfo import shown_commands
from tests.emulator.people import Person
from tests.emulator.server import Emulator
from tests.telegram.lotse import Lotse, running

MENUS: Menus = {
    ("de", Role.PARTICIPANT): [MenuEntry("jetzt", "Was läuft"), MenuEntry("löschen", "Alles löschen")],
    ("de", Role.MODERATOR): [MenuEntry("runde", "Eine Runde führen")],
    ("de", None): [MenuEntry("jetzt", "Was läuft")],
    ("en", Role.PARTICIPANT): [MenuEntry("now", "What is on"), MenuEntry("now", "again"), MenuEntry("empty", " ")],
    ("en", Role.MODERATOR): [MenuEntry("round", "Lead a round")],
    ("en", None): [MenuEntry("now", "What is on")],
}


def names(commands: list[dict[str, str]]) -> list[str]:
    return [command["command"] for command in commands]


async def test_menus_by_language_and_place(emulator: Emulator, anna: Person) -> None:
    bert, chloe = emulator.person("Bert", "en"), emulator.person("Chloé", "fr")
    group = emulator.group("Orga", [anna, bert])
    async with running(Lotse(emulator, menus=MENUS)):
        await emulator.wait_until(lambda world: world.answered["setMyCommands"] == 6)
    assert names(shown_commands(emulator, anna)) == ["jetzt", "loeschen"]
    assert names(shown_commands(emulator, bert)) == ["now"]
    assert names(shown_commands(emulator, chloe)) == ["jetzt", "loeschen"]
    assert names(shown_commands(emulator, anna, group)) == ["jetzt"]
    assert names(shown_commands(emulator, bert, group)) == ["now"]


async def test_menus_are_not_set_again(emulator: Emulator) -> None:
    async with running(Lotse(emulator, menus=MENUS)):
        await emulator.wait_until(lambda world: world.answered["setMyCommands"] == 6)
    async with running(Lotse(emulator, menus=MENUS)):
        await emulator.wait_until(lambda world: world.answered["getMyCommands"] == 12)
    assert len(emulator.calls_of("setMyCommands")) == 6


async def test_menu_that_cannot_be_set_stops_nothing(emulator: Emulator, anna: Person) -> None:
    emulator.faults.http_error("getMyCommands")
    await anna.send("Hallo")
    async with running(Lotse(emulator, menus=MENUS)) as lotse:
        assert (await lotse.message()).text == "Hallo"


async def test_chat_gets_the_menu_of_a_role_in_its_own_language(emulator: Emulator, anna: Person) -> None:
    lotse = Lotse(emulator, menus=MENUS)
    await lotse.say(anna.id, Reply(rich("You lead now."), menu=Role.MODERATOR), language="en")
    assert names(shown_commands(emulator, anna)) == ["round"]
    emulator.faults.http_error("setMyCommands")
    await lotse.say(anna.id, Reply(rich("Sie leiten nun."), menu=Role.MODERATOR), language="de")
    assert anna.chat.texts == ["You lead now.", "Sie leiten nun."]
    await lotse.telegram.close()
