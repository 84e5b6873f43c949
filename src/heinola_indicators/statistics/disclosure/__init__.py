"""Disclosure control: which groups of which item of a survey may be published, so that nobody is recognised."""

from heinola_indicators.statistics.disclosure.indices import IndexVisibility, index_suppression
from heinola_indicators.statistics.disclosure.limits import AT_LEAST_5, KUNTA10, PRESETS, Limits, Visibility
from heinola_indicators.statistics.disclosure.rounding import rounded_shares, spread_is_published
from heinola_indicators.statistics.disclosure.suppression import suppression

__all__ = [
    "AT_LEAST_5",
    "KUNTA10",
    "PRESETS",
    "IndexVisibility",
    "Limits",
    "Visibility",
    "index_suppression",
    "rounded_shares",
    "spread_is_published",
    "suppression",
]
