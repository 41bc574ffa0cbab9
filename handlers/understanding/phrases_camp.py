"""Further turns of phrase: what somebody asks who camps, and brings along."""

from __future__ import annotations

_HOUSED = r"(?:\w*zelte?n?|container|jurte|tipi|bauwagen|kuppel|hütte|huette|pavillon|scheune|hangar)"
_IS_HELD = r"(?:ist?|sind|läuft|laeuft|laufen|findet|finden|war|waren|gibt|spricht|sitz\w*)"
_TENT = r"(?:(?:\w+ )?tent|marquee|container|dome|yurt|tipi|hut|shed|barn|hangar|pavilion)"
_MAY = r"(?:darf|dürfen|kann|können|könnte|could|can|may)"
_ONE = r"(?:ich|man|wir|i|we|one)"
_NO_STAND = r"(?!\w*(?:stand|stände|tisch|tische|ausstellung|plakat|plakate|poster|stall|stalls|booth|table)\b)"
_GROUNDS = r"(?:fest|festival|camp|veranstaltungs|messe)?(?:gelände|gelaende|areal)"

CAMP_TURNS: tuple[tuple[str, str], ...] = (
    # In a camp a room is a tent.
    (rf"in welche[mnr] {_HOUSED}(?= {_IS_HELD}\b)", "in welchem raum"),
    (rf"(?:in |at )?which {_TENT}(?= (?:is|are|does|do|will|was)\b)", "in which room"),
    # A thing of one's own that somebody wants to run has to be brought: „Darf ich meinen eigenen Kocher benutzen?“
    (
        (
            rf"({_MAY} {_ONE}(?: (?:auch|dort|da|denn))* (?:(?:mein|unser|ein)\w* )?eigene[nrs]? {_NO_STAND}[\w-]+) "
            r"(?:aufstellen|aufbauen|betreiben|anschließen|anschliessen|benutzen|benützen|verwenden|nutzen)(?=\W*$)"
        ),
        r"\1 mitbringen",
    ),
    (
        (
            rf"((?:can|could|may) {_ONE}) (?:set up|put up|run|operate|plug in|use) "
            rf"((?:my|our|an?|one's) own {_NO_STAND}[\w-]+(?: {_NO_STAND}[\w-]+)?)(?=\W*$| (?:there|on ?site|at the))"
        ),
        r"\1 bring \2",
    ),
    # Who wants to get to the grounds wants to get to the event.
    (
        (
            r"(wie (?:komm\w*|gelang\w*|fahr\w*|lauf\w*) (?:ich|man|wir)(?: [^?.!,]+)?) "
            rf"(?:zum|auf das|bis zum) {_GROUNDS}(?=\W*$)"
        ),
        r"\1 zu euch",
    ),
    (
        r"(how (?:do|can) (?:i|we) get (?:[^?.!,]+ )?)to the (?:(?:camp|event|festival)[ -]?)?(?:site|grounds)(?=\W*$)",
        r"\1there",
    ),
    # For whom something is looked for stands in the clause before.
    (
        (
            r"(?:my |our |the )?(kids|children|teens|teenagers)(?:'re| are| r)? (?:\w+ )?bored[,;.!]? "
            r"((?:is there |got |have you got )?(?:anything|something)(?: on)?) (?:for them|(?:for them )?to do)"
        ),
        r"\2 for \1",
    ),
    (
        (
            r"(?:den|meinen|unseren) (?:kindern|kids|kleinen) ist (?:\w+ )?(?:langweilig|fad|öd)[,;.!]? "
            r"((?:gibts|gibt es|gibt's|habt ihr|läuft|ist) (?:\w+ )*?(?:et)?was) für (?:sie|die|die kleinen)"
        ),
        r"\1 für kinder",
    ),
)
