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
    """Standard output: colours on a terminal without NO_COLOR, plain text of a steady width elsewhere."""
    return StandardOutput(file=sys.stdout, width=_width(), highlight=False, emoji=False, markup=False, soft_wrap=False)


def _width() -> int | None:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal():
        return max(int(columns), NARROWEST)
    return None if sys.stdout.isatty() else WIDTH_IN_A_PIPE
