from datetime import datetime

import pytest

from heinola_indicators.loaders.detection import kind_of, load
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead

START = (
    '<?xml version="1.0" encoding="utf-8"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
)


def export(rows: str, start: str = START) -> Export:
    text = f'{start}<Worksheet ss:Name="11ra"><Table>{rows}</Table></Worksheet></Workbook>'
    return Export("11ra.xls", text.encode())


def cell(value: object, kind: str = "String", place: str = "") -> str:
    return f'<Cell{place}><Data ss:Type="{kind}">{value}</Data></Cell>'


def row(*cells: str, place: str = "") -> str:
    return f"<Row{place}>{''.join(cells)}</Row>"


PXWEB = (
    row(cell("Väestö muuttujina Alue ja Vuosi"))
    + row(cell("2022", place=' ss:Index="2"'), cell("2023"), place=' ss:Index="3"')
    + row(cell("Heinola"), cell(18131, "Number"), cell("..", "String"))
    + row(cell("Lahti"), cell(120112, "Number"), cell(1.5, "Number"))
)


def test_old_pxweb_s_workbook_in_xml_is_read():
    example = export(PXWEB)
    assert kind_of(example) == "pxweb-workbook"
    table = load(example)
    assert table.value[[0, 2, 3]].tolist() == [18131, 120112, 1.5]
    assert table.place(3) == "11ra!C5"


def test_cells_are_read_by_type_and_place():
    rows = row(
        cell("a &amp; b"), cell(1, "Boolean"), cell("2023-05-01T00:00:00.000", "DateTime", ' ss:Index="5"')
    ) + row('<Cell ss:MergeAcross="1"><Data ss:Type="String">x</Data></Cell>', cell("y"))
    may = datetime(2023, 5, 1)  # noqa: DTZ001 - as a workbook has it
    assert export(rows).sheets == {"11ra": [["a & b", True, "", "", may], ["x", "", "y", "", ""]]}


def test_a_comment_on_a_figure_does_not_take_its_place():
    html = "http://www.w3.org/TR/REC-html40"
    comment = f'<Comment ss:Author="PxWeb"><ss:Data xmlns="{html}"><B>PxWeb:</B> arvio</ss:Data></Comment>'
    commented = f'<Cell><Data ss:Type="Number">18131</Data>{comment}</Cell>'
    table = load(export(PXWEB.replace(cell(18131, "Number"), commented)))
    assert table.value[0] == 18131
    assert [str(note) for note in table.comments()] == ["11ra!B4: PxWeb: arvio"]


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("example", "message"),
    [
        (export(PXWEB, START.replace("<Workbook", f"{BOMB}<Workbook")), "has a document type with entities"),
        (export(row(cell("x"), place=' ss:Index="999999999"')), "a sheet reaches too far; at most 20,000,000 cells"),
        (export(row(cell("x", place=' ss:Index="99999999"'))), "a sheet reaches too far"),
        (export(row(cell("x", place=' ss:Index="0"'))), "a sheet reaches too far"),
        (export(row(cell("viisi", "Number"))), "is no workbook that can be opened"),
        (export("<Row>"), "is no workbook that can be opened"),
        (export(row(cell("x", place=' ss:Index="19000"')) * 1100), "a sheet reaches too far"),
    ],
)
def test_a_hostile_or_damaged_one_is_refused(example, message):
    with pytest.raises(ExportNotRead, match=message):
        load(example)


def test_other_xml_is_no_workbook():
    assert not Export("a.xml", b'<?xml version="1.0"?><html>a;b</html>').is_workbook
