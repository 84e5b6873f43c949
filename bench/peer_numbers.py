"""Whether published readers read the same numbers: pyaxis for PX, pyjstat for JSON-stat.

``python -m bench.peer_numbers FOLDER`` walks a folder of files, in an environment that has the two, and prints how many
files both read and which differ. Files that only one of them reads are counted apart.
"""

import io
import sys
import warnings
from collections import Counter
from contextlib import redirect_stdout
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.detection import load
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead


def main() -> int:
    """Compare, print, and answer 1 where numbers differ."""
    folder = Path(sys.argv[1])
    counts: Counter[str] = Counter()
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() in {".px", ".json"}):
        kind = path.suffix.lower()[1:]
        ours, theirs = _ours(path), _theirs(path)
        outcome = _outcome(ours, theirs)
        counts[f"{kind}: {outcome}"] += 1
        if outcome == "different":
            print(path.relative_to(folder))
    for outcome, count in sorted(counts.items()):
        print(f"{count:4d}  {outcome}")
    return int(any(outcome.endswith("different") for outcome in counts))


def _outcome(ours: NDArray[np.float64] | None, theirs: NDArray[np.float64] | None) -> str:
    if ours is None or theirs is None:
        who = {(True, True): "neither reads", (True, False): "only the peer reads", (False, True): "only we read"}
        return who[ours is None, theirs is None]
    if ours.shape != theirs.shape:
        return "different"
    read = ~np.isnan(theirs)  # pyaxis knows two of the symbols for missing and leaves the nil sign a text
    return "the same numbers" if np.array_equal(ours[read], theirs[read]) else "different"


def _ours(path: Path) -> NDArray[np.float64] | None:
    try:
        return load(Export.read(path)).value
    except ExportNotRead:
        return None


def _theirs(path: Path) -> NDArray[np.float64] | None:
    """The peer's numbers in the order of the file, NaN for what is no number; none where it fails in any way."""
    try:
        with redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _pyaxis(path) if path.suffix.lower() == ".px" else _pyjstat(path)
    except Exception:
        return None


def _pyaxis(path: Path) -> NDArray[np.float64]:
    import pandas as pd
    from pyaxis import pyaxis  # type: ignore[import-not-found]

    encoding = Export.read(path).encoding
    frame = pyaxis.parse(uri=str(path), encoding=encoding)["DATA"]["DATA"]
    return np.asarray(pd.to_numeric(frame, errors="coerce"), dtype=np.float64)


def _pyjstat(path: Path) -> NDArray[np.float64]:
    from pyjstat import pyjstat  # type: ignore[import-not-found]

    frame = pyjstat.Dataset.read(path.read_text("utf-8")).write("dataframe")
    return np.asarray(frame["value"], dtype=np.float64)


if __name__ == "__main__":
    sys.exit(main())
