"""What pydantic finds wrong with the shape of a file, said as problems with line and column."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from heinola_indicators.model.problem import Problem, close_words, nearest
from heinola_indicators.strategy.sound_part import without
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
LIMITS = {
    "greater_than": ("more than", "gt"),
    "greater_than_equal": ("at least", "ge"),
    "less_than_equal": ("at most", "le"),
}
MOST_MISSPELT = 1000  # unknown keys looked at for what they stand for; more is no file that somebody mends
QUOTED = re.compile(r"[-+]?\d+(\.\d+)?|\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True)
class Shaped(Generic[Shape]):
    """The part of a file that has its shape, and every problem of the rest; *value* is none where all is lost."""

    value: Shape | None
    file: YamlFile
    problems: tuple[Problem, ...]


def shaped(file: YamlFile, shape: type[Shape], stand_ins: Mapping[str, Any] | None = None) -> Shaped[Shape]:
    """The content of *file* in its shape.

    Faulty values are taken out, so that what stands beside them can still be checked; *stand_ins* take the place of
    required values at the top.
    """
    at_top = dict(stand_ins or {})
    value, error = _validated(shape, file.content)
    if value is not None and not file.faulty:
        return Shaped(value, file, file.problems)
    told = {problem.location for problem in file.problems}
    found = [problem for problem in problems_of(error, file, (), shape) if problem.location not in told]
    problems = (*file.problems, *found)
    file = replace(file, meant=misspelt(error, (), shape, file))
    faulty = {*file.faulty, *_faulty(error, file, at_top)}
    while () not in faulty:
        part = without(file, faulty)
        value, error = _validated(shape, at_top | part.file.content)
        if value is not None:
            return Shaped(value, part.file, problems)
        faulty |= {part.origins[keys] for keys in _faulty(error, part.file, at_top)}
    return Shaped(None, file, problems)


def problems_of(
    error: ValidationError | None, file: YamlFile, prefix: Keys, shape: type[BaseModel]
) -> Iterable[Problem]:
    """The problems of a value of *file* under *prefix* that was to have *shape*."""
    meant = misspelt(error, prefix, shape, file)
    missing: dict[Keys, list[str]] = {}
    for detail in error.errors(include_url=False) if error else ():
        keys = _keys_of(detail, prefix)
        if file.left_out(keys):
            continue
        if detail["type"] != "missing":
            yield _problem(detail, keys, keys_known_at(shape, detail["loc"]), file)
        elif keys not in meant:
            missing.setdefault(keys[:-1], []).append(repr(str(keys[-1])))
    for keys, words in missing.items():
        *others, last = words
        listed = f"{', '.join(others)} and {last} are" if others else f"{last} is"
        yield Problem(file.at(keys), f"{listed} missing here")


def misspelt(error: ValidationError | None, prefix: Keys, shape: type[BaseModel], file: YamlFile) -> frozenset[Keys]:
    """The keys, not there themselves, that the unknown ones which *error* complains of stand for."""
    details = error.errors(include_url=False, include_input=False) if error else []
    unknown = [detail for detail in details if detail["type"] == "extra_forbidden"]
    found = set()
    for detail in unknown[:MOST_MISSPELT]:
        keys = _keys_of(detail, prefix)
        around = keys[:-1]
        absent = [word for word in keys_known_at(shape, detail["loc"]) if (*around, word) not in file.key_places]
        found |= {(*around, word) for word in close_words(str(keys[-1]), absent)[:1]}
    return frozenset(found)


def _keys_of(detail: Any, prefix: Keys) -> Keys:
    return (*prefix, *(key for key in detail["loc"] if key != "[key]"))


def _validated(shape: type[Shape], content: Any) -> tuple[Shape | None, ValidationError | None]:
    try:
        return shape.model_validate({} if content is None else content), None
    except ValidationError as error:
        return None, error


def _faulty(error: ValidationError | None, file: YamlFile, stand_ins: Mapping[str, Any]) -> set[Keys]:
    """The values that *error* complains of; where something is missing, what it is missing from."""
    found = set()
    for detail in error.errors(include_url=False, include_input=False) if error else ():
        keys = detail["loc"]
        if detail["type"] == "missing":
            if keys[0] in stand_ins and len(keys) == 1:
                continue
            keys = keys[:-1]
        while keys and keys not in file.places:
            keys = keys[:-1]
        found.add(keys)
    return found


def _problem(detail: Any, keys: Keys, known: list[str], file: YamlFile) -> Problem:
    kind, found = detail["type"], detail["input"]
    match kind:
        case "extra_forbidden":
            return Problem(file.at_key(keys), _unknown_key(str(keys[-1]), known))
        case "value_error":
            return Problem(file.at(keys), str(detail["ctx"]["error"]))
        case "literal_error":
            return Problem(file.at(keys), f"expected {detail['ctx']['expected']}, found {_shown(found)}")
        case "too_short" | "too_long":
            return Problem(file.at(keys), _number_of_items(detail["ctx"]))
        case _ if kind in LIMITS:
            words, name = LIMITS[kind]
            return Problem(file.at(keys), f"expected {words} {detail['ctx'][name]:g}, found {_shown(found)}")
        case _ if kind in EXPECTED:
            hint = _localised_hint(detail, found) or _hint(kind, found)
            return Problem(file.at(keys), f"expected {EXPECTED[kind]}, found {_shown(found)}{hint}")
        case _:
            return Problem(file.at(keys), f"{detail['msg'][:1].lower()}{detail['msg'][1:]}, found {_shown(found)}")


def _unknown_key(key: str, known: list[str]) -> str:
    if key.isdecimal():  # {at-least: 4,5} is two entries to YAML
        return f"unknown key {key!r}; a decimal comma? Write a point, as in 4.5"
    return f"unknown key {key!r}{nearest(key, known)}"


def _localised_hint(detail: Any, found: object) -> str:
    is_text = detail.get("ctx", {}).get("class_name") == "LocalisedText"
    return f" (write {{fi: {found}}})" if is_text and isinstance(found, str) else ""


def _number_of_items(context: Mapping[str, Any]) -> str:
    at_least, at_most = context.get("min_length"), context.get("max_length")
    wanted = f"at least {at_least}" if at_most is None else f"{at_most}"
    return f"expected a list of {wanted}, found {context['actual_length']}"


def _hint(kind: str, found: object) -> str:
    if kind == "string_type" and isinstance(found, (bool, int, float, date)):
        return f' (put it in quotes: "{_shown(found)}")'
    if not isinstance(found, str):
        return "; write it here" if found is None else ""
    if kind == "float_type" and "," in found:
        return " (write a decimal point, not a comma)"
    if kind in {"float_type", "int_type"} and re.fullmatch(r"[-−+]?\d{1,3}([ \u00a0]\d{3})+", found):
        return f" (write {''.join(found.split()).replace('−', '-')})"
    return " (take away the quotes)" if QUOTED.fullmatch(found) else ""


def _shown(found: object) -> str:
    """A value as YAML writes it, and no more of it than fits a line."""
    if found is None:
        return "nothing"
    if isinstance(found, bool):
        return str(found).lower()
    text = found.isoformat() if isinstance(found, date) else repr(found)
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
