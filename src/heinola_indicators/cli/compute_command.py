"""``heinola-indicators compute``: the main job."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from heinola_indicators.cli.completion import OneOf
from heinola_indicators.cli.options import (
    computing_options,
    language_option,
    quiet_option,
    verbose_about_files_option,
)
from heinola_indicators.cli.problems import EXPORT_LACKS, reports_problems, tell

if TYPE_CHECKING:
    from heinola_indicators.usecases.compute import ComputeResult


@click.command("compute")
@computing_options
@language_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Also write the files there: status.csv, .json and .xlsx, observations.csv and .json, datapackage.json.",
)
@click.option("--format", "format_name", type=OneOf(["table", "csv", "json"]), default="table", show_default=True)
@quiet_option
@verbose_about_files_option
@reports_problems
def command(
    strategy_path: Path,
    data_path: Path,
    as_of: date,
    areas: tuple[str, ...],
    measures: tuple[str, ...],
    language: str,
    output: Path | None,
    format_name: str,
    *,
    quiet: bool,
    verbose: bool,
) -> int:
    """Load the exports, calculate every measure, and print how each stands against its target level, and why.

    \b
      heinola-indicators compute --as-of 2026-11-24 --output out

    \b
    Exit codes: 0 fine, 2 wrong usage, 3 the strategy or sources file is not sound (nothing is
    written), 4 an export is missing, unreadable or lacks what is named (all the rest is computed).
    """
    from heinola_indicators.cli.progress import progress
    from heinola_indicators.model.localised import Language
    from heinola_indicators.reports.output_files import output_files
    from heinola_indicators.usecases.compute import ComputeRequest, compute

    request = ComputeRequest(strategy_path, data_path, as_of, Language(language), areas, measures)
    with progress(quiet=quiet) as told:
        result = compute(request, told)
        files = output_files(result.table) if output else {}
    if output:
        from heinola_indicators.reports.output_folder import write_files

        write_files(output, files)
    _print(result, format_name)
    tell(result.problems)
    if not quiet:
        tell(result.warnings)
    if verbose:
        tell(result.notices)
    return EXPORT_LACKS if result.problems else 0


def _print(result: "ComputeResult", format_name: str) -> None:
    if format_name == "table":
        from heinola_indicators.cli.console import console, plain_width
        from heinola_indicators.reports.status_terminal import print_status, status_text

        width = plain_width()
        if width is None:
            print_status(result.table, console())
        else:
            click.echo(status_text(result.table, width=width), nl=False)
    elif format_name == "csv":
        from heinola_indicators.reports.status_csv import status_csv

        click.echo(status_csv(result.table), nl=False)
    else:
        from heinola_indicators.reports.status_json import status_json

        click.echo(status_json(result.table), nl=False)
