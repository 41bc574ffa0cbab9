# Answers to free questions. „Sie“ throughout; the fact goes first.

u-plain = { $text }
u-bullet = • { $text }
u-date = { $day }
u-venue = { $name }, { $address }
u-venue-only = { $name }

## Small talk
u-clock = Es ist { $time }.
u-greeting = Hallo! Ich beantworte Fragen zu { $event }: zum Beispiel wann, wo und mit wem etwas stattfindet. Wie kann ich helfen?
u-thanks = Gern geschehen!
u-reaction-glad = Das freut mich! Fragen Sie gern weiter.
u-reaction-sorry = Das ist schade. Kann ich Ihnen sonst weiterhelfen?
u-reaction-doubt = Ich weiß nur, was in den Angaben zur Veranstaltung steht.
u-reaction-plain = Alles klar. Wenn Sie noch etwas wissen möchten, fragen Sie einfach.
u-bye = Auf Wiedersehen und viel Spaß!
u-human = Nein, ich bin ein Bot, der Tagungslotse. Ich beantworte Fragen zur Veranstaltung; `!hilfe` zeigt, was ich noch kann.
u-ability = Ich beantworte Fragen zur Veranstaltung: wann und wo etwas ist, was gerade läuft, wer spricht, wie Sie hinkommen. Mit `!hilfe` sehen Sie alle Befehle.

## Not known
u-unknown = Das weiß ich leider nicht: Dazu steht nichts in meinen Angaben zur Veranstaltung.
u-not-of-it = Dazu steht bei **{ $title }** leider nichts in meinen Angaben.
u-only-of-it = Genau weiß ich es leider nicht. Bei **{ $title }** steht nur: { $text }
u-no-more = Mehr steht dazu leider nicht in meinen Angaben: { $text }
u-unknown-near = Das weiß ich leider nicht. Vielleicht hilft das:
    { $list }
u-not-in-programme = Das weiß ich leider nicht: So etwas steht nicht im Programm, das ich kenne.
u-no-times = Das kann ich leider nicht sagen: Uhrzeiten sind noch nicht bekannt.

u-off-topic = Dazu kann ich leider nichts sagen. Ich beantworte Fragen zu { $event }: wann, wo und mit wem etwas stattfindet.
u-whom-to-ask = Fragen Sie am besten { $name }: { $reach }
u-where-to-ask = Nachfragen können Sie hier: { $reach }
u-only-onsite = nur vor Ort
u-day-heading = { $day }:
u-each-cost = Jeweils { $cost }, bei allen { $count }.
u-item-cost-no = Nein: { $cost } (**{ $title }**)

## Not told, though something near it is
u-gap-word = Zu „{ $word }“ steht nichts in meinen Angaben.
u-gap-thing = Für „{ $word }“ ist mir das leider nicht bekannt.
u-gap-membership = Was die Mitgliedschaft kostet, weiß ich leider nicht.
u-gap-weather = Zum Wetter weiß ich leider nichts.
u-gap-price = Ob und was das kostet, steht nicht in meinen Angaben.
u-gap-age = Ein Alter ist in meinen Angaben nicht genannt.
u-gap-prize = Was es zu gewinnen gibt, steht nicht in meinen Angaben.
u-gap-free = Ob noch etwas frei ist, weiß ich leider nicht.
u-gap-outcome = Das Ergebnis ist mir leider nicht bekannt.
u-gap-span = Wie lange das dauert, steht nicht in meinen Angaben.
u-gap-meaning = Was das bedeutet, steht nicht in meinen Angaben.
u-gap-why = Warum das so ist, steht nicht in meinen Angaben.
u-gap-proposer = Von wem das kommt, ist mir leider nicht bekannt.
u-gap-time = Eine Zeit ist dafür in meinen Angaben nicht genannt.
u-gap-amount = Wie viel das ist, steht nicht in meinen Angaben.
u-gap-distance = Wie weit das ist, steht nicht in meinen Angaben.
u-gap-count = Wie viele es sind, steht nicht in meinen Angaben.
u-gap-who = Wer das ist, steht nicht in meinen Angaben.
u-gap-moderation = Wer moderiert, ist mir leider nicht bekannt.
u-gap-near = Angegeben ist: { $text }

