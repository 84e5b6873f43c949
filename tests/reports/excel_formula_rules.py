"""What makes Excel refuse formulas, number formats and drawings, or show them as an error."""

import re
from collections.abc import Iterator
from typing import Any

from openpyxl.utils import FORMULAE

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FORMULA_TAGS = ("f", "formula", "formula1", "formula2", "definedName")
TEXT, QUOTED_SHEET = re.compile(r'"(?:[^"]|"")*"'), re.compile(r"'((?:[^']|'')+)'!")
PLAIN_SHEET = re.compile(r"(?<![\w.'\]])([A-Za-zÀ-ÿ_][\w.]*)!")
FUNCTION = re.compile(r"(?<![\w.])([A-Za-z_][\w.]*)\(")
NEWER = "_xlfn."  # what Excel after 2007 has learnt is written with this before its name
LONGEST_FORMAT = 255
ERRORS = re.compile(r"#(?:REF!|NAME\?|VALUE!|DIV/0!)")


def formula_faults(parts: dict[str, Any]) -> Iterator[str]:
    """Formulas of cells, names, validations and conditional formats with a function or a sheet that Excel has not."""
    sheets = {str(one.get("name")).casefold() for one in parts["xl/workbook.xml"].find(f"{MAIN}sheets")}
    for name, part in parts.items():
        for tag in FORMULA_TAGS:
            for one in part.iter(f"{MAIN}{tag}"):
                yield from (f"{name}: {fault} in {one.text}" for fault in _faults(one.text or "", sheets))


def _faults(formula: str, sheets: set[str]) -> Iterator[str]:
    bare = TEXT.sub('""', formula)
    named = [each.replace("''", "'") for each in QUOTED_SHEET.findall(bare)]
    bare = QUOTED_SHEET.sub("", bare)
    named += PLAIN_SHEET.findall(bare)
    yield from (f"there is no sheet {each!r}" for each in named if each.casefold() not in sheets)
    for function in FUNCTION.findall(PLAIN_SHEET.sub("", bare)):
        if function.upper() not in FORMULAE and not function.startswith(NEWER):
            yield f"no function {function}"
    if ERRORS.search(bare):
        yield "an error value"
    if bare.startswith("="):
        yield "a sign of equality"


def format_faults(styles: Any) -> Iterator[str]:
    """Codes of number formats that are too long, have an open quotation or more than four parts."""
    for one in styles.iter(f"{MAIN}numFmt"):
        code = str(one.get("formatCode"))
        parts = TEXT.sub("", code).count(";") + 1
        if len(code) > LONGEST_FORMAT or code.count('"') % 2 or parts > 4:
            yield f"number format {code}"


def texts_missing(drawing: Any) -> Iterator[str]:
    """Drawn things that have no alternative text."""
    for one in drawing.iter():
        if one.tag.endswith("}cNvPr") and not (one.get("descr") or "").strip():
            yield f"{one.get('name')} has no alternative text"
