# One line for the log when a platform cannot start or go on. For whoever runs the bot; the log is in English.
platform-unreachable = The server does not answer. The bot tries again by itself; check the address and the network if this goes on.
platform-wrong-token = The server does not accept the token. Put a valid token into the configuration.
platform-wrong-password = The server does not accept user and password. Check both in the configuration.
platform-no-credentials = There is nothing to sign in with. Put a password, or an access token with its device id, into the configuration.
platform-wrong-user = The access token belongs to another account ({ $user }). Put the token of the configured user into the configuration.
platform-no-device = The server does not tell which device the access token belongs to. Put device_id into the configuration, or a password instead of the token.
platform-login-limited = The server allows no more sign-ins for now. The bot tries again by itself.
platform-login-refused = The server refuses the sign-in. Ask its administrator whether this account may sign in with a password.
platform-account-closed = This account is closed. Use another account.
platform-no-encryption = Encryption is not available, and the bot does not start without it, since it would write plain text into encrypted rooms. Install the package with its encryption libraries.
platform-crypto-store-lost = The encryption keys of this device ({ $device }) are lost, so messages cannot be read. Put the password into the configuration: the bot then signs in as a new device.
platform-foreign-identity = This account was verified by another program, whose keys the bot does not have. Put the password into the configuration: the bot then replaces the identity.
platform-seeds-unreadable = The file with the bot's identity cannot be read. Restore it from a backup, or put the password into the configuration: the bot then replaces the identity.
platform-password-needed = The server wants the password to accept the bot's keys. Put it into the configuration; it may be taken out after the first start.
platform-password-refused = The server does not accept the password for the bot's keys. Check it in the configuration.
platform-approval-needed = The server wants its keys replaced by hand. Open { $url } as the bot's user, allow it, and start again.
platform-not-signed = The bot's device could not be signed, so others would not read its messages. The bot tries again by itself.
