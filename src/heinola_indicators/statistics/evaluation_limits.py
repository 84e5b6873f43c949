"""Limits of the evaluation procedure (Local Government Act 410/2015, § 118), each with the accounts it holds for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
NOISE = 1e-12  # of the limit: 9.36 − 7.36 is a little less than 2 in floating-point arithmetic


class Sign(StrEnum):
    """What is compared with a limit."""

    DEFICIT = "deficit-per-resident"
    DEFICIT_BEFORE = "deficit-per-resident-in-the-accounts-before"
    MARGIN = "annual-margin-of-depreciation"
    TAX_RATE = "income-tax-rate-above-mean"
    DEBT = "debt-per-resident-of-mean"
    SERVICING = "calculated-loan-servicing-margin"


ALL_FOUR = (Sign.MARGIN, Sign.TAX_RATE, Sign.DEBT, Sign.SERVICING)


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of the law and the accounts it holds for: those that are closed from *valid_from* to *valid_until*."""

    value: float
    comparison: str
    valid_from: date
    valid_until: date | None = None

    def is_valid(self, closed: date) -> bool:
        """Whether it holds for accounts closed on that day."""
        return self.valid_from <= closed and (self.valid_until is None or closed <= self.valid_until)

    def passed(self, value: FloatArray) -> FloatArray:
        """Whether a figure is beyond the limit: 1 or 0, NaN where there is no figure."""
        slack = NOISE * abs(self.value)
        beyond = value < self.value - slack if self.comparison == "<" else value >= self.value - slack
        return np.where(np.isnan(value), np.nan, beyond.astype(np.float64))


# In force from 1 March 2019, first applied in 2022 to the accounts of 2020 and 2021.
FIRST_CLOSED = date(2020, 12, 31)
LIMITS: dict[Sign, tuple[Limit, ...]] = {
    Sign.DEFICIT: (Limit(1000.0, ">=", FIRST_CLOSED),),
    Sign.DEFICIT_BEFORE: (Limit(500.0, ">=", FIRST_CLOSED),),
    Sign.MARGIN: (Limit(80.0, "<", FIRST_CLOSED),),
    Sign.TAX_RATE: (Limit(2.0, ">=", FIRST_CLOSED),),
    Sign.DEBT: (Limit(1.5, ">=", FIRST_CLOSED),),
    Sign.SERVICING: (Limit(0.8, "<", FIRST_CLOSED),),
}


def limit_of(sign: Sign, year: int) -> Limit | None:
    """The limit that holds for the accounts of *year*; none where the law then in force is not here."""
    closed = date(year, 12, 31)
    return next((limit for limit in LIMITS[sign] if limit.is_valid(closed)), None)


def passed(sign: Sign, value: FloatArray, year: int) -> FloatArray:
    """Whether each figure of the accounts of *year* is beyond its limit; NaN without a figure or a limit."""
    limit = limit_of(sign, year)
    return np.full(value.shape, np.nan) if limit is None else limit.passed(value)
