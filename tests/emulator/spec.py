"""The part of the Bot API the emulator knows: methods, parameters and types.

Derived from the machine-readable description of the Bot API 10.1 (PaulSonOfLars/telegram-bot-api-spec, MIT).
A method is written as `name:type` words, `!` marks what is required. The types are the keys of
`validate.CONVERTERS`. What is not listed is refused: a test should fail loudly on a misspelt parameter,
where Telegram would ignore it without a word.
"""


def _words(text: str) -> frozenset[str]:
    """A set written as one text."""
    return frozenset(text.split())


_SEND = (
    "message_thread_id:int disable_notification:bool protect_content:bool reply_parameters:reply reply_markup:markup"
)
_CAPTION = "caption:str parse_mode:str caption_entities:entities show_caption_above_media:bool"
_EDIT = "chat_id!:chat message_id!:int reply_markup:inline"
_POINT = "latitude!:float longitude!:float"

_METHODS = {
    "getMe": "",
    "getUpdates": "offset:int limit:int timeout:int allowed_updates:strings",
    "setWebhook": "url!:str certificate:file ip_address:str max_connections:int allowed_updates:strings "
    "drop_pending_updates:bool secret_token:str",
    "deleteWebhook": "drop_pending_updates:bool",
    "getWebhookInfo": "",
    "sendMessage": f"chat_id!:chat text!:str parse_mode:str entities:entities link_preview_options:preview {_SEND}",
    "sendPhoto": f"chat_id!:chat photo!:file has_spoiler:bool {_CAPTION} {_SEND}",
    "sendDocument": "chat_id!:chat document!:file thumbnail:file disable_content_type_detection:bool "
    f"{_CAPTION.removesuffix(' show_caption_above_media:bool')} {_SEND}",
    "sendLocation": f"chat_id!:chat {_POINT} horizontal_accuracy:float {_SEND}",
    "sendVenue": f"chat_id!:chat {_POINT} title!:str address!:str foursquare_id:str foursquare_type:str "
    f"google_place_id:str google_place_type:str {_SEND}",
    "editMessageText": f"{_EDIT} text!:str parse_mode:str entities:entities link_preview_options:preview",
    "editMessageReplyMarkup": _EDIT,
    "editMessageCaption": f"{_EDIT} {_CAPTION}",
    "deleteMessage": "chat_id!:chat message_id!:int",
    "deleteMessages": "chat_id!:chat message_ids!:ints",
    "answerCallbackQuery": "callback_query_id!:str text:str show_alert:bool url:str cache_time:int",
    "setMyCommands": "commands!:commands scope:scope language_code:language",
    "getMyCommands": "scope:scope language_code:language",
    "deleteMyCommands": "scope:scope language_code:language",
    "setMyName": "name:str language_code:language",
    "getMyName": "language_code:language",
    "setMyDescription": "description:str language_code:language",
    "getMyDescription": "language_code:language",
    "setMyShortDescription": "short_description:str language_code:language",
    "getMyShortDescription": "language_code:language",
    "setChatMenuButton": "chat_id:int menu_button:menu",
    "getChatMenuButton": "chat_id:int",
    "getChat": "chat_id!:chat",
    "getChatMember": "chat_id!:chat user_id!:int",
    "getChatMemberCount": "chat_id!:chat",
    "getChatAdministrators": "chat_id!:chat",
    "leaveChat": "chat_id!:chat",
    "sendChatAction": "chat_id!:chat action!:str",
    "forwardMessage": "chat_id!:chat from_chat_id!:chat message_id!:int disable_notification:bool protect_content:bool",
    "copyMessage": f"chat_id!:chat from_chat_id!:chat message_id!:int {_CAPTION} {_SEND}",
    "pinChatMessage": "chat_id!:chat message_id!:int disable_notification:bool",
    "unpinChatMessage": "chat_id!:chat message_id:int",
    "setMessageReaction": "chat_id!:chat message_id!:int reaction:reactions is_big:bool",
    "getFile": "file_id!:str",
    "logOut": "",
    "close": "",
}

