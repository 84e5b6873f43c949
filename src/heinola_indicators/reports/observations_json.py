"""observations.json: the same observations as JSON-stat 2.0, a collection with a dataset per measure.

Datasets, not one cube: measures differ in periods and frequency, and the cells between would all be missing.
"""

import json
from collections.abc import Iterable
from typing import Any

import numpy as np

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.model.areas import area_name
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import Origin
from heinola_indicators.panel.panel import FloatGrid
from heinola_indicators.reports.numbers import unit_word
from heinola_indicators.reports.observed import Observed, observed
from heinola_indicators.reports.plain_numbers import LARGEST_WITHOUT_EXPONENT
from heinola_indicators.reports.report_words import word
from heinola_indicators.reports.status_phrases import SYNTHETIC_MARK

VERSION = "2.0"
DIMENSIONS = {"measure": "metric", "area": "geo", "period": "time"}  # id and role; the last runs fastest
SPARSE_BELOW = 1 / 3  # of the cells: a position takes twice the room of a null

Object = dict[str, Any]

_written = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def observations_json(table: StatusTable) -> bytes:
    """The observations of the areas that the table shows, unrounded, each dataset on a line of its own.

    A cell with neither value nor status is no observation. Statuses are SDMX codes joined by ``+``; none is ``A``.
    """
    return json_of(observed(table), table)


def json_of(everything: Iterable[Observed], table: StatusTable) -> bytes:
    """The same, of observations that have been collected already."""
    head = {"version": VERSION, "class": "collection", "label": table.strategy.name.to(table.language)}
    about = {"as_of": table.as_of.isoformat(), "language": table.language.value}
    items = ",\n".join(_written(_dataset(one, table.language)) for one in everything)
    return f'{_written(head)[:-1]},"extension":{_written(about)},"link":{{"item":[\n{items}\n]}}}}\n'.encode()


def _dataset(one: Observed, language: Language) -> Object:
    name = one.measure.name.to(language)
    label = f"{name} ({one.name})"  # loaders find a dataset by its label, so no two are alike
    origins = sorted({one.origins[number] for number in one.sets_used if number >= 0} - {""})
    is_made_up = bool({Origin.SYNTHETIC, Origin.MIXED}.intersection(origins))
    return {
        "version": VERSION,
        "class": "dataset",
        "label": label,
        **({"note": [word("synthetic_note", language).removeprefix(f"{SYNTHETIC_MARK} ")]} if is_made_up else {}),
        "source": _publishers(one),
        "id": list(DIMENSIONS),
        "size": [1, len(one.areas), len(one.periods)],
        "role": {role: [id_] for id_, role in DIMENSIONS.items()},
        "dimension": {
            "measure": _dimension(
                "measure",
                [one.name],
                language,
                label={one.name: name if one.name == one.measure.id else label},
                unit=_unit(one, language),
            ),
            "area": _dimension("area", one.areas, language, label=_area_names(one, language)),
            "period": _dimension("period", one.periods, language),
        },
        "value": _values(one.value),
        **({"status": statuses} if (statuses := _statuses(one)) else {}),
        "extension": _extension(one),
    }


def _publishers(one: Observed) -> str:
    sources = {
        file.source.id: file.source for number in one.sets_used if number >= 0 for file in one.source_sets[number]
    }
    return "; ".join(
        dict.fromkeys(" ".join(filter(None, (source.publisher, source.table))) for source in sources.values())
    )


def _dimension(id_: str, values: Iterable[str], language: Language, **category: Object) -> Object:
    return {"label": word(id_, language), "category": {"index": list(values), **category}}


def _area_names(one: Observed, language: Language) -> Object:
    return {area: area_name(area, language.value) for area in one.areas}


def _unit(one: Observed, language: Language) -> Object:
    unit = one.unit
    return {one.name: {"base": unit.code, "label": unit_word(unit, language), "decimals": unit.decimals}}


def _values(grid: FloatGrid) -> list[float | None] | dict[str, float]:
    """Every cell in turn, whole numbers as such, or by position where most have none."""
    value = grid.ravel()
    cells = value.astype(object)
    is_whole = (value == np.trunc(value)) & (np.abs(value) < LARGEST_WITHOUT_EXPONENT)
    cells[is_whole] = value[is_whole].astype(np.int64)
    there = np.flatnonzero(~np.isnan(value))
    if 0 < len(there) < len(value) * SPARSE_BELOW:
        return dict(zip(map(str, there.tolist()), cells[there].tolist(), strict=True))
    cells[np.isnan(value)] = None
    return cells.tolist()


def _statuses(one: Observed) -> dict[str, str]:
    flag, codes = one.flag.ravel(), one.codes
    at = np.flatnonzero((flag != 0) & (flag != int(Flag.A)))
    return dict(zip(map(str, at.tolist()), map(codes.__getitem__, flag[at].tolist()), strict=True))


def _extension(one: Observed) -> Object:
    """The files of the figures; of each cell only where they are not all alike."""
    number_of = {number: at for at, number in enumerate(one.sets_used)}
    sources = [
        {"origin": one.origins[number], "files": [file.id for file in one.source_sets[number]]}
        if number >= 0
        else {"origin": "", "files": []}
        for number in number_of
    ]
    if len(sources) == 1:
        return {"sources": sources}
    there = (one.flag != 0).ravel().tolist()
    of_cells = one.source.ravel().tolist()
    return {
        "sources": sources,
        "source": [number_of[number] if is_there else None for number, is_there in zip(of_cells, there, strict=True)],
    }
