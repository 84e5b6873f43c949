"""Sotkanet's own numbers of regions, brought to area codes.

``sotkanet_regions.csv`` has 366 of the interface's about 540 regions, as known on 24 November 2026, and 22 former
numbers: number, category, the category's code, the name and what is the evidence. A code alone does not tell an area
(01 is Uusimaa among the MAAKUNTA, another area among the HYVINVOINTIALUE), so the category goes with it. Every
municipality of 2026, nine that have merged since 2015, every MAAKUNTA and every HYVINVOINTIALUE are there. Helsinki and
Åland, which THL counts among these, are no wellbeing services counties: their figures there stay under Sotkanet's
number, apart from those of the municipality and the region.

``reply``: number, code and name stand together in a public reply of the interface.

``population``: the number is known from a reply with the population of 31.12.2009 of every region (indicator 127, in
the tests of oskariorg/oskari-server), in the municipalities of 2015. It is the number of the municipality that has that
population in Statistics Finland's table 11ra, or the same sum with those it merged with or exchanged a part with; of a
MAAKUNTA, that its municipalities add up to. The numbers of municipalities go by the alphabet, but for those formed
since 2007; that parted the two pairs with equal populations.

``package``: the table of these counties in the R package sotkanet of rOpenGov (4e24176), where the eleven that replies
name have the same numbers. ``former``: the number that this table gives as the earlier one of a county.

The whole list is at https://sotkanet.fi/rest/1.1/regions. A file that names its regions itself goes before the list,
and what the sources file says (``areas: {974: HVA13}``) before both. A number that none of them names is told, and its
figures stay under ``sotkanet-<number>``.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from heinola_indicators.model.areas import area_name, areas
from heinola_indicators.panel.table import Role, Table

LISTED = "https://sotkanet.fi/rest/1.1/regions"
CODE_BEGINS = {"KUNTA": "", "MAAKUNTA": "MK", "HYVINVOINTIALUE": "HVA"}
DIGITS = {"KUNTA": 3, "MAAKUNTA": 2, "HYVINVOINTIALUE": 2}  # a spreadsheet makes 49 of 049
WHOLE_COUNTRY = "MAA"


@dataclass(frozen=True, slots=True)
class Region:
    """A region of Sotkanet by its *number*; the *code* is that of its *category*."""

    number: str
    category: str
    code: str
    name: str

    @property
    def area_code(self) -> str:
        """The area's code, or Sotkanet's number where the category is none of ours."""
        if self.category == WHOLE_COUNTRY:
            return "SSS"
        begin = CODE_BEGINS.get(self.category)
        if begin is None or not self.code.isdigit():
            return f"sotkanet-{self.number}"
        code = f"{begin}{self.code.zfill(DIGITS[self.category])}"
        return code if code in areas() else f"sotkanet-{self.number}"


def with_area_codes(
    table: Table,
    position: int,
    named: Mapping[str, Region] = MappingProxyType({}),
    declared: Mapping[str, str] = MappingProxyType({}),
) -> Table:
    """The table with area codes for the numbers of the variable at *position*.

    *named* are the regions that the file itself names, by number, *declared* the area codes that the sources file
    gives. A region that nothing names stays ``sotkanet-<number>``, with a warning that tells how to declare it.
    """
    variable = table.variables[position]
    found = {number: _code_and_name(number, named, declared) for number in variable.values}
    codes = [code for code, _ in found.values()]
    area = replace(
        variable, values=tuple(codes), labels=tuple(name or code for code, name in found.values()), role=Role.AREA
    )
    unknown = [number for number, (_, name) in found.items() if name is None]
    return replace(
        table,
        variables=(*table.variables[:position], area, *table.variables[position + 1 :]),
        unknown_areas=_how_to_declare(unknown) if unknown else "",
    )


def _code_and_name(number: str, named: Mapping[str, Region], declared: Mapping[str, str]) -> tuple[str, str | None]:
    """The area code of a region, and its name where anything tells it."""
    if code := declared.get(number):
        return code, area_name(code)
    region = named.get(number) or regions().get(number)
    return (region.area_code, region.name) if region else (f"sotkanet-{number}", None)


@cache
def regions() -> dict[str, Region]:
    """The listed regions by number."""
    with files("heinola_indicators.loaders").joinpath("sotkanet_regions.csv").open(encoding="utf-8") as lines:
        listed = [Region(row["id"], row["category"], row["code"], row["name"]) for row in csv.DictReader(lines)]
    return {region.number: region for region in listed}


def _how_to_declare(numbers: Sequence[str]) -> str:
    more = f" and {len(numbers) - 5} more" if len(numbers) > 5 else ""
    return (
        f"regions without an area code: {', '.join(f'sotkanet-{number}' for number in numbers[:5])}{more}; look the "
        f"number up in {LISTED} and declare its area in the sources file, as in areas: {{{numbers[0]}: CODE}}; CODE is "
        '"111" for a municipality, MK07 for a region, HVA09 for a wellbeing services county'
    )
