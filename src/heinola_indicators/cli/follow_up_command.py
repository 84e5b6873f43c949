"""``heinola-indicators follow-up``: what the responsible units write during a year."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from heinola_indicators.cli.completion import Subcommands
from heinola_indicators.cli.options import as_of_option, language_option, quiet_option, strategy_option
from heinola_indicators.cli.problems import reports_problems

if TYPE_CHECKING:
    from heinola_indicators.model.follow_up import FollowUpEntry


@click.group("follow-up", cls=Subcommands)
def command() -> None:
    """Bring back what the responsible units wrote: forecasts, explanations, measures taken, verdicts."""


@command.command("read")
@click.argument("workbooks", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="WORKBOOK...")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("data/follow-up.csv"),
    show_default=True,
    metavar="FILE",
    help="The file that new lines are put into; it is made where there is none.",
)
@strategy_option
@as_of_option
@language_option
@quiet_option
@reports_problems
def read(
    workbooks: tuple[Path, ...], output: Path, strategy_path: Path, as_of: date, language: str, *, quiet: bool
) -> None:
    """Put what was written in WORKBOOKs of 'report units' into follow-up.csv, as of a day, and print it.

    Every changed row becomes a line; lines that are there stay as they are. If a cell holds what it cannot, all such
    cells are told and nothing is written.

    \b
      heinola-indicators follow-up read yksikot.xlsx --as-of 2026-07-31
    """
    from heinola_indicators.model.localised import Language
    from heinola_indicators.usecases.follow_up_read import FollowUpReadRequest, follow_up_read, write_follow_up

    request = FollowUpReadRequest(workbooks, output, strategy_path, as_of, Language(language))
    found = follow_up_read(request)
    if found.entries:
        write_follow_up(request, found)
    for entry in found.entries:
        click.echo(_said(entry))
    if not quiet:
        count = len(found.entries)
        new = f"{count} new line{'s' if count > 1 else ''} in {output}"
        told = new if count else f"nothing new for {output}"
        click.echo(told, err=True)


def _said(entry: "FollowUpEntry") -> str:
    from heinola_indicators.reports.plain_numbers import plain

    forecast = "no forecast" if entry.forecast is None else f"forecast {plain(entry.forecast)}"
    verdict = f", verdict {entry.verdict}" if entry.verdict else ""
    return f"{entry.measure} {entry.period}: {forecast}{verdict} ({entry.author}, {entry.as_of})"
