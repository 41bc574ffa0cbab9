event-only = Sie sind bei { $title }. Andere Veranstaltungen gibt es hier gerade nicht.
event-current = Sie sind bei { $title }. Möchten Sie wechseln?
command-veranstaltung = Veranstaltung anzeigen und wechseln
