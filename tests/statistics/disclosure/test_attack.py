"""What no calculation may find. ``HEINOLA_INDICATORS_ATTACKS=2000`` tries so many surveys instead of a few."""

import os

import numpy as np
import pytest
from tests.statistics.disclosure.attack import (
    hidden_groups_calculated,
    hidden_numbers_solved,
    naive_visibility,
    small_sets_calculated,
)
from tests.statistics.disclosure.index_attack import (
    few_answers_calculated,
    index_of_answers,
    items_published,
    made_index,
    naive_index,
)
from tests.statistics.disclosure.made_surveys import made_survey

from heinola_indicators.statistics.disclosure import Visibility, suppression

SURVEYS = int(os.environ.get("HEINOLA_INDICATORS_ATTACKS", "150"))
SOLVED = SURVEYS if "HEINOLA_INDICATORS_ATTACKS" in os.environ else 16  # an integer program for every hidden number
UNPROTECTED = 6
INDICES = SURVEYS if "HEINOLA_INDICATORS_ATTACKS" in os.environ else 40


@pytest.fixture(scope="module")
def surveys():
    return [made_survey(seed) for seed in range(SURVEYS)]


@pytest.fixture(scope="module")
def published(surveys):
    return [
        suppression(survey.answers[:, None], survey.members, limits=survey.limits, values=[survey.values])[:, 0]
        for survey in surveys
    ]


def test_no_set_of_few_answers_can_be_calculated(surveys, published):
    found = {seed: small_sets_calculated(*pair) for seed, pair in enumerate(zip(surveys, published, strict=True))}
    assert {seed: sizes for seed, sizes in found.items() if sizes} == {}


def test_no_hidden_group_can_be_calculated(surveys, published):
    found = {seed: hidden_groups_calculated(*pair) for seed, pair in enumerate(zip(surveys, published, strict=True))}
    assert {seed: groups for seed, groups in found.items() if groups} == {}


def test_no_number_of_a_small_group_can_be_solved(surveys, published):
    pairs = zip(surveys[:SOLVED], published[:SOLVED], strict=True)
    found = {seed: hidden_numbers_solved(*pair) for seed, pair in enumerate(pairs)}
    assert {seed: numbers for seed, numbers in found.items() if numbers} == {}


def test_the_surveys_are_hard_ones_that_show_something_and_hide_something(published):
    signs = np.concatenate(published)
    share = {sign: float((signs == sign).mean()) for sign in Visibility}
    assert all(share[sign] > 0.05 for sign in Visibility), share


def test_without_secondary_suppression_the_same_attacks_find_much(surveys):
    sets = [bool(small_sets_calculated(survey, naive_visibility(survey))) for survey in surveys]
    solved = [bool(hidden_numbers_solved(survey, naive_visibility(survey))) for survey in surveys[:UNPROTECTED]]
    assert np.mean(sets) > 0.5
    assert np.mean(solved) > 0.3


@pytest.fixture(scope="module")
def indices():
    made = [made_index(seed) for seed in range(INDICES)]
    return [(each, items_published(each)) for each in made]


def test_no_few_answers_can_be_calculated_from_an_index_beside_its_items(indices):
    found = {
        seed: few_answers_calculated(made, items, index_of_answers(made, items))
        for seed, (made, items) in enumerate(indices)
    }
    assert {seed: sums for seed, sums in found.items() if sums} == {}


def test_an_index_of_answers_wherever_its_items_are_shown_gives_few_answers_away(indices):
    found = [few_answers_calculated(made, items, naive_index(made, items)) for made, items in indices]
    assert np.mean([bool(sums) for sums in found]) > 0.3


def test_the_made_indices_are_of_answers_in_some_groups_and_of_items_in_others(indices):
    of_answers = np.concatenate([index_of_answers(made, items) for made, items in indices])
    naive = np.concatenate([naive_index(made, items) for made, items in indices])
    assert 0.05 < of_answers.mean() < naive.mean()
