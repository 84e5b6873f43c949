"""``heinola-indicators targets``: target levels that come back from the budget workbook."""

from datetime import date
from pathlib import Path

import click

from heinola_indicators.cli.completion import OneOf, Subcommands
from heinola_indicators.cli.options import as_of_option, decided_option, language_option, quiet_option, strategy_option
from heinola_indicators.cli.problems import reports_problems, tell


@click.group("targets", cls=Subcommands)
def command() -> None:
    """Bring target levels back from the budget workbook."""


@command.command("read")
@click.argument("workbook", type=click.Path(path_type=Path))
@strategy_option
@as_of_option
@click.option(
    "--year",
    type=click.IntRange(1900, 2199),
    help="The budget year of the workbook.  [default: that of the decision or of today, or the next]",
)
@decided_option
@click.option("--reference", metavar="TEXT", help="Where the decision can be read; an example has none.")
@click.option("--body", metavar="TEXT", help="Who decided, as kaupunginvaltuusto.")
@click.option("--section", metavar="TEXT", help="The section of the minutes, as '§ 99'.")
@click.option(
    "--origin",
    type=OneOf(["published", "example"]),
    default="published",
    show_default=True,
    help="Whether somebody decided it, or it is an example.",
)
@click.option("--write", is_flag=True, help="Insert the changed levels and comments into the strategy file.")
@click.option("--format", "format_name", type=OneOf(["table", "csv", "json"]), default="table", show_default=True)
@language_option
@quiet_option
@reports_problems
def read(
    workbook: Path,
    strategy_path: Path,
    as_of: date,
    year: int | None,
    decided: date | None,
    reference: str | None,
    body: str | None,
    section: str | None,
    origin: str,
    format_name: str,
    language: str,
    *,
    write: bool,
    quiet: bool,
) -> None:
    """Print what WORKBOOK, written by 'report budget', changes in the strategy file.

    With --decided and --reference the changed levels are what was decided that day; with --write they are inserted
    into the strategy file as new target levels, and nothing else in it changes. Comments go with the first
    changed level of their measure, or among the measure's comments.

    \b
      heinola-indicators targets read talousarvio.xlsx --year 2027

    \b
    Exit codes: 0 fine, also where nothing has changed, 2 wrong usage, 3 the strategy file is not sound, 4 the
    workbook is refused (every cell is told), 5 the strategy file cannot be written.
    """
    from heinola_indicators.model.localised import Language
    from heinola_indicators.reports.target_changes import FORMATS
    from heinola_indicators.usecases.target_decision import decision_of
    from heinola_indicators.usecases.targets_read import TargetsRequest, targets_read, write_levels

    decision = decision_of(decided, reference, body, section, origin)
    if write and decision is None:
        message = "--write needs --decided, the day of the decision, and --reference, where it can be read"
        raise click.UsageError(message)
    day = decided or as_of
    request = TargetsRequest(workbook, strategy_path, {year} if year else {day.year, day.year + 1}, decision)
    found = targets_read(request)
    inserted = write_levels(request, found) if write else None
    click.echo(FORMATS[format_name](found.changes, Language(language)), nl=False)
    if quiet:
        return
    tell(found.warnings)
    if inserted is not None:
        told = f"target levels inserted: {inserted.levels}, comments on their own: {inserted.comments}"
        click.echo(f"{strategy_path}: {told}", err=True)
    elif found.changes:
        click.echo(f"{strategy_path}: nothing was written; --write, with --decided and --reference, does so", err=True)
