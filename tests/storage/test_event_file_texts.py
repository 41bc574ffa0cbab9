"""Every code of the event file's checks has a text in both languages, with the same values."""

from __future__ import annotations

import ast as python
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from storage.event_file import Problem, load, read
from storage.event_file.problems import WARNINGS
from storage.event_file.schema import TABLES
from tests.storage.test_event_file import GOOD, MISTAKES

ROOT = Path(__file__).parents[2]
TEXTS = {language: ROOT / "handlers" / "texts" / language / "check.ftl" for language in ("de", "en")}


class Values(Visitor):
    """The names of the values that a text takes."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (fluent's name)
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    found = {}
    for entry in FluentParser().parse(TEXTS[language].read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            values = Values()
            values.visit(entry)
            found[entry.id.name] = values.names
    return found


def literals(node: python.AST) -> set[str]:
    return {
        part.value for part in python.walk(node) if isinstance(part, python.Constant) and isinstance(part.value, str)
    }


def codes() -> set[str]:
    """The codes that the source hands to the report, and those that stand for a fault."""
    found = set(WARNINGS)
    for path in (ROOT / "storage" / "event_file").glob("*.py"):
        for node in python.walk(python.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, python.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, python.Attribute) else getattr(node.func, "id", "")
            place = {"add": 0 if len(node.args) > 1 else 9, "at": 1, "Fault": 0, "Clash": 0}.get(name, 9)
            found |= {arg.value for arg in node.args[place : place + 1] if isinstance(arg, python.Constant)}
    return {code for code in found if isinstance(code, str) and code not in TABLES}


def problems(tmp_path: Path) -> list[Problem]:
    found = [p for m in MISTAKES for p in read(GOOD.replace(m.old, m.new, 1), path=None).problems]
    return [*found, *load(tmp_path).problems, *load(tmp_path / "no").problems, *read("", path=None).problems]


def test_every_code_has_a_text_in_both_languages(tmp_path: Path) -> None:
    seen = codes() | {problem.code for problem in problems(tmp_path)}
    assert {f"check-{code}" for code in seen} <= set(messages("de"))
    assert set(messages("de")) == set(messages("en"))


def test_every_text_has_a_code() -> None:
    sources = (ROOT / "storage" / "event_file").glob("*.py")
    words = set[str]().union(*(literals(python.parse(path.read_text(encoding="utf-8"))) for path in sources))
    composed = {f"unknown-{table}" for table in ("room", "item", "round")}
    assert {name.removeprefix("check-") for name in messages("de")} <= words | composed


def test_both_languages_take_the_same_values() -> None:
    assert messages("de") == messages("en")


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_text_can_be_shown(language: str, tmp_path: Path) -> None:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(TEXTS[language].read_text(encoding="utf-8")))
    for problem in problems(tmp_path):
        pattern = bundle.get_message(f"check-{problem.code}").value
        assert pattern is not None
        values = {name: getattr(value, "value", value) for name, value in problem.values.items()}
        text, errors = bundle.format_pattern(pattern, values)
        assert errors == []
        assert "{" not in text or problem.code == "toml-inline-table" or "{" in str(values)


def test_the_app_s_texts_can_show_them(tmp_path: Path) -> None:
    texts = pytest.importorskip("bot.texts").Texts()
    for problem in problems(tmp_path):
        for language in ("de", "en"):
            assert texts.text(language, f"check-{problem.code}", **problem.values)
