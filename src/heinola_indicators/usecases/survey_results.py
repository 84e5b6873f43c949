"""Results of a survey: its answer files read by the codebook, counted, and what may be published of them."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.answer_file import read_answers
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead, UsageError
from heinola_indicators.model.log import timed
from heinola_indicators.model.period import Period
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.model.survey import Codebook, Round, Sampling
from heinola_indicators.model.survey_results import (
    Figures,
    GroupKey,
    Placement,
    Result,
    RoundResults,
    Shown,
    SubjectKind,
    SurveyResults,
)
from heinola_indicators.panel.answers import Answers
from heinola_indicators.panel.respondent_groups import RespondentGroups, respondent_groups
from heinola_indicators.statistics.design_effect import kish_design_effect
from heinola_indicators.statistics.disclosure import (
    PRESETS,
    Visibility,
    index_suppression,
    rounded_shares,
    spread_is_published,
    suppression,
)
from heinola_indicators.statistics.disclosure.rounding import FEWEST_FOR_SPREAD
from heinola_indicators.statistics.survey_margins import margin_of_share
from heinola_indicators.strategy.codebook import read_codebook
from heinola_indicators.usecases.survey_differences import difference_between
from heinola_indicators.usecases.survey_figures import Floats, SubjectFigures, SurveyFigures
from heinola_indicators.usecases.survey_rounds import asked_in, headers_of_rounds
from heinola_indicators.usecases.survey_weights import cell_weights

ABOUT_THE_SAME = 0.25  # standard deviations of the whole
Visibilities = NDArray[np.int8]


@dataclass(frozen=True)
class SurveyRequest:
    """A codebook, the folder its answer files lie in, and the period wanted (None: all)."""

    codebook: Path
    data: Path
    period: Period | None = None


def survey_results(request: SurveyRequest) -> SurveyResults:
    """The results of the survey's rounds, each compared with the one before it.

    Raises:
        StrategyNotSound: the codebook is not sound.
        ExportNotRead: an answer file is missing or does not fit the codebook; every problem of all rounds.
        UsageError: there is no round of that period.
    """
    codebook = read_codebook(request.codebook)
    if request.period is not None and all(each.period != request.period for each in codebook.rounds):
        periods = ", ".join(str(each.period) for each in codebook.rounds)
        message = f"{request.codebook}: there is no round of {request.period}; there are {periods}"
        raise UsageError(message)
    found = _each_compared(results_of(codebook, request.data), is_census=codebook.sampling is Sampling.CENSUS)
    return SurveyResults(codebook, tuple(each for each in found if request.period in {None, each.round.period}))


def results_of(codebook: Codebook, folder: Path) -> tuple[RoundResults, ...]:
    """The results of all rounds of *codebook*, whose files lie below *folder*; not yet compared with one another.

    Raises:
        ExportNotRead: an answer file is missing or does not fit the codebook; every problem of all rounds.
    """
    exports = dict(_exports(codebook, folder))
    headers = headers_of_rounds(exports) if len(codebook.rounds) > 1 else {}
    rounds: list[RoundResults] = []
    problems: list[Problem] = []
    for each in codebook.rounds:
        try:
            asked, not_asked = asked_in(each, codebook, headers) if headers else (codebook, ())
            with timed(f"{each.file}: the answers of {each.period} counted"):
                export = exports.pop(each, None) or Export.read(folder / each.file, each.file)
                rounds.append(_of_round(asked, each, export, folder, not_asked))
        except ExportNotRead as error:
            problems += error.problems
    if problems:
        raise ExportNotRead(problems)
    return tuple(rounds)


def _exports(codebook: Codebook, folder: Path) -> Iterator[tuple[Round, Export]]:
    """The files of the rounds that can be read; what is wrong with the others is told with their rounds."""
    for each in codebook.rounds:
        with suppress(ExportNotRead):
            yield each, Export.read(folder / each.file, each.file)


def _of_round(
    codebook: Codebook, of_round: Round, export: Export, folder: Path, not_asked: Sequence[str]
) -> RoundResults:
    answers = read_answers(export, codebook, sheet=of_round.sheet)
    groups = respondent_groups(codebook, answers)
    weights = cell_weights(codebook, groups, folder)
    figures = SurveyFigures(codebook, answers, groups.with_rest(), weights.weights, of_round.population).all()
    results = _without_composition(tuple(_results(codebook, of_round.period, groups, figures)), codebook)
    is_told = answers.respondents >= PRESETS[codebook.disclosure].full
    warnings = [
        Problem(Location(of_round.file), message, warning=True)
        for message in (*not_asked, *answers.warnings, *weights.warnings, *_too_many(of_round, answers))
    ]
    return RoundResults(
        of_round,
        answers.respondents if is_told else None,
        results,
        _response_rate(of_round, answers) if is_told else None,
        _largest_margin(codebook, of_round, answers, weights.weights[groups.atom_of], results),
        codebook.weights is not None,
        tuple(answers.written.items()) if is_told else (),
        tuple(warnings),
    )


def _results(
    codebook: Codebook, period: Period, groups: RespondentGroups, figures: Sequence[SubjectFigures]
) -> Sequence[Result]:
    visible, of_items = _visibility(codebook, groups, figures)
    opinions = _opinions_shown(codebook, groups, figures, visible)
    results = []
    for number, each in enumerate(figures):
        for group, key in enumerate(groups.keys):
            is_of_items = bool(of_items[group, number])
            told = each.of_items if is_of_items and each.of_items else each
            told = told if opinions[group, number] else replace(told, dont_know=None)
            result = _result(codebook, period, told, (key, group), Visibility(int(visible[group, number])))
            if result.figures:
                result = replace(result, figures=replace(result.figures, of_items=is_of_items))
                if group and visible[0, number] == Visibility.SHOWN:
                    of_parts = each.of_items if each.of_items and of_items[[0, group], number].any() else each
                    result = _with_difference(codebook, result, of_parts, (group, group + len(groups.keys)))
            results.append(result)
    return results


def _with_difference(codebook: Codebook, result: Result, found: SubjectFigures, places: tuple[int, int]) -> Result:
    """The result with how the group differs from the others; what these say follows from the whole and the group."""
    if found.n[places[1]] == 0 or result.figures is None:
        return result
    of_group, of_rest = (_figures(codebook, found, place) for place in places)
    difference = difference_between(of_rest, of_group, is_census=codebook.sampling is Sampling.CENSUS)
    if difference is None:
        return result
    return replace(result, figures=replace(result.figures, difference=difference[0], difference_interval=difference[1]))


def _without_composition(results: tuple[Result, ...], codebook: Codebook) -> tuple[Result, ...]:
    """Of weighted subjects with a hidden group no effective n and no margin: both tell how many are in it."""
    if codebook.weights is None:
        return results
    hidden = {each.subject for each in results if each.shown is not Shown.FULL}
    return tuple(
        replace(each, figures=_without_weights(each.figures)) if each.figures and each.subject in hidden else each
        for each in results
    )


def _without_weights(figures: Figures) -> Figures:
    return replace(
        figures,
        effective_n=None,
        margin=None,
        mean_interval=None,
        top_two_interval=None,
        difference=None,
        difference_interval=None,
    )


def _visibility(
    codebook: Codebook, groups: RespondentGroups, figures: Sequence[SubjectFigures]
) -> tuple[Visibilities, NDArray[np.bool_]]:
    """What may be told of each group and subject, and where an index or gap is made of its items' figures only."""
    limits = PRESETS[codebook.disclosure]
    answers = np.stack([each.answers for each in figures], axis=1)
    visible = suppression(answers, groups.members, limits=limits, values=[each.values for each in figures])
    of_items = np.zeros(visible.shape, bool)
    place = {each.subject.id: number for number, each in enumerate(figures) if each.subject.kind is SubjectKind.ITEM}
    parts = {index.id: index.items for index in codebook.indices}
    parts |= {gap.id: (gap.performance, gap.importance) for gap in codebook.gaps}
    for number, each in enumerate(figures):
        if each.answered is not None:
            items = visible[:, [place[name] for name in parts[each.subject.id]]]
            own = visible[:, number]
            found = index_suppression(own, items, each.answered, groups.members, least=each.least, limits=limits)
            visible[:, number], of_items[:, number] = found.visibility, found.of_items
    return visible, of_items


