"""The figures of an earlier status file that are others now, also those of periods that are no longer the latest."""

from collections.abc import Iterator
from math import isnan

from heinola_indicators.assessment.status_table import StatusRow, StatusTable
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.status_file import StatedMeasure, StatusFile
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.check.checked import Revision
from heinola_indicators.usecases.diff import require_comparable
from heinola_indicators.usecases.status_file import stated_table
from heinola_indicators.usecases.verdict_changes import is_same

Revisions = dict[tuple[str, str], tuple[Revision, ...]]


def revisions(earlier: StatusFile, table: StatusTable) -> Revisions:
    """What is another now or gone, by measure and area; a measure in another unit is told by ``diff``.

    Raises:
        UsageError: *earlier* is of another strategy or area.
    """
    require_comparable(earlier, stated_table(table, table.strategy.path))
    before = {measure.key: measure for measure in earlier.measures}
    found = {}
    for row in table:
        stated = before.get((row.measure.id, row.area))
        if stated is not None and stated.unit == row.measure.unit.code:
            found[stated.key] = tuple(_revised(stated, row, table.panels.get(row.measure.id)))
    return found


def _revised(before: StatedMeasure, row: StatusRow, panel: Panel | None) -> Iterator[Revision]:
    if before.figure is not None:
        now = _value(panel, row.area, before.figure.period)
        if not is_same(before.figure.value, now):
            yield Revision(before.figure.period, before.figure.value, now)
    period, baseline, value = before.fields.get("baseline_period"), row.applied.baseline, before.baseline_value
    if value is None or baseline is None or str(baseline.period) != period or is_same(value, baseline.value):
        return
    yield Revision(period, value, baseline.value, baseline=True)


def _value(panel: Panel | None, area: str, period: str) -> float | None:
    wanted = parse_period(period)
    if panel is None or area not in panel.areas or wanted not in panel.periods:
        return None
    value = float(panel.value[panel.areas.index(area), panel.periods.index(wanted)])
    return None if isnan(value) else value
