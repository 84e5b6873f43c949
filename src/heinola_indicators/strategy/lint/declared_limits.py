"""``target-no-better-than-baseline``, where the baseline's value stands in the file."""

from collections.abc import Iterator

from heinola_indicators.strategy.lint.finding import Finding
from heinola_indicators.strategy.lint.linted_files import LintedFiles
from heinola_indicators.strategy.lint.target_levels import is_met, limit_in_words, plain
from heinola_indicators.strategy.strategy_document import DIRECTIONS


def declared_limits(files: LintedFiles) -> Iterator[Finding]:
    """Target levels that a declared baseline meets."""
    for _, measure, keys in files.measures():
        baseline, direction = measure.baseline, DIRECTIONS[measure.direction]
        if baseline is None or baseline.value is None:
            continue
        for number, entry in enumerate(measure.target_levels):
            level = entry.at_least if measure.direction == "rise" else entry.at_most
            if measure.direction == "stay-within" or level is None or not is_met(level, baseline.value, direction):
                continue
            at = (*keys, "target-levels", number)
            message = limit_in_words(entry.period, level, direction, str(baseline.period), plain(baseline.value))
            yield Finding("target-no-better-than-baseline", at, files.file.at(at), message)
