"""What is left of Babel's data still says all that is needed."""

from __future__ import annotations

from datetime import date

from babel import Locale, localedata
from babel.core import get_global
from babel.dates import format_date

from bot import texts


def test_names_of_languages_stay() -> None:
    assert texts.LANGUAGES == ("de", "en")
    said = {code: Locale.parse(code).get_display_name("de") for code in ("en", "uk", "pt_BR", "zh_TW", "zh_CN", "no")}
    assert said == {
        "en": "Englisch",
        "uk": "Ukrainisch",
        "pt_BR": "Portugiesisch (Brasilien)",
        "zh_TW": "Chinesisch (Traditionell, Taiwan)",
        "zh_CN": "Chinesisch (Vereinfacht, China)",
        "no": "Norwegisch",
    }


def test_dates_stay() -> None:
    assert format_date(date(2026, 3, 5), "EEEE, d. MMMM", "de") == "Donnerstag, 5. März"
    assert format_date(date(2026, 3, 5), "EEEE, d MMMM", "en") == "Thursday, 5 March"


def test_what_is_never_said_is_gone() -> None:
    assert not get_global("territory_currencies")
    assert "currency_names" not in localedata.load("de")
