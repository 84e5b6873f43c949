"""heinola-indicators: follows a Finnish city's strategy by its indicators.

import heinola_indicators as hi

hi.read(path, where=…)                   # any supported export → DataFrame
hi.compute(strategy, data, as_of=…)      # → StatusTable, with .to_frame()
hi.assess(frame, method=…)               # a plain table of series → DataFrame
"""

from typing import TYPE_CHECKING, Any

from heinola_indicators.model.version import __version__

if TYPE_CHECKING:
    from heinola_indicators.api import assess, compute, read

__all__ = ["__version__", "assess", "compute", "read"]


def __getattr__(name: str) -> Any:
    """What the package offers, imported when it is first used."""
    if name in {"assess", "compute", "read"}:
        from heinola_indicators import api

        return getattr(api, name)
    message = f"module 'heinola_indicators' has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted(__all__)
