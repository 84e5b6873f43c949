"""``heinola-indicators check``: validate and compute for a scheduled run."""

from datetime import date
from pathlib import Path

import click

from heinola_indicators.cli import completion
from heinola_indicators.cli.completion import OneOf
from heinola_indicators.cli.options import (
    computing_options,
    language_option,
    quiet_option,
    verbose_option,
)
from heinola_indicators.cli.problems import EXPORT_LACKS, FINDINGS, NOT_SOUND, reports_problems


@click.command("check")
@computing_options
@click.option(
    "--fail-on",
    multiple=True,
    default=["invalid,no-data,stale"],
    show_default=True,
    metavar="WORDS",
    shell_complete=completion.findings,
    help="Statuses, and invalid, synthetic, example, revised; several with commas, or repeated. 'none': nothing.",
)
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="An earlier status.json: figures that are others now are revised.",
)
@click.option("--format", "format_name", type=OneOf(["text", "json", "junit"]), default="text", show_default=True)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the format there, and print the text for the log.",
)
@language_option
@quiet_option
@verbose_option
@reports_problems
def command(
    strategy_path: Path,
    data_path: Path,
    as_of: date,
    areas: tuple[str, ...],
    measures: tuple[str, ...],
    fail_on: tuple[str, ...],
    against: Path | None,
    format_name: str,
    output: Path | None,
    language: str,
    *,
    quiet: bool,
) -> int:
    """Validate the files, compute every measure, and fail on what is asked for.

    Without --fail-on a run fails when something can no longer be told: an error in the files or exports, a measure
    without a figure, a figure that is out of date. That the city is behind its target level fails nothing unless it is
    asked for. With --quiet the log has only the measures that fail.

    \b
      heinola-indicators check --fail-on stale,revised --against published/status.json \\
        --format junit --output check.xml

    \b
    Exit codes: 0 fine, 1 something that was asked to fail, 2 wrong usage, 3 the strategy or sources
    file is not sound, 4 an export is missing, unreadable or lacks what is named. Several at once:
    2, 3, 4, 1.
    """
    from heinola_indicators.cli.progress import progress
    from heinola_indicators.model.localised import Language
    from heinola_indicators.reports.check.formats import FORMATS
    from heinola_indicators.reports.check.log import check_log
    from heinola_indicators.usecases.check import CheckRequest, check

    words = Language(language)
    request = CheckRequest(strategy_path, data_path, as_of, words, areas, measures, fail_on, against)
    with progress(quiet=quiet) as told:
        checked = check(request, told)
    text = check_log(checked, failing_only=quiet)
    shown = text if format_name == "text" else FORMATS[format_name](checked)
    if output is not None:
        from heinola_indicators.reports.output_folder import write_file

        write_file(output, shown.encode())
    click.echo(text if output is not None else shown, nl=False)
    if checked.not_sound:
        return NOT_SOUND
    if checked.exports_lack:
        return EXPORT_LACKS
    return FINDINGS if checked.failing else 0
