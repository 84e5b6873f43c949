"""The first problems of each kind, and how many more there are: a list that somebody can read to its end."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from heinola_indicators.model.problem import Problem

MOST_OF_A_KIND = 50
VARYING = re.compile(r"'[^']*'|\"[^\"]*\"|[\d.,]+")


@dataclass(frozen=True, slots=True)
class Told:
    """A problem with the word for what is not right: a rule of the lint, ``not-sound`` or ``export``."""

    problem: Problem
    kind: str

    @property
    def rules(self) -> list[str]:
        """The rules that speak, or the kind where none does."""
        return self.problem.rule.split(", ") if self.problem.rule else [self.kind]


def first_of_each_kind(told: Iterable[Told]) -> Iterator[Told]:
    """*told* without what comes after the first fifty of a file that say the same but for names and numbers.

    One line stands in the place of the rest.
    """
    every = list(told)
    if len(every) <= MOST_OF_A_KIND:
        yield from every
        return
    kinds = [_kind(one) for one in every]
    counts, seen = Counter(kinds), Counter[tuple[str, ...]]()
    last = dict(zip(kinds, every, strict=True))
    for one, kind in zip(every, kinds, strict=True):
        seen[kind] += 1
        if seen[kind] <= MOST_OF_A_KIND or counts[kind] == MOST_OF_A_KIND + 1:
            yield one
        elif seen[kind] == MOST_OF_A_KIND + 1:
            yield replace(one, problem=_rest(one.problem, counts[kind] - MOST_OF_A_KIND, last[kind].problem))


def _kind(told: Told) -> tuple[str, ...]:
    problem = told.problem
    said = VARYING.sub("", problem.message.partition(";")[0])
    return told.kind, problem.severity, problem.rule, problem.location.path, said


def _rest(problem: Problem, count: int, last: Problem) -> Problem:
    until = f", as far as line {last.location.line}" if last.location.line else ""
    return replace(problem, message=f"{count} more like the {MOST_OF_A_KIND} above{until}: {problem.message}")
