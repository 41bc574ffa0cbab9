"""The house tests itself: what every part must have, so that a newcomer learns it from a failing test."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config.model import SETTINGS
from handlers import CommandClashError, commands, in_order
from handlers.contract import Role

ROOT = Path(__file__).resolve().parent.parent
HANDLERS = sorted((ROOT / "handlers").glob("*.py"))
SENTENCE = re.compile(r"[A-ZÄÖÜ][\wäöüß]+(?: [\wäöüß„“]+){2,}")


def test_every_command_has_two_names_that_can_be_typed_and_a_docstring() -> None:
    for command in commands():
        for name in command.names:
            assert re.fullmatch(r"[a-z]{2,30}", name), name  # Telegram's menus take nothing else, and umlauts fold
        assert (inspect.getdoc(command.handler) or "").endswith("."), command.german


def test_names_are_unique() -> None:
    names = [name for command in commands() for name in command.names]
    assert len(names) == len(set(names))
    with pytest.raises(CommandClashError):
        in_order([*commands(), replace(commands()[0])])


def test_every_command_is_tried_in_a_test() -> None:
    tried = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    for command in commands():
        assert re.search(rf'["/!]({"|".join(command.names)})\b', tried), f"/{command.german} is in no test"


def test_every_feature_has_texts_in_both_languages_where_it_has_commands() -> None:
    for path in HANDLERS:
        if "@command(" in path.read_text(encoding="utf-8"):
            for language in ("de", "en"):
                assert (ROOT / "handlers" / "texts" / language / f"{path.stem}.ftl").exists(), path.stem


def test_imports_go_one_way() -> None:
    program = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout


def test_every_setting_is_documented() -> None:
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    for section, settings in SETTINGS.items():
        part = re.search(rf"\[{section}\](.*?)(?:\n#? ?\[|\Z)", example, re.DOTALL)
        assert part, section
        missing = [name for name in settings if not re.search(rf"\b{name}\b", part[1])]
        assert missing == [], section


@pytest.mark.parametrize("path", HANDLERS, ids=lambda path: path.stem)
def test_no_sentence_stands_in_a_handler(path: Path) -> None:
    """Words for people stand in the language files only."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = {id(node) for part in ast.walk(tree) for node in _docstring(part)}
    found = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented
        if SENTENCE.search(node.value) and not _is_for_programmers(node, tree)
    ]
    assert found == []


def _docstring(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and node.body:
        return [node.body[0].value] if isinstance(node.body[0], ast.Expr) else []
    return []


def _is_for_programmers(node: ast.Constant, tree: ast.AST) -> bool:
    raised = (child for child in ast.walk(tree) if isinstance(child, ast.Raise))
    return any(node in ast.walk(child) for child in raised)


def test_no_handler_reaches_around_the_contract() -> None:
    """Handlers know the time from the message and never the machine's."""
    for path in (ROOT / "handlers").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert "SystemClock" not in source, path
        assert not re.search(r"datetime\.now\(|time\.time\(|sqlalchemy", source), path


def test_roles_grow() -> None:
    assert Role.PARTICIPANT < Role.MODERATOR < Role.ORGANISER
