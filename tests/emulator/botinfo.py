"""The methods about the bot itself and about chats and their members."""

from typing import Any

from .errors import ApiError, Json, bad_request
from .groups import Group
from .people import Person
from .sending import find_chat
from .spec import UPDATE_TYPES
from .world import World, member

_NAME_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(world: World, values: Json) -> Any:
    """getMe."""
    return world.bot


def _scope_key(world: World, values: Json) -> tuple[str, int, int, str]:
    scope = values.get("scope", {"type": "default"})
    chat_id = find_chat(world, scope["chat_id"]).id if "chat_id" in scope else 0
    return scope["type"], chat_id, scope.get("user_id", 0), values.get("language_code", "")


def set_my_commands(world: World, values: Json) -> Any:
    """setMyCommands."""
    world.commands[_scope_key(world, values)] = values["commands"]
    return True


def get_my_commands(world: World, values: Json) -> Any:
    """getMyCommands: exactly this scope and language, empty if never set."""
    return world.commands.get(_scope_key(world, values), [])


def delete_my_commands(world: World, values: Json) -> Any:
    """deleteMyCommands."""
    world.commands.pop(_scope_key(world, values), None)
    return True


def shown_commands(world: World, person: Person, group: Group | None = None) -> list[Json]:
    """The command menu somebody sees in the private chat or a group: narrowest scope first, then own language."""
    if group is None:
        scopes = [("chat", person.id, 0), ("all_private_chats", 0, 0), ("default", 0, 0)]
    else:
        scopes = [("chat_member", group.id, person.id)]
        admin = group.status(person.id) in {"creator", "administrator"}
        scopes += [("chat_administrators", group.id, 0)] if admin else []
        scopes += [("chat", group.id, 0)]
        scopes += [("all_chat_administrators", 0, 0)] if admin else []
        scopes += [("all_group_chats", 0, 0), ("default", 0, 0)]
    for scope in scopes:
        for language in (person.user.get("language_code", ""), ""):
            commands = world.commands.get((*scope, language))
            if commands:
                return commands
    return []


def set_text(world: World, key: str, values: Json) -> Any:
    """setMyName, setMyDescription, setMyShortDescription."""
    text = values.get(key, "")
    if len(text) > _NAME_LIMITS[key]:
        raise bad_request(f"bot {key.replace('_', ' ')} is too long", "text")
    world.names[key, values.get("language_code", "")] = text
    return True


def get_text(world: World, key: str, values: Json) -> Any:
    """getMyName, getMyDescription, getMyShortDescription; falls back to the text for all languages."""
    default = world.bot["first_name"] if key == "name" else ""
    general = world.names.get((key, ""), "")
    return {key: world.names.get((key, values.get("language_code", "")), "") or general or default}


def set_chat_menu_button(world: World, values: Json) -> Any:
    """setChatMenuButton, for one private chat or all."""
    world.menus[values.get("chat_id", 0)] = values.get("menu_button", {"type": "default"})
    return True


def get_chat_menu_button(world: World, values: Json) -> Any:
    """getChatMenuButton."""
    return world.menus.get(values.get("chat_id", 0), world.menus.get(0, {"type": "commands"}))


def get_chat(world: World, values: Json) -> Any:
    """getChat."""
    chat = find_chat(world, values["chat_id"])
    group = world.groups.get(chat.id)
    if group is not None:
        group.check_bot()
    elif not world.people[chat.id].started:
        raise bad_request("chat not found", "chat_not_found")
    full = chat.raw | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
        ),
    }
    pinned = chat.get(chat.pinned[-1]) if chat.pinned else None
    return full | {"pinned_message": pinned.raw} if pinned else full


def _members(world: World, values: Json) -> tuple[Group | None, dict[int, Json]]:
    """The ChatMember objects of a chat by user id, the bot's among them."""
    chat = find_chat(world, values["chat_id"])
    group = world.groups.get(chat.id)
    if group is None:
        users = [world.people[chat.id].user, world.bot_user()]
        return None, {user["id"]: member(user, "member") for user in users}
    group.check_bot()
    found = {person.id: member(person.user, status) for person, status in group.members.values()}
    return group, found | {world.bot["id"]: member(world.bot_user(), group.bot_status)}


def get_chat_member(world: World, values: Json) -> Any:
    """getChatMember; known people outside the group have left it."""
    _, members = _members(world, values)
    user_id = values["user_id"]
    if user_id in members:
        return members[user_id]
    if user_id not in world.people:
        raise bad_request("user not found", "user_not_found")
    return member(world.people[user_id].user, "left")


def get_chat_member_count(world: World, values: Json) -> Any:
    """getChatMemberCount."""
    return len(_members(world, values)[1])


def get_chat_administrators(world: World, values: Json) -> Any:
    """getChatAdministrators; other bots are left out, of which there are none."""
    group, members = _members(world, values)
    if group is None:
        raise bad_request("there are no administrators in the private chat", "refused")
    return [found for found in members.values() if found["status"] in {"creator", "administrator"}]


def leave_chat(world: World, values: Json) -> Any:
    """leaveChat."""
    group = world.groups.get(find_chat(world, values["chat_id"]).id)
    if group is None:
        raise bad_request("chat member status can't be changed in private chats", "refused")
    group.check_bot()
    group.bot_status = "left"
    return True


def get_file(world: World, values: Json) -> Any:
    """getFile; the file is then at /file/bot<token>/<file_path>."""
    file = world.files.get(values["file_id"])
    if file is None:
        raise bad_request("invalid file_id", "file")
    size = len(file.content)
    if size > 20 * 1024 * 1024:
        raise bad_request("file is too big", "file")
    file_id = values["file_id"]
    return {
        "file_id": file_id,
        "file_unique_id": f"U{file_id}",
        "file_size": size,
        "file_path": f"documents/{file_id}",
    }


def check_update_kinds(world: World, method: str, values: Json) -> None:
    """Take over allowed_updates; Telegram ignores kinds it does not know without a word."""
    if "allowed_updates" in values:
        for kind in set(values["allowed_updates"]) - UPDATE_TYPES:
            world.violation("silent", method, f"unknown kind of update {kind!r}")
        world.queue.allow(values["allowed_updates"])


def set_webhook(world: World, values: Json) -> Any:
    """setWebhook; it is only kept (nothing is sent there), but it keeps getUpdates from working."""
    if values["url"] and not values["url"].startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook", "webhook")
    check_update_kinds(world, "setWebhook", values)
    if values.get("drop_pending_updates"):
        world.queue.drop_all()
    world.webhook = {"url": values["url"]}
    if values["url"]:
        world.queue.interrupt(ApiError(409, "Conflict: terminated by setWebhook request", "webhook"))
    return True


def delete_webhook(world: World, values: Json) -> Any:
    """deleteWebhook."""
    if values.get("drop_pending_updates"):
        world.queue.drop_all()
    world.webhook = {"url": ""}
    return True


def get_webhook_info(world: World, values: Json) -> Any:
    """getWebhookInfo."""
    return world.webhook | {
        "has_custom_certificate": False,
        "pending_update_count": len(world.queue),
        "allowed_updates": sorted(world.queue.allowed),
    }
