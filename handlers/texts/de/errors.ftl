error-unexpected = Da ist bei mir etwas schiefgegangen. Bitte versuchen Sie es noch einmal; wenn es wieder geschieht, nennen Sie der Organisation den Code { $code }.
error-unknown-command = Den Befehl „{ $name }“ kenne ich nicht. Mit { $mark }hilfe sehen Sie, was ich kann; oder fragen Sie einfach in Ihren Worten.
error-join-first = Für { $title } brauchen Sie einen persönlichen Code. Bitte senden Sie mir den Code aus Ihrer Einladung.
error-role = { $role ->
    [organiser] Das kann nur die Organisation.
   *[moderator] Das kann nur die Moderation.
 } Wenn Sie dazugehören, gibt Ihnen die Organisation einen Code.
error-private-only = Das geht nur im Einzelchat. Bitte schreiben Sie mir dort: { $mark }{ $name }
error-flood = Das waren sehr viele Nachrichten auf einmal (mehr als { $number } in einer Minute). Bitte warten Sie einen Moment und schreiben Sie dann noch einmal.
only-text = Ich kann nur Text lesen. Bitte schreiben Sie mir Ihre Frage in Worten.
file-unreadable = Diese Datei konnte ich nicht holen, deshalb ist nichts geschehen. Sie darf höchstens 20 MB groß sein; versuchen Sie es bitte noch einmal.
