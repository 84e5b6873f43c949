"""One decorator that turns the program's errors into lines and exit codes."""

import functools
import os
import sys
from collections.abc import Callable, Iterable
from typing import NoReturn, ParamSpec

import click

from heinola_indicators.model.errors import (
    ExportNotRead,
    HeinolaIndicatorsError,
    ProblemsFound,
    UsageError,
)
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.visible import one_line

Arguments = ParamSpec("Arguments")

FINDINGS, WRONG_USAGE, NOT_SOUND, EXPORT_LACKS, ANYTHING_ELSE, INTERRUPTED = 1, 2, 3, 4, 5, 130


def reports_problems(command: Callable[Arguments, int | None]) -> Callable[Arguments, None]:
    """Make a command that returns an exit code; its errors become lines on standard error and exit codes."""

    @functools.wraps(command)
    def run(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        try:
            code = command(*args, **kwargs)
            sys.stdout.flush()
        except ProblemsFound as error:
            tell(error.problems)
            sys.exit(EXPORT_LACKS if isinstance(error, ExportNotRead) else NOT_SOUND)
        except UsageError as error:
            _fail(error, WRONG_USAGE)
        except HeinolaIndicatorsError as error:
            _fail(error, ANYTHING_ELSE)
        except BrokenPipeError:
            _leave_the_closed_pipe()
        except OSError as error:
            _fail(f"{error.filename or 'standard output'}: {error.strerror or error}", ANYTHING_ELSE)
        except MemoryError:
            _fail("the memory did not suffice; give it smaller files, or fewer at once", ANYTHING_ELSE)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except Exception as error:
            _fail_unexpectedly(error)
        sys.exit(code or 0)

    return run


def tell(problems: Iterable[Problem]) -> None:
    """Print problems on standard error, a line each; of many alike the first and how many more there are."""
    found = list(problems)
    if found:
        from heinola_indicators.reports.problem_kinds import Told
        from heinola_indicators.reports.problem_list import as_text

        click.echo(as_text(Told(problem, "") for problem in found), err=True, nl=False)


def _fail(words: object, code: int) -> NoReturn:
    click.echo(f"heinola-indicators: {one_line(str(words))}", err=True)
    sys.exit(code)


def _fail_unexpectedly(error: Exception) -> NoReturn:
    if os.environ.get("HEINOLA_INDICATORS_TRACEBACK"):
        raise error
    kind = type(error).__name__
    _fail(
        f"something went wrong that should not ({kind}: {error}); "
        "HEINOLA_INDICATORS_TRACEBACK=1 shows where. Please report it.",
        ANYTHING_ELSE,
    )


def _leave_the_closed_pipe() -> NoReturn:
    """The reader of our output has gone (``| head``): that is no error of anybody."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(0)
