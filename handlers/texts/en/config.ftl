# What is wrong in the settings. What event files have as well stands in check.ftl.

config-blank = “{ $name }” is empty. Right would be a text, or no such line.
config-key-outside = “{ $name }” stands outside of the sections. { $hint ->
    [near] It belongs under { $near }.
   *[none] Each setting has to stand under a section such as [bot].
 }
config-too-small = “{ $name }” is { $value }. Right would be { $least } at least.
config-too-large = “{ $name }” is { $value }. Right would be { $most } at most.
config-not-above = “{ $name }” is { $value }. Right would be a number above { $least }.
config-bad-url = “{ $value }” is not a complete web address. Right would be, for example, https://example.org.
config-with-bot = There is no “/bot” in this address. Right would be: { $right }
config-bad-token = This is not a bot token. Right would be the line that @BotFather gives, in the form 123456789:AAE…
config-webhook = “webhook” does not exist yet. Right would be "polling", for which the bot needs no address on the internet.
config-bad-group = { $value } is not a Telegram group. Groups have negative numbers, for example { $proposal }.
config-bad-user = “{ $value }” is not a Matrix account. Right would be the whole address, for example @tagungslotse:example.org.
config-bad-room = “{ $value }” is not a Matrix room. Right would be, for example, !abc:example.org or #room:example.org.
config-no-login = [matrix] has no way to log in. Right would be password (or password_file), or access_token with device_id.
config-no-device = [matrix] lacks “device_id” for the access_token. Right would be the device that it was issued for.
config-bad-listen = “{ $value }” is not a place to listen at. Right would be address and port, for example 127.0.0.1:8080.
config-bad-database = This is not the address of a database. Right would be, for example, sqlite:///data/tagungslotse.db or postgresql://name@host/database.
config-twice = “{ $name }” and “{ $name }_file” both stand there. Right would be one of them.
config-secret-unreadable = The file { $value } cannot be read ({ $reason }). Right would be a file that holds nothing but the secret.
config-secret-empty = The file { $value } is empty. Right would be a file that holds nothing but the secret.
