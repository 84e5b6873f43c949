"""Options that several commands share."""

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from heinola_indicators.cli import completion
from heinola_indicators.cli.completion import OneOf
from heinola_indicators.cli.listening import verbose

if TYPE_CHECKING:
    from heinola_indicators.model.period import Period

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

strategy_option: Decorator = click.option(
    "--strategy",
    "strategy_path",
    type=click.Path(path_type=Path),
    default=Path("config/strategy.yaml"),
    show_default=True,
    metavar="FILE",
    help="The strategy file.",
)
data_option: Decorator = click.option(
    "--data",
    "data_path",
    type=click.Path(path_type=Path),
    default=Path("data"),
    show_default=True,
    metavar="DIR",
    help="The folder that the exports lie in.",
)
language_option: Decorator = click.option(
    "--language",
    type=OneOf(["fi", "sv", "en"]),
    default="fi",
    show_default=True,
    help="The language of names and reasons.",
)
area_option: Decorator = click.option(
    "--area",
    "areas",
    multiple=True,
    metavar="CODE",
    shell_complete=completion.areas,
    help="A municipality, by code or name, instead of the strategy's own; repeatable; 'all' for every one.",
)
measure_option: Decorator = click.option(
    "--measure",
    "measures",
    multiple=True,
    metavar="ID",
    shell_complete=completion.measures,
    help="Only this measure; repeatable.",
)
quiet_option: Decorator = click.option("--quiet", "-q", is_flag=True, help="No notices and no progress.")
verbose_option: Decorator = verbose()
verbose_about_files_option: Decorator = verbose(
    "Also tell what is being read, how long it takes, and what was passed over in the files.", is_passed=True
)


def computing_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a command that computes measures: which files, which day, which areas and measures."""
    for option in (measure_option, area_option, as_of_option, data_option, strategy_option):
        command = option(command)
    return command


DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)  # fromisoformat() would also take 20261124 and 2026-W48-2


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> date:
    if value is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(DAY.fullmatch(value)[0])  # type: ignore[index]
    except (ValueError, TypeError) as error:
        message = f"{value!r} is no day of the calendar; write year-month-day, as 2026-11-24"
        raise click.BadParameter(message) from error


as_of_option: Decorator = click.option(
    "--as-of",
    callback=_day,
    metavar="YYYY-MM-DD",
    help="The day whose decisions count and on which figures may be out of date.  [default: today]",
)
decided_option: Decorator = click.option(
    "--decided",
    callback=lambda context, parameter, value: None if value is None else _day(context, parameter, value),
    metavar="YYYY-MM-DD",
    help="The day of the decision on what the workbook holds.",
)


FORMS_OF_PERIODS = (
    "a year (2023), half-year (2023-H1), third (2023-T1), quarter (2023-Q1), month (2023-06), January to a month "
    "(2023-C08), week (2023-W05), day (2023-05-31) or years (2021-2025)"
)


def parsed_period(text: str | None) -> "Period | None":
    """The period that an option names.

    Raises:
        click.BadParameter: it names none.
    """
    from heinola_indicators.model.period import PeriodNotUnderstood, parse_period

    if text is None:
        return None
    try:
        return parse_period(text)
    except PeriodNotUnderstood as error:
        message = f"{text!r} is not a period; write {FORMS_OF_PERIODS}"
        raise click.BadParameter(message, param_hint="--period") from error
