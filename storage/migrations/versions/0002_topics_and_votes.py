"""Rounds, topics, ballots; what the bot asked last; what a message is about, and that it is sent once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns and make the tables; those that others refer to come first."""
    with op.batch_alter_table("accounts") as accounts:
        accounts.add_column(sa.Column("client_language", sa.String(10)))
        accounts.add_column(sa.Column("asked", sa.JSON))
        accounts.add_column(sa.Column("asked_until", sa.DateTime))
    with op.batch_alter_table("outbox", table_kwargs={"sqlite_autoincrement": True}) as outbox:
        outbox.add_column(sa.Column("dedupe", sa.String(255)))
        outbox.add_column(sa.Column("about", sa.String(255)))
        outbox.create_unique_constraint("uq_outbox_dedupe", ["dedupe"])
        outbox.create_index("ix_outbox_about", ["about", "room"])
    _rounds()
    _topics()
    _ballots()


def _rounds() -> None:
    op.create_table(
        "rounds",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("key", sa.String(100), nullable=False),
        sa.Column("phase", sa.String(10), nullable=False),
        sa.Column("changed", sa.DateTime),
        sa.Column("opens", sa.DateTime),
        sa.Column("voting", sa.DateTime),
        sa.Column("closes", sa.DateTime),
        sa.Column("closed", sa.DateTime),
        sa.Column("settled", sa.Boolean, nullable=False),
        sa.Column("picked", sa.JSON),
        sa.Column("run_off", sa.JSON),
        sa.PrimaryKeyConstraint("id", name="pk_rounds"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_rounds_event"),
        sa.UniqueConstraint("event", "key", name="uq_rounds_event_key"),
        sa.CheckConstraint("phase IN ('waiting', 'collecting', 'voting', 'closed')", name=op.f("ck_rounds_phase")),
    )


def _topics() -> None:
    op.create_table(
        "topics",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("round", sa.String(100)),
        sa.Column("title", sa.JSON, nullable=False),
        sa.Column("description", sa.JSON),
        sa.Column("kind", sa.String(10)),
        sa.Column("group_key", sa.String(100)),
        sa.Column("group_option", sa.Text),
        sa.Column("proposer", sa.Integer),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("merged_into", sa.Integer),
        sa.Column("origin", sa.String(64)),
        sa.Column("chosen", sa.Boolean, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_topics"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_topics_event"),
        sa.ForeignKeyConstraint(["proposer"], ["people.id"], name="fk_topics_proposer", ondelete="SET NULL"),
        sa.UniqueConstraint("event", "number", name="uq_topics_event_number"),
        sa.UniqueConstraint("event", "origin", name="uq_topics_event_origin"),
        sa.CheckConstraint("state IN ('open', 'hidden', 'withdrawn', 'merged')", name=op.f("ck_topics_state")),
        sa.CheckConstraint("kind IN ('question', 'advice', 'experience')", name=op.f("ck_topics_kind")),
        sa.CheckConstraint("state <> 'merged' OR merged_into IS NOT NULL", name=op.f("ck_topics_merged")),
    )
    op.create_index("ix_topics_proposer", "topics", ["proposer"])
    op.create_table(
        "supports",
        sa.Column("topic", sa.Integer, nullable=False),
        sa.Column("person", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("topic", "person", name="pk_supports"),
        sa.ForeignKeyConstraint(["topic"], ["topics.id"], name="fk_supports_topic", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_supports_person", ondelete="CASCADE"),
    )
    op.create_index("ix_supports_person", "supports", ["person"])


def _ballots() -> None:
    op.create_table(
        "ballots",
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("choices", sa.Text, nullable=False),
        sa.Column("receipt", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("round", "person", name="pk_ballots"),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_ballots_round", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_ballots_person", ondelete="CASCADE"),
        sa.UniqueConstraint("round", "receipt", name="uq_ballots_round_receipt"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "counted_ballots",
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("receipt", sa.String(20), nullable=False),
        sa.Column("choices", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("round", "receipt", name="pk_counted_ballots"),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_counted_ballots_round", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "voters",
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("person", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("round", "person", name="pk_voters"),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_voters_round", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_voters_person", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop the tables, those that refer to others first, and the columns."""
    for table in ("voters", "counted_ballots", "ballots", "supports", "topics", "rounds"):
        op.drop_table(table)
    with op.batch_alter_table("outbox", table_kwargs={"sqlite_autoincrement": True}) as outbox:
        outbox.drop_index("ix_outbox_about")
        outbox.drop_constraint("uq_outbox_dedupe", type_="unique")
        outbox.drop_column("about")
        outbox.drop_column("dedupe")
    with op.batch_alter_table("accounts") as accounts:
        accounts.drop_column("asked_until")
        accounts.drop_column("asked")
        accounts.drop_column("client_language")
