"""How the outbox rows around an announcement are called: `about` finds them, keys keep them from coming twice."""

from __future__ import annotations

from storage.records import Announcement, AnnouncementState


def about(announcement: Announcement) -> str:
    """The announcement itself, in each chat that gets it."""
    return f"announcement:{announcement.id}"


def key(announcement: Announcement) -> str:
    """The beginning of the keys of its messages, in its present wording. It has two parts between colons."""
    return f"announcement:{announcement.id}.{announcement.version}:"


def change(announcement: Announcement) -> str:
    """What is changed of it where it was sent: that it is recalled, or its present wording."""
    return _change(announcement, _now(announcement))


def change_key(announcement: Announcement) -> str:
    """The beginning of the keys of these changes."""
    return f"announcement:{announcement.id}.{_now(announcement)}.change:"


def changes(announcement: Announcement) -> list[str]:
    """All that was ever changed of it where it was sent."""
    versions = [*map(str, range(2, announcement.version + 1))]
    return [_change(announcement, version) for version in (*versions, "recall")]


def report(announcement: Announcement, *, first: bool = False) -> str:
    """The message that tells how far it is: with the sending (`first`), or with what was changed last."""
    return f"announcement:{announcement.id}:report:{'1' if first else _now(announcement)}"


def progress(announcement: Announcement) -> str:
    """The changes of such messages."""
    return f"announcement:{announcement.id}:progress"


def _now(announcement: Announcement) -> str:
    return "recall" if announcement.state is AnnouncementState.RECALLED else str(announcement.version)


def _change(announcement: Announcement, what: str) -> str:
    return f"announcement:{announcement.id}:change:{what}"
