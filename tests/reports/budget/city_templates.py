"""Workbooks of a city, to be filled; and what people put into them."""

import zipfile
from io import BytesIO
from struct import pack
from zlib import compress, crc32

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table

XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PLACE = (
    "<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
    "<xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>"
)
TEXT_BOX = (
    '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="Tekstiruutu 1"/>'
    '<xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/></xdr:sp>'
)
PICTURE = (
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Vaakuna" descr="Kaupungin vaakuna"/><xdr:cNvPicPr/></xdr:nvPicPr>'
    '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
    '<xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
)


def template(*, names: dict[str, str] | None = None, table: dict[str, str] | None = None, rows: int = 1) -> Workbook:
    """A workbook with *names* of cells on the sheet Kirja, and a table of *rows* on the sheet Mittarit."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Kirja"
    sheet["A1"] = "Talousarviokirja"
    sheet["A1"].font = Font(name="Georgia", bold=True)
    for name, address in (names or {}).items():
        workbook.defined_names[name] = DefinedName(name, attr_text=f"Kirja!{address}")
    if table:
        with_table(workbook, "report_measures", table, rows)
    return workbook


def with_table(workbook: Workbook, name: str, headings: dict[str, str], rows: int = 1) -> None:
    """A table whose first row has the contents of *headings*, by heading."""
    sheet = workbook.create_sheet("Mittarit")
    sheet.append(list(headings))
    for _ in range(rows):
        sheet.append([content or None for content in headings.values()])
    for cell in sheet[2]:
        cell.font = Font(name="Georgia", italic=True)
    sheet.add_table(Table(displayName=name, ref=f"A1:{sheet.cell(1, len(headings)).column_letter}{rows + 1}"))


def content_of(workbook: Workbook) -> bytes:
    saved = BytesIO()
    workbook.save(saved)
    return saved.getvalue()


def with_chart(workbook: Workbook) -> Workbook:
    sheet = workbook.create_sheet("Kuva")
    for value in (1, 2, 3):
        sheet.append([value])
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=1, max_row=3))
    sheet.add_chart(chart, "C3")
    return workbook


def with_parts(content: bytes, parts: dict[str, bytes]) -> bytes:
    """The file with further or other members."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, part in parts.items():
            target.writestr(name, part)
    return made.getvalue()


def with_drawing(content: bytes, *objects: str) -> bytes:
    """The file with a drawing of *objects* on its first sheet."""
    anchors = "".join(f"<xdr:twoCellAnchor>{PLACE}{one}<xdr:clientData/></xdr:twoCellAnchor>" for one in objects)
    drawing = f'<xdr:wsDr xmlns:xdr="{XDR}" xmlns:a="{A}" xmlns:r="{R}">{anchors}</xdr:wsDr>'
    with zipfile.ZipFile(BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        types = archive.read("[Content_Types].xml").decode()
    kind = "application/vnd.openxmlformats-officedocument.drawing+xml"
    override = f'<Override PartName="/xl/drawings/drawing1.xml" ContentType="{kind}"/>'
    png = '<Default Extension="png" ContentType="image/png"/>'
    return with_parts(
        content,
        {
            "xl/worksheets/sheet1.xml": sheet.replace(
                "</worksheet>", f'<drawing xmlns:r="{R}" r:id="rId1"/></worksheet>'
            ).encode(),
            "xl/worksheets/_rels/sheet1.xml.rels": _rels("drawing", "/xl/drawings/drawing1.xml"),
            "xl/drawings/drawing1.xml": drawing.encode(),
            "xl/drawings/_rels/drawing1.xml.rels": _rels("image", "/xl/media/image1.png"),
            "xl/media/image1.png": picture(),
            "[Content_Types].xml": types.replace("</Types>", f"{png}{override}</Types>").encode(),
        },
    )


def _rels(kind: str, target: str) -> bytes:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    one = f'<Relationship Id="rId1" Type="{R}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{package}">{one}</Relationships>'.encode()


def picture() -> bytes:
    """A red point as PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))

    header = pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", compress(b"\x00\xff\x00\x00")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body
