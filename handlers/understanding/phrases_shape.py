"""The same question in other shapes: key words, „würde kosten“, „ich würde gern …, geht das?“, "the time of".

They come before all others, which know the usual shape.
"""

from __future__ import annotations

_END = r"(?=\W*$)"
_SAID = r"[^,;:.?!]"  # no other clause
_THE = r"(?:(?:der|die|das|den|dem|des|vom|von der|für|fuer|eine?[nr]?) )*"
_FOR = r"(?:für|fuer)"
_ONE = rf"((?!(?:ist|sind|war|steht|gilt|im|in|inkl\w*|pro|oder|und|is|are|per)\b)[^\s,;:.?!]{_SAID}{{2,50}}?)"
_I = r"(?:ich|man|wir)"
_WANTS = (
    rf"{_I} (?:würden?|würd|wuerde|wuerd|möchten?|moechten?|möcht|wollten?|wollt|will|wollen|tät|täte) "
    r"(?:(?:gern|gerne|mal|ja|lieber|am liebsten|eigentlich) )*"
)
_MAY_I = (
    r"(?:geht|ginge|klappt|ist|wäre|waer|waere|darf|kann)(?:'?s| das| es| sowas| so was| ich das| man das)"
    r"(?: (?:denn|noch|auch|hier|so|überhaupt|möglich|moeglich|ok|okay|erlaubt|in ordnung|machbar|drin))*"
)
_ALLOWED = r"ist es (?:denn |auch |noch )?(?:möglich|moeglich|erlaubt|okay|ok)"
_POSSIBLE = rf"(?:{_ALLOWED}|(?:besteht|gibt es) die möglichkeit|geht es),? "
_APART = r"ab|an|auf|aus|bei|dazu|ein|her|hin|los|mit|nach|teil|um|vor|vorbei|weiter|zurück"
_SOME = (
    r"(?:etwas|was|irgendwas|irgendetwas|vorträge|vortraege|workshops?|sessions?|kurse|angebote|einen vortrag|"
    rf"einen workshop) (?:zu|zum|zur|über|für|auf|ueber|fuer) {_SAID}{{3,60}}?"
)
_WATCH = r"(?:nach)?(?:anschauen|ansehen|anhören|anhoeren|gucken|sehen|hören|schauen)"
_ENDS = r"(?:schluss|ende|zu ende|feierabend|aus|vorbei|beginn|start|anfang|los)"
_DAY = r"(?:heute|heut|morgen|am \S+tag|offiziell)"
_PART = (
    r"\w*(?:vortrag|workshop|impuls|keynote|session|forum|panel|podium|werkstatt|führung|fuehrung|tisch|kurs|seminar|talk|"
    r"diskussion|runde|lesung|konzert)"
)
_PLACE = r"venue|conference|location|hotel|station|city|centre|center|site|building"
_HOW_MUCH = r"(?:was|wie ?viel)"

_PRICES: tuple[tuple[str, str], ...] = (
    # „Was würde das Essen kosten?“
    (
        (
            rf"{_HOW_MUCH} (?:würden?|würd|wuerden?|wird|werden|soll|sollen|täten?) (?:mich |uns |einen |man )?"
            rf"({_SAID}{{3,60}}?) kosten{_END}"
        ),
        r"was kostet \1",
    ),
    (rf"{_HOW_MUCH} (?:kost|kostet)(?= \w)", "was kostet"),
    (
        rf"{_HOW_MUCH} (?:muss|müssen|muessen|soll|darf) {_I} (?:denn )?{_FOR} ({_SAID}{{3,50}}?) (?:be)?zahlen{_END}",
        r"was kostet \1",
    ),
    (rf"{_HOW_MUCH} (?:be)?zahl(?:t|e|en) {_I} (?:denn )?{_FOR} ({_SAID}{{3,50}}?){_END}", r"was kostet \1"),
    (
        (
            r"^(?:der |die )?(?:preise?|kosten|kostenpunkt|gebühr|gebuehr)(?: (?:für|fuer|von|vom|der|des))? "
            rf"{_THE}{_ONE}{_END}"
        ),
        r"was kostet \1",
    ),
    (rf"^((?!(?:was|wie|kann|die|welche|wer|sind|werden|what)\b){_SAID}{{3,50}}?) kosten{_END}", r"was kostet \1"),
    (
        rf"(?:what|how much) (?:would|will|does|do) (?:a |the )?({_SAID}{{3,50}}?) (?:cost|set me back){_END}",
        r"what does \1 cost",
    ),
    (r"(?:what is|what's|whats) the (?:price|cost|fee) (?:of|for)", "how much is"),
    (r"how (?:expensive|pricey) (is|are)", r"how much \1"),
    (r"how much (?:do|must|should) (?:i|we|you) (?:have to |need to )?pay for", "how much is"),
    (rf"^(?:the )?(?:price|cost|fee)s? (?:of|for) (?:the |a |an )?({_SAID}{{3,50}}){_END}", r"what does the \1 cost"),
)

