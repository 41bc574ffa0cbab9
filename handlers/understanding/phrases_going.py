"""Turns of phrase on what is on just now, what comes after a break, and how one gets in online, as plain data.

They stand beside those of `phrases.py`.
"""

from __future__ import annotations

_NOW = (
    r"(?:jetzt|jetz|gerade|grad|grade|aktuell|momentan|derzeit|im moment|soeben|right now|currently|now|at the moment)"
)
_SOON = r"(?:gleich|als nächstes|als naechstes|als nächste|demnächst|danach)"
_TALK = r"(vortrag|talk|beitrag|session|workshop|panel|podium|sitzung|impuls|referat|programmpunkt)"
_CALL = (
    r"(?:videokonferenz|videoschalte|videoschaltung|video-?call|videositzung|video-?meeting|online-?meeting|online-?sitzung|"
    r"(?:video |conference )call|(?:online|video) (?:meeting|conference))"
)
_OWN = (
    r"(?:(?:denn|da|dort|heute|morgen|jetzt|gleich|bei euch|online|live|digital|virtuell|remote|mit|ein|von zu ?hause|"
    rf"von daheim|(?:der|die|das|den|dem|zur|zum|in die|in den|an der|in der) (?:{_CALL}|livestream|stream|übertragung|"
    r"veranstaltung|tagung|konferenz)) )*"
)
_GET_IN = (
    r"(?:beitreten|zuschauen|zusehen|zuhören|mitschauen|zuschalten|einwählen|einloggen|einklinken|dazukommen|"
    r"teilnehmen|mitmachen|dabei ?sein|reinkommen|rein|dazu|ein|zu|teil|{call}|online|livestream|stream)"
).replace("{call}", _CALL)
_ALL = r"(?:alle|wir|die anderen|die leute|ich|man)"
_PAUSE = r"(lunch|dinner|coffee|(?:the |our )?(?:coffee |lunch )?break)"

GOING_TURNS: tuple[tuple[str, str], ...] = (
    # „Von wem ist der Vortrag, der jetzt läuft?“ asks for who speaks now.
    (
        (
            rf"(?:von wem|wer) (?:ist|hält|haelt|macht|leitet|gibt|stammt) (?:der|die|das|den) {_TALK},? "
            rf"(?:der|die|das) (?:da )?({_NOW}|{_SOON}) (?:läuft|laeuft|ist|stattfindet|dran ist|kommt|beginnt|anfängt|"
            r"startet|gehalten wird|zu hören ist|losgeht)(?=\W*$)"
        ),
        r"wer spricht \2",
    ),
    # „Wie heißt der Vortrag, der gerade läuft?“
    (
        (
            rf"(?:wie (?:heißt|heisst)|worum geht es (?:in|bei)|um was geht es (?:in|bei)|was ist(?: das für)?) "
            rf"(?:der|die|das|dem|ein|eine)? ?{_TALK},? (?:der|die|das) (?:da )?({_NOW}|{_SOON}) "
            rf"(?:läuft|laeuft|ist|stattfindet|dran ist|kommt|beginnt|anfängt|startet|gehalten wird)(?=\W*$)"
        ),
        r"was läuft \2",
    ),
    # „Unter welcher Adresse kann ich von zu Hause zuschauen?“, „Über welchen Link wähle ich mich ein?“
    (
        (
            r"(?:über|ueber|unter|mit|auf) welche[mnr] (?:link|adresse|url|internetadresse|seite) "
            r"(?:kann|können|komme?n?|kommt|schaue?n?|schaut|wähle?n?|nehme?n?|schalte?n?|logge?n?|trete?n?) "
            rf"(?:ich|man|wir)(?: mich| uns| sich)? {_OWN}{_GET_IN}(?=\W*$)"
        ),
        "wie lautet der link",
    ),
    (
        rf"(?:link|zugangslink|zugang|zugangsdaten|einwahldaten) (?:zu[rm]|zu der|für (?:die|den|das)|fürs) {_CALL}",
        "zugangslink",
    ),
    (
        rf"(?:link|access|login|address) (?:to|for|of) the {_CALL}",
        "access link",
    ),
    (
        rf"wie komme?n? (?:ich|wir|man) (?:denn )?in (?:die|den|das|eure) {_CALL}(?=\W*$)",
        "wie kann ich online teilnehmen",
    ),
    (
        (
            r"(?:which|what) (?:link|url|address) (?:do|should|must|can) (?:i|we) (?:(?:use|need|click|open|take) )?"
            rf"(?:to )?(?:join|watch|attend|get into|dial in|log in)"
            rf"(?: the (?:{_CALL}|call|meeting|stream|livestream))?"
            r"(?:(?: from)? (?:online|remotely|virtually|home))?(?=\W*$)"
        ),
        "what is the link",
    ),
    (r"(?:which|what) link (?:gets|takes|brings|leads) (?:me|us|you) (?:in)?to(?= \w)", "what is the link for"),
    # “Is there an option to join remotely?” asks whether one can.
    (
        (
            r"is there (?:an?|any|some) (?:option|possibility|way|chance|opportunity|means) (?:for me |for us )?to "
            r"(join|attend|take part|participate|watch|follow|tune in|dial in)"
        ),
        r"can i \1",
    ),
    # „Wann gibt es was Süßes?“ names one thing only.
    (r"(?:et)?was (süß|süss|suess|herzhaft)es", r"\1es"),
    # „Wie geht es weiter, wenn alle vom Kaffee zurück sind?“, „Was machen wir, wenn wir gegessen haben?“
    (
        (
            rf"(?:wenn|sobald|nachdem) {_ALL} (?:wieder )?(?:vom|aus der|von der|aus dem|mit dem) "
            r"(?:kaffee|kaffeetrinken|kaffeepause) (?:wieder )?(?:zurück|zurueck|da|fertig) (?:sind|ist|bin|seid)"
        ),
        "nach der kaffeepause",
    ),
    (
        (
            rf"(?:wenn|sobald|nachdem) {_ALL} (?:wieder )?(?:vom|aus der|von der|aus dem|mit dem) "
            r"(mittagessen|mittag|mittagspause|pause) (?:wieder )?(?:zurück|zurueck|da|fertig) "
            r"(?:sind|ist|bin|seid)"
        ),
        r"nach \1",
    ),
    (
        (
            rf"(?:wenn|sobald|nachdem) {_ALL} (?:wieder )?(?:vom|mit dem) essen (?:wieder )?"
            r"(?:zurück|zurueck|da|fertig) (?:sind|ist|bin|seid)"
        ),
        "nach dem mittagessen",
    ),
    (rf"(?:wenn|sobald|nachdem) {_ALL} (?:(?:zu )?mittag )?gegessen (?:haben|hat|habt|habe)", "nach dem mittagessen"),
    (
        r"(?:once|when|as soon as) (?:we've|we have|everyone has|everybody has|i've|people have) (?:eaten|had lunch)",
        "after lunch",
    ),
    (rf"(?:once|when|as soon as) {_PAUSE} (?:is|has been) (?:over|done|finished)", r"after \1"),
    (
        (
            r"(?:once|when|as soon as) (?:we|everyone|everybody|people|all) (?:come|comes|are|is|get|gets|have come) "
            rf"back from {_PAUSE}"
        ),
        r"after \1",
    ),
)
