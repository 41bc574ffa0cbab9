"""A question that depends on another clause, put as one of its own: „Wissen Sie, wann das Essen beginnt?“

What leads in to it is left out, and the verb goes where it stands in a question: „wann beginnt das Essen?“
"""

from __future__ import annotations

import re

_SOFTLY = (
    r"(?: (?:bitte|mal|kurz|vielleicht|zufällig|schon|denn|gern|gerne|nur|grad|gerade|eben|einfach|noch|auch|jetzt|"
    r"immer noch))*"
)
_VERY = r"(?: (?:leider|grad|gerade|gar|noch|echt|wirklich|mal|schon|wieder|jetzt|total|immer noch|ehrlich gesagt))*"
_I = r"(?:ich |wir )?"
_NOWHERE = r"(?:nicht|nirgends|nirgendwo)"
_LEAD = (
    rf"(?:können|könnten|kannst|könntest|könnt|würden|würdest) (?:sie|du|ihr) (?:mir|uns){_SOFTLY} "
    r"(?:sagen|verraten|erklären|mitteilen|beantworten)|"
    rf"kann (?:mir|uns) (?:wer|jemand|einer|mal wer|mal jemand){_SOFTLY} (?:sagen|verraten|erklären|helfen)|"
    rf"(?:sag|sagt|sagen sie|verrat|verrate|verraten sie) mir{_SOFTLY}|"
    r"(?:weißt du|weisst du|weißt|wissen sie|wisst ihr|weiß (?:jemand|wer|man|einer|einer von euch))"
    rf"{_SOFTLY}|"
    r"(?:hat|habt|haben|hast) (?:jemand|wer|ihr|du|sie) (?:eine |ne )?(?:ahnung|idee)|"
    rf"{_I}(?:wollte|wollt|möchte|würde|will|wollten|muss){_SOFTLY} (?:fragen|wissen|erfahren|nachfragen)|"
    rf"{_I}(?:frage?n? (?:mich|uns)|wüsste{_SOFTLY} gerne?){_SOFTLY}|"
    rf"mich (?:würde{_SOFTLY} interessieren|interessiert{_SOFTLY})|"
    rf"{_I}weiß{_VERY} nicht(?: (?:mehr|genau|so genau|so recht|sicher))?|"
    rf"{_I}(?:hab|habe|haben){_VERY} (?:vergessen|(?:keine|null) (?:ahnung|idee)(?: mehr)?|"
    rf"{_NOWHERE} (?:mitbekommen|mitgekriegt|verstanden|gefunden|gelesen|gehört|gesehen))|"
    rf"{_I}(?:finde?n?|seh|sehe|kapiere?|verstehe?){_VERY} {_NOWHERE}(?: (?:raus|heraus|mehr))?|"
    r"(?:keine|null) ahnung(?: mehr)?|"
    rf"(?:mir|uns) ist{_VERY} (?:nicht (?:ganz )?klar|unklar)|"
    rf"{_I}(?:bin|sind)(?: mir| uns)?{_VERY} (?:unsicher|nicht (?:ganz )?sicher)|"
    r"(?:steht|ist)(?: (?:denn|schon|jetzt|irgendwo|eigentlich|inzwischen|mittlerweile))* "
    r"(?:fest|bekannt|klar|entschieden|irgendwo)|"
    r"(?:can|could|would) you (?:please |kindly )?(?:tell|let) (?:me|us)(?: know)?|"
    r"(?:do|did) (?:you|we)(?: happen to)? know|does any(?:one|body)(?: here)? know|(?:do you have )?any idea|"
    r"(?:please )?(?:tell me|let me know)|i(?:'d like| would like| want| need|'d love) to (?:know|ask)|"
    r"(?:i(?:'m| am| was) |just )?wondering|i wonder|(?:i (?:have|'ve)(?: got)? |i've )?no (?:idea|clue)|"
    r"(?:i(?:'m| am) )?not (?:quite )?sure|i've forgotten|(?:don't|dont) know|can't find(?: out)?|"
    r"i (?:forgot|forget|have forgotten|don't (?:know|remember)|do not (?:know|remember)|"
    r"can't (?:remember|find(?: out)?))"
)
_ASKING = (
    r"(?:(?:ab|bis|seit|von|vor|nach|in|an|auf|zu|mit|für|um|aus|über|bei|at|on|by|until|from|to|with|for) )?"
    r"(?:wann|welche\w*|wer|wen|wem|wie|was|which|what|who|when|where)\b|(?:wo\w*|warum|weshalb|how|why|ob|if|whether)\b"
)
_INDIRECT = re.compile(
    rf"(?:^\W*|(?<=[,.!;:])\s+|\s+(?:und|aber|but|and)\s+)(?:{_LEAD})\s*[,:]?\s+(?P<clause>(?:{_ASKING}).*)$",
    re.IGNORECASE | re.DOTALL,
)
_THAT = re.compile(
    r"^\W*(?:stimmt (?:es|das)|ist es (?:denn )?(?:richtig|wahr|korrekt|so)|heißt das|heisst das|sehe ich das richtig|"
    r"verstehe ich das richtig|ich hab(?:e)? gehört|hab gehört)(?: (?:eigentlich|denn|noch|also|jetzt))*\s*[,:]?\s+"
    r"dass (?P<clause>[^?!\n]+?)(?:,? (?:stimmt das|ist das (?:richtig|so)|oder))?\W*$",
    re.IGNORECASE,
)

