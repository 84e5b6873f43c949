"""Figures of speed as ratios against named peers in the same run: medians of runs taken in turn.

``python -m bench.ratios`` prints them; ``--runs 15`` is the default. Nothing here is a timed test: a ratio over its
limit is printed with ``over``, and the exit code tells it.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.larger_strategy import larger_strategy

ROOT = Path(__file__).resolve().parents[1]
AS_OF = ("--as-of", "2026-11-24", "--quiet")
PROGRAM = (sys.executable, "-m", "heinola_indicators")


def main() -> int:
    """Measure, print, and answer 1 where a ratio is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        larger = larger_strategy(ROOT / "config", Path(folder), measures=500)
        commands: dict[str, Sequence[str]] = {
            "import pandas": (sys.executable, "-c", "import pandas"),
            "import click": (sys.executable, "-c", "import click"),
            "--help": (*PROGRAM, "--help"),
            "compute": (*PROGRAM, "compute", *AS_OF),
            "compute --output": (*PROGRAM, "compute", *AS_OF, "--output", f"{folder}/out"),
            "compute, 500 measures": (*PROGRAM, "compute", *AS_OF, "--strategy", str(larger)),
        }
        medians = _medians(commands, runs)
    ratios = [
        ("--help", "import click", 1.5),
        ("compute", "import pandas", 1.9),
        ("compute --output", "import pandas", 2.3),
        ("compute, 500 measures", "compute", 3.5),
    ]
    over = 0
    for command, peer, limit in ratios:
        ratio = medians[command] / medians[peer]
        verdict = "ok" if ratio <= limit else "over"
        over += verdict == "over"
        print(f"{command:<24} {medians[command]:6.3f} s = {ratio:4.2f} × {peer} (at most {limit}) {verdict}")
    return int(over > 0)


def _medians(commands: dict[str, Sequence[str]], runs: int) -> dict[str, float]:
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in seconds.items()}


if __name__ == "__main__":
    sys.exit(main())
