"""Whether the measures give their calculators what these take, and get figures in the declared unit."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Annotated, Any, get_type_hints

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, create_model

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.model.errors import HeinolaIndicatorsError
from heinola_indicators.model.period import Period
from heinola_indicators.model.problem import Location, Problem, close_words, nearest
from heinola_indicators.model.setting import SettingFault, SettingsNotSound
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.panel import Panel, empty_panel
from heinola_indicators.strategy.document_values import PeriodValue
from heinola_indicators.strategy.shape_problems import problems_of
from heinola_indicators.strategy.strategy_document import MeasureEntry
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

Calculator = Callable[..., Panel]


def calculator_problems(
    measure: MeasureEntry, keys: Keys, file: YamlFile, series_units: Mapping[str, Unit], units: Mapping[str, Unit]
) -> Iterator[Problem]:
    """The problems of one measure's calculator, inputs, parameters and unit."""
    if not CALCULATORS.knows(measure.calculator):
        name = measure.calculator
        yield Problem(file.at((*keys, "calculator")), f"there is no calculator {name!r}{CALCULATORS.nearest(name)}")
        return
    calculator: Calculator = CALCULATORS.load(measure.calculator)
    input_problems = list(_input_problems(measure, keys, file, calculator))
    yield from input_problems
    try:
        parameters = settings(calculator, measure.parameters)
    except ValidationError as error:
        yield from problems_of(error, file, (*keys, "parameters"), _settings_shape(calculator))
        return
    known = set(measure.inputs.values()) <= set(series_units) and measure.unit in units
    given = {name.replace("-", "_") for name in measure.inputs}
    if known and not input_problems and given.issuperset(inputs_of(calculator)[0]):
        yield from _unit_problems(measure, keys, file, calculator, series_units, parameters)


def settings(calculator: Calculator, given: Mapping[str, Any]) -> dict[str, Any]:
    """The calculator's keyword settings out of the parameters of a sound file, in their types."""
    if not given and not _may_be_set(calculator):
        return {}  # most calculators: a shape without fields would cost as much as one with
    return dict(_settings_shape(calculator).model_validate(_with_hyphens(given)))


def _input_problems(measure: MeasureEntry, keys: Keys, file: YamlFile, calculator: Calculator) -> Iterator[Problem]:
    required, takes_any = inputs_of(calculator)
    given = {name.replace("-", "_"): name for name in measure.inputs}
    absent = [name.replace("_", "-") for name in required if name not in given]
    misspelt = {
        near for name, written in given.items() if name not in required for near in close_words(written, absent)[:1]
    }
    for name in required:
        word = name.replace("_", "-")
        if name not in given and word not in misspelt and not file.left_out((*keys, "inputs", word)):
            yield Problem(file.at((*keys, "inputs")), f"calculator {measure.calculator!r} needs the input {word!r}")
    for name, written in given.items():
        if takes_any and name in _may_be_set(calculator):
            message = f"{written!r} is a parameter of calculator {measure.calculator!r}; give the input another name"
            yield Problem(file.at_key((*keys, "inputs", written)), message)
        if name not in required and not takes_any:
            known = [word.replace("_", "-") for word in required]
            yield Problem(
                file.at_key((*keys, "inputs", written)),
                f"calculator {measure.calculator!r} has no input {written!r}{nearest(written, known)}",
            )
    if takes_any and not given:
        yield Problem(file.at((*keys, "inputs")), f"calculator {measure.calculator!r} needs at least one input")


def _unit_problems(
    measure: MeasureEntry,
    keys: Keys,
    file: YamlFile,
    calculator: Calculator,
    series_units: Mapping[str, Unit],
    parameters: Mapping[str, Any],
) -> Iterator[Problem]:
    """Units are known before any figure is read: an empty calculation tells them."""
    inputs = {
        name.replace("-", "_"): _without_figures(series, series_units[series])
        for name, series in measure.inputs.items()
    }
    try:
        result = calculator(**inputs, **parameters)
    except SettingsNotSound as error:
        yield from (Problem(_place_of(fault, keys, file), fault.message) for fault in error.faults)
        return
    except HeinolaIndicatorsError as error:
        yield Problem(file.at(keys), str(error))
        return
    if result.unit.code != measure.unit:
        yield Problem(
            file.at((*keys, "unit")),
            f"unit mismatch: calculator {measure.calculator!r} gives {result.unit}, the measure is in {measure.unit}",
        )


def _place_of(fault: SettingFault, keys: Keys, file: YamlFile) -> Location:
    """Where the faulty setting stands; what is wrong because it is not there, at the parameters or the measure."""
    name, *further = fault.at
    written = [(*keys, "parameters", word, *further) for word in (name, str(name).replace("-", "_"))]
    place = next((one for one in written if one in file.places), (*keys, "parameters"))
    return file.at_key(place) if further and isinstance(further[-1], str) else file.at(place)


def _without_figures(series: str, unit: Unit) -> Panel:
    panel = empty_panel(series, unit)
    return replace(panel, n=panel.value, deviation=panel.value)


@cache
def inputs_of(calculator: Calculator) -> tuple[tuple[str, ...], bool]:
    """The names of a calculator's panels, and whether it takes any others besides."""
    parameters = inspect.signature(calculator).parameters.values()
    required = tuple(
        parameter.name for parameter in parameters if parameter.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    )
    return required, any(parameter.kind is inspect.Parameter.VAR_KEYWORD for parameter in parameters)


@cache
def _may_be_set(calculator: Calculator) -> frozenset[str]:
    """The names of a calculator's keyword settings."""
    parameters = inspect.signature(calculator).parameters.values()
    return frozenset(each.name for each in parameters if each.kind is inspect.Parameter.KEYWORD_ONLY)


@cache
def _settings_shape(calculator: Calculator) -> type[BaseModel]:
    hints = get_type_hints(calculator, include_extras=True)
    fields: dict[str, Any] = {}
    for parameter in inspect.signature(calculator).parameters.values():
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY:
            default = ... if parameter.default is inspect.Parameter.empty else parameter.default
            fields[parameter.name] = (_written_as(hints[parameter.name]), default)
    config = ConfigDict(
        alias_generator=lambda name: name.replace("_", "-"),
        extra="forbid",
        strict=True,
        allow_inf_nan=False,
        arbitrary_types_allowed=True,
    )
    return create_model(getattr(calculator, "__name__", "settings"), __config__=config, **fields)


def _with_hyphens(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters as a strategy file writes their names."""
    return {name.replace("_", "-"): value for name, value in parameters.items()}


def _written_as(hint: Any) -> Any:
    """How a setting is written in YAML: a period as its text, a sequence as a list."""
    if hint is Period:
        return PeriodValue
    if hint == Period | None:
        return PeriodValue | None
    if getattr(hint, "__origin__", None) is tuple or str(hint).startswith("collections.abc.Sequence"):
        return Annotated[hint, BeforeValidator(lambda value: tuple(value) if isinstance(value, list) else value)]
    return hint
