"""The inputs of the calculators whose formulas are the same whatever the figures are, with a unit of each."""

INPUTS = {
    "ratio": {"part": "EUR", "whole": "EUR"},
    "total": {"one": "EUR", "two": "EUR", "three-and-more": "EUR"},
    "difference": {"first": "EUR", "second": "EUR"},
    "per-resident": {"amount": "ktCO2e", "population": "persons"},
    "change-from-base": {"value": "EUR"},
    "constant-prices": {"amount": "EUR", "deflator": "index"},
    "net-migration": dict.fromkeys(["intermunicipal_in", "intermunicipal_out", "immigration", "emigration"], "moves"),
    "leverage": {"own": "EUR", "external": "EUR"},
    "tourism-income": {"direct": "EUR", "indirect": "EUR", "induced": "EUR"},
    "tourism-employment": {
        "direct": "EUR", "indirect": "EUR", "induced": "EUR", "turnover_per_person_year": "EUR/person-year",
    },
    "relative-indebtedness": dict.fromkeys(
        ["liabilities", "advances", "operating_revenue", "tax_revenue", "state_transfers"], "EUR"
    ),
    "equity-ratio": dict.fromkeys(["equity", "reserves", "balance_total", "advances"], "EUR"),
    "loan-stock": dict.fromkeys(["liabilities", "advances", "payables", "accruals", "other"], "EUR"),
    "annual-margin-of-depreciation": {"annual_margin": "EUR", "depreciation": "EUR"},
    "loan-servicing-margin": {"annual_margin": "EUR", "interest": "EUR", "repayments": "EUR"},
    "calculated-loan-servicing-margin": {"annual_margin": "EUR", "interest": "EUR", "loans": "EUR"},
    "investment-self-financing": {"annual_margin": "EUR", "outlay": "EUR", "financing_shares": "EUR"},
    "cash-sufficiency": {"cash": "EUR", "expenses": "EUR", "own_manufacture": "EUR", "repayments": "EUR"},
    "cross-check": {"value": "EUR", "other": "EUR"},
    "standardised-rate": {
        "events_a": "persons", "events_b_c": "persons", "population_a": "persons", "population_b_c": "persons",
    },
}  # fmt: skip
