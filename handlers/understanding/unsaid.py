"""Sorts of facts that a near text may lack: how each is asked for, and how a text tells it; over folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of fact, with the text that says that it is not told."""

    key: str
    asked: re.Pattern[str]
    told: re.Pattern[str]
    by_wording: bool = True  # whether the own question of an FAQ entry shows that it tells it

    def tells(self, folded: str) -> bool:
        """Whether a folded text tells it."""
        return self.told.search(folded) is not None


_NUMBERED = (
    r"(?:\d|\b(?:eine?r?|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|zwoelf|fuenfzehn|zwanzig|one|an?|two|three|"
    r"four|five|six|seven|eight|nine|ten|fifteen|twenty|few|paar|halbe|half an))"
)

FACTS = (
    Sort(
        "u-gap-weather",
        re.compile(
            r"\b(?:wie|was fuer) (?:wird|ist|soll|werden)?\b.*\bwetter\b|\bwetter(?:bericht|vorhersage)\b|"
            r"\bwhat.*\bweather\b|\bweather (?:like|forecast)\b|\bhow.*\bweather\b|\bwird es regnen\b|\bwill it rain\b"
        ),
        re.compile(r"\d ?(?:grad|°|degrees)|sonnig|regnerisch|bewoelkt|sunny|cloudy|rainy"),
    ),
    Sort(
        "u-gap-age",
        re.compile(
            r"\b(?:ab|bis|in|mit) (?:welche[mn]|which|what) (?:alter|jahren)\b|\b(?:which|what) age\b|"
            r"\b(?:mindestalter|altersgrenze|minimum age|age limit)\b|"
            r"\b(?:wie alt|how old) (?:muss|muessen|sollte|soll|do|does|must|should)\b"
        ),
        re.compile(
            r"\balter\b|\bjahren?\b(?!s)|jaehrig|\byears?\b|\bage[sd]?\b|\b(?:unter|under|ab) \d+\b(?! uhr|:|\.)|"
            r"klasse \d|grundschul|kindergarten|krippe|primary|\badults\b|erwachsene\b"
        ),
        by_wording=False,
    ),
    Sort(
        "u-gap-free",
        re.compile(
            r"\bnoch (?!nicht)(?:\w+ ){0,4}(?:frei\w*|verfuegbar|zu haben|uebrig)\b|"
            r"\b(?:still|any) (?:\w+ ){0,4}(?:available|left|vacant|free)\b|"
            r"\b(?:ausgebucht|ausverkauft|restplaetze|restkarten|vergriffen|sold out|fully booked|booked out)\b"
        ),
        re.compile(
            r"\bnoch\b|ausgebucht|ausverkauft|\bvoll\b|vergriffen|restpl|restkart|warteliste|waiting list|frei\b|"
            r"\bfreie\b|solange|sold out|available|\bleft\b|\bfull\b|fully|\bstill\b"
        ),
    ),
    Sort(
        "u-gap-outcome",
        re.compile(
            r"\b(?:gewonnen|gewann|gewinner\w*|sieger|siegerin|ergeben|ergab|ergebnis|ergebnisse|herausgekommen|"
            r"rausgekommen|ausgegangen|won|winners?|results?|outcome)\b"
        ),
        re.compile(
            r"gewonnen|gewann|gewinner|sieg|ergeben|ergab|ergebnis|herausgekommen|\bplatz 1\b|\bwon\b|winner|result|"
            r"outcome|ausgezeichnet|verkuendet"
        ),
        by_wording=False,
    ),
    Sort(
        "u-gap-span",
        re.compile(
            r"\b(?:wie lange?|how long)\b.*\b(?:faehrt|fahre\w*|fahrt|fahrzeit|laeuft man|laufe|unterwegs|"
            r"ride|drive|walk|trip|journey|take to get)\b"
        ),
        re.compile(rf"{_NUMBERED} ?(?:min|std|stunde|h\b|hour|km|meter|m\b)|viertelstunde|dreiviertelstunde"),
    ),
    Sort(
        "u-gap-proposer",
        re.compile(
            r"\b(?:wer|who)\b.*\b(?:eingereicht|vorgeschlagen|eingebracht|vorschlug|proposed|suggested|submitted)\b|"
            r"\bwhose idea\b"
        ),
        re.compile(
            r"\b(?:von|by|durch|mit|with) (?!der|dem|den|the|\d)\w+|eingereicht|(?<!thema )vorgeschlagen|proposed by"
        ),
    ),
)

