"""Survey results as a workbook: a sheet of results per round, a heat table of items by group, the trend over rounds."""

from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.formatting.rule import ColorScale, FormatObject, Rule
from openpyxl.styles import Alignment, Color, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import Origin
from heinola_indicators.model.survey_results import Figures, Result, RoundResults, Subject, SubjectKind, SurveyResults
from heinola_indicators.reports.repeatable_workbook import workbook_bytes
from heinola_indicators.reports.survey.names import group_name, point_names, scale_of, subject_name
from heinola_indicators.reports.survey.table_text import break_lines, change_phrase, difference_phrase, round_phrase
from heinola_indicators.reports.survey.words import PLACEMENT_WORDS, word
from heinola_indicators.reports.workbook_text import append_row

FIGURES = ("n", "mean", "margin", "deviation", "top_two", "dont_know", "enps", "polarisation", "alpha")
COMPARED = ("change", "difference")
OF_ITEMS = '0.00"*"'
FORMATS = {"n": "#,##0", "top_two": "0", "dont_know": "0", "enps": "0"}
WIDTHS = (52, 26, *(12,) * 9, 16, 16)
HEADING = PatternFill("solid", fgColor="DCE6F1")
HIDDEN = PatternFill("lightUp", fgColor="999999")
LOW, MIDDLE, HIGH = "F4B183", "FFFFFF", "9DC3E6"  # told apart by those who see no red and green
FIRST_DAY = date(1980, 1, 1)  # that a zip archive can carry


