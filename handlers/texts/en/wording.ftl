# Times, days and durations inside other sentences.
wording-today = today
wording-tomorrow = tomorrow
wording-yesterday = yesterday
wording-on-day = on { $day }
wording-clock = at { $time }
wording-span = { $time }
wording-at = { $day } at { $time }
wording-at-span = { $day }, { $time }
wording-at-days = { $start } until { $day }, { $time }
wording-day-only = { $day }, the time is not fixed yet
wording-not-scheduled = not scheduled yet
wording-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
wording-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
wording-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
wording-and = { $first } and { $last }
late = This comes late, it was meant for { $time }:
