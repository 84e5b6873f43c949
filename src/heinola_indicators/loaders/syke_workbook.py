"""SYKE's Excel of a municipality or region (ALas): emissions by sector and year, and the detail beside them.

The sheet ``KHK-päästöt`` (``GHG emissions``) has the area's name and the years in its first row, a row per sector,
the emission credits, the total, the emissions per person, the population, and below them the method in words. Rows
are found by their names, which are the values of ``contents``; the total can be chosen as ``yhteensä`` too. The
sheet ``päästöt ja energia`` (``emissions and energy``) is read when it is named: stacked blocks with class, subclass,
unit and years, see ``syke_sheets``.

A workbook of all municipalities (``KAIKKI KUNNAT_ALas …``) is read as the older CSV that it is the same as, or refused
where it does not name the method; see ``syke_municipalities``.

The method is a variable with one value, see ``syke_method``. Where the total is not the sum of the sectors above it
(and of the credits, unless the method leaves them out) by more than rounding can do, a warning names its cell.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

import numpy as np

from heinola_indicators.loaders.columns import cell_text
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.sheets import Rows, sheets_asked_for
from heinola_indicators.loaders.syke_method import HINKU_WITHOUT, UNKNOWN, method_in_words, with_one_method
from heinola_indicators.loaders.syke_municipalities import sheet_of_municipalities, table_of_municipalities
from heinola_indicators.loaders.syke_sheets import blocks_of, figures_of, table_of_figures
from heinola_indicators.loaders.syke_totals import total_warnings
from heinola_indicators.loaders.year_blocks import Block
from heinola_indicators.model.areas import area_code, area_name
from heinola_indicators.panel.table import Role, Table, Variable, folded

SECTORS = frozenset({"khk-päästöt", "ghg emissions"})
DETAIL = frozenset({"päästöt ja energia", "emissions and energy"})
TAG = re.compile(r"<[^<>]*>")
TOTAL = re.compile(r"kokonaispäästöt|total emissions")
PER_PERSON = re.compile(r"(per|/) ?(asukas|as\b|person|capita|invånare)|asukasta koh(ti|den)")
CREDITS = re.compile(r"päästöhyvity|emission credit|utsläppskompensation|kompensation")
POPULATION = re.compile(r"asukasluku|asukkaita|väkiluku|population")
SUM = "yhteensä"


def recognises(export: Export) -> bool:
    """Whether there is a sheet of emissions by sector, in detail or of all municipalities, with their years."""
    if not export.is_workbook:
        return False
    named = {name: rows for name, rows in export.sheets.items() if folded(name) in SECTORS | DETAIL}
    if any(next(blocks_of(name, rows), None) is not None for name, rows in named.items()):
        return True
    return sheet_of_municipalities(export.sheets) is not None


def load(export: Export, *, sheet: str | None = None) -> Table:
    """The emissions by sector, or the named sheet: area, contents or classes, method and year.

    Raises:
        ExportNotRead: there is no such sheet, it has no row of years, or a figure is no number; all are told. Or a
            sheet of all municipalities names no method.
    """
    sheets = sheets_asked_for(export, sheet)
    municipalities = sheet_of_municipalities(sheets)
    if municipalities is not None:
        return table_of_municipalities(export, municipalities)
    name = next((name for kind in (SECTORS, DETAIL) for name in sheets if folded(name) in kind), None)
    if name is None:
        raise not_read(export.name, "has no sheet 'KHK-päästöt' or 'GHG emissions'; save the result service's Excel")
    blocks = list(blocks_of(name, sheets[name]))
    if not blocks:
        raise not_read(export.name, "expected years across (1990, 2005 …), found no such row", sheet=name)
    table = _sectors(export, blocks[0]) if folded(name) in SECTORS else _detail(export, blocks)
    return replace(_with_method(_with_area(table, export), export), recalculated=True)


def _sectors(export: Export, block: Block) -> Table:
    figures = list(figures_of(block))
    table = table_of_figures(export.name, block.sheet, ["contents"], figures)
    contents = table.variables[0]
    labels = tuple(SUM if _is_total(name) else name for name in contents.values)
    return replace(
        table,
        variables=(replace(contents, labels=labels, role=Role.CONTENTS), *table.variables[1:]),
        units={name: _unit(name) for name in contents.values},
        warnings=tuple(total_warnings(table, _parts(contents.values, _methods_in(export)), _total(contents))),
    )


def _detail(export: Export, blocks: Sequence[Block]) -> Table:
    """The blocks below one another; the column before the years is the unit."""
    depth = blocks[0].first_year
    heading = blocks[0].heading
    others = [block for block in blocks if block.heading != heading]
    if depth < 2 or others or len({folded(name) for name in heading}) < depth or not all(heading):
        expected = "expected blocks that begin with class, subclass, unit and years, all alike"
        raise not_read(
            export.name, f"{expected}; found {others[0].heading if others else heading}", sheet=blocks[0].sheet
        )
    figures = [figure for block in blocks for figure in figures_of(block)]
    table = table_of_figures(export.name, blocks[0].sheet, heading, figures)
    unit = table.variables[depth - 1]
    return replace(
        table,
        variables=(*table.variables[: depth - 1], replace(unit, role=Role.CONTENTS), *table.variables[depth:]),
        units={value: value for value in unit.values},
    )


def _unit(name: str) -> str:
    if PER_PERSON.search(folded(name)):
        return "tCO2e/asukas"
    return "henkilöä" if POPULATION.match(folded(name)) else "ktCO2e"


def _is_total(name: str) -> bool:
    return TOTAL.match(folded(name)) is not None and PER_PERSON.search(folded(name)) is None


def _total(contents: Variable) -> str | None:
    return next(filter(_is_total, contents.values), None)


def _parts(names: Sequence[str], methods: Collection[str]) -> list[str]:
    """What the total is the sum of: the rows above it, the credits only where the method counts them."""
    above = takewhile(lambda name: not _is_total(name), names)
    counts_credits = HINKU_WITHOUT not in methods
    return [name for name in above if _is_sector(name) and (counts_credits or not CREDITS.search(folded(name)))]


def _is_sector(name: str) -> bool:
    return PER_PERSON.search(folded(name)) is None and POPULATION.match(folded(name)) is None


def _with_area(table: Table, export: Export) -> Table:
    """The table with the area that the sheet of sectors, or the named one, begins with."""
    code = next((code for text in _first_cells(export) if (code := area_code(TAG.sub("", text).strip()))), None)
    if code is None:
        warning = "no sheet begins with the name of an area, so give it in the sources file with 'of-area'"
        return replace(table, warnings=(*table.warnings, warning))
    area = Variable("alue", (code,), (area_name(code),), role=Role.AREA)
    return replace(table, variables=(area, *table.variables), index=(np.zeros(len(table), np.int32), *table.index))


def _with_method(table: Table, export: Export) -> Table:
    named = _methods_in(export)
    if len(named) == 1:
        method, text = next(iter(named.items()))
        return replace(with_one_method(table, method), notes=(*table.notes, text))
    found = f"it names several: {', '.join(map(repr, named.values()))}" if named else "it names none"
    warning = (
        f"by which method the emissions are counted cannot be told ({found}), so the method is 'unknown'; choose a "
        f"method in the result service and save the Excel again before comparing it with a target level"
    )
    return replace(with_one_method(table, UNKNOWN), warnings=(*table.warnings, warning))


def _methods_in(export: Export) -> dict[str, str]:
    """The methods that the sheets name, with their words."""
    words = [TAG.sub("", cell_text(row[0])).strip() for rows in _own_sheets(export) for row in rows if row]
    return {method: text for text in reversed(words) if (method := method_in_words(text))}


def _own_sheets(export: Export) -> Iterator[Rows]:
    """The sheet of sectors first, then the one of detail: both are of one area and one method."""
    for kind in (SECTORS, DETAIL):
        yield from (rows for name, rows in export.sheets.items() if folded(name) in kind)


def _first_cells(export: Export) -> Iterator[str]:
    return (cell_text(rows[0][0]) for rows in _own_sheets(export) if rows and rows[0])
