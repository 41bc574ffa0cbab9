# What is wrong in the settings. What event files have as well stands in check.ftl.

check-blank = “{ $name }” is empty. Right would be a text, or no such line.
check-setting-outside = “{ $name }” stands outside of the sections. { $hint ->
    [near] It belongs under { $near }.
   *[none] Each setting has to stand under a section such as [bot].
 }
check-too-small = “{ $name }” is { $value }. Right would be { $least } at least.
check-not-above = “{ $name }” is { $value }. Right would be a number above { $least }.
check-with-bot = There is no “/bot” in this address. Right would be: { $right }
check-bad-token = This is not a bot token. Right would be the line that @BotFather gives, in the form 123456789:AAE…
check-webhook = “webhook” does not exist yet. Right would be "polling", for which the bot needs no address on the internet.
check-bad-group = { $value } is not a Telegram group. Groups have negative numbers, for example { $proposal }.
check-bad-user = “{ $value }” is not a Matrix account. Right would be the whole address, for example @tagungslotse:example.org.
check-bad-room = “{ $value }” is not a Matrix room. Right would be, for example, !abc:example.org or #room:example.org.
check-no-login = [matrix] has no way to log in. Right would be password (or password_file), or access_token with device_id.
check-no-device = [matrix] lacks “device_id” for the access_token. Right would be the device that it was issued for.
check-bad-listen = “{ $value }” is not a place to listen at. Right would be address and port, for example 127.0.0.1:8080.
check-bad-database = This is not the address of a database. Right would be, for example, sqlite:///data/tagungslotse.db or postgresql://name@host/database.
check-twice = “{ $name }” and “{ $name }_file” both stand there. Right would be one of them.
check-secret-unreadable = The file named here cannot be read ({ $reason }). Right would be a file that holds nothing but the secret; a relative path starts at { $folder }.
check-secret-empty = The file named here is empty. Right would be a file that holds nothing but the secret.
