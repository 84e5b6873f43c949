"""Making one figure out of several on one scale: arrays of member × … in, arrays without the first axis out."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

FloatArray: TypeAlias = NDArray[np.float64]
Mean: TypeAlias = Literal["arithmetic", "geometric", "harmonic"]
ROUNDING = 1e-9  # ten tenths added up are a little less than one


@dataclass(frozen=True)
class Dimension:
    """A part of an index that is a mean of *members*: items, or dimensions below it."""

    name: str
    members: tuple[str, ...]
    mean: Mean


def weighted_mean(
    value: FloatArray, weight: FloatArray, mean: Mean = "arithmetic", minimum_share: float = 1.0
) -> FloatArray:
    """The mean of the members that are there, by their weights; *weight* is broadcast against *value*.

    Formula   arithmetic: Σ w·x / Σ w; geometric: exp(Σ w·ln x / Σ w); harmonic: Σ w / Σ (w/x)
    Missing   NaN where less than *minimum_share* of the weights is there (see ``enough_present``), and, in a geometric
              or harmonic mean, where a member that counts is zero or below: it has none
    Source    OECD/JRC Handbook on Constructing Composite Indicators (2008); COINr, a_amean, a_gmean, a_hmean
    """
    present = np.isfinite(value)
    there = np.where(present, value, 1.0)
    weight_there = weight * present
    divisor = np.where(enough_present(value, weight, minimum_share), np.sum(weight_there, axis=0), np.nan)
    if mean == "arithmetic":
        arithmetic: FloatArray = np.sum(weight_there * there, axis=0) / divisor
        return arithmetic
    refused = ((there <= 0) & (weight_there > 0)).any(axis=0)
    positive = np.where(there > 0, there, 1.0)
    divisor = np.where(refused, np.nan, divisor)
    if mean == "geometric":
        geometric: FloatArray = np.exp(np.sum(weight_there * np.log(positive), axis=0) / divisor)
        return geometric
    harmonic: FloatArray = divisor / np.sum(weight_there / positive, axis=0, where=weight_there > 0)
    return harmonic


def enough_present(value: FloatArray, weight: FloatArray, minimum_share: float) -> NDArray[np.bool_]:
    """Whether the members that are there have at least *minimum_share* of the weights, and any weight at all."""
    weight_there = np.sum(weight * np.isfinite(value), axis=0)
    enough: NDArray[np.bool_] = (weight_there > 0) & (weight_there >= minimum_share * np.sum(weight, axis=0) - ROUNDING)
    return enough
