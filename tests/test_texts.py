"""The language files: both complete, the same values in both, every key used and every used key there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.texts import FOLDER, LANGUAGES, Texts
from handlers import commands

ROOT = FOLDER.parent.parent
TELEGRAM_LINE = 256  # characters of a command's line in a menu
CODED = ("check", "cli", "config", "platform")  # their keys are made of a prefix and a code


class _Values(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the visitor's way
        self.found.add(node.id.name)


@cache
def entries(language: str) -> dict[str, ftl.Message]:
    """All messages of a language by their key."""
    found: dict[str, ftl.Message] = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} is there twice"
                found[entry.id.name] = entry
    return found


def values(message: ftl.Message) -> set[str]:
    """The names of the values that a message takes."""
    visitor = _Values()
    visitor.visit(message)
    return visitor.found


def test_languages_have_the_same_files_and_keys() -> None:
    files = [{path.name for path in (FOLDER / language).iterdir()} for language in LANGUAGES]
    assert files[0] == files[1]
    assert sorted(entries("de")) == sorted(entries("en"))


def test_texts_take_the_same_values_in_all_languages() -> None:
    other = entries("en")
    different = {
        key: values(message) ^ values(other[key])
        for key, message in entries("de").items()
        if values(message) - {"mark"} != values(other[key]) - {"mark"}
    }
    assert different == {}


def sources() -> list[Path]:
    """All Python files of the program."""
    return [path for room in ("bot", "handlers", "storage") for path in sorted((ROOT / room).rglob("*.py"))]


@cache
def literals() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """All strings in the program that may be keys, and the patterns of those put together at run time."""
    whole: set[str] = set()
    patterns: set[str] = set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                patterns.add("".join(_piece(part) for part in node.values))
    useful = (re.compile(pattern) for pattern in patterns if re.match(r"[a-z]+\\?-", pattern))
    return frozenset(whole), tuple(useful)


def _piece(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9-]+"


def test_every_text_is_used() -> None:
    assert [key for key in entries("de") if not _used(key)] == []


def _used(key: str) -> bool:
    """Whether the key stands in the program, whole, without the prefix of its file, or as the result of a pattern."""
    whole, patterns = literals()
    prefix, _, code = key.partition("-")
    names = (key, code) if prefix in CODED else (key,)
    telling = [pattern for pattern in patterns if pattern.pattern.partition("\\-")[0] not in CODED]
    return any(name in whole or any(pattern.fullmatch(name) for pattern in telling) for name in names)


def said() -> Iterator[tuple[str, str]]:
    """Where a key is given to `say`, `text`, `Refusal` and the like: file and line, key or pattern."""
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and node.args
                and _name(node.func) in ("say", "Refusal", "said", "StartError")
            ):
                prefix = "cli-" if _name(node.func) == "StartError" else ""
                for key in _keys(node.args[0]):
                    yield f"{path.name}:{node.lineno}", prefix + key


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _keys(node: ast.expr) -> list[str]:
    """The keys that an argument may be; an f-string gives a pattern."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [re.escape(node.value)]
    if isinstance(node, ast.JoinedStr):
        return ["".join(_piece(part) for part in node.values)]
    if isinstance(node, ast.IfExp):
        return _keys(node.body) + _keys(node.orelse)
    return []


def test_every_key_that_is_said_exists() -> None:
    known = entries("de")
    missing = [(place, key) for place, key in said() if not any(re.fullmatch(key, name) for name in known)]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_its_line_for_menus_and_help(language: str) -> None:
    texts = Texts()
    for command in commands():
        line = texts.text(language, f"command-{command.german}").plain
        assert 0 < len(line) <= TELEGRAM_LINE
        assert "\n" not in line


def test_german_is_formal() -> None:
    """„Sie“ throughout: nobody is on first-name terms with the bot of a congress."""
    informal = re.compile(r"\b([Dd]u|[Dd]ein(e[nmrs]?)?|[Dd]ir|[Dd]ich|[Ee]uch|[Ee]ure?)\b")
    for path in sorted((FOLDER / "de").glob("*.ftl")):
        found = [line for line in path.read_text(encoding="utf-8").splitlines() if informal.search(line)]
        assert found == [], path.name


def test_quotation_marks_are_those_of_the_language() -> None:
    for language, wrong in (("de", "”"), ("en", "„")):
        for path in sorted((FOLDER / language).glob("*.ftl")):
            assert wrong not in path.read_text(encoding="utf-8"), path
