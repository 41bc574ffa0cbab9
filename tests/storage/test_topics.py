"""Topics as stored: numbers that never change, merging, interest."""

from __future__ import annotations

from storage import topics
from storage.database import Database
from storage.event import Local
from storage.records import TopicState
from tests.databases import NOW
from tests.storage.voting import CAMP, camp, persons, the_topic


async def test_topics_of_the_file_get_their_numbers_once(database: Database) -> None:
    async with database.write() as tx:
        await camp(tx)
        assert await topics.add(tx, "camp", "zwei", Local({"": "Neu"}), NOW) == 5
        changed = CAMP.replace('"Mensa", ', "").replace('topics = ["Garten"]', 'topics = ["Ausflug", "Garten"]')
        await camp(tx, changed)
        found = [(topic.number, topic.round, topic.title.of("de")) for topic in await topics.of_event(tx, "camp")]
    assert found == [
        (1, "eins", "Garten"),
        (2, "eins", "Mensa"),  # taken out of the file: people may have voted for it
        (3, "eins", "Garten und Küche"),
        (4, "zwei", "Garten"),
        (5, "zwei", "Neu"),
        (6, "zwei", "Ausflug"),
    ]


async def test_a_new_wording_stays_when_the_file_is_read_again(database: Database) -> None:
    async with database.write() as tx:
        await camp(tx)
        await topics.change(tx, (await the_topic(tx, 1)).id, title=Local({"": "Schulgarten"}))
        await camp(tx)
        assert (await the_topic(tx, 1)).title.of("de") == "Schulgarten"
        assert len(await topics.of_event(tx, "camp")) == 4


async def test_merging_counts_nobody_twice(database: Database) -> None:
    async with database.write() as tx:
        await camp(tx)
        anna, ben, cara = await persons(tx, 3)
        one, two, three = [await the_topic(tx, number) for number in (1, 2, 3)]
        for topic, who in ((one, anna), (two, anna), (two, ben), (three, cara), (three, ben)):
            await topics.support(tx, topic.id, who)
            await topics.support(tx, topic.id, who)
        await topics.merge(tx, one, [two, three])
        found = {topic.number: topic for topic in await topics.of_event(tx, "camp")}
        assert (found[1].supports, found[2].supports, found[3].supports) == (3, 0, 0)
        assert (found[2].state, found[2].merged_into) == (TopicState.MERGED, 1)
        assert await topics.supported(tx, "camp", ben) == {1}
        await topics.unsupport(tx, one.id, ben)
        assert (await the_topic(tx, 1)).supports == 2
