"""A series cut out of a table says what it takes, adds all of it, or is refused."""

from datetime import date

import numpy as np
import pytest

from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Frequency
from heinola_indicators.model.problem import Location
from heinola_indicators.model.source import AgeRange, Origin, Part, Source, SourceFile
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.choices import NotInTable, ValueNotInTable
from heinola_indicators.panel.panel import Panel
from heinola_indicators.panel.selection import cut
from heinola_indicators.panel.table import Cube, Role, Table, Variable

HERE = Location("sources.yaml", 1, 1)
SOURCE = Source("s", Localised("s"), "p", ("f",), Frequency.YEAR, Origin.PUBLISHED, HERE)
FILE = SourceFile("s:f", SOURCE, "f", "0" * 64)


def table_of(*variables: Variable, value: list[float], flag: list[Flag] | None = None, units: str = "") -> Table:
    figures = np.array(value, float)
    flags = np.array(flag or [Flag.A] * len(value), np.int64)
    return Table(
        loader="px",
        title="",
        variables=variables,
        index=Cube.of([len(variable.values) for variable in variables]),
        value=figures,
        flag=flags,
        place=lambda row: f"cell {row}",
        units={"": units} if units else {},
    )


AREA = Variable("Alue", ("KU111",), ("Heinola",), role=Role.AREA)
YEARS = Variable("Vuosi", ("2023", "2024*"), ("2023", "2024*"), role=Role.TIME)
ITEMS = Variable("Erä", ("loans", "leases", "guarantees"), ("Lainat", "Vuokravastuut", "Takaukset"))


def finances(*flags: Flag) -> Table:
    return table_of(AREA, ITEMS, YEARS, value=[10, 11, 1, 2, 5, 6], flag=list(flags) or None)


def taken(table: Table, unit: str = "EUR", **part: object) -> Panel:
    return cut(table, Part("s", HERE, **part), "series", UNITS[unit], FILE).panel  # type: ignore[arg-type]


def test_selected_values_are_added_by_area_and_period_and_scaled() -> None:
    panel = taken(finances(), select={"Erä": ("loans", "leases")}, add=("Erä",), scale=1000.0)
    assert panel.value.tolist() == [[11000.0, 13000.0]]
    assert panel.areas == ("111",)


def test_a_preliminary_year_is_flagged() -> None:
    panel = taken(finances(), select={"Erä": ("loans",)})
    assert panel.flag.tolist() == [[Flag.A, Flag.A | Flag.P]]


def test_an_addend_that_is_not_there_is_told_and_never_left_out() -> None:
    with pytest.raises(ValueNotInTable, match="no value 'leasing'; did you mean 'leases'"):
        taken(finances(), select={"Erä": ("loans", "leasing")}, add=("Erä",))


def test_of_alternatives_without_adding_the_one_that_is_there_is_taken() -> None:
    assert taken(finances(), select={"Erä": ("velat", "loans")}).value.tolist() == [[10.0, 11.0]]


def test_a_variable_left_open_is_told_with_its_values() -> None:
    with pytest.raises(NotInTable, match="'Erä' has 3 values; choose with 'select' or add with 'sum'"):
        taken(finances())


def test_a_sum_with_a_suppressed_cell_has_no_value_and_says_suppressed() -> None:
    table = table_of(
        AREA, ITEMS, YEARS, value=[10, 11, np.nan, 2, 5, 6], flag=[Flag.A, Flag.A, Flag.Q, Flag.A, Flag.A, Flag.A]
    )
    panel = taken(table, select={"Erä": ("loans", "leases")}, add=("Erä",))
    assert np.isnan(panel.value[0, 0])
    assert panel.flag[0, 0] & Flag.Q
    assert panel.value[0, 1] == 13.0


def test_adding_over_a_variable_with_a_total_would_count_twice_and_is_refused() -> None:
    with_total = Variable("Erä", ("SSS", "loans"), ("Yhteensä", "Lainat"))
    table = table_of(AREA, with_total, YEARS, value=[10, 11, 10, 11])
    with pytest.raises(NotInTable, match="has a total 'SSS'"):
        taken(table, add=("Erä",))


def test_a_unit_of_thousands_without_a_scale_is_a_mismatch() -> None:
    table = table_of(AREA, YEARS, value=[10, 11], units="1000 euroa")
    with pytest.raises(NotInTable, match="so the scale is 1000, not 1"):
        taken(table)
    assert taken(table, scale=1000.0).value.tolist() == [[10000.0, 11000.0]]


def test_another_unit_than_the_series_is_a_mismatch() -> None:
    with pytest.raises(NotInTable, match="unit mismatch: the file gives '%', the series is in EUR"):
        taken(table_of(AREA, YEARS, value=[10, 11], units="%"))


def test_ages_are_added_over_bands_that_make_them_up_and_named_with_the_panel() -> None:
    ages = Variable("Ikä", ("0-14", "15-19", "20-24"), ("0-14", "15-19", "20-24"))
    table = table_of(AREA, ages, YEARS, value=[1, 2, 3, 4, 5, 6])
    panel = taken(table, "moves", select={"Ikä": AgeRange(15, 24)}, add=("Ikä",))
    assert panel.value.tolist() == [[8.0, 10.0]]
    assert panel.qualifier == "15–24"
    with pytest.raises(NotInTable, match="ages 18–24 cannot be made up"):
        taken(table, "moves", select={"Ikä": AgeRange(18, 24)}, add=("Ikä",))


def test_a_file_without_areas_or_periods_takes_them_from_its_part() -> None:
    table = table_of(ITEMS, value=[10, 1, 5])
    panel = taken(table, select={"Erä": ("loans",)}, of_area="111", of_period="2024")
    assert (panel.areas, [str(period) for period in panel.periods]) == (("111",), ["2024"])
    with pytest.raises(NotInTable, match="of-area"):
        taken(table, select={"Erä": ("loans",)})


def test_headings_that_are_no_periods_and_unknown_areas_are_told() -> None:
    area = Variable("Alue", ("Heinola", "Atlantis"), ("Heinola", "Atlantis"), role=Role.AREA)
    years = Variable("Vuosi", ("2023", "AVERAGE"), ("2023", "AVERAGE"), role=Role.TIME)
    found = cut(table_of(area, years, value=[1, 2, 3, 4]), Part("s", HERE), "series", UNITS["EUR"], FILE)
    assert found.panel.areas == ("111",)
    assert any("Atlantis" in notice for notice in found.notices)
    assert any("AVERAGE" in notice for notice in found.notices)
    assert date(2023, 12, 31) == found.panel.periods[0].end
