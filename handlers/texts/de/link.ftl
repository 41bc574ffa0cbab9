link-code = Ihr Code: `{ $code }`
    Schreiben Sie mir damit vom anderen Konto aus: `{ $mark }start { $code }` (in Telegram mit „/“, in Matrix mit „!“ davor). Dann zählen beide Konten als eine Person. Der Code gilt { $minutes } Minuten und nur einmal.
link-done = Geschafft: Ihre beiden Konten gehören jetzt zusammen und zählen als eine Person.
link-same = Diesen Code bitte vom anderen Konto aus senden; hier sind Sie es schon selbst.
command-verbinden = Telegram- und Matrix-Konto verbinden
