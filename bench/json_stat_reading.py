"""Reading a JSON-stat file of a million cells into a frame, against pyjstat: medians of runs taken in turn.

``python -m bench.json_stat_reading --peers PYTHON`` prints the ratios; PYTHON is one with pyjstat installed, without it
that is said and nothing compared. Timed is the reading itself, by each process after its imports; memory is that of the
whole process. A ratio over its limit is printed with ``over``, and the exit code tells it.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from bench.children import Limits, can_import, costs_in_turn, in_a_child

SIZES = {"Alue": 309, "Ikä": 18, "Vuosi": 30, "Tiedot": 6}
TIMED = "import time; start = time.perf_counter(); {call}; print(time.perf_counter() - start)"
OURS = "import pandas, heinola_indicators.usecases.read as hi, heinola_indicators.loaders.json_stat, pathlib; "
OURS += TIMED.format(call="hi.tidy_frame(hi.read(hi.ReadRequest(pathlib.Path({name!r}){where})))")
PYJSTAT = "from pyjstat import pyjstat; "
PYJSTAT += TIMED.format(call="pyjstat.Dataset.read(open('million.json').read()).write('dataframe')")
WHOLE = OURS.format(name="million.json", where="")
ONE = OURS.format(name="million.json", where=", (('Alue', 'Alue 111'),)")
FOURFOLD = OURS.format(name="fourfold.json", where="")


def main() -> int:
    """Measure, print, and answer 1 where a ratio is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", default=sys.executable, help="a Python with pyjstat")
    asked = parser.parse_args()
    limits = Limits()
    commands = {"whole": (sys.executable, WHOLE), "one municipality": (sys.executable, ONE)}
    commands["four times as large"] = (sys.executable, FOURFOLD)
    if can_import(asked.peers, "pyjstat"):
        commands["pyjstat"] = (asked.peers, PYJSTAT)
    else:
        print("pyjstat is not installed there: not compared")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        in_a_child(write_json_stat, folder / "million.json", SIZES)
        in_a_child(write_json_stat, folder / "fourfold.json", SIZES | {"Vuosi": 4 * SIZES["Vuosi"]})
        seconds = _seconds(commands, asked.runs, folder)
        costs = costs_in_turn({name: (python, "-c", code) for name, (python, code) in commands.items()}, 1, folder)
    for name, median in seconds.items():
        print(f"{name:<24} {median:7.3f} s {costs[name].megabytes:7.0f} MB")
    if "pyjstat" in seconds:
        limits.at_least("pyjstat / whole", seconds["pyjstat"] / seconds["whole"], 20)
        limits.at_most("memory, whole / pyjstat", costs["whole"].megabytes / costs["pyjstat"].megabytes, 1)
    limits.at_most("four times as large / whole", seconds["four times as large"] / seconds["whole"], 4)
    limits.at_most("one municipality / whole", seconds["one municipality"] / seconds["whole"], 1)
    return int(limits.over > 0)


def write_json_stat(path: Path, sizes: dict[str, int], seed: int = 20261124) -> None:
    """Write a dataset with these dimensions; 1 % of its values are missing with their reason, 2 % negative."""
    chance = np.random.default_rng(seed)
    count = int(np.prod(list(sizes.values())))
    figures = np.round(chance.lognormal(5, 2, count), 1)
    figures[chance.random(count) < 0.02] *= -1
    values: list[float | None] = figures.tolist()
    status = {}
    for at in np.flatnonzero(chance.random(count) < 0.01).tolist():
        values[at], status[str(at)] = None, ".."
    dataset = {
        "version": "2.0", "class": "dataset", "label": "Väestö", "id": list(sizes), "size": list(sizes.values()),
        "dimension": {name: {"label": name, "category": _category(name, size)} for name, size in sizes.items()},
        "value": values, "status": status,
    }  # fmt: skip
    path.write_text(json.dumps(dataset), "utf-8")


def _category(name: str, size: int) -> dict[str, dict[str, object]]:
    ids = [f"{name} {number}" for number in range(size)]
    return {"index": {id_: at for at, id_ in enumerate(ids)}, "label": {id_: id_ for id_ in ids}}


def _seconds(commands: dict[str, tuple[str, str]], runs: int, folder: Path) -> dict[str, float]:
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, (python, code) in commands.items():
            done = subprocess.run([python, "-c", code], cwd=folder, check=True, capture_output=True, text=True)
            seconds[name].append(float(done.stdout))
    return {name: statistics.median(times) for name, times in seconds.items()}


if __name__ == "__main__":
    sys.exit(main())
