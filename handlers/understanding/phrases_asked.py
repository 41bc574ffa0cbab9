"""Further turns of phrase: what one may bring in, has to bring along or to know, and who looks after the children.

They stand beside those of `phrases.py`; each is put as the questions are put that event files answer.
"""

from __future__ import annotations

_MAY = r"(?:darf|kann|dürfen|können|könnte|dürfte|kann's|may|can|could)"
_ONE = r"(?:ich|man|wir|i|we|one)"
_MUST = r"(?:muss|müssen|soll|sollte|sollten|sollen|brauche?|brauchen|braucht|benötige?|benötigen|benötigt)"
_ON_THE_DAY = (
    r"(?:vor ?ort(?: spontan)?|spontan|am tag (?:selber|selbst)|auf dem treffen|auf der veranstaltung|"
    r"dort|kurzfristig)"
)
_OWN = r"(?:(?:noch|auch|dann|ein|eine|einen|n|ne|was|etwas|eigene|eigenes|weitere|als|mein|meine|das|die) )*"
_TOPIC = r"(?:session|sessions|thema|themen|punkte|punkt|idee|ideen|vorschläge|anliegen|eigenes)"
_BRINGS = (
    r"(?:an(?:zu)?bieten|ein(?:zu)?bringen|rein(?:zu)?bringen|vorschlagen|bringen|beisteuern|einwerfen|"
    r"vorgeschlagen werden)"
)
_CHILD = (
    r"(?:kind|kinder|kids|kleinen?|nachwuchs|tochter|sohn|töchter|söhne|baby|babys|(?:zwei |"
    r"drei )?jungs|mädels|zwerge?|"
    r"children|kid|daughter|son|little ones)"
)
_MINE = r"(?:mein|meine|meinen|unser|unsere|unseren|die|das|den|my|our|the)"

