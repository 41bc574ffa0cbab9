command-merken = be reminded of a programme item; how long before
command-wecker = set or take back a reminder by a tap
# What comes when it is due.
reminder-soon = In { $into } ({ $time }): { $title }
reminder-soon-now = Now ({ $time }): { $title }
reminder-soon-begun = Began at { $time }: { $title }
reminder-topic = In { $into } ({ $time }) your topic “{ $title }” begins
reminder-topic-now = Now ({ $time }) your topic “{ $title }” begins
reminder-topic-begun = At { $time } your topic “{ $title }” began
reminder-topic-in = Your topic “{ $title }” was chosen. In { $into } ({ $time }) “{ $item }” begins
reminder-topic-in-now = Your topic “{ $title }” was chosen. Now ({ $time }) “{ $item }” begins
reminder-topic-in-begun = Your topic “{ $title }” was chosen. At { $time } “{ $item }” began
reminder-closing = The vote “{ $title }” closes in { $into } ({ $time }). There is no ballot of yours yet.
reminder-agenda = **Your day: { $day }**
reminder-agenda-more = { $count ->
    [one] … and one more: { $mark }schedule
   *[other] … and { $count } more: { $mark }schedule
}
reminder-place = { " " }– { $place }.
reminder-way-in = This way in: { $links }
reminder-way-in-too = Online: { $links }
reminder-link-of = { $room }: { $link }
# Beside the programme.
reminder-tap = Tap an item and I will remind you { $lead }.
reminder-type = To be reminded: { $mark }remind and a word of the title.
reminder-lead = { $duration } before
reminder-lead-none = when it begins
# Setting one and taking it back.
reminder-set = I will remind you of “{ $title }” ({ $when }) { $lead }.
reminder-is-set = That is set already: I will remind you of “{ $title }” ({ $when }) { $lead }.
reminder-set-later = When “{ $title }” begins is not known yet. Once it is, I will remind you { $lead }.
reminder-is-set-later = That is noted already. When “{ $title }” begins is not known yet; I will remind you { $lead }.
reminder-already = “{ $title }” begins in { $into } already ({ $time })
reminder-already-now = “{ $title }” begins right now ({ $time })
reminder-already-begun = “{ $title }” began at { $time }
reminder-running = { $now }
reminder-over = “{ $title }” is over. { $mark }now shows what is still to come.
reminder-cancelled = “{ $title }” is cancelled. { $mark }schedule shows what takes place.
reminder-off = Do not remind me
reminder-again = Do remind me
reminder-dropped = I will not remind you of “{ $title }” any more.
reminder-not-set = I was not going to remind you of “{ $title }”. { $mark }remind shows your reminders.
reminder-no-such = I find nothing about this in the programme: { $words }
    Write a word of the title, for example { $mark }remind { $example }
reminder-which = That fits { $count } programme items. Which one do you mean?
reminder-programme = Show the programme
reminder-gone = I do not understand this button any more. { $mark }remind shows your reminders.
# The time ahead, the list, the hints.
reminder-lead-changed = From now on I will remind you { $lead }.
reminder-lead-for-all = This now holds for all your reminders.
reminder-lead-long = I can remind you at most a day before, for example: { $mark }remind 15 min
reminder-own = Your reminders
reminder-none = None yet.
reminder-none-example = None yet. This is how: { $mark }remind and a word of the title, for example { $mark }remind { $example }
reminder-line = • { $title }, { $when }
reminder-line-cancelled = • { $title } (cancelled)
reminder-lead-now = I will remind you { $lead }. To change that: { $mark }remind 15 min
reminder-minutes = { $count } min
reminder-take-back = ✕ { $label }
reminder-by-itself = What I say by myself
reminder-says-agenda = • in the morning, what the day brings: { $state }
reminder-says-voting = • that a vote closes soon, if your ballot is missing: { $state }
reminder-says-topic = • that your topic begins soon: { $state }
reminder-state-on = on
reminder-state-off = off
reminder-off-agenda = Agenda off
reminder-on-agenda = Agenda on
reminder-off-voting = Voting hints off
reminder-on-voting = Voting hints on
reminder-off-topic = Topic hints off
reminder-on-topic = Topic hints on
reminder-hint-off-agenda = The agenda in the morning will not come any more.
reminder-hint-on-agenda = In the morning I will tell you what the day brings.
reminder-hint-off-voting = I will not say any more that a vote closes soon.
reminder-hint-on-voting = I will tell you when a vote closes soon and your ballot is missing.
reminder-hint-off-topic = I will not say any more that your topic begins soon.
reminder-hint-on-topic = I will tell you when your topic begins soon.
reminder-change = Change reminders
