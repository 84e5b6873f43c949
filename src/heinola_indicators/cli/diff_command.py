"""``heinola-indicators diff``: what changed between two status files or two data folders."""

from datetime import date
from pathlib import Path

import click

from heinola_indicators.cli.completion import OneOf
from heinola_indicators.cli.options import (
    area_option,
    as_of_option,
    language_option,
    measure_option,
    quiet_option,
    strategy_option,
    verbose_option,
)
from heinola_indicators.cli.problems import EXPORT_LACKS, FINDINGS, reports_problems, tell

OF_FOLDERS = {"strategy_path": "--strategy", "as_of": "--as-of", "areas": "--area", "measures": "--measure"}


@click.command("diff")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--format", "format_name", type=OneOf(["text", "markdown", "json"]), default="text", show_default=True)
@click.option("--fail", is_flag=True, help="Exit with 1 when anything differs.")
@strategy_option
@as_of_option
@area_option
@measure_option
@language_option
@quiet_option
@verbose_option
@click.pass_context
@reports_problems
def command(
    context: click.Context,
    old: Path,
    new: Path,
    format_name: str,
    strategy_path: Path,
    as_of: date,
    areas: tuple[str, ...],
    measures: tuple[str, ...],
    language: str,
    *,
    fail: bool,
    quiet: bool,
) -> int:
    """Print what changed from OLD to NEW.

    Both are status.json files of 'compute --output', or both are data folders, which are then computed by the same
    strategy on the same day: of folders single observations and files are compared too. Told are new periods, revised
    and vanished figures, other target levels, whatever describes a measure, and which verdicts changed and why.

    \b
      heinola-indicators diff published/status.json out/status.json --format markdown

    \b
    Exit codes: 0 fine, 1 something differs and --fail was given, 2 wrong usage, also files of two
    areas or strategies, 3 the strategy file is not sound, 4 a status file cannot be read or an
    export lacks what is named.
    """
    from heinola_indicators.cli.progress import progress
    from heinola_indicators.model.localised import Language
    from heinola_indicators.reports.difference.arranged import FORMATS
    from heinola_indicators.usecases.diff import DiffRequest, are_folders, diff

    if not are_folders(old, new):
        _refuse_options_of_folders(context)
    words = Language(language)
    with progress(quiet=quiet) as told:
        result = diff(DiffRequest(old, new, strategy_path, as_of, words, areas, measures), told)
    click.echo(FORMATS[format_name](result.difference, words), nl=False)
    tell(result.problems)
    if result.problems:
        return EXPORT_LACKS
    return FINDINGS if fail and result.difference.is_any else 0


def _refuse_options_of_folders(context: click.Context) -> None:
    given = [
        option
        for name, option in OF_FOLDERS.items()
        if context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
    ]
    if given:
        message = f"{', '.join(given)}: only for data folders; status.json files say what they were computed by"
        raise click.UsageError(message)
