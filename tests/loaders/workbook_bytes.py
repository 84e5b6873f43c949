"""Workbooks written byte by byte, for what no program writes: cells far away, repeated texts, entities, old records."""

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
NONE, END = 0xFFFFFFFF, 0xFFFFFFFE


def relations(*targets: tuple[str, str]) -> str:
    each = (
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(each)}</Relationships>'


def zipped(**parts: str | bytes) -> bytes:
    """A zip file of parts; ``__`` in a name stands for a slash."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return content.getvalue()


def xlsx(rows: str, *, before: str = "", prefix: str = "", texts: str | None = None) -> bytes:
    """A workbook with one sheet; *texts* are its shared texts."""
    namespace = f'xmlns{":" if prefix else ""}{prefix.rstrip(":")}="{MAIN}"'
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels__.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl__workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" '
        'r:id="rId1"/></sheets></workbook>',
        "xl___rels__workbook.xml.rels": relations(
            ("worksheet", "worksheets/sheet1.xml"), *([("sharedStrings", "sharedStrings.xml")] if texts else [])
        ),
        "xl__worksheets__sheet1.xml": f'<?xml version="1.0"?>{before}<{prefix}worksheet {namespace}><{prefix}sheetData>'
        f"{rows}</{prefix}sheetData></{prefix}worksheet>",
    }
    if texts:
        parts["xl__sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{texts}</sst>'
    return zipped(**parts)


def ods(table: str) -> bytes:
    """An OpenDocument workbook with one table."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped(
        mimetype=kind,
        **{
            "META-INF__manifest.xml": f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0"><manifest:file-entry '
            f'manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
            "content.xml": f'<office:document-content xmlns:office="{names}:office:1.0" '
            f'xmlns:table="{names}:table:1.0" xmlns:text="{names}:text:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="S">{table}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        },
    )


def old_workbook(*sheets: list[tuple[int, int, float]]) -> bytes:
    """An .xls workbook whose sheets hold numbers, by row and column from 0."""
    bodies = [
        _beginning(0x10)
        + b"".join(_record(0x203, struct.pack("<HHHd", row, column, 0, value)) for row, column, value in cells)
        + _record(0x0A, b"")
        for cells in sheets
    ]
    place = len(_beginning(5)) + len(sheets) * 14 + 4
    listed = b""
    for number, body in enumerate(bodies):
        listed += _record(0x85, struct.pack("<IBBBB", place, 0, 0, 2, 0) + b"S%d" % number)
        place += len(body)
    return compound_file(_beginning(5) + listed + _record(0x0A, b"") + b"".join(bodies), "Workbook")


def compound_file(stream: bytes, name: str) -> bytes:
    """A compound file of one stream: sectors of the table, the directory, the small streams' table, the stream."""
    is_small = len(stream) < 4096
    first = 3 if is_small else 2
    count = -(-len(stream) // 512)
    table = [0xFFFFFFFD, END, *([END] if is_small else []), *_chain(first, count)]
    table += [NONE] * (-len(table) % 128)
    tables = len(table) // 128
    assert tables == 1, "the table of this little writer has one sector"
    directory = (
        _entry("Root Entry", 5, first if is_small else END, count * 512 if is_small else 0, 1)
        + _entry(name, 2, 0 if is_small else first, len(stream), NONE)
        + bytes(256)
    )
    small = [*_chain(0, -(-len(stream) // 64))] if is_small else []
    small_table = struct.pack(f"<{len(small)}I", *small).ljust(512, b"\xff") if is_small else b""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    numbers = struct.pack("<9I", 0, 1, 1, 0, 4096, 2 if is_small else END, int(is_small), END, 0)
    places = struct.pack("<109I", 0, *[NONE] * 108)
    body = stream.ljust(count * 512, b"\0")
    return head + numbers + places + struct.pack("<128I", *table) + directory + small_table + body


def _chain(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), END]


def _entry(name: str, kind: int, first: int, size: int, child: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    fields = struct.pack("<HBBIII", len(text), kind, 1, NONE, NONE, child)
    return text.ljust(64, b"\0") + fields + bytes(36) + struct.pack("<IQ", first, size)


def _beginning(kind: int) -> bytes:
    return _record(0x809, struct.pack("<HHHHII", 0x600, kind, 0, 0, 0, 0))


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content
