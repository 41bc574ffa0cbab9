command-merken = an einen Programmpunkt erinnern lassen; wie lange vorher
command-wecker = eine Erinnerung mit einem Tippen setzen oder zurücknehmen
# What comes when it is due.
reminder-soon = In { $into } ({ $time }): { $title }
reminder-soon-now = Jetzt ({ $time }): { $title }
reminder-soon-begun = Hat um { $time } begonnen: { $title }
reminder-topic = In { $into } ({ $time }) beginnt Ihr Thema „{ $title }“
reminder-topic-now = Jetzt ({ $time }) beginnt Ihr Thema „{ $title }“
reminder-topic-begun = Um { $time } hat Ihr Thema „{ $title }“ begonnen
reminder-topic-in = Ihr Thema „{ $title }“ wurde gewählt. In { $into } ({ $time }) beginnt „{ $item }“
reminder-topic-in-now = Ihr Thema „{ $title }“ wurde gewählt. Jetzt ({ $time }) beginnt „{ $item }“
reminder-topic-in-begun = Ihr Thema „{ $title }“ wurde gewählt. Um { $time } hat „{ $item }“ begonnen
reminder-closing = Die Abstimmung „{ $title }“ endet in { $into } ({ $time }). Von Ihnen ist noch kein Stimmzettel da.
reminder-agenda = **Ihr Tag: { $day }**
reminder-agenda-more = { $count ->
    [one] … und ein weiterer Punkt: { $mark }programm
   *[other] … und { $count } weitere: { $mark }programm
}
reminder-place = { " " }– { $place }.
reminder-way-in = Hier geht es hinein: { $links }
reminder-way-in-too = Online: { $links }
reminder-link-of = { $room }: { $link }
# Beside the programme.
reminder-tap = Tippen Sie einen Punkt an, und ich erinnere Sie { $lead }.
reminder-type = Erinnern lassen: { $mark }merken und ein Wort aus dem Titel.
reminder-lead = { $duration } vorher
reminder-lead-none = zum Beginn
# Setting one and taking it back.
reminder-set = Ich erinnere Sie { $lead } an „{ $title }“ ({ $when }).
reminder-is-set = An „{ $title }“ ({ $when }) erinnere ich Sie schon, { $lead }.
reminder-set-later = Wann „{ $title }“ beginnt, steht noch nicht fest. Sobald es feststeht, gilt: Ich erinnere Sie { $lead }.
reminder-is-set-later = Das ist schon vorgemerkt. Wann „{ $title }“ beginnt, steht noch nicht fest; ich erinnere Sie { $lead }.
reminder-already = „{ $title }“ beginnt schon in { $into } ({ $time })
reminder-already-now = „{ $title }“ beginnt gerade ({ $time })
reminder-already-begun = „{ $title }“ hat um { $time } begonnen
reminder-running = { $now }
reminder-over = „{ $title }“ ist schon vorbei. Was noch kommt, zeigt { $mark }jetzt.
reminder-cancelled = „{ $title }“ fällt aus. Was stattfindet, zeigt { $mark }programm.
reminder-off = Nicht mehr erinnern
reminder-again = Doch erinnern
reminder-dropped = An „{ $title }“ erinnere ich Sie nicht mehr.
reminder-not-set = An „{ $title }“ sollte ich Sie gar nicht erinnern. Ihre Erinnerungen zeigt { $mark }merken.
reminder-no-such = Dazu finde ich nichts im Programm: { $words }
    Schreiben Sie ein Wort aus dem Titel, zum Beispiel { $mark }merken { $example }
reminder-which = Das passt auf { $count } Programmpunkte. Welchen meinen Sie?
reminder-programme = Programm zeigen
reminder-gone = Diesen Knopf verstehe ich nicht mehr. Ihre Erinnerungen zeigt { $mark }merken.
# The time ahead, the list, the hints.
reminder-lead-changed = Ich erinnere Sie ab jetzt { $lead }.
reminder-lead-for-all = Das gilt jetzt für alle Ihre Erinnerungen.
reminder-lead-long = Höchstens einen Tag vorher kann ich Sie erinnern, zum Beispiel: { $mark }merken 15 min
reminder-own = Ihre Erinnerungen
reminder-none = Noch keine.
reminder-none-example = Noch keine. So geht es: { $mark }merken und ein Wort aus dem Titel, zum Beispiel { $mark }merken { $example }
reminder-line = • { $title }, { $when }
reminder-line-cancelled = • { $title } (fällt aus)
reminder-lead-now = Ich erinnere Sie { $lead }. Ändern: { $mark }merken 15 min
reminder-minutes = { $count } min
reminder-take-back = ✕ { $label }
reminder-by-itself = Das sage ich von mir aus
reminder-says-agenda = • morgens, was am Tag ansteht: { $state }
reminder-says-voting = • dass eine Abstimmung gleich endet, wenn Ihr Stimmzettel fehlt: { $state }
reminder-says-topic = • dass Ihr Thema gleich beginnt: { $state }
reminder-state-on = an
reminder-state-off = aus
reminder-off-agenda = Tagesübersicht aus
reminder-on-agenda = Tagesübersicht an
reminder-off-voting = Abstimmungshinweise aus
reminder-on-voting = Abstimmungshinweise an
reminder-off-topic = Themenhinweise aus
reminder-on-topic = Themenhinweise an
reminder-hint-off-agenda = Die Tagesübersicht am Morgen kommt nicht mehr.
reminder-hint-on-agenda = Morgens sage ich Ihnen, was am Tag ansteht.
reminder-hint-off-voting = Ich sage nicht mehr, wenn eine Abstimmung gleich endet.
reminder-hint-on-voting = Ich sage Ihnen, wenn eine Abstimmung gleich endet und Ihr Stimmzettel fehlt.
reminder-hint-off-topic = Ich sage nicht mehr, wenn Ihr Thema gleich beginnt.
reminder-hint-on-topic = Ich sage Ihnen, wenn Ihr Thema gleich beginnt.
reminder-change = Erinnerungen ändern
