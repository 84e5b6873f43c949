"""The reports by name."""

from heinola_indicators.model.family import Family, Member

REPORTS = Family(
    "report",
    "heinola_indicators.reports",
    {
        "status-table": Member("status_terminal", "print_status", "how every measure stands, on the terminal"),
        "status-csv": Member("status_csv", "status_csv", "a row per measure and area for machines"),
        "status-json": Member("status_json", "status_json", "the same with facts, sources and decisions"),
        "observations-csv": Member("observations_csv", "observations_csv", "every observation of every measure"),
        "observations-json": Member("observations_json", "observations_json", "the same as JSON-stat 2.0"),
        "status-workbook": Member("status_workbook", "status_workbook", "the status table in Excel, with its sources"),
    },
)

KINDS = {
    "budget": "for the budget: target levels to work on (talousarvio)",
    "interim": "how the year goes by an interim day (osavuosikatsaus)",
    "annual": "what was attained in a year (tilinpäätös, arviointikertomus)",
    "units": "a part for each responsible unit (käyttösuunnitelmat)",
    "midterm": "the mid-term evaluation of the strategy (väliarviointi)",
    "scorecard": "one page for the council (tuloskortti)",
}
FORMATS = ("xlsx", "html", "docx", "markdown")

# name: kind-format; a member takes ReportMaterial and ReportOptions and gives the bytes of the file. One of another
# package makes a kind of its own (newsletter-markdown), or one of ours in a further format.
REPORT_FILES = Family(
    "report",
    "heinola_indicators.reports",
    {
        "scorecard-html": Member(
            "scorecard.page", "scorecard_html", "one accessible page that needs nothing but itself"
        ),
        "interim-xlsx": Member("interim.workbook", "interim_workbook", "actual, forecast and status by an interim day"),
        "interim-markdown": Member("interim.markdown", "interim_markdown", "the same for a web editor"),
        "budget-xlsx": Member(
            "budget.workbook", "budget_workbook", "target levels to work on, judged by live formulas"
        ),
        "budget-docx": Member("budget.files", "budget_docx", "the budget's table of target levels for the budget book"),
        "budget-markdown": Member("budget.files", "budget_markdown", "the same for a web editor"),
        "annual-xlsx": Member("annual.files", "annual_xlsx", "what was attained in a year, a sheet for each table"),
        "annual-docx": Member("annual.files", "annual_docx", "the same for the annual accounts and audit committee"),
        "annual-markdown": Member("annual.files", "annual_markdown", "the same for a web editor"),
        "midterm-docx": Member("midterm.files", "midterm_docx", "goals in order of concern, forecasts, suggestions"),
        "midterm-markdown": Member("midterm.files", "midterm_markdown", "the same for a web editor"),
        "units-xlsx": Member("units.workbook", "units_workbook", "a sheet per responsible unit, to be filled in"),
    },
)


def report_formats() -> dict[str, list[str]]:
    """The formats of every kind of report, ours first and then those of other packages."""
    names = (*REPORT_FILES, *REPORT_FILES.added)
    kinds = dict.fromkeys((*KINDS, *(name.rpartition("-")[0] for name in REPORT_FILES.added)))
    return {kind: [one for one in FORMATS if f"{kind}-{one}" in names] for kind in kinds}
