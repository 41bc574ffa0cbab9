"""On which day of the week the event begins, where one is named: „Fangt ihr an einem Freitag an?“"""

from __future__ import annotations

from handlers import wording
from handlers.understanding.answers.common import told, yes
from handlers.understanding.answers.when import event_time
from handlers.understanding.contract import Answer
from handlers.understanding.query import Query
from handlers.understanding.times import DayKind

_OR = r"\b(?:oder|or)\b"
_BEGINS = (
    r"\b(?:beginn\w*|start\w*|fang\w*|faengt|los|auftakt|begins?|beginning|"
    r"(?:erste[rn]?|first) (?:\w+[ -]){0,2}\w*(?:tag|day))\b"
)
_OTHER = r"^\W*(?:wo\w*|wann|wie|wer|was|when|what|how|who|where)\b"  # „Womit beginnt der Donnerstag?“


def on_weekday(query: Query) -> Answer | None:
    """Whether the event begins on a day of the week, or which of two it is on: that day by its name.

    „Fangt ihr an einem Freitag an?“, „Beginnt ihr mittwochs oder donnerstags?“
    """
    named = [day.value for day in query.times.days if day.kind is DayKind.WEEKDAY]
    either, begins = len(named) > 1 and query.has(_OR), query.has(_BEGINS)
    if not named or not (either or begins) or query.has(_OTHER):
        return None
    event, language = query.view.event, query.view.language
    days = (event.starts_day,) if begins else (event.starts_day, event.ends_day)
    names = wording.listed(list(dict.fromkeys(wording.weekday(day, language) for day in days)), query.view.say)
    said = query.view.say("u-event-weekday", weekday=names, time=event_time(query))
    key = "u-plain" if either else yes(query) if days[0].weekday() in named else "u-no"
    return told(query, key, ("event.starts",), text=said)
