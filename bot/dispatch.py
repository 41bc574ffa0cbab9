"""The way of a message: inbox, command, reply, outbox, all in one transaction; then delivery."""

from __future__ import annotations

import re
import secrets
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

import structlog
from rapidfuzz import process

from bot.clock import Clock
from bot.floods import Floods
from bot.library import Library
from bot.notices import Notices
from bot.platforms import Incoming, Reachable, offers
from bot.timetable import Outbox, Timetable
from handlers.contract import (
    Choice,
    Command,
    Context,
    Event,
    Handler,
    Limits,
    Message,
    Person,
    Refusal,
    Reply,
    Role,
    reply_to_json,
)
from handlers.question import asks_instead
from storage import asked, ballots, chats, inbox, outbox, people
from storage.database import Database, Transaction
from storage.event import Join
from storage.records import Asked, Chat, Delivery, DeliveryKind, Draft, Spoken

log = structlog.get_logger()

_COMMAND = re.compile(r"\s*[/!]\s?(?P<name>[^\W\d_][\w-]*)\s*(?P<argument>.*)", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
# See storage.codes: what looks random is a code, so no word is taken for one, however long.
_CODE = re.compile(r"(?=.*(?:\d|_|[a-z][A-Z]))[\w-]{22}", re.ASCII)
_PERHAPS_CODE = re.compile(r"[\w-]{8,32}", re.ASCII)  # a shorter one, or one with a mistake
_YES = frozenset(
    {"ja", "yes", "jo", "jep", "jawohl", "ja bitte", "ja gern", "ja gerne", "gern", "gerne", "yes please", "ok", "okay"}
)
_NO = frozenset({"nein", "no", "nee", "nein danke", "lieber nicht", "no thanks", "abbrechen", "cancel"})
ASKED_FOR = timedelta(minutes=10)  # how long the bot waits for what it asked for
NOTED_AGAIN = timedelta(seconds=30)  # by how much longer what was spoken of is known, to be written down again
LONGEST = 4000  # characters of a message that are read; nobody asks more in one
LONGEST_NAME = 40  # characters of an unknown command that are repeated


@dataclass(frozen=True, slots=True)
class Rules:
    """How the bot as a whole behaves: who answers for data, and how much one person may do."""

    operator: str = ""
    messages_per_minute: int = 30
    topics_per_person: int = 5


@dataclass(frozen=True, slots=True)
class Call:
    """A message understood as a call of a command; a question is the call of the fallback."""

    handler: Handler
    argument: str
    command: Command | None
    answers: bool = False  # what the bot asked last


class Dispatch:
    """Turns what comes in into what goes out."""

    def __init__(
        self,
        database: Database,
        library: Library,
        clock: Clock,
        commands: Sequence[Command],
        question: Handler,
        notices: Notices,
        timetable: Timetable,
        outgoing: Outbox,
        rules: Rules,
    ) -> None:
        self._database = database
        self._library = library
        self._clock = clock
        self._commands = tuple(commands)
        self._question = question
        self._notices = notices
        self._timetable = timetable
        self._outgoing = outgoing
        self._rules = rules
        self._floods = Floods(rules.messages_per_minute)
        self._by_name = {_folded(name): command for command in commands for name in command.names}

    async def receive(self, platform: str, incoming: Sequence[Incoming], cursor: str | None = None) -> None:
        """Do all that came in, once, and commit it with the platform's cursor; see `bot.platforms.Receive`."""
        async with self._database.write() as tx:
            deliveries = await self._take(tx, platform, incoming)
            if cursor is not None:
                await inbox.set_mark(tx, platform, cursor)
        self._outgoing.submit(deliveries)

    async def _take(self, tx: Transaction, platform: str, incoming: Sequence[Incoming]) -> list[Delivery]:
        fresh = {entry.id: entry for entry in incoming if isinstance(entry, Reachable) or entry.addressed}
        for known in await inbox.seen(tx, platform, fresh) if fresh else ():
            del fresh[known]
        if not fresh:
            return []
        await inbox.record(tx, platform, fresh, self._clock.now())
        group = _Group(tx, platform, [entry for entry in fresh.values() if isinstance(entry, Message)])
        # What is due comes first, so that a deadline counts for what came in after it.
        now = self._clock.now()
        drafts = await self._timetable.deadlines(tx, now)
        for entry in fresh.values():
            if isinstance(entry, Reachable):
                await people.set_reachable(tx, platform, entry.sender, entry.room, reachable=entry.reachable)
            else:
                drafts += await self._answer(tx, entry, group)
        await group.write_notes()
        return await self._outgoing.add(tx, drafts)

    async def _answer(self, tx: Transaction, message: Message, group: _Group) -> list[Draft]:
        message = replace(message, text=_clean(message.text))
        chat = await group.chat(message)
        person = await self._known(tx, message, group)
        context = self._context(tx, message, chat, person)
        reply = await self._reply(message, chat, context)
        await self._library.follow(tx)
        if tx.wrote:
            group.forget()
        if reply is None:
            return []
        group.note(message, context, reply)
        return await self._drafts(tx, message, reply, chat, context.event, reply.language or context.language)

    async def _known(self, tx: Transaction, message: Message, group: _Group) -> Person:
        person = await group.person(message)
        if person is None:
            person = await self._meet(tx, message)
            group.keep(message, person)
        if message.private and (person.room != message.room or not person.reachable):
            await people.set_room(tx, person.account, message.room)
            group.forget()
        if message.language and message.language != person.client_language:
            await people.set_client_language(tx, person.account, message.language)
            group.forget()
        if message.role is not None and (message.role > person.role or not person.joined):
            await people.enter(tx, person.id, self._library.event(person.event).slug, message.role, message.at)
            group.forget()
        if person.event not in self._library.events and self._library.default.join is Join.OPEN:
            await people.enter(tx, person.id, self._library.default.slug, Role.PARTICIPANT, message.at)
            group.forget()
        person = self._here(await group.person(message) or person)
        return replace(person, spoken=group.spoken.get(person.account, person.spoken))

    async def _meet(self, tx: Transaction, message: Message) -> Person:
        default = self._library.default
        return await people.meet(
            tx,
            message.platform,
            message.sender,
            message.at,
            room=message.room if message.private else None,
            event=default.slug if default.join is Join.OPEN else None,
        )

    def _here(self, person: Person) -> Person:
        """The person; somebody whose event this bot does not know any more is in none."""
        if person.event is None or person.event in self._library.events:
            return person
        return replace(person, event=None, joined=False, role=Role.PARTICIPANT, attendance=None)

    def _context(self, tx: Transaction, message: Message, chat: Chat, person: Person) -> Context:
        speak = partial(self._notices.speak, buttons=message.buttons)
        event = self._library.event(person.event)
        wished = (person.language or message.language) if message.private else chat.language
        language = event.language_for(wished)
        return Context(
            event=event,
            events=self._library.events,
            person=person,
            language=language,
            say=speak(language),
            tx=tx,
            commands=self._commands,
            operator=self._rules.operator,
            wished=wished,
            speak=speak,
            limits=Limits(self._rules.topics_per_person),
            buttons=message.buttons,
            platforms=tuple(self._notices.platforms),
            groups=self._groups(event),
        )

    def _groups(self, event: Event) -> tuple[tuple[str, str], ...]:
        """The group chats belong to the default event; what is said of another one is not meant for them."""
        return self._notices.groups if event.slug == self._library.default.slug else ()

    async def _reply(self, message: Message, chat: Chat, context: Context) -> Reply | None:
        """What is said to a message; None: nothing. Whatever a command or a text gets wrong ends here."""
        try:
            try:
                async with context.tx.step():
                    return await self._handle(message, chat, context)
            except Refusal as refusal:
                words = context.say(refusal.key, **refusal.values)
                return Reply(words, choices=refusal.choices, mentions=refusal.mentions)
        except Exception:
            code = secrets.token_hex(3)
            log.exception("a command failed", code=code, platform=message.platform)
            return Reply(context.say("error-unexpected", code=code))

    async def _handle(self, message: Message, chat: Chat, context: Context) -> Reply | None:
        if self._floods.too_much(message):
            raise Refusal("error-flood", number=self._rules.messages_per_minute)
        if message.instead:
            raise Refusal(message.instead)
        call = self._call(replace(message, text=_chosen(message, chat)), context)
        if call is None or (message.edited and call.command is not None and not call.command.reads):
            return None
        self._permit(call, message, context)
        if call.answers or self._left_alone(call, message, context):
            await people.set_asked(context.tx, context.person.account, None)
        reply = await call.handler(replace(message, text=call.argument), replace(context, argument=call.argument))
        if reply.asks and message.private:
            asked = Asked(message.at + ASKED_FOR, reply.asks.answer, reply.asks.yes)
            await people.set_asked(context.tx, context.person.account, asked)
        return reply

    def _call(self, message: Message, context: Context) -> Call | None:
        """What a message calls for: what the bot asked for last, a command, or the fallback."""
        asked = context.person.asked
        if asked is None or not message.private or asked.until <= message.at:
            return self._plain_call(message, context)
        said = " ".join(message.text.casefold().replace(",", " ").split()).strip("/!. ")
        if said in _YES:  # to a question for words it says nothing, so that is asked again
            call = self._plain_call(replace(message, text=asked.yes or asked.answer), context)
            return call and replace(call, answers=True)
        if said in _NO:
            return self._plain_call(replace(message, text="/nein"), context)
        call = self._plain_call(message, context)
        for_words = asked.answer and call is not None and call.command is None
        if for_words and not asks_instead(message, context, asked.answer):
            call = self._plain_call(replace(message, text=f"{asked.answer} {message.text}"), context)
            return call and replace(call, answers=True)
        return call

    def _left_alone(self, call: Call, message: Message, context: Context) -> bool:
        """Whether somebody did something else instead of giving the words that the bot asked for.

        What they write later is no answer any more. What waits for a yes goes on waiting.
        """
        asked = context.person.asked
        return bool(message.private and call.command and asked and asked.answer)

    def _plain_call(self, message: Message, context: Context) -> Call | None:
        match = _COMMAND.fullmatch(message.text)
        if match is None and self._is_entry(message.text.strip()):
            # Links to a Matrix chat carry nothing, so there the code itself is the first message.
            return Call(self._by_name["start"].handler, message.text.strip(), self._by_name["start"])
        if match is None:
            bare = self._by_name.get(_folded(message.text.strip(" .!?")))
            if bare is not None and bare.reads:
                return Call(bare.handler, "", bare)
            if not context.person.joined and _PERHAPS_CODE.fullmatch(message.text.strip()):
                start = self._by_name["start"]  # a link without room for a code leads here: the code alone is enough
                return Call(start.handler, message.text.strip(), start)
            return Call(self._question, message.text.strip(), None)
        command = self._by_name.get(_folded(match["name"]))
        if command is None and not message.private:
            return None  # in a group it may be for somebody else, or no command at all
        if command is None:
            name = match["name"][:LONGEST_NAME]
            raise Refusal("error-unknown-command", choices=self._near(name, context), name=name)
        return Call(command.handler, match["argument"].strip(), command)

    def _is_entry(self, word: str) -> bool:
        return word in self._library.events or _CODE.fullmatch(word) is not None

    def _near(self, name: str, context: Context) -> tuple[tuple[Choice, ...], ...]:
        names = [command.name(context.language) for command in _usable(self._commands, context.role)]
        found = process.extract(_folded(name), names, limit=2, score_cutoff=70, processor=_folded)
        near = [hit[0] for hit in found] or [self._by_name["hilfe"].name(context.language)]
        return (tuple(Choice(f"/{name}", f"/{name}") for name in near),)

    def _permit(self, call: Call, message: Message, context: Context) -> None:
        command = call.command
        if not context.person.joined and not (command and command.public):
            raise Refusal("error-join-first", title=context.event.title.of(context.language))
        if command and context.role < command.role:
            raise Refusal("error-role", role=command.role.word)
        if command and not message.private and not command.in_groups:
            raise Refusal("error-private-only", name=command.name(context.language))

    async def _drafts(
        self, tx: Transaction, message: Message, reply: Reply, chat: Chat, event: Event, language: str
    ) -> list[Draft]:
        replaces = message.pressed if reply.in_place else None
        if message.edited and message.source:
            replaces = await outbox.answer_to(tx, message.platform, message.room, message.source)
            if replaces is None:
                return []
        offered = offers(reply)
        if not message.buttons and offered != chat.offered and offered:
            await chats.offer(tx, message.platform, message.room, offered)
        parts = self._notices.platforms[message.platform].parts(reply)
        drafts = [
            Draft(
                platform=message.platform,
                room=message.room,
                kind=DeliveryKind.BALLOT if about and not reply.about else DeliveryKind.ANSWER,
                body=reply_to_json(part),
                language=language,
                source=message.source,
                thread=message.thread,
                replaces=None if position else replaces,
                private=message.private,
                about=about,
            )
            for position, part in enumerate(parts)
            for about in (_about(reply, part, position),)
        ]
        drafts += self._notices.edits(event, reply.edits, (message.platform, message.room))
        return drafts + await self._notices.drafts(tx, event, reply.notices)


class _Group:
    """The people and chats of the messages that are handled together, read in one query each."""

    def __init__(self, tx: Transaction, platform: str, messages: Sequence[Message]) -> None:
        self._tx = tx
        self._platform = platform
        self._ahead = {message.sender for message in messages}  # are read with the first of them
        self._rooms = {message.room for message in messages if not (message.private and message.buttons)}
        self._people: dict[str, Person | None] = {}
        self._chats: dict[str, Chat] | None = None
        self._asked: Counter[tuple[str, str]] = Counter()
        self.spoken: dict[int, Spoken] = {}  # by account; not written yet

    async def person(self, message: Message) -> Person | None:
        """Who wrote, or None if unknown so far."""
        if message.sender not in self._people:
            wanted, self._ahead = self._ahead | {message.sender}, set()
            self._people |= dict.fromkeys(wanted) | await people.find(self._tx, self._platform, wanted)
        return self._people[message.sender]

    def keep(self, message: Message, person: Person) -> None:
        """Whoever wrote is known from now on."""
        self._people[message.sender] = person

    async def chat(self, message: Message) -> Chat:
        """What is remembered of the chat."""
        if self._chats is None:
            self._chats = await chats.find(self._tx, self._platform, self._rooms) if self._rooms else {}
        return self._chats.get(message.room, Chat())

    def note(self, message: Message, context: Context, reply: Reply) -> None:
        """What a reply leaves behind beside its words: what was asked, and what the chat is about."""
        if reply.counted:
            self._asked[context.event.slug, reply.counted] += 1
        if reply.spoken and message.private and _says_more(reply.spoken, context.person.spoken):
            self.spoken[context.person.account] = reply.spoken

    async def write_notes(self) -> None:
        """Write down what the replies left behind, once for all messages of the group."""
        await asked.count(self._tx, self._asked)
        for account, spoken in self.spoken.items():
            await people.set_spoken(self._tx, account, spoken)

    def forget(self) -> None:
        """Something was written: read anew for the next message, and only what that one needs."""
        self._people, self._chats = {}, None


def _about(reply: Reply, part: Reply, position: int) -> str | None:
    """What one of the messages of a reply is about, for finding it again: a ballot in words, as a poll, or in passing.

    Only the first part is the ballot that is changed later, but each tells of it.
    """
    if reply.about is not None:
        return None if position else reply.about
    if reply.ballot is not None and part.poll and not part.text:
        return ballots.about_poll(reply.ballot)
    if reply.ballot is not None and not position:
        return ballots.about(reply.ballot)
    mentions = reply.mentions if reply.ballot is None else (reply.ballot, *reply.mentions)
    return ballots.mentioned(mentions) if mentions else None


def _says_more(spoken: Spoken, known: Spoken | None) -> bool:
    """Whether what a chat is about is worth writing down: it is something else, or is to be known for longer."""
    if known is None:
        return spoken != Spoken(spoken.until)
    return spoken != replace(known, until=spoken.until) or spoken.until > known.until + NOTED_AGAIN


def _usable(commands: Iterable[Command], role: Role) -> list[Command]:
    return [command for command in commands if command.role <= role and command.listed]


def _folded(name: str) -> str:
    return name.casefold().translate(_UMLAUTS)


def _clean(text: str) -> str:
    return _CONTROL.sub(" ", text)[:LONGEST]


def _chosen(message: Message, chat: Chat) -> str:
    """Where a platform has no buttons, the number or the label of a choice offered last means that choice.

    So does the number with the label behind it. A label that stands there twice with different commands means neither.
    """
    said = _spoken(message.text)
    number = int(said) if said.isdecimal() else None
    meant = {command for _, command, its in chat.offered if number is not None and its == number}
    meant = meant or {
        command for label, command, its in chat.offered if said in (_spoken(label), f"{its} {_spoken(label)}")
    }
    return meant.pop() if len(meant) == 1 else message.text


def _spoken(text: str) -> str:
    """A number or label without what people leave out or add in typing it."""
    return text.strip().rstrip(".)").casefold()
