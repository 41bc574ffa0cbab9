# What is wrong in an event file (tagungslotse check). One message for each code in storage/event_file.

## The file as a whole

check-file-not-found = There is no such file. Give the path of an existing TOML file.
check-file-is-directory = This is a folder. Give the path of the TOML file in it.
check-file-unreadable = The file cannot be read ({ $reason }). It has to be a file that may be read.
check-file-too-large = The file is too large. At most { $most } MB are possible.
check-file-not-utf8 = From here on the file is not UTF-8. Save it in the encoding UTF-8.
check-file-not-text = This is not a plain text file, but a Word document, a PDF or a web page, say. Save it as “plain text” in UTF-8, with the ending .toml.
check-file-bom = The file begins with an invisible mark (BOM). UTF-8 without BOM is better.

## TOML: how it is written

check-toml-syntax = This is not valid TOML ({ $detail }). Each line should be: key = value.
check-toml-too-deep = The brackets are nested too deeply. An event file needs no more than lists of simple tables.
check-toml-header = “{ $text }” is not a complete table line. Right would be { $right }.
check-toml-no-equals = “{ $text }” has no equals sign. Right would be: key = value; a comment begins with #.
check-toml-colon = There is a colon behind “{ $name }”. Right would be an equals sign: { $name } = …
check-toml-bad-key = “{ $text }” cannot be a key. Right are a-z, 0-9, “_” and “-”, such as { $proposal }.
check-toml-no-value = The value is missing behind “{ $name } =”. What is not known is left out entirely.
check-toml-unclosed-string = The closing quotation mark is missing. The text has to end with { $quotes }; over several lines it stands in three quotation marks: """…""".
check-toml-inner-quotes = Something follows the end of the text. Quotation marks inside it are written curly (“…”) or with a backslash (\"); the text ends with ".
check-toml-curly-quotes = There is a curly quotation mark around the value. Right are straight ones before and behind it: "…".
check-toml-unquoted = The text { $value } has no quotation marks. Right would be: { $name } = { $proposal }.
check-toml-backslash = A single backslash starts no special character here. Right are two of them (\\), or the text in single quotes ('…').
check-toml-unclosed-bracket = The { $kind ->
    [list] list
   *[other] table
 } is not closed. It has to end with { $bracket }.
check-toml-missing-comma = A comma is missing between two entries of the { $kind ->
    [list] list
   *[other] table
 }. Right would be, for example: { $kind ->
    [list] ["a", "b"]
   *[other] { "{" } de = "…", en = "…" { "}" }
 }.
check-toml-inline-table = A table in braces stands on one single line and has no comma at its end: { "{" } de = "…", en = "…" { "}" }.
check-toml-comma-after = There is a comma or semicolon too many behind the value of “{ $name }”. The line has to end with the value.
check-toml-yes-no = “{ $value }” is neither yes nor no. Right would be { $name } = true or { $name } = false.
check-toml-number = “{ $value }” is not a number. Right are digits without a leading zero, with a point and without a unit: { $name } = { $proposal }.
check-toml-value = “{ $value }” is not a value. Right would be: { $name } = { $proposal }.
check-toml-brackets = “{ $name }” needs a list in square brackets. Right would be: { $name } = { $proposal }.
check-toml-two-pairs = Something follows the value of “{ $name }” in the same line. Each key with its value needs a line of its own.
check-toml-date-form = “{ $value }” is not the right way to write it. Right would be: { $name } = { $proposal }.
check-odd-character = There is a character outside of the texts that looks like a space or like nothing ({ $character }); it comes along with copied text. Right would be an ordinary space or none.
check-toml-seconds = “{ $value }” lacks the seconds. Right would be: { $name } = { $proposal }.
check-toml-date = “{ $value }” is neither a date nor a time. Right would be { $name } = 2020-01-20 or { $name } = 2020-01-20T10:00:00.
check-toml-impossible-date = There is no “{ $value }”. Right are year-month-day with a month up to 12, a day that the month has, and hours up to 23: { $name } = 2020-01-20T10:00:00.
check-toml-clash = “{ $name }” is already set in another way. Each key and each table should stand there once.
check-duplicate-key = “{ $name }” already stands in this table, in line { NUMBER($first, useGrouping: 0) }. Each key should stand there once.
check-duplicate-table = [{ $name }] already stands in line { NUMBER($first, useGrouping: 0) }. Everything belongs under the first of these tables.
check-missing-header = A new entry begins with “{ $name }”, but the line { $header } above it is missing.
check-single-brackets = [{ $name }] has single brackets. Right would be [[{ $name }]], as there can be several.
check-double-brackets = [[{ $name }]] has double brackets. Right would be [{ $name }], as there is only one.

## Tables and keys

check-no-event = The table [event] is missing. Right would be [event] with at least title and starts.
check-unknown-table = There is no table “{ $name }”. { $hint ->
    [near] Probably { $near } is meant.
   *[none] Possible are { $allowed }.
 }
check-not-a-table = “{ $name }” is not a table. Right would be a line { $header } with the keys below it.
check-key-outside = “{ $name }” stands outside of the tables. { $hint ->
    [near] It belongs under { $homes }.
   *[none] Each key has to stand under a table such as [event].
 }
check-unknown-key = There is no “{ $name }” in { $table }. { $hint ->
    [near] Probably “{ $near }” is meant.
    [elsewhere] It belongs to { $elsewhere }.
   *[none] Possible are { $allowed }.
 }
check-missing = { $table } lacks “{ $name }”. Right would be, for example: { $name } = { $example }.
check-empty = “{ $name }” is empty. Right would be a text.
check-empty-value = “{ $name }” is empty. What is not known has no line.
check-swallowed = “{ $name }” stands under { $header } and so belongs to that text. Right would be { $text } = { "{" } de = "…", en = "…" { "}" } in one line, without { $header }.
check-empty-list = The list “{ $name }” is empty. Right would be at least one entry: { $example }.
check-empty-entry = An entry in “{ $name }” is empty. Right would be a text, or no such entry.
check-wrong-type = “{ $name }” is { $found ->
    [text] a text
    [number] a whole number
    [decimal] a decimal number
    [yes-no] true or false
    [date] a date without a time
    [date-time] a date with a time
    [time] a time without a date
    [list] a list
   *[table] a table
 }; right would be { $wanted ->
    [text] a text
    [number] a whole number
    [decimal] a number
    [yes-no] true or false
    [date] a date without quotation marks
    [date-time] a date with a time, without quotation marks
    [list] a list
   *[table] a table
 }, for example { $name } = { $example }.
check-wrong-entry = The list “{ $name }” holds { $found ->
    [number] a whole number
    [decimal] a number with a point
    [yes-no] true or false
    [list] another list
   *[other] a date or a time
 }. It needs texts in one pair of brackets, for example { $name } = { $example }.
check-wrong-choice = “{ $value }” is not possible here. { $hint ->
    [near] Probably “{ $near }” is meant; possible are { $allowed }.
   *[none] Possible are { $allowed }.
 }
check-bad-id = “{ $value }” cannot be an id. Right are a-z, 0-9 and “-”, such as “{ $proposal }”.
check-duplicate-id = “{ $id }” is already taken in line { NUMBER($first, useGrouping: 0) }. Each entry of { $table } needs its own.
check-duplicate-entry = “{ $value }” stands in the list more than once. Once is enough.
check-duplicate-option = The option “{ $option }” stands there twice. Each option should stand there once.

## References

check-unknown-room = There is no room “{ $value }”. { $hint ->
    [near] Probably “{ $near }” is meant; there are { $known }.
   *[none] Rooms that there are: { $known }; [[room]] adds more.
 }
check-unknown-item = There is no programme item “{ $value }”. { $hint ->
    [near] Probably “{ $near }” is meant; there are { $known }.
   *[none] Items that there are: { $known }.
 }
check-unknown-round = There is no round “{ $value }”. { $hint ->
    [near] Probably “{ $near }” is meant; there are { $known }.
   *[none] Rounds that there are: { $known }; [[round]] adds more.
 }
check-unknown-group = There is no group “{ $value }”. { $hint ->
    [near] Probably “{ $near }” is meant; there are { $known }.
   *[none] Groups that there are: { $known }; [[group]] adds more.
 }
check-unknown-option = The group “{ $group }” has no option “{ $value }”. { $hint ->
    [near] Probably “{ $near }” is meant; possible are { $known }.
   *[none] Possible are { $known }.
 }
check-bad-audience = “{ $value }” is no audience. { $hint ->
    [near] Probably “{ $near }” is meant; possible are { $allowed }.
   *[none] Possible are { $allowed }.
 }

## Texts and languages

check-control-character = The text has the invisible control character { $character }. Right would be the text without it.
check-text-garbled = In “{ $part }” umlauts or special characters are destroyed. Right would be the file in UTF-8, with ä, ö, ü, ß.
check-text-long = The text has { NUMBER($length, useGrouping: 0) } characters. Up to { NUMBER($most, useGrouping: 0) } fit into one message; longer ones are split.
check-text-language = “{ $language }” is no language of the bot here. { $hint ->
    [near] Probably “{ $near }” is meant.
   *[none] Braces hold texts by language: { $allowed }.
 }
check-bot-language = The bot does not speak “{ $value }”. { $hint ->
    [near] Probably “{ $near }” is meant.
   *[none] Possible are { $allowed }.
 }
check-unknown-language = “{ $value }” is no language code. { $hint ->
    [near] Probably “{ $near }” is meant.
   *[none] Right would be a code such as de, en or fr.
 }
check-language-missing = The text is missing in: { $missing }. Right would be a text for each language of event.languages.
check-language-unused = The language “{ $language }” is not in event.languages ({ $languages }). The text is only shown once it is.
check-weekday = “{ $text }”: { $day } is a { $right ->
    [monday] Monday
    [tuesday] Tuesday
    [wednesday] Wednesday
    [thursday] Thursday
    [friday] Friday
    [saturday] Saturday
   *[sunday] Sunday
 }. Put the weekday or the date right.
check-weekday-no-date = “{ $text }”: the calendar has no such day. Right would be a day that the month has.

## Addresses, numbers, files

check-bad-url = “{ $value }” is not a complete web address. It has to begin with https:// or http://, such as https://example.org/page.
check-url-incomplete = “{ $value }” is not a complete web address. Right would be: "https://{ $value }".
check-url-character = “{ $value }” has a character that cannot be in a web address: “{ $character }”. Right would be one address without spaces, as the browser shows it.
check-bad-email = “{ $value }” is not a mail address. Right would be, for example, orga@example.org.
check-bad-phone = “{ $value }” is not a phone number. Right would be, for example, 0345 12345.
check-below-one = “{ $name }” is { $value }. Right would be a whole number from 1.
check-too-large = “{ $name }” is { $value }. Right would be { NUMBER($most, useGrouping: 0) } at most.
check-off-globe = “{ $name }” is { $value }. Right would be degrees from -{ $most } to { $most }.
check-coordinates-half = “{ $name }” stands without “{ $missing }”. Both or neither should be there.
check-file-missing = There is no file “{ $value }” beside the event file. { $hint ->
    [near] Probably “{ $near }” is meant.
   *[none] Right would be the name of an existing file; for an address of the web: url.
 }
check-coordinates-swapped = This place is not in Europe; with the numbers swapped it is. Probably latitude = { $latitude } and longitude = { $longitude } is meant.
check-file-outside = “{ $value }” lies outside the folder of the event file. Right would be a name in this folder, such as "anfahrt.pdf".
check-file-is-folder = “{ $value }” is a folder. Right would be a file.
check-material-both = The material has url and file. Right would be one of them.

## Times

check-unknown-zone = “{ $value }” is no time zone. { $hint ->
    [near] Probably “{ $near }” is meant.
   *[none] Right would be an IANA name such as Europe/Berlin.
 }
check-odd-year = The year { $year } is surely a slip. Right would be the year of the event.
check-time-ambiguous = { $time } comes twice in { $zone }, as the clocks change: { $first } and { $second }. Right would be the one that is meant, with its offset as written here.
check-time-impossible = { $time } does not exist in { $zone }, as the clocks change. Probably { $first } or { $second } is meant.
check-odd-offset = { $time } is { $right } in { $zone }. If that is not meant, write the time without the offset.
check-end-before-start = “{ $name }” comes before “{ $start }” in line { NUMBER($first, useGrouping: 0) }. It has to come after it; past midnight the date is that of the next day.
check-end-without-start = There is an end, but no start. Add start; if it is not known, leave out end.
check-no-duration = Start and end are the same. The end should come later; if it is not known, leave out end.
check-item-long = This programme item would last { $hours } hours. Are day and time right?
check-event-long = The event would last { $days } days. Are month and year right?
check-far-from-event = { $day } lies far outside the event ({ $first } to { $last }). Are month and year right?
check-far-from-items = Most programme items lie far from this date (such as { $item }). Are month and year right?
check-registration-late = The registration goes on after the end of the event on { $end }. Is the date right?
check-overlap = At the same time “{ $other }” (line { NUMBER($first, useGrouping: 0) }) is in the same room: { $rooms }. Right would be another time or room, unless it is meant so.

## Programme, rounds, reminders

check-attendance-format = Only { $attendance } does not fit event.format = "{ $format }". Right would be "hybrid" there, or no attendance here.
check-audience-format = The audience { $attendance } does not fit event.format = "{ $format }". The reminder would reach nobody; right would be, for example, "all".
check-slots-not-open = slots only counts with kind = "open". Right would be that kind, or no slots.
check-capacity-over-room = { $capacity } people can sign up, the rooms hold { $seats }. Are the numbers right?
check-duplicate-room-name = There is already a room of this name in line { NUMBER($first, useGrouping: 0) }. Names that differ are better.
check-duplicate-item = The same item at the same time already stands in line { NUMBER($first, useGrouping: 0) }. It should stand there once, or with different rooms.
check-round-order = “{ $name }” comes before “{ $earlier }” in line { NUMBER($first, useGrouping: 0) }. The right order is opens, voting, closes.
check-round-item-not-open = The item “{ $item }” has the kind “{ $kind }”. Topics go into items with kind = "open".
check-round-closes-late = The vote ends when all its items have begun (the last is “{ $item }”). It should end before that.
check-select-too-many = { $select } topics are chosen, there is room for { $places }. Right would be that many at most, or more rooms, slots or items.
check-duplicate-topic = This topic already stands in the round, in line { NUMBER($first, useGrouping: 0) }. Once is enough.
check-topic-item-not-in-round = This item does not belong to the round “{ $round }”. Its items are: { $items }.
check-topic-room-taken = The room “{ $room }” is then taken by the topic in line { NUMBER($first, useGrouping: 0) }. Right would be another room or item.
check-duplicate-question = This question already stands in line { NUMBER($first, useGrouping: 0) }. Each question should have one answer.
check-bad-before = “{ $value }” is no lead time. Right are forms such as "10 min", "2 h" or "1 d" (also Min, Std, Tag).
check-reminder-both = The reminder has item and at. Right would be one of them: before an item, or at a time.
check-reminder-neither = The reminder has neither item nor at. Right would be one of them: item = "mittag" or at = 2020-01-20T09:00:00.
check-before-without-item = before counts from the start of an item and does nothing with at. Right would be item, or no before.
check-reminder-untimed = The time of “{ $item }” is not known. The reminder only comes once start has a time there.
check-signed-up-without-item = "signed-up" needs the item that people signed up for. Right would be item with it, or "all".
check-no-sign-up = There is no sign-up for “{ $item }”. Right would be capacity on that item, or another audience such as "all".
