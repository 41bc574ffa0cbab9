command-unterstuetzen = Interesse an einem Thema zeigen
button-support = #{ $number } unterstützen
button-unsupport = Nicht mehr unterstützen
support-on = Notiert: Sie interessieren sich für Thema { NUMBER($number, useGrouping: 0) } „{ $title }“.
support-already = Sie sind schon notiert: Thema { NUMBER($number, useGrouping: 0) } „{ $title }“ interessiert Sie.
support-off = Ihr Interesse an Thema { NUMBER($number, useGrouping: 0) } „{ $title }“ ist zurückgenommen.
support-no-vote = Eine Stimme ist das noch nicht; abgestimmt wird auf dem Stimmzettel.
