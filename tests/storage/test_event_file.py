"""One mistake at a time in a good event file: exactly this one is found, at its line and key."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from storage.event_file import Outcome, Severity, load, read
from storage.event_file.dates import written

GOOD = (Path(__file__).parent / "good-event.toml").read_text(encoding="utf-8")
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.toml"))


class Mistake(NamedTuple):
    """`old` becomes `new`; the problem is expected where `at` stands, by default in the first line of `new`."""

    old: str
    new: str
    key: str
    code: str
    at: str = ""
    severity: str = "error"


def w(old: str, new: str, key: str, code: str, at: str = "") -> Mistake:
    return Mistake(old, new, key, code, at, "warning")


M = Mistake
MISTAKES = [
    # keys and tables
    M('audience = "Fach', 'audiance = "Fach', "event.audiance", "unknown-key"),
    M("optional = true", "optionl = true", "item[fuehrung].optionl", "unknown-key"),
    M('rooms = ["saal"]', 'room = ["saal"]', "item[begruessung].room", "unknown-key"),
    M('parking = "', 'capacity = 3\nparking = "', "venue.capacity", "unknown-key"),
    M('network = "Gast"', 'ssid = "Gast"', "venue.wifi.ssid", "unknown-key"),
    M("until = 2026-09-04", "til = 2026-09-04", "event.registration.til", "unknown-key"),
    M('answer = "Ja', 'answers = "Ja', "faq[1].answers", "unknown-key"),
    M('[venue]\nname = "Alte', '[vneue]\nname = "Alte', "vneue", "unknown-table", "[vneue]"),
    M('[[group]]\nkey = "land"', '[[grp]]\nkey = "land"', "grp", "unknown-table"),
    M("[venue]", "[sponsor]\nname = 3\n\n[venue]", "sponsor", "unknown-table"),
    M("[[group]]", "[group]", "group[land]", "single-brackets"),
    M('[[item]]\nid = "mittag"', '[item]\nid = "mittag"', "item[mittag]", "single-brackets"),
    M("[venue]", "[[venue]]", "venue", "double-brackets"),
    M("[event]", 'title = "Oben"\n[event]', "title", "key-outside"),
    M("[[group]]", '[venue]\nparking = "Hof"\n\n[[group]]', "venue", "duplicate-table"),
    M('[[item]]\nid = "mittag"', 'id = "mittag"', "item[offen].id", "missing-header"),
    M("[[contact]]\nname", "name", "event.name", "missing-header"),
    # what must be there
    M('title = { de = "Werkstatt Bildung", en = "Education workshop" }\n', "", "event.title", "missing", "[event]"),
    M("starts = 2026-09-18T09:00:00\n", "", "event.starts", "missing", "[event]"),
    M('title = "Lunch"\n', "", "item[mittag].title", "missing", '[[item]]\nid = "mittag"'),
    M('title = "Lunch"', 'title = ""', "item[mittag].title", "empty"),
    M('title = "Lunch"', 'title = "   "', "item[mittag].title", "empty"),
    M('title = "Blitzvorträge"', 'kind = "talk"', "item[7].title", "missing", '[[item]]\nkind = "talk"'),
    M('title = "Folien"\n', "", "material[2].title", "missing", '[[material]]\nkind = "slides"'),
    M('answer = { de = "Nein.", en = "No." }\n', "", "faq[2].answer", "missing", '[[faq]]\nquestions = ["Darf'),
    M('questions = ["Darf mein Hund mit?"]', "questions = []", "faq[2].questions", "empty-list"),
    M('text = "Guten Morgen!"\n', "", "reminder[2].text", "missing", "[[reminder]]\nat"),
    M('options = ["Sachsen", "Thüringen"]', "options = []", "group[land].options", "empty-list"),
    M('languages = ["de", "en"]', "languages = []", "event.languages", "empty-list"),
    M("[[group]]", '[[room]]\nnote = "?"\n\n[[group]]', "room[3].name", "missing"),
    M('"Ruth Ammermann, Schulleiterin"', '" "', "item[begruessung].speakers", "empty-entry"),
    # types
    M('title = "Lunch"', "title = 12", "item[mittag].title", "wrong-type"),
    M('cost = "12 Euro"', "cost = 12", "item[fuehrung].cost", "wrong-type"),
    M('floor = "EG"', "floor = 1", "room[saal].floor", "wrong-type"),
    M("capacity = 25", 'capacity = "25"', "item[fuehrung].capacity", "wrong-type"),
    M("capacity = 80", "capacity = 80.5", "room[saal].capacity", "wrong-type"),
    M("votes = 3", "votes = true", "round[vormittag].votes", "wrong-type"),
    M("optional = true", 'optional = "ja"', "item[fuehrung].optional", "wrong-type"),
    M('rooms = ["saal"]', 'rooms = "saal"', "item[begruessung].rooms", "wrong-type"),
    M('speakers = ["Ruth Ammermann, Schulleiterin"]', 'speakers = "Ruth"', "item[begruessung].speakers", "wrong-type"),
    M('aliases = ["Aula"]', "aliases = [3]", "room[saal].aliases", "wrong-entry"),
    M('rooms = ["saal"]', 'rooms = [["saal"]]', "item[begruessung].rooms", "wrong-entry"),
    M('languages = ["de", "en"]', 'languages = "de"', "event.languages", "wrong-type"),
    M("start = 2026-09-18T17:00:00", 'start = "2026-09-18T17:00:00"', "item[fuehrung].start", "wrong-type"),
    M("start = 2026-09-18T17:00:00", "start = 17:00:00", "item[fuehrung].start", "wrong-type"),
    M("opens = 2026-09-18T09:00:00", "opens = 2026-09-18", "round[vormittag].opens", "wrong-type"),
    M("from = 2026-09-01", 'from = "bald"', "faq[1].from", "wrong-type"),
    M('wifi = { network = "Gast", password = "saalestrand26" }', 'wifi = "Gast"', "venue.wifi", "wrong-type"),
    M("latitude = 51.4812", 'latitude = "51.4812"', "venue.latitude", "wrong-type"),
    # words with a form
    M('format = "hybrid"', 'format = "hybird"', "event.format", "wrong-choice"),
    M('kind = "break"', 'kind = "pause"', "item[mittag].kind", "wrong-choice"),
    M('join = "code"', 'join = "public"', "event.join", "wrong-choice"),
    M('method = "dots"', 'method = "Dots"', "round[vormittag].method", "wrong-choice"),
    M('rule = "proportional"', 'rule = "fair"', "round[vormittag].rule", "wrong-choice"),
    M('kind = "slides"', 'kind = "folien"', "material[2].kind", "wrong-choice"),
    M('attendance = "onsite"', 'attendance = "hybrid"', "item[fuehrung].attendance", "wrong-choice"),
    M('slug = "werkstatt-2026"', 'slug = "Werkstatt 2026"', "event.slug", "bad-id"),
    M('id = "ende"', 'id = "Ende"', "item[Ende].id", "bad-id"),
    M('id = "ende"', 'id = "schluß_punkt"', "item[schluß_punkt].id", "bad-id"),
    M('id = "ende"', 'id = "mittag"', "item[mittag].id", "duplicate-id", 'id = "mittag"\ntitle = { de = "Ende"'),
    M("[[group]]", '[[room]]\nid = "saal"\n\n[[group]]', "room[saal].id", "duplicate-id", 'id = "saal"\n\n'),
    M('timezone = "Europe/Berlin"', 'timezone = "Europe/Berln"', "event.timezone", "unknown-zone"),
    M('timezone = "Europe/Berlin"', 'timezone = "MEZ"', "event.timezone", "unknown-zone"),
    M('languages = ["de", "en"]', 'languages = ["de", "fr"]', "event.languages", "bot-language"),
    M('spoken = ["de"', 'spoken = ["deutsch"', "event.spoken", "unknown-language"),
    M('language = "en"', 'language = "English"', "item[fuehrung].language", "unknown-language"),
    M('en = "City tour"', 'es = "City tour"', "item[fuehrung].title.es", "text-language"),
    M('website = "https://werkstatt', 'website = "www.werkstatt', "event.website", "url-incomplete"),
    M('link = "https://meet.', 'link = "javascript:meet.', "room[saal].link", "bad-url"),
    M('stream = "https://stream', 'stream = "https:/stream', "event.stream", "bad-url"),
    M(
        'url = "https://werkstatt.example/folien.pdf"',
        'url = "https://werk statt.example"',
        "material[2].url",
        "url-character",
    ),
    M('email = "orga@werkstatt.example"', 'email = "orga(at)werkstatt.example"', "contact[1].email", "bad-email"),
    M('phone = "0176 04069012"', 'phone = "siehe Aushang"', "contact[1].phone", "bad-phone"),
    M('before = "15 min"', 'before = "bald"', "reminder[1].before", "bad-before"),
    M('before = "15 min"', 'before = "15"', "reminder[1].before", "bad-before"),
    M('audience = "signed-up"', 'audience = "everybody"', "reminder[1].audience", "bad-audience"),
    M('title = "Lunch"', 'title = "Lu\\u0000nch"', "item[mittag].title", "control-character"),
    # references
    M('rooms = ["saal"]', 'rooms = ["sall"]', "item[begruessung].rooms", "unknown-room"),
    M('    "atelier",', '    "studio",', "item[offen].rooms", "unknown-room"),
    M('item = "begruessung"', 'item = "begrüssung"', "material[2].item", "unknown-item"),
    M('items = ["offen"]', 'items = ["geschlossen"]', "round[vormittag].items", "unknown-item"),
    M('round = "vormittag"', 'round = "nachmittag"', "topic[1].round", "unknown-round"),
    M('item = "offen"', 'item = "ofen"', "topic[1].item", "unknown-item"),
    M('room = "atelier"', 'room = "tisch-3"', "topic[1].room", "unknown-room"),
    M('item = "fuehrung"', 'item = "tour"', "reminder[1].item", "unknown-item"),
    M("group:land=Sachsen", "group:staat=Sachsen", "reminder[2].audience", "unknown-group"),
    M("group:land=Sachsen", "land=Bayern", "reminder[2].audience", "unknown-option"),
    # numbers
    M("capacity = 80", "capacity = 0", "room[saal].capacity", "below-one"),
    M("votes = 3", "votes = 0", "round[vormittag].votes", "below-one"),
    M("select = 2", "select = -1", "round[vormittag].select", "below-one"),
    M("slots = 2", "slots = 0", "item[offen].slots", "below-one"),
    M("capacity = 25", "capacity = 25000000", "item[fuehrung].capacity", "too-large"),
    M("latitude = 51.4812", "latitude = 151.4812", "venue.latitude", "off-globe"),
    M("longitude = 11", "longitude = nan", "venue.longitude", "off-globe"),
    M("longitude = 11\n", "", "venue.latitude", "coordinates-half", "latitude"),
    # times
    M("ends = 2026-09-19T16:00:00", "ends = 2026-09-17T16:00:00", "event.ends", "end-before-start"),
    M("ends = 2026-09-19T16:00:00", "ends = 2026-09-17", "event.ends", "end-before-start"),
    M("end = 2026-09-18T13:00:00", "end = 2026-09-18T11:00:00", "item[mittag].end", "end-before-start"),
    M("end = 2026-09-18T18:00:00", "end = 2026-09-17", "item[fuehrung].end", "end-before-start"),
    M("start = 2026-09-18T17:00:00\n", "", "item[fuehrung].end", "end-without-start", "end = 2026-09-18T18"),
    M("voting = 2026-09-18T09:10:00", "voting = 2026-09-18T08:40:00", "round[vormittag].voting", "round-order"),
    M("closes = 2026-09-18T09:20:00", "closes = 2026-09-18T09:05:00", "round[vormittag].closes", "round-order"),
    M("until = 2026-10-01", "until = 2026-08-01", "faq[1].until", "end-before-start"),
    M("start = 2026-09-19\n", "start = 2026-10-25T02:30:00\n", "item[rundgang].start", "time-ambiguous"),
    M("start = 2026-09-19\n", "start = 2026-03-29T02:30:00\n", "item[rundgang].start", "time-impossible"),
    M("until = 2026-09-04", "until = 2026-03-29T02:30:00", "event.registration.until", "time-impossible"),
    M("at = 2026-09-18T09:00:00", "at = 2025-10-26T02:00:00", "reminder[2].at", "time-ambiguous"),
    M("start = 2026-09-19\n", "start = 0206-09-19\n", "item[rundgang].start", "odd-year"),
    # rows that contradict themselves
    M(
        'url = "https://werkstatt.example/folien.pdf"',
        'file = "anfahrt.pdf"\nurl = "https://x.example"',
        "material[2].file",
        "material-both",
    ),
    M('file = "anfahrt.pdf"', 'file = "fehlt.pdf"', "material[1].file", "file-missing"),
    M('file = "anfahrt.pdf"', 'file = "../anfahrt.pdf"', "material[1].file", "file-outside"),
    M('file = "anfahrt.pdf"', 'file = "/etc/passwd"', "material[1].file", "file-outside"),
    M('file = "anfahrt.pdf"', "file = 'C:\\anfahrt.pdf'", "material[1].file", "file-outside"),
    M('file = "anfahrt.pdf"', 'file = "ordner"', "material[1].file", "file-is-folder"),
    M('file = "anfahrt.pdf"', 'file = "draussen.pdf"', "material[1].file", "file-outside"),
    M(
        'item = "fuehrung"\n',
        'item = "fuehrung"\nat = 2026-09-18T09:00:00\n',
        "reminder[1].at",
        "reminder-both",
        "at = 2026-09-18T09:00:00\nbefore",
    ),
    M("at = 2026-09-18T09:00:00\n", "", "reminder[2].item", "reminder-neither", '[[reminder]]\ntext = "Guten'),
    M(
        'audience = "group:land=Sachsen"',
        'audience = "signed-up"',
        "reminder[2].audience",
        "signed-up-without-item",
        'audience = "signed-up"\n\x00',
    ),
    M(
        'options = ["Sachsen", "Thüringen"]',
        'options = ["Sachsen", "Thüringen", "sachsen"]',
        "group[land].options",
        "duplicate-option",
    ),
    # TOML itself
    M('title = "Lunch"', 'title = "Lunch', "item[mittag].title", "toml-unclosed-string"),
    M('title = "Lunch"', "title = Lunch", "item[mittag].title", "toml-unquoted"),
    M('title = "Lunch"', "title = „Lunch“", "item[mittag].title", "toml-curly-quotes"),
    M('title = "Lunch"', 'title = "Das "Lunch"', "item[mittag].title", "toml-inner-quotes"),
    M('title = "Lunch"', 'title = "Lun\\ch"', "item[mittag].title", "toml-backslash"),
    M('title = "Lunch"', 'title = "Lunch",', "item[mittag].title", "toml-comma-after"),
    M('title = "Lunch"', 'title: "Lunch"', "item[mittag].title", "toml-colon"),
    M('title = "Lunch"', 'title "Lunch"', "item[mittag].title", "toml-no-equals"),
    M('title = "Lunch"', "title = # fehlt", "item[mittag].title", "toml-no-value"),
    M('title = "Lunch"', 'mein titel = "Lunch"', "item[mittag].mein titel", "toml-bad-key"),
    M('title = "Lunch"', 'title = "Lunch"\ntitle = "Essen"', "item[mittag].title", "duplicate-key", 'title = "Essen"'),
    M("optional = true", "optional = True", "item[fuehrung].optional", "toml-yes-no"),
    M("capacity = 80", "capacity = 080", "room[saal].capacity", "toml-number"),
    M("capacity = 80", "capacity = 80 Plätze", "room[saal].capacity", "toml-number"),
    M("latitude = 51.4812", "latitude = 51,4812", "venue.latitude", "toml-number"),
    M("start = 2026-09-18T17:00:00", "start = 2026-09-18T17:00", "item[fuehrung].start", "toml-seconds"),
    M("start = 2026-09-18T17:00:00", "start = 18.09.2026", "item[fuehrung].start", "toml-date-form"),
    M("start = 2026-09-18T17:00:00", "start = 17:00", "item[fuehrung].start", "toml-date"),
    M("start = 2026-09-18T17:00:00", "start = 2026-09-31T17:00:00", "item[fuehrung].start", "toml-impossible-date"),
    M("start = 2026-09-18T17:00:00", "start = 2026-09-18T25:00:00", "item[fuehrung].start", "toml-impossible-date"),
    M('phone = "0176 04069012"', "phone = 0176 04069012", "contact[1].phone", "toml-unquoted"),
    M('rooms = ["saal"]', 'rooms = ["saal"', "item[begruessung].rooms", "toml-unclosed-bracket"),
    M('rooms = ["saal"]', 'rooms = ["saal" "atelier"]', "item[begruessung].rooms", "toml-missing-comma"),
    M('    "saal",\n    "atelier"', '    "saal"\n    "atelier"', "item[offen].rooms", "toml-missing-comma"),
    M('password = "saalestrand26" }', 'password = "saalestrand26", }', "venue.wifi", "toml-inline-table"),
    M("wifi = { network", "wifi = {\nnetwork", "venue.wifi", "toml-inline-table"),
    M('{ de = "Ende", en', '{ de = "Ende", de', "item[ende].title.de", "duplicate-key"),
    M("[[group]]", "[[group]", "group[land]", "toml-header"),
    M("[venue]", "[venue", "venue", "toml-header"),
    M('[[faq]]\nquestions = ["Darf', '[faqs]\nquestions = ["Darf', "faqs", "unknown-table"),
    M('de = "Stadtführung"', 'de: "Stadtführung"', "item[fuehrung].title.de", "toml-colon"),
    M('"atelier",\n]', '"atelier",', "item[offen].rooms", "toml-unclosed-bracket", "rooms = [\n"),
    M("capacity = 80", "capacity = viele", "room[saal].capacity", "toml-number"),
    M("start = 2026-09-18T17:00:00", "start = offen", "item[fuehrung].start", "toml-date"),
    M("start = 2026-09-18T17:00:00", "start = 2026-09-18T17:00:00 Uhr", "item[fuehrung].start", "toml-date-form"),
    M("until = 2026-09-04", "until = 4.9.2026", "event.registration.until", "toml-date-form"),
    M("until = 2026-09-04", "until = 2026-09-31", "event.registration.until", "toml-impossible-date"),
    M('de = "Stadtführung"', "de = Stadtführung", "item[fuehrung].title.de", "toml-unquoted"),
    M('de = "Stadtführung",', 'de = "Stadtführung"', "item[fuehrung].title", "toml-missing-comma"),
    M('rooms = ["saal"]', 'rooms = ("saal")', "item[begruessung].rooms", "toml-brackets"),
    M('rooms = ["saal"]', 'rooms = "saal", "atelier"', "item[begruessung].rooms", "toml-brackets"),
    M('aliases = ["Aula"]', 'aliases = ["Aula"; "Halle"]', "room[saal].aliases", "toml-missing-comma"),
    M('aliases = ["Aula"]', 'aliases = ["Aula"}', "room[saal].aliases", "toml-unclosed-bracket"),
    M('title = "Lunch"', 'title == "Lunch"', "item[mittag].title", "toml-value"),
    M('title = "Lunch"', 'title = "Lunch”', "item[mittag].title", "toml-curly-quotes"),
    M('floor = "EG"', 'floor = "EG" note = "Hof"', "room[saal].floor", "toml-two-pairs"),
    M("[[group]]", "---\n[[group]]", "material[2]", "toml-no-equals", "---"),
    M("ends = 2026-09-19T16", "starts = 2026-09-19T16", "event.starts", "duplicate-key", "starts = 2026-09-19"),
    M('website = "https://werkstatt.example/2026"', 'website = ""', "event.website", "empty-value"),
    M("start = 2026-09-18T17:00:00", 'start = ""', "item[fuehrung].start", "empty-value"),
    M(
        'title = "Lunch"\n',
        '[item.title]\nde = "Lunch"\nen = "Lunch"\n',
        "item[mittag].title.kind",
        "swallowed",
        'kind = "break"',
    ),
    M('answer = "Ja', 'answer = "Ja,\n\nna ja', "faq[1].answer", "toml-unclosed-string"),
    w("end = 2026-09-18T18:00:00", "end = 2026-09-19T18:00:00", "item[fuehrung].end", "item-long"),
    w("end = 2026-09-18T18:00:00", "end = 2062-09-18T18:00:00", "item[fuehrung].end", "far-from-event"),
    w("Samstag, den 19.9.2026", "Sonntag – 19.9.2026", "faq[1].answer", "weekday", 'answer = "Ja'),
    w("Samstag, den 19.9.2026", "Sonntag: 19.9.2026", "faq[1].answer", "weekday", 'answer = "Ja'),
    # characters that come along with copied text
    M("capacity = 80", "\u00a0capacity = 80", "room[saal].capacity", "odd-character"),
    M("capacity = 80", "capacity\u00a0= 80", "room[saal].capacity", "odd-character"),
    M("capacity = 80", "capacity = 80\u200b", "room[saal].capacity", "odd-character"),
    M('rooms = ["saal"]', 'rooms = [\u202f"saal"]', "item[begruessung].rooms", "odd-character"),
    M("[venue]", "\ufeff[venue]", "venue", "odd-character"),
    M("[venue]", "\u00a0\n[venue]", "", "odd-character"),
    M("[[group]]", "[[group]] # Bundesland\u00a0\n---", "group[land]", "toml-no-equals", "---"),
    # lines that are broken or joined
    M('answer = "Ja', 'answer = "Ja,\nna ja', "faq[1].answer", "toml-unclosed-string"),
    M("[[group]]", "[[group]] Bundesland", "group[land]", "toml-header"),
    M('[[group]]\nkey = "land"', '[[group]] key = "land"', "group[1]", "toml-header"),
    M("[event]\n", "", "slug", "missing-header", "slug ="),
    w('en = "City tour"', 'en = ""', "item[fuehrung].title", "language-missing"),
    w(
        "start = 2026-09-18T17:00:00",
        "start = 2026-09-18T15:00:00Z",
        "item[fuehrung].start",
        "odd-offset",
    ),
    w(
        "latitude = 51.4812\nlongitude = 11",
        "latitude = 11\nlongitude = 51.4812",
        "venue.latitude",
        "coordinates-swapped",
    ),
    M("votes = 3", "votes = " + "[" * 3000, "round[vormittag].votes", "toml-too-deep"),
    # what may be meant
    w("start = 2026-09-18T10:15:00", "start = 2026-09-18T09:45:00", "item[offen].start", "overlap"),
    w(
        "start = 2026-09-18T10:15:00",
        "start = 2026-09-18T09:30:00",
        "item[offen].start",
        "overlap",
        "start = 2026-09-18T09:30:00\nend = 2026-09-18T12",
    ),
    w("Freitag, 18. September 2026", "Montag, 18. September 2026", "event.description.de", "weekday", "Beginn ist"),
    w("Friday, 18 September", "Sunday, 18 September", "event.description.en", "weekday", '""", en = '),
    w("Fr, 4.9.", "Mo, 4.9.", "event.registration.note", "weekday"),
    w("Samstag, den 19.9.2026", "Sonntag, den 19.9.2026", "faq[1].answer", "weekday", 'answer = "Ja'),
    w("Samstag, den 19.9.2026", "Samstag, den 31.9.2026", "faq[1].answer", "weekday-no-date", 'answer = "Ja'),
    w(
        'title = { de = "Stadtführung", en = "City tour" }',
        'title = { de = "Stadtführung" }',
        "item[fuehrung].title",
        "language-missing",
    ),
    w('format = "hybrid"', 'format = "online"', "item[fuehrung].attendance", "attendance-format", "attendance ="),
    w("start = 2026-09-19\n", "start = 2027-09-19\n", "item[rundgang].start", "far-from-event"),
    w("ends = 2026-09-19T16:00:00", "ends = 2027-09-19T16:00:00", "event.ends", "event-long"),
    w("until = 2026-09-04", "until = 2026-10-04", "event.registration.until", "registration-late"),
    w(
        "capacity = 80",
        'capacity = 80\n[[room]]\nid = "aula"\nname = "Atelier"',
        "room[atelier].name",
        "duplicate-room-name",
        'name = "Atelier"\ncapacity',
    ),
    w('    "saal",\n', '    "saal",\n    "saal",\n', "item[offen].rooms", "duplicate-entry", "rooms = [\n"),
    w("slots = 2", "slots = 1", "round[vormittag].select", "select-too-many", "select = 2"),
    w('items = ["offen"]', 'items = ["offen", "mittag"]', "round[vormittag].items", "round-item-not-open"),
    w("closes = 2026-09-18T09:20:00", "closes = 2026-09-18T11:00:00", "round[vormittag].closes", "round-closes-late"),
    w(
        'topics = ["Ganztag", "Elternbriefe"]',
        'topics = ["Ganztag", "ganztag"]',
        "round[vormittag].topics",
        "duplicate-topic",
    ),
    w('item = "offen"', 'item = "mittag"', "topic[1].item", "topic-item-not-in-round"),
    w(
        'hosts = ["Lena Okafor"]',
        '[[topic]]\ntitle = "B"\nitem = "offen"\nroom = "atelier"',
        "topic[2].room",
        "topic-room-taken",
        'room = "atelier"\n\n',
    ),
    w(
        '["Darf mein Hund mit?"]',
        '["Darf mein Hund mit?", "Darf mein Hund mit"]',
        "faq[2].questions",
        "duplicate-question",
    ),
    w(
        'text = "Guten Morgen!"',
        'text = "Guten Morgen!"\nbefore = "1 h"',
        "reminder[2].before",
        "before-without-item",
        'before = "1 h"',
    ),
    w(
        'audience = "signed-up"',
        'audience = "all"\n\n[[reminder]]\nitem = "rundgang"\ntext = "Gleich!"',
        "reminder[2].item",
        "reminder-untimed",
        'item = "rundgang"',
    ),
    w("capacity = 25\n", "", "reminder[1].audience", "no-sign-up", 'audience = "signed-up"'),
    w(
        "slots = 2",
        'slots = 2\n\n[[item]]\ntitle = "Vortrag"\nslots = 3',
        "item[4].slots",
        "slots-not-open",
        "slots = 3",
    ),
    w("capacity = 25\n", 'capacity = 25\nrooms = ["atelier"]\n', "item[fuehrung].capacity", "capacity-over-room"),
    w("end = 2026-09-18T18:00:00", "end = 2026-09-18T17:00:00", "item[fuehrung].end", "no-duration"),
    w("Parkhaus am Hafen", "Parkplätze fÃ¼r alle", "venue.parking", "text-garbled"),
    w("Parkhaus am Hafen", "P" * 4001, "venue.parking", "text-long"),
    w(
        'title = "Blitzvorträge"',
        'title = "Lunch"\nstart = 2026-09-18T12:00:00',
        "item[7].title",
        "duplicate-item",
        'title = "Lunch"\nstart',
    ),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the good file refers to."""
    outside = tmp_path_factory.mktemp("outside") / "draussen.pdf"
    outside.touch()
    home = tmp_path_factory.mktemp("event")
    (home / "anfahrt.pdf").touch()
    (home / "ordner").mkdir()
    (home / "draussen.pdf").symlink_to(outside)
    return home


def check(text: str, folder: Path) -> Outcome:
    return read(text, path=folder / "event.toml")


def shown(outcome: Outcome) -> list[tuple[int, str, str, str]]:
    return [(problem.line, problem.key, problem.code, str(problem.severity)) for problem in outcome.problems]


def test_the_good_file_is_good(folder: Path) -> None:
    outcome = check(GOOD, folder)
    assert shown(outcome) == []
    assert outcome.event is not None


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake.code}:{mistake.key}:{mistake.new[:20]}")
def test_one_mistake_is_one_problem(mistake: Mistake, folder: Path) -> None:
    assert mistake.old in GOOD
    text = GOOD.replace(mistake.old, mistake.new, 1)
    at = (mistake.at or mistake.new).replace("\n\x00", "\n")
    position = text.rindex(at) if "\x00" in mistake.at else text.index(at)
    line = text.count("\n", 0, position) + 1
    outcome = check(text, folder)
    assert shown(outcome) == [(line, mistake.key, mistake.code, mistake.severity)]
    assert (outcome.event is None) == (mistake.severity == "error")


def test_there_are_many_mistakes() -> None:
    assert len(MISTAKES) >= 80


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_clean(path: Path) -> None:
    outcome = load(path)
    assert shown(outcome) == []
    assert outcome.event is not None
    assert outcome.event.slug == path.stem


def test_there_are_five_examples() -> None:
    assert len(EXAMPLES) >= 5


def test_all_mistakes_are_told_in_one_go(folder: Path) -> None:
    text = GOOD
    for old, new in (
        ("capacity = 80", "capacity = 0"),
        ('title = "Lunch"', 'title = "Lunch'),
        ('rooms = ["saal"]', 'rooms = ["sall"]'),
        ("start = 2026-09-18T17:00:00", "start = 2026-09-18T17:00"),
        ("Samstag, den 19", "Sonntag, den 19"),
        ("[[group]]", "[[group]"),
    ):
        text = text.replace(old, new, 1)
    codes = [problem.code for problem in check(text, folder).problems]
    expected = ["below-one", "unknown-room", "toml-unclosed-string", "toml-seconds", "toml-header", "weekday"]
    assert codes == expected


def test_hints_name_what_is_probably_meant(folder: Path) -> None:
    def near(old: str, new: str) -> object:
        (problem,) = check(GOOD.replace(old, new, 1), folder).problems
        return problem.values["near"]

    assert near('rooms = ["saal"]', 'room = ["saal"]') == "rooms"
    assert near('rooms = ["saal"]', 'rooms = ["Großer Saal"]') == "saal"
    assert near('format = "hybrid"', 'format = "Präsenz"') == "onsite"
    assert near('spoken = ["de"', 'spoken = ["Deutsch"') == "de"
    assert near('timezone = "Europe/Berlin"', 'timezone = "Berlin"') == "Europe/Berlin"
    assert near('item = "fuehrung"', 'item = "Stadtführung"') == "fuehrung"
    assert near('kind = "break"', 'kind = "Mittagessen"') == "break"
    assert near('en = "City tour"', 'englisch = "City tour"') == "en"
    assert near('audience = "signed-up"', 'audience = "vor Ort"') == "onsite"
    assert near("[venue]", "[ort]") == "[venue]"
    assert near('file = "anfahrt.pdf"', 'file = "Anfahrt.PDF"') == "anfahrt.pdf"


@pytest.mark.parametrize(
    ("old", "new", "proposal"),
    [
        ('title = "Lunch"', "title = Lunch", '"Lunch"'),
        ('title = "Lunch"', "title = 12 Uhr: Lunch", '"12 Uhr: Lunch"'),
        ('rooms = ["saal"]', "rooms = [saal]", '["saal"]'),
        ('rooms = ["saal"]', "rooms = [\n  saal,\n  atelier\n]", '["saal", "atelier"]'),
        ('rooms = ["saal"]', "rooms = saal, atelier", '["saal", "atelier"]'),
        (
            'speakers = ["Ruth Ammermann, Schulleiterin"]',
            "speakers = Ruth Ammermann, Leiterin",
            '["Ruth Ammermann, Leiterin"]',
        ),
        ('languages = ["de", "en"]', "languages = „de“, „en“", '["de", "en"]'),
        ("capacity = 80", "capacity = ca. 80", "80"),
        ("capacity = 80", "capacity = 60-80", "60"),
        ("latitude = 51.4812", "latitude = 51°28'52\"N", "51.4811"),
        ("start = 2026-09-18T17:00:00", "start = 18.9.26, 17 Uhr", "2026-09-18T17:00:00"),
        ("start = 2026-09-18T17:00:00", "start = 2026–09–18 17.00", "2026-09-18T17:00:00"),
        ("start = 2026-09-18T17:00:00", "start = Fr., 18. September 2026", "2026-09-18"),
        ("start = 2026-09-18T17:00:00", "start = September 18, 2026 at 5 pm", "2026-09-18T17:00:00"),
        ("end = 2026-09-18T18:00:00", "end = 2026-09-18T24:00", "2026-09-19T00:00:00"),
        ("start = 2026-09-18T17:00:00", "start = 9/18/2026", "2026-09-18"),
    ],
)
def test_a_proposal_is_what_the_author_meant(old: str, new: str, proposal: str, folder: Path) -> None:
    assert old in GOOD
    (problem,) = check(GOOD.replace(old, new, 1), folder).problems
    assert problem.values["proposal"] == proposal


@pytest.mark.parametrize(
    "text", ["10 Uhr", "bald", "18.09.", "31.09.2026", "9/10/2026", "18.9.2026 25:00", "9999-12-31 24:00"]
)
def test_no_date_is_proposed_where_it_is_not_clear(text: str) -> None:
    assert written(text) == ""


@pytest.mark.parametrize(
    ("old", "new", "example"),
    [
        ("start = 2026-09-18T17:00:00", 'start = "18.09.2026 17 Uhr"', "2026-09-18T17:00:00"),
        ("until = 2026-09-04", 'until = "4.9.2026"', "2026-09-04"),
        ("opens = 2026-09-18T09:00:00", 'opens = "18.9.2026"', "2020-01-20T10:00:00"),
        ("capacity = 80", 'capacity = "75"', "75"),
        ("optional = true", 'optional = "nein"', "false"),
        ('rooms = ["saal"]', 'rooms = "atelier, saal"', '["atelier", "saal"]'),
        ('kind = "break"', 'kind = ["break"]', '"break"'),
        ('aliases = ["Aula"]', "aliases = [3]", '["Aula"]'),
    ],
)
def test_the_example_for_a_type_is_made_from_the_value(old: str, new: str, example: str, folder: Path) -> None:
    assert old in GOOD
    (problem,) = check(GOOD.replace(old, new, 1), folder).problems
    assert problem.values["example"] == example


def test_what_refers_to_a_malformed_id_is_no_second_mistake(folder: Path) -> None:
    text = GOOD.replace('id = "atelier"', 'id = "ateliér"')
    assert [problem.code for problem in check(text, folder).problems] == ["bad-id"]


def test_what_cannot_be_seen_is_shown_by_its_number(folder: Path) -> None:
    (problem,) = check(GOOD.replace('rooms = ["saal"]', 'rooms = ["saal\u200b"]'), folder).problems
    assert problem.values["value"] == "saal<U+200B>"


def test_a_problem_carries_the_file_and_a_severity(folder: Path) -> None:
    (problem,) = check(GOOD.replace("votes = 3", "votes = 0"), folder).problems
    assert problem.file == str(folder / "event.toml")
    assert problem.severity is Severity.ERROR
    assert problem.values["value"] == "0"


class TestFiles:
    def test_a_missing_file(self, tmp_path: Path) -> None:
        assert shown(load(tmp_path / "no.toml")) == [(1, "", "file-not-found", "error")]

    def test_a_folder(self, tmp_path: Path) -> None:
        assert shown(load(tmp_path)) == [(1, "", "file-is-directory", "error")]

    def test_another_encoding(self, tmp_path: Path) -> None:
        path = tmp_path / "event.toml"
        path.write_bytes('[event]\ntitle = "Grüße"\nstarts = 2026-01-01\n'.encode("latin-1"))
        assert shown(load(path)) == [(2, "", "file-not-utf8", "error")]

    @pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
    def test_other_mistakes_are_told_in_another_encoding_too(self, encoding: str, tmp_path: Path) -> None:
        path = tmp_path / "event.toml"
        path.write_bytes('[event]\ntitle = "„Grüße“"\nstarts = 2026-01-01\nformat = "präsenz"\n'.encode(encoding))
        outcome = load(path)
        assert [(problem.key, problem.code) for problem in outcome.problems] == [
            ("", "file-not-utf8"),
            ("event.format", "wrong-choice"),
        ]
        assert outcome.problems[1].values["value"] == "präsenz"

    @pytest.mark.parametrize("start", [b"PK\x03\x04\x14", b"%PDF-1.7", rb"{\rtf1\ansi", b"\n<!DOCTYPE html>"])
    def test_what_is_no_plain_text(self, start: bytes, tmp_path: Path) -> None:
        path = tmp_path / "event.toml"
        path.write_bytes(start + b"\x00\xff[event]\n")
        assert shown(load(path)) == [(1, "", "file-not-text", "error")]

    def test_a_huge_file(self, tmp_path: Path) -> None:
        path = tmp_path / "event.toml"
        path.write_bytes(b"#" * 3_000_000)
        assert shown(load(path)) == [(1, "", "file-too-large", "error")]

    def test_a_byte_order_mark_is_only_a_warning(self, tmp_path: Path) -> None:
        path = tmp_path / "event.toml"
        path.write_bytes(b'\xef\xbb\xbf[event]\r\ntitle = "A"\r\nstarts = 2026-01-01\r\n')
        outcome = load(path)
        assert shown(outcome) == [(1, "", "file-bom", "warning")]
        assert outcome.event is not None

    @pytest.mark.parametrize("text", ["", "\n\n", "# nur ein Kommentar"])
    def test_an_empty_file(self, text: str) -> None:
        assert shown(read(text, path=None)) == [(1, "event", "no-event", "error")]

    def test_the_name_of_a_file_is_checked_without_a_folder_too(self) -> None:
        text = GOOD.replace('"anfahrt.pdf"', '"../x.pdf"')
        assert [problem.code for problem in read(text, path=None).problems] == ["file-outside"]
