"""What people ask at a camp with tracks: diets, newcomers, the desk, tracks, charging, recordings, another year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from handlers.understanding.contract import Answer, AnswerKind
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "bienentag"
title = "Bienentag 2029"
description = "Ein Tag für alle, die Bienen halten."
audience = "Imkerinnen und Imker aus Vereinen und Schulen, auch wer erst einen Bienenstand gründen will"
timezone = "Europe/Berlin"
languages = ["de", "en"]
format = "hybrid"
starts = 2029-06-02T09:30:00
ends = 2029-06-02T18:00:00
cost = { de = "vor Ort 20 Euro; online kostenlos", en = "on site 20 euros; online free of charge" }
registration = { url = "https://bienen.example", until = 2029-05-20, note = "Aus jeder Stelle höchstens zwei Leute." }

[[contact]]
name = "Mona Korn"
role = "Organisation"
email = "mona@bienen.example"

[venue]
name = "Wachsfabrik"
address = "Am Wehr 4, 37000 Auental"
parking = "Parkdeck Am Wehr. Zwei Ladesäulen sind auf Ebene 2. Auf dem Hof darf niemand parken."
catering = "Mittags gibt es Eintopf. Sonderwünsche bitte bis 20. Mai an kessel@bienen.example."

[[room]]
id = "saal"
name = "Saal"
link = "https://live.bienen.example/saal"
[[room]]
id = "foyer"
name = "Foyer"
floor = "EG"
[[room]]
id = "hof"
name = "Hof"
[[room]]
id = "kammer"
name = "Kammer"
note = "Aus der Kammer wird nicht übertragen."

[[item]]
id = "ankommen"
title = "Ankommen und Anmeldung"
kind = "arrival"
start = 2029-06-02T09:00:00
end = 2029-06-02T09:30:00
rooms = ["foyer"]
[[item]]
id = "honig"
title = "Honig schleudern ohne Strom"
kind = "talk"
start = 2029-06-02T10:00:00
end = 2029-06-02T11:00:00
rooms = ["saal"]
track = "Ernte"
speakers = ["Hanna Walz"]
recorded = true
aliases = ["Eröffnungsvortrag"]
[[item]]
id = "wachs"
title = "Wachs schmelzen"
kind = "talk"
start = 2029-06-02T11:00:00
end = 2029-06-02T12:00:00
rooms = ["saal"]
track = "Ernte"
speakers = ["Pia Rad"]
[[item]]
id = "milben"
title = "Milben zählen"
kind = "talk"
start = 2029-06-02T11:00:00
end = 2029-06-02T12:00:00
rooms = ["kammer"]
track = "Gesundheit"
speakers = ["Otto Lenz"]
[[item]]
id = "telefon"
title = "Workshop: Telefonberatung für Imker"
kind = "workshop"
start = 2029-06-02T13:00:00
end = 2029-06-02T14:00:00
rooms = ["kammer"]
speakers = ["Ines Abel"]
attendance = "onsite"
[[item]]
id = "besuch"
title = "Besuch im Lehrgarten"
kind = "excursion"
start = 2029-06-02T15:00:00
end = 2029-06-02T16:00:00
rooms = ["hof"]
[[item]]
id = "probe"
title = "Honigprobe"
kind = "social"
start = 2029-06-02T10:00:00
end = 2029-06-02T16:00:00
rooms = ["hof"]
[[item]]
id = "film"
title = "Kurzfilm „Im Stock“"
kind = "social"
description = "Elf Minuten über einen Schwarm im Baum."
[[item]]
id = "ausklang"
title = "Ausklang"
kind = "break"
start = 2029-06-02T22:00:00
description = "Zwei Minuten von hier."
[[item]]
id = "kessel"
title = "Am großen Kessel"
kind = "social"
start = 2029-06-02T10:30:00
end = 2029-06-02T12:00:00
rooms = ["hof"]
description = "Wer mitrührt, verpasst den Vortrag über Milben."
[[item]]
id = "abend"
title = "Abend am Feuer"
kind = "social"
start = 2029-06-02T19:00:00
end = 2029-06-02T22:00:00
rooms = ["hof"]
description = "Buffet und Lieder."
aliases = ["Buffet"]

[[material]]
title = "Aufzeichnung des Eröffnungsvortrags"
kind = "recording"
url = "https://bienen.example/honig"
item = "honig"

[[round]]
key = "themen"
title = "Themen für den Nachmittag"
votes = 3
voting = 2029-06-02T10:00:00
closes = 2029-06-02T12:00:00
topics = ["Schwärme fangen"]
[[round]]
key = "ort"
title = "Wo treffen wir uns 2030?"
votes = 1
select = 1
voting = 2029-06-02T14:00:00
closes = 2029-06-02T16:20:00
topics = ["Celle", "Jena"]

[[faq]]
questions = ["Werden die Vorträge aufgezeichnet?"]
answer = "Aufgezeichnet wird nur der Eröffnungsvortrag, sonst nichts."
[[faq]]
questions = ["Bekomme ich eine Bescheinigung?"]
answer = "Die Bescheinigung kommt eine Woche später per E-Mail."
[[faq]]
questions = ["Wird fotografiert?"]
answer = "Der Verein fotografiert im Saal und im Foyer."
"""
KITCHEN = "kessel@bienen.example"
BEFORE = datetime.fromisoformat("2029-05-02T09:00+02:00")
ON_DAY = datetime.fromisoformat("2029-06-02T08:50+02:00")


