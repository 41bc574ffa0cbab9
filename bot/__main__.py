"""`python -m bot` is the same as `tagungslotse`."""

from bot.cli import main

main()
