"""From what somebody wrote to a question: its words with what they may mean here, its times and cues."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from handlers.understanding import entity
from handlers.understanding.clauses import as_one, aside
from handlers.understanding.company import without_company
from handlers.understanding.concepts import CONCEPTS, concepts
from handlers.understanding.contract import View
from handlers.understanding.documents import room_term
from handlers.understanding.entity import Meaning, Word
from handlers.understanding.event_names import in_town, to_town
from handlers.understanding.index import Index, index_of
from handlers.understanding.intent import Ask, Cues, cues
from handlers.understanding.normalise import Text, Token, fold, quotable, read, stem, with_particle, written_out
from handlers.understanding.patterns import compiled
from handlers.understanding.query import Query, stands_for
from handlers.understanding.spelling import respelled
from handlers.understanding.times import Times, parse
from handlers.understanding.titles import bare_name
from handlers.understanding.words import HOURS, STOP, WEAK, WEEKDAYS, words_of


def read_question(question: str, view: View, *, whole: bool = False) -> Query:
    """Read a question; as a `whole`, with what somebody tells of themselves beside it."""
    index = index_of(view.event)
    question = question if view.meant else as_one(question)
    text = read(question if view.meant else respelled(question, index))
    title = _title_meant(text.folded, view, index)
    said = text.folded[title[0] : title[1]]
    if any(title):
        text = replace(text, folded=_blanked(text.folded, (title,)))
    text = without_company(text, index)
    # „Raum 2.14“ is no time.
    rooms = [m.span() for m in index.room_names.finditer(text.folded)] if index.room_names else []
    subjects = [match.span() for match in _OF_DAY.finditer(text.folded) if _is_called(match, view, index)]
    times = parse(_blanked(text.folded, rooms + subjects))
    asides = () if whole else aside(text.folded)
    if asides and _OF_PERSON.search(text.folded) and _names_person(text, asides, index):
        asides = ()
    query = _read(question, view, text, times, index, asides, title, said)
    if not asides or query.telling or query.times or query.asks(*_BY_ITSELF):
        return query
    full = _read(question, view, text, times, index, (), title, said)
    return query if query.cues.asks and not any(map(_names_something, full.telling)) else full


# „Ich komme wegen Frau Jansen, wann ist die dran?“: whom the question means stands in the other clause.
_OF_PERSON = re.compile(
    r"\b\w+ (?:der|die|er|sie|he|she|they)(?= (?:auf|in|im|am|denn|da|dran|heute?|morgen|was|wieder|eigentlich|genau|"
    r"alles|on|speak\w*|talk\w*|giv\w*)\b|\W*$)"
)


def _names_person(text: Text, asides: Sequence[tuple[int, int]], index: Index) -> bool:
    """Whether somebody of the event is named in what is told aside, by a name that is no other word."""
    told = (t for t in text.tokens if any(first <= t.start < last for first, last in asides))
    return any(t.stem in index.full_names and t.text not in STOP and not concepts(t.stem) for t in told)


_OF_DAY = re.compile(
    r"\b(?P<day>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s"
    r"(?!frueh|morgen|vormittag|mittag|nachmittag|abend|nacht)[a-z]{4,}"
)


def _is_called(match: re.Match[str], view: View, index: Index) -> bool:
    """Whether an item or a topic is called so on other days: who asks for the „Sonntagsöffnung“ means no Sunday."""
    base, event = stem(match.group()), view.event
    days = {(event.starts_day + timedelta(n)).weekday() for n in range((event.ends_day - event.starts_day).days + 1)}
    named = base in index.titled or any(base in doc.terms for doc in index.of("topic"))
    return named and WEEKDAYS[match["day"]] not in days


def _names_something(word: Word) -> bool:
    """Whether what somebody tells names a thing that may be asked of, beside where they live and that they came."""
    if word.token.text in _LIVES:
        return False
    known = {*word.meaning.terms, *(term for part in word.meaning.parts for term in part)}
    return bool(known - {"@arrive", "@arrival"})


_LIVES = words_of("wohn wohne wohnen live")


def _title_meant(folded: str, view: View, index: Index) -> tuple[int, int]:
    """Where in a question the title of the item stands that is meant: it may say anything, even ask something."""
    for item in (view.event.item_by_id.get(key) for key in view.meant):
        for name in item.title.all if item else ():
            for said in (bare_name(written_out(name)), fold(quotable(written_out(name)))):
                start = folded.find(said) if said else -1
                if start >= 0:
                    return start, start + len(said)
    for name, _ in index.long_titles:
        start = folded.find(name)
        if start >= 0 and not _DAY.search(folded[:start]):
            return start, start + len(name)
    for match in _QUOTED.finditer(folded):
        if any(bare_name(match[1]) in bare_name(name) for item in view.event.items for name in item.title.all):
            return match.span(1)
    return 0, 0


_DAY = re.compile(r"\b(?:heute|gestern|morgen|today|tomorrow|this) $")  # „heute Abend im Schuppen“ is no title
_QUOTED = re.compile(r"[„“\"»]([^„“”\"«»]{6,}\?)[“”\"«]")  # a title that asks something


# What can be asked without naming anything, so that the rest of the message is only told along.
_BY_ITSELF = (Ask.NOW, Ask.NEXT, Ask.WAY)


def _read(
    question: str,
    view: View,
    text: Text,
    times: Times,
    index: Index,
    asides: tuple[tuple[int, int], ...],
    title: tuple[int, int],
    said: str,
) -> Query:
    # „vor 12 Uhr“ is a time, not what comes before something.
    clocks = [span for span in times.spans if _LED.search(text.folded, *span)]
    found = cues(_blanked(text.folded, (*asides, *clocks)))
    if Ask.PHONE in found.asks and not found.asks.isdisjoint(_OF_TITLED) and _titles_phone(text, index):
        found = replace(found, asks=found.asks - {Ask.PHONE})
    if (way := to_town(view.event)) and (
        town := way.search(text.folded)
    ):  # „Wie komme ich nach Kiel?“ names nothing on there
        found = replace(found, asks=found.asks - {Ask.AFTER}, spans=(*found.spans, town.span()))
    called = index.names.search(text.folded) if index.names else None
    if called:
        found = replace(found, spans=(*found.spans, called.span()))
    if Ask.CHECK not in found.asks and (beside := in_town(view.event)):  # whether it is there may well be asked
        here = called or _AN_EVENT.search(text.folded)
        if here and (town := beside.match(text.folded, here.end())):
            found = replace(found, spans=(*found.spans, town.span()))
    read_ = _with_names(_words(text, times, found, index, title), index)
    words = tuple(_lighten(word, asides) for word in _without_fillers(read_, text))
    return Query(question, view, index, text, times, found, words, asides, title, said)


_OF_TITLED = (Ask.WHEN, Ask.WHERE, Ask.START, Ask.END, Ask.CLOCK, Ask.DAY, Ask.DURATION, Ask.REMAINING, Ask.CHECK)


def _titles_phone(text: Text, index: Index) -> bool:
    """Whether an item is called by a word for a phone and another one that is said: „das Telefonnetz aus Kupfer“."""
    said = {token.stem for token in text.tokens if token.text not in STOP | WEAK}
    phones = {stem for stem in said & index.titled if "phone" in concepts(stem)}
    titles = (title for doc in index.having("item", phones) for title in doc.titles) if phones else ()
    return any(title & phones and title & said - phones for title in titles)


def _with_names(words: list[Word], index: Index) -> list[Word]:
    """The words, an unknown one beside somebody's name read as the rest of it that is like it: „Henrike Vos“."""
    unknown = [n for n, word in enumerate(words) if not (word.meaning.terms or word.meaning.parts)]
    for n in unknown:
        for beside in words[max(0, n - 1) : n + 2]:
            for term in entity.rest_of_name(words[n].token.text, beside, index):
                words[n] = replace(words[n], meaning=Meaning({term: _MISSPELT}))
    return words


