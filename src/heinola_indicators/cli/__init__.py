"""The command line: one file per command, options to a request, a result to output."""

import sys


def run() -> None:
    """The program, as the command ``heinola-indicators`` starts it."""
    from heinola_indicators.cli.main import main

    try:
        main(prog_name="heinola-indicators")
    except KeyboardInterrupt:
        sys.exit(130)
