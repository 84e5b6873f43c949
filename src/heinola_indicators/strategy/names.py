"""The names that the two files give, faulty entries too: a reference to one of those is no second problem."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from heinola_indicators.model.problem import close_words, nearest
from heinola_indicators.model.unit import UNITS
from heinola_indicators.strategy.strategy_document import StrategyFile
from heinola_indicators.strategy.yaml_reader import YamlFile


@dataclass(frozen=True)
class Known:
    """The names of one kind; *names* is none where the list of them cannot be read, and then any may be right."""

    word: str
    names: frozenset[str] | None

    def problem_with(self, name: str) -> str | None:
        """What is wrong with a reference to *name*, with the nearest names."""
        if self.names is None or name in self.names:
            return None
        return f"there is no {self.word} {name!r}{nearest(name, self.names)}"


@dataclass(frozen=True)
class Names:
    """What a reference in the strategy or sources file can point to."""

    units: Known
    drivers: Known
    sources: Known
    series: Known


def names_given(file: YamlFile | None, sources_file: YamlFile | None) -> Names:
    """The ids that stand in the strategy file and the sources file."""
    return Names(
        units=Known("unit", _ids(file, "units", absent=[], already=UNITS)),
        drivers=Known("driver", _ids(file, "drivers", absent=[])),
        sources=Known("source", _ids(sources_file, "sources")),
        series=Known("series", _ids(sources_file, "series")),
    )


def _ids(
    file: YamlFile | None, word: str, absent: list[Any] | None = None, already: Iterable[str] = ()
) -> frozenset[str] | None:
    content = file.content if file and isinstance(file.content, dict) else {}
    entries: Any = content.get(word, absent if file and not _is_misspelt(word, content) else None)
    if not isinstance(entries, list):
        return None
    given = [entry.get("id") if isinstance(entry, dict) else None for entry in entries]
    ids = [name for name in given if isinstance(name, str)]
    return frozenset((*already, *ids)) if len(ids) == len(given) else None


def _is_misspelt(word: str, content: Mapping[str, Any]) -> bool:
    return word not in content and bool(close_words(word, content.keys() - StrategyFile.model_fields.keys()))
