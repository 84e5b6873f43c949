"""What is left of the findings when those that the files silence are taken out."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from heinola_indicators.model.problem import Location
from heinola_indicators.strategy.lint.finding import Finding
from heinola_indicators.strategy.lint.linted_files import LintedFiles
from heinola_indicators.strategy.rule_ids import NEEDLESS_SILENCE
from heinola_indicators.strategy.silences import Holder
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile


@dataclass(frozen=True, slots=True)
class Silence:
    """A rule that does not speak of what stands under *keys* of the file at *path*."""

    rule: str
    path: str
    keys: Keys
    location: Location

    def covers(self, finding: Finding) -> bool:
        """Whether it takes out *finding*."""
        inside = finding.location.path == self.path and finding.keys[: len(self.keys)] == self.keys
        return inside and finding.rule == self.rule


def not_silenced(findings: Iterable[Finding], files: LintedFiles, judged: Collection[str]) -> list[Finding]:
    """The *findings* that no silence covers, and a note on each silence of a *judged* rule that covers none."""
    silences, found = list(_silences(files)), list(findings)
    spoken = [finding for finding in found if not any(silence.covers(finding) for silence in silences)]
    needless = [silence for silence in silences if silence.rule in judged and not any(map(silence.covers, found))]
    return [*spoken, *map(_note_on, needless)]


def _note_on(silence: Silence) -> Finding:
    message = f"the rule {silence.rule!r} is silenced and has nothing to say here; take the silence out"
    return Finding(NEEDLESS_SILENCE, silence.keys, silence.location, message)


def _silences(files: LintedFiles) -> Iterator[Silence]:
    yield from _of(files.strategy, files.file, ())
    for goal, keys in files.goals():
        yield from _of(goal, files.file, keys)
    for _, measure, keys in files.measures():
        yield from _of(measure, files.file, keys)
    yield from _of(files.sources, files.sources_file, ())
    for number, source in enumerate(files.sources.sources):
        yield from _of(source, files.sources_file, ("sources", number))
    for number, series in enumerate(files.sources.series):
        yield from _of(series, files.sources_file, ("series", number))


def _of(holder: Holder, file: YamlFile, keys: Keys) -> Iterator[Silence]:
    for number, entry in enumerate(holder.silence):
        yield Silence(entry.rule, file.path, keys, file.at((*keys, "silence", number)))
