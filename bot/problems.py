"""What users can mend, told in plain lines instead of a traceback."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable

from bot.texts import Texts
from storage.event_file import Problem


class ExplainedError(Exception, ABC):
    """Something that whoever runs the bot can mend."""

    @abstractmethod
    def lines(self, texts: Texts, language: str) -> list[str]:
        """What is wrong and what would be right, a line each."""


class StartError(ExplainedError):
    """The bot cannot start or go on; `code` names the text `cli-<code>`, `values` fill it."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def lines(self, texts: Texts, language: str) -> list[str]:
        """The text of the code."""
        return [texts.text(language, f"cli-{self.code}", **self.values).plain]


class FileError(ExplainedError):
    """A file that cannot be used; `problems` says why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(f"{_place(problem)}: {problem.key} ({problem.code})" for problem in self.problems))

    def lines(self, texts: Texts, language: str) -> list[str]:
        """All problems, in order of lines."""
        return [problem_line(problem, texts, language) for problem in self.problems]


class EventFileError(FileError):
    """An event file that cannot be used."""


class ConfigError(FileError):
    """The settings cannot be used; the file of a problem may also be the name of an environment variable."""


def problem_line(problem: Problem, texts: Texts, language: str) -> str:
    """A problem of a file as `file:line: dotted.key: what is wrong and what would be right`."""
    text = texts.text(language, f"check-{problem.code}", **problem.values).plain
    return ": ".join(part for part in (_place(problem), problem.key, text) if part)


def _place(problem: Problem) -> str:
    return f"{problem.file}:{problem.line}" if problem.line else problem.file
