"""Running the program in tests: inside this process, or as a process of its own."""

import os
import subprocess
import sys

from click.testing import CliRunner

from heinola_indicators.cli.main import main

AS_OF = ("--as-of", "2026-11-24")


def invoke(*arguments):
    """The result of a command: exit code, standard output and standard error."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], prog_name="heinola-indicators")


def process(*arguments, code=None, **settings):
    """The command, or some *code*, run by an interpreter of its own."""
    start = ["-c", code] if code else ["-m", "heinola_indicators"]
    environment = {name: text for name, text in os.environ.items() if name not in {"COLUMNS", "NO_COLOR"}}
    environment |= settings.pop("env", {})
    command = [sys.executable, *start, *map(str, arguments)]
    return subprocess.run(command, env=environment, check=False, timeout=60, **settings)  # noqa: S603 - our own
