"""The status table on a terminal, or as plain text in a pipe."""

from collections import Counter
from collections.abc import Iterable
from io import StringIO
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from heinola_indicators.assessment.status_table import StatusRow, StatusTable
from heinola_indicators.model.areas import area_name
from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Theme
from heinola_indicators.reports.numbers import written_day
from heinola_indicators.reports.reason_sentence import reason_sentence
from heinola_indicators.reports.report_words import word
from heinola_indicators.reports.status_phrases import (
    SYNTHETIC_MARK,
    measure_phrase,
    status_phrase,
    target_phrase,
    value_phrase,
)
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS


def print_status(table: StatusTable, console: Console) -> None:
    """Print the table by theme and goal, the counts of verdicts, and what the marks mean."""
    language = table.language
    console.print(Text(table.strategy.name.to(language), style="bold"))
    areas = list(dict.fromkeys(row.area for row in table))
    as_of = f"{word('as_of', language)} {written_day(table.as_of, language)}"
    console.print(Text(f"{area_name(areas[0], language.value)} · {as_of}" if len(areas) == 1 else as_of))
    themes = {theme.id: theme for theme in table.strategy.themes}
    for theme_id, rows in groupby(table, key=lambda row: row.theme):
        console.print()
        console.print(_theme_table(themes[theme_id], list(rows), table, with_area=len(areas) > 1))
    console.print()
    console.print(Text(_counts(table)))
    for note in _notes(table):
        console.print(Text(note, style="dim"))


def status_text(table: StatusTable, *, width: int) -> str:
    """The same as plain text: no colours, no blanks at the ends of lines."""
    text = StringIO()
    print_status(table, Console(file=text, width=width, color_system=None, highlight=False, emoji=False, markup=False))
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def _theme_table(theme: Theme, rows: list[StatusRow], table: StatusTable, *, with_area: bool) -> Table:
    language = table.language
    grid = Table(
        title=theme.name.to(language), title_justify="left", title_style="bold", box=None, pad_edge=False, expand=True
    )
    grid.add_column(word("measure", language), ratio=28)
    if with_area:
        grid.add_column(word("area", language), no_wrap=True)
    grid.add_column(word("value", language), justify="right", ratio=13)
    grid.add_column(word("period", language), min_width=7, no_wrap=True)
    grid.add_column(word("target", language), ratio=17)
    grid.add_column(word("status", language), ratio=14, min_width=17)
    grid.add_column(word("reason", language), ratio=40)
    goals = {goal.id: goal for goal in theme.goals}
    for goal_id, of_goal in groupby(rows, key=lambda row: row.goal):
        grid.add_row(Text(goals[goal_id].name.to(language), style="bold italic"))
        for row in of_goal:
            grid.add_row(*_cells(row, table, with_area=with_area))
    return grid


def _cells(row: StatusRow, table: StatusTable, *, with_area: bool) -> Iterable[Text]:
    language = table.language
    yield _measure(row, language)
    if with_area:
        yield Text(area_name(row.area, language.value))
    yield Text(value_phrase(row, language))
    yield Text(str(row.figure.period) if row.figure else "–")
    yield Text(target_phrase(row.applied.target, row.measure.unit, language))
    yield Text(
        status_phrase(row, language).replace("\u00a0", " "), style=STATUS_SIGNS[row.applied.status].terminal_colour
    )
    yield Text(reason_sentence(row.applied.reason, row.measure.unit, language))


def _measure(row: StatusRow, language: Language) -> Text:
    """The council's name and, beneath it, the official key figure that stands for it."""
    text = Text(measure_phrase(row, language))
    if row.measure.interpretation:
        text.append(f"\n{row.measure.interpretation.to(language)}", style="dim")
    return text


def _counts(table: StatusTable) -> str:
    counts = Counter(row.applied.status for row in table)
    told = [
        f"{STATUS_SIGNS[status].symbol} {STATUS_WORDS[table.language][status]} {counts[status]}"
        for status in TargetStatus
        if counts[status]
    ]
    return f"{word('measures_in_all', table.language).format(len(table))}: {', '.join(told)}"


def _notes(table: StatusTable) -> Iterable[str]:
    """What the marks mean, if there are any, and whose knowledge the figures are."""
    if any(SYNTHETIC_MARK in value_phrase(row, table.language) for row in table):
        yield word("synthetic_note", table.language)
    if any(row.shows_example for row in table):
        yield word("example_note", table.language)
    yield word("known_today", table.language)
