"""The command line: one file per command, options to a request, a result to output."""

import gc
import io
import os
import sys


def run() -> None:
    """The program, as the command ``heinola-indicators`` starts it."""
    gc.set_threshold(50_000, 20, 20)  # one short run makes little garbage; looking for it took a fifteenth of it
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for some reads every package's metadata
    from heinola_indicators.cli.main import main

    _write_every_letter()
    main(prog_name="heinola-indicators")


def _write_every_letter() -> None:
    """UTF-8 into files and pipes, whatever the locale; on a terminal a letter that it lacks becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