def _opinions_shown(
    codebook: Codebook, groups: RespondentGroups, figures: Sequence[SubjectFigures], visible: Visibilities
) -> NDArray[np.bool_]:
    """Of which groups the share without an opinion may be told: it rests on other people than the mean does.

    Where nobody is without, it says no more than the n of the answers.
    """
    shown = np.asarray(visible == Visibility.SHOWN)
    for number, each in enumerate(figures):
        if each.opinions is not None and each.opinions[:, 1].any():
            told = each.opinions.sum(axis=1)[:, None]
            found = suppression(told, groups.members, limits=PRESETS[codebook.disclosure], values=[each.opinions])
            shown[:, number] = found[:, 0] == Visibility.SHOWN
    return shown


def _result(
    codebook: Codebook,
    period: Period,
    found: SubjectFigures,
    of_group: tuple[GroupKey, int],
    visibility: Visibility,
) -> Result:
    key, group = of_group
    if visibility is Visibility.SHOWN:
        return Result(period, found.subject, key, Shown.FULL, _figures(codebook, found, group))
    if visibility is Visibility.PLACEMENT:
        return Result(period, found.subject, key, Shown.PLACEMENT, placement=_placement(found, group))
    return Result(period, found.subject, key, Shown.SUPPRESSED)


def _figures(codebook: Codebook, found: SubjectFigures, group: int) -> Figures:
    n = found.n[group : group + 1]
    with_spread = bool(spread_is_published(n, PRESETS[codebook.disclosure])[0])

    def figure(values: NDArray[np.float64] | None, *, is_spread: bool = False) -> float | None:
        told = values is not None and not np.isnan(values[group]) and (with_spread or not is_spread)
        return float(values[group]) if told and values is not None else None

    def share(values: NDArray[np.float64] | None) -> float | None:
        value = figure(values)
        return None if value is None else float(rounded_shares(np.array([value]), n)[0])

    is_census = codebook.sampling is Sampling.CENSUS
    low, high = figure(found.top_two_low), figure(found.top_two_high)
    least, most = figure(found.mean_low, is_spread=True), figure(found.mean_high, is_spread=True)
    shares = () if found.shares is None else tuple(rounded_shares(found.shares[group], n).tolist())
    return Figures(
        n=int(n[0]),
        effective_n=float(found.effective_n[group]),
        mean=float(found.mean[group]),
        deviation=figure(found.deviation, is_spread=True),
        margin=None if is_census else figure(found.margin, is_spread=True),
        mean_interval=None if least is None or most is None or is_census else (least, most),
        shares=shares,
        top_two=share(found.top_two),
        top_two_interval=None if low is None or high is None or is_census else (low, high),
        dont_know=share(found.dont_know),
        enps=figure(found.enps),
        polarisation=figure(found.polarisation, is_spread=True),
        alpha=found.alpha if group == 0 and with_spread else None,
    )


