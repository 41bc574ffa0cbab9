"""Texts are kept once made; what is kept must never answer for another text, nor hide a mistake."""

from pathlib import Path

import pytest

from bot.texts import LANGUAGES, TextError, Texts
from handlers.rich import bold


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
        line = f"line = {language}: {{ $it }}\n"
        (tmp_path / language / "some.ftl").write_text(line, encoding="utf-8")
    return Texts(tmp_path)


def test_values_and_languages_are_told_apart(texts: Texts) -> None:
    said = [texts.text("de", "line", it=it).plain for it in (1, 1.5, "1", 1)]
    assert said == ["de: 1", "de: 1,5", "de: 1", "de: 1"]
    assert texts.text("en", "line", it=1.5).plain == "en: 1.5"


def test_looks_are_told_apart(texts: Texts) -> None:
    assert texts.text("de", "line", it="Saal") != texts.text("de", "line", it=bold("Saal"))


def test_mistakes_are_raised_again(texts: Texts) -> None:
    for _ in range(2):
        with pytest.raises(TextError):
            texts.text("de", "line")
        with pytest.raises(TextError):
            texts.text("de", "nothing", it=1)
