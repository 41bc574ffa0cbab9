"""A clock that tests move by hand."""


class HandClock:
    """Give it to the emulator as `clock=`; it stands still until `advance` is called. Seconds."""

    def __init__(self, now: float = 1000.0):
        self.now = now

    def __call__(self) -> float:
        """The time in seconds."""
        return self.now

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
