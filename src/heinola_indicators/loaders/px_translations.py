"""What the variables of a PX file are called in its other languages.

The keys of such statements are translated names (``VALUES[sv]("område")``), so a variable is found by its place in
``STUB[sv]`` and ``HEADING[sv]``. A list of another length than the base language's names nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from heinola_indicators.loaders.px_syntax import Statement
from heinola_indicators.panel.table import Translation

LISTS = ("STUB", "HEADING")


@dataclass(frozen=True)
class Translations:
    """The statements of a file's *own* language, and those of its *others*."""

    own: tuple[Statement, ...]
    others: tuple[Statement, ...]

    def of(self, name: str, keyword: str, size: int) -> tuple[Translation, ...]:
        """A variable's name in each language, with the labels of *keyword* where that has *size* of them."""
        found = []
        for language, translated in self._names.get(name, {}).items():
            labels = self._texts.get((language, keyword, (translated,)), ())
            found.append(Translation(language, translated, labels if len(labels) == size else ()))
        return tuple(found)

    @cached_property
    def _names(self) -> Mapping[str, Mapping[str, str]]:
        """The translated names by name and language."""
        found: dict[str, dict[str, str]] = {}
        for keyword in LISTS:
            names = next((item.texts for item in self.own if item.keyword == keyword and not item.keys), ())
            for language in dict.fromkeys(filter(None, (item.language for item in self.others))):
                translated = self._texts.get((language, keyword, ()), ())
                if len(translated) == len(names):
                    for name, text in zip(names, translated, strict=True):
                        found.setdefault(name, {})[language] = text
        return found

    @cached_property
    def _texts(self) -> Mapping[tuple[str | None, str, Sequence[str]], tuple[str, ...]]:
        return {(item.language, item.keyword, item.keys): item.texts for item in self.others}
