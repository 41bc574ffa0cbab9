"""Matrix as a platform, on matrix-nio with end-to-end encryption.

The modules, from outside in: `platform` (what the rest of the bot sees) · `sync` (what came in, in order, nothing lost)
· `reading` (an event -> a message) · `own` (what the bot itself said) · `membership` (invitations, leaving) · `sending`
and `render` (a reply -> an event) · `polls` (both ways) · `client` (nothing encrypted counts as state)
· `login` and `device` (token, keys, cross-signing) · `server` (calls that fail as values).
"""

from bot.platforms.matrix.platform import Matrix

__all__ = ["Matrix"]