## Lines and lists
u-line = **{ $title }** – { $time }
u-line-place = **{ $title }** – { $time }, { $place }
u-all = { $list }
u-one-of-many =
    Davon gibt es { $count }. Bitte nennen Sie ein Wort aus dem Titel. Die nächsten sind:
    { $list }
u-several = Was davon meinen Sie?
    { $list }
u-choice = { $title }, { $time }
u-again-when = Wann ist „{ $title }“?
u-again-where = Wo ist „{ $title }“?
u-again-who = Wer ist bei „{ $title }“ dabei?
u-again-person = Wer ist { $name }?
u-again-reach = Wie erreiche ich { $name }?
u-no-track = „{ $title }“ gehört zu keinem Strang des Programms.
u-track = • { $name } ({ $count ->
    [one] ein Beitrag
   *[other] { $count } Beiträge
})
u-count = { $count }:
    { $list }
u-programme = Das Programm:
    { $list }
u-item-fact = { $text }
    { $item }

## When: items
u-item-when = **{ $title }** – { $time }
u-item-when-who = **{ $title }** – { $time }, mit { $names }
u-item-day = **{ $title }** – { $day }
u-item-day-only = **{ $title }** – { $day }. Die Uhrzeit ist noch nicht bekannt.
u-item-unscheduled = Das ist noch nicht bekannt: **{ $title }** steht im Programm, aber noch ohne Tag und Uhrzeit.
u-item-no-time = Die Uhrzeit ist nicht bekannt: **{ $title }**, { $time }.
u-item-no-end = Das Ende ist nicht bekannt: **{ $title }**, { $time }.
u-item-end = Bis { $end } (**{ $title }**, { $time })
u-item-no-duration = Wie lange **{ $title }** dauert, ist leider nicht bekannt.
u-item-duration = { $duration }, { $time } (**{ $title }**)
u-each-duration = Je { $duration }:
    { $list }
u-places-left = Ob noch Plätze frei sind, weiß ich leider nicht. Insgesamt sind es { $count }: **{ $title }**
u-limited = Ja, { $count } Plätze: **{ $title }**
u-item-until = Noch { $left }: **{ $title }** beginnt { $time }.
u-item-left = Noch { $left }, bis { $end } (**{ $title }**)
u-item-over = Das ist vorbei: **{ $title }**, { $time }
u-not-then = Nicht zu dieser Zeit, sondern:
    { $list }

## When: the event
u-event-when = { $time }
u-event-when-where = { $time }
    Ort: { $venue }
u-event-days-only = { $count ->
    [one] Am { $days }
   *[other] { $days }
  }. Eine Uhrzeit ist noch nicht bekannt.
u-event-days = { $days }, von { $start } am ersten bis { $end } am letzten Tag
u-event-days-apart = { $days }{ $has-start ->
    [0] { "" }
   *[other] ; Beginn am ersten Tag um { $start }
  }
u-event-one-day = Am { $day }, { $time }
u-event-weekday = { $weekday }: { $time }
u-event-no-time = Die Uhrzeit ist noch nicht bekannt; Termin: { $days }
u-event-start = Beginn ist { $time }.
u-arrival-from = Ankommen können Sie ab { $time }.
u-arrival = { $list }
u-event-end = Bis { $end }, { $day }
u-day-end = Als Letztes: { $list }
u-event-until = Noch { $left }: { $time }
u-event-left = Noch { $left }, bis { $end }
u-event-lasts = { $duration }: { $time }
u-event-lasts-days = { $count } Tage: { $time }
u-event-no-duration = Wie lange die Veranstaltung dauert, ist nicht bekannt. { $time }
u-no-next-event = Wann „{ $event }“ das nächste Mal stattfindet, ist mir noch nicht bekannt.
u-event-day-yes = Ja: { $time }
u-event-day-no = Nein: { $time }

## Where
u-item-where = { $place } – **{ $title }**, { $time }
u-item-meeting = { $point } (**{ $title }**, { $time })
u-each-meeting =
    { $point }:
    { $list }
u-item-link = { $link }
    { "" }**{ $title }**, { $time }
u-room-link = { $room }: { $link }
u-item-no-room = Ein Raum für **{ $title }** ist leider nicht bekannt ({ $time }).
u-item-no-room-venue = Ein Raum für **{ $title }** ist nicht bekannt; Ort der Veranstaltung: { $venue }.
u-item-no-link = Ein Link für **{ $title }** ist leider nicht bekannt ({ $time }).
u-no-link-note = Nein, online leider nicht: { $note } (**{ $title }**, { $time })
u-only-online = { $yes ->
        [1] Ja, nur online:
       *[other] Nein, nur online:
    } { $list }
