"""``heinola-indicators validate``: everything there is to mend, at once."""

from pathlib import Path

import click

from heinola_indicators.cli.completion import OneOf
from heinola_indicators.cli.options import data_option, quiet_option, strategy_option, verbose_option
from heinola_indicators.cli.problems import EXPORT_LACKS, NOT_SOUND, reports_problems


@click.command("validate")
@strategy_option
@data_option
@click.option("--no-data", is_flag=True, help="The two files alone, without a look at the exports.")
@click.option(
    "--format",
    "format_name",
    type=OneOf(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Lines, a list of objects, or annotations of a GitHub workflow.",
)
@quiet_option
@verbose_option
@reports_problems
def command(strategy_path: Path, data_path: Path, format_name: str, *, no_data: bool, quiet: bool) -> int:
    """Print every problem of the strategy and sources files, with line, column and how to mend it.

    Then what the exports lack of what the files name: files, variables, values, areas, units. Warnings and notes are
    those of the lint (docs/lint.md): what is sound and perhaps not what was meant. A rule is silenced in the file,
    with a reason.

    \b
      heinola-indicators validate --no-data --format github

    \b
    Exit codes: 0 fine, also with warnings and notes, 2 wrong usage, 3 the strategy or sources file
    is not sound, 4 an export is missing, unreadable or lacks what is named; 3 goes before 4.
    """
    from heinola_indicators.reports.problem_list import FORMATS
    from heinola_indicators.usecases.validate import ValidateRequest, validate

    found = validate(ValidateRequest(strategy_path, None if no_data else data_path))
    click.echo(FORMATS[format_name](found.told()), nl=False)
    if not quiet:
        click.echo(f"{strategy_path}: {found.in_words()}", err=True)
    return NOT_SOUND if found.of_files else EXPORT_LACKS if found.of_exports else 0
