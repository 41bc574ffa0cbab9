# Answers to free questions; the fact goes first.

u-plain = { $text }
u-bullet = • { $text }
u-date = { $day }
u-venue = { $name }, { $address }
u-venue-only = { $name }

## Small talk
u-clock = It is { $time }.
u-greeting = Hello! I answer questions on { $event }: for example when, where and with whom something takes place. How can I help?
u-thanks = You’re welcome!
u-reaction-glad = Glad to hear it! Do ask if there is more.
u-reaction-sorry = That is a pity. Is there anything else I can help with?
u-reaction-doubt = I only know what the details of the event say.
u-reaction-plain = All right. Just ask if there is anything else you would like to know.
u-bye = You’re welcome, bye, and enjoy the event!
u-human = No, I’m a bot, Tagungslotse. I answer questions about the event; `!help` shows what else I can do.
u-ability = I answer questions about the event: when and where something is, what is on now, who speaks, how to get there. `!help` shows all commands.

## Not known
u-unknown = I don’t know, sorry: nothing is said about that in what I have on the event.
u-not-of-it = I’m sorry, nothing is said about that for **{ $title }**.
u-only-of-it = That is not known exactly, sorry. For **{ $title }** it only says: { $text }
u-no-more = That is all I have on that, sorry: { $text }
u-unknown-near = That is not known to me, sorry. Perhaps this helps:
    { $list }
u-not-in-programme = I don’t know, sorry: nothing like that is in the programme I have.
u-no-times = I can’t tell, sorry: no times are known yet.

u-off-topic = I cannot say anything about that, sorry. I answer questions on { $event }: when, where and with whom something takes place.
u-whom-to-ask = Best ask { $name }: { $reach }
u-where-to-ask = You can ask here: { $reach }
u-only-onsite = on site only
u-day-heading = { $day }:
u-each-cost = { $cost } each, for all { $count }.
u-item-cost-no = No: { $cost } (**{ $title }**)

## Not told, though something near it is
u-gap-word = My information says nothing about “{ $word }”.
u-gap-thing = I don't know that for “{ $word }”, sorry.
u-gap-membership = I don’t know what membership costs, sorry.
u-gap-weather = I know nothing about the weather, sorry.
u-gap-price = My information does not say whether that costs anything.
u-gap-age = My information does not give an age.
u-gap-prize = My information does not say what there is to win.
u-gap-free = I don't know whether any are left, sorry.
u-gap-outcome = I don't know the result, sorry.
u-gap-span = My information does not say how long that takes.
u-gap-meaning = My information does not say what that means.
u-gap-why = My information does not say why that is.
u-gap-proposer = I don't know whose idea it was, sorry.
u-gap-time = My information gives no time for that.
u-gap-amount = My information does not say how much that is.
u-gap-distance = How far that is, is not in what I know.
u-gap-count = My information does not say how many there are.
u-gap-who = My information does not say who that is.
u-gap-moderation = I don't know who chairs it, sorry.
u-gap-near = What it does say: { $text }

## Lines and lists
u-line = **{ $title }** – { $time }
u-line-place = **{ $title }** – { $time }, { $place }
u-all = { $list }
u-one-of-many =
    There are { $count } of these. Please tell me a word of the title. The next ones are:
    { $list }
u-several = Which one do you mean?
    { $list }
u-choice = { $title }, { $time }
u-again-when = When is “{ $title }”?
u-again-where = Where is “{ $title }”?
u-again-who = Who is at “{ $title }”?
u-again-person = Who is { $name }?
u-again-reach = How can I reach { $name }?
u-no-track = “{ $title }” is not part of any track of the programme.
u-track = • { $name } ({ $count ->
    [one] one item
   *[other] { $count } items
})
u-count = { $count }:
    { $list }
u-programme = The programme:
    { $list }
u-item-fact = { $text }
    { $item }

