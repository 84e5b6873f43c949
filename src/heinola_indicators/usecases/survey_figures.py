"""Figures of every subject in every group of a round; what may be told of them is decided later."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.survey import Codebook, Item, Sampling
from heinola_indicators.model.survey_results import Subject, SubjectKind
from heinola_indicators.panel.answers import DONT_KNOW, NO_ANSWER, Answers
from heinola_indicators.panel.respondent_groups import RespondentGroups
from heinola_indicators.statistics.agreement import MOST_POINTS, polarisation
from heinola_indicators.statistics.answer_counts import AnswerCounts, counts_of_answers
from heinola_indicators.statistics.intervals import Interval
from heinola_indicators.statistics.item_index import cronbach_alpha, index_of_items
from heinola_indicators.statistics.scales import rescaled
from heinola_indicators.statistics.survey_items import employee_net_promoter_score, item_results, share_of_dont_know
from heinola_indicators.statistics.survey_margins import survey_mean_with_margin, survey_share_interval

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]
TICKED_OR_NOT = (0.0, 1.0)
PERCENT = 100
FEWEST_FOR_ALPHA = 10  # respondents who answered all items
ENPS_SCALE = tuple(map(float, range(11)))


class Design(TypedDict):
    """How a sample was drawn, as margins take it."""

    design_effect: Floats
    population: Floats
    census: bool


@dataclass(frozen=True, eq=False)
class SubjectFigures:
    """Of one subject: by atom the number of answers, and of each point (None: it has none); by group the figures.

    *opinions* are by atom how many had an opinion and how many had none, which is told as a result of its own.
    *answered* are, of an index or gap, by atom how many answered none … all of its items, of which *least* give one;
    *of_items* is the same subject made of its items' figures only.
    """

    subject: Subject
    answers: Counts
    values: Counts | None
    opinions: Counts | None
    answered: Counts | None
    n: Counts
    effective_n: Floats
    mean: Floats
    deviation: Floats
    margin: Floats
    mean_low: Floats | None = None
    mean_high: Floats | None = None
    shares: Floats | None = None
    top_two: Floats | None = None
    top_two_low: Floats | None = None
    top_two_high: Floats | None = None
    dont_know: Floats | None = None
    enps: Floats | None = None
    polarisation: Floats | None = None
    alpha: float | None = None
    least: int = 0
    of_items: "SubjectFigures | None" = None


@dataclass(frozen=True, eq=False)
class SurveyFigures:
    """Makes the figures of a round's subjects.

    *weights* are one an atom; *population* is that of the whole, whose margins are corrected for it.
    """

    codebook: Codebook
    answers: Answers
    groups: RespondentGroups
    weights: Floats
    population: int | None

    def all(self) -> list[SubjectFigures]:
        """Items and options in the codebook's order, then indices and gaps."""
        found: list[SubjectFigures] = []
        for item in self.codebook.items:
            found += self._of_item(item) if item.scale else self._of_options(item)
        by_item = {each.subject.id: each for each in found if each.subject.kind is SubjectKind.ITEM}
        for index in self.codebook.indices:
            codes = np.stack([self.answers.points[name] for name in index.items], axis=1)
            values = [self._values(name, index.rescaled_to) for name in index.items]
            alpha = cronbach_alpha(codes, values, np.zeros(len(codes), np.intp), 1)
            is_told = alpha.n[0] >= FEWEST_FOR_ALPHA
            subject, scores = Subject(index.id, SubjectKind.INDEX), index_of_items(codes, values)
            of_answers = self._of_scores(subject, scores, codes, float(alpha.alpha[0]) if is_told else None)
            parts = [self._part(by_item[name], index.rescaled_to, 1 / len(values)) for name in index.items]
            found.append(replace(of_answers, of_items=self._of_parts(of_answers, parts)))
        for gap in self.codebook.gaps:
            scores = self._scores(gap.performance) - self._scores(gap.importance)
            codes = np.stack([self.answers.points[name] for name in (gap.performance, gap.importance)], axis=1)
            of_answers = self._of_scores(Subject(gap.id, SubjectKind.GAP), scores, codes, None)
            parts = [self._part(by_item[gap.performance], None, 1.0), self._part(by_item[gap.importance], None, -1.0)]
            found.append(replace(of_answers, of_items=self._of_parts(of_answers, parts)))
        return found

    def _part(self, item: SubjectFigures, target: tuple[float, float] | None, factor: float) -> "_Part":
        """An item's figures as one term of an index or gap, on the scale that it is brought to."""
        scale = self.codebook.scales[str(self.codebook.item(item.subject.id).scale)]
        ends = (scale.lowest, scale.highest)
        mean = item.mean if target is None else rescaled(item.mean, ends, target)
        stretch = 1.0 if target is None else (target[1] - target[0]) / (ends[1] - ends[0])
        return _Part(item, factor * mean, abs(factor) * stretch * item.deviation)

    def _of_parts(self, of_answers: SubjectFigures, parts: Sequence["_Part"]) -> SubjectFigures:
        """The sum of the terms: it can be made of what is published of the items, and tells nothing beside them.

        The deviation of a sum is at most the sum of the deviations, so the margin is not too small; no deviation is
        told. n is the smallest of the items.
        """
        n = np.min([each.item.n for each in parts], axis=0)
        effective_n = self.codebook.design_effect * np.min([each.item.effective_n for each in parts], axis=0)
        mean, deviation = sum(each.mean for each in parts), sum(each.deviation for each in parts)
        return replace(
            of_answers,
            n=n,
            effective_n=effective_n / self.codebook.design_effect,
            mean=np.asarray(mean),
            deviation=np.full(len(n), np.nan),
            margin=self._margin(np.asarray(mean), n.astype(np.float64), effective_n, np.asarray(deviation)),
            alpha=None,
        )

    def _of_item(self, item: Item) -> list[SubjectFigures]:
        points = self.codebook.scales[str(item.scale)].points
        codes = self.answers.points[item.id]
        return [self._of_points(Subject(item.id, SubjectKind.ITEM), codes, points)]

    def _of_options(self, item: Item) -> list[SubjectFigures]:
        ticked, reached = self.answers.ticked[item.id], self.answers.reached[item.id]
        return [
            self._of_points(
                Subject(item.id, SubjectKind.OPTION, option.id),
                np.where(reached, ticked[:, number].astype(np.int16), np.int16(NO_ANSWER)),
                TICKED_OR_NOT,
            )
            for number, option in enumerate(item.options)
        ]

    def _of_points(self, subject: Subject, codes: NDArray[np.int16], points: Sequence[float]) -> SubjectFigures:
        atoms = self.groups.number_of_atoms
        counted = counts_of_answers(
            codes[:, None], self.groups.atom_of, points=len(points), group_count=atoms, lowest=DONT_KNOW
        )[:, 0]
        without_opinion, given = counted[:, 0], counted[:, -DONT_KNOW:]
        values = np.asarray(points, np.float64)
        added = AnswerCounts(*(self._by_group(given, power) for power in (0, 1, 2)))
        found = item_results(added, values)
        is_item = subject.kind is SubjectKind.ITEM
        top = survey_share_interval(found.top_two, found.n, **self._design(found.n, found.effective_n))
        share = survey_share_interval(found.shares[:, -1], found.n, **self._design(found.n, found.effective_n))
        unknown = self._by_group(without_opinion, 1)
        return SubjectFigures(
            subject,
            given.sum(axis=1).astype(np.int64),
            given.astype(np.int64),
            np.column_stack([given.sum(axis=1), without_opinion]).astype(np.int64) if is_item else None,
            None,
            found.n.astype(np.int64),
            found.effective_n / self.codebook.design_effect,
            found.mean,
            found.deviation,
            self._margin(found.mean, found.n, found.effective_n, found.deviation) if is_item else _half_of(share),
            mean_low=None if is_item else share.low,
            mean_high=None if is_item else share.high,
            shares=PERCENT * found.shares,
            top_two=PERCENT * found.top_two if is_item else None,
            top_two_low=PERCENT * top.low if is_item else None,
            top_two_high=PERCENT * top.high if is_item else None,
            dont_know=PERCENT * share_of_dont_know(unknown, found.weighted_n) if is_item else None,
            enps=employee_net_promoter_score(found.shares, values) if tuple(points) == ENPS_SCALE else None,
            polarisation=polarisation(added.weights) if 3 <= len(points) <= MOST_POINTS else None,
        )

    def _of_scores(
        self, subject: Subject, scores: Floats, codes: NDArray[np.int16], alpha: float | None
    ) -> SubjectFigures:
        size, most = self.groups.number_of_atoms, codes.shape[1]
        number_answered = (codes >= 0).sum(axis=1)
        places = self.groups.atom_of.astype(np.intp) * (most + 1) + number_answered
        answered = np.bincount(places, minlength=size * (most + 1)).reshape(size, most + 1)
        is_given = ~np.isnan(scores)
        middle = float(scores[is_given].mean()) if is_given.any() else 0.0
        atoms, off = self.groups.atom_of[is_given], scores[is_given] - middle  # squares of small numbers lose no digits
        number = np.bincount(atoms, minlength=size).astype(np.float64)
        n, weighted, squared = (self._by_group(number, power) for power in (0, 1, 2))
        total, squares = (self._by_group(np.bincount(atoms, of, size), 1) for of in (off, off**2))
        some = np.where(weighted > 0, weighted, np.nan)
        mean = total / some
        variance = np.maximum(squares / some - mean**2, 0) * n / np.where(n > 1, n - 1, np.nan)
        effective = weighted**2 / np.where(squared > 0, squared, 1)
        deviation = np.sqrt(variance)
        return SubjectFigures(
            subject,
            number.astype(np.int64),
            None,
            None,
            answered,
            n.astype(np.int64),
            effective / self.codebook.design_effect,
            mean + middle,
            deviation,
            self._margin(mean, n, effective, deviation),
            alpha=None if alpha is None or np.isnan(alpha) else alpha,
            least=most if subject.kind is SubjectKind.GAP else (most + 1) // 2,
        )

    def _by_group(self, of_atoms: NDArray[np.floating] | Counts, power: int) -> Floats:
        """Numbers of atoms added up by group, each times its weight to a power."""
        return np.tensordot(self.groups.members * self.weights**power, of_atoms, axes=1)

    def _margin(self, mean: Floats, n: Floats, effective_n: Floats, deviation: Floats) -> Floats:
        """Margins of error of means; 0 in a census."""
        return survey_mean_with_margin(mean, n, deviation, **self._design(n, effective_n)).margin

    def _design(self, n: Floats, effective_n: Floats) -> "Design":
        """What weights and the sample's design cost; only the whole's population is known."""
        effect = self.codebook.design_effect * n / np.where(effective_n > 0, effective_n, np.nan)
        population = np.full(len(n), np.inf)
        population[0] = np.inf if self.population is None else self.population
        return {
            "design_effect": effect,
            "population": population,
            "census": self.codebook.sampling is Sampling.CENSUS,
        }

    def _values(self, name: str, target: tuple[float, float] | None) -> Floats:
        scale = self.codebook.scales[str(self.codebook.item(name).scale)]
        points = np.asarray(scale.points, np.float64)
        return points if target is None else rescaled(points, (scale.lowest, scale.highest), target)

    def _scores(self, name: str) -> Floats:
        """Each respondent's answer on the item's scale, NaN where there is none."""
        codes = self.answers.points[name]
        return np.where(codes >= 0, self._values(name, None)[codes], np.nan)


@dataclass(frozen=True, eq=False)
class _Part:
    """What an item adds to the mean and, at the most, to the deviation of an index or gap."""

    item: SubjectFigures
    mean: Floats
    deviation: Floats


def _half_of(interval: Interval) -> Floats:
    """Half the width of Wilson's interval: of a share it is never 0, not even where nobody ticked it."""
    return (interval.high - interval.low) / 2
