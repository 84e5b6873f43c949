"""The annual report: per theme what was to be attained in a year, what was, and the evidence."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.annual.outcome import Outcome, outcomes
from heinola_indicators.reports.annual.words import word
from heinola_indicators.reports.cell_format import number_format
from heinola_indicators.reports.documents.document import Block, Cell, Column, Document, Heading, Paragraph, Table
from heinola_indicators.reports.documents.parts import (
    as_of_paragraph,
    entry_lines,
    figure_text,
    marks,
    measure_cell,
    status_cell,
)
from heinola_indicators.reports.documents.sources import Sources
from heinola_indicators.reports.documents.words import document_word as say
from heinola_indicators.reports.material import ReportMaterial, ReportOptions
from heinola_indicators.reports.numbers import written
from heinola_indicators.reports.reason_sentence import reason_sentence
from heinola_indicators.reports.status_words import STATUS_WORDS

VERDICTS = (TargetStatus.REACHED, TargetStatus.PARTLY, TargetStatus.MISSED)


def annual_report(material: ReportMaterial, options: ReportOptions) -> Document:
    """The report on the year of *options*, which is the year that it reports.

    Raises:
        UsageError: the year has not ended by the as-of date.
    """
    year, language = options.year, material.language
    if material.as_of < date(year, 12, 31):
        message = f"the year {year} has not ended on {material.as_of}; name one that has with --year"
        raise UsageError(message)
    found, sources = outcomes(material, year), Sources(language)
    blocks: list[Block] = [as_of_paragraph(material), Paragraph(word("how", language, year=year))]
    blocks.append(marks(material, word("known", language)))
    blocks += [Heading(1, word("summary", language)), _summary(material, found)]
    for theme in material.strategy.themes:
        of_theme = [one for one in found if one.item.theme.id == theme.id]
        blocks += [
            Heading(1, theme.name.to(language)),
            _theme(theme.name.to(language), of_theme, sources, material, year),
        ]
    blocks += _not_judged([one for one in found if one.status is None], sources, language, year)
    title = word("title", language, strategy=material.strategy.name.to(language), year=year)
    return Document(title, language, material.as_of, (*blocks, *sources.section()))


def _summary(material: ReportMaterial, found: Sequence[Outcome]) -> Table:
    language = material.language
    headings = [_capital(STATUS_WORDS[language][status]) for status in VERDICTS]
    headings += [word(key, language) for key in ("cannot", "not_judged_count", "in_all")]
    columns = (Column(word("theme", language), 80), *(Column(one, 30, is_number=True) for one in headings))
    rows = [
        (theme.name.to(language), [one for one in found if one.item.theme.id == theme.id])
        for theme in material.strategy.themes
    ]
    rows.append((word("total", language), list(found)))
    return Table(word("summary", language), columns, tuple(_count_row(name, some) for name, some in rows))


def _count_row(name: str, found: Sequence[Outcome]) -> tuple[Cell, ...]:
    counts = Counter(one.status for one in found)
    verdicts = [counts[status] for status in VERDICTS]
    numbers = [*verdicts, len(found) - sum(verdicts) - counts[None], counts[None], len(found)]
    return Cell(name), *(Cell(str(number), number=number, number_format="0") for number in numbers)


def _theme(name: str, found: Sequence[Outcome], sources: Sources, material: ReportMaterial, year: int) -> Block:
    judged = [one for one in found if one.status is not None]
    language = material.language
    if not judged:
        return Paragraph(word("none_judged", language, year=year))
    columns = (
        Column(say("goal", language), 38),
        Column(say("measure", language), 48),
        Column(word("target", language, year=year), 32),
        Column(word("actual", language, year=year), 28, is_number=True),
        Column(word("attained", language), 28),
        Column(say("reason", language), 62),
        Column(word("evidence", language), 36),
    )
    return Table(name, columns, tuple(_row(one, sources, language) for one in judged))


def _row(one: Outcome, sources: Sources, language: Language) -> tuple[Cell, ...]:
    item, verdict = one.item, one.end.assessment
    reason = [reason_sentence(verdict.reason, item.measure.unit, language)] if verdict else []
    return (
        Cell(item.goal.name.to(language)),
        measure_cell(item, language),
        Cell(one.target(language)),
        _actual(one, language),
        status_cell(one.status, language),
        Cell("\n".join([*reason, *entry_lines(item.entries, one.year, language)])),
        Cell(sources.reference(one.files)),
    )


def _actual(one: Outcome, language: Language) -> Cell:
    figure, decimals = one.end.figure, one.item.measure.unit.decimals
    text = figure_text(one.item, figure, language)
    if figure is None:
        return Cell(text)
    unit_and_mark = text.removeprefix(written(figure.value, decimals, language))
    return Cell(text, number=figure.value, number_format=number_format(decimals, language, unit_and_mark))


def _not_judged(found: Sequence[Outcome], sources: Sources, language: Language, year: int) -> Iterator[Block]:
    if not found:
        return
    title = word("not_judged", language, year=year)
    columns = (
        Column(say("goal", language), 40),
        Column(say("measure", language), 52),
        Column(word("target", language, year=year), 34),
        Column(word("actual", language, year=year), 30, is_number=True),
        Column(word("why", language), 75),
        Column(word("evidence", language), 36),
    )
    yield Heading(1, title)
    yield Table(title, columns, tuple(_not_judged_row(one, sources, language) for one in found))


def _not_judged_row(one: Outcome, sources: Sources, language: Language) -> tuple[Cell, ...]:
    item = one.item
    return (
        Cell(item.goal.name.to(language)),
        measure_cell(item, language),
        Cell(one.target(language)),
        _actual(one, language),
        Cell("\n".join([one.why_not(language), *entry_lines(item.entries, one.year, language)])),
        Cell(sources.reference(one.files)),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
