"""Met or not met, and nothing else."""

import numpy as np

from heinola_indicators.assessment.plain_series import Coded, PlainSeries, PlainVerdicts


def judge(series: PlainSeries) -> PlainVerdicts:
    """Whether the figure meets the target level: met or not-met."""
    met = series.signs * series.values >= series.signs * series.targets
    nothing = np.full(len(series.ids), np.nan)
    return PlainVerdicts(
        progress=nothing,
        score=nothing,
        status=Coded(met.astype(int), ("not-met", "met")),
        reason=Coded(np.zeros(len(series.ids), int), ("by-the-figure",)),
    )
