"""Table Schema (Frictionless) of a table: its fields with types, meanings and closed lists of values."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Field(NamedTuple):
    """A column: its type in Table Schema, what it says, the values it can have where these are a closed list."""

    name: str
    type: str
    description: str
    values: Sequence[str] = ()
    required: bool = False


def schema(fields: Sequence[Field], labels: Mapping[str, Mapping[str, str]], key: Sequence[str]) -> dict[str, object]:
    """A Table Schema; *labels* are by field the words that stand for its values."""
    return {
        "fields": [_descriptor(field, labels.get(field.name, {})) for field in fields],
        "missingValues": [""],
        "primaryKey": list(key),
    }


def _descriptor(field: Field, labels: Mapping[str, str]) -> dict[str, object]:
    descriptor: dict[str, object] = {"name": field.name, "type": field.type, "description": field.description}
    constraints: dict[str, object] = {}
    if field.required:
        constraints["required"] = True
    if field.values:
        constraints["enum"] = list(field.values)
    if constraints:
        descriptor["constraints"] = constraints
    if labels:
        descriptor["categories"] = [{"value": value, "label": label} for value, label in labels.items()]
    return descriptor
