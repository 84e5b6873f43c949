"""Reading large PX files, as ratios against named peers in the same run: medians of runs taken in turn.

``python -m bench.px_reading --peers PYTHON`` prints them; PYTHON is one with pandas, pyaxis and px2csv installed, and
what it lacks is said and left out. Every figure is of a whole process. A ratio over its limit is printed with ``over``,
and the exit code tells it.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bench.children import Cost, Limits, can_import, costs_in_turn, in_a_child
from bench.px_input import write_px

OURS = "import heinola_indicators as hi; hi.read({path!r})"
OUR_ONE = "import heinola_indicators as hi; hi.read({path!r}, where={{'Alue': 'KU111'}})"
PYAXIS = "from pyaxis import pyaxis; pyaxis.parse({path!r}, encoding='utf-8')['DATA']"
PX2CSV = "import pandas, px2csv; px2csv.convert({path!r}, 'out.csv', include_codes=True, include_labels=False{more}); "
PX2CSV += "pandas.read_csv('out.csv')"
ONE = ", select={'Alue': ['KU111']}"
SMALLER, LARGER = "3.4 million cells", "34 million cells"


def main() -> int:
    """Measure, print, and answer 1 where a ratio is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", default=sys.executable, help="a Python with pandas, pyaxis and px2csv")
    asked = parser.parse_args()
    limits = Limits()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cells = (
            in_a_child(write_px, folder / "smaller.px", years=18, contents=6),
            in_a_child(write_px, folder / "larger.px", years=135, contents=8),
        )
        print(f"{cells[0]:,} and {cells[1]:,} cells, {asked.runs} runs each")
        costs = costs_in_turn(_commands(asked.peers), asked.runs, folder)
    for name, cost in costs.items():
        print(f"{name:<48} {cost.seconds:7.2f} s {cost.megabytes:7.0f} MB")
    _compare_one(costs, limits)
    _compare_whole(costs, limits)
    growth = cells[1] / cells[0]
    ours, larger = costs[f"whole, {SMALLER}"], costs[f"whole, {LARGER}"]
    limits.at_most("time, 34 million cells / 3.4 million", larger.seconds / ours.seconds, growth)
    limits.at_most("memory, 34 million cells / 3.4 million", larger.megabytes / ours.megabytes, growth)
    return int(limits.over > 0)


def _commands(peers: str) -> dict[str, tuple[str, ...]]:
    ours = (sys.executable, "-c")
    commands = {
        "import pandas": (*ours, "import pandas"),
        "one municipality, command": (
            sys.executable, "-m", "heinola_indicators", "read", "larger.px", "--where", "Alue=KU111",
        ),
        "one municipality, frame": (*ours, OUR_ONE.format(path="larger.px")),
        f"whole, {SMALLER}": (*ours, OURS.format(path="smaller.px")),
        f"whole, {LARGER}": (*ours, OURS.format(path="larger.px")),
    }  # fmt: skip
    if can_import(peers, "px2csv", "pandas"):
        commands["one municipality, px2csv"] = (peers, "-c", PX2CSV.format(path="larger.px", more=ONE))
        commands[f"px2csv, {SMALLER}"] = (peers, "-c", PX2CSV.format(path="smaller.px", more=""))
        commands[f"px2csv, {LARGER}"] = (peers, "-c", PX2CSV.format(path="larger.px", more=""))
    else:
        print("px2csv is not installed there: not compared")
    if can_import(peers, "pyaxis"):
        commands["pyaxis"] = (peers, "-c", PYAXIS.format(path="smaller.px"))
    else:
        print("pyaxis is not installed there: not compared")
    return commands


def _compare_one(costs: Mapping[str, Cost], limits: Limits) -> None:
    frame, command = costs["one municipality, frame"], costs["one municipality, command"]
    for what, cost in (("command", command), ("frame", frame)):
        limits.at_most(f"one municipality, {what} / import pandas", cost.seconds / costs["import pandas"].seconds, 1.15)
    peer = costs.get("one municipality, px2csv")
    if peer is not None:
        limits.at_least("one municipality, px2csv / frame", peer.seconds / frame.seconds, 1.5)
        limits.at_most("one municipality, memory, frame / px2csv", frame.megabytes / peer.megabytes, 2)


def _compare_whole(costs: Mapping[str, Cost], limits: Limits) -> None:
    smaller, larger = costs[f"whole, {SMALLER}"], costs[f"whole, {LARGER}"]
    if "pyaxis" in costs:
        limits.at_least(f"pyaxis / whole, {SMALLER}", costs["pyaxis"].seconds / smaller.seconds, 4)
    for size, cost, faster, share in ((SMALLER, smaller, 1.0, 0.4), (LARGER, larger, 1.7, 0.25)):
        peer = costs.get(f"px2csv, {size}")
        if peer is not None:
            limits.at_least(f"px2csv and read_csv / whole, {size}", peer.seconds / cost.seconds, faster)
            limits.at_most(f"memory, whole / px2csv and read_csv, {size}", cost.megabytes / peer.megabytes, share)


if __name__ == "__main__":
    sys.exit(main())
