command-unterstuetzen = show interest in a topic
button-support = Support #{ $number }
button-unsupport = Support it no longer
support-on = Noted: you are interested in topic { NUMBER($number, useGrouping: 0) } “{ $title }”.
support-already = You are noted already: topic { NUMBER($number, useGrouping: 0) } “{ $title }” interests you.
support-off = You are no longer marked as interested in topic { NUMBER($number, useGrouping: 0) } “{ $title }”.
support-no-vote = That is not a vote yet; votes are cast on the ballot.
