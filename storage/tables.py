"""The tables, and the constraints that make wrong states impossible. Moments are stored in UTC."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Utc(TypeDecorator[datetime]):
    """An aware datetime, stored without a zone in UTC, since SQLite has no zones."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Into the database; a naive datetime is a mistake of the code and raises ValueError."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Out of the database."""
        return None if value is None else value.replace(tzinfo=UTC)


events = Table(
    "events",
    metadata,
    Column("slug", String(100), primary_key=True),
    Column("source", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("loaded", Utc, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", String(100), ForeignKey("events.slug")),
    Column("met", Utc, nullable=False),
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("platform", String(20), nullable=False),
    Column("address", String(255), nullable=False),
    Column("room", String(255)),
    Column("language", String(10)),
    Column("client_language", String(10)),
    Column("reachable", Boolean, nullable=False, default=True),
    Column("asked", JSON(none_as_null=True)),
    Column("asked_until", Utc),
    Column("spoken", JSON(none_as_null=True)),
    UniqueConstraint("platform", "address"),
)

memberships = Table(
    "memberships",
    metadata,
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("event", String(100), ForeignKey("events.slug"), nullable=False),
    Column("role", Integer, nullable=False, default=0),
    Column("attendance", String(10)),
    Column("joined", Utc, nullable=False),
    PrimaryKeyConstraint("person", "event"),
    CheckConstraint("role IN (0, 1, 2)", name="role"),
    CheckConstraint("attendance IN ('onsite', 'online')", name="attendance"),
)

group_answers = Table(
    "group_answers",
    metadata,
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("event", String(100), ForeignKey("events.slug"), nullable=False),
    Column("key", String(100), nullable=False),
    Column("option", Text),
    PrimaryKeyConstraint("person", "event", "key"),
)

chats = Table(
    "chats",
    metadata,
    Column("platform", String(20), nullable=False),
    Column("room", String(255), nullable=False),
    Column("language", String(10)),
    Column("offered", JSON(none_as_null=True)),
    PrimaryKeyConstraint("platform", "room"),
)

codes = Table(
    "codes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", LargeBinary(32), nullable=False, unique=True),
    Column("purpose", String(10), nullable=False),
    Column("event", String(100), ForeignKey("events.slug")),
    Column("role", Integer, nullable=False, default=0),
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE")),
    Column("created", Utc, nullable=False),
    Column("expires", Utc),
    Column("used", Utc),
    Column("used_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
)

inbox = Table(
    "inbox",
    metadata,
    Column("platform", String(20), nullable=False),
    Column("id", String(255), nullable=False),
    Column("at", Utc, nullable=False, index=True),
    PrimaryKeyConstraint("platform", "id"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("platform", String(20), nullable=False),
    Column("room", String(255), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("state", String(20), nullable=False, default="waiting"),
    Column("language", String(10), nullable=False),
    Column("body", JSON(none_as_null=True)),
    Column("source", String(255)),
    Column("thread", String(255)),
    Column("replaces", String(255)),
    Column("private", Boolean, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("created", Utc, nullable=False, index=True),
    Column("sent_id", String(255)),
    Column("dedupe", String(255), unique=True),
    Column("about", String(255)),
    Column("due", Utc, nullable=False),
    Column("expires", Utc),
    Column("tries", Integer, nullable=False, default=0),
    Column("holder", String(32)),
    Column("held_until", Utc),
    Index("ix_outbox_waiting", "state", "due", "id"),
    Index("ix_outbox_source", "platform", "room", "source"),
    Index("ix_outbox_about", "about", "room"),  # thousands are about the same round, and each press asks for one chat
    sqlite_autoincrement=True,
)

marks = Table(
    "marks",
    metadata,
    Column("name", String(50), primary_key=True),
    Column("value", Text, nullable=False),
)

rounds = Table(
    "rounds",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", String(100), ForeignKey("events.slug"), nullable=False),
    Column("key", String(100), nullable=False),
    Column("phase", String(10), nullable=False, default="waiting"),
    Column("changed", Utc),
    Column("opens", Utc),
    Column("voting", Utc),
    Column("closes", Utc),
    Column("closed", Utc),
    Column("settled", Boolean, nullable=False, default=False),
    Column("picked", JSON(none_as_null=True)),
    Column("run_off", JSON(none_as_null=True)),
    UniqueConstraint("event", "key"),
    CheckConstraint("phase IN ('waiting', 'collecting', 'voting', 'closed')", name="phase"),
)

topics = Table(
    "topics",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", String(100), ForeignKey("events.slug"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("round", String(100)),
    Column("title", JSON, nullable=False),
    Column("description", JSON(none_as_null=True)),
    Column("kind", String(10)),
    Column("group_key", String(100)),
    Column("group_option", Text),
    Column("proposer", Integer, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("state", String(10), nullable=False, default="open"),
    Column("merged_into", Integer),
    Column("origin", String(64)),
    Column("chosen", Boolean, nullable=False, default=False),
    Column("created", Utc, nullable=False),
    UniqueConstraint("event", "number"),
    UniqueConstraint("event", "origin"),
    CheckConstraint("state IN ('open', 'hidden', 'withdrawn', 'merged')", name="state"),
    CheckConstraint("kind IN ('question', 'advice', 'experience')", name="kind"),
    CheckConstraint("state <> 'merged' OR merged_into IS NOT NULL", name="merged"),
)

supports = Table(
    "supports",
    metadata,
    Column("topic", Integer, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    PrimaryKeyConstraint("topic", "person"),
)

# One row for each person and round while the round is open. At closing what stands on the ballots goes to
# `counted_ballots`, without the person, and who voted to `voters`, without the ballot. Tables without row ids lie in
# the order of their keys, so where a row lies says nothing of when it came.
ballots = Table(
    "ballots",
    metadata,
    Column("round", Integer, ForeignKey("rounds.id", ondelete="CASCADE"), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("choices", Text, nullable=False),
    Column("receipt", String(20), nullable=False),
    PrimaryKeyConstraint("round", "person"),
    UniqueConstraint("round", "receipt"),
    sqlite_with_rowid=False,
)

counted_ballots = Table(
    "counted_ballots",
    metadata,
    Column("round", Integer, ForeignKey("rounds.id", ondelete="CASCADE"), nullable=False),
    Column("receipt", String(20), nullable=False),
    Column("choices", Text, nullable=False),
    PrimaryKeyConstraint("round", "receipt"),
    sqlite_with_rowid=False,
)

voters = Table(
    "voters",
    metadata,
    Column("round", Integer, ForeignKey("rounds.id", ondelete="CASCADE"), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    PrimaryKeyConstraint("round", "person"),
    sqlite_with_rowid=False,
)

# A draft has no number yet: those that go out are counted without gaps. `corrects` is the announcement that a draft is
# a new wording of, `version` how often it was worded, `touched` when somebody
# last did something with it, `look` when something is to be done about it next.
announcements = Table(
    "announcements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", String(100), ForeignKey("events.slug"), nullable=False),
    Column("number", Integer),
    Column("author", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("audience", JSON, nullable=False),
    Column("text", Text, nullable=False),
    Column("file", JSON(none_as_null=True)),
    Column("state", String(10), nullable=False, default="draft"),
    Column("touched", Utc, nullable=False),
    Column("due", Utc),
    Column("sent", Utc),
    Column("look", Utc, index=True),
    Column("version", Integer, nullable=False, default=1),
    Column("corrects", Integer),
    UniqueConstraint("event", "number"),
    CheckConstraint("state IN ('draft', 'waiting', 'sending', 'sent', 'recalled', 'dropped')", name="state"),
    sqlite_autoincrement=True,
)

# What organisers changed of the programme; `before` is what held until then. The event is its file with these on top.
# What has no `number` was shown to its author and not confirmed yet.
changes = Table(
    "changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", String(100), ForeignKey("events.slug"), nullable=False, index=True),
    Column("item", String(100), nullable=False),
    Column("values", JSON, nullable=False),
    Column("before", JSON, nullable=False),
    Column("author", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Utc, nullable=False),
    Column("undone", Utc),
    Column("told", Utc),
    Column("to_all", Boolean, nullable=False, default=False),
    Column("number", Integer),
    UniqueConstraint("event", "number"),
    sqlite_autoincrement=True,
)

reminders = Table(
    "reminders",
    metadata,
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("event", String(100), ForeignKey("events.slug"), nullable=False),
    Column("item", String(100), nullable=False),
    Column("created", Utc, nullable=False),
    PrimaryKeyConstraint("event", "item", "person"),
    Index("ix_reminders_person", "person"),
)

# `lead` in minutes, None for the usual one; the others tell which hints somebody wants.
reminder_settings = Table(
    "reminder_settings",
    metadata,
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("event", String(100), ForeignKey("events.slug"), nullable=False),
    Column("lead", Integer),
    Column("agenda", Boolean, nullable=False, default=True),
    Column("voting", Boolean, nullable=False, default=True),
    Column("topic", Boolean, nullable=False, default=True),
    PrimaryKeyConstraint("event", "person"),
    Index("ix_reminder_settings_person", "person"),
)

# Of what somebody was reminded: each occasion once.
reminded = Table(
    "reminded",
    metadata,
    Column("event", String(100), ForeignKey("events.slug"), nullable=False),
    Column("occasion", String(255), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("at", Utc, nullable=False, index=True),
    PrimaryKeyConstraint("event", "occasion", "person"),
    Index("ix_reminded_person", "person"),
    sqlite_with_rowid=False,
)

# What people asked the organisers. A draft is what the bot could not answer and offered to pass on: it has no number,
# and is gone after a day. One that was joined to the same words of somebody else stays as long, so that pressing twice
# says so. `same` are the words by which a question is known again.
questions = Table(
    "questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", String(100), ForeignKey("events.slug"), nullable=False),
    Column("number", Integer),
    Column("text", Text, nullable=False),
    Column("same", Text, nullable=False),
    Column("language", String(10), nullable=False),
    Column("state", String(10), nullable=False, default="draft"),
    Column("at", Utc, nullable=False),
    UniqueConstraint("event", "number"),
    CheckConstraint("state IN ('draft', 'joined', 'open', 'answered', 'closed')", name="state"),
    CheckConstraint("state IN ('draft', 'joined') OR number IS NOT NULL", name="number"),
    Index("ix_questions_state", "event", "state"),
    sqlite_autoincrement=True,
)

askers = Table(
    "askers",
    metadata,
    Column("question", Integer, ForeignKey("questions.id", ondelete="CASCADE"), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    PrimaryKeyConstraint("question", "person"),
)

replies = Table(
    "replies",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("question", Integer, ForeignKey("questions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("author", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("text", Text, nullable=False),
    Column("at", Utc, nullable=False),
)

# Up to which number each organiser was told of questions, and when.
question_notices = Table(
    "question_notices",
    metadata,
    Column("event", String(100), ForeignKey("events.slug"), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", Utc, nullable=False),
    PrimaryKeyConstraint("event", "person"),
)

# What organisers put on top of the event file's FAQ; at most one entry for each question that was passed on (`source`).
live_faqs = Table(
    "live_faqs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", String(100), ForeignKey("events.slug"), nullable=False, index=True),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("language", String(10), nullable=False),
    Column("source", Integer, ForeignKey("questions.id", ondelete="SET NULL"), unique=True),
    Column("author", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Utc, nullable=False),
    sqlite_autoincrement=True,
)

# How often something was asked: by the fact that answered it, never with the words or the person.
asked_counts = Table(
    "asked_counts",
    metadata,
    Column("event", String(100), ForeignKey("events.slug"), nullable=False),
    Column("key", String(255), nullable=False),
    Column("count", Integer, nullable=False),
    PrimaryKeyConstraint("event", "key"),
)
