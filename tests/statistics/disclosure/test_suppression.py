import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.statistics.disclosure.attack import naive_visibility
from tests.statistics.disclosure.made_surveys import made_survey

from heinola_indicators.statistics.disclosure import AT_LEAST_5, KUNTA10, PRESETS, Limits, Visibility, suppression

SHOWN, PLACEMENT, SUPPRESSED, SUPPRESSED_WITH = Visibility
seeds = st.integers(10_000, 1_000_000)
few = settings(max_examples=25)


def signs(answers, groups, limits=KUNTA10, values=None):
    """Of one item: answers by atom, groups as lists of atoms."""
    members = np.array([[atom in group for atom in range(len(answers))] for group in groups])
    of = None if values is None else [np.array(values)]
    return list(suppression(np.array(answers)[:, None], members, limits=limits, values=of)[:, 0])


def of(survey):
    return suppression(survey.answers[:, None], survey.members, limits=survey.limits, values=[survey.values])[:, 0]


def test_kunta10_shows_from_10_answers_places_from_5_and_shows_nothing_below():
    sizes = [10, 9, 5, 4, 0]
    assert [signs([size], [[0]])[0] for size in sizes] == [SHOWN, PLACEMENT, PLACEMENT, SUPPRESSED, SUPPRESSED]


def test_at_least_5_shows_a_management_team_of_seven_and_nothing_of_one_of_four():
    assert signs([7], [[0]], AT_LEAST_5) == [SHOWN]
    assert signs([4], [[0]], AT_LEAST_5) == [SUPPRESSED]


def test_a_single_small_unit_takes_the_smallest_other_unit_with_it():
    assert signs([40, 30, 12, 3], [[0, 1, 2, 3], [0], [1], [2], [3]]) == [
        SHOWN,
        SHOWN,
        SHOWN,
        SUPPRESSED_WITH,
        SUPPRESSED,
    ]


def test_small_units_that_are_many_together_take_no_other_with_them():
    groups = [[0, 1, 2, 3], [0], [1], [2], [3]]
    assert signs([40, 30, 4, 3], groups, AT_LEAST_5) == [SHOWN, SHOWN, SHOWN, SUPPRESSED, SUPPRESSED]


def test_units_of_nine_and_nine_are_not_left_to_be_told_from_their_sum():
    found = signs([40, 30, 9, 9], [[0, 1, 2, 3], [0], [1], [2], [3]], Limits(10))
    assert found == [SHOWN, SHOWN, SUPPRESSED_WITH, SUPPRESSED, SUPPRESSED]


def test_of_two_nested_groups_that_differ_by_a_few_one_is_hidden():
    # 18-29, 30-34, the others: 18-34 less 18-29 would be five people
    assert signs([40, 5, 60], [[0, 1, 2], [0], [0, 1]]) == [SHOWN, SUPPRESSED_WITH, SHOWN]


def test_two_categories_one_of_them_small_leave_the_whole():
    assert signs([30, 3], [[0, 1], [0], [1]]) == [SHOWN, SUPPRESSED_WITH, SUPPRESSED]


def test_an_empty_category_has_the_sign_of_a_small_one_and_hides_nobody_else():
    assert signs([30, 20, 0], [[0, 1, 2], [0], [1], [2]]) == [SHOWN, SHOWN, SHOWN, SUPPRESSED]


def test_a_sum_over_a_crossing_does_not_give_its_small_cell_away():
    # two ages by three areas, with both margins shown: cell 0 needs another in its row and in its column
    atoms = [3, 20, 20, 20, 20, 20]
    margins = [[0, 1, 2], [3, 4, 5], [0, 3], [1, 4], [2, 5]]
    found = signs(atoms, [list(range(6)), *margins, *([atom] for atom in range(6))])
    assert found[:6] == [SHOWN] * 6
    assert found[6] == SUPPRESSED
    assert found[6:].count(SUPPRESSED_WITH) == 3
    assert found[6 + 3] == SUPPRESSED_WITH