@pytest.fixture(scope="module")
def ask(written: Callable[[str], Event]) -> Callable[..., Answer]:
    """Ask a question in German or English, at a moment."""
    event = written(EVENT)

    def asked(question: str, now: datetime = BEFORE, language: str = "de") -> Answer:
        return answer(question, View(event, now, language, partial(TEXTS.text, language)))

    return asked


@pytest.mark.parametrize(
    "question",
    [
        "ich vertrag keine laktose, an wen schreib ich da",
        "Bin Veganerin, wem sage ich das?",
        "Ich habe eine Nussallergie, an wen muss ich mich wenden?",
        "hab ne laktoseintoleranz, wem schreib ich da",
        "Ich esse kein Schweinefleisch, wem muss ich das sagen?",
        "I cannot eat nuts, who should I tell?",
    ],
)
def test_whom_one_tells_what_one_cannot_eat(ask: Callable[..., Answer], question: str) -> None:
    """The kitchen has an address of its own."""
    assert KITCHEN in ask(question).text.plain


def test_other_matters_are_none_of_the_kitchen(ask: Callable[..., Answer]) -> None:
    """Whoever needs an invoice or is ill does not write to the kitchen."""
    for question in ("Ich brauche eine Rechnung, an wen schreib ich da?", "Ich bin krank, wem sage ich Bescheid?"):
        assert KITCHEN not in ask(question).text.plain


@pytest.mark.parametrize("question", ["Ist der Eintopf glutenfrei?", "Gibt es laktosefreies Essen?"])
def test_special_wishes_do_not_tell_what_is_free_of_something(ask: Callable[..., Answer], question: str) -> None:
    """That the kitchen is to be told beforehand does not say what there is."""
    assert ask(question).kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize(
    "question",
    [
        "hab noch gar keinen bienenstand, darf ich trotzdem kommen",
        "Kann ich auch ohne Verein mitmachen?",
        "Wir sind an keiner Schule, dürfen wir kommen?",
    ],
)
def test_who_has_not_begun_may_come(ask: Callable[..., Answer], question: str) -> None:
    """The audience has a word for those who only think of it."""
    assert "erst einen Bienenstand gründen" in ask(question).text.plain


def test_without_a_ticket_is_another_matter(ask: Callable[..., Answer]) -> None:
    """What somebody lacks has to be what the others have."""
    assert "gründen" not in ask("Ich habe keine Karte, darf ich trotzdem kommen?").text.plain


