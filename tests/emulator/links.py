"""Links: what Telegram takes for one, and deep links into the bot."""

import re
from urllib.parse import parse_qs, urlsplit

from .errors import bad_request

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}|\[[0-9a-fA-F:]+\]|\d+(?:\.\d+){3}")


def check_url(url: str, wording: str, kind: str, schemes: tuple[str, ...] = ("http", "https", "tg", "ton")) -> None:
    """Refuse with `wording` what Telegram takes for no URL."""
    try:
        pieces = urlsplit(url if "://" in url else f"http://{url}")
        host = pieces.hostname or ""
    except ValueError:
        raise bad_request(wording, kind) from None
    if pieces.scheme not in schemes or (pieces.scheme.startswith("http") and not _HOST.fullmatch(host)):
        raise bad_request(wording, kind)
    if not host or any(character.isspace() for character in url):
        raise bad_request(wording, kind)


def bad_deep_link(url: str, bot_name: str) -> bool:
    """Whether a link to the bot carries a payload that Telegram would drop (1 to 64 of A-Z a-z 0-9 _ -)."""
    if "t.me/" not in url and "tg://resolve" not in url:
        return False
    pieces = urlsplit(url if "://" in url else f"https://{url}")
    query = parse_qs(pieces.query, keep_blank_values=True)
    if bot_name.lower() not in {pieces.path.strip("/").lower(), query.get("domain", [""])[0].lower()}:
        return False
    payloads = query.get("start", []) + query.get("startgroup", [])
    return any(payload and not _PAYLOAD.fullmatch(payload) for payload in payloads)


def is_payload(text: str) -> bool:
    """Whether a text may stand behind `?start=`."""
    return _PAYLOAD.fullmatch(text) is not None
