"""The command line: what it prints, its exit statuses, and that no traceback ever shows."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot import cli
from tests.app.harness import AUSTAUSCH, CAMP, CLOSED, EXAMPLES, event_file

ROOT = EXAMPLES.parent
FACHFORUM = EXAMPLES / "fachforum-2022.toml"


@dataclass
class Done:
    """What a call came to."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The output as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Call = Callable[..., Done]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Iterator[Call]:
    """Call the program in this process, in German, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")

    def run(*words: str | Path, stdin: str = "") -> Done:
        monkeypatch.setattr(sys, "argv", ["tagungslotse", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        status = 0
        try:
            cli.main()
        except SystemExit as ended:
            status = int(ended.code or 0)
        printed = capsys.readouterr()
        assert "Traceback" not in printed.out + printed.err
        return Done(status, printed.out, printed.err)

    yield run
    structlog.reset_defaults()


@pytest.fixture
def database(call: Call, tmp_path: Path) -> str:
    """A database in which the small event is stored."""
    url = f"sqlite+aiosqlite:///{tmp_path}/bot.db"
    assert call("chat", event_file(tmp_path, CAMP), "--db", url, stdin="anna: /teilnahme online\n").status == 0
    return url


@pytest.mark.parametrize(
    "words", [(), ("run",), ("chat",), ("ask",), ("check",), ("invite",), ("status",), ("db",), ("db", "upgrade")]
)
def test_help_on_every_level(call: Call, words: tuple[str, ...]) -> None:
    done = call(*words, "--help")
    assert done.status == 0
    assert "Usage" in done.out


@pytest.mark.parametrize(
    "words",
    [
        ("fliegen",), ("check",), ("ask",), ("chat", AUSTAUSCH, "--speed", "schnell"), ("invite", "king"),
        ("invite", "moderator", "--count", "0"), ("ask", AUSTAUSCH, "--as", "tourist", "Wann?"),
        ("ask", AUSTAUSCH, "--now", "gestern", "Wann?"), ("run", "--fast"),
    ],
)  # fmt: skip
def test_wrong_use_ends_with_status_2(call: Call, words: tuple[str | Path, ...]) -> None:
    done = call(*words)
    assert (done.status, done.out) == (2, "")
    assert done.err


def test_as_a_program_of_its_own() -> None:
    words = [sys.executable, "-m", "bot", "ask", str(AUSTAUSCH), "--now", "2020-01-20T10:50", "Wann ist Mittag?"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "12:15" in done.stdout


def test_check_of_good_files(call: Call) -> None:
    files = sorted(EXAMPLES.glob("*.toml"))
    done = call("check", *files)
    assert done.status == 0
    assert all(file.name in done.out for file in files)


def test_check_names_file_line_key_and_what_is_right(call: Call, tmp_path: Path) -> None:
    wrong = event_file(tmp_path, CAMP.replace("2020-01-20T12:15:00", '"Mittag"') + "\n[venu]\n")
    done = call("check", AUSTAUSCH, wrong)
    assert done.status == 1
    line = next(number for number, text in enumerate(wrong.read_text().splitlines(), 1) if 'Mittag"' in text)
    assert f"{wrong}:{line}: item[mittag].start: " in done.out
    assert "venu" in done.out
    assert "[Fehler]" in done.out


def test_check_of_a_file_that_is_not_there(call: Call) -> None:
    done = call("check", "nirgends.toml")
    assert done.status == 1
    assert done.out.startswith("nirgends.toml:1: ")


def test_warnings_fail_only_if_asked(call: Call, tmp_path: Path) -> None:
    double = (
        CAMP + '[[item]]\ntitle = "Probe"\nstart = 2020-01-20T12:20:00\nend = 2020-01-20T12:40:00\nrooms = ["saal"]\n'
    )
    file = event_file(tmp_path, double)
    assert call("check", file).status == 0
    strict = call("check", "--strict", file)
    assert strict.status == 1
    assert "[Warnung]" in strict.out


def _subjects(done: Done) -> list[str]:
    """The subjects that are told as unknown, in order."""
    assert done.status == 0
    hints = [line.partition("event.toml: ")[2] for line in done.out.splitlines() if "Ergänzen" in line]
    return [hint.partition(":")[0] for hint in hints]


ONSITE = """
[event]
title  = "Fachtag Ganztag"
format = "onsite"
starts = 2026-11-05T09:30:00
ends   = 2026-11-05T16:00:00

