"""``--verbose``: what the program logs, on standard error."""

from collections.abc import Callable
from typing import Any

import click

from heinola_indicators.model.log import NAME

HELP = "Also tell what is being read and how long it takes"


def verbose(help_text: str = f"{HELP}.", *, is_passed: bool = False) -> Callable[[Callable[..., Any]], Any]:
    """The option; the command gets it as ``verbose`` only where *is_passed*."""
    return click.option(
        "--verbose", "-v", is_flag=True, help=help_text, callback=_listen, expose_value=is_passed, is_eager=True
    )


def _listen(context: click.Context, parameter: click.Parameter, value: bool) -> bool:
    if value and not context.resilient_parsing:
        import logging  # a reader who asks for nothing does not wait for it

        handler = logging.Handler()
        handler.emit = lambda record: click.echo(record.getMessage(), err=True)  # type: ignore[method-assign]
        logger = logging.getLogger(NAME)
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
        context.call_on_close(lambda: logger.removeHandler(handler))
        context.call_on_close(lambda: logger.setLevel(logging.NOTSET))
    return value