# Forms of verbs with which a clause ends.
_FINITE = (
    "ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|habe|hab|habt|gibt|gibts|kann|können|koennen|könnte|muss|"
    "müssen|muessen|darf|dürfen|duerfen|soll|sollen|sollte|will|wollen|möchte|findet|finden|finde|beginnt|beginnen|"
    "startet|starten|endet|enden|dauert|dauern|geht|gehen|gehe|kommt|kommen|komme|fällt|faellt|läuft|laeuft|laufen|"
    "fängt|faengt|fangen|kostet|kosten|brauche|braucht|brauchen|steht|stehen|liegt|liegen|fährt|faehrt|fahren|hält|"
    "haelt|halten|spricht|sprechen|redet|leitet|leiten|führt|fuehrt|macht|machen|mache|bin|bist|seid|bekomme|bekommt|"
    "bekommen|krieg|kriege|kriegt|parke|parken|parkt|melde|meldet|öffnet|schließt|trifft|treffen|passiert|heißt|heißen|"
    "gilt|gehört|reicht|funktioniert|klappt|erreiche|erreicht|gelange|gewinnt|zählt|moderiert|moderieren|zeigt|bietet|"
    "veranstaltet|organisiert|schlage|stimme|reiche|sitzt|sitzen|wohnt|kümmert|passt|lohnt|regnet|bringe|nehme|nimmt|"
    "gebe|gehören|erscheint|erscheinen|bleibt|bleiben|folgt|eröffnet|begrüßt|unterrichtet|entscheidet|trägt|hängt|"
    "frage|zahle|buche|lade|stelle|schreibe|erfahre|sehe|höre|wähle|trage|storniere|sage|leihe|drucke|nutze|treffe"
)
_PARTICLES = (
    "an|ab|auf|aus|ein|los|mit|statt|zu|vor|weiter|zurück|dabei|teil|hin|um|nach|fest|her|rein|raus|runter|rauf|dran|"
    "hinein|hinaus|durch|bei|da|weg|frei|bereit|offen|rum"
)
_LATER = (
    r"heute?|morgen|jetzt|grade?|gerade|hier|da|dort|denn|nachher|später|dann|überhaupt|eigentlich|nochmal|noch mal|"
    r"(?:heute |morgen )?(?:früh|abend|mittag|nachmittag|vormittag)|"
    r"(?:am|im|in der|um|ab|bis|nach dem|nach der|beim) \S+(?: uhr)?"
)
_VERB_LAST = re.compile(
    rf"(?:(?P<front>.*?\S) )?(?P<particle>{_PARTICLES})?(?P<verb>{_FINITE})(?P<later>(?: (?:{_LATER})){{0,2}})",
    re.IGNORECASE,
)
_ADJECTIVES = (
    "lange?|lang|oft|teuer|spät|spaet|früh|groß|gross|weit|hoch|warm|alt|gut|viele?|schnell|laut|voll|sicher|genau|"
    "streng"
)
_SUBJECT = (
    r"(?:d(?:er|ie|as|en|em)|ich|man|wir|du|sie|es|ihr|er|ein\w*|mein\w*|unser\w*|jede\w?|alle|hier|da|heute|morgen|jetzt|"
    r"am|im|in|zum|zur|bei|beim|frau|herr|denn|eigentlich|noch|schon|parallel|nach|vor|um|ab|bis|von|vom|mit|für|auf)\b"
)
_WHAT = re.compile(
    r"(?:(?:ab|bis|seit|von|vor|nach|in|an|auf|zu|mit|für|um|aus|über|bei) )?"
    rf"(?:wie ?viel uhr|welche\w* (?!{_SUBJECT})\w[\w-]*(?: (?!{_SUBJECT})(?-i:[A-ZÄÖÜ])[\w-]*)*|"
    rf"wie ?viele?(?: (?!{_SUBJECT})\w[\w-]*)?|wie (?:{_ADJECTIVES})(?: (?=zu\b))?|was für (?:eine?n? )?\w+|"
    r"wann|we[rnm]|was|wie|wo\w*|warum|weshalb)(?= |$)",
    re.IGNORECASE,
)
_EN_WHAT = (
    r"(?P<what>(?:(?:at|in|on|by|until|from|to|with|for) )?"
    r"(?:when|where|what(?: time)?|who|how(?: long| much| many \w+| far)?|which \w+)) "
)
_EN_BE = re.compile(
    rf"{_EN_WHAT}(?P<subject>(?!(?:is|are|was|were|do|does|can|to)\b).+?) "
    r"(?P<verb>is|are|am|was|were|will be|can|should|must|has to)(?P<rest>(?: \S+){0,5})",
    re.IGNORECASE,
)
_EN_DO = re.compile(
    rf"{_EN_WHAT}(?P<subject>(?!(?:is|are|was|were|do|does|can|to)\b)"
    r"(?:the |a |my |our |this |that )?\S+(?: \S+){0,6}?) "
    r"(?P<verb>starts?|begins?|ends?|finish(?:es)?|takes?|costs?|lasts?|meets?|happens?|runs?|gets?|opens?|closes?|"
    r"find|register|has|have|needs?|works?|leaves?|goes|go|sign|comes?)(?P<rest>(?: \S+){0,5})",
    re.IGNORECASE,
)
_EN_IF = re.compile(
    r"(?:if|whether) (?P<subject>there|i|we|it|you|they|(?:the|my|a|this) .+?) "
    r"(?P<verb>is|are|was|will|can|could|may|must|should|has|have)(?P<rest> .+)",
    re.IGNORECASE,
)
_EN_HAVE = re.compile(r"(?:if|whether) (?P<subject>\S+) (?:have|need) to(?P<rest> .+)", re.IGNORECASE)
_BASE = {"has": "have", "goes": "go", "finishes": "finish"}


