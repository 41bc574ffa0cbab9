"""How a value that is no valid TOML would be written rightly, for messages."""

from __future__ import annotations

import re
import tomllib

from storage.event_file.schema import LANGUAGES, TABLES

# Readers of lists: where a comma parts entries, and where it belongs to an entry ("Jenny Richter, Leiterin").
WORD_LISTS = {"names", "options", "languages", "bot_languages", "refs"}
LISTS = WORD_LISTS | {"texts", "some_texts"}
MARKS = "„“”«»‚‘’\"'"
KNOWN = {key for table in TABLES.values() for key in table.fields} | set(LANGUAGES)
SHORT = 60  # characters of a value that a message shows

_TEXT = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*')"""
_AFTER_TEXT = re.compile(rf"{_TEXT}\s*[,;]?\s*[\w-]+\s*=")
_AFTER_WORD = re.compile(r"[^\s\"'\[{]+?\s*[,;]?\s+([\w-]+)\s*=")
_DEGREES = re.compile(r"(\d+)\s*°\s*(?:(\d+)\s*['′’]\s*)?(?:([\d.]+)\s*(?:\"|″|”|''))?\s*([NSEOW]?)")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def parses(value: str) -> bool:
    """Whether a value is valid TOML."""
    try:
        tomllib.loads(f"value = {value}")
    except (ValueError, RecursionError):
        return False
    return True


def quoted(value: str, reader: str) -> str:
    """A text as it has to stand there, for a list in brackets."""
    bare = value.replace("&quot;", "").strip(" \t[](){}")
    if reader not in LISTS:
        return f'"{_plain(bare)}"'
    words = re.split("[,;]", bare) if reader in WORD_LISTS else re.split(r"(?<=[\"“”»’'])\s*[,;]", bare)
    return "[" + ", ".join(f'"{_plain(word)}"' for word in words if _plain(word)) + "]"


def _plain(text: str) -> str:
    return text.strip().strip(MARKS + ",;").strip().replace('"', "").replace("\\", "\\\\")[:SHORT]


def two_pairs(value: str) -> bool:
    """Whether a second key with its value follows on the same line."""
    match = _AFTER_WORD.match(value)
    return bool(_AFTER_TEXT.match(value)) or bool(match and match[1] in KNOWN)


def number(word: str, example: str) -> str:
    """The number that is probably meant."""
    if match := _DEGREES.match(word):
        degrees = int(match[1]) + int(match[2] or 0) / 60 + float((match[3] or "0").rstrip(".") or 0) / 3600
        return f"{-degrees if match[4] in {'S', 'W'} else degrees:.4f}"
    plain = re.sub(r"^([+-]?)0+(?=\d)", r"\1", word).replace(",", ".")
    found = _NUMBER.search(plain)
    return found[0][:20] if found else example


def parts(inside: str) -> list[str]:
    """What stands between the braces of an inline table, cut at its commas."""
    found, start, open_, quote, at = [], 0, 0, "", 0
    while at < len(inside):
        char = inside[at]
        if quote:
            at += char == "\\" and quote == '"'
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char in "[{":
            open_ += 1
        elif char in "]}":
            open_ -= 1
        elif char == "," and open_ == 0:
            found.append(inside[start:at])
            start = at + 1
        at += 1
    return [*found, inside[start:]]
