"""status.csv: a row per measure and area."""

import csv
import io
import json

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.reports.csv_text import csv_text
from heinola_indicators.reports.plain_numbers import plain
from heinola_indicators.reports.status_record import status_record


def status_csv(table: StatusTable) -> bytes:
    """The table as UTF-8 CSV: decimal points, unrounded; facts as JSON, source ids joined by ``+``."""
    text = io.StringIO()
    records = [status_record(row, table) for row in table]
    if records:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(records[0])
        writer.writerows([_cell(field) for field in record.values()] for record in records)
    return text.getvalue().encode()


def _cell(field: object) -> str:
    if field is None:
        return ""
    if isinstance(field, float):
        return plain(field)
    if isinstance(field, dict):
        return csv_text(json.dumps(field, ensure_ascii=False, sort_keys=True))
    if isinstance(field, list):
        return csv_text("+".join(str(part) for part in field))
    return csv_text(str(field))