_TIMES: tuple[tuple[str, str], ...] = (
    # „Uhrzeit Eröffnung?“, "what's the time of the keynote"
    (
        rf"^(?:die )?(?:uhrzeit|anfangszeit|startzeit) (?:für |von |vom |der |des ){_THE}{_ONE}{_END}",
        r"wann ist \1",
    ),
    (rf"^(?:uhrzeit|startzeit|anfangszeit) {_ONE}{_END}", r"wann ist \1"),
    (
        (
            r"^(?:(?:what is|what's|whats) )?(?:the )?(?:start(?:ing)? )?(?:time|date) (?:of|for) (the |our |my )?"
            rf"({_SAID}{{3,60}}){_END}"
        ),
        r"when is \1\2",
    ),
    (r"zu welcher (?:uhr)?zeit", "wann"),
    (r"wie ?viele? (?:minuten|stunden) (dauern?|dauert|geht|läuft|laeuft)", r"wie lange \1"),
    # „Heute Schluss wann?“
    (rf"^((?:{_DAY} )*)({_ENDS})(?: {_DAY})? (?:ist )?wann{_END}", r"wann ist \1\2"),
    (rf"ab wann ist ((?:{_DAY} )?)(?:schluss|feierabend){_END}", r"wann ist \1schluss"),
)

_WISHES: tuple[tuple[str, str], ...] = (
    # „Wie reiche ich ein Thema ein?“ is „wie kann ich ein Thema einreichen“, whatever its verb is.
    (
        (
            r"(wie|wo|bis wann|ab wann|womit|wohin) "
            r"(?!komm|geh|fahr|fang|steig|steh|hab|muss|kann|soll|darf|will|werd|meld|schlag|stimm|sag)(\w{3,}?)e ich "
            rf"((?:[^\s,;.?!]+ ){{0,5}}?)({_APART}|runter|herunter|hoch){_END}"
        ),
        r"\1 kann ich \3\4\2en",
    ),
    # „Ich würd gern noch abstimmen, geht das?“
    (rf"{_WANTS}(?!wissen|fragen)({_SAID}{{4,80}}?),? {_MAY_I}{_END}", r"kann ich \1"),
    (
        (
            rf"i(?:'d| would) (?:like|love) to ({_SAID}{{4,80}}?),? "
            rf"(?:is (?:that|this|it) (?:possible|ok|okay|allowed)|(?:can|may) i){_END}"
        ),
        r"can i \1",
    ),
    (rf"{_ALLOWED},? dass ({_I}) ({_SAID}{{4,80}}?) (?:kann|können|darf|dürfen){_END}", r"kann \1 \2"),
    (rf"{_POSSIBLE}({_SAID}{{0,80}}?)(?<= )zu (\w+en){_END}", r"kann ich \1\2"),
    (rf"{_POSSIBLE}({_SAID}{{0,80}}?)\b({_APART})zu(\w+en){_END}", r"kann ich \1\2\3"),
    (r"(?:könnten?|koennten?) (ich|man)", r"kann \1"),
    (r"(?:^|(?<=[,.!:] ))(?:können|koennen|könnten|koennten) wir", "kann ich"),
    (r"(?:^|(?<=[,.!:] ))(?:dürfen|duerfen|dürften|duerften) wir", "darf ich"),
    (rf"darf (ich|man)(?= [^,;.?!]*\b{_WATCH}\W*$)", r"kann \1"),
)

