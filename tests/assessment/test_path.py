import math
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from heinola_indicators.assessment.path import (
    STATUSES,
    Yardstick,
    deciding_line,
    is_within_margin,
    judge,
    share_covered,
)

RUNNING = ["reached", "on-track", "behind", "off-track", "undecided"]
ENDED = ["reached", "partly", "missed"]


def status(value: float, yardstick: Yardstick) -> str:
    return str(STATUSES[int(judge(value, yardstick))])


def rising(*, ended: bool = False, **details: float) -> Yardstick:
    """From 10 to 20, the path at 14."""
    fields = {"sign": 1, "low": 20.0, "high": 20.0, "baseline": 10.0, "path": 14.0} | details
    return Yardstick(**fields, ended=ended)


def staying_within(*, ended: bool = False, **details: float) -> Yardstick:
    """From 50 into 90 to 110."""
    fields = {"sign": 0, "low": 90.0, "high": 110.0, "baseline": 50.0, "path": math.nan} | details
    return Yardstick(**fields, ended=ended)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (20.0, "reached"), (25.0, "reached"), (19.999, "on-track"), (14.0, "on-track"), (13.999, "behind"),
        (10.001, "behind"), (10.0, "off-track"), (3.0, "off-track"),
    ],
)  # fmt: skip
def test_while_running_a_figure_is_held_against_target_path_and_baseline(value, expected):
    assert status(value, rising()) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(13.0, "on-track"), (12.999, "behind"), (11.001, "behind"), (11.0, "off-track"), (19.5, "on-track")],
)
def test_the_tolerance_eases_the_path_hardens_the_baseline_and_never_makes_reached(value, expected):
    assert status(value, rising(tolerance=1.0)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(20.0, "reached"), (19.999, "partly"), (15.0, "partly"), (14.999, "missed"), (9.0, "missed")],
)
def test_once_ended_half_of_the_way_is_partly(value, expected):
    assert status(value, rising(ended=True)) == expected


def test_the_share_that_is_partly_can_be_declared():
    assert status(17.4, rising(ended=True, partly_share=0.75)) == "missed"
    assert status(17.5, rising(ended=True, partly_share=0.75)) == "partly"


@pytest.mark.parametrize(
    ("value", "ended", "expected"),
    [
        (-43.0, False, "reached"), (-44.0, False, "reached"), (-44.5, False, "reached"),
        (-44.501, False, "off-track"), (-44.501, True, "missed"), (-44.5, True, "reached"), (-30.0, True, "reached"),
    ],
)  # fmt: skip
def test_a_target_level_worse_than_the_baseline_is_a_limit_with_tolerance(value, ended, expected):
    limit = rising(low=-44.0, high=-44.0, baseline=-41.2, path=-42.6, tolerance=0.5, ended=ended)
    assert status(value, limit) == expected


@pytest.mark.parametrize(("value", "running", "ended"), [
    (12.0, "reached", "reached"), (10.0, "reached", "reached"), (9.0, "reached", "reached"),
    (8.999, "off-track", "missed"),
])  # fmt: skip
def test_a_level_to_hold_is_reached_down_to_the_tolerance_and_above_it(value, running, ended):
    held = rising(low=10.0, high=10.0, baseline=10.0, path=10.0, tolerance=1.0)
    assert (status(value, held), status(value, replace(held, ended=True))) == (running, ended)


@pytest.mark.parametrize(("value", "running", "ended"), [
    (90.0, "reached", "reached"), (110.0, "reached", "reached"), (110.1, "behind", "partly"),
    (149.9, "behind", "missed"), (70.0, "behind", "partly"), (69.9, "behind", "missed"), (50.0, "off-track", "missed"),
    (150.0, "off-track", "missed"), (160.0, "off-track", "missed"),
])  # fmt: skip
def test_a_range_is_judged_by_the_distance_to_it(value, running, ended):
    assert (status(value, staying_within()), status(value, staying_within(ended=True))) == (running, ended)


def test_outside_a_range_that_the_baseline_was_in_is_off_track_whatever_the_tolerance():
    assert status(111.0, staying_within(baseline=100.0, tolerance=5.0)) == "off-track"
    assert status(111.0, staying_within(baseline=100.0, tolerance=5.0, ended=True)) == "missed"


def test_a_range_of_one_value_that_the_baseline_has_is_as_wide_as_the_tolerance():
    held = staying_within(low=100.0, high=100.0, baseline=100.0, tolerance=2.0)
    assert [status(value, held) for value in (98.0, 102.0, 97.9, 102.1)] == [
        "reached", "reached", "off-track", "off-track",
    ]  # fmt: skip


@pytest.mark.parametrize("sign", [1, 0])
def test_without_a_baseline_only_reached_missed_and_undecided_are_said(sign):
    running = Yardstick(sign, 20.0, 20.0, math.nan, math.nan, ended=False, tolerance=5.0)
    ended = replace(running, ended=True)
    assert [status(value, yardstick) for value in (20.0, 19.0) for yardstick in (running, ended)] == [
        "reached", "reached", "undecided", "missed",
    ]  # fmt: skip


def test_without_figure_or_target_level_there_is_no_verdict():
    assert status(math.nan, rising()) == "no-data"
    assert status(15.0, rising(low=math.nan, high=math.nan)) == "no-target"


