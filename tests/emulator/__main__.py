"""Run the emulator as its own process: `python -m tests.emulator --port 0 --token 1:abc`.

The first line printed is its URL. It runs until SIGTERM or SIGINT and outlives the bots that use it.
"""

import argparse
import asyncio
import contextlib
import gc
import signal
import sys

from .server import Emulator

_DEFAULT_TOKEN = "123456789:TEST-token-of-the-emulator-0123456"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.emulator", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default=_DEFAULT_TOKEN)
    parser.add_argument("--username", default="lotse_test_bot")
    parser.add_argument("--limits", action="store_true", help="keep to Telegram's sending limits")
    parser.add_argument("--parse-mode", action="store_true", help="allow parse_mode")
    parser.add_argument("--no-privacy", action="store_true", help="the bot sees all group messages")
    return parser.parse_args()


async def _main(options: argparse.Namespace) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    emulator = Emulator(
        options.token,
        port=options.port,
        username=options.username,
        limits=options.limits,
        parse_mode=options.parse_mode,
        privacy=not options.no_privacy,
    )
    async with emulator, asyncio.TaskGroup() as tasks:
        sys.stdout.write(f"{emulator.base_url}\n")
        sys.stdout.flush()
        refusing = tasks.create_task(_refuse(emulator))
        await ended.wait()
        refusing.cancel()


async def _refuse(emulator: Emulator) -> None:
    """Refuse connections for as long as the control asks."""
    while True:
        seconds = await emulator.refusals.get()
        async with emulator.refusing():
            await asyncio.sleep(seconds)


def main() -> None:
    """Run until a signal comes; uvloop, where it is installed, keeps the emulator from being the bottleneck."""
    gc.set_threshold(100_000, 50, 1000)  # what is kept here is kept on purpose: looking through it costs a third
    runner = asyncio.run
    with contextlib.suppress(ImportError):
        import uvloop  # noqa: PLC0415 - not there on every machine

        runner = uvloop.run
    runner(_main(_arguments()))


if __name__ == "__main__":
    main()
