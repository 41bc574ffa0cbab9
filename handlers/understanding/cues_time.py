"""The wordings of small talk and of questions for times, counts and prices; see `cues.py`."""

from __future__ import annotations

from handlers.understanding.ask import Ask
from handlers.understanding.patterns import LONG_THINGS

# How an ending or a beginning is asked for without a verb.
_OF_IT = (
    r"(?= (?:(?:am|vom|von|des|der|heute|morgen|uebermorgen|of|on|for|today|tomorrow)\b|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag\b|mittwoch\b|\w+day\b)(?: [\w.:]+){0,3}(?: (?:nach|vor|after|before) .*)?"
    r"(?:, ?(?:uhrzeit|wann|time|when))?\W*$)"
)
# What has a length in metres or pages.
_MEASURED = (
    r"(?:\w+[ -]){0,3}(?:walk|hike|route|track|trail|path|course|cable|rope|queue|abstract|text|paper|article|"
    r"submission|proposal|application|hall|room|table|stage)s?\b"
)
_WORKDAY = r"(?:werktag\w*|wochentags|unter der woche|weekday)"
_WEEKEND = r"(?:wochenend\w*|weekend|samstag\w*|sonnabend\w*|sonntag\w*|saturday\w*|sunday\w*)"

TIME_CUES: tuple[tuple[Ask, tuple[str, ...]], ...] = (
    (
        Ask.HUMAN,
        (
            (
                r"\b(?:bist|sind) (?:du|sie) (?:\w+ ){0,3}(?:mensch|bot|roboter|maschine|computer|ki|echt|"
                r"echte[rs]?|real)\b"
            ),
            r"\b(?:schreibt|antwortet|sitzt|steckt)\b.*\b(?:mensch|bot|roboter|maschine|computer)\b",
            r"\bare you (?:an? |really )*(?:human|bot|robot|real|person|machine|ai)|\bwer bist du",
            r"\bwho are you|\bwer sind sie\b|\bwas bist du|\bwhat are you\b|\bwie heisst du|\byour name\b",
            (
                r"\b(?:schreib|schreibe|red|rede|sprech|spreche|chatt|chatte) ich (?:\w+ )?mit (?:einem|einer|nem|ner) "
                r"(?:\w+ )?(?:mensch\w*|person|bot|roboter|maschine|computer|ki)\b"
            ),
            (
                r"\bam i (?:\w+ )?(?:talking|speaking|chatting|writing|texting) (?:to|with) (?:an? )?(?:\w+ )?"
                r"(?:human|bot|robot|person|machine|computer|ai|people)\b"
            ),
        ),
    ),
    (
        Ask.ABILITY,
        (
            r"\bwas (?:kannst|koennen) (?:du|sie)(?: alles| so)?(?: fuer mich)?(?: tun| machen)?\s*\?*$",
            r"\bwhat can you do|\bwobei (?:kannst|koennen)|\bhow can you help",
            r"\bwas kann ich (?:dich|sie) fragen|\bwhat can i ask",
            r"\b(?:habe|haben|haette|haetten|have|got) (?:\w+ ){0,3}(?:frage|question)\W*$",
            r"\b(?:darf|kann|koennte|may|can|could) (?:ich|i) (?:\w+ ){0,2}(?:etwas|was|something) (?:fragen|ask)\W*$",
            r"\b(?:may|can|could) i ask (?:you )?(?:something|a question)\W*$",
        ),
    ),
    (
        Ask.THANKS,
        (
            r"\bdanke\w*\b|\bthanks\b|\bthank you\b|\bthx\b|\bmerci\b|\bvielen dank\b|\bcheers\b",
            r"\b(?:ich|wir) (?:\w+ ){0,2}(?:bedanken? (?:mich|uns)\b|(?:mich|uns) .*\bbedanken\W*$)",
            r"\b(?:bin|sind) (?:\w+ ){0,4}dankbar\b|\b(?:am|are|is|'m|'re) (?:\w+ ){0,2}(?:grateful|thankful)\b",
            r"\b(?:much appreciated|appreciate (?:it|that|your help)|i appreciate)\b|\bherzlichen dank\b",
            r"\bsuper\b\s*!*$",
            r"^\s*(?:ok|okay|alles klar|perfekt|perfect|great|prima|top|cool)\s*[!.]*$",
        ),
    ),
    (
        Ask.BYE,
        (
            r"\btschuess\w*\b|\bbye\b|\bauf wiedersehen\b|\bciao\b|\bbis (?:dann|bald|spaeter|morgen)\s*[!.]*$",
            r"\bsee you\b|\bgoodbye\b|\bgute nacht\b|\bgood night\b",
        ),
    ),
    (
        Ask.GREETING,
        (
            r"\bhallo\b|\bhi\b|\bhey\b|\bmoin\w*\b|\bservus\b|\bgruess (?:gott|dich)\b",
            r"\bguten (?:tag|morgen|abend)\b|\bhello\b|\bgood (?:morning|afternoon|evening|day)\b",
            r"^\W*(?:huhu|grueezi|tach|mahlzeit|hallihallo)\b",
            r"^\W*(?:ist |is )?(?:hier |da |there )?(?:jemand|wer|anybody|anyone|somebody) (?:da|hier|there|here)\W*$",
            r"\bna\b\s*[?!]*$|\bwie geht(?: es)? (?:dir|ihnen)\b|\bhow are you\b",
        ),
    ),
    (
        Ask.EARLY,
        (
            r"\bzu frueh\b|\btoo early\b",
            (
                r"\b(?:kann|koennen|darf|duerfen|komme?) (?:ich|wir|man) (?:mich |uns |sich )?(?:\w+ ){0,4}"
                r"(?:schon|bereits) (?:\w+ ){0,2}(?:rein\w*|kommen|hin|dazu|einwaehl\w*|einlogg\w*|zuschalt\w*|"
                r"beitreten|hinein|"
                r"zoom|stream|meeting|videoraum)\b"
            ),
            r"\b(?:can|may) (?:i|we) (?:already )?(?:come in|get in|join|dial in|log in|enter) (?:already|yet|now)\b",
            r"\b(?:can|may) (?:i|we) already (?:come|get in|join|dial in|log in|enter)\b",
            r"\bschon (?:offen|geoeffnet|auf)\b|\balready open\b",
            r"\b(?:kann|koennen|darf|duerfen) (?:ich|wir|man) (?:jetzt |gleich |nun )?rein(?:kommen|gehen)?\W*$",
        ),
    ),
    (
        Ask.MISSED,
        (r"\b(?:verpass|versaeum|verpenn|verschlaf|verschwitz)\w*\b|\bmiss(?:ed)?\b|\b(?:zu|so) spaet\b|\btoo late\b",),
    ),
    (
        Ask.OVER,
        (
            r"\b(?:schon |bereits |already )?(?:vorbei|zu ende|beendet|gelaufen|rum)\b\s*\?*$",
            r"\b(?:ist|sind|war|schon|bereits)\b(?:(?! (?:steh|sieh|seh|faell|fall)\w*).)*\baus\b\s*\?*$",
            (
                r"\b(?:ist|is|war) .*\b(?:schon|bereits|already) (?:vorbei|zu ende|beendet|over|finished|fertig|"
                r"done)\b"
            ),
            r"\bschon (?:schluss|aus|fertig|feierabend)\b|\b(?:over|finished|ended)(?: yet| already)?\b\s*\?*$",
        ),
    ),
    (
        Ask.REACH,
        (r"\bschaff\w*\b|\bmake it (?:to|from)\b|\bueberschneide\w*\b|\boverlap\w*\b",),
    ),
    (
        Ask.REMAINING,
        (
            r"\bwie (?:lange|viel zeit|viele minuten) (?:\w+ ){0,4}noch\b|\bnoch (?:zeit )?bis\b",
            r"\bhow (?:long|much time|many minutes)(?: \w+){0,3} (?:until|till|left|remaining|to go|before)\b",
            # „Wie viele Minuten haben wir, bis es weitergeht?“
            (
                r"\bwie (?:lange|viel zeit|viele? minuten)(?: \w+){0,4},? bis (?:es|wir|ihr|das|die|der)\b"
                r"(?=.*\b(?:los\w*|weiter\w*|beginn\w*|start\w*|anfaeng\w*|dran|wieder)\b)"
            ),
            r"\bdauert es noch\b",
            r"\bin wie ?vielen? (?:minuten|stunden|tagen|wochen)\b|\bin how many (?:minutes|hours|days|weeks)\b",
        ),
    ),
    (
        Ask.PARALLEL,
        (
            r"\bparallel\b|\bgleichzeitig\b|\bzeitgleich\b|\bzur (?:selben|gleichen) zeit\b|\bsame time\b",
            r"\bwas (?:verpass\w*|versaeum\w*|entgeht) (?:ich|mir|man|uns|wir)\b(?=.*\b(?:wenn|bei|in|zu|zum)\b)",
            r"\bwhat (?:do|will|would|am) (?:i|we) miss(?:ing)?\b(?=.*\b(?:if i|by going|when i|at)\b)",
            r"\b(?:sonst noch|noch sonst|anderes|andere[ns]?)\b(?=.*\b(?:ausser|neben|statt|anstatt)\b)",
            (
                r"\b(?:was|gibt es|laeuft|passiert|what|anything|something)\b(?=.*\b(?:in|waehrend|during|over) "
                r"(?:der |dem |den |the )?\w*(?:pausen?|mittagessen|breaks?|lunch)\b)"
                r"(?=.*\b(?:sonst|noch|ausserdem|los|else)\b|"
                r".*\b(?:kann|koenn\w*|can|could|there)\b.*\b(?:machen|tun|anstellen|do(?=\W*$| (?:in|during|over)))\b)"
            ),
            r"\b(?:ausser|neben|statt|anstatt|anstelle) (?=de[rmns]\b|die\b|das\b|ein)",
            r"\b(?:apart from|besides|instead of|other than|except for|alternativ\w*)\b",
            r"\bstattdessen\b|\binstead\b(?! of)",
            r"\balongside\b|\bnebenher\b|\bsonst noch waehrend\b|\bwaehrend (?=der |des |dem |die )|\bwhile\b",
            r"\bat the time of\b",
            r"\b(?:kollidier\w*|konkurrier\w*|ueberschneide\w*|overlaps?|clash\w*|conflicts? with)\b|\bzeitlich\b",
        ),
    ),
    (
        Ask.NTH,
        (
            r"\bwievielt\w*\b|\bdie wie vielte\b|\bhow many(?:th| times)\b|\bzum wievielten\b",
            r"\bwhich edition\b|\bzum ersten mal (?:statt|durch)\b",
            (
                r"\b(?:ist|war|is|was) (?:das|dies\w*|this|it) (?:\w+ ){1,2}(?:aller)?(?:erste[rsn]?|first) "
                r"(?:[\w-]+ )?"
                r"\w*(?:treffen|tagung|konferenz|kongress|camp|ausgabe|auflage|forum|fest|edition|conference|meeting)\b"
            ),
        ),
    ),
    (
        Ask.PRICE,
        (
            r"\bwie viel (?:\w*koste[nt]|geld|euro|prozent)\b",
            # „Wie viel muss man fürs Ticket zahlen?“, „Wie viel bezahlen Studierende?“, but „Wie viele zahlen?“
            r"\bwie ?viel\b(?=.*\b(?:be)?zahl(?:e|en|t|st|n)\b)(?! prozent)",
            r"\bwas spar\w*\b|\bwie viele? (?:weniger|spar\w*|guenstiger|billiger)\b",
            r"\bwie viel (?:bekomm\w*|krieg\w*) (?:ich|man|wir)\b",
            r"\bhow much\b(?! (?:time|longer|space|room|further))(?!.*\btime\b)|\bwas (?:kost\w*|macht das)\b",
            r"\bwie (?:viel|teuer) (?:ist|sind|zahl\w*|bezahl\w*|muss ich (?:\w+ )?(?:be)?zahlen|macht)\b",
            (
                r"\bwie (?:viel|teuer) (?:ist|sind|wird|kommt|muss|soll|nehmt|nehmen|verlangt)\b"
                r"(?=.*\b(?:es|das|der|die|ich|man|ihr|sie)\b)(?!.*\b(?:uhr|zeit|platz|spaet)\b)"
            ),
            (
                r"\bwas (?:muss|soll|muessen|sollen) (?:ich|man|wir|die|sie|mein\w*|unser\w*)\b"
                r"(?=.*\b(?:zahlen|bezahlen|loehnen|blechen|berappen|hinlegen|abdruecken)\b)|"
                r"\bwas (?:be)?zahl\w* (?:ich|man|wir)\b"
            ),
            r"\b(?:muss|muessen|must|soll) (?:ich|man|wir) (?:da |hier |dafuer |dort )?(?:et)?was (?:be)?zahlen\b",
            r"\bkostet (?:das|es|der eintritt|die teilnahme) (?:\w+ ){0,3}(?:et)?was\b",
            (
                r"\b(?:do|does|must|will|would|should) (?:i|we|you|one|everybody|participants|visitors) "
                r"(?:have to |need to )?pay\b(?! (?:extra|in advance|by|with|in|via|cash|online|now|before|there))"
            ),
            (
                r"^\W*(?:\w+ )?(?:muss|muessen|soll) (?:ich|man|wir)\b"
                r"(?!.*\b(?:extra|bar|mit|vorher|sofort|vorab|vorort)\b).*\b(?:be)?zahlen\W*$"
            ),
            r"\b(?:welche[rmn]?|what|which) (?:preis|betrag|gebuehr\w*|kosten|price|fee|amount)\b",
            r"\b(?:preis|kosten|gebuehr\w*|price|cost|fee) (?:fuer|for)\b",
            r"^\W*(?:\w+ ){1,2}(?:preis|price|kosten|cost|fee)\W*$",
            r"\bwhat (?:do|does|will|would) .* cost\b|\bwhat do i (?:have to )?pay\b",
        ),
    ),
    (
        Ask.INCLUDED,
        (
            r"\b(?:enthalten|inklusive|inbegriffen|inkludiert|mit ?drin|abgegolten|abgedeckt)\b",
            r"\bgehoer(?:t|en)\b(?=.* (?:zum|zu dem|zur) \w*(?:ticket|preis|beitrag|pauschale|gebuehr|eintritt)\b)",
            # „beim Posterpreis“: that one is won.
            r"\b(?:im|in der) \w*preis\b|\bbeim preis\b",
            r"\b(?:im|in der|beim) (?:\w*ticket|eintritt|\w*pauschale|\w*gebuehr)\b",
            r"\bim \w*beitrag (?:\w+ )?(?:drin|dabei)\b",
            r"\b(?:included|inclusive|covered by|in the (?:price|fee))\b|\b(?:extra|zusaetzlich) (?:be)?zahl\w*\b",
            r"\b(?:be)?zahl\w* (?:\w+ ){1,6}(?:extra|zusaetzlich|separat)\b|\bpay extra\b",
            r"\bkoste(?:t|n) (?:\w+ ){1,3}extra\b|\bcosts? extra\b",
            r"\b(?:muss|must) .*\b(?:be)?zahl\w*\b(?=.*\bextra\b)",
        ),
    ),
    (
        Ask.UP_TO,
        (r"\bbis (?:zum|zur|zu (?:de[mr])) (?=[a-z])|\b(?:until|till|up to) (?:the )?(?=[a-z]{4})",),
    ),
    (
        Ask.COUNT,
        (
            r"\bpass(?:t|en|e)\b(?! (?:(?:da|dort|hier) )?(?:eine?|einen|mein\w*)\b)(?=.*\b(?:rein|hinein|in|im)\b)",
            r"\bfit\b(?= (?:in|into)\b)",
            r"\bwie viele?\b(?! (?:uhr|zeit|weniger|spar|guenstiger|billiger|koste))",
            r"\bhow many\b|\bwie oft\b|\bhow often\b|\banzahl\b|(?<!phone )(?<!mobile )\bnumber of\b",
            r"\bwie gross(?:en?)?\b(?! (?:darf|duerfen|muss|muessen|soll\w*|kann|koennen)\b)",
            r"\bhow (?:big|large)\b(?! (?:may|can|should|must)\b)",
        ),
    ),
    (
        Ask.DURATION,
        (
            rf"\bwie ?lange?\b(?! {LONG_THINGS})|\bdauer\b|\bdauer[nt]\b",
            rf"\bhow long\b(?! {LONG_THINGS})|\bduration\b|\bhow much (?:\w+ )?time\b",
            r"\bwie viele (?:tage|stunden|minuten)\b|\bhow many (?:days|hours|minutes)\b|\bwie viel (?:\w{3,})?zeit\b",
            (
                r"\bwelche[rmn]? (?:gesamt|lauf)?dauer\b|\b(?:the )?length of (?:the |your |an? |each )?(?=[a-z]{3})"
                rf"(?!{_MEASURED})"
            ),
        ),
    ),
    (
        Ask.DEADLINE,
        (
            r"\bbis wann\b|\bbis zu[mr] wievielten\b|\bspaetestens\b|\bdeadline\b|\b(?:by|until|till) when\b",
            r"\bbis (?:zu )?(?:welche[mnrs]?|was fuer einem) (?:tag|datum|termin|zeitpunkt)\b",
            # „Was ist der letzte Tag, um sich einzutragen?“
            (
                r"\b(?:letzte[rnms]?|spaeteste[rn]?|last|latest) (?:moegliche[rn]? |possible )?"
                r"(?:tag|termin|datum|zeitpunkt|day|date|moment)\b"
                r"(?=.*\b(?:zum \w*|um \w.*|to|for|fuer (?:die|eine) \w*)"
                r"(?:anmeld|registr|eintrag|einzutrag|anzumeld|einschreib|einzuschreib|sign|book|buch|apply|bewerb|"
                r"einreich|einzureich|submi|cancel|storn|abzusag|absag))"
            ),
            r"\b(?:by|until) (?:which|what) (?:day|date)\b",
            r"\b(?:an)?meldeschluss\b|\bfrist\b|\banmeldefrist\b",
        ),
    ),
    (
        Ask.END,
        (
            r"\bbis wann\b|\bbis wie ?viel uhr\b|\bhoer\w* .*\bauf\b",
            (
                r"\b(?:wann|when|uhr|what time)\b.*\b(?:schluss|ende|endet|enden|vorbei|zu ende|aus|feierabend|"
                r"fertig|end|ends|over|finish\w*|finished|close\w*|schliesst|done|through|"
                r"raus|heim|nach hause|home|leave)\b"
            ),
            r"\b(?:uhrzeit|uhr|zeitpunkt)\b.*\bend(?:et|en|e)\b",
            # „Ende Freitag?“, „Schluss am 13.?“ without a verb.
            rf"^\W*(?:(?:das )?ende|schluss|end)\b{_OF_IT}",
            r"\b(?:until|till) when\b|\bwhat time does .*\b(?:end|finish|close)|\bfeierabend\b",
        ),
    ),
    (
        Ask.CLOCK,
        (
            r"\bzu welcher (?:stunde|zeit|uhrzeit)\b|\b(?:um |ab |bis )?(?:wie ?viel|welche) uhr\w*\b",
            r"\buhrzeit\b|\bwie spaet\b|\b(?:at )?what time\b",
        ),
    ),
    (
        Ask.WEEKDAY,
        (
            (rf"\b{_WORKDAY}\b.*\b(?:oder|or)\b.*\b{_WEEKEND}\b|\b{_WEEKEND}\b.*\b(?:oder|or)\b.*\b{_WORKDAY}\b"),
            (
                r"^\W*(?:ist|findet|faellt|is) (?:das|es|die|der|it|this|that|the)\b.*"
                r"\b(?:werktag\w*|wochenende|weekend|weekday)\W*$"
            ),
            r"\bwochentag\w*\b|\b(?:what|which) (?:day of the week|weekday)\b|\bday of the week\b",
            r"\b(?:welche[mnrs]? )?tage?n? (?:in )?der woche\b",
            r"\bwelche[rnm]? (?:(?:tag|der (?:beiden )?tage) (?:am|vom|des) wochenende?s?|wochenendtag)\b",
            r"\b(?:which|what) day (?:of|at|on|over) the weekend\b",
            r"\bwas(?: ist| wird)?(?: das| es| denn)* fuer eine?[mn]? tag\b",
            # „Muss ich Urlaub nehmen oder ist das am Wochenende?“
            (
                r"\b(?:urlaub|freinehmen|frei nehmen|time off|(?:day|days) off|annual leave)\b.*\b(?:oder|or)\b.*"
                r"\b(?:wochenend\w*|weekend|samstags?|sonnabends?|sonntags?|saturday|sunday)\b"
            ),
        ),
    ),
    (
        Ask.DAY,
        (
            r"\b(?:an |am )?welche[mnrs]? (?:tag\w*|datum)\b|\b(?:which|what) (?:day|date|days|dates)\b",
            r"\bdatum\b|\b(?:an )?welchen tagen\b|\bdate\b",
        ),
    ),
    (
        Ask.START,
        (
            rf"^\W*(?:(?:der )?(?:beginn|anfang)|start)\b{_OF_IT}",
            r"\bab wann\b|\b(?:uhrzeit|zeitpunkt|tag|datum|termin) des beginns\b|\bbeginns?\b(?=\W*$)",
            (
                r"\b(?:wann|when|uhr|what time|wie spaet|welche[mnr]? (?:tag|datum)|(?:which|what) (?:day|date))\b.*"
                r"\b(?:los|anfang\w*|faengt|start\w*|beginn\w*|"
                r"begin\w*|oeffne\w*|open\w*|losgeh\w*|anfaengt)\b"
            ),
            r"\bstart\w* .*\bwann\b|\bwhat time does .*\b(?:start|begin|open)|\bstart(?:ing)? (?:time|date)\b",
        ),
    ),
    (
        Ask.WHEN,
        (
            r"\bwann\b|\bwhen\b|\bzeitpunkt\b|\b(?:welche[rmn]|der|den|ein|einen) termin\b",
            r"^\W*termin\b",
            r"\btermin\W*$|\btermin(?= 20\d\d\b)|^\W*(?!gibt|habt|haben|hat)(?:[a-z0-9]+[ -]){1,3}termine\W*$",
        ),
    ),
)
