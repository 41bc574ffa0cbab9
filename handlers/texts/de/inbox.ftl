command-fragen = offene Fragen der Teilnehmenden
button-answer = Antworten
button-done = Erledigt
button-answer-after-all = Doch antworten
button-inbox = Offene Fragen
button-question = { NUMBER($number, useGrouping: 0) }: { $text }
button-to-faq = Als FAQ aufnehmen
button-faqs = FAQ-Einträge ({ NUMBER($count) })
button-faq-out = Wieder entfernen
button-faq-out-of = Entfernen: { $text }
inbox-new = Neue Frage { NUMBER($number, useGrouping: 0) }: { $text }
  Antworten: { $mark }antwort { NUMBER($number, useGrouping: 0) } und dahinter Ihre Antwort
inbox-new-many = { NUMBER($count) } neue Fragen: { $mark }fragen
inbox-head = { $count ->
    [one] **1 offene Frage**
   *[other] **{ NUMBER($count) } offene Fragen**
  }
inbox-line = { NUMBER($number, useGrouping: 0) } · { $text } ({ $when })
inbox-more = { $count ->
    [one] Und 1 weitere.
   *[other] Und { NUMBER($count) } weitere.
  }
inbox-hint = Antworten Sie mit { $mark }antwort { NUMBER($number, useGrouping: 0) } und dahinter Ihrer Antwort.
inbox-empty = Es ist keine Frage offen.
inbox-how = So geht es: { $mark }fragen zeigt alle offenen Fragen, { $mark }fragen 3 eine davon, { $mark }fragen 3 erledigt schließt sie ohne Antwort, { $mark }fragen faq zeigt die aufgenommenen FAQ-Einträge.
inbox-no-such = Eine Frage { NUMBER($number, useGrouping: 0) } gibt es nicht.
inbox-card = **Frage { NUMBER($number, useGrouping: 0) }:** { $text }
inbox-since = { $count ->
    [one] Gestellt { $when }.
   *[other] Gestellt { $when }, von { NUMBER($count) } Personen.
  }
inbox-answered = Beantwortet: { $answer }
inbox-closed = Ohne Antwort abgeschlossen.
inbox-closed-now = Frage { NUMBER($number, useGrouping: 0) } ist erledigt, ohne Antwort.
inbox-is-answered = Frage { NUMBER($number, useGrouping: 0) } ist schon beantwortet.
inbox-is-closed = Frage { NUMBER($number, useGrouping: 0) } ist schon erledigt.
faq-added = „{ $question }“ steht jetzt mit Ihrer Antwort in den FAQ. Wer das nächste Mal fragt, bekommt sie sofort.
faq-is-there = „{ $question }“ steht mit dieser Antwort schon in den FAQ.
faq-no-answer = Frage { NUMBER($number, useGrouping: 0) } hat noch keine Antwort, die in die FAQ könnte.
faq-gone = Diesen FAQ-Eintrag gibt es nicht mehr.
faq-removed = Der FAQ-Eintrag ist entfernt.
faq-none = Aus Fragen aufgenommene FAQ-Einträge gibt es nicht. Nach einer Antwort können Sie mit einem Tippen einen anlegen.
faq-head = { $count ->
    [one] 1 aufgenommener FAQ-Eintrag
   *[other] { NUMBER($count) } aufgenommene FAQ-Einträge
  }
faq-entry = **{ $question }**
  { $answer }
