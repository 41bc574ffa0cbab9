"""Says what is wrong with a statement that is no valid TOML, in terms that its author understands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from storage.event_file.characters import cleaned
from storage.event_file.dates import written
from storage.event_file.problems import Type, Value
from storage.event_file.proposals import LISTS, SHORT, number, parses, parts, quoted, two_pairs
from storage.event_file.schema import TABLES
from storage.event_file.words import slugify

TEXT_TYPES = {"text", "plain", "name", "slug", "choice", "url", "email", "phone", "zone", "language", "ref", "file",
              "before", "audience", "text_or_texts"}  # fmt: skip
NUMBER_EXAMPLES = {"count": "25", "latitude": "51.4826", "longitude": "11.9655"}
TIME_TYPES = {"when", "moment"}
PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
CURLY = "„“”«»‚‘’"
WITHOUT_SECONDS = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?![:\d])")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(T|\s|$)")
DATE_LIKE = re.compile(r"\d{1,4}[-./]\d{1,2}([-./]|$)|\d{1,2}:\d\d")


@dataclass(frozen=True, slots=True)
class Fault:
    """A code with its values, the row in the statement (from 0), and in an inline table the key inside of it."""

    code: str
    row: int = 0
    values: Mapping[str, Value] = field(default_factory=dict)
    inner: str = ""


@dataclass(frozen=True, slots=True)
class Broken:
    """A key with its value that does not parse: the text, tomllib's message and the place that it names."""

    text: str
    type: str  # of the schema, "" for an unknown key
    table: str  # the entry of TABLES that describes an inline table, "" for one of texts
    message: str
    at: int

    @property
    def key(self) -> str:
        return self.text.split("=", 1)[0].strip()

    @property
    def value(self) -> str:
        return self.text.partition("=")[2].strip()

    @property
    def rest(self) -> str:
        """What stands from the place on that could not be read."""
        return self.text[self.at :].lstrip()

    @property
    def row(self) -> int:
        return self.text.count("\n", 0, self.at)

    @property
    def row_before(self) -> int:
        """The row of the last word before the place."""
        return self.text.count("\n", 0, len(self.text[: self.at].rstrip()))


def fault(text: str, table: str, reader: str = "") -> Fault | None:
    """What is wrong with one key and its value; None if nothing is. `reader` is that of keys without a table."""
    try:
        tomllib.loads(text)
    except RecursionError:
        return Fault("toml-too-deep")
    except ValueError as error:
        return _explain(_broken(text, table, reader, str(error)))
    return None


def _broken(text: str, table: str, reader: str, message: str) -> Broken:
    key = text.split("=", 1)[0].strip()
    spec = TABLES[table].fields.get(key) if table in TABLES else None
    inner = spec.fields if spec else ""
    return Broken(text, spec.reader if spec else reader, inner, message, _offset(text, message))


def _offset(text: str, message: str) -> int:
    place = PLACE.search(message)
    if not place:
        return len(text)
    rows = text.split("\n")[: int(place[1]) - 1]
    return min(len(text), sum(len(row) + 1 for row in rows) + int(place[2]) - 1)


def _explain(broken: Broken) -> Fault:
    for look in (_odd_fault, _key_fault, _pair_fault, _time_fault, _character_fault, _inner_fault, _value_fault):
        if found := look(broken):
            return found
    return Fault("toml-value", broken.row, _proposed(broken, _some_value(broken)))


def _proposed(broken: Broken, proposal: str, value: str = "") -> dict[str, Value]:
    return {"name": broken.key, "value": (value or broken.value.split("\n")[0])[:SHORT], "proposal": proposal}


def _some_value(broken: Broken) -> str:
    """A value that could stand there, as close to the author's as can be."""
    value = broken.value.split("\n")[0].lstrip("= ")
    return value if parses(value) else quoted(value, broken.type)


def _odd_fault(broken: Broken) -> Fault | None:
    """A space or an invisible character that TOML does not take for a space, and nothing else."""
    text, odd = cleaned(broken.text)
    if not odd:
        return None
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError):
        return None
    row = min(odd)
    return Fault("odd-character", row, {"character": odd[row]})


