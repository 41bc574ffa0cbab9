"""Words of questions, as plain data: numbers, days, phone style, words that carry no meaning of their own.

All words are folded (see `normalise.fold`): lower case, `ae` for `ä`. What words mean the same thing is in
`concepts.py`.
"""

from __future__ import annotations


def _words(text: str) -> list[str]:
    return text.split()


def words_of(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


_NUMBERS = _words(
    """
    null ein zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn
    siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig
    """
)
_ENGLISH_NUMBERS = _words(
    """
    zero one two three four five six seven eight nine ten eleven twelve
    """
)

HOURS: dict[str, int] = {
    **{word: value for value, word in enumerate(_NUMBERS)},
    **{word: value for value, word in enumerate(_ENGLISH_NUMBERS)},
    "eins": 1,
    "zwo": 2,
}
MINUTES: dict[str, int] = {
    "fuenf": 5, "zehn": 10, "fuenfzehn": 15, "zwanzig": 20, "fuenfundzwanzig": 25, "dreissig": 30, "vierzig": 40,
    "fuenfundvierzig": 45, "fuenfzig": 50, "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25,
    "thirty": 30, "forty-five": 45,
}  # fmt: skip
WEEKDAYS: dict[str, int] = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5,
    "sonntag": 6,
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
    "mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6,
}  # fmt: skip
MONTHS: dict[str, int] = {
    "januar": 1, "jaenner": 1, "februar": 2, "maerz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8,
    "september": 9, "oktober": 10, "november": 11, "dezember": 12, "january": 1, "february": 2, "march": 3, "may": 5,
    "june": 6, "july": 7, "october": 10, "december": 12, "jan": 1, "feb": 2, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sept": 9, "sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12,
}  # fmt: skip
ORDINALS: dict[str, int] = {
    "erster": 1, "erste": 1, "ersten": 1, "zweiter": 2, "zweite": 2, "zweiten": 2, "dritter": 3, "dritte": 3,
    "dritten": 3, "vierter": 4, "vierte": 4, "vierten": 4, "letzter": -1, "letzte": -1, "letzten": -1, "first": 1,
    "second": 2, "third": 3, "fourth": 4,
    "fifth": 5, "fuenfter": 5, "fuenfte": 5, "fuenften": 5, "sechster": 6, "sechste": 6, "sechsten": 6, "sixth": 6,
    "siebter": 7, "siebte": 7, "siebten": 7, "seventh": 7, "achter": 8, "achte": 8, "achten": 8, "eighth": 8,
    "last": -1, "final": -1,
}  # fmt: skip

# Colours by which rooms, tables and groups are called, in one form for both languages.
COLOURS: dict[str, str] = {
    "rot": "rot", "red": "rot", "blau": "blau", "blue": "blau", "gruen": "gruen", "green": "gruen", "gelb": "gelb",
    "yellow": "gelb", "orange": "orange", "violett": "violett", "lila": "violett", "purple": "violett",
    "weiss": "weiss", "white": "weiss", "schwarz": "schwarz", "black": "schwarz", "rosa": "rosa", "pink": "rosa",
    "tuerkis": "tuerkis", "turquoise": "tuerkis", "grau": "grau", "grey": "grau", "gray": "grau", "braun": "braun",
    "brown": "braun", "silber": "silber", "silver": "silber", "gold": "gold", "golden": "gold",
}  # fmt: skip

# Separable first parts of German verbs („fängt … an“).
PARTICLES = words_of(
    """
    ab an auf aus bei ein fest her hin los mit nach statt teil um unter vor weiter zu zurueck zusammen
    """
)

