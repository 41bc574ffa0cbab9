command-meins = meine Themen und Stimmzettel
mine-topics = Ihre Themen
mine-interest = Das interessiert Sie
mine-merged = {" "}– zusammengelegt mit #{ NUMBER($into, useGrouping: 0) }
mine-hidden = {" "}– ausgeblendet
mine-not-voted = In „{ $title }“ haben Sie noch nicht abgestimmt.
mine-ballot = Ihr Stimmzettel in „{ $title }“: { $choices } (Beleg { $receipt })
mine-nothing = Hier ist noch nichts von Ihnen. Ein Thema nehme ich mit { $mark }vorschlag auf, sobald Themen gesammelt werden.
