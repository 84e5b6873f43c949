"""The mid-term evaluation: how the goals stand from the adoption on, where they are heading, and what follows."""

from collections.abc import Iterator, Mapping, Sequence

from heinola_indicators.assessment.midterm import MidtermView, midterm_view
from heinola_indicators.assessment.roll_up import SCORES
from heinola_indicators.model.localised import Language
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
from heinola_indicators.reports.documents.parts import as_of_paragraph, marks, measure_cell, status_cell, status_text
from heinola_indicators.reports.documents.sources import Sources
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial, ReportOptions
from heinola_indicators.reports.measure_sentence import measure_sentence
from heinola_indicators.reports.midterm.cells import measure_cells
from heinola_indicators.reports.midterm.conclusions import changes, conclusions
from heinola_indicators.reports.midterm.order import GoalMaterial, goals_by_concern
from heinola_indicators.reports.midterm.span import span_of, span_sentences
from heinola_indicators.reports.midterm.words import word
from heinola_indicators.reports.numbers import written
from heinola_indicators.reports.reason_sentence import reason_sentence

Views = Mapping[str, MidtermView]
COLUMNS = {  # millimetres
    "measure": 42,
    "target": 32,
    "baseline": 30,
    "now": 28,
    "trend": 32,
    "to_term_end": 35,
    "to_horizon": 35,
    "status": 30,
    "history": 31,
}
ADDS_TO_THE_SENTENCE = frozenset(  # of the reasons; the others say what the plain sentence says
    {
        *("on-path", "behind-path", "no-better-than-baseline", "partly-covered", "too-little-covered"),
        *("nearer-to-range", "outside-range", "not-reached", "within-margin", "break", "no-baseline"),
        "baseline-not-found",
    }
)


def midterm_report(material: ReportMaterial, options: ReportOptions) -> Document:
    """The evaluation as of the day of *material*, the mid-term point; the year of *options* plays no part."""
    del options
    language, span = material.language, span_of(material)
    views = {item.measure.id: midterm_view(item.row, item.panel, span) for item in material.measures}
    goals, sources = goals_by_concern(material), Sources(language)
    title = word("title", language, strategy=material.strategy.name.to(language))
    blocks = (
        as_of_paragraph(material),
        Paragraph(" ".join(span_sentences(material))),
        Paragraph(f"{word('how_forecast', language)} {word('how_history', language)}"),
        marks(material),
        *_summary(goals, language),
        Heading(1, word("goals", language)),
        *(block for goal in goals for block in _goal(goal, views, sources, language)),
        *changes(material, views),
        *_open(material, language),
        *conclusions(material),
        *sources.section(),
    )
    return Document(title, language, material.as_of, blocks)


def _summary(goals: Sequence[GoalMaterial], language: Language) -> Iterator[Block]:
    title = word("summary", language)
    yield Heading(1, title)
    yield Paragraph(word("order", language))
    columns = (
        Column(word("goal", language), 70),
        Column(word("theme", language), 55),
        Column(word("whole", language), 50),
        Column(word("measures", language), 92),
    )
    yield Table(title, columns, tuple(_summary_row(goal, language) for goal in goals))


def _summary_row(one: GoalMaterial, language: Language) -> tuple[Cell, ...]:
    measures = [f"{row.measure.name.to(language)}: {status_text(row.applied.status, language)}" for row in one.rows]
    return (
        Cell(one.goal.name.to(language)),
        Cell(one.theme.name.to(language)),
        status_cell(one.status, language, otherwise=word("too_little", language)),
        Cell("\n".join(measures) or word("no_measures", language)),
    )


def _goal(one: GoalMaterial, views: Views, sources: Sources, language: Language) -> Iterator[Block]:
    name = one.goal.name.to(language)
    yield Heading(2, name)
    if not one.items or one.rolled_up is None:
        yield Paragraph(word("no_measures", language))
        return
    status = status_text(one.status, language) if one.status else word("too_little", language)
    known = f"{written(100 * one.rolled_up.known_share, 0, language)}\u00a0%"
    yield Paragraph(word("goal_line", language, theme=one.theme.name.to(language), status=status, known=known))
    rows = tuple(measure_cells(item, views[item.measure.id], language) for item in one.items)
    yield Table(name, _columns(language), rows)
    yield Items(tuple(_in_words(item, sources, language) for item in one.items))


def _columns(language: Language) -> tuple[Column, ...]:
    return tuple(Column(word(key, language), width) for key, width in COLUMNS.items())


def _in_words(item: MeasureMaterial, sources: Sources, language: Language) -> Paragraph:
    """The plain sentences, why the verdict is what it is, and where the figures are from."""
    sentences, reason = [measure_sentence(item, language)], item.row.applied.reason
    if reason.code in ADDS_TO_THE_SENTENCE:
        sentences.append(reason_sentence(reason, item.measure.unit, language))
    return Paragraph(" ".join(sentences) + sources.sentence(item.row.sources))


def _open(material: ReportMaterial, language: Language) -> Iterator[Block]:
    title = word("open", language)
    yield Heading(1, title)
    items = [item for item in material.measures if item.row.applied.status not in SCORES]
    if not items:
        yield Paragraph(word("all_judged", language))
        return
    columns = (
        Column(word("goal", language), 50),
        Column(word("measure", language), 65),
        Column(word("status", language), 35),
        Column(word("why", language), 117),
    )
    yield Table(title, columns, tuple(_open_row(item, language) for item in items))


def _open_row(item: MeasureMaterial, language: Language) -> tuple[Cell, ...]:
    return (
        Cell(item.goal.name.to(language)),
        measure_cell(item, language),
        status_cell(item.row.applied.status, language),
        Cell(reason_sentence(item.row.applied.reason, item.measure.unit, language)),
    )