[[item]]
title = "Gespräche"
start = 2026-11-05T10:00:00
end   = 2026-11-05T12:00:00
"""


def test_check_asks_the_usual_questions(call: Call, tmp_path: Path) -> None:
    done = call("check", "--questions", event_file(tmp_path, ONSITE))
    asked = ["Adresse", "Bus und Bahn", "Parken", "Barrierefreiheit", "WLAN", "Essen", "Ansprechperson", "Anmeldung"]
    assert _subjects(done) == [*asked, "Kosten", "Zielgruppe", "Veranstalter", "Teilnahmebescheinigung"]
    assert 'Parken: dazu steht nichts in der Datei. Ergänzen unter [venue]: parking = "…"' in done.out


def test_check_asks_of_an_online_event_what_concerns_it(call: Call, tmp_path: Path) -> None:
    talk = '[[item]]\ntitle = "Vortrag Netze"\nkind = "talk"\nstart = 2026-11-05\n'
    done = call("check", "--questions", event_file(tmp_path, ONSITE.replace("onsite", "online") + talk))
    assert _subjects(done)[:3] == ["Uhrzeiten", "Teilnahme online", "Ansprechperson"]
    assert "(„Vortrag Netze“)" in done.out
    assert "Aufzeichnungen und Folien" in _subjects(done)
    assert not {"Adresse", "Parken", "WLAN", "Essen"} & set(_subjects(done))


def test_an_faq_entry_answers_a_usual_question_too(call: Call, tmp_path: Path) -> None:
    faq = '[[faq]]\nquestions = ["{}"]\nanswer = "{}"\n'
    said = {"Wo sind Parkplätze?": "Im Hof.", "Gibt es einen Teilnahmenachweis?": "Ja.", "Habt ihr WLAN?": "Ja, frei."}
    known = ONSITE + "".join(faq.format(question, told) for question, told in said.items())
    asked = _subjects(call("check", "--questions", event_file(tmp_path, known)))
    assert not {"Parken", "Teilnahmebescheinigung", "WLAN"} & set(asked)
    assert "Essen" in asked


def test_a_text_that_only_has_a_similar_word_answers_no_usual_question(call: Call) -> None:
    done = call("check", "--questions", EXAMPLES / "netzwerktreffen-kiel-2019.toml")
    assert "WLAN: dazu steht nichts in der Datei." in done.out


def test_check_says_if_every_usual_question_has_an_answer(call: Call, tmp_path: Path) -> None:
    facts = """
cost = "kostenlos"
audience = "Lehrkräfte"
host = "Stadt Halle"
registration = { url = "https://fachtag.example", until = 2026-10-01 }

[[contact]]
name = "Imke Sander"
email = "sander@fachtag.example"

[venue]
name = "Stadthaus"
address = "Marktplatz 2, 06108 Halle"
public_transport = "Tram 4 bis Marktplatz."
parking = "Im Hof."
accessibility = "Rampe am Eingang."
catering = "Mittags gibt es Suppe."
wifi = { network = "Stadthaus", password = "korn" }

[[faq]]
questions = ["Bekomme ich eine Teilnahmebescheinigung?"]
answer = "Ja, am Ausgang."

