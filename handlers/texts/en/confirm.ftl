command-ja = confirm
command-nein = do not confirm
confirm-nothing = Nothing is waiting for a confirmation. If it was some time ago, please begin again.
confirm-left = All right, I leave it.
