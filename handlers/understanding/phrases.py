"""Whole turns of phrase that ask what other words ask more plainly, as plain data beside the phone style of `words.py`.

What stands here has no word of its own by which it could be understood: „Wo komme ich rein?“ names no entrance.
"""

from __future__ import annotations

_COMES = r"(?:geht?|gehe?n?|komm(?:t|e|en)?|kann|können|muss|müssen|darf|do|can) (?:es|man|ich|wir|i|we|you)"
_HOUSE = r"(?:ins?|in das|in die) (?:\w*(?:haus|gebäude|halle|schule|museum))"
_WHOLE = r"das|es|alles|das ganze|der tag|die (?:veranstaltung|tagung|konferenz)"
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
    # „Wo komme ich rein?“, „Wo geht man ins Haus hinein?“; into the stream it is another way.
    (
        (
            rf"(?:wo|where) {_COMES} ((?:(?!in|stream|link|chat|online)\S+ ){{0,3}}?)(?:{_HOUSE} )?"
            r"(?:rein|hinein|(?:go |get |come )?in)(?:gehen|kommen)?(?=\W*$)"
        ),
        "wo ist der eingang",
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
)
