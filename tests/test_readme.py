"""The README's table of commands is the registry's."""

from __future__ import annotations

from pathlib import Path

from bot.texts import Texts
from handlers import commands
from handlers.contract import Role

README = Path(__file__).resolve().parent.parent / "README.md"
WHO = {Role.PARTICIPANT: "all", Role.MODERATOR: "moderators", Role.ORGANISER: "organisers"}


def table() -> str:
    """The table as it should stand in the README."""
    texts = Texts()
    rows = ["| German | English | who | what |", "| --- | --- | --- | --- |"]
    rows += [
        f"| `{command.german}` | `{command.english}` | {WHO[command.role]} "
        f"| {texts.text('en', f'command-{command.german}').plain} |"
        for command in commands()
        if command.listed or command.public
    ]
    return "\n".join(rows)


def test_readme_lists_the_commands_that_people_type() -> None:
    readme = README.read_text(encoding="utf-8")
    between = readme.partition("<!-- commands: begin -->\n")[2].partition("\n<!-- commands: end -->")[0]
    assert between == table(), f"put this between the marks:\n{table()}"


def test_readme_leads_with_the_two_commands() -> None:
    readme = README.read_text(encoding="utf-8")
    assert 0 < readme.index("make run") < readme.index("make test") < 2000
