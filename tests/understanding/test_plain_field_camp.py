"""What people ask at a camp in a field: its name in letters, rooms that are tents, things of one's own, stalls."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

import pytest

from bot.texts import Texts
from handlers.understanding import View, answer
from storage.event import Event

TEXTS = Texts()
EVENT = """
[event]
slug = "meadowcamp-2029"
title = "Makers Under Dark Skies 2029 (MUDS Camp)"
timezone = "Europe/London"
languages = ["en", "de"]
format = "onsite"
starts = 2029-07-06T10:00:00
ends = 2029-07-08T16:00:00
[[contact]]
name = "Orga"
role = "Questions"
email = "orga@muds.example"

[venue]
name = "Oldmoor Farm"
address = "Mill Lane 4, Thornby AB1 2CD"
directions = "The farm is east of Thornby. By car, use the north gate."
public_transport = "Train to Thornby station, one hour from Leeds. A shuttle bus runs between station and site."
catering = "Food stalls: Hot Pans (pizza) and Bean There (coffee). The bar has cider."

[[room]]
id = "a"
name = "Stage A"
[[room]]
id = "b"
name = "Stage B"
[[room]]
id = "play"
name = "Burrow"
note = "For children."
[[room]]
id = "w1"
name = "Workshop 1"
note = "The tent of the knitters."

[[item]]
id = "gates"
title = "Gates open"
kind = "arrival"
start = 2029-07-06T10:00:00
[[item]]
id = "fair"
title = "MUDS Kids Fair"
kind = "workshop"
start = 2029-07-07T10:00:00
end = 2029-07-07T11:00:00
rooms = ["w1"]
[[item]]
id = "leeds"
title = "Leeds by night"
kind = "talk"
start = 2029-07-07T11:00:00
end = 2029-07-07T11:30:00
rooms = ["b"]
speakers = ["Tom Ash"]
[[item]]
id = "owls"
title = "How owls hear"
kind = "talk"
start = 2029-07-07T14:00:00
end = 2029-07-07T14:30:00
rooms = ["a"]
speakers = ["Ada Roe"]
[[item]]
id = "bats"
title = "Counting bats"
kind = "talk"
start = 2029-07-07T14:00:00
end = 2029-07-07T14:40:00
rooms = ["b"]
speakers = ["Mia Hill"]
[[item]]
id = "ask"
title = "Ada Roe Q&A"
kind = "workshop"
start = 2029-07-07T15:00:00
end = 2029-07-07T15:30:00
rooms = ["w1"]
speakers = ["Ada Roe"]
[[item]]
id = "stars"
title = "Reading star maps"
kind = "talk"
start = 2029-07-07T15:00:00
end = 2029-07-07T15:30:00
rooms = ["b"]
[[item]]
id = "review"
title = "Looking back"
kind = "talk"
start = 2029-07-08T13:00:00
end = 2029-07-08T13:30:00
rooms = ["a"]
[[item]]
id = "knots"
title = "Knots"
kind = "workshop"
start = 2029-07-08T13:30:00
end = 2029-07-08T14:00:00
rooms = ["w1"]
speakers = ["MUDS Kids"]
[[item]]
id = "closing"
title = "Closing Ceremony"
kind = "end"
start = 2029-07-08T15:00:00
end = 2029-07-08T15:30:00
rooms = ["a"]
[[item]]
id = "songs"
title = "Singalong"
kind = "social"
start = 2029-07-06T21:00:00
end = 2029-07-06T23:00:00
rooms = ["b"]
[[item]]
id = "songs-2"
title = "Singalong 2: Louder"
kind = "social"
start = 2029-07-07T21:00:00
end = 2029-07-07T23:00:00
rooms = ["b"]
[[item]]
id = "light-1"
title = "Lightning Talks Friday"
kind = "talk"
start = 2029-07-06T16:00:00
end = 2029-07-06T17:00:00
rooms = ["a"]
[[item]]
id = "light-2"
title = "Lightning Talks Saturday"
kind = "talk"
start = 2029-07-07T16:00:00
end = 2029-07-07T17:00:00
rooms = ["a"]
[[item]]
id = "demo"
title = "Night Demo Show"
kind = "social"
start = 2029-07-06T19:00:00
end = 2029-07-06T20:00:00
rooms = ["a"]

