"""Parts of a series put together: the earlier part holds, a value goes before none."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from tests.panels import by_area, monthly, panels, same, unit, value_of, yearly

from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.merge import conflicts, merged
from heinola_indicators.panel.panel import FrequencyMismatch, UnitMismatch, empty_panel


def test_where_two_parts_have_the_same_period_the_earlier_holds():
    panel = merged(yearly("EUR", {2020: 1.0, 2021: 2.0}), yearly("EUR", {2021: 9.0, 2022: 3.0}))
    assert [value_of(panel, year) for year in (2020, 2021, 2022)] == [1.0, 2.0, 3.0]


def test_a_value_goes_before_a_missing_one_of_an_earlier_part():
    panel = merged(yearly("EUR", {2020: None}), yearly("EUR", {2020: 9.0}))
    assert value_of(panel, 2020) == 9.0


def test_a_missing_one_goes_before_no_observation_at_all():
    panel = merged(yearly("EUR", {2021: 1.0}), yearly("EUR", {2020: None}))
    assert panel.flag.tolist() == [[Flag.O, Flag.A]]


def test_a_gap_between_parts_stays_a_gap():
    panel = merged(yearly("EUR", {2018: 1.0}), yearly("EUR", {2020: 3.0}))
    assert [str(period) for period in panel.periods] == ["2018", "2020"]


def test_an_empty_part_changes_nothing():
    panel = yearly("EUR", {2020: 1.0})
    assert same(merged(panel, empty_panel("x", unit("EUR"))), panel)


def test_different_units_and_frequencies_are_not_put_together():
    with pytest.raises(UnitMismatch):
        merged(yearly("EUR", {2020: 1.0}), yearly("persons", {2021: 1.0}))
    with pytest.raises(FrequencyMismatch):
        merged(yearly("EUR", {2020: 1.0}), monthly("EUR", [1.0]))


def test_the_number_of_answers_stays_with_its_figure():
    first = yearly("points", {2020: 8.4})
    first = replace(first, n=np.array([[301.0]]))
    panel = merged(first, yearly("points", {2021: 8.1}))
    assert panel.n is not None
    assert panel.n[0, 0] == 301
    assert np.isnan(panel.n[0, 1])


def test_figures_that_two_files_give_differently_are_conflicts():
    first, second = (
        by_area("EUR", {"111": {2020: 1.0}, "398": {2020: 2.0}}),
        by_area("EUR", {"111": {2020: 1.0}, "398": {2020: 5.0}}),
    )
    ((area, _),) = conflicts(first, second)
    assert area == "398"
    assert conflicts(first, first) == []


@given(panels())
def test_a_panel_merged_with_itself_is_itself(panel):
    assert same(merged(panel, panel), panel)


@given(panels(), panels())
def test_no_value_is_lost(first, second):
    panel = merged(first, second)
    for part in (first, second):
        there = ~np.isnan(part.value)
        taken = panel.taken(part.areas, part.periods)
        assert not np.isnan(taken.value[there]).any()
