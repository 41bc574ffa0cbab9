"""Privacy in plain words, with who answers for it."""

from __future__ import annotations

from tests.handlers.saying import event, words


async def test_says_what_is_stored_and_who_is_responsible() -> None:
    plain = await words("datenschutz", event(""), operator="Beispiel e. V., Halle")
    assert "speichere" in plain
    assert plain.endswith("Beispiel e. V., Halle")


async def test_without_an_operator_leads_to_the_organisers() -> None:
    assert "Organisation" in await words("datenschutz", event(""))
    assert "organisers" in await words("privacy", event(""), language="en")
