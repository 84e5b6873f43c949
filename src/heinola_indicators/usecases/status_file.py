"""Reading a status.json that ``compute --output`` wrote."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.json_text import json_of
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.model.status_file import StatedFigure, StatedLevel, StatedMeasure, StatedRollUp, StatusFile
from heinola_indicators.reports.status_json import status_json
from heinola_indicators.usecases.status_document import SCHEMAS, LevelEntry, MeasureEntry, RollUpEntry, StatusDocument
from heinola_indicators.usecases.whole_set import require_of_one_run

WITHOUT_TREND = "1.0"  # the field was there and always empty
FIELDS = (
    *("theme", "goal", "name", "unit", "direction", "calculator", "definition", "division", "baseline_period"),
    *("interpretation", "qualifier", "origin", "baseline_origin", "definition_origin", "owner", "owner_origin"),
    *("binding", "scope", "trend"),
)
DECISION = {
    "origin": "target_origin",
    "decided": "target_decided",
    "body": "target_body",
    "section": "target_section",
    "reference": "target_reference",
}


def read_status_file(path: Path) -> StatusFile:
    """The verdicts that the file at *path* holds.

    Raises:
        ExportNotRead: it cannot be read, is no JSON, no status.json of a version that is known, or not the one that the
            manifest beside it tells of.
    """
    export = Export.read(path)
    require_of_one_run(export, path)
    return stated(json_of(export), str(path))


def stated(content: object, name: str) -> StatusFile:
    """The verdicts in the *content* of a status.json that the user knows as *name*.

    Raises:
        ExportNotRead: it is no status.json of a version that is known, or a measure stands twice in it.
    """
    _require_schema(content, name)
    try:
        document = StatusDocument.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise _refused(name, f"is no sound status.json: {place}: {first['msg']}") from error
    without = {"trend"} if document.schema_ == WITHOUT_TREND else set()
    measures = tuple(_measure(entry, without) for entry in document.measures)
    keys = [measure.key for measure in measures]
    if twice := next((key for key in keys if keys.count(key) > 1), None) if len(set(keys)) < len(keys) else None:
        raise _refused(name, f"measure {twice[0]!r} stands twice for the area {twice[1]}")
    return StatusFile(
        name=name,
        strategy=document.strategy.name.fi,
        area=document.strategy.area,
        adopted=document.strategy.adopted,
        horizon=document.strategy.horizon,
        as_of=document.as_of,
        language=document.language,
        program=document.generated_by,
        measures=measures,
        roll_ups=tuple(_roll_up(entry) for entry in (*document.goals, *document.themes)),
    )


def stated_table(table: StatusTable, name: str) -> StatusFile:
    """What the status.json of *table* would say."""
    return stated(json.loads(status_json(table)), name)


def _require_schema(content: object, name: str) -> None:
    version = content.get("schema") if isinstance(content, Mapping) else None
    if version is None:
        raise _refused(name, "is JSON but no status.json; 'compute --output' writes one")
    if version not in SCHEMAS:
        known = ", ".join(SCHEMAS)
        raise _refused(name, f"has the schema {str(version)[:40]!r}, and this program reads {known}")


def _refused(name: str, message: str) -> ExportNotRead:
    return ExportNotRead([Problem(Location(name), message)])


def _measure(entry: MeasureEntry, without: set[str]) -> StatedMeasure:
    everything = {**entry.model_dump(include=set(MeasureEntry.model_fields)), **(entry.model_extra or {})}
    figure = None
    if entry.period is not None and entry.value is not None:
        origin = _text(everything.get("origin"))
        figure = StatedFigure(entry.period, entry.value, entry.flag, entry.margin, entry.n, origin)
    decision = {key: _text(everything.get(field)) for key, field in DECISION.items()}
    return StatedMeasure(
        measure=entry.measure,
        area=entry.area,
        name=entry.name,
        unit=entry.unit,
        figure=figure,
        baseline_value=entry.baseline_value,
        level=_level(everything, "target", decision),
        final_level=_level(everything, "final_target", {"origin": _text(everything.get("final_target_origin"))}),
        status=entry.status.value,
        reason_code=entry.reason_code,
        reason=entry.reason,
        final_status=entry.final_status.value,
        fields={field: _text(everything[field]) for field in FIELDS if field in everything and field not in without},
        files={source.id: source.sha256 for source in entry.sources},
        levels=None if entry.target_levels is None else tuple(map(_level_in_force, entry.target_levels)),
    )


def _level(entry: Mapping[str, Any], prefix: str, decision: Mapping[str, str | None]) -> StatedLevel | None:
    period = entry[f"{prefix}_period"]
    if period is None:
        return None
    value, low, high = (entry[f"{prefix}_{end}"] for end in ("value", "low", "high"))
    return StatedLevel(period, value, low, high, decision)


def _level_in_force(entry: LevelEntry) -> StatedLevel:
    decision = {key: getattr(entry, key) for key in DECISION}
    return StatedLevel(entry.period, entry.value, entry.low, entry.high, decision)


def _text(value: object) -> str | None:
    """A field's text; of the definition, whose it is and in which version."""
    if isinstance(value, Mapping):
        return ", ".join(str(part) for part in value.values())
    return None if value is None else str(value)


def _roll_up(entry: RollUpEntry) -> StatedRollUp:
    kind, identifier = ("theme", entry.theme) if entry.goal is None else ("goal", entry.goal)
    return StatedRollUp(kind, identifier, entry.area, entry.status and entry.status.value)
