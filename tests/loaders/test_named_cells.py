from io import BytesIO
from xml.sax.saxutils import quoteattr
from zipfile import ZipFile

import pytest

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.layout import cells_of
from heinola_indicators.loaders.named_cells import named_cells
from heinola_indicators.model.errors import ExportNotRead


def document(*names: tuple[str, str]) -> Export:
    """An OpenDocument sheet, as far as its names go; the attributes stand in LibreOffice's order and namespace."""
    ranges = "".join(
        f"<table:named-range table:name={quoteattr(name)} table:base-cell-address={quoteattr('$Taul1.$A$1')}"
        f" table:cell-range-address={quoteattr(address)}/>"
        for name, address in names
    )
    return zipped("names.ods", "content.xml", f"<office:x><table:named-expressions>{ranges}</table:named-expressions>")


def workbook(names: str) -> Export:
    return zipped("names.xlsx", "xl/workbook.xml", f"<workbook><definedNames>{names}</definedNames></workbook>")


def zipped(name: str, part: str, text: str) -> Export:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr(part, text)
    export = Export(name, content.getvalue())
    export.__dict__["sheets"] = {}
    return export


def refusal(export: Export, name: str) -> str:
    with pytest.raises(ExportNotRead) as caught:
        named_cells(export, name)
    return str(caught.value)


def test_a_named_range_of_an_open_document_is_found_by_its_own_cells():
    export = document(("Muut", "$Taul1.$A$1:.$B$2"), ("Väestö", "$'Oma taulu'.$A$3:.$C$4"))
    assert named_cells(export, "väestö") == ("Oma taulu", cells_of("A3:C4"))
    assert named_cells(export, "Muut") == ("Taul1", cells_of("A1:B2"))


def test_a_named_range_that_has_no_cells_hides_no_other():
    text = '<table:named-range table:name="Tyhjä"/><table:named-range cell-range-address="$A.$A$1" />'
    export = zipped("names.ods", "content.xml", f"{text}{'<table:named-range table:name='}'Luvut' "
                    "table:cell-range-address='$Taul1.$A$1:.$B$2'/>")  # fmt: skip
    assert named_cells(export, "Luvut") == ("Taul1", cells_of("A1:B2"))
    assert "no cells called 'Tyhjä'" in refusal(export, "Tyhjä")


def test_an_apostrophe_and_marks_of_xml_in_the_name_of_a_sheet_are_read_back():
    names = "<definedName name='Luvut'>'Kaupungin ''omat'' &amp; muut'!$A$1:$B$2</definedName>"
    assert named_cells(workbook(names), "Luvut") == ("Kaupungin 'omat' & muut", cells_of("A1:B2"))
    assert named_cells(document(("Tulot & menot", "$'a''b'.$A$1:.$B$2")), "Tulot & menot")[0] == "a'b"


def test_a_workbook_without_names_asks_for_the_cells():
    assert "no cells called 'Luvut'; write the cells, such as A3:H40" in refusal(workbook(""), "Luvut")


def test_a_name_for_something_else_than_cells_is_told_with_what_it_stands_for():
    names = "<definedName name='Kaava'>Taul1!SUM(A1)</definedName><definedName name='Arvo'>42</definedName>"
    assert "the name 'Kaava' stands for 'Taul1!SUM(A1)', which is no range" in refusal(workbook(names), "Kaava")
    assert "the name 'Arvo' stands for '42', which is no range" in refusal(workbook(names), "Arvo")


def test_letters_that_are_no_utf_8_hide_no_other_name():
    content = BytesIO()
    text = "<definedName name='V\xe4est\xf6'>Taul1!$A$1:$B$2</definedName>".encode("latin-1")
    with ZipFile(content, "w") as archive:
        archive.writestr("xl/workbook.xml", text + b"<definedName name='Luvut'>Taul1!$A$3:$B$4</definedName>")
    export = Export("names.xlsx", content.getvalue())
    export.__dict__["sheets"] = {}
    assert named_cells(export, "Luvut") == ("Taul1", cells_of("A3:B4"))
