import numpy as np
import pandas as pd
import pytest

from heinola_indicators.assessment import METHODS
from heinola_indicators.assessment.plain import assess_frame
from heinola_indicators.model.errors import ExportNotRead, UsageError

COLUMNS = ["id", "direction", "base_period", "base_value", "period", "value", "target_period", "target"]


def table(*rows: tuple[object, ...]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=COLUMNS)


def test_the_path_method_gives_status_reason_and_covered_share():
    judged = assess_frame(
        table(
            ("a", "rise", 2020, 10.0, 2023, 16.0, 2025, 20.0),
            ("b", "fall", 2007, 100.0, 2023, 44.4, 2030, 20.0),
            ("c", "rise", 2020, 10.0, 2025, 15.0, 2025, 20.0),
            ("d", "rise", 2020, 10.0, 2023, 9.0, 2025, 8.0),
        )
    )
    assert list(judged.columns) == ["id", "group", "method", "progress", "score", "status", "reason"]
    assert judged["status"].tolist() == ["on-track", "behind", "partly", "reached"]
    assert judged["reason"].tolist() == ["on-path", "behind-path", "partly-covered", "within-limit"]
    assert judged["progress"].tolist()[:3] == pytest.approx([0.6, 0.695, 0.5])
    assert np.isnan(judged["progress"][3])
    assert judged["score"].isna().all()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("a", "rise", 2020, 10.0, None, None, 2025, 20.0), ("no-data", "missing")),
        (("a", "rise", 2020, 10.0, 2023, 16.0, None, None), ("no-target", "no-target")),
        (("a", "rise", 2020, 10.0, 2019, 16.0, 2025, 20.0), ("not-comparable", "before-baseline")),
        (("a", "rise", 2020, 10.0, 2020, 10.0, 2025, 20.0), ("undecided", "baseline-only")),
        (("a", "rise", None, None, 2023, 16.0, 2025, 20.0), ("undecided", "no-baseline")),
        (("a", "rise", None, None, 2025, 16.0, 2025, 20.0), ("missed", "not-reached")),
        (("a", "rise", None, None, 2025, 20.0, 2025, 20.0), ("reached", "reached")),
    ],
)
def test_what_keeps_from_judging_is_said(row, expected):
    judged = assess_frame(table(row))
    assert (judged.loc[0, "status"], judged.loc[0, "reason"]) == expected


def test_text_cells_and_half_years_are_read_and_the_group_is_kept():
    frame = table(("7", "fall", "2020-H1", "-1.5", "2021-H1", "−2", "2022-H1", "-3")).assign(group="g", limit="0")
    judged = assess_frame(frame)
    assert judged.loc[0, ["id", "group", "status"]].tolist() == ["7", "g", "behind"]


def test_every_bad_cell_is_told_with_its_row():
    frame = table(
        ("a", "up", 2020, "1,5", 2023, 16.0, 2025, 20.0),
        ("a", "rise", "20x0", 10.0, 2023, float("inf"), 2025, 20.0),
        (None, "rise", 2020, 10.0, None, 16.0, 2025, True),
    )
    with pytest.raises(ExportNotRead) as raised:
        assess_frame(frame, name="series.csv")
    told = sorted(str(problem) for problem in raised.value.problems)
    assert [line.split(": ")[0] for line in told] == [f"series.csv:{row}" for row in (2, 2, 3, 3, 3, 4, 4, 4)]
    assert "series.csv:2: base_value: '1,5' is no number; write a decimal point, not a comma" in told


def test_every_missing_column_is_told_with_the_nearest_name():
    frame = table(("a", "rise", 2020, 1.0, 2023, 2.0, 2025, 3.0)).rename(columns={"target": "targets"})
    with pytest.raises(ExportNotRead, match="column 'target' is missing; did you mean 'targets'") as raised:
        assess_frame(frame.drop(columns="value"))
    assert len(raised.value.problems) == 2


def test_an_unknown_method_is_wrong_usage_with_the_nearest_name():
    with pytest.raises(UsageError, match="no method 'paht'; did you mean 'path'"):
        assess_frame(table(), method="paht")


def test_a_table_without_rows_gives_a_table_without_rows():
    assert len(assess_frame(table())) == 0


def test_every_method_of_the_family_can_be_loaded():
    assert all(callable(METHODS.load(name)) for name in METHODS)


def test_methods_stand_side_by_side_in_the_order_asked_for_and_groups_come_last():
    frame = table(
        ("a", "rise", 2015, 10.0, 2020, 12.0, 2025, 20.0), ("b", "fall", 2015, 10.0, 2020, 9.0, None, None)
    ).assign(group=["g", None])
    judged = assess_frame(frame, ["threshold", "statcan"])
    assert judged[["id", "group", "method"]].to_numpy().tolist() == [
        ["a", "g", "threshold"],
        ["a", "g", "statcan"],
        ["b", "", "threshold"],
        ["b", "", "statcan"],
        ["", "g", "threshold"],
        ["", "g", "statcan"],
    ]
    alone = assess_frame(frame, "statcan")
    pd.testing.assert_frame_equal(judged[judged["method"] == "statcan"].reset_index(drop=True), alone)


