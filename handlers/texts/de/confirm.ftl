command-ja = bestätigen
command-nein = nicht bestätigen
confirm-nothing = Es wartet gerade nichts auf eine Bestätigung. Falls es schon länger her ist, fangen Sie bitte noch einmal an.
confirm-left = In Ordnung, ich lasse es.
