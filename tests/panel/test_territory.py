from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Frequency, year_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.source import Origin, Source, SourceFile
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.panel import Panel, panel_of
from heinola_indicators.panel.territory import NotAdditive, in_division

LAHTI, NASTOLA, HEINOLA = "398", "532", "111"
TODAY = date(2026, 1, 1)


def euros(figures: dict[tuple[str, int], float | None], flags: dict[tuple[str, int], Flag] | None = None) -> Panel:
    def dated(cells: dict) -> dict:  # type: ignore[type-arg]
        return {(area, year_period(year)): cell for (area, year), cell in cells.items()}

    return panel_of("loans", UNITS["EUR"], dated(figures), flags=dated(flags or {}))


def value_of(panel: Panel, area: str, year: int) -> float:
    return float(panel.value[panel.areas.index(area), panel.periods.index(year_period(year))])


def test_a_municipality_that_went_into_another_is_added_to_it_before_the_merger() -> None:
    panel = in_division(euros({(LAHTI, 2015): 300.0, (NASTOLA, 2015): 40.0, (LAHTI, 2016): 350.0}), TODAY)
    assert panel.areas == (LAHTI,)
    assert (value_of(panel, LAHTI, 2015), value_of(panel, LAHTI, 2016)) == (340.0, 350.0)
    assert panel.division == TODAY


def test_a_sum_that_lacks_a_predecessor_has_no_value() -> None:
    panel = in_division(euros({(LAHTI, 2015): 300.0, (LAHTI, 2016): 350.0}), TODAY)
    assert np.isnan(value_of(panel, LAHTI, 2015))
    assert panel.flag[0, 0] & Flag.O
    assert value_of(panel, LAHTI, 2016) == 350.0


def test_a_suppressed_predecessor_keeps_the_sum_suppressed() -> None:
    figures = {(LAHTI, 2015): 300.0, (NASTOLA, 2015): None}
    panel = in_division(euros(figures, {(NASTOLA, 2015): Flag.Q}), TODAY)
    assert np.isnan(value_of(panel, LAHTI, 2015))
    assert panel.flag[0, 0] & Flag.Q


def test_a_municipality_that_did_not_change_is_left_as_it_is() -> None:
    panel = in_division(euros({(HEINOLA, 2014): 48.5, (HEINOLA, 2015): None}), TODAY)
    assert value_of(panel, HEINOLA, 2014) == 48.5
    assert panel.flag[0, 1] == Flag.O


def test_the_division_of_the_time_itself_changes_nothing() -> None:
    before = euros({(LAHTI, 2015): 300.0, (NASTOLA, 2015): 40.0})
    assert in_division(before, date(2015, 1, 1)).areas == (LAHTI, NASTOLA)


def test_a_region_stays_beside_the_municipalities() -> None:
    assert in_division(euros({("SSS", 2015): 1.0}), TODAY).areas == ("SSS",)


def test_rates_are_not_added() -> None:
    rate = panel_of("rate", UNITS["EUR/resident"], {(LAHTI, year_period(2015)): 3.0})
    with pytest.raises(NotAdditive, match="cannot be added"):
        in_division(rate, TODAY)


def test_figures_that_were_read_from_files_keep_them_when_they_are_added() -> None:
    source = Source("accounts", Localised("x"), "x", ("a.csv",), Frequency.YEAR, Origin.PUBLISHED, Location("x.yaml"))
    files = tuple(SourceFile(name, source, f"{name}.csv", "0") for name in ("first", "second"))
    read = replace(
        euros({(LAHTI, 2015): 1.0, (NASTOLA, 2015): 2.0}),
        source=np.array([[0], [1]]),
        source_sets=tuple((file,) for file in files),
    )
    assert in_division(read, TODAY).files_of(0, 0) == files


def test_euros_of_one_year_are_added_as_euros_are() -> None:
    read = replace(euros({(LAHTI, 2015): 1.0, (NASTOLA, 2015): 2.0}), unit=UNITS["EUR"].at_prices_of(2023))
    assert value_of(in_division(read, TODAY), LAHTI, 2015) == 3
