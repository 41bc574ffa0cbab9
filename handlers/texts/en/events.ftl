event-only = You are at { $title }. There is no other event here at the moment.
event-current = You are at { $title }. Would you like to change?
command-veranstaltung = show and change the event
