"""Scripted people: what they do reaches the bot as the updates Telegram would send."""

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from .chats import Chat, Message, Pulse
from .errors import Json
from .groups import Group
from .links import is_payload
from .texts import found_entities, units

if TYPE_CHECKING:
    from .world import World


class Press:
    """A tap on an inline button, and what the bot answered."""

    def __init__(self, query_id: str, person: "Person", message: Message, data: str, time: float):
        self.id = query_id
        self.person = person
        self.message = message
        self.data = data
        # seconds of the emulator's clock
        self.time = time
        self.update_id: int | None = None
        self.answer: Json | None = None
        # A late answer was refused, but the bot did try.
        self.tried = False
        self.pulse = Pulse()

    @property
    def answered(self) -> bool:
        """Whether the bot has answered in time."""
        return self.answer is not None

    @property
    def text(self) -> str:
        """The notice shown to the person, empty if none."""
        return str((self.answer or {}).get("text", ""))

    async def wait(self, timeout: float | None = 5) -> Json:  # noqa: ASYNC109 - its own patience
        """Wait for the answer: the parameters of answerCallbackQuery."""
        await self.pulse.wait_until(lambda: self.answered, timeout)
        return self.answer or {}


class Person:
    """Somebody with a Telegram account; `chat` is the private chat with the bot."""

    def __init__(self, world: "World", user_id: int, name: str, language: str | None, username: str | None):
        self.world = world
        self.id = user_id
        self.user: Json = {"id": user_id, "is_bot": False, "first_name": name}
        chat: Json = {"id": user_id, "type": "private", "first_name": name}
        if username:
            self.user["username"] = chat["username"] = username
        if language:
            self.user["language_code"] = language
        self.chat = Chat(chat, world.clock)
        self.blocked = False
        self.deactivated = False
        # A bot may write only to somebody who wrote first.
        self.started = False

    @property
    def name(self) -> str:
        """The first name."""
        return str(self.user["first_name"])

    @property
    def mention(self) -> Json:
        """An entity without offset and length for `send(entities=…)`, as clients mention people without username."""
        return {"type": "text_mention", "user": self.user}

    async def send(
        self,
        text: str,
        chat: Group | None = None,
        reply_to: Message | None = None,
        entities: list[Json] | None = None,
    ) -> Message:
        """Write a text, into the private chat or a group. Commands, mentions and links become entities."""
        return self.post({"text": text}, chat, reply_to, entities)

    def post(
        self,
        content: Json,
        chat: Group | None = None,
        reply_to: Message | None = None,
        entities: list[Json] | None = None,
        wake: bool = True,
    ) -> Message:
        """Send any content (`text`, `location`, `document` … as in the API's Message); the way of all sends."""
        place = self._place(chat)
        raw: Json = {
            "message_id": place.next_id(),
            "from": self.user,
            "chat": place.raw,
            "date": self.world.unix(),
            **content,
        }
        if reply_to is not None:
            raw["reply_to_message"] = flat(reply_to.raw)
        if "text" in content:
            _mark(raw, "entities", raw["text"], entities)
        elif "caption" in content:
            _mark(raw, "caption_entities", raw["caption"], entities)
        message = Message(place, raw, self.id, from_bot=False)
        place.put(message)
        if chat is None:
            self.started = True
        if chat is None or chat.bot_sees(message):
            self.world.queue.put("message", raw, wake)
        return message

    def _place(self, chat: Group | None) -> Chat:
        if chat is None:
            if self.blocked:
                raise ValueError(f"{self.name} has blocked the bot and must unblock it first")
            return self.chat
        if not chat.has(self):
            raise ValueError(f"{self.name} is not in {chat.title}")
        return chat.current

    async def start(self, payload: str = "") -> Message:
        """Open the bot with its start button or a deep link; unblocks it if need be."""
        if payload and not is_payload(payload):
            raise ValueError(f"Telegram drops the deep-link payload {payload!r}")
        if self.blocked:
            await self.unblock()
        return await self.send(f"/start {payload}" if payload else "/start")

    async def open(self, link: str) -> Message:
        """Follow a link to the bot, as `https://t.me/name?start=payload`."""
        pieces = urlsplit(link)
        if pieces.path.strip("/").lower() != str(self.world.bot["username"]).lower():
            raise ValueError(f"{link} does not lead to the bot")
        return await self.start(parse_qs(pieces.query).get("start", [""])[0])

    async def reply(self, to: Message, text: str) -> Message:
        """Answer a message, in its chat."""
        return await self.send(text, self.world.groups.get(to.chat.id), reply_to=to)

    async def send_location(self, latitude: float, longitude: float, chat: Group | None = None) -> Message:
        """Share a place; degrees."""
        return self.post({"location": {"latitude": latitude, "longitude": longitude}}, chat)

    async def send_document(self, name: str, content: bytes, chat: Group | None = None, caption: str = "") -> Message:
        """Send a file; the bot gets it with getFile."""
        document = self.world.store_file(name, content)
        return self.post({"document": document} | ({"caption": caption} if caption else {}), chat)

    async def edit(self, message: Message, text: str) -> Message:
        """Change an own text message."""
        raw = {key: value for key, value in message.raw.items() if key != "entities"}
        raw |= {"text": text, "edit_date": self.world.unix()}
        _mark(raw, "entities", text, None)
        edited = Message(message.chat, raw, self.id, from_bot=False)
        message.chat.replace(edited)
        group = self.world.groups.get(message.chat.id)
        if group is None or group.bot_sees(edited):
            self.world.queue.put("edited_message", raw)
        return edited

    async def delete(self, message: Message) -> None:
        """Take a message away; Telegram tells bots nothing about it."""
        message.chat.remove(message.id, by_bot=False)

    async def press(self, target: Message | str, label: str | None = None, chat: Group | None = None) -> Press:
        """Tap an inline button: `press(message)` its first one, `press(message, "label")`, or `press("label")`.

        With only a label, the newest visible message of the bot that has it counts. Labels may be callback data.
        Raises LookupError if there is no such button to be seen.
        """
        if isinstance(target, Message):
            message = target.chat.get(target.id)
            if message is None:
                raise LookupError(f"{target} is not visible any more")
            return self.press_data(message, _data(message, label))
        for message in reversed(self._place(chat).bot_messages):
            try:
                return self.press_data(message, _data(message, target))
            except LookupError:
                continue
        raise LookupError(f"no button {target!r} in {[m.buttons for m in self._place(chat).bot_messages]}")

    def press_data(self, message: Message, data: str) -> Press:
        """Tap a button with this callback data, even one that is gone by now (clients can be late)."""
        press = self.world.new_press(self, message, data)
        current = message.chat.get(message.id)
        inaccessible = {"message_id": message.id, "chat": message.chat.raw, "date": 0}
        update = self.world.queue.put(
            "callback_query",
            {
                "id": press.id,
                "from": self.user,
                "message": current.raw if current else inaccessible,
                "chat_instance": str(message.chat.id),
                "data": data,
            },
        )
        press.update_id = update["update_id"] if update else None
        return press

    async def tap_keyboard(self, label: str) -> Message:
        """Tap a button of the reply keyboard shown in the private chat, which sends its label."""
        for message in reversed(self.chat.bot_messages):
            if message.keyboard is not None:
                if label in message.buttons:
                    return await self.send(label)
                break
        raise LookupError(f"no reply keyboard with {label!r}")

    async def react(self, message: Message, *emoji: str) -> None:
        """Set the own reactions to a message; none takes them back."""
        chat, group = message.chat, self.world.groups.get(message.chat.id)
        before = chat.reactions.get((message.id, self.id), [])
        chat.reactions[message.id, self.id] = list(emoji)
        chat.note("reaction", message, by_bot=False)
        if group is None or group.bot_is_admin:
            content = {
                "chat": chat.raw,
                "message_id": message.id,
                "user": self.user,
                "date": self.world.unix(),
                "old_reaction": [{"type": "emoji", "emoji": item} for item in before],
                "new_reaction": [{"type": "emoji", "emoji": item} for item in emoji],
            }
            self.world.queue.put("message_reaction", content)

    async def block(self) -> None:
        """Block the bot: my_chat_member, and from now on 403."""
        self._blocked(True)

    async def unblock(self) -> None:
        """Take the block back: my_chat_member again."""
        self._blocked(False)

    def _blocked(self, blocked: bool) -> None:
        if self.blocked != blocked:
            self.blocked = blocked
            old, new = ("member", "kicked") if blocked else ("kicked", "member")
            self.world.bot_member_update(self.chat, self.user, old, new)

    async def join(self, group: Group) -> None:
        """Enter a group."""
        group.enter(self)

    async def leave(self, group: Group) -> None:
        """Leave a group."""
        group.exit(self)


def flat(raw: Json) -> Json:
    """A message for use within another; Telegram does not nest replies deeper."""
    if "reply_to_message" not in raw:
        return raw
    return {key: value for key, value in raw.items() if key != "reply_to_message"}


def _mark(raw: Json, key: str, text: str, entities: list[Json] | None) -> None:
    """Add the entities a client makes, plus `entities`; those without offset cover the first `@`-less name found."""
    found = found_entities(text)
    for entity in entities or []:
        if "offset" not in entity:
            name = str(entity["user"]["first_name"])
            entity = entity | {"offset": units(text[: text.index(name)]), "length": units(name)}  # noqa: PLW2901 - the same thing, completed
        found.append(entity)
    if found:
        raw[key] = sorted(found, key=lambda entity: int(entity["offset"]))


def _data(message: Message, label: str | None) -> str:
    """The callback data of a button found by its label or data, of the first button with None."""
    for row in message.rows:
        for button in row:
            if "callback_data" in button and label in (None, button["text"], button["callback_data"]):
                return str(button["callback_data"])
    raise LookupError(f"no button {label!r} among {message.buttons}")
