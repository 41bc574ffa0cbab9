"""Turns of phrase on money, tickets, food, slides and recordings, as plain data.

As in `phrases.py`, what stands here says in other words what has a plain wording: „Was kommt auf den Teller?“ asks
what there is to eat, „Verkauft ihr Karten am Eingang?“ whether there are some at the door.
"""

from __future__ import annotations

_THINGS = (
    r"(?:folien\w*|foliensatz|foliensätze|präsentation\w*|praesentation\w*|slides?|aufzeichnung\w*|mitschnitte?|videos?|"
    r"aufnahmen?|protokoll\w*|fotos|bilder|unterlagen|recordings?|handouts?|presentations?|photos|pictures)"
)
_TALKS = r"(?:talks?|sessions?|lectures?|panels?|keynotes?)"
_SPENDS = (
    r"(?:einplanen|einkalkulieren|ausgeben|hinlegen|einstecken|bereithalten|lockermachen|locker machen|"
    r"(?:be)?zahlen|berappen|loswerden|investieren)"
)
# Where one comes in, and what one buys there.
_DOOR = (
    r"(?:(?:am|beim|an der|an den) (?:haupt)?(?:eingang|tor|einlass|tür|tuer|pforte|eingangstür)|"
    r"at the (?:door|gate|entrance))"
)
_TICKETS = r"(?:eintritts|tages)?(?:karten?|tickets?)"
_SOME = r"(?:auch |noch |denn |eigentlich |spontan |eine? |still |any |a )*"
_BUYS = r"(?:verkauft|verkaufen|bekommt|bekomme|kriegt|kriege|kauft|kaufe|gibt|kann|do|can|are)"
_BUYERS = r"(?:ihr|sie|ich|man|wir|es|you|i|we|there)"
_BUYING = r"(?: (?:kaufen|bekommen|kriegen|lösen|loesen|erhalten|haben))?"
_RARE = r"(?:sonder|vorzugs|tagungs|gruppen|spezial|konferenz|messe)(?:preis|rate|tarif|konditionen)(?:en)?"
_FEE = r"(?:ticket|eintritts|teilnahme|tagungs|kurs)(?:geld|gebühr|gebuehr|preis|beitrag|kosten)"
_GETS = r"(?: ?(?:bekommen|kriegen|haben|sehen))?"

_HOW_MUCH = r"(?:wie ?viel (?:geld|euro|kohle)|welchen betrag|welche summe)"

_I = r"(?:ich|i|man|wir|mer|ma)"
_SOFT = r"(?:(?:denn|da|so|insgesamt|dafür|bei euch|eigentlich|eh|alles|ungefähr|noch) )*"
# „Was muss ich fürs Camp vorbereiten?“ asks for no price.
_NOT_DONE = (
    r"(?!\S+ (?:vorbereiten|mitbringen|mitnehmen|beachten|anziehen|einpacken|wissen|tun|machen|können|haben|lernen|"
    r"lesen|ausfüllen)\b)"
)
_PAY = r"(?:be)?(?:zahlen|blechen|hinlegen|löhnen|ausgeben|auf den tisch legen)"
_SET_ASIDE = (
    r"(?:einstecken|mitnehmen|mitbringen|einplanen|rechnen|ausgeben|hinlegen|dabei ?haben|veranschlagen|zahlen)"
)
_FARE = (
    r"(?:bahn|zug|flug|fahrt|fahrkarte|anreise|reise|zugfahrt|bahnfahrt|bahnticket|zugticket|sprit|übernachtung|hotel)"
)
_FILM = (
    r"(die (?:videos|vids|aufzeichnungen|mitschnitte|aufnahmen|talks|vorträge|keynotes)|das (?:video|podium)|"
    r"die keynote)"
)
_AT_DOOR = r"(?:am (?:eingang|tor|einlass)|an der (?:tür|pforte|kasse)|auf dem gelände)"

