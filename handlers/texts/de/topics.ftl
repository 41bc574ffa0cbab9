command-themen = die Themen der offenen Runde
button-themen = Themen ansehen
topics-title = Themen: { $title }
topics-none = Noch gibt es hier kein Thema.
topics-more = … und { NUMBER($count) } weitere
topic-line = **{ NUMBER($number, useGrouping: 0) }**  { $title }
topic-short = #{ NUMBER($number, useGrouping: 0) } „{ $title }“
topic-extras = {" "}({ $extras })
topic-interested = { $count ->
    [one] 1 interessierte Person
   *[other] { NUMBER($count) } interessierte Personen
  }
topic-chosen-before = vorab gewählt
topic-no-such = Ein Thema „{ $word }“ gibt es nicht. Alle Themen mit ihren Nummern zeigt { $mark }themen.
topic-which = Welches Thema meinen Sie? Bitte schreiben Sie eine Nummer dahinter. Alle Nummern zeigt { $mark }themen.
topic-round-closed = Diese Runde ist geschlossen; an ihren Themen ändert sich nichts mehr.
