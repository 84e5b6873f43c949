"""State Treasury's open data of municipal accounts: a document of the interface, a JSON list of facts.

A fact has the municipality's business id (``ytunnus``), the package (``raportointikokonaisuus``), the table in it,
the reporting period, the taxonomy, the cell's id (``tunnusluku``) and the value, in euros, null where there is none.
Cell ids mean the same within one taxonomy only, so the taxonomy is a variable too. ``2025C09`` is cumulative from
January, ``2025C12`` the year.

What a package is (actual, budget, forecast, estimate; the municipality or its group) stands in the variables
``basis`` and ``scope``, see ``treasury_packages``. The stage is read from the facts or from the file's path, as the
interface writes it (``dokumentti/alustava/KKNR/1068892-9/2025C09``); an ``alustava`` figure is provisional. Which of
several stages of one document holds (jälkikorjattu, lopullinen, hyväksytty, alustava) is chosen by the series.

The municipality of a business id is the one that the sources file declares (``areas: {1068892-9: "111"}``), that the
facts name beside it (``kunta``), or that of a list; see ``treasury_bodies``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.json_rows import Entry, entries_of, is_list_with, reading_of, rows_of
from heinola_indicators.loaders.refusal import refuse_if_any
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.loaders.treasury_bodies import municipalities
from heinola_indicators.loaders.treasury_packages import PROVISIONAL, STAGES, UNKNOWN, package_of
from heinola_indicators.model.areas import area_name
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag
from heinola_indicators.model.period import names_period
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.panel.table import Role, Table, Variable

PACKAGE, PERIOD, BODY, STAGE, VALUE = "raportointikokonaisuus", "raportointikausi", "ytunnus", "hyvaksymisvaihe", "arvo"
VARIABLES = (BODY, PACKAGE, "osakokonaisuus", PERIOD, "taksonomia", "tunnusluku")
CODES = {PACKAGE: "package", PERIOD: "period", STAGE: "stage"}
CATALOGUE = re.compile(rb'\s*\{\s*"(aineistot|kklmy_aineisto|tolt_aineisto)"')
WORD = re.compile(r"[^\W\d_]+")
KNOWN_FAULT = ("KKNR", "2022C03")


def recognises(export: Export) -> bool:
    """Whether it is a list of facts, or the catalogue that such documents are found in."""
    return is_list_with(export, BODY, PACKAGE, VALUE) or CATALOGUE.match(export.beginning[:200]) is not None


def load(
    export: Export,
    *,
    sheet: str | None = None,  # noqa: ARG001 - a text has no sheets
    areas: Mapping[str, str] = MappingProxyType({}),
) -> Table:
    """The facts as a table, with ``basis``, ``scope``, the stage where it is known, and the municipality's code.

    *areas* are the codes of municipalities by business ids that are not listed.

    Raises:
        ExportNotRead: it is the catalogue or no list of facts, a fact lacks a field, a period is none, or a value is
            no number; all are told.
    """
    if CATALOGUE.match(export.beginning[:200]):
        raise not_read(export.name, "is the catalogue; save the documents that its field 'tunnusluvut' gives")
    entries = entries_of(export)
    rows = rows_of(export, entries, VARIABLES, [VALUE])
    refuse_if_any(_periods_that_are_none(export, rows))
    table = table_from_rows(
        (*VARIABLES, VALUE),
        rows,
        loader="treasury-json",
        title="",
        reading=reading_of(export, (*VARIABLES, VALUE)),
        variables=VARIABLES,
    )
    table = replace(table, place=lambda row: f"[{row}].{VALUE}", warnings=tuple(_warnings(table, entries)))
    known = {**municipalities(entries, BODY), **areas}
    return _with_codes(_with_area(_with_stage(_with_kinds(table), entries, export.name), known))


def _periods_that_are_none(export: Export, rows: Sequence[Sequence[object]]) -> Iterator[Problem]:
    at = VARIABLES.index(PERIOD)
    for number, row in enumerate(rows):
        if not names_period(str(row[at])):
            place = Location(export.name, cell=f"[{number}].{PERIOD}")
            yield Problem(place, f"expected a period, such as 2025C09 or 2025, found {row[at]!r}")


def _with_kinds(table: Table) -> Table:
    """The table with the variables ``basis`` and ``scope`` and the flags that go with them."""
    at = VARIABLES.index(PACKAGE)
    packages = [package_of(name) for name in table.variables[at].values]
    index = table.index[at]
    flags = np.array([int(package.flag) for package in packages], np.int64)[index]
    has_value = (table.flag & int(WITHOUT_VALUE)) == 0
    units = {"": "euroa"} if all(package.accounts for package in packages) else {}
    table = replace(table, flag=np.where(has_value, table.flag | flags, table.flag), units=units)
    table = _with_variable(table, "basis", [package.basis for package in packages], index)
    return _with_variable(table, "scope", [package.scope for package in packages], index)


def _with_stage(table: Table, entries: Sequence[Entry], name: str) -> Table:
    """The table with the stage, where facts or the file's path tell it; provisional figures flagged."""
    in_path = next((STAGES[word.casefold()] for word in WORD.findall(name) if word.casefold() in STAGES), None)
    told = [STAGES.get(str(entry.get(STAGE, "")).strip().casefold(), in_path) for entry in entries]
    if not all(told):
        return table
    values = list(dict.fromkeys(stage for stage in told if stage))
    index = np.array([values.index(stage) for stage in told if stage], np.int32)
    is_provisional = np.array([value == PROVISIONAL for value in values], bool)[index]
    table = replace(table, flag=table.flag | np.where(is_provisional, int(Flag.P), 0))
    return _with_variable(table, STAGE, values, index)