## When: items
u-item-when = **{ $title }** – { $time }
u-item-when-who = **{ $title }** – { $time }, with { $names }
u-item-day = **{ $title }** – { $day }
u-item-day-only = **{ $title }** – { $day }. The time is not known yet.
u-item-unscheduled = That is not known yet: **{ $title }** is in the programme, but still without a day or a time.
u-item-no-time = The time is not known: **{ $title }**, { $time }.
u-item-no-end = The end is not known: **{ $title }**, { $time }.
u-item-end = Until { $end } (**{ $title }**, { $time })
u-item-no-duration = How long **{ $title }** takes is not known, sorry.
u-item-duration = { $duration }, { $time } (**{ $title }**)
u-each-duration = { $duration } each:
    { $list }
u-places-left = I don’t know whether places are left, sorry. There are { $count } in all: **{ $title }**
u-limited = Yes, { $count } places: **{ $title }**
u-item-until = { $left } to go: **{ $title }** starts { $time }.
u-item-left = { $left } left, until { $end } (**{ $title }**)
u-item-over = That is over: **{ $title }**, { $time }
u-not-then = Not at that time, but:
    { $list }

## When: the event
u-event-when = { $time }
u-event-when-where = { $time }
    Place: { $venue }
u-event-days-only = { $count ->
    [one] { $days }
   *[other] { $days }
  }. A time is not known yet.
u-event-days = { $days }, from { $start } on the first to { $end } on the last day
u-event-days-apart = { $days }{ $has-start ->
    [0] { "" }
   *[other] ; it starts at { $start } on the first day
  }
u-event-one-day = { $day }, { $time }
u-event-weekday = { $weekday }: { $time }
u-event-no-time = The time is not known yet; the date: { $days }
u-event-start = It starts { $time }.
u-arrival-from = You can arrive from { $time }.
u-arrival = { $list }
u-event-end = Until { $end }, { $day }
u-day-end = Last of all: { $list }
u-event-until = { $left } to go: { $time }
u-event-left = { $left } left, until { $end }
u-event-lasts = { $duration }: { $time }
u-event-lasts-days = { $count } days: { $time }
u-event-no-duration = How long the event takes is not known. { $time }
u-no-next-event = When “{ $event }” takes place next is not known to me yet.
u-event-day-yes = Yes: { $time }
u-event-day-no = No: { $time }

## Where
u-item-where = { $place } – **{ $title }**, { $time }
u-item-meeting = { $point } (**{ $title }**, { $time })
u-each-meeting =
    { $point }:
    { $list }
u-item-link = { $link }
    { "" }**{ $title }**, { $time }
u-room-link = { $room }: { $link }
u-item-no-room = A room for **{ $title }** is not known, sorry ({ $time }).
u-item-no-room-venue = A room for **{ $title }** is not known; the venue is { $venue }.
u-item-no-link = A link for **{ $title }** is not known, sorry ({ $time }).
u-no-link-note = No, not online, sorry: { $note } (**{ $title }**, { $time })
u-only-online = { $yes ->
        [1] Yes, online only:
       *[other] No, online only:
    } { $list }
u-onsite-only = No, that is on site only: **{ $title }**, { $time }
u-streamed = Yes, **{ $title }**: { $link }
u-website = { $link }
u-no-website = A website is not known to me, sorry.
u-stream = { $link }
u-links = { $list }
u-no-stream = A link for taking part is not known to me, sorry.
u-room-floor = { $floor }: **{ $room }**{ $has-note ->
    [0] .
   *[other] . { $note }
  }
u-room-note = **{ $room }**: { $note }
u-room-no-floor = On which floor **{ $room }** is, is not known to me. Venue: { $venue }
u-room-capacity = { $count } seats: **{ $room }**
u-room-no-capacity = How many people **{ $room }** holds is not known to me.
u-room-streamed = Yes, **{ $room }**: { $link }
u-room-not-streamed = No, **{ $room }**: { $note }
u-room-others-streamed = No, as far as I know: there is no stream from { $room }, only from { $names }.
u-room-no-link = Whether **{ $room }** is streamed is not known to me; I have no link.
u-room-empty = **{ $room }**: nothing in the programme there.
u-room-empty-then = **{ $room }**: nothing is on there then, nor later that day.
u-room-no-more = **{ $room }**: nothing more is on there that day.
u-room-none-before = **{ $room }**: nothing is on there earlier that day.
u-room-empty-next = **{ $room }**: nothing then. After that:
    { $list }
