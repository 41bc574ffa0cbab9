"""Where every key and value of a TOML text stands (tomllib gives values, but no lines)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

Path = tuple[str | int, ...]
Lines = dict[Path, tuple[int, int]]

KEYS = {"bare_key", "quoted_key", "dotted_key"}


@lru_cache(maxsize=1)
def _parser() -> Parser:
    return Parser(Language(tree_sitter_toml.language()))


def lines(source: str) -> Lines:
    """First and last line (from 1) of each key with its value, by its path.

    A path is made of keys and, in lists, of positions from 0: `("item", 2, "rooms", 0)`. The text must be valid TOML.
    """
    found: Lines = {(): (1, max(1, source.count("\n")))}
    counts: dict[Path, int] = {}
    for node in _parser().parse(source.encode()).root_node.named_children:
        _statement(node, counts, found)
    return found


def _statement(node: Node, counts: dict[Path, int], found: Lines) -> None:
    if node.type == "pair":
        _pair(node, (), found)
    elif node.type in ("table", "table_array_element"):
        path = _header(node, counts)
        _note(path, node.start_point.row + 1, node.start_point.row + 1, found)
        for child in node.named_children:
            if child.type == "pair":
                _pair(child, path, found)


def _header(node: Node, counts: dict[Path, int]) -> Path:
    parts = _key(node.named_children[0])
    if node.type == "table":
        return _resolve(parts, counts)
    path = (*_resolve(parts[:-1], counts), parts[-1])
    counts[path] = counts.get(path, 0) + 1
    return (*path, counts[path] - 1)


def _resolve(parts: list[str], counts: dict[Path, int]) -> Path:
    """The path that a header means: behind the name of a list comes its newest entry."""
    path: Path = ()
    for part in parts:
        path = (*path, part)
        if path in counts:
            path = (*path, counts[path] - 1)
    return path


def _pair(node: Node, base: Path, found: Lines) -> None:
    key, value = next(_significant(node)), list(_significant(node))[-1]
    path = (*base, *_key(key))
    _note(path, key.start_point.row + 1, value.end_point.row + 1, found)
    _value(value, path, found)


def _value(node: Node, path: Path, found: Lines) -> None:
    if node.type == "inline_table":
        for child in _significant(node):
            _pair(child, path, found)
    elif node.type == "array":
        for index, child in enumerate(_significant(node)):
            _note((*path, index), child.start_point.row + 1, child.end_point.row + 1, found)
            _value(child, (*path, index), found)


def _note(path: Path, first: int, last: int, found: Lines) -> None:
    """Keep the first place; tables that a longer key implies stand where they are first named."""
    for length in range(1, len(path)):
        found.setdefault(path[:length], (first, last))
    found.setdefault(path, (first, last))


def _significant(node: Node) -> Iterator[Node]:
    return (child for child in node.named_children if child.type != "comment")


def _key(node: Node) -> list[str]:
    """The parts of a key; a dotted key is nested to the left."""
    if node.type == "dotted_key":
        return [part for child in node.named_children for part in _key(child)]
    text = (node.text or b"").decode()
    return [next(iter(tomllib.loads(f"{text} = 0")))] if node.type == "quoted_key" else [text]
