link-code = Your code: `{ $code }`
    Send me this from your other account: `{ $mark }start { $code }` (with “/” in Telegram, “!” in Matrix). Both accounts then count as one person. The code works once, within { $minutes } minutes.
link-done = Done: your two accounts now belong together and count as one person.
link-same = Please send this code from your other account; here you are already yourself.
command-verbinden = link your Telegram and Matrix accounts