def results_workbook(found: SurveyResults, language: Language) -> bytes:
    """The workbook as bytes that depend on the results only."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for each in found.rounds:
        _results_sheet(workbook.create_sheet(f"{word('results', language)} {each.round.period}"), found, each, language)
    for each in found.rounds:
        if any(scale_of(found.codebook, result.subject) for result in each.results):
            title = f"{word('distributions', language)} {each.round.period}"
            _distribution_sheet(workbook.create_sheet(title), found, each, language)
    if found.rounds and found.codebook.breakdowns:
        latest = found.rounds[-1]
        title = f"{word('heat', language)} {latest.round.period}"
        _heat_sheet(workbook.create_sheet(title), found, latest, language)
    if len(found.rounds) > 1:
        _trend_sheet(workbook.create_sheet(word("trend", language)), found, language)
    day = max((each.round.period.end for each in found.rounds), default=FIRST_DAY)
    return workbook_bytes(workbook, max(day, FIRST_DAY))


def _results_sheet(sheet: Worksheet, found: SurveyResults, each: RoundResults, language: Language) -> None:
    _title(sheet, found, [round_phrase(found, each, language), *break_lines(each, language)], language)
    names = [word(name, language) for name in ("subject", "group", *FIGURES, *COMPARED)]
    _header(sheet, names)
    for result in each.results:
        append_row(sheet, _cells(found, result, language))
        row = sheet.max_row
        if result.figures is None:
            sheet.cell(row, 4).fill = HIDDEN
            continue
        for number, name in enumerate(FIGURES, start=3):
            sheet.cell(row, number).number_format = FORMATS.get(name, "0.00")
        if result.figures.of_items:
            sheet.cell(row, 4).number_format = OF_ITEMS
    _notes(sheet, each.results, language)
    _finish(sheet, WIDTHS)


def _cells(found: SurveyResults, result: Result, language: Language) -> list[str | float | None]:
    names: list[str | float | None] = [
        subject_name(found.codebook, result.subject, language),
        group_name(found.codebook, result.group, language),
    ]
    if result.figures is None:
        return [*names, None, _not_told(result, language)]
    scale = 100 if result.subject.kind is SubjectKind.OPTION else 1
    values = [getattr(result.figures, name) for name in FIGURES]
    values[1:4] = [None if value is None else scale * value for value in values[1:4]]
    return [*names, *values, change_phrase(result, language) or None, difference_phrase(result, language) or None]


def _distribution_sheet(sheet: Worksheet, found: SurveyResults, each: RoundResults, language: Language) -> None:
    """Shares of the points of each scale, its items one under the other, with the names of the points as headings."""
    _title(sheet, found, [round_phrase(found, each, language), word("shares", language)], language)
    most = 0
    for scale in found.codebook.scales.values():
        of_scale = [result for result in each.results if scale_of(found.codebook, result.subject) is scale]
        if not of_scale:
            continue
        names = [f"{point} {name}".strip() for point, name in point_names(scale, language).items()]
        _header(sheet, [word("subject", language), word("group", language), word("n", language), *names])
        most = max(most, len(names))
        for result in of_scale:
            cells: list[str | float | None] = [
                subject_name(found.codebook, result.subject, language),
                group_name(found.codebook, result.group, language),
            ]
            figures = result.figures
            append_row(sheet, [*cells, *([None, _not_told(result, language)] if figures is None else [figures.n])])
            if figures is None:
                sheet.cell(sheet.max_row, 4).fill = HIDDEN
                continue
            for number, share in enumerate(figures.shares, start=4):
                sheet.cell(sheet.max_row, number, share).number_format = "0" if figures.n < 30 else "0.0"
        append_row(sheet, [])
    sheet.freeze_panes = None
    sheet.print_title_rows = None
    _notes(sheet, [result for result in each.results if result.figures is None], language)
    _finish(sheet, (52, 26, 10, *(14,) * most))


def _heat_sheet(sheet: Worksheet, found: SurveyResults, each: RoundResults, language: Language) -> None:
    """Means of items (rows) by group (columns), coloured within each scale; hidden cells are hatched and say so."""
    _title(sheet, found, [round_phrase(found, each, language)], language)
    groups = list(dict.fromkeys(result.group for result in each.results))
    _header(sheet, [word("subject", language), *(group_name(found.codebook, group, language) for group in groups)])
    first = sheet.max_row + 1
    by_place = {(result.subject, result.group): result for result in each.results}
    rows: dict[object, list[int]] = {}
    for subject in dict.fromkeys(result.subject for result in each.results):
        if subject.kind is SubjectKind.GAP:
            continue
        cells = [by_place[subject, group] for group in groups]
        told = [cell.figures.mean if cell.figures else _not_told(cell, language) for cell in cells]
        append_row(sheet, [subject_name(found.codebook, subject, language), *told])
        row = sheet.max_row
        rows.setdefault(_ends(found, subject), []).append(row)
        for number, cell in enumerate(cells, start=2):
            sheet.cell(row, number).number_format = OF_ITEMS if cell.figures and cell.figures.of_items else "0.00"
            if cell.figures is None:
                sheet.cell(row, number).fill = HIDDEN
    _colour(sheet, rows, len(groups))
    _notes(sheet, each.results, language)
    sheet.freeze_panes = f"B{first}"
    _finish(sheet, (52, *(14,) * len(groups)))


def _notes(sheet: Worksheet, results: Sequence[Result], language: Language) -> None:
    """What the marks of a table mean, of those that it has."""
    notes = {
        "hidden_note": any(result.figures is None for result in results),
        "of_items_note": any(result.figures and result.figures.of_items for result in results),
    }
    append_row(sheet, [])
    for name, is_there in notes.items():
        if is_there:
            append_row(sheet, [word(name, language)])


def _ends(found: SurveyResults, subject: Subject) -> object:
    """What makes means comparable by colour: the ends of the scale, or of an index itself."""
    scale = scale_of(found.codebook, subject)
    return (subject.kind, subject.id) if scale is None else (scale.lowest, scale.highest)


def _colour(sheet: Worksheet, rows: dict[object, list[int]], groups: int) -> None:
    for numbers in rows.values():
        ranges = " ".join(f"B{row}:{get_column_letter(1 + groups)}{row}" for row in numbers)
        scale = ColorScale(
            [FormatObject("min"), FormatObject("percentile", 50), FormatObject("max")],
            [Color(LOW), Color(MIDDLE), Color(HIGH)],
        )
        sheet.conditional_formatting.add(ranges, Rule("colorScale", colorScale=scale))


def _trend_sheet(sheet: Worksheet, found: SurveyResults, language: Language) -> None:
    """Means of all respondents by round, and whether the last change is one."""
    breaks = [f"{each.round.period}: {line}" for each in found.rounds[1:] for line in break_lines(each, language)]
    _title(sheet, found, breaks, language)
    periods = [_period_of_trend(found, each, language) for each in found.rounds]
    _header(sheet, [word("subject", language), *periods, word("change", language)])
    by_round = [{result.subject: result for result in each.results if not result.group} for each in found.rounds]
    is_broken = found.rounds[-1].round.break_reason is not None
    for subject in dict.fromkeys(subject for of_round in reversed(by_round) for subject in of_round):
        results = [of_round.get(subject) for of_round in by_round]
        means: Sequence[str | float | None] = [_mean(result, language) for result in results]
        latest = results[-1]
        last = word("break", language) if is_broken else change_phrase(latest, language) if latest else ""
        append_row(sheet, [subject_name(found.codebook, subject, language), *means, last or None])
        for number in range(2, len(periods) + 2):
            sheet.cell(sheet.max_row, number).number_format = "0.00"
    _finish(sheet, (52, *(12,) * len(periods), 16))


def _period_of_trend(found: SurveyResults, each: RoundResults, language: Language) -> str:
    """A round's heading; one that does not compare with the round before says so."""
    is_broken = each is not found.rounds[0] and each.round.break_reason is not None
    return f"{each.round.period} ({word('break', language)})" if is_broken else str(each.round.period)


def _mean(result: Result | None, language: Language) -> str | float | None:
    if result is None:
        return None
    figures: Figures | None = result.figures
    return _not_told(result, language) if figures is None else figures.mean


def _not_told(result: Result, language: Language) -> str:
    return PLACEMENT_WORDS[result.placement][language] if result.placement else word("suppressed", language)


def _title(sheet: Worksheet, found: SurveyResults, phrases: Sequence[str], language: Language) -> None:
    mark = "°" if found.codebook.origin is Origin.SYNTHETIC else ""
    append_row(sheet, [f"{found.codebook.name.to(language)}{mark}"])
    sheet["A1"].font = Font(bold=True, size=14)
    lines = [*phrases]
    lines += [word("synthetic_note", language)] if mark else []
    for line in lines:
        append_row(sheet, [line])
    append_row(sheet, [])


def _header(sheet: Worksheet, names: Sequence[str]) -> None:
    append_row(sheet, names)
    for cell in sheet[sheet.max_row]:
        cell.font, cell.fill = Font(bold=True), HEADING
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = f"A{sheet.max_row + 1}"
    sheet.print_title_rows = f"{sheet.max_row}:{sheet.max_row}"


def _finish(sheet: Worksheet, widths: Sequence[int]) -> None:
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter.center.text = "&P / &N"  # type: ignore[union-attr] # the stubs know no footer
