"""Whether a file is of the run that the manifest beside it tells of."""

import hashlib
from pathlib import Path

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.json_text import json_of
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.reports.output_folder import MANIFEST


def require_of_one_run(export: Export, path: Path) -> None:
    """See that the *export* read from *path* is the one that the manifest in its folder names, where there is one.

    Raises:
        ExportNotRead: it is another: the set was written in part, or changed since.
    """
    beside = path.parent / MANIFEST
    if not beside.is_file():
        return
    stated = _stated(json_of(Export.read(beside)), path.name)
    if stated is not None and stated != hashlib.sha256(export.content).hexdigest():
        message = f"is not the file that {MANIFEST} beside it tells of: a run was cut off, or it was changed since"
        raise ExportNotRead([Problem(Location(str(path)), f"{message}; compute the folder again")])


def _stated(manifest: object, name: str) -> object:
    files = manifest.get("files") if isinstance(manifest, dict) else None
    entry = files.get(name) if isinstance(files, dict) else None
    return entry.get("sha256") if isinstance(entry, dict) else None
