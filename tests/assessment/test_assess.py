from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from tests.assessment.example_measures import HEINOLA, baseline, level, measure, panel, series_break

from heinola_indicators.assessment.assess import Question, Verdicts, assess, assess_all
from heinola_indicators.assessment.reasons import REASONS
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.strategy import Measure, Stage
from heinola_indicators.panel.panel import Panel, empty_panel

SUMMER_2024 = date(2024, 6, 30)
TO_2025 = measure(level("2025", low=20.0), baseline=baseline("2020", 10.0))


def verdicts(
    of: Measure, on: Panel, as_of: date = SUMMER_2024, *, area: str = HEINOLA, expected: str | None = None
) -> Verdicts:
    period = parse_period(expected) if expected else None
    return assess(of, on, area, as_of, expected=period, target_area=HEINOLA)


def status_and_code(*arguments: Any, **named: Any) -> tuple[str, str]:
    applied = verdicts(*arguments, **named).applied
    assert set(applied.reason.facts) == set(REASONS[applied.reason.code])
    return str(applied.status), applied.reason.code


def with_margins(figures: dict[str, float], margins: dict[str, float]) -> Panel:
    bare = panel(dict(figures))
    return replace(bare, margin=np.array([[margins.get(str(period), np.nan) for period in bare.periods]]))


def test_no_observation_at_all_is_no_data():
    assert status_and_code(TO_2025, empty_panel("none", TO_2025.unit)) == ("no-data", "no-observation")
    assert status_and_code(TO_2025, panel({"2024": 12.0})) == ("no-data", "no-observation")


@pytest.mark.parametrize(
    ("flag", "code"), [(Flag.O, "missing"), (Flag.Q, "suppressed"), (Flag.M | Flag.P, "not-computable")]
)
def test_observations_without_a_value_are_no_data_for_the_reason_of_the_newest(flag, code):
    on = panel({"2022": None, "2023": None}, flags={"2022": Flag.O, "2023": flag})
    assert status_and_code(TO_2025, on) == ("no-data", code)


def test_without_a_decided_level_there_is_no_target():
    on = panel({"2023": 12.0})
    proposal = level("2025", low=20.0, stage=Stage.PROPOSED)
    assert status_and_code(measure(), on) == ("no-target", "no-target")
    assert status_and_code(measure(level("2025", low=20.0, decided=date(2024, 7, 1))), on) == ("no-target", "no-target")
    assert status_and_code(measure(proposal), on) == ("no-target", "only-proposed")


def test_another_area_has_no_target_level_but_its_figure():
    applied = verdicts(TO_2025, panel({"2023": 12.0}, area="398"), area="398").applied
    assert (applied.status, applied.reason.code, applied.figure.value) == ("no-target", "other-area", 12.0)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (20.0, ("reached", "reached")),
        (16.0, ("on-track", "on-path")),
        (12.0, ("behind", "behind-path")),
        (10.0, ("off-track", "no-better-than-baseline")),
    ],
)
def test_a_running_figure_is_held_against_the_path(value, expected):
    assert status_and_code(TO_2025, panel({"2023": value})) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(20.0, ("reached", "reached")), (15.0, ("partly", "partly-covered")), (14.0, ("missed", "too-little-covered"))],
)
def test_past_the_last_period_the_last_level_is_judged_as_ended(value, expected):
    assert status_and_code(TO_2025, panel({"2026": value}), date(2027, 1, 1)) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(9.0, ("reached", "within-limit")), (7.0, ("off-track", "beyond-limit"))]
)
def test_a_level_no_better_than_the_baseline_is_a_limit_without_a_path(value, expected):
    limit = measure(level("2025", low=8.0), baseline=baseline("2020", 10.0))
    assert status_and_code(limit, panel({"2023": value})) == expected
    assert verdicts(limit, panel({"2023": value})).applied.path_value is None


