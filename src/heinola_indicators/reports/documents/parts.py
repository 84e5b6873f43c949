"""Paragraphs and cells that several documents share."""

from collections.abc import Iterator, Sequence

from heinola_indicators.model.areas import area_name
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import Origin, SourceFile
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.documents.document import Cell, Items, Paragraph
from heinola_indicators.reports.documents.words import document_word as say
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial
from heinola_indicators.reports.numbers import written_day
from heinola_indicators.reports.status_phrases import SYNTHETIC_MARK, marks_explained, measure_phrase
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS
from heinola_indicators.reports.unit_words import amount


def as_of_paragraph(material: ReportMaterial) -> Paragraph:
    """The day that the document is about, and the area."""
    language = material.language
    day, area = written_day(material.as_of, language), area_name(material.area, language.value)
    return Paragraph(say("as_of", language, area, day))


def marks(material: ReportMaterial, *notes: str) -> Items:
    """What is synthetic or an example, then *notes*, or where there are none whose knowledge the figures are."""
    *explained, known_today = marks_explained(material.table)
    return Items(tuple(map(Paragraph, (*explained, *(notes or (known_today,))))))


def measure_cell(item: MeasureMaterial, language: Language) -> Cell:
    """The council's name and, beneath it, the official key figure that stands for it."""
    interpretation = item.measure.interpretation
    return Cell(interpretation.to(language) if interpretation else "", lead=measure_phrase(item.row, language))


def figure_text(item: MeasureMaterial, figure: Figure | None, language: Language) -> str:
    """A figure with its unit, marked where it is not (all) published."""
    if figure is None:
        return "–"
    published = {file.source.origin for file in files_behind(item, figure)} <= {Origin.PUBLISHED}
    return amount(figure.value, item.measure.unit, language) + ("" if published else SYNTHETIC_MARK)


def files_behind(item: MeasureMaterial, figure: Figure | None) -> tuple[SourceFile, ...]:
    """The files that a figure of the measure comes from; none for one that was declared in the strategy file."""
    panel, area = item.panel, item.row.area
    if figure is None or panel is None or area not in panel.areas or figure.period not in panel.periods:
        return ()
    return panel.files_of(panel.areas.index(area), panel.periods.index(figure.period))


def status_cell(status: TargetStatus | None, language: Language, otherwise: str = "–") -> Cell:
    """A verdict as sign and word in its colour."""
    if status is None:
        return Cell(otherwise)
    return Cell(status_text(status, language), STATUS_SIGNS[status].colour)


def status_text(status: TargetStatus, language: Language) -> str:
    """A verdict as sign and word."""
    return f"{STATUS_SIGNS[status].symbol}\u00a0{STATUS_WORDS[language][status]}"


def entry_lines(entries: Sequence[FollowUpEntry], year: int, language: Language) -> Iterator[str]:
    """What the responsible unit wrote about *year* last; its own verdict stands beside the computed one."""
    entry = next((entry for entry in reversed(entries) if entry.period.year == year), None)
    if entry is None:
        return
    if entry.explanation:
        yield say("unit_says", language, entry.explanation)
    if entry.measures_taken:
        yield say("measures_taken", language, entry.measures_taken)
    if entry.verdict:
        verdict, day = status_text(entry.verdict, language), written_day(entry.as_of, language)
        yield say("own_verdict", language, verdict, entry.reason or "", entry.author, day)
