"""Whether a text has a time, an amount, a number of things, or anybody; all but the last over folded text."""

from __future__ import annotations

import re

from handlers.understanding.patterns import CURRENCY

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|eine?[nmr]?|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|fuenfzehn|zwanzig|"
    r"dreissig|one|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half an)"
)
_MONTH = r"(?:jan|feb|maer|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-z]*"
_NUMBERED = (
    r"(?:(?:bus|nachtbus|regionalbus|tram|strassenbahn|stadtbahn)(?:linien?)?|linien?|busse|line|route|zimmer|raum|room|haus|"
    r"re|rb|s|u|p|n|ebene|level|gebaeude|hausnummer)"
)
# Numbers that are neither a time nor how many there are: what a price is for, ways, houses, lines, floors, postcodes.
_BESIDE = re.compile(
    r"\S+@\S+|https?://\S+|"
    r"\b(?:je|pro|am|per|die|a|an|each|every|fuer) (?:angefangene |einen |eine |ganzen )?"
    r"(?:stunde|tag|nacht|woche|monat|hour|day|night|week|month)\b|/ ?(?:tag|stunde|day|hour)|"
    r"\b[a-z]+(?:weg|ring|str\.|strasse|platz|gasse|allee|ufer|markt|damm|wall|hof|kai|steig|stieg|graben|chaussee|"
    r"twiete) \d{1,3}[a-z]?\b|"
    rf"{_NUMBER}[ -](?:minuten?|gehminuten|min\b|meter|m\b|km\b|kilometer|minutes?|metres)"
    r"(?: (?:zu fuss|walk|entfernt))?|"
    rf"\b{_NUMBERED} ?[a-z]?\d+\w?(?:,? (?:oder|und|or|and) \d+)*\b|\d\. ?(?:og|ug|stock|etage)|\b\d{{5}}\b"
)
_SUMS = re.compile(
    r"\d+(?:[.,]\d\d)? ?(?:euro|eur|€|cent|pounds?|pfund|dollars?|franken|kronen|chf)|[€£$] ?\d+|"
    r"\d+ (?:\w+ )?(?:\w*plaetze|places|seats|spots|spaces)"
)
_SPOKEN_TIMES = (
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"januar|februar|maerz|april|juni|juli|august|september|oktober|november|dezember|"
    r"january|february|march|june|july|october|december|"
    r"\bheute|morgen\b|morgens|mittag|abend|nacht\b|nachts|frueh|spaeter|today|tomorrow|noon|night\b|evening|later|early|"
    r"jederzeit|anytime|rund um die uhr|around the clock|\btag|\bday|woche|week|monat|month|jahr|year|"
    r"\b(?:im (?:herbst|winter|fruehjahr|fruehling|sommer)|in (?:the )?(?:autumn|winter|spring|summer))\b|"
    r"vorher|nachher|danach|davor|before|after|beginn|begin|start|\bende\b|\bend\b|schluss|sofort|immediately|"
    r"\b(?:wann|wenn|when|sobald|solange|while|until|once|waehrend|during)\b|pause|break\b|as long|as soon|always|"
    r"immer|\b(?:alle|jede|every) (?:\w+ )?(?:minuten|stunde|hour|minutes)|stuendlich|hourly|regelmaessig"
)
_TIME = re.compile(
    r"\d\d?[:.]\d\d|\b\d\d? ?(?:uhr|h\b|[ap]\.?m\b|o'clock)|"
    rf"\b\d\d?(?:\.|st|nd|rd|th)? ?(?:of )?{_MONTH}\b|\b\d\d?\.\d\d?\.|\b(?:19|20)\d\d\b|"
    r"\b\d\d? ?(?:bis|[-–]|to|until|und|and) ?\d|"
    rf"\b(?:ab|bis|um|seit|von|gegen|from|until|till|at|by|before|after|nach|vor) \d|{_SPOKEN_TIMES}"
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
_DATES = re.compile(rf"\d\d?\.? {_MONTH}|\d\d?[:.]\d\d(?: uhr)?|\d\d? uhr|\b20\d\d\b|\b\d\d?\.\d\d?\.")


def tells_amount(folded: str) -> bool:
    """Whether a text tells how much or how many, other than by dates, times, ways and numbers of houses."""
    return _AMOUNT.search(_DATES.sub(" ", _BESIDE.sub(" ", folded))) is not None


_COUNT = re.compile(
    r"\d|\b(?:eine[nmr]?|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|two|three|four|five|six|seven|eight|"
    r"nine|ten|twelve|einige|mehrere|viele|wenige|many|several|few|dozen|dutzend|hundert|hundred|beide[nr]?|both|paar|"
    r"kein\w*|no|none|one|alle[nrs]?|all|jede[rs]?|every|each|unbegrenzt|beliebig\w*|unlimited|any|nur|only)\b"
)
_MONEY = re.compile(
    r"\d+(?:[.,]\d\d)? ?(?:(?:millionen|milliarden|mio\.?|mrd\.?|million|billion) )?"
    rf"(?:€|{CURRENCY})|[€£$] ?\d+"
)


def tells_sum(folded: str) -> bool:
    """Whether a text tells a sum of money."""
    return _MONEY.search(folded) is not None


def tells_count(folded: str) -> bool:
    """Whether a text tells how many, other than by dates, times, ways, sums and numbers of houses."""
    return _COUNT.search(_MONEY.sub(" ", _DATES.sub(" ", _BESIDE.sub(" ", folded)))) is not None


_SOMEBODY = re.compile(
    r"@|\b(?:[Ww]ir|[Uu]ns|[Ww]e|[Uu]s|[Oo]ur|[Uu]nser\w*|Frau|Herrn?|Dr|Prof|Ms|Mr|Mrs|Sie|[Ii]hr|[Yy]ou|[Tt]eam\w*|"
    r"[Ee]veryone|[Aa]nyone|[Aa]lle, die|[Jj]eder?, d|"
    r"\w+(?:leitung|büro|team|innen|ende[rn]?|leute|frauen|männer|dienst|verband|verein|stelle|wehr|chor|klasse))\b|"
    r"(?<![.!?;\n] )(?<!^)\b[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ]|\b(?:von|durch|by) (?:der |dem |den |the )?(?!Aushang)[A-ZÄÖÜ]"
)


def names_somebody(said: str) -> bool:
    """Whether a text, as it is written, speaks of anybody who could do something."""
    return _SOMEBODY.search(said) is not None
