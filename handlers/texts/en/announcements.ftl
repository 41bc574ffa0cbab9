command-ansage = a message to everybody or to some
command-ansagen = the last announcements
command-entwurf = what happens with the draft of an announcement
button-send = Send
button-drop = Discard
button-now = Right now
button-as-text = That is text, to all
button-time-is-text = Send at once, the time is part of the text
button-recall = Recall
button-cancel = Recall announcement { NUMBER($number, useGrouping: 0) }

announcement = 📢 Announcement
  { $text }
announcement-corrected = 📢 Correction:
  { $text }
announcement-recalled = This announcement was recalled.

announce-how = Write your announcement behind the command, for example: { $example }
  In front of it may stand when it goes out (at 14:30, on 21.1. at 09:00) and to whom: { $known }; several with commas. You see first what it looks like and how many get it.
announce-example = at 14:30 onsite: The tour starts at the entrance.
announce-empty = The text is missing. For example: { $example }
announce-too-long = That is too long: { NUMBER($length, useGrouping: 0) } characters or more. To fit into one message everywhere, an announcement may have at most { NUMBER($most, useGrouping: 0) } characters.
announce-no-time = There is no such time: "{ $said }". Write it like this, for example: at 14:30, or on 21.1. at 09:00.
announce-past = That time is past: { $when } (it is { $now } now). When should the announcement go out?
announce-doubt = I do not know "{ $said }" as an audience, so nothing was sent. Possible are: { $known }.
announce-signed-up = There are no sign-ups for sessions here yet, so "{ $said }" can reach nobody. Possible are: { $known }.
announce-meant = Did you mean …?
announce-none = Nobody would get this at the moment: there is no one in "{ $audience }" whom I can reach.{ $blocked }
announce-preview = This is what people will see ({ $audience }):
announce-people = { $count ->
    [one] It goes to one person ({ $platforms }).
   *[other] It goes to { NUMBER($count) } people ({ $platforms }).
  }
announce-nobody = At the moment it would reach no one.
announce-groups = { $count ->
    [one] It is also posted in one group chat ({ $platforms }).
   *[other] It is also posted in { NUMBER($count) } group chats ({ $platforms }).
  }
announce-on = { $platform }: { NUMBER($count) }
announce-blocked = { $count ->
    [one] One more person has blocked the bot and will not get it.
   *[other] { NUMBER($count) } more people have blocked the bot and will not get it.
  }
announce-now = It is sent at once.
announce-at = It is sent { $when }, to all who belong there then.
announce-begun = Announcement { NUMBER($number, useGrouping: 0) } is being sent. { $receivers }
announce-put-off = Announcement { NUMBER($number, useGrouping: 0) } goes out { $when }, to: { $audience }.
announce-progress = Announcement { NUMBER($number, useGrouping: 0) }: sent { NUMBER($done) } of { NUMBER($total) } …
announce-summary = Announcement { NUMBER($number, useGrouping: 0) } is done: sent { NUMBER($sent) } of { NUMBER($total) }.
announce-gone = Blocked or out of reach: { NUMBER($count) }
announce-failed = Failed: { NUMBER($count) }
announce-uncertain = Not known whether it arrived: { NUMBER($count) }
announce-expired = Not sent in time: { NUMBER($count) }

draft-none = There is no such draft. Please start again, for example: { $example }
draft-dropped = The draft is discarded, nothing was sent.
draft-used = This correction is done already.
draft-changed = That was a while ago, and the number of receivers has changed. Please confirm once more.

announcements-head = The last announcements
announcements-none = There was no announcement yet. Write the first one like this, for example: { $example }
announcement-line = { NUMBER($number, useGrouping: 0) }  { $text } ({ $audience }; { $when }; { $state })
announcement-is-waiting = waiting
announcement-is-sending = being sent
announcement-is-sent = sent
announcement-is-recalled = recalled
