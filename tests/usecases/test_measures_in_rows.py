import pytest
from tests.strategy.small_city import STRATEGY, changed, write_city

from heinola_indicators.loaders import LOADERS
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.usecases.measures_in_rows import MeasuresInRows


@pytest.fixture
def rows(tmp_path):
    text = changed(STRATEGY, "name: {fi: Lainat}", "name: {fi: Lainat, sv: Lån}")
    strategy = read_strategy(write_city(tmp_path, text), LOADERS)
    return MeasuresInRows(measure for _, _, measure in strategy.measures())


@pytest.mark.parametrize("text", ["loans", "Lainat", "Lån", "Lainat*", "Lainat (15–64-vuotiaat)°", "Lainat\n€"])
def test_a_row_is_known_by_the_id_or_by_a_name_with_what_follows_it(rows, text):
    assert rows.is_of("loans", {"Talous", text})
    assert not rows.is_of("loans-per-resident", {"Talous", text})


def test_the_longest_name_decides(rows):
    assert rows.is_of("loans-per-resident", {"Lainat asukasta kohden*"})
    assert not rows.is_of("loans", {"Lainat asukasta kohden*"})


def test_an_id_goes_before_a_name(rows):
    assert not rows.is_of("loans", {"Lainat", "loans-per-resident"})


def test_a_row_without_either_is_of_no_measure(rows):
    assert not rows.is_of("loans", {"Talous", "Kommentti"})
    assert not rows.is_of("loans", set())
