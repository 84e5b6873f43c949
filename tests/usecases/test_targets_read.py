"""The way back from a workbook by the contract of its structure; the real one is in test_budget_round_trip.py."""

import os
from dataclasses import replace
from datetime import date

import pytest
from tests.strategy.small_city import STRATEGY, changed, write_city
from tests.usecases.returned_book import CELLS, CONSTANTS, NAMES, returned_book

from heinola_indicators.assessment.target_levels import comment_in_force
from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.errors import ExportNotRead, OutputNotWritten
from heinola_indicators.model.strategy import Decision, DecisionOrigin
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.usecases import targets_read as way_back
from heinola_indicators.usecases.targets_read import TargetsRequest, targets_read, write_levels

DECISION = Decision(DecisionOrigin.PUBLISHED, date(2026, 12, 14), None, None, "TA 2027")
YEARS = (2026, 2027)


@pytest.fixture
def city(tmp_path):
    return write_city(tmp_path)


def measure_of(city, identifier):
    return next(measure for _, _, measure in read_strategy(city, LOADERS).measures() if measure.id == identifier)


def request(city, now=None, decision=DECISION, years=YEARS, **form):
    workbook = city.parent / "budget.xlsx"
    workbook.write_bytes(returned_book(now, **form))
    return TargetsRequest(workbook, city, years, decision)


def changes(asked):
    return [
        (
            change.measure.id,
            str(change.new.period) if change.new else None,
            change.old.high if change.old else None,
            change.new.high if change.new else None,
            change.comment,
        )
        for change in targets_read(asked).changes
    ]


def told(asked):
    """What a workbook is refused for, without the name of the file."""
    with pytest.raises(ExportNotRead) as error:
        targets_read(asked)
    return [str(problem).replace(f"{asked.workbook}:", "") for problem in error.value.problems]


def warnings(asked):
    return [str(problem).replace(f"{asked.workbook}:", "") for problem in targets_read(asked).warnings]


def test_a_workbook_as_it_was_written_changes_nothing(city):
    asked = request(city)
    before = city.read_bytes()
    read = targets_read(asked)
    assert (read.changes, read.warnings) == ((), ())
    assert write_levels(asked, read) == (0, 0)
    assert city.read_bytes() == before


def test_changed_added_and_commented_levels_come_in_the_order_of_the_strategy_file(city):
    asked = request(city, {"C3": 0.4, "C2": 95.5, "B2": 98, "D2": "tiukka\ntalous"})
    assert changes(asked) == [
        ("loans", "2025", 100, 98, "tiukka\ntalous"),
        ("loans", "2027", None, 95.5, None),
        ("loans-per-resident", "2030", 0.5, 0.4, None),
    ]


def test_a_level_that_is_only_written_otherwise_is_no_change(city):
    assert changes(request(city, {"B2": 100.0, "C3": 0.5 + 1e-17, "D2": "  "})) == []


def test_what_was_written_is_no_change_any_more(city):
    asked = request(city, {"B2": 98, "C2": 95.5, "D2": "tiukka talous"})
    assert write_levels(asked, targets_read(asked)) == (2, 0)
    assert changes(asked) == []
    levels = next(measure for _, _, measure in read_strategy(city, LOADERS).measures()).target_levels
    assert [(str(level.period), level.high, level.decision.day, level.comment) for level in levels] == [
        ("2025", 100, date(2022, 11, 14), None),
        ("2025", 98, DECISION.day, "tiukka talous"),
        ("2027", 95.5, DECISION.day, None),
        ("2030", 90.5, None, None),
    ]


def test_only_the_new_lines_are_new(city):
    before = city.read_text("utf-8").splitlines()
    asked = request(city, {"C2": 95.5})
    write_levels(asked, targets_read(asked))
    after = city.read_text("utf-8").splitlines()
    new = '              - {period: 2027, at-most: 95.5, decided: 2026-12-14, reference: "TA 2027"}'
    assert [line for line in after if line != new] == before
    assert after.count(new) == 1


