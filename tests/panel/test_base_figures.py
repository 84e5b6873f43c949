from tests.panels import by_area, flag_of, value_of, yearly

from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import year_period
from heinola_indicators.panel.base_figures import base_beside


def test_the_base_stands_at_every_period_without_its_break():
    panel = yearly("EUR", {2019: 1.0, 2020: 2.0, 2021: 3.0}, flags={2019: Flag.B | Flag.P})
    result = base_beside(panel, year_period(2019))
    assert [value_of(result, year) for year in (2019, 2020, 2021)] == [1, 1, 1]
    assert flag_of(result, 2021) == "P"


def test_an_area_without_the_base_has_a_missing_one():
    panel = by_area("EUR", {"111": {2020: 1.0}, "398": {2019: 5.0, 2020: 6.0}})
    result = base_beside(panel, year_period(2019))
    assert [flag_of(result, 2020, area) for area in ("111", "398")] == ["O", "A"]
