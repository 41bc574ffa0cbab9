"""How questions to the organisers are put into words. What people wrote is a value: it is never formatted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers import wording
from handlers.contract import Choice, Reply, Voice
from handlers.rich import Rich
from handlers.voting.words import Rows, command
from storage.records import Question

SHORT = 200  # characters of a question in a list
LABEL = 40  # characters of a button


def short(text: str, most: int = SHORT) -> str:
    """How a text begins, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def ask(voice: Voice, *words: object) -> str:
    """The command that asks the organisers."""
    return command(voice, "frage", "ask", *words)


def inbox(voice: Voice, *words: object) -> str:
    """The command that shows what was asked."""
    return command(voice, "fragen", "inbox", *words)


def answer(voice: Voice, *words: object) -> str:
    """The command that answers."""
    return command(voice, "antwort", "answer", *words)


def answering(voice: Voice, question: Question) -> tuple[Choice, ...]:
    """Buttons to answer a question, or to do without."""
    done = command(voice, "fragen", "inbox", question.number, "erledigt" if voice.language == "de" else "done")
    return (
        Choice(voice.say("button-answer").plain, answer(voice, question.number)),
        Choice(voice.say("button-done").plain, done),
    )


def line(voice: Voice, question: Question, now: datetime) -> Rich:
    """One of several in a list: number, text, since when."""
    when = wording.at(question.at, None, voice.event, now, voice.language, voice.say, today=False)
    return voice.say("inbox-line", number=question.number or 0, text=short(question.text), when=when)


def fresh(voice: Voice, found: Sequence[Question]) -> Reply:
    """What an organiser is told of new questions."""
    if len(found) == 1:
        question = found[0]
        text = voice.say("inbox-new", number=question.number or 0, text=short(question.text))
        return Reply(text, (answering(voice, question),))
    all_of_them = Choice(voice.say("button-inbox").plain, inbox(voice))
    return Reply(voice.say("inbox-new-many", count=len(found)), ((all_of_them,),))


def answered(voice: Voice, question: Question, text: str, *, more: bool) -> Reply:
    """The organisers' answer as those who asked see it; `more`: it was answered before."""
    key = "answer-more" if more else "answer-told"
    return Reply(voice.say(key, question=short(question.text), answer=text))


def to_list(voice: Voice) -> Rows:
    """A button that shows all that is open."""
    return ((Choice(voice.say("button-inbox").plain, inbox(voice)),),)