def direct(message: str) -> str:
    """A message with what depends on „wissen Sie“ or the like as a question of its own; any other as it is."""
    if (that := _THAT.match(message)) and (asked := _first(that["clause"])):
        return f"{asked}?"
    found = _INDIRECT.search(message)
    if not found:
        return message
    front = message[: found.start()].rstrip(" ,;:")
    clause, mark, behind = _first_sentence(found["clause"])
    asked = f"{' '.join(map(_turned, _AND.split(clause)))}{mark}{behind}"
    return f"{front}{'' if front[-1:] in '.!' else ','} {asked}" if front else asked


_AND = re.compile(rf" (?=(?:und|oder|and|or) (?:{_ASKING}))", re.IGNORECASE)


_SENTENCE = re.compile(r"(?P<clause>(?:[^?!\n.]|\.(?=\S))+)(?P<mark>[?!.]*)(?P<behind>.*)", re.DOTALL)


def _first_sentence(text: str) -> tuple[str, str, str]:
    match = _SENTENCE.match(text)
    if match is None:
        return text, "", ""
    return match["clause"].rstrip(), "?" if match["mark"] or not match["behind"] else "", match["behind"]


def _turned(clause: str) -> str:
    """The clause with its verb where a question has it; as it is where that is not plain."""
    if joined := re.match(r"(?:und|oder|and|or) ", clause, re.IGNORECASE):
        return joined.group() + _turned(clause[joined.end() :])
    if re.search(r"[,;:] ", clause):
        return clause
    if clause.lower().startswith("ob "):
        return _first(clause[len("ob ") :]) or clause
    if what := _WHAT.match(clause):
        rest = clause[what.end() :].strip()
        verb = _VERB_LAST.fullmatch(rest)
        return f"{what.group().strip()} {_with_verb(verb)}" if verb else clause
    return _english(clause)


def _with_verb(verb: re.Match[str]) -> str:
    parts = (verb["verb"], verb["front"], verb["later"].strip(), verb["particle"])
    return " ".join(part for part in parts if part)


def _first(rest: str) -> str:
    """What follows „ob“ with its verb in front."""
    verb = _VERB_LAST.fullmatch(rest)
    return _with_verb(verb) if verb else ""


_BE = {"re": "are", "s": "is", "m": "am"}
_SHORTENED = re.compile(r"\b(you|they|we|it|there|he|she|what|who|that|i)['’](re|s|m)\b", re.IGNORECASE)


def _english(clause: str) -> str:
    clause = _SHORTENED.sub(lambda match: f"{match[1]} {_BE[match[2].lower()]}", clause)
    if found := _EN_HAVE.fullmatch(clause):
        return f"do {found['subject']} have to{found['rest']}"
    if found := _EN_IF.fullmatch(clause):
        return f"{found['verb']} {found['subject']}{found['rest']}"
    if found := _EN_BE.fullmatch(clause):
        return f"{found['what']} {found['verb']} {found['subject']}{found['rest']}"
    if found := _EN_DO.fullmatch(clause):
        verb = found["verb"]
        base = _BASE.get(verb.lower(), verb.removesuffix("s"))
        return f"{found['what']} {'do' if base == verb else 'does'} {found['subject']} {base}{found['rest']}"
    return clause
