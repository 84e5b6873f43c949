"""The sample data that ships with the project: exports in their publishers' own formats.

A module per export. Each has a function ``files`` that returns what it writes as path → bytes, so
that nothing depends on when or where it is written. A file holds either figures that were published
for Heinola (``published_figures``) or made-up ones; the names of the latter end in ``_synthetic``.

``python -m tools.sample_data`` writes them all under ``data/``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    city_accounts,
    city_indices,
    resident_experience,
    statfin_jobs,
    statfin_margins,
    statfin_migration,
    statfin_nights,
    statfin_population,
    surveys,
    syke_emissions,
    thl_hyte,
    treasury_margins,
)

if TYPE_CHECKING:
    from pathlib import Path

EXPORTS = (
    city_accounts,
    city_indices,
    resident_experience,
    statfin_jobs,
    statfin_margins,
    statfin_migration,
    statfin_nights,
    statfin_population,
    surveys,
    syke_emissions,
    thl_hyte,
    treasury_margins,
)


def sample_files() -> dict[str, bytes]:
    """Return every sample file by its path under the data folder."""
    return {path: content for export in EXPORTS for path, content in export.files().items()}


def write_sample(folder: Path) -> list[Path]:
    """Write the sample files under *folder* and return where they are."""
    written = []
    for path, content in sorted(sample_files().items()):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        written.append(target)
    return written
