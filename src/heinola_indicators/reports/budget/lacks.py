"""What a measure lacks, and what about it is made up for the sample."""

from collections.abc import Iterator

from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import Origin
from heinola_indicators.model.strategy import DecisionOrigin
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.material import MeasureMaterial


def lacking(item: MeasureMaterial, language: Language) -> Iterator[str]:
    """What there is none of: figure, baseline, decided target level, owner."""
    lacks = {
        "lacks_figure": item.row.figure is None,
        "lacks_baseline": item.measure.baseline is None,
        "lacks_target": not item.levels,
        "lacks_owner": item.row.owner is None,
    }
    return (word(key, language) for key, is_lacking in lacks.items() if is_lacking)


def made_up(item: MeasureMaterial, language: Language) -> Iterator[str]:
    """What is synthetic, and what nobody decided."""
    if item.row.origin in {Origin.SYNTHETIC, Origin.MIXED}:
        yield f"{word('figure', language)} ({word(item.row.origin.value, language)})"
    shown = {
        "example_target": [level.decision.origin for level in item.levels],
        "example_baseline": [item.measure.baseline.origin] if item.measure.baseline else [],
        "example_owner": [item.row.owner.origin] if item.row.owner else [],
        "example_definition": [item.measure.definition.origin] if item.measure.definition else [],
    }
    examples = [word(key, language) for key, origins in shown.items() if DecisionOrigin.EXAMPLE in origins]
    if examples:
        yield f"{word('example', language)}: {', '.join(examples)}"
