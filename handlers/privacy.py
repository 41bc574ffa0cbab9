"""What is stored about people, in plain words."""

from __future__ import annotations

from handlers.contract import Context, Message, Reply, command
from handlers.rich import join


@command("datenschutz", "privacy", order=75, public=True, reads=True)
async def privacy(_message: Message, context: Context) -> Reply:
    """Say what is stored and why, and who answers for it."""
    say = context.say
    who = say("privacy-operator", operator=context.operator) if context.operator else say("privacy-no-operator")
    return Reply(join([say("privacy-what"), who], "\n\n"))
