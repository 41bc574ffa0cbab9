"""The honest baseline for questions: BM25 over sentences made from the event file, and silence below a threshold.

Words are folded and stemmed, and stop words left out, as the bot does it; nothing else of its understanding is used.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from babel.dates import format_date

from handlers.understanding.normalise import read
from handlers.understanding.words import STOP
from storage.event import Event, Item, Local

K1 = 1.5
B = 0.75
LABELS = {
    "address": ("Adresse, Ort", "Address, place"),
    "directions": ("Anfahrt, Weg", "Directions, way"),
    "public_transport": ("Bus und Bahn, Anreise", "Public transport"),
    "parking": ("Parken, Parkplatz", "Parking"),
    "accessibility": ("Barrierefreiheit", "Accessibility"),
    "catering": ("Essen, Verpflegung", "Food, catering"),
}


@dataclass(frozen=True)
class Passage:
    """A sentence: the words by which it is found, and what is said."""

    found_by: str
    said: str


class Ranking:
    """Sentences, ready to be searched."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._counts = [Counter(_stems(passage.found_by)) for passage in passages]
        self._lengths = [sum(counts.values()) for counts in self._counts]
        self._mean = sum(self._lengths) / max(1, len(self._lengths))
        self._holding: dict[str, list[int]] = {}
        for number, counts in enumerate(self._counts):
            for term in counts:
                self._holding.setdefault(term, []).append(number)

    def best(self, question: str) -> tuple[float, str]:
        """The best sentence, and its score as a share of what a sentence could reach at most (0 to 1)."""
        scores: dict[int, float] = {}
        most = 0.0
        for term in set(_stems(question)):
            holding = self._holding.get(term, [])
            idf = math.log(1 + (len(self._passages) - len(holding) + 0.5) / (len(holding) + 0.5))
            most += idf * (K1 + 1)
            for number in holding:
                scores[number] = scores.get(number, 0.0) + idf * self._weight(number, term)
        if not scores:
            return 0.0, ""
        number = max(scores, key=lambda number: scores[number])
        return scores[number] / most, self._passages[number].said

    def _weight(self, number: int, term: str) -> float:
        often = self._counts[number][term]
        length = 1 - B + B * self._lengths[number] / self._mean
        return often * (K1 + 1) / (often + K1 * length)


def _stems(text: str) -> list[str]:
    return [token.stem for token in read(text).tokens if token.text not in STOP]


def passages(event: Event, language: str) -> list[Passage]:
    """Everything that the event file says, a sentence each."""
    return [
        *(_both(text) for text in _of_event(event, language)),
        *(_both(text) for text in _of_venue(event, language)),
        *(_both(_of_item(event, item, language)) for item in event.items),
        *(_both(_joined(room.name.of(language), _of(room.floor, language), room.link or "")) for room in event.rooms),
        *(_both(_joined(material.title.of(language), material.url or "")) for material in event.materials),
        *(_both(_joined(contact.name, _of(contact.role, language), contact.phone or "", contact.email or ""))
          for contact in event.contacts),
        *(_both(_joined(topic.title.of(language), _of(topic.description, language))) for topic in event.topics),
        *(Passage(f"{_all(faq.questions, language)} {faq.answer.of(language)}", faq.answer.of(language))
          for faq in event.faqs),
    ]  # fmt: skip


def _both(text: str) -> Passage:
    return Passage(text, text)


def _of(text: Local | None, language: str) -> str:
    return text.of(language) if text else ""


def _all(texts: Sequence[Local], language: str) -> str:
    return ", ".join(text.of(language) for text in texts)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _of_event(event: Event, language: str) -> Iterator[str]:
    german = language == "de"
    yield _joined(event.title.of(language), *_when(event, event.starts_day, event.starts, event.ends, language))
    yield from _sentences(_of(event.description, language))
    for label, text in (
        ("Für wen, Zielgruppe" if german else "For whom, audience", _of(event.audience, language)),
        ("Kosten, Preis" if german else "Cost, price", _of(event.cost, language)),
        ("Veranstalter" if german else "Host", _all(event.hosts, language)),
        ("Teilnehmende" if german else "Participants", _of(event.participants, language)),
        ("Website", event.website or ""),
        ("Link, online, Stream", event.stream or ""),
    ):
        if text:
            yield f"{label}: {text}"
    if event.registration:
        day = event.registration.until_day or event.registration.until
        until = format_date(day, "d. MMMM" if german else "d MMMM", language) if day else ""
        yield _joined(
            f"Anmeldung bis {until}" if german else f"Registration until {until}", event.registration.url or ""
        )


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in text.replace("! ", ". ").split(". ") if part.strip()]


def _of_venue(event: Event, language: str) -> Iterator[str]:
    if event.venue is None:
        return
    for key, labels in LABELS.items():
        if text := _of(getattr(event.venue, key), language):
            name = _of(event.venue.name, language) if key == "address" else ""
            yield f"{labels[language != 'de']}: {_joined(name, text)}"
    if wifi := event.venue.wifi:
        yield _joined("WLAN, Wi-Fi", wifi.network or "", f"Passwort, password: {wifi.password}")


def _of_item(event: Event, item: Item, language: str) -> str:
    rooms = [event.room_by_id[room].name.of(language) for room in item.rooms]
    return _joined(
        item.title.of(language),
        *item.aliases,
        *_when(event, item.day, item.start, item.end, language),
        *rooms,
        _all(item.speakers, language),
        _of(item.description, language),
        item.link or "",
    )


def _when(event: Event, day: date | None, start: datetime | None, end: datetime | None, language: str) -> Iterator[str]:
    if day:
        yield format_date(day, "EEEE, d. MMMM" if language == "de" else "EEEE, d MMMM", language)
    times = [f"{event.local(moment):%H:%M}" for moment in (start, end) if moment]
    if times:
        yield (" bis " if language == "de" else " to ").join(times) + (" Uhr" if language == "de" else "")
