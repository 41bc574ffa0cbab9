"""What is exclaimed on an answer changes neither what is asked nor what was spoken of; alone it gets a word back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from handlers.understanding import About, View, turn
from handlers.understanding.message import question_of
from handlers.understanding.reactions import Mood, reaction, without_reaction
from storage.event import Event

EVENT = """
[event]
slug = "deichmobil"
title = { de = "Deichmobil 2029 – Tagung für Rufbus und Mitfahrbank", en = "Deichmobil 2029" }
timezone = "Europe/Berlin"
languages = ["de", "en"]
starts = 2029-05-08T09:00:00
ends = 2029-05-08T18:00:00
format = "onsite"

[venue]
name = "Kornhaus"
address = "Am Siel 4, 26999 Wattenborg"
public_transport = "Vom Bahnhof fährt ein Rufbus."

[[room]]
id = "saal"
name = "Flutsaal"
[[room]]
id = "stube"
name = "Lotsenstube"

[[item]]
id = "bus"
title = { de = "Rufbus per Telefon", en = "Dial-a-bus by phone" }
kind = "talk"
start = 2029-05-08T09:30:00
end = 2029-05-08T10:15:00
rooms = ["saal"]
speakers = ["Imke Tjaden"]

[[item]]
id = "bank"
title = { de = "Mitfahrbänke, die jemand nutzt", en = "Benches for rides that people use" }
kind = "talk"
start = 2029-05-08T10:30:00
end = 2029-05-08T11:15:00
rooms = ["stube"]
speakers = ["Onno Freese"]

[[item]]
id = "essen"
title = { de = "Mittagessen", en = "Lunch" }
kind = "break"
start = 2029-05-08T12:00:00
end = 2029-05-08T13:00:00
rooms = ["saal"]
"""
NOW = "2029-05-08T08:30"


@pytest.fixture
def chat(written: Callable[[str], Event], view: Callable[..., View]) -> Callable[..., list[str]]:
    """The answers to messages written one after the other."""

    def said(*messages: str, language: str = "de") -> list[str]:
        about, found = About(), []
        seen = replace(view(NOW, language), event=written(EVENT))
        for message in messages:
            told = turn(message, seen, about)
            about = told.about
            found.append(told.answer.text.plain)
        return found

    return said


FIRST = "Wann ist der Vortrag über Mitfahrbänke?"
FOLLOWS = ("und wo?", "wer macht das?", "Wo ist das?", "und danach?", "wie lange geht das")


@pytest.mark.parametrize("follow", FOLLOWS)
@pytest.mark.parametrize(
    "lead",
    [
        *("oha, {}", "na gut. {}", "jo {}", "hm, {}", "mh {}", "super! {}", "das klingt spannend, {}", "oje. {}"),
        *(
            "hört sich gut an, {}",
            "da will ich hin. {}",
            "gut zu wissen. {}",
            "alles klar. {}",
            "das ist aber früh. {}",
        ),
        *(
            "schade, {}",
            "ja, {}",
            "nee, {}",
            "klasse, danke. {}",
            "sag mal {}",
            "kurz noch: {}",
            "{} 🙂",
            "👍 {}",
            "{} ;-)",
        ),
    ],
)
def test_a_question_is_the_same_behind_what_is_exclaimed(
    chat: Callable[..., list[str]], lead: str, follow: str
) -> None:
    assert chat(FIRST, lead.format(follow))[1] == chat(FIRST, follow)[1]


@pytest.mark.parametrize("lead", ["great, {}", "oh, {}", "sounds good. {}", "that's early, {}", "good to know. {}"])
def test_so_it_is_in_english(chat: Callable[..., list[str]], lead: str) -> None:
    first, follow = "When is the talk on benches?", "and where is that?"
    found = chat(first, lead.format(follow), language="en")[1]
    assert "Lotsenstube" in found
    assert found == chat(first, follow, language="en")[1]


@pytest.mark.parametrize(
    ("message", "mood"),
    [
        ("klingt gut!", Mood.GLAD),
        ("👍", Mood.GLAD),
        ("da will ich unbedingt hin", Mood.GLAD),
        ("Schade.", Mood.SORRY),
        ("oh nein", Mood.SORRY),
        ("na toll", Mood.SORRY),
        ("echt?", Mood.DOUBT),
        ("hm", Mood.PLAIN),
        ("das ist aber früh", Mood.PLAIN),
        ("nein", Mood.PLAIN),
        ("haha ok, bin dabei!", Mood.PLAIN),
        ("hm schade", Mood.SORRY),
        ("oha, so viele!", Mood.PLAIN),
        ("wow, great 👍", Mood.GLAD),
        ("danke, das war richtig gut heute!", Mood.GLAD),
        ("wo?", None),
        ("früh", None),
        ("Ist das früh?", None),
        ("das ist der Workshop", None),
    ],
)
def test_a_reaction_is_known_by_all_of_its_words(message: str, mood: Mood | None) -> None:
    assert reaction(message) is mood


@pytest.mark.parametrize("between", ["gut zu wissen", "schade", "👍", "echt?", "oh", "danke", "das interessiert mich"])
def test_a_reaction_leaves_what_was_spoken_of(chat: Callable[..., list[str]], between: str) -> None:
    word, follow = chat(FIRST, between, "und wo?")[1:]
    assert "Lotsenstube" in follow
    assert "weiß ich leider nicht" not in word
    assert "Lotsenstube" not in word


@pytest.mark.parametrize(
    "message",
    [
        "Schade, dass es kein Bier gibt",
        "Gut erreichbar mit dem Bus?",
        "Klasse 5b, wo treffen wir uns?",
        "hilft mir wer beim Aufbau?",
        "nein, am Freitag",
        "Super Nova wann?",
    ],
)
def test_what_says_more_than_a_reaction_stays(message: str) -> None:
    assert without_reaction(message) == message


def test_one_of_those_that_were_told_may_be_taken_with_thanks() -> None:
    assert question_of("die am Nachmittag, danke") == "die am Nachmittag"
    assert question_of("danke! die zweite") == "die zweite"
    assert question_of("das war toll, danke") == "das war toll, danke"


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("wo ist das mit dem Rufbus?", "Flutsaal"),
        ("Wo sind die Mitfahrbänke?", "Lotsenstube"),
        ("in welchem raum ist das mit den mitfahrbänken", "Lotsenstube"),
        ("Wo ist das Deichmobil?", "Kornhaus"),
        ("Wo ist die Tagung?", "Kornhaus"),
        ("wann ist das mit den mitfahrbänken nochmal", "10:30"),
        ("wer macht das zum rufbus", "Tjaden"),
    ],
)
def test_a_part_of_the_programme_may_be_called_by_a_word_of_the_event(
    chat: Callable[..., list[str]], question: str, place: str
) -> None:
    assert place in chat(question)[0]
