"""Yes and no, where the bot has not asked for either (any more)."""

from __future__ import annotations

from handlers.contract import Context, Message, Refusal, Reply, command
from storage import people


@command("ja", "yes", order=95, listed=False, in_groups=False, reads=True)
async def yes(_message: Message, _context: Context) -> Reply:
    """What a yes stands for is done before it comes here; here nothing is waiting for one."""
    raise Refusal("confirm-nothing")


@command("nein", "no", order=96, listed=False, in_groups=False, reads=True)
async def no(_message: Message, context: Context) -> Reply:
    """Leave undone what the bot has asked about."""
    if context.person.asked is None:
        raise Refusal("confirm-nothing")
    await people.set_asked(context.tx, context.person.account, None)
    return Reply(context.say("confirm-left"))
