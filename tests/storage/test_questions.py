"""Questions to the organisers, FAQ entries made of them, and what is asked most, as stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from storage import asked, faqs, people, questions
from storage.database import Database, Transaction
from storage.records import Question, QuestionState, Spoken
from tests.databases import NOW
from tests.storage.voting import camp, persons

LATER = NOW + timedelta(minutes=1)


def _fresh(text: str = "Gibt es Kuchen?") -> Question:
    return Question(0, "camp", None, text, text.casefold(), "de", QuestionState.DRAFT, NOW)


async def _ready(tx: Transaction, number: int = 2) -> list[int]:
    await camp(tx)
    return await persons(tx, number)


async def test_a_draft_is_kept_once_and_for_a_day(database: Database) -> None:
    async with database.write() as tx:
        anna, bert = await _ready(tx)
        first = await questions.draft(tx, anna, _fresh())
        assert await questions.draft(tx, anna, _fresh()) == first
        assert await questions.draft(tx, bert, _fresh()) != first
        assert await questions.open_ones(tx, "camp") == []
        await questions.draft(tx, bert, replace(_fresh("Noch etwas?"), at=NOW + timedelta(days=1, seconds=1)))
        assert await questions.find(tx, "camp", first) is None


async def test_passing_on_numbers_them_and_joins_the_same_words(database: Database) -> None:
    async with database.write() as tx:
        anna, bert = await _ready(tx)
        draft = await questions.draft(tx, anna, _fresh())
        first = await questions.pass_on(tx, anna, replace(_fresh(), id=draft, at=LATER))
        other = await questions.draft(tx, bert, _fresh())
        joined = await questions.pass_on(tx, bert, replace(_fresh(), id=other))
        second = await questions.pass_on(tx, bert, _fresh("Wann?"))
        assert (first.id, first.number, joined, second.number) == (draft, 1, first, 2)
        assert await questions.askers_of(tx, first.id) == [anna, bert]
        assert [one.number for one in await questions.open_ones(tx, "camp")] == [1, 2]
        assert await questions.numbered(tx, "camp", 1) == first
        found = await questions.find(tx, "camp", other)
        assert found
        assert found.state is QuestionState.JOINED
        assert [await questions.asked_by(tx, "camp", who) for who in (anna, bert)] == [1, 2]
        assert await questions.newest(tx, ["camp", "other"]) == {"camp": 2}


async def test_every_answer_is_kept(database: Database) -> None:
    async with database.write() as tx:
        anna, bert = await _ready(tx)
        question = await questions.pass_on(tx, anna, _fresh())
        for text in ("Ja.", "Nein."):
            await questions.answer(tx, question.id, bert, text, LATER)
        closed = await questions.pass_on(tx, anna, _fresh("Wann?"))
        await questions.close(tx, closed.id)
        assert await questions.answers(tx, question.id) == ["Ja.", "Nein."]
        assert await questions.open_ones(tx, "camp") == []
        assert await questions.counts(tx, "camp") == {"answered": 1, "closed": 1}


async def test_up_to_where_organisers_were_told(database: Database) -> None:
    async with database.write() as tx:
        anna, bert = await _ready(tx)
        await questions.set_told(tx, "camp", [anna, bert], 1, NOW)
        await questions.set_told(tx, "camp", [anna], 3, LATER)
        await questions.set_told(tx, "camp", [], 9, LATER)
        assert await questions.told(tx, "camp") == {anna: (3, LATER), bert: (1, NOW)}


async def test_an_entry_of_the_faq_is_there_once_for_a_question(database: Database) -> None:
    async with database.write() as tx:
        anna, bert = await _ready(tx)
        question = await questions.pass_on(tx, anna, _fresh())
        assert await faqs.put(tx, question, "Ja.", bert, NOW)
        assert not await faqs.put(tx, question, "Ja.", bert, NOW)
        assert await faqs.put(tx, question, "Ja, am Buffet.", bert, NOW)
        assert tx.changed_events == {"camp"}
        (entry,) = await faqs.of_event(tx, "camp")
        assert (entry.question, entry.answer, entry.source) == ("Gibt es Kuchen?", "Ja, am Buffet.", question.id)
        assert not await faqs.remove(tx, "other", entry.id)
        assert await faqs.remove(tx, "camp", entry.id)
        assert await faqs.of_event(tx, "camp") == []


async def test_counting_what_is_asked(database: Database) -> None:
    async with database.write() as tx:
        await _ready(tx)
        await asked.count(tx, {("camp", "item[a].start"): 2, ("camp", asked.UNKNOWN): 1})
        await asked.count(tx, {("camp", asked.UNKNOWN): 4, ("camp", "x" * 300): 1})
        await asked.count(tx, {})
        assert await asked.of_event(tx, "camp") == {asked.UNKNOWN: 5, "item[a].start": 2, "x" * 255: 1}


async def test_what_was_spoken_of_is_kept_with_the_account(database: Database) -> None:
    spoken = Spoken(LATER, item="eins", ask="when")
    async with database.write() as tx:
        await _ready(tx)
        found = (await people.find(tx, "telegram", ["p0"]))["p0"]
        assert found.spoken is None
        await people.set_spoken(tx, found.account, spoken)
        assert (await people.find(tx, "telegram", ["p0"]))["p0"].spoken == spoken
        await people.forget_spoken(tx, NOW)
        assert (await people.find(tx, "telegram", ["p0"]))["p0"].spoken == spoken
        await people.forget_spoken(tx, LATER)
        assert (await people.find(tx, "telegram", ["p0"]))["p0"].spoken is None


async def test_two_who_become_one_keep_their_questions(database: Database) -> None:
    async with database.write() as tx:
        anna, bert, carl = await _ready(tx, 3)
        both = await questions.pass_on(tx, anna, _fresh())
        await questions.pass_on(tx, bert, _fresh())
        own = await questions.pass_on(tx, bert, _fresh("Wann?"))
        await questions.answer(tx, both.id, bert, "Ja.", NOW)
        await faqs.put(tx, both, "Ja.", bert, NOW)
        await questions.set_told(tx, "camp", [bert], 2, NOW)
        account = (await people.find(tx, "telegram", ["p1"]))["p1"].account
        await people.unite(tx, account, anna)
        assert await questions.askers_of(tx, both.id) == [anna]
        assert await questions.askers_of(tx, own.id) == [anna]
        assert await questions.told(tx, "camp") == {anna: (2, NOW)}
        assert await questions.answers(tx, both.id) == ["Ja."]
        assert carl not in await questions.askers_of(tx, both.id)
