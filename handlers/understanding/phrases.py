"""Whole turns of phrase that ask what other words ask more plainly, as plain data beside the phone style of `words.py`.

What stands here has no word of its own by which it could be understood: „Wo komme ich rein?“ names no entrance.
"""

from __future__ import annotations

_COMES = r"(?:geht?|gehe?n?|komm(?:t|e|en)?|kann|können|muss|müssen|darf|do|can) (?:es|man|ich|wir|i|we|you)"
_HOUSE = r"(?:ins?|in das|in die) (?:\w*(?:haus|gebäude|halle|schule|museum))"
_WHOLE = r"das|es|alles|das ganze|der tag|die (?:veranstaltung|tagung|konferenz)"
_MAY = r"(darf|kann|dürfen|können|könnte|dürfte)"
_DO = r"(?:mit|machen|haben|auf\w+|bekommen|bringen|betreiben|mieten|buchen|verteilen|auslegen|verkaufen|teilnehmen)"
_NOT_INSIDE = r"(?! (?:\w+ )*(?:im|ins|in de[rmn]|auf|unter|in the|inside|on the)\b)"
_LASTING = (
    r"session|slot|vortrag|workshop|panel|podium|pausen?|tagung|konferenz|kongress|führung|runden?|kurs|seminar|forum|camp|"
    r"barcamp|veranstaltung|sitzung|treffen|ausflug|wanderung|exkursion|film|konzert|diskussion|keynote|webinar"
)
_WET = r"bei (?:regen|schlechtem wetter|gewitter)"

