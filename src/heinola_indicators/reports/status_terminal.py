"""The status table on a terminal, or as plain text in a pipe."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from heinola_indicators.assessment.status_table import StatusRow, StatusTable
from heinola_indicators.model.areas import area_name
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Goal, Theme
from heinola_indicators.reports.numbers import written_day
from heinola_indicators.reports.reason_sentence import reason_sentence
from heinola_indicators.reports.report_words import word
from heinola_indicators.reports.status_phrases import measure_phrase, status_phrase, target_phrase, value_phrase
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS


def print_status(table: StatusTable, console: Console) -> None:
    """Print the table by theme and goal, the counts of verdicts, and what the marks mean."""
    language = table.language
    console.print(Text(table.strategy.name.to(language), style="bold"), end="")
    areas = list(dict.fromkeys(row.area for row in table))
    shown = area_name(areas[0], language.value) if len(areas) == 1 else ""
    console.print(
        Text(f"  {shown} {word('as_of', language).lower()} {written_day(table.as_of, language)}".replace("   ", "  "))
    )
    themes = {theme.id: theme for theme in table.strategy.themes}
    for theme_id, rows in groupby(table, key=lambda row: row.theme):
        console.print()
        console.print(_theme_table(themes[theme_id], list(rows), table, with_area=len(areas) > 1))
    console.print()
    console.print(Text(_counts(table)))
    for note in _notes(table):
        console.print(Text(note, style="dim"))


def _theme_table(theme: Theme, rows: list[StatusRow], table: StatusTable, *, with_area: bool) -> Table:
    language = table.language
    grid = Table(
        title=theme.name.to(language), title_justify="left", title_style="bold", box=None, pad_edge=False, expand=True
    )
    grid.add_column(word("measure", language), ratio=26)
    if with_area:
        grid.add_column(word("area", language), no_wrap=True)
    grid.add_column(word("value", language), justify="right", ratio=13)
    grid.add_column(word("period", language), min_width=7, no_wrap=True)
    grid.add_column(word("target", language), ratio=17)
    grid.add_column(word("status", language), ratio=15)
    grid.add_column(word("reason", language), ratio=40)
    goals = {goal.id: goal for goal in theme.goals}
    for goal_id, of_goal in groupby(rows, key=lambda row: row.goal):
        grid.add_row(Text(_goal_phrase(goals[goal_id], table), style="italic"))
        for row in of_goal:
            grid.add_row(*_cells(row, table, with_area=with_area))
    return grid


def _goal_phrase(goal: Goal, table: StatusTable) -> str:
    return goal.name.to(table.language)


def _cells(row: StatusRow, table: StatusTable, *, with_area: bool) -> Iterable[Text]:
    language = table.language
    yield Text(f"  {measure_phrase(row, language)}")
    if with_area:
        yield Text(area_name(row.area, language.value))
    yield Text(value_phrase(row, language))
    yield Text(str(row.figure.period) if row.figure else "–")
    yield Text(target_phrase(row.applied.target, row.measure.unit, language))
    yield Text(status_phrase(row, language), style=STATUS_SIGNS[row.applied.status].terminal_colour)
    yield Text(reason_sentence(row.applied.reason, row.measure.unit, language))


def _counts(table: StatusTable) -> str:
    counts = Counter(row.applied.status for row in table)
    told = [
        f"{STATUS_SIGNS[status].symbol} {STATUS_WORDS[table.language][status]} {counts[status]}"
        for status in TargetStatus
        if counts[status]
    ]
    return f"{word('measures_in_all', table.language).format(len(table))}: {', '.join(told)}"


def _notes(table: StatusTable) -> Iterable[str]:
    yield word("synthetic_note", table.language)
    yield word("example_note", table.language)
    yield word("known_today", table.language)
