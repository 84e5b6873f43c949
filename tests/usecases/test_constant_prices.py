"""Euros of one year in the two files and in what comes out: a unit of their own, never mixed with others."""

from datetime import date

import pytest
from tests.strategy.small_city import EXPORTS, SOURCES, STRATEGY, changed, problems_in, write_city

from heinola_indicators.usecases.compute import ComputeRequest, compute

DEFLATED = changed(
    changed(STRATEGY, "unit: EUR\n", "unit: EUR@2020\n"),
    "calculator: value\n            inputs: {value: loans}",
    "calculator: constant-prices\n            inputs: {amount: loans, deflator: prices}\n"
    "            parameters: {base: 2020}",
)
PRICES = """\
  - id: prices
    unit: index
    parts:
      - source: statistics
        select: {contents: Hintaindeksi}
        of-area: SSS
"""
WITH_PRICES = changed(SOURCES, "  - id: population\n", PRICES + "  - id: population\n")
EXPORTS_WITH_PRICES = EXPORTS | {
    "väkiluku vuosittain.csv": (
        "Vuosi;Väkiluku;Hintaindeksi\n2020;200;100\n2021;198;102\n2022;196;110\n2023;195;115\n2024;190;120\n"
    )
}


def figures_of(folder, measure, strategy, sources, exports=EXPORTS_WITH_PRICES):
    path = write_city(folder, strategy, sources, exports)
    result = compute(ComputeRequest(path, folder / "data", date(2026, 11, 24), measures=(measure,)))
    assert result.problems == ()
    panel = result.table.panels[measure]
    return panel.unit.code, {period.year: figure for period, figure in zip(panel.periods, panel.value[0], strict=True)}


def test_a_measure_is_told_in_euros_of_the_year_that_its_unit_names(tmp_path):
    unit, figures = figures_of(tmp_path, "loans", DEFLATED, WITH_PRICES)
    assert unit == "EUR@2020"
    assert (figures[2020], figures[2024]) == (120, pytest.approx(104 / 1.2))


def test_a_series_may_be_declared_in_euros_of_one_year(tmp_path):
    sources = changed(SOURCES, "unit: EUR\n", "unit: EUR@2020\n")
    strategy = changed(
        changed(STRATEGY, "unit: EUR\n", "unit: EUR@2020\n"), "unit: EUR/resident", "unit: EUR/resident@2020"
    )
    unit, figures = figures_of(tmp_path, "loans-per-resident", strategy, sources)
    assert (unit, figures[2020]) == ("EUR/resident@2020", 0.6)


def test_a_file_that_writes_its_euros_gives_those_of_one_year_too(tmp_path):
    exports = EXPORTS | {
        name: text.replace("Lainat", "Lainat, 1000 €") for name, text in EXPORTS.items() if "talous" in name
    }
    sources = changed(
        changed(SOURCES, "unit: EUR\n", "unit: EUR@2020\n"), "contents: Lainat", 'contents: "Lainat, 1000 €"'
    )
    strategy = changed(STRATEGY, "unit: EUR\n", "unit: EUR@2020\n")
    strategy = changed(strategy, "unit: EUR/resident", "unit: EUR/resident@2020")
    assert figures_of(tmp_path, "loans", strategy, sources, exports)[1][2020] == 120


def test_figures_at_constant_prices_are_added_over_municipalities_that_merged(tmp_path):
    sources = changed(SOURCES, "unit: EUR\n", "unit: EUR@2020\n    division: 2025-01-01\n")
    strategy = changed(
        changed(STRATEGY, "unit: EUR\n", "unit: EUR@2020\n"), "unit: EUR/resident", "unit: EUR/resident@2020"
    )
    assert figures_of(tmp_path, "loans", strategy, sources)[1][2024] == 104


PROBLEMS = {
    "constant prices where the measure is in each year's own": (
        changed(DEFLATED, "unit: EUR@2020\n", "unit: EUR\n"),
        WITH_PRICES,
        ["23:19: unit mismatch: calculator 'constant-prices' gives EUR@2020, the measure is in EUR"],
    ),
    "the prices of another year": (
        changed(DEFLATED, "base: 2020", "base: 2021"),
        WITH_PRICES,
        ["23:19: unit mismatch: calculator 'constant-prices' gives EUR@2021, the measure is in EUR@2020"],
    ),
    "a constant-price series where a nominal one is needed": (
        STRATEGY,
        changed(SOURCES, "unit: EUR\n", "unit: EUR@2020\n"),
        [
            "23:19: unit mismatch: calculator 'value' gives EUR@2020, the measure is in EUR",
            "35:19: unit mismatch: calculator 'per-resident' gives EUR/resident@2020, the measure is in EUR/resident",
        ],
    ),
    "a deflator that is no index": (
        changed(DEFLATED, "deflator: prices", "deflator: population"),
        WITH_PRICES,
        ["21:13: population is in persons; a deflator is a price index (unit: index)"],
    ),
    "no base": (
        changed(DEFLATED, "parameters: {base: 2020}", "parameters: {}"),
        WITH_PRICES,
        ["27:25: 'base' is missing here"],
    ),
    "a year that is none": (
        changed(DEFLATED, "unit: EUR@2020", "unit: EUR@20"),
        WITH_PRICES,
        ["23:19: there is no unit 'EUR@20'; did you mean 'EUR'?"],
    ),
}


@pytest.mark.parametrize(("strategy", "sources", "expected"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_mixes_prices_is_told_at_its_place(tmp_path, strategy, sources, expected):
    assert problems_in(tmp_path, strategy, sources) == [f"strategy.yaml:{line}" for line in expected]