TURNS: tuple[tuple[str, str], ...] = (
    # „Was haben andere für Samstag an Themen eingereicht?“
    (
        (
            r"was (?:wurde|ist|wird|haben (?:die )?(?:anderen?|leute|alle|sie)) "
            r"((?:\S+ ){0,6}?)(vorgeschlagen|eingereicht)"
        ),
        r"welche themen sind \1\2",
    ),
    # „Wo kann ich mich noch reinsetzen?“ asks for what is on, not for a chair.
    (
        (
            r"wo (?:kann|könnte?|koennte?|könnt|soll) (?:ich|man|wir) ((?:(?:jetzt|jetz|grad|gerade|noch|heute|um|ab) |"
            r"(?:mich|uns) |(?:halb |viertel )?\S+ (?:uhr )?(?=noch)){1,6}?)"
            r"(?:reinsetzen|rein ?gehen|reinschauen|reinhören|dazusetzen|(?<=noch )rein)(?=\W*$)"
        ),
        r"was läuft \1",
    ),
    # „Wo komme ich rein?“, „Wo geht man ins Haus hinein?“; into the stream it is another way.
    (
        (
            rf"(?:wo|where) {_COMES} ((?:(?!in|stream|link|chat|online)\S+ ){{0,3}}?)(?:{_HOUSE} )?"
            r"(?:rein|hinein|(?:go |get |come )?in)(?:gehen|kommen)?(?=\W*$)"
        ),
        "wo ist der eingang",
    ),
    # „Restprogramm heute“ is what there still is of it.
    (
        (
            r"restprogramm|(?:der |das |den |the )?(?:rest|übrige\w?|remaining) (?:(?:vom|des|of the) )?(?:tages)?"
            r"(?:programms?|programme|agenda|schedule)"
        ),
        "programm noch",
    ),
    # Where one can go instead is what else is on; where something is held instead is another question.
    (
        (
            r"wo(?:hin)? (?:kann|könnte?|koennte?|soll|sollte|gehe?n?) (?:ich|man|wir) (?:denn |da |dann )?"
            r"stattdess?e?n(?: hin| gehen| hingehen)*"
        ),
        "was gibt es stattdessen",
    ),
    (r"where (?:can|could|should|do) (?:i|we) go instead", "what is on instead"),
    # What there is for those who like something is what there is on it.
    (
        (
            r"((?:irgend|et)?was|gibt es|ist|habt ihr|haben sie)((?: (?:was|etwas|irgendwas|auch|noch|denn|da|hier|"
            r"heute|morgen|eigentlich|es|ihr|gibt|habt|am|\w+tag|im|programm|einen?|vortrag|vorträge|workshops?|sessions?|"
            r"angebote?))*) (?:für|fuer) (\w{3,}?)"
            r"(?:freundinnen|freunden?|fans?|liebhaber(?:innen)?n?|begeisterte[nr]?|interessierte[nr]?|nerds?|freaks?)"
        ),
        r"\1\2 zu \3",
    ),
    (
        r"(any|some)thing(( \S+){0,2}?) for (\w+)[ -](?:lovers?|fans?|enthusiasts?|geeks?|nerds?|buffs?|addicts?)",
        r"\1thing\2 about \4",
    ),
    # Who is to say by when that he comes has to register.
    (
        (
            r"(bis wann (?:soll|muss|müssen|muessen|sollte|sollen|kann|können) (?:ich|man|wir) (?:mich|sich|uns)) "
            r"(?:denn |spätestens )?melden"
        ),
        r"\1 anmelden",
    ),
    (
        (
            r"bis wann (soll|muss|müssen|muessen|sollte|sollen) (ich|man|wir) (?:euch |ihnen |denn |spätestens )*"
            r"bescheid (?:sagen|geben)(?=\W*$|,? (?:ob|wenn|dass) (?:ich|man|wir) (?:komm|dabei|teiln|mitm))"
        ),
        r"bis wann \1 \2 mich anmelden",
    ),
    # „Wie komme ich an meine Bescheinigung?“ is no way to go.
    (
        r"wie komm(?:e|t|en)? (ich|man|wir) an (mein\w*|unser\w*) ((?!platz|tisch|sitz|stand|auto|zimmer)\w+)",
        r"wie bekomme \1 \2 \3",
    ),
    # Whether all of one's own works can be tried out beforehand.
    (
        (
            r"(?:kann|könnte|darf|können) (?:ich|man|wir) (?:(?:das )?(?:vorher|vorab|irgendwo|schon|mal) )*"
            r"(?:ausprobieren|probieren|testen|prüfen|checken),? ob (?:(?:bei mir|alles|auch|der|die|das) )*"
            r"(?:(?:mein|meine) )?(?:\w*ton|\w*mikro\w*|\w*kamera|bild|technik|verbindung|headset|kopfhörer|zugang|"
            r"link|alles|es) (?:geht|gehen|funktioniert|klappt|läuft|laeuft|steht)"
        ),
        "gibt es einen technikcheck",
    ),
    (
        (
            r"(?:kann|könnte|darf|können) (?:ich|man|wir) (?:mein|meine|meinen|die|den|das) "
            r"(?:ton|mikro\w*|kamera|bild|technik|verbindung|headset|kopfhörer|zugang) "
            r"(?:(?:vorher|vorab|irgendwo|schon|mal) )*(?:ausprobieren|probieren|testen|prüfen|checken)(?=\W*$)"
        ),
        "gibt es einen technikcheck",
    ),
    (
        (
            r"(?:can|could|may) (?:i|we) (?:test|try(?: out)?|check)(?: if| whether)? (?:my|the|our) "
            r"(?:sound|audio|mic\w*|camera|picture|connection|headset|setup|equipment|access)"
            r"(?: works?)?(?: (?:beforehand|before|in advance|first|earlier))?(?=\W*$)"
        ),
        "is there a tech check",
    ),
    # What is left there is no thing of its own.
    (r"(?:are there|do you have) (?:still )?(?:any )?tickets (?:still )?left", "are there tickets still available"),
    # Where a topic is sent to is how one proposes it.
    (
        (
            r"(?:wohin|wo|an wen) (?:schicke?|sende|maile?|reiche?|gebe?|richte) (?:ich|man|wir) "
            r"(?:(?:mein|meine|meinen|unser|unsere|ein|eine|einen|das|die|den|eigene|eigenes) )*(?:thema|themen|"
            r"\w*vorschlag|\w*vorschläge|session|sessions|sessionidee|idee|themenidee)(?: ein| hin| ab)?(?=\W*$)"
        ),
        "wie schlage ich ein thema vor",
    ),
    (
        (
            r"where (?:do|can|should) (?:i|we) (?:send|submit|hand in|mail) (?:my|our|a|the) (?:topic|session|idea)"
            r"(?: (?:proposal|suggestion|idea))?(?: to)?(?=\W*$)"
        ),
        "how do i propose a topic",
    ),
    # „Was steht an Themen auf der Liste?“ asks for them, not for a list.
    (
        (
            r"was (?:steht|stehen|ist|sind)((?: \S+){0,3}?) an (themen|vorschlägen|vorschlaegen|sessions|workshops|"
            r"vorträgen|vortraegen) auf (?:der|eurer|ihrer|deiner) (?:\w*liste|agenda|tagesordnung)(?=\W*$)"
        ),
        r"welche \2 gibt es\1",
    ),
    # In all the rooms is anywhere.
    (
        (
            r"(was(?= (?:\S+ ){0,6}?in) [^?!.,]*?) ?in (?:den|allen|den ganzen|den einzelnen|den verschiedenen) "
            r"(?:räumen|raeumen|sälen|saelen|zimmern|hallen)"
            r"(?=\W*$| (?:los|statt|stattfindet|läuft|laeuft|passiert|ist|geboten|angeboten|dran|an)\W*$)"
        ),
        r"\1",
    ),
    (
        (
            r"(?:übersicht|uebersicht|überblick|ueberblick|overview)[,:]? (?:darüber,? |über das,? |of )?"
            r"(was|welche|wer|what|which|who)"
        ),
        r"\1",
    ),
    (r"auswahl(?= (?:nach|vor|um|ab|am|heute|morgen)\b)", "was gibt es"),
    (r"zur auswahl(?= (?:stehen|steht)\b|\W*$)", ""),
    (r"ab wie ?viel uhr", "ab wann"),
    (r"how soon(?= (?:can|do|does|will|is|are)\b)", "when"),
    (r"how late(?= (?:does|will|do|is|are) (?:it|this|that|the \w+|they) (?:go|run|last|open)\b)", "until when"),
    (
        r"(?:der )?namen? (?:des|der|vom|von der|of the) ((?:redner|referent|sprecher|vortragend|speaker)\w*)",
        r"wer ist \1",
    ),
    # Who is at the microphone is on the stage.
    (
        (
            r"(\b(?:wer|who)\b[^?!.,]*?) (?:am|beim|hinterm|hinter dem|at the) "
            r"(?:mikro\w*|(?:redner)?pult|mic|microphone|lectern)(?=\W*$)"
        ),
        r"\1 auf der bühne",
    ),
    # „Sessiondauer?“, „Wie viel Zeit soll ich für die Führung einplanen?“
    (rf"(?:die )?({_LASTING})(?:e?s|en?)?dauer", r"dauer \1"),
    (
        (
            r"(wie (?:viel zeit|viele (?:stunden|minuten|tage)|lange?)) (?:muss|soll|sollte|müssen|sollen|sollten) "
            r"(?:ich|man|wir) (?:mir )?(?:dafür |da )?(?:für|fuer) (.{3,60}?) "
            r"(?:einplanen|veranschlagen|ansetzen|freihalten|reservieren|einrechnen|rechnen|mitbringen)"
        ),
        r"wie lange dauert \2",
    ),
    (
        (
            r"(how (?:many (?:hours|minutes|days)|much time|long)) (?:should|do|must|shall|would) (?:i|we|you|one) "
            r"(?:need to |have to )?(?:plan|allow|budget|reserve|set aside|schedule|block|reckon)(?: in)? (?:for|with)"
        ),
        r"\1 is",
    ),
    (
        r"(how (?:much time|long|many minutes) [^?.!,]*?)(?:to )?eat (?:at|around) (?:midday|noon|lunch ?time)",
        r"\1for lunch",
    ),
    (
        (
            r"(wie (?:viel zeit|lange|viele minuten) [^?.!,]*?)(?:mittags zum essen|zum essen (?:am )?mittags?|"
            r"zum mittagessen)"
        ),
        r"\1für die mittagspause",
    ),
    # „Bis wann muss ich mich entscheiden, ob ich komme?“
    (
        (
            r"(?:mich |uns |sich )?(?:entscheiden|entschieden haben|überlegt haben|decide),? (?:ob|whether|if) "
            r"(?:ich|wir|man|i|we|you) (?:mich |uns |want to |will |would like to )?(?:\S+ )?"
            r"(?:anmelde\w*|komme?n?|teilnehme?n?|mitmache?n?|dabei (?:bin|sind)|come|register|attend|take part|"
            r"sign up)"
        ),
        "anmelden",
    ),
    # „Fällt das aus, wenn es regnet?“
    (
        (
            rf"(?:fällt|faellt|wird) ({_WHOLE})(?: dann)?"
            rf"(?:( {_WET}) (?:aus|abgesagt)(?=\W*$)| (?:aus|abgesagt)(?=,? (?:wenn|falls|bei) ))"
        ),
        r"findet \1 statt\2",
    ),
    (
        (
            r"(?:stelle?|lasse?) (ich|wir) (?:mein|meinen|unser|unseren|das|den) (?:auto|wagen|pkw)"
            r"(?: ab| stehen)?(?=\W*$)"
        ),
        r"parken \1",
    ),
    (r"(denen|ihnen|ihm|ihr|de[mnr] \S+)((?: \S+){0,3}?) (?:et)?was fragen", r"\1\2 frage stellen"),
    (r"keine? tier(?:sachen|produkte|ischen (?:sachen|produkte))|nichts (?:vom tier|tierisches)", "vegan"),
    (r"((?:ab|be)stimmung|voting|vote|umfrage)( schon| bereits) (?:zu|geschlossen|closed)(?=\W*$)", r"\1\2 vorbei"),
    (r"(?:put|pose|raise) (?:a |an |my |some )?questions?", "ask questions"),
    (r"(?:per|über|ueber|via|by) (?:video|videokonferenz|videocall|videoschalte|video call)", "online"),
    # A topic or a stall of one's own.
    (r"thema (?:vorbereiten|vorbereitet haben|parat haben|dabei ?haben)", "thema mitbringen"),
    (r"prepare (a|my own|my) topic", r"bring \1 topic"),
    (
        (
            rf"{_MAY} (?:unsere?|mein) (?:\w*verein|\w*verband|initiative|gruppe|firma|schule|stiftung)"
            rf"(?= (?:\w+ ){{1,4}}{_DO})"
        ),
        r"\1 wir",
    ),
    (r"((?:ei)?nen|kleinen|eigenen|unseren) stand(?= (?:machen|aufmachen|aufbauen|aufstellen)\b)", r"\1 infostand"),
    # What a room costs is what one pays for the night.
    (r"(kostet|kosten) (?:ein|so ein|das|die|eure) zimmer", r"\1 die unterkunft"),
    (r"(how much (?:is|are|does|do)) (?:a|the) rooms?(?= cost\b|\W*$| (?:per|a|for) )", r"\1 the accommodation"),
    (r"(how much (?:is|are|does|for)) (?:a|the|our own) stand(?=\W*$| (?:in|at|for|cost)\b)", r"\1 a booth"),
    (r"(abend|nachmittag|vormittag)s?programm", r"programm am \1"),
    (r"(?:mein|unser)\w* (?:zeug|kram|krempel)(?! (?:wieder )?(?:weg|ab|raus|fort))", "gepäck"),
    (
        (
            r"(?:stelle?|lasse?) (ich|wir) (?:mein|unsere?|das|die) (?:(?:fahr)?rad|(?:fahr)?räder|roller)"
            r"(?: ab| stehen)?(?=\W*$)"
        ),
        r"fahrrad parken \1",
    ),
    (r"(?:ich bin|wir sind|bin) (?:ganz |noch )?neu(?: hier| dabei)?(?=,| und\b|\W*$)", "ich bin zum ersten mal dabei"),
    # What has to be booked before one has to register for.
    (
        (
            r"muss (ich|man) (?!.*\b(?:hotel|zimmer|unterkunft|ticket)\b)((?:die|den|das|für|eine?n?) .+?) "
            r"(?:(?:vorher|vorab|extra|im voraus) )*(?:buchen|reservieren)(?=\W*$)"
        ),
        r"muss \1 mich für \2 anmelden",
    ),
    # Who wants to charge a telephone asks for no number.
    (r"(?:re)?charge (?:my|our|a) (?:phone|mobile|laptop|tablet)s?", "find power sockets"),
    (r"(?:mein|unser|das|ein) (?:handy|telefon|smartphone|tablet|laptop|ipad) (?:auf)?laden", "steckdosen finden"),
    # „Wie heiß wird es heute?“, but not how cold it is in the cellar that is shown.
    (rf"wie (?:warm|kalt|heiß|heiss|windig|nass) (wird|ist|soll) es{_NOT_INSIDE}", r"wie \1 das wetter"),
    (rf"how (?:warm|cold|hot|wet|windy) (?:will it (?:be|get)|does it get){_NOT_INSIDE}", "how will the weather be"),
)
