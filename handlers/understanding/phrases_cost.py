"""Turns of phrase that ask what it costs, for tickets, food, slides and recordings, as plain data.

As in `phrases.py`, what stands here says in other words what has a plain wording: „Wie viel Geld muss ich einstecken?“
asks what it costs.
"""

from __future__ import annotations

_I = r"(?:ich|i|man|wir|mer|ma)"
_SOFT = r"(?:(?:denn|da|so|insgesamt|dafür|bei euch|eigentlich|eh|alles|ungefähr|noch) )*"
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

COST_TURNS: tuple[tuple[str, str], ...] = (
    # „Wie viel Geld muss ich einstecken?“, „Was muss man fürs Ticket zahlen?“, „Wie viel nehmen die pro Nase?“
    (
        rf"wie ?viel geld (?:muss|soll|sollte|brauche?|brauch) {_I} {_SOFT}{_SET_ASIDE}(?=\W*$)",
        "was kostet die teilnahme",
    ),
    (
        (
            rf"(?:wie ?viel|was) (?:geld )?(?:muss|soll|zahlt?|zahle) {_I} {_SOFT}(?:fürs|für das) "
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
        r"(?:wie ?viel|was) (?:be)?zahlen (?!ich\b|sie\b|wir\b|die\b)([\w-]{4,})(?=\W*$)",
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
