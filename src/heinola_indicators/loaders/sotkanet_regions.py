"""Sotkanet's own numbers of regions, brought to area codes.

``sotkanet_regions.csv`` has 354 of the interface's about 540 regions, as known on 24 November 2026: number, category,
the category's code, the name and what is the evidence. A code alone does not tell an area (01 is Uusimaa among the
MAAKUNTA, another area among the HYVINVOINTIALUE), so the category goes with it. Every municipality of 2026, nine that
have merged since 2015 and every MAAKUNTA are there; of the 23 wellbeing services counties 11 are.

``reply``: number, code and name stand together in a public reply of the interface.

``population``: the number is known from a reply with the population of 31.12.2009 of every region (indicator 127, in
the tests of oskariorg/oskari-server), in the municipalities of 2015. It is the number of the municipality that has that
population in Statistics Finland's table 11ra, or the same sum with those it merged with or exchanged a part with; of a
MAAKUNTA, that its municipalities add up to. The numbers of municipalities go by the alphabet, but for those formed
since 2007; that parted the two pairs with equal populations.

The whole list is at https://sotkanet.fi/rest/1.1/regions. A file that names its regions itself goes before the list.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType

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
        return f"{begin}{self.code.zfill(DIGITS[self.category])}"


def with_area_codes(table: Table, position: int, named: Mapping[str, Region] = MappingProxyType({})) -> Table:
    """The table with area codes for the numbers of the variable at *position*.

    *named* are the regions that the file itself names, by number. A region that neither the file nor the list names
    stays ``sotkanet-<number>``, with a warning that tells how to add it.
    """
    variable = table.variables[position]
    known = [named.get(number) or regions().get(number) for number in variable.values]
    codes = [
        f"sotkanet-{number}" if region is None else region.area_code
        for number, region in zip(variable.values, known, strict=True)
    ]
    labels = [code if region is None else region.name for code, region in zip(codes, known, strict=True)]
    area = replace(variable, values=tuple(codes), labels=tuple(labels), role=Role.AREA)
    unknown = [number for number, region in zip(variable.values, known, strict=True) if region is None]
    return replace(
        table,
        variables=(*table.variables[:position], area, *table.variables[position + 1 :]),
        warnings=(*table.warnings, _how_to_add(unknown)) if unknown else table.warnings,
    )


@cache
def regions() -> dict[str, Region]:
    """The listed regions by number."""
    with files("heinola_indicators.loaders").joinpath("sotkanet_regions.csv").open(encoding="utf-8") as lines:
        listed = [Region(row["id"], row["category"], row["code"], row["name"]) for row in csv.DictReader(lines)]
    return {region.number: region for region in listed}


def _how_to_add(numbers: Sequence[str]) -> str:
    more = f" and {len(numbers) - 5} more" if len(numbers) > 5 else ""
    return (
        f"regions without an area code: {', '.join(f'sotkanet-{number}' for number in numbers[:5])}{more}; look the "
        f"number up in {LISTED} and add its id, category, code and name to loaders/sotkanet_regions.csv"
    )