TURNS_ASKED: tuple[tuple[str, str], ...] = (
    # No word ends in the day before; „Impulsvortag“ lacks a letter.
    (r"(\w{3,}?)vortag(e?)", r"\1vortrag\2"),
    # „Muss ich da selber was vortragen?“ asks whether everybody has to bring something of their own.
    (
        (
            r"muss (ich|man|wir|jeder) (?:(?:da|dort|denn|dann|auch|hier|selbst|selber|unbedingt|eigentlich) )*"
            r"(?:was|etwas|irgendwas|irgendetwas|(?:eine?n? )?(?:eigenen? )?(?:vortrag|session|referat|thema|beitrag)) "
            r"(?:vortragen|vorstellen|halten|präsentieren|praesentieren|anbieten|einbringen|beisteuern)(?=\W*$)"
        ),
        r"muss \1 selbst eine session anbieten",
    ),
    (
        (
            r"(?:do|must) (?:i|we)(?: (?:have to|need to))? (?:give a (?:talk|session|presentation)|"
            r"(?:present|contribute|offer) (?:something|anything)|(?:present|offer|hold|run) a (?:topic|session|talk))"
            r"(?: (?:myself|ourselves|there|too|of my own))*(?=\W*$)"
        ),
        "do i have to offer a session myself",
    ),
    # Who may leave before the end need not be there all day: „Darf ich früher gehen?“, “Is it okay to leave at noon?”
    (
        (
            r"(?:kann|könnte|darf|können|dürfen) (?:ich|man|wir) (?:(?:auch|schon|denn|notfalls|eventuell|einfach) )*"
            r"(?:(?:früher|frueher|eher|vorzeitig|vorher|mittags|zwischendurch|mittendrin|zwischendrin) )+"
            r"(?:wieder )?(?:gehen|weg|los|abreisen|heimgehen|nach hause(?: gehen)?|abhauen)(?=\W*$)"
        ),
        "kann ich auch nur einen halben tag kommen",
    ),
    (
        (
            r"(?:can|may|could) (?:i|we) (?:also )?leave "
            r"(?:early|earlier|before the end|at (?:noon|midday|lunch ?time)|halfway(?: through)?)(?=\W*$)"
        ),
        "can i come for half a day only",
    ),
    (
        (
            r"is it (?:okay|ok|all right|alright|fine|possible|allowed)(?: for (?:me|us))? (?:to|if (?:i|we)) leave "
            r"(?:early|earlier|before the end|at (?:noon|midday|lunch ?time)|halfway(?: through)?)(?=\W*$)"
        ),
        "can i come for half a day only",
    ),
    # „Kann unser Verein noch einen Stand bekommen?“
    (
        (
            r"(kann|könnte|darf|können|könnten|dürfen) (?:ich|wir|man|(?:unsere?|mein|meine) (?:\w*verein|\w*verband|"
            r"initiative|gruppe|firma|schule|stiftung)) (?:(?:noch|auch|da|dort|bei euch|bei ihnen|vielleicht) )*"
            r"(?:(?:ei)?nen |eigenen )+(?:info)?(?:stand|tisch) (?:bekommen|kriegen|haben|erhalten)(?=\W*$)"
        ),
        r"\1 ich einen eigenen stand aufbauen",
    ),
    # „Fällt für die Teilnahme eine Gebühr an?“, „Fallen da Kosten an?“
    (
        (
            r"(?:fällt|faellt|fallen) ((?:\S+ ){0,5}?)(?:eine |irgendeine |irgendwelche )?(?:gebühr|gebuehr|gebühren|"
            r"gebuehren|kosten|teilnahmegebühr|teilnahmegebuehr|eintritt) an(?=\W*$)"
        ),
        r"was kostet es \1",
    ),
    # „An welchem Datum beginnt und endet die Tagung?“
    (
        (
            r"(?:an welchem (?:datum|tag)|wann|um (?:wie viel|wieviel|welche) uhr(?:zeit)?) (?:beginnt|startet) und "
            r"(?:endet|schließt|schliesst)(?= \w)"
        ),
        "wann ist",
    ),
    (
        r"(?:when|(?:at )?what time) (?:does|do) (.+?) (?:start|begin) and (?:when does it )?(?:end|finish)(?=\W*$)",
        r"when is \1",
    ),
    # „Wann läuft die Frist ab?“
    (
        r"wann (?:läuft|laeuft|endet) (?:die|eure|ihre) (?:anmelde)?frist(?: denn)?(?: ab| aus)?(?=\W*$)",
        "bis wann kann ich mich anmelden",
    ),
    # „Was kostet es, das Auto abzustellen?“
    (
        (
            r"was (?:kostet|kosten) (?:es,? )?(?:das|mein|ein|unser|den|meinen) (?:auto|wagen|pkw) "
            r"(?:ab(?:zu)?stellen|unter(?:zu)?stellen|stehen (?:zu )?lassen)"
        ),
        "was kostet das parken",
    ),
    # „Was bringt man da mit?“ is said of what one should bring.
    (
        rf"was bring(?:e|t|en|st) {_ONE} ((?:(?:denn|eigentlich|so|am besten) )*)((?:\S+ ){{0,5}}?)mit(?=\W*$)",
        r"was soll man \2mitbringen",
    ),
    # A topic of one's own on the day itself: „Darf ich vor Ort eigene Punkte einbringen?“
    (
        (
            rf"(?:wann )?{_MAY} (?:{_ONE} )?(?:auch |noch |denn |"
            rf"schon )*(?:{_OWN}{_ON_THE_DAY} {_OWN}(?:spontan )?{_TOPIC}|"
            rf"{_ON_THE_DAY} {_OWN}{_TOPIC}|{_OWN}{_ON_THE_DAY} {_OWN}{_TOPIC}) {_BRINGS}(?=\W*$)"
        ),
        "können spontan noch themen vorgeschlagen werden",
    ),
    # „Ist es Pflicht, etwas anzubieten?“, „Ich habe gar kein Thema vorbereitet“
    (
        (
            rf"(?:ist es |ist das )?(?:eine? )?(?:pflicht|zwingend|verpflichtend|"
            rf"obligatorisch),? {_OWN}(?:{_TOPIC} )?{_BRINGS}(?=\W*$)"
        ),
        "muss ich ein thema mitbringen",
    ),
    (
        (
            r"(?<!\w )ich (?:hab|habe|hätte) (?:noch |leider |gar |überhaupt )*kein(?:e|en)? (?:eigenes |eigene )?"
            r"(?:thema|themen|idee|session|vortrag)(?: vorbereitet| dabei| parat| mitgebracht)?(?=\W*$)"
        ),
        "muss ich ein thema mitbringen",
    ),
    # „Wer erzählt was zum Jobcenter?“, where „was“ is „etwas“
    (
        (
            r"wer (?:erzählt|erzaehlt|plaudert|klärt|klaert)(?: (?:denn|da|uns|mir|hier|eigentlich))*"
            r"(?: (?:et)?was| auf)?(?= (?:zu[mr]?|über|ueber|vo[nm]|übers|uebers) )"
        ),
        "wer spricht",
    ),
    # „Wie komme ich an meine Bescheinigung?“ is no way to walk.
    (r"wie (?:komme?n?|gelangen?) (ich|wir) an (mein(?:e|en)?|unser(?:e|en)?)(?= \w)", r"wie bekomme \1 \2"),
    # „Bis wann soll ich mich melden, wenn ich kommen will?“
    (
        (
            r"(?:melden|rühren|bescheid (?:sagen|geben)),? (?:wenn|falls) (?:ich|wir|man) (?:\w+ )?"
            r"(?:kommen|teilnehmen|mitmachen|dabei sein|dabeisein) (?:will|wollen|möchten?|moechten?|mag)(?=\W*$)"
        ),
        "anmelden",
    ),
    # „Wie viele Sessions gibt es hintereinander?“
    (
        (
            r"(wie ?viele? \S+ (?:gibt es|gibts|sind(?: es)?|laufen|haben wir|habt ihr))"
            r"(?: \w+)? (?:hintereinander|nacheinander)"
        ),
        r"\1",
    ),
    # „Ist nach der Pause noch eine Session oder war es das?“
    (
        (
            r"(?:gibt es|gibts|ist|kommt|läuft|laeuft|sind) (nach (?:der|dem) \w+)(?: denn)? noch "
            r"(?:eine|ein|irgendeine?) (?:session|vortrag|runde|programmpunkt)(?: oder \w+(?:'s| es)? ?das)?(?=\W*$)"
        ),
        r"kommt \1 noch was",
    ),
    # Somebody who looks after the children, whatever that is called.
    (
        (
            rf"(?:passt|achtet|schaut|guckt) ((?:\S+ ){{0,4}}?)(?:jemand|wer|"
            rf"einer) (?:\S+ )?auf {_MINE} {_CHILD}(?: auf)?(?=\W*$)"
        ),
        r"gibt es \1kinderbetreuung",
    ),
    (
        (
            rf"{_MAY} {_ONE} {_MINE} {_CHILD} ((?:\S+ ){{0,4}}?)(?:abgeben|abliefern|betreuen lassen|"
            rf"in betreuung geben)(?=\W*$)"
        ),
        r"gibt es \1kinderbetreuung",
    ),
    (
        (
            rf"(?:kann|will|can|could) (?:jemand|wer|einer|somebody|someone|anyone|anybody) (?:auf )?{_MINE} {_CHILD} "
            r"(?:\S+ ){0,3}?(?:hüten|betreuen|aufpassen|beaufsichtigen|bespaßen)(?=\W|$)"
        ),
        "gibt es kinderbetreuung",
    ),
    (
        rf"(?:can|could|will|does) (?:somebody|someone|anyone|anybody) (?:look after|mind|watch) {_MINE} {_CHILD}",
        "is there childcare",
    ),
    # What one reads the programme with; the phone is only where.
    (
        (
            r"(?:zeitplan|programm|ablauf|plan|agenda) (?:auch |denn )?als (?:anwendung|app)(?: (?:fürs?|"
            r"auf dem|für das) (?:handy|smartphone|telefon))?"
        ),
        "programm als app",
    ),
    # „Welche Papiere muss ich dabeihaben?“ asks for what one brings, not for what is handed out.
    (
        (
            rf"welche (?:unterlagen|dokumente|papiere|nachweise|sachen) {_MUST} {_ONE} ((?:\S+ ){{0,4}}?\S+?)"
            r"(?: (?:dabei ?haben|mitbringen|vorlegen|vorzeigen|mitnehmen|bei mir haben|dabei ?zuhaben))?(?=\W*$)"
        ),
        r"was muss ich \1 mitbringen",
    ),
    (
        (
            rf"was {_MUST} {_ONE} ((?:\S+ ){{0,4}}?)an (?:hardware|technik|geräten|ausrüstung|material|werkzeug) "
            r"(?:dabei ?haben|mitbringen|mitnehmen)(?=\W*$)"
        ),
        r"was muss ich \1mitbringen",
    ),
    (
        r"(?:(?:a|the) )?(?:packing list|list of (?:things|stuff|what|items) to (?:bring|pack))(?=\W*$)",
        "what should i bring",
    ),
    (
        r"(?:packliste|mitbringliste|liste (?:der sachen|mit allem|was man) zum mitbringen)(?=\W*$)",
        "was soll ich mitbringen",
    ),
    # What one has to know.
    (
        (
            r"welche (\S*kenntnisse|\S*erfahrung\w*|vorbildung) (?:setz(?:t|en)|wird|werden) (?:sie |ihr |man )?"
            r"((?:\S+ ){1,5}?)voraus(?:gesetzt)?(?=\W*$)"
        ),
        r"welche vorkenntnisse braucht man \2",
    ),
    # A word that is to be explained.
    (
        (
            r"(?<!\w )(?:der |den |das |die )?begriff (\S+) (?:sagt mir (?:gar )?nichts|kenne ich nicht|"
            r"verstehe ich nicht)(?=\W*$)"
        ),
        r"was ist \1",
    ),
    (r"(?<!\w )(?:unter|mit) (\S+) kann ich (?:mir )?(?:gar )?nichts (?:vorstellen|anfangen)(?=\W*$)", r"was ist \1"),
    (r"(?<!\w )(?:die )?aufgaben? (einer|eines) (\S+)(?=\W*$)", r"was macht \1 \2"),
    # „Beiträge“ on something are no fees.
    (
        (
            r"(?:den |die |einen |der |das )?beitr(?:ag|ä|ae)(?:ge)? (über|ueber|zu[mr]?|von)(?= (?!den\b|"
            r"\d|\w*essen\b|mittag|frühstück|dinner|abend|buffet|getränk|fahrt|ausflug|tagung|teilnahme|kosten|verpflegung|kaffee))"
        ),
        r"vortrag \1",
    ),
    (r"(welche[rsn]?|der|die|ein|kein) beitrag (befasst|beschäftigt|handelt|behandelt|dreht|geht)", r"\1 vortrag \2"),
    (r"dreh(?:t|en) sich (?:alles )?um", "handeln von"),
    # For whom it is.
    (
        (
            r"(?:who|wer) (?:is|are) (?:supposed|meant|expected|intended|invited) to (?:come|attend|"
            r"be there|join|take part)(?: (?:to|in|at) (?:this|the) \S+)?"
        ),
        "who is it for",
    ),
    # A ticket that is not for all days.
    (
        (
            r"(tickets?|karten?),? die nicht (?:fürs|für (?:das|die|den)) (?:ganze|gesamte|"
            r"komplette)\w* \S+ (?:gelten|sind)(?=\W*$)"
        ),
        "tageskarten",
    ),
    (r"(?:kostet|cost) (?:nur )?(?:ein|der) (?:einzelner|einzelne) tag", "kostet eine tageskarte"),
    (
        (
            r"(?:what|which) (?:hash)?tag (?:should|do|can|shall) (?:i|we) (?:put|use|write)(?: (?:in|on|"
            r"for) (?:my|our) \S+)?"
        ),
        "what is the hashtag",
    ),
    (r"(?:wird|soll) es (?:\S+ ){0,5}?(?:regnen|schneien|stürmen|gewittern)(?=\W*$)", "wie wird das wetter"),
    (
        r"(wird|ist) ((?:der|die|das) \S+) (?:dann )?(?:abgeblasen|gecancelt|gekippt|gestrichen)(?=\W*$)",
        r"\1 \2 abgesagt",
    ),
    (
        r"nehmt ihr ((?:jetzt |auch |noch )*)(\S*(?:vorträge|talks|sessions|workshops)) an(?=\W*$)",
        r"kann man \1\2 einreichen",
    ),
    (
        r"(?:besteht|herrscht|gilt|gibt es)(?: eine| denn)? (?:video|kamera|bild|webcam)(?:pflicht|zwang)",
        "muss ich die kamera anschalten",
    ),
    (
        r"(?:mein|das) (?:video|bild|bildchen) (?:aus(?:lassen|schalten|machen)|abschalten|weglassen)",
        "die kamera ausschalten",
    ),
    # Whoever is not well looks for a person, not for a talk.
    (
        (
            r"(?:jemand(?:en)?|wen)((?: hier| da| vor ort)*),? (?:zum (?:reden|sprechen)|mit de[mr] (?:ich|man) "
            r"(?:mal |kurz |gerade )?(?:reden|sprechen) k(?:ann|önnte|oennte))(?! (?:über|ueber|wegen|zu))"
        ),
        r"jemanden zum reden\1",
    ),
    (
        (
            r"(?:any|some)(?:one|body)((?: here| around| there)*) (?:that |who )?(?:(?:i|we) (?:can|could) |to )"
            r"talk (?:to|with)(?! (?:about|on|regarding))"
        ),
        r"someone to talk to\1",
    ),
    # „Kann ich vorher ausprobieren, ob mein Ton geht?“
    (
        (
            r"(?:kann|darf|könnte|koennte|can|could|may) (?:ich|man|wir|i|we) (?:\w+ ){0,4}?(?:ausprobieren|testen|"
            r"checken|probieren|prüfen|test|check|try(?: out)?),? (?:ob|if|whether) (?:mein\w*|unser\w*|my|our|the|das|"
            r"der|die) (?:ton|mikro\w*|kamera|bild|video|sound|audio|mic\w*|camera|verbindung|technik|connection) \w+"
        ),
        "gibt es einen technik-check",
    ),
)
