"""The least that a ballot needs: a keyboard that is toggled in place, with one SQLite commit a press."""

import os

import aiosqlite
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, CommandHandler, ContextTypes

TOPICS = 8
TEXT = "Welche Themen wählen Sie?"


def keyboard(chosen: set[int]) -> InlineKeyboardMarkup:
    """One button a topic, the chosen ones with a tick."""
    labels = [(number, f"{'✅ ' if number in chosen else ''}{number} Thema") for number in range(1, TOPICS + 1)]
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=str(number))] for number, label in labels])


async def show(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Show an empty ballot."""
    if update.message:
        await update.message.reply_text(TEXT, reply_markup=keyboard(set()))


async def toggle(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Keep what was pressed, then show it."""
    query = update.callback_query
    if query is None:
        return
    database: aiosqlite.Connection = context.application.bot_data["database"]
    number, person = int(query.data or "0"), query.from_user.id
    cursor = await database.execute("SELECT topic FROM ballots WHERE person = ?", (person,))
    chosen = {row[0] for row in await cursor.fetchall()} ^ {number}
    if number in chosen:
        await database.execute("INSERT INTO ballots (person, topic) VALUES (?, ?)", (person, number))
    else:
        await database.execute("DELETE FROM ballots WHERE person = ? AND topic = ?", (person, number))
    await database.commit()
    await query.answer()
    await query.edit_message_text(TEXT, reply_markup=keyboard(chosen))


async def open_database(application: Application) -> None:  # type: ignore[type-arg] # six type arguments say nothing here
    """SQLite, safe from a power cut like the bot that it is compared with."""
    database = await aiosqlite.connect(os.environ["BOT_DATABASE"])
    await database.execute("PRAGMA journal_mode=WAL")
    await database.execute("PRAGMA synchronous=FULL")
    await database.execute("CREATE TABLE ballots (person INTEGER, topic INTEGER, PRIMARY KEY (person, topic))")
    application.bot_data["database"] = database


async def close_database(application: Application) -> None:  # type: ignore[type-arg] # six type arguments say nothing here
    """Let go of it, so that its thread ends."""
    await application.bot_data["database"].close()


def main() -> None:
    """Run until SIGTERM."""
    builder = ApplicationBuilder().token(os.environ["BOT_TOKEN"]).base_url(os.environ["BOT_URL"])
    application = builder.post_init(open_database).post_shutdown(close_database).build()
    application.add_handler(CommandHandler("abstimmen", show))
    application.add_handler(CallbackQueryHandler(toggle))
    application.run_polling()


if __name__ == "__main__":
    main()
