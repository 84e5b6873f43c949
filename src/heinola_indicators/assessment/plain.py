"""A plain table judged by published methods side by side, without a strategy file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from heinola_indicators.assessment import METHODS
from heinola_indicators.assessment.plain_groups import judged_groups
from heinola_indicators.assessment.plain_series import PlainSeries, PlainVerdicts
from heinola_indicators.assessment.plain_table import PlainTable, read_series
from heinola_indicators.model.errors import UsageError
from heinola_indicators.panel.panel import FloatGrid

if TYPE_CHECKING:
    import pandas as pd

ALL_METHODS = "all"
FIRST_ROW = 2  # as the lines of a CSV are counted: the names of the columns stand in line 1


@dataclass(frozen=True, slots=True, eq=False)
class PlainAssessment:
    """Verdicts side by side: a row per id and method, then a row per group and method, whose id is empty."""

    ids: tuple[str, ...]
    groups: tuple[str, ...]
    methods: tuple[str, ...]
    progress: FloatGrid
    score: FloatGrid
    statuses: tuple[str, ...]
    reasons: tuple[str, ...]


def assess_series(series: PlainSeries, methods: Sequence[str]) -> PlainAssessment:
    """The *series* and their groups judged by each of the *methods*, one or more.

    Raises:
        UsageError: there is no such method.
    """
    verdicts = [METHODS.load(method)(series) for method in methods]
    groups = tuple(dict.fromkeys(filter(None, series.groups)))
    of_groups = [judged_groups(groups, series.groups, judged) for judged in verdicts]
    return PlainAssessment(
        ids=(*_repeated(series.ids, methods), *[""] * (len(groups) * len(methods))),
        groups=(*_repeated(series.groups, methods), *_repeated(groups, methods)),
        methods=tuple(methods) * (len(series.ids) + len(groups)),
        progress=np.concatenate([_beside([judged.progress for judged in some]) for some in (verdicts, of_groups)]),
        score=np.concatenate([_beside([judged.score for judged in some]) for some in (verdicts, of_groups)]),
        statuses=(*_words(verdicts, "statuses"), *_words(of_groups, "statuses")),
        reasons=(*_words(verdicts, "reasons"), *_words(of_groups, "reasons")),
    )


def methods_named(names: str | Iterable[str]) -> tuple[str, ...]:
    """The methods of one name or several, each once; ``all`` stands for every method there is.

    Raises:
        UsageError: there is no such method, or none is named.
    """
    given = (names,) if isinstance(names, str) else tuple(names)
    named = dict.fromkeys(chain.from_iterable(_every_method() if name == ALL_METHODS else (name,) for name in given))
    if not named:
        message = f"no method is named{METHODS.nearest('')}"
        raise UsageError(message)
    for name in named:
        METHODS.load(name)
    return tuple(named)


def _every_method() -> tuple[str, ...]:
    return (*METHODS, *METHODS.added)


def assess_frame(frame: "pd.DataFrame", method: str | Iterable[str] = "path", *, name: str = "table") -> "pd.DataFrame":
    """A row per series and method with the columns ``id, group, method, progress, score, status, reason``.

    *frame* has a row per series with the columns ``id, direction, base_period, base_value, period, value,
    target_period, target`` and may have ``limit``, ``group`` and ``amber_share``; empty cells are allowed but for id
    and direction. Rows of groups come last. ``reason`` is the code of the reason. *name* is what problems call the
    frame, for example its file.

    Raises:
        UsageError: there is no such method.
        ExportNotRead: columns are missing or cells not understood, with every problem found.
    """
    import pandas as pd

    table = PlainTable(
        name=name,
        header=[str(column) for column in frame.columns],
        columns=[_cells(frame.iloc[:, number]) for number in range(frame.shape[1])],
        lines=range(FIRST_ROW, FIRST_ROW + len(frame)),
    )
    methods = methods_named(method)
    judged = assess_series(read_series(table), methods)
    return pd.DataFrame(
        {
            "id": list(judged.ids),
            "group": list(judged.groups),
            "method": list(judged.methods),
            "progress": judged.progress,
            "score": judged.score,
            "status": list(judged.statuses),
            "reason": list(judged.reasons),
        }
    )


def _cells(column: "pd.Series") -> list[object]:
    return list(column.astype(object).where(column.notna(), None))


def _repeated(texts: Sequence[str], methods: Sequence[str]) -> tuple[str, ...]:
    return tuple(text for text in texts for _ in methods)


def _beside(columns: Sequence[FloatGrid]) -> FloatGrid:
    numbers = np.column_stack(columns).ravel()
    return np.where(np.isfinite(numbers), numbers, np.nan)


def _words(verdicts: Sequence[PlainVerdicts], kind: str) -> Iterable[str]:
    return chain.from_iterable(zip(*(getattr(judged, kind) for judged in verdicts), strict=True))
