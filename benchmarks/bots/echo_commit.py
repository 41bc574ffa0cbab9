"""The echo bot with what a bot that must not forget does at the least: one commit a message before it answers."""

import os

import aiosqlite
from telegram import Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Keep what was said, then say it."""
    if update.message and update.message.text:
        database: aiosqlite.Connection = context.application.bot_data["database"]
        row = (update.update_id, update.message.chat_id, update.message.text)
        await database.execute("INSERT OR IGNORE INTO said (id, chat, text) VALUES (?, ?, ?)", row)
        await database.commit()
        await update.message.reply_text(update.message.text)


async def open_database(application: Application) -> None:  # type: ignore[type-arg] # six type arguments say nothing here
    """SQLite, safe from a power cut like the bot that it is compared with."""
    database = await aiosqlite.connect(os.environ["BOT_DATABASE"])
    await database.execute("PRAGMA journal_mode=WAL")
    await database.execute("PRAGMA synchronous=FULL")
    await database.execute("CREATE TABLE IF NOT EXISTS said (id INTEGER PRIMARY KEY, chat INTEGER, text TEXT)")
    application.bot_data["database"] = database


async def close_database(application: Application) -> None:  # type: ignore[type-arg] # six type arguments say nothing here
    """Let go of it, so that its thread ends."""
    await application.bot_data["database"].close()


def main() -> None:
    """Run until SIGTERM."""
    builder = ApplicationBuilder().token(os.environ["BOT_TOKEN"]).base_url(os.environ["BOT_URL"])
    application = builder.post_init(open_database).post_shutdown(close_database).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
