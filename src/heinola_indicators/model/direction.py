"""Which way is better."""

from enum import StrEnum


class Direction(StrEnum):
    """The wanted direction of a measure."""

    RISE = "rise"
    FALL = "fall"
    STAY_WITHIN = "stay-within"

    @property
    def sign(self) -> int:
        """+1 when a rise is wanted, −1 when a fall is; a range counts as +1."""
        return -1 if self is Direction.FALL else 1
