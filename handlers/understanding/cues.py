"""The wordings that tell what is asked, as plain data: regular expressions over folded questions, German and English.

Each kind of question has a row of them; in one string, alternatives stand side by side.
"""

from __future__ import annotations

from handlers.understanding.ask import Ask
from handlers.understanding.cues_time import TIME_CUES

# What somebody may work at or for, and how it is asked which.
HOUSES = (
    r"(?:institution|organisation|organization|einrichtung|behoerde|firma|unternehmen|schule|hochschule|uni\w*|institut|"
    r"bibliothek|buecherei|museum|kanzlei|praxis|klinik|amt|verein|verband|stiftung|ministerium|redaktion|agentur|"
    r"company|school|library|law firm|firm|office|agency|authority|institute|association|foundation|clinic)"
)
OF_HOUSE = (
    rf"\b(?:aus|von|bei|in|an|fuer) welche[rmns]? {HOUSES} "
    r"(?:arbeite\w*|komm\w*|ist|stamm\w*|lehr\w*|forsch\w*|unterricht\w*)\b|"
    rf"\b(?:which|what) {HOUSES}\b(?=.*\b(?:from|at|for|with|work|teach|belong|represent))"
)

# What there is for somebody: „Ich bin Lehrerin, was ist für mich dabei?“
FOR_ONE = (
    r"\bwas (?:ist|gibts?|gibt es|laeuft|habt ihr) (?:\w+ ){0,3}fuer (?:mich|uns|sie|ihn|die)\b|"
    r"\bwhat (?:is|do you have)(?: \w+){0,3} for (?:me|us|her|him|them)\b"
)

# „Wohin schreibe ich wegen …?“ asks for an address to write to, not for a place.
_NO_LETTER = r"(?! (?:schreib|mail|wende)\w* (?:ich|man|wir)\b)(?! (?:do|can|should) (?:i|we) write (?:to|for|about)\b)"
_IN_IT = r"(?: heute| morgen| im programm| am tag| auf dem (?:plan|programm))?"

# Something that serves to see and hear is out of order.
BROKEN = (
    r"\b(?:mein\w*|der|die|das|kein\w*|my|the|no)? ?\w*(?:ton|bild|video|mikro|mikrofon|mikrophon|kamera|stream|"
    r"livestream|verbindung|lautsprecher|bildschirm|sound|audio|picture|mic|microphone|camera|connection|screen)\W+"
    r"(?:ist |is |hat |bleibt |sind )?(?:\w+ ){0,2}(?:weg|schwarz|tot|kaputt|defekt|ausgefallen|abgebrochen|"
    r"haengt|haengen|ruckelt|ruckeln|stockt|laggt|streikt|spinnt|gestoert|aussetzer|eingefroren|black|dead|broken|gone|frozen|"
    r"lagging|freezes|geht nicht|gehen nicht|funktioniert nicht|laeuft nicht|laedt nicht|"
    r"nicht (?:geht|gehen|funktioniert|laeuft|laedt)|"
    r"does not work|not working)\b|"
    r"\bich (?:hoere?|sehe?|versteh\w*) (?:hier |gar |leider |immer noch |noch )*(?:nichts|nix|keinen)\b|"
    r"\bi (?:can not|cannot|can't|cant|do not|don't) (?:hear|see)\b"
)

