"""The fields of status.csv and observations.csv: their types and, in the words of docs/outputs.md, their meaning."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from heinola_indicators.model.direction import Direction
from heinola_indicators.model.source import Origin
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import DecisionOrigin
from heinola_indicators.statistics.mann_kendall import TrendWord


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


_ORIGINS = tuple(map(str, Origin))
_DECISION_ORIGINS = tuple(map(str, DecisionOrigin))
_STATUSES = tuple(map(str, TargetStatus))

STATUS_KEY = ("measure", "area")
STATUS_FIELDS = (
    Field("theme", "string", "id of the theme", required=True),
    Field("goal", "string", "id of the goal", required=True),
    Field("measure", "string", "id of the measure", required=True),
    Field("name", "string", "the council's name of it, in the language asked for", required=True),
    Field("area", "string", "municipality code", required=True),
    Field("unit", "string", "code of the unit of all figures of the row", required=True),
    Field("direction", "string", "rise, fall or stay-within", tuple(map(str, Direction)), required=True),
    Field("period", "string", "the period of the latest figure known on the as-of date"),
    Field("value", "number", "the figure"),
    Field("flag", "string", "its flags"),
    Field("baseline_period", "string", "period of the baseline"),
    Field("baseline_value", "number", "the baseline"),
    Field("target_period", "string", "period of the target level that the figure is held against"),
    Field("target_value", "number", "that level; empty for a range"),
    Field("target_low", "number", "lower end of a range"),
    Field("target_high", "number", "upper end of a range"),
    Field("target_origin", "string", "published or example", _DECISION_ORIGINS),
    Field("path_value", "number", "where the path stands at the figure's period, if a path judges"),
    Field("status", "string", "the verdict: one of the eleven in the glossary", _STATUSES, required=True),
    Field("reason_code", "string", "why, as a code of the list", required=True),
    Field("reason_facts", "object", "the facts that belong to the code; JSON in CSV too"),
    Field("reason", "string", "why, as a sentence", required=True),
    Field("final_target_period", "string", "period of the last target level in force"),
    Field("final_target_value", "number", "that level"),
    Field("final_target_low", "number", "lower end of a range"),
    Field("final_target_high", "number", "upper end of a range"),
    Field("final_status", "string", "the verdict by the last target level", _STATUSES, required=True),
    Field(
        "trend",
        "string",
        "since the latest break: rising, falling, no-trend or too-few-points (Mann–Kendall); empty where there is no"
        " figure",
        tuple(map(str, TrendWord)),
    ),
    Field(
        "origin",
        "string",
        "published or synthetic, that of the files behind the figure; mixed where they are of both, or a published"
        " figure is judged from a baseline that is not",
        _ORIGINS,
    ),
    Field("sources", "string", "those files: ids joined by + in CSV, objects in JSON"),
    Field("interpretation", "string", "the official key figure that stands for the council's words"),
    Field("qualifier", "string", "what is special about the figure: the ages it is about"),
    Field("n", "number", "number of answers"),
    Field("margin", "number", "half the width of the 95 % interval; its limits are in status.json"),
    Field("baseline_origin", "string", "published or example", _DECISION_ORIGINS),
    Field("definition_origin", "string", "that of an index's definition", _DECISION_ORIGINS),
    Field("owner", "string", "the unit that answers for it"),
    Field("owner_origin", "string", "published or example", _DECISION_ORIGINS),
    Field("binding", "string", "council, board or none"),
    Field("scope", "string", "city, group or company"),
    Field("target_decided", "date", "the day the target level was decided"),
    Field("target_body", "string", "who decided it"),
    Field("target_section", "string", "the section (§) of the minutes"),
    Field("target_reference", "string", "where the decision is written"),
)

OBSERVATION_KEY = ("measure", "area", "period")
OBSERVATION_FIELDS = (
    Field("measure", "string", "id, or id and part joined by a point", required=True),
    Field("area", "string", "municipality code", required=True),
    Field("period", "string", "such as 2023, 2023-Q1, 2023-05, 2023-C08 (January to August), 2021/2025", required=True),
    Field("value", "number", "empty where the flag says that there is none"),
    Field("unit", "string", "code", required=True),
    Field("flag", "string", "flags", required=True),
    Field("origin", "string", "published, synthetic or mixed", _ORIGINS),
    Field("source", "string", "ids of files joined by +; datapackage.json says what they are"),
)
