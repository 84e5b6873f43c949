"""The interim report as Markdown, for a web editor."""

from collections.abc import Iterator

from heinola_indicators.reports.documents.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Items,
    Paragraph,
    Table,
)
from heinola_indicators.reports.documents.markdown import markdown
from heinola_indicators.reports.interim.content import (
    InterimReport,
    InterimRow,
    forecasts_given,
    interim_report,
    verdict_phrase,
)
from heinola_indicators.reports.interim.words import word
from heinola_indicators.reports.material import ReportMaterial, ReportOptions
from heinola_indicators.reports.status_words import STATUS_SIGNS

WIDTHS = (28, 36, 26, 28, 24, 50, 36, 32, 22)  # millimetres; Markdown needs none


def interim_markdown(material: ReportMaterial, options: ReportOptions) -> bytes:
    """The report on the period of *options*, in UTF-8.

    Raises:
        UsageError: the options name no interim period that has ended by the as-of date.
    """
    report = interim_report(material, options)
    return markdown(Document(report.title, report.language, material.as_of, tuple(_blocks(report))))


def _blocks(report: InterimReport) -> Iterator[Block]:
    yield Paragraph(f"{report.strategy}. {report.as_of}.")
    yield _summary(report)
    for section in report.sections:
        yield Heading(1, section.theme)
        columns = tuple(map(Column, report.headings, WIDTHS))
        yield Table(section.theme, columns, tuple(map(_cells, section.rows)))
    yield Items(tuple(map(Paragraph, report.notes)))


def _summary(report: InterimReport) -> Table:
    language = report.language
    headings = [word("theme", language), *(verdict_phrase(status, language) for status in report.statuses)]
    columns = [Column(heading, 30) for heading in (*headings, word("forecasts", language))]
    rows = [
        (
            Cell(section.theme),
            *(Cell(str(section.counts.get(status, 0))) for status in report.statuses),
            Cell(forecasts_given(section.rows)),
        )
        for section in report.sections
    ]
    return Table(word("summary", language), tuple(columns), tuple(rows))


def _cells(row: InterimRow) -> tuple[Cell, ...]:
    name = f"{row.measure}\n{row.interpretation}" if row.interpretation else row.measure
    verdict = "\n".join(text for text in (row.verdict, row.basis, row.reason, row.own) if text)
    colour = STATUS_SIGNS[row.status].colour
    return (
        *(Cell(text) for text in (row.goal, name, row.target, row.actual, row.forecast)),
        Cell(verdict, colour),
        *(Cell(text) for text in (row.explanation, row.measures_taken, row.author)),
    )
