"""The words by which follow-ups are known, German and English, as plain data; all over folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping

_LEADS = (
    r"auch(?= (?:in|im|i|fuer|am|bei|beim|mit|an|auf|zu|zur|zum|nach|von|vom|vor)\b)|"
    r"und (?:was ist (?:dann )?mit|wie (?:ist|steht|sieht) es (?:aus )?mit)|was ist mit|"
    r"wie (?:ist|steht) es mit|"
    r"(?:and )?(?:what|how) about|und|un|and|ok(?:ay)?|ah|aha|ach so|achso|ach|gut|super|prima|danke|thanks|thank you|"
    r"cool|also|aber|but|so|hm+|schade|oh|alles klar|perfekt|klar|verstehe|verstanden|toll|schoen|pity|great|i see|"
    r"(?:ja|yes|nee?|nein|noe|no|nope)(?=[,.!])|"
    r"(?:das |es |that )?(?:hilft|klappt|geht|funktioniert|does(?: not|n't)) "
    r"(?:leider |auch |immer noch )*(?:nicht|help|work)(?=,)"
)
LEAD = re.compile(rf"^\W*(?:(?:{_LEADS})\b[\s,.!:]*)+(?=\S)")
FILLERS = re.compile(
    r"\b(?:noch ?mal|noch ?einmal|nochmals|denn|eigentlich|genau|bitte|please|again|exactly|doch|nun|gleich noch|"
    r"sagten sie|sagtest du|did you say|war das|was that|war es|was it|jetzt nochmal)\b|"
    r"\b(?:mein(?:t?e)? ich|(?:ich )?meine?|i mean[t]?)$"
)
# „am Donnerstag mein ich“ puts the last question right.
MEANS = re.compile(r"\b(?:mein(?:t?e)? ich|i mean[t]?)$")

# „wenn ich nur online dabei bin“ says no more than „online“; another condition may be one of its own.
TAKING_PART = re.compile(
    r"^(?:wenn|falls|if) (?:ich|wir|man|i|we|you)(?: (?:nur|bloss|lieber|only|just|am|are|join|attend|watch))*"
    r" (?P<how>online|digital|vorort|on site|remotely|in person)"
    r"(?: (?:dabei|teil\w*|mitmach\w*|zuschau\w*|komm\w*|bin|sind|ist|nehm\w*|instead))*$"
)
# „Meine Kollegin ist online dabei, wie kriegt die das?“: what the text says for those online.
IS_ONLINE = re.compile(
    r"^(?:(?:mein\w*|ein\w*|unser\w*|my|a) \w+|ich|wir|er|sie|i|we|he|she) (?:bin|sind|ist|nehm\w*|nimmt|am|are|is)"
    r"(?: (?:ja|nur|aber|leider|only|just|joining))* (?P<how>online|digital|remote)(?: (?:dabei|teil|dazu))?, \w"
)
CONDITION = re.compile(r"^(?:wenn|falls|sofern|if|in case)\b")
# „für Freitag, ab wann?“
TURNED = re.compile(
    r"^(?P<thing>(?:fuer|am|im|in|bei[m]?|zu[mr]?|for|on|at) [^,]{2,40}|"
    r"(?:ueber)?morgen|heute|tomorrow|today),? "
    r"(?P<asks>(?:(?:bis|ab) )?wann|wo|wie lange?|(?:until |from )?when|where|how long)$"
)
# What is written on a talk is what is handed out; of the event it may be the certificate.
IN_WRITING = re.compile(r"\b(?P<on>dazu|davon|darueber) (?:noch |auch )?(?:et)?was schriftliches\b")
PAPERS = r"\g<on> unterlagen"
# „Wie teuer?“ says no more than „was kostet das?“
HOW_DEAR = re.compile(
    r"(?P<de>(?:wie teuer(?: (?:ist|wird|waere))?|was koste[nt]|wie ?viel koste[nt]|zu welchem preis|(?:der )?preis)"
    r"(?: (?:der|die|das|es)(?: (?:so|dann))?)?)|(?P<en>how (?:much|expensive|dear|pricey)|(?:the |at what )?price)"
)
IT_COSTS: Mapping[str, str] = {"de": "was kostet das", "en": "how much is it"}
# „Schaffe ich danach noch das Podium?“: whoever knows when that begins can tell.
MANAGES = re.compile(
    r"(?:schaff\w*|komm\w*(?=.*\b(?:noch|rechtzeitig|puenktlich)\b)|erreich\w*|erwisch\w*) "
    r"(?:ich|wir|man) (?:es |das |dann )?(?:danach|hinterher|anschliessend)"
    r"(?: (?:dann|noch|auch|rechtzeitig|puenktlich|direkt))* (?:(?:zu[mr]?|in|ins) )?(?P<thing>.{3,})|"
    r"(?:can|will|do) (?:i|we) (?:still )?(?:make|catch|get to|reach)(?: it)?(?: to| in time for)? (?P<what>.{3,}?) "
    r"(?:after (?:that|it|this)|afterwards)"
)
# „Und die danach?“: the next of the same sort, not whatever is next.
ONE_AFTER = re.compile(
    r"(?:when is |wann ist )?(?:(?:the )?(?:next )?one after (?:that|it|this)(?: one)?|"
    r"the next one(?: after (?:that|it))?|"
    r"(?:die|der|das|den) (?:(?:direkt )?danach|darauf|(?:ueber)?naechsten?|folgenden?)(?: dann)?)"
)
# A question word alone; the names of the groups are those of the templates.
BARE = re.compile(
    r"(?P<start>ab wann|wann (?:geht (?:es|das) los|faengt (?:es|das) an|(?:beginnt|startet) (?:es|das))|"
    r"wann (?:fahren|gehen|laufen|starten|legen) wir(?: los| ab)?|when do we (?:leave|start|set off|depart)|"
    r"um wie ?viel uhr|wie ?viel uhr|(?:from )?what time|from when|when does it start)"
    r"|(?P<end>bis wann|until when|till when)"
    r"|(?P<duration>wie lange|how long)"
    r"|(?P<both>(?:um )?(?:wann|wo) (?:genau )?und (?:um )?(?:wann|wo)(?: genau)?|(?:when|where) and (?:when|where))"
    r"|(?P<when>wann|(?:an )?welche[rmn]? tag|(?:(?:der|das|die) )?(?:termin|datum|uhrzeit|zeit)|"
    r"when|(?:on )?which day|"
    r"(?:the )?(?:date|time))"
    r"|(?P<content>(?:worum|um was) geht es(?: (?:da|dabei))?|was wird (?:da |dort )?gemacht|"
    r"(?:(?:der|das|die) )?(?:inhalte?|thema|beschreibung)|(?:(?:et)?was )?(?:mehr|naeheres)"
    r"(?: (?:infos?|information\w*|details?))?(?: (?:dazu|darueber|davon))?|(?:weitere |die )?(?:infos?|details?)|"
    r"(?:erzaehl|sag|zeig)\w* (?:mal |mir |doch |bitte )*(?:(?:et)?was |mehr ?)+(?:dazu|darueber|davon)?|"
    r"was (?:kann|soll|muss) (?:ich|man) (?:mir|sich) dar?unter vorstellen|"
    r"was erwartet (?:mich|einen|uns)(?: da| dort)?|"
    r"what is (?:it|that|this) about|about what|what about|(?:any )?(?:more|further) (?:infos?|information|details?)|"
    r"(?:the )?(?:topic|content|description)|tell me more(?: about (?:it|that|this))?|"
    r"what (?:can|should|do) (?:i|we) expect(?: there)?)"
    r"|(?P<about>womit|mit was|was|with what|what)"
    r"|(?P<link>(?:und )?(?:der |den |the )?(?:zoom ?|stream ?)?links?)"
    r"|(?P<floor>(?:in |auf )?welche[rsmn]? (?:etage|stock|stockwerk|geschoss)|which floor)"
    r"|(?P<where>wo|wohin|(?:die |genaue |genau )*(?:adresse|anschrift)|(?:the |exact )*address|"
    r"(?:in )?welche[rmn]? (?:raum|raeumen?|saal|saelen?|zimmern?)|where|(?:in )?which rooms?|"
    r"wo(?:hin)? (?:muss|soll) (?:ich|man|wir) (?:da |dann )?(?:hin(?:kommen|gehen)?|sein)|"
    r"where do (?:i|we) (?:have to |need to )?go|"
    r"(?:der )?ort|(?:the )?(?:place|location)|(?:der |the )?(?:treffpunkt|meeting point)|"
    r"wo (?:steig\w* (?:ich|man|wir) (?:da )?(?:ein|zu)|treffen wir uns(?: da)?|fahren wir (?:da )?(?:ab|los))|"
    r"where do (?:we|i) (?:meet|get on|board))"
    r"|(?P<who>wer (?:spricht|redet|referiert|leitet|haelt|fuehrt|traegt vor|leitet an)|"
    r"(?:(?:der|die) )?(?:referent(?:in)?|sprecher(?:in)?|redner(?:in)?)|"
    r"(?:the )?(?:speakers?|presenters?)|wer ist (?:der|die) (?:referent(?:in)?|redner(?:in)?|speaker(?:in)?)|"
    r"who (?:is|are) (?:the )?(?:speakers?|presenters?|speaking|presenting)|who (?:speaks|presents)|"
    r"wer|mit wem|von wem|bei wem|who|with whom|by whom|who with)"
)
# What is asked of one thing in a word or two: „Folien?“, „schon voll?“; the names of the groups are those of templates.
_IT = r"(?:das|der|die|den|es|sie|er|it|that|this)"
_SOME = r"(?:auch |noch |schon |die |eine[nr]? |irgendwelche |also |any |the |some |an? )*"
_HAVE = (
    r"(?:(?:gibt es|kriegt man|bekommt man|bekomme? ich|hast du|haben sie|habt ihr|are there|is there|will there be|"
    rf"do you have|do we get) (?:da |dazu |davon |dafuer )?)?{_SOME}"
)
_OF_IT = r"(?: (?:dazu|davon|dafuer|(?:for|on|of|from|about) (?:it|that|this)))?"
_OF_SHORT: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "slides",
        (
            rf"{_HAVE}(?:folien|praesentation|slides?){_OF_IT}",
            r"kann (?:ich|man) die folien (?:haben|bekommen|kriegen)",
        ),
    ),
    ("material", (rf"{_HAVE}(?:unterlagen|materialien|material|materials?|handouts?|skript){_OF_IT}",)),
    (
        "recorded",
        (
            (
                rf"(?:(?:wird|ist|is|will|gets?) (?:{_IT} )?(?:be |being |auch )?)?"
                r"(?:aufgezeichnet|aufgenommen|mitgeschnitten|recorded)"
            ),
            rf"{_HAVE}(?:aufzeichnung|aufnahme|mitschnitt|video|recording){_OF_IT}",
            (
                rf"kann (?:ich|man) (?:{_IT} )?(?:(?:noch|auch|spaeter|nachher|hinterher|im nachhinein) )+"
                r"(?:nach|an)?(?:schauen|sehen|gucken|hoeren)"
            ),
            rf"can i (?:watch|see) (?:{_IT} )?(?:later(?: on)?|afterwards)",
        ),
    ),
    (
        "places",
        (
            (
                rf"(?:(?:ist|is) (?:{_IT} )?)?(?:schon |noch |bereits |already |still )*"
                r"(?:voll|ausgebucht|belegt|ausverkauft|plaetze frei|full|fully booked|booked (?:out|up)|sold out)"
            ),
            (
                r"(?!room$)(?:(?:sind|gibt es|ist|hat es|are there|is there) )?"
                r"(?:da |dort |dafuer |any |still )*(?:noch )?"
                r"(?:freie |any )*(?:plaetze|platz|restplaetze|places|spaces?|room|seats|spots)"
                rf"(?: (?:frei|left|free|available))?{_OF_IT}"
            ),
            r"(?:ist )?(?:da )?noch (?:(?:et)?was )?frei",
        ),
    ),
    (
        "capacity",
        (
            (
                r"wie ?viele (?:plaetze|passen (?:da )?rein|leute passen (?:da )?rein|koennen (?:da )?mitmachen)"
                r"(?: (?:gibt es|sind es|hat \w+))?(?: da)?"
            ),
            r"(?:max(?:imale)? )?(?:teilnehmer(?:zahl|innen)?|personenzahl|kapazitaet|capacity)",
            r"max(?:imal)? wie ?viele?|how many (?:places|people|seats)(?: (?:are there|fit in))?",
        ),
    ),
    ("language", (r"(?:in |auf )?welche[rsn]? sprache|sprache|(?:in )?(?:which|what) language|language",)),
    (
        "audience",
        (
            r"(?:fuer|an) wen(?: (?:ist|richtet sich|waere) (?:das|der|die|es))?|(?:die )?zielgruppe",
            r"who is (?:it|that|this) for|for whom|(?:target )?audience",
        ),
    ),
    (
        "signup",
        (
            (
                r"anmelde?pflicht(?:ig)?|(?:mit |ohne |braucht man |brauche? ich )?(?:eine )?(?:vor)?anmeldung"
                r"(?: (?:noetig|erforderlich|notwendig))?"
            ),
            r"(?:muss|soll) (?:ich|man) (?:mich|sich) (?:da |dort |dafuer |dazu )?(?:vorher )?anmelden",
            r"(?:kann|darf) (?:ich|man) (?:da )?(?:einfach )?(?:so )?(?:kommen|hingehen|hinkommen|vorbeikommen)",
            r"(?:registration|sign[- ]?up)(?: (?:needed|required|necessary))?",
            r"(?:do (?:i|we) (?:have|need) to |need to )?(?:register|sign ?up)(?: for (?:it|that))?",
            r"can (?:i|we) just (?:show up|turn up|come|walk in)",
        ),
    ),
    (
        "bring",
        (
            r"(?:brauche?|benoetige?) ich (?:da |dafuer )?(?:et)?was|was (?:brauche?|benoetige?) ich(?: da| dafuer)?",
            r"what do i need(?: for (?:it|that))?|do i need anything",
        ),
    ),
    (
        "link",
        (
            (
                r"(?:(?:wo (?:ist|finde ich)|hast du|habt ihr|haben sie|where is|do you have) )?(?:den |der |the )?"
                r"(?:zoom ?|stream ?)?link"
            ),
        ),
    ),
    (
        "online",
        (
            r"(?:(?:wird|is) (?:das |es |it )?)?(?:auch |live )?(?:gestreamt|uebertragen|streamed)",
            r"gibt es (?:eine[nr]? |auch )*(?:live)?stream|(?:per |im )?(?:live)?stream",
            r"kann (?:ich|man) (?:das |es )?(?:auch )?online (?:zuschauen|sehen|ansehen|schauen|verfolgen)",
            r"can (?:i|we) watch (?:it |that )?online",
        ),
    ),
    (
        "parallel",
        (
            r"what else is (?:on|there)(?: then)?",
            r"was (?:laeuft|gibt es|ist) (?:da |dann )?sonst (?:noch )?(?:um die zeit|zu der zeit|dann|da)",
        ),
    ),
    ("after", (r"was dann|then what",)),
    ("there", (r"was gibt es (?:da|dort)|what is there",)),
)
# What may stand beside a time that puts a question right: „die am Donnerstag“, „ich komm nur am Freitag“.
ONLY_TIME = re.compile(
    r"(?:(?:d(?:er|ie|as|en)|the|one|am|vom|im|um|on|at|in|for|fuer|von|nur|erst|only|just|bitte|dann|"
    r"(?:ich|wir|i|we|i'm|i am|am) (?:komme?n?|bin|sind|meine?|mean|come|coming|there)|"
    r"(?:komme?n?|bin|meine?) (?:ich|wir))(?: |$))*"
)
OF_ANY = re.compile(r"(?:gibt es|are there|is there)\b")  # „Gibt es Folien?“ may ask for any, „Folien?“ does not
SHORT = re.compile("|".join(f"(?P<{key}>{'|'.join(wordings)})" for key, wordings in _OF_SHORT))
_ON = (
    r"(?:was|what) (?:kommt|ist|laeuft|gibt es|passiert|geschieht|findet|steht|machen wir|"
    r"is|comes|happens|are we doing)"
)
SEQUENCE = re.compile(
    rf"(?:{_ON} )?(?:on )?(?:(?P<before>(?:direkt |gleich |kurz )?(?:davor|vorher|zuvor)|before that|before|before it)|"
    r"(?:direkt |gleich |dann |right |directly |straight )?(?:danach|im anschluss|anschliessend|hinterher|darauf|dann|"
    r"after that|afterwards|"
    r"after|after it|then|next after that))(?: statt| an| los| weiter| on)?"
    r"|(?:wie geht es|what comes) (?:danach|dann|then)(?: weiter)?"
)

# „das“ and the like, where it stands for something: at the end, or before what no name begins with.
_NOT_A_NAME = (
    r"statt|los|an|zu ende|aus|vorbei|fertig|dabei|auch|noch|schon|heute|morgen|denn|online|vorort|kostenlos|gratis|"
    r"teuer|gehalten|moderiert|geleitet|statt\w*|beginn\w*|anfang\w*|end\w*|dauer\w*|stattfind\w*|gestreamt|"
    r"uebertragen|aufgezeichnet|machen|macht|halten|haelt|leiten|leitet|sprechen|spricht|sein|alles|ueberhaupt|fuer|"
    r"barrierefrei|oeffentlich|verpflichtend|pflicht|freiwillig|in|im|am|um|extra|zusaetzlich|kostenpflichtig|"
    r"inklusive|enthalten|inbegriffen|moeglich|erlaubt|noetig|notwendig|geeignet|gedacht|voll|ausgebucht|frei|"
    r"drinnen|draussen|weit|nochmal|wirklich|sicher|genau|nur|immer|verschoben|abgesagt|ausgefallen|passiert|"
    r"gedolmetscht|uebersetzt|interessant|pro|je|per|dann|danach|insgesamt|jetzt|"
    r"ne|nen|n|eine?n?|ab|hin|mit|auf|was|etwas|sehen|ansehen|anschauen|anhoeren|herunterladen|finden|bekommen|"
    r"be|start\w*|end|ends|finish\w*|take|takes|last|lasts|begin\w*|speak\w*|talk\w*|held|over|about|recorded|streamed|"
    r"free|cost|costs|on|at|today|tomorrow|accessible|work|works|do|does|like|see|watch|download|get|find|located|happening|taking|"
    r"extra|included|full|allowed|possible|needed|necessary|far|really|only|still|suitable|cancelled|moved|translated|"
    r"booked|indoors|outdoors|inside|outside|open|public|"
    r"anmelden|abmelden|buchen|kaufen|bestellen|reservieren|absagen|abgeben|mitnehmen|mitbringen|offen"
)
PRONOUN = re.compile(
    rf"\b(?P<word>das|dies|(?:that|this) one|es|er|sie|ihn|ihm|ihr|der|die|den|dem|it|"
    r"that|this|he|she|him|her|they|them)\b"
    rf"(?=$|\s+(?:{_NOT_A_NAME})\b)"
)
THERE = re.compile(r"\b(?:da|dort|there|dazu|daran|davon)\b(?! (?:vorne|oben|is|are)\b)(?<!is there)(?<!are there)")
WAY = re.compile(r"\bwie (?:komm\w*|gelang\w*) (?:ich|wir|man)\b|\bhow (?:do|can) (?:i|we|you) get\b")
POSSESSIVE = re.compile(r"\b(?:his|her|their|seine?[rnms]?|ihre?[rnms]?|deren|dessen)\b(?=.)")
# „Hat die noch einen anderen Vortrag?“: another one of the same person.
ANOTHER = re.compile(
    r"\b(?:noch (?:et)?was|noch eine?n?|(?:ein|eine|einen|weitere|andere)n? ?(?:andere|weitere)?[rns]? \w+|"
    r"noch (?:wo)?anders(?:wo)?|sonst noch|woanders|another|other|else|any more)\b"
)
JOINS = re.compile(
    r"\bnoch (?:\w+ ){0,2}(?:mit|dabei|unter|(?:rein|dazu)(?:kommen)?|mit(?:machen|kommen|fahren|gehen))$|"
    r"\bstill (?:join|come along|take part|get in|sign up)\b"
)
NEEDS = r"\b(?:brauch\w*|benoetig\w*|need)\b"
WITH_IT = r"\b(?:dabei|drin|inbegriffen|enthalten|inklusive|included|part of it)\b"
MAY = r"\b(?:darf|duerfen|erlaubt|may|allowed)\b"
HOW_FAR = r"\b(?:wie weit|how far)\b"
SOMEBODY = re.compile(
    r"\b(?P<word>er|sie|der|die|he|she)\b"
    rf"(?=$|[,?]| (?:{_NOT_A_NAME}|sonst|noch|hier|einen?|eine|anderen?|another|any|also|else|give|giving|hold\w*)\b)"
)
# An age alone names nothing either: „ab welchem Alter?“
IT_SAYS = re.compile(
    r"\b(?:it|they|he|she)\b|"
    r"^(?:(?:ab|bis|fuer|from|for|up to) )?(?:welche[mns]|which|what) (?:mindest)?(?:alter|jahren?|ages?)$"
)
SPEAKS_AGAIN = re.compile(
    r"\b(?P<verb>spricht|redet|liest|does) (?:er|sie|der|die|he|she) (?:heute |morgen |denn |auch )*"
    r"(?P<again>noch ?mal|noch ?einmal|nochmals|wieder|speak again|talk again)\W*$"
)
TOO = re.compile(r"\b(?:auch|too|as well)$")
# „Hat die Pension auch WLAN?“, „Haben die Parkplätze?“: what somebody else's house has, not the one of the event.
HAS = re.compile(
    r"^(?:hat|haben|bietet|bieten|does|do|has|have) "
    r"(?:(?:die|das|der|the) (?P<house>[a-z]{4,}) (?=\w)|(?:die|das|sie|es|it|they) )(?!\w*t$)"
)
# „Passt da auch ein Transporter rein?“
FITS_IN = re.compile(r"^pass(?:t|en) (?:da|dort|das|die|der|mein\w*|ein\w*)\b.*\b(?:rein|hinein|drauf|drunter|durch)$")
# „Und kann ich bei der Führung noch mitmachen?“ asks that, and nothing that was asked before.
MAY_ONE = re.compile(
    r"^(?:kann|koennen|koennte|darf|duerfen|muss|muessen|soll|sollen|brauche?|can|could|may|must|should|do) "
    r"(?:ich|wir|man|i|we|one) "
)
# What is beside something: in the same room, at the same time, between two things.
_SAME = r"(?:im|in de[mr]|am|an de[mr]) (?:selben|gleichen) (?!zeit)[a-z]+"
HERE = re.compile(
    rf"\b(?:{_SAME}|in (?:dem|diese[mr]) (?:raum|saal|zimmer|halle)|"
    r"(?:in|at) (?:the same|that|this) (?:room|hall|place)|dort|da|there)\b"
)
AT_ONCE = re.compile(
    r"\b(?:(?:parallel|stattdessen|statt dessen|alternativ|instead|gleichzeitig|zeitgleich|waehrenddessen|meanwhile|"
    r"zur (?:selben|gleichen) zeit|zu der zeit|at (?:the same|that) time|in parallel)"
    r"(?: (?:dazu|damit|zu it|to (?:it|that)))?)\b"
)
TO_ANOTHER = re.compile(r"\b(?:parallel|gleichzeitig|zeitgleich) (?:zu[mr]?|mit|to|with) (?!it\b|that\b|this\b)")
INSTEAD_OF_IT = re.compile(r"\b(?:stattdessen|statt dessen|alternativ|instead)\b")
BETWEEN = re.compile(
    r"(?:(?:was|what|gibt es|ist|is there|is) .*?)?\b"
    r"(?:dazwischen|zwischendrin|zwischen (?:den|denen|diesen) ?(?:beiden|zweien?)?|in between|"
    r"between (?:them|those|these|the two)(?: two)?)(?: (?:an|statt|los|noch|pause))*"
)
# „und online?“: whether the thing itself can be followed from afar.
ONLINE = re.compile(
    r"(?:(?:(?:gibt es|geht|ist|laeuft|kommt) (?:das|es|de[rn]|die|er|sie)|is (?:it|that)) )?"
    r"(?:auch |(?<!das )(?<!es )(?<!der )(?<!die )nur |as well )?(?:online|digital|remote|im (?:live)?stream)"
    r"(?: auch| dabei| too| as well)?"
)
WHAT_ONLINE = re.compile(
    r"(?:was|what) (?:laeuft|gibt es|kommt|ist|is) (?:da |dann |sonst |noch |on |there )*(?:online|im stream)(?: then)?"
)
RIGHT_NOW = re.compile(r"jetzt|gerade|now|right now")
SOON = re.compile(r"gleich|nachher|als naechstes|next|soon")
NEXT_UP: Mapping[str, str] = {"de": "als nächstes", "en": "next"}
IN_ROOM = re.compile(r"(?:i[nm]|ins|auf|an|am|at|on) ")
# What is left of such a question beside a room or a kind says nothing more.
WHAT_IS_ON_THERE = re.compile(
    r"^(?:(?:was|what|welche[rs]?|which) )?(?:else )?"
    r"(?:(?:laeuft|laufen|gibt es|ist|sind|kommt|passiert|findet|finden|haben wir|is|are|happens|runs) )?"
    r"(?:on |there )?|\b(?:statt|on|noch|sonst|so|da|dazu|dann|denn|hier|(?:fuer|for) (?:uns|mich|us|me))\b"
)
# „dazu“, „dort“ and the like always stand for something.
POINTING = re.compile(
    r"\b(?P<word>dazu|dafuer|davon|daran|darin|dabei|darueber|da rein|dort rein|da hinein|in there|"
    r"for (?:it|that|this)|of (?:it|that|this)|about (?:it|that|this)|at (?:it|that|this)|"
    r"there|dort|da)\b(?! (?:vorne|oben)\b)"
)
# Of these the ones that stand for nothing else.
STRONG = re.compile(r"\b(?:dazu|dafuer|davon|daran|darueber|da rein|dort rein|da hinein|in there)\b")
# What one asks of a thing by a word that does not name another one.
ATTRIBUTES = (
    "places", "registration", "recording", "slides", "handout", "material", "language", "cost", "dress", "moderation",
    "optional", "cancel", "bring", "online", "link", "phone", "email", "contact", "discount", "deadline", "capacity",
    "meeting-point", "free-place", "participants", "experience", "laptop", "report", "photo", "price", "duration",
    "topic", "speaker", "host", "floor", "departure", "address", "included", "send",
    "walk-in",
)  # fmt: skip
# More than one clause: it tells by itself what it is about.
_OF_SOMEBODY = r"(?:der|die|das|who|that) (?:\w+ ){0,4}(?:ist|sind|hat|haben|kommt|kommen|teilnimmt|is|are|joins?)\b"
CLAUSES = re.compile(rf"(?:[,;?!]|\.(?!\d))\s+(?!{_OF_SOMEBODY})\S")
# What only the event itself has, whatever was spoken of.
OF_EVENT = re.compile(
    r"\b(?:eintritt|eintrittspreis|(?:teilnahme|tagungs)(?:gebuehr|beitrag|preis)|tickets?|eintrittskarten?|"
    r"admission|entrance fee|registration fee)\b"
)
RUNS_THEN = re.compile(
    r"(?:was|what) (?=.*\b(?:heute|morgen|abend\w*|tag|\w*tag|tonight|today|tomorrow|\w*day)\b)"
    r"(?:(?:laeuft|passiert|geht|happens)\b|(?:ist|steht|is) .*\b(?:geplant|los|an|planned|on|happening)$)"
)
BY_TRANSIT = ("venue.public_transport", "venue.directions")
OF_TICKET = re.compile(r"\b(?:(?:das|ein|der|die|the|a) )?(?:tickets?|karte|fahrt)\b")
FARE: Mapping[str, str] = {"de": "der Fahrschein", "en": "the train fare"}
# „Nein, ich meine parallel zu Runde 3“ asks anew.
MEANT = re.compile(r"^\W*(?:nein|nee|no)\W+(?:ich mein(?:e|te)?|i mean[t]?)\W+(?=(?:parallel|nach|vor|after|before)\b)")
OTHER = re.compile(r"(?:das|der|die|den|the) (?:andere|anderen|other)(?: one)?")
MORE = re.compile(
    r"^\W*(?:und |and )?(?:was (?:denn )?(?:genau|alles)|(?:(?:geht es|geht das|gehts) (?:etwas |noch )?)?genauer|"
    r"mehr (?:details|infos)|what exactly|more details|can you be more specific)\W*$"
)
INSTEAD: Mapping[str, str] = {
    "dazu": "zu", "dafuer": "für", "davon": "von", "daran": "an", "darin": "in", "dabei": "bei",
    "darueber": "über", "da rein": "in", "dort rein": "in", "da hinein": "in", "dort": "bei", "da": "bei",
    "in there": "into", "for it": "for", "for that": "for", "for this": "for", "of it": "of", "of that": "of",
    "of this": "of", "about it": "about", "about that": "about", "about this": "about", "at it": "at", "at that": "at",
    "at this": "at", "there": "at",
}  # fmt: skip
# Where „es“ or "it" stands for nothing.
EXPLETIVE = re.compile(
    r"\b(?:gibt|geht|regnet|schneit) es\b|\bes (?:gibt|geht)\b|\b(?:spaet|uhr) ist es\b|"
    r"\b(?:ist|wird) es (?:gerade |jetzt )?(?:spaet|kalt|warm|soweit|weit)\b|\bwhat time is it\b|"
    r"\bis it (?:late|far|cold|raining)\b|\b(?:koennen|haben|wissen|sind|kennen|moegen|wollen) sie\b"
)
# Where the question is about the bot, the way here, or nothing but that there is something.
ELSEWHERE = re.compile(
    r"\b(?:das|des) ganze\b|\bthe whole (?:thing|event)\b|"
    r"^(?:wann|um wie ?viel uhr) ist (?:heute |morgen )?(?:schluss|feierabend)$|"
    r"\b(?:is|are) there\b(?!$)|\bthere (?:is|are)\b|"
    r"\b(?:bist|sind|seid|are|is) (?:du|sie|ihr|you|anyone|jemand) (?:noch )?(?:da|there)\b|"
    r"\bwie komm\w* (?:ich|wir|man)\b|\bhow (?:do|can) (?:i|we) get\b|\bda sein\b|\bbe there\b|"
    r"\bcan you\b|\b(?:tage?n?|abende?n?|wochen?|days?|mornings?|evenings?|weeks?)\b|\bwer (?:bist|sind) (?:du|sie)\b"
)
# Somebody of one thing: „who is the speaker?“
THE_ONE = re.compile(
    r"\b(?:the|der|die|den) (?:speaker|presenter|host|facilitator|moderator|referent|referentin|vortragende[rn]?|"
    r"redner|rednerin|moderatorin|gastgeber|gastgeberin|leiter|leiterin)\b|"
    r"\bhow many (?:\w+ )?can (?:go|join|come|take part)\b|"
    r"\bwie ?viele (?:\w+ )?(?:koennen|duerfen) (?:mit\w*|teilnehmen)\b"
)
OF_PERSON = re.compile(r"\b(?:er|sie|ihn|ihm|ihr|he|she|him|her)\b")
# The very talk that was spoken of: „der Vortrag“.
THIS_ONE = re.compile(r"\b(?:der|des|dem|den|das|die|vom|zum|dies\w*|the|this|that) (?=[a-z]{4,})")
# What only people do: „Wann ist die wieder dran?“
IN_PERSON = re.compile(r"\b(?:der|die)\b.*\b(?:dran|spricht|redet|auftritt|referiert)\b")
WHAT_IS_THERE = re.compile(
    r"was (?:gibt es|gibt|kriegen wir|bekommt man)(?: (?:da|dort|denn|dann))*(?: zu essen)?|what is there(?: to eat)?"
)
WHAT_IS_THERE_AT: Mapping[str, str] = {"de": "Was gibt es zu essen bei", "en": "What is there to eat at"}
BY_ASK: Mapping[str, Mapping[str, str]] = {
    "de": {
        "when": "Wann ist {}?",
        "both": "Wann und wo ist {}?",
        "start": "Wann beginnt {}?",
        "end": "Bis wann geht {}?",
        "duration": "Wie lange dauert {}?",
        "where": "Wo ist {}?",
        "floor": "In welchem Stock ist {}?",
        "who": "Wer spricht bei {}?",
        "price": "Was kostet {}?",
        "after": "Was kommt nach der {}?",
        "before": "Was kommt vor der {}?",
        "about": "Was ist {}?",
        "content": "Worum geht es bei {}?",
        "there": "Worum geht es bei {}?",
        "slides": "Gibt es Folien zu {}?",
        "material": "Gibt es Unterlagen zu {}?",
        "recorded": "Wird {} aufgezeichnet?",
        "places": "Gibt es noch Plätze für {}?",
        "capacity": "Wie viele Plätze hat {}?",
        "language": "In welcher Sprache ist {}?",
        "audience": "Für wen ist {}?",
        "bring": "Was muss ich zu {} mitbringen?",
        "signup": "Muss ich mich für {} anmelden?",
        "parallel": "Was läuft parallel zu {}?",
        "after-here": "Was kommt nach der {} im selben Raum?",
        "before-here": "Was kommt vor der {} im selben Raum?",
        "between": "Was ist zwischen {} und {}?",
        "online": "Ist {} auch online?",
        "link": "Wo ist der Link zu {}?",
    },
    "en": {
        "when": "When is {}?",
        "both": "When and where is {}?",
        "start": "When does {} start?",
        "end": "When does {} end?",
        "duration": "How long does {} take?",
        "where": "Where is {}?",
        "floor": "On which floor is {}?",
        "who": "Who is speaking at {}?",
        "price": "How much is {}?",
        "after": "What comes after {}?",
        "before": "What comes before {}?",
        "about": "What is {}?",
        "content": "What is {} about?",
        "there": "What is {} about?",
        "slides": "Are there slides for {}?",
        "material": "Are there materials for {}?",
        "recorded": "Will {} be recorded?",
        "places": "Are there places left for {}?",
        "capacity": "How many places does {} have?",
        "language": "In which language is {}?",
        "audience": "Who is {} for?",
        "bring": "What should I bring to {}?",
        "signup": "Do I have to register for {}?",
        "parallel": "What is on parallel to {}?",
        "after-here": "What comes after {} in the same room?",
        "before-here": "What comes before {} in the same room?",
        "between": "What is there between {} and {}?",
        "online": "Is {} online as well?",
        "link": "Where is the link to {}?",
    },
}
DO_THERE: Mapping[str, Mapping[str, str]] = {
    "de": {"propose": "kann ich {} vorschlagen", "vote": "kann ich {} abstimmen"},
    "en": {"propose": "can I propose {}", "vote": "can I vote {}"},
}
IS_THERE: Mapping[str, str] = {"de": "Gibt es {}", "en": "Is there {}"}
AFTER_END: Mapping[str, str] = {
    "de": "Was gibt es am {day}.{month}. nach {time} Uhr?",
    "en": "What is on on {year}-{month:02}-{day:02} after {time}?",
}
# „Wie heißt sie?“ after „Wann spricht die Bürgermeisterin?“, which names somebody by what she does.
CALLED = re.compile(
    r"(?:wie (?:heisst|hiess) (?:sie|er|die|der)|wie (?:ist|war) (?:ihr|sein|der) name|wer ist (?:sie|er)|"
    r"what (?:is|was)? ?(?:her|his|their) name|who is (?:she|he))(?: (?:gleich|noch|nochmal|nur|again))*"
)
WHO_IS: Mapping[str, str] = {"de": "Wer ist {}?", "en": "Who is {}?"}
# „Was bietet sie an?“
DOES = re.compile(
    r"^(?:was|what) (?:macht|bietet|zeigt|haelt|traegt|tut|does) (?:sie|er|die|der|she|he|they)\b"
    r"(?! (?:leute|kinder|teilnehm\w*|menschen)\b)"
)
WHAT_DOES: Mapping[str, str] = {"de": "was macht {}", "en": "what does {} do"}
WHERE_TO_SIGN_UP: Mapping[str, str] = {
    "de": "Wie ist der Link zur Anmeldung?",
    "en": "What is the link for registration?",
}
WHEN_RECORDINGS: Mapping[str, str] = {
    "de": "Ab wann gibt es die Aufzeichnungen?",
    "en": "When can I watch the recordings?",
}
WATCHED = r"\b(?:an|nach)?(?:zu)?(?:schau\w*|seh\w*|guck\w*|hoer\w*)\b|\bwatch\b"
WHAT_NEXT: Mapping[str, str] = {"de": "Was kommt als Nächstes?", "en": "What is next?"}
WHAT_IS_ON: Mapping[str, str] = {"de": "Was läuft", "en": "What is on"}