def _placement(found: SubjectFigures, group: int) -> Placement | None:
    """Whether a group's mean is about that of the whole, which differs by less than a quarter of its deviation."""
    off = (found.mean[group] - found.mean[0]) / found.deviation[0] if found.deviation[0] > 0 else 0.0
    if np.isnan(off):
        return None
    return Placement.ABOUT if abs(off) < ABOUT_THE_SAME else Placement.ABOVE if off > 0 else Placement.BELOW


def _each_compared(rounds: Sequence[RoundResults], *, is_census: bool) -> list[RoundResults]:
    """The rounds, each with its changes since the one before."""
    return [_compared(*pair, is_census=is_census) for pair in zip(rounds, (None, *rounds), strict=False)]


def _compared(later: RoundResults, earlier: RoundResults | None, *, is_census: bool) -> RoundResults:
    """The results with their changes since the round before, unless the later one is not comparable with it."""
    if earlier is None or later.round.break_reason is not None:
        return later
    before = {(each.subject, each.group): each.figures for each in earlier.results if each.figures}
    results = [
        replace(each, figures=_with_change(each.figures, before[each.subject, each.group], is_census=is_census))
        if each.figures and (each.subject, each.group) in before
        else each
        for each in later.results
    ]
    return replace(later, results=tuple(results))


def _with_change(later: Figures, earlier: Figures, *, is_census: bool) -> Figures:
    found = difference_between(earlier, later, is_census=is_census)
    return later if found is None else replace(later, change=found[0], change_interval=found[1])


def _response_rate(of_round: Round, answers: Answers) -> float | None:
    if of_round.invited is None:
        return None
    return 100 * answers.respondents / (of_round.invited - of_round.undeliverable)


def _largest_margin(
    codebook: Codebook, of_round: Round, answers: Answers, weights: Floats, results: Sequence[Result]
) -> float | None:
    """The margin of a share of one half; none of a census, of few, or where weights would tell of a hidden group."""
    is_hidden = codebook.weights is not None and any(each.shown is not Shown.FULL for each in results)
    if codebook.sampling is Sampling.CENSUS or is_hidden or answers.respondents < FEWEST_FOR_SPREAD:
        return None
    population = np.inf if of_round.population is None else of_round.population
    effect = codebook.design_effect * kish_design_effect(weights)
    margin = margin_of_share(
        np.array(0.5), np.array(float(answers.respondents)), design_effect=effect, population=population
    )
    return None if np.isnan(margin) else 100 * float(margin)


def _too_many(of_round: Round, answers: Answers) -> list[str]:
    """A warning where more answered than were invited or there are."""
    reached = None if of_round.invited is None else of_round.invited - of_round.undeliverable
    bounds = {"were invited and reached": reached, "the population has": of_round.population}
    return [
        f"more answered than {words}; mend the round in the codebook"
        for words, bound in bounds.items()
        if bound is not None and answers.respondents > bound
    ]
