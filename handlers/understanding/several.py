"""A follow-up on a few things that were told together: it is asked of each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.rich import join
from handlers.understanding.contract import Answer, AnswerKind
from handlers.understanding.focus import About

MOST = 3  # things that are told of one after another; of more, one has to be named
_NO_PLACE = ("venue.name",)  # what is told of an item of which no room is known


def each(before: About) -> list[About]:
    """What was told last, one by one, as if only that had been spoken of; empty where it was not a few things."""
    if before.item or before.fact or not 2 <= len(before.items) <= MOST:
        return []
    return [About(item=item, ask=before.ask) for item in before.items]


def together(told: Sequence[Answer], things: Sequence[About]) -> Answer | None:
    """The answers on each as one; None where one is not on its own thing, or nothing is known of any.

    Answers that say the same are told once.
    """
    both = list(zip(told, things, strict=True))
    both = [one for one in both if one[0].sources[:1] != _NO_PLACE] or both  # a photo that is taken anywhere
    if not all(_is_on(answer, about.item) for answer, about in both):
        return None
    told = [answer for answer, _ in both]
    known = [answer for answer in told if answer.kind is AnswerKind.ANSWER]
    if not known:
        return None
    texts = {answer.text.plain: answer.text for answer in told}
    least = min(known, key=lambda answer: answer.confidence)
    sources = dict.fromkeys(source for answer in told for source in answer.sources)
    return replace(least, text=join(texts.values()), sources=tuple(sources), choices=(), place=None, bare=None)


def nobody(told: Sequence[Answer], things: Sequence[About]) -> bool:
    """Whether it is known of none of them who is there: „Wer spricht da?“ is not asked of the whole programme then."""
    return all(answer.kind is AnswerKind.UNKNOWN for answer in told) and all(
        _is_on(answer, about.item) for answer, about in zip(told, things, strict=True)
    )


def _is_on(answer: Answer, item: str) -> bool:
    return (
        answer.kind is not AnswerKind.CLARIFY
        and answer.sources[:1] != ()
        and answer.sources[0].startswith(f"item[{item}]")
    )