u-onsite-only = Nein, das ist nur vor Ort: **{ $title }**, { $time }
u-streamed = Ja, **{ $title }**: { $link }
u-website = { $link }
u-no-website = Eine Website ist mir leider nicht bekannt.
u-stream = { $link }
u-links = { $list }
u-no-stream = Ein Link zur Teilnahme ist mir leider nicht bekannt.
u-room-floor = { $floor }: **{ $room }**{ $has-note ->
    [0] .
   *[other] . { $note }
  }
u-room-note = **{ $room }**: { $note }
u-room-no-floor = In welchem Stockwerk **{ $room }** liegt, ist mir nicht bekannt. Haus: { $venue }
u-room-capacity = { $count } Plätze: **{ $room }**
u-room-no-capacity = Wie viele Menschen in **{ $room }** passen, ist mir nicht bekannt.
u-room-streamed = Ja, **{ $room }**: { $link }
u-room-not-streamed = Nein, **{ $room }**: { $note }
u-room-others-streamed = Nein, soweit ich weiß: Aus { $room } gibt es keine Übertragung, nur aus { $names }.
u-room-no-link = Ob aus **{ $room }** übertragen wird, ist mir nicht bekannt; einen Link habe ich nicht.
u-room-empty = **{ $room }**: Da ist nichts im Programm.
u-room-empty-then = **{ $room }**: Dann ist dort nichts, auch später an diesem Tag nicht.
u-room-no-more = **{ $room }**: Danach ist dort an diesem Tag nichts mehr.
u-room-none-before = **{ $room }**: Davor ist dort an diesem Tag nichts.
u-room-empty-next = **{ $room }**: dann nichts. Danach:
    { $list }
u-room-empty-now = **{ $room }**: gerade nichts. Danach:
    { $list }
u-room-items = **{ $room }**:
    { $list }
u-room-largest = **{ $room }** mit { $count } Plätzen
u-no-capacities = Wie groß die Räume sind, ist mir leider nicht bekannt.
u-no-rooms = Räume sind mir leider nicht bekannt.
u-topic-room = Raum: { $room }
u-topic-room-note = Raum: { $room }. { $note }
u-event-where = { $venue }
u-event-where-online = { $venue }; online: { $link }
u-online-only = Online; einen Ort zum Hinfahren gibt es nicht.{ $has-link ->
    [0] { "" } Ein Link ist mir noch nicht bekannt.
   *[other] { "" } Link: { $link }
  }
u-no-venue = Der Ort ist mir leider noch nicht bekannt.
u-no-street = Straße und Hausnummer sind mir nicht bekannt. Ort: { $venue }
u-way = { $way } Ziel: { $venue }
u-no-public-transport = Zur Anreise ist mir leider nichts bekannt.{ $has-venue ->
    [0] { "" }
   *[other] { "" } Ziel: { $venue }
  }
u-no-parking = Zum Parken ist mir leider nichts bekannt.{ $has-venue ->
    [0] { "" }
   *[other] { "" } Adresse: { $venue }
  }
u-no-accessibility = Zur Barrierefreiheit ist mir leider nichts bekannt.{ $has-venue ->
    [0] { "" }
   *[other] { "" } Ort: { $venue }
  }

## Wi-Fi
u-wifi = WLAN: { $network }, Passwort: `{ $password }`
u-wifi-open = WLAN: { $network }; ein Passwort steht nicht in meinen Angaben.
u-wifi-private = WLAN: { $network }. Das Passwort gebe ich nur im privaten Chat.
u-no-menu = Was es zu essen gibt, ist mir nicht bekannt.{ $has-list ->
    [0] { "" }
   *[other] { "\u000A" }{ $list }
    }
u-menu-in-general = Das Genaue ist mir nicht bekannt, nur das: { $text }
u-no-wifi = Zum WLAN ist mir leider nichts bekannt.

## Who
u-who = { $names } (**{ $title }**)
u-no-speakers = Wer bei **{ $title }** dabei ist, weiß ich leider nicht.
u-moderation-unknown = Wer **{ $title }** moderiert, ist mir leider nicht bekannt. Dabei sind: { $names }
u-no-speakers-now = Wer da spricht, ist mir leider nicht bekannt:
    { $list }
