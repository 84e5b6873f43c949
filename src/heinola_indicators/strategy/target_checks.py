"""Whether the target levels of a measure fit its direction, its baseline and one another, and what was said of them."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from heinola_indicators.model.problem import Problem
from heinola_indicators.strategy.strategy_document import CommentEntry, MeasureEntry, TargetLevelEntry
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

KINDS = {"rise": "at-least", "fall": "at-most", "stay-within": "between"}


def target_problems(measure: MeasureEntry, file: YamlFile, keys: Keys) -> Iterator[Problem]:
    """Every problem of the target levels and comments of the *measure* under *keys*."""
    for number, level in enumerate(measure.target_levels):
        at = (*keys, "target-levels", number)
        yield from _kind_problems(level, measure.direction, file, at)
        yield from _decision_problems(level, file, at)
        if measure.baseline is not None and level.period.last <= measure.baseline.period.last:
            yield Problem(
                file.at((*at, "period")),
                f"the target level is for {level.period}, which is not after the baseline ({measure.baseline.period})",
            )
    for number, comment in enumerate(measure.comments):
        yield from _decision_problems(comment, file, (*keys, "comments", number))
    yield from _contradictions(measure.target_levels, file, keys)


def _kind_problems(level: TargetLevelEntry, direction: str, file: YamlFile, keys: Keys) -> Iterator[Problem]:
    values = {"at-least": level.at_least, "at-most": level.at_most, "between": level.between}
    given = [word for word, value in values.items() if value is not None or file.left_out((*keys, word))]
    if given != [KINDS[direction]]:
        found = " and ".join(repr(word) for word in given) or "none"
        yield Problem(file.at(keys), f"direction {direction!r} needs one {KINDS[direction]!r}, found {found}")
    if level.between and level.between[0] >= level.between[1]:
        low, high = level.between
        yield Problem(file.at((*keys, "between")), f"the lower end comes first, found {low:g} and {high:g}")


def _decision_problems(entry: TargetLevelEntry | CommentEntry, file: YamlFile, keys: Keys) -> Iterator[Problem]:
    if entry.origin == "published" and entry.decided is None and not file.left_out((*keys, "decided")):
        what = "target level" if isinstance(entry, TargetLevelEntry) else "comment"
        yield Problem(
            file.at(keys),
            f"a published {what} needs the day it was 'decided'; one that nobody decided is 'origin: example'",
        )
    if entry.origin == "example":
        for word, text in (("body", entry.body), ("section", entry.section), ("reference", entry.reference)):
            if text is not None:
                yield Problem(file.at_key((*keys, word)), f"an example names no meeting; take out {word!r}")


def _contradictions(levels: Sequence[TargetLevelEntry], file: YamlFile, keys: Keys) -> Iterator[Problem]:
    """Of two levels for one period the later decided holds; of the same day neither does."""

    def same_decision(entry: tuple[int, TargetLevelEntry]) -> tuple[float, date, str]:
        return entry[1].period.last, entry[1].decided or date.min, entry[1].stage

    dated = [
        (number, level)
        for number, level in enumerate(levels)
        if not file.left_out((*keys, "target-levels", number, "decided"))
    ]
    for _, group in groupby(sorted(dated, key=same_decision), key=same_decision):
        (first, _), *others = group
        for number, level in others:
            line = file.at((*keys, "target-levels", first)).line
            when = f"decided on {level.decided}" if level.decided else "without a day of decision"
            yield Problem(
                file.at((*keys, "target-levels", number)),
                f"two target levels for {level.period} {when} contradict each other (the first is in line {line})",
            )
