"""A document as a Word file: real styles and heading levels, tables with repeated headings, its language."""

from itertools import zip_longest

import docx
from docx.document import Document as WordPackage
from docx.enum.section import WD_ORIENT
from docx.shared import Mm
from docx.text.paragraph import Paragraph as WordParagraph

from heinola_indicators.reports.documents.document import Block, Document, Heading, Items, Paragraph, Table
from heinola_indicators.reports.documents.printable import printable
from heinola_indicators.reports.documents.word_bytes import word_bytes
from heinola_indicators.reports.documents.word_pages import number_pages
from heinola_indicators.reports.documents.word_styles import set_language, set_styles
from heinola_indicators.reports.documents.word_table import word_table

A4_LONG, A4_SHORT, MARGIN = Mm(297), Mm(210), Mm(15)


def word(document: Document) -> bytes:
    """The docx file, A4 landscape; its bytes depend on *document* alone."""
    package = docx.Document()
    set_styles(package)
    set_language(package, document.language)
    _turn_pages(package)
    number_pages(package, document.language)
    package.add_paragraph(printable(document.title), style="Title")
    for block, following in zip_longest(document.blocks, document.blocks[1:]):
        _add(package, block, before_table=isinstance(following, Table))
    return word_bytes(package, document)


def _turn_pages(package: WordPackage) -> None:
    section = package.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = A4_LONG, A4_SHORT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN


def _add(package: WordPackage, block: Block, *, before_table: bool) -> None:
    match block:
        case Heading(level, text):
            package.add_heading(printable(text), level)
        case Paragraph():
            _add_paragraph(package, block, "Normal").paragraph_format.keep_with_next = before_table
        case Items(items):
            for item in items:
                _add_paragraph(package, item, "List Bullet")
        case Table():
            package.element.body.insert(len(package.element.body) - 1, word_table(block))  # before the page set-up
            package.add_paragraph(printable(block.note), style="Table Note")


def _add_paragraph(package: WordPackage, block: Paragraph, style: str) -> WordParagraph:
    paragraph = package.add_paragraph(style=style)
    if block.lead:
        paragraph.add_run(printable(f"{block.lead} ")).bold = True
    paragraph.add_run(printable(block.text))
    return paragraph
