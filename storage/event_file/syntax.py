"""Parses the TOML of an event file; from a broken one it keeps what can be read and notes every fault.

tomllib stops at the first error. So a text that does not parse is cut into statements; the broken ones are noted
and left out, slips in headers and doubled keys are mended, and the rest is parsed as one, line for line as before.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from storage.event_file.characters import cleaned
from storage.event_file.faults import PLACE, fault
from storage.event_file.positions import Lines, lines
from storage.event_file.problems import Report
from storage.event_file.rows import home, shown
from storage.event_file.schema import TABLES
from storage.event_file.statements import Statement, statements
from storage.event_file.words import nearest_key

ROUNDS = 50  # mended faults after which the rest of a hopeless file is left alone
BARE_HEADER = re.compile(r"\s*\[{1,2}\s*([A-Za-z0-9_.\s\"'-]*?)\s*\]{0,3}\s*(#.*)?$")
HEADER_BEFORE = re.compile(r"\s*\[{1,2}\s*([A-Za-z0-9_-]+)\s*\]{1,2}")  # with something behind it


@dataclass(frozen=True, slots=True)
class Parsed:
    """The data with their places.

    `damaged` names the tables that miss keys which could not be read, `uncertain` those that may hold more ids;
    `guessed` has ids from lines that could not be read otherwise.
    """

    data: dict[str, Any]
    lines: Lines
    damaged: frozenset[str] = frozenset()
    uncertain: frozenset[str] = frozenset()
    guessed: Mapping[str, set[str]] = field(default_factory=dict)


@dataclass(slots=True)
class Block:
    """A header with the statements below it. `label` is how problems name it: `item[mittag]`."""

    table: str
    header: Statement | None
    pairs: list[Statement] = field(default_factory=list)
    label: str = ""
    position: int = 1


@dataclass(slots=True)
class Repair:
    """A text while it is mended."""

    rows: list[str]
    report: Report
    damaged: set[str] = field(default_factory=set)
    uncertain: set[str] = field(default_factory=set)
    guessed: dict[str, set[str]] = field(default_factory=dict)

    def clear(self, statement: Statement) -> None:
        """Leave a statement out; its lines stay, empty."""
        for row in range(statement.first, statement.last + 1):
            self.rows[row] = ""

    def drop(self, statement: Statement, block: Block) -> None:
        """Leave a statement out, and remember what may seem to be missing then."""
        self.clear(statement)
        self.damaged.add(block.table)
        spec = TABLES.get(block.table)
        if spec is None or statement.key == "options":
            self.uncertain.add(block.table)
        elif spec.id and statement.key == spec.id:
            self._guess(statement, block.table)
        elif statement.key in spec.names and not any(pair.key == spec.id for pair in block.pairs):
            self.uncertain.add(block.table)

    def _guess(self, statement: Statement, table: str) -> None:
        """An id that is written wrongly may still be readable, so that nothing that refers to it seems wrong."""
        match = re.search(r"=\W*([a-z0-9-]+)", statement.text)
        if match:
            self.guessed.setdefault(table, set()).add(match[1])
        else:
            self.uncertain.add(table)


def parse(text: str, report: Report) -> Parsed:
    """The data of a TOML text, as far as it can be read; faults go into the report."""
    try:
        return Parsed(tomllib.loads(text), lines(text))
    except (ValueError, RecursionError) as error:
        refused = str(error)
    before = report.errors
    parsed = _mended(text, report)
    if report.errors == before:  # odd white space, say: each statement is fine on its own
        place = PLACE.search(refused)
        report.add("toml-syntax", int(place[1]) if place else 1, "", detail=PLACE.sub("", refused).strip())
    return parsed


def _mended(text: str, report: Report) -> Parsed:
    text, odd = cleaned(text)
    repair = Repair(text.split("\n"), report)
    blocks = _blocks(text)
    for block in blocks:
        _label(block)
        _note_odd(odd, block, report)
        _check_header(block, blocks, repair)
        for statement in list(block.pairs):
            _check_pair(statement, block, repair)
        _check_doubles(block, repair)
    for row, character in odd.items():
        report.add("odd-character", row + 1, "", character=character)
    return _parse_rest(blocks, repair)


def _note_odd(odd: dict[int, str], block: Block, report: Report) -> None:
    """Notes the odd characters in the statements of a block; those that are left stand in lines of their own."""
    for statement in (*([block.header] if block.header else []), *block.pairs):
        key = block.label if statement is block.header else _named(block, statement)
        for row in [row for row in odd if statement.first <= row <= statement.last]:
            report.add("odd-character", row + 1, key, character=odd.pop(row))


def _blocks(text: str) -> list[Block]:
    found = [Block("", None)]
    count: Counter[str] = Counter()
    for statement in statements(text):
        if statement.is_header:
            table = _table(statement)
            count[table] += 1
            found.append(Block(table, statement, position=count[table]))
        else:
            found[-1].pairs.append(statement)
    return found


def _table(header: Statement) -> str:
    """The name in a header, also in a malformed one; "" if there is none."""
    match = BARE_HEADER.match(header.text) or HEADER_BEFORE.match(header.text)
    return re.sub(r"[\"'\s]", "", match[1]) if match else ""


def _label(block: Block) -> None:
    block.label = block.table
    spec = TABLES.get(block.table)
    if spec and spec.many:
        stated = (_plain(pair.text) for pair in block.pairs if pair.key == spec.id)
        block.label = f"{block.table}[{next(stated, '') or block.position}]"


def _plain(text: str) -> str:
    try:
        value = next(iter(tomllib.loads(text).values()))
    except (ValueError, RecursionError):
        return ""
    return value if isinstance(value, str) and not set(value) & set("[]\n") else ""


def _check_header(block: Block, blocks: Sequence[Block], repair: Repair) -> None:
    header = block.header
    if header is None or _valid(header.text):
        _check_brackets(block, blocks, repair)
        return
    right = shown(block.table) if block.table in TABLES else shown(nearest_key(block.table, TABLES) or "item")
    repair.report.add("toml-header", header.first + 1, block.label or "", text=header.text.strip()[:60], right=right)
    if block.table in TABLES:
        repair.rows[header.first] = shown(block.table)
        if "=" in header.text:  # a key that may have been the id
            repair.damaged.add(block.table)
            repair.uncertain.add(block.table)
    else:
        _drop_block(block, repair)


def _drop_block(block: Block, repair: Repair) -> None:
    for statement in (*([block.header] if block.header else []), *block.pairs):
        repair.clear(statement)
    repair.damaged.update(TABLES if block.table not in TABLES else [block.table])
    repair.uncertain.update(TABLES if block.table not in TABLES else [block.table])


def _valid(text: str) -> bool:
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _check_brackets(block: Block, blocks: Sequence[Block], repair: Repair) -> None:
    """Notes `[item]` among `[[item]]` and a second `[venue]`, which tomllib refuses."""
    header, spec = block.header, TABLES.get(block.table)
    if header is None or spec is None:
        return
    double = header.text.lstrip().startswith("[[")
    line = header.first + 1
    if spec.many != double:
        code = "single-brackets" if spec.many else "double-brackets"
        repair.report.add(code, line, block.label, name=block.table)
        repair.rows[header.first] = shown(block.table)
    first = next(b.header for b in blocks if b.table == block.table) if block.position > 1 else None
    if not spec.many and first:
        repair.report.add("duplicate-table", line, block.table, name=block.table, first=first.first + 1)
        _drop_block(block, repair)


def _check_pair(statement: Statement, block: Block, repair: Repair) -> None:
    found = fault(statement.text, block.table)
    if found is None:
        return
    key = ".".join(filter(None, (_named(block, statement), found.inner)))
    line = statement.first + 1 + found.row
    values = dict(found.values)
    if found.code == "duplicate-key":
        key, values["first"] = f"{key}.{values['name']}", line
    repair.report.add(found.code, line, key, **values)
    repair.drop(statement, block)
    block.pairs.remove(statement)


def _named(block: Block, statement: Statement) -> str:
    """The dotted key of a statement; where it has no equals sign, its first word."""
    name = statement.key if re.search("[=:]", statement.text) else statement.text.split(maxsplit=1)[0]
    name = name if re.search(r"\w", name) else ""  # `---` or a fence is no key
    return ".".join(filter(None, (block.label, "".join(filter(str.isprintable, name))[:60])))


def _check_doubles(block: Block, repair: Repair) -> None:
    """Notes keys that stand twice in a table; where the keys of a whole row follow, its header is missing."""
    first: dict[str, Statement] = {}
    doubles = [pair for pair in block.pairs if first.setdefault(pair.key, pair) is not pair]
    start, table = _new_row(block, doubles)
    if start and table:
        _note_new_row(block, start, table, repair)
        return
    for pair in doubles:
        key = _named(block, pair)
        repair.report.add("duplicate-key", pair.first + 1, key, name=pair.key, first=first[pair.key].first + 1)
        repair.clear(pair)


def _new_row(block: Block, doubles: Sequence[Statement]) -> tuple[Statement | None, str]:
    """Where in a block another row begins, and its table; (None, "") if nothing looks like that."""
    spec = TABLES.get(block.table)
    if spec is None or not doubles:
        return None, ""
    if spec.many and all(pair.key in spec.fields for pair in block.pairs):
        begins = len(doubles) > 1 or doubles[0].key == spec.id
        return (doubles[0], block.table) if begins else (None, "")
    start = next(pair for pair in block.pairs if pair in doubles or pair.key not in spec.fields)
    tail = [pair.key for pair in block.pairs if pair.first >= start.first]
    table = home(tail)  # a key of [event] that stands there twice starts no second [event]
    return (start, table) if len(tail) > 1 and table != block.table else (None, "")


def _note_new_row(block: Block, start: Statement, table: str, repair: Repair) -> None:
    header = shown(table)
    repair.report.add("missing-header", start.first + 1, _named(block, start), header=header, name=start.key)
    above = start.first - 1
    if above >= 0 and not repair.rows[above].split("#")[0].strip() and TABLES[table].many:
        repair.rows[above] = header
        return
    for pair in block.pairs:
        if pair.first >= start.first:
            repair.drop(pair, block)
    repair.uncertain.add(table)


def _parse_rest(blocks: Sequence[Block], repair: Repair) -> Parsed:
    for _ in range(ROUNDS):
        text = "\n".join(repair.rows)
        try:
            damaged, uncertain = frozenset(repair.damaged), frozenset(repair.uncertain)
            return Parsed(tomllib.loads(text), lines(text), damaged, uncertain, repair.guessed)
        except RecursionError:
            repair.report.add("toml-too-deep", 1, "")
            break
        except ValueError as error:
            if not _drop_at(str(error), blocks, repair):
                break
    return Parsed({}, {(): (1, 1)}, frozenset(TABLES), frozenset(TABLES))


def _drop_at(message: str, blocks: Sequence[Block], repair: Repair) -> bool:
    """Notes what tomllib still refuses and leaves it out; false if its place cannot be found."""
    place = PLACE.search(message)
    row = int(place[1]) - 1 if place else max((i for i, r in enumerate(repair.rows) if r.strip()), default=0)
    for block in blocks:
        for statement in (*([block.header] if block.header else []), *block.pairs):
            if statement.first <= row <= statement.last and repair.rows[statement.first].strip():
                _note_rest(message, statement, block, repair)
                return True
    return False


def _note_rest(message: str, statement: Statement, block: Block, repair: Repair) -> None:
    line = statement.first + 1
    if statement is block.header:
        repair.report.add("toml-clash", line, block.label, name=block.table)
        _drop_block(block, repair)
        return
    key = _named(block, statement)
    twice = "overwrite" in message or "mutate" in message
    repair.report.add("toml-clash" if twice else "toml-syntax", line, key, **_detail(message, statement, twice))
    repair.drop(statement, block)


def _detail(message: str, statement: Statement, twice: bool) -> dict[str, str]:
    return {"name": statement.key} if twice else {"detail": PLACE.sub("", message).strip()}
