"""Where one observation stands, and what its publisher wrote there."""

from dataclasses import dataclass

from heinola_indicators.model.source import SourceFile


@dataclass(frozen=True)
class Provenance:
    """The file of an observation, the place of its (first) cell in it, and what the file says of itself.

    *symbol* is what the publisher wrote in that cell instead of a number or beside it, or beside its period: empty
    where there is but a number, none where there is no place or the file has *changed* since it was read. *notes* are
    those on the whole table and those on the cell's variables and values; of a sum, all of the file.
    *loader* is what read it, named in the sources file or found by the content.
    """

    file: SourceFile
    place: str | None
    symbol: str | None
    changed: bool
    title: str
    updated: str | None
    notes: tuple[str, ...]
    loader: str

    @property
    def publisher(self) -> str:
        """Who published the file."""
        return self.file.source.publisher
