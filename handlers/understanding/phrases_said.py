"""Turns of phrase on who speaks, how many may come along, what is handed in and what one gets, as plain data.

They stand beside those of `phrases.py`.
"""

from __future__ import annotations

_SPEAKERS = (
    r"((?:haupt|keynote[- ]?)(?:redner|rednerinnen|redner:innen|sprecher|sprecherinnen|speaker|referenten|"
    r"referentinnen|referierenden|vortragenden))"
)
_MANY_OF = r"(?:themen|vorschläge|vorschlaege|ideen|sessions|vorschlägen|beiträge)"

SAID_TURNS: tuple[tuple[str, str], ...] = (
    # „Welche Hauptredner habt ihr?“ asks for people, not for the keynotes.
    (
        (
            rf"welche {_SPEAKERS} (?:habt ihr|haben wir|gibt es|gibts|kommen|sind da|sind dabei|sprechen|treten auf)"
            r"((?: (?:am|heute|morgen|dieses jahr|bei euch|dort|da|denn|alle|eigentlich|\S+tag))*)(?=\W*$)"
        ),
        r"wer sind die \1\2",
    ),
    (
        (
            r"(?:which|what) ((?:keynote|main) speakers) (?:do you have|have you got|are there|"
            r"are coming|will be there|will speak|are on)(?=\W*$)"
        ),
        r"who are the \1",
    ),
    (r"(richtet|richten) (ein paar|einige) worte ans publikum", r"\1 \2 worte an uns"),
    # „Wie groß darf die Gruppe beim Nachtwächter sein?“, „Für wie viele Vorschläge kann ich mich entscheiden?“
    (
        (
            r"wie groß (?:darf|kann) (?:die|eine|so eine) gruppe((?: \S+){0,5}?)(?: (?:maximal|höchstens|denn))* "
            r"(?:sein|werden)(?=\W*$)"
        ),
        r"wie viele können\1 mit",
    ),
    (
        (
            rf"für wie viele {_MANY_OF} (?:kann|darf|können|dürfen|soll|muss) (?:ich|man|wir|jeder|jede)"
            r"(?: mich| sich| uns)?((?: \S+){0,4}?) entscheiden(?=\W*$)"
        ),
        r"wie viele stimmen hat man\1",
    ),
    # „Ist irgendwo eine Abgabe für Gepäck?“
    (
        (
            r"(?:abgabe|abgabestelle|aufbewahrung|ablage|abstellmöglichkeit|verwahrung|aufbewahrungsmöglichkeit) "
            r"(?:für|von) (?:das |die |unser |mein )?(?:gepäck|koffer|taschen|rucksäcke|reisegepäck)"
        ),
        "gepäckaufbewahrung",
    ),
    (
        r"(?:abgabe|abgabestelle|ablage|aufhängmöglichkeit) (?:für|von) (?:die |unsere )?(?:jacken|mäntel|garderobe)",
        "garderobe",
    ),
    # “Does it come with a tee?”; a German „Tee“ has another article.
    (r"(a|the|my|conference) tees?(?! ?time)", r"\1 t-shirt"),
    # Who wants to give money is no guest: “a company that wants to support the event with money”
    (r"support((?: (?!with)\S+){1,3}?) (?:with money|financially)", r"sponsor\1"),
    (r"(?:finanziell|mit geld) (?:unterstützen|unterstuetzen|fördern)", "sponsern"),
    # „Zwischen wie vielen Vorträgen kann ich um drei wählen?“
    (
        (
            r"(?:zwischen|unter|aus) wie vielen? (\w{4,}?)n? (?:kann|können|koennen|darf|dürfen) (?:ich|man|wir)"
            r"((?: \S+){0,5}?) (?:wählen|waehlen|aussuchen|auswählen|entscheiden)(?=\W*$)"
        ),
        r"wie viele \1 laufen\2",
    ),
    # „Können wir als Verein mit einem Infotisch kommen?“
    (
        (
            r"(kann|könnte|darf|können|könnten|dürfen) (ich|man|wir)(?: als(?: \S+){1,4}?)? mit "
            r"(?:(?:einem|eigenem|unserem|meinem|nem|kleinen|eigenen) )+(?:info)?(?:stand|tisch) "
            r"(?:kommen|dabei ?sein|teilnehmen|mitmachen|vertreten sein|auftreten)(?=\W*$)"
        ),
        r"\1 \2 einen eigenen stand aufbauen",
    ),
    # A stall of one's own is no desk at which one asks.
    (
        (
            r"(kann|könnte|darf|können|könnten|dürfen) (ich|man|wir) (?:(?:noch|auch|da|dort|hier|denn|bei euch) )*"
            r"(?:einen|nen) (?:info)?stand (?:machen|haben|aufmachen)(?=\W*$)"
        ),
        r"\1 \2 einen eigenen stand aufbauen",
    ),
    (r"die (?:beine|füße) vertreten|verschnaufen|durchschnaufen", "pause machen"),
    (r"(?:in )?(?:what|which) month (is|was|will)", r"when \1"),
    # „Hält Frau Kern nachher einen weiteren Vortrag?“
    (
        r"eine[nr]? (?:weitere[nr]?|zweite[nr]?) (vortrag|workshop|session|beitrag|impuls|talk)(?=\W*$)",
        r"noch einen \1",
    ),
    # „Kostet es was für die Begleitung, die ich wegen meiner Behinderung brauche?“
    (
        (
            r"(?:begleitung|begleiterin|begleiter|assistenz),? (?:die|den) (?:ich|wir|man) (?:\S+ ){0,4}?"
            r"(?:brauche?n?|braucht|benötige?n?|benötigt)(?=\W*$)"
        ),
        "begleitperson",
    ),
    # „Bin zu spät dran mit der Anmeldung, habe ich trotzdem eine Chance?“
    (
        (
            r"((?:spät|spaet) (?:\S+ ){0,2}?mit der|hab(?:e|en)? (?:die|den)) (anmeldung|registrierung|anmeldefrist|"
            r"anmeldeschluss)((?: \S+){0,2}?),? (?:habe?n?|hätte) (?:ich|wir) (?:(?:da|trotzdem|noch|dann) )*"
            r"(?:eine|ne) chance(?=\W*$)"
        ),
        r"\1 anmeldung\3, kann ich mich noch anmelden",
    ),
)
