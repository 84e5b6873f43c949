import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.answer_counts import counts_of_answers

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
