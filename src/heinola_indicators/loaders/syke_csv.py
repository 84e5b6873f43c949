"""SYKE's greenhouse gas emissions of municipalities (ALas), in the two forms of its result service.

Today's machine form is a file per municipality, ``kunta_111.csv``: ``vuosi;hinku_laskenta;päästökauppa;taso_3;…;kt;
kt_tuuli;GWh``. It has no column for the area, so the number in the file's name makes a variable ``kunta``. The older
form is one file with all municipalities and the unit in brackets in each header of figures. In both a combination
of classes that is not there is zero: SYKE leaves out what a municipality does not have.
"""

import re
from dataclasses import replace
from pathlib import PurePath

import numpy as np

from heinola_indicators.loaders.delimited import Delimited, head_of, read_delimited
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.model.areas import area_code, area_name
from heinola_indicators.panel.table import Role, Table, Variable, folded

CLASSES = ("vuosi", "hinku_laskenta", "päästökauppa", "taso_3", "taso_4", "taso_5")
UNITS = {"kt": "ktCO2e", "kt_tuuli": "ktCO2e", "GWh": "GWh"}
UNIT_IN_HEADER = re.compile(r".*\((.+)\)")
EMISSIONS = "päästöt (ktco2e)"
MUNICIPALITY_IN_NAME = re.compile(r"kunta_(\d{1,3})(?!\d)")


def recognises(export: Export) -> bool:
    """Whether the header is one of the two forms."""
    head = head_of(export)
    return head is not None and (_is_machine_form(head) or _is_older_form(head))


def load(export: Export, *, sheet: str | None = None) -> Table:  # noqa: ARG001 - a text has no sheets
    """The table, with units and, in the machine form, the municipality of the file's name.

    Raises:
        ExportNotRead: it has another header, or rows or cells that are not understood; all are told.
    """
    found = read_delimited(export)
    if _is_machine_form(found):
        return _with_area(_table(found, UNITS), export.name)
    if _is_older_form(found):
        matches = {name: UNIT_IN_HEADER.fullmatch(name) for name in found.header}
        return _table(found, {name: match[1] for name, match in matches.items() if match})
    message = f"the header is none of SYKE's, which begin {';'.join(CLASSES)} or kuntanumero,kunta,maakunta,vuosi"
    raise not_read(export.name, message, line=found.header_line)


def _is_machine_form(found: Delimited) -> bool:
    return [folded(name) for name in found.header] == [folded(name) for name in (*CLASSES, *UNITS)]


def _is_older_form(found: Delimited) -> bool:
    names = [folded(name) for name in found.header]
    return EMISSIONS in names and "vuosi" in names and ("kuntanumero" in names or "kunta" in names)


def _table(found: Delimited, units: dict[str, str]) -> Table:
    header = (*CLASSES, *UNITS) if _is_machine_form(found) else found.header
    table = table_from_rows(
        header,
        found.rows,
        loader="syke-csv",
        title=found.title,
        reading=found.reading(decimal_comma=True),
        variables=[name for name in header if name not in units],
    )
    return replace(table, units=units, absent_is_zero=True)


def _with_area(table: Table, name: str) -> Table:
    match = MUNICIPALITY_IN_NAME.search(PurePath(name).name)
    code = area_code(match[1]) if match else None
    if code is None:
        warning = "the file's name has no municipality (kunta_111.csv), so give it in the sources file with 'of-area'"
        return replace(table, warnings=(*table.warnings, warning))
    area = Variable("kunta", (code,), (area_name(code),), role=Role.AREA)
    return replace(table, variables=(area, *table.variables), index=(np.zeros(len(table), np.int32), *table.index))
