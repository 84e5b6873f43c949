"""How an item of a composite index comes onto the scale of the index.

Names that end in *of_all* are about the municipalities that are compared; where an item is in logarithms, so are they.
"""

from collections.abc import Iterator
from math import isclose, isnan, log, nan

import numpy as np

from heinola_indicators.calculators.composite.items import compared_rows, treated_items
from heinola_indicators.calculators.composite.settings import IndexSettings, among, given_for, plainly
from heinola_indicators.calculators.formula import Calculation, Formula, Number, figure
from heinola_indicators.calculators.formulas.terms import braced, dated, grouped
from heinola_indicators.model.period import Period
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.normalisation import compared_deviation, compared_mean, compared_range

ON_SCALE = "{scale_low} + ({scale_high} - {scale_low}) * "
TEXTS = {
    "percentile": ON_SCALE + "({place_among_all} - 1) / ({number_of_all} - 1)",
    "z-score": "{mean} + {deviation} * ({x} - {mean_of_all}) / {deviation_of_all}",
    "min-max": ON_SCALE + "({x} - {lowest_of_all}) / ({highest_of_all} - {lowest_of_all})",
    "goalposts": ON_SCALE + "min(max(({x} - {lower_post}) / ({upper_post} - {lower_post}), 0), 1)",
    "mean-100": "100 * {x} / {mean_of_all}",
    "base-100": "100 + 100 * ({x} - {x_at_base}) / {x_at_base}",
}
UP_TO_TARGET = ON_SCALE + "min(({x} - {lowest_of_all}) / ({target_level} - {lowest_of_all}), 1)"
DOWN_TO_TARGET = ON_SCALE + "min(({highest_of_all} - {x}) / ({highest_of_all} - {target_level}), 1)"
AT_TARGET = ON_SCALE + "1"  # no way to the target, or nobody to measure it from
MIRROR = {"z-score": "2 * {mean}", "mean-100": "200", "base-100": "200"}
MIRROR_OF_SCALE = "{scale_low} + {scale_high}"
OF_ITEM = ("lower_post", "upper_post", "target_level")
SAME = 1e-12


def on_scale(item: str) -> str:
    """The name of an item's figure on the scale of the index."""
    return f"{plainly(item)}_on_scale"


def item_formulas(of: Calculation, settings: IndexSettings) -> Iterator[Formula]:
    """A formula for every item."""
    for name, treated in treated_items(of.inputs, settings).items():
        if isnan(of.part(name).value):
            continue
        numbers = _scale_numbers(name, treated, of, settings)
        text = _text(name, settings, numbers)
        for placeholder, period in (("{x}", of.period), ("{x_at_base}", settings.base)):
            if period is not None and placeholder in text:
                written, used = _written(name, period, treated, of, settings)
                text, numbers = text.replace(placeholder, written), {**numbers, **used}
        yield of.formula(text, numbers, name=on_scale(name), result=of.part(name))


def _text(name: str, settings: IndexSettings, numbers: dict[str, Number]) -> str:
    falls = among(name, settings.falling)
    if settings.normaliser == "target-distance":
        start, way = ("highest_of_all", DOWN_TO_TARGET) if falls else ("lowest_of_all", UP_TO_TARGET)
        distance = numbers["target_in_units"].value - numbers[start].value
        text = way if np.isfinite(distance) and distance * (-1 if falls else 1) > 0 else AT_TARGET
    else:
        text = TEXTS[settings.normaliser]
        text = f"{MIRROR.get(settings.normaliser, MIRROR_OF_SCALE)} - ({text})" if falls else text
    if among(name, settings.log):
        for number in OF_ITEM:
            text = text.replace(braced(number), f"log({braced(number)})")
    return text


def _scale_numbers(name: str, treated: Panel, of: Calculation, settings: IndexSettings) -> dict[str, Number]:
    """All numbers that the text of a normaliser may name."""
    column = treated.periods.index(of.period)
    values = treated.value[:, [column]]
    compared = compared_rows(treated.areas, settings)
    own, others = values[treated.areas.index(of.area), 0], values[compared, 0]
    lowest, highest = compared_range(values, compared)
    low, high = settings.ends
    posts = given_for(name, settings.goalposts) or [nan, nan]
    target = given_for(name, settings.targets)
    target_level = nan if target is None else target
    in_units = log(target_level) if among(name, settings.log) and target_level > 0 else target_level
    plain = {
        "scale_low": low,
        "scale_high": high,
        "place_among_all": np.count_nonzero(others < own) + (np.count_nonzero(others == own) + 1) / 2,
        "number_of_all": np.count_nonzero(np.isfinite(others)),
        "mean_of_all": compared_mean(values, compared)[0],
        "deviation_of_all": compared_deviation(values, compared)[0],
        "lowest_of_all": lowest[0],
        "highest_of_all": highest[0],
        "lower_post": posts[0],
        "upper_post": posts[1],
        "target_level": target_level,
        "target_in_units": in_units,
    }
    return {word: Number(float(number)) for word, number in plain.items()}


def _written(
    name: str, period: Period, treated: Panel, of: Calculation, settings: IndexSettings
) -> tuple[str, dict[str, Number]]:
    """The item's figure as it is brought onto the scale, out of what was read if nothing was filled or brought in."""
    label = plainly(name) if settings.base is None else dated(plainly(name), period)
    numbers = {label: of.number(name, period)}
    text, value = braced(label), numbers[label].value
    divisor = next(
        (one for one in of.inputs if plainly(one) == plainly(given_for(name, settings.denominators) or "")), None
    )
    if divisor is not None:
        below = plainly(divisor) if settings.base is None else dated(plainly(divisor), period)
        numbers[below] = of.number(divisor, period)
        text, value = f"{text} / {braced(below)}", value / numbers[below].value if numbers[below].value else nan
    if among(name, settings.log):
        text, value = f"log({text})", log(value) if value > 0 else nan
    used = figure(treated, of.area, period).value
    if isclose(value, used, rel_tol=SAME):
        return grouped(text), numbers
    how = "filled" if isnan(value) else "winsorised"
    other = f"{'logarithm_of_' if among(name, settings.log) else ''}{label}_{how}"
    return braced(other), {other: Number(used)}
