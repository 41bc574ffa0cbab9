"""What a room is: „Was ist das NOISE?“"""

from __future__ import annotations

from handlers.rich import join
from handlers.understanding.answers.common import room_name, text, told
from handlers.understanding.answers.where import rooms_named
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query

_WHAT_IS = r"^\W*(?:was|what) (?:ist|is) (?:denn |eigentlich |the |(?:der|die|das) )+(?!naechst|next)"


def what_room(query: Query) -> Answer | None:
    """What is noted of a room, where it is asked what that is, not what is on there."""
    if not query.has(_WHAT_IS) or query.times or query.items or query.asks(Ask.NOW, Ask.NEXT, Ask.WHO, Ask.WHEN):
        return None
    rooms = rooms_named(query)
    if len(rooms) != 1 or rooms[0].note is None:
        return None
    said = join([query.view.say("u-person", name=room_name(query, rooms[0])), text(query, rooms[0].note)], ": ")
    return told(query, "u-plain", (f"room[{rooms[0].id}].note",), 0.85, text=said)
