"""What is being read and how long it takes, for the logger ``heinola_indicators`` of the standard library.

No handler is ever added here: a program that imports the package decides what becomes of it, ``--verbose`` prints it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

NAME = "heinola_indicators"


def tell(message: str, *facts: object) -> None:
    """Log *message*, with *facts* in the places of its ``%s``, at level INFO."""
    logging = sys.modules.get("logging")  # who has not imported it listens to nothing, and does not pay for it
    if logging is not None:
        logging.getLogger(NAME).info(message, *facts)


@contextmanager
def timed(what: str) -> Iterator[list[str]]:
    """Log *what* was done and how long it took, with what the block adds to the list; nothing where it fails."""
    begun, more = perf_counter(), list[str]()
    yield more
    tell("%s, %.3f s", ", ".join((what, *more)), perf_counter() - begun)
