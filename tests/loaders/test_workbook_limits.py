from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from tests.loaders.workbook_bytes import compound_file, ods, old_workbook, xlsx, zipped

from heinola_indicators.loaders import workbook_limits
from heinola_indicators.loaders.detection import load
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.workbook_cells import open_workbook
from heinola_indicators.loaders.workbook_limits import NotWithinLimits, within_limits
from heinola_indicators.model.errors import ExportNotRead

NUMBER = '<table:table-cell office:value-type="float" office:value="1"{}><text:p>1</text:p></table:table-cell>'
FAR = 'table:number-rows-repeated="1048575"'
WIDE = ' table:number-columns-repeated="16384"'


def cell(reference: str) -> str:
    return f'<c r="{reference}"><v>1</v></c>'


def refused(content: bytes) -> str:
    with pytest.raises(NotWithinLimits) as error:
        open_workbook(content)
    return str(error.value)


@pytest.mark.parametrize(
    "content",
    [
        xlsx(f'<row r="1">{cell("A1")}</row><row r="1048576">{cell("XFD1048576")}</row>'),
        xlsx('<x:row r="1"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>', prefix="x:"),
        xlsx(f"<row>{'<c/>' * 9000}</row>{'<row/>' * 9000}"),
        xlsx('<row r = "1"><c s="0" r=\'XFD1048576\'><v>1</v></c></row>'),
        xlsx(f'<row r="1">{cell("A1")}</row><row r="4294967295">{cell("A4294967295")}</row>'),
        xlsx(f'<row r="1">{cell("ZZZZZZ1")}</row>'),
        xlsx(f'<y:row xmlns:y="urn:y" r="1"><y:c r="XFD1048576"/></y:row><row r="1">{cell("A1")}</row>'),
        ods(f"<table:table-row {FAR}>{NUMBER.format(WIDE)}</table:table-row>"),
        ods(f"<table:table-row {FAR}/><table:table-row><table:table-cell{WIDE}/>{NUMBER.format('')}</table:table-row>"),
        old_workbook(*[[(65535, 255, 1.0)]] * 2),
    ],
)
def test_a_cell_far_away_is_refused_with_where_it_is(content):
    message = refused(content)
    assert "reaches to row" in message or "bytes of text" in message
    assert "at most" in message


@pytest.mark.parametrize(
    ("content", "cells"),
    [
        (xlsx(f'<row r="1">{cell("A1")}{cell("B1")}</row>'), [[1.0, 1.0]]),
        (xlsx('<x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row>', prefix="x:"), [["", ""], ["", 1.0]]),
        (xlsx("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"), [[1.0, 2.0], [3.0, ""]]),
        (ods(f"<table:table-row>{NUMBER.format('')}</table:table-row>"), [[1.0]]),
        (
            ods(
                f"<table:table-row>{NUMBER.format('')}<table:table-cell{WIDE}/></table:table-row>"
                f"<table:table-row {FAR}><table:table-cell{WIDE}/></table:table-row>"
            ),
            [[1.0]],
        ),
        (
            ods(
                f"<table:table-row>{NUMBER.format('')}<table:table-cell{WIDE}/></table:table-row>"
                f"<table:table-row {FAR}><table:table-cell{WIDE}></table:table-cell></table:table-row>"
                "</table:table><table:named-expressions/><table:table table:name='T'>"
            ),
            [[1.0]],
        ),
        (old_workbook([(0, 0, 1.5), (1, 1, 2.5)]), [[1.5, ""], ["", 2.5]]),
        (old_workbook([(row, 0, float(row)) for row in range(400)]), [[float(row)] for row in range(400)]),
    ],
)
def test_what_programs_write_is_opened(content, cells):
    assert next(iter(open_workbook(content).sheets.values())) == cells


def test_a_part_that_unpacks_to_more_than_a_gigabyte_is_refused(monkeypatch):
    monkeypatch.setattr(workbook_limits, "LARGEST_UNPACKED", 1_000_000)
    assert "bytes are opened" in refused(xlsx(" " * 2_000_000))


def test_a_part_that_is_larger_than_it_says_is_refused():
    content = xlsx(f'<row r="1">{cell("A1")}</row>' + " " * 5000)
    with ZipFile(BytesIO(content)) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    lied = content.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lied != content
    assert "is no workbook that can be opened" in refused(lied)


