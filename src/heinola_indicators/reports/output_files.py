"""The files of ``compute --output``, which describe one another."""

from heinola_indicators.assessment.status_table import StatusTable


def output_files(table: StatusTable) -> dict[str, bytes]:
    """The files by name, without the manifest."""
    from heinola_indicators.reports.data_package.descriptor import data_package
    from heinola_indicators.reports.observations_csv import csv_of
    from heinola_indicators.reports.observations_json import json_of
    from heinola_indicators.reports.observed import observed
    from heinola_indicators.reports.status_csv import status_csv
    from heinola_indicators.reports.status_json import status_json
    from heinola_indicators.reports.status_workbook import status_workbook

    everything = list(observed(table))
    files = {
        "status.csv": status_csv(table),
        "status.json": status_json(table),
        "observations.csv": csv_of(everything),
        "observations.json": json_of(everything, table),
        "status.xlsx": status_workbook(table),
    }
    return files | {"datapackage.json": data_package(table, everything, files)}
