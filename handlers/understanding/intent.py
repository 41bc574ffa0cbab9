"""What is asked: cues of German and English questions, found in the folded text.

A cue only tells what kind of fact is wanted (a time, a place, a person …). What the question is about is found by
`entity.py`. Several cues can stand in one question („wann und wo“). The stretches of text that were read as cues
carry no further meaning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Ask(StrEnum):
    """What kind of fact is wanted."""

    GREETING = "greeting"
    THANKS = "thanks"
    BYE = "bye"
    HUMAN = "human"
    ABILITY = "ability"
    WHEN = "when"
    START = "start"
    END = "end"
    DURATION = "duration"
    REMAINING = "remaining"
    DAY = "day"
    WEEKDAY = "weekday"
    CLOCK = "clock"
    WHERE = "where"
    FLOOR = "floor"
    LINK = "link"
    WHO = "who"
    FUNCTION = "function"
    NOW = "now"
    NEXT = "next"
    AFTER = "after"
    BEFORE = "before"
    PARALLEL = "parallel"
    PROGRAMME = "programme"
    FIRST = "first"
    LAST = "last"
    COUNT = "count"
    WHICH = "which"
    NTH = "nth"
    OVER = "over"
    EARLY = "early"
    MISSED = "missed"
    REACH = "reach"
    CHECK = "check"
    ABOUT = "about"
    LARGEST = "largest"
    WAY = "way"
    DEADLINE = "deadline"
    STREAMED = "streamed"
    AUDIENCE = "audience"
    ROLE = "role"
    PHONE = "phone"
    EMAIL = "email"
    HELP = "help"
    ARRIVE = "arrive"
    RECORDED = "recorded"


_ROOMS = r"(?:raum|raeume|saal|zimmer|room|hall|halle)"
_CUES: tuple[tuple[Ask, str], ...] = (
    (Ask.HUMAN, r"\b(?:bist|sind) (?:du|sie) (?:\w+ ){0,3}(?:mensch|bot|roboter|maschine|computer|ki|echt|echte[rs]?|real)\b|\bare you (?:an? |really )*(?:human|bot|robot|real|person|machine|ai)|\bwer bist du|\bwho are you|\bwer sind sie\b|\bwas bist du|\bwhat are you\b|\bwie heisst du|\byour name\b|\b(?:schreib|rede|spreche|chatte) ich (?:hier )?mit (?:einem|nem)"),
    (Ask.ABILITY, r"\bwas (?:kannst|koennen) (?:du|sie)(?: alles| so)?(?: fuer mich)?(?: tun| machen)?\s*\?*$|\bwhat can you do|\bwobei (?:kannst|koennen)|\bhow can you help|\bwas kann ich (?:dich|sie) fragen|\bwhat can i ask"),
    (Ask.THANKS, r"\bdanke\w*\b|\bthanks\b|\bthank you\b|\bthx\b|\bmerci\b|\bvielen dank\b|\bcheers\b|\bsuper\b\s*!*$|^\s*(?:ok|okay|alles klar|perfekt|perfect|great|prima|top|cool)\s*[!.]*$"),
    (Ask.BYE, r"\btschuess\w*\b|\bbye\b|\bauf wiedersehen\b|\bciao\b|\bbis (?:dann|bald|spaeter|morgen)\s*[!.]*$|\bsee you\b|\bgoodbye\b|\bgute nacht\b|\bgood night\b"),
    (Ask.GREETING, r"\bhallo\b|\bhi\b|\bhey\b|\bmoin\w*\b|\bservus\b|\bgruess (?:gott|dich)\b|\bguten (?:tag|morgen|abend)\b|\bhello\b|\bgood (?:morning|afternoon|evening|day)\b|\bna\b\s*[?!]*$|\bwie geht(?: es)? (?:dir|ihnen)\b|\bhow are you\b"),
    (Ask.EARLY, r"\bzu frueh\b|\btoo early\b|\bkann ich schon (?:rein|kommen|hin)\b|\bschon (?:offen|geoeffnet|auf)\b|\balready open\b"),
    (Ask.MISSED, r"\bverpass\w*\b|\bmiss(?:ed)?\b|\bzu spaet\b|\btoo late\b"),
    (Ask.OVER, r"\b(?:schon |bereits |already )?(?:vorbei|zu ende|beendet|gelaufen|rum|aus)\b\s*\?*$|\b(?:ist|is|war) .*\b(?:schon|bereits|already) (?:vorbei|zu ende|beendet|over|finished|fertig|done)\b|\bschon (?:schluss|aus|fertig|feierabend)\b|\b(?:over|finished|ended)(?: yet| already)?\b\s*\?*$"),
    (Ask.REACH, r"\bschaff\w*\b|\bmake it (?:to|from)\b|\bueberschneide\w*\b|\boverlap\w*\b"),
    (Ask.REMAINING, r"\bwie (?:lange|viel zeit|viele minuten) (?:\w+ ){0,4}noch\b|\bnoch (?:zeit )?bis\b|\bhow (?:long|much time|many minutes)(?: \w+){0,3} (?:until|till|left|remaining|to go|before)\b|\bdauert es noch\b"),
    (Ask.PARALLEL, r"\bparallel\b|\bgleichzeitig\b|\bzeitgleich\b|\bzur (?:selben|gleichen) zeit\b|\bsame time\b|\balongside\b|\bnebenher\b|\bsonst noch waehrend\b|\bwaehrend (?=der |des |dem |die )|\bwhile\b|\bat the time of\b"),
    (Ask.NTH, r"\bwievielt\w*\b|\bdie wie vielte\b|\bhow many(?:th| times)\b|\bzum wievielten\b|\bwhich edition\b"),
    (Ask.COUNT, r"\bwie viele?\b(?! uhr)|\bhow many\b|\bwie oft\b|\bhow often\b|\banzahl\b|\bnumber of\b|\bwie gross\b|\bhow (?:big|large)\b"),
    (Ask.DURATION, r"\bwie ?lange?\b|\bdauer\b|\bdauer[nt]\b|\bhow long\b|\bduration\b|\bhow much time\b|\bwie viele (?:tage|stunden|minuten)\b|\bhow many (?:days|hours|minutes)\b|\bwie viel zeit\b"),
    (Ask.DEADLINE, r"\bbis wann\b|\bbis zu[mr] wievielten\b|\bspaetestens\b|\bdeadline\b|\bby when\b|\banmeldeschluss\b|\bfrist\b|\banmeldefrist\b"),
    (Ask.END, r"\bbis wann\b|\bbis wie ?viel uhr\b|\bhoer\w* .*\bauf\b|\b(?:wann|when|uhr|what time)\b.*\b(?:schluss|ende|endet|enden|vorbei|zu ende|aus|feierabend|fertig|end|ends|over|finish\w*|finished|close\w*|schliesst)\b|\b(?:until|till) when\b|\bwhat time does .*\b(?:end|finish|close)|\bfeierabend\b"),
    (Ask.CLOCK, r"\b(?:um |ab |bis )?(?:wie ?viel|welche) uhr\w*\b|\buhrzeit\b|\bwie spaet\b|\b(?:at )?what time\b"),
    (Ask.WEEKDAY, r"\bwochentag\w*\b|\b(?:what|which) (?:day of the week|weekday)\b|\bday of the week\b"),
    (Ask.DAY, r"\b(?:an |am )?welche[mnrs]? (?:tag\w*|datum)\b|\b(?:which|what) (?:day|date|days|dates)\b|\bdatum\b|\b(?:an )?welchen tagen\b|\bdate\b"),
    (Ask.START, r"\bab wann\b|\b(?:wann|when|uhr|what time|wie spaet)\b.*\b(?:los|anfang\w*|faengt|start\w*|beginn\w*|begin\w*|oeffne\w*|open\w*|losgeh\w*|anfaengt)\b|\bstart\w* .*\bwann\b|\bwhat time does .*\b(?:start|begin|open)"),
    (Ask.WHEN, r"\bwann\b|\bwhen\b|\bzeitpunkt\b|\btermin\b"),
    (Ask.FLOOR, r"\bwelche[mrn]? (?:etage|stock\w*|geschoss|ebene)\b|\bwhich floor\b|\bwhat floor\b|\b(?:etage|stockwerk)\b|\bwie hoch\b"),
    (Ask.LARGEST, r"\b(?:groesste[nrs]?|kleinste[nrs]?|biggest|largest|smallest)\b"),
    (Ask.LINK, r"\blinks?\b|\burl\b|\bzugangslink\b|\beinwahl\w*\b|\bstream\w*\b|\blivestream\w*\b|\bzoom\b|\bgestreamt\b|\buebertragen\b|\bwebsite\b|\bwebseite\b|\bhomepage\b"),
    (Ask.WAY, r"\bwie (?:komm|kommt|kommen|komme|gelang|gelange|find|finde|erreich\w*)\b|\bhow (?:do|can|would|should) (?:i|we|you) (?:get|reach|find|join|come|access)\b|\bhinkommen\b|\bhinkomm\b|\bwohin\b|\bhow to get\b"),
    (Ask.WHERE, rf"\bwo\b|\bwohin\b|\bwhere\b|\b(?:in |im )?(?:welche[mrns]?|which|what) {_ROOMS}\b|\btreffpunkt\b|\blocation\b|\bveranstaltungsort\b|\bvenue\b|^\W*[\w„“-]+(?: [\w„“-]+)? (?:raum|room|zimmer)\s*\?*$|\bwelchen ort\b|\bwelchem ort\b|\bworin\b|\btreffen wir uns\b|\bmeeting point\b|\bin welcher stadt\b|\b(?:which|what) (?:city|town)\b"),
    (Ask.FUNCTION, r"\bberuf\w*\b|\bwas macht (?:eigentlich )?(?:herr|frau|der herr|die frau)\b|\bwer ist\b|\bwho is\b|\bfunktion\b|\bposition\b|\bwelche rolle\b|\bwhat does (?=.* do\b)|\bfor a living\b|\bwo arbeitet\b|\bwhere does (?=.* work\b)|\baus welcher (?:institution|organisation|einrichtung|behoerde|firma)\b"),
    (Ask.WHO, r"\bwer\b|\bwem\b|\bwen\b|\bwessen\b|\bwho\b|\bwhom\b|\bwhose\b|\bmit wem\b|\bvon wem\b|\b(?:welche[rs]?|which) (?:referent\w*|speaker\w*|person\w*|redner\w*|moderator\w*)\b|\b(?:referent|redner|speaker|presenter|vortragende)\w*\b|\bleitung\b|\bby whom\b"),
    (Ask.NOW, r"\b(?:jetzt|gerade|momentan|aktuell|im moment|derzeit|zurzeit|right now|currently|at the moment|now|now on)\b|\blaeuft (?:\w+ )?(?:noch|schon) (?:et)?was\b|\bist (?:\w+ )?noch (?:et)?was los\b|\blaeuft noch was\b|\bis anything (?:still )?(?:on|running)\b|\bstill (?:on|running|going)\b"),
    (Ask.NEXT, r"\b(?:als naechstes|naechste[rsnm]?|next|gleich|danach|dann noch|geht es weiter|weitergeh\w*|nachher|als nachstes|wie geht es weiter|what comes now|wann weiter|coming up|kommende[rsn]?|upcoming)\b"),
    (Ask.AFTER, r"\bnach (?:de[mr]|dem|einer|m)\b|\bnachm\b|\bnach (?=[a-z]{5})|\bafter\b|\bim anschluss\b|\banschliessend\b|\bfolgt (?:auf|nach)\b|\bdanach\b|\bfollows\b|\bfollowing\b"),
    (Ask.BEFORE, r"\b(?:direkt |unmittelbar |kurz )?vor (?:de[mrn])\b|\bvorm\b|\bvor (?=[a-z]{5})|\bbefore\b|\bprior to\b|\bdavor\b|\bvorher\b"),
    (Ask.FIRST, r"\bals erstes\b|\bzuerst\b|\berste[rs]? (?:programm)?punkt\b|\bfirst (?:thing|item)\b|\bwomit (?:beginnt|startet|faengt|geht)\b|\b(?:what|which) .*\bfirst\b|\bzu beginn\b|\bwie (?:beginnt|startet|faengt)\b|\bmit was (?:beginnt|startet|geht)\b"),
    (Ask.LAST, r"\bals letztes\b|\bzuletzt\b|\bletzte[rs]? (?:programm)?punkt\b|\blast (?:thing|item)\b|\bzum schluss\b|\bam ende\b|\bat the end\b|\bwie endet\b|\bwomit endet\b"),
    (Ask.ARRIVE, r"\bab wann (?:\w+ ){0,3}(?:da sein|kommen|rein|hin|eintreffen|ankommen)\b|\b(?:how early|when|from when) can (?:i|we) (?:come|arrive|get in|be there|enter|check in)\b|\bwann (?:\w+ ){0,3}(?:einlass|da sein|reinkommen|rein)\b|\bab wann ist (?:offen|geoeffnet|auf)\b|\bdoors open\b|\bwann (?:soll|muss|sollte|sollen|muessen) (?:ich|wir|man) (?:\w+ ){0,2}(?:da sein|kommen|ankommen|dort sein)\b|\bwhen (?:do|should|must) (?:i|we) (?:have to |need to )?(?:be there|arrive|come)\b"),
    (Ask.PROGRAMME, r"\bprogramm\w*\b|\bzeitplan\b|\bablauf\w*\b|\bwas (?:ist|steht|gibt es|laeuft|passiert|kommt|erwartet|findet|machen wir|ist denn|geht|wird|war|lief|haben wir)\b|\bwhat (?:is|are|happens|s|do we|will|can i (?:do|see))\b|\bschedule\b|\bagenda\b|\bplan\b|\btimetable\b|\bsteht (?:\w+ ){0,3}an\b|\blos\b\s*\?*$|\bgibt es (?:\w+ ){0,3}(?:et)?was\b|\betwas\b|\bwas\b\s*\?*$|\bwhat'?s on\b"),
    (Ask.AUDIENCE, r"\bfuer wen\b|\bzielgruppe\b|\bwer (?:kann|darf|soll|sollte) (?:\w+ ){0,2}(?:teilnehmen|kommen|mitmachen|dabei sein|hin)\b|\bfor whom\b|\bwho is (?:it|this|that|the \w+) for\b|\bwho (?:can|may|should) (?:attend|come|join|participate|take part)\b|\btarget (?:audience|group)\b|\ban wen richtet\b|\bwho is .* aimed at\b|\baimed at\b|\bvorkenntnisse\b|\bprevious knowledge\b|\baus welchen (?:\w+ ){1,3}(?:kommen|sind|stammen)\b|\bwer (?:kommt|nimmt) (?:\w+ ){0,3}(?:teil|da hin|dahin|hin)\b|\bwer (?:ist|sind) (?:\w+ ){0,3}(?:dabei|eingeladen)\b|\bwho is (?:it )?(?:intended|invited)\b|\bwhere do .* come from\b|\bdarf (?:jeder|jede)\b"),
    (Ask.EMAIL, r"\be ?-?mails?\b|\bmailadresse\b|\bmail\b|\be-mail\w*\b|\bemail\w*\b|\banschreiben\b"),
    (Ask.PHONE, r"\btelefon\w*\b|\b(?:handy)?nummer\b|\banrufen\b|\brufnummer\b|\bphone\b|\b(?:mobile|telephone) number\b|\btel\b|\bcall\b(?!ed)|\bdurchwahl\b|\bhandy\b"),
    (Ask.HELP, r"\bwer hilft\b|\bhilfe\b|\ban wen\b|\bwhom? (?:do|can|should) (?:i|we) (?:\w+ )?(?:contact|ask|turn|talk|write|call)\b|\bansprechp\w*\b|\bkontakt\w*\b|\bcontact\b|\breach\b|\berreich\w*\b|\bhelp\b|\bwer ist zustaendig\b|\bzustaendig\b|\bwen (?:kann|soll|muss|ruf\w*|frag\w*) ich\b|\bwem (?:kann|soll|muss|sag|melde|schreib)\w* ich\b|\bproblem\w*\b|\bkein (?:ton|bild)\b|\bgeht nicht\b|\bfunktioniert nicht\b|\bno (?:sound|audio|picture|video)\b|\b(?:can not|not) (?:hear|see|log ?in|get in)\b|\bdoes(?:n't| not) work\b|\bnot working\b|\brueckfragen\b"),
    (Ask.STREAMED, r"\bgestreamt\b|\bstreamed\b|\buebertragen\b|\bonline (?:\w+ )?(?:verfolgen|ansehen|anschauen|teilnehmen|dabei|mitmachen|zuschauen|gucken|sehen|schauen)\b|\b(?:watch|follow|join|attend|see)\b(?=.*\b(?:online|remotely|from home)\b)|\bbroadcast\b|\bonline uebertragen\b|\blivestream\b"),
    (Ask.RECORDED, r"\b(?:spaeter|nachtraeglich|nochmals?|nachher|im nachhinein|danach|hinterher|afterwards|later|again)\b(?=.*\b(?:ansehen|anschauen|anhoeren|gucken|angucken|sehen|schauen|hoeren|nachsehen|nachhoeren|watch|see|listen)\b)"),
    (Ask.WHICH, r"\bwelche[mnrs]?\b|\bwhich\b|\bwas fuer\b|\bwhat (?:kinds?|sorts?|types?) of\b|\bwhat (?=[a-z]+s (?:are|were|do|did|have|will)\b)"),
    (Ask.ABOUT, r"\bworum\b|\bwovon\b|\bworueber\b|\bum was\b|\bwas (?:ist|sind|bedeutet|heisst|stellt|macht|verbirgt|genau ist|issn)\b|\bwhat (?:is|are|does) .*|\babout\b|\bthema\b|\bwas fuer\b|\bueber was\b|\bbeschreib\w*\b|\berklaer\w*\b|\bexplain\b|\bdescribe\b|\bmehr ueber\b|\binhalt\b"),
)  # fmt: skip
_COMPILED = tuple((ask, re.compile(pattern)) for ask, pattern in _CUES)
# Cues in which a word can also be what the question is about; they are not taken out of it.
_OPEN = frozenset(
    {
        Ask.PROGRAMME, Ask.ABOUT, Ask.AUDIENCE, Ask.EMAIL, Ask.PHONE, Ask.HELP, Ask.LINK, Ask.END, Ask.START, Ask.WHO,
        Ask.OVER, Ask.REMAINING, Ask.DEADLINE, Ask.LARGEST, Ask.ARRIVE,
    }
)  # fmt: skip
_CHECK = re.compile(
    r"^\W*(?:(?:und|also|aber|sorry|hallo|hi|hey|entschuldigung|sagt mal|sag mal|hello|so|and|but|kurze frage|frage|ok|okay|eigentlich|"
    r"ich frage mich|weiss jemand|weisst du|wissen sie|do you know|tell me|stimmt es)\W+)*"
    r"(?:ob |dass |if |whether )?(?:ist|sind|war|waren|gibt|gab|hat|hatte|haben|habe|kann|koennen|koennte|darf|duerfen|muss|muessen|"
    r"wird|werden|wurde|wurden|findet|finden|laeuft|dauert|bin|bist|kommt|komme|bekomme|bekommt|kriege|kriegt|brauche|braucht|"
    r"geht|soll|sollen|trifft|schaffe|schaff|nimmt|spricht|steht|faengt|beginnt|endet|passt|lohnt|gilt|macht|stellt|"
    r"habt|seid|koennt|duerft|wollt|is|are|was (?=the|there|it)|were|does|do|did|can|could|will|would|may|must|has|have|should|am|not|need|"
    r"gibt es|there is)\b"
)


@dataclass(frozen=True, slots=True)
class Cues:
    """What a question asks for, and the stretches of its text that say so."""

    asks: frozenset[Ask]
    spans: tuple[tuple[int, int], ...] = ()

    def covers(self, start: int, end: int) -> bool:
        """Whether a stretch of the text is part of a cue."""
        return any(first <= start and end <= last for first, last in self.spans)


def cues(folded: str) -> Cues:
    """What a folded question asks for."""
    asks: set[Ask] = set()
    spans: list[tuple[int, int]] = []
    for ask, pattern in _COMPILED:
        if ask is Ask.STREAMED and Ask.COUNT in asks:
            continue  # „Wie viele waren online dabei?“ asks for people
        for match in pattern.finditer(folded):
            asks.add(ask)
            if ask not in _OPEN:
                spans.append(match.span())
    if _CHECK.search(folded) and not asks & _QUESTION_WORDS:
        asks.add(Ask.CHECK)
    return Cues(frozenset(asks), tuple(spans))


_QUESTION_WORDS = frozenset(
    {
        Ask.WHEN,
        Ask.WHERE,
        Ask.WHO,
        Ask.COUNT,
        Ask.WHICH,
        Ask.WAY,
        Ask.DURATION,
        Ask.CLOCK,
        Ask.DAY,
        Ask.NTH,
        Ask.WEEKDAY,
    }
)
