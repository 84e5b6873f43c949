"""A row of the status table as the fields of status.csv and status.json, in their order."""

from typing import Any

from heinola_indicators.assessment.status_table import StatusRow, StatusTable
from heinola_indicators.model.flag import flag_codes
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.strategy import TargetLevel
from heinola_indicators.reports.reason_sentence import reason_sentence

Record = dict[str, Any]


def status_record(row: StatusRow, table: StatusTable) -> Record:
    """The fields by name; what there is none of is ``None``. Numbers are unrounded, areas and units are codes."""
    measure, applied, final = row.measure, row.applied, row.final
    figure, baseline = applied.figure, applied.baseline
    return {
        "theme": row.theme,
        "goal": row.goal,
        "measure": measure.id,
        "name": measure.name.to(table.language),
        "area": row.area,
        "unit": measure.unit.code,
        "direction": measure.direction.value,
        "period": str(figure.period) if figure else None,
        "value": figure.value if figure else None,
        "flag": flag_codes(figure.flag) if figure else None,
        "baseline_period": str(baseline.period) if baseline else None,
        "baseline_value": baseline.value if baseline else None,
        **_target("target", applied.target),
        "target_origin": applied.target.decision.origin.value if applied.target else None,
        "path_value": applied.path_value,
        "status": applied.status.value,
        "reason_code": applied.reason.code,
        "reason_facts": {name: _plain(fact) for name, fact in applied.reason.facts.items()},
        "reason": reason_sentence(applied.reason, measure.unit, table.language),
        **_target("final_target", final.target),
        "final_status": final.status.value,
        "trend": row.trend.value if row.trend else None,
        "origin": row.origin.value if row.origin else None,
        "sources": [file.id for file in row.sources],
        "interpretation": measure.interpretation.to(table.language) if measure.interpretation else None,
        "qualifier": row.qualifier,
        "n": figure.n if figure else None,
        "margin": figure.margin if figure else None,
        "baseline_origin": measure.baseline.origin.value if measure.baseline else None,
        "definition_origin": measure.definition.origin.value if measure.definition else None,
        "owner": row.owner.unit if row.owner else None,
        "owner_origin": row.owner.origin.value if row.owner else None,
        "binding": measure.binding,
        "scope": measure.scope,
        **_decision(applied.target),
    }


def _target(prefix: str, level: TargetLevel | None) -> Record:
    """The level as one value, or as the two ends of a range."""
    low, high = (level.low, level.high) if level and level.is_range else (None, None)
    return {
        f"{prefix}_period": str(level.period) if level else None,
        f"{prefix}_value": level.value if level else None,
        f"{prefix}_low": low,
        f"{prefix}_high": high,
    }


def _decision(level: TargetLevel | None) -> Record:
    decision = level.decision if level else None
    return {
        "target_decided": decision.day.isoformat() if decision and decision.day else None,
        "target_body": decision.body if decision else None,
        "target_section": decision.section if decision else None,
        "target_reference": decision.reference if decision else None,
    }


def _plain(fact: object) -> object:
    if isinstance(fact, Localised):
        return {"fi": fact.fi, "sv": fact.sv, "en": fact.en}
    return fact
