import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.reports.units.filled import Changes, filled

from heinola_indicators.model.errors import ExportNotRead, FollowUpNotSound, OutputNotWritten
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.families import REPORT_FILES
from heinola_indicators.reports.material import ReportOptions
from heinola_indicators.usecases.follow_up_read import (
    FollowUpRead,
    FollowUpReadRequest,
    follow_up_read,
    write_follow_up,
)
from heinola_indicators.usecases.report_material import MaterialRequest, report_material

DRAFTED, RETURNED, LATER = date(2026, 8, 31), date(2026, 9, 15), date(2026, 10, 1)
TIINA: Changes = {("talouspalvelut", "sheet_author"): "Tiina"}
HEADER = "mittari;jakso;tilanne;ennuste;selite;toimenpiteet;laatija;arvio;perustelu\n"


@pytest.fixture(scope="module")
def draft(root: Path) -> bytes:
    material = report_material(MaterialRequest(root / "config/strategy.yaml", root / "data", DRAFTED))
    made: bytes = REPORT_FILES.load("units-xlsx")(material, ReportOptions(2027))
    return made


class Desk:
    """A folder in which workbooks are returned."""

    def __init__(self, folder: Path, draft: bytes, strategy: Path) -> None:
        self.output, self._folder, self._draft, self._strategy = folder / "follow-up.csv", folder, draft, strategy

    def returned(self, changes: Changes, name: str = "u.xlsx") -> Path:
        path = self._folder / name
        path.write_bytes(filled(self._draft, changes))
        return path

    def request(self, *workbooks: Path, as_of: date = RETURNED) -> FollowUpReadRequest:
        return FollowUpReadRequest(workbooks, self.output, self._strategy, as_of)

    def read(self, *workbooks: Path, as_of: date = RETURNED) -> FollowUpRead:
        request = self.request(*workbooks, as_of=as_of)
        found = follow_up_read(request)
        write_follow_up(request, found)
        return found

    def problems(self, *workbooks: Path, error: type[Exception] = ExportNotRead) -> list[str]:
        with pytest.raises(error) as raised:
            follow_up_read(self.request(*workbooks))
        return str(raised.value).replace(f"{self._folder}/", "").splitlines()


@pytest.fixture
def desk(tmp_path: Path, draft: bytes, root: Path) -> Desk:
    return Desk(tmp_path, draft, root / "config/strategy.yaml")


def test_a_changed_row_becomes_a_line_of_a_new_file(desk: Desk) -> None:
    changes = {
        ("operating-margin", "forecast"): -48_200_000,
        ("operating-margin", "verdict"): "◄\u00a0jäljessä tavoiteurasta",
        ("operating-margin", "reason"): "Palkat; energia",
    }
    (entry,) = desk.read(desk.returned(TIINA | changes)).entries
    assert (entry.author, entry.verdict, entry.forecast) == ("Tiina", TargetStatus.BEHIND, -48_200_000.0)
    line = 'operating-margin;2026;2026-09-15;-48200000;;;Tiina;jäljessä tavoiteurasta;"Palkat; energia"\n'
    assert desk.output.read_text("utf-8-sig") == HEADER + line


def test_lines_that_are_there_stay_byte_for_byte(desk: Desk) -> None:
    before = (HEADER + "jobs;2026;31.8.2026;6 180;Hyvä;;Olli;;\n").encode("cp1252")
    desk.output.write_bytes(before)
    desk.read(desk.returned(TIINA | {("operating-margin", "explanation"): "Selitys äöå"}))
    after = desk.output.read_bytes()
    assert after == before + "operating-margin;2026;2026-09-15;;Selitys äöå;;Tiina;;\n".encode("cp1252")


def test_reading_a_workbook_again_adds_nothing(desk: Desk) -> None:
    workbook = desk.returned(TIINA | {("operating-margin", "forecast"): -1.5})
    desk.read(workbook)
    once = desk.output.read_bytes()
    assert desk.read(workbook, as_of=LATER).entries == ()
    assert desk.output.read_bytes() == once


def test_an_old_workbook_does_not_undo_what_was_written_later(desk: Desk) -> None:
    old = desk.returned(TIINA | {("operating-margin", "forecast"): 1}, "old.xlsx")
    desk.read(old)
    desk.read(desk.returned(TIINA | {("operating-margin", "forecast"): 2}, "new.xlsx"), as_of=LATER)
    assert desk.read(old, as_of=date(2026, 10, 2)).entries == ()


def test_an_author_of_the_row_goes_before_that_of_the_sheet(desk: Desk) -> None:
    changes = {("operating-margin", "forecast"): 1, ("operating-margin", "author"): "Kalle"}
    (entry,) = desk.read(desk.returned(TIINA | changes)).entries
    assert entry.author == "Kalle"


def test_workbooks_of_several_units_are_read_together(desk: Desk) -> None:
    economy = desk.returned(TIINA | {("operating-margin", "forecast"): 1}, "economy.xlsx")
    vitality = desk.returned({("jobs", "forecast"): 6000, ("jobs", "author"): "Olli"}, "vitality.xlsx")
    both = desk.read(economy, vitality, economy).entries
    assert [entry.measure for entry in both] == ["operating-margin", "jobs"]


