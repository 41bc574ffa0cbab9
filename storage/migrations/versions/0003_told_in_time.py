"""Reminders, announcements, changes of the programme; when a message is due, until when, and who is sending it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns and make the tables. What waits in the outbox was due when it was written."""
    with op.batch_alter_table("outbox", table_kwargs={"sqlite_autoincrement": True}) as outbox:
        outbox.add_column(sa.Column("due", sa.DateTime))
        outbox.add_column(sa.Column("expires", sa.DateTime))
        outbox.add_column(sa.Column("tries", sa.Integer, nullable=False, server_default="0"))
        outbox.add_column(sa.Column("holder", sa.String(32)))
        outbox.add_column(sa.Column("held_until", sa.DateTime))
    op.execute("UPDATE outbox SET due = created")
    with op.batch_alter_table("outbox", table_kwargs={"sqlite_autoincrement": True}) as outbox:
        outbox.alter_column("due", existing_type=sa.DateTime, nullable=False)
        outbox.alter_column("tries", existing_type=sa.Integer, server_default=None)
        outbox.drop_index("ix_outbox_waiting")
        outbox.create_index("ix_outbox_waiting", ["state", "due", "id"])
    _announcements()
    _changes()
    _reminders()


def _announcements() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("number", sa.Integer),
        sa.Column("author", sa.Integer),
        sa.Column("audience", sa.JSON, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("file", sa.JSON),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("touched", sa.DateTime, nullable=False),
        sa.Column("due", sa.DateTime),
        sa.Column("sent", sa.DateTime),
        sa.Column("look", sa.DateTime),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("corrects", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_announcements"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_announcements_event"),
        sa.ForeignKeyConstraint(["author"], ["people.id"], name="fk_announcements_author", ondelete="SET NULL"),
        sa.UniqueConstraint("event", "number", name="uq_announcements_event_number"),
        sa.CheckConstraint(
            "state IN ('draft', 'waiting', 'sending', 'sent', 'recalled', 'dropped')",
            name=op.f("ck_announcements_state"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_announcements_look", "announcements", ["look"])


def _changes() -> None:
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("item", sa.String(100), nullable=False),
        sa.Column("values", sa.JSON, nullable=False),
        sa.Column("before", sa.JSON, nullable=False),
        sa.Column("author", sa.Integer),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("undone", sa.DateTime),
        sa.Column("told", sa.DateTime),
        sa.Column("to_all", sa.Boolean, nullable=False),
        sa.Column("number", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_changes_event"),
        sa.ForeignKeyConstraint(["author"], ["people.id"], name="fk_changes_author", ondelete="SET NULL"),
        sa.UniqueConstraint("event", "number", name="uq_changes_event_number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_changes_event", "changes", ["event"])


def _reminders() -> None:
    op.create_table(
        "reminders",
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("item", sa.String(100), nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("event", "item", "person", name="pk_reminders"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_reminders_person", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_reminders_event"),
    )
    op.create_index("ix_reminders_person", "reminders", ["person"])
    op.create_table(
        "reminder_settings",
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("lead", sa.Integer),
        sa.Column("agenda", sa.Boolean, nullable=False),
        sa.Column("voting", sa.Boolean, nullable=False),
        sa.Column("topic", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("event", "person", name="pk_reminder_settings"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_reminder_settings_person", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_reminder_settings_event"),
    )
    op.create_index("ix_reminder_settings_person", "reminder_settings", ["person"])
    op.create_table(
        "reminded",
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("occasion", sa.String(255), nullable=False),
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("event", "occasion", "person", name="pk_reminded"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_reminded_person", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_reminded_event"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_reminded_person", "reminded", ["person"])
    op.create_index("ix_reminded_at", "reminded", ["at"])


def downgrade() -> None:
    """Drop the tables and the columns."""
    for table in ("reminded", "reminder_settings", "reminders", "changes", "announcements"):
        op.drop_table(table)
    with op.batch_alter_table("outbox", table_kwargs={"sqlite_autoincrement": True}) as outbox:
        outbox.drop_index("ix_outbox_waiting")
        outbox.create_index("ix_outbox_waiting", ["state", "id"])
        for column in ("held_until", "holder", "tries", "expires", "due"):
            outbox.drop_column(column)