def _with_area(table: Table, known: Mapping[str, str]) -> Table:
    """The table with the municipality's code, where business ids of it are known; the others keep their id."""
    at = VARIABLES.index(BODY)
    values = table.variables[at].values
    unknown = [value for value in values if value not in known]
    if unknown:
        how_to_declare = (
            f"the municipality of the business id {', '.join(unknown[:5])} is not known; declare it in the sources "
            f'file, as in areas: {{{unknown[0]}: CODE}}; CODE is "111" for Heinola'
        )
        table = replace(table, unknown_areas=how_to_declare)
    if len(unknown) == len(values):
        return table
    codes = [known.get(value, value) for value in values]
    area = Variable("kunta", tuple(codes), tuple(map(area_name, codes)), role=Role.AREA)
    return replace(table, variables=(area, *table.variables), index=(table.index[at], *table.index))


def _with_codes(table: Table) -> Table:
    """The table with English codes beside the names that the interface uses."""
    variables = tuple(replace(variable, code=CODES.get(variable.name)) for variable in table.variables)
    return replace(table, variables=variables)


def _with_variable(table: Table, name: str, values: Sequence[str], index: NDArray[np.integer[Any]]) -> Table:
    """The table with one more variable before the contents; *values* may repeat."""
    distinct = tuple(dict.fromkeys(values))
    place = np.array([distinct.index(value) for value in values], np.int32)[index]
    return replace(
        table,
        variables=(*table.variables[:-1], Variable(name, distinct, distinct), table.variables[-1]),
        index=(*table.index[:-1], place, table.index[-1]),
    )


def _warnings(table: Table, entries: Sequence[Entry]) -> Iterator[str]:
    packages = table.variables[VARIABLES.index(PACKAGE)].values
    new = [name for name in packages if package_of(name).basis == UNKNOWN]
    if new:
        yield f"what the package {', '.join(new[:5])} holds is not known (basis: unknown); do not mix it with others"
    found = [number for number, entry in enumerate(entries) if _has_findings(entry)]
    if found:
        yield f"{len(found)} facts have findings of the State Treasury's checks, the first [{found[0]}]"
    if any((entry[PACKAGE], entry[PERIOD]) == KNOWN_FAULT for entry in entries):
        yield "KKNR 2022C03: the sum of the accounts 6200 to 6299 lacks account 6255, a known fault of the data"


def _has_findings(entry: Entry) -> bool:
    found = entry.get("tarkastushavainnot")
    if not isinstance(found, list):
        return False
    return any(isinstance(each, Mapping) and any(str(text or "").strip() for text in each.values()) for each in found)
