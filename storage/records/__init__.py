"""The frozen shapes in which stored things leave this room; the event has its own file, `event.py`."""

from __future__ import annotations

from storage.records.announcements import Announcement, AnnouncementState, Audience, Copy, Hearers, Progress, Receiver
from storage.records.deliveries import Delivery, DeliveryKind, DeliveryState, Draft, End, Hold, Said
from storage.records.events import Change, LiveFaq, Question, QuestionState, StoredEvent
from storage.records.people import (
    Asked,
    Chat,
    Circle,
    Code,
    Offered,
    Person,
    Purpose,
    Reach,
    ReminderSettings,
    Role,
    RoleWord,
    Spoken,
)
from storage.records.rounds import Ballot, Phase, RoundState, RunOff, Topic, TopicKind, TopicState

__all__ = [
    "Announcement",
    "AnnouncementState",
    "Asked",
    "Audience",
    "Ballot",
    "Change",
    "Chat",
    "Circle",
    "Code",
    "Copy",
    "Delivery",
    "DeliveryKind",
    "DeliveryState",
    "Draft",
    "End",
    "Hearers",
    "Hold",
    "LiveFaq",
    "Offered",
    "Person",
    "Phase",
    "Progress",
    "Purpose",
    "Question",
    "QuestionState",
    "Reach",
    "Receiver",
    "ReminderSettings",
    "Role",
    "RoleWord",
    "RoundState",
    "RunOff",
    "Said",
    "Spoken",
    "StoredEvent",
    "Topic",
    "TopicKind",
    "TopicState",
]
