command-zurueckziehen = recall an announcement
command-korrigieren = correct an announcement
command-korrektur = confirm a correction
button-correct = Correct

announcement-none = There is no announcement "{ $number }". These numbers exist: { $numbers }.
announcement-too-old = Announcement { NUMBER($number, useGrouping: 0) } is more than two days old; I do not know any more where it stands and cannot change it. Please write a new one: { $mark }announce
announcement-waits = It has not been sent yet.
announcement-have = { $count ->
    [0] Nobody has it yet.
    [one] One person or group has it already.
   *[other] { NUMBER($count) } people and groups have it already.
  }
announcement-to-come = { $count ->
    [one] One is just getting it.
   *[other] { NUMBER($count) } are just getting it.
  }
announcement-uncertain-recall = { $count ->
    [one] For one it is not known whether it arrived; there it cannot be recalled.
   *[other] For { NUMBER($count) } it is not known whether it arrived; there it cannot be recalled.
  }
announcement-uncertain-correct = { $count ->
    [one] For one it is not known whether it arrived; there the correction comes as a new message.
   *[other] For { NUMBER($count) } it is not known whether it arrived; there the correction comes as a new message.
  }
recall-sure = Shall I recall announcement { NUMBER($number, useGrouping: 0) }?
recall-done-already = Announcement { NUMBER($number, useGrouping: 0) } is recalled already.
recall-unsent = Announcement { NUMBER($number, useGrouping: 0) } is recalled. Nobody got it.
recall-begun = { $count ->
    [0] Announcement { NUMBER($number, useGrouping: 0) } is recalled. Nobody had it yet.
    [one] Announcement { NUMBER($number, useGrouping: 0) } is being recalled, from one person or group.
   *[other] Announcement { NUMBER($number, useGrouping: 0) } is being recalled, from { NUMBER($count) } people and groups.
  }
recall-withdrawn = { $count ->
    [one] One more will not get it now.
   *[other] { NUMBER($count) } more will not get it now.
  }
announced-progress-recall = Announcement { NUMBER($number, useGrouping: 0) }: recalled { NUMBER($done) } of { NUMBER($total) } …
announced-summary-recall = Announcement { NUMBER($number, useGrouping: 0) } is recalled, from { NUMBER($done) } of { NUMBER($total) }.

correct-how = What should announcement { NUMBER($number, useGrouping: 0) } say? Write the new text. So far it says:
  { $text }
correct-sure = This is how announcement { NUMBER($number, useGrouping: 0) } would look then:
correct-recalled = Announcement { NUMBER($number, useGrouping: 0) } is recalled and cannot be corrected any more. Please write a new one: { $mark }announce
correct-unsent = Announcement { NUMBER($number, useGrouping: 0) } has the new text. Nobody had got it yet.
correct-begun = { $count ->
    [0] Announcement { NUMBER($number, useGrouping: 0) } has the new text.
    [one] Announcement { NUMBER($number, useGrouping: 0) } is being corrected, for one person or group.
   *[other] Announcement { NUMBER($number, useGrouping: 0) } is being corrected, for { NUMBER($count) } people and groups.
  }
correct-reworded = { $count ->
    [one] One more gets the new text in a moment.
   *[other] { NUMBER($count) } more get the new text in a moment.
  }
announced-progress-correct = Announcement { NUMBER($number, useGrouping: 0) }: corrected { NUMBER($done) } of { NUMBER($total) } …
announced-summary-correct = Announcement { NUMBER($number, useGrouping: 0) } is corrected, for { NUMBER($done) } of { NUMBER($total) }.
