"""The settings: where they come from, and what is refused."""

import os
import re
import tomllib
from dataclasses import MISSING, asdict, fields
from pathlib import Path

import pytest

from bot.config import Config, ConfigError, Database, Secret, load
from bot.config.model import SECTIONS, SETTINGS
from bot.texts import LANGUAGES, Texts

ROOT = Path(__file__).resolve().parent.parent
TEXTS = Texts()
MINIMAL = '[bot]\nevents = ["event.toml"]\n'
MATRIX = '[matrix]\nhomeserver = "https://x.example"\nuser = "@a:x.example"\n'
TOKEN = "123456:abcdef"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of the machine that the tests run on."""
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.startswith("TAGUNGSLOTSE_"):
            monkeypatch.delenv(name)


def _write(folder: Path, text: str, name: str = "config.toml") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _loaded(folder: Path, text: str) -> Config:
    config = load(_write(folder, text))
    assert config is not None
    return config


def _lines(folder: Path, text: str, language: str = "en") -> list[str]:
    path = _write(folder, text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert all(caught.value.lines(TEXTS, other) for other in LANGUAGES)
    return [line.removeprefix(f"{path}:") for line in caught.value.lines(TEXTS, language)]


# Where settings come from


def test_without_file_and_environment_there_are_no_settings() -> None:
    assert load() is None


def test_the_file_is_named_or_in_the_environment_or_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, there, named = (
        _write(tmp_path / name if name else tmp_path, MINIMAL + f'operator = "{name}"', "config.toml")
        for name in ("", "there", "named")
    )
    assert here.parent == tmp_path
    assert _operator(load()) == ""
    monkeypatch.setenv("TAGUNGSLOTSE_CONFIG", str(there))
    assert _operator(load()) == "there"
    assert _operator(load(named)) == "named"


def _operator(config: Config | None) -> str:
    assert config is not None
    return config.bot.operator


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAGUNGSLOTSE_TELEGRAM__BASE_URL", "http://127.0.0.1:8081/")
    monkeypatch.setenv("TAGUNGSLOTSE_TELEGRAM__GROUPS", "-1, -2")
    monkeypatch.setenv("TAGUNGSLOTSE_LIMITS__TOPICS_PER_PERSON", "7")
    monkeypatch.setenv("TAGUNGSLOTSE_BOT__OPERATOR", "12345")
    monkeypatch.setenv("TAGUNGSLOTSE_BOT__LOG", "")
    config = _loaded(tmp_path, MINIMAL + f'[telegram]\ntoken = "{TOKEN}"\nbase_url = "https://other.example"\n')
    assert config.telegram is not None
    assert config.telegram.token.reveal() == TOKEN
    assert config.telegram.base_url == "http://127.0.0.1:8081"
    assert config.telegram.groups == (-1, -2)
    assert config.limits.topics_per_person == 7
    assert config.bot.operator == "12345"
    assert config.bot.log == "info"


def test_the_environment_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAGUNGSLOTSE_BOT__EVENTS", '["a.toml", "b.toml"]')
    monkeypatch.setenv("TAGUNGSLOTSE_REHEARSAL__START", "2020-01-20T09:25:00")
    config = load()
    assert config is not None
    assert config.bot.events == (tmp_path / "a.toml", tmp_path / "b.toml")
    assert config.rehearsal is not None
    assert config.rehearsal.start.hour == 9


def test_paths_start_at_the_file(tmp_path: Path) -> None:
    config = load(_write(tmp_path / "etc", MINIMAL + '[database]\nurl = "sqlite+aiosqlite:///db/bot.db"\n'))
    assert config is not None
    folder = tmp_path / "etc"
    assert config.bot.events == (folder / "event.toml",)
    assert config.bot.data == folder / "data"
    assert config.database.url == Secret(f"sqlite+aiosqlite:///{folder}/db/bot.db")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("", "sqlite+aiosqlite:////var/lib/lotse/tagungslotse.db"),
        ('url = "sqlite+aiosqlite:////srv/x.db"', "sqlite+aiosqlite:////srv/x.db"),
        ('url = "sqlite:///x.db"', "sqlite+aiosqlite:///{folder}/x.db"),
        ('url = "sqlite+aiosqlite://"', "sqlite+aiosqlite://"),
        ('url = "sqlite+aiosqlite:///:memory:"', "sqlite+aiosqlite:///:memory:"),
        ('url = "postgresql+asyncpg://a:b%40c@h/d"', "postgresql+asyncpg://a:b%40c@h/d"),
    ],
)
def test_the_database(tmp_path: Path, given: str, wanted: str) -> None:
    config = _loaded(tmp_path, f'{MINIMAL}data = "/var/lib/lotse"\n[database]\n{given}\n')
    assert config.database.url == Secret(wanted.format(folder=tmp_path))


# Secrets


def test_a_secret_can_stand_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path, f"{TOKEN}\n", "token")
    _write(tmp_path, "other: word \r\n", "password")
    monkeypatch.setenv("TAGUNGSLOTSE_MATRIX__PASSWORD_FILE", "password")
    telegram, matrix = '[telegram]\ntoken_file = "token"\n', MATRIX + 'password = "from the file"\n'
    config = _loaded(tmp_path, MINIMAL + telegram + matrix)
    assert config.telegram is not None
    assert config.matrix is not None
    assert config.telegram.token.reveal() == TOKEN
    assert config.matrix.password == Secret("other: word ")
    assert set(config.secrets) == {TOKEN, "other: word "}


def test_no_secret_is_shown(tmp_path: Path) -> None:
    url = "postgresql+asyncpg://a:topsecret@h/d"
    config = _loaded(tmp_path, f'{MINIMAL}[telegram]\ntoken = "{TOKEN}"\n[database]\nurl = "{url}"\n')
    assert TOKEN not in repr(config) + str(config)
    assert "topsecret" not in repr(config) + str(config)
    assert set(config.secrets) == {TOKEN, "topsecret"}


def test_no_secret_is_in_a_problem(tmp_path: Path) -> None:
    text = (
        f'{MINIMAL}[telegram]\ntoken = "top secret"\n[matrix]\npassword = "topsecret"\naccess_token = ["topsecret"]\n'
    )
    with pytest.raises(ConfigError) as caught:
        load(_write(tmp_path, text))
    shown = [str(caught.value), *caught.value.lines(TEXTS, "de"), repr(caught.value.__cause__)]
    assert "topsecret" not in " ".join(shown).replace("top secret", "topsecret")
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    "text",
    [
        "token = topsecret",
        "token = 123456:topsecret",
        "tokn = topsecret",
        'token "topsecret"',
        'token "topsecret=" = 5',
        "token: topsecret",
        "topsecret",
        "topsecret:123456",
        'token = "topsecret"\ntoken = "topsecret"',
        'token = "topsecret" mode = "polling"',
        "token = “topsecret”",
        'token = "a\ntopsecret"',
        'token = "a"\n[matrix] password = "topsecret"',
        'token = "a"\n[matrix password = "topsecret"',
        'token = "a"\n[topsecret',
        'token = "a"\n[bot] # topsecret\n[bot]',
        'token_file = "topsecret"',
        "token_file = topsecret",
        'token = "a"\n[database]\nurl = "mysql://a:topsecret@h/d"',
        'token = "a"\n[matrix]\npassword = { topsecret: 5 }',
    ],
)
def test_no_secret_is_in_a_problem_wherever_it_stands(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(_write(tmp_path, f"{MINIMAL}[telegram]\n{text}\n"))
    shown = [str(caught.value), *(line for language in LANGUAGES for line in caught.value.lines(TEXTS, language))]
    assert "topsecret" not in " ".join(shown)
    assert caught.value.__context__ is None


def test_all_mistakes_are_told_in_one_go_beside_what_is_no_toml(tmp_path: Path) -> None:
    text = f"{MINIMAL}log = loud\n[telegram]\ntoken = 1:a\n[limits\ntopics_per_person = 0\n[web]\nlisten = 8080\n"
    assert [line.split(": ")[:2] for line in _lines(tmp_path, text)] == [
        ["3", "bot.log"],
        ["5", "telegram.token"],
        ["6", "limits"],
        ["7", "limits.topics_per_person"],
        ["9", "web.listen"],
    ]


def test_a_secret_gives_itself_only_when_asked() -> None:
    secret = Secret("topsecret")
    assert "topsecret" not in f"{secret} {secret!r} {[secret]} {asdict(Database(secret))}"
    assert secret.reveal() == "topsecret"
    assert secret == Secret("topsecret") != Secret("other")


@pytest.mark.parametrize("url", ["postgresql://a:topsecret@h/d", "postgresql://h/d?user=a&password=topsecret"])
def test_the_password_of_the_database_is_a_secret(tmp_path: Path, url: str) -> None:
    assert _loaded(tmp_path, f'{MINIMAL}[database]\nurl = "{url}"\n').secrets == ("topsecret",)


def test_a_secret_of_the_environment_replaces_both_forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAGUNGSLOTSE_TELEGRAM__TOKEN", TOKEN)
    config = _loaded(tmp_path, f'{MINIMAL}[telegram]\ntoken = 5\ntoken_file = "none"\n')
    assert config.secrets == (TOKEN,)


def test_a_wrong_secret_in_a_file_is_told_at_its_name(tmp_path: Path) -> None:
    _write(tmp_path, "top secret\n", "token")
    lines = _lines(tmp_path, f'{MINIMAL}[telegram]\ntoken_file = "token"\n')
    assert [line.split(". ")[0] for line in lines] == ["4: telegram.token_file: This is not a bot token"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('token_file = "none"', "4: telegram.token_file: The file "),
        ('token_file = "empty"', "4: telegram.token_file: The file "),
        (
            f'token = "{TOKEN}"\ntoken_file = "empty"',
            "5: telegram.token_file: “token” and “token_file” both stand there",
        ),
        ("token_file = 5", "4: telegram.token_file: “token_file” is a whole number; right would be a text"),
    ],
)
def test_a_secret_that_cannot_be_read(tmp_path: Path, text: str, problem: str) -> None:
    _write(tmp_path, "\n", "empty")
    lines = _lines(tmp_path, f"{MINIMAL}[telegram]\n{text}\n")
    assert lines[0].startswith(problem)
    assert [line for line in lines[1:] if "token_file" in line] == []


# What is refused


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[bot]\n", "1: bot.events: [bot] lacks “events”"),
        ("", "1: bot.events: [bot] lacks “events”"),
        ("[bot]\nevents = []\n", "2: bot.events: The list “events” is empty."),
        ('[bot]\nevents = "a.toml"\n', "2: bot.events: “events” is a text; right would be a list"),
        ("[bot]\nevents = [5]\n", "2: bot.events: “events” is a whole number; right would be a text"),
        ('[bot]\nevnts = ["a"]\n', "2: bot.evnts: There is no “evnts” in [bot]. Probably “events” is meant."),
        ('bot = "x"\n', "1: bot: “bot” is not a table. Right would be a line [bot]"),
        (f"speed = 5\n{MINIMAL}", "1: speed: “speed” stands outside of the sections. It belongs under [rehearsal]."),
        (f"{MINIMAL}speed = 5\n", "3: bot.speed: There is no “speed” in [bot]. It belongs to [rehearsal]."),
        (f"{MINIMAL}[telegrm]\n", "3: telegrm: There is no table “telegrm”. Probably [telegram] is meant."),
        (f"{MINIMAL}[xyz]\n", "3: xyz: There is no table “xyz”. Possible are [bot], [database], [telegram]"),
        (f'{MINIMAL}log = "INFO"\n', "3: bot.log: “INFO” is not possible here. Probably “info” is meant"),
        (f"{MINIMAL}log = true\n", "3: bot.log: “log” is true or false; right would be a text"),
        (f"{MINIMAL}[telegram]\n", "3: telegram.token: [telegram] lacks “token”."),
        (f'{MINIMAL}[telegram]\ntoken = "…"\n', "4: telegram.token: This is not a bot token."),
        (f'{MINIMAL}[telegram]\ntoken = "a"\nmode = "webhook"\n', "5: telegram.mode: “webhook” does not exist yet."),
        (f'{MINIMAL}[telegram]\ntoken = "a"\nmode = "pol"\n', "5: telegram.mode: “pol” is not possible here."),
        (f'{MINIMAL}[telegram]\ntoken = "a"\ngroups = [5]\n', "5: telegram.groups: 5 is not a Telegram group."),
        (
            f'{MINIMAL}[telegram]\ntoken = "a"\nbase_url = "https://x.example/bot"\n',
            "5: telegram.base_url: There is no “/bot” in this address. Right would be: https://x.example",
        ),
        (
            f'{MINIMAL}[telegram]\ntoken = "a"\nbase_url = "x.example"\n',
            "5: telegram.base_url: “x.example” is not a complete web address.",
        ),
        (f"{MINIMAL}[limits]\ntopics_per_person = 0\n", "4: limits.topics_per_person: “topics_per_person” is 0."),
        (f'{MINIMAL}[limits]\ntopics_per_person = "5"\n', "4: limits.topics_per_person: “topics_per_person” is a text"),
        (f"{MINIMAL}[limits]\ntopics_per_person = true\n", "4: limits.topics_per_person: “topics_per_person” is true"),
        (
            f"{MINIMAL}[retention]\ndays_after_event = 9999\n",
            "4: retention.days_after_event: “days_after_event” is 9999",
        ),
        (f"{MINIMAL}[rehearsal]\nstart = 2020-01-20\n", "4: rehearsal.start: “start” is a date without a time"),
        (
            f"{MINIMAL}[rehearsal]\nstart = 2020-01-20T09:00:00\nspeed = -1\n",
            "5: rehearsal.speed: “speed” is -1. Right would be a number above 0.",
        ),
        (
            f"{MINIMAL}[rehearsal]\nstart = 2020-01-20T09:00:00\nspeed = nan\n",
            "5: rehearsal.speed: “speed” is nan. Right would be a number above 0.",
        ),
        ('[[bot]]\nevents = ["a"]\n', "1: bot: “bot” is not a table. Right would be a line [bot]"),
        (f'{MINIMAL}[web]\nlisten = "8080"\n', "4: web.listen: “8080” is not a place to listen at."),
        (f'{MINIMAL}[database]\nurl = "mysql://h/d"\n', "4: database.url: This is not the address of a database."),
        (f'{MINIMAL}[database]\nurl = "x.db"\n', "4: database.url: This is not the address of a database."),
        (f"{MINIMAL}log = info\n", "3: bot.log: The text info has no quotation marks."),
        (f"{MINIMAL}[bot]\n", "3: bot: [bot] already stands in line 1."),
        (f"{MINIMAL}[web\n", "3: web: “[web…” is not a complete table line. Right would be [web]."),
        (f'{MINIMAL}data = "a"\ndata = "b"\n', "4: bot.data: “data” already stands in this table, in line 3."),
        (
            f"{MINIMAL}[limits]\ntopics_per_person = 5 Stück\n",
            "4: limits.topics_per_person: “5 Stück” is not a number.",
        ),
        (
            f"{MINIMAL}[rehearsal]\nstart = 20.1.2020 9:25\n",
            "4: rehearsal.start: “20.1.2020 9:25” is not the right way to write it.",
        ),
        (f"{MINIMAL}[telegram]\ntoken = 1:a\n", "4: telegram.token: The text … has no quotation marks."),
        (f'{MINIMAL}data\u00a0= "a"\n', "3: bot.data: There is a character outside of the texts"),
        ("[bot]\nevents = event.toml\n", "2: bot.events: The text event.toml has no quotation marks."),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, problem: str) -> None:
    lines = _lines(tmp_path, text)
    assert len(lines) == 1
    assert lines[0].startswith(problem)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "3: matrix: [matrix] has no way to log in."),
        ('access_token = "x"', "3: matrix: [matrix] lacks “device_id” for the access_token."),
        ('password = "x"\nrooms = ["abc"]', "7: matrix.rooms: “abc” is not a Matrix room."),
        ('passwort = "x"', "6: matrix.passwort: There is no “passwort” in [matrix]. Probably “password” is meant."),
    ],
)
def test_matrix_needs_a_way_to_log_in(tmp_path: Path, text: str, problem: str) -> None:
    lines = _lines(tmp_path, f"{MINIMAL}{MATRIX}{text}\n")
    assert lines[0].startswith(problem)
    assert len(lines) == 1


def test_a_way_to_log_in_is_missed_beside_other_mistakes(tmp_path: Path) -> None:
    lines = _lines(tmp_path, f'{MINIMAL}{MATRIX}rooms = ["abc"]\n')
    assert [line.split(": ")[:2] for line in lines] == [["3", "matrix"], ["6", "matrix.rooms"]]


def test_what_the_environment_lacks_is_told_as_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAGUNGSLOTSE_MATRIX__HOMESERVER", "https://x.example")
    with pytest.raises(ConfigError) as caught:
        load()
    assert [line.split(": ")[:2] for line in caught.value.lines(TEXTS, "en")] == [
        ["TAGUNGSLOTSE_BOT__EVENTS", "bot.events"],
        ["TAGUNGSLOTSE_MATRIX__USER", "matrix.user"],
        ["TAGUNGSLOTSE_MATRIX__…", "matrix"],
    ]


def test_all_mistakes_come_in_one_go_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAGUNGSLOTSE_LIMITS__TOPICS_PER_PERSON", "many")
    monkeypatch.setenv("TAGUNGSLOTSE_TELEGRAM__TOKN", "x")
    monkeypatch.setenv("TAGUNGSLOTSE_BOTS__LOG", "x")
    lines = _lines(tmp_path, '[telegram]\ntoken = ""\n[web]\nport = 5\n[bot]\nevents = ["a"]\nlog = "x"\n')
    assert [line.split(": ")[0] for line in lines[:3]] == ["2", "4", "7"]
    assert {line.split(": ")[0] for line in lines[3:]} == {
        "TAGUNGSLOTSE_LIMITS__TOPICS_PER_PERSON",
        "TAGUNGSLOTSE_TELEGRAM__TOKN",
        "TAGUNGSLOTSE_BOTS__LOG",
    }


def test_several_slips_in_toml_are_all_told(tmp_path: Path) -> None:
    lines = _lines(tmp_path, '[bot]\nevents = ["a"\n[telegram]\ntoken = „x“\n', "de")
    assert [line.split(": ")[:2] for line in lines] == [["2", "bot.events"], ["4", "telegram.token"]]


def test_variables_of_another_form_are_not_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAGUNGSLOTSE_SERVICE_HOST", "10.0.0.1")
    monkeypatch.setenv("TAGUNGSLOTSE_FOO__BAR", "")
    assert _loaded(tmp_path, MINIMAL)


@pytest.mark.parametrize("name", ["missing.toml", "."])
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path / name)
    assert all(len(caught.value.lines(TEXTS, language)) == 1 for language in LANGUAGES)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"[bot]\nevents = ['\xff']\n")
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert caught.value.lines(TEXTS, "en")[0].startswith(f"{path}:2: From here on the file is not UTF-8.")


# The example

EXAMPLE = (ROOT / "config.example.toml").read_text(encoding="utf-8")
UNCOMMENTED = re.sub(r"(?m)^# (?=\[|\w+ = )", "", EXAMPLE)


def test_the_example_can_be_used_as_it_is(tmp_path: Path) -> None:
    config = _loaded(tmp_path, EXAMPLE)
    assert config.telegram is None
    assert config.matrix is None
    assert all((ROOT / event.relative_to(tmp_path)).is_file() for event in config.bot.events)


@pytest.mark.parametrize("section", SECTIONS)
def test_the_example_has_every_setting_with_its_default(section: str) -> None:
    shown = tomllib.loads(UNCOMMENTED)[section]
    assert list(shown) == list(SETTINGS[section])
    for field in fields(SECTIONS[section]):
        default = str(field.default) if isinstance(field.default, Path) else field.default
        if default is not MISSING and default is not None and not isinstance(default, Secret):
            assert (tuple(shown[field.name]) if isinstance(shown[field.name], list) else shown[field.name]) == default


def test_every_setting_has_an_example_that_is_right(tmp_path: Path) -> None:
    for section, settings in SETTINGS.items():
        for name, setting in settings.items():
            value = tomllib.loads(f"{name} = {setting.example}")[name]
            if not setting.holds and not setting.secret:
                for entry in value if setting.many else [value]:
                    assert setting.check(entry) is not None, (section, name)


def test_the_sections_are_those_of_the_settings() -> None:
    assert list(SECTIONS) == [field.name for field in fields(Config)]
