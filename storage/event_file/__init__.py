"""The TOML event file, read and checked: `load` a file or `read` a text, both give an `Outcome`."""

from storage.event_file.problems import Outcome, Problem, Severity
from storage.event_file.read import load, read

__all__ = ["Outcome", "Problem", "Severity", "load", "read"]
