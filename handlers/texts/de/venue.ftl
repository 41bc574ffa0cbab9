venue-unknown = Ein Veranstaltungsort ist mir noch nicht bekannt.
venue-directions = Hinweise: { $text }
venue-transport = Bus und Bahn: { $text }
venue-parking = Parken: { $text }
venue-access = Barrierefreiheit: { $text }
venue-catering = Verpflegung: { $text }
venue-stream = Online dabei: { $link }
venue-links = Online dabei: Die Zugangslinks stehen bei den einzelnen Programmpunkten.
venue-online = Die Teilnahme ist auch online möglich; ein Zugangslink ist mir noch nicht bekannt.
venue-only-online = Die Veranstaltung findet online statt; ein Zugangslink ist mir noch nicht bekannt.
venue-wifi = WLAN: Netz „{ $network }“, Passwort { $password }
venue-wifi-open = WLAN: Netz „{ $network }“
venue-floor = Etage: { $floor }
venue-seats = { $number ->
    [one] { $number } Platz
   *[other] { $number } Plätze
 }
venue-link = Online: { $link }
venue-room-bare = Mehr ist mir zu diesem Raum nicht bekannt.
venue-no-rooms = Einzelne Räume sind mir nicht bekannt.
venue-unknown-room = Diesen Raum kenne ich nicht. Bekannt sind: { $rooms }.
command-ort = Veranstaltungsort und Räume