@pytest.mark.parametrize(
    "question", ["bin jetzt am haus, wo melde ich mich", "Stehe vorm Tor, wo melde ich mich an?", "Wo melde ich mich?"]
)
def test_who_has_come_signs_in_at_the_desk(ask: Callable[..., Answer], question: str) -> None:
    """Not at the address of the house."""
    assert "Foyer" in ask(question, ON_DAY).text.plain


def test_before_the_day_one_signs_up_by_the_link(ask: Callable[..., Answer]) -> None:
    """Nobody stands at the desk weeks before."""
    assert "https://bienen.example" in ask("Bin interessiert, wo melde ich mich an?").text.plain


def test_how_many_of_one_office(ask: Callable[..., Answer]) -> None:
    """„Stelle“ is a house, too."""
    assert "zwei Leute" in ask("Zu wievielt dürfen wir aus einer Stelle kommen?").text.plain


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie viele Vorträge sind im Track Ernte?", "2:"),
        ("Welche Vorträge hat der Strang Gesundheit?", "Milben"),
        ("Wie viele Tracks gibt es?", "2:"),
        ("In welchem Track ist der Vortrag über Milben?", "Gesundheit"),
        ("Zu welchem Strang gehört Wachs schmelzen?", "Ernte"),
    ],
)
def test_tracks_by_the_word_for_them(ask: Callable[..., Answer], question: str, told: str) -> None:
    """A track need not be called „Track“ to be one."""
    found = ask(question)
    assert found.kind is AnswerKind.ANSWER
    assert told in found.text.plain


@pytest.mark.parametrize(
    "question",
    ["Wie viele Vorträge sind im Track Finanzen?", "In welchem Track ist der Abend?", "Welcher Track ist der beste?"],
)
def test_no_such_track(ask: Callable[..., Answer], question: str) -> None:
    """What is in none, or which there is not, is not made up."""
    assert ask(question).kind is AnswerKind.UNKNOWN


def test_free_of_charge_is_no_charging(ask: Callable[..., Answer]) -> None:
    """Nor does the number of a level go on with the next sentence."""
    for question in ("kann ich da mein e-auto laden", "Wo kann ich mein Elektroauto aufladen?"):
        assert ask(question).text.plain == "Zwei Ladesäulen sind auf Ebene 2."
    assert "Zwei Ladesäulen" not in ask("Darf ich auf dem Hof parken?").text.plain


def test_whether_all_is_recorded(ask: Callable[..., Answer]) -> None:
    """Of all of them the text tells, of one of them its recording."""
    for question in ("Werden alle Vorträge aufgenommen?", "Wird jeder Vortrag gefilmt?"):
        assert "sonst nichts" in ask(question).text.plain
    assert "https://bienen.example/honig" in ask("Wird der Eröffnungsvortrag aufgezeichnet?").text.plain


def test_advice_by_phone_is_no_number(ask: Callable[..., Answer]) -> None:
    """A compound with „Telefon“ may be what a workshop is called."""
    assert "nicht übertragen" in ask("Kann ich bei der Telefonberatung von zu Hause aus zuschauen?").text.plain
    assert "Mona Korn" in ask("Habt ihr eine Telefonnummer?").text.plain


def test_a_workshop_is_no_shop(ask: Callable[..., Answer]) -> None:
    """Only its end is like it."""
    assert "Telefonberatung" not in ask("What time is the shop visit?", language="en").text.plain
    assert "13:00" in ask("What time is the workshop?", language="en").text.plain


def test_who_tells_something(ask: Callable[..., Answer]) -> None:
    """„Was“ is „etwas“ there."""
    assert "Otto Lenz" in ask("wer erzählt was zu milben").text.plain
    assert ask("Wer erzählt Märchen?").kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize("question", ["Wo lerne ich, wie man fotografiert?", "In welchem Workshop lerne ich filmen?"])
