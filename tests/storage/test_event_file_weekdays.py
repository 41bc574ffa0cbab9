"""Dates with a weekday in German and English texts."""

from __future__ import annotations

from datetime import date

import pytest

from storage.event_file.weekdays import misfits

AROUND = date(2026, 9, 18)


@pytest.mark.parametrize(
    "text",
    [
        "Montag, 20. Januar 2019",
        "Montag, den 20. Januar 2019",
        "Montag 20.01.2019",
        "Mo, 20.1.2019",
        "Mo. 20.1.19",
        "am Montag (20.1.2019)",
        "20. Januar 2019 (Montag)",
        "Monday, 20 January 2019",
        "Monday, January 20, 2019",
        "Monday the 20th of January 2019",
        "Mon, 20 Jan 2019",
        "Montag, 2019-01-20",
        "Donnerstag, 18. September",
        "Thursday, September 18",
        "Sonnabend, 18.9., ab 10 Uhr",
        "Freitag, 31. September",
    ],
)
def test_a_weekday_that_does_not_fit(text: str) -> None:
    assert len(list(misfits(f"Treffen {text} im Haus.", AROUND))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Sonntag, 20. Januar 2019",
        "Freitag, 18. September",
        "Freitag, 18. und Samstag, 19. September 2026",
        "Donnerstag und Freitag, 17. und 18. September 2026",
        "Fr–Sa, 18.–19. September 2026",
        "Friday, 18 September",
        "Fri, Sep 18",
        "Montag bis Freitag, 8.30 bis 16 Uhr",
        "Mo-Fr 10.30 Uhr",
        "Am Freitag um 18 Uhr",
        "Am Montag im Mai 10 Plätze",
        "montags, 20 Uhr",
        "Dienstag, 1. Dezember 2026",
        "Freitag, 1. Januar 2027",
        "So 3.5 Prozent mehr",
        "Freitag, 18. Maifeier",
    ],
)
def test_a_text_that_is_fine(text: str) -> None:
    assert list(misfits(f"Treffen {text} im Haus.", AROUND)) == []


def test_a_date_without_a_year_is_the_one_nearest_to_the_event() -> None:
    assert list(misfits("Anmeldung bis Freitag, 20. Dezember", date(2020, 1, 20))) == []
    assert list(misfits("Montag, 20. Januar", None)) == []