u-room-empty-now = **{ $room }**: nothing right now. After that:
    { $list }
u-room-items = **{ $room }**:
    { $list }
u-room-largest = **{ $room }** with { $count } seats
u-no-capacities = How large the rooms are is not known to me, sorry.
u-no-rooms = Rooms are not known to me, sorry.
u-topic-room = Room: { $room }
u-topic-room-note = Room: { $room }. { $note }
u-event-where = { $venue }
u-event-where-online = { $venue }; online: { $link }
u-online-only = Online; there is no place to go to.{ $has-link ->
    [0] { "" } A link is not known to me yet.
   *[other] { "" } Link: { $link }
  }
u-no-venue = The place is not known to me yet, sorry.
u-no-street = Street and number are not known to me. Place: { $venue }
u-way = { $way } Destination: { $venue }
u-no-public-transport = How to get there is not known to me, sorry.{ $has-venue ->
    [0] { "" }
   *[other] { "" } Destination: { $venue }
  }
u-no-parking = Nothing is known to me about parking, sorry.{ $has-venue ->
    [0] { "" }
   *[other] { "" } Address: { $venue }
  }
u-no-accessibility = Nothing is known to me about accessibility, sorry.{ $has-venue ->
    [0] { "" }
   *[other] { "" } Venue: { $venue }
  }

## Wi-Fi
u-wifi = Wi-Fi: { $network }, password: `{ $password }`
u-wifi-open = Wi-Fi: { $network }; I have no password for it.
u-wifi-private = Wi-Fi: { $network }. I give the password in a private chat only.
u-no-menu = What there is to eat is not known to me.{ $has-list ->
    [0] { "" }
   *[other] { "\u000A" }{ $list }
    }
u-menu-in-general = No details are known to me, only this: { $text }
u-no-wifi = Nothing is known to me about Wi-Fi, sorry.

## Who
u-who = { $names } (**{ $title }**)
u-no-speakers = Who is at **{ $title }** is not known to me, sorry.
u-moderation-unknown = Who moderates **{ $title }** is not known to me, sorry. Taking part: { $names }
u-no-speakers-now = Who is speaking is not known to me, sorry:
    { $list }
u-no-speakers-at-all = Who is speaking is not known to me yet, sorry.
u-who-unknown = Who does that is not known to me, sorry.
u-item-speakers = **{ $title }** – { $names }
u-item-speakers-unknown = **{ $title }**: not known
u-with = With { $names }
u-person = **{ $name }**
u-person-function = **{ $name }**, { $function }
u-phone = phone { $phone }
u-email = { $email }
u-which-person = Whom do you mean?
    { $list }
u-nobody = I have nobody of that name, so I don’t know, sorry.
u-person-no-item = { $name } has no item of their own in the programme; I know nothing about that.
u-person-no-house = Where exactly is not known to me, sorry. All I know: { $person }
u-person-no-contact = I have no contact details of { $name }, sorry; they are not known to me.
u-no-email = An e-mail address is not known: { $contact }
u-no-phone = A phone number is not known: { $contact }
u-no-emails = An e-mail address is not known to me, sorry. People to turn to:
    { $list }
u-no-phones = A phone number is not known to me, sorry. People to turn to:
    { $list }
u-no-contact = A person to turn to is not known to me, sorry.

## Now and next
u-now = Now:
    { $list }
u-then = Then:
    { $list }
u-next = Next:
    { $list }
u-nothing-now-next = Nothing is on right now. Next:
    { $list }
u-event-over = Nothing more: the programme is over.
u-day-no-times = No times are known yet; the programme of the day has:
    { $list }
u-at = { $time }:
    { $list }
u-nothing-then = { $time } there is nothing in the programme.
u-nothing-then-next = { $time } nothing is on. After that:
    { $list }
u-nothing = nothing
u-nothing-around = Nothing more on that day (**{ $title }**).
u-untimed-around =
    Nothing more with a fixed time on that day (after **{ $title }**). Without a time yet:
    { $list }
