"""Fixtures for all tests."""

from tests.databases import backend, database, database_url, empty_url, postgres

__all__ = ["backend", "database", "database_url", "empty_url", "postgres"]
