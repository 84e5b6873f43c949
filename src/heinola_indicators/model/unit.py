"""Units of measurement.

Euros of one year are a unit of their own: ``EUR@2023`` are euros at the prices of 2023 (real), ``EUR`` those of each
year's own prices (nominal). So nothing can add, divide or compare the two.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from heinola_indicators.model.localised import Localised

AMOUNTS = frozenset({"EUR", "persons", "jobs", "moves", "nights", "ktCO2e", "person-years"})
OF_ONE_YEAR = re.compile(r"(EUR[^@]*)@(\d{4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its code (``EUR``, ``persons``), with the decimals that reports show."""

    code: str
    decimals: int = 1
    name: Localised | None = None

    def __str__(self) -> str:
        return self.code

    def per(self, other: str) -> "Unit":
        """The unit of a quotient, for example EUR per resident.

        >>> str(Unit("EUR@2023").per("resident"))
        'EUR/resident@2023'
        """
        if self.price_year is not None:
            return self.at_own_prices.per(other).at_prices_of(self.price_year)
        code = f"{self.code}/{other}"
        return UNITS.get(code, Unit(code, decimals=self.decimals + 1))

    @property
    def grows_with_size(self) -> bool:
        """Whether a larger city has more of it: amounts and counts, but nothing by resident, and no share or index."""
        return "/" not in self.code and self.at_own_prices.code in AMOUNTS

    @property
    def of_differences(self) -> "Unit":
        """The unit of a difference: percentage points between percentages."""
        return UNITS["percentage-points"] if self.code == "percent" else self

    @property
    def price_year(self) -> int | None:
        """The year whose prices these euros have; none where they have those of their own year."""
        found = OF_ONE_YEAR.fullmatch(self.code)
        return int(found[2]) if found else None

    @property
    def at_own_prices(self) -> "Unit":
        """The same unit at the prices of each figure's own year."""
        found = OF_ONE_YEAR.fullmatch(self.code)
        return UNITS.get(found[1], Unit(found[1], self.decimals)) if found else self

    def at_prices_of(self, year: int) -> "Unit":
        """The same unit at the prices of *year*; for euros only."""
        name = self.name or Localised(self.code)
        swedish, english = name.sv or name.fi, name.en or name.fi
        told = Localised(
            f"{name.fi} (vuoden {year} hinnoin)", f"{swedish} (i {year} års priser)", f"{english} ({year} prices)"
        )
        return Unit(f"{self.code}@{year}", self.decimals, told)


class UnitTable(Mapping[str, Unit]):
    """Units by code; euros of one year are known where the euros are.

    >>> table = UnitTable({"EUR": UNITS["EUR"]})
    >>> table["EUR@2023"].name.en, "EUR@23" in table, "persons@2023" in table
    ('€ (2023 prices)', False, False)
    """

    def __init__(self, units: Mapping[str, Unit]) -> None:
        self._units = dict(units)

    def __getitem__(self, code: str) -> Unit:
        found = OF_ONE_YEAR.fullmatch(code)
        return self._units[found[1]].at_prices_of(int(found[2])) if found else self._units[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._units)

    def __len__(self) -> int:
        return len(self._units)


def _unit(code: str, decimals: int, fi: str, sv: str, en: str) -> tuple[str, Unit]:
    return code, Unit(code, decimals, Localised(fi, sv, en))


PERSONS = "persons"

UNITS: dict[str, Unit] = dict(
    [
        _unit("EUR", 0, "€", "€", "€"),
        _unit("EUR/resident", 1, "€/asukas", "€/invånare", "€/resident"),
        _unit("EUR/year", 0, "€/vuosi", "€/år", "€/year"),
        _unit("EUR/person-year", 0, "€/htv", "€/årsverke", "€/person-year"),
        _unit("percent", 1, "%", "%", "%"),
        _unit("percentage-points", 1, "%-yksikköä", "procentenheter", "percentage points"),
        _unit("persons", 0, "henkilöä", "personer", "persons"),
        _unit("jobs", 0, "työpaikkaa", "arbetsplatser", "jobs"),
        _unit("moves", 0, "muuttoa", "flyttningar", "moves"),
        _unit("nights", 0, "yötä", "nätter", "nights"),
        _unit("ktCO2e", 1, "kt CO2-ekv.", "kt CO2-ekv.", "kt CO2e"),
        _unit("tCO2e/resident", 1, "t CO2-ekv./asukas", "t CO2-ekv./invånare", "t CO2e/resident"),
        _unit("index", 1, "indeksi", "index", "index"),
        _unit("points", 2, "pistettä", "poäng", "points"),
        _unit("person-years", 0, "htv", "årsverken", "person-years"),
        _unit("ratio", 2, "suhde", "kvot", "ratio"),
        _unit("years", 1, "vuotta", "år", "years"),
        _unit("days", 0, "päivää", "dagar", "days"),
        _unit("rates", 0, "korkoa", "räntor", "rates"),
        _unit("criteria", 0, "kriteeriä", "kriterier", "criteria"),
        _unit("answers", 0, "vastausta", "svar", "answers"),
    ]
)