@pytest.mark.parametrize(
    ("value", "period", "expected"),
    [
        (95.0, "2023", ("reached", "within-range")),
        (70.0, "2023", ("behind", "nearer-to-range")),
        (40.0, "2023", ("off-track", "outside-range")),
        (70.0, "2025", ("partly", "nearer-to-range")),
        (60.0, "2025", ("missed", "outside-range")),
    ],
)
def test_a_range_to_stay_in_is_judged_by_the_distance(value, period, expected):
    staying = measure(
        level("2025", low=90.0, high=110.0), direction=Direction.STAY_WITHIN, baseline=baseline("2020", 50.0)
    )
    assert status_and_code(staying, panel({period: value}), date(2026, 1, 1)) == expected


def test_the_final_level_is_judged_beside_the_one_that_applies():
    two_levels = measure(level("2024", low=12.0), level("2030", low=30.0), baseline=baseline("2020", 10.0))
    both = verdicts(two_levels, panel({"2023": 12.5}))
    assert (both.applied.status, both.applied.target.value) == ("reached", 12.0)
    assert (both.final.status, both.final.target.value, both.final.path_value) == ("behind", 30.0, 16.0)


def test_a_path_in_pieces_leads_through_the_earlier_levels():
    levels = (level("2022", low=11.0), level("2024", low=20.0))
    straight = measure(*levels, baseline=baseline("2020", 10.0))
    on = panel({"2023": 16.0})
    assert verdicts(straight, on).applied.path_value == 17.5
    assert verdicts(replace(straight, path="pieces"), on).applied.path_value == 15.5


def test_what_was_decided_by_the_day_was_the_target_then():
    revised = measure(
        level("2025", low=20.0, decided=date(2022, 5, 16)),
        level("2025", low=14.0, decided=date(2024, 11, 18)),
        baseline=baseline("2020", 10.0),
    )
    on = panel({"2023": 13.0})
    assert status_and_code(revised, on, date(2024, 11, 17)) == ("behind", "behind-path")
    assert status_and_code(revised, on, date(2024, 11, 18)) == ("on-track", "on-path")


def test_figures_of_periods_that_had_not_ended_are_not_seen():
    on = panel({"2022": 10.0, "2023": 19.0})
    assert status_and_code(TO_2025, on, date(2023, 12, 30)) == ("off-track", "no-better-than-baseline")
    assert status_and_code(TO_2025, on, date(2023, 12, 31)) == ("on-track", "on-path")


def test_a_baseline_without_a_value_is_the_figure_of_its_period():
    from_series = measure(level("2025", low=20.0), baseline=baseline("2020"))
    assert verdicts(from_series, panel({"2020": 10.0, "2023": 12.0})).applied.baseline.value == 10.0
    assert status_and_code(from_series, panel({"2020": 10.0, "2023": 12.0})) == ("behind", "behind-path")


def test_without_a_baseline_only_the_level_can_be_judged():
    alone = measure(level("2025", low=20.0))
    assert status_and_code(alone, panel({"2023": 20.0})) == ("reached", "reached")
    assert status_and_code(alone, panel({"2023": 19.0})) == ("undecided", "no-baseline")
    assert status_and_code(alone, panel({"2025": 19.0}), date(2026, 1, 1)) == ("missed", "not-reached")
    lost = measure(level("2025", low=20.0), baseline=baseline("2020"))
    assert status_and_code(lost, panel({"2023": 19.0})) == ("undecided", "baseline-not-found")


def test_the_baseline_figure_alone_decides_nothing():
    applied = verdicts(TO_2025, panel({"2020": 10.0})).applied
    assert (applied.status, applied.reason.code) == ("undecided", "baseline-only")
    assert applied.reason.facts["otherwise"] == "on-track"


def test_a_figure_from_before_the_baseline_is_not_comparable():
    assert status_and_code(TO_2025, panel({"2019": 12.0})) == ("not-comparable", "before-baseline")