def test_the_noise_of_floating_point_sums_is_no_difference():
    assert status(0.1 + 0.2, Yardstick(-1, 0.3, 0.3, 1.0, 0.5, ended=False)) == "reached"
    assert status(0.4, Yardstick(-1, 0.1, 0.1, 0.7, 0.7 - 0.6 * 0.5, ended=False)) == "on-track"


def test_the_share_of_the_way_can_be_negative_and_more_than_all():
    assert share_covered(np.array([5.0, 15.0, 30.0]), rising()).tolist() == [-0.5, 0.5, 2.0]
    assert share_covered(70.0, staying_within()) == 0.5
    assert np.isnan(share_covered(12.0, rising(low=8.0, high=8.0)))


@pytest.mark.parametrize(
    ("yardstick", "value", "line"),
    [
        (rising(tolerance=1.0), 0.0, 13.0),
        (rising(tolerance=1.0, ended=True), 0.0, 20.0),
        (rising(low=8.0, high=8.0, tolerance=1.0), 0.0, 7.0),
        (rising(baseline=math.nan, path=math.nan), 0.0, 20.0),
        (Yardstick(-1, 5.0, 5.0, 10.0, 8.0, ended=False, tolerance=1.0), 0.0, 9.0),
        (staying_within(), 95.0, 90.0),
        (staying_within(), 120.0, 110.0),
    ],
)
def test_the_deciding_line_is_path_limit_level_or_nearer_edge(yardstick, value, line):
    assert deciding_line(value, yardstick) == line


def test_a_margin_of_error_spans_a_line_strictly():
    assert is_within_margin(10.0, 10.3, 0.4)
    assert not is_within_margin(10.0, 10.3, 0.3)
    assert not is_within_margin(10.0, 10.0, 0.0)


whole = st.integers(-1000, 1000).map(float)
thirds_and_quarters = st.fractions(0, 1, max_denominator=12)


@st.composite
def yardsticks(draw: st.DrawFn) -> Yardstick:
    sign = draw(st.sampled_from([-1, 0, 1]))
    base, low, high = draw(whole), draw(whole), draw(whole)
    low, high = (min(low, high), max(low, high)) if sign == 0 else (low, low)
    base = draw(st.sampled_from([base, low, math.nan]))
    done = draw(thirds_and_quarters)
    return Yardstick(
        sign=float(sign),
        low=low,
        high=high,
        baseline=base,
        path=base + (low - base) * float(done),
        ended=draw(st.booleans()),
        tolerance=float(draw(st.integers(0, 50))),
        partly_share=float(draw(thirds_and_quarters) or Fraction(1, 2)),
    )


@given(yardsticks(), whole, whole)
def test_a_better_value_never_gets_a_worse_status(yardstick, one, other):
    better, worse = sorted((one, other), key=lambda value: float(yardstick.goodness(value)), reverse=True)
    order = ENDED if yardstick.ended else RUNNING
    assert order.index(status(better, yardstick)) <= order.index(status(worse, yardstick))


@given(yardsticks(), whole, st.floats(1e-6, 1e6), st.integers(-10_000, 10_000))
def test_unit_and_scale_do_not_matter(yardstick, value, factor, shift):
    def moved(number: float) -> float:
        return (number + shift) * factor

    other = replace(
        yardstick,
        low=moved(yardstick.low),
        high=moved(yardstick.high),
        baseline=moved(yardstick.baseline),
        path=moved(yardstick.path),
        tolerance=yardstick.tolerance * factor,
    )
    assert status(moved(value), other) == status(value, yardstick)


@given(yardsticks(), whole)
def test_reversing_direction_and_signs_mirrors(yardstick, value):
    mirrored = replace(
        yardstick,
        sign=-yardstick.sign,
        low=-yardstick.high,
        high=-yardstick.low,
        baseline=-yardstick.baseline,
        path=-yardstick.path,
    )
    assert status(-value, mirrored) == status(value, yardstick)
    line, mirror_line = deciding_line(value, yardstick), deciding_line(-value, mirrored)
    edges_equally_near = yardstick.sign == 0 and 2 * value == yardstick.low + yardstick.high
    assert edges_equally_near or line == -mirror_line


@given(yardsticks(), whole)
def test_a_status_changes_only_across_the_deciding_line_between_on_track_and_worse(yardstick, value):
    assume(not np.isnan(yardstick.baseline) or yardstick.ended)
    good = status(value, yardstick) in {"reached", "on-track"}
    line = float(deciding_line(value, yardstick))
    assert good == (yardstick.goodness(value) >= yardstick.goodness(line) - 1e-9)


@given(st.lists(yardsticks(), min_size=1, max_size=6), st.lists(whole, min_size=1, max_size=6))
def test_many_are_judged_as_each_alone(sticks, values):
    fields = ("sign", "low", "high", "baseline", "path", "ended", "tolerance", "partly_share")
    together = Yardstick(**{name: np.array([[getattr(stick, name)] for stick in sticks]) for name in fields})
    alone = [[int(judge(value, stick)) for value in values] for stick in sticks]
    assert judge(np.array([values]), together).tolist() == alone
