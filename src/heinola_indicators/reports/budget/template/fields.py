"""What a template can ask for by name: facts of the report, and fields of a measure."""

from collections.abc import Mapping

from heinola_indicators.model.areas import area_name
from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.columns import Columns, heading
from heinola_indicators.reports.budget.measure_cells import deviation, needed, written_texts
from heinola_indicators.reports.budget.phrases import range_phrase
from heinola_indicators.reports.budget.rows import BudgetRow, actual_years, target_years
from heinola_indicators.reports.numbers import written_day

Value = str | float | None
REPORT = "report"
ALIASES = ("running", "budget", "plan_1", "plan_2")  # of the years of target levels, for templates of every year
ACTUAL_ALIASES = ("earlier", "previous")


def report_facts(book: Book) -> dict[str, Value]:
    """What names beginning with ``report.`` stand for."""
    material, language = book.material, book.language
    return {
        "strategy": material.strategy.name.to(language),
        "area": area_name(material.area, language.value),
        "as_of": written_day(material.as_of, language),
        "year": book.year,
    }


def measure_fields(book: Book, row: BudgetRow) -> dict[str, Value]:
    """The fields of a measure: texts as in the program's own workbook, figures as numbers."""
    figure, baseline = row.item.judged.figure, row.item.judged.baseline
    fields: dict[str, Value] = {
        **written_texts(book, row),
        "id": row.measure.id,
        "baseline": baseline.value if baseline else None,
        "value": figure.value if figure else None,
        "period": str(figure.period) if figure else None,
        "forecast": row.forecast.forecast if row.forecast else None,
        "deviation": deviation(row),
        "needed": needed(row),
        "comment": row.item.comment,
    }
    for year, alias in zip(actual_years(row.year), ACTUAL_ALIASES, strict=True):
        actual = row.actuals[year]
        fields[f"actual_{year}"] = fields[f"actual_{alias}"] = actual.value if actual else None
    for year, alias in zip(target_years(row.year), ALIASES, strict=True):
        fields[f"target_{year}"] = fields[f"target_{alias}"] = _level(book, row, year)
    return fields


def _level(book: Book, row: BudgetRow, year: int) -> Value:
    slot = row.slot(year)
    if slot is None or slot.level is None:
        return None
    return range_phrase(slot.level, row, book.language) if slot.level.is_range else slot.level.value


def target_year(field: str, year: int) -> int | None:
    """The year of a field of target levels; none of another field."""
    for one, alias in zip(target_years(year), ALIASES, strict=True):
        if field in {f"target_{one}", f"target_{alias}"}:
            return one
    return None


def field_of_heading(text: str, book: Book, fields: Mapping[str, Value]) -> str | None:
    """The field that a table's column is for: by its name, or by the heading of the program's own workbook."""
    wanted = text.strip().casefold()
    if wanted in fields:
        return wanted
    shown = Columns(book.year, 0).shown
    return next((key for key in shown if heading(key, book.year, book.language).casefold() == wanted), None)
