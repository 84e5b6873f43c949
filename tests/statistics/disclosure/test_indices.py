import numpy as np

from heinola_indicators.statistics.disclosure import Visibility, index_suppression

SHOWN, PLACEMENT, SUPPRESSED, SUPPRESSED_WITH = Visibility


def of(own, *items):
    return index_suppression(np.array([own], dtype=np.int8), np.array([items], dtype=np.int8))[0]


def test_an_index_is_hidden_where_one_of_its_items_is():
    assert of(SHOWN, SHOWN, SUPPRESSED) == SUPPRESSED_WITH
    assert of(SHOWN, SUPPRESSED_WITH, SHOWN) == SUPPRESSED_WITH
    assert of(PLACEMENT, SHOWN, SUPPRESSED) == SUPPRESSED_WITH


def test_an_index_is_a_placement_where_one_of_its_items_is():
    assert of(SHOWN, SHOWN, PLACEMENT) == PLACEMENT


def test_an_index_of_few_answers_of_its_own_stays_hidden():
    assert of(SUPPRESSED, SHOWN, SHOWN) == SUPPRESSED
    assert of(SUPPRESSED_WITH, SHOWN, PLACEMENT) == SUPPRESSED_WITH


def test_an_index_is_shown_where_all_of_it_is():
    assert of(SHOWN, SHOWN, SHOWN) == SHOWN
