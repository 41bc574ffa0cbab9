"""The language of a chat."""

from __future__ import annotations

from handlers.contract import Choice, Context, Message, Refusal, Reply, command
from storage import chats, people

NAMES = {"de": "Deutsch", "en": "English"}  # each in its own language, as in every language list
_WORDS = {
    "de": "de", "deutsch": "de", "german": "de",
    "en": "en", "english": "en", "englisch": "en",
}  # fmt: skip


@command("sprache", "language", order=65, public=True)
async def language(message: Message, context: Context) -> Reply:
    """Change the language of this chat; without a word, offer the languages that this event has."""
    chosen = _WORDS.get(context.argument.casefold())
    if not context.argument:
        return Reply(context.say("language-question"), _choices(context))
    if chosen is None or chosen not in context.event.languages:
        names = ", ".join(NAMES[entry] for entry in context.event.languages if entry in NAMES)
        raise Refusal("language-unknown", choices=_choices(context), languages=names)
    if message.private:
        await people.set_language(context.tx, context.person.account, chosen)
    else:
        await chats.set_language(context.tx, message.platform, message.room, chosen)
    return Reply(context.say(f"language-changed-{chosen}"), menu=context.role if message.private else None)


def _choices(context: Context) -> tuple[tuple[Choice, ...], ...]:
    name = "sprache" if context.language == "de" else "language"
    return (tuple(Choice(NAMES[entry], f"/{name} {entry}") for entry in context.event.languages if entry in NAMES),)
