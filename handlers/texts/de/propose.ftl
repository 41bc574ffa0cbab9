command-vorschlag = ein Thema vorschlagen
command-trotzdem = ein Thema vorschlagen, obwohl es ein ähnliches gibt
command-in = die Runde für ein Thema wählen
button-vorschlag = Thema vorschlagen
button-anyway = Trotzdem vorschlagen
propose-ask = Worum soll es gehen? Schreiben Sie mir das Thema in einem Satz.
propose-may = Ja, mit { $mark }vorschlag oder gleich hier.
propose-may-until = Ja, bis { $until }, mit { $mark }vorschlag oder gleich hier.
propose-how = Hier im Chat: Schreiben Sie { $mark }vorschlag und Ihr Thema.
propose-how-until = Hier im Chat: Schreiben Sie { $mark }vorschlag und Ihr Thema, bis { $until }.
propose-until = Bis { $until }: Schreiben Sie { $mark }vorschlag und Ihr Thema.
propose-round-until = „{ $title }“: bis { $until }
propose-whether = Ja: Schreiben Sie { $mark }vorschlag und Ihr Thema.
propose-whether-until = Ja, bis { $until }: Schreiben Sie { $mark }vorschlag und Ihr Thema.
propose-later = Themen werden ab { $when } gesammelt („{ $title }“). Bitte melden Sie sich dann wieder.
propose-not-yet = Zurzeit werden keine Themen gesammelt. Sobald es losgeht, sage ich Ihnen Bescheid.
propose-voting = Neue Themen gehen nicht mehr: Über „{ $title }“ wird schon abgestimmt, mit { $mark }abstimmen.
propose-closed = Im Moment werden keine Themen mehr gesammelt.
propose-too-long = Das sind { NUMBER($count) } Zeichen. Bitte fassen Sie das Thema in höchstens { NUMBER($longest) } Zeichen; mehr dazu können Sie in der Runde erzählen.
propose-no-words = Das erkenne ich nicht als Thema. Bitte schreiben Sie es in Worten, zum Beispiel: { $mark }vorschlag Elternarbeit in der Kita
propose-rude = So kann ich das nicht aufnehmen. Bitte schreiben Sie es so, dass es niemanden verletzt.
propose-enough = Von Ihnen stehen schon { NUMBER($count) } Themen zur Wahl; mehr nehme ich je Person nicht auf. Mit { $mark }meins können Sie eines davon ansehen und zurückziehen.
propose-which = Für welche Runde ist „{ $title }“?
propose-not-there = In „{ $round }“ werden zurzeit keine Themen gesammelt. Soll „{ $title }“ in eine andere Runde?
propose-alike = { $count ->
    [one] Ein ähnliches Thema gibt es schon:
   *[other] Ähnliche Themen gibt es schon:
  }
propose-alike-how = Möchten Sie das unterstützen, oder ist Ihres etwas anderes?
propose-filed = Thema **{ NUMBER($number, useGrouping: 0) }** ist aufgenommen: { $title } ({ $round })
propose-filed-more = Wenn Sie möchten, sagen Sie noch, was Sie suchen; oder ändern Sie den Wortlaut.
propose-confirm = Soll ich „{ $title }“ als Thema vorschlagen?
propose-confirm-yes = Ja, vorschlagen
