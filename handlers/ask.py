"""Questions to the organisers: of one's own, or what the bot could not answer."""

from __future__ import annotations

from handlers.contract import Asks, Context, Message, Reply, command
from handlers.passing import offer, telling, words

__all__ = ["ask", "telling"]  # the timer registers itself


@command("frage", "ask", order=26, in_groups=False)
async def ask(message: Message, context: Context) -> Reply:
    """Pass a question on to the organisers; bare: ask for the words. A button says which offered one it means."""
    said = context.argument.strip()
    if not said:
        await offer.require_organisers(context)
        return Reply(context.say("question-how"), asks=Asks(answer=words.ask(context)))
    if said[0] == "~" and said[1:].isdecimal() and len(said) < words.SHORT:
        return await offer.pass_on_draft(message, context, int(said[1:10]))
    return await offer.pass_on(message, context, said)
