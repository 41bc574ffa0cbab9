# Times, days and durations inside other sentences.
wording-today = heute
wording-tomorrow = morgen
wording-yesterday = gestern
wording-on-day = am { $day }
wording-clock = um { $time }
wording-span = { $time }
wording-at = { $day } um { $time }
wording-at-span = { $day }, { $time }
wording-at-days = { $start } bis { $day }, { $time }
wording-day-only = { $day }, die Uhrzeit steht noch nicht fest
wording-not-scheduled = noch ohne festen Termin
wording-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
wording-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
wording-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
wording-and = { $first } und { $last }
late = Kommt verspätet, vorgesehen für { $time }:
