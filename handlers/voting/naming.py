"""Finding the round that somebody means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.contract import Choice, Context, Refusal, Voice
from handlers.rules.rounds import LiveRound
from handlers.understanding.normalise import fold
from handlers.voting import words
from handlers.voting.board import Board

LONGEST_WORD = 40  # characters of a name that is told back
_REFERENCE = re.compile(r"~(\d{1,12})")
_WORD_AND_NUMBERS = re.compile(r"(?P<word>[^\W\d_]{4,}):?(?:\s+(?P<numbers>[#\d].*))?", re.DOTALL)
_NUMBER = re.compile(r"#?\d{1,5}")


def named(all_rounds: Sequence[LiveRound], said: str) -> LiveRound | None:
    """The round whose key or title these words are, or begin; None if that is none or several."""
    if referred := _referred(all_rounds, said):
        return referred
    wanted = fold(said).strip()
    exact = [entry for entry in all_rounds if wanted in _names(entry)]
    begun = [entry for entry in all_rounds if any(name.startswith(wanted) for name in _names(entry))]
    inside = [entry for entry in all_rounds if any(wanted in name for name in _names(entry))]
    for found in (exact, begun, inside):
        if len(found) == 1 and wanted:
            return found[0]
    return None


def _names(entry: LiveRound) -> list[str]:
    return [fold(entry.key), *(fold(title) for title in entry.title.all if not entry.of)]


def _referred(all_rounds: Sequence[LiveRound], said: str) -> LiveRound | None:
    """The round that a button named by its number; see `words.ref`."""
    match = _REFERENCE.fullmatch(said.strip())
    return next((entry for entry in all_rounds if match and entry.id == int(match[1])), None)


def leading(all_rounds: Sequence[LiveRound], said: str) -> tuple[LiveRound | None, str]:
    """The round that the first words name, and the words behind it; None and all words if they name none."""
    parts = said.split()
    for count in range(min(len(parts), 8), 0, -1):
        head = " ".join(parts[:count]).rstrip(":,")
        found = None if _NUMBER.fullmatch(parts[0]) else _exactly(all_rounds, head)
        if found:
            return found, " ".join(parts[count:])
    return None, said


def before_numbers(all_rounds: Sequence[LiveRound], said: str) -> tuple[LiveRound | None, str]:
    """The round of whose name a word before the numbers is the beginning („nachmittag 3 5“), and the numbers."""
    match = _WORD_AND_NUMBERS.fullmatch(said.strip())
    if match is None:
        return None, said
    wanted = fold(match["word"])
    begun = [entry for entry in all_rounds if any(word.startswith(wanted) for word in " ".join(_names(entry)).split())]
    return (begun[0], match["numbers"] or "") if len(begun) == 1 else (None, said)


def _exactly(all_rounds: Sequence[LiveRound], said: str) -> LiveRound | None:
    if referred := _referred(all_rounds, said):
        return referred
    wanted = fold(said).strip()
    return next((entry for entry in all_rounds if wanted in _names(entry)), None)


def pick(
    context: Context, candidates: Sequence[LiveRound], command: tuple[str, str], none: str, rest: str = ""
) -> LiveRound:
    """The only one of the candidates; with several a question back, with none the refusal `none`."""
    if not candidates:
        raise Refusal(none)
    if len(candidates) > 1:
        raise Refusal("rounds-which", choices=buttons(context, candidates, command, rest))
    return candidates[0]


def buttons(
    context: Context, candidates: Sequence[LiveRound], command: tuple[str, str], rest: str = ""
) -> tuple[tuple[Choice, ...], ...]:
    """A button for each round that says the command for it, with the rest of what was said behind."""
    return tuple(
        (Choice(title(context, entry), words.command(context, *command, words.ref(entry), *([rest] if rest else []))),)
        for entry in candidates
    )


def title(voice: Voice, entry: LiveRound) -> str:
    """A round's title; that of a run-off says so."""
    name = entry.title.of(voice.language)
    return voice.say("round-run-off", title=name).plain if entry.of else name


def named_or_refuse(
    context: Context, the_board: Board, name: str, command: tuple[str, str], rest: str = ""
) -> LiveRound | None:
    """The round that is named, None if none is. Raises Refusal for a name that no round has."""
    if not name:
        return None
    found = named(the_board.rounds, name)
    if found is None:
        choices = buttons(context, the_board.current, command, rest)
        raise Refusal("round-no-such", choices=choices, word=name[:LONGEST_WORD])
    return found