# Phone style, patterns over the text as typed: (regular expression for whole words, what it stands for).
_WITH_ES = _words(
    """
    geht gibt läuft laeuft kommt wird war ist fängt faengt findet steht macht dauert hört hoert gäb gaeb klappt
    hat beginnt startet endet reicht passt kostet braucht soll darf muss kann bleibt lohnt lief
    """
)
_NTH = (("1st", "first"), ("2nd", "second"), ("3rd", "third"), ("4th", "fourth"), ("5th", "fifth"))
# What follows an age: what is asked of it, and no unit.
_GOES_ON = (
    "und|oder|aber|also|darf|kann|muss|soll|was|wie|wo|wer|wann|gibt|ist|sind|komme?|komm|geht|brauche?|zahle?|krieg\\w*|"
    "bekomm\\w*|and|but|so|can|may|do|does|what|how|where|is|are|will|must|should"
)
PHONE_STYLE: tuple[tuple[str, str], ...] = (
    # „Irgendwas zu Bienen dabei?“ leaves the verb out.
    (r"^((?:irgend)?(?:et)?was (?:mit|zu[mr]?|über|ueber) [^?!.,]+ dabei)", r"ist \1"),
    (rf"({'|'.join(_WITH_ES)})(?:s|'s|et)", r"\1 es"),
    ("(mach|geh|gib|komm|läuf|wird|finde|steh|ha|heiß|sitz|sprich|rede|ist?)tn", r"\1t"), ("am besten", ""),
    ("park(?= (?:ich|i|man|wir|mein\\w*)\\b)", "parke"),
    ("schreibe?(?= (?:mir|uns)\\b)", "sag"),
    # Who asks where to apply asks for whom to write to.
    (
        (
            r"wo(?= (?:beantrag|beschwer)\w* (?:ich|man|wir)\b| (?:kann|muss|soll) (?:ich|man|wir) .*"
            r"(?:beantragen|beschweren))"
        ),
        "bei wem",
    ),
    (r"where(?: do| can| should)? (?:i|we) apply for", "who do i contact about"),
    (r"noch (?:(?:et)?was )?frei(?=\W*$)", "noch plätze frei"),
    (r"(?:schon|bereits|already) (?:voll|full|ausgebucht|belegt|dicht)(?=\W*$)", "noch plätze frei"),
    (r"was (?:kommt|gibt es) ((?:\S+ ){0,3}?)auf den tisch(?! ?\d)", r"was gibt es \1zu essen"),
    (r"(?:kommt|steht) ((?:heute|mittags?|abends?|zum \S+) )auf de[nm] tisch(?! ?\d)", r"gibt es \1zu essen"),
    (
        (
            r"(wie viele|welche|how many|which) (\S+(?: \S+)?) (?:stehen|sind|gibt es|are|are there) "
            r"(?:auf dem|in dem|im|on the|in the) (?:programm|programme|program|agenda|schedule)"
        ),
        r"\1 \2 gibt es",
    ),
    ("(?:(?:do you )?have |got )?any (?:idea|clue|chance|hint)(?: that| of)?", ""),
    ("(?:hast du |habt ihr |haben sie |hat (?:wer|jemand) )?(?:keine|eine|ne|'ne) ahnung", ""),
    ("do you happen to know", "do you know"), ("i(?:s|ss|st)n", "ist denn"),
    ("what (?:are|were) the (?:exact |official )?dates (?:of|for)", "when is"),
    (
        (
            "(?<!th)(?<!what )(?<!where )(?<!when )(?<!who )(?<!how )(?<!which )(?:is|iss)(?= (?:der|die|das|den|denn|"
            "hier|da|ne?|eine?|gleich|jetzt|heute|morgen|am|um|es|mittag|essen|mein|schon|noch|los|pause))"
        ),
        "ist",
    ),
    ("(?!wann )wan{1,3}s?(?= (?:ist|is|geht|gibt|faengt|fängt|kommt|beginnt|startet|muss|der|die|das))", "wann"),
    ("wan", "wann"), ("isses|isset", "ist es"), ("wanns", "wann es"), ("obs", "ob es"), ("ichs", "ich es"),
    ("abendprogramm", "programm am abend"), ("sry", "sorry"), ("on top(?! of)", "extra"), ("grade?", "gerade"),
    ("jetz|jez", "jetzt"), ("pls|plz", "please"), ("kostn?(?= (?:der|die|das|denn|es))", "kostet"),
    ("(lauf|fahr|komm|find|krieg|muss|kann|geh|hab|brauch|soll|darf|mach|ruf) i", r"\1 ich"),
    ("warn(?= (?:da|dabei|dort|denn|es|die|alle|eigentlich|so|beim|bei|letzt))", "waren"), ("thru", "through"),
    ("tmrw|tmr", "tomorrow"), ("info(?=s? (?:zu|about))", "information"),
    ("kick(?:s|ing)? off", "start"), ("kicked off", "started"),
    (r"(?:kick|get)(?:s|ing)? (?:things|it|this|everything|all this) (?:off|started|going|under ?way)", "start"),
    (r"um welche[ns]? themen(?= (?:geht|dreht)\b.* (?:in|im|bei|beim|auf)\b)", "worum"),
    ("money back|geld (?:wieder )?zurück(?=\\b)|geld zurueck", "refund"),
    ("ppl|pple", "people"), ("tn", "teilnehmende"), ("ws(?! ?\\d)", "workshop"), ("va", "veranstaltung"),
    (r"i(?= (?:mi|mei|mein|da|des|ned|net|nix|auch|noch|denn|hier|heid|irgendwo|was|ebbes)\b)", "ich"),
    ("muass|muas", "muss"), ("(?:koa|koan|koane|koi|koin)(?!-)", "kein"), ("wos", "was"), ("heid|heit", "heute"),
    ("(?:mia|mir)(?= (?:sind|san|ham|haben|gehen)\\b)", "wir"), ("hamma", "haben"),
    # In small letters only, and no town: „San Francisco“, „Frau Hom“ are names.
    ("(?-i:san)(?! (?:francisco|marino|diego|remo|jose)\\b)", "sind"), ("(?-i:hom)", "haben"),
    ("omelden|oamelden", "anmelden"), ("ebbes|epps", "etwas"), ("nimmer", "nicht mehr"),
    ("(?:müss|muess|soll)(?:en|n)? ma(?= (?:da|dort|auch|noch|was|uns|des|das|denn|net|nix)\\b)", "müssen wir"),
    ("ko ma|kamma|kannma|kann ma|kannste", "kann man"), ("wat|watt", "was"), ("dat", "das"),
    ("ick|icke", "ich"), ("(wo|was|wer|wann|wie|wos|was|des|das|der|die|es|do|da) isch", r"\1 ist"),
    ("isch(?= (?:des|das|der|die|es|do|da|heit|heut|heute)\\b)", "ist"), ("isch(?!-)", "ich"),
    ("uff", "auf"), ("och", "auch"), ("jibt", "gibt"), ("jeht", "geht"),
    ("(?:zum|über das|ueber das|beim) thema", "ueber"), ("(?:zum|beim|fürs) (?:laufen|joggen)", "zum joggen"),
    ("(?:im|uebers|übers|über das) (?:netz|internet|web)", "online"),
    ("(?:mit )?den (?:ö|oe)ffentlichen|(?:ö|oe)ffentlich(?= (?:hin|da|dort|an|zu euch))", "oepnv"),
    (
        (
            r"(?:ich |wir )?(?:habe?n? |besitze |fahre )?(?:leider |selbst |selber )?(?:ohne|kein(?:en)?) "
            r"(?:eigenes? |eigenen )?(?:auto|wagen|pkw|führerschein)(?: (?:habe?n?|da|fahre?n?|besitze))?|"
            r"without (?:a |my |our )?(?:own )?car|(?:i |we )?(?:have no car|(?:do not|don't) (?:have a car|drive))"
        ),
        "mit oepnv",
    ),
    (r"(?:once|when|as soon as) (\w[^,?!.]{2,40}?) (?:is|are) (?:over|done|finished)", r"after \1"),
    (
        r"(?:wenn|sobald|nachdem) (\w[^,?!.]{2,40}?) (?:vorbei|zu ende|fertig|rum|aus|durch) (?:ist|sind|war|waren)",
        r"im anschluss an \1",
    ),
    ("(?:über|ueber)s", "über das"), ("(?:et)?was zu (?:beißen|beissen|mampfen)", "etwas zu essen"),
    ("nach hause|heimwärts", ""), ("wo häng(?:en|t)", "wo sind"),
    ("hbf", "hauptbahnhof"), ("bhf", "bahnhof"), ("insg", "insgesamt"), ("eigtl|eig", "eigentlich"),
    ("evtl", "vielleicht"), (r"zw(?=\.? \d)\.?", "zwischen"), ("bzgl", "wegen"), ("inkl", "inklusive"),
    ("nochma|nomma|nommal", "nochmal"), ("hausi|hausis", "hausaufgabe"), ("pers(?=[. ])", "personen"), ("hend", "habt"),
    ("(was|wer|wo) is", r"\1 ist"), ("wieda", "wieder"), ("ess[an]|esen|essn", "essen"), ("offa", "offen"),
    *((rf"{nth}(?= (?!of\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z])", word) for nth, word in _NTH),
    ("könn|koenn", "können"), ("kriagt?|kriagat", "kriegen"),
    (r"(will|do|does) (you|it|they|this|the \w+) (?:be )?clos(?:e|ing)", r"\1 \2 end"),
    (r"(?:macht|machen) (ihr|sie|das \w+|die|der \w+)( heute| dann)? zu", r"endet \1\2"),
    (
        r"(?:anything|something|what)(?: else)? on(?= (?:after|before|at|from|today|tomorrow|tonight|this|on)\b)",
        "what is on",
    ),
    (r"(?:die|meine|unsere|eure) kleinen(?=\W*$| (?:auch |mal )?(?:mit\w*|dabei|hin|da|rein)\b)", "die kinder"),
    (r"pass(?:t|en)((?: \S+){0,3}) auf (die|meine|unsere) (kinder|kids|kleinen)( \w+)? auf", r"kinderbetreuung\1\4"),
    ("wie ?viel(?= mal)", "wie viele"),
    (
        r"führt (?:uns |sie )?durch (?:den|die|das) (?:tag|abend|nachmittag|vormittag|programm|veranstaltung|tagung)",
        "moderiert",
    ),
    (
        (
            r"(?:who is|who's|whos) playing|"
            r"wer (?:legt (?:\w+ ){0,2}auf|spielt(?= (?:da|denn|auf|beim|abends|am|heute|live)))"
        ),
        "wer macht musik",
    ),
    ("anschaun|anschaung", "anschauen"), (r"(was (?:kann|k(?:ö|oe)nn\w*) [^?!.,]+) unternehmen(?=\W*$)", r"\1 machen"),
    ("liegen ?(?:ge)?lassen", "vergessen"),
    (r"((?:themen|vorschläge|topics) [^?!.]*?) (?:auf (?:der|eurer|ihrer) liste|on the list)", r"\1"),
    ("sin(?= (?:die|das|der|wir|sie|denn|da))", "sind"), ("vort(?:ä|ae|rä|rae)ge?", "vorträge"),
    (
        r"(?:für|fuer) (uns|mich|die|alle|leute) (?:daheim )?(?:am|vorm|vor dem) (?:bildschirm|rechner)",
        r"online für \1",
    ),
    # „Hat die Ausstellung noch auf?“, „Zwischen welchen Angeboten kann ich wählen?“
    (
        (
            r"(?:hat|haben) ((?:die|der|das|eure?|ihre?) \S+)((?: (?:noch|schon|heute|jetzt|denn|eigentlich|auch))*) "
            r"(?:auf|offen)(?=\W*$)"
        ),
        r"ist \1\2 offen",
    ),
    (r"mit (?:der )?(?:ec[- ]?)?karte(?= (?:be)?zahl)", "mit kartenzahlung"),
    (
        r"was (?:bietet|veranstaltet) ((?:die|der|das) [^?.!,]{3,40}?)(?: (?:so|denn|alles))*(?: an)?(?=\W*$)",
        r"was läuft in \1",
    ),
    # „Wann macht die Messe zu?“
    (
        (
            r"(?:hat|haben|macht|machen) ((?:die|der|das|eure?|ihre?) \S+)"
            r"((?: (?:noch|schon|heute|morgen|jetzt|denn|eigentlich|auch))*) (?:zu|dicht)(?=\W*$)"
        ),
        r"schließt \1\2",
    ),
    (
        (
            r"(?:macht|machen) ((?:die|der|das|eure?|ihre?) \S+)"
            r"((?: (?:noch|schon|heute|morgen|jetzt|denn|eigentlich|auch))*) auf(?=\W*$)"
        ),
        r"öffnet \1\2",
    ),
    (
        (
            r"zwischen (welchen|wie ?vielen?) (\S+) (?:kann|darf|können|dürfen) (?:ich|man|wir)((?: [^?.!,]+)?) "
            r"(?:aus)?(?:wählen|waehlen|suchen)"
        ),
        r"\1 \2 gibt es\3",
    ),
    ("(welche[nr]?|wie viele) angeboten?", r"\1 programmpunkte"),
    ("(welche[nr]?) veranstaltungen", r"\1 programmpunkte"),
    ("(welche[rnm]?|jede[rn]?|diese[rn]?|keine[rn]?|der|die|meine[rn]?) einheit(en)?", r"\1 programmpunkt\2"),
    # What somebody contributes is a talk, what everybody pays is a fee.
    (r"(welche[nr]?|wie viele|alle|seine|ihre|deren) beitr(?:ä|ae)gen?", r"\1 vorträge"),
    (r"beitrag (?=(?:von|vom|über|ueber) )", "vortrag "),
    (r"beitr(?:ä|ae)ge (?=(?:von|vom|über|ueber|zum|zur|im|am|gibt|laufen|heute|morgen|in) )", "vorträge "),
    (
        r"(?:nur )?(?:am|vorm|vor dem) (?:rechner|computer|bildschirm|pc|laptop)(?=\W*$| (?:oder|dabei|mit\w*)\b)",
        "online",
    ),
    ("zom", "zum"), ("schee", "schön"),
    (
        (
            r"(?:ich )?(?:bin|werde) (?:ja )?(?:erst |noch |schon |gerade |grad )?(\d{1,2})(?: jahre?)?(?: alt)?"
            rf"(?=\W*$|[,;!?] |\.? (?:{_GOES_ON})\b)"
        ),
        r"habe alter \1 jahre",
    ),
    (
        rf"i am (?:only |just )?(\d{{1,2}})(?: years)?(?: old)?(?=\W*$|[,;!?] |\.? (?:{_GOES_ON})\b)",
        r"my age \1 years",
    ),
    ("(handy|telefon|haus|raum|tel)nr", r"\1nummer"), ("tel ?nr", "telefonnummer"),
    ("(?:u|ya)(?!-| ?bahn)", "you"), ("ur", "your"), ("r(?= (?:you|there|we|they))", "are"), ("2day", "today"),
    ("w/", "with "),
    ("sth|smth", "something"), ("asap", ""), ("btw|übrigens|uebrigens", ""), ("vllt|vlt", "vielleicht"),
    ("mei|meim|meinm|meiner?m", "mein"), ("dei|deim", "dein"), ("fürn|fuern", "fuer einen"),
    ("(auf|nach|vor|unter|hinter|mit)m", r"\1 dem"), ("überm", "ueber dem"),
    ("des(?= (?:gedacht|gemacht|so|jetzt|eigentlich|denn|hier|da|teuer))", "das"), ("a bissl|a bisserl", ""),
    (
        r"mein(?:e[rn]?)? (?:kleine|große|grosse|jüngste|älteste)[nrs]?(?=\W*$|,| (?:mit\w*|auch|da|dabei|ist|is)\b)",
        "mein kind",
    ),
    (
        (
            r"(sohn|tochter|schwester|bruder|freundin|freund|neffe|nichte|kind|kleine[rn]?|enkel\w*|kinder|son|daughter|kid|"
            r"sister|brother|friend|nephew|niece) "
            r"(?:(?:ist|is|wird) (?:erst |gerade |schon |only |just )?|\()(\d{1,2})\)?(?! ?uhr)"
        ),
        r"\1 alter \2 jahre",
    ),
    (
        (
            r"((?:macht|gibt|findet|trefft|plant|veranstaltet) (?:ihr|sie|es|das|wir)(?: \S+){0,2}) "
            r"(?:noch ?mal|wieder)(?=\W*$)"
        ),
        r"\1 wieder einmal",
    ),
    (
        r"wer (?:hat|trägt) (?:hier |bei euch |eigentlich )*(?:den hut auf|das sagen|die fäden in der hand)",
        "wer ist der boss",
    ),
    (r"wer schmei(?:ß|ss)t (?:hier |bei euch |eigentlich )*den laden", "wer ist der boss"),
    (
        (
            r"(muss|müssen|soll) (ich|man|wir)((?: da| dafür| vorher| noch| extra)*) "
            r"(was|etwas|irgendwas|eine app|ein programm|software) (?:he)?runter(?:zu)?laden"
        ),
        r"\1 \2\3 \4 installieren",
    ),
    (r"fl(?:ieg|iege|iegen|og) (?:(?:da|hier|immer|ständig|wieder|andauernd|dauernd) )*raus", "bin rausgeflogen"),
    (
        r"(?:ich |wir )?(?:suche?n?|such) (?:noch |mir )?(?:ein|eine|einen|ne|nen) (?:zimmer|schlafplatz|bett|bleibe)",
        "übernachtung",
    ),
    (
        (
            r"(?:ich |wir )?(?:kann|können) (?:(?:jetzt|nun|doch|leider|also|morgen|heute) )*(?:nicht|nich|ned) "
            r"(?:mehr )?(?:kommen|teilnehmen|dabei sein)(?=,? (?:was|wie|wo|an wen|wem|muss) )"
        ),
        "ich will absagen",
    ),
    (
        (
            r"wenn (?:ich|wir|man) (?:(?:jetzt|dann|nun|doch|leider|also|morgen|heute|aber) )*(?:nicht|nich|ned) "
            r"(?:mehr )?(?:(?:kommen|teilnehmen|dabei sein|dabeisein|hin) )?(?:kann|können|koennen|könnte)(?=\W*$)"
        ),
        "wenn ich absagen muss",
    ),
    (r"if (?:i|we) (?:can not|cannot|can't) (?:make it|come|attend)(?=\W*$)", "if i have to cancel"),
    (r"(?:i )?(?:can not|cannot|can't) (?:make it|come|attend)(?=,? (?:what|how|who|whom|do i) )", "i want to cancel"),
    (r"(?<!wer )steh\w*((?: \S+){0,4}) zur (?:aus)?wahl(?=\W*$)", r"gibt es\1"),
    ("zur (?:aus)?wahl steh\\w*", "es gibt"),
    (
        (
            r"wie (lange?|weit) (?:läuft|laufe?n?|geht|gehe?n?) (?:man|ich|wir)"
            r"(?=(?: \S+){0,2} (?:vom|von|zum|zur|bis)\b)"
        ),
        r"wie \1 zu fuß",
    ),
    # Turns whose words say nothing of their own.
    (r"(wann (?:\w+ ){1,3})mit ((?:\S+ ){1,9}?)(?:zu )?rechnen(?=\W*$)", r"\1\2zu bekommen"),
    (r"mit ((?:wie ?viele?n?|welche[nmr]?|was) (?:\S+ ){1,8}?)(?:zu )?rechnen(?=\W*$)", r"\1zu bekommen"),
    ("bedarf es", "braucht man"),
    (r"(?:nehmen|nimmt) ((?:ich|wir|man|alle|sie|ihr)(?: \S+){0,3}) platz(?=\W*$)", r"sitzen \1"),
    (r"aus wie ?vielen (\S+) (?:kann|können|darf|dürfen) (?:ich|wir|man) (?:aus)?wählen", r"wie viele \1 gibt es"),
    (r"(?:can|do|could) (?:i|we|you|people) (?:get to )?(?:choose|pick|select) from", "are there"),
    ("wv(?= (?:uhr|kostet|leute|plätze))", "wie viel"), ("altogether", "in total"),
    (
        (
            "(?<!bald )(?:gleich |doch )?(?:noch ?mal|wieder|"
            "(?<!gibt es )(?<!gibts )(?<!kommt )(?<!kommen )(?<!läuft )(?<!laufen )(?<!sind )(?<!und )gleich)"
            "(?=\\W*$)(?<!als gleich)"
        ),
        "",
    ),
    (r"ask ((?:(?!for|about)\w+ ){1,4}?)(?:a |any |some )?questions?", r"ask questions \1"),
    ("nich|nischt", "nicht"), ("(?<!\\.)(?-i:net|nit|ned)", "nicht"), ("nix", "nichts"),
    ("ne|nen|ner|nem|'ne|'nen|'n|n", "eine"), ("(auf|aus|bei|mit|vor|für|fuer) en", r"\1 einen"),
    (r"(steht|stehen)((?: \S+){1,5}) fest", r"\1\2 bereits"), ("hab|hab's|habs", "habe"), ("kriegn|krieg", "kriege"),
    ("mal(?= eben)", ""),
    (r"((?:wann|wo|wie|was|wer|when|where|who|what) \w+) (?:noch ?mal|again)(?! \w+ing)", r"\1"),
    ("wie?(?:v|f)i?e?l(?=e?[nr]? )(?<!wieviel)", "wieviel"),
    ("wieviel(?= (?:uhr|kost\\w*|zahl\\w*|muss ich (?:\\w+ )?(?:be)?zahlen))", "wie viel"),
    ("wieviele?[nr]?|wie vielen", "wie viele"),
    ("wie ?viel(?= (?:leute|personen|menschen|plätze|stimmen|punkte|tage|themen|räume))", "wie viele"),
    ("wie lang", "wie lange"), ("bissl|bisschen", "bisschen"),
    ("(what|where|when|who|how|that|there|it)'?s(?! own)", r"\1 is"),
    ("(?:is|are|was|were|does|do|did|has|have|can|will)n't", "not"), ("can't|cannot", "can not"),
    ("i'm", "i am"), ("we're", "we are"),
)  # fmt: skip

