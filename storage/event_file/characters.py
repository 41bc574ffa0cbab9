"""Characters that come along with text from Word, the web or a phone, and that TOML takes for more than a space."""

from __future__ import annotations

import re

from storage.event_file.statements import statements

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
NOTHING = "\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff"
# Texts and comments may hold them; a quote that is not closed hides the rest of its line.
TOKEN = re.compile(rf""""(?:\\.|[^"\\])*"?|'[^']*'?|\#.*|(?P<space>[{SPACES}])|(?P<nothing>[{NOTHING}])""")
UNSEEN = re.compile(rf"[{NOTHING}]")


def cleaned(text: str) -> tuple[str, dict[int, str]]:
    """The text without such characters outside of its values' texts, and the first one of each row (from 0)."""
    rows = text.split("\n")
    found: dict[int, str] = {}
    inside = {row for part in statements(text) if _is_long(part.text) for row in range(part.first, part.last + 1)}
    for number, row in enumerate(rows):
        if number not in inside and (odd := [match for match in TOKEN.finditer(row) if match.lastgroup]):
            found[number] = f"U+{ord(odd[0][0]):04X}"
            rows[number] = TOKEN.sub(_replaced, row)
    return "\n".join(rows), found


def _is_long(text: str) -> bool:
    return '"""' in text or "'''" in text


def _replaced(match: re.Match[str]) -> str:
    return {"space": " ", "nothing": "", None: match[0]}[match.lastgroup]
