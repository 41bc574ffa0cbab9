"""A plain loop over all chats, with the rate limiter that python-telegram-bot brings, as many bots do it."""

import os

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, Application, ApplicationBuilder, CommandHandler, ContextTypes

RETRIES = 5  # after a 429; the library's own default is none


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Remember the chat."""
    if update.message:
        context.application.bot_data.setdefault("chats", []).append(update.message.chat_id)
        await update.message.reply_text("Guten Tag!")


async def now(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer something."""
    if update.message:
        await update.message.reply_text("Jetzt läuft die Mittagspause.")


async def announce(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Tell everybody, beside whatever else is going on."""
    if update.message:
        context.application.create_task(_tell(context, update.message.text or ""))


async def _tell(context: ContextTypes.DEFAULT_TYPE, text: str) -> None:
    for chat in context.application.bot_data["chats"]:
        try:
            await context.bot.send_message(chat, text.partition(" ")[2])
        except TelegramError:
            continue


def main() -> None:
    """Run until SIGTERM."""
    builder = ApplicationBuilder().token(os.environ["BOT_TOKEN"]).base_url(os.environ["BOT_URL"])
    limiter = AIORateLimiter(max_retries=RETRIES)
    # Handlers run side by side, so that those who write are not simply left waiting behind the loop.
    application: Application = builder.rate_limiter(limiter).concurrent_updates(True).build()  # type: ignore[type-arg] # six type arguments say nothing here
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CommandHandler("jetzt", now))
    application.add_handler(CommandHandler("ansage", announce))
    application.run_polling()


if __name__ == "__main__":
    main()