u-no-speakers-at-all = Wer spricht, ist mir leider noch nicht bekannt.
u-who-unknown = Wer das macht, ist mir leider nicht bekannt.
u-item-speakers = **{ $title }** – { $names }
u-item-speakers-unknown = **{ $title }**: nicht bekannt
u-with = Mit { $names }
u-person = **{ $name }**
u-person-function = **{ $name }**, { $function }
u-phone = Tel. { $phone }
u-email = { $email }
u-which-person = Wen meinen Sie?
    { $list }
u-nobody = Diese Person kommt in meinen Angaben nicht vor; dazu weiß ich leider nichts.
u-person-no-item = { $name } hat im Programm keinen eigenen Punkt; dazu ist mir nichts bekannt.
u-person-no-house = Wo genau, ist mir leider nicht bekannt. Bekannt ist nur: { $person }
u-person-no-contact = Kontaktdaten von { $name } sind mir leider nicht bekannt.
u-no-email = Eine E-Mail-Adresse ist nicht bekannt: { $contact }
u-no-phone = Eine Telefonnummer ist nicht bekannt: { $contact }
u-no-emails = Eine E-Mail-Adresse ist mir leider nicht bekannt. Ansprechpersonen:
    { $list }
u-no-phones = Eine Telefonnummer ist mir leider nicht bekannt. Ansprechpersonen:
    { $list }
u-no-contact = Eine Ansprechperson ist mir leider nicht bekannt.

## Now and next
u-now = Jetzt:
    { $list }
u-then = Danach:
    { $list }
u-next = Als Nächstes:
    { $list }
u-nothing-now-next = Gerade läuft nichts. Als Nächstes:
    { $list }
u-event-over = Nichts mehr: Das Programm ist zu Ende.
u-day-no-times = Uhrzeiten sind noch nicht bekannt; für den Tag steht im Programm:
    { $list }
u-at = { $time }:
    { $list }
u-nothing-then = { $time } ist nichts im Programm.
u-nothing-then-next = { $time } läuft nichts. Danach:
    { $list }
u-nothing = nichts
u-nothing-around = Nichts mehr an diesem Tag (**{ $title }**).
u-untimed-around =
    Mit fester Uhrzeit nichts mehr an diesem Tag (nach **{ $title }**). Noch ohne Uhrzeit:
    { $list }
u-nothing-beside = Nichts: **{ $title }** läuft allein.
u-after-item = Nach **{ $title }**: { $list }
u-before-item = Vor **{ $title }**: { $list }
u-all-done-at = Nein, dann ist Schluss: Das Programm endet um { $time }.
u-day-done-then = Für diesen Tag nichts mehr: Um { $time } ist Schluss. Weiter geht es mit:
    { $list }
u-nothing-that-day = Nichts: Dafür steht nichts im Programm ({ $day }). Die Veranstaltung: { $event-days }

u-has-begun = Es hat heute um { $start } begonnen. Als Nächstes:
    { $list }
u-nothing-between = Dazwischen ist nichts:
    { $list }

## Yes and no
u-yes = Ja: { $text }
u-no = Nein: { $text }
u-streamed-event = Ja, hier: { $link }
u-streamed-hybrid = Ja, die Veranstaltung ist hybrid. Online dabei: { $link }
u-no-other = Nein, nur: { $list }
u-person-no-kind =
    Nein, von { $name } steht { $kind ->
        [talk] kein Vortrag
        [workshop] kein Workshop
        [panel] kein Podium
       *[other] nichts davon
    } im Programm, aber:
    { $list }
u-no-then = Nein: { $list } { $then }
u-then-runs =
    Zu dieser Zeit:
    { $list }
u-early-yes = Ja, noch etwas: **{ $title }** ist { $time }.
u-come-not-yet = Noch nicht: **{ $title }** ist { $time }.
u-come-now = Ja: **{ $title }** war schon { $time }.
u-early-no = Nein: **{ $title }** war schon { $time }.
u-over-yes = Ja, sie ist vorbei: { $time }
u-over-since = Nichts mehr: Das Programm ist zu Ende. Es war: { $time }
u-over-no = Nein, noch nicht: { $time }
u-running-since = Sie läuft schon, ist aber noch nicht vorbei: { $time }
u-item-over-yes = Ja, das ist vorbei: **{ $title }**, { $time }
u-item-over-no = Nein, das ist vorbei: **{ $title }**, { $time }
u-item-runs = Läuft gerade: **{ $title }**, { $time }
u-item-ahead = Nein, das kommt noch: **{ $title }**, { $time }
u-reach-yes = Ja, das passt: { $first }
    { $second }
