"""Chats that point at what was told: two questions in two words, what a text holds for, what there is only online."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import About, View, answer, turn
from handlers.understanding.contract import Answer, AnswerKind
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "muehlentage"
title = "Mühlentage 2028"
timezone = "Europe/Berlin"
languages = ["de", "en"]
starts = 2028-06-14T09:00:00
ends = 2028-06-15T16:00:00
format = "hybrid"
stream = "https://meet.muehle.example/alle"
cost = "40 Euro vor Ort, 15 Euro online"
registration = { url = "https://muehle.example/anmeldung", until = 2028-06-01, note = "Online bis zum 10. Juni." }

[[contact]]
name = "Rieke Ahlers"
role = "Organisation"
email = "orga@muehle.example"

[venue]
name = "Alte Mühle"
address = "Bachweg 1, 26725 Emden"
parking = "Parkplatz am Wehr, 3 Euro am Tag."
wifi = { network = "Muehle", password = "mahlgang" }
catering = "Mittags gibt es Suppe und Brot, auch vegan. Kaffee und Tee sind frei."

[[room]]
id = "saal"
name = "Mahlsaal"
floor = "EG"
link = "https://meet.muehle.example/saal"
[[room]]
id = "boden"
name = "Kornboden"
floor = "2. OG"
note = "Keine Übertragung vom Kornboden."

[[item]]
id = "start"
title = "Begrüßung"
kind = "plenary"
start = 2028-06-14T09:00:00
end = 2028-06-14T09:30:00
rooms = ["saal"]
[[item]]
id = "forum-1"
title = "Forum 1: Wasserkraft heute"
kind = "talk"
track = "Forum 1"
start = 2028-06-14T10:00:00
end = 2028-06-14T11:00:00
rooms = ["saal"]
speakers = ["Tomke Behrens, Wasserverband"]
[[item]]
id = "forum-2"
title = "Forum 2: Mehl und Brot"
kind = "talk"
track = "Forum 2"
start = 2028-06-14T10:00:00
end = 2028-06-14T11:00:00
rooms = ["boden"]
speakers = ["Ubbo Janssen, Bäckermeister"]
[[item]]
id = "wehr"
title = "Exkursion: Wehr und Fischtreppe"
kind = "excursion"
start = 2028-06-15T10:00:00
end = 2028-06-15T12:00:00
meeting_point = "Tor am Bach"
[[item]]
id = "backen"
title = "Workshop: Brot backen"
kind = "workshop"
start = 2028-06-14T15:30:00
end = 2028-06-14T17:30:00
meeting_point = "Backhaus"
[[item]]
id = "pause"
title = "Kaffeepause"
kind = "break"
start = 2028-06-14T16:00:00
end = 2028-06-14T16:30:00
rooms = ["saal"]
[[item]]
id = "markt"
title = "Brotmarkt"
kind = "social"
start = 2028-06-14T16:15:00
end = 2028-06-14T18:00:00
[[item]]
id = "toepfern"
title = "Workshop: Töpfern"
kind = "workshop"
start = 2028-06-14T16:30:00
end = 2028-06-14T17:30:00
rooms = ["boden"]
description = "Ton, Scheiben, Schürzen – alles ist da."
[[item]]
id = "siebe"
title = "Workshop: Siebe flechten"
kind = "workshop"
start = 2028-06-14T16:30:00
end = 2028-06-14T17:30:00
rooms = ["saal"]
description = "Bitte eine Zange mitbringen."
[[item]]
id = "chat"
title = "Digitaler Stammtisch"
kind = "social"
start = 2028-06-14T11:15:00
end = 2028-06-14T12:00:00
link = "https://meet.muehle.example/stammtisch"
attendance = "online"
speakers = ["Wencke Fink"]
[[item]]
id = "turm"
title = "Führung auf den Speicher"
kind = "excursion"
start = 2028-06-14T13:00:00
end = 2028-06-14T14:00:00
meeting_point = "Tor am Bach"
capacity = 15
description = "Auf den Speicher führen 80 Stufen."
[[item]]
id = "abend"
title = "Müllerabend"
kind = "social"
start = 2028-06-14T19:00:00
end = 2028-06-14T22:00:00
meeting_point = "Gasthaus am Wehr, Bachweg 9"
cost = "22 Euro ohne Getränke"
description = "Drei Gänge. Anmeldung bis 5. Juni im Büro."
[[item]]
id = "kinder"
title = "Kleine Müller: Programm für Kinder"
kind = "workshop"
start = 2028-06-14T14:30:00
end = 2028-06-14T16:00:00
rooms = ["boden"]

[[faq]]
questions = ["Wo kann ich übernachten?", "Gibt es ein Hotel?"]
answer = "Im Hotel Anker, Hafen 3, sind Zimmer reserviert: 70 Euro die Nacht mit Frühstück."
[[faq]]
questions = ["Darf mein Hund mit?"]
answer = "Ja, in den Hof. In die Räume dürfen nur Assistenzhunde."
[[faq]]
questions = ["Gibt es Kinderbetreuung?", "Kann ich mein Kind mitbringen?"]
answer = "Nein, für die Jüngsten gibt es nichts."
[[faq]]
questions = ["Was gibt es für Kinder?"]
answer = "Nachmittags gibt es „Kleine Müller“. Eine Betreuung gibt es nicht."
[[faq]]
questions = ["Kann ich mein Messer schleifen lassen?", "Werden Messer geschliffen?"]
answer = "Ja, ein Messer je Person. Geschliffen wird in der Mittagspause am Stand von Ubbo Janssen."
[[faq]]
questions = ["Wo kann ich mein Gepäck lassen?", "Wo kann ich mein Instrument abstellen?"]
answer = "Koffer und Instrumente kommen in die Kammer neben dem Tor, Mittwoch bis 22 Uhr, Donnerstag bis 17 Uhr."
[[faq]]
questions = ["Bekomme ich eine Bescheinigung?"]
answer = "Ja, am Donnerstag ab 15 Uhr im Büro, online kommt sie per Mail."
"""


