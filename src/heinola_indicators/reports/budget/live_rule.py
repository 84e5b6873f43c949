"""The path rule as formulas of a workbook: each a comparison of cells of one row.

The same steps as ``assessment.path.judge`` and what stands around it in ``assessment.against_levels``, so that a target
level changed in the workbook changes the verdict as the program would. A text of no length is a number that there is
none of; ``N`` makes 0 of it. Statuses are counted from 1 in the order of ``TargetStatus``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from heinola_indicators.assessment.path import CODES, NOISE

NUMBER_OF = {status: code + 1 for status, code in CODES.items()}
_STATUS = {status.name.lower(): str(number) for status, number in NUMBER_OF.items()}
_NOISE = f"{NOISE:E}"

NOTHING = '""'
# cells that the program writes
PARAMETERS = (
    *("value", "value_month", "baseline", "baseline_month", "sign", "tolerance", "partly_share"),
    *("margin_below", "margin_above", "baseline_margin_below", "baseline_margin_above"),
    *("range_low", "range_high", "range_month", "gate"),
)

# cells that follow from the levels, and those that follow from these; their names are those of assessment.path
LEVEL_CELLS = ("level", "level_month", "start", "start_month")
FORMULAS: dict[str, str] = {
    "low": "IF({sign}=0,{range_low},{level})",
    "high": "IF({sign}=0,{range_high},{level})",
    "ended": "IF({value_month}>=IF({sign}=0,{range_month},{level_month}),1,0)",
    "share": (
        "IF(AND({sign}<>0,ISNUMBER({baseline}),ISNUMBER({level})),"
        "IF({level_month}<={start_month},1,MAX(0,MIN(1,({value_month}-{start_month})/({level_month}-{start_month})))),"
        '"")'
    ),
    "path": 'IF(ISNUMBER({share}),{start}+({level}-{start})*{share},"")',
    "noise": _NOISE + "*MAX(ABS(N({low})),ABS(N({high})),ABS(N({baseline})),{tolerance})",
    "goodness": (
        'IF(AND(ISNUMBER({value}),ISNUMBER({low})),IF({sign}=0,-MAX({low}-{value},{value}-{high},0),{sign}*{value}),"")'
    ),
    "goodness_of_baseline": (
        "IF(AND(ISNUMBER({baseline}),ISNUMBER({low})),"
        'IF({sign}=0,-MAX({low}-{baseline},{baseline}-{high},0),{sign}*{baseline}),"")'
    ),
    "goodness_of_level": "IF({sign}=0,0,{sign}*N({low}))",
    "no_better": ("IF(ISNUMBER({goodness_of_baseline}),IF({goodness_of_baseline}>={goodness_of_level}-{noise},1,0),0)"),
    "reached_from": "{goodness_of_level}-IF(AND({no_better}=1,{low}={high}),{tolerance},0)",
    "on_track_from": ('IF(OR({no_better}=1,{sign}=0,{path}=""),"",{sign}*N({path})-{tolerance})'),
    "line": (
        "IF({sign}=0,"
        "IF(ABS(N({value})-(N({low})-({goodness_of_level}-{reached_from})))"
        "<=ABS(N({value})-(N({high})+({goodness_of_level}-{reached_from}))),"
        "N({low})-({goodness_of_level}-{reached_from}),N({high})+({goodness_of_level}-{reached_from})),"
        '{sign}*IF(OR({ended}=1,{on_track_from}=""),{reached_from},MIN({on_track_from},{reached_from})))'
    ),
    "weight_of_baseline": (
        'IF(OR({share}="",{start_month}<>{baseline_month},AND({no_better}=1,{sign}<>0)),0,1-N({share}))'
    ),
    "margin": (
        "SQRT(IF({line}<N({value}),{margin_below},{margin_above})^2"
        "+({weight_of_baseline}*IF(N({value})<{line},{baseline_margin_below},{baseline_margin_above}))^2)"
    ),
    "within_margin": ("IF(ABS(N({value})-{line})<{margin}-" + _NOISE + "*MAX(ABS(N({value})),ABS({line})),1,0)"),
    "status_number": (
        "IF(NOT(ISNUMBER({value})),[no_data],IF(NOT(ISNUMBER({low})),[no_target],IF(ISNUMBER({gate}),{gate},"
        "IF({within_margin}=1,[undecided],IF({goodness}+{noise}>={reached_from},[reached],"
        "IF({ended}=1,IF(ISNUMBER({goodness_of_baseline}),IF({goodness}+{noise}-{goodness_of_baseline}"
        ">={partly_share}*({goodness_of_level}-{goodness_of_baseline}),[partly],[missed]),[missed]),"
        "IF(IF(ISNUMBER({on_track_from}),{goodness}+{noise}>={on_track_from},FALSE),[on_track],"
        "IF(NOT(ISNUMBER({goodness_of_baseline})),[undecided],"
        "IF({goodness}+{noise}>{goodness_of_baseline}+{tolerance}+2*{noise},[behind],[off_track])))))))))"
    ),
}


@dataclass(frozen=True, slots=True)
class LevelCell:
    """A cell with a target level, and the month that its period ends in (12 × year + month − 1).

    One that *may_be_empty* is passed over where it is.
    """

    cell: str
    month: float
    may_be_empty: bool = True


def rule_formulas(
    cells: Mapping[str, str], levels: Sequence[LevelCell], value_month: float, baseline_month: float, *, by_pieces: bool
) -> dict[str, str]:
    """The formulas of a row by name, without the sign of equality.

    Args:
        cells: the address of every parameter and formula, of ``level``, ``level_month``, ``start`` and ``start_month``.
        levels: the cells with target levels in time order; none of a range.
        value_month: the month that the figure's period ends in.
        baseline_month: that of the baseline.
        by_pieces: whether the path leads through the levels on the way.
    """
    ahead = [level for level in levels if level.month >= value_month]
    behind = [level for level in reversed(levels) if level.month < value_month]
    stops = [level for level in behind if level.month > baseline_month] if by_pieces else []
    chosen = {
        "level": first_level((*ahead, *behind)),
        "level_month": month_of_first_level((*ahead, *behind)),
        "start": first_level(stops, cells["baseline"]),
        "start_month": month_of_first_level(stops, cells["baseline_month"]),
    }
    return chosen | {name: _filled_in(formula, cells) for name, formula in FORMULAS.items()}


def first_level(levels: Sequence[LevelCell], otherwise: str = NOTHING) -> str:
    """A formula that is the first of *levels* that is a number."""
    return _first_filled([(level, level.cell) for level in levels], otherwise)


def month_of_first_level(levels: Sequence[LevelCell], otherwise: str = NOTHING) -> str:
    """A formula that is the month of the first of *levels* that is a number."""
    return _first_filled([(level, f"{level.month:.12g}") for level in levels], otherwise)


def _first_filled(choices: Sequence[tuple[LevelCell, str]], otherwise: str) -> str:
    """What stands after a cell that cannot be empty is never reached; Excel takes 64 formulas in one another."""
    formula = otherwise
    for level, result in reversed(choices):
        formula = f"IF(ISNUMBER({level.cell}),{result},{formula})" if level.may_be_empty else result
    return formula


def _filled_in(formula: str, cells: Mapping[str, str]) -> str:
    for name, number in _STATUS.items():
        formula = formula.replace(f"[{name}]", number)
    return formula.format_map(cells)
