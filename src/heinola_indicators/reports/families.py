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
        "status-workbook": Member("status_workbook", "status_workbook", "the status table in Excel, with its sources"),
    },
)
