"""State Treasury's reporting packages (raportointikokonaisuus): what their figures are, and of whom.

A budget, a forecast or an estimate is no outcome, and a municipal group's accounts are not the municipality's: basis
and scope are variables of their own, so that a series which mixes them has to say so.
"""

from dataclasses import dataclass

from heinola_indicators.model.flag import Flag

ACTUAL, BUDGET, FORECAST, ESTIMATE, UNKNOWN = "actual", "budget", "forecast", "estimate", "unknown"
MUNICIPALITY, GROUP = "municipality", "group"


@dataclass(frozen=True, slots=True)
class Package:
    """What a package holds: *basis* of its figures, *scope* of whom they are, whether they are *accounts* in euros."""

    basis: str
    scope: str
    accounts: bool = True

    @property
    def flag(self) -> Flag:
        """The flag that goes with every figure of the package."""
        return {FORECAST: Flag.F, ESTIMATE: Flag.E}.get(self.basis, Flag.A)


PACKAGES = {
    "KKNR": Package(ACTUAL, MUNICIPALITY),  # quarterly accounts
    "KKTR": Package(ACTUAL, MUNICIPALITY),  # cash-flow statement
    "KKTPP": Package(ACTUAL, MUNICIPALITY),  # closing of accounts by service class
    "KKYTT": Package(ACTUAL, MUNICIPALITY, accounts=False),  # guarantees, leases and other data of the year
    "KLTR": Package(ACTUAL, MUNICIPALITY),  # utilities
    "KKTPA": Package(ESTIMATE, MUNICIPALITY),  # estimate of the closing
    "KLTPA": Package(ESTIMATE, MUNICIPALITY),
    "KTPE": Package(FORECAST, MUNICIPALITY),
    "KTAS": Package(BUDGET, MUNICIPALITY),  # budget and plan
    "KKOTR": Package(ACTUAL, GROUP),
}
OF_OTHERS = ("A", "H")  # Åland's municipalities and the wellbeing counties have packages of the same kinds
NOT_KNOWN = Package(UNKNOWN, UNKNOWN, accounts=False)
STAGES = {
    "alustava": "alustava",
    "hyvaksytty": "hyvaksytty",
    "hyväksytty": "hyvaksytty",
    "lopullinen": "lopullinen",
    "jalkikorjattu": "jalkikorjattu",
    "jälkikorjattu": "jalkikorjattu",
}
PROVISIONAL = "alustava"


def package_of(name: str) -> Package:
    """The package called *name*, one of Åland's or of a wellbeing county's by its kind; ``unknown`` where it is new."""
    plain = name.strip().upper()
    if plain in PACKAGES:
        return PACKAGES[plain]
    return PACKAGES.get(plain[1:], NOT_KNOWN) if plain.startswith(OF_OTHERS) else NOT_KNOWN
