"""What a check finds, what of it was asked to fail, and the figures that an earlier run had otherwise."""

import json
from datetime import date

import pytest
from tests.strategy.small_city import EXPORTS, SOURCES, STRATEGY, changed, write_city

from heinola_indicators.model.errors import ExportNotRead, UsageError
from heinola_indicators.reports.check.checked import FINDINGS
from heinola_indicators.reports.status_json import status_json
from heinola_indicators.usecases.check import DEFAULT, CheckRequest, check
from heinola_indicators.usecases.compute import ComputeRequest, compute

AS_OF = date(2025, 11, 24)


def checked(folder, strategy=STRATEGY, sources=SOURCES, exports=EXPORTS, as_of=AS_OF, **asked):
    path = write_city(folder, strategy, sources, exports)
    return check(CheckRequest(path, folder / "data", as_of, **asked))


def failing(result):
    return {measure.measure: measure.failing for measure in result.failing}


@pytest.fixture
def published(tmp_path):
    """The status.json of an earlier run."""
    path = write_city(tmp_path)
    table = compute(ComputeRequest(path, tmp_path / "data", AS_OF)).table
    (tmp_path / "status.json").write_bytes(status_json(table))
    return tmp_path / "status.json"


def test_what_is_judged_and_sound_passes_by_default(tmp_path):
    result = checked(tmp_path)
    assert result.fail_on == tuple(sorted(DEFAULT, key=FINDINGS.index))
    assert (result.failing, result.errors_fail) == ((), False)
    assert result.measures[0].findings == ("not-comparable", "synthetic", "example")


def test_a_source_that_should_have_published_fails_by_default_and_passes_when_not_asked(tmp_path):
    late = {"as_of": date(2027, 11, 24), "strategy": STRATEGY.replace("period: 2023, reason", "period: 2019, reason")}
    assert failing(checked(tmp_path, **late))["loans"] == ("stale",)
    assert failing(checked(tmp_path, fail_on=("no-data",), **late)) == {}


@pytest.mark.parametrize("word", ["synthetic", "example"])
def test_what_is_made_up_fails_only_when_asked(tmp_path, word):
    assert failing(checked(tmp_path)) == {}
    assert failing(checked(tmp_path, fail_on=(word,))) == {"loans": (word,), "loans-per-resident": (word,)}


def test_words_may_stand_in_one_text_or_be_repeated(tmp_path):
    result = checked(tmp_path, fail_on=("synthetic, stale", "stale"))
    assert result.fail_on == ("stale", "synthetic")
    assert checked(tmp_path, fail_on=("none",)).fail_on == ()


@pytest.mark.parametrize("word", FINDINGS)
def test_every_word_of_the_contract_is_taken(tmp_path, published, word):
    assert checked(tmp_path, fail_on=(word,), against=published).fail_on == (word,)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"fail_on": ("revized",)}, "--fail-on takes no 'revized'; did you mean 'revised'?"),
        ({"fail_on": ("",)}, "--fail-on takes no ''; there are"),
        ({"fail_on": ("none", "stale")}, "--fail-on takes no 'none'"),
        ({"fail_on": ("revised",)}, "--fail-on revised needs --against FILE"),
        ({"areas": ("Heinloa",)}, "there is no area 'Heinloa'"),
        ({"measures": ("loan",)}, "there is no measure 'loan'"),
    ],
)
def test_what_does_not_exist_is_wrong_usage(tmp_path, asked, message):
    with pytest.raises(UsageError) as error:
        checked(tmp_path, **asked)
    assert message in str(error.value)


def test_an_earlier_file_that_is_not_there_or_of_another_area_is_wrong_usage(tmp_path, published):
    with pytest.raises(UsageError, match="there is no such file; --against names"):
        checked(tmp_path, against=tmp_path / "none.json")
    content = json.loads(published.read_text("utf-8"))
    content["strategy"]["area"] = "398"
    published.write_text(json.dumps(content), "utf-8")
    with pytest.raises(UsageError, match="compare files of one area"):
        checked(tmp_path, against=published)


def test_an_earlier_file_that_cannot_be_read_is_told_as_such(tmp_path):
    write_city(tmp_path)
    (tmp_path / "x.json").write_text("{}", "utf-8")
    with pytest.raises(ExportNotRead):
        checked(tmp_path, against=tmp_path / "x.json")


def test_a_figure_as_it_was_is_not_revised(tmp_path, published):
    assert failing(checked(tmp_path, against=published, fail_on=("revised",))) == {}


REVISED = {
    "the latest figure": ({"talous_2023-2024.csv": ("2024;104", "2024;105")}, [("2024", 104.0, 105.0, False)]),
    "a figure that is no longer the latest": (
        {"talous_2023-2024.csv": ("2024;104", "2024;105\n2025;99")},
        [("2024", 104.0, 105.0, False)],
    ),
    "a figure that is gone": ({"talous_2023-2024.csv": ("2024;104\n", "")}, [("2024", 104.0, None, False)]),
    "the baseline": ({"talous_2020-2022.csv": ("2020;120", "2020;121")}, [("2020", 120.0, 121.0, True)]),
}


@pytest.mark.parametrize(("cells", "expected"), REVISED.values(), ids=REVISED)
def test_a_figure_that_was_published_otherwise_fails_when_asked(tmp_path, published, cells, expected):
    exports = EXPORTS | {name: changed(EXPORTS[name], old, new) for name, (old, new) in cells.items()}
    later = date(2026, 11, 24)
    result = checked(tmp_path, exports=exports, as_of=later, against=published, fail_on=("revised",))
    loans = next(measure for measure in result.failing if measure.measure == "loans")
    assert [(each.period, each.old, each.new, each.baseline) for each in loans.revisions] == expected
    assert "revised" in loans.findings
    assert failing(checked(tmp_path, exports=exports, as_of=later, against=published, fail_on=("none",))) == {}


def test_a_period_that_came_after_is_no_revision(tmp_path, published):
    exports = EXPORTS | {"talous_2025.csv": "Vuosi;Lainat\n2025;99\n"}
    result = checked(tmp_path, exports=exports, as_of=date(2026, 11, 24), against=published, fail_on=("revised",))
    assert failing(result) == {}


def test_a_strategy_that_is_not_sound_is_told_whole_and_nothing_computed(tmp_path):
    result = checked(tmp_path, strategy=STRATEGY.replace("direction: fall", "direction: down"), fail_on=("none",))
    assert (result.not_sound, result.measures) == (True, ())
    assert len(result.errors) == 2
    assert result.errors_fail


WITHOUT_PEOPLE = {name: text for name, text in EXPORTS.items() if not name.startswith("väki")}


def test_an_export_that_a_measure_needs_fails_whatever_is_asked(tmp_path):
    result = checked(tmp_path, exports=WITHOUT_PEOPLE, fail_on=("none",))
    assert (result.exports_lack, result.errors_fail) == (True, True)
    assert result.measures[1].findings[0] == "no-data"


def test_an_export_that_no_measure_asked_for_needs_fails_where_invalid_is_asked(tmp_path):
    asked = {"exports": WITHOUT_PEOPLE, "measures": ("loans",)}
    assert checked(tmp_path, **asked).exports_lack
    told = checked(tmp_path, **asked, fail_on=("no-data",))
    assert (told.exports_lack, told.errors_fail) == (False, False)
    assert len(told.errors) == 1