@pytest.fixture(scope="session")
def mill(written: Callable[[str], Event]) -> Event:
    """Two days in a mill, with an evening elsewhere and something that is only online."""
    return written(EVENT)


Chat = Callable[..., Answer]


@pytest.fixture
def chat(mill: Event) -> Chat:
    """The last answer of a chat."""

    def of(*turns: str, now: str = "2028-06-14T08:50", language: str = "de") -> Answer:
        moment = datetime.fromisoformat(now).replace(tzinfo=mill.zone)
        view, about = View(mill, moment, language, partial(TEXTS.text, language)), About()
        for one in turns:
            told = turn(one, view, about)
            about = told.about
        return told.answer

    return of


@pytest.fixture
def plain(mill: Event) -> Chat:
    """What is answered to one question."""

    def of(question: str, now: str = "2028-06-14T08:50", language: str = "de") -> Answer:
        moment = datetime.fromisoformat(now).replace(tzinfo=mill.zone)
        return answer(question, View(mill, moment, language, partial(TEXTS.text, language)))

    return of


@pytest.mark.parametrize("asked", ["Wann und wo?", "und wo und wann genau?", "wann und wo genau"])
def test_two_question_words_ask_both_of_what_was_spoken_of(chat: Chat, asked: str) -> None:
    """That is asked of the talk, not of the event."""
    told = chat("Wer hält Forum 2?", asked).text.plain
    assert "10:00" in told
    assert "Kornboden" in told


@pytest.mark.parametrize(
    "asked",
    [
        "Gibt es auch was nur für uns online?",
        "Was läuft heute nur online?",
        "Gibt es etwas speziell für die Online-Gäste?",
        "Is there anything just for online guests?",
    ],
)
def test_what_is_only_online_is_told_alone(plain: Chat, asked: str) -> None:
    """What is streamed from a room is for the others as well."""
    found = plain(asked, language="en" if asked.startswith("Is") else "de")
    assert found.sources == ("item[chat].attendance", *found.sources[1:])
    assert "Begrüßung" not in found.text.plain


def test_only_online_asked_of_taking_part_or_of_a_thing_is_no_list(plain: Chat, chat: Chat) -> None:
    """Whoever takes part online only, and what is asked of one thing."""
    assert "Stammtisch" not in plain("Kann ich auch nur online teilnehmen?").text.plain
    assert chat("Wann ist Forum 1?", "Ist das nur online?").text.plain.startswith("Nein")
    assert chat("Wann ist der Stammtisch?", "Ist das nur online?").text.plain.startswith("Ja")