CUES: tuple[tuple[Ask, tuple[str, ...]], ...] = (
    *TIME_CUES,
    (
        Ask.FLOOR,
        (
            r"\bwelche[mrn]? (?:etage|stock\w*|geschoss|ebene)\b|\bwhich floor\b|\bwhat floor\b",
            r"\b(?:etage|stockwerk)\b|\bwie (?:weit oben|hoch (?:oben|liegt|muss))\b",
        ),
    ),
    (
        Ask.LARGEST,
        (
            r"\b(?:groesste[nrs]?|kleinste[nrs]?|biggest|largest|smallest)\b",
            r"\b(?:groesser|kleiner|bigger|larger|smaller)(?: (?:als|than)\b|(?=,|\W*$))",
            (
                r"\b(?:meisten?|wenigst\w*|geringste[nrs]?) (?:leute?|personen|menschen|(?:sitz)?plaetzen?|sitze|"
                r"stuehle|platz|zuhoer\w*|zuschau\w*|besuch\w*|teilnehm\w*|gaeste|publikum|kapazitaet)\b|"
                r"\b(?:most|fewest|least|highest|lowest) (?:people|seats|places|room|space|chairs|listeners|attendees|"
                r"capacity)\b"
            ),
        ),
    ),
    (
        Ask.LINK,
        (
            r"\b(?:zugangs?|einwahl|zoom|teams|webex|meeting|stream|video|online|teilnahme)?-?links?\b|\burl\b|\beinwahl\w*\b",
            r"(?<!brauche ich )(?<!brauchen wir )(?<!braucht man )(?<!need )\bzoom\b",  # it may be done without
            # „Fragen aus dem Stream“ come from there
            r"\b(?<!aus dem )(?<!from the )(?<!watching the )(?:live)?stream\w*\b",
            r"\b(?:drauf|an|rauf|hin)?klick\w*\b|\bclick\b",
            r"\beinwaehl\w*\b|\bwaehl\w* .*\bein\b|\bzuschalt\w*\b|\blog ?in\b",
            r"\bzugang (?:zu|zum|zur|fuer)\b|\baccess to the\b",
            r"\bgestreamt\b|\buebertragen\b|\bwebsite\b|\bwebseite\b|\bhomepage\b",
        ),
    ),
    (
        Ask.WAY,
        (
            r"\bwie (?:komm|kommt|kommen|komme|gelang|gelange|find|finde|erreich\w*)\b",
            (
                r"\bhow (?:do|can|would|should) (?:i|we|you) (?:get|reach|find|join|come|access)\b"
                r"(?! to (?:give|hold|do|present|speak|talk|play|see|meet|ask|be|take|try|use|have)\b)|\bhinkommen\b"
            ),
            r"\bhinkomm\b|\bhow to get\b|\bwomit (?:fahr|komm|reis)\w*\b",
            rf"\bwohin\b{_NO_LETTER}",
            r"\b(?:easiest|best|quickest|fastest|cheapest|shortest) way (?:to|from)\b",
        ),
    ),
    (
        Ask.WHERE,
        (
            r"(?:\bwo\b|\bwohin\b|\bwhere\b)" + _NO_LETTER,
            (
                r"\b(?:in |im )?(?:welche[mrns]?|which|what) "
                r"(?:raum|raeumen?|saal|saelen?|zimmern?|hallen?|gebaeuden?|zelt|buehne|hoersaal|rooms?|halls?|buildings?|"
                r"tent|stage)\b"
            ),
            r"\btreffpunkt\b|\blocation\b",
            (
                r"\b(?:adresse|anschrift|address) (?:von|vom|des|of|for|zum)\b(?! (?:frau|herrn?|dr|prof|mr|mrs|ms)\b)|"
                r"\b(?<=[a-z]{4} )(?:adresse|anschrift)\W*$"
            ),
            r"\bveranstaltungsort\b|\bvenue\b",
            r"\b(?:ich|wir) find(?:e|en)?\b(?=.{3,40} nicht\W*$)(?! (?:es|das|ihn|sie) nicht)|\bcan ?(?:not|'t) find\b",
            r"\bwelchen ort\b|\bwelchem ort\b|\bworin\b",
            r"\btreffen wir uns\b|\bmeeting point\b|\bin welcher stadt\b|\b(?:which|what) (?:city|town)\b",
            (
                r"\b(?:in|zu) welche[mrs] (?:lokal|gaststaette|gasthaus|gasthof|wirtshaus|wirtschaft|restaurant|kneipe|"
                r"bar|brauhaus|biergarten|weinstube|cafe|beisl|schenke)\b|"
                r"\b(?:in|at|to) (?:which|what) (?:pub|bar|restaurant|inn|tavern|cafe|beer garden)\b"
            ),
            r"\bin welchem (?:gebaeude|haus)\b|\b(?:in )?(?:which|what) building\b",
        ),
    ),
    (
        Ask.FUNCTION,
        (
            (
                r"\b(?:welche[sn]?|was fuer (?:eine|einen)) (?:stellung|aufgaben?|amt|rolle|posten|job|"
                r"taetigkeit|titel|position|funktion)\b"
            ),
            r"\bals was\b|\bjob title\b|\b(?:what|which) (?:role|job|position)\b",
            r"\bberuf\w*\b|\bwas macht (?:eigentlich )?(?:herr|frau|der herr|die frau)\b|\bwer ist\b",
            r"\bwho is\b|\bfunktion\b|\bposition\b|\bwelche rolle\b|\bwhat does (?=.* do\b)|\bfor a living\b",
            r"\bwo arbeitet\b|\bwhere does (?=.* work\b)|\bwo ist (?=.* (?:taetig|beschaeftigt|angestellt)\b)",
            OF_HOUSE,
        ),
    ),
    (
        Ask.WHO,
        (
            (
                r"\bwie (?:hiess|heisst|heissen|hiessen) (?:der|die|das) "
                r"(?:typ|mann|frau|mensch|person|leute|referent\w*|dozent\w*)\b"
            ),
            r"\bwer\b|\bwem\b|\bwen\b|\bwessen\b|\bwho\b|\bwhom\b|\bwhose\b|\bmit wem\b|\bvon wem\b",
            r"\b(?:welche[rs]?|which) (?:referent\w*|speaker\w*|person\w*|redner\w*|moderator\w*)\b",
            r"(?<!als )(?<!as )(?<!as a )(?<!fuer )\b(?:referent|redner|speaker|presenter|vortragende)\w*\b",
            r"\bleitung\b|\bby whom\b",
            r"\b(?:welche[rs]?|which|what) (?:dj\w*|band|chor|kapelle|combo|orchester|caterer|choir)\b",
        ),
    ),
    (
        Ask.NOW,
        (
            (
                r"\b(?:jetzt|gerade|momentan|aktuell|im moment|derzeit|zurzeit|right now|currently|at the moment|"
                r"now|now on|(?:in )?diesem (?:moment|augenblick)|im augenblick|zur stunde|at this (?:very )?moment|"
                r"as we speak)\b"
            ),
            # The „aktuelle Stand“ is another question.
            (
                r"\b(?:aktuelle[rsnm]?|derzeitige[rsnm]?|jetzige[rsnm]?|current) (?=(?:redn|sprecher|referent|speaker|"
                r"vort?rag|talk|session|workshop|programm ?punkt|agenda|beitrag|veranstaltung|presentation))"
            ),
            r"^\W*(?:und |na |so )?was (?:laeuft|passiert)(?: so| denn| hier| eigentlich)*\W*$",
            r"^\W*what is (?:going )?on\W*$",
            r"\bda (?:vorne|oben|vorn)\b|\bauf der buehne\b|\bon stage\b",
            r"\blaeuft (?:\w+ )?(?:noch|schon) (?:et)?was\b|\bist (?:\w+ )?noch (?:et)?was los\b",
            r"\blaeuft noch was\b|\bis anything (?:still )?(?:on|running)\b|\bstill (?:on|running|going)\b",
        ),
    ),
    (
        Ask.NEXT,
        (
            (
                r"\b(?:als naechstes|naechste[rsnm]?|next|gleich|danach|dann noch|geht es weiter|weitergeh\w*|"
                r"geh(?:t|en|n) (?:die|das|der) \w+ (?:denn )?weiter|"
                r"nachher|als nae?chs?tes|anschliessend|hiernach|wie geht es weiter|what comes now|wann weiter|"
                r"coming up|kommende[rsn]?|upcoming)\b"
            ),
            # „Womit geht es im Saal weiter?“; the words between name where.
            r"\b(?:womit|mit was|wie(?! geht es in\b)) geht es (?=(?:(?!nach|danach|mit|vor|fuer)\w+ ){1,5}weiter\W*$)",
        ),
    ),
    (
        Ask.AFTER,
        (
            (
                r"\bnach (?:de[mrn]|einer|m)\b|\bnachm\b|\bnach (?=[a-z]{5}|[„“”\"» ])|"
                r"(?<!look )(?<!looks )(?<!looking )\bafter\b|"
                r"\bim anschluss\b"
            ),
            r"\bschliess(?:t|en) sich\b(?=.*\ban\b)|\bim anschluss an\b",
            r"\banschliessend\b|\bfolg(?:t|en)\b(?=.*\b(?:auf|nach|direkt|dann)\b)|\bdanach\b|\bfollows\b|\bfollowing\b",
        ),
    ),
    (
        Ask.BEFORE,
        (
            r"\b(?:direkt |unmittelbar |kurz )?vor (?:de[mrn])\b|\bvorm\b|\bvor (?=[a-z]{5}|[„“”\"» ])|\bbefore\b",
            r"\bgeh(?:t|en)\b(?=.*\b(?:voraus|vorweg)\b)|\bvoraus\W*$|\bprecedes?\b",
            r"\bprior to\b|\bdavor\b|\bvorher\b",
        ),
    ),
    (
        Ask.FIRST,
        (
            r"\bals erstes\b|\bzuerst\b|\berste[rsn]? (?:programm)?(?:punkt|veranstaltung|beitrag)\b",
            rf"\bfirst (?:thing|item)\b|\bdas erste{_IN_IT}\W*$|\b(?:first|erste[rnsm]?) (?=sessions?\b)",
            r"\bwomit (?:beginnt|startet|faengt|geht)\b(?! es (?:\w+ ){0,5}weiter\b)|\bzu beginn\b",
            (
                r"\b(?:what|which) .*\bfirst\b"
                r"(?! (?:day|night|evening|morning|afternoon|part|round|session|block)\b)"
            ),
            r"\bwie (?:beginnt|startet|faengt)\b|\bmit was (?:beginnt|startet|geht)\b(?! es (?:\w+ ){0,5}weiter\b)",
            r"\b(?:das |the )?(?:allererste[smn]?|very first)\b",
        ),
    ),
    (
        Ask.LAST,
        (
            r"\bals letztes\b|\bzuletzt\b|\bletzte[rsn]? (?:programm)?(?:punkt|veranstaltung|beitrag)\b",
            rf"\blast (?:thing|item)\b|\bdas letzte{_IN_IT}\W*$|\b(?:last|final|letzte[rnsm]?) (?=sessions?\b)",
            r"\b(?:das |the )?(?:allerletzte[smn]?|very last)\b",
            r"\bzum schluss\b|\bam ende\b|\bat the end\b|\bwie endet\b|\bwomit endet\b",
        ),
    ),
    (
        Ask.ARRIVE,
        (
            r"\bab wann (?:\w+ ){0,3}(?:da sein|kommen|rein|hin|eintreffen|ankommen)\b",
            r"\b(?:how early|when|from when) can (?:i|we) (?:come|arrive|get in|be there|enter|check in)\b",
            r"\bwann (?:\w+ ){0,3}(?:einlass|da sein|reinkommen|rein)\b",
            r"\bab wann ist (?:offen|geoeffnet|auf)\b|\bdoors? opens?\b|\bdoors\W*$",
            (
                r"\b(?:wie frueh|how early) (?:muss|muessen|sollten?|soll|sollen|do|must|should|can|kann|koennen) "
                r"(?:ich|wir|man|i|we|you|one|people) (?:\w+ ){0,4}?(?:da sein|dasein|kommen|ankommen|dort sein|vorort|"
                r"hin|there|arrive|come|show up|turn up|in)\b"
            ),
            r"\bwann (?:macht|machen|sperrt) (?:ihr|man|die|sie) auf\b",
            r"\bwann (?:lasst|lassen|laesst|duerfen) (?:\w+ ){1,3}(?:rein|hinein|ein)\b",
            r"\bwhen (?:will|do) you let us in\b",
            r"\bwann (?:\w+[ .]+){0,6}(?:tuer|tueren|tor|tore) (?:\w+ )?(?:auf|offen|geoeffnet)\b",
            r"\bwann (?:\w+ )?(?:oeffne\w*|geh\w*) (?:\w+ ){0,3}(?:tuer|tueren|tore?)\b",
            r"\bwann wird (?:\w+ )?aufgesperrt\b",
            (
                r"\bwann (?:soll|muss|sollte|sollen|muessen) (?:ich|wir|man) (?:\w+ ){0,2}(?:da sein|kommen|"
                r"ankommen|dort sein)\b"
            ),
            r"\b(?:when|what time) (?:do|should|must) (?:i|we) (?:have to |need to )?(?:be there|arrive|come)\b",
        ),
    ),
    (
        Ask.PROGRAMME,
        (
            r"\bprogramm\w*\b|\bzeitplan\b|\bablauf\w*\b",
            (
                r"\bwas (?:ist|steht|gibt es|laeuft|passiert|kommt|erwartet|findet|machen wir|ist denn|geht|wird|"
                r"war|lief|haben wir)\b"
            ),
            r"\bwhat (?:is|are|happens|s|do we|will|can i (?:do|see))\b|\bschedule\b|\bagenda\b|\bplan\b",
            r"\b(?:is|are|will) there (?:be )?(?:anything|something)\b",
            r"\btimetable\b|\bsteht (?:\w+ ){0,3}an\b|\blos\b\s*\?*$|\bgibt es (?:\w+ ){0,3}(?:et)?was\b",
            r"\betwas\b|\bwas\b\s*\?*$|\bwhat'?s on\b",
        ),
    ),
    (
        Ask.AUDIENCE,
        (
            (
                r"\b(?:etwas|was|bin ich|sind wir)\b.* (?:fuer|da) (?:mich|uns|eine|einen|jeman\w*|leute|anfaenger\w*|"
                r"laien|richtig)\b(?! (?:veranstaltung|programm|event))"
            ),
            r"\b(?:is|would) (?:it|this|that) (?:be )?(?:\w+ )?(?:suitable|for (?:me|us|beginners|people|someone))\b",
            (
                r"\b(?:am i|are we|bin ich|sind wir|is my \w+) (?:\w+ ){0,3}"
                r"(?:welcome|willkommen|eingeladen|erlaubt|allowed)\b"
            ),
            (
                r"\bals (?!erste|naechste)\w+ (?:\w+ ){0,2}"
                r"(?:hin|kommen|komm|teilnehmen|mitmachen|dabei|richtig|willkommen)\b|"
                r"\b(?:come|attend|join|welcome) as an? \w+\b"
            ),
            r"\b(?:ist|is|waere|wird) (?:das|es|des|die veranstaltung) (?:\w+ )?(?:et)?was fuer\b",
            r"\ban wen (?:richte\w*|wendet)\b|\b(?:richtet|wendet) sich (?:\w+ ){1,4}an\b",
            r"\bwen (?:sprecht|spricht|moechte\w*|wollt|wollen|will)\b.*\b(?:an|erreichen)\b",
            r"\b(?:aimed at|intended for|meant for)\b",
            (
                r"^\W*(?:und )?(?:duerfen|koennen|sind) (?:auch |da |denn |eigentlich )?(?!ich|wir|die\b)(?:\w+ ){1,6}"
                r"(?:kommen|teilnehmen|mitmachen|dabei sein|dazukommen|willkommen|eingeladen)\b"
            ),
            (
                r"^\W*(?:can|may|are) (?!i |we |you )(?:\w+ ){1,4}"
                r"(?:come|attend|join|take part|participate|welcome|invited)\b"
            ),
            r"\bfuer (?:wen|welche (?:leute|menschen|personen))\b|\bzielgruppe\b",
            r"\bnever (?:\w+ ){1,2}before\b|\bnoch nie\b",
            (
                r"\b(?:darf|kann|koennen|duerfen) (?:ich|wir|man) (?:auch |da |dann |mit |dort )*"
                r"(?:kommen|teilnehmen|mitmachen)\b"
            ),
            r"\b(?:can|may) (?:i|we) (?:also )?(?:come|attend|take part|participate)\b(?! (?:by|with|on|online|from))",
            r"\bwer (?:kann|darf|soll|sollte) (?:\w+ ){0,2}(?:teilnehmen|kommen|mitmachen|dabei sein|hin)\b",
            r"\bfor whom\b|\bwho is (?:it|(?:this|that|the)(?: \w+){0,2}) for\b",
            r"\bwho (?:can|may|should) (?:attend|come|join|participate|take part)\b",
            r"\btarget (?:audience|group)\b|\ban wen richtet\b|\bwho is .* aimed at\b|\baimed at\b",
            r"\bvorkenntnisse\b|\bprevious knowledge\b|\baus welchen (?:\w+ ){1,3}(?:kommen|sind|stammen)\b",
            r"\bwer (?:kommt|nimmt) (?:\w+ ){0,5}(?:teil|da hin|dahin|hin)\b",
            r"\bwer (?:ist|sind) (?:\w+ ){0,3}(?:dabei|eingeladen)\b|\bwho is (?:it )?(?:intended|invited)\b",
            r"\bwhere do .* come from\b|\bdarf (?:jeder|jede)\b",
        ),
    ),
    (
        Ask.EMAIL,
        (r"\be ?-?mails?\b|\bmailadresse\b|\bmail\b|\be-mail\w*\b|\bemail\w*\b|\banschreiben\b",),
    ),
    (
        Ask.PHONE,
        (
            # „Telefondolmetschen“ has no number.
            r"\btelefon(?:e?s?|n\w*|isch\w*|ier\w*|at|kontakt|hotline|zeit\w*|liste|durchwahl|anschluss)\b|\btelephone\b|\b(?:handy)?nummer\b|\banrufen\b|\brufnummer\b",
            r"\b(?<!my )(?<!our )phone\b(?! (?:clinic|workshop|course|help))",
            r"\b(?:mobile|telephone) number\b|\btel\b|\bcall\b(?!ed)|\bdurchwahl\b",
            (
                r"\b(?<!mein )(?<!das )(?<!dem )(?<!ein )(?<!fuers )(?<!aufs )handy\b(?! mit|-(?!nummer)|"
                r" (?:sprechstunde|kurs|hilfe|cafe)| (?:\w+ ){0,2}(?:auf|ge|auf(?:zu|ge))?(?:laden|leer)\b)"
            ),
        ),
    ),
    (
        Ask.HELP,
        (
            r"\bwho (?:can|could|will|do i) (?:fix|help|assist|repair)\b|\bfix my\b",
            r"\bbei wem (?:\w+ )?(?:(?:meld|beantrag|beschwer|frag|bekomm|krieg)\w*|kann|muss|soll|gibt es)\b",
            r"\bwas (?:tun|soll ich tun|mach\w* ich (?:da|dann|jetzt))\b|\bwhat (?:do|should) i do\b",
            r"\bwen (?:sprech|schreib|kontaktier)\w* (?:ich|wir|man)\b|\bwer kann (?:\w+ ){0,2}(?:weiter)?helfen\b",
            r"\bwohin (?:schreib|mail|melde|wende)\w* (?:ich|man|wir)\b",
            r"\bwhere (?:do|can|should) (?:i|we) write (?:to|for|about)\b",
            r"\bwer hilft\b|\bhilfe\b|\ban wen\b(?! (?:richtet|richten|wendet (?:sich|ihr)))",
            (
                r"\bwhom? (?:do|can|could|should|would|must|shall) (?:i|we) (?:\w+ )?"
                r"(?:contact|ask|turn|talk|speak|write|call)\b"
            ),
            r"\bansprechp\w*\b|\bkontakt\w*\b|\bcontact\b|\berreich\w*\b|\bhelps?\b",
            r"\breach (?:you|him|her|them|some\w*|any\w*|the (?:organi\w*|team))\b",
            r"\bwer ist zustaendig\b|\bzustaendig\b|\bwen (?:kann|soll|muss|ruf\w*|frag\w*) ich\b",
            r"\bwem (?:kann|soll|muss|sag|melde|schreib)\w* ich\b|\bproblem\w* (?:mit|with)\b",
            r"\b(?:habe|have|ein|gibt) .{0,12}\bproblem\w*\b|\bkein (?:ton|bild)\b",
            r"\bgeht nicht\b|\bfunktioniert nicht\b|\bno (?:sound|audio|picture|video)\b",
            r"\b(?:can not|not) (?:hear|see|log ?in|get in)\b|\bdoes(?:n't| not) work\b|\bnot working\b",
            r"\brueckfragen\b",
            BROKEN,
        ),
    ),
    (
        Ask.STREAMED,
        (
            r"\bgestreamt\b|\bstreamed\b|\buebertragen\b",
            (
                r"\bonline (?:\w+ )?(?:verfolgen|ansehen|anschauen|teilnehmen|dabei|mitmachen|zuschauen|gucken|"
                r"sehen|schauen)\b"
            ),
            r"\b(?:watch|follow|join|attend|see)\b(?=.*\b(?:online|remotely|zuhause)\b)|\bbroadcast\b",
            r"\bonline uebertragen\b|\blivestream\b",
            (
                r"\b(?:daheim|zuhause|sofa|bildschirm|rechner|fernseher|(?<!smart )home)\b(?=.*\b(?:mitmach\w*|"
                r"teilnehm\w*|(?:zu)?schau\w*|zuseh\w*|dabei|guck\w*|verfolg\w*|watch|join|follow|attend|take part)\b)"
            ),
            r"\bzuhause\b(?=.*\b(?:mitmach\w*|teilnehm\w*|zuschau\w*|dabei|schau\w*|guck\w*|mitbekomm\w*)\b)",
        ),
    ),
    (
        Ask.RECORDED,
        (
            (
                r"\b(?:spaeter|nachtraeglich|noch ?mals?|noch einmal|nachher|im nachhinein|im nachgang|danach|"
                r"hinterher|inzwischen|mittlerweile|afterwards|later|again)\b(?=.*\b(?:anseh\w*|anschau\w*|anhoer\w*|gucken|"
                r"angucken|sehen|schauen|hoeren|nachseh\w*|nachhoer\w*|watch|see|listen)\b)"
            ),
            (
                r"\b(?:ansehen|anschauen|anhoeren|gucken|angucken|nachhoeren|watch|see|listen)\b(?=.*\b(?:spaeter|"
                r"nachtraeglich|nachher|im nachhinein|danach|hinterher|afterwards|later|again)\b)"
            ),
        ),
    ),
    (
        Ask.WHICH,
        (
            (
                r"^\W*(?:nenn\w*|zeig\w*|liste\w*|list|show|name|tell|give) (?:mir |uns |me |us )?"
                r"(?:bitte |mal |please )*(?:die|alle|the|all)\b"
            ),
            (
                r"\bwas (?:kann|koennte|koennt|soll|sollte|muss|darf|lohnt|empf\w*) (?:ich|man|wir|sich)\b"
                r"(?=.*\b(?:besuchen|anhoeren|ansehen|anschauen|anschaun|hingehen|gehen|hoeren|sehen)\b)|"
                r"\b(?:what|where) (?:can|could|should|shall) (?:i|we) (?:go|attend|visit|listen to|hear)\b"
                r"(?! (?:about|for)\b)|"
                r"\binteressiere (?:ich )?mich (?:\w+ )?(?:fuer|an)\b|\b(?:i am|we are) interested in\b"
            ),
            r"\bwelche[mnrs]?\b|\bwhich\b|\bwas fuer\b|\bwhat (?:kinds?|sorts?|types?) of\b",
            r"\bwhat (?=[a-z]+s (?:are|were|do|did|have|will)\b)",
        ),
    ),
    (
        Ask.ABOUT,
        (
            r"\b(?:ziel|zweck|sinn|anlass|motto|purpose|aim|goal|point) (?:der|des|von|vom|of)\b",
            r"\bworum\b|\bwovon\b|\bworueber\b|\bum was\b",
            r"\bwas (?:wird|werden|soll)\b.*\b(?:besprochen|diskutiert|behandelt)\b|\bwhat .*\bdiscussed\b",
            r"\bwas (?:ist|sind|bedeutet|heisst|stellt|macht|verbirgt|genau ist|issn)\b",
            r"\bwhat (?:is|are|does) .*|\babout\b|\bthema\b|\bwas fuer\b|\bueber was\b|\bbeschreib\w*\b",
            r"\berklaer\w*\b|\bexplain\b|\bdescribe\b|\bmehr ueber\b|\binhalt\b",
        ),
    ),
)
