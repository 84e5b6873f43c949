"""``target-after-horizon`` and ``target-off-rhythm``: target levels that no report will reach."""

from collections.abc import Iterable, Iterator

from heinola_indicators.model.period import MONTHS_IN, Frequency, Period
from heinola_indicators.strategy.document_values import FREQUENCIES
from heinola_indicators.strategy.lint.finding import Finding
from heinola_indicators.strategy.lint.linted_files import LintedFiles
from heinola_indicators.strategy.strategy_document import MeasureEntry, TargetLevelEntry
from heinola_indicators.strategy.yaml_reader import Keys

AFTER_HORIZON = "target-after-horizon"
WRONG_HORIZON = 3  # target levels after it, from which on one line says it for all


def after_horizon(files: LintedFiles) -> Iterator[Finding]:
    """Target levels for a period that ends after the year the strategy reaches to."""
    horizon = files.strategy.strategy.horizon
    for _, level, keys in _levels(files):
        if horizon is not None and level.period.year > horizon:
            message = f"the target level is for {level.period}, after the strategy's horizon ({horizon})"
            yield Finding(AFTER_HORIZON, keys, files.file.at((*keys, "period")), message)


def horizon_told_once(findings: Iterable[Finding], files: LintedFiles) -> list[Finding]:
    """*findings*, with one at the horizon for all target levels that are after it, where those are the most."""
    found = list(findings)
    after, levels = [one for one in found if one.rule == AFTER_HORIZON], sum(1 for _ in _levels(files))
    if len(after) < WRONG_HORIZON or 2 * len(after) <= levels:
        return found
    keys: Keys = ("strategy", "horizon")
    first = min(after, key=lambda one: (one.location.line or 0, one.location.column or 0))
    how_many = f"all {levels}" if len(after) == levels else f"{len(after)} of {levels}"
    message = (
        f"{how_many} target levels are for periods after the horizon ({files.strategy.strategy.horizon}), "
        f"the first in line {first.location.line}; is the horizon meant?"
    )
    one = Finding(AFTER_HORIZON, keys, files.file.at(keys), message)
    return [*(other for other in found if other.rule != AFTER_HORIZON), one]


def off_rhythm(files: LintedFiles) -> Iterator[Finding]:
    """Target levels for a period that ends inside a period of the figures, by the sources' frequency."""
    rhythms = _rhythms(files)
    for measure, level, keys in _levels(files):
        rhythm = _finest([rhythms.get(series) for series in measure.inputs.values()])
        if rhythm is not None and not _ends_with_one(level.period, rhythm):
            message = f"the target level is for {level.period}, but figures come by the {rhythm}: none ends with it"
            yield Finding("target-off-rhythm", keys, files.file.at((*keys, "period")), message)


def _levels(files: LintedFiles) -> Iterator[tuple[MeasureEntry, TargetLevelEntry, Keys]]:
    for _, measure, keys in files.measures():
        for number, level in enumerate(measure.target_levels):
            yield measure, level, (*keys, "target-levels", number)


def _rhythms(files: LintedFiles) -> dict[str, Frequency | None]:
    """How often the figures of each series come; none where that cannot be said."""
    sources = {source.id: FREQUENCIES[source.frequency] for source in files.sources.sources}
    return {series.id: _finest([sources.get(part.source) for part in series.parts]) for series in files.sources.series}


def _finest(rhythms: list[Frequency | None]) -> Frequency | None:
    """The shortest; none where one of them is unknown or irregular: then any period may come."""
    known = [rhythm for rhythm in rhythms if rhythm in MONTHS_IN]
    return min(known, key=MONTHS_IN.__getitem__, default=None) if len(known) == len(rhythms) else None


def _ends_with_one(period: Period, rhythm: Frequency) -> bool:
    return (period.last + 1) % MONTHS_IN[rhythm] == 0
