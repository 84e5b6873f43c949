"""What the hidden parameter columns of a row hold, and its formulas."""

from math import inf

from heinola_indicators.assessment.sampling_error import sampling_margin
from heinola_indicators.assessment.target_levels import applicable_level
from heinola_indicators.assessment.target_path import IN_PIECES
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.strategy import TargetLevel
from heinola_indicators.reports.budget.live_rule import (
    NUMBER_OF,
    LevelCell,
    first_level,
    month_of_first_level,
    rule_formulas,
)
from heinola_indicators.reports.budget.phrases import ABSENT
from heinola_indicators.reports.budget.rows import DECEMBER, BudgetRow, Slot, target_years

Values = dict[str, float | str | None]


def parameters(row: BudgetRow) -> Values:
    """The constants of a row by column; what there is none of is left out."""
    measure, judged = row.measure, row.item.judged
    figure, baseline = judged.figure, judged.baseline
    values: Values = {
        "id": measure.id,
        "sign": 0 if measure.direction is Direction.STAY_WITHIN else measure.direction.sign,
        "tolerance": measure.tolerance,
        "partly_share": measure.partly_share,
        "gate": NUMBER_OF[row.gate] if row.gate else None,
        "margin_below": sampling_margin(figure, -inf),
        "margin_above": sampling_margin(figure, inf),
        "baseline_margin_below": sampling_margin(baseline, -inf),
        "baseline_margin_above": sampling_margin(baseline, inf),
        "written_status": NUMBER_OF[row.item.row.applied.status],
    }
    if figure is not None:
        values |= {"value": figure.value, "value_month": figure.period.last}
    if baseline is not None:
        values |= {"baseline": baseline.value, "baseline_month": baseline.period.last}
    return values | _levels(row)


def _levels(row: BudgetRow) -> Values:
    values: Values = {f"written_{slot.year}": slot.level.value for slot in row.slots if slot.year and slot.level}
    for number, slot in enumerate(hidden_slots(row), start=1):
        values[f"level_{number}"] = slot.level.value if slot.level else None
    level = applied_level(row)
    if level is not None and level.is_range:
        values |= {"range_low": level.low, "range_high": level.high, "range_month": level.period.last}
    elif level is not None:
        values["written_level"] = level.value
    return values


def applied_level(row: BudgetRow) -> TargetLevel | None:
    """The level that the latest figure is held against."""
    figure, levels = row.item.judged.figure, [slot.level for slot in row.slots if slot.level]
    return applicable_level(levels, figure.period) if figure and levels else None


def hidden_slots(row: BudgetRow) -> list[Slot]:
    """The levels that have no column of their own."""
    return [slot for slot in row.slots if slot.year is None]


def formulas(row: BudgetRow, cells: dict[str, str]) -> dict[str, str]:
    """The formulas of a row by column, without the sign of equality."""
    judged = row.item.judged
    levels = _level_cells(row, cells)
    by_column = rule_formulas(
        cells,
        levels,
        judged.figure.period.last if judged.figure else -inf,
        judged.baseline.period.last if judged.baseline else inf,
        by_pieces=row.measure.path == IN_PIECES,
    )
    aimed_at = [level for level in levels if level.month >= 12 * row.year + DECEMBER]
    by_column |= {"goal_level": first_level(aimed_at), "goal_month": month_of_first_level(aimed_at)}
    running = target_years(row.year)[0]
    by_column |= {
        "status": f"INDEX(status_words,{cells['status_number']})",
        "reason": 'IF(AND({status_number}={written_status},{level}&""={written_level}&""),{reason_text},'
        "changed_level)".format_map(cells),
        "needed": _needed(cells),
        "deviation": _deviation(row, cells, cells[f"target_{running}"]),
    }
    return by_column


def _level_cells(row: BudgetRow, cells: dict[str, str]) -> list[LevelCell]:
    if row.measure.direction is Direction.STAY_WITHIN:
        return []
    hidden = {slot.period: f"level_{number}" for number, slot in enumerate(hidden_slots(row), start=1)}
    return [
        LevelCell(
            cells[hidden.get(slot.period, f"target_{slot.year}")], slot.period.last, may_be_empty=slot.year is not None
        )
        for slot in row.slots
        if slot.level is not None or slot.is_open
    ]


def _needed(cells: dict[str, str]) -> str:
    """(yT − yt)/(T − t) a year, as ``assessment.needed_change``; a dash where it is reached or its time has ended."""
    return (
        "IF(AND(ISNUMBER({value}),ISNUMBER({goal_level})),"
        f'IF(OR({{sign}}*{{value}}>={{sign}}*{{goal_level}},{{goal_month}}<={{value_month}}),"{ABSENT}",'
        f'({{goal_level}}-{{value}})/(({{goal_month}}-{{value_month}})/12)),"{ABSENT}")'
    ).format_map(cells)


def _deviation(row: BudgetRow, cells: dict[str, str], target: str) -> str:
    """Forecast minus the running year's level, turned so that more is better; from a range, minus the distance."""
    slot = row.slot(target_years(row.year)[0])
    forecast = cells["forecast"]
    if slot is not None and slot.level is not None and slot.level.is_range:
        low, high = slot.level.low, slot.level.high
        return f'IF(ISNUMBER({forecast}),-MAX({low!r}-{forecast},{forecast}-{high!r},0),"{ABSENT}")'
    return f'IF(AND(ISNUMBER({forecast}),ISNUMBER({target})),{cells["sign"]}*({forecast}-{target}),"{ABSENT}")'
