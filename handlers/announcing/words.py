"""How announcements are put into words. What organisers wrote is a value: it is never formatted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from handlers import wording
from handlers.contract import Choice, File, Reply, Voice
from handlers.rich import Rich, join
from handlers.rules.audience import canonical
from handlers.wording import listed
from storage.records import Announcement, AnnouncementState, Audience, DeliveryState, Hearers

_PLATFORMS = {"telegram": "Telegram", "matrix": "Matrix", "terminal": "Terminal"}
SHORT = 60  # characters of a text in a list
_LEFT = (DeliveryState.GONE, DeliveryState.FAILED, DeliveryState.UNCERTAIN, DeliveryState.EXPIRED)

Rows = tuple[tuple[Choice, ...], ...]


def command(voice: Voice, german: str, english: str, *words: object) -> str:
    """A command in the language of the chat."""
    return "/" + " ".join([german if voice.language == "de" else english, *map(str, words)])


def file(announcement: Announcement) -> tuple[File, ...]:
    """The file that goes with it."""
    return (File(*announcement.file),) if announcement.file else ()


def announcement(voice: Voice, said: Announcement) -> Reply:
    """What people see."""
    return Reply(voice.say("announcement", text=said.text), files=file(said))


def correction(voice: Voice, said: Announcement) -> Reply:
    """What people see instead of an earlier wording."""
    return Reply(voice.say("announcement-corrected", text=said.text), files=file(said))


def recalled(voice: Voice) -> Reply:
    """What people see where an announcement that was recalled cannot be deleted."""
    return Reply(voice.say("announcement-recalled"), deletes=True)


def audience(voice: Voice, meant: Audience) -> str:
    """To whom it goes, in the words that one types for it."""
    return canonical(meant, voice.language)


def receivers(voice: Voice, hearers: Hearers, groups: Sequence[tuple[str, str]]) -> Rich:
    """How many get it, on which platform; in which group chats; how many have blocked the bot."""
    return join([people(voice, hearers), chats(voice, groups), blocked(voice, hearers.blocked)], " ")


def people(voice: Voice, hearers: Hearers) -> Rich:
    """How many people get it, on which platform."""
    by_platform = Counter(reach.platform for reach in hearers.reached)
    parts = [_on(voice, name, count) for name, count in sorted(by_platform.items())]
    count = len(hearers.reached)
    if not count:
        return voice.say("announce-nobody")
    return voice.say("announce-people", count=count, platforms=listed(parts, voice.say))


def chats(voice: Voice, groups: Sequence[tuple[str, str]]) -> Rich:
    """In how many group chats it is posted."""
    if not groups:
        return Rich()
    parts = [_on(voice, name, count) for name, count in sorted(Counter(name for name, _ in groups).items())]
    return voice.say("announce-groups", count=len(groups), platforms=listed(parts, voice.say))


def blocked(voice: Voice, count: int) -> Rich:
    """How many have blocked the bot."""
    return voice.say("announce-blocked", count=count) if count else Rich()


def _on(voice: Voice, platform: str, count: int) -> Rich:
    return voice.say("announce-on", count=count, platform=_PLATFORMS.get(platform, platform))


def when(voice: Voice, moment: datetime, now: datetime) -> Rich:
    """When it goes out: „heute um 14:30 Uhr“."""
    return wording.at(moment, None, voice.event, now, voice.language, voice.say)


def progress(voice: Voice, said: Announcement, counts: Mapping[DeliveryState, int]) -> Reply:
    """How far the sending is."""
    total = sum(counts.values())
    waiting = counts.get(DeliveryState.WAITING, 0)
    text = voice.say("announce-progress", number=said.number or 0, done=total - waiting, total=total)
    return Reply(join([text, left(voice, counts)]), recall_button(voice, said))


def summary(voice: Voice, said: Announcement, counts: Mapping[DeliveryState, int]) -> Reply:
    """How the sending ended."""
    values = {"sent": counts.get(DeliveryState.SENT, 0), "total": sum(counts.values())}
    head = voice.say("announce-summary", number=said.number or 0, **values)
    rows = () if said.state is AnnouncementState.RECALLED else recall_button(voice, said)
    return Reply(join([head, left(voice, counts)]), rows)


def changed(voice: Voice, said: Announcement, counts: Mapping[DeliveryState, int], *, ended: bool) -> Reply:
    """How far it is recalled or corrected where it was sent."""
    what = "recall" if said.state is AnnouncementState.RECALLED else "correct"
    waiting = counts.get(DeliveryState.WAITING, 0)
    total = sum(counts.values())
    values = {"number": said.number or 0, "total": total}
    if ended:
        values["done"] = counts.get(DeliveryState.SENT, 0)
        return Reply(join([voice.say(f"announced-summary-{what}", **values), left(voice, counts)]))
    return Reply(voice.say(f"announced-progress-{what}", done=total - waiting, **values))


def left(voice: Voice, counts: Mapping[DeliveryState, int]) -> Rich:
    """What did not arrive, a line for each reason."""
    return join([voice.say(f"announce-{state}", count=counts[state]) for state in _LEFT if counts.get(state)])


def recall_button(voice: Voice, said: Announcement) -> Rows:
    """A button that asks whether it is to be recalled."""
    again = command(voice, "zurueckziehen", "recall", said.number)
    return ((Choice(voice.say("button-recall").plain, again),),)


def line(voice: Voice, said: Announcement, now: datetime) -> Rich:
    """One of several in a list: number, time, state, how it begins."""
    moment = said.sent or said.due or said.touched
    text = " ".join(said.text.split())
    short = text if len(text) <= SHORT else text[:SHORT].rstrip() + "…"
    state = voice.say(f"announcement-is-{said.state}")
    to, at = audience(voice, said.audience), when(voice, moment, now)
    return voice.say("announcement-line", number=said.number or 0, text=short, when=at, state=state, audience=to)
