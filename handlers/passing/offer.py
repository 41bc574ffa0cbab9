"""What the bot does not know can go to the organisers: it is offered, and passed on once."""

from __future__ import annotations

from dataclasses import replace

from handlers.contract import Asks, Choice, Context, Message, Refusal, Reply
from handlers.passing import telling, words
from handlers.rich import Rich, join
from handlers.rules.questions import LONGEST, OPEN_AT_MOST, same_words, says_something
from storage import people, questions
from storage.records import Question, QuestionState


async def offered(reply: Reply, bare: Rich, message: Message, context: Context) -> Reply:
    """The reply to what is not known, with a button that passes it on if an organiser can be reached.

    `bare` is what it says without naming a contact. What the same person passed on already is not offered again.
    """
    text = message.text.strip()
    reached = await telling.organisers(context.tx, context.event.slug, context.platforms)
    if not reached - {context.person.id} or len(text) > LONGEST or not says_something(text):
        return reply
    fresh = _question(message, context, text)
    known = await questions.open_same(context.tx, context.event.slug, fresh.same)
    if known and context.person.id in await questions.askers_of(context.tx, known.id):
        return replace(reply, text=join([bare, context.say("question-already")], "\n"))
    draft = await questions.draft(context.tx, context.person.id, fresh)
    send = words.ask(context, f"~{draft}")
    button = Choice(context.say("button-pass-on").plain, send)
    text_ = join([bare, context.say("question-offer")], "\n")
    return replace(reply, text=text_, choices=(*reply.choices, (button,)), asks=Asks(yes=send))


def _question(message: Message, context: Context, text: str) -> Question:
    event, same = context.event.slug, same_words(text)
    return Question(0, event, None, text, same, context.language, QuestionState.DRAFT, message.at)


async def forget_offer(message: Message, context: Context) -> None:
    """Somebody went on to ask something else: a yes does not pass on what was not known before."""
    asked = context.person.asked
    if message.private and asked and asked.yes.startswith(("/frage ~", "/ask ~")):
        await people.set_asked(context.tx, context.person.account, None)


async def pass_on(message: Message, context: Context, text: str) -> Reply:
    """Pass on a question of somebody's own. Raises Refusal."""
    if not says_something(text):
        raise Refusal("question-empty")
    if len(text) > LONGEST:
        raise Refusal("question-too-long", most=LONGEST, length=len(text))
    await require_organisers(context)
    return await _passed(message, context, _question(message, context, text))


async def pass_on_draft(message: Message, context: Context, draft: int) -> Reply:
    """Pass on what was offered, once. Raises Refusal."""
    found = await questions.find(context.tx, context.event.slug, draft)
    if found is None or context.person.id not in await questions.askers_of(context.tx, found.id):
        raise Refusal("question-gone")
    if found.state is QuestionState.ANSWERED:
        given = await questions.answers(context.tx, found.id)
        raise Refusal("question-answered", answer="\n".join(given))
    if found.state is not QuestionState.DRAFT:
        raise Refusal("question-closed" if found.state is QuestionState.CLOSED else "question-already")
    return await _passed(message, context, replace(found, at=message.at))


async def require_organisers(context: Context) -> None:
    """Whether anybody is there to ask. Raises Refusal, which names a contact if one is known."""
    if await telling.organisers(context.tx, context.event.slug, context.platforms):
        return
    for entry in context.event.contacts:
        if entry.email or entry.phone:
            raise Refusal("question-nobody-but", name=entry.name, reach=entry.email or entry.phone or "")
    raise Refusal("question-nobody")


async def _passed(message: Message, context: Context, fresh: Question) -> Reply:
    tx, event, person = context.tx, context.event.slug, context.person.id
    known = await questions.open_same(tx, event, fresh.same)
    if known and person in await questions.askers_of(tx, known.id):
        raise Refusal("question-already")
    if await questions.asked_by(tx, event, person) >= OPEN_AT_MOST:
        raise Refusal("question-too-many", most=OPEN_AT_MOST)
    await questions.pass_on(tx, person, fresh)
    notices = () if known else await telling.tell(message, context)
    return Reply(context.say("question-passed"), notices=notices)
