"""What is written to standard error, and what never is."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import logs

TOKEN = "123456789:" + "Aa1_-" * 7
SECRET = 'ein "Zebra" \\ 1'


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    logging.raiseExceptions = True
    structlog.reset_defaults()


def _fail() -> None:
    raise RuntimeError(f"GET https://api.example.org/bot{TOKEN}/getMe with {SECRET} and {SECRET!r}")


def _log_everything() -> None:
    log = structlog.get_logger("bot.test")
    log.info("started", token=TOKEN, values={"password": SECRET})
    logging.getLogger("library").warning("got %s for %s", TOKEN.replace(":", "%3A"), SECRET)
    try:
        _fail()
    except RuntimeError as error:
        log.exception("failed", code="K7")
        log.warning("failed", exc_info=True)
        log.warning("failed", exc_info=error)
        logging.getLogger("library").exception("failed")


@pytest.mark.parametrize("log_format", ["console", "json"])
def test_no_secret_gets_out(log_format: str, capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("debug", log_format, [SECRET, ""])
    _log_everything()
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Aa1_-" not in printed.err
    assert "Zebra" not in printed.err
    assert printed.err.count(logs.HIDDEN) >= 10
    assert "K7" in printed.err


def test_json_is_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("info", "json")
    _log_everything()
    entries = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [entry["level"] for entry in entries] == ["info", "warning", "error", "warning", "warning", "error"]
    assert [entry["logger"] for entry in entries[:2]] == ["bot.test", "library"]
    assert all("timestamp" in entry for entry in entries)


def test_tracebacks_stand_only_at_errors(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("info", "json")
    _log_everything()
    entries = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert ["exception" in entry for entry in entries] == [False, False, True, False, False, True]
    assert [entry["error"][:12] for entry in entries[3:5]] == ["RuntimeError"] * 2


def test_libraries_are_quiet_below_a_warning(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("debug")
    for name in ("httpx", "telegram.ext", "nio.client", "apscheduler.scheduler", "alembic.runtime"):
        logging.getLogger(name).info("chatter")
        logging.getLogger(name).warning("trouble")
    printed = capsys.readouterr().err
    assert "chatter" not in printed
    assert printed.count("trouble") == 5


def test_the_level_holds(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("warning")
    structlog.get_logger("bot").info("left out")
    structlog.get_logger("bot").warning("kept")
    printed = capsys.readouterr().err
    assert "left out" not in printed
    assert "kept" in printed


def test_a_secret_inside_another_is_no_trap() -> None:
    scrub = logs.Scrubber(["geheim", "geheimnis", "ab"])
    assert scrub("geheimnis geheim ab %67 geheim%20") == f"{logs.HIDDEN} {logs.HIDDEN} ab %67 {logs.HIDDEN}%20"
