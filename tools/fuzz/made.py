"""What is put before a loader."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from heinola_indicators.loaders.export import Export

Random = random.Random


@dataclass(frozen=True)
class Made:
    """A file's bytes, *what* is wrong with them, and what has to become of it.

    *rows* is how many rows it has if it is read; *is_refused* says that it must not be.
    """

    content: bytes
    what: str = "sound"
    rows: int | None = None
    is_refused: bool = False

    def export(self, loader: str) -> Export:
        """The file as a loader gets it; its path says that the State Treasury's figures are provisional."""
        return Export(f"alustava/{loader}", self.content)


Maker = Callable[[Random], Made]


@dataclass(frozen=True)
class Kind:
    """A kind of export: its loader, what makes sound files of it, and what makes lying ones.

    *is_cube* says that a table has a row for each combination of its variables' values; *is_lines*
    that a file is whole wherever it ends between two lines; *counts* that its figures are
    counted and do not stand in the file. *large* lies take long to read; few of them are made.
    """

    loader: str
    sound: Maker
    lies: Mapping[str, Maker]
    large: Mapping[str, Maker]
    is_cube: bool = False
    is_lines: bool = False
    counts: bool = False
