"""Further turns of phrase: what comes next, going on after a break, doing all of it once more, and what breaks down.

They stand beside those of `phrases.py`.
"""

from __future__ import annotations

_WHEN = (
    r"(?:(?:ab |bis )?wann|(?:um |ab |bis )?(?:wie ?viel uhr|welche uhrzeit)|(?:zu |bis zu )welcher (?:uhrzeit|zeit))"
)
_AT_TIME = r"(?:when|(?:at |by |until )?what time)"
_SOME = r"((?: (?:denn|dann|eigentlich|heute|morgen|jetzt|hier|spätestens|alle|nach \w+ \w+|im \w+))*)"
_INSIDE = (
    r"(?:da|hier|drin|drinnen|zurück|zurueck|vor ort|online|am platz|am tisch|im (?:raum|saal|plenum|zelt|haus)|"
    r"in (?:der|die|den) (?:gruppe|halle|runde|raum|saal))"
)
_MEDIA = (
    r"(livestream|stream|ton|bild|video|verbindung|leitung|übertragung|sound|audio|picture|connection|camera|kamera|"
    r"mikro|mikrofon|mic|microphone)"
)
_HOLD = r"(?:macht|veranstaltet|organisiert|plant|machen|veranstalten|organisieren)"
_ALL_THIS = r"(?:das|dies|sowas|so was|so etwas|es)(?: (?:jetzt|denn|eigentlich|nun|hier|alles|immer|ganze))*"
_YEARLY = r"(?:jedes jahr|jährlich|jaehrlich|alljährlich|alljaehrlich|einmal im jahr)"
_NEXT_ON = (
    r"(?:aufm|aufn|auf'm|auf de[mn]|auf (?:der|eurer|unserer)|am|im|on (?:the|our)) "
    r"(?:plan|programm|ablauf|ablaufplan|zeitplan|agenda|tagesordnung|schedule|programme|program)"
)

