"""The greeting's wording where not all is known; joining itself is tested with the whole bot."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.harness import event_file, setup, talking

HEAD = '[event]\ntitle = "Probe"\nlanguages = ["de", "en"]\n'


@pytest.mark.parametrize(
    ("facts", "german", "english"),
    [
        ("starts = 2026-06-12", "Wann: Freitag, 12. Juni 2026 (Uhrzeiten stehen noch nicht fest)", "times are not"),
        ("starts = 2026-06-12T09:00:00", "Wann: Freitag, 12. Juni 2026, 09:00 Uhr", "Friday, 12 June 2026, 09:00"),
        (
            "starts = 2026-06-12T09:00:00\nends = 2026-06-14T12:00:00",
            "Wann: 12. bis 14. Juni 2026, Beginn 09:00 Uhr",
            "12 to 14 June 2026, starting at 09:00",
        ),
        ('starts = 2026-06-12\nformat = "online"', "findet online statt", "takes place online"),
        ('starts = 2026-06-12\nformat = "hybrid"', "vor Ort oder online", "on site or online"),
        ('starts = 2026-06-12\n[venue]\naddress = "Weg 1"', "Wo: Weg 1", "Where: Weg 1"),
    ],
)
async def test_greeting(tmp_path: Path, facts: str, german: str, english: str) -> None:
    async with talking(setup(tmp_path, [event_file(tmp_path, HEAD + facts)])) as talk:
        assert german in await talk.says("anna", "/start", language="de")
        assert english in await talk.says("kim", "/start", language="en")


async def test_greeting_invents_nothing(tmp_path: Path) -> None:
    async with talking(setup(tmp_path, [event_file(tmp_path, HEAD + "starts = 2026-06-12")])) as talk:
        plain = await talk.says("anna", "/start")
    assert "Wo:" not in plain
    assert "Rolle" not in plain
