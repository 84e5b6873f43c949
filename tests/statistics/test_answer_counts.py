import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.answer_counts import add_up, counts_of_answers, unweighted

POINTS, GROUPS, LOWEST = 5, 3, -2


@st.composite
def answers(draw):
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    rows, items = draw(st.integers(0, 30)), draw(st.integers(1, 4))
    codes = random.integers(LOWEST - 1, POINTS, (rows, items)).astype(draw(st.sampled_from([np.int8, np.int16])))
    return codes, random.integers(-1, GROUPS, rows), random.uniform(0.3, 3, rows)


@given(answers())
def test_counts_are_those_of_a_loop_over_the_rows(table):
    codes, groups, weights = table
    expected = np.zeros((2, GROUPS, codes.shape[1], POINTS - LOWEST))
    for row, group in enumerate(groups):
        for item, code in enumerate(codes[row]):
            if group >= 0 and code >= LOWEST:
                expected[:, group, item, code - LOWEST] += (1, weights[row])
    for weight, counts in zip((None, weights), expected, strict=True):
        found = counts_of_answers(codes, groups, points=POINTS, group_count=GROUPS, lowest=LOWEST, weights=weight)
        assert found == pytest.approx(counts)


@given(answers())
def test_what_is_no_answer_is_left_out_unless_it_is_asked_for(table):
    codes, groups, _ = table
    with_codes = counts_of_answers(codes, groups, points=POINTS, group_count=GROUPS, lowest=LOWEST)
    assert counts_of_answers(codes, groups, points=POINTS, group_count=GROUPS).tolist() == with_codes[..., 2:].tolist()


@given(answers())
def test_a_column_in_one_piece_counts_the_same(table):
    codes, groups, _ = table
    found = [
        counts_of_answers(order(codes), groups, points=5, group_count=3) for order in (np.asarray, np.asfortranarray)
    ]
    assert found[0].tolist() == found[1].tolist()


@pytest.mark.parametrize(("code", "group"), [(5, 0), (0, 3)])
def test_a_code_or_group_that_does_not_exist_is_refused(code, group):
    with pytest.raises(ValueError, match="not below"):
        counts_of_answers(np.array([[code]], dtype=np.int8), np.array([group]), points=5, group_count=3)


@given(answers())
def test_cells_add_up_to_what_the_rows_with_their_weights_do(table):
    codes, cells, _ = table
    group_of_cell, weight_of_cell = np.array([1, -1, 1]), np.array([0.5, 2.0, 1.25])
    by_cell = counts_of_answers(codes, cells, points=POINTS, group_count=GROUPS)
    added = add_up(by_cell, group_of_cell, 2, weight_of_cell)
    groups, weights = np.append(group_of_cell, -1)[cells], np.append(weight_of_cell, 0)[cells]
    for found, by_row in ((added.respondents, None), (added.weights, weights), (added.squared_weights, weights**2)):
        assert found == pytest.approx(counts_of_answers(codes, groups, points=POINTS, group_count=2, weights=by_row))


def test_without_weights_everybody_weighs_one():
    added = add_up(np.array([[[1.0, 2.0]], [[3.0, 4.0]]]), np.array([0, 0]), 1)
    assert added.respondents.tolist() == added.weights.tolist() == added.squared_weights.tolist() == [[[4.0, 6.0]]]
    assert unweighted(np.array([1, 2])).weights.tolist() == [1.0, 2.0]