# Objects that stand inside parameters: field name -> Python types json.loads gives, `!` marks what is required.
OBJECTS: dict[str, dict[str, tuple[type, ...]]] = {
    "LinkPreviewOptions": {
        "is_disabled": (bool,),
        "url": (str,),
        "prefer_small_media": (bool,),
        "prefer_large_media": (bool,),
        "show_above_text": (bool,),
    },
    "ReplyParameters": {
        "message_id!": (int,),
        "chat_id": (int, str),
        "allow_sending_without_reply": (bool,),
        "quote": (str,),
        "quote_entities": (list,),
        "quote_position": (int,),
    },
    "MessageEntity": {
        "type!": (str,),
        "offset!": (int,),
        "length!": (int,),
        "url": (str,),
        "user": (dict,),
        "language": (str,),
        "custom_emoji_id": (str,),
        "unix_time": (int,),
        "date_time_format": (str,),
    },
    "InlineKeyboardMarkup": {"inline_keyboard!": (list,)},
    "InlineKeyboardButton": {
        "text!": (str,),
        "icon_custom_emoji_id": (str,),
        "style": (str,),
        "url": (str,),
        "callback_data": (str,),
        "web_app": (dict,),
        "login_url": (dict,),
        "switch_inline_query": (str,),
        "switch_inline_query_current_chat": (str,),
        "switch_inline_query_chosen_chat": (dict,),
        "copy_text": (dict,),
    },
    "ReplyKeyboardMarkup": {
        "keyboard!": (list,),
        "is_persistent": (bool,),
        "resize_keyboard": (bool,),
        "one_time_keyboard": (bool,),
        "input_field_placeholder": (str,),
        "selective": (bool,),
    },
    "KeyboardButton": {
        "text!": (str,),
        "icon_custom_emoji_id": (str,),
        "style": (str,),
        "request_contact": (bool,),
        "request_location": (bool,),
        "web_app": (dict,),
    },
    "ReplyKeyboardRemove": {"remove_keyboard!": (bool,), "selective": (bool,)},
    "ForceReply": {"force_reply!": (bool,), "input_field_placeholder": (str,), "selective": (bool,)},
    "BotCommand": {"command!": (str,), "description!": (str,)},
    "MenuButton": {"type!": (str,), "text": (str,), "web_app": (dict,)},
    "ReactionType": {"type!": (str,), "emoji": (str,), "custom_emoji_id": (str,)},
}

INLINE_ACTIONS = frozenset(OBJECTS["InlineKeyboardButton"]) - {"text!", "icon_custom_emoji_id", "style"}
BUTTON_STYLES = frozenset({"danger", "success", "primary"})

# Telegram finds these itself and ignores what a bot says about them.
FOUND_ENTITIES = frozenset({"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"})
GIVEN_ENTITIES = _words(
    "bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention "
    "custom_emoji date_time"
)

# Only the fields a scope must have besides its type.
SCOPES: dict[str, frozenset[str]] = {
    "default": frozenset(),
    "all_private_chats": frozenset(),
    "all_group_chats": frozenset(),
    "all_chat_administrators": frozenset(),
    "chat": frozenset({"chat_id"}),
    "chat_administrators": frozenset({"chat_id"}),
    "chat_member": frozenset({"chat_id", "user_id"}),
}

UPDATE_TYPES = _words(
    "message edited_message channel_post edited_channel_post business_connection business_message "
    "edited_business_message deleted_business_messages guest_message message_reaction message_reaction_count "
    "inline_query chosen_inline_result callback_query shipping_query pre_checkout_query purchased_paid_media poll "
    "poll_answer my_chat_member chat_member chat_join_request chat_boost removed_chat_boost managed_bot"
)
# These come only to a bot that asks for them.
ASKED_FOR = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

CHAT_ACTIONS = _words(
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker "
    "find_location record_video_note upload_video_note"
)

REACTIONS = _words(
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 "
    "🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 "
    "😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 "
    "🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
)


def _parse(words: str) -> tuple[dict[str, str], frozenset[str]]:
    """One method's words -> (parameter -> type name, the required parameters)."""
    types: dict[str, str] = {}
    required: set[str] = set()
    for word in words.split():
        name, kind = word.split(":")
        types[name.rstrip("!")] = kind
        if name.endswith("!"):
            required.add(name[:-1])
    return types, frozenset(required)


# method in small letters (Telegram does not mind the case) -> (its real name, parameter types, required ones)
METHODS: dict[str, tuple[str, dict[str, str], frozenset[str]]] = {
    name.lower(): (name, *_parse(words)) for name, words in _METHODS.items()
}
