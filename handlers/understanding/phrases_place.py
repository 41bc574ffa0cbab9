"""Turns of phrase that ask where something is, how to get there and how many fit in, as plain data.

As in `phrases.py`, what stands here says in other words what has a plain wording: „In welchem Lokal trefft ihr euch?“
asks where, „Welche Linie fährt vom Bahnhof zu euch?“ how to get there.
"""

from __future__ import annotations

# Where the ways lead: to the house, to us, there.
_TO_US = (
    r"(?:bis )?(zu (?:euch|ihnen)|(?:zu[mr]?|nach|in) (?:de[mnr] )?\S+(?: \S+)?|dahin|dorthin|hierher|hierhin|hin|her)"
)
_TO_YOU = r"(to (?:you|(?:the |your )?\w+(?: \w+)?)|there|here)"
_RIDE = r"(?:(?:stadt)?bus|tram|stra(?:ß|ss)enbahn|s-?bahn|u-?bahn|bahn|zug|metro|ferry|fähre)"
_LINE = r"(?:(?:bus|stra(?:ß|ss)enbahn|tram|bahn|stadtbus)?-?linie|öffis?|verbindung)"
_RUNS = (
    r"(?:fährt|faehrt|geht|führt|fuehrt|bringt|kommt|verkehrt|hält|nehme?|nimmt|nehmen|muss|fahre?)"
    r"(?: (?:denn|eigentlich|mich|uns|ich|wir|man|da|nehmen|am besten))*"
)
_FROM = r"((?: (?:ab|von|vom) (?:de[mr] )?(?:\S+ )?\S*(?:bahnhof|hbf|flughafen|busbahnhof|zob|bahnstation))?)"
_ALIGHTS = (
    r"(?:,? und (?:wo|an welcher haltestelle) (?:steige?|muss|soll) (?:ich|wir|man) (?:da |dann )?(?:aus|aussteigen))?"
)
_EN_RIDE = r"(bus|tram|train|metro|underground|subway)"
_EN_LINE = r"(?:(?:bus|tram|train|metro|underground|subway) )?(?:line|route|connection)s?"
_EN_RUNS = (
    r"(?:runs?|goes|go|takes? (?:me|us)|gets? (?:me|us)|brings? (?:me|us)|connects|leaves|"
    r"(?:do|should|can|must) (?:i|we) (?:take|catch|get on|hop on|use|ride))"
)
_EN_FROM = r"((?: from (?:the )?(?:\w+ )?(?:\w+ )?(?:station|airport))?)"

# A house where one eats and drinks, and any place at all.
_LOKAL = (
    r"(?:lokal|gaststätte|gaststaette|gasthaus|gasthof|wirtshaus|wirtschaft|restaurant|kneipe|bar|brauhaus|biergarten|"
    r"weinstube|café|cafe|beiz|beisl|schenke)"
)
_SPOT = r"(?:stelle|ort|örtlichkeit|oertlichkeit|punkt|platz|treffpunkt|sammelpunkt)"

# Who looks for one of these wants no place told.
_PEOPLE = (
    r"(?:person|mann|frau|mensch|leute|typ|kolleg|referent|redner|speaker|dozent|helfer|freiwillig|ehrenamtlich|mitstreiter|"
    r"partner|mitfahr|jemand|job|wohnung|zimmer|bett|schlafplatz|bleibe|unterkunft|quartier)"
)
# How many fit in, in one word.
_SIZE = (
    r"(?:kapazität|kapazitaet|teilnehmer(?:innen)?zahl|teilnehmendenzahl|platzzahl|platzanzahl|gruppengröße|gruppengroesse|"
    r"teilnehmerbegrenzung|teilnehmerlimit|personenzahl|fassungsvermögen|fassungsvermoegen|höchstzahl|obergrenze)"
)
_OF = r"(?:von|vom|für|fuer|in|im|bei|beim)"
_MOST = r"(?:maximale?n? |max\.? |höchste |zulässige )?"
_NOT_WHOLE = r"(?!(?:de[rsmn] )?(?:insgesamt|gesamt|tagung|veranstaltung|konferenz|event|kongress|barcamp|camp)\b)"
_NOT_FREE = r"(?!(?:\S+ )*(?:frei|noch|buchen|reservieren|parken|übrig|auto|hotel|bus|zug)\b)"

