"""Yes and no."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.clock import PlayClock
from tests.room import MORNING, a_room

NOTHING = "Es wartet gerade nichts auf eine Bestätigung."


async def test_a_yes_counts_once_and_for_ten_minutes(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING) as room:
        assert isinstance(room.app.clock, PlayClock)
        await room.moderates("/runde oeffnen")
        for said in ("ja", "/ja", "!yes", "nein", "/nein", "/no"):
            assert NOTHING in await room.says("anna", said)
        await room.ask("anna", "Ich hätte ein Thema: Mensa")
        await room.ask("anna", "/programm")  # looking something up in between does no harm
        room.app.clock.advance(timedelta(minutes=9))
        assert "aufgenommen" in await room.says("anna", "ja")
        assert NOTHING in await room.says("anna", "ja")
        await room.ask("anna", "Ich hätte ein Thema: Schulgarten")
        assert NOTHING in await room.says("ben", "ja")  # nobody confirms for somebody else
        room.app.clock.advance(timedelta(minutes=10))
        assert NOTHING in await room.says("anna", "/ja")
        await room.ask("anna", "Ich hätte ein Thema: Schulgarten")
        assert "ich lasse es" in await room.says("anna", "/no")
        assert NOTHING in await room.says("anna", "Ja.")
