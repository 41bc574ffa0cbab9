"""SQLAlchemy's engine for asyncio, without its ORM: nothing here uses that, and it takes 6 MB of memory.

`sqlalchemy.ext.asyncio` loads the ORM when it is run. Put in its place without being run, it is only the package in
which the engine lies.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec, module_from_spec

_PACKAGE = "sqlalchemy.ext.asyncio"
if _PACKAGE not in sys.modules and (_spec := find_spec(_PACKAGE)):
    sys.modules[_PACKAGE] = module_from_spec(_spec)

from sqlalchemy.ext.asyncio.engine import AsyncConnection, AsyncEngine, create_async_engine  # noqa: E402 - only now

__all__ = ["AsyncConnection", "AsyncEngine", "create_async_engine"]