_LINE_STOP = (
    r"(?:(?:mrt|metro|bus|tram|train|underground|tube|subway|railway|rail|light rail|public transport) )?"
    r"(?:stop|station)"
)
_NEAREST = r"(?:nearest|closest)"
_HERE = r"(?: to (?:you|here|there|us|the (?:venue|event|house|building|conference)))?"
_HALT = r"(?:(?:u-?bahn|s-?bahn|bus|straßenbahn|tram|mrt|metro|bahn)[- ]?)?(?:station|haltestelle|haltepunkt)"
# What people leave behind; a lost ticket is another matter.
_THING = (
    r"(?:jacket|coat|umbrella|scarf|hat|cap|gloves?|bag|backpack|rucksack|phone|mobile|laptop|tablet|charger|cable|"
    r"glasses|sunglasses|keys?|wallet|purse|bottle|notebook|pen|jumper|sweater|watch|headphones|earphones|camera)"
)
_MINE = r"(?:my|our|a|an|the|his|her|their)"
_FROM_HERE = r"(?:von (?:hier|zu ?hause|daheim|unterwegs)(?: aus)?)"
_JOIN = r"(?:mitmachen|teilnehmen|dabei ?sein|zuschauen|zusehen|zuhören|mitreden|mitdiskutieren|verfolgen|mitverfolgen)"

