import io

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reports.documents.made import TABLE, document

from heinola_indicators.reports.documents.document import Cell, Paragraph, Table
from heinola_indicators.reports.documents.workbook import workbook
from heinola_indicators.reports.documents.workbook_titles import FORBIDDEN, LONGEST, sheet_titles


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_the_text_has_a_sheet_and_every_table_has_one() -> None:
    book = opened(workbook(document()))
    assert book.sheetnames == ["Raportti", "Tavoitteet"]
    assert [cell.value for cell in book["Raportti"]["A"]] == [
        *(
            "Raportti",
            "Päämäärä",
            "Johto Teksti.",
            "• ensimmäinen",
            "• toinen",
            "Tavoite",
            "Taulukko on lehdellä Tavoitteet.",
            "Huomautus *tästä*",
        ),
    ]


def test_numbers_are_numbers_and_whatever_looks_like_a_formula_is_a_text() -> None:
    sheet = opened(workbook(document()))["Tavoitteet"]
    assert (sheet["B2"].value, sheet["B2"].number_format) == (6118.4, "#,##0")
    assert (sheet["A3"].value, sheet["A3"].data_type) == ("=1+1", "s")
    assert sheet["A2"].value == "Työpaikat\ntoinen rivi"


def test_the_headings_of_a_table_are_frozen_and_printed_on_every_page() -> None:
    sheet = opened(workbook(document()))["Tavoitteet"]
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"


def test_the_same_document_has_the_same_bytes() -> None:
    assert workbook(document()) == workbook(document())


@settings(max_examples=25)
@given(text=st.text(max_size=40))
def test_any_text_makes_a_workbook_that_can_be_read(text: str) -> None:
    made = document(Paragraph(text), Table(text, TABLE.columns[:1], ((Cell(text, lead=text),),)), title=text)
    assert len(opened(workbook(made)).sheetnames) == 2


@given(titles=st.lists(st.text(max_size=50), max_size=8))
def test_names_of_sheets_are_ones_that_excel_takes(titles: list[str]) -> None:
    names = sheet_titles(titles)
    assert len(names) == len(titles)
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 1 <= len(name) <= LONGEST
        assert not FORBIDDEN.search(name)
        assert not name.startswith("'")
        assert not name.endswith("'")


def test_a_row_is_as_high_as_its_longest_cell() -> None:
    made = document(Table("Rivit", TABLE.columns[:1], tuple((Cell(text),) for text in ("a", "a\nb", "sana " * 2000))))
    sheet = opened(workbook(made))["Rivit"]
    low, high, highest = (sheet.row_dimensions[row].height for row in (2, 3, 4))
    assert low < high < highest == 409


def test_text_tables_and_headings_are_in_one_font() -> None:
    book = opened(workbook(document()))
    assert {cell.font.name for sheet in book for row in sheet for cell in row if cell.value is not None} == {"Arial"}
