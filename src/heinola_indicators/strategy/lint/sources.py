"""``unused-source``, ``unused-series``, ``no-lag``, ``unknown-area``."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from heinola_indicators.model.areas import area_code
from heinola_indicators.strategy.checks import area_problem
from heinola_indicators.strategy.lint.finding import Finding
from heinola_indicators.strategy.lint.linted_files import LintedFiles

if TYPE_CHECKING:
    from heinola_indicators.strategy.yaml_reader import Keys


def unused_sources(files: LintedFiles) -> Iterator[Finding]:
    """Sources that no part of a series names; a part that is faulty may have meant any of them."""
    for number, source in enumerate(
        files.sources.sources if files.sources_file.path not in files.with_problems else ()
    ):
        if source.id not in files.named_sources:
            keys: Keys = ("sources", number)
            message = f"no series is cut out of the source {source.id!r}"
            yield Finding("unused-source", keys, files.sources_file.at(keys), message)


def unused_series(files: LintedFiles) -> Iterator[Finding]:
    """Series that no measure and no group of peers names; a measure that is faulty may have meant any of them."""
    for number, series in enumerate(files.sources.series if files.file.path not in files.with_problems else ()):
        if series.id not in files.named_series:
            keys: Keys = ("series", number)
            yield Finding(
                "unused-series", keys, files.sources_file.at(keys), f"no measure uses the series {series.id!r}"
            )


def no_lag(files: LintedFiles) -> Iterator[Finding]:
    """Sources of a fixed rhythm of which nobody knows when they are late."""
    for number, source in enumerate(files.sources.sources):
        keys: Keys = ("sources", number)
        is_told = source.lag is not None or files.sources_file.left_out((*keys, "lag"))
        if source.frequency != "irregular" and not is_told:
            message = f"source {source.id!r} has no lag: its figures never count as out of date"
            yield Finding("no-lag", keys, files.sources_file.at(keys), message)


def unknown_areas(files: LintedFiles) -> Iterator[Finding]:
    """Codes in the strategy and in parts of series that no area has."""
    area, keys = files.strategy.strategy.area, ("strategy", "area")
    if keys in files.file.places and area_code(area) is None and not area_problem(area):
        yield Finding("unknown-area", keys, files.file.at(keys), f"no area of Finland has the code {area!r}")
    for number, series in enumerate(files.sources.series):
        for place, part in enumerate(series.parts):
            at = ("series", number, "parts", place, "of-area")
            if part.of_area is not None and area_code(part.of_area) is None and not area_problem(part.of_area):
                message = f"no area of Finland has the code {part.of_area!r}"
                yield Finding("unknown-area", at, files.sources_file.at(at), message)