def test_all_is_every_method_and_a_name_given_twice_counts_once():
    frame = table(("a", "rise", 2015, 10.0, 2020, 12.0, 2025, 20.0))
    assert assess_frame(frame, "all")["method"].tolist() == list(METHODS)
    assert assess_frame(frame, ["weather", "all", "weather"])["method"].tolist()[:2] == ["weather", "path"]
    assert len(assess_frame(frame, ["weather", "all"])) == len(METHODS)


def test_no_method_at_all_is_wrong_usage():
    with pytest.raises(UsageError, match="no method is named; there are 'eurostat', 'path'"):
        assess_frame(table(), [])


def test_a_group_has_the_mean_of_the_scores_there_are():
    frame = table(
        ("a", "rise", 2019, 100.0, 2020, 102.0, None, None),
        ("b", "rise", 2019, 100.0, 2020, 100.0, None, None),
        ("c", "rise", 2020, 100.0, 2020, 100.0, None, None),
        ("d", "rise", 2020, 100.0, 2020, 100.0, None, None),
    ).assign(group=["g", "g", "g", "h"])
    of_groups = assess_frame(frame, "statcan").iloc[4:]
    assert of_groups["score"].tolist() == [pytest.approx(1.25), pytest.approx(np.nan, nan_ok=True)]
    assert of_groups["status"].tolist() == ["moderate", "not-available"]
    assert of_groups["reason"].tolist() == ["mean-of-some-scores", "no-scores"]
    assert of_groups["progress"].isna().all()


@pytest.mark.parametrize("method", [name for name in METHODS if name != "statcan"])
def test_other_methods_have_no_status_for_a_group_and_say_so(method):
    frame = table(("a", "rise", 2015, 100.0, 2020, 110.0, 2025, 120.0)).assign(group="g")
    row = assess_frame(frame, method).iloc[1]
    assert (row["group"], row["status"], row["reason"]) == ("g", "not-available", "no-group-status")
    assert np.isnan(row["score"]) == (method != "threshold")


def test_two_years_in_a_row_are_a_period_as_statistics_canada_writes_it():
    frame = table(
        ("a", "rise", "2015-16", 100.0, "2020-21", 110.0, "2030/31", 130.0),
        ("b", "rise", 2015, 100.0, 2020, 110.0, 2030, 130.0),
    )
    first, second = assess_frame(frame, "statcan")["progress"]
    assert first == second
    with pytest.raises(ExportNotRead, match="period: '2015-17' is not a period"):
        assess_frame(table(("a", "rise", 2015, 100.0, "2015-17", 110.0, 2030, 130.0)))


def test_a_column_given_twice_is_told():
    frame = table(("a", "rise", 2015, 100.0, 2020, 110.0, 2030, 130.0))
    with pytest.raises(ExportNotRead, match="column 'value' is given twice"):
        assess_frame(pd.concat([frame, frame[["value"]]], axis="columns"))


def test_a_misspelt_column_that_may_be_there_is_told():
    frame = table(("a", "rise", 2015, 100.0, 2020, 110.0, 2030, 130.0)).assign(limits=200, Group="x")
    with pytest.raises(ExportNotRead) as raised:
        assess_frame(frame)
    assert [problem.message for problem in raised.value.problems] == [
        "there is no column 'limits'; did you mean 'limit'?",
        "there is no column 'Group'; did you mean 'group'?",
    ]


def test_columns_of_the_city_s_own_may_stand_beside():
    frame = table(("a", "rise", 2015, 100.0, 2020, 110.0, 2030, 130.0)).assign(note="x", owner="y")
    assert assess_frame(frame)["status"].tolist() == ["on-track"]


def test_a_share_that_is_amber_is_a_part_of_one():
    frame = table(("a", "rise", 2015, 100.0, 2020, 110.0, 2030, 130.0))
    assert assess_frame(frame.assign(amber_share=0.2), "threshold")["status"].tolist() == ["amber"]
    with pytest.raises(ExportNotRead, match="table:2: amber_share is no part of one"):
        assess_frame(frame.assign(amber_share=-0.2), "threshold")


def test_a_number_too_large_for_a_computer_is_none():
    frame = table(("a", "rise", 2015, 1.0, 2020, "1e400", 2030, 2.0))
    with pytest.raises(ExportNotRead, match="'1e400' is no number"):
        assess_frame(frame)
    judged = assess_frame(table(("a", "rise", 2015, 1.0, 2020, 1e300, 2030, 1e-300)), "threshold")
    assert np.isnan(judged.loc[0, "progress"])
