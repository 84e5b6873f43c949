"""What there is to say about a measure at the end of a year."""

from dataclasses import dataclass

from heinola_indicators.assessment.year_end import YearEnd, year_end
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import year_period
from heinola_indicators.model.source import SourceFile
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.annual.words import word
from heinola_indicators.reports.documents.parts import figure_text, files_behind
from heinola_indicators.reports.level_phrase import bounds_phrase, level_mark, level_phrase
from heinola_indicators.reports.material import MeasureMaterial, ReportMaterial
from heinola_indicators.reports.period_words import period_words


@dataclass(frozen=True)
class Outcome:
    """A measure with its verdict on *year*."""

    item: MeasureMaterial
    year: int
    end: YearEnd

    @property
    def status(self) -> TargetStatus | None:
        """The verdict; none without a target level and a figure of the year."""
        return self.end.assessment.status if self.end.assessment else None

    @property
    def files(self) -> tuple[SourceFile, ...]:
        """Those behind the figure of the year, or the latest one, and behind the baseline it is judged by."""
        baseline = self.end.assessment.baseline if self.end.assessment else None
        return (*files_behind(self.item, self.end.figure or self.end.latest), *files_behind(self.item, baseline))

    def target(self, language: Language) -> str:
        """The year's target level in words, with its period where that is not the whole year."""
        level, unit = self.end.level, self.item.measure.unit
        if level is None:
            return "–"
        if level.period != year_period(self.year):
            return level_phrase(level, unit, language)
        return bounds_phrase(level, unit, language) + level_mark(level)

    def why_not(self, language: Language) -> str:
        """Why there is no verdict on the year."""
        end, reason = self.end, self.item.row.applied.reason
        if self.item.panel is None:
            return word("not_read", language, files=reason.facts.get("files", "–"))
        sentences = [word(end.not_judged or "no-figure", language, year=self.year)]
        if end.next_level:
            level = level_phrase(end.next_level, self.item.measure.unit, language)
            sentences.append(word("next_level", language, level=level))
        if end.figure is None and end.latest is not None:
            value, period = figure_text(self.item, end.latest, language), period_words(end.latest.period, language)
            sentences.append(word("latest", language, value=value, period=period))
        return " ".join(sentences)


def outcomes(material: ReportMaterial, year: int) -> tuple[Outcome, ...]:
    """Every measure at the end of *year*, in the order of the strategy file."""
    target_area = material.strategy.area
    return tuple(
        Outcome(
            item,
            year,
            year_end(item.measure, item.panel, material.area, year, as_of=material.as_of, target_area=target_area),
        )
        for item in material.measures
    )