u-reach-no = Das überschneidet sich leider: { $first }
    { $second }
u-optional = Ja, **{ $title }** ist freiwillig.
u-optional-no = Nein, **{ $title }** ist freiwillig.
u-not-optional = Ob **{ $title }** freiwillig ist, ist mir nicht bekannt.

u-extra = Ja, das kostet extra: { $cost } (**{ $title }**)
u-price = { $cost } (**{ $title }**)
u-not-included = Nein, das kostet extra: { $cost } (**{ $title }**)
u-no-such-day = Nein, so einen Tag gibt es nicht. Die Veranstaltung: { $time }
u-no-such-day-plain = So einen Tag gibt es nicht. Die Veranstaltung: { $time }
u-no-such-number = Das gibt es hier nicht. Es gibt: { $names }
u-known-part = Das weiß ich leider nicht allgemein. Bekannt ist mir nur: { $text }

## How many
u-places = { $count } Plätze: **{ $title }**
u-each-places = Je { $count } Plätze:
    { $list }
u-places-room = Eine Begrenzung ist nicht bekannt; { $room } hat { $count } Plätze (**{ $title }**).
u-no-places = Wie viele Plätze es bei **{ $title }** gibt, ist mir nicht bekannt.
u-no-participants = Wie viele Menschen teilnehmen, ist mir leider nicht bekannt.
u-came-unknown = Wie viele am Ende dabei waren, weiß ich leider nicht. Geplant war: { $text }
u-registered-unknown = Wie viele sich schon angemeldet haben, ist mir leider nicht bekannt.{ $has-text ->
    [0] { "" }
   *[other] { "" } Bekannt ist: { $text }.
  }

## Cost, registration
u-cost = { $cost }
u-item-cost = { $cost }: **{ $title }**
u-no-cost = Zu Kosten ist mir leider nichts bekannt.
u-register-until = Anmeldung bis { $until }.
u-register-over = Die Anmeldung ging bis { $until }; die Frist ist vorbei.
u-register-link = Anmeldung: { $link }
u-no-registration = Zur Anmeldung ist mir leider nichts bekannt.
u-no-deadline = Ein Anmeldeschluss ist mir nicht bekannt.
u-sign-up = Anmelden mit `!anmelden { $item }`; es gibt { $count } Plätze.
u-no-sign-up = Für **{ $title }** ist keine eigene Anmeldung nötig, soweit ich weiß.

## Format, audience, hosts, language
u-format-online = Online; hinfahren müssen Sie nicht.
u-format-onsite = Vor Ort.
u-format-onsite-only = Nein, nur vor Ort; eine Teilnahme online ist nicht vorgesehen.
u-format-hybrid = Hybrid: Sie können vor Ort oder online dabei sein.
u-format-hybrid-yes = Ja, die Veranstaltung ist hybrid: Sie können vor Ort oder online dabei sein.
u-no-format = Ob vor Ort oder online, ist mir leider nicht bekannt.
u-audience = { $audience }
u-no-audience = Für wen die Veranstaltung gedacht ist, ist mir nicht bekannt.
u-host = { $names }
u-no-host = Wer die Veranstaltung ausrichtet, ist mir leider nicht bekannt.
u-partners = { $names }
u-spoken = { $names }
u-in-language =
    { $names }:
    { $list }
u-language = { $language }
u-no-language = Welche Sprache gesprochen wird, ist mir leider nicht bekannt.
u-no-nth = Das wievielte Mal es ist, ist mir leider nicht bekannt.

