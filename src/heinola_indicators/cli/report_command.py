"""``heinola-indicators report``: the reports that people hold in their hands."""

from datetime import date
from pathlib import Path

import click

from heinola_indicators.cli import completion
from heinola_indicators.cli.completion import OneOf
from heinola_indicators.cli.options import (
    as_of_option,
    data_option,
    language_option,
    parsed_period,
    quiet_option,
    strategy_option,
    verbose_option,
)
from heinola_indicators.cli.problems import EXPORT_LACKS, reports_problems, tell


@click.command("report")
@click.argument("kind", metavar="KIND", shell_complete=completion.members_of("reports"))
@click.option(
    "--format", "format_name", type=OneOf(["xlsx", "html", "docx", "markdown"]), required=True, metavar="FORMAT"
)
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, metavar="FILE", help="Write the report there."
)
@strategy_option
@data_option
@as_of_option
@click.option(
    "--year",
    type=click.IntRange(1900, 2199),
    help="The budget year; the year that an annual report is about.  [default: the next; the last that has ended]",
)
@click.option("--period", metavar="PERIOD", help="The interim period, as 2026-06 or 2026-C08.")
@click.option(
    "--area",
    metavar="CODE",
    shell_complete=completion.areas,
    help="A municipality, by code or name, instead of the strategy's own; all: the series of all in the workbook.",
)
@click.option(
    "--template", type=click.Path(path_type=Path), metavar="FILE", help="The city's own workbook, to be filled."
)
@click.option(
    "--follow-up",
    "follow_up_path",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="What the units wrote: forecasts, explanations, measures taken.  [default: follow-up.csv in the data folder]",
)
@language_option
@quiet_option
@verbose_option
@reports_problems
def command(
    kind: str,
    format_name: str,
    output: Path,
    strategy_path: Path,
    data_path: Path,
    as_of: date,
    year: int | None,
    period: str | None,
    area: str | None,
    template: Path | None,
    follow_up_path: Path | None,
    language: str,
    *,
    quiet: bool,
) -> int:
    """Write a report to a file.

    KIND is budget, interim, annual, units, midterm or scorecard; 'list reports' says which formats each comes in.

    \b
      heinola-indicators report annual --year 2025 --format docx --output tilinpaatos.docx
    """
    from heinola_indicators.cli.progress import progress
    from heinola_indicators.model.localised import Language
    from heinola_indicators.reports.material import ReportOptions
    from heinola_indicators.reports.output_folder import write_file
    from heinola_indicators.usecases.report import (
        ReportRequest,
        report,
        require_report,
        template_bytes,
        year_of_report,
    )
    from heinola_indicators.usecases.report_material import MaterialRequest

    require_report(kind, format_name)
    options = ReportOptions(year or year_of_report(kind, as_of), parsed_period(period), template_bytes(template))
    wanted = MaterialRequest(strategy_path, data_path, as_of, Language(language), area, follow_up_path)
    with progress(quiet=quiet) as told:
        made = report(ReportRequest(kind, format_name, wanted, options), told)
    write_file(output, made.content)
    tell(made.material.problems)
    if not quiet:
        tell(made.material.warnings)
    return EXPORT_LACKS if made.material.problems else 0