_MISSPELT = 0.88  # how far a name is meant that is written almost so


def _without_fillers(words: list[Word], text: Text) -> Iterator[Word]:
    """The words, no weight on one that only fills a term whose other word says it: the „loop“ of a „hearing loop“."""
    plain = {
        token.start
        for pair in pairwise(text.tokens)
        if CONCEPTS.has_plain("_".join(token.stem for token in pair))
        for token in pair
    }
    for word in words:
        fills = word.token.start in plain and not (word.meaning.terms or word.meaning.parts)
        yield replace(word, weight=0.0) if fills else word


_AN_EVENT = compiled(
    r"\b(?:\w*tagung|\w*konferenz|\w*kongress|\w*camp|\w*festival|\w*treffen|veranstaltung|conference|event|meeting)"
    r"(?= in \w)"
)
_LED = compiled(r"\b(?:vor|nach|before|after) ")


def _is_verb(text: Text, position: int) -> bool:
    """Whether somebody is named behind a word, as behind a verb: „trag ich mich … ein“."""
    return position + 1 < len(text.tokens) and text.tokens[position + 1].text in _SOMEBODY


_SOMEBODY = words_of("ich man wir du ihr")


def _lighten(word: Word, asides: Sequence[tuple[int, int]]) -> Word:
    """A word of a clause that asks nothing need not be explained."""
    return replace(word, weight=0.0) if any(first <= word.token.start < last for first, last in asides) else word


