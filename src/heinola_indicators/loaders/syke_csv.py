"""SYKE's greenhouse gas emissions of municipalities (ALas) as CSV, in the forms of its result service.

Today's machine form is a file per municipality, ``kunta_111.csv``: ``vuosi;hinku_laskenta;päästökauppa;taso_3;…;kt;
kt_tuuli;GWh``. It has no column for the area, so the number in the file's name makes a variable ``kunta``. The older
form is one file with all municipalities, long names and the unit in the headers of figures, with or without columns
for the Hinku rules; the files of road traffic are of this form. In all of them a combination of classes that is not
there is zero: SYKE leaves out what a municipality does not have.

The method is a variable, see ``syke_method``. Road traffic is counted by no Hinku method: there the file's own
``laskentaperuste`` (Lipasto, SYKE …) is the method, chosen by either name.
"""

import re
from dataclasses import replace
from pathlib import PurePath

import numpy as np

from heinola_indicators.loaders.delimited import Delimited, head_of, read_delimited
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.syke_long_form import is_long_form, units_in, with_own_method
from heinola_indicators.loaders.syke_method import UNKNOWN, with_one_method
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.model.areas import area_code, area_name
from heinola_indicators.panel.table import Role, Table, Variable, folded

CLASSES = ("vuosi", "hinku_laskenta", "päästökauppa", "taso_3", "taso_4", "taso_5")
UNITS = {"kt": "ktCO2e", "kt_tuuli": "ktCO2e", "GWh": "GWh"}
MUNICIPALITY_IN_NAME = re.compile(r"kunta_(\d{1,3})(?!\d)")


def recognises(export: Export) -> bool:
    """Whether the header is one of the forms."""
    head = head_of(export)
    return head is not None and (_is_machine_form(head) or is_long_form(head.header))


def load(export: Export, *, sheet: str | None = None) -> Table:  # noqa: ARG001 - a text has no sheets
    """The table, with units, the method and, in the machine form, the municipality of the file's name.

    Raises:
        ExportNotRead: it has another header, or rows or cells that are not understood; all are told.
    """
    found = read_delimited(export)
    if _is_machine_form(found):
        return _with_area(_with_method(_table(found, UNITS)), export.name)
    if is_long_form(found.header):
        return _with_method(_table(found, units_in(found.header)))
    message = f"the header is none of SYKE's, which begin {';'.join(CLASSES)} or kuntanumero,kunta,maakunta,vuosi"
    raise not_read(export.name, message, line=found.header_line)


def _is_machine_form(found: Delimited) -> bool:
    return [folded(name) for name in found.header] == [folded(name) for name in (*CLASSES, *UNITS)]


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
    return replace(table, units=units, absent_is_zero=True, recalculated=True)


def _with_method(table: Table) -> Table:
    told = with_own_method(table)
    if told is not None:
        return told
    warning = (
        "the file does not say by which method its emissions are counted (method: unknown); "
        "use a file with the column hinku-laskenta before comparing it with a target level"
    )
    return replace(with_one_method(table, UNKNOWN), warnings=(*table.warnings, warning))


def _with_area(table: Table, name: str) -> Table:
    match = MUNICIPALITY_IN_NAME.search(PurePath(name).name)
    code = area_code(match[1]) if match else None
    if code is None:
        warning = "the file's name has no municipality (kunta_111.csv), so give it in the sources file with 'of-area'"
        return replace(table, warnings=(*table.warnings, warning))
    area = Variable("kunta", (code,), (area_name(code),), role=Role.AREA)
    return replace(table, variables=(area, *table.variables), index=(np.zeros(len(table), np.int32), *table.index))