# -- times, sums and numbers ---------------------------------------------------------------------------------------

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|eine?[nmr]?|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|fuenfzehn|zwanzig|"
    r"dreissig|one|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half an)"
)
_MONTH = (
    r"(?:jan|feb|maer|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-z]*"
)
# Numbers that are neither a time nor an amount of things: sums, ways, houses, lines, floors, addresses.
_BESIDE = re.compile(
    r"\S+@\S+|https?://\S+|"
    rf"\b(?:je|pro|am|per|die|a|an|each|every|fuer) (?:angefangene |einen |eine |ganzen )?"
    r"(?:stunde|tag|nacht|woche|monat|hour|day|night|week|month)\b|/ ?(?:tag|stunde|day|hour)|"
    r"\b[a-z]+(?:weg|ring|str\.|strasse|platz|gasse|allee|ufer|markt|damm|wall|hof) \d+\w?\b|"
    rf"{_NUMBER}[ -](?:minuten?|gehminuten|min\b|meter|m\b|km\b|kilometer|minutes?|metres)(?: (?:zu fuss|walk|entfernt))?|"
    r"\b(?:linien?|buslinien?|bus(?:se)?|tram|strassenbahn(?:linie)?|stadtbahn|line|route|nachtbus|regionalbus|zimmer|raum|room|"
    r"haus|re|rb|s|u|p|n|ebene|level|gebaeude|hausnummer) ?[a-z]?\d+\w?(?:,? (?:oder|und|or|and) \d+)*\b|\d\. ?(?:og|ug|stock|etage)|"
    r"\b\d{5}\b"
)
_SUMS = re.compile(
    r"\d+(?:[.,]\d\d)? ?(?:euro|eur|€|cent|pounds?|dollars?|chf)|[€£$] ?\d+|"
    r"\d+ (?:\w+ )?(?:\w*plaetze|places|seats|spots|spaces)"
)
_TIME = re.compile(
    r"\d\d?[:.]\d\d|\b\d\d? ?(?:uhr|h\b|[ap]\.?m\b|o'clock)|"
    rf"\b\d\d?(?:\.|st|nd|rd|th)? ?(?:of )?{_MONTH}\b|\b\d\d?\.\d\d?\.|\b(?:19|20)\d\d\b|"
    r"\b\d\d? ?(?:bis|[-–]|to|until|und|and) ?\d|\b(?:ab|bis|um|seit|von|gegen|from|until|till|at|by|before|after|nach|vor) \d|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"januar|februar|maerz|april|juni|juli|august|september|oktober|november|dezember|january|february|march|june|"
    r"july|october|december|\bheute|morgen\b|morgens|mittag|abend|nacht\b|nachts|frueh|spaeter|today|tomorrow|noon|"
    r"night\b|evening|later|early|jederzeit|anytime|rund um die uhr|around the clock|\btag|\bday|woche|week|monat|month|"
    r"jahr|year|vorher|nachher|danach|davor|before|after|beginn|begin|start|\bende\b|\bend\b|schluss|sofort|"
    r"immediately|\b(?:wann|wenn|when|sobald|solange|while|until|once|waehrend|during)\b|pause|break\b|as long|as soon|"
    r"always|immer|\b(?:alle|jede|every) (?:\w+ )?(?:minuten|stunde|hour|minutes)|stuendlich|hourly|regelmaessig"
)


def tells_time(folded: str) -> bool:
    """Whether a text has any time, other than what a price is for or how far something is."""
    return _TIME.search(_SUMS.sub(" ", _BESIDE.sub(" ", folded))) is not None


_AMOUNT = re.compile(
    r"\d|€|\b(?:zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|two|three|four|five|six|seven|eight|nine|"
    r"ten|twelve|einige|mehrere|viele|wenige|many|several|few|dozen|dutzend|hundert|hundred|beide[nr]?|both|paar)\b|"
    r"kostenlos|kostenfrei|gratis|umsonst|free\b|frei\b|\bnichts|nothing|\bkein|\bno\b|\bnot\b|nicht|\bein(?:e[nmr]?)?\b|"
    r"alle|all\b|voll|full|haelfte|half|selbst|own|enthalten|included|inbegriffen|inklusive|spende|donation|halb|"
    r"\bone\b|jede|every|each|unbegrenzt|beliebig|unlimited|any\b|hoechstens|only|nur"
)
_DATES = re.compile(
    rf"\d\d?\.? {_MONTH}|\d\d?[:.]\d\d(?: uhr)?|\d\d? uhr|\b20\d\d\b|\b\d\d?\.\d\d?\."
)


def tells_amount_of(folded: str) -> bool:
    """Whether a text tells how much or how many, other than by dates, times, ways and numbers of houses."""
    return _AMOUNT.search(_DATES.sub(" ", _BESIDE.sub(" ", folded))) is not None


_COUNT = re.compile(
    r"\d|\b(?:eine[nmr]?|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|two|three|four|five|six|seven|eight|"
    r"nine|ten|twelve|einige|mehrere|viele|wenige|many|several|few|dozen|dutzend|hundert|hundred|beide[nr]?|both|paar|"
    r"kein\w*|no|none|one|alle[nrs]?|all|jede[rs]?|every|each|unbegrenzt|beliebig\w*|unlimited|any|nur|only)\b"
)
_MONEY = re.compile(r"\d+(?:[.,]\d\d)? ?(?:euro|eur|€|cent|pounds?|dollars?|chf)|[€£$] ?\d+")


def tells_count(folded: str) -> bool:
    """Whether a text tells how many, other than by dates, times, ways, sums and numbers of houses."""
    return _COUNT.search(_MONEY.sub(" ", _DATES.sub(" ", _BESIDE.sub(" ", folded)))) is not None

