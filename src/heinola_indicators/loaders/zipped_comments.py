"""The comments of workbooks that are zip files: parts of their own in xlsx, inside the cells in OpenDocument.

What Excel calls a note is a text beside a cell. What it calls a comment is a thread in a part of its own; the note that
older programs are shown instead of it is left out. Of a thread each message is a line.
"""

from collections.abc import Iterator
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from xml.etree.ElementTree import Element, ParseError, fromstring
from zipfile import BadZipFile, ZipFile

from heinola_indicators.panel.cell_places import cell_name, cell_place

Comments = dict[str, dict[str, str]]  # texts by sheet and cell


class NotUnderstood(ValueError):
    """The comments of a workbook are damaged."""


def comments_of_zip(content: bytes) -> Comments:
    """The comments by sheet and cell of a workbook that has been opened within limits before.

    Raises:
        NotUnderstood: they are damaged.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            if "content.xml" in archive.namelist():
                return _of_document(archive.read("content.xml"))
            has_any = any("comment" in name.casefold() for name in archive.namelist())
            return dict(_of_sheets(archive)) if has_any else {}
    except (BadZipFile, ParseError, KeyError, OSError, ValueError) as error:
        raise NotUnderstood(str(error)) from error


def _of_sheets(archive: ZipFile) -> Iterator[tuple[str, dict[str, str]]]:
    workbook = "xl/workbook.xml"
    parts = {number: part for number, _, part in _relations(archive, workbook)}
    for sheet in _called(_parsed(archive.read(workbook)), "sheet"):
        number = next(value for name, value in sheet.items() if name.endswith("}id"))
        notes: dict[str, str] = {}
        threads: dict[str, str] = {}
        for _, kind, part in _relations(archive, parts[number]):
            if kind == "comments":
                notes |= _notes(_parsed(archive.read(part)))
            elif kind == "threadedComment":
                threads |= _threads(_parsed(archive.read(part)))
        yield sheet.attrib["name"], notes | threads


def _relations(archive: ZipFile, part: str) -> Iterator[tuple[str, str, str]]:
    """What belongs to a part: the number, the kind and the name of each other part."""
    name = join(dirname(part), "_rels", f"{basename(part)}.rels")
    if name not in archive.namelist():
        return
    for each in _called(_parsed(archive.read(name)), "Relationship"):
        target = normpath(join("/", dirname(part), each.attrib["Target"])).lstrip("/")
        yield each.attrib["Id"], basename(each.attrib["Type"]), target


def _notes(part: Element) -> dict[str, str]:
    return {
        _cell(note): "".join(piece.text or "" for piece in _called(note, "t")).strip()
        for note in _called(part, "comment")
    }


def _threads(part: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for message in _called(part, "threadedComment"):
        text = "".join(piece.text or "" for piece in _called(message, "text")).strip()
        cell = _cell(message)
        found[cell] = f"{found[cell]}\n{text}" if cell in found else text
    return found


def _cell(comment: Element) -> str:
    return cell_name(*cell_place(comment.attrib["ref"]))


def _of_document(content: bytes) -> Comments:
    if b"annotation" not in content:
        return {}
    return {_given(table, "name", ""): _in_table(table) for table in _called(_parsed(content), "table")}


def _in_table(table: Element) -> dict[str, str]:
    found = {}
    row = 0
    for each in _called(table, "table-row"):
        column = 0
        for cell in each:
            for annotation in _called(cell, "annotation"):
                lines = ("".join(line.itertext()) for line in _called(annotation, "p"))
                found[cell_name(row, column)] = "\n".join(lines).strip()
            column += int(_given(cell, "number-columns-repeated", "1"))
        row += int(_given(each, "number-rows-repeated", "1"))
    return found


def _parsed(content: bytes) -> Element:
    if b"<!DOCTYPE" in content:
        message = "there is a document type, in which entities could be made that grow"
        raise ValueError(message)
    return fromstring(content)  # noqa: S314 - without a document type nothing grows, and expat limits what does


def _called(element: Element, name: str) -> Iterator[Element]:
    """The elements of that name below one, whatever their namespace."""
    return element.iterfind(f".//{{*}}{name}")


def _given(element: Element, name: str, otherwise: str) -> str:
    """The attribute of that name, whatever its namespace."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), otherwise)
