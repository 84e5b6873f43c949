"""What an evidence pack says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from heinola_indicators.model.localised import Language


class InputsKept(StrEnum):
    """Whether the exports lie in the pack, or their checksums only; what people answered is a case of its own."""

    FILES = "files"  # but the answers of surveys
    CHECKSUMS = "checksums"
    WITH_ANSWERS = "files-and-answers"


@dataclass(frozen=True, slots=True)
class Versions:
    """The program, Python and the packages that made a pack, by name."""

    program: str
    python: str
    packages: Mapping[str, str] = field(default_factory=dict, hash=False)

    def differences(self, other: "Versions") -> dict[str, tuple[str, str]]:
        """What has another version there: here and there; ``–`` where there is none."""
        mine, theirs = self.by_name, other.by_name
        names = [*mine, *(name for name in theirs if name not in mine)]
        pairs = {name: (mine.get(name, "–"), theirs.get(name, "–")) for name in names}
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}

    @property
    def by_name(self) -> dict[str, str]:
        """All of them in one list."""
        return {"heinola-indicators": self.program, "Python": self.python, **self.packages}


@dataclass(frozen=True, slots=True)
class PackDescription:
    """How a pack was made: all that is needed beside its inputs to make it again.

    *strategy* and *sources* are the files' places in the pack.
    """

    as_of: date
    language: Language
    strategy: str
    sources: str
    inputs: InputsKept
    versions: Versions


@dataclass(frozen=True, slots=True)
class PackInput:
    """An export behind a pack: its *path* below the data folder and what the sources file says of it."""

    path: str
    sha256: str
    size: int
    sources: tuple[str, ...] = ()
    publisher: str | None = None
    table: str | None = None
    retrieved: date | None = None
    licence: str | None = None
    origin: str | None = None
    in_pack: bool = True


class PackDifferenceKind(StrEnum):
    """In what a pack differs from one that is made again from its inputs."""

    CHANGED = "changed"  # since it was packed: not what the manifest says
    OTHER = "other"
    ONLY_IN_PACK = "only-in-pack"
    NOT_IN_PACK = "not-in-pack"


@dataclass(frozen=True, slots=True)
class PackDifference:
    """A file of the pack that differs, by how; *line* is the first that does, where it is a text."""

    name: str
    kind: PackDifferenceKind
    in_pack: str | None = None
    made_again: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class VerifiedPack:
    """What came of making a pack again; *other_versions* has those of the pack and of here."""

    path: str
    description: PackDescription
    files: int
    differences: tuple[PackDifference, ...] = ()
    other_versions: Mapping[str, tuple[str, str]] = field(default_factory=dict, hash=False)
