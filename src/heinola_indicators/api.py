"""The Python calls: stable by SemVer, like the commands and the output files."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import nearest

if TYPE_CHECKING:
    import pandas as pd

    from heinola_indicators.assessment.status_table import StatusTable


def read(
    path: str | Path,
    *,
    where: Mapping[str, str | int | Iterable[str | int]] | None = None,
    loader: str | None = None,
    sheet: str | None = None,
    provenance: bool = False,
) -> "pd.DataFrame":
    """Any supported export as tidy rows, in the file's own order.

    A column for each variable under its name in the file (codes where the file has codes), then ``value`` (float, NaN
    where the cell holds a symbol) and ``flag`` (SDMX codes joined by ``+``); all but ``value`` are categorical. *where*
    has codes or labels; of PX and JSON-stat files only the figures that it asks for are read. *provenance* adds
    ``symbol``, what the publisher wrote instead of a number or beside it (``..``, ``*``), and ``place``, where that is.

    >>> frame = read("data/tilastokeskus/115p_tyopaikat_1987-2021.xlsx", where={"Vuosi": ["2020", "2021"]})
    >>> frame[["Alue", "Vuosi", "value", "flag"]].values.tolist()
    [['Heinola', '2020', 5879.0, 'A'], ['Heinola', '2021', 6217.0, 'A']]

    Raises:
        ExportNotRead: the file is missing or cannot be read, with every problem found.
        UsageError: *where* names a variable or value that is not in it.
    """
    from heinola_indicators.usecases.read import ReadRequest, read, tidy_frame

    wanted = tuple((name, value) for name, values in (where or {}).items() for value in _texts(values))
    return tidy_frame(read(ReadRequest(Path(path), wanted, loader, sheet, provenance)))


def compute(
    strategy: str | Path,
    data: str | Path,
    *,
    as_of: str | date | None = None,
    areas: str | Iterable[str] = (),
    measures: str | Iterable[str] = (),
    language: str = "fi",
) -> "StatusTable":
    """How every measure of a strategy stands, as of a day (default today).

    *areas* are municipality codes or names, or ``all``; none means the strategy's own. What the exports lacked is in
    ``.problems``; the measures concerned are ``no-data``.

    >>> table = compute("config/strategy.yaml", "data", as_of="2026-11-24", measures=["jobs"])
    >>> table.to_frame()[["measure", "period", "value", "target_period", "target_value", "status"]].values.tolist()
    [['jobs', '2024', 6118.0, '2025', 6250.0, 'off-track']]

    The level of 2025 was revised on 18 November 2024 (an example, no decision); a day earlier the old one held:

    >>> compute("config/strategy.yaml", "data", as_of="2024-11-17", measures=["jobs"]).rows[0].applied.target.value
    6400.0

    Raises:
        StrategyNotSound: the strategy or sources file is not sound, with every problem found.
        UsageError: an area, a measure, the data folder, the day or the language does not exist.
    """
    from heinola_indicators.usecases.compute import ComputeRequest, compute

    day, words = _day(as_of), _language(language)
    request = ComputeRequest(Path(strategy), Path(data), day, words, _texts(areas), _texts(measures))
    return compute(request).table


def assess(frame: "pd.DataFrame", *, method: str | Iterable[str] = "path") -> "pd.DataFrame":
    """Published status methods on a plain table of series, without a strategy file.

    Columns in: ``id, direction`` (rise or fall), ``base_period, base_value, period, value, target_period, target`` and,
    where wanted, ``limit, group, amber_share``. *method* is one name, several, or ``all``. A row out per id and method,
    then per group and method (with an empty id): ``id, group, method, progress, score, status, reason``.

    >>> import pandas as pd
    >>> figures = pd.DataFrame(
    ...     [["co2", "fall", 2007, 0.0, 2023, -56.0, 2030, -80.0]],
    ...     columns="id direction base_period base_value period value target_period target".split(),
    ... )
    >>> assess(figures)[["id", "method", "progress", "status"]].values.tolist()
    [['co2', 'path', 0.7, 'on-track']]
    >>> assess(figures, method=["statcan", "threshold"])[["method", "status", "reason"]].values.tolist()
    [['statcan', 'not-available', 'opposite-signs'], ['threshold', 'red', 'beyond-share']]

    Raises:
        UsageError: there is no such method.
        ExportNotRead: the table lacks columns or holds cells that cannot be read, with every problem found.
    """
    from heinola_indicators.assessment.plain import assess_frame

    return assess_frame(frame, method)


def _texts(texts: str | int | Iterable[str | int]) -> tuple[str, ...]:
    return (str(texts),) if isinstance(texts, (str, int)) else tuple(map(str, texts))


def _day(as_of: str | date | None) -> date:
    if as_of is None:
        return datetime.now().astimezone().date()
    if isinstance(as_of, datetime):  # a pandas Timestamp is one too
        return as_of.date()
    try:
        return date.fromisoformat(as_of) if isinstance(as_of, str) else as_of
    except ValueError as error:
        message = f"{as_of!r} is no day of the calendar; write year-month-day, as 2026-11-24"
        raise UsageError(message) from error


def _language(language: str) -> Language:
    try:
        return Language(language)
    except ValueError as error:
        message = f"there is no language {language!r}{nearest(language, [known.value for known in Language])}"
        raise UsageError(message) from error
