"""Until when the one thing goes that is called so, whatever an FAQ entry tells of it, and on what day it all ends."""

from __future__ import annotations

from handlers.understanding.answers.common import chosen, told, yes
from handlers.understanding.answers.when import event_time, of_items
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query, stands_for
from handlers.understanding.subject import calls

_BESIDE = (Ask.DEADLINE, Ask.WHERE, Ask.WHO, Ask.DURATION, Ask.PRICE, Ask.CHECK)


def plain_end(query: Query) -> Answer | None:
    """„Wann geht der Markt zu Ende?“: an entry on booking a stall there by a day is on something else."""
    if not query.asks(Ask.END) or query.asks(*_BESIDE) or not query.telling or len(query.items) != 1:
        return None
    items = chosen(query, query.items)
    if len(items) != 1 or items[0].end is None or _is_ahead_of_registration(query):
        return None
    doc = query.index.of_item[items[0].id]
    return of_items(query, items) if all(calls(word, doc) for word in query.telling) else None


def _is_ahead_of_registration(query: Query) -> bool:
    """Whether it is asked beforehand when the registration ends: then that by the web is meant."""
    event = query.view.event
    if event.registration is None or query.today >= event.starts_day:
        return False
    return all(stands_for(word, ("register", "registration", "deadline")) for word in query.telling)


def on_edge(query: Query) -> Answer | None:
    """Whether the event begins or ends on a day: „Geht die Tagung bis Freitag?“, „Beginnt sie am Freitag?“"""
    asks_day = query.dates and not query.times.clock and not query.times.part
    if not query.asks(Ask.CHECK) or not query.about_event or not asks_day:
        return None
    event, ends = query.view.event, query.has(_TILL)
    if not ends and not query.has(_FROM):
        return None
    fits = (event.ends_day if ends else event.starts_day) in query.dates
    affirmed = "u-event-day-yes" if yes(query) == "u-yes" else "u-event-when"
    source = "event.ends" if ends else "event.starts"
    return told(query, affirmed if fits else "u-event-day-no", (source,), time=event_time(query))


_TILL = r"^\W*(?:geht|laeuft|dauert)\b.*\bbis\b|^\W*endet\b|^\W*(?:does|will)\b.*\b(?:until|till|end)\b"
_FROM = r"^\W*(?:beginnt|startet)\b|^\W*(?:faengt|geht)\b.*\b(?:an|los)\W*$|^\W*(?:does|will)\b.*\b(?:start|begin)\b"
