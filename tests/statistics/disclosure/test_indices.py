import numpy as np

from heinola_indicators.statistics.disclosure import AT_LEAST_5, KUNTA10, Visibility, index_suppression

SHOWN, PLACEMENT, SUPPRESSED, SUPPRESSED_WITH = Visibility
WHOLE = np.array([[True]])


def of(own, *items, partial=0, limits=KUNTA10):
    """Of a group that is one atom: the sign, and whether the index is made of its items."""
    signs = np.array([own], dtype=np.int8), np.array([items], dtype=np.int8)
    found = index_suppression(*signs, np.array([partial]), WHOLE, limits=limits)
    return found.visibility[0], bool(found.of_items[0])


def test_an_index_is_hidden_where_one_of_its_items_is():
    assert of(SHOWN, SHOWN, SUPPRESSED) == (SUPPRESSED_WITH, False)
    assert of(SHOWN, SUPPRESSED_WITH, SHOWN) == (SUPPRESSED_WITH, False)
    assert of(PLACEMENT, SHOWN, SUPPRESSED) == (SUPPRESSED_WITH, False)


def test_an_index_is_a_placement_where_one_of_its_items_is():
    assert of(SHOWN, SHOWN, PLACEMENT) == (PLACEMENT, False)


def test_an_index_is_made_of_answers_where_nobody_or_enough_answered_in_part():
    assert of(SHOWN, SHOWN, SHOWN) == (SHOWN, False)
    assert of(SHOWN, SHOWN, SHOWN, partial=5, limits=AT_LEAST_5) == (SHOWN, False)


def test_an_index_is_made_of_its_items_where_few_answered_in_part():
    assert of(SHOWN, SHOWN, SHOWN, partial=1) == (SHOWN, True)
    assert of(SHOWN, SHOWN, SHOWN, partial=4, limits=AT_LEAST_5) == (SHOWN, True)


def test_an_index_of_too_few_answers_of_its_own_is_made_of_its_items():
    assert of(SUPPRESSED, SHOWN, SHOWN, partial=30) == (SHOWN, True)
    assert of(SUPPRESSED_WITH, SHOWN, PLACEMENT) == (SUPPRESSED_WITH, False)


def test_those_who_answered_in_part_are_not_told_from_a_total_either():
    # units with 6 and 2 partial answers: the smaller one is made of its items, the larger with it or the whole
    members = np.array([[1, 1], [1, 0], [0, 1]], dtype=bool)
    shown = np.zeros((3, 2), dtype=np.int8)
    found = index_suppression(shown[:, 0], shown, np.array([6, 2]), members, limits=AT_LEAST_5)
    assert found.visibility.tolist() == [SHOWN] * 3
    assert found.of_items.tolist() == [False, True, True]
