"""``heinola-indicators list``: look around."""

from pathlib import Path

import click

from heinola_indicators.cli.completion import OneOf
from heinola_indicators.cli.options import language_option, strategy_option
from heinola_indicators.cli.problems import reports_problems

KINDS = ("measures", "series", "loaders", "calculators", "methods", "reports")


@click.command("list")
@click.argument("kind", type=OneOf(KINDS), metavar="KIND")
@strategy_option
@language_option
@reports_problems
def command(kind: str, strategy_path: Path, language: str) -> None:
    """List what there is.

    KIND is measures or series, those of the strategy, or what the program can do: loaders, calculators, methods or
    reports.

    \b
      heinola-indicators list measures --language en
    """
    from heinola_indicators.usecases.listing import listed

    rows = listed(kind, strategy_path, language)
    width = max((len(name) for name, _ in rows), default=0)
    for name, words in rows:
        click.echo(f"{name:<{width}}  {words}".rstrip())