_THINGS: tuple[tuple[str, str], ...] = (
    # „Bieten Sie etwas zu Mastodon an?“
    (rf"(?:bietet ihr|bieten sie) ({_SOME}) an{_END}", r"gibt es \1"),
    (
        rf"(?:habt ihr|haben sie|hat das programm) ({_SOME})(?: (?:im programm|dabei|im angebot))?{_END}",
        r"gibt es \1",
    ),
    (rf"wird es ({_SOME}) geben{_END}", r"gibt es \1"),
    (rf"(?:ist|sind|wird|werden) ({_SOME}) (?:vorgesehen|geplant|vorhanden|dabei|angeboten){_END}", r"gibt es \1"),
    (rf"^({_SAID}{{3,50}}?) vorhanden{_END}", r"gibt es \1"),
    (
        rf"^(?:(?:und|ein(?:en)?) )*(live-?stream|stream|videostream|live-?übertragung){_END}",
        r"gibt es einen \1",
    ),
    (r"(?:live|video)[- ]?feed", "livestream"),
    (
        rf"^any ((?!(?:more|news|chance|tips?|other|way|questions?)\b)[a-z-]{{4,}}(?: [a-z-]+){{0,3}}){_END}",
        r"is there any \1",
    ),
)

_PEOPLE: tuple[tuple[str, str], ...] = (
    # Who is behind a part of the programme holds it.
    (rf"wer steckt (?:eigentlich |denn )?hinter (?:dem|der) ({_PART})", r"wer macht \1"),
    (
        (
            rf"wer ist {_FOR} (?:den|das|die) ({_PART}(?: {_SAID}{{3,40}}?)?) "
            rf"(?:verantwortlich|zuständig|zustaendig){_END}"
        ),
        r"wer leitet \1",
    ),
)

_PLACES: tuple[tuple[str, str], ...] = (
    (rf"wohin (?:muss|soll|gehe?n?) {_I} (?:denn )?{_FOR}(?= d(?:ie|en|as) )", "wo ist"),
    (r"^directions to(?= \w)", "how do i get to"),
    (
        (
            r"(?:what is|what's|whats) the (?:best|quickest|fastest|easiest) way (?:to get )?to"
            r"(?! (?:get|give|do|make|find|ask|reach)\b)(?= [a-z])"
        ),
        "how do i get to",
    ),
    (rf"how (?:do|can) (?:i|we) reach the (?:{_PLACE})", "how do i get there"),
    # Who looks for something asks where it is.
    (r"^i(?:'m| am) (?:just )?(?:looking|searching) for (the [^,;.?!]{3,60})(?=\W*$)", r"where is \1"),
    (r"^i (?:can't|cannot|can not) (?:find|see) (the [^,;.?!]{3,60})(?=\W*$)", r"where is \1"),
)

# What is before, after or beside a part of the programme, whatever is asked of it: where and when it is told with it.
_BESIDE: tuple[tuple[str, str], ...] = (
    (
        (
            rf"^(?:wo|in welchem raum|wann|wie lange) (?:ist|läuft|laeuft|beginnt|dauert|geht) (?:der|die|das) "
            rf"(?:erste |nächste )?{_PART} (nach|vor)(?= (?:der|dem|den) )"
        ),
        r"was ist \1",
    ),
    (
        (
            r"^was (?:gibts|gibt es|läuft|laeuft|ist) (?:sonst |noch |sonst noch |alles )?während (?:der |des |dem )?"
            rf"({_SAID}{{3,50}}){_END}"
        ),
        r"was läuft parallel zu \1",
    ),
)