def test_a_break_comes_before_staleness_and_staleness_before_the_margin():
    broken = replace(TO_2025, breaks=(series_break("2022", "uusi luokitus"),))
    on = with_margins({"2023": 15.9}, {"2023": 1.0})
    assert status_and_code(broken, on, expected="2024") == ("not-comparable", "break")
    assert status_and_code(TO_2025, on, expected="2024") == ("stale", "stale")
    assert status_and_code(TO_2025, on, expected="2023") == ("undecided", "within-margin")
    assert verdicts(TO_2025, on).applied.reason.facts["otherwise"] == "behind"


def test_a_break_at_the_baseline_or_after_the_figure_hinders_nothing():
    breaks = (series_break("2020", "ennen"), series_break("2024", "jälkeen"))
    assert status_and_code(replace(TO_2025, breaks=breaks), panel({"2023": 16.0})) == ("on-track", "on-path")


def test_a_break_that_the_publisher_flags_holds_unless_declared_comparable():
    on = panel({"2021": 11.0, "2022": 12.0, "2023": 16.0}, flags={"2022": Flag.B})
    declared = replace(TO_2025, breaks=(series_break("2022", "perusjoukko laajeni", comparable=True),))
    assert status_and_code(TO_2025, on) == ("not-comparable", "break-in-source")
    assert status_and_code(declared, on) == ("on-track", "on-path")


def test_the_margin_of_a_sampled_baseline_counts_by_the_rest_of_the_way():
    sampled = replace(TO_2025, baseline=baseline("2020", 10.0, margin=3.0))
    facts = verdicts(sampled, with_margins({"2023": 15.0}, {"2023": 0.9})).applied.reason.facts
    assert facts["margin"] == pytest.approx(1.5)  # √(0.9² + (0.4 × 3)²) at three fifths of the way
    assert facts["line"] == 16.0
    ended = with_margins({"2025": 19.0}, {"2025": 0.9})
    assert status_and_code(sampled, ended, date(2026, 1, 1)) == ("partly", "partly-covered")


@pytest.mark.parametrize(
    ("of_series", "margins", "margin"),
    [
        (10.04, {"2020": 3.0, "2023": 0.9}, 1.5),  # 10.0 in reports, as it was declared: √(0.9² + (0.4 × 3)²)
        (10.06, {"2020": 3.0, "2023": 0.9}, 0.9),  # 10.1: somebody decided on 10
        (10.04, {"2023": 0.9}, 0.9),
    ],
)
def test_a_declared_baseline_that_is_the_figure_of_the_series_has_its_margin(of_series, margins, margin):
    applied = verdicts(TO_2025, with_margins({"2020": of_series, "2023": 15.5}, margins)).applied
    assert applied.reason.code == "within-margin"
    assert applied.reason.facts["margin"] == pytest.approx(margin)
    assert applied.baseline.value == 10.0


def test_of_an_area_that_the_series_lacks_only_the_absence_is_told():
    applied = verdicts(TO_2025, panel({"2023": 15.0}, area="398")).applied
    assert (applied.reason.code, applied.reason.facts) == ("no-observation", {})


def test_the_margin_reaching_the_line_exactly_decides():
    assert status_and_code(TO_2025, with_margins({"2023": 15.0}, {"2023": 1.0})) == ("behind", "behind-path")
    assert status_and_code(TO_2025, with_margins({"2023": 17.0}, {"2023": 1.0})) == ("on-track", "on-path")
    assert status_and_code(TO_2025, with_margins({"2023": 17.0}, {"2023": 1.01})) == ("undecided", "within-margin")


RANGE = measure(level("2025", low=90.0, high=110.0), direction=Direction.STAY_WITHIN, baseline=baseline("2020", 50.0))


@pytest.mark.parametrize(
    ("value", "line", "probability"),
    [
        (91.0, 90.0, 0.84),  # one standard error inside
        (89.0, 90.0, 0.16),
        (109.0, 110.0, 0.84),
        (111.0, 110.0, 0.16),
        (90.0, 90.0, 0.5),
    ],
)
def test_a_figure_near_an_end_of_a_range_tells_how_likely_it_is_inside(value, line, probability):
    applied = verdicts(RANGE, with_margins({"2025": value}, {"2025": 1.96}), date(2026, 1, 1)).applied
    assert (str(applied.status), applied.reason.code) == ("undecided", "within-margin")
    assert applied.reason.facts["line"] == line
    assert applied.reason.facts["probability"] == pytest.approx(probability, abs=0.005)


