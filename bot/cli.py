"""The command line: `tagungslotse run | chat | ask | check | invite | status | export | db`.

What a command needs is imported inside it: asking or checking takes no messenger, and loading them takes seconds.
"""

from __future__ import annotations

import asyncio
import contextlib
import csv
import json
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from bot.clock import PlayClock, SystemClock
from bot.hints import hints
from bot.problems import EventFileError, ExplainedError, problem_line
from bot.texts import Texts
from handlers import understanding
from handlers.contract import Attendance
from handlers.understanding.contract import Answer, View
from storage import event_file
from storage.event import Event
from storage.event_file import Severity
from storage.records import RoleWord

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="A chat companion for barcamps, network meetings and conferences.",
)
db = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The database.")
app.add_typer(db, name="db")

ConfigFile = Annotated[Path | None, typer.Option("--config", help="The configuration file.")]
DatabaseUrl = Annotated[str | None, typer.Option("--db", help="The database's URL, instead of the configuration's.")]
EventSlug = Annotated[str | None, typer.Option("--event", help="The event's short name, where there are several.")]
EventFile = Annotated[Path, typer.Argument(help="The event file.")]
Now = Annotated[str | None, typer.Option("--now", help="The bot's clock starts here: 2020-01-20T10:50.")]


class Language(StrEnum):
    """The languages of answers."""

    DE = "de"
    EN = "en"


class What(StrEnum):
    """What can be exported."""

    BALLOTS = "ballots"
    JSON = "json"


class Form(StrEnum):
    """How codes are printed."""

    TEXT = "text"
    CSV = "csv"


def main() -> None:
    """Run the command line; never with a traceback for what a user can mend."""
    with explained():
        app()


@contextlib.contextmanager
def explained() -> Iterator[None]:
    """Turn what users can mend into plain lines and exit status 1."""
    try:
        yield
    except ExplainedError as error:
        fail(*error.lines(Texts(), own_language()))
    except BrokenPipeError:
        sys.stderr.close()  # whoever read the output has gone; nothing is left to say
        sys.exit(0)
    except Exception as error:  # a mistake of ours: one line with what a report of it needs
        fail(said("cli-unexpected", error=_named(error)))


def _named(error: Exception) -> str:
    """What happened where in the code; of several errors the first."""
    frames = traceback.extract_tb(error.__traceback__)
    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
        frames = traceback.extract_tb(error.__traceback__) or frames
    return f"{type(error).__name__} in {Path(frames[-1].filename).name}:{frames[-1].lineno}"


def own_language() -> str:
    """The language in which the command line speaks: English where the machine is set to it, else German."""
    return "en" if os.environ.get("LC_ALL", os.environ.get("LANG", "")).startswith("en") else "de"


def said(key: str, **values: str | int) -> str:
    """A text of the command line."""
    return Texts().text(own_language(), key, **values).plain


def fail(*lines: str, status: int = 1) -> NoReturn:
    """Print the lines to standard error and end with this status."""
    for text in lines:
        typer.echo(text, err=True)
    sys.exit(status)


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument(help="Event files.")],
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    questions: Annotated[
        bool, typer.Option("--questions", help="Also tell which usual questions a file leaves open.")
    ] = False,
) -> None:
    """Print every error and warning of event files; exit status 1 if there is an error."""
    texts, bad = Texts(), False
    for file in files:
        outcome = event_file.load(file)
        problems = outcome.problems
        for problem in problems:
            severity = said(f"cli-{problem.severity}")
            typer.echo(f"{problem_line(problem, texts, own_language())} [{severity}]")
        bad = bad or any(strict or problem.severity is Severity.ERROR for problem in problems)
        if not problems:
            typer.echo(said("cli-check-good", file=str(file)))
        if questions and outcome.event:
            for line in hints(outcome.event, texts, own_language()):
                typer.echo(f"{file}: {line}")
    if bad:
        sys.exit(1)


def loaded(path: Path) -> Event:
    """The event of a file; its mistakes end the program."""
    outcome = event_file.load(path)
    if outcome.event is None:
        raise EventFileError(outcome.problems)
    return outcome.event


def moment(text: str | None, event: Event) -> datetime:
    """A point in time as typed, local to the event unless it has an offset, in UTC; None: the present."""
    if text is None:
        return SystemClock().now()
    try:
        typed = datetime.fromisoformat(text)
    except ValueError:
        fail(said("cli-bad-time", given=text), status=2)
    return (typed if typed.tzinfo else typed.replace(tzinfo=event.zone)).astimezone(UTC)


@app.command()
def ask(
    file: EventFile,
    question: Annotated[str | None, typer.Argument(help="The question; without it, one a line from the input.")] = None,
    now: Now = None,
    attendance: Annotated[Attendance, typer.Option("--as", help="Who asks.")] = Attendance.ONSITE,
    lang: Annotated[Language | None, typer.Option("--lang", help="The language of the answer.")] = None,
) -> None:
    """Print what the bot would answer; questions from standard input give JSON Lines."""
    event = loaded(file)
    language = lang.value if lang else event.language
    texts = Texts()
    view = View(
        event=event,
        now=moment(now, event),
        language=language,
        say=lambda key, /, **values: texts.text(language, key, mark="/", **values),
        attendance=attendance,
    )
    if question is not None:
        typer.echo(understanding.answer(question, view).text.plain)
        return
    for asked in sys.stdin:
        if asked.strip():
            typer.echo(_row(asked.strip("\r\n"), understanding.answer(asked.strip(), view)))


