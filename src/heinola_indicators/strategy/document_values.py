"""What may stand as a value in the strategy file, the sources file or a codebook, and what all their parts share."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from heinola_indicators.model.period import Frequency, Period, PeriodNotUnderstood, parse_period
from heinola_indicators.model.source import Choice
from heinola_indicators.panel.ages import band


class Document(BaseModel):
    """Anything in the files: keys in kebab-case, none that is not known, no value of another type."""

    model_config = ConfigDict(
        alias_generator=lambda name: name.replace("_", "-"),
        extra="forbid",
        strict=True,
        frozen=True,
        defer_build=True,  # a nested shape is built once, with the file it stands in
        allow_inf_nan=False,
        arbitrary_types_allowed=True,
    )


def _period(value: object) -> object:
    if isinstance(value, Period):
        return value
    if isinstance(value, (int, str)) and not isinstance(value, bool):
        try:
            return parse_period(str(value))
        except PeriodNotUnderstood as error:
            raise ValueError(str(error)) from error
    found = value.isoformat() if isinstance(value, date) else "nothing" if value is None else repr(value)
    msg = f"expected a period, found {found}; write a year (2023), quarter (2023Q1) or month (2023M04)"
    raise ValueError(msg)


def _texts(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _choice(value: object) -> object:
    if isinstance(value, dict) and set(value) == {"ages"} and isinstance(value["ages"], (str, int)):
        ages = band(str(value["ages"]))
        if ages is None:
            msg = f"expected ages such as 15-64, found {value['ages']!r}"
            raise ValueError(msg)
        return ages
    texts = value if isinstance(value, list) else [value]
    if not texts or not all(isinstance(text, (str, int, bool)) for text in texts):
        msg = f"expected a value, a list of values or {{ages: 15-64}}, found {value!r}"
        raise ValueError(msg)
    return tuple(str(text).lower() if isinstance(text, bool) else str(text) for text in texts)


def _number_of_area(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _identifier(text: str) -> str:
    words = text.split("-")
    if not all(word.isascii() and word.isalnum() and word == word.lower() for word in words):
        msg = f"expected an id in small letters, digits and hyphens (operating-margin), found {text!r}"
        raise ValueError(msg)
    return text


def _reason(text: str) -> str:
    if not text.strip():
        msg = "say in words why the rule is silenced"
        raise ValueError(msg)
    return text


PERIOD_SCHEMA = WithJsonSchema({"type": ["integer", "string"], "examples": [2023, "2023Q1", "2023M04"]})
CHOICE_SCHEMA = WithJsonSchema(
    {
        "anyOf": [
            {"type": ["string", "integer", "boolean"]},
            {"type": "array", "items": {"type": ["string", "integer", "boolean"]}, "minItems": 1},
            {
                "type": "object",
                "properties": {"ages": {"type": ["string", "integer"]}},
                "required": ["ages"],
                "additionalProperties": False,
            },
        ]
    }
)

TEXTS_SCHEMA = WithJsonSchema(
    {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
)

PeriodValue = Annotated[Period, BeforeValidator(_period), PERIOD_SCHEMA]
ChoiceValue = Annotated[Choice, BeforeValidator(_choice), CHOICE_SCHEMA]
Texts = Annotated[list[str], BeforeValidator(_texts), Field(min_length=1), TEXTS_SCHEMA]
AreaNumber = Annotated[str, BeforeValidator(_number_of_area)]
Identifier = Annotated[str, AfterValidator(_identifier)]
Choices = dict[str, ChoiceValue]
DecisionOriginWord = Literal["published", "example"]
Reason = Annotated[str, AfterValidator(_reason), Field(json_schema_extra={"minLength": 1})]


class LocalisedText(Document):
    """A text in Finnish and, where there is one, Swedish and English."""

    fi: str
    sv: str | None = None
    en: str | None = None


class SilenceEntry(Document):
    """A rule of the lint that does not speak here, and why not."""

    rule: str
    reason: Reason


FREQUENCIES = {word: Frequency(word) for word in ("year", "half-year", "third", "quarter", "month", "irregular")}
