from datetime import date

import pytest
from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel, series_break

from heinola_indicators.assessment.assess import assess
from heinola_indicators.assessment.next_on_path import next_on_path
from heinola_indicators.model.direction import Direction

AS_OF = date(2026, 11, 24)


def following(figures, followed):
    judged = assess(followed, panel(figures), HEINOLA, AS_OF, expected=None, target_area=HEINOLA).applied
    found = next_on_path(followed, judged, AS_OF)
    return None if found is None else (str(found.period), found.value)


def test_next_year_needs_the_value_of_the_path():
    assert following({"2020": 10, "2023": 9}, measure(level("2025", low=20), baseline=baseline("2020"))) == ("2024", 18)


def test_a_path_in_pieces_leads_through_the_levels_on_the_way():
    followed = measure(level("2024", low=11), level("2026", low=21), baseline=baseline("2020"), path="pieces")
    assert following({"2020": 10, "2024": 9}, followed) == ("2025", 16)


def test_months_have_a_next_month():
    followed = measure(level("2021-01", low=22), baseline=baseline("2020-01"))
    assert following({"2020-01": 10, "2020-03": 9}, followed) == ("2020-04", 13)


@pytest.mark.parametrize(
    ("figures", "followed"),
    [
        ({"2023": 9}, measure(level("2025", low=20))),
        ({"2020": 10, "2025": 9}, measure(level("2025", low=20), baseline=baseline("2020"))),
        ({"2020": 10, "2023": 9}, measure(level("2025", low=8), baseline=baseline("2020"))),
        ({"2020": 10, "2023": 9}, measure(baseline=baseline("2020"))),
        (
            {"2020": 10, "2023": 9},
            measure(level("2025", low=1, high=3), baseline=baseline("2020"), direction=Direction.STAY_WITHIN),
        ),
        (
            {"2020": 10, "2023": 9},
            measure(level("2025", low=20), baseline=baseline("2020"), breaks=(series_break("2022", "uusi laki"),)),
        ),
    ],
    ids=["no baseline", "time is up", "a limit", "no level", "a range", "a break"],
)
def test_without_a_path_there_is_none(figures, followed):
    assert following(figures, followed) is None


def test_the_path_leads_as_far_as_its_last_level_and_for_small_figures_too():
    followed = measure(level("2025", low=2.0), baseline=baseline("2020"))
    assert following({"2020": 1.0, "2024": 1.5}, followed) == ("2025", 2.0)
    assert following({"2020": 1.0, "2022": 1.5}, followed) == ("2023", pytest.approx(1.6))


def test_a_level_that_was_decided_later_is_not_on_the_path_yet():
    followed = measure(
        level("2025", low=20, decided=date(2022, 1, 1)),
        level("2025", low=90, decided=date(2027, 1, 1)),
        baseline=baseline("2020"),
    )
    assert following({"2020": 10, "2023": 9}, followed) == ("2024", 18)
