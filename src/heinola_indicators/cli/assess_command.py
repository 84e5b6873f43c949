"""``heinola-indicators assess``: published status methods on a plain table."""

from pathlib import Path

import click

from heinola_indicators.cli import completion
from heinola_indicators.cli.completion import OneOf
from heinola_indicators.cli.options import language_option
from heinola_indicators.cli.problems import reports_problems


@click.command("assess")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.csv")
@click.option(
    "--method",
    "methods",
    multiple=True,
    default=["path"],
    show_default=True,
    metavar="NAME",
    shell_complete=completion.members_of("methods"),
    help="A method (list methods names them), or 'all'; repeatable.",
)
@click.option("--format", "format_name", type=OneOf(["csv", "json", "table"]), default="csv", show_default=True)
@language_option
@reports_problems
def command(file: Path, methods: tuple[str, ...], format_name: str, language: str) -> None:
    """Judge FILE.csv, a plain table of series, by published status methods, side by side; no strategy is needed.

    A row of the table is a series, with the columns id, direction (rise or fall), base_period, base_value, period,
    value, target_period, target and, where wanted, limit, group, amber_share. Cells may be empty, but for id and
    direction. Printed is a row per id and method, then one per group and method, whose id is empty; the format table
    has words in the language instead of codes.

    \b
      heinola-indicators assess series.csv --method path --method statcan --format table
    """
    from heinola_indicators.model.localised import Language
    from heinola_indicators.reports import plain_assessment
    from heinola_indicators.usecases.assess import AssessRequest, assess

    judged = assess(AssessRequest(file, methods))
    if format_name == "table":
        click.echo(plain_assessment.assessment_text(judged, Language(language)), nl=False)
    elif format_name == "json":
        click.echo(plain_assessment.assessment_json(judged), nl=False)
    else:
        click.echo(plain_assessment.assessment_csv(judged), nl=False)