u-nothing-beside = Nothing: **{ $title }** runs alone.
u-after-item = After **{ $title }**: { $list }
u-before-item = Before **{ $title }**: { $list }
u-all-done-at = No, that is the end: the programme finishes at { $time }.
u-day-done-then = Nothing more that day: it ends at { $time }. It goes on with:
    { $list }
u-nothing-that-day = Nothing: the programme has nothing for that ({ $day }). The event: { $event-days }

u-has-begun = It began today at { $start }. Next:
    { $list }
u-nothing-between = There is nothing in between:
    { $list }

## Yes and no
u-yes = Yes: { $text }
u-no = No: { $text }
u-streamed-event = Yes, here: { $link }
u-streamed-hybrid = Yes, the event is hybrid. Online: { $link }
u-no-other = No, only: { $list }
u-person-no-kind =
    No, there is { $kind ->
        [talk] no talk
        [workshop] no workshop
        [panel] no panel
       *[other] nothing like that
    } with { $name } in the programme, but:
    { $list }
u-no-then = No: { $list } { $then }
u-then-runs =
    At that time:
    { $list }
u-early-yes = Yes, a little: **{ $title }** is { $time }.
u-come-not-yet = Not yet: **{ $title }** is { $time }.
u-come-now = Yes: **{ $title }** was { $time }.
u-early-no = No: **{ $title }** was { $time }.
u-over-yes = Yes, it is over: { $time }
u-over-since = Nothing more: the programme is over. It was: { $time }
u-over-no = No, not yet: { $time }
u-running-since = It has begun, but is not over: { $time }
u-item-over-yes = Yes, that is over: **{ $title }**, { $time }
u-item-over-no = No, that is over: **{ $title }**, { $time }
u-item-runs = On right now: **{ $title }**, { $time }
u-item-ahead = No, that is still to come: **{ $title }**, { $time }
u-reach-yes = Yes, that works: { $first }
    { $second }
u-reach-no = These overlap, sorry: { $first }
    { $second }
u-optional = Yes, **{ $title }** is optional.
u-optional-no = No, **{ $title }** is optional.
u-not-optional = Whether **{ $title }** is optional is not known to me.

u-extra = Yes, it costs extra: { $cost } (**{ $title }**)
u-price = { $cost } (**{ $title }**)
u-not-included = No, it costs extra: { $cost } (**{ $title }**)
u-no-such-day = No, there is no such day. The event: { $time }
u-no-such-day-plain = There is no such day. The event: { $time }
u-no-such-number = There is no such thing here. There are: { $names }
u-known-part = That is not known to me in general, sorry. All I know is: { $text }

## How many
u-places = { $count } places: **{ $title }**
u-each-places = { $count } places each:
    { $list }
u-places-room = A limit is not known; { $room } has { $count } seats (**{ $title }**).
u-no-places = How many places there are at **{ $title }** is not known to me.
u-no-participants = How many people take part is not known to me, sorry.
u-came-unknown = How many came in the end is not known to me, sorry. Planned was: { $text }
u-registered-unknown = How many have registered so far is not known to me, sorry.{ $has-text ->
    [0] { "" }
   *[other] { "" } What I know: { $text }.
  }

## Cost, registration
u-cost = { $cost }
u-item-cost = { $cost }: **{ $title }**
u-no-cost = Nothing is known to me about costs, sorry.
u-register-until = Registration until { $until }.
u-register-over = Registration was open until { $until }; the deadline has passed.
u-register-link = Registration: { $link }
u-no-registration = Nothing is known to me about registration, sorry.
u-no-deadline = A deadline for registration is not known to me.
u-sign-up = Sign up with `!signup { $item }`; there are { $count } places.
u-no-sign-up = As far as I know **{ $title }** needs no sign-up of its own.

