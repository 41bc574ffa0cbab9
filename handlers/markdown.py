"""Organisers' Markdown as rich text. HTML in it stays what it is: characters.

Source of the syntax: CommonMark, read by markdown-it-py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from handlers.rich import Rich, Span, safe_href

_PARSER = MarkdownIt("commonmark", {"html": False})


@lru_cache(maxsize=512)
def markdown(text: str) -> Rich:
    """The text with bold, italic, code, links and lists; a picture becomes its description."""
    return Rich(tuple(span for span in _blocks(_PARSER.parse(text)) if span.text))


def _blocks(tokens: Sequence[Token]) -> Iterator[Span]:
    """The blocks one after another: a blank line between paragraphs, a line for each entry of a list."""
    lists: list[int] = []  # the next number of each open list, 0 for bullets
    gap = ""
    for token in tokens:
        if token.type == "bullet_list_open":
            lists.append(0)
        elif token.type == "ordered_list_open":
            lists.append(int(token.attrGet("start") or 1))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
            gap = "\n\n" if not lists else gap
        elif token.type == "list_item_open":
            yield Span((gap and "\n") + _bullet(lists))
            gap = ""
        elif token.type in ("inline", "fence", "code_block"):
            yield Span(gap)
            yield from _inline(token)
            gap = "\n\n"


def _bullet(lists: list[int]) -> str:
    indent = "  " * (len(lists) - 1)
    if not lists[-1]:
        return f"{indent}• "
    lists[-1] += 1
    return f"{indent}{lists[-1] - 1}. "


def _inline(token: Token) -> Iterator[Span]:
    if token.type != "inline":
        yield Span(token.content.rstrip("\n"), code=True)
        return
    look = Span("")
    for child in token.children or ():
        if child.type in ("strong_open", "strong_close"):
            look = replace(look, bold=child.nesting > 0)
        elif child.type in ("em_open", "em_close"):
            look = replace(look, italic=child.nesting > 0)
        elif child.type == "link_open":
            href = str(child.attrGet("href") or "")
            look = replace(look, href=href if safe_href(href) else None)
        elif child.type == "link_close":
            look = replace(look, href=None)
        elif child.type == "code_inline":
            yield replace(look, text=child.content, code=True)
        else:
            yield replace(look, text="\n" if child.type == "hardbreak" else child.content or " ")