OFFER_TURNS: tuple[tuple[str, str], ...] = (
    # Money: „Wie viel Geld muss ich insgesamt einplanen?“, “How much should I budget?”
    (
        (
            rf"{_HOW_MUCH} (?:muss|müssen|muessen|soll|sollte|sollen|sollten) (?:ich|man|wir|i)(?: \S+){{0,2}}? "
            rf"für (d(?:ie|as|en) \S+(?: \S+){{0,3}}?) {_SPENDS}(?=\W*$)"
        ),
        r"was kostet \1",
    ),
    (
        (
            rf"{_HOW_MUCH} (?:muss|müssen|muessen|soll|sollte|sollen|sollten) (?:ich|man|wir|i)((?: \S+){{0,5}}?) "
            rf"{_SPENDS}(?=\W*$)"
        ),
        r"was kostet die teilnahme\1",
    ),
    (
        (
            r"how much(?: money)? (?:do|should|will|must) (?:i|we|you) (?:need to |have to )?"
            r"(?:budget|spend|set aside)(?: for)?"
        ),
        "how much does it cost",
    ),
    (
        (
            r"(?:wie (?:teuer|viel) (?:ist|kostet)|was kostet) (?:die|eine|so eine) "
            r"(?:reguläre|regulaere|normale|volle|gewöhnliche) (?:eintritts)?karte"
        ),
        "was kostet das ticket",
    ),
    (
        r"((?:zahlen|bezahlen|kostet (?:es|das|der eintritt) für)(?: \S+)?) 1[3-7][- ]?(?:jährige|jaehrige)[nr]?",
        r"\1 jugendliche",
    ),
    (rf"{_FEE}((?: \S+)?) (?:wieder|zurück|zurueck)(?: einmal)?{_GETS}(?=\W*$|,)", r"refund\1"),
    (rf"geld wieder(?: einmal)?{_GETS}(?=\W*$|,)", "refund"),
    (
        (
            r"(?:nimmt|nehmt|nehmen|akzeptiert|akzeptieren)((?: \S+){1,4}?) (?:ec|visa|plastik|plastikgeld|girocard)"
            r"(?:-?karten?)?(?=\W*$)"
        ),
        r"nimmt\1 kartenzahlung",
    ),
    (
        r"(take|takes|accept|accepts|pay (?:by|with|using)) (?:visa|amex|maestro)(?: cards?)?(?= or\b|\W*$)",
        r"\1 credit card",
    ),
    # Tickets: „Verkauft ihr Eintrittskarten am Eingang?“, „Gibt es am Tor noch Karten?“
    (rf"{_BUYS} {_BUYERS} {_SOME}(?:sell )?{_TICKETS} {_SOME}{_DOOR}{_BUYING}(?=\W*$)", "gibt es eine Abendkasse"),
    (rf"{_BUYS} {_BUYERS} {_SOME}{_DOOR} {_SOME}{_TICKETS}{_BUYING}(?=\W*$)", "gibt es eine Abendkasse"),
    (
        (
            r"wie (?:bekomme?|kriege?|ergattere?|sichere?|reserviere?)n? (?:ich|wir|man)(?: mir| uns)? (?:noch )?"
            r"(?:einen |zwei )?(?:teilnahme)?(?:platz|plätze|plaetze)(?! (?:zum|auf|frei|im zug))"
        ),
        "wie kann ich mich anmelden",
    ),
    (r"how (?:do|can) (?:i|we) (?:get|secure|grab|reserve|claim) (?:a|my) (?:place|spot)", "how do i register"),
    (
        (
            r"wann (?:endet|schließt|schliesst) die (?:registrierung|anmeldung)(?=\W*$)|"
            r"wann läuft die (?:registrierung|anmeldung) (?:ab|aus)(?=\W*$)"
        ),
        "bis wann kann ich mich anmelden",
    ),
    # A bed for the night for less.
    (rf"(?:hotel)?zimmer (?:zum|zu|mit) {_RARE}|vergünstigte (?:hotel)?zimmer", "hotelkontingent"),
    (r"rooms? (?:at|for) a (?:special|reduced|conference|group) (?:rate|price)|discounted rooms", "hotel room block"),
    # Food: „Was kommt gleich auf den Teller?“, „Was habt ihr zu Mittag?“, “the big evening meal”
    (
        (
            r"was (?:kommt|landet)((?: (?!gleich|jetzt)\S+){0,4}?)(?: gleich| jetzt)? auf (?:den|die) "
            r"(?:tisch|teller|tafel)(?=\W*$)"
        ),
        r"was gibt es\1 zu essen",
    ),
    (
        r"(?:komm(?:t|en)|landet) (?!(?:da|was|etwas|noch|alles)\b)((?:\S+ ){1,5}?)auf den (?:tisch|teller)(?=\W*$)",
        r"gibt es \1zu essen",
    ),
    (r"was (?:habt|hat) (?:ihr|es)((?: \S+){0,2}?) zu (mittag|abend)(?=\W*$)", r"was gibt es\1 zum \2essen"),
    (r"(?:(?:mein|unser) )?eigenes essen (?:einpacken|mitbringen|mitnehmen|dabei ?haben)", "essen mitbringen"),
    (r"(?:big |grand |official )?evening meal", "dinner"),
    (r"what(?:'s| is) the (?:venue|location) (?:for|of) the(?= \w+)", "where is the"),
    # Slides and recordings: „Unter welcher Adresse stehen die Videos?“, „Ich warte auf die Folien“
    (
        (
            r"(?:unter|an) welche[rm] (?:adresse|url)"
            rf"(?= (?:stehen|steht|liegen|liegt|sind|gibt|finde|findet|kann)\b.*{_THINGS})"
        ),
        "wo",
    ),
    (rf"(?:ich |wir )?warten? (?:\S+ ){{0,2}}?auf (?:die|das|den)(?= {_THINGS}\b)", "wo sind die"),
    (rf"(?:ich |wir )?(?:hätte|hätten|haette|hätt) gerne? (?:noch )?(?:die|das|den)(?= {_THINGS}\b)", "wo sind die"),
    (rf"(?:i am |i'm |we are |we're |still )?waiting for the(?= {_THINGS}\b)", "where are the"),
    (r"(?:ladet|lädt|laden) (ihr|sie|man)((?: \S+){1,6}?) hoch(?=\W*$)", r"veröffentlicht \1\2"),
    (r"(?:live-?)?stream(?:ing)?[- ](?:address|adresse|url)", "stream link"),
    (r"(?:can|could|would) you (?:please )?(?:send|give) me the(?= (?:\w+ )?link\b)", "where is the"),
    (
        (
            r"(kommt|kommen|landet|landen|steht|stehen|stellt|stellen)(?! (?:ich|wir|man|i|we)\b)((?: \S+){1,6}?) "
            r"(?:ins|im) (?:netz|web)"
        ),
        r"\1\2 online",
    ),
    (rf"watch (?:it|that|them|this|the {_TALKS})(?: all)? back(?: on the web| online)?", "watch the recordings"),
    ("(?:vids)", "videos"),
    ("(?:vid)", "video"),
    ("pics?", "picture"),
    (
        (
            r"(?:picture|pictures|photo|photos|shot|shots) (?:of|with) "
            r"(?:everybody|everyone|all of us|us all|the whole (?:group|gang|crowd))(?: together)?"
        ),
        "group photo",
    ),
    (r"(?:bild|foto) (?:von|mit) (?:uns allen|allen|der ganzen (?:gruppe|runde|truppe))(?: zusammen)?", "gruppenbild"),
    # From afar: “any way to tune in from here?”
    (r"(?:any (?:way|chance|option) to )tune in(?: from \w+)?", "can i take part online"),
    (r"tune in from (?:here|home|afar|work|abroad)", "take part online"),
    # „Kann ich mir den Zeitplan aufs Smartphone laden?“
    (
        (
            r"(zeitplan|stundenplan|programm|ablaufplan|tagungsplan)((?: \S+)?) (?:aufs?|fürs|auf das|auf mein) "
            r"(?:smartphone|handy|tablet)(?: (?:laden|herunterladen|runterladen|holen|bekommen|kriegen))?(?=\W*$)"
        ),
        r"\1\2 als app",
    ),
    (r"(schedule|programme|program|timetable) (?:on|onto|to|for) my (?:smart)?(?:phone|mobile)", r"\1 as an app"),
    # „Wie viel Geld muss ich einstecken?“, „Was muss man fürs Ticket zahlen?“, „Wie viel nehmen die pro Nase?“
    (
        rf"wie ?viel geld (?:muss|soll|sollte|brauche?|brauch) {_I} {_SOFT}{_SET_ASIDE}(?=\W*$)",
        "was kostet die teilnahme",
    ),
    (
        (
            rf"(?:wie ?viel|was) (?:geld )?(?:muss|soll|zahlt?|zahle) {_I} {_SOFT}(?:fürs|für das) {_NOT_DONE}"
            rf"((?:\S+ ){{0,1}}?\S+)(?: {_PAY})?(?=\W*$)"
        ),
        r"was kostet das \1",
    ),
    (
        (
            rf"(?:wie ?viele?|was) (?:nehmen|verlangen|nehmts|verlangts) (?:die|sie|ihr) {_SOFT}(?:pro "
            rf"(?:nase|kopf|person))?"
            r"(?=\W*$)"
        ),
        "was kostet das ",
    ),
    (r"pro (?:nase|kopf)", "pro person"),
    # „Wie viel bezahlen Studierende?“, „Wie viel Studierende bezahlen“, „Wie viel zahlen 16-Jährige?“
    (
        (
            rf"(?:wie ?viel|was) (?:muss |müssen )?(?!{_I}\b|sie\b|die\b|das\b|wir\b|geld\b)(\w{{4,}}) "
            rf"(?:be)?zahl(?:en|t)"
            r"(?: müssen| muss)?(?=\W*$)"
        ),
        r"was kostet es für \1",
    ),
    (
        r"(?:wie ?viel|was) (?:be)?zahlen (?!ich\b|sie\b|wir\b|die\b)([\w-]{4,})(?:, die (?:\S+ )?\S+)?(?=\W*$)",
        r"was kostet es für \1",
    ),
    (
        (
            r"(?:wie teuer ist (?:es|das|der eintritt)|was kostet (?:es|das)|was zahle? ich) mit (?:dem |einem "
            r"|nem |meinem )?"
            r"(\w*ausweis)(?=\W*$)"
        ),
        r"was kostet es für \1",
    ),
    (r"do (?:i|we) (?:need|have) to (?:buy|pay for) a ticket(?: or (?:smth|something))?", "is there an entrance fee"),
    (r"(reguläre|normale|ermäßigte|günstigste|billigste)n? karten?", r"\1 tickets"),
    # Tickets at the door, a place, one's money back, the fare.
    (
        (
            rf"(?:verkauft (?:ihr|man)|gibt es|gibts|bekomm\w* {_I}|krieg\w* {_I}|kriegt {_I})(?: noch| "
            rf"auch)*(?: n| ein)? ?"
            rf"(?:eintritts)?(?:karten|tickets?) (?:noch )?(?:direkt )?{_AT_DOOR}"
        ),
        "kann ich mein ticket auch erst vor ort kaufen",
    ),
    (rf"gibts {_AT_DOOR} noch (?:karten|tickets)", "kann ich mein ticket auch erst vor ort kaufen"),
    (
        (
            rf"(?:bekomm\w*|krieg\w*|kriegt) {_I} (?:die |den |meine |meinen )?{_FARE}(?: oder {_FARE})?(?:kosten)? "
            r"(?:von euch |bei euch )?(?:erstattet|ersetzt|bezahlt)"
        ),
        "übernehmt ihr meine reisekosten",
    ),
    (
        rf"(?:zahlt|gebt) ihr (?:mir |uns )?(?:da )?(?:was|etwas) (?:dazu|(?:zur|für die|zu der) {_FARE})",
        "übernehmt ihr meine reisekosten",
    ),
    (
        (
            r"sind (bus und bahn|öpnv|öffis|bus|bahn|die öffis) (?:in der eintrittskarte|im ticket|in der "
            r"karte|im preis) "
            r"(?:inbegriffen|enthalten|drin|dabei|inklusive)"
        ),
        r"gilt das ticket auch für \1",
    ),
    (r"(?:wo überall )?gilt (das \w*ticket) als (?:fahrkarte|fahrschein)", r"gilt \1 auch für bus und bahn"),
    (
        r"(?:(?:digital|elektronisch)(?: auf dem handy| am handy)?|als pdf am handy) (?:vor(?:ge)?(?:weisen|zeigen))",
        "auf dem handy zeigen",
    ),
    # What there is to eat.
    (
        r"was kommt (?:bei euch )?((?:gleich|heute|mittags|abends) )?auf (?:den tisch|den teller)",
        r"was gibt es \1zu essen",
    ),
    (r"werden (?:wir|alle|die leute|teilnehmende) (?:da |dort )?verpflegt", "gibt es essen"),
    (
        r"(mittagessen|abendessen|frühstück)( heute| morgen)? (?:speiseplan|menüplan|menü|speisekarte)",
        r"was gibt es zum \1\2",
    ),
    # Slides and recordings.
    (
        (
            rf"(wann|ab wann|wo)((?: genau)?) (?:landen|landet|kommen|kommt|gehen|stellt ihr) {_FILM}"
            r"(?: zum (?:nachgucken|nachschauen|nachsehen|anschauen))? (?:(?:ins|im) (?:netz|internet)|online)"
        ),
        r"\1\2 kommen \3 online",
    ),
    (
        rf"ab (welchem tag|wann) {_FILM} (?:auf youtube|im netz|im internet) (?:zu sehen|anzuschauen) (?:ist|sind)",
        r"ab \1 sind \2 online",
    ),
    (r"(?:gibt es|gibts|steht) (?:schon |bereits )*(?:ein datum|einen termin|fest),? (ab )?wann", r"\1wann"),
    (
        rf"unter welcher (?:adresse|url|internetadresse) (?:stehen|sind|finde ich|gibt es) {_FILM}",
        r"unter welchem link sind \1",
    ),
    (r"(watch|see) it (?:all )?(?:back|again) (?:on the web|online)", "watch the recordings online"),
    (r"(?:vids)", "videos"),
    (r"tune in(?: from (?:here|home|afar))?", "join online"),
    (r"stream (?:address|url)", "stream link"),
    (r"download (?:the |all )?presentations", "find the slides online"),
    (
        (
            r"(?:den |der )?(?:zeitplan|programm|fahrplan|das programm) (?:aufs|auf mein|auf das|auf dem) "
            r"(?:smartphone|handy|telefon) (?:laden|holen|bekommen|haben)"
        ),
        "das programm als app haben",
    ),
    (r"(?:pic|picture|photo)s? of (?:all of us|everybody|everyone)(?: together)?", "group photo"),
)
