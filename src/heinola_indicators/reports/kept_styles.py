"""Styles of workbooks that are hashed once: openpyxl hashes the style of a cell whenever one is set."""

from functools import cached_property

from openpyxl.descriptors.serialisable import Serialisable
from openpyxl.styles import Alignment, Border, Font, PatternFill


class _HashedOnce(Serialisable):
    @cached_property
    def _hash(self) -> int:
        return Serialisable.__hash__(self)

    def __hash__(self) -> int:
        return self._hash


class KeptFont(_HashedOnce, Font):
    """A font that nothing changes any more."""

    __attrs__, __elements__, __nested__ = Font.__attrs__, Font.__elements__, Font.__nested__


class KeptFill(_HashedOnce, PatternFill):
    """A fill that nothing changes any more."""

    __attrs__, __elements__, __nested__ = PatternFill.__attrs__, PatternFill.__elements__, PatternFill.__nested__


class KeptBorder(_HashedOnce, Border):
    """Borders that nothing changes any more."""

    __attrs__, __elements__, __nested__ = Border.__attrs__, Border.__elements__, Border.__nested__


class KeptAlignment(_HashedOnce, Alignment):
    """An alignment that nothing changes any more."""

    __attrs__, __elements__, __nested__ = Alignment.__attrs__, Alignment.__elements__, Alignment.__nested__
