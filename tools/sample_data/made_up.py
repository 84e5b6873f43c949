"""Made-up figures, the same on every computer: a fixed seed, ``random()`` and arithmetic.

The other methods of ``random.Random`` may give other numbers in another version of Python.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

NOTE = "Synteettinen esimerkkiaineisto – ei tilasto"


def wobble(rng: random.Random, spread: float) -> float:
    """Return a number around zero with standard deviation *spread*, at most six times that."""
    return spread * (sum(rng.random() for _ in range(12)) - 6)


def shared_out(total: int, weights: Sequence[float]) -> list[int]:
    """Return *total* as whole numbers in proportion to *weights*, by largest remainders."""
    exact = [total * weight / sum(weights) for weight in weights]
    shares = [int(share) for share in exact]
    largest = sorted(range(len(exact)), key=lambda place: (shares[place] - exact[place], place))
    for place in largest[: total - sum(shares)]:
        shares[place] += 1
    return shares