def test_a_comment_alone_becomes_one_of_the_measures_and_only_its_lines_are_new(city):
    before = city.read_text("utf-8").splitlines()
    asked = request(city, {"D2": "miksi?"})
    assert changes(asked) == [("loans", None, None, None, "miksi?")]
    assert write_levels(asked, targets_read(asked)) == (0, 1)
    new = ["            comments:", '              - {decided: 2026-12-14, reference: "TA 2027", text: "miksi?"}']
    after = city.read_text("utf-8").splitlines()
    assert [line for line in after if line not in new] == before
    assert len(after) == len(before) + 2
    assert changes(asked) == []
    (comment,) = measure_of(city, "loans").comments
    assert (comment.text, comment.decision) == ("miksi?", DECISION)
    assert warnings(asked) == []


def test_a_later_comment_stands_below_the_earlier_one_and_is_the_one_in_force(city):
    for day, text in ((1, "Ensin"), (15, "Sitten"), (29, "Ensin")):
        asked = request(city, {"D2": text}, decision=replace(DECISION, day=date(2026, 12, day)))
        assert write_levels(asked, targets_read(asked)) == (0, 1)
        assert changes(asked) == []
    loans = measure_of(city, "loans")
    assert [comment.text for comment in loans.comments] == ["Ensin", "Sitten", "Ensin"]
    assert [comment_in_force(loans, date(2026, 12, day)) for day in (1, 20, 31)] == ["Ensin", "Sitten", "Ensin"]


def test_a_comment_taken_out_is_told_and_stays_in_the_file(city):
    cells = CELLS | {"D2": ("loans", "comment", None, "miksi?")}
    asked = request(city, {"D2": None}, cells=cells)
    assert changes(asked) == []
    assert warnings(asked) == [
        "Talous:D2: warning: the comment was taken out; what was said stays in the file, and in the next workbook"
    ]


def test_a_range_is_changed_as_a_text(tmp_path):
    text = changed(changed(STRATEGY, "fall", "stay-within"), "at-most: 100,", "between: [90, 100],")
    city = write_city(tmp_path, changed(text, "at-most: 90.5", "between: [80, 90]"))
    cells = CELLS | {"B2": ("loans", "target-level", 2025, "90–100")}
    asked = request(city, {"B2": "90–95,5"}, cells=cells)
    write_levels(asked, targets_read(asked))
    assert '- {period: 2025, between: [90, 95.5], decided: 2026-12-14, reference: "TA 2027"}' in city.read_text("utf-8")


def test_every_wrong_cell_is_told_at_once_by_sheet_row_and_column(city):
    asked = request(city, {"B2": "98 %", "C2": "=1/0", "B3": True, "C3": None})
    assert [line.split(";")[0] for line in told(asked)] == [
        "Talous:B2: a target level is a number, and here stands '98 %'",
        "Talous:C2: holds a formula that has not been calculated",
        "Talous:B3: a target level is a number, and here stands True",
        "Talous:C3: the target level was taken out",
    ]


def test_a_level_that_breaks_a_rule_of_the_strategy_file_is_told_at_its_cell(city):
    cells = CELLS | {"B3": ("loans-per-resident", "target-level", 2020, None)}
    assert told(request(city, {"B3": 0.7}, cells=cells)) == [
        "Talous:B3: the target level is for 2020, which is not after the baseline (2020)"
    ]
    same_day = Decision(DecisionOrigin.PUBLISHED, date(2022, 11, 14), reference="TA 2023")
    asked = request(city, {"B2": 98}, decision=same_day, years=(2027,))
    assert told(asked) == [
        "Talous:B2: two target levels for 2025 decided on 2022-11-14 contradict each other (the first is in line 31)"
    ]


def test_a_decision_before_the_one_in_the_file_is_told(city):
    early = Decision(DecisionOrigin.PUBLISHED, date(2021, 11, 15), reference="TA 2022")
    (line,) = told(request(city, {"B2": 98}, decision=early))
    later = "Talous:B2: the strategy file has a level for 2025 that was decided later than 2021-11-15, on 2022-11-14"
    assert line == f"{later}; that holds"


def test_a_workbook_of_another_year_or_city_is_told(city):
    asked = request(city, constants=CONSTANTS | {"budget_year": "2024", "strategy_area": '"091"'})
    assert told(asked) == [
        " is the workbook of the budget 2024, not of 2026 or 2027; --year takes that of another year",
        f" is the workbook of area 091, and {city} is the strategy of 111",
    ]


