"""One-time codes: they let in, give a role, or link two accounts. Only their hash is stored."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime

from sqlalchemy import select

from storage.database import Transaction
from storage.records import Code, Purpose, Role
from storage.tables import codes


def new_code() -> str:
    """128 random bits in 22 characters that fit a deep link (A-Z a-z 0-9 _ -)."""
    return secrets.token_urlsafe(16)


def new_short_code() -> str:
    """40 random bits in 8 characters without look-alikes, for typing by hand; only for codes that expire soon."""
    return "".join(secrets.choice("23456789abcdefghjkmnpqrstuvwxyz") for _ in range(8))


async def add(
    tx: Transaction,
    code: str,
    purpose: Purpose,
    at: datetime,
    *,
    expires: datetime | None,
    event: str | None = None,
    role: Role = Role.PARTICIPANT,
    person: int | None = None,
) -> None:
    """Store a code; `at` and `expires` in UTC."""
    values = {"event": event, "role": int(role), "person": person, "created": at, "expires": expires}
    await tx.execute(codes.insert().values(digest=_digest(code), purpose=purpose.value, **values))


async def find(tx: Transaction, code: str) -> Code | None:
    """The stored code, also a used or expired one, or None if there never was such a code."""
    row = (await tx.execute(select(codes).where(codes.c.digest == _digest(code)))).first()
    if row is None:
        return None
    return Code(row.id, Purpose(row.purpose), row.event, Role(row.role), row.person, row.expires, row.used)


async def use(tx: Transaction, code: int, person: int, at: datetime) -> bool:
    """Use a code up; False if somebody else was faster."""
    free = (codes.c.id == code) & codes.c.used.is_(None)
    changed = await tx.execute(codes.update().where(free).values(used=at, used_by=person))
    return changed.rowcount == 1


def _digest(code: str) -> bytes:
    return hashlib.sha256(code.encode()).digest()
