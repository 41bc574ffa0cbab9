# What the terminal itself says when a line does not fit.

terminal-no-button = There is no button “{ $label }” here. There are: { $labels }
terminal-no-buttons = There is no button “{ $label }” here.
terminal-address = This button leads to { $url }
terminal-no-role = There is no role “{ $role }”. Possible are: { $roles }.
terminal-clock-form = “{ $given }” is not a time. Possible are, for example, @ 12:05, @ 2020-01-20T12:05 or @ 2020-01-20T12:05+01:00.
terminal-clock-past = The clock only goes forward. It is { $now } now.
terminal-clock-real = This is the real clock, which cannot be set. With “tagungslotse chat” it can.
