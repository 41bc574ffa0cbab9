"""The state behind the API: people, groups, updates, calls and violations."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .chats import Chat, Message, Pulse
from .errors import Json, Violation
from .faults import Faults
from .groups import Group
from .limits import Limits, Rates
from .people import Person, Press
from .updates import UpdateQueue
from .validate import Upload

CALLBACK_SECONDS = 15.0


@dataclass
class Call:
    """One API call; times in seconds of the emulator's clock, `status` 0 while it runs or if it was cut off."""

    number: int
    method: str
    parameters: Json
    time: float
    status: int = 0
    description: str = ""
    result: Any = None
    done: float | None = None


class World:
    """Everything but the network. The switches:

    `limits` turns the sending limits on (`rates` says which), `parse_mode` allows parse_mode, `privacy` is the
    bot's privacy mode in groups, `gaps` gives how many update ids to skip after each update.
    """

    def __init__(
        self,
        token: str = "123456789:TEST-token-of-the-emulator-0123456",
        *,
        username: str = "lotse_test_bot",
        name: str = "Lotse",
        clock: Callable[[], float] = time.monotonic,
        limits: bool = False,
        rates: Rates | None = None,
        parse_mode: bool = False,
        privacy: bool = True,
        gaps: Callable[[], int] | None = None,
        first_update_id: int = 1000,
    ):
        self.token = token
        self.clock = clock
        self.parse_mode = parse_mode
        self.privacy = privacy
        self.bot: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": name,
            "username": username,
            "can_join_groups": True,
            "can_read_all_group_messages": not privacy,
            "supports_inline_queries": False,
        }
        self.queue = UpdateQueue(clock, first_update_id, gaps)
        self.limits = Limits(clock, rates or Rates(), limits)
        self.faults = Faults()
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.presses: dict[str, Press] = {}
        self.calls: list[Call] = []
        # how many calls of each method have begun and have been answered (or cut off)
        self.begun: Counter[str] = Counter()
        self.answered: Counter[str] = Counter()
        self.commands: dict[tuple[str, int, int, str], list[Json]] = {}
        self.names: dict[tuple[str, str], str] = {}
        self.menus: dict[int, Json] = {}
        self.files: dict[str, Upload] = {}
        self.webhook: Json = {"url": ""}
        self.pulse = Pulse()
        # so that message dates are real while time itself may be a test's
        self._epoch = time.time() - clock()
        self._violations: list[Violation] = []
        self._overdue: set[str] = set()
        self._last_person = 5_000_000
        self._last_group = 7_000_000

    # people and groups

    def person(self, name: str, language: str | None = "de", username: str | None = None) -> Person:
        """Somebody new, who has never written to the bot; `language` is the client's two-letter code."""
        self._last_person += 1
        person = Person(self, self._last_person, name, language, username)
        self.people[person.id] = person
        return person

    def crowd(self, size: int, name: str = "Guest", language: str | None = "de") -> list[Person]:
        """Many people whom the bot may write to already, without any updates."""
        people = [self.person(f"{name} {number}", language) for number in range(1, size + 1)]
        for person in people:
            person.started = True
        return people

    def group(
        self, title: str, members: Sequence[Person] = (), *, supergroup: bool = True, bot: str | None = "member"
    ) -> Group:
        """A new group of these people (the first owns it), with the bot added to it unless `bot` is None."""
        self._last_group += 1
        group = Group(self, self._last_group, title, supergroup)
        self.groups[group.id] = group
        for person in members:
            group.enter(person, "creator" if person is members[0] else "member", quiet=True)
        if bot is not None:
            group.set_bot(bot)
        return group

    def flood(self, people: Iterable[Person], text: str, rounds: int = 1) -> list[Message]:
        """Everybody writes at once, `rounds` times: all updates are queued before the bot gets any."""
        crowd = list(people)
        messages = [person.post({"text": text}, wake=False) for _ in range(rounds) for person in crowd]
        self.queue.wake()
        return messages

    def chat(self, chat_id: int) -> Chat | None:
        """The chat with this id."""
        if chat_id in self.people:
            return self.people[chat_id].chat
        group = self.groups.get(chat_id)
        return group.chat if group else None

    # records

    @property
    def violations(self) -> list[Violation]:
        """What the bot did that Telegram would refuse or silently mistreat, overdue callback queries included."""
        for press in self.unanswered_callbacks():
            if press.id not in self._overdue:
                self._overdue.add(press.id)
                self.violation("unanswered_callback", "answerCallbackQuery", f"{press.data!r} not answered in 15 s")
        return self._violations

    def violation(self, kind: str, method: str, detail: str, parameters: Json | None = None) -> None:
        """Record one."""
        self._violations.append(Violation(kind, method, detail, self.clock(), parameters or {}))

    def take_violations(self, *kinds: str) -> list[Violation]:
        """Remove and give the violations of these kinds (of all, if none is named): those a test expects."""
        taken = [violation for violation in self.violations if not kinds or violation.kind in kinds]
        self._violations = [violation for violation in self._violations if violation not in taken]
        return taken

    def unanswered_callbacks(self, older_than: float = CALLBACK_SECONDS) -> list[Press]:
        """Callback queries the bot got more than `older_than` seconds of the clock ago and has not answered."""
        now = self.clock()
        return [
            press
            for press in self.presses.values()
            if not press.answered and not press.tried and self._age(press, now) > older_than
        ]

    def _age(self, press: Press, now: float) -> float:
        """Seconds since the bot first got the query; a bot that was away is not to blame for that."""
        if press.update_id is None:
            return -1.0
        return now - self.queue.delivered.get(press.update_id, now + 1.0)

    def late(self, press: Press) -> bool:
        """Whether the bot has kept a callback query too long."""
        return self._age(press, self.clock()) > CALLBACK_SECONDS

    def calls_of(self, *methods: str) -> list[Call]:
        """The calls of these methods, in order."""
        return [call for call in self.calls if call.method in methods]

    async def wait_for_calls(self, method: str, n: int = 1, timeout: float | None = 5) -> list[Call]:  # noqa: ASYNC109 - its own patience
        """Wait until `n` calls of a method have come in all (begun, not necessarily answered)."""
        await self.pulse.wait_until(lambda: self.begun[method] >= n, timeout)
        return self.calls_of(method)

    async def wait_until(self, look: Callable[["World"], Any], timeout: float | None = 5) -> Any:  # noqa: ASYNC109 - its own patience
        """Wait until `look(emulator)` is true; looked at again whenever a call begins or ends."""
        return await self.pulse.wait_until(lambda: look(self), timeout)

    # parts of updates

    def unix(self) -> int:
        """Now, in Unix seconds."""
        return int(self._epoch + self.clock())

    def bot_user(self) -> Json:
        """The bot as it stands in messages."""
        return {key: self.bot[key] for key in ("id", "is_bot", "first_name", "username")}

    def member_change(self, chat: Chat, by: Json, user: Json, old: str, new: str) -> Json:
        """The content of a my_chat_member or chat_member update."""
        return {
            "chat": chat.raw,
            "from": by,
            "date": self.unix(),
            "old_chat_member": member(user, old),
            "new_chat_member": member(user, new),
        }

    def bot_member_update(self, chat: Chat, by: Json, old: str, new: str) -> None:
        """Tell the bot that its own state in a chat has changed."""
        self.queue.put("my_chat_member", self.member_change(chat, by, self.bot_user(), old, new))

    def new_press(self, person: Person, message: Message, data: str) -> Press:
        """Register a tap on a button."""
        press = Press(str(4_000_000_000 + len(self.presses)), person, message, data, self.clock())
        self.presses[press.id] = press
        return press

    def store_file(self, name: str, content: bytes, content_type: str = "application/octet-stream") -> Json:
        """Keep a file -> the Document object that refers to it."""
        file_id = f"FILE{len(self.files) + 1:08d}"
        self.files[file_id] = Upload(name, content, content_type)
        return {
            "file_id": file_id,
            "file_unique_id": f"U{file_id}",
            "file_name": name,
            "mime_type": content_type,
            "file_size": len(content),
        }


_ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)


def member(user: Json, status: str) -> Json:
    """A ChatMember object."""
    found: Json = {"user": user, "status": status}
    if status == "administrator":
        found |= {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(_ADMIN_RIGHTS, True)}
    elif status == "creator":
        found["is_anonymous"] = False
    elif status == "kicked":
        found["until_date"] = 0
    return found
