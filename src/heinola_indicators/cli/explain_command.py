"""``heinola-indicators explain``: one verdict taken apart."""

from datetime import date
from pathlib import Path

import click

from heinola_indicators.cli import completion
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


@click.command("explain")
@click.argument("measure", metavar="MEASURE", shell_complete=completion.measures)
@strategy_option
@data_option
@as_of_option
@click.option(
    "--area",
    metavar="CODE",
    shell_complete=completion.areas,
    help="A municipality, by code or name, instead of the strategy's own.",
)
@click.option("--period", metavar="PERIOD", help="The verdict on the figure of this period, as 2023 or 2023-05.")
@click.option(
    "--previous",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A data folder with the release before: would the verdict have been the same?",
)
@click.option("--exact", is_flag=True, help="Formulas with unrounded numbers, to be calculated again as they stand.")
@language_option
@quiet_option
@verbose_option
@reports_problems
def command(
    measure: str,
    strategy_path: Path,
    data_path: Path,
    as_of: date,
    area: str | None,
    period: str | None,
    previous: Path | None,
    language: str,
    *,
    exact: bool,
    quiet: bool,
) -> int:
    """Print how the verdict on MEASURE, an id or a name, came about.

    Every input with its file, place and checksum; the formula with the numbers in it; the decision behind the target
    level; margin of error, change, trend and forecast; what it takes to reach the level; whether the verdict is stable;
    what published methods and other municipalities say.

    \b
      heinola-indicators explain jobs --as-of 2026-11-24 --language en
    """
    from heinola_indicators.cli.console import console, plain_width
    from heinola_indicators.model.localised import Language
    from heinola_indicators.reports.explanation_tree import explanation_text, print_explanation
    from heinola_indicators.usecases.explain import ExplainRequest, explain

    words = Language(language)
    asked = ExplainRequest(strategy_path, data_path, as_of, measure, area, parsed_period(period), previous)
    explanation = explain(asked)
    width = plain_width()
    if width is None:
        print_explanation(explanation, words, console(), exact=exact)
    else:
        click.echo(explanation_text(explanation, words, exact=exact, width=width), nl=False)
    tell(explanation.problems)
    if not quiet:
        tell(explanation.warnings)
    return EXPORT_LACKS if explanation.problems else 0
