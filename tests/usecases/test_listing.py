"""What there is to choose from."""

import pytest
from tests.strategy.small_city import write_city

from heinola_indicators.model.errors import StrategyNotSound
from heinola_indicators.usecases.listing import FAMILIES, listed


@pytest.mark.parametrize("kind", FAMILIES)
def test_the_members_of_a_family_need_no_strategy(tmp_path, kind):
    rows = listed(kind, tmp_path / "none.yaml", "fi")
    assert [name for name, _ in rows] == list(FAMILIES[kind])
    assert all(words for _, words in rows)


def test_measures_and_series_are_those_of_the_strategy(tmp_path):
    path = write_city(tmp_path)
    assert listed("measures", path, "fi") == [
        ("loans", "Lainat [EUR] (Velka vähenee)"),
        ("loans-per-resident", "Lainat asukasta kohden [EUR/resident] (Velka vähenee)"),
    ]
    assert listed("series", path, "fi") == [("loans", "[EUR] accounts"), ("population", "[persons] statistics")]


def test_measures_of_a_strategy_that_is_not_there_are_a_problem_of_it(tmp_path):
    with pytest.raises(StrategyNotSound):
        listed("measures", tmp_path / "none.yaml", "fi")
