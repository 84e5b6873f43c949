"""The verdicts and their reasons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class TargetStatus(StrEnum):
    """How a figure stands against its target level (methods of the city's own path rule)."""

    REACHED = "reached"
    ON_TRACK = "on-track"
    BEHIND = "behind"
    OFF_TRACK = "off-track"
    PARTLY = "partly"
    MISSED = "missed"
    UNDECIDED = "undecided"
    NOT_COMPARABLE = "not-comparable"
    STALE = "stale"
    NO_TARGET = "no-target"
    NO_DATA = "no-data"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a code that words are written for in every language, and the facts that go into them."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
