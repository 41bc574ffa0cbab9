"""Markdown of organisers becomes rich text, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.markdown import markdown
from handlers.rich import Span


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Ein Absatz.", "Ein Absatz."),
        ("Erster.\n\nZweiter.", "Erster.\n\nZweiter."),
        ("eine\nZeile", "eine Zeile"),
        ("Bitte:\n\n- Laptop\n- Stift\n\nDanke.", "Bitte:\n• Laptop\n• Stift\n\nDanke."),
        ("1. eins\n2. zwei", "1. eins\n2. zwei"),
        ("- a\n  - b\n- c", "• a\n  • b\n• c"),
        ("# Titel\n\nText", "Titel\n\nText"),
        ("<b>fett</b>", "<b>fett</b>"),
        ("![Plan](https://example.org/plan.png)", "Plan"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_plain(text: str, plain: str) -> None:
    assert markdown(text).plain == plain


def test_looks() -> None:
    spans = markdown("**fett** und *schräg* und `code`").spans
    assert Span("fett", bold=True) in spans
    assert Span("schräg", italic=True) in spans
    assert Span("code", code=True) in spans


def test_links_are_kept_if_they_are_safe() -> None:
    assert Span("hier", href="https://example.org/") in markdown("[hier](https://example.org/)").spans
    for bad in ("javascript:alert(1)", "tg://user?id=1", "file:///etc/passwd", "data:text/html,x"):
        assert all(span.href is None for span in markdown(f"[hier]({bad})").spans)


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(markdown(text).plain, str)
