"""What the council has changed since the adoption, and what follows from the figures."""

from collections.abc import Iterator, Mapping

from heinola_indicators.assessment.findings import Finding, findings, missing_running
from heinola_indicators.assessment.level_changes import LevelChange
from heinola_indicators.assessment.midterm import MidtermView
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.documents.document import Block, Cell, Column, Heading, Paragraph, Table
from heinola_indicators.reports.documents.parts import measure_cell
from heinola_indicators.reports.level_phrase import level_phrase
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial
from heinola_indicators.reports.midterm.decision_phrase import decision_phrase
from heinola_indicators.reports.midterm.finding_words import finding_words, suggestion_words
from heinola_indicators.reports.midterm.words import word
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.probability_phrase import probability_phrase
from heinola_indicators.reports.status_phrases import value_phrase


def changes(material: ReportMaterial, views: Mapping[str, MidtermView]) -> Iterator[Block]:
    """The target levels that were changed, with the decisions."""
    language, title = material.language, word("changes", material.language)
    yield Heading(1, title)
    rows = tuple(
        _change_row(item, change, language) for item in material.measures for change in views[item.measure.id].changes
    )
    if not rows:
        yield Paragraph(word("no_changes", language))
        return
    columns = (
        Column(word("measure", language), 80),
        Column(word("before", language), 60),
        Column(word("after", language), 60),
        Column(word("decision", language), 67),
    )
    yield Table(title, columns, rows)


def _change_row(item: MeasureMaterial, change: LevelChange, language: Language) -> tuple[Cell, ...]:
    before, after = (level_phrase(level, item.measure.unit, language) for level in (change.before, change.after))
    return (
        measure_cell(item, language),
        Cell(before),
        Cell(after),
        Cell(decision_phrase(change.after.decision, language)),
    )


def conclusions(material: ReportMaterial) -> Iterator[Block]:
    """What follows from the figures alone."""
    language, title = material.language, word("findings", material.language)
    yield Heading(1, title)
    rows = tuple(
        _finding_row(item, finding, language)
        for item in material.measures
        for finding in findings(item.row, item.panel, item.forecast, item.needed)
    )
    if not rows:
        yield Paragraph(word("no_findings", language))
        return
    yield Paragraph(word("only_figures", language))
    columns = (
        Column(word("measure", language), 80),
        Column(word("finding", language), 112),
        Column(word("suggestion", language), 75),
    )
    yield Table(title, columns, rows)


def _finding_row(item: MeasureMaterial, finding: Finding, language: Language) -> tuple[Cell, ...]:
    final, figure = item.row.final.target, item.row.figure
    probability = item.forecast.probability if item.forecast else None
    found = finding_words(
        finding,
        language,
        level=level_phrase(final, item.measure.unit, language) if final else "–",
        p="–" if probability is None else probability_phrase(probability, language),
        value=value_phrase(item.row, language),
        period=period_words(figure.period, language) if figure else "–",
        number=missing_running(item.row, item.panel),
    )
    return measure_cell(item, language), Cell(found), Cell(suggestion_words(finding, language))
