"""``heinola-indicators schema``: what may stand where, for editors and programs."""

import click

from heinola_indicators.cli.completion import OneOf
from heinola_indicators.cli.problems import reports_problems

KINDS = ("strategy", "sources", "codebook", "status")


@click.command("schema")
@click.argument("kind", type=OneOf(KINDS), default="strategy", metavar="[strategy|sources|codebook|status]")
@reports_problems
def command(kind: str) -> None:
    """Print the JSON Schema of the strategy file, the sources file, a survey's codebook, or status.json.

    An editor with a YAML language server completes and checks the files by it:

    \b
      heinola-indicators schema strategy > strategy.schema.json

    where the strategy file begins with

    \b
      # yaml-language-server: $schema=strategy.schema.json
    """
    from heinola_indicators.usecases.schema import schema_of

    click.echo(schema_of(kind), nl=False)
