"""A measure of one municipality among others: all, those of its region, and the groups that the file declares."""

from collections.abc import Collection

import numpy as np

from heinola_indicators.assessment.funnel import Funnel, funnel, scale_of
from heinola_indicators.assessment.peers import standing
from heinola_indicators.calculators.formula import figure
from heinola_indicators.model.areas import MUNICIPALITY, areas
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Period
from heinola_indicators.model.regions import municipalities_of, region_of
from heinola_indicators.model.strategy import POISSON, RATES, Measure, PeerGroup
from heinola_indicators.model.unit import PERSONS
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.explanation import PeerStanding
from heinola_indicators.usecases.series import SeriesPanels

ALL = Localised("aineiston kunnat", "materialets kommuner", "municipalities of the export")


def peer_standings(
    series: SeriesPanels, measure: Measure, panel: Panel, area: str, period: Period
) -> tuple[PeerStanding, ...]:
    """The standing among all municipalities of the export, those of the region, and each declared group."""
    groups: list[tuple[Localised, Collection[str]]] = [(ALL, municipalities_in(panel))]
    region = region_of(area, period.end)
    if region is not None:
        groups.append((_name_of(region), municipalities_of(region, period.end)))
    groups += [(group.name, _members(group, series, period)) for group in series.strategy.peers]
    return tuple(
        PeerStanding(
            name,
            0 if name is ALL else len({*codes, area}),
            standing(panel, area, period, measure.direction, list(codes)),
        )
        for name, codes in groups
    )


def funnel_of(measure: Measure, panel: Panel, area: str, latest: Figure) -> Funnel | None:
    """The funnel of all municipalities around a rate of events or a share of people; none for other measures."""
    if measure.calculator not in RATES or len(panel.inputs) != 2:
        return None
    counts, sizes = panel.inputs
    if measure.interval != POISSON and {counts.unit.code, sizes.unit.code} != {PERSONS}:
        return None
    count, size = (figure(one, area, latest.period).value for one in (counts, sizes))
    scale = scale_of(latest.value, count, size)
    return None if scale is None else funnel(counts, sizes, area, latest.period, scale, municipalities_in(counts))


def municipalities_in(panel: Panel) -> list[str]:
    """The municipalities of a panel, without regions and the whole country."""
    return [code for code in panel.areas if code in areas() and areas()[code].level == MUNICIPALITY]


def _name_of(region: str) -> Localised:
    known = areas()[region]
    return Localised(known.name_fi, known.name_sv, known.name_fi)


def _members(group: PeerGroup, series: SeriesPanels, period: Period) -> Collection[str]:
    if group.region is not None:
        return municipalities_of(group.region, period.end)
    if group.size is None:
        return group.areas
    sizes = series.panel(group.size)
    return [] if sizes is None else _of_size(sizes, group, period)


def _of_size(sizes: Panel, group: PeerGroup, period: Period) -> list[str]:
    """The municipalities whose newest size by the end of *period* is in the group's range."""
    columns = [column for column, known in enumerate(sizes.periods) if known.last <= period.last]
    if not columns:
        return []
    newest = sizes.value[:, columns[-1]]
    fits = (newest >= group.smallest) & (newest <= group.largest) & ~np.isnan(newest)
    there = set(municipalities_in(sizes))
    return [code for code, fit in zip(sizes.areas, fits, strict=True) if fit and code in there]