PLACE_TURNS: tuple[tuple[str, str], ...] = (
    # „Welche Linie fährt ab Bahnhof bis zu euch?“, “Which bus takes me to you?”
    (rf"(?:mit )?welche[rmn]? {_LINE} {_RUNS}{_FROM} {_TO_US}(?=\W*$)", r"wie komme ich mit öpnv\1 \2"),
    (rf"(?:mit )?welche[rmn]? ({_RIDE}) {_RUNS}{_FROM} {_TO_US}(?=\W*$)", r"wie komme ich mit \1\2 \3"),
    (
        rf"(?:which|what) {_EN_LINE} {_EN_RUNS}{_EN_FROM}(?: to get)? {_TO_YOU}(?=\W*$)",
        r"how do i get\1 \2 by public transport",
    ),
    (rf"(?:which|what) {_EN_RIDE} {_EN_RUNS}{_EN_FROM}(?: to get)? {_TO_YOU}(?=\W*$)", r"how do i get\2 \3 by \1"),
    (
        (
            rf"(?:which|what) {_EN_RIDE} {_EN_RUNS}(?: to get)? {_TO_YOU} (?:when|if|once) (?:i|we) "
            r"(?:arrive|come|travel|get in) (?:by (?:rail|train)|at the (?:\w+ )?station)"
        ),
        r"how do i get from the station \2 by \1",
    ),
    (
        (
            rf"what (?:do|should|can|must) (?:i|we) (?:hop on|take|catch|get on|jump on|board){_EN_FROM} "
            rf"to get {_TO_YOU}"
        ),
        r"how do i get\1 \2",
    ),
    # „Welche Tram vom Hbf?“, “Which bus do I take and where do I get off?”: where to goes without saying.
    (
        rf"(?:mit )?welche[rmns]? ({_RIDE}|{_LINE})(?: {_RUNS})?{_FROM}(?: nehmen?)?{_ALIGHTS}(?=\W*$)",
        r"wie komme ich mit \1\2 hin",
    ),
    (
        (
            rf"(?:which|what) (?:{_EN_RIDE}|{_EN_LINE}) (?:do|should|can|must) (?:i|we) "
            rf"(?:take|catch|get on|hop on|use|ride|need){_EN_FROM}"
            r"(?:,? and where (?:do|should|must) (?:i|we) (?:get off|get out|alight))?(?=\W*$)"
        ),
        r"how do i get\2 there by \1",
    ),
    # Who goes on „zum Tagungshaus“ is on the way there.
    (
        (
            r"wie geht es (?:dann |jetzt |von (?:da|dort|hier) )*weiter(?: bis)?"
            r"(?=(?: zu (?:euch|ihnen)| zum (?!thema|programm)\w{5,}| zur \w{5,})(?: \w+)?\W*$)"
        ),
        "wie komme ich",
    ),
    # „In welchem Lokal sitzt ihr?“, „An welcher Stelle trifft sich die Gruppe?“
    (
        (
            rf"(?:in welche[mrs]|zu welche[mr]) {_LOKAL} (?:sitz\w*|tr[ie]ff\w*|seid|sind|geh\w*|kehr\w*|ess\w*) "
            r"(?:ihr|wir|man|sie|alle)(?: (?:euch|uns|sich))?"
            r"(?: (?:nachher|dann|danach|hinterher|später|noch|zusammen|ein|gemeinsam|heute|abends?|am abend|hin|los))*"
            r"(?=\W*$|,? und )"
        ),
        "in welchem lokal trefft ihr euch am abend",
    ),
    (rf"(?:an|auf) welche[mr] {_SPOT}", "wo"),
    (rf"(?:von|ab) welche[mr] {_SPOT}", "von wo"),
    (
        (
            r"von wo(?: aus)? (?:geht (?:es|ihr|man)|gehen wir|startet (?:ihr|man)|starten wir|läuft man|laufen wir)"
            r"(?: denn| gleich)?(?: los)?(?: in)? (?:richtung|zum|zur)"
        ),
        "wo ist der treffpunkt für",
    ),
    (rf"(?:zu|in) welche[mrs] {_LOKAL}(?= (?:geh|zieh|lauf))", "wohin"),
    (r"at (?:which|what) (?:spot|point|place|location)", "where"),
    # „Ort und Termin der Führung?“ asks both of one thing.
    (r"^ort (?:und|&|\+) (?:termin|datum|zeit|uhrzeit|beginn)(?: (?:von|vom|des|der))?(?= \w)", "wann und wo ist"),
    (r"^(?:termin|datum|zeit|uhrzeit|beginn) (?:und|&|\+) ort(?: (?:von|vom|des|der))?(?= \w)", "wann und wo ist"),
    (r"^(?:date|time|place|venue) and (?:date|time|place|venue)(?: of)?(?= \w)", "when and where is"),
    # „raum für die arbeit an den fällen“ asks in which room that is.
    (r"^(?:raum|saal) (?:für|von) (?=(?:die|den|das|der|dem) )([^,;.?!]{4,60})(?=\W*$)", r"in welchem raum ist \1"),
    (r"^room (?:for|of) (?=the )([^,;.?!]{4,60})(?=\W*$)", r"in which room is \1"),
    # „Wo steigt das Ganze?“, „wann und wo steigt die Feier“
    (
        (
            r"(wo|wann|wann und wo|wo und wann)((?: denn| genau| nun| eigentlich)*) steigt "
            r"(das ganze|(?:das|die|der|euer|eure|euere) (?!.*\b(?:ein|aus|um|zu)\W*$)\S+)"
        ),
        r"\1\2 ist \3",
    ),
    # “Which MRT station is closest?” asks for the way.
    (
        (
            rf"(?:which|what)(?:'s| is| would be)? (?:the )?"
            rf"(?:{_NEAREST} {_LINE_STOP}|{_LINE_STOP} is (?:the )?{_NEAREST})"
            rf"{_HERE}(?=\W*$)|where(?:'s| is) the {_NEAREST} {_LINE_STOP}{_HERE}(?=\W*$)"
        ),
        "how do i get there by public transport",
    ),
    (rf"welche {_HALT} (?:ist|liegt|wäre) (?:am nächsten|die nächste)(?=\W*$)", "welche haltestelle liegt am nächsten"),
    (r"(?:i|we)(?:'ve| have)? lost (?:my|our|the) way|(?:i'm|i am|we're|we are) lost(?=\W*$)", "how do i get there"),
    # “I lost my jacket”, “Where do I find a lost umbrella?”, “I left my keys somewhere”
    (rf"{_MINE} (?:lost|missing|forgotten|left[- ]behind) {_THING}", "lost property"),
    (rf"(?:lost|mislaid|misplaced|left|forgot|forgotten) {_MINE} (?:\w+ )?{_THING}", "lost something"),
    # „Kann ich den Workshop von hier aus mitmachen?“
    (rf"{_FROM_HERE}(?= (?:\S+ ){{0,3}}?{_JOIN}\b)", "online"),
    (r"whereabouts(?= )", "where"),
    (r"where is it at(?=\W*$)", "where is it"),
    (r"where (?:do|should|must|can) (?:i|we) (?:go|be) to (?:hear|see|listen to|watch|catch)", "where is the talk by"),
    (
        r"(?:ist|liegt) ((?:der|die|das) \S+(?: \S+)?) (?:oben|obn) oder (?:unten|untn)(?=\W*$)",
        r"in welchem stock ist \1",
    ),
    (r"is (the \S+(?: \S+)?) upstairs or downstairs(?=\W*$)", r"on which floor is \1"),
    (r"(?:ist|sind|liegt|is) (?:(?:das|der|die|es) )?(?:oben|obn) oder (?:unten|untn)(?=\W*$)", "in welchem stock"),
    (r"(?:is|are) (?:(?:it|that|this) )?upstairs or downstairs(?=\W*$)", "on which floor"),
    # Who looks for something asks where it is.
    (
        (
            r"^(?:ich |wir )?(?:suche?n?|such) (?:mal |gerade |grad |noch |hier |leider )*"
            rf"(d(?:en|ie|as) (?!{_PEOPLE})[^,;.?!]{{3,60}})(?=\W*$)"
        ),
        r"wo finde ich \1",
    ),
    (
        rf"^(?!.*\b(?:wird|werden|wurden?|noch)\b)((?:\S+ ){{0,2}}?(?!{_PEOPLE})\S{{4,}}) gesucht(?=\W*$)",
        r"wo finde ich \1",
    ),
    (r"^(?:finde?|seh(?:e|en)?) (d(?:en|ie|as) [^,;.?!]{3,60}) (?:nicht|nirgends)(?=\W*$)", r"wo ist \1"),
    # „Welche Kapazität hat der Saal?“, „Teilnehmerzahl Videokurs?“
    (
        rf"(?:welche|was für (?:eine?|ein)) {_MOST}{_SIZE} (?:hat|haben|besitzt|gilt für|gibt es (?:im|in|bei|beim))",
        "wie viele plätze hat",
    ),
    (rf"wie (?:hoch|groß|gross) ist (?:die|das) {_MOST}{_SIZE} {_OF}", "wie viele plätze gibt es bei"),
    (rf"^{_MOST}{_SIZE} (?:{_OF} )?{_NOT_WHOLE}((?:\S+ ){{0,3}}\S{{3,}})(?=\W*$)", r"wie viele plätze hat \1"),
    (
        rf"^plätze (?:im|beim|in der|bei der|für den|für die) {_NOT_FREE}((?:\S+ ){{0,2}}\S{{3,}})(?=\W*$)",
        r"wie viele plätze hat \1",
    ),
    (
        (
            r"(?:technik|hilfen?|hilfsmittel|unterstützung|angebote?) (?:für|fuer)"
            r"(?= (?:schwerhörige|gehörlose|hörgeschädigte|hörbehinderte|blinde|sehbehinderte))"
        ),
        "für",
    ),
    (r"(?:what is|what's) the (?:maximum )?capacity of", "how many places are there in"),
    # The net's name is what is told of it anyway.
    (r"(?:the )?(?:name|ssid) of (?:the|your)(?= (?:wi-?fi|wlan|wireless|internet)\b)", ""),
    (r"(?:name|ssid|bezeichnung) (?:des|vom|von|für das|fürs|eures)(?= (?:w-?lan|wi-?fi|internet)s?\b)", ""),
    (r"wireless (?:network|lan|internet|net)", "wifi"),
    (r"(mein(?:en)?|unser(?:en)?|ein(?:en)?|den) (?:stromer|e-flitzer)", r"\1 elektroauto"),
    # Who wants somebody to sign asks for interpreting, not for who speaks of it.
    (
        (
            r"(?:wen|jemanden?|eine person|leute),? (?:der|die|das) (?:\S+ )?"
            r"(?:gebärdet|gebärden|gebärdensprache kann|dolmetscht)"
        ),
        "dolmetscher für gebärdensprache",
    ),
    # Who stays at the desk takes part from afar.
    (
        (
            r"vo[nm] (?:(?:mein|unser)\w* |eigenen )?(?:schreibtisch|büro|buero|arbeitsplatz|sofa|couch|küchentisch|"
            r"wohnzimmer|homeoffice|home ?office) aus"
        ),
        "zuhause",
    ),
    (
        r"from (?:my|our|the|your) (?:own )?(?:desk|office|sofa|couch|kitchen table|living room|armchair|bed)(?=\W*$)",
        "zuhause",
    ),
    (r"parking (?:options?|possibilit(?:y|ies)|facilit(?:y|ies)|situation|arrangements?)", "parking"),
    (
        (
            r"(?:without (?:using |taking |climbing )*(?:the |any )?stairs|"
            r"ohne (?:die )?treppen?(?:steigen| steigen| zu steigen)?)"
        ),
        "stepfree",
    ),
    (
        r"(sehe?n?|höre?n?|verfolge?n?|schaue?n?|gucke?n?|kommt|läuft) ((?:ich|wir|man) )?(de[nr]) beitrag(?= zu)",
        r"\1 \2\3 vortrag",
    ),
)
