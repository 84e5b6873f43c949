"""What pydantic finds wrong with the shape of a file, said as problems with line and column."""

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from heinola_indicators.model.problem import Problem, nearest
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

Shape = TypeVar("Shape", bound=BaseModel)

EXPECTED = {
    "float_type": "a number",
    "int_type": "a whole number",
    "string_type": "a text",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a mapping of names to values",
    "model_type": "a mapping of names to values",
    "date_type": "a day such as 2025-11-17",
}


def shaped(file: YamlFile, shape: type[Shape]) -> tuple[Shape | None, list[Problem]]:
    """The content of *file* in its shape, or every problem of it."""
    try:
        return shape.model_validate(file.content if file.content is not None else {}), []
    except ValidationError as error:
        return None, list(problems_of(error, file, (), shape))


def problems_of(error: ValidationError, file: YamlFile, prefix: Keys, shape: type[BaseModel]) -> Iterable[Problem]:
    """The problems of a value of *file* under *prefix* that was to have *shape*."""
    for detail in error.errors(include_url=False):
        keys = (*prefix, *(key for key in detail["loc"] if key != "[key]"))
        known = keys_known_at(shape, detail["loc"])
        yield _problem(detail, keys, known, file)


def _problem(detail: Any, keys: Keys, known: list[str], file: YamlFile) -> Problem:
    kind, found = detail["type"], detail["input"]
    match kind:
        case "extra_forbidden":
            return Problem(file.at_key(keys), f"unknown key {str(keys[-1])!r}{nearest(str(keys[-1]), known)}")
        case "missing":
            return Problem(file.at(keys[:-1]), f"{str(keys[-1])!r} is missing here")
        case "value_error":
            return Problem(file.at(keys), str(detail["ctx"]["error"]))
        case "literal_error":
            return Problem(file.at(keys), f"expected {detail['ctx']['expected']}, found {found!r}")
        case _ if kind in EXPECTED:
            hint = " (write a decimal point, not a comma)" if kind == "float_type" and "," in str(found) else ""
            return Problem(file.at(keys), f"expected {EXPECTED[kind]}, found {_shown(found)}{hint}")
        case _:
            return Problem(file.at(keys), f"{detail['msg'][:1].lower()}{detail['msg'][1:]}, found {_shown(found)}")


def _shown(found: object) -> str:
    if found is None:
        return "nothing"
    text = repr(found)
    return text if len(text) <= 60 else f"{text[:57]}…"


def keys_known_at(shape: type[BaseModel], location: Iterable[str | int]) -> list[str]:
    """The keys allowed beside the last one of *location*."""
    current: type[BaseModel] | None = shape
    for key in list(location)[:-1]:
        if isinstance(key, str) and current is not None:
            current = _shape_under(current, key)
    return [field.alias or name for name, field in current.model_fields.items()] if current else []


def _shape_under(shape: type[BaseModel], key: str) -> type[BaseModel] | None:
    for name, field in shape.model_fields.items():
        if key in {name, field.alias}:
            return _first_shape(field.annotation)
    return None


def _first_shape(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, (_first_shape(inner) for inner in getattr(annotation, "__args__", ()))), None)