# Other words for the same.
_SAME: tuple[tuple[str, str], ...] = (
    ("hinterher(?! (?:noch|online|irgendwo))", "danach"),
    (
        r"wie (?:kann (?:ich|man) (?:mich|sich) (?:dazu|zu)schalten|schalte? ich mich (?:dazu|zu))",
        "wie kann ich online teilnehmen",
    ),
    (r"wheel chairs?", "wheelchair"),
    (r"^(?:is there )?anything for (?:the )?kids(?=\W*$)", "anything for children"),
    (r"(?:are there )?any topics(?: (?:yet|so far|already|proposed))*(?=\W*$)", "which topics are there"),
    (r"(?:floor|room|site) ?plans?", "raumplan"),
    (r"session (rounds?)", r"sessionrunden"),
    (r"how (?:do|can) (?:i|we) get online(?: here)?(?=\W*$)", "what is the wifi password"),
    (r"how (?:do|can) (?:i|we) get into the (?:building|venue|house|hall)(?=\W*$)", "where is the entrance"),
    (r"where is (?:the )?(?:registration|check-?in)(?=\W*$)", "where is the registration desk"),
    (r"link zur teilnahme", "link zur videokonferenz"),
    (
        (
            r"bist du (?:(?:jetzt|denn|eigentlich|hier|so|wirklich) )*(?:eine? )?(?:echte[rs]? )?"
            r"(?:person|mensch|computer|maschine|bot|roboter|ki)(?:,? oder [^?.!]*)?(?=\W*$)"
        ),
        "bist du ein bot",
    ),
    (
        r"muss (?:ich|man) (englisch|deutsch|französisch) (?:können|verstehen|sprechen) (?:für|fuer|bei|um)",
        "in welcher sprache ist",
    ),
    (
        r"(?:is|are) (?:there )?(?:anything|something)(?: (?:at|on|in) (?:the|your) \w+)? in (english|german)(?=\W*$)",
        r"are there any talks in \1",
    ),
    (r"anything in (english|german)(?=\W*$)", r"are there any talks in \1"),
    (r"(?:diese[sr]?|eure?) \w{4,}(?:camp|tagung|konferenz|kongress|treffen)(?=\W*$)", "die veranstaltung"),
    (r"filmed", "recorded"),
    (r"take along", "bring"),
    (r"(?:dabei ?haben|dabeizuhaben)", "mitbringen"),
    (r"tel\.?[- ]?nr\b\.?", "telefonnummer"),
    (r"wie ?viele (?:teilnehmer|teilnehmende|gäste|besucher|menschen)(?= (?:waren|kamen)\b)", "wie viele leute"),
    (r"e-mail-?adressen?", "mailadresse"),
    (r"(das|zum) kommende[ns]? mal", r"\1 nächste mal"),
    (r"(mich|uns|sich)((?: \S+){0,4}?) registrieren", r"\1\2 anmelden"),
    (rf"(?:frei |gut |barrierefrei )?zugänglich{_END}", "barrierefrei"),
    (r"welche vorschläge(?= (?:gibt es|sind|wurden|liegen|stehen))", "welche themen"),
    # Who wants the internet wants to be let into it; what stands „im Internet“ is another thing.
    (r"(?<!im )(?<!übers )(?<!über das )(?<!vom )(?<!dem )internet(?=\W*$| (?:und|für|da|hier|oder)\b)", "wlan"),
    # A „Beitrag“ that somebody hears is no fee.
    (
        (
            r"(welche[rmns]?|noch einen|parallel zum|link zum|folien zum|nach dem|gleichzeitig mit dem) (?:(\w+)-)?"
            r"beitrag(?!.*\b(?:\w*zahl\w*|euro|fällig|hoch|erhoben|überweis\w*)\b)"
        ),
        r"\1 \2 vortrag",
    ),
    (
        (
            r"(welche|die|alle|vielen?|viele) beiträge"
            r"(?!.*\b(?:hoch|kosten|\w*zahl\w*|euro|fällig|erhoben|überweis\w*)\b)"
        ),
        r"\1 vorträge",
    ),
)

# What is asked of the last thing spoken of in a chat.
_BRIEF: tuple[tuple[str, str], ...] = (
    (rf"^(?:und )?(?:die )?uhrzeit{_END}", "wann ist das"),
    (
        (
            r"^was (?:gibts|gibt es|läuft|laeuft|ist|(?:kann|könnt|könnte|koennte|mach|mache) (?:ich|man|wir)) "
            r"(?:denn |dann |da )?(?:in der zeit|währenddessen|waehrenddessen|solange)"
            rf"(?: (?:sonst|noch|stattdessen|los|machen|tun|besuchen|anschauen|ansehen))*{_END}"
        ),
        "was läuft parallel dazu",
    ),
    (rf"^(?:und|ok|okay) (?:was (?:ist|kommt) )?dann{_END}", "und danach"),
    (rf"^(?:und )?was (?:war|lief|kam|gab es) (davor|vorher){_END}", r"was ist \1"),
    (rf"^(?:und )?was ist (?:das|ihr|sein|deren) thema{_END}", "worum geht es da"),
    (
        rf"sind (?:da|dort|dafür|dafuer) (?:noch )?plätze (?:frei|da|übrig|uebrig){_END}",
        "gibt es da noch plätze",
    ),
    (rf"(?:ist|kommt|läuft|laeuft) (das|es|die|der) (?:auch )?im (?:live-?)?stream{_END}", r"ist \1 auch online"),
)

SHAPE_TURNS = (*_PRICES, *_TIMES, *_WISHES, *_THINGS, *_PEOPLE, *_PLACES, *_BESIDE, *_SAME, *_BRIEF)