def _key_fault(broken: Broken) -> Fault | None:
    line = broken.text.split("\n")[0]
    if re.match(r"\s*[\w.-]+\s*:", line) and "=" not in line.split(":")[0]:
        return Fault("toml-colon", 0, {"name": line.split(":")[0].strip()})
    if "=" not in line:
        return Fault("toml-no-equals", 0, {"text": line.strip()[:60]})
    if not re.fullmatch(r"""([A-Za-z0-9_-]+|"[^"]*"|'[^']*')(\s*\.\s*([A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*""", broken.key):
        return Fault(
            "toml-bad-key",
            0,
            {
                "text": broken.key[:60] or line.strip()[:60],
                "proposal": slugify(broken.key).replace("-", "_") or "title",
            },
        )
    if not broken.value or broken.value.startswith("#"):
        return Fault("toml-no-value", 0, {"name": broken.key})
    return None


def _pair_fault(broken: Broken) -> Fault | None:
    """A fault of one pair in an inline table on one line, or a second pair behind the first."""
    value = broken.value
    if broken.type in LISTS:
        return None
    if "\n" in broken.text or not (value.startswith("{") and value.endswith("}")):
        return Fault("toml-two-pairs", 0, {"name": broken.key}) if two_pairs(value) else None
    for part in parts(value[1:-1]):
        found = fault(part.strip(), broken.table, "" if broken.table else "text") if part.strip() else None
        if found and found.code == "toml-two-pairs":
            return Fault("toml-missing-comma", 0, {"kind": Type.TABLE})
        if found:
            key = re.match(r"\s*([\w-]+)\s*[=:]", part)
            return replace(found, inner=".".join(filter(None, (key[1] if key else "", found.inner))))
    return None


def _time_fault(broken: Broken) -> Fault | None:
    """Something else where a date belongs; how it is written where that is clear."""
    value = broken.value.split("\n")[0].split("#")[0].strip()
    if broken.type not in TIME_TYPES or value.startswith(('"', "'", "[", "{")):
        return None
    word = value.strip(CURLY + "\"',;")
    proposal = written(word)
    if WITHOUT_SECONDS.fullmatch(word):
        return Fault("toml-seconds", broken.row, _proposed(broken, proposal, word))
    if proposal and (broken.type == "when" or "T" in proposal):
        return Fault("toml-date-form", broken.row, _proposed(broken, proposal, word))
    if re.fullmatch(r"\d{4}-\d\d-\d\d([T ][\d:]+)?", word):
        return Fault("toml-impossible-date", broken.row, {"name": broken.key, "value": word[:SHORT]})
    return Fault("toml-date", broken.row, {"name": broken.key, "value": word[:SHORT]})


def _character_fault(broken: Broken) -> Fault | None:
    message = broken.message
    if "Illegal character" in message and "'\\n'" not in message:
        found = broken.text[broken.at : broken.at + 1]
        return Fault("control-character", broken.row, {"character": f"U+{ord(found or chr(0)):04X}"})
    if "Unescaped" in message or "Escaped" in message or "hex value" in message:
        return Fault("toml-backslash", broken.row)
    if (
        "Illegal character" in message
        or "Unterminated" in message
        or message.startswith(("Expected \"'", "Expected '\""))
    ):
        if broken.value.startswith('"') and broken.value.count('"') == 1 and broken.value[-1:] in CURLY:
            return Fault("toml-curly-quotes", broken.row)
        many = '"""' in broken.value or "'''" in broken.value
        quotes = '"""' if many else "'" if broken.value.startswith("'") else '"'
        return Fault("toml-unclosed-string", 0 if many else broken.row, {"quotes": quotes})
    return None


def _inner_fault(broken: Broken) -> Fault | None:
    """Faults inside lists and inline tables."""
    if "Duplicate inline table key" in broken.message:
        return Fault("duplicate-key", broken.row, {"name": broken.message.split("'")[1], "first": 0})
    if broken.value.startswith("{") and ("Invalid initial" in broken.message or broken.rest.startswith("\n")):
        return Fault("toml-inline-table", _comma_row(broken))
    if broken.value.startswith("{") and broken.rest.startswith(":"):
        return Fault("toml-colon", broken.row, {"name": broken.text[: broken.at].split()[-1]})
    unfinished = broken.value.startswith(("[", "{")) and not broken.rest
    if "Unclosed" not in broken.message and not unfinished:
        return None
    if "\n" in broken.text and broken.value.startswith("{"):
        return Fault("toml-inline-table", 0)
    kind = Type.TABLE if "inline table" in broken.message or broken.value.startswith("{") else Type.LIST
    if not broken.rest:
        return Fault("toml-unclosed-bracket", 0, {"kind": kind, "bracket": "]" if kind is Type.LIST else "}"})
    if kind is Type.LIST and broken.rest.startswith("}"):
        return Fault("toml-unclosed-bracket", broken.row, {"kind": kind, "bracket": "]"})
    if re.match(r"[^\s,;\"'\]]", broken.rest):
        return Fault("toml-inner-quotes", broken.row)
    return Fault("toml-missing-comma", broken.row_before, {"kind": kind})


