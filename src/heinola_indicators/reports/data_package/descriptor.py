"""The descriptor: files with checksums, fields with types and units, sources with licences."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.model.source import Origin
from heinola_indicators.reports.data_package.fields import (
    OBSERVATION_FIELDS,
    OBSERVATION_KEY,
    STATUS_FIELDS,
    STATUS_KEY,
)
from heinola_indicators.reports.data_package.sources import files_behind, licences_of, producers_of, source_records
from heinola_indicators.reports.data_package.table_schema import schema
from heinola_indicators.reports.numbers import unit_word, written_day
from heinola_indicators.reports.observed import Observed
from heinola_indicators.reports.report_words import word
from heinola_indicators.reports.status_phrases import EXAMPLE_MARK, SYNTHETIC_MARK, marks_explained
from heinola_indicators.reports.status_words import STATUS_WORDS

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
MEDIA_TYPES = {"csv": "text/csv", "json": "application/json"}

Object = dict[str, Any]


def data_package(table: StatusTable, everything: Sequence[Observed], written: Mapping[str, bytes]) -> bytes:
    """The descriptor of status.csv, observations.csv and observations.json as they were *written*; UTF-8 JSON.

    There is no day of making in it, so that bytes repeat. Licences are those of the sources; the package has them as
    its own where every source has one.
    """
    files = files_behind(table, everything)
    licences = licences_of(files)
    content = {
        "$schema": PROFILE,
        "name": f"strategy-{table.strategy.area.lower()}",
        "title": table.strategy.name.to(table.language),
        "description": _description(table),
        "as_of": table.as_of.isoformat(),
        "language": table.language.value,
        **({"contributors": producers} if (producers := producers_of(files)) else {}),
        **({"licenses": licences} if licences else {}),
        **({"sources": source_records(files, table.language)} if files else {}),
        "resources": [
            _table("status", written["status.csv"], _status_schema(table)),
            _table("observations", written["observations.csv"], _observation_schema(table, everything)),
            _resource("observations-json-stat", "observations.json", written["observations.json"]),
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _description(table: StatusTable) -> str:
    notes = (note.lstrip(f"{SYNTHETIC_MARK}{EXAMPLE_MARK} ") for note in marks_explained(table))
    return "\n".join((f"{word('as_of', table.language)} {written_day(table.as_of, table.language)}", *notes))


def _table(name: str, content: bytes, table_schema: Object) -> Object:
    return {**_resource(name, f"{name}.csv", content), "type": "table", "schema": table_schema}


def _resource(name: str, path: str, content: bytes) -> Object:
    format_name = path.rpartition(".")[2]
    return {
        "name": name,
        "path": path,
        "format": format_name,
        "mediatype": MEDIA_TYPES[format_name],
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }


def _status_schema(table: StatusTable) -> Object:
    statuses = {str(status): words for status, words in STATUS_WORDS[table.language].items()}
    units = {row.measure.unit.code: unit_word(row.measure.unit, table.language) for row in table}
    labels = {"unit": units, "status": statuses, "final_status": statuses, "origin": _origin_labels(table)}
    return schema(STATUS_FIELDS, labels, STATUS_KEY)


def _observation_schema(table: StatusTable, everything: Sequence[Observed]) -> Object:
    units = {one.unit.code: unit_word(one.unit, table.language) for one in everything}
    return schema(OBSERVATION_FIELDS, {"unit": units, "origin": _origin_labels(table)}, OBSERVATION_KEY)


def _origin_labels(table: StatusTable) -> dict[str, str]:
    return {origin.value: word(origin.value, table.language) for origin in Origin}
