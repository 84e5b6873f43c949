"""All rules of the lint that need the files only."""

from collections.abc import Iterator

from heinola_indicators.strategy.lint.declared_limits import declared_limits
from heinola_indicators.strategy.lint.finding import Finding
from heinola_indicators.strategy.lint.linted_files import LintedFiles
from heinola_indicators.strategy.lint.missing_languages import missing_languages
from heinola_indicators.strategy.lint.same_series import same_series
from heinola_indicators.strategy.lint.sources import no_lag, unknown_areas, unused_series, unused_sources
from heinola_indicators.strategy.lint.target_periods import after_horizon, off_rhythm
from heinola_indicators.strategy.lint.what_lacks import goals_without_measure, what_measures_lack

CHECKS = (
    what_measures_lack,
    goals_without_measure,
    same_series,
    declared_limits,
    after_horizon,
    off_rhythm,
    missing_languages,
    unknown_areas,
    unused_sources,
    unused_series,
    no_lag,
)


def findings(files: LintedFiles) -> Iterator[Finding]:
    """What they find in *files*, silenced or not."""
    for check in CHECKS:
        yield from check(files)
