"""The bare minimum to compare with: python-telegram-bot as its examples show it, with its own polling and transport."""

import os

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what was said."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Run until SIGTERM."""
    application = ApplicationBuilder().token(os.environ["BOT_TOKEN"]).base_url(os.environ["BOT_URL"]).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
