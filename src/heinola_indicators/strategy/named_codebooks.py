"""The codebooks that the sources of answers name, each read once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from heinola_indicators.model.errors import StrategyNotSound
from heinola_indicators.model.problem import Problem, nearest
from heinola_indicators.model.survey import Codebook
from heinola_indicators.strategy.codebook import read_codebook
from heinola_indicators.strategy.source_checks import leads_out
from heinola_indicators.strategy.sources_document import SourceEntry, SourcesFile
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

OF_TABLES = ("sheet", "cells", "header_rows", "areas", "division")  # a codebook's rounds have sheets of their own
ANSWERS = {None, "survey-answers"}


def codebook_path(name: str, sources: YamlFile) -> str:
    """Where a codebook lies that the sources file names from its own folder."""
    return str(Path(sources.path).parent / name.replace("\\", "/"))


@dataclass
class NamedCodebooks:
    """The codebooks of *sources* by source; what is wrong with them and with their sources is in *problems*."""

    sources: SourcesFile
    file: YamlFile
    by_source: dict[str, Codebook] = field(default_factory=dict)
    problems: list[tuple[Keys, Problem]] = field(default_factory=list)
    _read: dict[str, Codebook | StrategyNotSound] = field(default_factory=dict)

    @classmethod
    def of(cls, sources: SourcesFile, file: YamlFile) -> "NamedCodebooks":
        """Those that the sources file names."""
        named = cls(sources, file)
        for number, source in enumerate(sources.sources):
            if source.codebook is not None:
                keys: Keys = ("sources", number)
                named.problems += [(keys, problem) for problem in named._problems_of(source, source.codebook, keys)]
        return named

    def _problems_of(self, source: SourceEntry, name: str, keys: Keys) -> Iterator[Problem]:
        place = self.file.at((*keys, "codebook"))
        path = Path(codebook_path(name, self.file))
        folder = Path(self.file.path).parent
        if leads_out(name) or not path.resolve().is_relative_to(folder.resolve()):
            yield Problem(place, f"{name!r} leads out of the folder of the sources file; write a path below it")
            return
        if not path.is_file():
            beside = [found.relative_to(folder).as_posix() for found in path.parent.glob("*.yaml")]
            yield Problem(place, f"there is no codebook {str(path)!r}{nearest(name, beside)}")
            return
        codebook = self._codebook(str(path))
        if isinstance(codebook, StrategyNotSound):
            yield from codebook.problems
            return
        self.by_source[source.id] = codebook
        if codebook.origin != source.origin:
            message = f"the codebook says 'origin: {codebook.origin}', the source {source.origin!r}; write the same"
            yield Problem(self.file.at((*keys, "origin")), message)
        for word in OF_TABLES:
            if word in source.model_fields_set:
                message = f"{_written(word)!r} says nothing of answers with a codebook; take it away"
                yield Problem(self.file.at((*keys, _written(word))), message)
        if source.loader not in ANSWERS:
            message = f"answers with a codebook are not read by {source.loader!r}; leave the loader out"
            yield Problem(self.file.at((*keys, "loader")), message)

    def _codebook(self, path: str) -> Codebook | StrategyNotSound:
        if path not in self._read:
            try:
                self._read[path] = read_codebook(Path(path))
            except StrategyNotSound as error:
                self._read[path] = error
        return self._read[path]


def _written(word: str) -> str:
    return SourceEntry.model_fields[word].alias or word
