"""Sotkanet's own numbers of regions, brought to area codes.

``sotkanet_regions.csv`` has the regions whose numbers stand in public replies of the interface: number, category,
the category's code and the name. A code alone does not tell an area (01 is Uusimaa among the MAAKUNTA, another area
among the HYVINVOINTIALUE), so the category goes with it. The whole list is at https://sotkanet.fi/rest/1.1/regions.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from heinola_indicators.panel.table import Role, Table

LISTED = "https://sotkanet.fi/rest/1.1/regions"
CODE_BEGINS = {"KUNTA": "", "MAAKUNTA": "MK", "HYVINVOINTIALUE": "HVA"}
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
        return f"sotkanet-{self.number}" if begin is None else f"{begin}{self.code}"


def with_area_codes(table: Table, position: int) -> Table:
    """The table with area codes for the numbers of the variable at *position*.

    A region that is not listed stays ``sotkanet-<number>``, with a warning that tells how to add it.
    """
    variable = table.variables[position]
    known = [regions().get(number) for number in variable.values]
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
