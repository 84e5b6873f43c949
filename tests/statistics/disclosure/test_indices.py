import numpy as np

from heinola_indicators.statistics.disclosure import AT_LEAST_5, KUNTA10, Visibility, index_suppression

SHOWN, PLACEMENT, SUPPRESSED, SUPPRESSED_WITH = Visibility
WHOLE = np.array([[True]])


def of(own, *items, answered=(0, 0, 0, 30), least=2, limits=KUNTA10):
    """Of a group that is one atom, by how many answered 0 … 3 items: the sign, and whether it is made of its items."""
    signs = np.array([own], dtype=np.int8), np.array([items], dtype=np.int8)
    found = index_suppression(*signs, np.array([answered]), WHOLE, least=least, limits=limits)
    return found.visibility[0], bool(found.of_items[0])


def test_an_index_is_hidden_where_one_of_its_items_is():
    assert of(SHOWN, SHOWN, SUPPRESSED) == (SUPPRESSED_WITH, False)
    assert of(SHOWN, SUPPRESSED_WITH, SHOWN) == (SUPPRESSED_WITH, False)
    assert of(PLACEMENT, SHOWN, SUPPRESSED) == (SUPPRESSED_WITH, False)


def test_an_index_is_a_placement_where_one_of_its_items_is():
    assert of(SHOWN, SHOWN, PLACEMENT) == (PLACEMENT, False)


def test_an_index_is_made_of_answers_where_all_answered_everything_or_many_did_not():
    assert of(SHOWN, SHOWN, SHOWN) == (SHOWN, False)
    assert of(SHOWN, SHOWN, SHOWN, answered=(3, 0, 10, 20)) == (SHOWN, False)
    assert of(SHOWN, SHOWN, SHOWN, answered=(3, 0, 5, 20), limits=AT_LEAST_5) == (SHOWN, False)


def test_an_index_is_made_of_its_items_where_few_answered_in_part():
    assert of(SHOWN, SHOWN, SHOWN, answered=(0, 0, 1, 29)) == (SHOWN, True)
    assert of(SHOWN, SHOWN, SHOWN, answered=(0, 0, 4, 29), limits=AT_LEAST_5) == (SHOWN, True)


def test_an_index_is_made_of_its_items_where_few_answered_everything():
    # the items less twice the index are of those who answered all three alone
    assert of(SHOWN, SHOWN, SHOWN, answered=(0, 0, 29, 4), limits=AT_LEAST_5) == (SHOWN, True)


def test_those_without_an_index_count_as_left_over_beside_complete_answers_only():
    assert of(SHOWN, SHOWN, SHOWN, answered=(0, 6, 0, 29), limits=AT_LEAST_5) == (SHOWN, False)
    assert of(SHOWN, SHOWN, SHOWN, answered=(0, 6, 29, 0), limits=AT_LEAST_5) == (SHOWN, True)


def test_an_index_of_too_few_answers_of_its_own_is_made_of_its_items():
    assert of(SUPPRESSED, SHOWN, SHOWN, answered=(0, 30, 2, 2)) == (SHOWN, True)
    assert of(SUPPRESSED_WITH, SHOWN, PLACEMENT) == (SUPPRESSED_WITH, False)


def test_few_who_answered_in_part_are_not_told_from_a_total_either():
    # units of which 6 and 2 answered in part: the larger group before the smaller, the whole first
    members = np.array([[1, 1], [1, 0], [0, 1]], dtype=bool)
    shown, answered = np.zeros((3, 2), dtype=np.int8), np.array([[0, 6, 30], [0, 2, 20]])
    found = index_suppression(shown[:, 0], shown, answered, members, least=1, limits=AT_LEAST_5)
    assert found.visibility.tolist() == [SHOWN] * 3
    assert found.of_items.tolist() == [False, True, True]
