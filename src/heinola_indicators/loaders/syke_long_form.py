"""SYKE's older form: a row for each municipality, year and class, with long names and units in the headers of figures.

It is the same in the CSVs and in the workbook of all municipalities (``KAIKKI KUNNAT_ALas …``): ``kuntanumero, kunta,
maakunta, vuosi, taso_1 … taso_5, hinku-laskenta, päästökauppa`` and the figures in ktCO2e and GWh. The files of road
traffic have their own method, ``laskentaperuste``, in place of the columns for the Hinku rules.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from heinola_indicators.loaders.syke_method import METHOD, hinku_variable, with_method_of_each_cell
from heinola_indicators.panel.table import Table, folded

UNIT_IN_HEADER = re.compile(r".*\((.+)\)")
EMISSIONS = "ktco2e"
WIND = "tuuli"
BASIS = "laskentaperuste"


def is_long_form(header: Sequence[str]) -> bool:
    """Whether a header has municipalities, years and emissions."""
    names = [folded(name) for name in header]
    has_area = "kuntanumero" in names or "kunta" in names
    return has_area and "vuosi" in names and any(EMISSIONS in name for name in names)


def units_in(header: Sequence[str]) -> dict[str, str]:
    """The units of the columns of figures: in brackets, or ktCO2e where that is in the name itself."""
    in_brackets = {name: match[1] for name in header if (match := UNIT_IN_HEADER.fullmatch(name))}
    return {name: "ktCO2e" for name in header if EMISSIONS in folded(name)} | in_brackets


def with_own_method(table: Table) -> Table | None:
    """The table with the method that its columns tell of each cell; none where they tell none."""
    columns = table.variables[-1].values
    emissions = [name for name in columns if name in ("kt", "kt_tuuli") or EMISSIONS in folded(name)]
    hinku = hinku_variable(table)
    if hinku is not None:
        without = next((name for name in emissions if WIND not in folded(name)), emissions[0])
        with_credits = next((name for name in emissions if WIND in folded(name) and name != without), None)
        return with_method_of_each_cell(table, hinku, without, with_credits)
    basis = table.named(BASIS)
    if basis is None:
        return None
    named = replace(table.variables[basis], code=METHOD)
    return replace(table, variables=(*table.variables[:basis], named, *table.variables[basis + 1 :]))
