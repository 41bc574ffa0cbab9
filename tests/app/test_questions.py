"""What the bot does not know goes to the organisers, and their answer comes back, to the next asker at once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.contract import Role
from tests.app.harness import CAMP, CLOSED, NOON, Other, Talk, event_file, labels, setup, stored, talking

PASS_ON = "An die Organisation weitergeben"
ROLLS = "Gibt es vegane Brötchen?"
CONTACT = '[[contact]]\nname = "Mia Kern"\nrole = "Leitung"\nemail = "mia@camp.example"\n'


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    """A camp with one organiser, who is called chef, and a second event."""
    events = [event_file(tmp_path, CAMP + CONTACT), event_file(tmp_path, CLOSED, "closed.toml")]
    async with talking(setup(tmp_path, events)) as talk:
        await talk.ask("chef", "/start", role=Role.ORGANISER)
        yield talk


async def _later(talk: Talk, seconds: float) -> list[str]:
    """What is said until so much later."""
    before = len(talk.other.sent)
    await talk.app.move_to(talk.app.clock.now() + timedelta(seconds=seconds))
    await talk.app.settled()
    return [f"{out.room}: {out.reply.text.plain}" for out in talk.other.sent[before:]]


async def _said(talk: Talk, sender: str, text: str) -> list[str]:
    """Say something; all that the bot says then, and to whom."""
    before = len(talk.other.sent)
    await talk.all(sender, text)
    return [f"{out.room}: {out.reply.text.plain}" for out in talk.other.sent[before:]]


async def test_an_unknown_question_is_passed_on_with_one_tap_and_once(talk: Talk) -> None:
    reply = await talk.ask("anna", ROLLS)
    assert "weiß ich leider nicht" in reply.text.plain
    assert "mia@" not in reply.text.plain  # the organisers can be reached here
    assert labels(reply) == [PASS_ON]
    command = reply.choices[0][0].command
    assert len(command.encode()) <= 64
    passed, notice = await _said(talk, "anna", command)
    assert passed.startswith("anna: Danke, Ihre Frage ist bei der Organisation")
    assert notice.startswith(f"chef: Neue Frage 1: {ROLLS}")
    assert "anna" not in notice
    assert "schon bei der Organisation" in await talk.says("anna", command)
    again = await talk.ask("anna", "gibt es vegane brötchen")
    assert ("schon bei der Organisation" in again.text.plain, labels(again)) == (True, [])
    assert stored(Path(talk.app.database.url.database or "").parent, "SELECT count(*) FROM questions") == [(1,)]


async def test_a_yes_passes_it_on_but_not_after_another_question(talk: Talk) -> None:
    await talk.ask("anna", ROLLS)
    assert (await _said(talk, "anna", "ja"))[0].startswith("anna: Danke, Ihre Frage")
    await talk.ask("bert", "Gibt es einen Ruheraum?")
    assert "12:15" in await talk.says("bert", "Wann ist Mittagessen?")
    assert len(await _said(talk, "bert", "ok")) == 1
    assert "1 offene Frage" in await talk.says("chef", "/fragen")


async def test_where_nobody_can_be_reached_the_contact_is_named(tmp_path: Path) -> None:
    async with talking(setup(tmp_path, [event_file(tmp_path, CAMP + CONTACT)])) as talk:
        reply = await talk.ask("anna", ROLLS)
        assert "Mia Kern: mia@camp.example" in reply.text.plain
        assert labels(reply) == []
        assert "Mia Kern: mia@camp.example" in await talk.says("anna", "/frage Gibt es einen Ruheraum?")
        assert "Mia Kern: mia@camp.example" in await talk.says("anna", "/frage")


@pytest.mark.parametrize("text", ["hallo", "asdf qwertz", "Danke!", "???", "Wer wird Bundeskanzler?"])
async def test_small_talk_and_nonsense_are_not_passed_on(talk: Talk, text: str) -> None:
    assert labels(await talk.ask("anna", text)) == []


async def test_in_a_group_nothing_is_offered(talk: Talk) -> None:
    assert labels(await talk.ask("anna", ROLLS, private=False, room="group")) == []


async def test_a_question_of_ones_own(talk: Talk) -> None:
    assert "Schreiben Sie Ihre Frage" in await talk.says("anna", "/frage")
    assert "Schreiben Sie Ihre Frage" in await talk.says("bert", "Ich habe eine Frage an die Orga")
    passed, notice = await _said(talk, "anna", "Darf *ich* meinen <b>Hund</b> mitbringen?")
    assert passed.startswith("anna: Danke")
    assert "Darf *ich* meinen <b>Hund</b> mitbringen?" in notice
    assert not any(span.bold for out in talk.other.sent for span in out.reply.text.spans if "*ich*" in span.text)
    assert "zu lang" in await talk.says("anna", "/frage " + "x" * 1001)
    assert "keine Frage" in await talk.says("anna", "/frage ?!")


async def test_ten_open_questions_are_enough(talk: Talk) -> None:
    for number in range(10):
        assert "Danke" in (await _said(talk, "anna", f"/frage Kommt Gast {number}?"))[0]
    assert "schon 10 offene Fragen" in await talk.says("anna", "/frage Und noch etwas?")
    assert "Danke" in (await _said(talk, "bert", "/frage Und noch etwas?"))[0]


async def test_organisers_hear_at_most_once_a_minute(talk: Talk) -> None:
    assert len(await _said(talk, "anna", "/frage Erste?")) == 2
    for text in ("Zweite?", "Dritte?"):
        assert len(await _said(talk, "anna", f"/frage {text}")) == 1
    assert await _later(talk, 59) == []
    (notice,) = await _later(talk, 2)
    assert notice.startswith("chef: 2 neue Fragen: /fragen")
    assert len(await _said(talk, "anna", "/frage Vierte?")) == 1
    (notice,) = await _later(talk, 60)
    assert notice.startswith("chef: Neue Frage 4: Vierte?")
    assert await _later(talk, 300) == []
    assert len(await _said(talk, "chef", "/frage Von mir?")) == 1
    assert await _later(talk, 300) == []


async def test_what_is_answered_meanwhile_is_not_told_any_more(talk: Talk) -> None:
    await talk.all("anna", "/frage Erste?")
    await talk.all("anna", "/frage Zweite?")
    await talk.all("chef", "/antwort 2 Nein.")
    assert await _later(talk, 120) == []


async def test_the_answer_goes_to_all_who_asked_wherever_they_are(talk: Talk) -> None:
    code = await talk.code()
    await talk.all("anna", f"/frage {ROLLS}")
    assert len(await _said(talk, "bert", "/frage gibt es vegane brötchen")) == 1
    await talk.ask("anna", f"/start {code}")
    card = await talk.ask("chef", "/fragen 1")
    assert "von 2 Personen" in card.text.plain
    asked = await talk.press("chef", card, "Antworten")
    assert ROLLS in asked.text.plain
    thanks, *told = await _said(talk, "chef", "Ja, *immer*.")
    assert "an 2 Personen" in thanks
    words = f"Antwort der Organisation auf Ihre Frage „{ROLLS}“:\nJa, *immer*."
    assert sorted(told) == [f"anna: {words}", f"bert: {words}"]
    assert "Es ist keine Frage offen" in await talk.says("chef", "/fragen")
    kinds = stored(
        Path(talk.app.database.url.database or "").parent, "SELECT kind FROM outbox WHERE dedupe LIKE 'reply%'"
    )
    assert kinds == [("note",), ("note",)]


async def test_a_second_answer_is_a_supplement(talk: Talk) -> None:
    await talk.ask("zweite", "/start", role=Role.ORGANISER)
    await talk.all("anna", f"/frage {ROLLS}")
    await talk.all("chef", "/antwort 1 Ja.")
    thanks, told = await _said(talk, "zweite", "/antwort 1 Aber nur bis zehn.")
    assert "war schon beantwortet" in thanks
    assert told == f"anna: Ergänzung der Organisation zu Ihrer Frage „{ROLLS}“:\nAber nur bis zehn."
    card = await talk.says("chef", "/fragen 1")
    assert "Beantwortet: Ja." in card
    assert "Beantwortet: Aber nur bis zehn." in card


async def test_two_who_answer_at_once_lose_nothing(talk: Talk) -> None:
    await talk.ask("zweite", "/start", role=Role.ORGANISER)
    await talk.all("anna", f"/frage {ROLLS}")
    before = len(talk.other.sent)
    both = [talk.other.message(who, f"/antwort 1 Sagt {who}.") for who in ("chef", "zweite")]
    await talk.other.hear(*both)
    await talk.app.settled()
    told = [out.reply.text.plain for out in talk.other.sent[before:] if out.room == "anna"]
    assert [text.rpartition("\n")[2] for text in told] == ["Sagt chef.", "Sagt zweite."]
    assert "Ergänzung" in told[1]


async def test_an_answer_becomes_an_entry_of_the_faq_and_goes_again(talk: Talk) -> None:
    await talk.all("anna", f"/frage {ROLLS}")
    (thanks, _) = await talk.all("chef", "/antwort 1 Ja, *vegan*\nund warm.")
    assert labels(thanks) == ["Als FAQ aufnehmen"]
    added = await talk.press("chef", thanks, "Als FAQ aufnehmen")
    assert "in den FAQ" in added.text.plain
    assert await talk.says("bert", "gibts vegane brötchen") == "Ja, *vegan*\nund warm."
    assert "schon in den FAQ" in (await talk.press("chef", thanks, "Als FAQ aufnehmen")).text.plain
    await talk.all("chef", "/antwort 1 Und Obst.")
    await talk.ask("chef", "/fragen 1 faq")
    assert await talk.says("bert", ROLLS) == "Ja, *vegan*\nund warm.\nUnd Obst."
    entries = await talk.ask("chef", "/fragen faq")
    assert ROLLS in entries.text.plain
    removed = await talk.press("chef", entries, f"Entfernen: {ROLLS}")
    assert "entfernt" in removed.text.plain
    assert "weiß ich leider nicht" in await talk.says("bert", ROLLS)
    assert "nicht mehr" in (await talk.press("chef", entries, f"Entfernen: {ROLLS}")).text.plain


async def test_entries_of_the_faq_outlive_a_restart(tmp_path: Path) -> None:
    made_of = setup(tmp_path, [event_file(tmp_path, CAMP)])
    async with talking(made_of) as talk:
        await talk.ask("chef", "/start", role=Role.ORGANISER)
        await talk.all("anna", f"/frage {ROLLS}")
        await talk.all("chef", "/antwort 1 Ja, am Buffet.")
        await talk.ask("chef", "/fragen 1 faq")
    async with talking(made_of, Other()) as talk:
        assert await talk.says("bert", ROLLS) == "Ja, am Buffet."


async def test_a_question_is_closed_without_an_answer(talk: Talk) -> None:
    offered = await talk.ask("anna", ROLLS)
    await talk.all("anna", offered.choices[0][0].command)
    card = await talk.ask("chef", "/fragen 1")
    closed = await talk.press("chef", card, "Erledigt")
    assert "ohne Antwort" in closed.text.plain
    assert "schon erledigt" in await talk.says("chef", "/fragen 1 erledigt")
    assert "ohne Antwort abgeschlossen" in (await talk.press("anna", offered, PASS_ON)).text.plain
    assert (await _said(talk, "chef", "/antwort 1 Doch: ja."))[1].startswith("anna: Antwort der Organisation")
    assert "Doch: ja." in (await talk.press("anna", offered, PASS_ON)).text.plain


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/antwort", "/antwort 3"),
        ("/antwort eins Ja", "/antwort 3"),
        ("/antwort 7 Ja", "Frage 7 gibt es nicht"),
        ("/answer 7", "Frage 7 gibt es nicht"),
        ("/fragen morgen", "/fragen 3 erledigt"),
        ("/inbox 7", "Frage 7 gibt es nicht"),
        ("/fragen faq", "gibt es nicht"),
        ("/fragen faq 3 weg", "gibt es nicht mehr"),
        ("/frage ~99999", "habe ich nicht mehr"),
    ],
)
async def test_wrong_commands_get_a_friendly_answer(talk: Talk, text: str, said: str) -> None:
    assert said in await talk.says("chef", text)


async def test_only_organisers_see_the_questions(talk: Talk) -> None:
    await talk.all("anna", f"/frage {ROLLS}")
    assert "Organisation" in await talk.says("anna", "/fragen")
    assert ROLLS not in await talk.says("anna", "/fragen 1")
    assert ROLLS not in await talk.says("chef", "/fragen", private=False, room="group")


async def test_nobody_passes_on_what_was_offered_to_somebody_else(talk: Talk) -> None:
    offered = await talk.ask("anna", ROLLS)
    assert "habe ich nicht mehr" in await talk.says("bert", offered.choices[0][0].command)


async def test_what_nobody_passed_on_is_forgotten_after_a_day(talk: Talk) -> None:
    await talk.ask("anna", ROLLS)
    await talk.app.move_to(NOON + timedelta(days=1, minutes=1))
    await talk.ask("bert", "Gibt es einen Ruheraum?")
    found = stored(Path(talk.app.database.url.database or "").parent, "SELECT text FROM questions")
    assert found == [("Gibt es einen Ruheraum?",)]


async def test_in_english(talk: Talk) -> None:
    reply = await talk.ask("anna", "Are there vegan rolls?", language="en")
    assert labels(reply) == ["Pass it on to the organisers"]
    passed, _ = await talk.all("anna", "yes", language="en")
    assert "your question is with the organisers" in passed.text.plain


async def test_status_tells_what_is_asked_and_what_is_open_without_names(talk: Talk) -> None:
    assert "Fragen" not in await talk.says("chef", "/status")
    for sender in ("anna", "bert", "carla"):
        await talk.ask(sender, "Wann ist Mittagessen?")
    await talk.ask("anna", "Wie ist das WLAN-Passwort?")
    await talk.ask("anna", "hallo")
    await talk.ask("bert", "Gibt es einen Ruheraum?")
    await talk.ask("anna", "Gibt es einen Wickeltisch?")
    await talk.all("anna", "ja")
    said = await talk.says("chef", "/status")
    assert "Fragen an den Bot: 4 beantwortet, 2 ohne Antwort" in said
    assert "Am meisten gefragt: „Mittagessen“ (wann): 3×, WLAN: 1×" in said
    assert "Weitergegebene Fragen: 1 offen, 0 erledigt\n1 · Gibt es einen Wickeltisch?" in said
    assert "Ruheraum" not in said
    assert "anna" not in said
    await talk.all("chef", "/antwort 1 Ja.")
    assert "Weitergegebene Fragen: 0 offen, 1 erledigt" in await talk.says("chef", "/status")
