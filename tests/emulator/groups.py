"""Groups and supergroups with their members, and what of them a bot gets to see."""

from typing import TYPE_CHECKING

from .chats import Chat, Message
from .errors import ApiError, Json, forbidden
from .texts import part

if TYPE_CHECKING:
    from .people import Person
    from .world import World

_SUPERGROUP_BASE = -1_000_000_000_000


class Group:
    """A group; after `migrate` its `current` chat is the supergroup with a new id."""

    def __init__(self, world: "World", number: int, title: str, supergroup: bool):
        self.world = world
        self.title = title
        self.number = number
        self.members: dict[int, tuple[Person, str]] = {}
        # left, member, administrator or kicked
        self.bot_status = "left"
        self.old_id: int | None = None
        self.chat = self._chat(supergroup)

    def _chat(self, supergroup: bool) -> Chat:
        chat_id = _SUPERGROUP_BASE - self.number if supergroup else -self.number
        kind = "supergroup" if supergroup else "group"
        return Chat({"id": chat_id, "type": kind, "title": self.title}, self.world.clock)

    @property
    def current(self) -> Chat:
        """The chat with its messages."""
        return self.chat

    @property
    def id(self) -> int:
        """The chat id, negative, -100… for a supergroup."""
        return self.chat.id

    @property
    def bot_is_admin(self) -> bool:
        """Whether the bot is an administrator."""
        return self.bot_status == "administrator"

    def has(self, person: "Person") -> bool:
        """Whether somebody is in the group."""
        return person.id in self.members

    def status(self, user_id: int) -> str:
        """creator, administrator, member or left."""
        return self.members[user_id][1] if user_id in self.members else "left"

    def bot_sees(self, message: Message) -> bool:
        """Whether a message reaches the bot: with privacy mode only what is meant for it."""
        if self.bot_status not in {"member", "administrator"}:
            return False
        if self.bot_is_admin or not self.world.privacy:
            return True
        name = "@" + str(self.world.bot["username"]).lower()
        for entity in message.entities:
            piece = part(message.text, entity["offset"], entity["length"]).lower()
            if entity["type"] == "bot_command" and ("@" not in piece or piece.endswith(name)):
                return True
            if entity["type"] == "mention" and piece == name:
                return True
            if entity["type"] == "text_mention" and entity["user"]["id"] == self.world.bot["id"]:
                return True
        original = message.raw.get("reply_to_message")
        return bool(original and original["from"]["id"] == self.world.bot["id"])

    def check_bot(self) -> None:
        """Raise the 403 a bot gets that is not in the group."""
        kind = "supergroup chat" if self.chat.raw["type"] == "supergroup" else "group chat"
        if self.bot_status == "kicked":
            raise forbidden(f"Forbidden: bot was kicked from the {kind}")
        if self.bot_status == "left":
            raise forbidden(f"Forbidden: bot is not a member of the {kind}")

    def service(self, user: Json, content: Json) -> None:
        """Show a service message (somebody came, something was pinned …); bots get them in any case."""
        raw = {"message_id": self.chat.next_id(), "from": user, "chat": self.chat.raw, "date": self.world.unix()}
        raw |= content
        from_bot = user["id"] == self.world.bot["id"]
        self.chat.put(Message(self.chat, raw, user["id"], False))
        if self.bot_status in {"member", "administrator"} and not from_bot:
            self.world.queue.put("message", raw)

    def set_bot(self, status: str, by: "Person | None" = None) -> None:
        """Add, promote, demote or remove the bot (member, administrator, left, kicked), with its updates."""
        old, self.bot_status = self.bot_status, status
        if old == status:
            return
        user = by.user if by else self._owner()
        self.world.bot_member_update(self.chat, user, old, status)
        if old in {"left", "kicked"}:
            self.service(user, {"new_chat_members": [self.world.bot_user()]})

    def _owner(self) -> Json:
        for person, _ in self.members.values():
            return person.user
        return self.world.bot_user()

    def enter(self, person: "Person", status: str = "member", quiet: bool = False) -> None:
        """Add a person; `quiet` for those who were there before the bot."""
        self.members[person.id] = (person, status)
        if not quiet:
            self.service(person.user, {"new_chat_members": [person.user]})
            self._member_update(person, "left", status)

    def exit(self, person: "Person") -> None:
        """Remove a person."""
        _, status = self.members.pop(person.id)
        self.service(person.user, {"left_chat_member": person.user})
        self._member_update(person, status, "left")

    def _member_update(self, person: "Person", old: str, new: str) -> None:
        """chat_member updates go to administrators only."""
        if self.bot_is_admin:
            content = self.world.member_change(self.chat, person.user, person.user, old, new)
            self.world.queue.put("chat_member", content)

    def migrate(self) -> None:
        """Turn a group into a supergroup: a new id, service messages, and 400 for the old id from now on."""
        old, new = self.chat, self._chat(supergroup=True)
        self.service(self._owner(), {"migrate_to_chat_id": new.id})
        self.old_id, self.chat = old.id, new
        self.world.groups[new.id] = self
        self.service(self._owner(), {"migrate_from_chat_id": old.id})

    def check_id(self, chat_id: int) -> None:
        """Raise the 400 for the id of before a migration."""
        if chat_id == self.old_id:
            text = "Bad Request: group chat was upgraded to a supergroup chat"
            raise ApiError(400, text, "migrated", {"migrate_to_chat_id": self.chat.id})

    # the common part of chats, so that tests can treat a group as its chat

    @property
    def messages(self) -> list[Message]:
        """What is visible now."""
        return self.chat.messages

    @property
    def texts(self) -> list[str]:
        """The visible texts of the bot."""
        return self.chat.texts

    async def next_message(self, timeout: float | None = 5) -> Message:  # noqa: ASYNC109 - its own patience
        """The bot's next message here."""
        return await self.chat.next_message(timeout)

    async def wait_for(self, n: int, timeout: float | None = 5) -> list[Message]:  # noqa: ASYNC109 - its own patience
        """Wait until the bot has sent `n` messages here in all."""
        return await self.chat.wait_for(n, timeout)
