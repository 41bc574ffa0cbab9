"""What people asked the organisers and the bot could not answer: the list, one of them, and the FAQ made of them."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers import wording
from handlers.contract import Choice, Context, Message, Refusal, Reply, Role, command
from handlers.passing import words
from handlers.rich import Rich, bold, join
from handlers.voting.words import Rows, name
from storage import faqs, questions
from storage.records import LiveFaq, Question, QuestionState

LISTED = 10  # questions in one message
BUTTONS = 5  # of them with a button
_ONE = re.compile(r"#?(?P<number>\d{1,9})(?:\s+(?P<verb>\w+))?")
_FAQ = re.compile(r"faq(?:\s+#?(?P<id>\d{1,9})(?:\s+(?P<verb>\w+))?)?", re.IGNORECASE)
_DONE = ("erledigt", "done", "weg", "schliessen", "schließen", "close")
_REMOVE = ("weg", "entfernen", "loeschen", "löschen", "remove", "delete")


@command("fragen", "inbox", role=Role.ORGANISER, order=114, in_groups=False, reads=True)
async def inbox(message: Message, context: Context) -> Reply:
    """The open questions; `N` shows one, `N erledigt` closes it, `N faq` makes an FAQ entry, `faq` lists those."""
    said = context.argument.strip()
    if not said:
        return await _all(message, context)
    if match := _FAQ.fullmatch(said):
        return await _faq(message, context, match)
    match = _ONE.fullmatch(said)
    if match is None:
        raise Refusal("inbox-how", choices=words.to_list(context))
    question = await numbered(context, int(match["number"]))
    verb = (match["verb"] or "").casefold()
    if verb in _DONE:
        return await _close(message, context, question)
    if verb == "faq":
        return await _to_faq(message, context, question)
    return await _card(message, context, question)


async def numbered(context: Context, number: int) -> Question:
    """The question with this number. Raises Refusal."""
    found = await questions.numbered(context.tx, context.event.slug, number)
    if found is None:
        raise Refusal("inbox-no-such", choices=words.to_list(context), number=number)
    return found


async def _all(message: Message, context: Context) -> Reply:
    found = await questions.open_ones(context.tx, context.event.slug)
    entries = await faqs.of_event(context.tx, context.event.slug)
    rows: Rows = ()
    if entries:
        rows = ((Choice(context.say("button-faqs", count=len(entries)).plain, words.inbox(context, "faq")),),)
    if not found:
        return Reply(context.say("inbox-empty"), rows)
    parts = [context.say("inbox-head", count=len(found))]
    parts += [words.line(context, question, message.at) for question in found[:LISTED]]
    if len(found) > LISTED:
        parts.append(context.say("inbox-more", count=len(found) - LISTED))
    parts.append(context.say("inbox-hint", number=found[0].number or 0))
    return Reply(join(parts, "\n\n"), (*((_button(context, one),) for one in found[:BUTTONS]), *rows))


def _button(context: Context, question: Question) -> Choice:
    number, text = question.number or 0, words.short(question.text, words.LABEL)
    return Choice(context.say("button-question", number=number, text=text).plain, words.inbox(context, number))


async def _card(message: Message, context: Context, question: Question) -> Reply:
    """One question with all that is known of it, but not who asked."""
    number = len(await questions.askers_of(context.tx, question.id))
    when = wording.at(question.at, None, context.event, message.at, context.language, context.say, today=False)
    head = context.say("inbox-card", number=question.number or 0, text=question.text)
    given = await questions.answers(context.tx, question.id)
    parts = [head, context.say("inbox-since", when=when, count=number)]
    parts += [context.say("inbox-answered", answer=text) for text in given]
    if question.state is QuestionState.CLOSED and not given:
        parts.append(context.say("inbox-closed"))
    rows: Rows = (words.answering(context, question),)
    if question.state is not QuestionState.OPEN:
        rows = ((rows[0][0],),)
    if given:
        rows = (*rows, (faq_button(context, question),))
    return Reply(join(parts, "\n"), (*rows, *words.to_list(context)))


def faq_button(context: Context, question: Question) -> Choice:
    """A button that makes an FAQ entry of a question and its answer."""
    return Choice(context.say("button-to-faq").plain, words.inbox(context, question.number, "faq"))


async def _close(message: Message, context: Context, question: Question) -> Reply:
    if question.state is not QuestionState.OPEN:
        raise Refusal(f"inbox-is-{question.state}", choices=words.to_list(context), number=question.number or 0)
    await questions.close(context.tx, question.id)
    again = Choice(context.say("button-answer-after-all").plain, words.answer(context, question.number))
    text = context.say("inbox-closed-now", number=question.number or 0)
    return Reply(text, ((again,), *words.to_list(context)), in_place=message.pressed is not None)


# The FAQ entries


async def _to_faq(message: Message, context: Context, question: Question) -> Reply:
    """All that was answered becomes the entry's answer."""
    given = await questions.answers(context.tx, question.id)
    if not given:
        raise Refusal("faq-no-answer", choices=(words.answering(context, question),), number=question.number or 0)
    fresh = await faqs.put(context.tx, question, "\n".join(given), context.person.id, message.at)
    entry = next(one for one in await faqs.of_event(context.tx, context.event.slug) if one.source == question.id)
    key = "faq-added" if fresh else "faq-is-there"
    return Reply(context.say(key, question=words.short(question.text)), ((_out(context, entry),),))


async def _faq(message: Message, context: Context, match: re.Match[str]) -> Reply:
    if match["id"] is None:
        return await _entries(context)
    if (match["verb"] or "").casefold() not in _REMOVE:
        raise Refusal("inbox-how", choices=words.to_list(context))
    if not await faqs.remove(context.tx, context.event.slug, int(match["id"])):
        raise Refusal("faq-gone")
    rest = await _entries(context)
    text = join([context.say("faq-removed"), rest.text], "\n\n")
    return replace(rest, text=text, in_place=message.pressed is not None)


async def _entries(context: Context) -> Reply:
    entries = await faqs.of_event(context.tx, context.event.slug)
    if not entries:
        return Reply(context.say("faq-none"))
    parts: list[Rich] = [bold(context.say("faq-head", count=len(entries)).plain)]
    for entry in entries:
        shown = context.say("faq-entry", question=words.short(entry.question), answer=words.short(entry.answer))
        parts.append(shown)
    return Reply(join(parts, "\n\n"), tuple((_out(context, entry, entry.question),) for entry in entries[:LISTED]))


def _out(context: Context, entry: LiveFaq, question: str = "") -> Choice:
    """A button that takes an entry out, with the question in it where there are several."""
    key = "button-faq-out-of" if question else "button-faq-out"
    label = context.say(key, text=words.short(question, words.LABEL)) if question else context.say(key)
    return Choice(label.plain, words.inbox(context, "faq", entry.id, name(context, "weg", "remove")))
