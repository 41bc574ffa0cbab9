"""Patterns over folded text.

Hardly a letter of a folded text is not ASCII. To take nothing else for a letter finds where words begin and end in
three quarters of the time.
"""

from __future__ import annotations

import re


def compiled(pattern: str) -> re.Pattern[str]:
    """A compiled pattern, for folded text only."""
    return re.compile(pattern, re.ASCII)
