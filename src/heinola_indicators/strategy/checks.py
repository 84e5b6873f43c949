"""Whether the parts of a strategy agree with one another: what no single value can tell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from heinola_indicators.model.problem import Location, Problem, nearest
from heinola_indicators.strategy.build import known_units
from heinola_indicators.strategy.document import (
    GoalEntry,
    MeasureEntry,
    PartEntry,
    SourcesFile,
    StrategyFile,
    TargetLevelEntry,
)
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile


@dataclass
class Checks:
    """Both files while they are checked; problems and warnings are gathered."""

    strategy: StrategyFile
    file: YamlFile
    sources: SourcesFile
    sources_file: YamlFile
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._units = known_units(self.strategy)
        self._series = {entry.id for entry in self.sources.series}
        self._driver_ids = {entry.id for entry in self.strategy.drivers}

    def run(self) -> list[Problem]:
        """Every problem and warning, in the order of the files."""
        self._ids_are_given_once()
        self._sources_agree()
        for goal, keys in self._goals():
            self._goal(goal, keys)
            for number, measure in enumerate(goal.measures):
                self._measure(measure, goal, (*keys, "measures", number))
        return sorted(self.problems)

    def _goals(self) -> Iterator[tuple[GoalEntry, Keys]]:
        for number, theme in enumerate(self.strategy.themes):
            for place, goal in enumerate(theme.goals):
                yield goal, ("themes", number, "goals", place)

    def _tell(self, location: Location, message: str) -> None:
        self.problems.append(Problem(location, message))

    def _warn(self, location: Location, message: str) -> None:
        self.problems.append(Problem(location, message, warning=True))

    def _ids_are_given_once(self) -> None:
        themes = [(theme.id, ("themes", number)) for number, theme in enumerate(self.strategy.themes)]
        goals = [(goal.id, keys) for goal, keys in self._goals()]
        measures = [
            (measure.id, (*keys, "measures", number))
            for goal, keys in self._goals()
            for number, measure in enumerate(goal.measures)
        ]
        for word, entries in (("theme", themes), ("goal", goals), ("measure", measures)):
            self._once(word, entries, self.file)
        self._once("source", _ids(self.sources.sources, "sources"), self.sources_file)
        self._once("series", _ids(self.sources.series, "series"), self.sources_file)

    def _once(self, word: str, entries: Iterable[tuple[str, Keys]], file: YamlFile) -> None:
        first: dict[str, Location] = {}
        for identifier, keys in entries:
            place = file.at((*keys, "id"))
            if identifier in first:
                self._tell(place, f"{word} {identifier!r} is there twice (first in line {first[identifier].line})")
            first.setdefault(identifier, place)

    def _sources_agree(self) -> None:
        sources = {entry.id for entry in self.sources.sources}
        for number, source in enumerate(self.sources.sources):
            for place, pattern in enumerate(source.files):
                if pattern.startswith(("/", "\\")) or ".." in pattern.replace("\\", "/").split("/") or ":" in pattern:
                    at = self.sources_file.at(("sources", number, "files", place))
                    self._tell(at, f"{pattern!r} leads out of the data folder; write a path below it")
        for number, series in enumerate(self.sources.series):
            if series.unit not in self._units:
                at = self.sources_file.at(("series", number, "unit"))
                self._tell(at, f"unknown unit {series.unit!r}{nearest(series.unit, self._units)}")
            for place, part in enumerate(series.parts):
                self._part(part, sources, ("series", number, "parts", place))

    def _part(self, part: PartEntry, sources: set[str], keys: Keys) -> None:
        if part.source not in sources:
            at = self.sources_file.at((*keys, "source"))
            self._tell(at, f"there is no source {part.source!r}{nearest(part.source, sources)}")
        if (part.items is None) != (part.scale_of_answers is None):
            self._tell(self.sources_file.at(keys), "'items' and 'scale-of-answers' go together")
        if part.items is not None and (part.of_area is None or not (part.of_period or part.year_from)):
            self._tell(self.sources_file.at(keys), "answers need 'of-area', and 'of-period' or 'year-from: file-name'")

    def _goal(self, goal: GoalEntry, keys: Keys) -> None:
        self._drivers(goal.drivers, keys)
        if not goal.measures:
            self._warn(self.file.at(keys), f"goal {goal.id!r} has no measure")

    def _drivers(self, names: Iterable[str], keys: Keys) -> None:
        for name in names:
            if name not in self._driver_ids:
                self._tell(self.file.at(keys), f"there is no driver {name!r}{nearest(name, self._driver_ids)}")

    def _measure(self, measure: MeasureEntry, goal: GoalEntry, keys: Keys) -> None:
        if measure.unit not in self._units:
            at = self.file.at((*keys, "unit"))
            self._tell(at, f"unknown unit {measure.unit!r}{nearest(measure.unit, self._units)}")
        for word in ("inputs", "further-series"):
            for name, wanted in getattr(measure, word.replace("-", "_")).items():
                if wanted not in self._series:
                    at = self.file.at((*keys, word, name))
                    self._tell(
                        at, f"there is no series {wanted!r} in {self.sources_file.path}{nearest(wanted, self._series)}"
                    )
        self._drivers([entry.driver for entry in measure.breaks if entry.driver], keys)
        if measure.calculator == "composite-index" and measure.definition is None:
            self._tell(self.file.at(keys), "an index needs a 'definition' with source and version: whose index is it?")
        self._target_levels(measure, keys)
        lacks = [
            word
            for word, there in (
                ("owner", measure.owner or goal.owner),
                ("baseline", measure.baseline),
                ("target level", measure.target_levels),
            )
            if not there
        ]
        if lacks:
            self._warn(self.file.at(keys), f"measure {measure.id!r} has no {', no '.join(lacks)}")

    def _target_levels(self, measure: MeasureEntry, keys: Keys) -> None:
        for number, level in enumerate(measure.target_levels):
            at = (*keys, "target-levels", number)
            self._target_level(measure, level, at)
            baseline = measure.baseline
            if baseline is not None and level.period.last <= baseline.period.last:
                self._tell(
                    self.file.at((*at, "period")),
                    f"the target level is for {level.period}, which is not after the baseline ({baseline.period})",
                )
        self._contradictions(measure.target_levels, keys)

    def _target_level(self, measure: MeasureEntry, level: TargetLevelEntry, keys: Keys) -> None:
        wanted = {"rise": "at-least", "fall": "at-most", "stay-within": "between"}[measure.direction]
        given = [
            word for word in ("at-least", "at-most", "between") if getattr(level, word.replace("-", "_")) is not None
        ]
        if given != [wanted]:
            found = " and ".join(given) or "none"
            self._tell(self.file.at(keys), f"direction {measure.direction!r} needs one {wanted!r}, found {found}")
        if level.between and level.between[0] >= level.between[1]:
            self._tell(self.file.at((*keys, "between")), f"the lower end comes first, found {level.between}")
        if level.origin == "published" and level.decided is None:
            self._tell(
                self.file.at(keys),
                "a published target level needs the day it was 'decided'; one that nobody decided is 'origin: example'",
            )
        if level.origin == "example" and (level.body or level.section or level.reference):
            self._tell(self.file.at(keys), "an example names no meeting: take out 'body', 'section' and 'reference'")

    def _contradictions(self, levels: list[TargetLevelEntry], keys: Keys) -> None:
        def same_decision(entry: tuple[int, TargetLevelEntry]) -> tuple[str, str, str]:
            return str(entry[1].period), str(entry[1].decided), entry[1].stage

        for (period, day, _), group in groupby(sorted(enumerate(levels), key=same_decision), key=same_decision):
            first, *others = list(group)
            for number, _ in others:
                first_line = self.file.at((*keys, "target-levels", first[0])).line
                when = f"decided {day}" if day != "None" else "without a day of decision"
                self._tell(
                    self.file.at((*keys, "target-levels", number)),
                    f"two target levels for {period} {when} contradict each other (the first in line {first_line})",
                )


def _ids(entries: Iterable[object], word: str) -> list[tuple[str, Keys]]:
    return [(str(getattr(entry, "id", "")), (word, number)) for number, entry in enumerate(entries)]
