"""``report budget --template``: the city's own workbook, filled through its names and tables."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import Workbook, load_workbook

from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.finished_file import finished
from heinola_indicators.reports.budget.map_sheet import add_map_sheet
from heinola_indicators.reports.budget.names import name_constants
from heinola_indicators.reports.budget.rows import budget_rows
from heinola_indicators.reports.budget.structure import MAP_SHEET
from heinola_indicators.reports.budget.template.drawings import chart_texts, kept_pictures
from heinola_indicators.reports.budget.template.errors import TemplateNotFilled
from heinola_indicators.reports.budget.template.lost_parts import lost_parts
from heinola_indicators.reports.budget.template.names import fill_names
from heinola_indicators.reports.budget.template.tables import fill_tables
from heinola_indicators.reports.budget.template.xml_part import DECLARATION
from heinola_indicators.reports.material import ReportMaterial

LARGEST = 200 * 2**20  # bytes unpacked; a template is not a table of observations
UNREADABLE = (  # what zipfile and openpyxl say to damaged and protected files
    *(zipfile.BadZipFile, zlib.error, ParseError, EOFError, NotImplementedError, RuntimeError),
    *(KeyError, ValueError, TypeError, AttributeError, IndexError),
)
NO_WORKBOOK = "it is no workbook of Excel (.xlsx)"


def filled_template(material: ReportMaterial, year: int, content: bytes) -> bytes:
    """The template with the report's figures in it; its styles and other sheets stay.

    Raises:
        TemplateNotFilled: parts of it would be lost, or a name or table of it cannot be filled.
    """
    workbook, texts = _opened(content)
    if MAP_SHEET in workbook.sheetnames:
        del workbook[MAP_SHEET]
    book = Book(material, year, budget_rows(material, year), workbook)
    book.chart_texts.extend(texts)
    problems = [*fill_names(book), *fill_tables(book)]
    if not problems and not _is_touched(book):
        problems = ["it has neither a name such as report.year nor a table such as report_measures to be filled"]
    if problems:
        raise TemplateNotFilled(problems)
    name_constants(book)
    add_map_sheet(book)
    workbook.calculation.fullCalcOnLoad = True
    return finished(book)


def _opened(content: bytes) -> tuple[Workbook, list[str | None]]:
    """The workbook with its pictures, and the alternative texts of its charts."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(member.file_size for member in archive.infolist()) > LARGEST:
                raise TemplateNotFilled([f"it is larger than {LARGEST // 2**20} MB when unpacked"])
            if any(DECLARATION in archive.read(name) for name in archive.namelist() if name.endswith(".xml")):
                raise TemplateNotFilled([NO_WORKBOOK])
            if lost := lost_parts(archive):
                raise TemplateNotFilled([f"{each} would be lost; take it out of the template" for each in lost])
            with warnings.catch_warnings(action="ignore"):  # what openpyxl warns of is among the parts
                workbook = load_workbook(io.BytesIO(content), rich_text=True)
            texts = list(_with_pictures(workbook, archive))
    except UNREADABLE as error:
        raise TemplateNotFilled([NO_WORKBOOK]) from error
    return workbook, texts


def _with_pictures(workbook: Workbook, archive: zipfile.ZipFile) -> Iterator[str | None]:
    sheets: list[Any] = list(workbook.worksheets)  # the stubs know nothing of their drawings
    for sheet in sheets:
        drawings = [rel.target for rel in sheet._rels if rel.Type.endswith("/drawing")]  # noqa: SLF001
        for drawing in drawings:
            sheet._images = kept_pictures(archive, drawing)  # noqa: SLF001 - openpyxl reads none without Pillow
            yield from chart_texts(archive.read(drawing))


def _is_touched(book: Book) -> bool:
    names = [name.casefold() for name in book.workbook.defined_names]
    tables = [name.casefold() for sheet in book.workbook.worksheets for name in sheet.tables]
    measures = {row.measure.id.replace("-", "_").casefold() for row in book.rows}
    return any(name.startswith("report_") for name in tables) or any(
        name.partition(".")[0] in {"report", *measures} and "." in name for name in names
    )