[[item]]
id = "sand"
title = "Sand castles"
kind = "workshop"
start = 2029-07-06T14:00:00
end = 2029-07-06T15:00:00
rooms = ["play"]
[[item]]
id = "cider"
title = "Cider press"
kind = "workshop"
start = 2029-07-06T14:00:00
end = 2029-07-06T15:00:00
rooms = ["w1"]
[[item]]
id = "rocket"
title = "Build a rocket"
kind = "workshop"
start = 2029-07-08T10:00:00
end = 2029-07-08T11:00:00
rooms = ["w1"]
cost = "4 pounds"
[[item]]
id = "disco"
title = "Kids' Disco"
kind = "social"
start = 2029-07-07T19:30:00
end = 2029-07-07T20:30:00
rooms = ["w1"]
[[item]]
id = "tunes"
title = "Electronic dance music for boys and girls"
kind = "social"
start = 2029-07-07T22:00:00
end = 2029-07-07T23:30:00
rooms = ["a"]
[[item]]
id = "tag"
title = "Laser tag"
kind = "social"
start = 2029-07-07T18:00:00
end = 2029-07-07T19:00:00
description = "This is free (as in beer), there will be several games."
[[item]]
id = "steel"
title = "Steel for beginners"
kind = "talk"
start = 2029-07-06T11:00:00
end = 2029-07-06T11:30:00
rooms = ["a"]
[[item]]
id = "exchange"
title = "A telephone exchange made of copper"
kind = "talk"
start = 2029-07-06T13:00:00
end = 2029-07-06T13:30:00
rooms = ["a"]
[[item]]
id = "kites"
title = "Bats, moths and the kite"
kind = "talk"
start = 2029-07-06T12:00:00
end = 2029-07-06T12:30:00
rooms = ["a"]

