"""Sorts of facts that a near text may lack: how each is asked for, and how a text tells it; over folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understanding.patterns import LONG_THINGS, compiled


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of fact, with the text that says that it is not told."""

    key: str
    asked: re.Pattern[str]
    told: re.Pattern[str]
    by_wording: bool = True  # whether the own question of an FAQ entry shows that it tells it
    of_speakers: bool = False  # whether whoever speaks is told to this

    def tells(self, folded: str) -> bool:
        """Whether a folded text tells it."""
        return self.told.search(folded) is not None


_NUMBERED = (
    r"(?:\d|\b(?:eine?r?|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|zwoelf|fuenfzehn|zwanzig|one|an?|two|three|"
    r"four|five|six|seven|eight|nine|ten|fifteen|twenty|few|paar|halbe|half an))"
)

FACTS = (
    Sort(
        "u-gap-amount",
        compiled(r"\b(?:wie schnell (?:ist|laeuft)|how fast is)\b"),
        compiled(r"\d ?(?:mbit|gbit|mb|gb|km|min|stunde|hour)"),
    ),
    Sort(
        "u-gap-amount",
        compiled(
            r"\bwie (?:gross|breit|hoch|schwer|dick) "
            r"(?:darf|duerfen|muss|muessen|soll|sollen|sollte|sollten|kann|koennen)\b|"
            rf"\b(?:wie lange?|how long) {LONG_THINGS}|"
            r"\bhow (?:big|large|wide|tall|heavy) (?:may|can|should|must|does|do|is|are)\b.*\b(?:my|our|be)\b"
        ),
        compiled(
            r"\d ?(?:x|mal|mm|cm|m|meter\w*|zoll|inch\w*|kg|kilo\w*|mb|gb|personen|people)\b|\b(?:din )?a ?[0-6]\b|"
            r"hochformat|querformat|handgepaeck|portrait|landscape|groesse|gross\b|klein\w*|size"
        ),
        by_wording=False,
    ),
    Sort(
        "u-gap-amount",
        compiled(
            r"\bwie gross (?:ist|sind|war|waren) (?:der|die|das|euer|eure|ihr|ihre)\b"
            r"(?! (?:\w*zahl|\w*menge|andrang|nachfrage|interesse|chancen?|unterschied))|"
            r"\bhow (?:big|large) (?:is|are|was|were) (?:the|your)\b(?! (?:number|demand|interest|chances?|difference))"
        ),
        compiled(
            r"\d ?(?:x|mal|qm|m2|m²|ha)\b|quadrat|hektar|\d.* (?:meter|m) (?:lang|breit|hoch|mal)|gross|klein|"
            r"\d+ \w*(?:anmeld|teilnehm|gaest|besuch|mitglied|pers|leut|plaetz|platz|stuehl|sitz|kinder|tisch|sta|seat|"
            r"peopl|place|guest|particip|member|chair|square|acre)|big|large|small|\bfasst|\bpassen\b|\bfits?\b"
        ),
    ),
    Sort(
        "u-gap-distance",
        compiled(
            r"\b(?:wie weit|how far) (?:entfernt |weg |away )?"
            r"(?:ist|sind|liegt|laeuft|geht|muss|is|are|do|does|from|to)\b"
            r"(?!.*\b(?:planung|vorbereitung\w*|fertig|fortgeschritten|gediehen|along)\b)|"
            r"\bwie weit (?:weg|entfernt)\b|\bhow far away\b"
        ),
        compiled(
            rf"(?:\d ?|{_NUMBERED} (?:oder \w+ )?)(?:km|m|min|minut\w*|kilomet(?:er|re)\w*|metern?|stunde\w*|hours?|"
            r"miles?|metres|stationen|haltestellen|stops|gehminuten|schritte)\b|\b(?:gegenueber|nebenan|um die ecke|"
            r"direkt am|direkt neben|next door|opposite|round the corner|around the corner)\b"
        ),
    ),
    Sort(
        "u-gap-moderation",
        compiled(r"\bwer (?:moderiert|hat .*moderiert)\b|\bwho (?:moderates|is moderating|chairs|is chairing)\b"),
        compiled(r"moder|chair|leit|facilit|host"),
        of_speakers=True,
    ),
    Sort(
        "u-gap-weather",
        compiled(
            r"\b(?:wie|was fuer) (?:wird|ist|soll|werden)?\b.*\bwetter\b|\bwetter(?:bericht|vorhersage)\b|"
            r"\bwhat.*\bweather\b|\bweather (?:like|forecast)\b|\bhow.*\bweather\b|"
            r"^\W*(?:regnet|schneit|gewittert)s?\b|\bwird es (?:\w+ )*(?:regnen|schneien|gewittern)\b|"
            r"\b(?:will|is) it (?:going to )?(?:rain|snow)(?:ing)?\b|"
            r"^\W*(?:und )?(?:welche|was fuer eine) (?:\w*temperatur\w*|\w*windstaerke\w*|luftfeuchtigkeit) "
            r"(?:haben|hat|ist|herrsch\w*|wird|gibt)\b|\bwie (?:warm|kalt|heiss|windig|stuermisch) (?:ist|wird) es\b|"
            r"\bwie stark (?:ist|weht) (?:\w+ )?(?:der )?wind\b|\bhow (?:warm|cold|hot|windy) is it\b"
        ),
        compiled(r"\d ?(?:grad|°|degrees)|sonnig|regnerisch|bewoelkt|sunny|cloudy|rainy"),
    ),
    Sort(
        "u-gap-membership",
        compiled(
            r"\b(?:was|wie ?viel|wie hoch|how much)\b.*"
            r"\b(?:mitgliedschaft|mitgliedsbeitr\w*|jahresbeitr\w*|membership(?: fee)?|annual fee)\b"
        ),
        compiled(r"mitgliedschaft|mitgliedsbeitr|jahresbeitr|membership|annual fee"),
    ),
    Sort(
        "u-gap-age",
        compiled(
            r"\b(?:ab|bis|in|mit|fuer) (?:welche[mns]|which|what) (?:alter|jahren)\b|\b(?:which|what) age\b|"
            r"\b(?:mindestalter|altersgrenze|minimum age|age limit)\b|"
            r"\b(?:wie alt|how old) (?:muss|muessen|sollte|soll|do|does|must|should)\b"
        ),
        compiled(
            r"(?<!\bim )\balter\b|\bim alter (?:von|ab|bis|zwischen)\b|"
            r"\bjahren?\b(?!s)|jaehrig|\byears?\b|\bage[sd]?\b|\b(?:unter|under|ab) \d+\b(?! uhr|:|\.)|"
            r"klasse \d|grundschul|kindergarten|krippe|primary|\badults\b|erwachsene\b"
        ),
        by_wording=False,
    ),
    # From what age on something is says nothing of how old those are who sing there.
    Sort(
        "u-gap-age",
        compiled(r"\b(?:wie alt|how old) (?:sind|ist|is|are|waren?|were|was)\b(?! (?:man|ich|i|you|one)\b)"),
        compiled(
            r"\d[- ]?(?:jahre? alt|jaehrig)|\byears? old\b|\b\d+ ?(?:bis|-|to|und|and) ?\d+ (?:jahr|year)|\b1\d\d\d\b|"
            r"\b20\d\d\b|klasse \d|jahrgang|jahrhundert|century|\b(?:gebaut|gegruendet|built|founded)\b"
        ),
    ),
    Sort(
        "u-gap-free",
        compiled(
            r"\bnoch (?!nicht)(?:\w+ ){0,4}(?:frei\w*|verfuegbar|zu haben|uebrig)\b|"
            r"\b(?:gibt es|gibt|habt ihr|haben sie|sind) (?:da |denn |eigentlich )?noch (?:\w+ )?"
            r"plaetze\b|"
            r"\b(?:still|any) (?:\w+ ){0,4}(?:available|left|vacant|free)\b|"
            r"\b(?:ausgebucht|ausverkauft|restplaetze|restkarten|vergriffen|sold out|fully booked|booked out)\b"
        ),
        compiled(
            r"\bnoch\b|ausgebucht|ausverkauft|\bvoll\b|vergriffen|restpl|restkart|warteliste|waiting list|frei\b|"
            r"\bfreie\b|solange|sold out|available|\bleft\b|\bfull\b|fully|\bstill\b"
        ),
    ),
    Sort(
        "u-gap-prize",
        compiled(
            r"\b(?:was|what|etwas|anything|something)\b(?!.*\b(?:wer|who)\b).*\b(?:gewinnen|abraeumen)\b|"
            r"\b(?:what|anything|something)\b.*\b(?:to|can \w+|you) win\b|"
            r"\bwelche gewinne\b|\b(?:what|which) prizes\b"
        ),
        compiled(
            r"\w*preis(?:e|en|geld\w*)?\b(?! ?(?:verleih|vergab|traeg))|gewinne\b|gewinnen?\b.{0,40}\d|praemie|"
            r"gutschein|verlos|urkunde|pokal|medaille|dotiert|euro\b|€|\bprizes?\b|voucher|trophy|medal|certificate"
        ),
        by_wording=False,
    ),
    Sort(
        "u-gap-outcome",
        compiled(
            r"\b(?:gewonnen|gewann|gewinner\w*|sieger|siegerin|ergeben|ergab|ergebnis|ergebnisse|herausgekommen|"
            r"rausgekommen|ausgegangen|won|winners?|results?|outcome)\b|"
            r"\b(?:wer|an wen)\b.*\w*(?:preis|preise|award|auszeichnung|stipendium|medaille|pokal)\b.*"
            r"\b(?:bekommen|bekam|gekriegt|erhalten|erhielt|verliehen|gegangen|ging|abgeraeumt|geholt|mitgenommen)\b|"
            r"\b(?:wer|an wen) (?:bekam|erhielt|ging)\b.*(?:preis|award|auszeichnung|stipendium)\b|"
            r"\bwelche[rsn]? (?!them|session|vorschl|topic)\w+ (?:hat|haben)\b(?!.*\b(?:stimmen?|punkte?)\b).*"
            r"\b(?:bekommen|gekriegt|erhalten|abgeraeumt|geholt)\b|"
            r"\bwho (?:is going to|will) (?:get|win|receive) (?:it|the (?:prize|award|medal))\b|"
            r"\b(?:wer|welche[rsn]? (?:\w+ )?\w+) (?:bekommt|bekommen|kriegt|kriegen|gewinnt|erhaelt) "
            r"(?:(?:dieses jahr|heuer|diesmal|denn|wohl) )?"
            r"(?:ihn|(?:den|diesen) (?:\S+ ){0,5}?\w*(?:preis|pokal|award)|"
            r"(?:die|diese) (?:\S+ ){0,3}?\w*(?:medaille|auszeichnung))\b|"
            r"\b(?:an wen|an welche[rsnm]? \w+) (?:geht|gehen) (?:der|die|das|dieser|diese) \w*"
            r"(?:preise?|pokal|medaille|auszeichnung)\b|"
            r"\b(?:who|which \w+|what \w+) (?:gets|receives|wins|is getting|is winning|takes) (?:the|this year'?s?) "
            r"(?:\S+ ){0,5}?(?:prize|award|medal|trophy)\b|"
            r"\bwho (?:got|received|took|was (?:given|awarded)|has been (?:given|awarded))\b.*\b(?:prize|award|medal)\b"
        ),
        compiled(
            r"gewonnen|gewann|gewinner|sieg|\bergeben|\bergab|ergebnis|herausgekommen|\bplatz 1\b|\bwon\b|winner|"
            r"result|outcome|\b(?:geht|gehen|ging) an\b(?! (?:ein|eine|einen|jemand\w*|wen|menschen|leute)\b)|"
            r"\b(?:goes|went) to\b(?! (?:an?|one|some\w*|people|projects|groups)\b)|"
            r"\b(?:wurden?|sind|ist) (?:\w+ ){0,8}ausgezeichnet|verkuendet"
        ),
        by_wording=False,
    ),
    Sort(
        "u-gap-span",
        compiled(
            r"\b(?:wie lange?|how long)\b.*\b(?:faehrt|fahre\w*|fahrt|fahrzeit|laeuft man|laufe|unterwegs|"
            r"ride|drive|walk|trip|journey|take to get)\b"
        ),
        compiled(rf"{_NUMBERED} ?(?:min|std|stunde|h\b|hour|km|meter|m\b)|viertelstunde|dreiviertelstunde"),
    ),
    Sort(
        "u-gap-meaning",
        compiled(r"^\W*(?:und )?was (?:bedeutet|heisst)\b(?! (?:das|es|die|der|dies)\b)|\bwhat does \w+ mean\b"),
        compiled(r"\b(?:ist|sind|heisst|bedeute[nt]|meint|meinen|steht fuer|gemeint|is|are|means?|stands for)\b|="),
        by_wording=False,
    ),
    Sort(
        "u-gap-why",
        compiled(r"^\W*(?:und |aber |and |but )?(?:warum|wieso|weshalb|why)\b(?! nicht\b| not\b)"),
        compiled(
            r"\b(?:wegen|weil|denn|deshalb|daher|darum|dafuer|damit|grund|gruende\w*|aufgrund|ursache|anlass|um\b.*\bzu|"
            r"da (?:die|der|das|es|wir|sie)|soll(?:en)?|because|due to|since|reasons?|so that|"
            r"in order|therefore|to \w+)\b"
        ),
    ),
    Sort(
        "u-gap-proposer",
        compiled(
            r"\b(?:wer|who)\b.*\b(?:eingereicht|vorgeschlagen|eingebracht|vorschlug|proposed|suggested|submitted)\b|"
            r"\bwhose idea\b"
        ),
        compiled(
            r"\b(?:von|by|durch|mit|with) (?!der|dem|den|the|\d)\w+|eingereicht|(?<!thema )vorgeschlagen|proposed by"
        ),
        of_speakers=True,
    ),
)
