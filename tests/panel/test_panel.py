from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.panels import AREAS, YEARS, by_area, flag_of, monthly, panels, same, unit, value_of, yearly

from heinola_indicators.model.flag import Flag, flag_codes
from heinola_indicators.model.period import Frequency, month_period, year_period
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.panel import Panel, PanelNotSound, empty_panel, panel_of

axes = st.tuples(st.permutations([*AREAS, "560"]), st.sets(st.sampled_from([2018, *YEARS])))


def sound(**changes):
    """A sound panel of two areas and two years, with *changes*."""
    content = {
        "name": "loans",
        "unit": unit("EUR"),
        "areas": ("111", "398"),
        "periods": (year_period(2020), year_period(2021)),
        "value": np.array([[1.0, 2.0], [3.0, np.nan]]),
        "flag": np.array([[1, 1], [1, 0]]),
        "source": np.full((2, 2), -1),
    }
    return Panel(**(content | changes))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"areas": ("111",)}, "grid of"),
        ({"value": np.zeros((2, 3))}, "grid of"),
        ({"n": np.zeros(2)}, "grid of"),
        ({"margin": np.zeros((1, 2))}, "grid of"),
        ({"areas": ("111", "111")}, "area is given twice"),
        ({"periods": (year_period(2020), month_period(2021, 1))}, "more than one frequency"),
        ({"periods": (year_period(2021), year_period(2020))}, "time order"),
        ({"periods": (year_period(2020), year_period(2020))}, "time order"),
        ({"flag": np.array([[1, 1], [1, 1]])}, "do not agree"),
        ({"flag": np.array([[1, 1], [0, 0]])}, "do not agree"),
        ({"flag": np.array([[1, int(Flag.Q)], [1, 0]])}, "do not agree"),
        ({"flag": np.array([[1, int(Flag.A | Flag.O)], [1, 0]])}, "do not agree"),
    ],
)
def test_what_is_not_sound_is_refused_by_name(changes, words):
    assert sound().name == "loans"
    with pytest.raises(PanelNotSound, match=f"loans: .*{words}"):
        sound(**changes)


def test_nobody_writes_into_a_panel():
    panel = sound(n=np.ones((2, 2)))
    for grid in (panel.value, panel.flag, panel.source, panel.n):
        with pytest.raises(ValueError, match="read-only"):
            grid[0, 0] = 5


def test_a_missing_figure_is_an_observation_and_an_absent_one_is_not():
    panel = by_area("EUR", {"111": {2020: None, 2021: 1.0}, "398": {2021: 2.0}})
    assert [flag_of(panel, 2020, area) for area in ("111", "398")] == ["O", ""]
    assert list(panel.frame.index) == [("111", "2020"), ("111", "2021"), ("398", "2021")]


def test_the_frame_has_a_row_for_every_observation():
    panel = replace(sound(), n=np.array([[5.0, 6.0], [7.0, np.nan]]))
    frame = panel.frame
    assert list(frame.columns) == ["value", "flag", "n"]
    assert frame.index.names == ["area", "period"]
    assert frame.loc[("398", "2020")].tolist() == [3.0, "A", 7.0]
    assert len(frame) == 3


@given(panels(areas=AREAS[:2]))
def test_a_frame_tells_values_and_flags_as_they_are(panel):
    frame = panel.frame
    for area in panel.areas:
        for period in panel.periods:
            row = frame.loc[(area, str(period))]
            assert row["flag"] == flag_of(panel, period, area)
            assert np.array_equal(row["value"], value_of(panel, period, area), equal_nan=True)


def test_the_frame_of_nothing_is_empty():
    assert len(empty_panel("nothing", unit("EUR")).frame) == 0


@given(panels(), axes)
def test_taking_on_other_axes_keeps_every_figure_and_invents_none(panel, wanted):
    areas, years = wanted
    taken = panel.taken(areas, [year_period(year) for year in sorted(years)])
    assert taken.areas == tuple(areas)
    for area in areas:
        for year in years:
            if area in AREAS and year in YEARS:
                assert flag_of(taken, year, area) == flag_of(panel, year, area)
                assert np.array_equal(value_of(taken, year, area), value_of(panel, year, area), equal_nan=True)
            else:
                assert flag_of(taken, year, area) == ""


@given(panels(), axes)
def test_taking_on_more_axes_and_back_changes_nothing(panel, wanted):
    areas, years = wanted
    more = panel.taken(areas, [year_period(year) for year in sorted({*years, *YEARS})])
    assert same(more.taken(panel.areas, panel.periods), panel)


def test_everything_beside_the_value_is_taken_along():
    grid = np.array([[1.0, 2.0], [3.0, 4.0]])
    panel = sound(n=grid, deviation=grid, margin=grid, place=np.array([[0, 1], [2, 3]]), parts={"part": sound()})
    taken = panel.taken(["398", "560"], [year_period(2020)])
    for beside in (taken.n, taken.deviation, taken.margin):
        assert np.array_equal(beside, [[3.0], [np.nan]], equal_nan=True)
    assert taken.place.tolist() == [[2], [-1]]
    assert value_of(taken.parts["part"], 2020, "398") == 3


def test_taking_the_same_axes_is_the_same_panel():
    panel = sound()
    assert panel.taken(list(panel.areas), list(panel.periods)) is panel


def test_taking_from_an_empty_panel_gives_no_observations():
    taken = empty_panel("nothing", unit("EUR")).taken(["111"], [year_period(2020)])
    assert flag_of(taken, 2020) == ""


@pytest.mark.parametrize(
    ("day", "years"),
    [(date(2021, 12, 31), ["2020", "2021"]), (date(2021, 12, 30), ["2020"]), (date(2020, 12, 30), [])],
)
def test_a_period_counts_when_it_has_ended(day, years):
    assert [str(period) for period in sound().until(day).periods] == years


def test_a_panel_has_one_frequency_or_none():
    assert sound().frequency is Frequency.YEAR
    assert monthly("EUR", [1.0]).frequency is Frequency.MONTH
    assert empty_panel("nothing", unit("EUR")).frequency is None


def test_a_figure_leads_to_its_files():
    panel = sound(source=np.array([[0, 1], [0, -1]]), source_sets=(("first",), ("first", "second")))
    assert panel.files_of(0, 1) == ("first", "second")
    assert panel.files_of(1, 1) == ()


def test_a_small_panel_is_put_in_time_order_and_keeps_the_order_of_areas():
    cells = {("398", year_period(2021)): 1.0, ("111", year_period(2020)): 2.0}
    panel = panel_of("small", unit("EUR"), cells)
    assert panel.areas == ("398", "111")
    assert [str(period) for period in panel.periods] == ["2020", "2021"]


def test_two_panels_are_the_same_only_when_they_are_one():
    assert yearly("EUR", {2020: 1.0}) != yearly("EUR", {2020: 1.0})


def test_a_flag_that_is_declared_for_a_period_joins_those_that_are_there():
    panel = panel_of("x", UNITS["EUR"], {("111", year_period(2023)): 1.0, ("111", year_period(2024)): None})
    flagged = panel.with_flags({year_period(2023): Flag.P, year_period(2024): Flag.P, year_period(2025): Flag.E})
    assert [flag_codes(int(flag)) for flag in flagged.flag[0]] == ["P", "O+P"]
    assert panel.with_flags({year_period(2020): Flag.P}) is panel
