"""Which versions are at work."""

import platform
from importlib.metadata import PackageNotFoundError, version

from heinola_indicators.model.evidence_pack import Versions
from heinola_indicators.model.version import __version__

PACKAGES = (
    *("click", "jinja2", "lxml", "numpy", "openpyxl", "pandas", "pyarrow", "pydantic", "python-calamine"),
    *("python-docx", "pyxirr", "pyyaml", "rich"),
)


def versions_here() -> Versions:
    """Those of the program, of Python and of the packages that the program stands on, as far as they are installed."""
    found = {name: known for name in PACKAGES if (known := _version(name)) is not None}
    return Versions(__version__, platform.python_version(), found)


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
