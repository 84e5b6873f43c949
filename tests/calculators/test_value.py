from hypothesis import given
from tests.panels import panels, value_of, yearly

from heinola_indicators.calculators.value import value


@given(panels())
def test_a_published_value_is_taken_over_as_it_is(panel):
    assert value(panel) is panel


def test_the_operating_margin_of_heinola_in_2020_is_the_published_one():
    # StatFin, municipal financial statements 2020, 1 000 €
    assert value_of(value(yearly("EUR", {2020: -107_039_000.0})), 2020) == -107_039_000
