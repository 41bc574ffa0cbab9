"""An event of any size, always the same for the same size, and questions on it."""

from __future__ import annotations

import random
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.event import Event
from storage.event_file import load

FIELDS = [
    "Bildung",
    "Jugend",
    "Klima",
    "Verkehr",
    "Energie",
    "Pflege",
    "Kultur",
    "Sprach",
    "Stadt",
    "Schul",
    "Kita",
    "Daten",
    "Netz",
    "Wohn",
    "Sport",
    "Ehrenamts",
    "Gesundheits",
    "Medien",
    "Museums",
    "Vereins",
    "Gemeinde",
    "Ernährungs",
    "Wald",
    "Wasser",
]
MATTERS = [
    "planung",
    "werkstatt",
    "bericht",
    "förderung",
    "beratung",
    "plattform",
    "strategie",
    "karte",
    "prognose",
    "partnerschaft",
    "zukunft",
    "bilanz",
    "recht",
    "haushalt",
    "konzept",
    "studie",
    "praxis",
    "börse",
    "kritik",
    "pilot",
]
WITH = (
    "im ländlichen Raum",
    "in Großstädten",
    "ohne Geld",
    "mit offenen Werkzeugen",
    "nach der Reform",
    "für Einsteiger",
    "aus Sicht der Kommunen",
    "in fünf Schritten",
    "zwischen Anspruch und Alltag",
    "von unten",
)
FIRST = ("Imke", "Jonas", "Aylin", "Bernd", "Clara", "Deniz", "Eva", "Frank", "Greta", "Hakan", "Ida", "Jens", "Karin")
LAST = ("Sander", "Brock", "Yilmaz", "Lindner", "Petersen", "Krüger", "Hofmann", "Oelschläger", "Vogt", "Ziegler")
KINDS = ("talk", "talk", "workshop", "panel")
START = datetime(2027, 5, 20, 9, 0)  # noqa: DTZ001 - local to the event, as its file has it
HEAD = """[event]
title = "Große Fachtagung"
starts = 2027-05-20T09:00:00
ends = 2027-05-24T18:00:00
cost = "45 Euro"
format = "onsite"

[venue]
name = "Kongresshalle"
address = "Marktplatz 2, 06108 Halle"
parking = "Im Parkhaus am Bahnhof."
catering = "Mittags gibt es Suppe."
wifi = { network = "Halle", password = "korn" }
"""


def written(items: int) -> Event:
    """An event of so many items on five days."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "event.toml"
        file.write_text(_toml(items), encoding="utf-8")
        event = load(file).event
    assert event is not None
    return event


def _toml(items: int) -> str:
    chance = random.Random(items)
    rooms = max(2, items // 50)
    parts = [HEAD, *(f'[[room]]\nid = "r{n}"\nname = "Raum {n + 1}"\nfloor = "{n % 4}. Stock"\n' for n in range(rooms))]
    titles = [f"{field}{matter} {more}" for field in FIELDS for matter in MATTERS for more in WITH]
    for number, title in enumerate(chance.sample(titles, items)):
        slot, room = divmod(number, rooms)
        day, place = divmod(slot, 10)
        start = START + timedelta(days=day % 5, minutes=50 * place)
        parts.append(
            f'[[item]]\nid = "i{number}"\ntitle = "{title}"\nkind = "{chance.choice(KINDS)}"\n'
            f"start = {start.isoformat()}\nend = {(start + timedelta(minutes=45)).isoformat()}\n"
            f'rooms = ["r{room}"]\nspeakers = ["{chance.choice(FIRST)} {chance.choice(LAST)}"]\n'
            f'description = "Ein Gespräch über {title.split()[0]} und was daraus folgt."\n'
        )
    return "\n".join(parts)


def middle(event: Event) -> datetime:
    """A moment in the middle of the first day's programme, UTC."""
    return START.replace(hour=11, tzinfo=event.zone).astimezone(UTC)


def questions_on(event: Event) -> list[str]:
    """Up to 207 questions, each only once: on single items, on people and rooms, on times, and on the event."""
    chance = random.Random(1)
    asked: list[str] = []
    for item in chance.choices(event.items, k=40):
        title, speaker = item.title.of("de"), item.speakers[0].of("de")
        asked += [f"wann ist {title}", f"In welchem Raum ist {title.split()[0]}?", f"wo spricht {speaker}"]
        asked += [f"wie lange geht {title[:-2]}", f"was läuft um {item.start:%H}:{chance.randrange(60):02} uhr"]
    general = "was kommt jetzt|und danach?|wo kann ich parken|gibts wlan|was kostet es|wann ist schluss|gibt es hunde"
    return list(dict.fromkeys([*asked, *general.split("|")]))
