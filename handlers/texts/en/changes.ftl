command-aendern = change the programme: time, room, title, cancellation
button-change-yes = Change
button-change-all = Change and tell everybody
button-change-no = Cancel
button-change-undo = Undo

change-how = This is how to change the programme, for example “{ $title }”:
  { $mark }change { $item } { $start }
  { $mark }change { $item } +15
  { $mark }change { $item } until { $end }
  { $mark }change { $item } cancelled
  { $mark }change { $item } title New title
  Words of the title do as well as “{ $item }”. I show you first what would change.
change-how-room = Another room: { $mark }change { $item } { $room }
change-list = Different from the programme file
change-list-none = Nothing has been changed so far.
change-list-more = ({ NUMBER($count) } older ones not shown)
change-list-line = { NUMBER($number, useGrouping: 0) } · { $title }: { $what } (changed at { $at })
change-list-undo = To take one back: { $mark }change undo and its number
change-item-gone = not in the file any more

change-preview = Change **{ $title }** ({ $when })?
change-line-title = Title: { $before } → { $after }
change-line-start = Start: { $before } → { $after }
change-line-end = End: { $before } → { $after }
change-line-rooms = Room: { $before } → { $after }
change-line-cancelled = cancelled
change-line-reinstated = takes place after all
change-open = open
change-day-time = { $day }, { $time }
change-collision = ⚠ In the same room at the same time: { $items }
change-parallel = ⚠ Runs at the same time then: { $items }
change-now-after = Then starts after: { $items }
change-now-before = Then starts before: { $items }
change-after-event = ⚠ That is after the end of the event.
change-stays-cancelled = The item is cancelled and stays so. If it shall take place, add: takes place
change-concerned = { $count ->
    [one] One person will be told ({ $parts }).
   *[other] { NUMBER($count) } people will be told ({ $parts }).
  }
change-reminded = with a reminder: { NUMBER($count) }
change-topics = with a topic in it: { NUMBER($count) }
change-heard = told before: { NUMBER($count) }
change-nobody = Nobody has a reminder or a topic in it.
change-everybody = “Tell everybody” reaches { NUMBER($count) }.
change-meanwhile = The item has been changed in the meantime. Please check again:
change-late = That was more than ten minutes ago. Please check again:

change-done = Changed (no. { NUMBER($number, useGrouping: 0) }): **{ $title }**
change-told-people = { $count ->
    [one] One person is told now.
   *[other] { NUMBER($count) } people are told now.
  }
change-told-nobody = There is nobody to tell.
change-told-later = { $count ->
    [one] One person is told at { $time }, together with all that you change until then.
   *[other] { NUMBER($count) } people are told at { $time }, together with all that you change until then.
  }
change-undone = Taken back (no. { NUMBER($number, useGrouping: 0) }). Now it is: **{ $title }**, { $when }{ $place }
change-undone-gone = Taken back (no. { NUMBER($number, useGrouping: 0) }). The item is not in the programme file any more.
change-is-cancelled = cancelled

change-gone = This question is not open any more. Please enter the change again.
change-already = That is changed already (no. { NUMBER($number, useGrouping: 0) }). To take it back: { $mark }change undo { NUMBER($number, useGrouping: 0) }
change-no-such-number = There is no change no. { NUMBER($number, useGrouping: 0) }. To see all: { $mark }change
change-none = There is no change that I could take back.
change-already-undone = No. { NUMBER($number, useGrouping: 0) } is taken back already.
change-no-such-item = I do not find “{ $word }” in the programme. Please give words of the title, first the item, then the change. To see all: { $mark }schedule
change-which-item = Which item do you mean?
change-more = There are { NUMBER($count) } more. Please give more words of the title.
change-what = What shall change about “{ $title }” ({ $when }{ $place })? For example: { $mark }change { $item } 14:20 – or a room, “cancelled”, “title” and the new title.
change-nothing = It is like that already: “{ $title }”, { $when }{ $place }. There is nothing to change.
change-two-times = There are several times. Please give one, or from when to when, for example: { $mark }change { $item } 14:20-15:00
change-time-how = I do not understand this time. Please write it in digits, for example: { $mark }change { $item } 14:20
change-no-such-room = I do not know the room “{ $word }”. There are these:
change-room-near = “{ $word }” – do you mean this room?
change-no-rooms = I do not understand “{ $word }”. No rooms are known for this event.
change-past = “{ $title }”: { $moment } is past. Please give a time that is still to come, or the day too, for example: { $mark }change { $item } tomorrow 10:00
change-outside = { $day } is outside of the event ({ $first } to { $last }). Please give one of these days.
change-no-such-day = There is no { $text } Please give the day like this: 21.1.
change-no-time = “{ $title }” has no time yet. Please say when it starts, for example: { $mark }change { $item } 14:20
change-no-end = It is not known when “{ $title }” ends. Please give the end, for example: { $mark }change { $item } until 15:00
change-end-before-start = The end ({ $end }) would not be after the start ({ $start }). Please give both, for example: { $mark }change { $item } 14:20-15:00
change-gap = { $time } does not exist on { $day }, as the clocks go forward. Do you mean:
change-fold = { $time } exists twice on { $day }, as the clocks go back. Which one do you mean?
change-which-day = On which day? “{ $title }” has none yet.
change-title-how = What shall “{ $title }” be called? For example: { $mark }change { $item } title New title
change-title-long = The title is too long. Please use at most { NUMBER($most) } characters.

# What people are told.
change-told-one = Changed: { $what }
change-told-many = The programme has changed:
change-bullet = • { $text }
change-told-title = “{ $before }” is now called “{ $title }”.
change-told-start = { $title } starts { $after } instead of { $before }{ $ends }{ $place }.
change-told-start-first = { $title } starts { $after }{ $ends }{ $place }.
change-told-end = { $title } lasts until { $after } instead of { $before }{ $place }.
change-told-end-first = { $title } lasts until { $after }{ $place }.
change-told-end-open = It is open when { $title } ends{ $place }.
change-told-until = { " " }and lasts until { $time }
change-told-same-room = , room: { $rooms }
change-told-rooms = , room: { $rooms } instead of { $former }
change-told-place = { $title } ({ $when }) is in another room: { $rooms } instead of { $former }.
change-told-place-first = { $title } ({ $when }) now has a room: { $rooms }.
change-told-cancelled = { $title } ({ $when }) is cancelled. Reminders of it are off.
change-told-reinstated = { $title } takes place after all: { $when }{ $place }.
change-told-online = Online: { $link }
