"""What describes a measure or strategy and is another, in a sentence."""

from dataclasses import replace

from heinola_indicators.model.difference import FieldChange, Told
from heinola_indicators.model.localised import Language
from heinola_indicators.model.unit import Unit
from heinola_indicators.reports.difference.amounts import decimals_to_tell
from heinola_indicators.reports.difference.words import CODE_WORDS, CODED, FIELD_WORDS, word
from heinola_indicators.reports.numbers import with_unit, written
from heinola_indicators.reports.status_phrases import EXAMPLE_MARK

IN_THE_UNIT = frozenset({"baseline_value", "margin"})
BARE = Unit("", 0)


def field_sentence(change: FieldChange, language: Language, unit: Unit = BARE) -> str:
    """``suunta: nousee → laskee``; figures of the measure as its *unit* writes them."""
    shown = _exact(unit if change.field in IN_THE_UNIT else BARE, change)
    old, new = (_told(change.field, each, shown, language) for each in (change.old, change.new))
    return f"{FIELD_WORDS[change.field][language]}: {old} → {new}{EXAMPLE_MARK if change.is_example else ''}"


def _exact(unit: Unit, change: FieldChange) -> Unit:
    if isinstance(change.old, float) and isinstance(change.new, float):
        return replace(unit, decimals=decimals_to_tell(unit, change.old, change.new))
    return unit


def _told(field: str, value: Told, unit: Unit, language: Language) -> str:
    if value is None:
        return word("none", language)
    if isinstance(value, float):
        return with_unit(value, unit, language) if unit.code else written(value, unit.decimals, language)
    text = str(value)
    return CODE_WORDS[text][language] if field in CODED and text in CODE_WORDS else text
