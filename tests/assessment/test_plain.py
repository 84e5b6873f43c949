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
