"""Whether a municipality meets the criteria of the evaluation procedure (arviointimenettely), with the facts behind it.

The criteria and their limits: ``statistics/evaluation_procedure.py`` and ``statistics/evaluation_limits.py``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from heinola_indicators.statistics.evaluation_limits import ALL_FOUR, Sign, limit_of
from heinola_indicators.statistics.evaluation_procedure import (
    ACCOUNTS_TO_COVER,
    AccountsOfMunicipalities,
    Findings,
    criteria_met,
)

Figures = Sequence[float | None]


class Outcome(StrEnum):
    """What can be said of a criterion."""

    MET = "met"
    NOT_MET = "not-met"
    CANNOT_BE_JUDGED = "cannot-be-judged"  # ei arvioitavissa


@dataclass(frozen=True, slots=True)
class Comparison:
    """One figure held against its limit; *met* is that it is beyond it. No limit: the law of that year is not here."""

    sign: Sign
    year: int
    value: float | None
    comparison: str | None
    limit: float | None
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Criterion:
    """Criterion A, B or C with what it was judged by; A has no limit, only the deficits by year."""

    name: str
    outcome: Outcome
    comparisons: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True)
class EvaluationProcedure:
    """Whether the procedure may start after the accounts of *year*: any criterion is enough."""

    year: int
    outcome: Outcome
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Accounts:
    """The figures of one municipality; None is not known. Of the group, but for *surplus* and the tax rates.

    *surplus* is the municipality's accumulated surplus (a deficit negative) in its last six accounts, oldest first;
    all others are of the accounts before and of the latest. Euros, euros per resident, percent. The annual margin in
    *margin_of_depreciation* is without the discretionary increase of state transfers.
    """

    surplus: Figures
    surplus_per_resident: Figures
    margin_of_depreciation: Figures
    tax_rate: Figures
    mean_tax_rate: Figures
    debt_per_resident: Figures
    mean_debt_per_resident: Figures
    servicing_margin: Figures


def evaluation_procedure(accounts: Accounts, year: int) -> EvaluationProcedure:
    """The criteria of section 118 for the accounts of *year* and the one before.

    A figure that is not known never makes a criterion "not met", but another figure may: C needs all four in both
    years. The whole is met if any criterion is, and not met only if none can be.

    Raises:
        ValueError: there are not six accounts of the surplus and two of the others.
    """
    known = _arrays(accounts, year)
    findings = criteria_met(known)
    compared = list(_comparisons(known, findings))
    criteria = (
        Criterion("A", _outcome(findings.criteria["A"])),
        Criterion("B", _outcome(findings.criteria["B"]), tuple(each for each in compared if each.sign not in ALL_FOUR)),
        Criterion("C", _outcome(findings.criteria["C"]), tuple(each for each in compared if each.sign in ALL_FOUR)),
    )
    return EvaluationProcedure(year, _outcome(findings.may_start), criteria)


def _arrays(accounts: Accounts, year: int) -> AccountsOfMunicipalities:
    mean_debt = _row(accounts.mean_debt_per_resident)
    return AccountsOfMunicipalities(
        year=year,
        surplus=_row(accounts.surplus, ACCOUNTS_TO_COVER),
        surplus_per_resident=_row(accounts.surplus_per_resident),
        margin_of_depreciation=_row(accounts.margin_of_depreciation),
        tax_rate_above_mean=_row(accounts.tax_rate) - _row(accounts.mean_tax_rate),
        debt_of_mean=_row(accounts.debt_per_resident) / np.where(mean_debt > 0, mean_debt, np.nan),
        servicing_margin=_row(accounts.servicing_margin),
    )


def _row(figures: Figures, length: int = 2) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    if len(figures) != length:
        msg = (
            f"figures of {length} accounts are needed, oldest first (None where one is not known); {len(figures)} given"
        )
        raise ValueError(msg)
    return np.array([[np.nan if figure is None else figure for figure in figures]])


def _comparisons(accounts: AccountsOfMunicipalities, findings: Findings) -> Iterator[Comparison]:
    for (sign, year), value in accounts.figures().items():
        limit = limit_of(sign, year)
        yield Comparison(
            sign=sign,
            year=year,
            value=None if np.isnan(value[0]) else float(value[0]),
            comparison=limit.comparison if limit else None,
            limit=limit.value if limit else None,
            outcome=_outcome(findings.signs[sign, year]),
        )


def _outcome(truth: np.ndarray[tuple[int], np.dtype[np.float64]]) -> Outcome:
    if np.isnan(truth[0]):
        return Outcome.CANNOT_BE_JUDGED
    return Outcome.MET if truth[0] == 1 else Outcome.NOT_MET
