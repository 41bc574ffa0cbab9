"""Fixtures for every test that needs a real Matrix server: one server for all, fresh people for each."""

import contextlib
import itertools
from collections.abc import AsyncIterator, Iterator

import pytest

from tests.matrix.peer import Peer
from tests.matrix.synapse import Account, Synapse

_numbers = itertools.count(1)


class People:
    """Makes accounts that no other test has seen, and strict clients that are closed after the test."""

    def __init__(self, server: Synapse, stack: contextlib.AsyncExitStack) -> None:
        self.server = server
        self._stack = stack

    async def account(self, name: str = "person", *, admin: bool = False) -> Account:
        """A new account; a number is added to the name."""
        return await self.server.register(f"{name}{next(_numbers)}", admin=admin)

    async def peer(self, name: str = "person", *, strict: bool = True, bootstrap: bool = True) -> Peer:
        """A new person with a client (see `Peer.start`)."""
        account = await self.account(name)
        peer = await Peer.start(self.server, account, strict=strict, bootstrap=bootstrap)
        return await self._stack.enter_async_context(peer)


@pytest.fixture(scope="session")
def synapse() -> Iterator[Synapse]:
    """The shared server, without rate limits. A test that restarts or limits it should start its own."""
    with Synapse() as server:
        yield server


@pytest.fixture
async def people(synapse: Synapse) -> AsyncIterator[People]:
    """New people on the shared server."""
    async with contextlib.AsyncExitStack() as stack:
        yield People(synapse, stack)
