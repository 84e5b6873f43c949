"""Units of measurement."""

from dataclasses import dataclass

from heinola_indicators.model.localised import Localised


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its code (``EUR``, ``persons``), with the decimals that reports show."""

    code: str
    decimals: int = 1
    name: Localised | None = None

    def __str__(self) -> str:
        return self.code

    def per(self, other: str) -> "Unit":
        """The unit of a quotient, for example EUR per resident."""
        code = f"{self.code}/{other}"
        return UNITS.get(code, Unit(code, decimals=self.decimals + 1))


def _unit(code: str, decimals: int, fi: str, sv: str, en: str) -> tuple[str, Unit]:
    return code, Unit(code, decimals, Localised(fi, sv, en))


PERSONS = "persons"

UNITS: dict[str, Unit] = dict(
    [
        _unit("EUR", 0, "€", "€", "€"),
        _unit("EUR/resident", 1, "€/asukas", "€/invånare", "€/resident"),
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
        _unit("answers", 0, "vastausta", "svar", "answers"),
    ]
)
