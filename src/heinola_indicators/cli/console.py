"""The console that tables are printed on."""

import os
import sys

from rich.console import Console

WIDTH_IN_A_PIPE = 132
NARROWEST = 40


class StandardOutput(Console):
    """Standard output; that its reader has gone is told to the command."""

    def on_broken_pipe(self) -> None:
        """Pass the error on; rich would end the program with an exit code of its own."""
        raise BrokenPipeError


def console() -> Console:
    """Standard output: colours on a terminal without NO_COLOR."""
    return StandardOutput(
        file=sys.stdout, width=_columns(), highlight=False, emoji=False, markup=False, soft_wrap=False
    )


def plain_width() -> int | None:
    """The width of plain text, which goes into a pipe or a file; none on a terminal."""
    return None if sys.stdout.isatty() else _columns() or WIDTH_IN_A_PIPE


def _columns() -> int | None:
    columns = os.environ.get("COLUMNS", "")
    return max(int(columns), NARROWEST) if columns.isdecimal() else None
