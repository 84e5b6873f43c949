"""The file of a budget workbook: what openpyxl cannot write is added to its members."""

import re
from collections.abc import Iterable, Iterator

from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.markup import as_attribute, as_content
from heinola_indicators.reports.repeatable_workbook import workbook_bytes
from heinola_indicators.reports.workbook_text import legal_text

FORMULA_CELL = re.compile(r'<c r="([A-Z]+\d+)"((?: s="\d+")?)><f>(.*?)</f><v ?/></c>', re.DOTALL)
FRAME = re.compile(r'(<(?:\w+:)?cNvPr id="\d+" name="Chart \d+")')
END_OF_ROWS = b"</sheetData>"
DIMENSION = re.compile(rb'<dimension ref="[^"]*"')


def finished(book: Book) -> bytes:
    """The workbook's bytes, with the results of formulas, the alternative texts of charts and the long sheets' rows."""
    titles = {
        f"xl/worksheets/sheet{number}.xml": sheet.title for number, sheet in enumerate(book.workbook.worksheets, 1)
    }
    texts = iter(book.chart_texts)

    def changed(name: str, content: bytes) -> Iterable[bytes]:
        if name.startswith("xl/drawings/drawing"):
            return (_with_texts(content, texts),)
        title = titles.get(name, "")
        if title in book.long_rows:
            return _with_rows(content, book, title)
        return (_with_results(content, title, book),)

    return workbook_bytes(book.workbook, book.material.as_of, changed)


def _with_texts(content: bytes, texts: Iterator[str | None]) -> bytes:
    """The frames of charts with their alternative texts, in the order of the charts."""

    def with_text(found: re.Match[str]) -> str:
        text = next(texts, None)
        return found[0] if text is None else f"{found[0]} descr={as_attribute(legal_text(text))}"

    return FRAME.sub(with_text, content.decode()).encode()


def _with_rows(content: bytes, book: Book, title: str) -> Iterator[bytes]:
    long = book.long_rows[title]
    before, end, after = content.partition(END_OF_ROWS)
    yield DIMENSION.sub(b'<dimension ref="%b"' % long.reference.encode(), before)
    yield from long.rows
    yield end + after


def _with_results(content: bytes, title: str, book: Book) -> bytes:
    """What the formulas came to, for readers that do not calculate (previews, Excel's protected view)."""
    if not any(sheet == title for sheet, _ in book.results):
        return content

    def with_result(found: re.Match[str]) -> str:
        cell, style, formula = found.groups()
        result = book.results.get((title, cell))
        if result is None:
            return found[0]
        if isinstance(result, str):
            return f'<c r="{cell}"{style} t="str"><f>{formula}</f><v>{as_content(legal_text(result))}</v></c>'
        return f'<c r="{cell}"{style}><f>{formula}</f><v>{result!r}</v></c>'

    return FORMULA_CELL.sub(with_result, content.decode()).encode()
