"""From the bytes of a file to its text; another encoding than UTF-8 is an error, but all else is found too."""

from __future__ import annotations

import codecs

from storage.event_file.problems import Report

# Word and LibreOffice (both are zip archives), old Word, PDF, RTF, web pages.
NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"<!doctype", b"<html", b"<?xml")


def decoded(raw: bytes, report: Report) -> str | None:
    """The text of a file; None if it is none. Another encoding than UTF-8 is an error, but its text is still read."""
    if raw[:200].lstrip().lower().startswith(tuple(start.lower() for start in NO_TEXT)):
        report.add("file-not-text", 1, "")
        return None
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        report.add("file-not-utf8", raw.count(b"\n", 0, error.start) + 1, "")
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    return None if b"\0" in raw else raw.decode("cp1252", errors="replace")
