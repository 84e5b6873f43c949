"""The settings of a composite index, as a measure or a notebook gives them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeVar

from heinola_indicators.model.period import Period
from heinola_indicators.statistics.aggregation import Mean

Normaliser: TypeAlias = Literal[
    "percentile", "z-score", "min-max", "goalposts", "target-distance", "mean-100", "base-100"
]
Imputation: TypeAlias = Literal["mean", "last-known"]
Value = TypeVar("Value")


@dataclass(frozen=True)
class IndexSettings:
    """What ``composite_index`` takes beside its inputs; none where nothing was declared."""

    normaliser: Normaliser = "percentile"
    falling: list[str] | None = None
    scale: list[float] | None = None
    mean: float = 0.0
    deviation: float = 1.0
    base: Period | None = None
    goalposts: dict[str, list[float]] | None = None
    targets: dict[str, float] | None = None
    weights: dict[str, float] | None = None
    dimensions: dict[str, list[str]] | None = None
    aggregation: Mean = "arithmetic"
    dimension_aggregation: dict[str, Mean] | None = None
    minimum_share: float = 1.0
    denominators: dict[str, str] | None = None
    imputation: Imputation | None = None
    groups: dict[str, list[str]] | None = None
    winsorise: int = 0
    log: list[str] | None = None
    left_out: list[str] | None = None

    @property
    def ends(self) -> tuple[float, float]:
        """The lowest and highest point of the scale."""
        low, high = self.scale or (0.0, 100.0)
        return low, high

    def items_of(self, inputs: Iterable[str]) -> list[str]:
        """The inputs that are items: those that divide others are none."""
        divisors = {plainly(name) for name in (self.denominators or {}).values()}
        return [name for name in inputs if plainly(name) not in divisors]


def plainly(name: str) -> str:
    """An input's name as a parameter: a strategy file writes it with hyphens."""
    return name.replace("-", "_")


def among(name: str, names: Iterable[str] | None) -> bool:
    """Whether *name* is one of *names*, with hyphens or underscores."""
    return plainly(name) in map(plainly, names or ())


def given_for(name: str, values: Mapping[str, Value] | None) -> Value | None:
    """What was given for *name*, written with hyphens or underscores."""
    return next((value for other, value in (values or {}).items() if plainly(other) == plainly(name)), None)