def _row(question: str, answer: Answer) -> str:
    row = {
        "question": question,
        "answer": answer.text.plain,
        "kind": answer.kind.value,
        "confidence": round(answer.confidence, 3),
        "sources": list(answer.sources),
    }
    return json.dumps(row, ensure_ascii=False)


def _play(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run the bot; SIGTERM and SIGINT end it in order."""
    import uvloop

    async def until_stopped() -> None:
        task = asyncio.current_task()
        if task is not None:
            for number in (signal.SIGTERM, signal.SIGINT):
                asyncio.get_running_loop().add_signal_handler(number, task.cancel)
        with contextlib.suppress(asyncio.CancelledError):
            await work()

    uvloop.run(until_stopped())


@app.command()
def run(config: ConfigFile = None) -> None:
    """Run the bot on every configured platform; without a configuration: an example event in this terminal."""
    from bot import start

    _play(lambda: start.run(config))


@app.command()
def chat(
    file: EventFile,
    now: Now = None,
    speed: Annotated[float, typer.Option("--speed", min=0, help="How fast the bot's clock runs.")] = 1.0,
    database: DatabaseUrl = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line a message.")] = False,
) -> None:
    """Talk to the bot in this terminal, or through a pipe."""
    from bot import start

    event = loaded(file)
    clock = PlayClock(moment(now, event), speed) if now or speed != 1.0 else SystemClock()
    with _url_or_temporary(database) as url:
        _play(lambda: start.talk(file, clock, url, as_json=as_json))


@contextlib.contextmanager
def _url_or_temporary(url: str | None) -> Iterator[str]:
    if url is not None:
        yield url
        return
    with tempfile.TemporaryDirectory(prefix="tagungslotse-") as folder:
        yield f"sqlite+aiosqlite:///{folder}/chat.db"


@app.command()
def invite(
    role: Annotated[RoleWord, typer.Argument(help="What the code makes of its holder.")],
    count: Annotated[int, typer.Option("--count", min=1, max=10_000, help="How many codes.")] = 1,
    form: Annotated[Form, typer.Option("--format", help="How they are printed.")] = Form.TEXT,
    days: Annotated[int, typer.Option("--days", min=1, max=3650, help="How many days they are valid.")] = 90,
    event: EventSlug = None,
    config: ConfigFile = None,
    database: DatabaseUrl = None,
) -> None:
    """Print one-time codes and links for organisers, moderators or participants."""
    from bot import desk

    place = desk.place(config, database)
    made = asyncio.run(desk.invite(place, role, count, timedelta(days=days), event))
    if form is Form.CSV:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(("role", "code", "telegram_link", "matrix_link", "expires"))
        writer.writerows((row.role, row.code, row.telegram_link, row.matrix_link, row.expires) for row in made)
        return
    for row in made:
        typer.echo(said("cli-invitation", role=row.role, code=row.code, expires=row.expires))
        for link in filter(None, (row.telegram_link, row.matrix_link)):
            typer.echo(f"  {link}")
        if row.picture:
            typer.echo(row.picture)


@app.command()
def status(
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    config: ConfigFile = None,
    database: DatabaseUrl = None,
) -> None:
    """Print figures: people at each event, deliveries by state."""
    from bot import desk

    figures = asyncio.run(desk.status(desk.place(config, database)))
    if as_json:
        typer.echo(json.dumps(figures, ensure_ascii=False))
        return
    for slug, people in figures["events"].items():
        counted = ", ".join(f"{key} {number}" for key, number in people["people"].items()) or "0"
        typer.echo(said("cli-status-event", event=slug, people=counted))
        for key, entry in people["rounds"].items():
            typer.echo(said("cli-status-round", round=key, state=entry["state"], ballots=entry["ballots"]))
        if people["blocked"]:
            typer.echo(said("cli-status-blocked", count=people["blocked"]))
        for change in people["changes"]:
            before, after = change["before"], change["after"]
            what = "; ".join(f"{name}: {before.get(name)} → {value}" for name, value in after.items())
            typer.echo(said("cli-status-change", number=change["number"], item=change["item"], what=what))
    deliveries = ", ".join(f"{key} {number}" for key, number in figures["deliveries"].items()) or "0"
    typer.echo(said("cli-status-deliveries", deliveries=deliveries))
    if figures["failures"]:
        failed = ", ".join(f"{key} {number}" for key, number in figures["failures"].items())
        typer.echo(said("cli-status-failures", failures=failed))


@app.command()
def export(
    what: Annotated[What, typer.Option("--what", help="Ballots of closed rounds as CSV, or rounds and programme.")],
    output: Annotated[Path | None, typer.Option("-o", help="The file to write; else standard output.")] = None,
    event: EventSlug = None,
    config: ConfigFile = None,
    database: DatabaseUrl = None,
) -> None:
    """Write what was voted and chosen for other programs."""
    from bot import desk
    from bot import export as exports

    place = desk.place(config, database)
    if what is What.BALLOTS:
        text = asyncio.run(exports.ballots(place, event))
    else:
        text = json.dumps(asyncio.run(exports.as_json(place, event)), ensure_ascii=False, indent=2) + "\n"
    if output is None:
        sys.stdout.write(text)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        fail(said("cli-not-written", file=str(output), reason=error.strerror or type(error).__name__))


@db.command("upgrade")
def upgrade(config: ConfigFile = None, database: DatabaseUrl = None) -> None:
    """Bring the database to the state that this version needs, after a backup copy."""
    from bot import desk

    place = desk.place(config, database)
    done = asyncio.run(desk.bring_up(place))
    if done is None:
        typer.echo(said("cli-database-current"))
    else:
        typer.echo(said("cli-database-upgraded"))
        if done.backup:
            typer.echo(said("cli-database-backup", file=str(done.backup)))
