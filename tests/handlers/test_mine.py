"""What somebody has here."""

from __future__ import annotations

from pathlib import Path

from tests.room import FOUR, MORNING, a_room, commands, labels


async def test_mine(tmp_path: Path) -> None:
    async with a_room(tmp_path, MORNING + FOUR) as room:
        assert "noch nichts von Ihnen" in await room.says("anna", "/meins")
        await room.moderates("/runde oeffnen")
        for title in ("Beamer", "Tafeln"):
            await room.ask("anna", f"/vorschlag {title}")
        await room.ask("anna", "/thema 6 zurueckziehen")
        await room.ask("anna", "/unterstuetzen 2")
        await room.moderates("/runde abstimmen")
        mine = await room.ask("anna", "/meins")
        assert "Ihre Themen\n5  Beamer\n\nDas interessiert Sie\n2  Mensa" in mine.text.plain
        assert labels(mine) == ["#5", "Stimmzettel: Themen am Vormittag"]
        assert commands(mine) == ["/thema 5", "/abstimmen vormittag"]
        await room.ask("anna", "/abstimmen 2 5")
        assert "Ihr Stimmzettel in „Themen am Vormittag“: 2 5 (Beleg " in await room.says("anna", "/mine")
        assert "Beleg" not in await room.says("ben", "/mine")
        await room.moderates("/schliessen")
        assert "Beleg" not in await room.says("anna", "/mine")  # nobody can find it by the person any more
