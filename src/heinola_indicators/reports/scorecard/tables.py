"""The figures, target levels and files behind a chart, as tables."""

from collections.abc import Iterator

import numpy as np

from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import Origin
from heinola_indicators.model.strategy import DecisionOrigin, Stage, TargetLevel
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.explanation_words import explanation_word
from heinola_indicators.reports.level_phrase import bounds_phrase, level_mark
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.numbers import unit_word, written, written_day
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.scorecard.flag_words import flag_phrase
from heinola_indicators.reports.scorecard.view import DataTable
from heinola_indicators.reports.scorecard.words import say
from heinola_indicators.reports.status_phrases import SYNTHETIC_MARK

MOST_ROWS = 240  # twenty years of months; days and weeks would make the page heavy
CHECKSUM_SHOWN = 12


def measure_tables(item: MeasureMaterial, name: str, language: Language) -> Iterator[DataTable]:
    """The tables that have rows, each called after the measure."""
    panel = item.panel
    if panel is not None and item.row.area in panel.areas:
        yield _figures(item, panel.taken([item.row.area], panel.periods), name, language)
    if item.levels or item.proposed:
        yield _levels(item, name, language)
    if item.files:
        yield _files(item, name, language)


def _figures(item: MeasureMaterial, panel: Panel, name: str, language: Language) -> DataTable:
    """A row per observation, newest first; columns that say nothing are left out."""
    observed = np.flatnonzero(panel.flag[0])[::-1].tolist()
    shown = observed[:MOST_ROWS]
    columns = {
        "period": [period_words(panel.periods[column], language) for column in shown],
        "value": [_value(panel, column, language) for column in shown],
        "margin": [_margin(panel, column, language) for column in shown],
        "path": [_path(item, panel, column, language) for column in shown],
        "flag": [flag_phrase(int(panel.flag[0, column]), language) for column in shown],
    }
    normal = flag_phrase(int(Flag.A), language)
    kept = {
        key: cells
        for key, cells in columns.items()
        if key in {"period", "value"} or any(cell not in {"–", normal} for cell in cells)
    }
    older = len(observed) - len(shown)
    return DataTable(
        caption=f"{say('figures_of', language, name)} ({unit_word(panel.unit, language)})",
        columns=tuple(say(key, language) for key in kept),
        rows=tuple(zip(*kept.values(), strict=True)),
        numeric=frozenset(at for at, key in enumerate(kept) if key in {"value", "margin", "path"}),
        note=say("older_left_out", language, len(shown), older) if older else None,
    )


def _value(panel: Panel, column: int, language: Language) -> str:
    value = float(panel.value[0, column])
    if np.isnan(value):
        return flag_phrase(int(panel.flag[0, column]), language)
    origins = {file.source.origin for file in panel.files_of(0, column)}
    return written(value, panel.unit.decimals, language) + (SYNTHETIC_MARK if origins - {Origin.PUBLISHED} else "")


def _margin(panel: Panel, column: int, language: Language) -> str:
    margin = float("nan") if panel.margin is None else float(panel.margin[0, column])
    return "–" if np.isnan(margin) else f"±{written(margin, panel.unit.decimals, language)}"


def _path(item: MeasureMaterial, panel: Panel, column: int, language: Language) -> str:
    period = panel.periods[column]
    found = next((point.value for point in item.path if point.period == period), None)
    return "–" if found is None else written(found, panel.unit.decimals, language)


def _levels(item: MeasureMaterial, name: str, language: Language) -> DataTable:
    levels = sorted((*item.levels, *item.proposed), key=lambda level: level.period.last)
    return DataTable(
        caption=say("levels_of", language, name),
        columns=tuple(say(key, language) for key in ("period", "level", "stage", "decision")),
        rows=tuple(
            (
                period_words(level.period, language),
                bounds_phrase(level, item.measure.unit, language) + level_mark(level),
                say("decided" if level.stage is Stage.DECIDED else "proposed", language),
                _decision(level, language),
            )
            for level in levels
        ),
    )


def _decision(level: TargetLevel, language: Language) -> str:
    made = level.decision
    section = f"§ {made.section}" if made.section else None
    day = written_day(made.day, language) if made.day else None
    example = explanation_word("no_decision", language) if made.origin is DecisionOrigin.EXAMPLE else None
    return ", ".join(filter(None, (made.body, day, section, made.reference, example))) or say("not_known", language)


def _files(item: MeasureMaterial, name: str, language: Language) -> DataTable:
    return DataTable(
        caption=say("files_of", language, name),
        columns=(say("file", language), say("source", language), say("checksum", language)),
        rows=tuple((file.path, file.source.publisher, f"{file.sha256[:CHECKSUM_SHOWN]}…") for file in item.files),
    )