def _blanked(folded: str, asides: Sequence[tuple[int, int]]) -> str:
    """The text without what is said aside, every letter at its place."""
    for first, last in asides:
        folded = folded[:first] + " " * (last - first) + folded[last:]
    return folded


def _words(text: Text, times: Times, found: Cues, index: Index, title: tuple[int, int]) -> list[Word]:
    # The „mit“ after a title that is meant belongs to no verb in it.
    joined = {
        n: verb for n, verb in with_particle(text.tokens).items() if not title[0] <= text.tokens[n].start < title[1]
    }
    cased = any(token.noun for token in text.tokens)
    rooms = {match.start(): match for match in index.room_names.finditer(text.folded)} if index.room_names else {}
    words = []
    named = 0  # up to where the name of a room goes
    for position, token in enumerate(text.tokens):
        if room := rooms.get(token.start):
            named = room.end()
            words.append(_room_word(room, index))
        if token.start < named:
            continue
        rest = _outside(token, times)
        if rest is None or found.covers(token.start, token.start + len(token.text.partition("'")[0])):
            continue
        if (
            position in joined
            and (stem(joined[position]) in CONCEPTS or joined[position] in WEAK)
            and (rest.text not in CONCEPTS or rest.text in STOP | WEAK or _is_verb(text, position))
            and not _NOUN_ENDINGS.search(rest.text)
        ):
            rest = Token(joined[position], stem(joined[position]), rest.start, rest.end, noun=False)
        elif (
            (rest.text.partition("'")[0] in STOP and not _names_thing(text, rest, index))
            or (rest.text.isdigit() and not _counts(text, position))
            or _is_amount(text, position)
            or _is_the_house(text, rest)
            or _is_sort_of(text, position, index)
            or (len(rest.text) < 2 and not rest.text.isdigit())
        ):
            continue
        known = entity.meaning(rest.text, index)
        unknown = not (known.terms or known.parts)
        if unknown and any(form in STOP or form in WEAK for form in entity.with_pronoun(rest.text)):
            continue
        by_cue = found.touches(token.start, token.end) and unknown
        word = Word(rest, known, 0.0 if by_cue else _weight(text, rest, cased, index))
        if not _is_asked_for(word, found):
            words.append(word)
    return words