AGAIN_TURNS: tuple[tuple[str, str], ...] = (
    # „Was steht als Nächstes aufm Plan?“ asks for what comes, not for a plan of the house.
    (
        (
            r"was (?:steht|kommt|ist|haben wir|folgt)(?: (?:denn|jetzt|jetz|nun|heute|hier|bei uns|uns))* "
            rf"als (?:nächstes|naechstes|nächste|nexte?s) {_NEXT_ON}(?=\W*$)"
        ),
        "was kommt als nächstes",
    ),
    (rf"(?:what is|what's|whats|what comes|what do we have) (?:up )?next {_NEXT_ON}(?=\W*$)", "what comes next"),
    (
        r"(was (?:steht|ist|haben wir) (?:\S+ ){0,4}?)(?:aufm|aufn|auf'm|auf dem) plan(?=\W*$)",
        r"\1auf dem programm",
    ),
    (
        r"was ist (?:denn |so )?(?:der|euer|unser) plan für (nachher|heute|morgen|gleich|später|den \S+tag)(?=\W*$)",
        r"was steht \1 auf dem programm",
    ),
    # „Macht ihr das jetzt jedes Jahr?“
    (rf"{_HOLD} (?:ihr|sie) {_ALL_THIS} {_YEARLY}(?=\W*$)", "wird das jedes jahr wiederholt"),
    (
        rf"(?:ist|findet|läuft|laeuft|gibt es|gibts) {_ALL_THIS} {_YEARLY}(?: statt)?(?=\W*$)",
        "wird das jedes jahr wiederholt",
    ),
    (
        r"(?:ist|wird) (?:das|dies) (?:(?:hier|denn|eigentlich|jetzt) )*eine (?:all)?jährliche (?:veranstaltung|sache)",
        "wird das jedes jahr wiederholt",
    ),
    (
        (
            r"(?:(?:do|will|are) (?:you|they) (?:do|doing|hold|holding|run|running|organi[sz]e|organi[sz]ing|have) "
            r"(?:this|it|that)|(?:is|does|will) (?:this|it)(?: (?:happen|take place|held|be|on|run|here))*)"
            r"(?: now)? (?:every year|each year|annually|yearly|once a year)(?=\W*$)"
        ),
        "is this an annual event",
    ),
    # „Um wie viel Uhr machen wir weiter?“ in the break asks for what comes next.
    (
        rf"{_WHEN} (?:machen?|macht|gehe?n?|geht|fahren|arbeiten) (?:wir|ihr|es|das|man){_SOME} weiter(?=\W*$)",
        r"wann geht es\1 weiter",
    ),
    (
        (
            rf"{_WHEN} (?:fangen|fängt|faengt|legen|legt|starten|startet|beginnen|beginnt|geht) (?:wir|ihr|es){_SOME} "
            r"wieder(?: an| los)?(?=\W*$)"
        ),
        r"wann geht es\1 weiter",
    ),
    (
        (
            rf"{_WHEN} (?:muss|müssen|muessen|soll|sollen|sollte|sollten) (?:ich|wir|man){_SOME} "
            rf"(?:wieder {_INSIDE} ?sein|(?:zurück|zurueck) ?(?:{_INSIDE} ?)?sein|"
            r"wieder (?:rein|hinein|reinkommen))(?=\W*$)"
        ),
        r"wann geht es\1 weiter",
    ),
    (
        (
            rf"{_AT_TIME} (?:do|does|will|shall|are|should|must) (?:we|it|i|things|everything)"
            r"((?: (?:then|today|tomorrow))*) (?:(?:need|have) to )?"
            r"(?:resume|reconvene|go on|carry on|(?:start|begin|starting|get going) again|"
            r"(?<!it )(?:be )?back(?: (?:in|at) (?:the|our) (?:room|hall|plenary|table|tables))?)(?=\W*$)"
        ),
        r"when does it continue\1",
    ),
    # „Wann geht es wieder weiter?“, „Wann haben wir wieder Pause?“
    (r"(wann geht(?:'?s| es))( denn| dann| eigentlich)? wieder weiter", r"\1\2 weiter"),
    (
        (
            r"wann (?:ist|gibt'?s|gibt es|haben wir|machen wir|kommt) (?:denn |mal )*wieder "
            r"(?:mal )?(?:eine |ne |'ne )?(\w*pause)"
        ),
        r"wann ist als nächstes \1",
    ),
    # „Wann machen wir das wieder?“ asks for the next edition.
    (
        (
            r"(wann) (?:machen|veranstalten|organisieren|planen|wiederholen) (?:wir|sie|die) "
            r"(?:so (?:et)?was|das|es|sowas)(?: \w+)? (?:wieder|noch ?mal|noch ?einmal|erneut)(?=\W*$)"
        ),
        r"\1 gibt es das wieder einmal",
    ),
    (r"(wann) (treffen|sehen|hören|lesen) wir uns wieder(?=\W*$)", r"\1 \2 wir uns wieder einmal"),
    (
        (
            r"when (?:are|will|do|shall|would) (?:we|you|they) (?:next )?(?:be )?(?:do|doing|hold|holding|run|running|"
            r"have|having|organi[sz]e|organi[sz]ing) "
            r"(?:this|it|that|something like this|(?:the )?\w*(?:camp|conf|con|fest|days))"
            r"(?: event| conference| day| all)? (?:again|once more)(?=\W*$)"
        ),
        r"when will this take place again",
    ),
    # „Wen rufe ich an, wenn die Verbindung abreißt?“: then it does not work.
    (
        (
            rf"{_MEDIA} (?:plötzlich |immer |dauernd |ständig |mal |auf einmal )*(?:abbricht|abreißt|abreisst|abreist|"
            r"ausfällt|ausfaellt|wegbricht|abstürzt|abstuerzt|hängen ?bleibt|haengen ?bleibt|stehen ?bleibt|einfriert|"
            r"aussetzt|rausfliegt|wegbleibt)"
        ),
        r"\1 nicht funktioniert",
    ),
    (
        (
            rf"{_MEDIA} (?:bricht|fällt|faellt|stürzt|stuerzt|reißt|reisst|fliegt|setzt|bleibt)"
            r"(?: mir| uns| bei mir| immer| wieder| immer wieder| ständig| dauernd| andauernd| plötzlich| gerade)* "
            r"(?:ab|aus|weg|raus|hängen|haengen|stehen)"
        ),
        r"\1 funktioniert nicht",
    ),
    (
        (
            rf"{_MEDIA} (?:has |have |is |just |suddenly |keeps? |always |all of a sudden )*(?:(?:break|broke|cut|drop|"
            r"fall|go|going|went|gone)(?:s|es|ing|ping|ped|ting|ken)? (?:off|down|out|up|away|dead)|"
            r"drops|dropped|stops|stopped|crash(?:es|ed)|freez(?:es|ing)|froze|fail(?:s|ed)|dies|died)"
        ),
        r"\1 does not work",
    ),
)