## Format, audience, hosts, language
u-format-online = Online; you need not travel.
u-format-onsite = On site.
u-format-onsite-only = No, on site only; taking part online is not planned.
u-format-hybrid = Hybrid: you can take part on site or online.
u-format-hybrid-yes = Yes, the event is hybrid: you can take part on site or online.
u-no-format = Whether it is on site or online is not known to me, sorry.
u-audience = { $audience }
u-no-audience = For whom the event is meant is not known to me.
u-host = { $names }
u-no-host = Who organises the event is not known to me, sorry.
u-partners = { $names }
u-spoken = { $names }
u-in-language =
    { $names }:
    { $list }
u-language = { $language }
u-no-language = Which language is spoken is not known to me, sorry.
u-no-nth = Which edition it is, is not known to me, sorry.

## Materials
u-material = **{ $title }**: { $link }{ $when }
u-material-later = **{ $title }**: from { $when } at { $link }
u-material-no-link = **{ $title }** exists; I have no link to it, sorry.{ $when }
u-material-no-link-later = **{ $title }**: from { $when }; I have no link yet.
u-material-file = **{ $title }** is available from me as a file.
u-no-material = I have no material on that, sorry.
u-recorded = Yes, it is recorded.
u-recorded-in-general = I don’t know about this one. In general: { $text }
u-not-recorded = No, it is not recorded.

## Topics and votes
u-topics = { $list }
u-select = { $count } topics are chosen.
u-how-propose = With `!propose` and your topic behind it. { $state }
u-how-vote = With `!vote`. { $state }
u-no-standing = Who is ahead is not known to me: votes are counted once voting is over.
u-no-select = How many topics are chosen is not known to me.
u-no-topics-yet = The topics are not settled yet; `!topics` shows where things stand.
u-topic-unknown = Which topic that is about is not known to me, only this: { $list }
u-result-open = That is not decided yet; voting runs until { $time }.
u-result-unknown = What was chosen is not known to me; `!topics` shows where things stand.
u-topics-so-far =
    Proposed so far:
    { $list }
u-topic-proposed = Yes, proposed as a topic: { $title }
u-topic-waits = { $state } Proposed is the topic **{ $title }**
u-vote-method = { $method ->
    [dots] Method: dots. Everybody gives { $count ->
        [one] one dot.
       *[other] up to { $count } dots, also several to one topic.
    }
    [ranking] Method: ranking. Everybody puts { $count ->
        [one] forward one topic, the most important one.
       *[other] up to { $count } topics in order, the most important one first.
    }
   *[other] Method: approval. Everybody chooses { $count ->
        [one] one topic.
       *[other] up to { $count } topics.
    }
  }
u-round = **{ $title }**: { $text }
u-votes = { $method ->
    [dots] { $count } dots
   *[other] { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
  }
u-vote-missed = Yes: voting ended { $time }.
u-vote-over = No, not any more: voting ended { $time }.
u-vote-when = Voting is { $time }.
u-vote-ahead = Not yet; voting is { $time }.
u-vote-from = Not yet; voting starts { $time }.
u-vote-until = Yes, until { $time }.
u-vote-by-moderation = The times are not fixed yet; the moderators open the vote.
u-propose-until = Until { $time }.
u-propose-now = Now, until { $time }.
u-votes-each = Everybody has { $text }.
u-propose-opens = Topics can be sent in from then on: { $time }.
u-propose-from = Not yet; topics can be sent in from then on: { $time }.
u-late-yes = Yes, topics may still come in while voting runs.
u-late-no-from = No, topics can only be sent in until voting starts: { $time }.
u-late-no = No, topics can only be sent in until voting starts.

## Live changes
u-cancelled-time = cancelled (planned: { $time })
u-cancelled = **{ $title }** is cancelled (planned: { $time }).
u-cancelled-yes = Yes, unfortunately: **{ $title }** is cancelled (planned: { $time }).
u-takes-place = No, **{ $title }** takes place: { $time }
u-slot-open = Which topic runs in which room is not in my information.
u-cancelled-list = Cancelled:
    { $list }
u-cancelled-nothing = As far as I know nothing is cancelled.
u-changed-list = Different from the original programme:
    { $list }
u-changed-nothing = As far as I know nothing has changed in the programme.
u-changed-line = { $line } (originally: { $before })
u-no-change = No, nothing has changed: { $line }
