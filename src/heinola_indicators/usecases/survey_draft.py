"""A first codebook out of an answer file, to be corrected by somebody who knows the survey.

Answers are shown only where they are words or numbers of a usual scale, or were given by five or more; free text,
names and times never.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from heinola_indicators.loaders.answer_rows import answer_rows, is_answers
from heinola_indicators.loaders.column_kinds import kinds_of
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.model.log import timed
from heinola_indicators.model.survey_draft import Draft

YEAR_IN_NAME = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True)
class DraftRequest:
    """An answer file, the folder that it will be found in, and the period that was asked about."""

    path: Path
    data: Path
    period: str | None = None
    sheet: str | None = None


def survey_draft(request: DraftRequest) -> Draft:
    """What the answer file seems to hold.

    Raises:
        ExportNotRead: it is no table with a header and rows.
    """
    with timed(f"{request.path.name}: read as answers"):
        rows = answer_rows(Export.read(request.path), request.sheet)
    if is_answers(rows.columns):
        message = "the first row looks like answers, not questions; export with the questions as headers"
        raise not_read(str(request.path), message)
    years = YEAR_IN_NAME.findall(request.path.name)
    period = request.period or (years[0] if len(years) == 1 else None)
    is_synthetic = any(word in request.path.name.casefold() for word in ("synthetic", "synteet"))
    below = _below(request.path, request.data)
    return Draft(below, request.sheet, period, len(rows.numbers), kinds_of(rows.columns), is_synthetic)


def _below(path: Path, folder: Path) -> str:
    """The file's name as a round gives it: below the data folder where it lies there."""
    whole, base = path.resolve(), folder.resolve()
    return whole.relative_to(base).as_posix() if whole.is_relative_to(base) else path.name
