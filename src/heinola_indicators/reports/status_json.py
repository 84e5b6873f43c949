"""status.json: the verdicts with their facts, sources and the day they were true on."""

import json
from typing import Any

from heinola_indicators.assessment.sampling_error import limits
from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.assessment.target_levels import levels_in_force
from heinola_indicators.model.source import SourceFile
from heinola_indicators.model.strategy import Measure, Strategy, TargetLevel
from heinola_indicators.model.version import __version__
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.roll_up_record import goal_records, theme_records
from heinola_indicators.reports.status_record import status_record

SCHEMA = "1.3"
VINTAGE = "current"  # figures as known today: no earlier vintages of the exports are kept


def status_json(table: StatusTable) -> bytes:
    """The table as UTF-8 JSON; its JSON Schema is ``status_schema.json`` in this package."""
    content = {
        "schema": SCHEMA,
        "strategy": _strategy(table.strategy),
        "as_of": table.as_of.isoformat(),
        "language": table.language.value,
        "vintage": VINTAGE,
        "generated_by": f"heinola-indicators {__version__}",
        "measures": [_measure(table, number) for number in range(len(table.rows))],
        "goals": goal_records(table),
        "themes": theme_records(table),
        "problems": [str(problem) for problem in table.problems],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _strategy(strategy: Strategy) -> dict[str, Any]:
    name = strategy.name
    return {
        "name": {"fi": name.fi, "sv": name.sv, "en": name.en},
        "area": strategy.area,
        "adopted": strategy.adopted.isoformat() if strategy.adopted else None,
        "horizon": strategy.horizon,
    }


def _measure(table: StatusTable, number: int) -> dict[str, Any]:
    row = table.rows[number]
    record = status_record(row, table)
    files = {file.id: file for file in row.sources}
    panel = table.panels.get(row.measure.id)
    record["sources"] = [_source(file) for file in files.values()]
    record["parts"] = _parts(panel, row.area, record["period"]) if panel else {}
    final = row.final.target
    record["final_target_origin"] = final.decision.origin.value if final else None
    record["target_levels"] = [_level(level) for level in levels_in_force(row.measure.target_levels, table.as_of)]
    record["low"], record["high"] = (limits(row.figure) if row.figure else None) or (None, None)
    return record | _made_how(row.measure, table.strategy)


def _level(level: TargetLevel) -> dict[str, Any]:
    decision, (low, high) = level.decision, (level.low, level.high) if level.is_range else (None, None)
    return {
        "period": str(level.period),
        "value": level.value,
        "low": low,
        "high": high,
        "origin": decision.origin.value,
        "decided": decision.day.isoformat() if decision.day else None,
        "body": decision.body,
        "section": decision.section,
        "reference": decision.reference,
    }


def _made_how(measure: Measure, strategy: Strategy) -> dict[str, Any]:
    """How the figure is made: what changes it where no file does."""
    definition, series = measure.definition, [strategy.series[name] for name in measure.inputs.values()]
    days = sorted({each.division.isoformat() for each in series if each.division})
    return {
        "calculator": measure.calculator,
        "definition": {"source": definition.source, "version": definition.version} if definition else None,
        "division": "+".join(days) or None,
    }


def _source(file: SourceFile) -> dict[str, Any]:
    source = file.source
    return {
        "id": file.id,
        "file": file.path,
        "sha256": file.sha256,
        "publisher": source.publisher,
        "table": source.table,
        "retrieved": source.retrieved.isoformat() if source.retrieved else None,
        "licence": source.licence,
        "origin": source.origin.value,
    }


def _parts(panel: Panel, area: str, period: str | None) -> dict[str, float | None]:
    """What the figure is the total of, at its own period."""
    return {
        name: next(
            (
                float(part.value[part.areas.index(area), column])
                for column, known in enumerate(part.periods)
                if str(known) == period and area in part.areas and part.flag[part.areas.index(area), column]
            ),
            None,
        )
        for name, part in panel.parts.items()
    }