def test_what_is_done_is_not_taught(ask: Callable[..., Answer], question: str) -> None:
    """That photos are taken does not tell where one learns it."""
    assert "Der Verein" not in ask(question).text.plain


def test_the_vote_on_another_year(ask: Callable[..., Answer]) -> None:
    """It is named by the year, or as the next one; the topics of this year are another round."""
    for question in ("Welche Orte stehen für 2030 zur Wahl?", "Welche Orte kann man fürs nächste Jahr wählen?"):
        assert "Celle" in ask(question).text.plain
    ends = ask("Bis wann kann man für den Ort im nächsten Jahr stimmen?", ON_DAY).text.plain
    assert "16:20" in ends
    assert "Celle" not in ask("Welche Themen gibt es für den Nachmittag?").text.plain


def test_what_is_served_at_an_evening_called_by_its_food(ask: Callable[..., Answer]) -> None:
    """Lunch is none of it, and that there is a buffet does not tell what is on it."""
    found = ask("Was gibt es am Buffet zu essen?")
    assert found.kind is AnswerKind.UNKNOWN
    assert "Eintopf" not in found.text.plain
    assert "Eintopf" in ask("Was gibt es mittags zu essen?").text.plain


def test_how_long_something_is_that_has_no_end(ask: Callable[..., Answer]) -> None:
    """Its description begins with that; how far away something is tells nothing of it."""
    assert ask("Wie lang ist der Film?").text.plain.startswith("Elf Minuten")
    assert ask("Wie lange dauert der Ausklang?").kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize(("hour", "told"), [(9, "kommt noch"), (13, "Läuft gerade"), (17, "vorbei")])
def test_whether_one_can_join_an_offer_already(ask: Callable[..., Answer], hour: int, told: str) -> None:
    """Where it stands is told, whatever the verb."""
    moment = datetime.fromisoformat(f"2029-06-02T{hour:02}:30+02:00")
    assert told in ask("Kann man schon zur Honigprobe?", moment).text.plain
    assert "Honigprobe" not in ask("Kann ich schon Folien sehen?", moment).text.plain


def test_a_letter_that_belongs_twice(ask: Callable[..., Answer]) -> None:
    """Also in a word of four letters; what is a word as it stands is left alone."""
    assert "Eintopf" in ask("was gibts mittags zu esen").text.plain
    assert "offen" not in ask("Wo steht der Ofen?").text.plain


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie komme ich an meine Bescheinigung?", "per E-Mail"),
        ("Bis wann soll ich mich melden, wenn ich kommen will?", "20. Mai"),
        ("Wie viele Workshops gibt es nacheinander?", "Telefonberatung"),
    ],
)
def test_turns_of_phrase(ask: Callable[..., Answer], question: str, told: str) -> None:
    """What is said in more words than it needs."""
    assert told in ask(question).text.plain


def test_the_way_to_a_place_is_still_one(ask: Callable[..., Answer]) -> None:
    """Only what is one's own is got hold of."""
    assert "E-Mail" not in ask("Wie komme ich an den See?").text.plain


def test_what_one_misses_who_does_something_else(ask: Callable[..., Answer]) -> None:
    """A text tells it of that alone; otherwise it is told when the other begins."""
    assert "verpasst" in ask("Wenn ich mitrühre, schaffe ich dann noch die Milben?").text.plain
    assert "verpasst" not in ask("Wenn ich länger schlafe, schaffe ich dann noch die Milben?").text.plain


def test_the_evening_is_what_people_stay_on_for(ask: Callable[..., Answer]) -> None:
    """It neither begins with the day nor lasts as long."""
    for question in ("Wann beginnt der Abend?", "Wie lange geht der Abend?"):
        said = ask(question).text.plain
        assert "Abend am Feuer" in said
        assert "09:30" not in said
    assert "09:30" in ask("Wann beginnt der Bienentag?").text.plain
