"""The files of a data folder: found by the sources' patterns, read once, kept as tables."""

from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

from heinola_indicators.loaders.detection import kind_of, load
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Problem, nearest
from heinola_indicators.model.source import Source, SourceFile
from heinola_indicators.panel.table import Table

LOCK_FILES = ("~$*", ".*")  # what Excel and LibreOffice leave beside a file that is open


@dataclass
class Exports:
    """A data folder; every file is read when it is first asked for."""

    folder: Path
    _exports: dict[str, Export] = field(default_factory=dict)
    _tables: dict[tuple[str, str, str | None], Table | ExportNotRead] = field(default_factory=dict)

    def names(self, source: Source) -> list[str]:
        """The files of *source*, below the folder and in the order of their names.

        Raises:
            ExportNotRead: no file fits the patterns.
        """
        found = {
            path.relative_to(self.folder).as_posix()
            for pattern in source.files
            for path in self.folder.glob(pattern)
            if path.is_file() and not any(fnmatch(path.name, lock) for lock in LOCK_FILES)
        }
        if not found:
            patterns = ", ".join(repr(pattern) for pattern in source.files)
            offer = nearest(source.files[0], self._all_names())
            raise ExportNotRead([Problem(source.location, f"no file fits {patterns} in {self.folder}{offer}")])
        return sorted(found)

    def table(self, source: Source, name: str) -> Table:
        """The table of one file.

        Raises:
            ExportNotRead: it cannot be read; the same problems at every asking.
        """
        export = self._export(name)
        key = name, source.loader or "", source.sheet
        if key not in self._tables:
            try:
                self._tables[key] = load(export, source.loader or kind_of(export), sheet=source.sheet)
            except ExportNotRead as error:
                self._tables[key] = error
        found = self._tables[key]
        if isinstance(found, ExportNotRead):
            raise found
        return found

    def file(self, source: Source, name: str) -> SourceFile:
        """The file as something that a figure can be traced to."""
        return SourceFile(f"{source.id}:{Path(name).name}", source, name, self._export(name).sha256)

    def _export(self, name: str) -> Export:
        if name not in self._exports:
            self._exports[name] = Export.read(self.folder / name, name)
        return self._exports[name]

    def _all_names(self) -> list[str]:
        return [path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()]