def test_the_probability_uses_the_number_of_answers_where_it_is_known():
    few = replace(with_margins({"2023": 15.5}, {"2023": 1.0}), n=np.array([[4.0]]))
    many = with_margins({"2023": 15.5}, {"2023": 1.0})
    by_few, by_many = (verdicts(TO_2025, on).applied.reason.facts["probability"] for on in (few, many))
    assert by_few == pytest.approx(0.1049, abs=1e-4)  # Student's with 3 degrees of freedom at -0.5 × 3.1824
    assert by_many == pytest.approx(0.1635, abs=1e-4)


def test_nothing_is_likely_or_not_where_the_margin_does_not_reach_the_line():
    applied = verdicts(TO_2025, with_margins({"2023": 30.0}, {"2023": 1.0})).applied
    assert (str(applied.status), applied.reason.code) == ("reached", "reached")


def test_a_figure_of_a_sample_without_its_margin_is_left_open():
    assert status_and_code(TO_2025, with_margins({"2023": 15.0}, {})) == ("undecided", "margin-not-known")


@pytest.mark.parametrize(
    ("figures", "margins", "expected"),
    [
        ({"2020": 10.0, "2023": 12.0}, {"2023": 0.5}, ("undecided", "margin-not-known")),
        ({"2020": 10.0, "2023": 12.0}, {"2020": 0.5, "2023": 0.5}, ("behind", "behind-path")),
        ({"2020": 10.0, "2023": 21.0}, {"2023": 0.5}, ("reached", "reached")),  # the baseline decides nothing
    ],
)
def test_a_baseline_of_a_sample_needs_its_margin_where_the_path_decides(figures, margins, expected):
    of_series = measure(level("2025", low=20.0), baseline=baseline("2020"))
    assert status_and_code(of_series, with_margins(figures, margins)) == expected


def test_a_declared_baseline_needs_no_margin():
    assert status_and_code(TO_2025, with_margins({"2020": 9.0, "2023": 12.0}, {"2023": 0.5})) == (
        "behind",
        "behind-path",
    )


def test_a_reason_names_the_periods_of_level_and_baseline():
    facts = verdicts(TO_2025, panel({"2023": 16.0})).applied.reason.facts
    assert (facts["period"], facts["target_period"]) == ("2023", "2025")
    assert (facts["baseline_period"], facts["baseline_value"]) == ("2020", 10.0)
    partly = verdicts(TO_2025, panel({"2025": 16.0}), date(2026, 1, 1)).applied.reason.facts
    assert partly["share"] == pytest.approx(0.6)


def test_the_city_s_own_tolerance_and_share_of_partly_count():
    patient = replace(TO_2025, tolerance=1.0, partly_share=0.9)
    assert status_and_code(TO_2025, panel({"2023": 15.0})) == ("behind", "behind-path")
    assert status_and_code(patient, panel({"2023": 15.0})) == ("on-track", "on-path")
    late = date(2026, 1, 1)
    assert status_and_code(TO_2025, panel({"2025": 17.0}), late) == ("partly", "partly-covered")
    assert status_and_code(patient, panel({"2025": 17.0}), late) == ("missed", "too-little-covered")


def test_a_level_that_is_only_proposed_is_told_with_its_period_if_it_is_known_by_the_day():
    proposed = measure(
        level("2029", low=30.0, stage=Stage.PROPOSED, decided=date(2024, 2, 1)),
        level("2027", low=25.0, stage=Stage.PROPOSED, decided=date(2024, 1, 1)),
        level("2025", low=20.0, stage=Stage.PROPOSED, decided=date(2024, 9, 1)),
    )
    applied = verdicts(proposed, panel({"2023": 16.0})).applied
    assert (applied.reason.code, applied.reason.facts["proposed_period"]) == ("only-proposed", "2027")