def test_what_is_not_streamed_is_nothing_for_those_online(plain: Chat) -> None:
    """Nor is an outing, though the house has a stream."""
    told = plain("Was können wir online heute Vormittag machen?").text.plain
    assert "Wasserkraft" in told
    assert "Mehl und Brot" not in told
    assert "Speicher" not in plain("Was können wir online heute Nachmittag machen?").text.plain


def test_a_thing_named_by_its_number_may_stand_in_front(plain: Chat) -> None:
    """„Forum 2, geht das …?“ is asked of that forum."""
    assert "Kornboden" in plain("Und Forum 2, geht das auch online?").text.plain
    assert "https://meet.muehle.example/saal" in plain("Forum 1, ist das auch online?").text.plain


def test_whether_one_can_still_join_is_no_matter_of_steps(plain: Chat, chat: Chat) -> None:
    """That steps lead („führen“) up does not tell of places at the „Führung“."""
    assert "15" in plain("Kann ich bei der Führung noch mitmachen?").text.plain
    assert "15" in chat("Was kostet der Müllerabend?", "Und kann ich bei der Führung noch mitmachen?").text.plain


def test_without_signing_up_is_asked_of_the_evening(chat: Chat) -> None:
    """The evening has a date of its own; the event its own where nothing else was spoken of."""
    assert "5. Juni" in chat("Wo ist der Müllerabend?", "Geht das noch ohne Anmeldung?").text.plain
    assert "22 Euro" in chat("Wo ist der Müllerabend?", "Geht das noch ohne Anmeldung?", "Was kostet das?").text.plain
    assert "1. Juni" in chat("Wo sind die Mühlentage?", "Geht das ohne Anmeldung?", now="2028-05-20T10:00").text.plain


def test_registration_is_followed_by_its_link_and_its_price(chat: Chat) -> None:
    """Even where it is over for some, as its note tells."""
    asked = "Kann ich mich noch anmelden?"
    assert "muehle.example/anmeldung" in chat(asked, "wo mach ich das", now="2028-06-05T10:00").text.plain
    assert "15 Euro" in chat(asked, "was kostet das?", now="2028-06-05T10:00").text.plain
    assert "22 Euro" in chat(asked, "was kostet der Müllerabend?", now="2028-06-05T10:00").text.plain


@pytest.mark.parametrize("asked", ["Hat das Hotel auch WLAN?", "und haben die parkplätze?", "Does it have a pool?"])
def test_what_the_house_has_is_not_what_the_hotel_has(chat: Chat, asked: str) -> None:
    """Only the text on the hotel can tell."""
    assert chat("Gibt es ein Hotel?", asked).kind is AnswerKind.UNKNOWN


def test_what_the_text_on_the_hotel_says_and_what_the_house_has(chat: Chat) -> None:
    """The breakfast is told; „ihr“ asks for the house again."""
    assert "Frühstück" in chat("Gibt es ein Hotel?", "Hat das Hotel Frühstück?").text.plain
    assert "mahlgang" in chat("Gibt es ein Hotel?", "Habt ihr WLAN?").text.plain


def test_what_fits_into_something_is_told_by_its_text_or_not(chat: Chat) -> None:
    """The car park tells no height, nor does the way here."""
    assert chat("Wo kann ich parken?", "Passt da ein Transporter rein?").kind is AnswerKind.UNKNOWN


def test_a_text_on_all_rooms_holds_for_the_one_that_is_named(chat: Chat) -> None:
    """„Auch in den Mahlsaal?“ asks for what the text says of rooms; where it says nothing of them, it does not."""
    assert "Assistenzhunde" in chat("Darf mein Hund mit?", "auch in den mahlsaal?").text.plain
    assert "Frühstück" not in chat("Gibt es ein Hotel?", "auch im Mahlsaal?").text.plain


def test_two_of_a_thing_of_which_each_may_have_one(chat: Chat) -> None:
    """The sentence that counts them is told, without its „Ja“; a time is no number of things."""
    told = chat("Kann ich mein Messer schleifen lassen?", "auch zwei Messer?").text.plain
    assert told.startswith("Ein Messer je Person")
    assert "je Person" not in chat("Kann ich mein Messer schleifen lassen?", "und was läuft um zwei Uhr?").text.plain


def test_when_what_a_text_speaks_of_is_done(chat: Chat) -> None:
    """The very word has to be in the text; a talk that is recorded is none of it."""
    assert "Mittagspause" in chat("Werden Messer geschliffen?", "Wann wird das geschliffen?").text.plain
    assert "Mittagspause" not in chat("Werden Messer geschliffen?", "Wann wird das verkauft?").text.plain


