from datetime import date

from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel, series_break

from heinola_indicators.assessment.assess import Question
from heinola_indicators.assessment.stability import stability

AS_OF = date(2026, 11, 24)


def stable(figures, followed):
    return stability(Question(followed, panel(figures), HEINOLA), AS_OF, target_area=HEINOLA)


def readings(found):
    return [(str(reading.period), str(reading.status)) for reading in found]


def test_the_verdict_is_read_as_of_each_earlier_figure():
    followed = measure(level("2026", low=16), baseline=baseline("2020"))
    found = stable({"2020": 10, "2021": 11, "2022": 11, "2023": 9, "2024": 17}, followed)
    assert readings(found.earlier) == [
        ("2021", "on-track"),
        ("2022", "behind"),
        ("2023", "off-track"),
        ("2024", "reached"),
    ]


def test_a_year_without_a_figure_has_no_reading():
    followed = measure(level("2026", low=16), baseline=baseline("2020"))
    assert [period for period, _ in readings(stable({"2020": 10, "2022": 11, "2023": None}, followed).earlier)] == [
        "2022"
    ]


def test_a_baseline_a_year_off_may_turn_the_verdict():
    followed = measure(level("2026", low=16), baseline=baseline("2021"))
    found = stable({"2020": 2, "2021": 10, "2022": 13, "2024": 12}, followed)
    assert readings(found.baselines) == [("2020", "on-track"), ("2022", "off-track")]
    assert found.turns_with_baseline


def test_a_verdict_that_does_not_turn_is_stable():
    followed = measure(level("2026", low=16), baseline=baseline("2021"))
    found = stable({"2020": 10, "2021": 10, "2022": 10, "2024": 17}, followed)
    assert not found.turns_with_baseline


def test_across_a_break_an_earlier_baseline_gives_no_verdict():
    followed = measure(
        level("2026", low=16), baseline=baseline("2021"), breaks=(series_break("2021", "uusi määritelmä"),)
    )
    found = stable({"2020": 10, "2021": 10, "2022": 10, "2024": 12}, followed)
    assert readings(found.baselines)[0] == ("2020", "not-comparable")


def test_without_a_baseline_there_is_none_to_shift():
    found = stable({"2020": 10, "2024": 17}, measure(level("2026", low=16)))
    assert found.baselines == ()
    assert readings(found.earlier)[-1] == ("2024", "reached")


def test_months_are_read_once_a_year_at_the_newest_ones_season():
    months = {f"{2021 + place // 12}-{place % 12 + 1:02d}": 10.0 + place for place in range(30)}
    found = stable(months, measure(level("2026-12", low=99), baseline=baseline("2021-01")))
    assert [period for period, _ in readings(found.earlier)] == ["2021-06", "2022-06", "2023-06"]


def test_the_figure_itself_is_no_other_baseline():
    followed = measure(level("2026", low=16), baseline=baseline("2023"))
    assert readings(stable({"2022": 10, "2023": 11, "2024": 12}, followed).baselines) == [("2022", "behind")]
