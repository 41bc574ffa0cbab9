"""A poll of a platform's own must not be open once its vote is over, also where it is sent at that very moment."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

import structlog

from bot.platforms import Failed, Later, Outcome, Outgoing, Sent
from handlers.contract import reply_from_json
from storage import outbox
from storage.database import Database

log = structlog.get_logger()

Send = Callable[[Outgoing], Awaitable[Outcome]]


class Polls:
    """Sends polls. When a vote is closed, the rows of its polls that have not arrived get other words.

    So one that waits is sent as these words, and one that is on its way is ended with them as soon as it arrives. Its
    arrival is noted where that is looked up, in one transaction: whoever closes the vote after that ends it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def send(self, row: int, outgoing: Outgoing, send: Send) -> Outcome:
        """Send the poll of this outbox row, or what stands there instead."""
        try:
            async with self._database.read() as tx:
                body = await outbox.body(tx, row)
        except Exception:  # whatever the database raises
            log.exception("a poll was not sent, since its row could not be read")
            return Later()
        if body is None:
            return Failed("over")
        outgoing = replace(outgoing, reply=reply_from_json(body))
        outcome = await send(outgoing)
        if outgoing.reply.poll and isinstance(outcome, Sent):
            await self._end(row, outgoing, outcome, send)
        return outcome

    async def _end(self, row: int, poll: Outgoing, sent: Sent, send: Send) -> None:
        """End it at once if its vote was closed meanwhile."""
        try:
            async with self._database.write() as tx:
                body = await outbox.arrived(tx, row, sent.id)
        except Exception:  # whatever the database raises
            log.exception("whether a poll is over could not be looked up")
            return
        over = reply_from_json(body) if body else None
        if over is not None and over.poll is None:
            await send(replace(poll, id=f"{poll.id}-over", reply=replace(over, ends=True), replaces=sent.id))