# What is told apart by letters, also as the last part of a word: „Gesprächsrunde A“.
_LETTERED = (
    r"\w*(?:track|forum|workshop|session|raum|room|saal|hall|halle|gruppe|group|linie|line|strang|block|panel|runde|round|"
    r"sektion|section|phase|modul|module|teil|part|tisch|table|bereich|slot|stream|kreis|circle|pfad|zug|haus|gebäude|"
    r"ebene|eingang|entrance|stage|bühne|buehne)|ag"
)
# What may follow such an „a“ in small letters, which in English is a word.
_AFTER_LETTER = (
    r"(?:und|oder|ist|wird|im|in|am|um|mit|von|heute|morgen|noch|jetzt|online|statt|dran|los|zu|vor|nach|auch|too)\b"
)

# What is written in several words or with a hyphen but is one word, in questions and in the event's texts alike.
# Capitals count in these, whatever else does not; beside them what they are where all is in small letters.
CAPITALS = (
    ("(?-i:[A-H])", "[a-h]"),
    ("(?-i:([B-H]))", "[b-h]"),
    ("(?-i:A)", "a"),
    ("(?-i:OBM?)", "obm?"),
    ("(?-i:MdB)", "mdb"),
    ("(?-i:MdL)", "mdl"),
)
ONE_WORD: tuple[tuple[str, str], ...] = (
    ("vor[ -]ort", "vorort"), ("on[ -]site", "onsite"), ("in person", "onsite"), ("e-mail", "email"), ("wi-fi", "wifi"),
    ("w-lan", "wlan"), ("check-in", "checkin"), ("step-free", "stepfree"), ("city[ -]tour", "citytour"), ("3-d", "3d"),
    ("von zu ?hause", "zuhause"), ("from home", "zuhause"), ("erste hilfe", "erstehilfe"), ("first aid", "erstehilfe"),
    ("barrier-?free", "barrierfree"), ("(?:entrance|entry|admission) (?:fee|charge|price)s?", "eintrittspreis"),
    (r"u(?= (?:ist|sind|gibts?|wann|wo|wie|wer|was|kann|muss|kostet))", "und"),
    (r"was ((?:zu[mr]?|mit|über|ueber) \S+) (?:im|auf dem) programm", r"was \1 dabei"),
    (r"(keynote|teil|part|runde|round|block|session|phase|modul|forum|workshop) i(?-i:\b)(?=[: .,?]|$)", r"\1 1"),
    (r"(keynote|teil|part|runde|round|block|session|phase|modul|forum|workshop) ii", r"\1 2"),
    (r"(keynote|teil|part|runde|round|block|session|phase|modul|forum|workshop) iii", r"\1 3"),
    ("(?:hand|put|send) in(?= (?:a|my|the|our) )", "submit"), (r"e\. ?v", "verein"),
    # Offices known by their letters; in small ones an „ob“ is one only between an article and what ends a clause.
    ("(?-i:OBM?)", "oberbuergermeister"), ("(?-i:MdB)", "bundestagsabgeordnete"), ("(?-i:MdL)", "landtagsabgeordnete"),
    (
        (
            r"(der|die|den|dem|vom|zum|beim|unser|unsere|euer|eure) (?:ob|obm)"
            r"(?=\W*$|[?!.]| (?:kommt|da|dabei|dran|auch|noch|selbst|heute|morgen|denn|eigentlich|reden|sprechen)\b)"
        ),
        r"\1 oberbuergermeister",
    ),
    ("sign language", "gebaerdensprache"), ("q ?(?:&|\\+|and|und) ?a", "fragerunde"),
    # „mitbringn“, „zahln“, „treffn“: what is not said of an ending is not written either.
    (r"(\w{2,}(?:[ktz]|(?<!h)[bd]|(?<!i)g|ch|ff|ss|hl|ll|mm|pp|ier)|(?:an|aus|ver)?(?:ge|ste|se)h)n", r"\1en"),
    (r"stelle? (ich|wir|man) ((?:\S+ ){0,3}?)fragen", r"kann \1 \2frage stellen"),
    ("info[ -]?(?:point|desk)", "infopunkt"), ("game boys?", "gameboy"), ("sign(?:ed|ing|s)?[ -]up", "signup"),
    ("lost (?:and|&) found", "fundbuero"), ("e-?autos?", "elektroauto"), ("e-?bikes?", "ebike"),
    # A letter that tells things apart: „Sektion B“ is „Sektion 0b“, so that it is no word of its own.
    (rf"({_LETTERED})[ -]((?-i:[A-H])|[b-h]|a(?=\W*$| {_AFTER_LETTER}))(?!'|\.\w)", r"\1 0\2"),
    # What it costs „für einen Tag“ is the price of a day ticket.
    (
        r"(für|for|nur|only|just) (?:einen|one|a single) (?:einzelnen )?(?:tag|day)(?! (?:vor|before|later|nach))",
        r"\1 tagesticket",
    ),
    (r"([^\W\d_]{3,}) (?-i:([B-H]))(?=$|[ :,?!;)])", r"\1 0\2"),
    (r"([^\W\d_]{3,}) (?-i:A)(?=\W*$)", r"\1 0a"),
)  # fmt: skip

