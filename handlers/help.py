"""What this person can do here and now."""

from __future__ import annotations

from handlers.contract import Choice, Command, Context, Message, Reply, Role, command
from handlers.rich import Rich, bold, join


@command("hilfe", "help", order=40, public=True, reads=True)
async def show_help(message: Message, context: Context) -> Reply:
    """List the commands of this person's role, with an example question first."""
    say = context.say
    parts = [say("help-intro", title=context.event.title.of(context.language))]
    for role in Role:
        if role <= context.role:
            lines = [_line(entry, context) for entry in _usable(context, role, private=message.private)]
            if lines:
                parts.append(join([bold(say(f"help-role-{role.name.casefold()}").plain), *lines]))
    return Reply(join(parts, "\n\n"), _buttons(context))


def _usable(context: Context, role: Role, *, private: bool) -> list[Command]:
    listed = (entry for entry in context.commands if entry.listed and entry.role is role and entry.applies(context))
    return [entry for entry in listed if private or entry.in_groups]


def _line(entry: Command, context: Context) -> Rich:
    return context.say("help-line", command=entry.name(context.language), line=_about(entry, context))


def _about(entry: Command, context: Context) -> Rich:
    return context.say(f"command-{entry.german}")


def _buttons(context: Context) -> tuple[tuple[Choice, ...], ...]:
    known = {entry.german: entry for entry in context.commands}
    row = [known[name] for name in ("programm", "jetzt", "ort") if name in known]
    return (tuple(Choice(context.say(f"button-{e.german}").plain, f"/{e.name(context.language)}") for e in row),)
