"""A family of things of one kind (loaders, calculators, methods, reports): name → module, attribute, help.

Other packages add members through entry points of the group ``heinola_indicators.loaders`` (``.calculators``,
``.methods``, ``.reports``). They are looked for only when none of our own will do.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from heinola_indicators.model.errors import HeinolaIndicatorsError, UsageError
from heinola_indicators.model.problem import nearest

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


@dataclass(frozen=True, slots=True)
class Member:
    """Where a member is found and, in one line, what it does."""

    module: str
    attribute: str
    help: str


class MemberNotUsable(HeinolaIndicatorsError):
    """A member that another package offers cannot be imported, or does not do what a member has to."""

    def __init__(self, word: str, entry: "EntryPoint", why: object) -> None:
        package = entry.dist.name if entry.dist else "another package"
        super().__init__(f"the {word} {entry.name!r} of {package} ({entry.value}) cannot be used: {why}")


class Family(Mapping[str, Member]):
    """Our own members by name; a member's module is imported when it is first used."""

    def __init__(self, word: str, package: str, members: dict[str, Member]) -> None:
        self.word = word
        self._package = package
        self._members = members

    def load(self, name: str) -> Any:
        """The member called *name*, imported; one of ours goes before one of another package.

        Raises:
            UsageError: there is none.
            MemberNotUsable: it is another package's and cannot be imported.
        """
        if name in self._members:
            return getattr(self.module(name), self._members[name].attribute)
        return self._loaded(name)

    def module(self, name: str) -> ModuleType:
        """The module of the member called *name*, where what goes with it stands; raises what ``load`` does."""
        if name in self._members:
            return import_module(f"{self._package}.{self._members[name].module}")
        self._loaded(name)
        return import_module(self.added[name].module)

    def knows(self, name: str) -> bool:
        """Whether there is such a member here or in another package."""
        return name in self._members or name in self.added

    def nearest(self, name: str) -> str:
        """An ending for a message that offers the nearest members, other packages' too."""
        return nearest(name, (*self._members, *self.added))

    @cached_property
    def added(self) -> dict[str, "EntryPoint"]:
        """The members of other packages by name; of two of one name the one found first on ``sys.path``."""
        from importlib.metadata import entry_points

        found: dict[str, EntryPoint] = {}
        for entry in entry_points(group=f"heinola_indicators.{self.word}s"):
            if entry.name not in self._members:
                found.setdefault(entry.name, entry)
        return found

    def help_of(self, name: str) -> str:
        """What a member does, in one line: of another package's the first line of its docstring, and the package."""
        if name in self._members:
            return self._members[name].help
        entry, lines = self.added[name], (self.load(name).__doc__ or "").strip().splitlines()
        return f"{lines[0].rstrip('.') if lines else entry.value} ({entry.dist.name if entry.dist else entry.value})"

    def _loaded(self, name: str) -> Any:
        entry = self.added.get(name)
        if entry is None:
            msg = f"there is no {self.word} {name!r}{self.nearest(name)}"
            raise UsageError(msg)
        try:
            return entry.load()
        except Exception as error:  # whatever another package does when it is imported
            raise MemberNotUsable(self.word, entry, f"{type(error).__name__}: {error}") from error

    def __getitem__(self, name: str) -> Member:
        return self._members[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)
