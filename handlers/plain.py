"""Without a command: topics, votes and reminders of people who leave out the slash, or ask how one votes here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from handlers.ballots import bare_numbers, vote
from handlers.contract import Context, Handler, Message, Reply
from handlers.how_to import Meant, Wanted, how_to_propose, how_to_vote
from handlers.mine import mine
from handlers.propose import proposal, propose
from handlers.reminders import remind
from handlers.results import show_results
from handlers.topics import show_topics

LONGEST = 300  # characters of a question that are looked through
_WANT = (
    r"(?:ich (?:m(?:ö|oe|o)chte|will|w(?:ü|ue|u)rde gerne?) |i (?:want to|would like to) |i'd like to |bitte |please )?"
)
_VOTE_WORD = r"(?:abstimmen|abstimmung|w(?:ä|ae|a)hlen|voten|stimmzettel|vote|voting|ballot)"
_PROPOSE_WORD = r"(?:(?:ein |neues )?thema )?(?:vorschlag|vorschlagen|themenvorschlag|propose|suggest)(?: a topic)?"
_NUMBERS = r"(?: [#\d][\d\s,;#:>aundx]*)?"  # with "und" or "and" between them
_VOTE = re.compile(rf"{_WANT}{_VOTE_WORD}(?P<numbers>{_NUMBERS})[.!]*", re.IGNORECASE)
_PROPOSE = re.compile(rf"{_WANT}{_PROPOSE_WORD}[.!:]*", re.IGNORECASE)
_PLEASE = r"(?:(?:bitte|please|k(?:ö|oe|o)nn(?:t)?en sie|w(?:ü|ue|u)rden sie|kannst du|can you|could you) )*"
_OF_WHAT = r"(?:(?:an|vor|about|of|when|wenn|before) )?(?:(?:den|die|das|der|dem|the) )?(?P<what>.+?)"
_REMIND = tuple(
    re.compile(_PLEASE + pattern + "[.!?]*", re.IGNORECASE)
    for pattern in (
        rf"(?:erinner[ent]*|remind) (?:(?:sie|du) )?(?:mich|me) (?:bitte,? )?{_OF_WHAT}(?: (?:beginnt|begins|starts))?",
        rf"mich (?:bitte )?{_OF_WHAT} erinnern",
        rf"(?:sagen sie|sag|geben sie|gib) mir (?:bitte )?{_OF_WHAT} bescheid",
        rf"(?:eine |a )?(?:erinnerung|reminder) {_OF_WHAT}",
    )
)
_NOT = (
    r"(?:keine erinnerung(?: mehr)?|no (?:more )?reminder|do(?: not|n.t) remind me(?: any ?more)?"
    r"|erinner[ent]* (?:(?:sie|du) )?mich (?:bitte )?nicht(?: mehr)?)"
)
_NO_MORE = re.compile(rf"{_PLEASE}{_NOT} {_OF_WHAT}(?: any ?more)?[.!]*", re.IGNORECASE)

_LEAD = r"^\W*(?:(?:und|ok(?:ay)?|also|aber|dann|and|so|but)\b\W*)*"
# What a question begins with tells what its answer has to begin with.
_WANTED = tuple(
    (wanted, re.compile(_LEAD + pattern, re.IGNORECASE))
    for wanted, pattern in (
        (
            Wanted.UNTIL,
            r"(?:(?:(?:bis|ab) )?wann|wie ?lange?|um wie ?viel|(?:(?:un)?til |from )?(?:when|what time)|how long)\b",
        ),
        (Wanted.HOW, r"(?:wo|wie|womit|where|how)\b(?! ?(?:viel|oft|many|much|often))|.*\b(?:wie|wo|how|where)\b"),
        (
            Wanted.WHETHER,
            r"(?:geht|gehen|kann|k(?:ö|oe|o)nnen|darf|d(?:ü|ue|u)rfen|ist|can|may|could|is|are|do|does)\b",
        ),
    )
)


def _wanted(text: str) -> Wanted:
    return next((wanted for wanted, pattern in _WANTED if pattern.search(text[:LONGEST])), Wanted.NOTHING)


_TOPICS = r"\b(?:themen?|topics?)\b"
_ALLOWED = r"\b(?:gehen|m(?:ö|oe|o)glich|erlaubt|nehm\w*|angenommen|possible|allowed|accept\w*|taking)\b"
# What a question may be about that the event's facts do not answer. The first that fits is meant.
_ABOUT = tuple(
    (re.compile(pattern, re.IGNORECASE), what)
    for pattern, what in (
        (r"ergebnis(?:se)?[\s?.!]*$|ergebnis.*(?:abstimm|wahl|them)|abstimm.*(?:ergebnis|ausgegangen)", "results"),
        (r"gewonnen|(?:wurde|worden|ist|sind)\b.*gew(?:ä|ae)hlt|\bresults?\b|\bwon\b|\bchosen\b", "results"),
        (r"abstimm|stimmzettel|abgestimmt|\bstimm\w*\b.*\bab\b|\bmeine stimme\b", "vote"),
        (r"\bmein\w* beleg|\bmy receipt\b", "mine"),
        (r"them.*w(?:ä|ae)hl|w(?:ä|ae)hl.*them|\bvot(?:e|en|ed|ing)\b|ballot", "vote"),
        (r"vorschlagen|vorschl(?:ä|ae)ge|\bpropose|\bsuggest|\bschlage?\b.*\bvor\b", "propose"),
        (r"(?:reich|bring|mach)\w* .*vorschlag|them.*(?:vorschlag|einreich|einbring|einbracht)", "propose"),
        (rf"{_ALLOWED}.*{_TOPICS}|{_TOPICS}.*{_ALLOWED}", "propose"),
        (r"\bthemen\b|\btopics\b", "topics"),
    )
)
_SHOWN: Mapping[str, Handler] = {"results": show_results, "mine": mine, "topics": show_topics}


# How many topics are chosen, and by how many votes each, stands in the event file; nothing of it changes.
_HOW_MANY = re.compile(
    _LEAD + r"(?:wie ?viele?|how many)\b(?:.*\b(?:stimmen|punkte|votes|points|dots)\b|"
    r".*\b(?:gew(?:ä|ae)hlt|ausgew(?:ä|ae)hlt|genommen|dran|durch|zum zuge?|chosen|selected|picked|through)\b)",
    re.IGNORECASE,
)


async def without_command(message: Message, context: Context) -> Reply | None:
    """A reminder, a topic, a ballot, or a command's bare word; None if it is something else. Raises Refusal."""
    text = " ".join(message.text[:LONGEST].split())
    if context.event.items and (wish := _reminder(text)):
        return await remind(message, replace(context, argument=wish))
    if not context.event.rounds:
        return None
    if said := _VOTE.fullmatch(text):
        return await vote(message, replace(context, argument=said["numbers"].strip()))
    if _PROPOSE.fullmatch(text):
        return await propose(message, replace(context, argument=""))
    return await proposal(message, context) or await bare_numbers(message, context)


def _reminder(text: str) -> str | None:
    """What would stand behind the command; None: it is no wish to be reminded, or not any more."""
    if said := _NO_MORE.fullmatch(text):
        return f"{said['what']} aus"
    return next((said["what"] for pattern in _REMIND if (said := pattern.fullmatch(text))), None)


async def about_rounds(message: Message, context: Context, meant: Meant) -> Reply | None:
    """What leads on where a question is about topics and votes, of which the event file says nothing.

    The way to vote shows best how one votes, and says when it will be possible. Raises Refusal.
    """
    text = message.text[:LONGEST]
    if not context.event.rounds or _HOW_MANY.search(text):
        return None
    what = next((what for pattern, what in _ABOUT if pattern.search(text)), meant.doing)
    if what in _HOW_TO:
        return await _HOW_TO[what](message, context, _wanted(text), meant)
    return await _SHOWN[what](message, replace(context, argument="")) if what else None


_HOW_TO = {"vote": how_to_vote, "propose": how_to_propose}
