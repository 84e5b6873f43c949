from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.assessment.roll_up import SCORES, WORST_FIRST, Member, rolled_up
from heinola_indicators.model.source import Origin
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import RollUp, RollUpRule

REACHED, ON_TRACK, BEHIND = TargetStatus.REACHED, TargetStatus.ON_TRACK, TargetStatus.BEHIND
OFF_TRACK, NO_DATA = TargetStatus.OFF_TRACK, TargetStatus.NO_DATA
WORST, MEAN = RollUp(RollUpRule.WORST), RollUp(RollUpRule.MEAN)


def members(*statuses, weights=None):
    return [
        Member(f"m{number}", status, weight)
        for number, (status, weight) in enumerate(zip(statuses, weights or [1.0] * len(statuses), strict=True))
    ]


def test_the_worst_verdict_is_that_of_the_whole():
    assert rolled_up(members(REACHED, BEHIND, OFF_TRACK), WORST).status is OFF_TRACK


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        ([REACHED, REACHED], REACHED),
        ([REACHED, ON_TRACK], ON_TRACK),
        ([REACHED, BEHIND], ON_TRACK),
        ([REACHED, OFF_TRACK], BEHIND),
        ([BEHIND, OFF_TRACK], BEHIND),
        ([BEHIND, OFF_TRACK, OFF_TRACK], OFF_TRACK),
    ],
)
def test_the_mean_of_scores_has_its_edges_at_three_and_one_quarter(statuses, status):
    assert rolled_up(members(*statuses), MEAN).status is status


def test_weights_decide_the_mean():
    assert rolled_up(members(REACHED, OFF_TRACK, weights=[3, 1]), MEAN).score == 0.75
    assert rolled_up(members(REACHED, OFF_TRACK, weights=[1, 4]), MEAN).status is OFF_TRACK


def test_a_member_without_weight_is_not_asked():
    assert rolled_up(members(REACHED, OFF_TRACK, weights=[1, 0]), WORST).status is REACHED


def test_too_little_known_gives_no_verdict():
    found = rolled_up(members(REACHED, NO_DATA, NO_DATA), WORST)
    assert (found.status, found.silent) == (None, 2)
    assert found.known_share == pytest.approx(1 / 3)
    assert rolled_up(members(REACHED, NO_DATA), WORST).status is REACHED  # just half


def test_effective_weights_are_shares_of_what_is_known():
    found = rolled_up(members(REACHED, BEHIND, NO_DATA, weights=[1, 3, 4]), MEAN)
    assert found.effective_weights == {"m0": 0.25, "m1": 0.75}


def test_it_is_told_when_the_whole_hangs_on_one_member():
    assert rolled_up(members(REACHED, OFF_TRACK, ON_TRACK), WORST).hangs_on == ("m1",)
    assert rolled_up(members(OFF_TRACK, OFF_TRACK), WORST).hangs_on == ()
    assert rolled_up(members(REACHED, NO_DATA), WORST).hangs_on == ("m0",)  # without it nothing is known


def test_one_member_alone_is_what_the_whole_hangs_on():
    found = rolled_up(members(BEHIND), MEAN)
    assert (found.status, found.without, found.hangs_on) == (BEHIND, {"m0": None}, ("m0",))


def test_synthetic_members_are_counted_apart():
    synthetic = [Member("a", REACHED, origin=Origin.SYNTHETIC), Member("b", REACHED), Member("c", NO_DATA, origin=None)]
    assert rolled_up(synthetic, WORST).synthetic == 1


def test_nothing_known_at_all_is_no_verdict():
    found = rolled_up(members(NO_DATA, NO_DATA), MEAN)
    assert (found.status, found.score, found.known_share, found.hangs_on) == (None, None, 0.0, ())


RANKS = {status: rank for rank, status in enumerate(WORST_FIRST)}
EQUALS = [set(WORST_FIRST[:2]), set(WORST_FIRST[2:4])]


@pytest.mark.parametrize("rule", [WORST, MEAN])
@given(statuses=st.lists(st.sampled_from(WORST_FIRST), min_size=1, max_size=6), data=st.data())
def test_a_better_member_never_makes_the_whole_worse(rule, statuses, data):
    at = data.draw(st.integers(0, len(statuses) - 1))
    better = data.draw(st.sampled_from(WORST_FIRST[RANKS[statuses[at]] :]))
    before = rolled_up(members(*statuses), rule).status
    after = rolled_up(members(*statuses[:at], better, *statuses[at + 1 :]), rule).status
    assert SCORES[after] >= SCORES[before]


def test_scores_rise_with_the_order_of_verdicts():
    assert all(SCORES[worse] <= SCORES[better] for worse, better in pairwise(WORST_FIRST))