def _room_word(match: re.Match[str], index: Index) -> Word:
    """The full name of a room as one word, that means this room and none with a like name."""
    start, end = match.span()
    meant = {room_term(key): 1.0 for key in index.rooms_called[match.group()]}
    return Word(Token(match.group(), match.group(), start, end, noun=True), Meaning(meant))


_NOUN_ENDINGS = re.compile(r"(?:ung|ungen|heit|keit|schaft|tion|nis)$")


def _is_asked_for(word: Word, found: Cues) -> bool:
    """Whether a word only says again what kind of fact is wanted."""
    if Ask.ARRIVE in found.asks and stands_for(word, ("entrance", "open", "opening-hours", "doors-open")):
        return True
    if (Ask.AUDIENCE in found.asks and word.token.text in _FOR_WHOM) or (
        Ask.HELP in found.asks and word.token.text in _TURN_TO
    ):
        return True
    if Ask.LARGEST in found.asks and _SUPERLATIVE.match(word.token.text):
        return True  # the smallest room is not what has „small“ in its title
    streamed = Ask.STREAMED in found.asks and Ask.WHO not in found.asks  # „Wer kümmert sich um den Livestream?“
    return (streamed and stands_for(word, ("online",))) or (
        Ask.LINK in found.asks
        and Ask.WHEN not in found.asks  # „Wann kommt der Link?“ is on the link
        and word.token.text in ("link", "links", "url", "zoom", "zugang", "zugangslink", "einwahllink", "access")
    )


_SUPERLATIVE = re.compile(r"(?:(?:groess|klein)(?:ste[nrs]?|er)|(?:bigg|larg|small)(?:est|er))$")
_TURN_TO = words_of(
    """
    talk speak turn ask write call reden sprechen spreche ansprechen spricht wenden wende fragen frag frage fragt
    anrufen anrufe rufen rufe schreibe schreiben maile mailen anschreiben kontaktieren kontaktiere hilft helfen helps
    """
)
_FOR_WHOM = words_of("richtet richten wendet gedacht gemacht erreichen ansprechen aimed meant intended")


def _is_amount(text: Text, position: int) -> bool:
    """Whether a number is written out before what it counts: „zwei Tage“ asks for no more than „2 Tage“ does."""
    after = text.tokens[position + 1].text if position + 1 < len(text.tokens) else ""
    before = [token.text for token in text.tokens[max(0, position - 2) : position]]
    either = before[-1:] in (["oder"], ["or"]) and _UNITS.match(before[0]) is not None  # „ein Tag oder zwei“
    return text.tokens[position].text in HOURS and (either or _UNITS.match(after) is not None)


def _is_the_house(text: Text, token: Token) -> bool:
    """Whether „Haus“ is just where one is („ins Haus“), not a part of a name: „Haus der Kirche“, „Haus 2“."""
    return token.text in ("haus", "house") and _THE_HOUSE.search(text.folded, token.start - _BEFORE) is not None


def _is_sort_of(text: Text, position: int, index: Index) -> bool:
    """Whether a word only says, after a hyphen, of what sort the thing before it is: „das Goldberg-Zelt“."""
    token, before = text.tokens[position], text.tokens[position - 1]
    if position == 0 or text.folded[token.start - 1] != "-":
        return False
    if token.text in _SORTS_OF_ROOM:
        return any(True for _ in index.having("room", {before.stem}))
    return token.text in _SORTS_OF_PART and before.stem in index.titled and token.stem not in index.titled


_SORTS_OF_ROOM = words_of("zelt buehne wagen tent stage")
_SORTS_OF_PART = words_of("runde runden reihe reihen beitrag beitraege format formate block bloecke series rounds")
_BEFORE = 5  # letters in which the article stands
_THE_HOUSE = re.compile(r"\b(?:ins|im|das|dem|vom|the) (?:haus|house)\b(?! (?:de[rs]|am|an|fuer|of|\d|[a-z]\b))")
_UNITS = re.compile(r"(?:tage?n?|days?|naechten?|nights?|wochen?|weeks?|stunden?|hours?)$")