[[item]]
"""
    done = call("check", "--strict", "--questions", event_file(tmp_path, ONSITE.replace("\n[[item]]\n", facts)))
    assert done.status == 0
    assert done.out.endswith("event.toml: Auf alle üblichen Fragen hat die Datei eine Antwort.\n")


def test_hints_come_only_if_asked_for_and_not_for_a_file_that_is_refused(call: Call, tmp_path: Path) -> None:
    assert "Ergänzen" not in call("check", event_file(tmp_path, ONSITE)).out
    refused = call("check", "--questions", event_file(tmp_path, ONSITE.replace("2026-11-05T10", '"morgen"')))
    assert refused.status == 1
    assert "Ergänzen" not in refused.out


def test_check_speaks_the_language_of_the_machine(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert "all right" in call("check", event_file(tmp_path, CAMP)).out


def test_ask_prints_the_answer(call: Call) -> None:
    done = call("ask", FACHFORUM, "--now", "2022-06-02T09:00", "Wo findet das statt?")
    assert done.status == 0
    assert done.out.strip()
    assert not done.out.startswith("{")


def test_ask_reads_questions_and_gives_json_lines(call: Call) -> None:
    done = call(
        "ask", AUSTAUSCH, "--now", "2020-01-20T10:50", stdin="Wann ist Mittag?\n\nWie tief ist der Mariannengraben?\n"
    )
    assert done.status == 0
    lunch, trench = done.rows
    assert list(lunch) == ["question", "answer", "kind", "confidence", "sources"]
    assert lunch["question"] == "Wann ist Mittag?"
    assert lunch["kind"] == "answer"
    assert "12:15" in lunch["answer"]
    assert "item[mittag].start" in lunch["sources"]
    assert (trench["kind"], trench["sources"]) == ("unknown", [])
    assert 0 <= trench["confidence"] <= 1


def test_ask_in_english_and_as_somebody_online(call: Call, tmp_path: Path) -> None:
    file = event_file(tmp_path, CAMP)
    assert "Lunch" in call("ask", file, "--lang", "en", "--now", "2020-01-20T12:20", "What is on now?").out
    assert "live.example.org" in call("ask", file, "--as", "online", "Wo ist das Mittagessen?").out


@pytest.mark.parametrize("command", ["ask", "chat"])
def test_event_file_with_mistakes_ends_with_its_lines(call: Call, tmp_path: Path, command: str) -> None:
    done = call(command, event_file(tmp_path, "[event]\ntitle = 5\n"))
    assert (done.status, done.out) == (1, "")
    assert "event.toml:2: event.title: " in done.err


def test_chat_through_a_pipe(call: Call) -> None:
    lines = "anna: Wann ist Mittag?\nben: /start\nben: [Sachsen]\n@ 12:20\nanna: /jetzt\nUnd danach?\n"
    done = call("chat", AUSTAUSCH, "--now", "2020-01-20T10:50", "--speed", "0", "--json", stdin=lines)
    assert done.status == 0
    rows = done.rows
    assert [row["to"] for row in rows] == ["anna", "ben", "ben", "anna", "you"]
    assert list(rows[0]) == ["to", "text", "buttons", "files", "at", "reply"]
    assert "12:15" in rows[0]["text"]
    assert {"Sachsen", "Überspringen", "Programm"} <= set(rows[1]["buttons"])
    assert "Bundesland Sachsen" in rows[2]["text"]
    assert "Mittagspause" in rows[3]["text"]
    assert [row["at"] for row in rows[2:4]] == ["2020-01-20T10:50:00+01:00", "2020-01-20T12:20:00+01:00"]
    assert all(row["reply"] is True for row in rows)


def test_chat_gives_roles(call: Call, tmp_path: Path) -> None:
    lines = "anna: /start\nanna@moderator: /hilfe\nanna@organiser: /start\nanna@king: /start\n"
    rows = call("chat", event_file(tmp_path, CLOSED), "--json", stdin=lines).rows
    assert "persönlichen Code" in rows[0]["text"]
    assert "/programm" in rows[1]["text"]
    assert "Ihre Rolle: Organisation" in rows[2]["text"]
    assert "king" in rows[3]["text"]


def test_chat_in_plain_words(call: Call) -> None:
    done = call("chat", AUSTAUSCH, stdin="anna: Wann ist Mittag?\nWo?\n")
    assert done.status == 0
    assert done.out.startswith("→ anna: ")
    assert "LICHTHAUS" in done.out


def test_chat_keeps_what_was_done_in_a_database(call: Call, database: str, tmp_path: Path) -> None:
    figures = call("status", "--db", database, "--json").rows[0]
    assert figures["events"]["camp"] == {
        "people": {"online": 1},
        "blocked": 0,
        "topics": 0,
        "rounds": {},
        "announcements": {"running": 0, "scheduled": 0},
        "changes": [],
    }
    again = call("chat", tmp_path / "event.toml", "--db", database, "--json", stdin="anna: /start\n").rows[0]
    assert "Vor Ort" not in again["buttons"]


def test_invite_as_text_and_csv(call: Call, database: str) -> None:
    text = call("invite", "moderator", "--db", database)
    assert text.status == 0
    assert text.out.startswith("moderator: ")
    done = call("invite", "participant", "--count", "3", "--format", "csv", "--db", database)
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert list(rows[0]) == ["role", "code", "telegram_link", "matrix_link", "expires"]
    assert len({row["code"] for row in rows}) == 3
    assert all(len(row["code"]) == 22 and row["role"] == "participant" for row in rows)


def test_invitation_lets_in(call: Call, database: str, tmp_path: Path) -> None:
    done = call("invite", "organiser", "--format", "csv", "--db", database)
    code = next(csv.DictReader(io.StringIO(done.out)))["code"]
    lines = f"ben: /start {code}\ncleo: /start {code}\n"
    rows = call("chat", tmp_path / "event.toml", "--db", database, "--json", stdin=lines).rows
    assert "Ihre Rolle: Organisation" in rows[0]["text"]
    assert "schon benutzt" in rows[1]["text"]


def test_what_cannot_be_done_is_explained_in_one_line(call: Call, database: str, tmp_path: Path) -> None:
    empty = f"sqlite+aiosqlite:///{tmp_path}/empty.db"
    (tmp_path / "text.db").write_text("this is no database at all, just words")
    for words in (
        ("invite", "moderator"),
        ("invite", "moderator", "--db", empty),
        ("invite", "moderator", "--db", database, "--event", "other"),
        ("status", "--db", f"sqlite+aiosqlite:///{tmp_path}/text.db"),
        ("status", "--db", "mysql://localhost/x"),
        ("run", "--config", "nirgends.toml"),
        ("db", "upgrade", "--config", "nirgends.toml"),
    ):
        done = call(*words)
        assert (done.status, done.out, done.err.count("\n")) == (1, "", 1), words


def test_database_upgrade(call: Call, tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/new.db"
    assert "jetzt auf dem neuesten Stand" in call("db", "upgrade", "--db", url).out
    assert "schon auf dem neuesten Stand" in call("db", "upgrade", "--db", url).out


def test_status_in_words(call: Call, database: str) -> None:
    assert "camp: online 1" in call("status", "--db", database).out


def test_run_where_no_platform_can_start(call: Call, tmp_path: Path) -> None:
    event_file(tmp_path, CAMP)
    config = tmp_path / "config.toml"
    config.write_text('[bot]\nevents = ["event.toml"]\n')
    done = call("run")
    assert done.status == 1
    assert "[telegram]" in done.err


def test_mistake_of_ours_is_one_line_too(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> None:
        raise ExceptionGroup("several", [KeyError("inside")])

    monkeypatch.setattr("storage.event_file.load", stumble)
    done = call("check", AUSTAUSCH)
    assert done.status == 1
    assert "KeyError in test_cli.py:" in done.err
    assert done.err.count("\n") == 1
