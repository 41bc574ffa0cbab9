"""The venue, its rooms, the way in from outside; Wi-Fi in private only."""

from __future__ import annotations

import pytest

from handlers.contract import Refusal
from tests.handlers.saying import ask, event, words

FULL = event("""
[event]
title = "Probe"
starts = 2026-06-12
format = "hybrid"
stream = "https://live.example.org/"

[venue]
name = "Alte Mühle"
address = "Mühlweg 1, 06108 Halle"
latitude = 51.48
longitude = 11.96
directions = "Durch den Hof."
public_transport = "Tram 7 bis Mühlweg."
parking = "Nur im Parkhaus."
accessibility = "Aufzug vorhanden."
catering = "Suppe, auch vegan."
wifi = { network = "Muehle", password = "korn-und-mehl" }

[[room]]
id = "raum-1"
name = "Raum 1"
floor = "1. OG"
capacity = 1
note = "Am Ende des Gangs."

[[room]]
id = "raum-2"
name = "Raum 2"

[[room]]
id = "saal"
name = { de = "Großer Saal", en = "Great Hall" }
capacity = 80
link = "https://live.example.org/saal"
aliases = ["Aula"]
""")


async def test_all_about_the_venue() -> None:
    reply = await ask("ort", FULL)
    for said in (
        "Alte Mühle\nMühlweg 1", "Online dabei: https://live", "Hinweise: Durch", "Bus und Bahn: Tram 7", "Parken: Nur",
        "Barrierefreiheit: Aufzug", "Verpflegung: Suppe", "WLAN: Netz „Muehle“, Passwort korn-und-mehl",
    ):  # fmt: skip
        assert said in reply.text.plain
    assert reply.place is not None
    assert (reply.place.latitude, reply.place.longitude, reply.place.name) == (51.48, 11.96, "Alte Mühle")
    assert [choice.label for row in reply.choices for choice in row] == ["Raum 1", "Raum 2", "Großer Saal"]


async def test_password_is_easy_to_copy_and_never_in_groups() -> None:
    reply = await ask("ort", FULL)
    assert [span.text for span in reply.text.spans if span.code] == ["korn-und-mehl"]
    assert "korn-und-mehl" not in await words("ort", FULL, private=False)


async def test_english() -> None:
    plain = await words("venue", FULL, language="en")
    assert "Public transport: Tram 7" in plain
    assert "Great Hall" in await words("venue hall", FULL, language="en")


@pytest.mark.parametrize("typed", ["saal", "Großer Saal", "grosser saal", "GREAT HALL", "aula", "Grosser Sal"])
async def test_room_however_it_is_called(typed: str) -> None:
    assert (await words(f"ort {typed}", FULL)).startswith("Großer Saal\n80 Plätze\nOnline: https://live")


async def test_room_with_all_its_details() -> None:
    assert await words("ort Raum 1", FULL) == "Raum 1\nEtage: 1. OG\n1 Platz\nAm Ende des Gangs."
    assert await words("ort raum-2", FULL) == "Raum 2\nMehr ist mir zu diesem Raum nicht bekannt."


@pytest.mark.parametrize("typed", ["Raum 3", "Raum 11", "raum", "Küche", "x" * 500])
async def test_room_that_is_not_known_is_not_guessed(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        await ask(f"ort {typed}", FULL)
    assert refused.value.key == "venue-unknown-room"
    assert refused.value.values["rooms"] == "Raum 1, Raum 2, Großer Saal"


async def test_nothing_known() -> None:
    bare = event("")
    assert "nicht bekannt" in await words("ort", bare)
    with pytest.raises(Refusal) as refused:
        await ask("ort Saal", bare)
    assert refused.value.key == "venue-no-rooms"


async def test_online_event_without_a_link_yet() -> None:
    online = event('[event]\ntitle = "Probe"\nstarts = 2026-06-12\nformat = "online"\n')
    assert "online statt" in await words("ort", online)
    assert (await ask("ort", online)).place is None


async def test_open_network_and_venue_without_a_pin() -> None:
    plain = event('[venue]\nname = "Mühle"\nwifi = { network = "Gast" }\n')
    reply = await ask("ort", plain)
    assert reply.text.plain == "Mühle\n\nWLAN: Netz „Gast“"
    assert reply.place is None
