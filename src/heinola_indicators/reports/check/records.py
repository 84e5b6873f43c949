"""A check as JSON for machines."""

import json
from dataclasses import asdict
from typing import Any

from heinola_indicators.reports.check.checked import Checked
from heinola_indicators.reports.problem_kinds import Told

SCHEMA = "1.0"


def check_json(checked: Checked) -> str:
    """Everything, unrounded; *outcome* is ``passed``, ``failed``, ``not-sound`` or ``exports-lack``."""
    content = {
        "schema": SCHEMA,
        "strategy": checked.path,
        "as_of": checked.as_of.isoformat(),
        "fail_on": list(checked.fail_on),
        "against": checked.against,
        "outcome": _outcome(checked),
        "counts": dict(checked.counts()),
        "validation": [_told(told) for told in checked.told],
        "measures": [asdict(measure) for measure in checked.measures],
    }
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _outcome(checked: Checked) -> str:
    if checked.not_sound:
        return "not-sound"
    if checked.exports_lack:
        return "exports-lack"
    return "failed" if checked.failing else "passed"


def _told(told: Told) -> dict[str, Any]:
    place = told.problem.location
    return {
        "rules": told.rules,
        "severity": told.problem.severity,
        "file": place.path,
        "line": place.line,
        "column": place.column,
        "sheet": place.sheet,
        "cell": place.cell,
        "message": told.problem.message,
    }
