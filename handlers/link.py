"""One person, several accounts: a one-time code makes them count as one."""

from __future__ import annotations

from datetime import timedelta

from handlers.contract import Context, Message, Reply, command
from storage import codes
from storage.records import Purpose

VALID = timedelta(minutes=15)  # short, since the code is short enough to type


@command("verbinden", "connect", order=70, in_groups=False)
async def connect(message: Message, context: Context) -> Reply:
    """Give a code that links a second account with this person."""
    code = codes.new_short_code()
    expires = message.at + VALID
    await codes.add(context.tx, code, Purpose.LINK, message.at, expires=expires, person=context.person.id)
    minutes = int(VALID.total_seconds() // 60)
    return Reply(context.say("link-code", code=code, minutes=minutes))