# Words that say nothing about what a question is on.
STOP = words_of(
    """
    laenger longer woanders denen eurem eurer eures reicht langt per via pro taken anybody anyone jemandem jemanden
    beide beiden beides both mi di beginns anfangs endes der die das des dem den ein eine einen einem einer eines
    kein keine keinen keiner keinem und oder aber bzw sowie als ob dass wenn weil denn doch ja nein nee mal eben
    halt eigentlich schon noch nur auch nicht nichts etwas was wer wen wem wessen wann wo wohin woher wie warum
    wieso weshalb welche welcher welches welchen welchem wieviel wievielte viel viele ich du er sie es wir ihr
    mich dich sich uns euch mir dir ihm ihnen ihn mein meine meinen meinem meiner dein deine sein seine ihre ihren
    ihrem unser unsere euer eure man jemand jeder jede jedes alle alles allem allen andere anderen hier da dort
    dorthin hin her dahin daran darauf dazu davon dafuer dabei damit danach davor dann jetzt gerade nun gleich
    momentan aktuell bald direkt sofort spaeter frueher vorher nachher wieder bereits erst zuerst zuletzt worum
    worueber wovon womit wobei wofuer woran worauf wodurch ganze ganzes ganzen ganzer finde comes come came far
    weit weiter close closes closed schliesst schliessen feierabend naehe nahe nearby umgebung discussed discuss
    zweite zweiten zweiter zweites dritte dritten dritter drittes vierte vierten fuenfte fuenften second third
    fourth fifth lautet lauten komm ruf rufe rufen brauch mach find geh nehm nehme fahr wohn fit mitm aufm innem
    ausm fuern inner ab frau dame herr herrn mr mrs ms dr prof professor in im ins an am ans auf aufs aus bei beim bis
    durch fuer fuers gegen ohne mit nach seit um unter ueber hinter vom von vor zu zum zur zwischen waehrend wegen
    trotz statt ausser innerhalb zuhause bin bist ist sind seid war waren wart gewesen wird werden wirst werde
    wurde wurden geworden worden habe hast hat haben habt hatte hatten gehabt kann kannst koennen koennt konnte koennte
    koennten muss musst muessen muesst mus musste soll sollen sollte sollten will willst wollen wollt moechte moechten
    mag darf darfst duerfen duerft lassen lasst laesst gibt geben gaebe gab gehen geht ging gegangen kommen kommt komme
    kommst kam findet finden stattfinden steht stehen stehe stand liegt liegen macht machen mache machst gemacht
    tun tut bekommen bekomme bekommt kriege kriegen kriegt brauche braucht brauchen weiss wissen wisst sagen sag
    sagt sage gesagt zeig zeige zeigen nenne nennen nennt heisst heissen schick schicke schickst schicken erzaehl
    erklaer    sehen sieht siehst schaffe schaffen gilt gelten dran drin raus rein los bitte danke hallo hi hey moin
    vielleicht ungefaehr circa etwa genau genaue genauen sonst insgesamt ueberhaupt ueberall irgendwo irgendwas
    irgendwie irgendein irgendeine irgendwelche irgend gern gerne so sehr ganz zb also ausserdem sache sachen ding
    dings zeug art mehr meisten naechste naechsten naechster naechstes kommende kommenden letzte letzten erste
    ersten erster erstes erstmal neue neuen alten moeglich moeglichkeit info infos information informationen frage
    fragen leute leuten selbst selber eigenen tag tage tagen datum uhr uhrzeit zeit zeiten zeitpunkt termin
    wochentag minuten stunden stunde minute lange lang dauert dauern dauer gedauert beginnt beginnen beginn anfang
    anfangen faengt faengst fangen angefangen beginnend startet starten start gestartet losgehen losgeht endet
    enden ende endete aufhoert hoert aufhoeren schluss vorbei fertig laeuft laufen lief liefen passiert passieren
    ansteht parallel gleichzeitig nebenbei zeitgleich oeffnet ort orts gebaeude raum raeume zimmer etage stock
    stockwerk veranstaltung veranstaltungen event teil reihe veranstaltungsreihe series teile thematisch gehoert
    bezueglich betreffend bezug zusammen a the this that these those some any no not yes and or but if whether as
    than then there here it its i you he she we they me him us them my your our their his what when where who whom
    whose which why how much many long often is are were be been being do doing does did done have has had having
    can could may might must shall should would of on at by for from to into onto with without about over under
    between during after before until till since up down out off again once too very just only even still already
    now next later soon currently right time times day days hour hours minutes date clock starts starting started
    begin begins beginning end ends ending finish finishes finished take takes taking place happen happens
    happening happened going go goes get gets got give gives given tell know let please hello thanks thank want
    need like there's one ones anything something somewhere else all each every other more most last first exactly
    actually really approximately roughly show say said look ive thing things stuff sort whole running run held
    hold holds room rooms floor venue building open opens see side way back
    losgegangen angelaufen gange begonnen begun everything
    vielen gelaufen rechnet yet total seiner seinem seinen seines ihrer ihres wenigsten fewest
    """
)