## Materials
u-material = **{ $title }**: { $link }{ $when }
u-material-later = **{ $title }**: ab { $when } unter { $link }
u-material-no-link = **{ $title }** gibt es; einen Link habe ich leider nicht.{ $when }
u-material-no-link-later = **{ $title }**: ab { $when }; einen Link habe ich noch nicht.
u-material-file = **{ $title }** gibt es als Datei von mir.
u-no-material = Dazu gibt es in meinen Angaben leider kein Material.
u-recorded = Ja, es wird aufgezeichnet.
u-recorded-in-general = Von diesem Programmpunkt weiß ich es nicht. Allgemein gilt: { $text }
u-not-recorded = Nein, es wird nicht aufgezeichnet.

## Topics and votes
u-topics = { $list }
u-select = { $count } Themen werden ausgewählt.
u-how-propose = Mit `!vorschlag` und Ihrem Thema dahinter. { $state }
u-how-vote = Mit `!abstimmen`. { $state }
u-no-standing = Wer vorn liegt, ist mir nicht bekannt: Gezählt wird erst, wenn die Abstimmung vorbei ist.
u-no-select = Wie viele Themen ausgewählt werden, ist mir nicht bekannt.
u-no-topics-yet = Die Themen stehen noch nicht fest; mit `!themen` sehen Sie den Stand.
u-topic-unknown = Welches Thema da dran ist, ist mir nicht bekannt, nur das: { $list }
u-result-open = Das steht noch nicht fest; abgestimmt wird bis { $time }.
u-result-unknown = Was gewählt wurde, ist mir nicht bekannt; mit `!themen` sehen Sie den Stand.
u-topics-so-far =
    Vorgeschlagen sind bisher:
    { $list }
u-topic-proposed = Ja, als Thema vorgeschlagen: { $title }
u-topic-waits = { $state } Vorgeschlagen ist das Thema **{ $title }**
u-vote-method = { $method ->
    [dots] Verfahren: Punkte. Alle vergeben { $count ->
        [one] einen Punkt.
       *[other] bis zu { $count } Punkte, auch mehrere für ein Thema.
    }
    [ranking] Verfahren: Rangfolge. Alle ordnen { $count ->
        [one] ein Thema, das wichtigste.
       *[other] bis zu { $count } Themen, das wichtigste zuerst.
    }
   *[other] Verfahren: Zustimmung. Alle wählen { $count ->
        [one] ein Thema.
       *[other] bis zu { $count } Themen.
    }
  }
u-round = **{ $title }**: { $text }
u-votes = { $method ->
    [dots] { $count } Punkte
   *[other] { $count ->
        [one] { $count } Stimme
       *[other] { $count } Stimmen
    }
  }
u-vote-missed = Ja: Die Abstimmung endete { $time }.
u-vote-over = Nein, nicht mehr: Die Abstimmung endete { $time }.
u-vote-when = Abgestimmt wird { $time }.
u-vote-ahead = Noch nicht; abgestimmt wird { $time }.
u-vote-from = Noch nicht; abgestimmt wird ab { $time }.
u-vote-until = Ja, bis { $time }.
u-vote-by-moderation = Die Zeiten stehen noch nicht fest; die Moderation öffnet die Abstimmung.
u-propose-until = Bis { $time }.
u-propose-now = Jetzt, bis { $time }.
u-votes-each = Alle haben { $text }.
u-propose-opens = Themen können Sie ab dann einreichen: { $time }.
u-propose-from = Noch nicht; Themen können Sie ab dann einreichen: { $time }.
u-late-yes = Ja, auch während der Abstimmung können noch Themen eingereicht werden.
u-late-no-from = Nein, Themen können Sie nur einreichen, bis die Abstimmung beginnt: { $time }.
u-late-no = Nein, Themen können Sie nur einreichen, bis die Abstimmung beginnt.

## Live changes
u-cancelled-time = entfällt (geplant: { $time })
u-cancelled = **{ $title }** entfällt (geplant: { $time }).
u-cancelled-yes = Ja, leider: **{ $title }** entfällt (geplant: { $time }).
u-takes-place = Nein, **{ $title }** findet statt: { $time }
u-slot-open = Welches Thema in welchem Raum läuft, steht nicht in meinen Angaben.
u-cancelled-list = Es entfällt:
    { $list }
u-cancelled-nothing = Nach meinem Stand entfällt nichts.
u-changed-list = Gegenüber dem ursprünglichen Programm ist geändert:
    { $list }
u-changed-nothing = Nach meinem Stand ist am Programm nichts geändert.
u-changed-line = { $line } (ursprünglich: { $before })
u-no-change = Nein, es bleibt dabei: { $line }