def test_an_unknown_measure_and_a_row_that_has_moved_are_told(city):
    cells = CELLS | {"B3": ("loans-per-head", "target-level", 2025, None)}
    asked = request(city, cells=cells, names={"loans": "Lainat", "other": "Toinen"})
    moved = "the row of this cell is no longer that of 'Lainat asukasta kohden'; put the rows back as they were"
    assert told(asked) == [
        "Talous:B3: the strategy file has no measure 'loans-per-head'; did you mean 'loans-per-resident'?",
        f"Talous:C3: {moved}",
        f"Talous:D3: {moved}",
    ]
    assert len(told(request(city, names=dict(reversed(NAMES.items()))))) == len(CELLS)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is no workbook (.xlsx), or it is damaged"),
        (b"Mittari;TA 2027\n", "is no workbook (.xlsx), or it is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is protected by a password, or an old .xls"),
        (returned_book()[:2000], "is no workbook that can be opened"),
        (b"PK\x03\x04" + bytes(100), "is no workbook that can be opened"),
    ],
)
def test_a_file_that_is_no_workbook_is_told(city, content, message):
    asked = request(city)
    asked.workbook.write_bytes(content)
    (line,) = told(asked)
    assert message in line


def test_a_workbook_that_is_not_there_is_told(city):
    (line,) = told(TargetsRequest(city.parent / "absent.xlsx", city, YEARS))
    assert line == " cannot be read: No such file or directory"


def test_where_the_file_has_gone_on_the_cell_left_alone_changes_nothing_and_says_so(city):
    city.write_text(STRATEGY.replace("at-most: 100,", "at-most: 99,"), "utf-8")
    asked = request(city)
    assert changes(asked) == []
    (line,) = warnings(asked)
    in_the_file = "Talous:B2: warning: the strategy file has 99 for 2025, decided on 2022-11-14"
    assert line == f"{in_the_file}; this cell stands as it was written and changes nothing"


def test_where_the_file_has_gone_on_a_changed_cell_says_so(city):
    city.write_text(STRATEGY.replace("at-most: 100,", "at-most: 99,"), "utf-8")
    asked = request(city, {"B2": 98})
    assert changes(asked) == [("loans", "2025", 99, 98, None)]
    (line,) = warnings(asked)
    in_the_file = "Talous:B2: warning: the strategy file has 99 for 2025, decided on 2022-11-14"
    assert line == f"{in_the_file}, which is not what stood in this cell before it was changed"


def test_the_file_that_is_written_keeps_its_mode_and_the_link_to_it(city):
    city.chmod(0o640)
    link = city.parent / "link.yaml"
    link.symlink_to(city)
    asked = request(link, {"B2": 98})
    write_levels(asked, targets_read(asked))
    assert link.is_symlink()
    assert os.stat(city).st_mode & 0o777 == 0o640  # noqa: PTH116
    assert "at-most: 98" in city.read_text("utf-8")


def test_nothing_is_written_where_somebody_else_has_written_meanwhile(city):
    asked = request(city, {"B2": 98})
    read = targets_read(asked)
    city.write_text(STRATEGY + "# mine\n", "utf-8")
    with pytest.raises(OutputNotWritten, match="changed by somebody else meanwhile"):
        write_levels(asked, read)
    assert city.read_text("utf-8") == STRATEGY + "# mine\n"


@pytest.mark.parametrize(
    "spoiling", [lambda content: content + b"horizon: 1\n", lambda content: content[:-1] + b"5}\n"]
)
def test_nothing_is_written_that_does_not_read_as_the_strategy_with_the_new_levels(city, monkeypatch, spoiling):
    original = way_back.with_new_levels
    monkeypatch.setattr(way_back, "with_new_levels", lambda *arguments: spoiling(original(*arguments)))
    asked = request(city, {"B2": 98})
    with pytest.raises(OutputNotWritten, match="more would change than target levels and comments"):
        write_levels(asked, targets_read(asked))
    assert city.read_text("utf-8") == STRATEGY
    assert sorted(path.name for path in city.parent.iterdir()) == ["budget.xlsx", "sources.yaml", "strategy.yaml"]