def _counts(text: Text, position: int) -> bool:
    """Whether a number belongs to a name („Forum 3“, „Sessionrunde 2“)."""
    return position > 0 and text.tokens[position - 1].text not in STOP | WEAK


def _outside(token: Token, times: Times) -> Token | None:
    """The part of a word that was not read as time: „themen“ of „Samstagsthemen“; None if nothing is left."""
    start = token.start
    for first, last in times.spans:
        if first <= start < last:
            start = last
    if start >= token.end:
        return None
    if start == token.start:
        return token
    rest = token.text[start - token.start :].lstrip("_")
    return Token(rest, stem(rest), start, token.end, token.noun) if len(rest) > 2 else None


# Nouns among the words that mostly say nothing: they do where something of the event is called so.
_NOUNS = words_of(
    """
    frage fragen zimmer team teams haus gebaeude nacht freunde kollegen kolleginnen nachbar nachbarn partner
    partnerinnen mitarbeiter mitarbeiterinnen mutter muetter vater vaeter oma opa geschwister hand haende kopf herz
    auge augen geschichte geschichten anliegen auskunft freundschaft angebot angebote nichte neffe
    """
)


def _names_thing(text: Text, token: Token, index: Index) -> bool:
    """Whether a word that mostly says nothing stands like a noun here, and something of the event is called so."""
    last = next((other for other in reversed(text.tokens) if other.end <= token.start), None)
    if last and token.noun and _is_rest_of_name(last, token, index):
        return True  # „Sarah Allen“
    if token.text not in _NOUNS | _ALSO_VERBS or token.stem not in index.vocabulary:
        return False
    before = last.text if last else ""
    if token.text in _ALSO_VERBS:
        return token.noun or before in _DETERMINERS or before in _INDEFINITE or before in _WITH_ARTICLE
    put = token.stem == _QUESTION and any(other.text in _PUT for other in text.tokens)
    return token.noun or before in _DETERMINERS or put


def _is_rest_of_name(first: Token, token: Token, index: Index) -> bool:
    """Whether two words are the whole name of somebody of the event."""
    return any([t.text for t in name] == [first.text, token.text] for name in index.full_names.get(first.stem, ()))


_QUESTION = stem("fragen")
_PUT = words_of("stell stelle stellt stellst stellen gestellt loswerden")  # „wie stell ich fragen?“
_ALSO_VERBS = words_of("stand halt teil macht ruf lauf")  # „einen Stand“, but „wo stand das“
_WITH_ARTICLE = words_of("zum zur beim vom im am")
_INDEFINITE = words_of("ein einen einem nen eigener eigenen eigenem kein keinen")
_DETERMINERS = words_of("der die das den dem des mein meine meinen meinem meiner unser unsere unseren unserem unserer")


def _weight(text: Text, token: Token, cased: bool, index: Index) -> float:
    """How much it matters that a word is explained: nouns most, verbs and adjectives less, helpers not at all."""
    if token.text in HOURS and _counts_known(text, token):
        return 0.0
    if token.text in STOP or token.text in WEAK:
        return 0.5 if _names_thing(text, token, index) else 0.0
    if cased:
        return 1.0 if token.noun else 0.5
    return 0.8


_OF_KNOWN = words_of("welche die alle diese unsere eure which the all these those our")


def _counts_known(text: Text, token: Token) -> bool:
    """Whether a number only says how many there are of what is asked for: „Welche drei Foren …“"""
    before = next((other.text for other in reversed(text.tokens) if other.end <= token.start), "")
    after = next((other for other in text.tokens if other.start >= token.end), None)
    return before in _OF_KNOWN and after is not None and not after.text.isdigit() and after.text not in STOP
