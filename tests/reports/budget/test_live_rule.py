from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel
from tests.reports.budget.office import calculated_anew, needs_office
from tests.reports.budget.rule_rows import KEYS, parameter_cell, rule_row, status_cell, status_of, write_rule_row
from tests.reports.budget.small_excel import calculated, sheet_values
from tests.reports.budget.yardsticks import Judged, judged, numbers

from heinola_indicators.assessment.assess import assess
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.budget.live_rule import NUMBER_OF, LevelCell, first_level, rule_formulas

ROWS = 500
DAY = date(2040, 1, 1)


@given(one=judged())
@settings(max_examples=400)
def test_the_formulas_say_what_the_rule_says(one: Judged) -> None:
    values = sheet_values(rule_row(one, 2))
    assert status_of(values(status_cell(2))) is one.status


@needs_office
def test_five_hundred_rows_that_libreoffice_calculates_say_what_the_rule_says(tmp_path: Path) -> None:
    rows: list[Judged] = []

    @seed(1)
    @settings(max_examples=ROWS, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(one=judged())
    def collect(one: Judged) -> None:
        rows.append(one)

    collect()
    assert len(rows) >= ROWS * 0.9
    assert len({one.status for one in rows}) == 7
    workbook = Workbook()
    for number, one in enumerate(rows, start=1):
        write_rule_row(workbook.worksheets[0], one, number)
    sheet = calculated_anew(workbook, tmp_path).worksheets[0]
    for number, one in enumerate(rows, start=1):
        assert status_of(sheet[status_cell(number)].value) is one.status, one


@pytest.mark.parametrize(
    ("levels", "first"),
    [
        ({"A1": 5, "B1": 6}, 5),
        ({"A1": None, "B1": 6}, 6),
        ({"A1": 0, "B1": 6}, 0),
        ({"A1": None, "B1": None}, ""),
        ({"A1": "kuusi", "B1": 6}, 6),
    ],
)
def test_an_empty_cell_is_passed_over_and_zero_is_a_level(levels: dict[str, object], first: object) -> None:
    formula = first_level([LevelCell("A1", 1), LevelCell("B1", 2)])
    assert calculated(f"={formula}", levels.get) == first


def test_what_stands_after_a_level_that_cannot_be_empty_is_left_out() -> None:
    levels = [LevelCell("A1", 1), LevelCell("B1", 2, may_be_empty=False), LevelCell("C1", 3)]
    assert first_level(levels) == "IF(ISNUMBER(A1),A1,B1)"


def test_a_gate_is_stronger_than_the_rule() -> None:
    reached = Judged(5, 24315, 1, 24300, 1, 4, 4, 24320, 0, 0.5, 0, 0, 0)
    cells = rule_row(reached, 2)
    gated = cells | {parameter_cell("gate", 2): NUMBER_OF[TargetStatus.STALE]}
    assert status_of(sheet_values(cells)(status_cell(2))) is TargetStatus.REACHED
    assert status_of(sheet_values(gated)(status_cell(2))) is TargetStatus.STALE


@pytest.mark.parametrize(("missing", "status"), [("value", TargetStatus.NO_DATA), ("input", TargetStatus.NO_TARGET)])
def test_without_a_figure_or_a_level_there_is_no_verdict(missing: str, status: TargetStatus) -> None:
    cells = rule_row(Judged(5, 24315, 1, 24300, 1, 4, 4, 24320, 0, 0.5, 0, 0, 0), 2)
    cells[parameter_cell(missing, 2)] = None
    assert status_of(sheet_values(cells)(status_cell(2))) is status


YEARS = (2023, 2026, 2027, 2028, 2030)


@given(
    value=numbers,
    year=st.integers(2021, 2032),
    levels=st.dictionaries(st.sampled_from(YEARS), numbers, min_size=1),
    path=st.sampled_from(("straight", "pieces")),
    direction=st.sampled_from((Direction.RISE, Direction.FALL)),
)
def test_the_level_that_applies_and_the_path_through_the_others_are_those_of_the_program(
    value: float, year: int, levels: dict[int, float], path: str, direction: Direction
) -> None:
    decided = [
        level(str(one), **{"low" if direction is Direction.RISE else "high": number}) for one, number in levels.items()
    ]
    followed = measure(*decided, direction=direction, path=path, baseline=baseline("2020", 1.0))
    verdicts = assess(followed, panel({str(year): value}), HEINOLA, DAY, expected=None, target_area=HEINOLA)
    one = Judged(value, end_of(year), 1.0, end_of(2020), direction.sign, 0, 0, 0, 0.0, 0.5, 0.0, 0.0, 0.0)
    cells = {key: parameter_cell(key, 2) for key in KEYS}
    level_cells = [LevelCell(f"Z{one}", end_of(one)) for one in YEARS]
    formulas = rule_formulas(cells, level_cells, end_of(year), end_of(2020), by_pieces=path == "pieces")
    contents = {cells[key]: content for key, content in one.parameters.items()}
    contents |= {cells[key]: f"={formula}" for key, formula in formulas.items()}
    contents |= {f"Z{one}": levels.get(one) for one in YEARS}
    assert status_of(sheet_values(contents)(status_cell(2))) is verdicts.applied.status


def end_of(year: int) -> int:
    return 12 * year + 11