def test_until_when_a_place_of_the_text_is_open(chat: Chat) -> None:
    """And on the day after, asked in two words."""
    asked = "Wo kann ich mein Gepäck lassen?"
    assert "22 Uhr" in chat(asked, "Bis wann ist die Kammer offen?").text.plain
    assert "17 Uhr" in chat(asked, "Bis wann ist die Kammer offen?", "und morgen, wann nochmal?").text.plain
    assert "Kammer" not in chat(asked, "Wann geht es morgen los?").text.plain


def test_a_text_that_quotes_an_item_is_followed_by_its_time(chat: Chat) -> None:
    """„Kleine Müller“ is what the title begins with."""
    assert "14:30" in chat("Was gibt es für Kinder?", "Wann ist das?").text.plain


def test_somebody_who_is_online_asks_for_what_the_text_says_of_that(chat: Chat) -> None:
    """Also after something that is not known of it."""
    asked = "Bekomme ich eine Bescheinigung?"
    online = "Meine Kollegin ist online dabei, wie kriegt die das?"
    assert "Mail" in chat(asked, online).text.plain
    assert "Mail" in chat(asked, "wer unterschreibt die eigentlich", online).text.plain
    assert "Mail" not in chat("Wo kann ich parken?", online).text.plain


@pytest.mark.parametrize("thing", ["meine Geige", "mein Cello", "meine Trompete"])
def test_where_one_can_leave_an_instrument(plain: Chat, thing: str) -> None:
    """Of whatever sort it is."""
    assert "Kammer" in plain(f"Wo kann ich {thing} lassen?").text.plain


def test_a_dessert_is_told_only_where_it_is(plain: Chat) -> None:
    """Soup and bread are none."""
    assert plain("Gibt es auch Nachtisch?").kind is AnswerKind.UNKNOWN
    assert plain("Gibt es mittags Suppe?").kind is AnswerKind.ANSWER


@pytest.mark.parametrize("asked", ["Muss ich was mitbringen?", "was bringt man da mit?", "was soll ich mitbringen"])
def test_what_to_bring_is_asked_of_what_was_spoken_of(chat: Chat, asked: str) -> None:
    """That all is there is an answer; what is brought to another one, or that a child may come, is none."""
    assert "alles ist da" in chat("Wo ist der Workshop Töpfern?", asked).text.plain
    assert "Zange" in chat("Wo ist der Workshop Siebe flechten?", asked).text.plain
    assert chat("Wo ist Forum 1?", asked).kind is AnswerKind.UNKNOWN


def test_that_a_child_may_come_does_not_tell_what_to_bring(plain: Chat) -> None:
    """Asked of the child itself it does."""
    assert "Jüngsten" not in plain("Muss ich was mitbringen?").text.plain
    assert "Jüngsten" in plain("Kann ich mein Kind mitbringen?").text.plain


@pytest.mark.parametrize("asked", ["Wann gehts weiter?", "Was kommt als Nächstes?"])
def test_after_a_break_it_goes_on_with_what_begins_at_its_end(plain: Chat, asked: str) -> None:
    """The market that opens during the break is told with it; where nothing runs, what is next is enough."""
    told = plain(asked, now="2028-06-14T16:10").text.plain
    assert "Brotmarkt" in told
    assert "Töpfern" in told
    assert "Töpfern" not in plain(asked, now="2028-06-14T12:30").text.plain


def test_how_old_somebody_is_not_for_whom_a_text_is(plain: Chat) -> None:
    """An age from which something is says nothing of those who are there; one that is told does."""
    assert plain("Wie alt sind die Leute beim Müllerabend?").kind is AnswerKind.UNKNOWN


def test_a_dress_code_is_on_no_software(chat: Chat) -> None:
    """It is asked of the evening that was spoken of."""
    told = chat("Wo ist der Müllerabend?", "is there a dress code?", language="en")
    assert told.kind is AnswerKind.UNKNOWN
    assert "Workshop" not in told.text.plain


def test_an_outing_is_any_of_them_unless_one_is_called_so(plain: Chat) -> None:
    """That one has „Exkursion“ in its title does not make it the only „Ausflug“."""
    told = plain("Wann ist der Ausflug?").text.plain
    assert "Wehr" in told
    assert "Speicher" in told
    assert "Speicher" not in plain("Wann ist die Exkursion?").text.plain
