"""What a budget workbook changes in the strategy, as a table to read, CSV or JSON."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import replace

from heinola_indicators.model.localised import Language
from heinola_indicators.model.strategy import TargetLevel
from heinola_indicators.reports.csv_text import csv_text
from heinola_indicators.reports.numbers import with_unit, written
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.plain_numbers import plain
from heinola_indicators.reports.report_words import word
from heinola_indicators.reports.target_change import TargetChange

HEADER = (
    *("measure", "name", "period", "unit", "old", "old_low", "old_high", "old_decided"),
    *("new", "new_low", "new_high", "comment", "sheet", "cell"),
)
NONE = "–"
MOST_DECIMALS = 6
WORDS = {
    "old": {Language.FINNISH: "Ennen", Language.SWEDISH: "Tidigare", Language.ENGLISH: "Before"},
    "new": {Language.FINNISH: "Nyt", Language.SWEDISH: "Nu", Language.ENGLISH: "Now"},
    "comment": {Language.FINNISH: "Kommentti", Language.SWEDISH: "Kommentar", Language.ENGLISH: "Comment"},
    "no_changes": {
        Language.FINNISH: "Työkirjan tavoitetasot ja kommentit ovat samat kuin strategiatiedostossa.",
        Language.SWEDISH: "Målnivåerna och kommentarerna i arbetsboken är desamma som i strategifilen.",
        Language.ENGLISH: "Target levels and comments in the workbook are those of the strategy file.",
    },
}


def changes_text(changes: Sequence[TargetChange], language: Language) -> str:
    """A table to read, numbers with their units; a sentence where nothing has changed."""
    if not changes:
        return f"{WORDS['no_changes'][language]}\n"
    headings = [word("measure", language), word("period", language)]
    rows = [(*headings, *(WORDS[key][language] for key in ("old", "new", "comment")))]
    rows += [_shown(change, language) for change in changes]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(f"{_aligned(row, widths)}\n" for row in rows)


def changes_csv(changes: Sequence[TargetChange], language: Language) -> str:
    """A row per change for machines: unrounded, a range by its two ends."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(HEADER)
    for change in changes:
        record = _record(change, language)
        writer.writerow(
            [csv_text(field or "") if not isinstance(field, float) else plain(field) for field in record.values()]
        )
    return lines.getvalue()


def changes_json(changes: Sequence[TargetChange], language: Language) -> str:
    """The same as a list of objects; what there is none of is null."""
    lines = ",\n".join(json.dumps(_record(change, language), ensure_ascii=False) for change in changes)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def _record(change: TargetChange, language: Language) -> dict[str, str | float | None]:
    old, new = change.old, change.new
    fields = (
        *(change.measure.id, change.measure.name.to(language)),
        *(str(new.period) if new else None, change.measure.unit.code),
        *_bounds(old),
        old.decision.day.isoformat() if old and old.decision.day else None,
        *_bounds(new),
        *(change.comment, change.location.sheet, change.location.cell),
    )
    return dict(zip(HEADER, fields, strict=True))


def _bounds(level: TargetLevel | None) -> tuple[float | None, float | None, float | None]:
    """The level, or the two ends of a range."""
    if level is None:
        return None, None, None
    return (None, level.low, level.high) if level.is_range else (level.value, None, None)


def _shown(change: TargetChange, language: Language) -> tuple[str, ...]:
    period = period_words(change.new.period, language) if change.new else NONE
    levels = (_level(change, level, language) for level in (change.old, change.new))
    return change.measure.name.to(language), period, *levels, " ".join((change.comment or "").split())


def _level(change: TargetChange, level: TargetLevel | None, language: Language) -> str:
    """A level with all its decimals: it is decided as it stands."""
    if level is None:
        return NONE
    bounds = [bound for bound in (level.low, level.high) if bound is not None]
    decimals = max(_decimals(bound) for bound in bounds)
    unit = replace(change.measure.unit, decimals=max(change.measure.unit.decimals, decimals))
    *low, last = bounds
    return "".join(f"{written(bound, unit.decimals, language)}–" for bound in low) + with_unit(last, unit, language)


def _decimals(number: float) -> int:
    _, _, decimals = plain(number).partition(".")
    return min(len(decimals), MOST_DECIMALS)


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    name, period, old, new, comment = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return "  ".join((name, period, old.rstrip().rjust(widths[2]), new.rstrip().rjust(widths[3]), comment)).rstrip()


FORMATS: dict[str, Callable[[Sequence[TargetChange], Language], str]] = {
    "table": changes_text,
    "csv": changes_csv,
    "json": changes_json,
}
