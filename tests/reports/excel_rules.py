"""What makes Excel offer to repair a workbook, as far as the file tells: schema order, references, limits."""

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.utils.cell import coordinate_from_string
from tests.reports.excel_formula_rules import format_faults, formula_faults, texts_missing

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# the sequence of CT_Worksheet, ECMA-376 part 1, 18.3.1.99
ORDER = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"),
    *("protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"),
    *("phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"),
    *("pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"),
    *("smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls"),
    *("webPublishItems", "tableParts", "extLst"),
)
SHEET_NAME = re.compile(r"(?!')[^\[\]:*?/\\]{1,31}(?<!')")
DEFINED_NAME = re.compile(r"(?:_xlnm\.)?[A-Za-z_\\][\w.\\]{0,254}")
LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}\d+|[RrCc]\d*(?:[RrCc]\d*)?")
LONGEST_TEXT, LONGEST_FORMULA, DEEPEST_FORMULA, TALLEST, WIDEST = 32_767, 8_192, 64, 409.5, 255
LONGEST_IN_VALIDATION = {"promptTitle": 32, "errorTitle": 32, "prompt": 255, "error": 255}
LONGEST_FOOT = 255


def repair_reasons(content: bytes) -> list[str]:
    """Every rule that the workbook in *content* breaks, with the part of the file."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        told = [f"{name} is there twice" for name, times in Counter(names).items() if times > 1]
        parts = {name: ET.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}  # noqa: S314
    told += _relations(parts, names)
    told += _content_types(parts, names)
    told += _names(parts["xl/workbook.xml"])
    told += _tables(parts)
    strings = [*parts.get("xl/sharedStrings.xml", ET.Element("none"))]
    told += [f"text {number} is too long" for number, one in enumerate(strings) if _length(one) > LONGEST_TEXT]
    told += formula_faults(parts)
    styles = parts["xl/styles.xml"]
    told += format_faults(styles)
    limits = {"s": _count(styles, "cellXfs"), "dxfId": _count(styles, "dxfs"), "text": len(strings)}
    for name, part in parts.items():
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            told += [f"{name}: {each}" for each in _sheet(part, limits)]
        if name.startswith("xl/drawings/") and name.endswith(".xml"):
            ids = [one.get("id") for one in part.iter() if one.tag.endswith("}cNvPr")]
            told += [f"{name}: drawn thing {each} is there twice" for each in _twice(ids)]
            told += [f"{name}: {each}" for each in texts_missing(part)]
    return told


def _relations(parts: dict[str, Any], names: list[str]) -> Iterator[str]:
    for name, part in parts.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        yield from (f"{name}: {each} is there twice" for each in _twice(one.get("Id") for one in part))
        for one in part:
            target = str(one.get("Target"))
            place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if one.get("TargetMode") != "External" and place not in names:
                yield f"{name}: {target} is not there"
        owner = parts.get(posixpath.join(folder, posixpath.basename(name).removesuffix(".rels")))
        asked = (
            {value for one in owner.iter() for key, value in one.items() if key.startswith(RELATION)}
            if owner is not None
            else ()
        )
        yield from (f"{name}: no relation {each}" for each in set(asked) - {one.get("Id") for one in part})


def _content_types(parts: dict[str, Any], names: list[str]) -> Iterator[str]:
    known = parts["[Content_Types].xml"]
    endings = {one.get("Extension") for one in known if one.get("Extension")}
    named = {str(one.get("PartName")).lstrip("/") for one in known if one.get("PartName")}
    yield from (f"{each} is named and not there" for each in named - set(names))
    yield from (f"{each} has no type" for each in names if each not in named and each.rpartition(".")[2] not in endings)


def _names(workbook: Any) -> Iterator[str]:
    sheets = [str(one.get("name")) for one in workbook.find(f"{MAIN}sheets")]
    yield from (f"sheet name {each!r}" for each in sheets if not SHEET_NAME.fullmatch(each))
    yield from (f"sheet {each!r} is there twice" for each in _twice(each.lower() for each in sheets))
    named = list(workbook.iter(f"{MAIN}definedName"))
    scopes = [(one.get("localSheetId"), str(one.get("name")).lower()) for one in named]
    yield from (f"name {each} is there twice" for each in _twice(scopes))
    for one in named:
        name, scope = str(one.get("name")), one.get("localSheetId")
        if not DEFINED_NAME.fullmatch(name) or LIKE_A_CELL.fullmatch(name):
            yield f"name {name!r}"
        if scope is not None and int(scope) >= len(sheets):
            yield f"name {name!r} is of no sheet"
        if not one.text or "#REF!" in one.text:
            yield f"name {name!r} stands for nothing"


def _tables(parts: dict[str, Any]) -> Iterator[str]:
    tables = {name: part for name, part in parts.items() if name.startswith("xl/tables/")}
    for key in ("id", "name", "displayName"):
        yield from (f"table {key} {each} is there twice" for each in _twice(part.get(key) for part in tables.values()))
    for name, part in tables.items():
        columns = [str(one.get("name")) for one in part.iter(f"{MAIN}tableColumn")]
        yield from (f"{name}: column {each!r} is there twice" for each in _twice(each.lower() for each in columns))
        left, first, right, last = range_boundaries(str(part.get("ref")))
        if right - left + 1 != len(columns) or last <= first:
            yield f"{name}: {part.get('ref')} does not hold its {len(columns)} columns"
        ending = name.removeprefix("xl")
        owners = [
            part
            for part in parts
            if "worksheets/_rels/" in part
            and any(one.get("Target").endswith(ending) for one in parts[part])
            and any(one.get("Target").endswith(ending) for one in parts[part])
        ]
        if len(owners) != 1:
            yield f"{name}: is on {len(owners)} sheets"
            continue
        owner = parts[owners[0].replace("_rels/", "").removesuffix(".rels")]
        texts = _texts(owner, parts, first)
        headings = [texts.get(f"{get_column_letter(number)}{first}") for number in range(left, right + 1)]
        if headings != columns:
            yield f"{name}: its columns {columns} are headed {headings}"


def _texts(sheet: Any, parts: dict[str, Any], row: int) -> dict[str, str]:
    strings = ["".join(one.itertext()) for one in parts.get("xl/sharedStrings.xml", ())]
    found = {}
    for cell in sheet.iterfind(f"{MAIN}sheetData/{MAIN}row[@r='{row}']/{MAIN}c"):
        value = "".join(cell.itertext())
        found[cell.get("r")] = strings[int(value)] if cell.get("t") == "s" else value
    return found


def _sheet(sheet: Any, limits: dict[str, int]) -> Iterator[str]:
    tags = [one.tag.removeprefix(MAIN) for one in sheet]
    yield from (f"{tag} has no place in a sheet" for tag in tags if tag not in ORDER)
    places = [ORDER.index(tag) for tag in tags if tag in ORDER]
    if places != sorted(places):
        yield f"{tags} are out of order"
    yield from (f"{each} is there twice" for each in _twice(tag for tag in tags if tag != "conditionalFormatting"))
    yield from _columns(sheet)
    yield from _cells(sheet, limits)
    for one in sheet.iter(f"{MAIN}dataValidation"):
        formulas = (one.findtext(f"{MAIN}formula1"), one.findtext(f"{MAIN}formula2"))
        if any(len(text or "") > WIDEST for text in formulas) or not one.get("sqref"):
            yield f"the validation of {one.get('sqref')}"
        for key, longest in LONGEST_IN_VALIDATION.items():
            if len(one.get(key) or "") > longest:
                yield f"{key} of the validation of {one.get('sqref')} is too long"
    for rule in sheet.iter(f"{MAIN}cfRule"):
        if int(rule.get("dxfId") or 0) >= limits["dxfId"]:
            yield f"a conditional format in style {rule.get('dxfId')}"
    for one in (*sheet.iter(f"{MAIN}oddFooter"), *sheet.iter(f"{MAIN}oddHeader")):
        if len(one.text or "") > LONGEST_FOOT:
            yield "head or foot is too long"


def _columns(sheet: Any) -> Iterator[str]:
    last = 0
    for one in sheet.iter(f"{MAIN}col"):
        if int(one.get("min")) <= last or float(one.get("width") or 0) > WIDEST:
            yield f"column {one.get('min')}"
        last = int(one.get("max"))


def _cells(sheet: Any, limits: dict[str, int]) -> Iterator[str]:
    last_row = 0
    for row in sheet.iter(f"{MAIN}row"):
        number, columns = int(row.get("r")), [range_boundaries(cell.get("r"))[0] for cell in row]
        if number <= last_row or columns != sorted(set(columns)) or float(row.get("ht") or 0) > TALLEST:
            yield f"row {number}"
        last_row = number
        for cell in row:
            formula, value = cell.findtext(f"{MAIN}f") or "", cell.findtext(f"{MAIN}v") or ""
            is_sound = (
                coordinate_from_string(cell.get("r"))[1] == number
                and int(cell.get("s") or 0) < limits["s"]
                and (cell.get("t") != "s" or int(value) < limits["text"])
                and (cell.get("t") != "n" or not value or float(value) < 1e308)
                and len(formula) <= LONGEST_FORMULA
                and _depth(formula) <= DEEPEST_FORMULA
                and _length(cell) <= LONGEST_TEXT + LONGEST_FORMULA
            )
            if not is_sound:
                yield f"cell {cell.get('r')}"


def _depth(formula: str) -> int:
    deepest = now = 0
    for character in re.sub(r'"[^"]*"', "", formula):
        now += (character == "(") - (character == ")")
        deepest = max(deepest, now)
    return deepest


def _length(element: Any) -> int:
    return sum(map(len, element.itertext()))


def _count(styles: Any, key: str) -> int:
    found = styles.find(f"{MAIN}{key}")
    return 0 if found is None else len(found)


def _twice(values: Iterable[Any]) -> list[Any]:
    return [value for value, times in Counter(values).items() if times > 1]
