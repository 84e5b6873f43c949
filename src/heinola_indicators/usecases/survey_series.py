"""Series of a survey: the published means of a codebook's rounds, as ``survey results`` tells them."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import PurePath

import numpy as np

from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.source import Part, Source, SourceFile
from heinola_indicators.model.survey import Codebook, Round, Sampling
from heinola_indicators.model.survey_results import Figures, Result, RoundResults, SurveyResults
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.panel import FloatGrid, Panel
from heinola_indicators.usecases.exports import Exports
from heinola_indicators.usecases.survey_results import results_of


@dataclass
class PublishedSurveys:
    """The results of surveys in a data folder, each counted when it is first asked for."""

    exports: Exports
    _results: dict[str, SurveyResults | ExportNotRead] = field(default_factory=dict)

    def results(self, source: Source, codebook: Codebook) -> SurveyResults:
        """What may be published of the answers of *source*.

        Raises:
            ExportNotRead: an answer file is missing, is of no round of the codebook or does not fit it; the same
                problems at every asking.
        """
        if source.id not in self._results:
            try:
                self._require_the_rounds_files(source, codebook)
                rounds = [replace(each, file=self._on_disk(source, each.file)) for each in codebook.rounds]
                self._require_inside(rounds)
                on_disk = replace(codebook, rounds=tuple(rounds))
                self._results[source.id] = SurveyResults(codebook, results_of(on_disk, self.exports.folder))
            except ExportNotRead as error:
                self._results[source.id] = error
        found = self._results[source.id]
        if isinstance(found, ExportNotRead):
            raise found
        return found

    def panel(self, source: Source, codebook: Codebook, part: Part, name: str, unit: Unit) -> Panel:
        """The means of the result that *part* names, a period a round; see ``published_panel``."""
        found = self.results(source, codebook)
        files = [self.exports.file(source, each.round.file) for each in found.rounds]
        return published_panel(found, part, name, unit, files)

    def _require_the_rounds_files(self, source: Source, codebook: Codebook) -> None:
        """Every file of the source is a round's and every round's one of the source's: none is left out unseen."""
        names, of_rounds = self.exports.names(source), {_plain(each.file) for each in codebook.rounds}
        problems = [
            Problem(
                source.location, f"{name} is of no round of the codebook {codebook.id!r}; add it under its 'rounds'"
            )
            for name in names
            if _plain(name) not in of_rounds
        ]
        problems += [
            Problem(each.location, f"{each.file} is not among the 'files' of the source {source.id!r}")
            for each in codebook.rounds
            if self._on_disk(source, each.file) not in names and (self.exports.folder / each.file).is_file()
        ]
        if problems:
            raise ExportNotRead(problems)

    def _require_inside(self, rounds: Iterable[Round]) -> None:
        """Refuse links out of the data folder; what is not there is told where it is read."""
        for each in rounds:
            if (self.exports.folder / each.file).exists():
                self.exports.export(each.file)

    def _on_disk(self, source: Source, file: str) -> str:
        """The name that a round's file has among those of its source: a Mac writes ä as two letters."""
        return next((name for name in self.exports.names(source) if _plain(name) == _plain(file)), file)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", PurePath(name).as_posix())


def published_panel(found: SurveyResults, part: Part, name: str, unit: Unit, files: list[SourceFile]) -> Panel:
    """The means of a result as they are published, with n, deviation and margin where these are.

    Formula   value = mean of the item, index or gap in the group that *part* names, by round
    Missing   a result that is hidden, or a placement only, is suppressed (Q) and has no n either; a round in which
              nobody is in the group has no observation
    Margin    that of the results; a census has none

    *files* are those of the rounds.
    """
    results = [_result(each, part) for each in found.rounds]
    shown = [each.figures if each else None for each in results]
    flags = [0 if each is None else int(Flag.Q) if each.figures is None else int(Flag.A) for each in results]
    is_census = found.codebook.sampling is Sampling.CENSUS
    return Panel(
        name=name,
        unit=unit,
        areas=(part.of_area or "",),
        periods=tuple(each.round.period for each in found.rounds),
        value=_row(shown, "mean"),
        flag=np.array([flags], np.int64),
        source=np.array([[number if flag else -1 for number, flag in enumerate(flags)]], np.int64),
        source_sets=tuple((file,) for file in files),
        n=_row(shown, "n"),
        deviation=_row(shown, "deviation"),
        margin=None if is_census else _row(shown, "margin"),
        census=is_census,
        knows_design=not is_census,
    )


def _result(of_round: RoundResults, part: Part) -> Result | None:
    for each in of_round.results:
        if each.subject.id == part.result and each.subject.option is None and set(each.group) == set(part.group):
            return each
    return None


def _row(shown: list[Figures | None], word: str) -> FloatGrid:
    found = [None if each is None else getattr(each, word) for each in shown]
    return np.array([[np.nan if each is None else float(each) for each in found]])