[[faq]]
questions = ["Is there childcare?", "Who looks after my children?"]
answer = "Yes, childcare for all up to 12: Friday 2 pm to 6 pm, Saturday and Sunday 10 am to 6 pm."
[[faq]]
questions = ["May I bring my own wireless access point?"]
answer = "No, please leave it at home."
[[faq]]
questions = ["Where is first aid?", "I was bitten by a tick."]
answer = "Go to the red tent at the gate."
[[faq]]
questions = ["Are the talks recorded?", "Where can I watch the talks afterwards?"]
answer = "Most talks are put on the web."
"""
BEFORE, FRIDAY, OVER = "2029-06-01T10:00", "2029-07-06T14:10", "2029-08-01T10:00"
SATURDAY, SUNDAY = "2029-07-07T11:10", "2029-07-08T11:00"

CASES: Sequence[tuple[str, str, str, str]] = (
    # The letters in the title are the event, whatever of it is called by them.
    (BEFORE, "en", "When does MUDS take place?", "6 to 8 July"),
    (BEFORE, "en", "When is the MUDS Kids Fair?", "MUDS Kids Fair.*7 July"),
    (OVER, "en", "When is the next MUDS?", "not known"),
    # On which day the gates open: which gate to take tells none.
    (BEFORE, "en", "On which day of the week do the gates open?", "Friday"),
    (BEFORE, "en", "Which gate do I use by car?", "north gate"),
    # What „is on“ is what is on now, unless another time is named.
    (SATURDAY, "en", "What is on at two this afternoon on Stage B?", "^Counting bats"),
    (SATURDAY, "en", "What's on Stage B at 15:00?", "^Reading star maps"),
    (SATURDAY, "en", "What is happening on Stage B today?", "(?s)Leeds by night.*Counting bats"),
    (SATURDAY, "en", "What is on Stage B now?", "^(?!.*bats)Leeds by night"),
    (SUNDAY, "de", "Was läuft gerade auf Stage B?", "^(?!.*(?:bats|star maps))"),
    # Beside what somebody gives, of the kind that is named.
    (SATURDAY, "de", "Was läuft parallel zum Vortrag von Ada Roe auf Stage B?", "^Counting bats"),
    (SATURDAY, "de", "Was läuft parallel zum Workshop von Ada Roe auf Stage B?", "^Reading star maps"),
    (SATURDAY, "de", "Was läuft auf Stage B parallel zu Counting bats?", "^(?!Reading)"),
    (SUNDAY, "de", "Was kommt auf Stage A direkt vor der Closing Ceremony?", "^Looking back"),
    (SUNDAY, "de", "Was kommt direkt vor der Closing Ceremony?", "^Knots"),
    # Questions and answers are a „Fragerunde“, however they are written.
    (SATURDAY, "de", "Wann ist die Fragerunde mit Ada Roe?", "^Ada Roe Q&A"),
    (SATURDAY, "en", "When is the q and a with Ada Roe?", "^Ada Roe Q&A"),
    (SATURDAY, "de", "wie lange noch bis zur fragerunde mit ada roe", "3 Stunden und 50 Minuten"),
    (SATURDAY, "de", "Wann spricht Ada Roe?", "(?s)How owls hear.*Q&A"),
    # The next one of a sort that there is none of is not whatever is next.
    (BEFORE, "de", "Wann ist die nächste Weinprobe?", "(?i)leider nicht"),
    (BEFORE, "en", "When is the next quiz?", "(?i)sorry"),
    (BEFORE, "de", "Wann kommt der nächste Programmpunkt?", "Gates open"),
    (FRIDAY, "en", "What's the next item on the programme?", "(?s)^Next:.Lightning Talks Friday"),
    # Who asks for a talk on telephones wants nobody's number.
    (BEFORE, "en", "When is the talk on the copper telephone exchange?", "13:00"),
    (BEFORE, "en", "Where is the telephone exchange talk?", "Stage A"),
    (BEFORE, "en", "What is your telephone number?", "(?i)(?:not known|sorry)"),
    # What has a number and more to say is one too.
    (BEFORE, "de", "Wann ist Singalong?", "(?s)6. Juli.*7. Juli"),
    (BEFORE, "de", "Wann ist Singalong 2?", "^(?!.*6. Juli).*7. Juli"),
    # A fixed term is said by none of its words: „lightning talks“ are no talks that one watches afterwards.
    (BEFORE, "en", "Where are the lightning talks?", "Stage A"),
    (BEFORE, "en", "Where can I watch the talks afterwards?", "on the web"),
    # A tent is a room, unless it is one's own.
    (BEFORE, "de", "in welchem zelt ist knots", "Workshop 1"),
    (BEFORE, "en", "Which tent is the Kids Fair in?", "Workshop 1"),
    (BEFORE, "de", "Wo darf ich mein Zelt aufstellen?", "^(?!.*Stage)"),
    # Things of one's own.
    (BEFORE, "de", "darf ich meinen eigenen router aufstellen", "^No, please leave it"),
    (BEFORE, "en", "Can I set up my own router?", "^No, please leave it"),
    (BEFORE, "de", "darf ich meinen eigenen Stand aufbauen", "^(?!No, please)"),
    (BEFORE, "en", "How many showers are there?", "^(?!1:).*(?i:sorry)"),
    (BEFORE, "en", "When is the demo show?", "19:00"),
    # What is on for children now is in a room of theirs; a group that is called so is nobody's name.
    (FRIDAY, "en", "kids r bored, anything for them right now?", "^Sand castles"),
    (FRIDAY, "en", "Is there anything for kids right now?", "Sand castles(?!.*Cider)"),
    (FRIDAY, "de", "Läuft gerade was für Kinder?", "^Sand castles"),
    (FRIDAY, "en", "Is there childcare right now?", "up to 12"),
    # Of what is listed by the day only what holds on the day that is named.
    (BEFORE, "en", "When is there childcare on Friday?", "^(?!.*Sunday).*12: Friday 2 pm to 6 pm"),
    (BEFORE, "de", "Bis wann ist am Sonntag Kinderbetreuung?", "^(?!.*Friday).*12: Saturday and Sunday 10 am to 6 pm"),
    (BEFORE, "en", "When is there childcare?", "Friday.*Sunday"),
    # With whom somebody comes is said aside, unless one asks for a thing for them.
    (BEFORE, "en", "What does it cost to build a rocket with the kids, and when is it?", "(?s)4 pounds.*10:00"),
    (BEFORE, "en", "Where can my son build a rocket?", "Workshop 1"),
    (BEFORE, "en", "When is the childcare with my kids?", "10 am"),
    (BEFORE, "de", "Wann ist die Disco mit den Kindern?", "19:30"),
    # A „Kinderdisco“ is first of all a disco; what costs nothing „as in beer“ tells no price of a beer.
    (BEFORE, "de", "Wann ist Kinderdisco?", "^Kids' Disco(?!.*boys)"),
    (BEFORE, "de", "was kostet ein bier", "^(?!.*as in beer)"),
    (BEFORE, "en", "Is the laser tag free?", "as in beer"),
    # Crafts in either language.
    (BEFORE, "de", "Wann ist der Vortrag über Stahl?", "^Steel for beginners"),
    (BEFORE, "de", "Wann kann man eine Rakete bauen?", "^Build a rocket"),
    (BEFORE, "de", "Wann kann man Glas blasen?", "^(?!.*(?:rocket|Steel))"),
    # Where something is to be had tells who sells it, not where a machine stands.
    (BEFORE, "de", "wo krieg ich nen guten kaffe", "Bean There"),
    (BEFORE, "en", "Where can I get coffee?", "Bean There"),
    (BEFORE, "de", "Wo steht der Kaffeeautomat?", "^(?!.*Bean There)"),
    # The way to the grounds, from wherever one comes.
    (BEFORE, "de", "Wie komme ich vom Bahnhof Thornby zum Gelände?", "shuttle bus"),
    (BEFORE, "en", "How do I get from Thornby station to the site?", "shuttle bus"),
    (BEFORE, "en", "How do I get to the site from Leeds?", "shuttle bus|one hour from Leeds"),
    (BEFORE, "en", "When is Leeds by night?", "11:00"),
)


@pytest.fixture(scope="module")
def event(written: Callable[[str], Event]) -> Event:
    return written(EVENT)


@pytest.mark.parametrize(("now", "language", "question", "pattern"), CASES)
def test_questions_at_a_camp(event: Event, now: str, language: str, question: str, pattern: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=event.zone)
    told = answer(question, View(event, moment, language, partial(TEXTS.text, language))).text.plain
    assert re.search(pattern, told), told
