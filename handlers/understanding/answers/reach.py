"""How to reach somebody: by phone, by mail."""

from __future__ import annotations

from handlers.rich import Rich, join
from handlers.understanding.answers.common import text, told, unknown
from handlers.understanding.contract import Answer
from handlers.understanding.intent import Ask
from handlers.understanding.query import Query
from storage.event import Contact


def reached(query: Query, contact: Contact, number: int) -> Answer:
    """How to reach somebody: what was asked for first."""
    source = f"contact[{number}]"
    wants_mail = query.asks(Ask.EMAIL) and not query.asks(Ask.PHONE)
    wants_phone = query.asks(Ask.PHONE) and not query.asks(Ask.EMAIL)
    if (wants_mail and not contact.email) or (wants_phone and not contact.phone):
        key = "u-no-email" if wants_mail else "u-no-phone"
        return unknown(query, key, (source,), name=contact.name, contact=contact_line(query, contact))
    return told(query, "u-plain", (source,), text=contact_line(query, contact))


def contact_line(query: Query, contact: Contact) -> Rich:
    """Name, role, phone and mail of a contact."""
    parts = [
        query.view.say("u-person-function", name=contact.name, function=text(query, contact.role))
        if contact.role
        else query.view.say("u-person", name=contact.name)
    ]
    if contact.phone:
        parts.append(query.view.say("u-phone", phone=contact.phone))
    if contact.email:
        parts.append(query.view.say("u-email", email=contact.email))
    return join(parts, ", ")