# Infinitives and verb forms that ask for a thing without naming it; they neither help nor hurt.
WEAK = words_of(
    """
    along participation teilnahme advance entstehen entsteht entstuenden anfallen anfaellt anfielen zukommen arise incur
    teilnahme anschliessen abstellen hinstellen lassen lagern aufbewahren unterbringen bekommen holen abholen erhalten
    benutzen nutzen verwenden ansehen anschauen anhoeren verfolgen teilnehmen teilnimmt nehmen nimmt beteiligen
    beteiligt mitwirkt mitwirken mitgewirkt involved mitlaufen mitlaufe mitwandern mitspielen mitsingen mittanzen
    besuchen besuche erreichen erreiche erreicht erreichbar wenden melden meldet melde meld treffen trifft trefft sitzen
    warten dabeisein mitmachen mitgemacht verpassen verpasst angeboten angebot anbieten bieten bietet vorgesehen geplant
    plant geplante gedacht vorhanden verfuegbar verfuegung bereitgestellt erlaubt gestattet gibts einzelne
    eigentliche bestimmte bestimmter heutige heutigen morgigen diese dieser dieses diesen diesem jene solche
    solchen solcher folgende richtig wichtig wuerde wuerden haette haetten waere waeren schaetzen genauer kurz
    kurze zusaetzlich verschiedene verschiedenen offiziell offizielle offiziellen passt passen fasst sprechen
    spricht sprach redet reden haelt halten gehalten sitzt sitze erwartet erwarte expected entfernt distance
    nochmals guck gucken schauen hoeren listen angucken faehrt fahren fahre faehrst drive ride deadline frist
    buchen gebucht veroeffentlicht published hochgeladen verschickt people personen menschen persons guests gaeste
    besucher gesprochen geredet vorgestellt gezeigt vorgetragen praesentierte besprochen stattfindet stattfand
    vortragen traegt vorstellen stellt stellen praesentiert praesentieren zeigt leitet leiten geleitet betreut
    berichtet berichten gestaltet gestalten anleiten durchgefuehrt fuehrt durch uebernimmt bestreitet diskutiert
    diskutieren dabei beschaeftigt behandelt handelt beinhaltet gemeint bedeutet public oeffentliche teilnehmende
    teilnehmenden teilnehmer teilnehmerinnen participants participant attendees watch watching attend attending
    join joining bring use using leave leaving store put park schreib schreibe report make makes ask asking
    available possible allowed offered offer provided provide planned scheduled schedule meet meeting reach
    speak speaks speaking talking hosts lead leads leading led gives giving present presents
    presenting run runs works work expect called call named interested enough different specific
    supposed arrive arriving visit part part-time eingeben
    eingebe tippen suchen suche sucht stell stelle rumstehen lauf laufe gehe gehst renne benoetige benoetigt
    benoetigen besorgen besorge kommst mitnehmen mitnehme mitnimmt dazukommen vorbeikommen vorbeischauen hinsetzen
    aufhalten bleiben bleibe bleibt bleib wuesste wuesst wuerd hoffe hoffen glaube glaub denke meine meint meinen
    verstehe verstanden gelesen lese lesen liest geschrieben steht gehoert habs richtige richtigen richtiger richtiges
    genaues schoene schoenen schoener schoenes gute guten guter gutes tolle tollen super toll prima klasse
    spannend interessant lieber liebe lieben bester beste besten bestes schnell schnellsten schnellste einfachsten
    leider zufaellig notfalls wirklich echt unbedingt extra sicher wahrscheinlich normalerweise theoretisch
    generell grundsaetzlich persoenlich spontan ploetzlich endlich ungefaehr ebenfalls trotzdem jedenfalls sowieso
    immer oft manchmal nie niemals selten zumindest wenigstens hoechstens mindestens spass spasz angelegenheit
    geschichte kram dingsda person jemanden niemand irgendjemand kollege kollegin kollegen chef chefin mann freund
    freundin freunde bekannte klick klicke klicken druecken druecke jahr jahres jahrs heuer nacht woche wochenende
    verlauf rahmen moment augenblick weile anliegen eben genannt genannte aktuelle aktuellen aktueller gueltig
    gueltige eigener eigenes eigene eigens zugeschaltet zuschalten reinschalten einschalten reinkommen reinkomme
    reingehen mitkommen mitgehen mitkommt unterwegs angereist angekommen verspaete verspaeten spaetere fruehere
    kleine kleinen grosse grossen grosses year years week weekend grab nice good great lovely wonderful best
    better easiest quickest fastest cheapest simple simply normally usually generally possibly probably maybe
    perhaps unfortunately also too either again already ever never always sometimes often personally officially
    main actual proper correct wondering wonder hoping hope trying try tried think thought guess believe
    understand heard read written saw click press enter type typed navigate buy purchase sit sits sitting stay staying
    colleague colleagues friend friends husband wife boss guy guys folks everyone everybody someone somebody sure
    feel able whats hows whos bit lot whenever wherever anyway afterwards beforehand fragt gefragt fragen question
    questions nachfrag nachfragen hinterher vorab anschliessend rechtzeitig puenktlich kurzfristig kompliziert lohnt
    lohnen moechtest spaetestens fruehestens
    haett koennt duerft ungern uebrigens naemlich inzwischen mittlerweile bislang bisher zuvor dennoch allerdings
    hingegen weiterleiten mitgeben teach teaches taught covers cover looking forward problem issue onliner neu
    kleinsten groessten hilfreich sinnvoll coming came weg kaputt tot dead broken funktioniert funktionieren klappt
    klappen spinnt streikt geht's funktionierts zuschauen zusehen zuschaut mitdiskutieren mitsprechen reinschauen
    reinhoeren anmachen brought around vergeben verteilen vergebe verteile rein raus programmpunkt programmpunkte
    programmpunkten programmteil programmteile slot slots item items friendly freundlich freundliche geeignet
    tauglich suitable ruecksicht genommen beruecksichtigt vorkehrungen massnahmen vorkehrung gewaehrleistet
    gesorgt gekriegt bekamen mitteilen mitteilt verraten verraet verrate auskunft freundlicherweise hoeflich
    netterweise dankbar interessieren interessiert gewusst nenn nenne erlaeutern darueber hinaus bescheid
    freundlichst kindly inform grateful appreciate another erneut nochmal redt machts koennts habts seids gebt
    nehmt sads mutter mutti mama vater vati papa oma opa bruder schwester schwager schwaegerin schwiegermutter
    tante onkel cousin cousine neffe nichte partner partnerin ehemann ehefrau kumpel kumpels nachbar nachbarin
    mitarbeiter mitarbeiterin arbeitgeber arbeitgeberin vorgesetzte vorgesetzter chefs truppe clique mother father
    mum mom dad brother sister grandma grandpa aunt uncle mate mates buddy neighbour employer manager zaehne zahn
    bauch magen haende hand haenden fuss fuesse beine bein kopf ohr ohren auge augen nase mund herz teeth stomach
    hands feet legs head ears eyes zuhoeren zuhoere zuschaun zuschau zuschaue zuguck zugucken reingucken reinguck
    vorbeigucken mitreden aufschlagen aufkreuzen auftauchen hinlatschen latschen laufn hocken hocke sitzn
    rumsitzen rumhaengen abhaengen bloss halt naja tja ehrlich ehrlicherweise sozusagen quasi irgendwann normal
    normale normalen normaler normales sowas son sone genauso ebenso wollt wollte wollten wuensche wuenscht hoert
    hoer schau schaut rum nochn brauch braeuchte kriegt kriegste kannste musste willst moecht bekomm bekommt ham
    hamse habn machn gehn kommn findn spaet spaeter verspaetung verspaetet knapp dran drauf drunter drueber drum
    hintendran vornedran hinten vorne vorn andrer andre andres anderes anderer anderem team teams null paar haufen
    menge massenhaft unmengen falsch gerne naeher naehere naeheres alleine allein gebraucht gebrauche notwendig
    noetig erforderlich verlangt gefordert vorausgesetzt voraussetzung running late spot bunch heck gonna wanna
    gotta own well please quickly just pop turn turns showing okay ok sorry schuldigung entschuldige schade hilf
    hmm aeh aehm oh ach ah huhu hallihallo moinsen fruehestens reinkommt jeden jedem jedes einzige einzigen selben
    selbe selber gleichen gleiche unterhalten nebeneinander endgueltig holt holen abholt names used hoch holla zufrieden
    jedesmal jederzeit unterschied drauf passen wegfahren naechstmoeglich irgendeinen aufmachen aufmacht zumachen
    zumacht macht's special anything's definitely exactly hang stuck mist dumm daheim zurueck abends anmelde came
    interessiere care keen passionate fan live zustaendig zustaendige kuemmert kuemmern responsible charge
    served serve serves serviert servieren gereicht ausgegeben ausgeteilt bringt bringe
    ablegt ablegen einmal geboten dargeboten folgt folgen anschliessend schwaenze schwaenzen auslasse auslassen skip
    exact exakt exakte exakten precise gave spoke chaired einfach auftritt auftreten richtet richten
    fast beinahe nahezu almost nearly
    haus hause schreiben schreibt tragen traegt wear anziehen stoebern loslegen ran dabeizuhaben eigene
    faellt notieren notiere merken vormerken freihalten blocken blockieren weiterhin
    """
)
