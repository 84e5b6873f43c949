"""A plain table judged by one of the methods, without a strategy file."""

from typing import TYPE_CHECKING

from heinola_indicators.assessment import METHODS
from heinola_indicators.assessment.plain_series import PlainVerdicts, read_series

if TYPE_CHECKING:
    import pandas as pd


def assess_frame(frame: "pd.DataFrame", method: str = "path", *, name: str = "table") -> "pd.DataFrame":
    """A row per series with the columns ``id, group, method, progress, score, status, reason``.

    *frame* has a row per series with the columns ``id, direction, base_period, base_value, period, value,
    target_period, target`` and may have ``limit`` and ``group``; empty cells are allowed but for id and direction.
    ``reason`` is the code of the reason. *name* is what problems call the frame, for example its file.

    Raises:
        UsageError: there is no such method.
        ExportNotRead: columns are missing or cells not understood, with every problem found.
    """
    import pandas as pd

    judge_series = METHODS.load(method)
    series = read_series(frame, name)
    verdicts: PlainVerdicts = judge_series(series)
    return pd.DataFrame(
        {
            "id": list(series.ids),
            "group": list(series.groups),
            "method": method,
            "progress": verdicts.progress,
            "score": verdicts.score,
            "status": list(verdicts.statuses),
            "reason": list(verdicts.reasons),
        }
    )
