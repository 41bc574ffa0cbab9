"""The tables at the start."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; those that others refer to come first."""
    op.create_table(
        "events",
        sa.Column("slug", sa.String(100), nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("loaded", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("slug", name="pk_events"),
    )
    _people()
    _at_an_event()
    op.create_table(
        "chats",
        sa.Column("platform", sa.String(20), nullable=False),
        sa.Column("room", sa.String(255), nullable=False),
        sa.Column("language", sa.String(10)),
        sa.Column("offered", sa.JSON),
        sa.PrimaryKeyConstraint("platform", "room", name="pk_chats"),
    )
    _codes()
    _in_and_out()
    op.create_table(
        "marks",
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_marks"),
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("event", sa.String(100)),
        sa.Column("met", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_people_event"),
    )
    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("platform", sa.String(20), nullable=False),
        sa.Column("address", sa.String(255), nullable=False),
        sa.Column("room", sa.String(255)),
        sa.Column("language", sa.String(10)),
        sa.Column("reachable", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_accounts_person"),
        sa.UniqueConstraint("platform", "address", name="uq_accounts_platform_address"),
    )
    op.create_index("ix_accounts_person", "accounts", ["person"])


def _at_an_event() -> None:
    op.create_table(
        "memberships",
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("role", sa.Integer, nullable=False),
        sa.Column("attendance", sa.String(10)),
        sa.Column("joined", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("person", "event", name="pk_memberships"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_memberships_person", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_memberships_event"),
        sa.CheckConstraint("role IN (0, 1, 2)", name=op.f("ck_memberships_role")),
        sa.CheckConstraint("attendance IN ('onsite', 'online')", name=op.f("ck_memberships_attendance")),
    )
    op.create_table(
        "group_answers",
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("key", sa.String(100), nullable=False),
        sa.Column("option", sa.Text),
        sa.PrimaryKeyConstraint("person", "event", "key", name="pk_group_answers"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_group_answers_person", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_group_answers_event"),
    )


def _codes() -> None:
    op.create_table(
        "codes",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("digest", sa.LargeBinary(32), nullable=False),
        sa.Column("purpose", sa.String(10), nullable=False),
        sa.Column("event", sa.String(100)),
        sa.Column("role", sa.Integer, nullable=False),
        sa.Column("person", sa.Integer),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("expires", sa.DateTime),
        sa.Column("used", sa.DateTime),
        sa.Column("used_by", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_codes"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_codes_event"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_codes_person", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["used_by"], ["people.id"], name="fk_codes_used_by", ondelete="SET NULL"),
        sa.UniqueConstraint("digest", name="uq_codes_digest"),
    )


def _in_and_out() -> None:
    op.create_table(
        "inbox",
        sa.Column("platform", sa.String(20), nullable=False),
        sa.Column("id", sa.String(255), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("platform", "id", name="pk_inbox"),
    )
    op.create_index("ix_inbox_at", "inbox", ["at"])
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("platform", sa.String(20), nullable=False),
        sa.Column("room", sa.String(255), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("language", sa.String(10), nullable=False),
        sa.Column("body", sa.JSON),
        sa.Column("source", sa.String(255)),
        sa.Column("thread", sa.String(255)),
        sa.Column("replaces", sa.String(255)),
        sa.Column("private", sa.Boolean, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("sent_id", sa.String(255)),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        # Ids are never given twice, as they serve platforms for telling a repeated send from a new one.
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_created", "outbox", ["created"])
    op.create_index("ix_outbox_waiting", "outbox", ["state", "id"])
    op.create_index("ix_outbox_source", "outbox", ["platform", "room", "source"])


def downgrade() -> None:
    """Drop the tables, those that refer to others first."""
    for table in ("marks", "outbox", "inbox", "codes", "chats", "group_answers", "memberships", "accounts", "people"):
        op.drop_table(table)
    op.drop_table("events")
