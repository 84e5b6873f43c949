"""The Python calls."""

from datetime import date, datetime

import pandas as pd
import pytest
from tests.strategy.small_city import EXPORTS, STRATEGY, changed, write_city

import heinola_indicators as hi
from heinola_indicators.model.errors import ExportNotRead, StrategyNotSound, UsageError


@pytest.fixture
def city(tmp_path):
    """The strategy and data of a small city."""
    return write_city(tmp_path), tmp_path / "data"


def test_the_package_offers_its_calls_and_nothing_else():
    assert hi.__all__ == ["__version__", "assess", "compute", "read"]
    assert callable(hi.read)
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        hi.raed  # noqa: B018


def test_an_export_is_read_as_a_frame(city):
    frame = hi.read(city[1] / "talous_2020-2022.csv", where={"Vuosi": ["2020", "2021"]})
    assert frame.columns.tolist() == ["Vuosi", "contents", "value", "flag"]
    assert frame.to_numpy().tolist() == [["2020", "Lainat", 120.0, "A"], ["2021", "Lainat", 115.0, "A"]]


def test_provenance_adds_the_symbol_and_the_place_of_each_figure(tmp_path):
    (tmp_path / "a.csv").write_text("Vuosi;Lainat\n2020;120*\n2021;..\n", "utf-8")
    frame = hi.read(tmp_path / "a.csv", provenance=True)
    assert frame[["flag", "symbol", "place"]].to_numpy().tolist() == [
        ["P", "*", "line 2, column 'Lainat'"],
        ["O", "..", "line 3, column 'Lainat'"],
    ]


def test_one_value_may_be_asked_for_without_a_list(city):
    path = str(city[1] / "talous_2020-2022.csv")
    assert len(hi.read(path, where={"Vuosi": "2020"})) == 1
    with pytest.raises(UsageError, match="has no value '2019'"):
        hi.read(path, where={"Vuosi": "2019"})
    with pytest.raises(ExportNotRead):
        hi.read(city[1] / "none.csv")


@pytest.mark.parametrize(
    "as_of",
    ["2026-11-24", date(2026, 11, 24), datetime(2026, 11, 24, 12), pd.Timestamp("2026-11-24")],  # noqa: DTZ001
)
def test_the_day_may_be_given_in_any_way(city, as_of):
    table = hi.compute(*city, as_of=as_of)
    assert table.as_of == date(2026, 11, 24)
    assert [row.figure.value for row in table] == [104, 104 / 190]


def test_a_table_becomes_a_frame_and_a_page_of_a_notebook(city):
    table = hi.compute(*city, as_of="2026-11-24", areas="all", measures="loans")
    frame = table.to_frame()
    assert frame[["measure", "area", "period", "value", "target_value"]].to_numpy().tolist() == [
        ["loans", "111", "2024", 104.0, 100.0]
    ]
    assert table._repr_html_().startswith("<table")


def test_today_is_the_default(city):
    assert abs((hi.compute(*city).as_of - datetime.now().astimezone().date()).days) <= 1


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"as_of": "24.11.2026"}, "'24.11.2026' is no day of the calendar; write year-month-day"),
        ({"as_of": "2026-02-30"}, "'2026-02-30' is no day of the calendar; write year-month-day"),
        ({"language": "se"}, "there is no language 'se'; "),
        ({"areas": ["Heinloa"]}, "there is no area 'Heinloa'; did you mean 'Heinola'"),
        ({"measures": ["loan"]}, "there is no measure 'loan'"),
    ],
)
def test_what_does_not_exist_is_told(city, asked, message):
    with pytest.raises(UsageError) as error:
        hi.compute(*city, **asked)
    assert str(error.value).startswith(message)


def test_an_unsound_strategy_raises_with_every_problem(tmp_path):
    path = write_city(tmp_path, changed(STRATEGY, "direction: fall", "direction: down"))
    with pytest.raises(StrategyNotSound) as error:
        hi.compute(path, tmp_path / "data", as_of="2026-11-24")
    assert len(error.value.problems) == 1


def test_what_the_exports_lack_is_in_the_table(tmp_path):
    exports = {name: text for name, text in EXPORTS.items() if name.startswith("talous")}
    table = hi.compute(write_city(tmp_path, exports=exports), tmp_path / "data", as_of="2026-11-24")
    (problem,) = table.problems
    assert str(problem).startswith("sources.yaml:9:5: no file in the data folder fits 'väkiluku vuosittain.csv'")


def test_series_are_assessed_without_a_strategy():
    figures = pd.DataFrame(
        [["co2", "fall", 2007, 0.0, 2023, -56.0, 2030, -80.0]],
        columns=["id", "direction", "base_period", "base_value", "period", "value", "target_period", "target"],
    )
    assert hi.assess(figures)["status"].tolist() == ["on-track"]
    with pytest.raises(UsageError):
        hi.assess(figures, method="pth")