def test_a_missing_figure_is_told_with_its_period():
    assert verdicts(TO_2025, panel({"2023": None})).applied.reason.facts == {"period": "2023"}


def test_many_questions_are_answered_in_their_order_as_each_alone():
    asked = [
        Question(TO_2025, panel({"2023": 16.0}), HEINOLA),
        Question(measure(), panel({"2023": 16.0}), HEINOLA),
        Question(measure(level("2022", low=1.0), level("2025", low=20.0)), panel({"2022": 5.0}), HEINOLA),
        Question(TO_2025, panel({"2023": 12.0}), HEINOLA, parse_period("2024")),
    ]
    together = assess_all(asked, SUMMER_2024, target_area=HEINOLA)
    alone = [verdicts(q.measure, q.panel, expected=q.expected and str(q.expected)) for q in asked]
    assert together == alone
    assert assess_all([], SUMMER_2024, target_area=HEINOLA) == []


# Heinola's resident survey: 8.39 (2021, n = 301, telephone), 8.12 (2022), 7.96 (2023, n = 205)
SURVEY = measure(
    level("2025", low=8.5),
    baseline=baseline("2021", 8.39, margin=0.18),
    breaks=(series_break("2022", "puhelimesta verkkoon"), series_break("2023", "asteikko 1–10")),
)
ANSWERS = with_margins({"2021": 8.39, "2022": 8.12, "2023": 7.96}, {"2021": 0.18, "2022": 0.18, "2023": 0.22})


def test_the_resident_survey_of_2023_is_not_comparable_with_2021():
    applied = verdicts(SURVEY, ANSWERS).applied
    assert (applied.status, applied.reason.code) == ("not-comparable", "break")
    assert applied.reason.facts["break_period"] == "2023"
    assert applied.reason.facts["break_reason"] == Localised("asteikko 1–10")
    assert applied.reason.facts["otherwise"] == "off-track"


def test_the_resident_survey_is_judged_where_its_years_are_declared_comparable():
    comparable = replace(SURVEY, breaks=tuple(replace(a_break, comparable=True) for a_break in SURVEY.breaks))
    assert status_and_code(comparable, ANSWERS) == ("off-track", "no-better-than-baseline")


def test_the_fall_from_2022_to_2023_is_inside_the_noise_of_the_survey():
    # 7.96 against a path that stands at 8.15: 0.19 apart, the margin of the distance is ±0.25
    from_2022 = measure(level("2025", low=8.2), baseline=baseline("2022", 8.12, margin=0.18))
    applied = verdicts(from_2022, ANSWERS).applied
    assert (applied.status, applied.reason.code) == ("undecided", "within-margin")
    assert applied.reason.facts["otherwise"] == "off-track"


def test_the_operating_margin_of_2023_is_not_comparable_with_2021():
    # -112 M€ (2021), -41.2 M€ (2023): health and social services went to the wellbeing county in between
    reform = series_break("2023", "hyvinvointialueuudistus")
    margin = measure(level("2025", low=-44e6), baseline=baseline("2021", -112e6), breaks=(reform,))
    assert status_and_code(margin, panel({"2021": -112e6, "2023": -41.2e6})) == ("not-comparable", "break")


def test_an_operating_margin_under_pressure_keeps_a_limit():
    reform = series_break("2023", "hyvinvointialueuudistus")
    margin = measure(level("2025", low=-44e6), baseline=baseline("2023", -41.2e6), breaks=(reform,))
    on = panel({"2023": -41.2e6, "2024": -43e6})
    assert status_and_code(margin, on, date(2025, 4, 1)) == ("reached", "within-limit")


def test_emissions_are_held_against_minus_80_percent_from_2007_to_2030():
    emissions = measure(level("2030", high=20.0), direction=Direction.FALL, baseline=baseline("2007", 100.0))
    assert status_and_code(emissions, panel({"2023": 44.3})) == ("on-track", "on-path")
    assert status_and_code(emissions, panel({"2023": 44.4})) == ("behind", "behind-path")
