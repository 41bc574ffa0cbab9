"""Whatever is in a file: reading it gives problems with lines inside of it, never an exception."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from storage.event_file import Severity, read
from storage.event_file.positions import lines

GOOD = (Path(__file__).parent / "good-event.toml").read_text(encoding="utf-8")
ROWS = GOOD.split("\n")
SNIPPETS = [
    *(
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        '"""',
        "=",
        ",",
        "#",
        "\\",
        "\n",
        "[[item]]",
        "[event]",
        "[venue.wifi]",
        "\x00",
        "é",
    ),
    *("title = ", "🦆", "2026-13-40", "0", "-1", "true", " = 3", ".", "[item.title]", "\r", "\u2028", "\x0b"),
]


def holds(text: str) -> None:
    outcome = read(text, path=None)
    last = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    assert all(1 <= problem.line <= last for problem in outcome.problems)
    assert (outcome.event is None) == any(problem.severity is Severity.ERROR for problem in outcome.problems)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    holds(text)


@settings(deadline=None)
@given(st.lists(st.sampled_from([*SNIPPETS, *ROWS]), max_size=30))
def test_pieces_of_toml(pieces: list[str]) -> None:
    holds("\n".join(pieces))
    holds("".join(pieces))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(GOOD)), st.integers(0, 30), st.sampled_from(SNIPPETS)), max_size=4))
def test_a_good_file_with_random_changes(changes: list[tuple[int, int, str]]) -> None:
    text = GOOD
    for at, length, snippet in changes:
        text = text[:at] + snippet + text[at + length :]
    holds(text)


@settings(max_examples=100, deadline=None)
@given(st.permutations(range(len(ROWS))).map(lambda order: order[:60]))
def test_shuffled_lines(order: list[int]) -> None:
    holds("\n".join(ROWS[row] for row in order))


@settings(deadline=None)
@given(st.integers(0, len(ROWS)), st.integers(1, 20))
def test_a_file_with_missing_lines(start: int, length: int) -> None:
    holds("\n".join(ROWS[:start] + ROWS[start + length :]))


scalars = st.one_of(
    st.booleans(), st.integers(-(2**63), 2**63), st.floats(), st.text(max_size=20), st.dates(), st.times()
)
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3), max_leaves=5)


def toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(char):08X}" for char in value) + '"'
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([row for row in ROWS if " = " in row]), values)
def test_any_value_in_any_place(row: str, value: Any) -> None:
    holds(GOOD.replace(row, f"{row.partition(' = ')[0]} = {toml(value)}", 1))


def test_deep_nesting() -> None:
    holds("[event]\ntitle = " + "[" * 100_000)
    holds("[event]\ntitle = " + "[" * 400 + "]" * 400)
    holds("[event]\ntitle = " + "{ a = " * 300 + "1" + "}" * 300)
    holds(".".join("a" * 500) + " = 1")
    holds("[" + ".".join("a" * 500) + "]")


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(deeper for key, part in inner for deeper in paths(part, (*path, key)))]


def test_every_value_has_a_line() -> None:
    tricky = (
        'a."b.c".d = 1\n[[x]]\ny = [1, # one\n 2]\n[x.z]\nq = { a = 1, b = [{ c = 2 }] }\n'
        '[[x]]\n"k" = """\n\n"""\n[[x.w]]\nv = 1\n'
    )
    for text in (GOOD, tricky):
        assert set(paths(tomllib.loads(text))) == set(lines(text))
    assert lines(tricky)[("x", 0, "y", 1)] == (4, 4)
    assert lines(tricky)[("x", 1, "k")] == (8, 10)
    assert lines(tricky)[("x", 1, "w", 0, "v")] == (12, 12)
