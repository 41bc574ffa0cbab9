"""Which tables and keys an event file can have, and of which type each is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from storage.event import Attendance, Format, Join, Kind, MaterialKind, Method, Rule

LANGUAGES = ("de", "en")  # what the bot has texts for


@dataclass(frozen=True, slots=True)
class Field:
    """One key: `reader` is one in `values.py`, `example` is how a right value is written."""

    reader: str
    example: str
    choices: type[StrEnum] | None = None
    refers: str = ""  # the table whose ids the value names
    fields: str = ""  # the entry of TABLES that describes an inner table


@dataclass(frozen=True, slots=True)
class Table:
    """One table: `many` for `[[name]]`; `id` is the key that names a row, `names` what it can be made from."""

    fields: dict[str, Field]
    many: bool = True
    id: str = ""
    names: tuple[str, ...] = ()
    required: tuple[str, ...] = ()


def _text(example: str) -> Field:
    return Field("text", f'"{example}"')


def _texts(example: str) -> Field:
    return Field("texts", f'["{example}"]')


def _choice(kind: type[StrEnum]) -> Field:
    return Field("choice", f'"{next(iter(kind))}"', choices=kind)


def _ref(table: str, example: str) -> Field:
    return Field("ref", f'"{example}"', refers=table)


SLUG = Field("slug", '"mittag"')
URL = Field("url", '"https://example.org"')
COUNT = Field("count", "25")
YES_NO = Field("yes_no", "true")
MOMENT = Field("moment", "2020-01-20T10:00:00")
WHEN = Field("when", "2020-01-20T10:00:00")
DAY = Field("when", "2020-01-20")
ALIASES = Field("names", '["Aula"]')

TABLES: dict[str, Table] = {
    "event": Table(
        many=False,
        required=("title", "starts"),
        fields={
            "slug": Field("slug", '"offener-austausch-2020"'),
            "title": _text("Netzwerktreffen"),
            "description": _text("Worum es geht."),
            "audience": _text("Fachkräfte aus Kommunen"),
            "host": Field("text_or_texts", '"Transferagentur"'),
            "partners": _texts("Ministerium für Bildung"),
            "timezone": Field("zone", '"Europe/Berlin"'),
            "languages": Field("bot_languages", '["de", "en"]'),
            "spoken": Field("languages", '["de"]'),
            "format": _choice(Format),
            "starts": WHEN,
            "ends": WHEN,
            "website": URL,
            "stream": URL,
            "participants": _text("über 280 vor Ort"),
            "cost": _text("kostenlos"),
            "join": _choice(Join),
            "registration": Field("table", '{ url = "https://example.org/anmeldung" }', fields="event.registration"),
        },
    ),
    "event.registration": Table(many=False, fields={"url": URL, "until": DAY, "note": _text("Bitte früh anmelden.")}),
    "contact": Table(
        fields={
            "name": Field("name", '"Svenja Beispiel"'),
            "role": _text("Moderation"),
            "phone": Field("phone", '"0345 12345"'),
            "email": Field("email", '"orga@example.org"'),
        },
    ),
    "venue": Table(
        many=False,
        fields={
            "name": _text("LICHTHAUS Kulturcafé"),
            "address": _text("Dreyhauptstr. 3, 06108 Halle (Saale)"),
            "latitude": Field("latitude", "51.4826"),
            "longitude": Field("longitude", "11.9655"),
            "directions": _text("Der Eingang liegt im Hof."),
            "public_transport": _text("Tram 9 bis Salinenbrücke."),
            "parking": _text("Parkhaus am Hafen."),
            "accessibility": _text("Stufenloser Eingang im Hof."),
            "catering": _text("Mittags vegetarisch."),
            "wifi": Field("table", '{ network = "Gast", password = "geheim" }', fields="venue.wifi"),
        },
    ),
    "venue.wifi": Table(
        many=False, fields={"network": Field("plain", '"Gast"'), "password": Field("plain", '"geheim"')}
    ),
    "room": Table(
        id="id",
        names=("name",),
        fields={
            "id": Field("slug", '"saal"'),
            "name": _text("Großer Saal"),
            "floor": _text("1. OG"),
            "capacity": Field("count", "80"),
            "link": URL,
            "note": _text("Zugang über den Hof."),
            "aliases": ALIASES,
        },
    ),
    "item": Table(
        id="id",
        names=("title",),
        required=("title",),
        fields={
            "id": SLUG,
            "title": _text("Mittagspause"),
            "kind": _choice(Kind),
            "start": WHEN,
            "end": Field("when", "2020-01-20T13:00:00"),
            "rooms": Field("refs", '["saal"]', refers="room"),
            "track": _text("Forum 1"),
            "speakers": _texts("Jenny Richter, Leiterin der Agentur"),
            "description": _text("Worum es geht."),
            "aliases": Field("names", '["Essen", "Lunch"]'),
            "link": URL,
            "meeting_point": _text("Haupteingang"),
            "optional": YES_NO,
            "attendance": _choice(Attendance),
            "language": Field("language", '"en"'),
            "recorded": YES_NO,
            "cost": _text("12 Euro"),
            "capacity": COUNT,
            "slots": Field("count", "3"),
        },
    ),
    "material": Table(
        required=("title",),
        fields={
            "title": _text("Anfahrtsskizze"),
            "kind": _choice(MaterialKind),
            "url": URL,
            "file": Field("file", '"anfahrt.pdf"'),
            "item": _ref("item", "mittag"),
            "available": DAY,
        },
    ),
    "group": Table(
        id="key",
        names=("label",),
        required=("options",),
        fields={
            "key": Field("slug", '"land"'),
            "label": _text("Bundesland"),
            "options": Field("options", '["Sachsen", "Thüringen"]'),
        },
    ),
    "round": Table(
        id="key",
        names=("title",),
        fields={
            "key": Field("slug", '"vormittag"'),
            "title": _text("Themen für den Vormittag"),
            "method": _choice(Method),
            "votes": Field("count", "3"),
            "select": Field("count", "6"),
            "rule": _choice(Rule),
            "items": Field("refs", '["austausch-1"]', refers="item"),
            "opens": MOMENT,
            "voting": MOMENT,
            "closes": MOMENT,
            "late_topics": YES_NO,
            "interim": YES_NO,
            "topics": _texts("Ganztag und Vereine"),
        },
    ),
    "topic": Table(
        required=("title",),
        fields={
            "title": _text("BNE & MINT"),
            "description": _text("Worum es geht."),
            "round": _ref("round", "vormittag"),
            "chosen": YES_NO,
            "item": _ref("item", "austausch-1"),
            "room": _ref("room", "saal"),
            "hosts": Field("names", '["Jenny Richter"]'),
        },
    ),
    "faq": Table(
        required=("questions", "answer"),
        fields={
            "questions": Field("some_texts", '["Gibt es eine Teilnahmebescheinigung?"]'),
            "answer": _text("Ja, am Infopunkt."),
            "from": DAY,
            "until": DAY,
        },
    ),
    "reminder": Table(
        required=("text",),
        fields={
            "item": _ref("item", "mittag"),
            "at": MOMENT,
            "before": Field("before", '"10 min"'),
            "text": _text("Gleich geht es weiter."),
            "audience": Field("audience", '"all"'),
        },
    ),
}

TOP = tuple(name for name in TABLES if "." not in name)

# What people write for a key that is called otherwise, where the spelling alone does not lead there.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "name": ("title", "label"),
    "titel": ("title",),
    "label": ("title", "name"),
    "begin": ("start", "starts", "opens", "from"),
    "beginn": ("start", "starts", "opens", "from"),
    "from": ("start", "starts"),
    "date": ("start", "starts", "at", "available"),
    "datum": ("start", "starts", "at", "available"),
    "time": ("start", "at"),
    "ende": ("end", "ends", "closes", "until"),
    "until": ("end", "ends"),
    "to": ("end", "ends", "until"),
    "bis": ("end", "ends", "until"),
    "type": ("kind", "method", "format"),
    "typ": ("kind", "method", "format"),
    "art": ("kind", "method", "format"),
    "raum": ("rooms", "room"),
    "location": ("rooms", "venue", "room", "meeting_point", "address"),
    "place": ("rooms", "venue", "room", "meeting_point", "address"),
    "ort": ("rooms", "venue", "room", "meeting_point", "address"),
    "treffpunkt": ("meeting_point",),
    "etage": ("floor",),
    "stockwerk": ("floor",),
    "hinweis": ("note",),
    "frist": ("until",),
    "veranstalter": ("host",),
    "gastgeber": ("host",),
    "kosten": ("cost",),
    "sprache": ("language",),
    "sprachen": ("languages",),
    "anmeldung": ("registration",),
    "aufzeichnung": ("recorded",),
    "koordinaten": ("latitude",),
    "coordinates": ("latitude",),
    "referent": ("speakers",),
    "referenten": ("speakers",),
    "mail": ("email",),
    "telefon": ("phone",),
    "tel": ("phone",),
    "link": ("url", "website"),
    "href": ("url", "link", "website"),
    "url": ("link", "website"),
    "lat": ("latitude",),
    "lon": ("longitude",),
    "lng": ("longitude",),
    "seats": ("capacity",),
    "size": ("capacity",),
    "plaetze": ("capacity",),
    "id": ("key", "slug"),
    "key": ("id",),
    "organiser": ("host",),
    "organizer": ("host",),
    "tz": ("timezone",),
    "zeitzone": ("timezone",),
    "question": ("questions",),
    "frage": ("questions",),
    "antwort": ("answer",),
    "beschreibung": ("description",),
    "price": ("cost",),
    "preis": ("cost",),
    "zielgruppe": ("audience",),
    "transit": ("public_transport",),
    "wlan": ("wifi", "network"),
    "ssid": ("network",),
    "message": ("text",),
    # tables
    "session": ("item",),
    "sessions": ("item",),
    "programme": ("item",),
    "program": ("item",),
    "programm": ("item",),
    "schedule": ("item",),
    "talk": ("item",),
    "veranstaltung": ("event",),
    "programmpunkt": ("item",),
    "programmpunkte": ("item",),
    "vortrag": ("item",),
    "raeume": ("room", "rooms"),
    "gruppe": ("group",),
    "runde": ("round",),
    "abstimmung": ("round",),
    "themen": ("topic", "topics"),
    "fragen": ("faq", "questions"),
    "erinnerung": ("reminder",),
    "unterlagen": ("material",),
    "kontakt": ("contact",),
    "vote": ("round",),
    "poll": ("round",),
    "thema": ("topic",),
    "file": ("material",),
}

# What people write for a value that is called otherwise.
WORDS: dict[str, str] = {
    "pause": "break",
    "lunch": "break",
    "vortrag": "talk",
    "lecture": "talk",
    "keynote": "talk",
    "podium": "panel",
    "discussion": "panel",
    "mittag": "break",
    "mittagessen": "break",
    "mittagspause": "break",
    "kaffeepause": "break",
    "coffee": "break",
    "impuls": "talk",
    "podiumsdiskussion": "panel",
    "diskussion": "panel",
    "anreise": "arrival",
    "einlass": "arrival",
    "empfang": "arrival",
    "führung": "excursion",
    "ausflug": "excursion",
    "tour": "excursion",
    "ankommen": "arrival",
    "registration": "arrival",
    "barcamp": "open",
    "session": "open",
    "party": "social",
    "plenum": "plenary",
    "ende": "end",
    "präsenz": "onsite",
    "praesenz": "onsite",
    "vor ort": "onsite",
    "presence": "onsite",
    "in-person": "onsite",
    "offline": "onsite",
    "digital": "online",
    "virtual": "online",
    "hybrid": "hybrid",
    "offen": "open",
    "public": "open",
    "invite": "code",
    "closed": "code",
    "geschlossen": "code",
    "punkte": "dots",
    "points": "dots",
    "ranked": "ranking",
    "majority": "most-votes",
    "presentation": "slides",
    "folien": "slides",
    "video": "recording",
    "map": "directions",
    "pdf": "handout",
}
