"""The status table on a terminal, or as plain text in a pipe."""

from collections import Counter
from collections.abc import Iterable
from io import StringIO
from itertools import groupby

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from heinola_indicators.assessment.status_table import StatusRow, StatusTable
from heinola_indicators.model.areas import area_name
from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Theme
from heinola_indicators.reports.numbers import written_day
from heinola_indicators.reports.period_words import period_short, period_words
from heinola_indicators.reports.reason_sentence import reason_sentence
from heinola_indicators.reports.report_words import word
from heinola_indicators.reports.status_phrases import (
    marks_explained,
    measure_phrase,
    status_phrase,
    target_phrase,
    value_phrase,
)
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS

HELD = "\ue000"  # stands for the no-break blank while lines are broken, because rich breaks there as well
NARROWEST_TABLE = 112  # columns; below, a number or a verdict would have to be cut


def print_status(table: StatusTable, console: Console) -> None:
    """Print the table by theme and goal, the counts of verdicts, and what the marks mean.

    Where the console is too narrow for a table there is a paragraph for each measure. Nothing is cut off.
    """
    with console.capture() as captured:
        _print(table, console)
    console.file.write(captured.get().replace(HELD, "\u00a0"))


def status_text(table: StatusTable, *, width: int) -> str:
    """The same as plain text: no colours, no blanks at the ends of lines."""
    text = StringIO()
    print_status(table, Console(file=text, width=width, color_system=None, highlight=False, emoji=False, markup=False))
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def _print(table: StatusTable, console: Console) -> None:
    language = table.language
    console.print(_text(table.strategy.name.to(language), "bold"))
    areas = list(dict.fromkeys(row.area for row in table))
    as_of = f"{word('as_of', language)} {written_day(table.as_of, language)}"
    console.print(_text(f"{area_name(areas[0], language.value)} · {as_of}" if len(areas) == 1 else as_of))
    arranged = _table_of if console.width >= NARROWEST_TABLE else _paragraphs_of
    themes = {theme.id: theme for theme in table.strategy.themes}
    for theme_id, rows in groupby(table, key=lambda row: row.theme):
        console.print()
        console.print(arranged(themes[theme_id], list(rows), table, with_area=len(areas) > 1))
    console.print()
    console.print(_text(_counts(table)))
    for note in marks_explained(table):
        console.print(_text(note, "dim"))


def _text(words: str, style: str = "") -> Text:
    return Text(words.replace("\u00a0", HELD), style=style)


def _table_of(theme: Theme, rows: list[StatusRow], table: StatusTable, *, with_area: bool) -> Table:
    language = table.language
    grid = Table(
        title=theme.name.to(language), title_justify="left", title_style="bold", box=None, pad_edge=False, expand=True
    )
    grid.add_column(word("measure", language), ratio=30)
    if with_area:
        grid.add_column(word("area", language), no_wrap=True)
    grid.add_column(word("value", language), justify="right", no_wrap=True)
    grid.add_column(word("period", language), no_wrap=True, min_width=7)
    grid.add_column(word("target", language), min_width=14, max_width=22)
    grid.add_column(word("status", language), min_width=17, max_width=17)
    grid.add_column(word("reason", language), ratio=40)
    goals = {goal.id: goal for goal in theme.goals}
    for goal_id, of_goal in groupby(rows, key=lambda row: row.goal):
        grid.add_row(_text(goals[goal_id].name.to(language), "bold italic"))
        for row in of_goal:
            grid.add_row(*_cells(row, table, with_area=with_area))
    return grid


def _cells(row: StatusRow, table: StatusTable, *, with_area: bool) -> Iterable[Text]:
    language = table.language
    yield _measure(row, language)
    if with_area:
        yield _text(area_name(row.area, language.value))
    yield _text(value_phrase(row, language))
    yield _text(period_short(row.figure.period) if row.figure else "–")
    yield _text(target_phrase(row.applied.target, row.measure.unit, language))
    yield _status(row, language)
    yield _text(reason_sentence(row.applied.reason, row.measure.unit, language))


def _paragraphs_of(theme: Theme, rows: list[StatusRow], table: StatusTable, *, with_area: bool) -> Group:
    language = table.language
    goals = {goal.id: goal for goal in theme.goals}
    parts: list[Text | Padding] = [_text(theme.name.to(language), "bold")]
    for goal_id, of_goal in groupby(rows, key=lambda row: row.goal):
        parts.append(_text(goals[goal_id].name.to(language), "bold italic"))
        for row in of_goal:
            parts.append(_measure(row, language))
            parts += [Padding(line, (0, 0, 0, 2)) for line in _lines(row, table, with_area=with_area)]
    return Group(*parts)


def _lines(row: StatusRow, table: StatusTable, *, with_area: bool) -> Iterable[Text]:
    language = table.language
    period = f" ({period_words(row.figure.period, language)})" if row.figure else ""
    area = f"{area_name(row.area, language.value)}: " if with_area else ""
    yield _text(f"{area}{value_phrase(row, language)}{period}")
    yield _text(f"{word('target', language)}: {target_phrase(row.applied.target, row.measure.unit, language)}")
    yield _status(row, language)
    yield _text(reason_sentence(row.applied.reason, row.measure.unit, language))


def _measure(row: StatusRow, language: Language) -> Text:
    """The council's name and, beneath it, the official key figure that stands for it."""
    text = _text(measure_phrase(row, language))
    if row.measure.interpretation:
        text.append(f"\n{row.measure.interpretation.to(language)}", style="dim")
    return text


def _status(row: StatusRow, language: Language) -> Text:
    sign, words = status_phrase(row, language).split("\u00a0", 1)
    return Text(f"{sign} {words}", style=STATUS_SIGNS[row.applied.status].terminal_colour)


def _counts(table: StatusTable) -> str:
    counts = Counter(row.applied.status for row in table)
    told = [
        f"{STATUS_SIGNS[status].symbol} {STATUS_WORDS[table.language][status]} {counts[status]}"
        for status in TargetStatus
        if counts[status]
    ]
    return f"{word(_counted(table), table.language).format(len(table))}: {', '.join(told)}"


def _counted(table: StatusTable) -> str:
    return "measures_in_all" if len({row.area for row in table}) < 2 else "verdicts_in_all"
