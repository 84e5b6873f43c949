import math

from tests.assessment.plain_tables import series

from heinola_indicators.assessment.path import STATUSES
from heinola_indicators.assessment.path_method import PARTS, REASON_OF, REASONS, judge_series, reason_at
from heinola_indicators.assessment.path_reasons import PATH_REASONS


def test_every_status_has_the_reason_that_verdicts_of_a_strategy_have():
    for row, part in enumerate(PARTS):
        for column, status in enumerate(STATUSES):
            assert REASON_OF[row, column] == reason_at(part, status)
            if (part, status) in PATH_REASONS:
                assert REASONS[reason_at(part, status)] == PATH_REASONS[part, status]


def test_a_status_without_a_rule_says_what_is_missing_and_one_that_cannot_be_says_nothing():
    found = {(part, status): REASONS[reason_at(part, status)] for part in PARTS for status in STATUSES}
    for part in PARTS:
        assert [found[part, status] for status in STATUSES if status.value in {"no-data", "no-target"}] == [
            "missing" if status.value == "no-data" else "no-target"
            for status in STATUSES
            if status.value in {"no-data", "no-target"}
        ]
    assert {reason for place, reason in found.items() if place not in PATH_REASONS} == {"missing", "no-target", ""}


def test_nothing_is_covered_where_the_figure_or_the_level_is_before_the_base():
    early = judge_series(series([16.0], base=(2020, 10.0), period=2019, target=(2025, 20.0)))
    first = judge_series(series([16.0], base=(2020, 10.0), period=2023, target=(2018, 20.0)))
    same = judge_series(series([16.0], base=(2020, 10.0), period=2023, target=(2020, 20.0)))
    assert [judged.reasons[0] for judged in (early, first, same)] == [
        "before-baseline", "target-before-baseline", "target-before-baseline",
    ]  # fmt: skip
    assert all(math.isnan(judged.progress[0]) for judged in (early, first, same))
    on_its_way = judge_series(series([16.0], base=(2020, 10.0), period=2023, target=(2025, 20.0)))
    assert round(float(on_its_way.progress[0]), 9) == 0.6
