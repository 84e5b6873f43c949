import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assessment.example_measures import level

from heinola_indicators.assessment.target_path import NO_PIECE, piece_at, share_of_time, straight_path
from heinola_indicators.model.period import parse_period, year_period

END_2007, END_2021 = year_period(2007).last, year_period(2021).last


def path_value(text: str, target, baseline: tuple[int, float], through=()) -> float:
    month = parse_period(text).last
    piece = piece_at(month, target, baseline, through)
    ends = (piece.start_value, piece.end_value, piece.start_month, piece.end_month, month)
    return float(straight_path(*(np.array(end, float) for end in ends)))


@pytest.mark.parametrize(("year", "reduction"), [("2023", 55.7), ("2024", 59.1), ("2025", 62.6), ("2026", 66.1)])
def test_the_path_of_minus_80_percent_from_2007_to_2030_has_the_required_reductions(year, reduction):
    # 80 × (y − 2007) / 23, the Hinku criterion on a straight path
    assert round(100 - path_value(year, level("2030", high=20.0), (END_2007, 100.0)), 1) == reduction


def test_positions_count_by_the_ends_of_periods():
    target = level("2022", low=22.0)
    assert path_value("2022-06", target, (END_2021, 10.0)) == 16.0
    assert path_value("2022-Q1", target, (END_2021, 10.0)) == 13.0


def test_a_path_in_pieces_leads_through_the_levels_on_the_way_without_ranges():
    stops = (
        level("2022", low=12.0),
        level("2023", low=0.0, high=1.0),
        level("2024", low=18.0),
        level("2026", low=30.0),
    )
    values = [path_value(year, stops[2], (END_2021, 10.0), stops) for year in ("2021", "2022", "2023", "2024")]
    assert values == [10.0, 12.0, 15.0, 18.0]
    assert path_value("2025", stops[3], (END_2021, 10.0), stops) == 24.0


def test_only_the_first_piece_starts_at_the_baseline():
    stops = (level("2022", low=12.0), level("2024", low=18.0))
    first, second = (piece_at(year_period(y).last, stops[1], (END_2021, 10.0), stops) for y in (2022, 2023))
    assert (first.starts_at_baseline, second.starts_at_baseline) == (True, False)


def test_a_range_has_no_path():
    assert piece_at(END_2021, level("2024", low=1.0, high=2.0), (END_2021, 0.0)) == NO_PIECE


def test_a_level_not_later_than_the_baseline_is_its_own_path():
    assert path_value("2023", level("2020", low=5.0), (END_2021, 10.0)) == 5.0


@given(st.integers(0, 400), st.integers(1, 400), st.integers(-50, 500))
def test_the_share_of_time_runs_from_nothing_to_all(start, length, passed):
    share = share_of_time(np.array(start), np.array(start + length), np.array(start + passed))
    assert 0 <= share <= 1
    assert (share == 0) == (passed <= 0)
    assert (share == 1) == (passed >= length)
