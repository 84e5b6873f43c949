"""What there is to choose from."""

from pathlib import Path

from heinola_indicators.assessment import METHODS
from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.family import Family
from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import Part
from heinola_indicators.model.strategy import Strategy
from heinola_indicators.reports.families import KINDS, REPORT_FILES, REPORTS, report_formats

FAMILIES: dict[str, Family] = {
    "loaders": LOADERS,
    "calculators": CALCULATORS,
    "methods": METHODS,
}


def listed(kind: str, strategy_path: Path, language: str) -> list[tuple[str, str]]:
    """Names and a few words each, of *kind*: measures or series of the strategy, or members of a family.

    Raises:
        StrategyNotSound: measures or series were asked for and the strategy is not sound.
    """
    if kind in FAMILIES:
        family = FAMILIES[kind]
        return [(name, family.help_of(name)) for name in (*family, *family.added)]
    if kind == "reports":
        return _reports()
    from heinola_indicators.strategy.reader import read_strategy

    strategy = read_strategy(strategy_path, LOADERS)
    return _measures(strategy, Language(language)) if kind == "measures" else _series(strategy)


def _reports() -> list[tuple[str, str]]:
    """The kinds of ``report`` with the formats each comes in, then what ``compute`` prints and writes."""
    kinds = []
    for kind, formats in report_formats().items():
        about = KINDS.get(kind) or REPORT_FILES.help_of(f"{kind}-{formats[0]}")
        kinds.append((kind, f"{about}: {', '.join(formats)}"))
    return [*kinds, *((name, f"{REPORTS.help_of(name)}; by compute") for name in REPORTS)]


def _measures(strategy: Strategy, language: Language) -> list[tuple[str, str]]:
    return [
        (measure.id, f"{measure.name.to(language)} [{measure.unit}] ({goal.name.to(language)})")
        for _, goal, measure in strategy.measures()
    ]


def _series(strategy: Strategy) -> list[tuple[str, str]]:
    return [
        (series.id, f"[{series.unit}] {', '.join(map(_of_part, series.parts))}") for series in strategy.series.values()
    ]


def _of_part(part: Part) -> str:
    """The source, and of a survey which result of it."""
    return part.source if part.result is None else f"{part.source}: {part.result}"