def _comma_row(broken: Broken) -> int:
    return broken.row_before if "\n" not in broken.text else 0


def _value_fault(broken: Broken) -> Fault | None:
    value = (
        broken.value.split("\n")[0].split("#")[0].strip() if not broken.value.startswith(('"', "'")) else broken.value
    )
    is_list = value.startswith(("[", "{"))
    word = broken.rest.split("\n")[0] if is_list else value
    if broken.type in LISTS and not value.startswith("["):
        return _bracket_fault(broken, value)
    if word[:1] and word[0] in CURLY:
        return Fault("toml-curly-quotes", broken.row)
    if re.match(r"""(?s)("[^"]*"|'[^']*'|\[.*\])\s*[,;]\s*$""", value):
        return Fault("toml-comma-after", broken.row, {"name": broken.key})
    if value.startswith(('"', "'")):
        return Fault("toml-inner-quotes", broken.row)
    if re.match(r"\[\s*[\w-]+\s*=", value):
        return Fault("toml-inline-table", broken.row)
    return _word_fault(broken, word, is_list)


def _bracket_fault(broken: Broken, value: str) -> Fault:
    """A list without its brackets, or with others."""
    bare = value[:1].isalnum() or value[:1] in "/+-"
    whole = f"[{value.rstrip(',; ')}]"
    proposal = whole if parses(whole) else quoted(value, broken.type)
    return Fault("toml-unquoted" if bare else "toml-brackets", broken.row, _proposed(broken, proposal, value))


def _word_fault(broken: Broken, word: str, is_list: bool) -> Fault | None:
    """A word without quotation marks, or a number, yes or no that is written wrongly."""
    values: dict[str, Value] = {"name": broken.key, "value": word[:SHORT]}
    if re.fullmatch(r"(?i)(true|false|yes|no|ja|nein|on|off)", word):
        return Fault("toml-yes-no", broken.row, values)
    if not is_list and broken.type in NUMBER_EXAMPLES:
        proposal = number(word, NUMBER_EXAMPLES[broken.type])
        return Fault("toml-number", broken.row, {**values, "proposal": proposal})
    if word[:1].isdigit() or word[:1] in "+-":
        return _number_fault(broken, word)
    if not is_list and broken.type == "yes_no":
        return Fault("toml-yes-no", broken.row, values)
    if word[:1].isalpha() or "/" in word[:2]:
        return _unquoted(broken, word, is_list)
    return None


def _unquoted(broken: Broken, word: str, is_list: bool) -> Fault:
    proposal = quoted(" ".join(broken.value.split()) if is_list else word, broken.type)
    if is_list and not proposal.startswith("["):  # of a key that is not in the schema
        proposal = f"[{proposal}]"
    return Fault("toml-unquoted", broken.row, _proposed(broken, proposal, word.strip(" ],}")))


def _number_fault(broken: Broken, word: str) -> Fault:
    """Something that begins like a number, where the type is not that of a number or a time."""
    values: dict[str, Value] = {"name": broken.key, "value": word[:SHORT]}
    if broken.type in TEXT_TYPES | LISTS:
        return _unquoted(broken, word, broken.value.startswith("["))
    if match := WITHOUT_SECONDS.match(word):
        return Fault("toml-seconds", broken.row, {**values, "proposal": f"{match[1]}T{match[2]}:00"})
    if proposal := written(word):
        return Fault("toml-date-form", broken.row, {**values, "proposal": proposal})
    if not re.fullmatch(r"[\dTZ:. +-]+", word) and "-" in word[1:]:
        return Fault("toml-date", broken.row, values)
    if ISO_DAY.match(word) or re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", word):
        return Fault("toml-impossible-date", broken.row, values)
    if DATE_LIKE.match(word):
        return Fault("toml-date", broken.row, values)
    return Fault("toml-number", broken.row, {**values, "proposal": number(word, "1")})
