"""What can be wrong with the settings of a calculation, told with the way to each."""

from collections.abc import Iterable
from dataclasses import dataclass

from heinola_indicators.model.errors import UsageError


@dataclass(frozen=True, slots=True)
class SettingFault:
    """What is wrong with a setting and how to mend it; *at* is its name, then keys and positions in its value."""

    at: tuple[str | int, ...]
    message: str


class SettingsNotSound(UsageError):
    """Settings that cannot be, or that do not go together; carries every fault."""

    def __init__(self, faults: Iterable[SettingFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.message for fault in self.faults))