def test_every_problem_of_every_workbook_is_told_by_cell_and_nothing_is_written(desk: Desk) -> None:
    first = desk.returned(
        {
            ("operating-margin", "forecast"): "noin 48 milj.",
            ("operating-margin", "verdict"): "hieno",
            ("operating-margin", "reason"): "koska",
            ("investment-leverage", "reason"): "koska",
            ("talouspalvelut", "sheet_author"): "Tiina",
            ("jobs", "forecast"): 6000,
        }
    )
    second = desk.returned(TIINA | {("jobs", "forecast"): True, ("jobs", "author"): "Olli"}, "v.xlsx")
    told = desk.problems(first, second)
    assert [line.split(": ")[0] for line in told] == [
        "u.xlsx:elinvoima- ja ympäristöpalvelut:K10",
        "u.xlsx:talouspalvelut:F9",
        "u.xlsx:talouspalvelut:I9",
        "u.xlsx:talouspalvelut:I10",
        "v.xlsx:elinvoima- ja ympäristöpalvelut:F10",
    ]
    assert not desk.output.exists()


def test_rows_that_were_moved_are_refused(desk: Desk) -> None:
    changes = {("operating-margin", "measure"): "investment-leverage", ("operating-margin", "forecast"): 1}
    (line,) = desk.problems(desk.returned(TIINA | changes))
    assert line == (
        "u.xlsx:talouspalvelut:L9: this was the row of 'operating-margin', and now 'investment-leverage' stands here;"
        " put the rows back in order"
    )


def test_two_units_that_say_different_things_of_one_measure_are_told(desk: Desk) -> None:
    one = desk.returned(TIINA | {("operating-margin", "forecast"): 1}, "one.xlsx")
    two = desk.returned(TIINA | {("operating-margin", "forecast"): 2}, "two.xlsx")
    (line,) = desk.problems(one, two)
    assert line.startswith("two.xlsx:talouspalvelut:L9: is a second entry on operating-margin, 2026, of 2026-09-15")


def test_another_line_of_the_same_day_is_told_with_its_place(desk: Desk) -> None:
    desk.output.write_text(HEADER + "operating-margin;2026;15.9.2026;9;;;Tiina;;\n", "utf-8")
    workbook = desk.returned(TIINA | {("operating-margin", "forecast"): 1})
    (line,) = desk.problems(workbook, error=FollowUpNotSound)
    assert "the first stands at follow-up.csv:2" in line


def test_a_file_that_is_not_sound_takes_nothing(desk: Desk) -> None:
    desk.output.write_text(HEADER + "nothing;2026;15.9.2026;9;;;Tiina;;\n", "utf-8")
    workbook = desk.returned(TIINA | {("operating-margin", "forecast"): 1})
    (line,) = desk.problems(workbook, error=FollowUpNotSound)
    assert line.startswith("follow-up.csv:2: there is no measure 'nothing'")


def test_an_encoding_that_lacks_a_letter_is_told(desk: Desk) -> None:
    desk.output.write_bytes((HEADER + "jobs;2026;31.8.2026;1;ä;;Olli;;\n").encode("cp1252"))
    workbook = desk.returned(TIINA | {("operating-margin", "explanation"): "alle −48 milj."})
    (line,) = desk.problems(workbook, error=FollowUpNotSound)
    assert "which has no '−'; save it as CSV UTF-8" in line


def test_what_is_no_workbook_of_the_units_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "text.xlsx").write_text("mittari")
    told = desk.problems(tmp_path / "text.xlsx", tmp_path / "none.xlsx")
    assert told == [
        "text.xlsx: is no workbook (.xlsx), or it is protected by a password or damaged",
        "none.xlsx: cannot be read: No such file or directory",
    ]


def test_a_workbook_of_another_city_is_refused(desk: Desk, root: Path, tmp_path: Path) -> None:
    text = (root / "config/strategy.yaml").read_text("utf-8").replace('area: "111"', 'area: "398"')
    (tmp_path / "strategy.yaml").write_text(text, "utf-8")
    (tmp_path / "sources.yaml").write_bytes((root / "config/sources.yaml").read_bytes())
    shutil.copytree(root / "config/surveys", tmp_path / "surveys")
    request = FollowUpReadRequest((desk.returned({}),), desk.output, tmp_path / "strategy.yaml", RETURNED)
    with pytest.raises(ExportNotRead, match="is of the area 111, and the strategy of 398"):
        follow_up_read(request)


def test_a_file_that_somebody_changed_meanwhile_is_left_as_it_is(desk: Desk) -> None:
    request = desk.request(desk.returned(TIINA | {("operating-margin", "forecast"): 1}))
    found = follow_up_read(request)
    desk.output.write_text("somebody else's", "utf-8")
    with pytest.raises(OutputNotWritten, match="it was changed by somebody else meanwhile"):
        write_follow_up(request, found)
    assert desk.output.read_text("utf-8") == "somebody else's"


def test_taking_back_what_was_written_needs_a_name(desk: Desk, root: Path, tmp_path: Path) -> None:
    desk.output.write_text(HEADER + "operating-margin;2026;1.8.2026;9;;;Tiina;;\n", "utf-8")
    entered = MaterialRequest(root / "config/strategy.yaml", root / "data", DRAFTED, follow_up=desk.output)
    redrafted = REPORT_FILES.load("units-xlsx")(report_material(entered), ReportOptions(2027))
    cleared = {("operating-margin", "forecast"): None}
    (tmp_path / "c.xlsx").write_bytes(filled(redrafted, cleared))
    assert "the author is missing" in desk.problems(tmp_path / "c.xlsx")[0]
    (tmp_path / "c.xlsx").write_bytes(filled(redrafted, cleared | TIINA))
    (entry,) = desk.read(tmp_path / "c.xlsx").entries
    assert (entry.forecast, entry.explanation) == (None, None)
