"""The flag of an observation: SDMX observation-status codes (CL_OBS_STATUS 2.2), combined as a set.

A set travels as a bit mask; 0 means that there is no observation at all. ``A`` (normal) is written only where
nothing else is to be said. ``NIL`` is ours: SDMX has no code for the publisher's dash, an exact zero.
"""

from enum import IntFlag


class Flag(IntFlag):
    """One code of the set."""

    A = 1  # normal
    B = 2  # time series break
    D = 4  # definition differs
    E = 8  # estimated
    F = 16  # forecast
    M = 32  # missing: cannot exist
    O = 64  # noqa: E741 - missing; the letter is SDMX's
    P = 128  # provisional
    Q = 256  # missing: suppressed
    U = 512  # low reliability
    NIL = 1024  # exactly nil


WITHOUT_VALUE = Flag.M | Flag.O | Flag.Q


def flag_codes(mask: int) -> str:
    """The codes of *mask*, sorted and joined by ``+``; empty where there is no observation.

    >>> flag_codes(Flag.A | Flag.P), flag_codes(Flag.A), flag_codes(Flag.P | Flag.B), flag_codes(0)
    ('P', 'A', 'B+P', '')
    """
    others = [flag.name or "" for flag in Flag if flag is not Flag.A and flag & mask]
    if others:
        return "+".join(sorted(others))
    return "A" if mask & Flag.A else ""


def flag_of_codes(codes: str) -> Flag | None:
    """The set that *codes* joined by ``+`` name, as ``flag_codes`` writes them; none where one of them is no code.

    >>> flag_of_codes("B+P") == Flag.B | Flag.P, flag_of_codes("p"), flag_of_codes("")
    (True, None, None)
    """
    mask = Flag(0)
    for code in codes.split("+"):
        if code not in Flag.__members__:
            return None
        mask |= Flag[code]
    return mask
