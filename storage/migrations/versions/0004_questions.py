"""Questions passed on to the organisers, their answers, further FAQ entries, what is asked most, what was spoken of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, and the column for what was spoken of last."""
    with op.batch_alter_table("accounts") as accounts:
        accounts.add_column(sa.Column("spoken", sa.JSON))
    _questions()
    _replies()
    _live_faqs()
    _counters()


def _questions() -> None:
    op.create_table(
        "questions",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("number", sa.Integer),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("same", sa.Text, nullable=False),
        sa.Column("language", sa.String(10), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_questions_event"),
        sa.UniqueConstraint("event", "number", name="uq_questions_event_number"),
        sa.CheckConstraint(
            "state IN ('draft', 'joined', 'open', 'answered', 'closed')", name=op.f("ck_questions_state")
        ),
        sa.CheckConstraint("state IN ('draft', 'joined') OR number IS NOT NULL", name=op.f("ck_questions_number")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_questions_state", "questions", ["event", "state"])
    op.create_table(
        "askers",
        sa.Column("question", sa.Integer, nullable=False),
        sa.Column("person", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("question", "person", name="pk_askers"),
        sa.ForeignKeyConstraint(["question"], ["questions.id"], name="fk_askers_question", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_askers_person", ondelete="CASCADE"),
    )
    op.create_index("ix_askers_person", "askers", ["person"])


def _replies() -> None:
    op.create_table(
        "replies",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("question", sa.Integer, nullable=False),
        sa.Column("author", sa.Integer),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_replies"),
        sa.ForeignKeyConstraint(["question"], ["questions.id"], name="fk_replies_question", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["author"], ["people.id"], name="fk_replies_author", ondelete="SET NULL"),
    )
    op.create_index("ix_replies_question", "replies", ["question"])
    op.create_table(
        "question_notices",
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("event", "person", name="pk_question_notices"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_question_notices_event"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_question_notices_person", ondelete="CASCADE"),
    )


def _live_faqs() -> None:
    op.create_table(
        "live_faqs",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("language", sa.String(10), nullable=False),
        sa.Column("source", sa.Integer),
        sa.Column("author", sa.Integer),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_live_faqs"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_live_faqs_event"),
        sa.ForeignKeyConstraint(["source"], ["questions.id"], name="fk_live_faqs_source", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["author"], ["people.id"], name="fk_live_faqs_author", ondelete="SET NULL"),
        sa.UniqueConstraint("source", name="uq_live_faqs_source"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_live_faqs_event", "live_faqs", ["event"])


def _counters() -> None:
    op.create_table(
        "asked_counts",
        sa.Column("event", sa.String(100), nullable=False),
        sa.Column("key", sa.String(255), nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("event", "key", name="pk_asked_counts"),
        sa.ForeignKeyConstraint(["event"], ["events.slug"], name="fk_asked_counts_event"),
    )


def downgrade() -> None:
    """Drop the tables and the column."""
    for table in ("asked_counts", "live_faqs", "question_notices", "replies", "askers", "questions"):
        op.drop_table(table)
    with op.batch_alter_table("accounts") as accounts:
        accounts.drop_column("spoken")
