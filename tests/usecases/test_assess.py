import pytest

from heinola_indicators.model.errors import ExportNotRead, UsageError
from heinola_indicators.usecases.assess import AssessRequest, assess

HEADER = "id,direction,base_period,base_value,period,value,target_period,target"


def judged(tmp_path, content, *methods):
    path = tmp_path / "series.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return assess(AssessRequest(path, methods or ("path",)))


def test_a_table_with_commas_is_judged(tmp_path):
    found = judged(tmp_path, f'{HEADER}\n"jobs, all",rise,2020,10,2023,16,2025,20\n')
    assert (found.ids, found.groups, found.statuses) == (("jobs, all",), ("",), ("on-track",))


def test_a_table_as_a_finnish_excel_saves_it_is_judged(tmp_path):
    content = (HEADER.replace(",", ";") + ";ryhmä\r\ntyöpaikat;rise;2020;10,5;2023;16,5;2025;20,5;x\r\n").encode()
    found = judged(tmp_path, b"\xef\xbb\xbf" + content)
    assert found.progress.tolist() == [0.6]
    assert judged(tmp_path, content.decode().encode("cp1252")).ids == ("työpaikat",)


def test_columns_may_stand_in_any_order_beside_others(tmp_path):
    names = HEADER.split(",")[::-1]
    found = judged(tmp_path, f"note,{','.join(names)}\nx,20,2025,16,2023,10,2020,rise,a\n")
    assert found.statuses == ("on-track",)


def test_empty_cells_are_missing(tmp_path):
    assert judged(tmp_path, f"{HEADER}\na,rise,2020,10,,,2025,20\n").reasons == ("missing",)


def test_a_header_alone_is_a_table_without_series(tmp_path):
    assert judged(tmp_path, f"{HEADER}\n", "all").ids == ()


def test_every_problem_of_the_file_is_told_at_once_in_the_order_of_its_lines(tmp_path):
    content = f"{HEADER}\na,up,2020,10,2023,16,2025,20\na,rise,2020\n\nb,rise,20x,10,2023,x,2025,20\n"
    with pytest.raises(ExportNotRead) as raised:
        judged(tmp_path, content)
    assert [(problem.location.line, problem.message) for problem in raised.value.problems] == [
        (2, "direction: 'up' is no direction; write rise or fall"),
        (3, "3 fields where the header has 8"),
        (5, "base_period: '20x' is not a period; write a year (2023), quarter (2023Q1) or month (2023M04)"),
        (5, "value: 'x' is no number; leave the cell empty where there is none"),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b"PK\x03\x04\x14\x00", "is no text with separators; save it as CSV"),
        (b"hello", "column 'id' is missing"),
        (b"id,value\n", "column 'direction' is missing"),
    ],
)
def test_a_file_that_is_no_such_table_is_told(tmp_path, content, message):
    with pytest.raises(ExportNotRead, match=message):
        judged(tmp_path, content)


def test_a_wrong_method_is_told_before_the_file_is_read(tmp_path):
    with pytest.raises(UsageError, match="there is no method 'statcna'; did you mean 'statcan'"):
        judged(tmp_path, "", "path", "statcna")
