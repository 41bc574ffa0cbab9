"""A question within a chat: what was spoken of before is known, and what is spoken of now is told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handlers.markdown import markdown
from handlers.understanding import several
from handlers.understanding.answer import answered
from handlers.understanding.answers.changes import called_off
from handlers.understanding.answers.common import title, unknown
from handlers.understanding.answers.details import detail, like, literally, of_item, repeated, sentences_of
from handlers.understanding.answers.smalltalk import reacted
from handlers.understanding.changed import of_whole_day
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.evidence import passed_over
from handlers.understanding.facts import said_of
from handlers.understanding.finish import finished
from handlers.understanding.focus import About, told_about
from handlers.understanding.follow import follow, picks, points_back
from handlers.understanding.follow_words import MEANS, MORE
from handlers.understanding.intent import Ask
from handlers.understanding.message import question_of
from handlers.understanding.named_first import named_first, spoken_of
from handlers.understanding.normalise import as_written, fold, with_letters, words
from handlers.understanding.query import EVENT_WORDS, Query
from handlers.understanding.reactions import reaction
from handlers.understanding.reading import read_question
from handlers.understanding.terms import terms_said
from handlers.understanding.thing import NEVER, Followed
from handlers.understanding.told_first import surest
from handlers.understanding.words_told import is_text

LEAST = 0.5  # confidence in what is told of the words that a follow-up names; below, they are not explained
_ANYHOW = (
    "event.starts",
    "event.ends",
    "event.stream",
    "event.description",
    "venue.name",
    "venue.address",
)  # what is told where nothing else is found


@dataclass(frozen=True, slots=True)
class Turn:
    """An answer, the question that it answers (a follow-up in full), and what was spoken of with it."""

    answer: Answer
    question: str
    about: About


def turn(question: str, view: View, before: About) -> Turn:
    """The answer to a question in a chat in which something may have been spoken of before."""
    if mood := reaction(question):
        return Turn(reacted(read_question(question, view), mood), question, before)
    said = question_of(question)
    told = surest(said, view, lambda asked: _of_any(asked, view, before), lambda found: found.answer)
    told = _of_named(said, view, told.answer) or told
    return replace(told, question=question) if told.question == said else told  # as it was put, if it is passed on


def answer(question: str, view: View) -> Answer:
    """The answer to a free question; says plainly what is not known."""
    return turn(question, view, About()).answer


def _of_named(said: str, view: View, plain: Answer) -> Turn | None:
    """The answer to a question on „das“ if what else it names, in front or as „das mit …“, tells of it."""
    of_whole = plain.kind is AnswerKind.UNKNOWN or _is_of(plain, _OF_WHOLE)
    named = named_first(said, view) or (spoken_of(said, view) if of_whole else None)
    if named is None:
        return None
    own = tuple(f"item[{key}]" for key in named.items)
    instead = read_question(named.question, view).asks(Ask.PARALLEL)
    if plain.kind is AnswerKind.ANSWER and not instead and _is_of(plain, (*own, "material")):
        return None
    found = _of_any(named.question, view, named.about)
    known = found.answer.kind is AnswerKind.ANSWER and found.answer.confidence >= LEAST
    return found if known and (instead or _is_of(found.answer, own)) else None


# What is told of the whole event, or of the house, is not on the one thing that „das mit …“ names.
_OF_WHOLE = ("event.", "venue.", "room[", "contact[", "faq[")


def _is_of(answer: Answer, things: tuple[str, ...]) -> bool:
    return any(source.startswith(things) for source in answer.sources)


def _of_any(question: str, view: View, before: About) -> Turn:
    return _of_more(question, view, before) or _of_each(question, view, before) or _of_one(question, view, before)


def _of_more(question: str, view: View, before: About) -> Turn | None:
    """That no more is known than the text that was told: „Was denn genau?“"""
    if not is_text(before.fact) or not MORE.search(fold(question)):
        return None
    query = read_question(before.asked or question, view)
    docs = [doc for doc in query.index.of("faq") if doc.key == before.fact]
    said = said_of(query, docs[0].record.faq) if docs else " ".join(sentences_of(query, before.fact))
    if not said:
        return None
    return Turn(unknown(query, "u-no-more", (before.fact,), text=markdown(said)), question, before)


def _of_each(question: str, view: View, before: About) -> Turn | None:
    """What is asked of a few things that were told together: „Wo ist das?“ after „Was gibt es am Abend?“"""
    things = several.each(before)
    if not things or picks(question, before, view) or not points_back(question, view):
        return None
    if MEANS.search(fold(question).strip(" ?!.")):
        return None  # „am Donnerstag mein ich“ puts the last question right
    query = read_question(question, view)
    if query.asks(Ask.WHICH) or of_whole_day(query, before, view):
        return None  # of several one is asked for, or it is on the whole day
    turns = [_of_one(question, view, about) for about in things]
    told = [one.answer for one in turns]
    answer = several.together(told, things)
    if answer is None and query.asks(Ask.WHO) and not query.telling and several.nobody(told, things):
        return Turn(unknown(query, "u-who-unknown", turns[0].answer.sources), question, before)
    if answer is None:
        return None
    return Turn(answer, question, replace(before, ask=turns[0].about.ask, asked=""))


def _of_one(question: str, view: View, before: About) -> Turn:
    nothing: Turn | None = None
    alone: Turn | None = None
    for meant in follow(question, before, view):
        followed = replace(meant, question=as_written(meant.question, question, before.asked))
        query = _read(followed, view)
        if followed.unsaid:
            return _of_its_own(followed, query, before, _plainly(question, view, before))
        if followed.unless < NEVER and (sentence := _of_item(query, followed)):
            return _told(followed, query, sentence, before)
        if followed.unless < NEVER:
            alone = alone or _plainly(question, view, before)
            if _stands(alone.answer, followed.unless, question, view):
                return alone
        found = _in_full(followed, query, before)
        if found is None:
            continue
        if alone and followed.detail and _is_field(alone.answer) and found.answer.sources[:1] == (before.fact,):
            return alone  # „Schick mal den Link“ is no question on the parking that was told
        if _counts(found.answer, followed, before.fact) and not _passes_over(query, found.answer, followed):
            return found
        if followed.elsewhere:
            alone = alone or _plainly(question, view, before)
            if _speaks_of(query, alone.answer, followed):
                return alone
            nothing = alone = nothing or _told(followed, query, _not_of_it(query, followed), before)
        if found.answer.kind is AnswerKind.UNKNOWN and not found.answer.off_topic and not (followed.on or followed.own):
            nothing = nothing or found
    alone = alone or _plainly(question, view, before)
    # Where neither is known, or only what the event itself costs, the question was about what was spoken of.
    known = alone.answer.kind is not AnswerKind.UNKNOWN and not (
        alone.answer.sources == ("event.cost",) and points_back(question, view)
    )
    if nothing is None and not known and not alone.answer.sources and points_back(question, view):
        return replace(alone, about=before)  # „Wer unterschreibt die eigentlich?“: one may go on with that text
    return alone if known or nothing is None else nothing


def _of_its_own(followed: Followed, query: Query, before: About, alone: Turn) -> Turn:
    """What the text that was told says on it; that the house has something says nothing of a hotel."""
    said = _of_text(query, followed, before.fact)
    if said is None and alone.answer.kind is AnswerKind.ANSWER and alone.answer.sources[:1] != (before.fact,):
        other = terms_said(alone.answer.text.plain)
        if alone.answer.confidence >= LEAST and followed.unsaid in other:
            return alone
    return _told(followed, query, said or finished(unknown(query, "u-unknown", (before.fact,)), query), before)


def _not_of_it(query: Query, followed: Followed) -> Answer:
    """Says that nothing is known on this of something that is outside the house."""
    item = query.view.event.item_by_id[next(iter(followed.items))]
    return unknown(query, "u-not-of-it", followed.on[:1], title=title(query, item))


def _speaks_of(query: Query, answer: Answer, followed: Followed) -> bool:
    """Whether a text names the thing that is outside the house: „… auf den Vitusturm führen nur Treppen.“"""
    if answer.kind is not AnswerKind.ANSWER or not answer.sources or answer.sources[0].startswith(("item", "room")):
        return False
    item = next(iter(followed.items))
    if query.view.event.item_by_id[item].rooms:
        return answer.confidence >= LEAST  # what is told of all holds for what is in the house
    titles = query.index.of_item[item].titles
    said = words(answer.text.plain).tokens
    names = {stem for title in titles for stem in title if len(stem) >= _NAME}
    return any(token.stem in names or token.stem.startswith(tuple(names)) for token in said) or any(
        name.startswith(part) for token in said for name in names for part in _tails(token.text)
    )


def _tails(word: str) -> list[str]:
    """The ends of a long word that may be a word: „turm“ of „vitusturm“."""
    return [word[-size:] for size in range(4, 8)] if len(word) > _COMPOUND else []


_NAME, _COMPOUND = 5, 8  # letters of a name that is no chance, and of a word that may be made of two


def _stands(answer: Answer, least: float, question: str, view: View) -> bool:
    """Whether an answer to the words as they stand is sure enough, and no more than what is told of every event."""
    anyhow = answer.sources and all(source.startswith(_ANYHOW) for source in answer.sources)
    anyhow = anyhow and not _names_whole(question, view)
    return answer.kind is AnswerKind.ANSWER and answer.confidence >= least and not anyhow


def _is_field(answer: Answer) -> bool:
    """Whether it is known what is asked for, but not what it is."""
    return answer.kind is AnswerKind.UNKNOWN and bool(answer.sources) and not answer.off_topic


def _names_whole(question: str, view: View) -> bool:
    """Whether a question says that it is on the event: “When does the event finish?”, „wann ist alles vorbei?“"""
    query = read_question(question, view)
    return query.names(*EVENT_WORDS) or query.has(_WHOLE) or (query.names("online", "link") and query.asks(*_OF_WAY_IN))


_OF_WAY_IN = (Ask.LINK, Ask.STREAMED, Ask.WAY)
_WHOLE = r"\b(?:(?:das|the|die) (?:ganze|event|veranstaltung|tagung|konferenz)|it all)\b"


def _read(followed: Followed, view: View) -> Query:
    """The complete question; of its words only the title has capitals, so none is told from others by them."""
    return read_question(followed.question.lower(), replace(view, meant=followed.items, rounds=followed.rounds))


def _in_full(followed: Followed, query: Query, before: About) -> Turn | None:
    """The complete question with its answer; None where only what was told may have one, and has none."""
    found = _of_text(query, followed, before.fact) or _of_item(query, followed)
    if found is None and followed.only_told:
        return None
    return _told(followed, query, found or answered(query), before)


def _told(followed: Followed, query: Query, answer: Answer, before: About) -> Turn:
    told = _turn(query, called_off(query, answer), before, followed=True, picked=followed.picked)
    # What was answered by a sentence of a text was no question that others could be made of.
    about = replace(told.about, asked=before.asked) if followed.only_told else told.about
    return replace(told, question=with_letters(followed.question), about=about)


def _of_text(query: Query, followed: Followed, fact: str) -> Answer | None:
    """What the text that was told last says on it."""
    if followed.like:
        return like(query, fact, followed.like)
    if followed.said and followed.on:
        return literally(query, next(iter(followed.items)))
    if followed.said:
        return repeated(query, fact, followed.own)
    return detail(query, fact, followed.own) if followed.detail else None


def _of_item(query: Query, followed: Followed) -> Answer | None:
    """What the description of the item that is meant says on the very words of the question."""
    if followed.only_told:
        return None
    return of_item(query, next(iter(followed.items))) if followed.on and len(followed.items) == 1 else None


def _counts(answer: Answer, followed: Followed, fact: str) -> bool:
    """Whether the answer to a follow-up holds; that nothing is known only where it could be meant no other way."""
    if followed.only_told:
        return True
    if followed.on and not any(source.startswith(followed.on) for source in answer.sources):
        return False
    if followed.said:
        return answer.kind is AnswerKind.ANSWER and answer.sources == (fact,) and answer.confidence >= LEAST
    if not followed.sure and answer.sources and all(source.startswith(_ANYHOW) for source in answer.sources):
        return False
    if answer.kind is AnswerKind.ANSWER:
        return not followed.own or answer.confidence >= LEAST
    return followed.sure and answer.kind is AnswerKind.UNKNOWN and not answer.off_topic


def _passes_over(query: Query, answer: Answer, followed: Followed) -> bool:
    """Whether an answer says nothing of a thing that the words as they stand name."""
    if not followed.own or followed.only_told:
        return False
    return any(word.token.stem in followed.own for word in passed_over(query, answer))


def _plainly(question: str, view: View, before: About) -> Turn:
    query = read_question(question, view)
    return _turn(query, answered(query), before)


def meaning(question: str, item: str, view: View, before: About) -> Turn:
    """The answer to a question that names an item of which several may have the name."""
    query = read_question(question, replace(view, meant=frozenset({item})))
    return _turn(query, answered(query), before)


def _turn(query: Query, found: Answer, before: About, *, followed: bool = False, picked: bool = False) -> Turn:
    return Turn(found, query.question, told_about(query, found, before, followed=followed, picked=picked))
