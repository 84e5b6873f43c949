"""The files of a data folder: found by the sources' patterns, read once, kept as tables."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path, PurePath

from heinola_indicators.loaders.detection import load, loader_of
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.layout import Layout
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Location, Problem, nearest
from heinola_indicators.model.source import Source, SourceFile
from heinola_indicators.panel.table import Table

MOST_FILES = 2000  # of one source
TOO_MANY = f"more than {MOST_FILES:,} files in the data folder fit {{}}; write a narrower pattern"
LEFT_BESIDE = ("~$", ".")  # Excel and LibreOffice put lock files beside an open one; hidden files are no exports


@dataclass
class Exports:
    """A data folder; every file is read when it is first asked for."""

    folder: Path
    _names: dict[str, list[str]] = field(default_factory=dict)
    _exports: dict[str, Export] = field(default_factory=dict)
    _tables: dict[tuple[object, ...], Table | ExportNotRead] = field(default_factory=dict)

    def names(self, source: Source) -> list[str]:
        """The files of *source*, below the folder and in the order of their names.

        Raises:
            ExportNotRead: no file fits the patterns.
        """
        if source.id not in self._names:
            found = {name for pattern in source.files for name in islice(self._fitting(pattern), MOST_FILES + 1)}
            if len(found) > MOST_FILES:
                raise ExportNotRead([Problem(source.location, TOO_MANY.format(" or ".join(map(repr, source.files))))])
            self._names[source.id] = sorted(found)
        if not self._names[source.id]:
            patterns = " or ".join(repr(pattern) for pattern in source.files)
            offer = nearest(source.files[0], islice(self._fitting("**/*"), MOST_FILES))
            raise ExportNotRead([Problem(source.location, f"no file in the data folder fits {patterns}{offer}")])
        return self._names[source.id]

    def patterns_without_file(self, source: Source) -> list[str]:
        """Those of the source's patterns that no file fits."""
        return [pattern for pattern in source.files if next(self._fitting(pattern), None) is None]

    def table(self, source: Source, name: str) -> Table:
        """The table of one file.

        Raises:
            ExportNotRead: it cannot be read; the same problems at every asking.
        """
        export = self.export(name)
        layout = Layout(source.cells, source.header_rows)
        key = name, source.loader or "", source.sheet, layout, tuple(sorted(source.areas.items()))
        if key not in self._tables:
            try:
                self._tables[key] = load(export, source.loader, sheet=source.sheet, layout=layout, areas=source.areas)
            except ExportNotRead as error:
                self._tables[key] = error
        found = self._tables[key]
        if isinstance(found, ExportNotRead):
            raise found
        return found

    def loader(self, source: Source, name: str) -> str:
        """What reads one file: the loader that the sources file names, or the one that recognises it."""
        return source.loader or loader_of(self.export(name), Layout(source.cells, source.header_rows))

    def file(self, source: Source, name: str) -> SourceFile:
        """The file as something that a figure can be traced to."""
        last = PurePath(name).name
        alike = [other for other in self.names(source) if PurePath(other).name == last]
        shown = _shown(last if len(alike) == 1 else name)
        return SourceFile(f"{source.id}:{shown}", source, _shown(name), self.export(name).sha256)

    def export(self, name: str) -> Export:
        """One file of the folder, found once.

        Raises:
            ExportNotRead: it is missing or lies elsewhere.
        """
        if name not in self._exports:
            if not (self.folder / name).resolve().is_relative_to(self.folder.resolve()):
                message = "is a link that leads out of the data folder; put a copy of the file there"
                raise ExportNotRead([Problem(Location(_shown(name)), message)])
            self._exports[name] = Export.read(self.folder / name, _shown(name))
        return self._exports[name]

    def _fitting(self, pattern: str) -> Iterator[str]:
        """The files that a pattern fits; a name may hold the signs of patterns, and Macs write ä as two letters."""
        for form in {unicodedata.normalize("NFC", pattern), unicodedata.normalize("NFD", pattern)}:
            for path in chain([self.folder / form], self.folder.glob(form)):
                below = path.relative_to(self.folder)
                is_left = any(part.startswith(LEFT_BESIDE) for part in below.parts)
                if path.exists() and not path.is_dir() and not is_left:  # what is no file is told when it is read
                    yield below.as_posix()


def _shown(name: str) -> str:
    """A file's name as text: one form of ä, and no half letters where the disk holds another encoding."""
    return unicodedata.normalize("NFC", name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
