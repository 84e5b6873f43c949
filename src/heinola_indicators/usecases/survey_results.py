"""Results of a survey: its answer files read by the codebook, counted, and what may be published of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.answer_file import read_answers
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead, UsageError
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
from heinola_indicators.statistics.differences import SampleMean, difference_of_means
from heinola_indicators.statistics.disclosure import (
    PRESETS,
    Limits,
    Visibility,
    index_suppression,
    rounded_shares,
    spread_is_published,
    suppression,
)
from heinola_indicators.strategy.codebook import read_codebook
from heinola_indicators.usecases.survey_figures import SubjectFigures, SurveyFigures
from heinola_indicators.usecases.survey_weights import cell_weights

HIDDEN_WITH = int(Visibility.SUPPRESSED_WITH)
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
    found = results_of(codebook, request.data)
    return SurveyResults(codebook, tuple(each for each in found if request.period in {None, each.round.period}))


def results_of(codebook: Codebook, folder: Path) -> tuple[RoundResults, ...]:
    """The results of all rounds of *codebook*, whose files lie below *folder*, each compared with the one before it.

    Raises:
        ExportNotRead: an answer file is missing or does not fit the codebook; every problem of all rounds.
    """
    is_census = codebook.sampling is Sampling.CENSUS
    rounds: list[RoundResults] = []
    problems: list[Problem] = []
    for each in codebook.rounds:
        try:
            found = _of_round(codebook, each, folder)
        except ExportNotRead as error:
            problems += error.problems
            continue
        rounds.append(_compared(found, rounds[-1] if rounds else None, is_census=is_census))
    if problems:
        raise ExportNotRead(problems)
    return tuple(rounds)


def _of_round(codebook: Codebook, of_round: Round, folder: Path) -> RoundResults:
    export = Export.read(folder / of_round.file, of_round.file)
    answers = read_answers(export, codebook, sheet=of_round.sheet)
    groups = respondent_groups(codebook, answers)
    weights = cell_weights(codebook, groups, folder)
    figures = SurveyFigures(codebook, answers, groups, weights.weights, of_round.population).all()
    results = _without_composition(tuple(_results(codebook, of_round.period, groups, figures)), codebook)
    is_told = answers.respondents >= PRESETS[codebook.disclosure].full
    warnings = [
        Problem(Location(of_round.file), message, warning=True)
        for message in (*answers.warnings, *weights.warnings, *_too_many(of_round, answers))
    ]
    return RoundResults(
        of_round,
        answers.respondents if is_told else None,
        results,
        _response_rate(of_round, answers) if is_told else None,
        codebook.weights is not None,
        tuple(answers.written.items()) if is_told else (),
        tuple(warnings),
    )


def _results(
    codebook: Codebook, period: Period, groups: RespondentGroups, figures: Sequence[SubjectFigures]
) -> Sequence[Result]:
    visible = _visibility(codebook, groups, figures)
    opinions = _opinions_shown(codebook, groups, figures)
    return [
        _result(
            codebook,
            period,
            each if opinions[group, number] else replace(each, dont_know=None),
            (groups.keys[group], group),
            Visibility(int(visible[group, number])),
        )
        for number, each in enumerate(figures)
        for group in range(len(groups.keys))
    ]


def _without_composition(results: tuple[Result, ...], codebook: Codebook) -> tuple[Result, ...]:
    """Of weighted subjects with a hidden group no effective n and no margin: both tell how many are in it."""
    if codebook.weights is None:
        return results
    hidden = {each.subject for each in results if each.shown is not Shown.FULL}
    return tuple(
        replace(each, figures=replace(each.figures, effective_n=None, margin=None, top_two_interval=None))
        if each.figures and each.subject in hidden
        else each
        for each in results
    )


def _visibility(codebook: Codebook, groups: RespondentGroups, figures: Sequence[SubjectFigures]) -> Visibilities:
    """What may be told of each group and subject; an index or gap no more than of the items it is made of."""
    limits = PRESETS[codebook.disclosure]
    answers = np.stack([each.answers for each in figures], axis=1)
    visible = suppression(answers, groups.members, limits=limits, values=[each.values for each in figures])
    place = {each.subject.id: number for number, each in enumerate(figures) if each.subject.kind is SubjectKind.ITEM}
    parts = {index.id: index.items for index in codebook.indices}
    parts |= {gap.id: (gap.performance, gap.importance) for gap in codebook.gaps}
    for number, each in enumerate(figures):
        if each.subject.kind in {SubjectKind.INDEX, SubjectKind.GAP}:
            items = [place[name] for name in parts[each.subject.id]]
            visible[:, number] = index_suppression(visible[:, number], visible[:, items])
    return np.where(_partial_shown(groups, figures, limits), visible, np.maximum(visible, HIDDEN_WITH))


def _partial_shown(groups: RespondentGroups, figures: Sequence[SubjectFigures], limits: Limits) -> NDArray[np.bool_]:
    """Of which groups an index or gap may be told beside its items: they differ by who answered some items only.

    Those are nobody, or themselves enough to be told of.
    """
    shown = np.ones((len(groups.keys), len(figures)), bool)
    for number, each in enumerate(figures):
        if each.partial is not None:
            visible = suppression(each.partial[:, None], groups.members, limits=limits)[:, 0]
            shown[:, number] = (visible == Visibility.SHOWN) | (groups.members @ each.partial == 0)
    return shown


def _opinions_shown(
    codebook: Codebook, groups: RespondentGroups, figures: Sequence[SubjectFigures]
) -> NDArray[np.bool_]:
    """Of which groups the share without an opinion may be told: it rests on other people than the mean does."""
    told = [each.answers if each.opinions is None else each.opinions.sum(axis=1) for each in figures]
    visible = suppression(
        np.stack(told, axis=1),
        groups.members,
        limits=PRESETS[codebook.disclosure],
        values=[each.opinions for each in figures],
    )
    return np.asarray(visible == Visibility.SHOWN)


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
    shares = () if found.shares is None else tuple(rounded_shares(found.shares[group], n).tolist())
    return Figures(
        n=int(n[0]),
        effective_n=float(found.effective_n[group]),
        mean=float(found.mean[group]),
        deviation=figure(found.deviation, is_spread=True),
        margin=None if is_census else figure(found.margin, is_spread=True),
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
    change = later.mean - earlier.mean
    if is_census:
        return replace(later, change=change)
    if later.margin is None or earlier.margin is None:
        return later  # too few for the interval that would tell whether it is one
    before, now = (
        SampleMean(np.array(each.mean), np.array(each.margin), np.array(each.n)) for each in (earlier, later)
    )
    interval = difference_of_means(before, now)
    return replace(later, change=change, change_interval=(float(interval.low), float(interval.high)))


def _response_rate(of_round: Round, answers: Answers) -> float | None:
    if of_round.invited is None:
        return None
    return 100 * answers.respondents / (of_round.invited - of_round.undeliverable)


def _too_many(of_round: Round, answers: Answers) -> list[str]:
    """A warning where more answered than were invited or there are."""
    reached = None if of_round.invited is None else of_round.invited - of_round.undeliverable
    bounds = {"were invited and reached": reached, "the population has": of_round.population}
    return [
        f"more answered than {words}; mend the round in the codebook"
        for words, bound in bounds.items()
        if bound is not None and answers.respondents > bound
    ]
