# Joining.
start-hello =
    Hello! I will be your companion at this event:
    { $title }
start-when = When: { $when }
start-at = { $day }, { $time }
start-from = { $day }, starting at { $time }
start-day-only = { $day } (times are not known yet)
start-where = Where: { $place }
start-online = The event takes place online.
start-hybrid = You can take part on site or online.
start-role = Your role: { $role ->
    [organiser] organiser
    [moderator] moderator
   *[participant] participant
 }.
start-ask-me = Just ask me, for example “What is on now?” or “How do I get there?”.
start-privacy = Data protection: I only store what I need for this; more under { $mark }privacy.
start-group = Hello! I answer questions about { $title } here. Address me with a command like { $mark }schedule or by my name, or write to me in private.
start-code-needed = For { $title } you need a personal code. Please send me the code from your invitation.
start-code-unknown = I do not know this code. Please check that it is complete, and send it again. Otherwise the organisers can give you a new one.
start-code-used = This code has been used already; each works only once. The organisers can give you a new one.
start-code-expired = This code has expired. The organisers can give you a new one.

attendance-question = Are you taking part on site or online?
attendance-onsite = On site
attendance-online = Online
attendance-noted-onsite = Noted: you are on site.
attendance-noted-online = Noted: you are online. I will give you links instead of rooms.
attendance-unknown = I did not understand that. Please choose: on site or online.
attendance-one-way = { $format ->
    [online] This event takes place online only; there is nothing to choose.
   *[onsite] This event takes place on site only; there is nothing to choose.
 }
choice-skip = Skip

group-question = { $label }: what applies to you?
group-noted = Noted: { $label } { $option }.
group-skipped = All right, I leave that open.
group-unknown = There is no such question here. { $mark }start shows what is still open.

command-start = join, also with a code
command-teilnahme = take part on site or online
command-gruppe = details about you
button-programm = Schedule
button-jetzt = Now
button-ort = Venue
button-hilfe = Help
