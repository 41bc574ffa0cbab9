"""Whether a question is on the rounds in which topics are chosen, though it names neither topics nor votes."""

from __future__ import annotations

from handlers.understanding.normalise import words
from handlers.understanding.query import Query
from handlers.understanding.subject import is_kind

_AT_FRONT = r"^\W*(?:und )?wer steht (?!.*\b(?:abstimmung|stimmen|punkte|wahl)\b)(?:\w+ ){0,4}vorne?\W*$"


def asks_who_speaks(query: Query) -> bool:
    """Whether „Wer steht gerade vorne?“ is asked while no votes are cast: of who speaks, not who is ahead."""
    if not query.has(_AT_FRONT):
        return False
    begun = (entry for entry in query.view.event.rounds if entry.voting and entry.voting <= query.now)
    return all(entry.closes and entry.closes <= query.now for entry in begun)


def are_called(query: Query) -> bool:
    """Whether nothing is named but what the topics of a round are called: „Welche Fälle gibt es?“"""
    if not query.telling or query.times or any(map(is_kind, query.telling)):
        return False
    titles = [{t.stem for t in words(title).tokens} for e in query.view.event.rounds for title in e.title.all]
    return any(all(word.token.stem in title for word in query.telling) for title in titles)
