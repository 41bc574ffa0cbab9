"""Further turns of phrase: of somebody who sits there and listens, and of somebody who only jots down what they ask.

They stand beside those of `phrases.py`.
"""

from __future__ import annotations

_I = r"(?:ich|wir|man)"
_THERE = r"((?: (?:da|denn|hier|gerade|grad|eben|jetzt|jetz|eigentlich))*)"
_DURING = r"(?:right now|now|currently|at the moment|jetzt|gerade|im moment|momentan|derzeit)"
_MUST = r"(?:freiwillig|optional|pflicht|verpflichtend|obligatorisch|mandatory|compulsory|voluntary)"
_STATE = r"(?:aktueller|derzeitiger|jetziger) stand"
_TOPICS = r"(?:themensammlung|themenliste|themen)"
_TAKE_PART = r"(?:mitmachen|teilnehmen|kommen|dabei ?sein|dazukommen|mitmischen)"

BRIEF_TURNS: tuple[tuple[str, str], ...] = (
    # „Wen höre ich da gerade im Saal?“ asks who speaks.
    (
        rf"we[nm] (?:höre?n?|hoere?n?|hört|hoert) {_I}{_THERE}((?: (?!zu\b)[^\s?!.]+)*?)(?: zu)?(?=\W*$)",
        r"wer spricht\1\2",
    ),
    (
        (
            rf"wen (?:kann|könnte?n?|koennte?n?|können|koennen|werde|werden|darf) {_I}((?: [^\s?!.]+)*?) "
            r"(?:hören|hoeren)(?=\W*$)"
        ),
        r"wer spricht\1",
    ),
    (r"whom? (?:am i|are we) (?:listening to|hearing|watching)", "who is speaking"),
    # „Name der Person auf der Bühne gerade“
    (
        (
            r"(?:name|wie hei(?:ß|ss)t) (?:der|die|des|von der|von dem) "
            r"(?:person|mensch(?:en)?|frau|mann(?:es)?|herrn?|dame) "
            r"(?:da |der da |die da )?(?:auf der bühne|auf der buehne|vorne|am pult|am mikro\w*)"
        ),
        "wer ist auf der bühne",
    ),
    (rf"(?:the )?(?:programme?|agenda|schedule|programm) {_DURING}(?=\W*$)", "what is on right now"),
    (r"how ((?:wheelchair[ -])?accessible|step[ -]free) (is|are) ([^,.?!]+)", r"\2 \3 \1"),
    (r"(?:finishing|closing|ending) time", "end time"),
    # „Ich finde die Toiletten nicht“
    (
        (
            r"(?:ich|wir) finden? (?:hier |einfach |leider )*(den|die|das) ([^,.?!]+?)"
            r"(?: (?:gar|hier|leider|einfach))* nicht(?=\W*$)"
        ),
        r"wo ist \1 \2",
    ),
    (
        (
            r"(?:(?:wo ist|finde) )?(?:die |der |den )?(?:abfahrtsstelle|abfahrtsort|abfahrtspunkt|anlegestelle) "
            r"(?:der|von der|des|vom) (\S+)(?=\W*$)"
        ),
        r"wo fährt die \1 ab",
    ),
    (r"(?:(?:the|die) )?(\w{5,}) contact (?:address|details|e?-?mail|person)(?=\W*$)", r"who do i contact about \1"),
    (
        (
            r"(?:from )?((?:\w+ )?(?:airport|station)) to (?:the )?(\w+)[,:]? (?:by )?(?:train|bus|tram|taxi|car) or "
            r"(?:by )?(?:train|bus|tram|taxi|car)"
        ),
        r"how do i get from \1 to \2",
    ),
    (r"im anschluss(?= (?:veröffentlicht|veroeffentlicht|hochgeladen|bereitgestellt|online gestellt)\b)", ""),
    (
        (
            r"(?:was kostet (?:es|das)|wie ?viel (?:be)?zahlen? (?:ich|wir))(,? wenn (?:ich|wir) nur [^?!]*?)"
            r"(?:teilnehmen?|dabei bin)(?=\W*$)"
        ),
        r"was kostet es\1komme",
    ),
    # „Wie viele Stimmen darf jeder abgeben?“ asks how many, not who may.
    (
        r"wie ?viele (stimmen|punkte) (?:darf|kann|hat|soll) (?:jede[rs]?|man) (?:abgeben|vergeben|verteilen)(?=\W*$)",
        r"wie viele \1 hat jede person",
    ),
    (r"wo melde ich mich (für [^?!.,]+?) an(?=\W*$)", r"wo muss ich mich \1 anmelden"),
    # „Evening programme today, where and when“
    (
        (
            r"(evening programme|abendprogramm)((?: today| tonight| heute)?)[,:]? "
            r"(?:where and when|when and where|wo und wann|wann und wo)(?=\W*$)"
        ),
        r"\1\2",
    ),
    (
        (
            r"(?:where and when|when and where|wo und wann|wann und wo) (?:is|ist) (?:the |das )?"
            r"(evening programme|abendprogramm)"
        ),
        r"\1",
    ),
    (r"(?<!was )(?<!etwas )(?<!nichts )mitzubringen(?=\W*$)", "was mitbringen"),
    (rf"{_TOPICS}[,:]? {_STATE}|{_STATE} (?:der|von|bei der) {_TOPICS}", "welche themen gibt es bisher"),
    (r"(?:anzahl|wie viele) (?:der |an )?(?:parallele[rn]?|gleichzeitige[rn]?) (\w+)", r"wie viele \1 laufen parallel"),
    (
        (
            r"(?:wie hei(?:ß|ss)t|wer ist) (?:der|die) (?:frau|mann|herr|dame|person|kollegin|kollege|mensch),? "
            r"(?:der|die) (?:die|den|das) (\S+(?: \S+)?) "
            r"(?:macht|organisiert|betreut|koordiniert|verantwortet|plant|regelt|verwaltet)"
        ),
        r"wer macht die \1",
    ),
    # „die Frau, die die Technik macht“ is whoever is in charge of it.
    (
        (
            r"(?:der|dem|die|den|des|einer|einem)? ?"
            r"(?:frau|mann(?:es)?|herrn?|dame|person|kollegin|kollegen?|menschen?),? "
            r"(?:der|die) (?:die|den|das) (\S+(?: \S+)?) "
            r"(?:macht|organisiert|betreut|koordiniert|verantwortet|plant|regelt|verwaltet)"
        ),
        r"der zuständigen person für die \1",
    ),
    # Of „Arbeiten“ and „Paper“ that are presented each has its talk.
    (
        (
            r"welche (?:arbeiten|papers?|papiere|aufsätze|aufsaetze|artikel|publikationen)"
            r"(?= [^?!]*\b(?:vorgestellt|präsentiert|praesentiert|gezeigt|gehalten|laufen|kommen|dran)\b)"
        ),
        "welche vorträge",
    ),
    (r"(which|what) (?:papers|talks|theses) (?:are|will be|get) (?:presented|shown|given)", r"\1 talks are"),
    # „Rundgang freiwillig?“
    (
        rf"(?<!\S )(?!ist\b|sind\b|is\b|are\b|war\b|wäre\b|und\b|oder\b)((?:\w+ ){{1,3}})({_MUST})(?=\W*$)",
        r"ist \1\2",
    ),
    # „Wir sind eine Schulbücherei und würden gern mitmachen“ asks whether they may.
    (
        (
            r"und (?:würden?|wuerden?|möchten?|moechten?|wollen|will) (?:sehr )?(?:gerne? )?(?:auch )?"
            rf"{_TAKE_PART}(?=\W*$)"
        ),
        ", dürfen wir mitmachen?",
    ),
)
