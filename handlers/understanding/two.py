"""Messages that ask two questions: both are answered, the second of the thing of the first if it speaks of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.rich import join
from handlers.understanding.clauses import BARE, questions, sets_terms, without_reason
from handlers.understanding.concepts import broader
from handlers.understanding.contract import Answer, AnswerKind, View
from handlers.understanding.entity import Word
from handlers.understanding.evidence import OF_ITEM
from handlers.understanding.honesty.numbers import tells_time
from handlers.understanding.intent import Ask
from handlers.understanding.normalise import fold, quotable
from handlers.understanding.query import Query
from handlers.understanding.reading import read_question
from handlers.understanding.sorts import gives

Alone = Callable[[Query], Answer]  # answers a question that is asked by itself
SECONDED = 0.6  # how sure both answers must be to be given together, and one to a question that was put plainly
# A second question speaks of the thing of the first: „… und was kostet das?“
_REFERS = (
    r"\b(?:das|die|es|sie|er|ihn|dort|da|it|that|there|they)\W*$|\b(?:(?<!gibt )es|sie|er|it|they)\b|"
    r"\bkostet (?:das|es)(?: (?:auch|was|etwas|extra|viel))*\W*$|"
    r"\b(?:davon|dazu|dafuer|dabei|of it|for it)\b|"
    r"\b(?:ist|sind|wird|werden) (?:der|die|das)(?: (?:auch|noch|schon|denn|eigentlich))* "
    r"(?:\w*ge\w+(?:t|en)|online|kostenlos|offen|voll)\W*$"
)
_ASPECTS = ("cost", "included", "language", "link", "address", "floor", "phone", "email", "contact")


def to_both(question: str, view: View, alone: Alone) -> Answer | None:
    """The answers to both questions of a message that asks two; of one it may say that it is not known."""
    both = None if view.meant else questions(question)
    if both is None:
        return None
    first, second = (read_question(part, view) for part in (_briefly(both[0], both[1]), both[1]))
    bare = both[1].lower() in BARE
    if bare and not first.asks(Ask.CHECK, Ask.PRICE):
        return None  # „Wer macht das und wann?“ is told in one
    others = second.without(*(first.concepts | broader(first.concepts)))  # „… das Abendessen, und wo wird gegessen?“
    told = alone(first)
    if not _refers(second, others):
        return _joined(told, _of_item(both[1], told, second, view, alone) or alone(second))
    its_own = _names_another(second)
    thing = first.without(*_ASPECTS) or first.words
    asks = second.cues.asks | first.cues.asks & {Ask.NOW, Ask.NEXT}  # „Was läuft gerade und wer redet da?“
    second = replace(
        second, words=(*thing, *others), times=second.times or first.times, cues=replace(second.cues, asks=asks)
    )
    also = alone(second)
    if bare and told.kind is AnswerKind.ANSWER and _tells_too(second, told, also):
        return told
    of_item = None if its_own else _of_the_same(both[1], told, view, alone)
    if of_item and of_item.text != told.text:
        return _joined(told, of_item)
    if bare and also.kind is AnswerKind.UNKNOWN:
        return None
    if told.kind is AnswerKind.UNKNOWN and not second.asks(Ask.PRICE, Ask.WHEN, Ask.WHERE):
        return None  # nor is anything of what is not known
    if told.kind is AnswerKind.ANSWER and second.cues.asks and not second.asks(Ask.WHO) and gives(second, told):
        return told  # „Wo kann ich parken und was kostet das?“: told with the first
    return _joined(told, also)


def _refers(second: Query, others: tuple[Word, ...]) -> bool:
    """Whether a second question is on the thing of the first: it says so, or names no thing and no time of its own."""
    if not second.items and second.has(_REFERS):
        return True
    if any(word.weight for word in others if word in second.without(*_ASPECTS)):
        return False
    return not (second.times or second.asks(Ask.NOW, Ask.NEXT) or (second.telling and second.about_event))


def _of_item(question: str, first: Answer, second: Query, view: View, alone: Alone) -> Answer | None:
    """The answer to a second question of the item of the first, where it names nobody and is not answered by itself."""
    if _names_another(second):
        return None
    itself = alone(second)
    if itself.kind is AnswerKind.ANSWER and itself.confidence >= SECONDED:
        return None
    of_item = _of_the_same(question, first, view, alone)
    return of_item if of_item and of_item.text != first.text else None


def _joined(first: Answer, second: Answer) -> Answer | None:
    """Both answers as one, if each is worth telling and one of them is known."""
    told = [answer for answer in (first, second) if answer.kind is not AnswerKind.CLARIFY]
    known = [answer for answer in told if answer.kind is AnswerKind.ANSWER and answer.confidence >= SECONDED]
    if len(told) < 2 or not known or any(answer not in known and answer.kind is AnswerKind.ANSWER for answer in told):
        return None
    said = list(dict.fromkeys(answer.text for answer in told))
    sources = tuple(source for answer in told for source in answer.sources)
    return Answer(join(said), AnswerKind.ANSWER, min(answer.confidence for answer in told), sources)


def _tells_too(query: Query, first: Answer, second: Answer) -> bool:
    """Whether the answer to a first question also tells when or in which room."""
    if query.asks(Ask.WHEN):
        return tells_time(fold(first.text.plain))
    rooms = [name for room in query.view.event.rooms for name in room.name.all if name in second.text.plain]
    return bool(rooms) and all(name in first.text.plain for name in rooms)


def _names_another(query: Query) -> bool:
    """Whether somebody is named, or something by a word of its own name."""
    names = {stem for doc in query.index.docs_of(query.items) for title in doc.titles for stem in title}
    return query.names_person or any(word.token.stem in names for word in query.telling)


def _of_the_same(question: str, first: Answer, view: View, alone: Alone) -> Answer | None:
    """The answer to a second question asked of the item that the first was answered with: „… und wo ist der Link?“"""
    ids = {match["id"] for match in map(OF_ITEM.match, first.sources) if match}
    if first.kind is not AnswerKind.ANSWER or len(ids) != 1:
        return None
    item = view.event.item_by_id[next(iter(ids))]
    asked = f"{question} {_AT[view.language]} „{quotable(item.title.of(view.language))}“"
    found = alone(read_question(asked.lower(), replace(view, meant=frozenset(ids))))
    on_it = found.kind is AnswerKind.ANSWER and bool(found.sources)
    return found if on_it and found.sources[0].startswith(f"item[{item.id}]") else None


_AT = {"de": "bei", "en": "at"}


def _briefly(part: str, other: str) -> str:
    """A question without what tells why it is asked, unless that may decide the answer."""
    brief = without_reason(part)
    return part if brief != part and sets_terms(fold(part[len(brief) :]), fold(other)) else brief
