"""A family of things of one kind (loaders, calculators, methods, reports): name → module, attribute, help."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.problem import nearest


@dataclass(frozen=True, slots=True)
class Member:
    """Where a member is found and, in one line, what it does."""

    module: str
    attribute: str
    help: str


class Family(Mapping[str, Member]):
    """The members by name; a member's module is imported when it is first used.

    Another package adds members through entry points of the group ``heinola_indicators.<word>s``.
    """

    def __init__(self, word: str, package: str, members: dict[str, Member]) -> None:
        self.word = word
        self._package = package
        self._members = members

    def load(self, name: str) -> Any:
        """The member called *name*, imported.

        Raises:
            UsageError: there is none.
        """
        if name in self._members:
            member = self._members[name]
            return getattr(import_module(f"{self._package}.{member.module}"), member.attribute)
        for entry in self._entry_points():
            if entry.name == name:
                return entry.load()
        msg = f"there is no {self.word} {name!r}{nearest(name, self._members)}"
        raise UsageError(msg)

    def knows(self, name: str) -> bool:
        """Whether there is such a member here or in another package."""
        return name in self._members or any(entry.name == name for entry in self._entry_points())

    def _entry_points(self) -> Any:
        from importlib.metadata import entry_points

        return entry_points(group=f"heinola_indicators.{self.word}s")

    def __getitem__(self, name: str) -> Member:
        return self._members[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)
