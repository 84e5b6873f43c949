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
from heinola_indicators.loaders.syke_method import (
    METHOD,
    UNKNOWN,
    hinku_variable,
    with_method_of_each_cell,
    with_one_method,
)
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.model.areas import area_code, area_name
from heinola_indicators.panel.table import Role, Table, Variable, folded

CLASSES = ("vuosi", "hinku_laskenta", "päästökauppa", "taso_3", "taso_4", "taso_5")
UNITS = {"kt": "ktCO2e", "kt_tuuli": "ktCO2e", "GWh": "GWh"}
UNIT_IN_HEADER = re.compile(r".*\((.+)\)")
EMISSIONS = "ktco2e"
WIND = "tuuli"
BASIS = "laskentaperuste"
MUNICIPALITY_IN_NAME = re.compile(r"kunta_(\d{1,3})(?!\d)")


def recognises(export: Export) -> bool:
    """Whether the header is one of the forms."""
    head = head_of(export)
    return head is not None and (_is_machine_form(head) or _is_older_form(head))


def load(export: Export, *, sheet: str | None = None) -> Table:  # noqa: ARG001 - a text has no sheets
    """The table, with units, the method and, in the machine form, the municipality of the file's name.

    Raises:
        ExportNotRead: it has another header, or rows or cells that are not understood; all are told.
    """
    found = read_delimited(export)
    if _is_machine_form(found):
        return _with_area(_with_method(_table(found, UNITS)), export.name)
    if _is_older_form(found):
        return _with_method(_table(found, _units_in(found.header)))
    message = f"the header is none of SYKE's, which begin {';'.join(CLASSES)} or kuntanumero,kunta,maakunta,vuosi"
    raise not_read(export.name, message, line=found.header_line)


def _is_machine_form(found: Delimited) -> bool:
    return [folded(name) for name in found.header] == [folded(name) for name in (*CLASSES, *UNITS)]


def _is_older_form(found: Delimited) -> bool:
    names = [folded(name) for name in found.header]
    has_area = "kuntanumero" in names or "kunta" in names
    return has_area and "vuosi" in names and any(EMISSIONS in name for name in names)


def _units_in(header: tuple[str, ...]) -> dict[str, str]:
    """The units of the columns of figures: in brackets, or ktCO2e where that is in the name itself."""
    in_brackets = {name: match[1] for name in header if (match := UNIT_IN_HEADER.fullmatch(name))}
    return {name: "ktCO2e" for name in header if EMISSIONS in folded(name)} | in_brackets


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
    columns = table.variables[-1].values
    emissions = [name for name in columns if name in ("kt", "kt_tuuli") or EMISSIONS in folded(name)]
    hinku = hinku_variable(table)
    if hinku is not None:
        without = next((name for name in emissions if WIND not in folded(name)), emissions[0])
        with_credits = next((name for name in emissions if WIND in folded(name) and name != without), None)
        return with_method_of_each_cell(table, hinku, without, with_credits)
    basis = table.named(BASIS)
    if basis is not None:
        named = replace(table.variables[basis], code=METHOD)
        return replace(table, variables=(*table.variables[:basis], named, *table.variables[basis + 1 :]))
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
