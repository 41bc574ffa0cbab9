"""All turns of phrase that are written out before a question is read, in the order in which they are."""

from __future__ import annotations

from handlers.understanding.phrases import TURNS
from handlers.understanding.phrases_again import AGAIN_TURNS
from handlers.understanding.phrases_asked import TURNS_ASKED
from handlers.understanding.phrases_brief import BRIEF_TURNS
from handlers.understanding.phrases_camp import CAMP_TURNS
from handlers.understanding.phrases_going import GOING_TURNS
from handlers.understanding.phrases_offers import OFFER_TURNS
from handlers.understanding.phrases_place import PLACE_TURNS
from handlers.understanding.phrases_said import SAID_TURNS
from handlers.understanding.phrases_shape import SHAPE_TURNS
from handlers.understanding.words import PHONE_STYLE

# The shape of a question first, as all others know the usual one; then „Wann machen wir das wieder?“, since elsewhere a
# „wieder“ at the end says nothing.
TURNS_IN_ORDER: tuple[tuple[tuple[str, str], ...], ...] = (
    SHAPE_TURNS, AGAIN_TURNS, GOING_TURNS, PHONE_STYLE, TURNS, TURNS_ASKED, PLACE_TURNS, OFFER_TURNS, SAID_TURNS,
    BRIEF_TURNS, CAMP_TURNS,
)  # fmt: skip