def test_an_answer_that_only_one_person_gave_is_not_told_from_margins_of_hidden_cells():
    atoms = [3, 20, 20, 20, 20, 20]
    margins = [[0, 1, 2], [3, 4, 5], [0, 3], [1, 4], [2, 5]]
    groups = [list(range(6)), *margins, *([atom] for atom in range(6))]
    values = [[2, 1], [20, 0], [20, 0], [20, 0], [20, 0], [20, 0]]
    assert signs(atoms, groups, values=values).count(SHOWN) < signs(atoms, groups).count(SHOWN)


def test_each_item_has_the_limit_of_its_own_answers():
    answers = np.array([[30, 30], [12, 4], [40, 40]])
    members = np.array([[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]], dtype=bool)
    found = suppression(answers, members, limits=KUNTA10)
    assert found[:, 0].tolist() == [SHOWN] * 4
    assert found[2, 1] == SUPPRESSED


def test_nobody_answered_anything():
    assert signs([0, 0], [[0, 1], [0]]) == [SUPPRESSED, SUPPRESSED]


def test_no_items_no_signs():
    assert suppression(np.empty((2, 0), dtype=int), np.ones((1, 2), dtype=bool), limits=KUNTA10).shape == (1, 0)


@few
@given(seeds)
def test_nothing_below_the_limit_is_shown_and_small_groups_keep_their_sign(seed):
    survey = made_survey(seed)
    found, limits_alone = of(survey), naive_visibility(survey)
    is_small = limits_alone != SHOWN
    assert (found[is_small] == limits_alone[is_small]).all()
    assert set(found[~is_small]) <= {SHOWN, SUPPRESSED_WITH}


@few
@given(seeds)
def test_where_every_atom_has_enough_answers_nothing_is_hidden(seed):
    survey = made_survey(seed)
    answers = survey.answers + survey.limits.full
    assert (suppression(answers[:, None], survey.members, limits=survey.limits) == SHOWN)[
        survey.members.any(axis=1)
    ].all()


@few
@given(seeds, st.randoms(use_true_random=False))
def test_the_order_of_atoms_does_not_matter(seed, chance):
    survey = made_survey(seed)
    order = chance.sample(range(len(survey.answers)), len(survey.answers))
    moved = suppression(
        survey.answers[order, None], survey.members[:, order], limits=survey.limits, values=[survey.values[order]]
    )
    assert moved[:, 0].tolist() == of(survey).tolist()


@few
@given(seeds, st.randoms(use_true_random=False))
def test_the_order_of_groups_does_not_matter_where_no_two_have_the_same_number_of_answers(seed, chance):
    survey = made_survey(seed)
    kept = np.unique(survey.members @ survey.answers, return_index=True)[1]
    members = survey.members[np.sort(kept)]
    order = chance.sample(range(len(members)), len(members))
    first, second = (
        suppression(survey.answers[:, None], groups, limits=survey.limits, values=[survey.values])[:, 0]
        for groups in (members, members[order])
    )
    assert second.tolist() == first[order].tolist()


@pytest.mark.parametrize(
    ("answers", "members", "values"),
    [
        ([[5], [6]], [[True]], None),
        ([[5], [-6]], [[True, True]], None),
        ([[5], [6]], [[True, True]], [[[5, 0], [5, 2]]]),
        ([[5], [6]], [[True, True]], []),
    ],
)
def test_arrays_that_do_not_belong_together_are_refused(answers, members, values):
    of_items = None if values is None else [np.array(of_item) for of_item in values]
    with pytest.raises(ValueError):
        suppression(np.array(answers), np.array(members), limits=KUNTA10, values=of_items)


@pytest.mark.parametrize("limits", [(1, None), (10, 11), (10, 0)])
def test_limits_that_protect_nobody_are_refused(limits):
    with pytest.raises(ValueError):
        Limits(*limits)


def test_presets_are_named_as_in_the_files():
    assert {"kunta10": Limits(10, 5), "at-least-5": Limits(5)} == PRESETS
