import math

import pytest

from heinola_indicators.assessment.plain_series import PlainSeries
from heinola_indicators.assessment.plain_table import NEEDED, PlainTable, read_series
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.errors import ExportNotRead

SOUND = {
    "id": "a", "direction": "rise", "base_period": 2015, "base_value": 100.0, "period": 2020, "value": 110.0,
    "target_period": 2030, "target": 130.0,
}  # fmt: skip


def table(*rows: dict[str, object], decimal_comma: bool = False) -> PlainTable:
    """Rows that differ from a sound one as told, on the lines from 2 on."""
    cells = [SOUND | row for row in rows]
    header = list(dict.fromkeys(name for row in cells for name in row))
    columns = [[row.get(name) for row in cells] for name in header]
    return PlainTable("series.csv", header, columns, range(2, 2 + len(cells)), decimal_comma)


def read(*rows: dict[str, object], decimal_comma: bool = False) -> PlainSeries:
    return read_series(table(*rows, decimal_comma=decimal_comma))


def problems(*rows: dict[str, object], decimal_comma: bool = False) -> list[str]:
    with pytest.raises(ExportNotRead) as raised:
        read(*rows, decimal_comma=decimal_comma)
    return [str(problem) for problem in raised.value.problems]


def test_every_column_is_read_into_its_own_place():
    series = read(SOUND | {"direction": "fall", "limit": 0.0, "group": "g", "amber_share": 0.1})
    assert (series.ids, series.groups, series.signs.tolist()) == (("a",), ("g",), [-1.0])
    assert (series.base_values[0], series.values[0], series.targets[0]) == (100.0, 110.0, 130.0)
    assert (series.limits[0], series.amber_shares[0]) == (0.0, 0.1)
    assert [times.last[0] // 12 for times in (series.base_times, series.times, series.target_times)] == [
        2015, 2020, 2030,
    ]  # fmt: skip


def test_columns_that_may_be_missing_are_empty():
    series = read({})
    assert series.groups == ("",)
    assert math.isnan(series.limits[0])
    assert math.isnan(series.amber_shares[0])


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [("2015-16", 2015, 2016), ("2015/16", 2015, 2016), ("1999-00", 1999, 2000), (2015.0, 2015, 2015)],
)
def test_two_years_in_a_row_are_a_period_from_the_first_month_to_the_last(period, first, last):
    times = read({"base_period": period}).base_times
    assert (times.first[0], times.last[0]) == (12 * first, 12 * last + 11)


@pytest.mark.parametrize("period", ["2015-17", "2015-15", "2015-14"])
def test_other_years_are_no_period(period):
    assert problems({"base_period": period})[0].startswith(f"series.csv:2: base_period: '{period}' is not a period")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"base_period": None}, "base_value is given without base_period"),
        ({"period": " "}, "value is given without period"),
        ({"target_period": ""}, "target is given without target_period"),
        ({"direction": " "}, "the direction is empty; write rise or fall"),
        ({"direction": "up"}, "direction: 'up' is no direction; write rise or fall"),
        ({"id": None}, "the id is empty"),
        ({"value": "1,5"}, "value: '1,5' is no number; write a decimal point, not a comma"),
        ({"value": "x"}, "value: 'x' is no number; leave the cell empty where there is none"),
        ({"amber_share": 1.1}, "amber_share is no part of one; write for instance 0.1 for ten percent"),
    ],
)
def test_a_bad_cell_is_told_with_its_row_and_how_to_mend_it(row, message):
    assert problems({"id": "first"}, row) == [f"series.csv:3: {message}"]


def test_a_share_may_be_nothing_or_all():
    assert read({"amber_share": 0.0}, {"id": "b", "amber_share": 1.0}).amber_shares.tolist() == [0.0, 1.0]


def test_a_decimal_comma_is_read_where_the_file_has_it_and_a_point_too():
    rows = ({"value": "1,5"}, {"id": "b", "value": "−2,25"}, {"id": "c", "value": "2.5"}, {"id": "d", "value": 3})
    assert read(*rows, decimal_comma=True).values.tolist() == [1.5, -2.25, 2.5, 3.0]
    assert problems({"value": "1,5,0"}, decimal_comma=True)[0].startswith("series.csv:2: value: '1,5,0' is no number")


def test_an_id_that_is_a_whole_number_has_no_decimals():
    assert read({"id": 7.0}, {"id": 7.5}, {"id": " b "}).ids == ("7", "7.5", "b")


def test_columns_that_are_missing_are_told_before_the_rows():
    some = PlainTable("series.csv", ["id", "value"], [["a", ""], ["x", 1.0]], [2, 3])
    with pytest.raises(ExportNotRead) as raised:
        read_series(some)
    told = [str(problem) for problem in raised.value.problems]
    missing = [name for name in NEEDED if name not in {"id", "value"}]
    assert [line.split(" is missing")[0] for line in told[:6]] == [f"series.csv: column '{name}'" for name in missing]
    assert told[2] == "series.csv: column 'base_value' is missing; did you mean 'value'?"
    assert [line.split(" ")[0] for line in told[6:]] == ["series.csv:2:", "series.csv:3:"]


def test_a_table_without_rows_has_no_series():
    assert read_series(PlainTable("series.csv", NEEDED, [[] for _ in NEEDED], [])).ids == ()


def test_direction_is_rise_where_the_column_is_sound():
    assert read({}, {"id": "b", "direction": Direction.FALL}).signs.tolist() == [1.0, -1.0]
