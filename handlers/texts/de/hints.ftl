# Welche üblichen Fragen eine Veranstaltungsdatei noch offen lässt (tagungslotse check --questions).
hints-none = Auf alle üblichen Fragen hat die Datei eine Antwort.
hints-items = { $titles }{ $more ->
    [0] { "" }
    [one] { " " }und ein weiterer
   *[other] { " " }und { NUMBER($more) } weitere
  }
lacks-times = Uhrzeiten: der Beginn fehlt ({ $items }). Ergänzen unter [[item]]: start = 2027-05-20T10:00:00
lacks-item-ends = Dauer: das Ende fehlt ({ $items }). Ergänzen unter [[item]]: end = 2027-05-20T10:45:00
lacks-ends = Schluss: wann die Veranstaltung endet, steht nicht in der Datei. Ergänzen unter [event]: ends = 2027-05-20T16:00:00
lacks-rooms = Räume: der Raum fehlt ({ $items }). Ergänzen unter [[item]]: rooms = ["…"]
lacks-address = Adresse: Straße und Hausnummer stehen nicht in der Datei. Ergänzen unter [venue]: address = "…"
lacks-transit = Bus und Bahn: dazu steht nichts in der Datei. Ergänzen unter [venue]: public_transport = "…"
lacks-parking = Parken: dazu steht nichts in der Datei. Ergänzen unter [venue]: parking = "…"
lacks-stepfree = Barrierefreiheit: dazu steht nichts in der Datei. Ergänzen unter [venue]: accessibility = "…"
lacks-wifi = WLAN: dazu steht nichts in der Datei. Ergänzen unter [venue]: wifi = { "{" } network = "…", password = "…" { "}" }
lacks-food = Essen: dazu steht nichts in der Datei. Ergänzen unter [venue]: catering = "…"
lacks-online = Teilnahme online: ein Link steht nicht in der Datei. Ergänzen unter [event]: stream = "https://…"
lacks-contact = Ansprechperson: dazu steht nichts in der Datei. Ergänzen: [[contact]] mit name und email oder phone
lacks-registration = Anmeldung: dazu steht nichts in der Datei. Ergänzen unter [event]: registration = { "{" } url = "https://…", until = 2027-05-07 { "}" }
lacks-deadline = Anmeldeschluss: dazu steht nichts in der Datei. Ergänzen unter [event] bei registration: until = 2027-05-07
lacks-cost = Kosten: dazu steht nichts in der Datei. Ergänzen unter [event]: cost = "…" (auch wenn es nichts kostet)
lacks-audience = Zielgruppe: dazu steht nichts in der Datei. Ergänzen unter [event]: audience = "…"
lacks-host = Veranstalter: dazu steht nichts in der Datei. Ergänzen unter [event]: host = "…"
lacks-materials = Aufzeichnungen und Folien: dazu steht nichts in der Datei. Ergänzen: [[material]], oder [[faq]], wenn es keine gibt
lacks-certificate = Teilnahmebescheinigung: dazu steht nichts in der Datei. Ergänzen: [[faq]] mit questions = ["Bekomme ich eine Teilnahmebescheinigung?"]
