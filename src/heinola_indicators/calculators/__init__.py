"""Calculators: panels in, a panel out, pure.

A calculator's positional parameters are the inputs that a measure names; its keyword-only parameters are the
settings. One that adds up any number of things takes them by name (``**addends``).
"""

from heinola_indicators.model.family import Family, Member

CALCULATORS = Family(
    "calculator",
    "heinola_indicators.calculators",
    {
        "value": Member("value", "value", "a published figure, taken over as it is"),
        "total": Member("total", "total", "the sum of all inputs"),
        "difference": Member("difference", "difference", "the first input less the second"),
        "ratio": Member("ratio", "ratio", "the percentage that a part makes of a whole"),
        "per-resident": Member("per_resident", "per_resident", "an amount per resident on 31 December"),
        "standardised-rate": Member(
            "standardised_rate", "standardised_rate", "a rate with the ages of a standard population, and its interval"
        ),
        "change-from-base": Member("change_from_base", "change_from_base", "change in percent since a base period"),
        "rolling-twelve-months": Member(
            "rolling_twelve_months", "rolling_twelve_months", "the sum of the last twelve months, month by month"
        ),
        "constant-prices": Member("constant_prices", "constant_prices", "euros of one year, by a price index"),
        "cross-check": Member("cross_check", "cross_check", "a figure that two statements print, where they agree"),
        "net-migration": Member("net_migration", "net_migration", "moves in less moves out, domestic and foreign"),
        "composite-index": Member("composite_index", "composite_index", "a weighted mean of items on one scale"),
        "survey-mean": Member("survey_mean", "survey_mean", "a mean of answers with its margin of error"),
        "operating-margin": Member(
            "operating_margin", "operating_margin", "revenue less expenses, where the statement prints the same"
        ),
        "annual-margin": Member(
            "annual_margin", "annual_margin", "operating margin, taxes, transfers and financial items, checked"
        ),
        "annual-margin-of-depreciation": Member(
            "annual_margin_of_depreciation", "annual_margin_of_depreciation", "annual margin in percent of depreciation"
        ),
        "loan-servicing-margin": Member(
            "loan_servicing_margin", "loan_servicing_margin", "own financing by interest and repayments"
        ),
        "calculated-loan-servicing-margin": Member(
            "calculated_loan_servicing_margin",
            "calculated_loan_servicing_margin",
            "own financing by interest and an eighth of the loans",
        ),
        "cash-sufficiency": Member("cash_sufficiency", "cash_sufficiency", "for how many days the cash lasts"),
        "relative-indebtedness": Member(
            "relative_indebtedness", "relative_indebtedness", "liabilities in percent of operating income"
        ),
        "equity-ratio": Member("equity_ratio", "equity_ratio", "equity in percent of the balance sheet"),
        "loan-stock": Member("loan_stock", "loan_stock", "liabilities without those of the running business"),
        "evaluation-procedure": Member(
            "evaluation_procedure", "evaluation_procedure", "how many criteria of section 118 the accounts meet"
        ),
        "investment-self-financing": Member(
            "investment_self_financing", "investment_self_financing", "annual margin in percent of net investments"
        ),
        "investment-appraisal": Member(
            "investment_appraisal", "investment_appraisal", "net present value, internal rate, payback, benefit–cost"
        ),
        "leverage": Member("leverage", "leverage", "external money for each euro of the city's own"),
        "tourism-income": Member("tourism_income", "tourism_income", "direct, indirect and induced income"),
        "tourism-employment": Member("tourism_employment", "tourism_employment", "person-years behind tourism income"),
    },
)
