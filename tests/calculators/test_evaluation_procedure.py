from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.panels import by_area, flag_of, monthly, panels, unit, value_of, yearly

from heinola_indicators.calculators.evaluation_procedure import evaluation_procedure
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.panel import empty_panel

YEARS = range(2018, 2024)
SOUND = {
    "surplus": ("EUR", dict.fromkeys(YEARS, 5e6)),
    "group_surplus_per_resident": ("EUR/resident", dict.fromkeys(YEARS, 300.0)),
    "group_margin_of_depreciation": ("percent", dict.fromkeys(YEARS, 120.0)),
    "tax_rate": ("percent", dict.fromkeys(YEARS, 9.0)),
    "mean_tax_rate": ("percent", dict.fromkeys(YEARS, 7.5)),
    "group_debt_per_resident": ("EUR/resident", dict.fromkeys(YEARS, 9_000.0)),
    "mean_group_debt_per_resident": ("EUR/resident", dict.fromkeys(YEARS, 8_000.0)),
    "group_servicing_margin": ("ratio", dict.fromkeys(YEARS, 1.4)),
}


def inputs(**changed):
    """A sound municipality; *changed* are figures by year that differ from it (None: not known)."""
    result = {}
    for name, (code, figures) in SOUND.items():
        by_year = figures | changed.get(name, {})
        missing = {year: Flag.O for year, figure in by_year.items() if figure is None}
        result[name] = yearly(code, by_year, flags=missing, name=name)
    return result


def judged(**changed):
    return evaluation_procedure(**inputs(**changed))


BEYOND = {
    "group_margin_of_depreciation": 79.9,
    "tax_rate": 9.5,
    "group_debt_per_resident": 12_000.0,
    "group_servicing_margin": 0.79,
}


def beyond(*years):
    return {name: dict.fromkeys(years, figure) for name, figure in BEYOND.items()}


def test_a_sound_municipality_meets_no_criterion():
    result = judged()
    assert (value_of(result, 2023), flag_of(result, 2023), result.unit.code) == (0, "A", "criteria")
    assert [value_of(part, 2023) for part in result.parts.values()] == [0, 0, 0]


def test_all_four_in_two_years_running_are_needed():
    assert [value_of(judged(**beyond(2022, 2023)), year) for year in (2022, 2023)] == [0, 1]
    assert value_of(judged(**beyond(2021, 2023)), 2023) == 0


def test_years_before_2020_have_no_observation_and_2020_had_other_limits_the_year_before():
    result = judged()
    assert [str(period) for period in result.periods] == ["2020", "2021", "2022", "2023"]
    assert flag_of(judged(**beyond(2019, 2020, 2021)), 2020) == "O"
    assert value_of(judged(**beyond(2019, 2020, 2021)), 2021) == 1


def test_a_missing_mean_never_makes_a_criterion_not_met():
    unknown = {"mean_group_debt_per_resident": {2023: None}}
    result = judged(**beyond(2022, 2023), **unknown)
    assert flag_of(result, 2023) == "O"
    assert [flag_of(part, 2023) for part in result.parts.values()] == ["A", "A", "O"]


def test_a_figure_within_its_limit_decides_whatever_is_missing():
    assert value_of(judged(mean_group_debt_per_resident={2023: None}), 2023) == 0


def test_without_one_of_the_criteria_there_is_no_number_and_the_parts_tell_what_is_known():
    deep = {"group_surplus_per_resident": {2022: -500.0, 2023: -1_000.0}}
    result = judged(**deep, **beyond(2022, 2023), mean_tax_rate={2023: None})
    assert flag_of(result, 2023) == "O"
    assert [flag_of(part, 2023) for part in result.parts.values()] == ["A", "A", "O"]
    assert value_of(result.parts["B"], 2023) == 1


def test_means_of_the_whole_country_hold_for_every_municipality():
    panels_of_two = {
        name: by_area(panel.unit.code, dict.fromkeys(("111", "398"), SOUND[name][1]), name=name)
        for name, panel in inputs().items()
    }
    national = {
        name: by_area(SOUND[name][0], {"SSS": SOUND[name][1]}, name=name)
        for name in ("mean_tax_rate", "mean_group_debt_per_resident")
    }
    result = evaluation_procedure(**panels_of_two | national)
    assert result.areas == ("111", "398")
    assert result.value.tolist() == [[0, 0, 0, 0]] * 2


def test_a_municipality_without_one_of_the_series_cannot_be_judged_but_is_there():
    given_all = inputs()
    without = {**given_all, "group_servicing_margin": by_area("ratio", {"398": {2023: 1.0}})}
    result = evaluation_procedure(**without)
    assert result.areas == ("111", "398")
    assert value_of(result, 2023) == 0
    assert flag_of(result, 2023, "398") == "O"


@given(st.data())
def test_one_criterion_more_never_makes_fewer(data):
    drawn = {name: data.draw(panels(code)) for name, (code, _) in SOUND.items()}
    before = evaluation_procedure(**drawn)
    surplus = drawn["group_surplus_per_resident"]
    deeper = replace(surplus, value=surplus.value - 5_000)
    after = evaluation_procedure(**{**drawn, "group_surplus_per_resident": deeper})
    both = ~np.isnan(before.value) & ~np.isnan(after.value)
    assert (after.value[both] >= before.value[both]).all()


def test_the_unit_is_known_without_figures():
    nothing = {name: empty_panel(name, unit(code)) for name, (code, _) in SOUND.items()}
    result = evaluation_procedure(**nothing)
    assert (result.unit.code, result.areas, result.periods) == ("criteria", (), ())


def test_figures_of_other_divisions_have_no_observation_where_a_municipality_changed():
    given_all = inputs()
    moved = replace(given_all["tax_rate"], division=date(2025, 1, 1))
    assert value_of(evaluation_procedure(**{**given_all, "tax_rate": moved}), 2023) == 0  # Heinola did not change


def test_other_units_and_months_are_refused():
    given_all = inputs()
    with pytest.raises(UsageError, match=r"tax_rate is in EUR; it is needed in percent"):
        evaluation_procedure(**{**given_all, "tax_rate": yearly("EUR", {2023: 1.0}, name="tax_rate")})
    with pytest.raises(UsageError, match="a year's accounts"):
        evaluation_procedure(**{**given_all, "surplus": monthly("EUR", [1.0])})
