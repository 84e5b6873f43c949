"""``heinola-indicators init``: a new city's starting folder."""

from datetime import date
from pathlib import Path

import click

from heinola_indicators.cli import completion
from heinola_indicators.cli.options import as_of_option, quiet_option
from heinola_indicators.cli.problems import reports_problems


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--area", metavar="CODE", shell_complete=completion.areas, help="The municipality, by code or name.")
@as_of_option
@quiet_option
@reports_problems
def command(folder: Path, area: str | None, as_of: date, *, quiet: bool) -> None:
    """Make DIR a new city's starting folder: strategy and sources file, an export, what to do next.

    The files compute as they are, with figures and target levels that are made up and say so. Nothing that is there is
    written over.

    \b
      heinola-indicators init lahti --area Lahti
    """
    from heinola_indicators.usecases.starting_folder import NO_AREA, StartRequest, make_starting_folder

    for path in make_starting_folder(StartRequest(folder, as_of, area)):
        click.echo(path)
    if quiet:
        return
    if area is None:
        click.echo(f"without --area the municipality is {NO_AREA}: write its code into both files", err=True)
    click.echo(f"now: cd {folder} && heinola-indicators compute", err=True)
