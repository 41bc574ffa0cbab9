"""The forms of words in the event file: addresses, numbers, zones, languages, leads, audiences, files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from babel import Locale

from storage.event_file.words import nearest

HOST = re.compile(r"(?!-)[\w-]{1,63}(?<!-)(\.(?!-)[\w-]{1,63}(?<!-))*\.?")
EMAIL = re.compile(r"[^@\s<>()\[\],;:\"]+@[^@\s<>()\[\],;:\"]+")
SIGN_LANGUAGES = frozenset({"gsg", "ase", "bfi", "sgg", "ssr", "fsl", "dse", "pso", "ils"})
LEAD = re.compile(r"(\d{1,6})\s*([a-zäöü]+)\.?", re.IGNORECASE)
UNITS = {
    **dict.fromkeys(("m", "min", "mins", "minute", "minuten", "minutes"), "minutes"),
    **dict.fromkeys(("h", "std", "stunde", "stunden", "hour", "hours"), "hours"),
    **dict.fromkeys(("d", "t", "tag", "tage", "tagen", "day", "days"), "days"),
}
LONGEST = timedelta(days=366)
AUDIENCES = {
    "all": "all",
    "alle": "all",
    "onsite": "onsite",
    "vorort": "onsite",
    "online": "online",
    "signed-up": "signed-up",
    "angemeldet": "signed-up",
    "telegram": "telegram",
    "matrix": "matrix",
}


def is_url(text: str) -> bool:
    """Whether a text is a complete address of the web: http or https, with a host."""
    if re.search(r"[\s<>\"\\^`{}|]", text):
        return False
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 (raises ValueError for a port that is no number)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and _is_host(parts.hostname or "")


def url_character(text: str) -> str:
    """The first character that cannot be in an address of the web; "" if there is none, or if it is no address."""
    match = re.search(r"[\s<>\"\\^`{}|]", text) if re.match("https?://", text) else None
    return match[0] if match else ""


def is_host_path(text: str) -> bool:
    """Whether only https:// is missing from an address of the web."""
    return bool(re.match(r"[\w-]+(\.[\w-]+)+(/|$)", text)) and is_url(f"https://{text}")


def _is_host(host: str) -> bool:
    if ":" in host or re.fullmatch(r"[\d.]+", host):
        return _is_ip(host)
    return len(host) <= 253 and bool(HOST.fullmatch(host))


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def is_email(text: str) -> bool:
    """Whether a text is a mail address, without a name or `mailto:`."""
    if not EMAIL.fullmatch(text) or ".." in text:
        return False
    user, _, host = text.partition("@")
    return not user.startswith(".") and not user.endswith(".") and "." in host and bool(HOST.fullmatch(host))


def is_phone(text: str) -> bool:
    """Whether a text can be a phone number: at least three digits, and no mail address."""
    return len(re.findall(r"\d", text)) >= 3 and "@" not in text and "://" not in text


def time_zone(name: str) -> ZoneInfo | None:
    """The zone with this IANA name."""
    if not re.fullmatch(r"[A-Za-z0-9_+/-]{1,64}", name) or name not in _zones():
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def nearest_zone(name: str) -> str:
    """The IANA name that was probably meant, or ""."""
    cities = {zone.rpartition("/")[2]: zone for zone in sorted(_zones()) if "/" in zone and not zone.startswith("Etc/")}
    common = {"MEZ": "Europe/Berlin", "MESZ": "Europe/Berlin", "Deutschland": "Europe/Berlin", "CEST": "Europe/Berlin"}
    # Etc/GMT+1 lies to the west: nobody means it by "GMT+1".
    places = (zone for zone in sorted(_zones()) if "/" in zone and not zone.startswith("Etc/"))
    return nearest(name.replace(" ", "_"), places, cities | common)


@lru_cache(maxsize=1)
def _languages() -> dict[str, str]:
    """Codes of languages with their names in German."""
    return dict(Locale("de").languages)


def is_language(code: str) -> bool:
    """Whether a text is a language code such as `de`, `en`, `gsg` or `pt-BR`."""
    base, _, region = code.partition("-")
    known = base in SIGN_LANGUAGES or (base in _languages() and len(base) <= 3)
    return known and (not region or bool(re.fullmatch(r"[A-Z][a-z]{3}|[A-Z]{2}|\d{3}", region)))


def nearest_language(word: str) -> str:
    """The code that was probably meant by a code in capitals or a language's name, or ""."""
    if is_language(word.lower()):
        return word.lower()
    german = {name.lower(): code for code, name in _languages().items()}
    english = {name.lower(): code for code, name in Locale("en").languages.items()}
    found = (english | german).get(word.lower(), "")
    return found if len(found) <= 3 else ""


@dataclass(frozen=True, slots=True)
class Lead:
    """How long before: elapsed time, or days by the wall clock."""

    elapsed: timedelta
    days: int = 0


def lead(text: str) -> Lead | None:
    """`10 min`, `2 h`, `1 d` as a lead, also in German; None for anything else."""
    match = LEAD.fullmatch(text.strip())
    unit = UNITS.get(match[2].lower()) if match else None
    if not match or not unit:
        return None
    amount = timedelta(**{unit: int(match[1])})
    if amount > LONGEST:
        return None
    return Lead(timedelta(), int(match[1])) if unit == "days" else Lead(amount)


def file_fault(name: str, folder: Path | None) -> str:
    """The code of what is wrong with a file's name, or "". Without a folder only the name is looked at."""
    windows = PureWindowsPath(name)
    if not name.strip() or "\0" in name:
        return "file-missing"
    if PurePosixPath(name).is_absolute() or windows.drive or windows.root or ".." in windows.parts:
        return "file-outside"
    return _on_disk(folder, name) if folder else ""


def nearest_file(name: str, folder: Path | None) -> str:
    """The file beside the event file that was probably meant, or ""."""
    try:
        names = [entry.name for entry in folder.iterdir() if entry.is_file()] if folder else []
    except OSError:
        return ""
    return nearest(name, (other for other in names if not other.startswith(".")))


def _on_disk(folder: Path, name: str) -> str:
    try:
        target = (folder / name).resolve()
        if not target.is_relative_to(folder.resolve()):
            return "file-outside"
        if target.is_dir():
            return "file-is-folder"
        return "" if target.is_file() else "file-missing"
    except (OSError, RuntimeError):  # too long a name, or links in a circle
        return "file-missing"
