"""The criteria of the evaluation procedure (arviointimenettely, "kriisikunta"): Local Government Act 410/2015, § 118.

The procedure may start when A, B or C is met. Figures are of the municipal group, but for A and the tax rate.

A   the deficit of the municipality's balance sheet was not covered in time: within four years from the start of the
    year after its accounts were adopted (§ 110.3), so a deficit of 2019 by the accounts of 2024
B   the group's accumulated deficit per resident is at least 1 000 € in the latest accounts and at least 500 € in those
    before
C   all four in two accounts running: annual margin (without the discretionary increase of state transfers) below 80 %
    of depreciation; income tax rate at least 2.0 percentage points above the weighted mean of all municipalities; loans
    and lease liabilities per resident at least 50 % above the mean of all municipalities; calculated loan servicing
    margin below 0.8

Source  Act 410/2015 as amended in 2019 (HE 280/2018); Kuntaliitto, Uudet kriisikuntakriteerit
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.evaluation_limits import ALL_FOUR, FIRST_CLOSED, Sign, passed
from heinola_indicators.statistics.three_valued import all_of, any_of

FloatArray = NDArray[np.float64]
ACCOUNTS_TO_COVER = 6  # from those with the deficit to those that may have it no more


@dataclass(frozen=True, eq=False)
class AccountsOfMunicipalities:
    """What the criteria ask of the accounts of *year* and those before, NaN where it is not known.

    *surplus* is the municipality's accumulated surplus, an array of municipality × the last six accounts, oldest
    first. The others are those of the group but for the tax rate, each an array of municipality × two accounts, those
    before and the latest: accumulated surplus in euros per resident, annual margin in percent of depreciation, income
    tax rate less the mean of all in percentage points, loans and lease liabilities by the mean of all, calculated loan
    servicing margin.
    """

    year: int
    surplus: FloatArray
    surplus_per_resident: FloatArray
    margin_of_depreciation: FloatArray
    tax_rate_above_mean: FloatArray
    debt_of_mean: FloatArray
    servicing_margin: FloatArray

    def figures(self) -> Mapping[tuple[Sign, int], FloatArray]:
        """What is compared, by sign and year of the accounts."""
        before, latest = self.year - 1, self.year
        of_both = {
            Sign.MARGIN: self.margin_of_depreciation,
            Sign.TAX_RATE: self.tax_rate_above_mean,
            Sign.DEBT: self.debt_of_mean,
            Sign.SERVICING: self.servicing_margin,
        }
        return {
            (Sign.DEFICIT_BEFORE, before): -self.surplus_per_resident[:, 0],
            (Sign.DEFICIT, latest): -self.surplus_per_resident[:, 1],
            **{(sign, before): of_both[sign][:, 0] for sign in ALL_FOUR},
            **{(sign, latest): of_both[sign][:, 1] for sign in ALL_FOUR},
        }


@dataclass(frozen=True, eq=False)
class Findings:
    """Whether each criterion and the whole is met, by municipality: 1 met, 0 not met, NaN cannot be judged."""

    criteria: Mapping[str, FloatArray]
    signs: Mapping[tuple[Sign, int], FloatArray]
    may_start: FloatArray


def criteria_met(accounts: AccountsOfMunicipalities) -> Findings:
    """The criteria for all municipalities at once; an unknown figure leaves open only what others do not decide.

    C asks for all four in both accounts, so one that is within its limit makes C not met, whatever the others are.
    """
    signs = {(sign, year): passed(sign, value, year) for (sign, year), value in accounts.figures().items()}
    of_deficits = [truth for (sign, _), truth in signs.items() if sign not in ALL_FOUR]
    of_all_four = [truth for (sign, _), truth in signs.items() if sign in ALL_FOUR]
    in_force = accounts.year >= FIRST_CLOSED.year  # older deficits had deadlines of their own
    not_covered = deficit_not_covered(accounts.surplus)
    criteria = {
        "A": not_covered if in_force else np.full(not_covered.shape, np.nan),
        "B": all_of(of_deficits),
        "C": all_of(of_all_four),
    }
    return Findings(criteria, signs, any_of(list(criteria.values())))


def deficit_not_covered(surplus: FloatArray) -> FloatArray:
    """Criterion A, from the accumulated surplus of the last six accounts along the last axis, oldest first.

    Met       all six are deficits, and what later years gained is less than the oldest of them
    Not met   there was no deficit in one of them, the latest among others
    Unknown   a figure is missing and none of the others decides; or later years gained as much as the oldest deficit
              while they made new ones: which of them was covered, the balance sheet does not tell
    """
    gained = np.maximum(np.diff(surplus, axis=-1), 0).sum(axis=-1)
    has_no_deficit = (surplus >= 0).any(axis=-1)
    still_there = (surplus < 0).all(axis=-1) & (gained < -surplus[..., 0])
    return np.where(has_no_deficit, 0.0, np.where(still_there, 1.0, np.nan))
