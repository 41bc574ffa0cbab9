"""All tests in this folder share one server, so pytest-xdist keeps them in one worker (`--dist loadgroup`)."""

from pathlib import Path

import pytest

from tests.matrix.fixtures import people, synapse

__all__ = ["people", "synapse"]

FOLDER = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put each test of this folder into the group."""
    for item in items:
        if item.path.is_relative_to(FOLDER):
            item.add_marker(pytest.mark.xdist_group("matrix"))
