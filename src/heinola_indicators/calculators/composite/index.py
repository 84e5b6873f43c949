"""The index out of its inputs and settings, by all stages."""

from collections.abc import Mapping
from dataclasses import replace

from heinola_indicators.calculators.composite.items import items_on_one_scale
from heinola_indicators.calculators.composite.means import dimension_panels
from heinola_indicators.calculators.composite.setting_faults import require_sound
from heinola_indicators.calculators.composite.settings import IndexSettings
from heinola_indicators.calculators.composite.structure import TOP, dimensions_of
from heinola_indicators.panel.panel import Panel


def index_of(inputs: Mapping[str, Panel], settings: IndexSettings) -> Panel:
    """The index; its parts are the dimensions and the items on one scale.

    Raises:
        UsageError: there are no inputs.
        SettingsNotSound: the settings cannot be or do not go together.
        FrequencyMismatch: the inputs come at different frequencies.
    """
    require_sound(list(inputs), settings)
    items = items_on_one_scale(inputs, settings)
    made = dimension_panels(items, dimensions_of(list(items), settings), settings)
    index = made.pop(TOP)
    return replace(index, name="composite-index", parts=made | items)
