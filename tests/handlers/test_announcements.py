"""Announcements: what organisers see first, who gets them, and every slip once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import PlayClock
from bot.platforms import Failed, Gone, Outgoing, Reachable, Sent, Uncertain
from storage import people
from storage.event import Attendance
from tests.announcing import Hall, a_hall
from tests.app.harness import CAMP, NOON, Other, labels, stored
from tests.room import commands

HELLO = "📢 Ansage\nBitte in den Saal."


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """Anna on site, Ben online, Cem who said nothing."""
    async with a_hall(tmp_path) as opened:
        await opened.join("anna", attendance=Attendance.ONSITE)
        await opened.join("ben", attendance=Attendance.ONLINE)
        await opened.join("cem")
        yield opened


async def test_bare_it_says_how(hall: Hall) -> None:
    said = await hall.says("/ansage")
    assert "/ansage um 14:30 vorort: Die Führung beginnt am Eingang." in said
    assert "an wen: alle, vorort, online, telegram, matrix, land=Sachsen" in said
    assert "noch keine Ansage" in await hall.says("/ansagen")
    assert "the last" not in await hall.says("/announce")


async def test_only_organisers(hall: Hall) -> None:
    assert "nur die Organisation" in await hall.talk.says("anna", "/ansage alle: Party")


async def test_shown_confirmed_and_sent_once(hall: Hall, tmp_path: Path) -> None:
    shown = await hall.orders("/ansage Bitte in den Saal.")
    assert HELLO in shown.text.plain
    assert "Es geht an 4 Personen (other: 4). \nGesendet wird sofort." in shown.text.plain.replace(").", "). ")
    assert labels(shown) == ["Senden", "Verwerfen"]
    assert hall.news("anna") == []
    told = await hall.press(shown, "Senden")
    assert told.text.plain.startswith("Ansage 1 wird gesendet. Es geht an 4 Personen")
    assert told.in_place
    for who in ("anna", "ben", "cem"):
        assert hall.news(who) == [HELLO]
    assert hall.news("chef") == [HELLO, "Ansage 1 ist fertig: Gesendet 4 von 4."]
    again = await hall.press(shown, "Senden")
    assert "Ansage 1 ist fertig: Gesendet 4 von 4." in again.text.plain
    await hall.orders("/hilfe", "maria")
    assert "Gesendet 4 von 4" in (await hall.press(shown, "Senden", who="maria")).text.plain
    for who in ("anna", "ben", "cem", "chef"):
        assert hall.news(who) == []
    assert stored(tmp_path, "SELECT count(*) FROM outbox WHERE about = 'announcement:1'") == [(4,)]


async def test_two_organisers_confirm_at_once(hall: Hall, tmp_path: Path) -> None:
    await hall.orders("/hilfe", "maria")
    shown = await hall.orders("/ansage Bitte in den Saal.")
    other = hall.talk.other
    before = len(other.sent)
    await other.hear(*(other.message(who, commands(shown)[0], pressed="s1") for who in ("chef", "maria", "chef")))
    await hall.talk.app.settled()
    answers = [words(sent) for sent in other.sent[before:] if sent.answer]
    assert [answer.startswith("Ansage 1") for answer in answers] == [True, True, True]
    assert sum("wird gesendet" in answer for answer in answers) == 1
    assert hall.news("anna") == [HELLO]
    assert stored(tmp_path, "SELECT count(*) FROM outbox WHERE about = 'announcement:1'") == [(5,)]


async def test_yes_sends_and_no_does_not(hall: Hall) -> None:
    await hall.orders("/ansage alle: Eins")
    assert "wird gesendet" in await hall.says("ja")
    assert hall.news("anna") == ["📢 Ansage\nEins"]
    await hall.orders("/announce all: Zwei")
    assert await hall.says("nein") == "In Ordnung, ich lasse es."
    shown = await hall.orders("/ansage Drei")
    assert "verworfen" in (await hall.press(shown, "Verwerfen")).text.plain
    assert "verworfen" in (await hall.press(shown, "Senden")).text.plain
    assert hall.news("anna") == []


async def test_what_people_wrote_is_never_formatted(hall: Hall) -> None:
    await hall.orders("/ansage **Fett** `code` <b>x</b> { $text } @anna")
    await hall.orders("ja")
    reply = next(sent.reply for sent in reversed(hall.talk.other.sent) if sent.room == "anna")
    assert reply.text.plain == "📢 Ansage\n**Fett** `code` <b>x</b> { $text } @anna"
    assert not any(span.bold or span.code or span.href for span in reply.text.spans)


async def test_everybody_in_their_language(hall: Hall) -> None:
    await hall.talk.all("ben", "/sprache en")
    await hall.orders("/ansage Hallo")
    await hall.orders("ja")
    assert hall.news("ben") == ["📢 Announcement\nHallo"]


@pytest.mark.parametrize(
    ("audience", "heard"),
    [
        ("vorort", {"anna"}),
        ("onsite", {"anna"}),
        ("Online", {"ben"}),
        ("land=Sachsen", {"anna", "cem"}),
        ("gruppe:land=Saxony", {"anna", "cem"}),
        ("vorort, land=sachsen", {"anna"}),
        ("an alle", {"anna", "ben", "cem", "chef"}),
    ],
)
async def test_audiences(hall: Hall, audience: str, heard: set[str]) -> None:
    for who in ("anna", "cem"):
        person = await hall.talk.person(who)
        async with hall.talk.app.database.write() as tx:
            await people.set_group(tx, person.id, "camp", "land", "Sachsen")
    shown = await hall.says(f"/ansage {audience}: Bitte in den Saal.")
    assert ("an eine Person" if len(heard) == 1 else f"an {len(heard)} Personen") in shown
    await hall.orders("ja")
    assert {who for who in ("anna", "ben", "cem", "chef") if HELLO in hall.news(who)} == heard


async def test_all_are_on_site_where_nobody_is_asked(tmp_path: Path) -> None:
    async with a_hall(tmp_path, text=CAMP.replace('format = "hybrid"', 'format = "onsite"')) as hall:
        await hall.join("anna")
        await hall.orders("/ansage vorort: Bitte in den Saal.")
        await hall.orders("ja")
        assert hall.news("anna") == [HELLO]
        assert "gehört keine Person" in await hall.says("/ansage online: Der Stream läuft.")


async def test_a_typo_in_the_audience_is_asked_about(hall: Hall) -> None:
    asked = await hall.orders("/ansage vorrot: Bitte in den Saal.")
    assert "„vorrot“ kenne ich nicht" in asked.text.plain
    assert "land=Sachsen" in asked.text.plain
    assert "Meinten Sie" in asked.text.plain
    assert labels(asked) == ["vorort", "Das ist Text, an alle", "Verwerfen"]
    shown = await hall.press(asked, "vorort")
    assert "an eine Person" in shown.text.plain
    assert HELLO in shown.text.plain
    await hall.press(shown, "Senden")
    assert (hall.news("anna"), hall.news("ben")) == ([HELLO], [])


async def test_an_option_alone_is_not_enough_and_yes_takes_what_was_meant(hall: Hall) -> None:
    asked = await hall.orders("/ansage Sachsen: Hallo")
    assert labels(asked)[0] == "land=Sachsen"
    assert "Zu „land=Sachsen“ gehört keine Person" in await hall.says("ja")
    shown = await hall.press(asked, "Das ist Text")
    assert "📢 Ansage\nSachsen: Hallo" in shown.text.plain
    assert "an 4 Personen" in shown.text.plain


async def test_a_sentence_with_a_colon_is_text(hall: Hall) -> None:
    assert "📢 Ansage\nAchtung: Raumwechsel" in await hall.says("/ansage Achtung: Raumwechsel")


async def test_signed_up_is_not_there_yet(hall: Hall) -> None:
    assert "Anmeldungen zu Programmpunkten gibt es hier noch nicht" in await hall.says(
        "/ansage angemeldet mittag: Hallo"
    )
    assert "Anmeldungen" in await hall.says("/ansage angemeldet: Hallo")


async def test_empty_and_too_long(hall: Hall) -> None:
    assert "Es fehlt der Text" in await hall.says("/ansage alle:")
    assert "Es fehlt der Text" in await hall.says("/ansage vorort")
    assert "Es fehlt der Text" in await hall.says("/ansage um 14:30")
    assert "höchstens 3500 Zeichen" in await hall.says("/ansage " + "a" * 3501)
    assert "höchstens 3500 Zeichen" in await hall.says("/ansage " + "😀" * 1751)
    assert "Gesendet wird sofort" in await hall.says("/ansage " + "a" * 3500)


async def test_at_a_time(hall: Hall) -> None:
    shown = await hall.orders("/ansage um 11:30 vorort: Bitte in den Saal.")
    assert "Gesendet wird heute um 11:30 Uhr" in shown.text.plain
    assert "heute um 11:30 Uhr" in (await hall.press(shown, "Senden")).text.plain
    await hall.later(minutes=39)
    assert hall.news("anna") == []
    await hall.join("dora", attendance=Attendance.ONSITE)
    await hall.later(minutes=1)
    assert (hall.news("anna"), hall.news("dora"), hall.news("ben")) == ([HELLO], [HELLO], [])
    await hall.later(minutes=1)
    assert hall.news("chef") == ["Ansage 1 ist fertig: Gesendet 2 von 2."]
    assert hall.news("anna") == []


async def test_a_sentence_that_begins_with_a_time(hall: Hall) -> None:
    shown = await hall.orders("/ansage Um 12:15 Uhr gibt es Essen")
    assert "Gesendet wird heute um 12:15 Uhr" in shown.text.plain
    whole = await hall.press(shown, "Sofort senden")
    assert "📢 Ansage\nUm 12:15 Uhr gibt es Essen" in whole.text.plain
    assert "Gesendet wird sofort" in whole.text.plain


async def test_a_time_that_is_past_is_refused(hall: Hall) -> None:
    asked = await hall.orders("/ansage um 09:00 Guten Morgen")
    assert "vorbei: heute um 09:00 Uhr (jetzt ist es 10:50 Uhr)" in asked.text.plain
    assert labels(asked) == ["Jetzt gleich", "Morgen um 09:00 Uhr", "Verwerfen"]
    shown = await hall.press(asked, "Morgen")
    assert "Gesendet wird morgen um 09:00 Uhr" in shown.text.plain
    assert "📢 Ansage\nGuten Morgen" in shown.text.plain
    assert "Gesendet wird sofort" in (await hall.press(asked, "Jetzt")).text.plain
    assert "vorbei: am Donnerstag, 2. Januar" in await hall.says("/ansage am 2.1. um 09:00 Neujahr")


async def test_no_such_time(hall: Hall) -> None:
    assert "„um 25:00“ gibt es nicht" in await hall.says("/ansage um 25:00 Hallo")
    assert "„at 9:75“" in await hall.says("/announce at 9:75 Hello")


async def test_scheduled_ones_are_listed_and_can_be_cancelled(hall: Hall) -> None:
    await hall.orders("/ansage am 21.1. um 09:00 Guten Morgen")
    await hall.orders("ja")
    listed = await hall.orders("/ansagen")
    assert "1  Guten Morgen (alle; morgen um 09:00 Uhr; wartet)" in listed.text.plain
    assert labels(await hall.orders("/ansage")) == ["Ansage 1 zurückziehen"]
    await hall.press(listed, "Ansage 1")
    assert "Niemand hat sie bekommen" in await hall.says("ja")
    await hall.later(days=1)
    assert hall.news("anna") == []
    assert "zurückgezogen" in await hall.says("/ansagen")


async def test_who_blocked_is_not_counted_but_named(hall: Hall) -> None:
    other = hall.talk.other
    await other.hear(Reachable("r1", other.name, "cem", "cem", NOON, reachable=False))
    assert "an 3 Personen (other: 3). Eine weitere Person hat den Bot blockiert" in await hall.says("/ansage Hallo")
    await hall.orders("ja")
    assert hall.news("cem") == []


async def test_the_report_is_the_summary_of_the_outbox(hall: Hall) -> None:
    shown = await hall.orders("/ansage Hallo")
    hall.talk.other.outcomes.extend([Sent("a"), Gone("blocked"), Failed("x"), Uncertain(), Sent("b"), Uncertain()])
    await hall.press(shown, "Senden")
    report = hall.news("chef")[-1]
    assert report.startswith("Ansage 1 ist fertig: Gesendet ")
    assert "von 4." in report
    assert "Blockiert oder nicht mehr erreichbar: 1\nFehlgeschlagen: 1" in report
    await hall.later(minutes=5)
    assert hall.news("chef") == []


async def test_progress_is_shown_in_place_where_that_is_unnoticed(tmp_path: Path) -> None:
    other = Other()
    other.redraws = True
    async with a_hall(tmp_path, other) as hall:
        await hall.join("anna", "ben")
        shown = await hall.orders("/ansage Hallo")
        held = other.hold.setdefault("ben", asyncio.Event())
        before = len(other.sent)
        await other.hear(other.message("chef", commands(shown)[0], pressed="s9"))
        await other.wait_for(before + 3)  # the answer, Anna and the organiser; Ben's hangs
        clock = hall.talk.app.clock
        assert isinstance(clock, PlayClock)
        clock.move_to(NOON + timedelta(seconds=1))
        await other.wait_for(before + 4)
        report, first = (sent for sent in other.sent[before:] if sent.room == "chef" and "Ansage" in words(sent)[:6])
        assert (report.replaces, first.replaces) == ("s9", first.replaces)
        assert words(first) in ("Ansage 1: Gesendet 1 von 3 …", "Ansage 1: Gesendet 2 von 3 …")
        clock.move_to(NOON + timedelta(seconds=10))
        held.set()
        await hall.later(minutes=1)
        assert words(other.sent[-1]) == "Ansage 1 ist fertig: Gesendet 3 von 3."
        assert other.sent[-1].replaces == first.replaces
        told = [words(sent) for sent in other.sent[before:] if sent.room == "chef" and "Ansage 1" in words(sent)]
        assert len(told) == len(set(told))


def words(sent: Outgoing) -> str:
    """What it says."""
    return sent.reply.text.plain


async def test_group_chats_hear_what_is_for_everybody_there(tmp_path: Path) -> None:
    first, second = Other("telegram"), Other("matrix", buttons=False)
    first.groups, second.groups = ("-100",), ("!saal", "!foyer")
    async with a_hall(tmp_path, first, second) as hall:
        await hall.join("anna", attendance=Attendance.ONSITE)
        await hall.join("@ben:x", other=second)
        shown = await hall.says("/ansage Hallo")
        assert "Es geht an 3 Personen (Matrix: 1 und Telegram: 2)" in shown
        assert "Dazu steht es in 3 Gruppenchats (Matrix: 2 und Telegram: 1)" in shown
        await hall.orders("ja")
        assert sorted(sent.room for sent in second.sent if not sent.answer) == ["!foyer", "!saal", "@ben:x"]
        heard = [sent.room for sent in first.sent if words(sent) == "📢 Ansage\nHallo" and not sent.answer]
        assert sorted(heard) == ["-100", "anna", "chef"]
        assert "in einem Gruppenchat (Telegram: 1)" in await hall.says("/ansage telegram: Hallo")
        assert "Gruppenchat" not in await hall.says("/ansage vorort: Hallo")
        assert "Gruppenchat" not in await hall.says("/ansage telegram, vorort: Hallo")


async def test_a_draft_is_shown_anew_when_it_means_others_after_a_while(hall: Hall) -> None:
    shown = await hall.orders("/ansage Hallo")
    await hall.later(minutes=11)
    await hall.join("dora")
    again = await hall.press(shown, "Senden")
    assert "hat sich geändert" in again.text.plain
    assert "an 5 Personen" in again.text.plain
    assert hall.news("anna") == []
    await hall.press(again, "Senden")
    assert hall.news("anna") == ["📢 Ansage\nHallo"]


async def test_unknown_drafts(hall: Hall) -> None:
    assert "Diesen Entwurf gibt es nicht" in await hall.says("/entwurf 99 senden")
    assert "Diesen Entwurf gibt es nicht" in await hall.says("/entwurf")


async def test_a_yes_never_sends_what_was_asked_about_before(hall: Hall) -> None:
    """The first draft was shown, but then the organiser went on to something else that failed."""
    for slip in (
        "/ansage um 25:00 Zwei",
        "/ansage Sachsen, Schule, Foo: Zwei",
        "/ansage um 09:00 Zwei",
        "/zurueckziehen",
    ):
        await hall.orders("/ansage Eins")
        await hall.orders(slip)
        assert "Es wartet gerade nichts" in await hall.says("ja"), slip
    assert hall.news("anna") == []