def test_a_table_that_is_not_closed_is_refused():
    with ZipFile(BytesIO(ods(f"<table:table-row>{NUMBER.format('')}</table:table-row>"))) as archive:
        parts = {name.replace("/", "__"): archive.read(name) for name in archive.namelist()}
    parts["content.xml"] = parts["content.xml"][:400]
    assert "is no workbook that can be opened" in refused(zipped(**parts))


def test_what_is_opened_of_a_small_workbook_is_what_was_looked_at(monkeypatch):
    content = xlsx(f'<row r="1">{cell("A1")}</row>')
    with ZipFile(BytesIO(content)) as packed, ZipFile(BytesIO(within_limits(content))) as opened:
        assert {name: opened.read(name) for name in opened.namelist()} == {
            name: packed.read(name) for name in packed.namelist()
        }
        assert all(part.compress_type == ZIP_STORED for part in opened.infolist())
    monkeypatch.setattr(workbook_limits, "SMALL", 100)
    assert within_limits(content) is content


def test_of_a_part_that_is_there_twice_each_is_looked_at_and_the_last_is_opened():
    content = BytesIO(xlsx(f'<row r="1">{cell("B2")}</row>'))
    with ZipFile(content, "a") as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode().replace(cell("B2"), cell("A1"))
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("xl/worksheets/sheet1.xml", sheet)
    assert next(iter(open_workbook(content.getvalue()).sheets.values())) == [[1.0]]


def test_many_parts_are_refused(monkeypatch):
    monkeypatch.setattr(workbook_limits, "MOST_PARTS", 10)
    assert "unpacks to 11 parts" in refused(zipped(**{f"{number}.xml": "" for number in range(11)}))


@pytest.mark.parametrize("part", ["before", "texts"])
def test_entities_are_refused(part):
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    content = xlsx(f'<row r="1">{cell("A1")}</row>', **{part: bomb})
    assert "document type" in refused(content)


def test_a_long_text_in_many_cells_is_refused(monkeypatch):
    monkeypatch.setattr(workbook_limits, "MOST_TEXT", 100_000)
    texts = f"<si><t>{'a' * 5000}</t></si><si><t>b</t></si>"
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>{{}}</v></c></row>' for row in range(1, 101))
    assert "its cells hold 501,200 bytes of text" in refused(xlsx(rows.replace("{}", "0"), texts=texts))
    assert len(open_workbook(xlsx(rows.replace("{}", "1"), texts=texts)).sheets["S"]) == 100


def test_a_binary_workbook_is_refused_with_what_to_save():
    assert "save it as .xlsx" in refused(zipped(**{"xl__workbook.bin": b"\0"}))


def test_a_password_is_told():
    assert "protected by a password" in refused(compound_file(b"secret", "EncryptedPackage"))


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04 and then nothing", zipped(a="b"), compound_file(b"text", "WordDocument"), old_workbook([])[:700]],
)
def test_what_is_no_workbook_is_refused(content):
    with pytest.raises(ExportNotRead, match="no workbook"):
        load(Export("a.xlsx", content))


def whole_workbook() -> bytes:
    book = Workbook()
    for row in (["Kunta", "2022", "2023"], ["Heinola", 1, 2], ["Lahti", 3, "x"]):
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


WHOLE = (
    whole_workbook(),
    old_workbook([(0, 0, 1.0), (1, 1, 2.0)]),
    ods(f"<table:table-row>{NUMBER.format('')}</table:table-row>"),
)


@given(
    st.sampled_from(WHOLE),
    st.lists(st.tuples(st.integers(0), st.integers(0, 255)), min_size=1, max_size=6),
    st.booleans(),
)
def test_a_damaged_workbook_is_opened_or_refused(content, changes, is_cut):
    damaged = bytearray(content)
    for place, byte in changes:
        damaged[place % len(damaged)] = byte
    if is_cut:
        del damaged[changes[0][0] % len(damaged) :]
    try:
        open_workbook(bytes(damaged))
    except NotWithinLimits:
        return


@given(st.text('<rowc />="A1B9', max_size=60))
def test_any_text_for_a_sheet_is_opened_or_refused(rows):
    try:
        open_workbook(xlsx(rows))
    except NotWithinLimits:
        return
