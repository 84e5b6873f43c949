"""The console that tables are printed on."""

import os
import sys

from rich.console import Console

WIDTH_IN_A_PIPE = 132


def console() -> Console:
    """Standard output: colours on a terminal without NO_COLOR, plain text of a steady width elsewhere."""
    on_terminal = sys.stdout.isatty()
    width = None if on_terminal or "COLUMNS" in os.environ else WIDTH_IN_A_PIPE
    return Console(file=sys.stdout, width=width, highlight=False, emoji=False, markup=False, soft_wrap=False)
