error-unexpected = Something went wrong on my side. Please try again; if it happens again, give the organisers the code { $code }.
error-unknown-command = I do not know the command “{ $name }”. { $mark }help shows what I can do; or just ask in your own words.
error-join-first = For { $title } you need a personal code. Please send me the code from your invitation.
error-role = { $role ->
    [organiser] Only organisers can do that.
   *[moderator] Only moderators can do that.
 } If you are one, the organisers can give you a code.
error-private-only = That only works in a private chat. Please write to me there: { $mark }{ $name }
error-flood = Those were very many messages at once (more than { $number } in a minute). Please wait a moment and write again.
only-text = I can only read text. Please write me your question in words.
file-unreadable = I could not fetch this file, so nothing has happened. It may have at most 20 MB; please try again.
