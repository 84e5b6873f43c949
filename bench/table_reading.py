"""Reading tables: our loaders against named peers on made-up files; medians of five runs taken in turn.

``python -m bench.table_reading`` prints them; ``--runs 5`` is the default. A peer reads the file and no more: openpyxl
in read-only mode goes through all cells, calamine gives all rows, pandas reads a frame. Ours ends in a table with
variables, values and flags. Times are of whole processes, start-up included, except for the ratio to openpyxl, which
is of the fastest of all further readings, three in each process, when everything is imported: processor time, which
a busy machine stretches less. A ratio over its limit is printed with ``over``, and the exit code tells it.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from openpyxl import Workbook

ROOT = Path(__file__).resolve().parents[1]
SIZES = {"300 × 40": (300, 40), "20,000 × 12": (20_000, 12)}
ROWS_OF_CSV = 1_000_000
READING = {
    "ours": "from pathlib import Path\nfrom heinola_indicators.loaders.detection import load\n"
    "from heinola_indicators.loaders.export import Export\nload(Export.read(Path(path)))",
    "openpyxl": "from openpyxl import load_workbook\n"
    "for sheet in load_workbook(path, read_only=True):\n for row in sheet.iter_rows(values_only=True): pass",
    "calamine and import pandas": "import pandas\nfrom python_calamine import CalamineWorkbook\n"
    "book = CalamineWorkbook.from_path(path)\n"
    "for name in book.sheet_names: book.get_sheet_by_name(name).to_python(skip_empty_area=False)",
    "pandas.read_csv": "import pandas\npandas.read_csv(path, sep=';')",
}
ONCE = "import sys, time\npath = sys.argv[1]\n{imports}\n{reading}"
TIMED = "start = time.process_time()\n{reading}\ntimes.append(time.process_time() - start)\n"
AGAIN = f"{ONCE}\ntimes = []\n{TIMED * 3}print(min(times))"


def main() -> int:
    """Measure, print, and answer 1 where a ratio is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    over = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, (rows, columns) in SIZES.items():
            path = _workbook(Path(folder) / f"{rows}.xlsx", rows, columns)
            whole, again = _times(path, ("ours", "openpyxl", "calamine and import pandas"), runs)
            over += _told(f"workbook {name}", whole, "calamine and import pandas", 1.3)
            ratio = again["openpyxl"] / again["ours"]
            verdict = "ok" if ratio >= 5 else "over"
            print(f"{'':<24} {again['ours']:6.3f} s of reading again = openpyxl / {ratio:4.2f} (at least 5) {verdict}")
            over += ratio < 5
        path = _text(Path(folder) / "large.csv")
        whole, _ = _times(path, ("ours", "pandas.read_csv"), runs)
        over += _told(f"CSV {ROWS_OF_CSV:,} × 5", whole, "pandas.read_csv", 5)
    return int(over > 0)


def _told(name: str, seconds: dict[str, float], peer: str, limit: float) -> bool:
    ratio = seconds["ours"] / seconds[peer]
    verdict = "ok" if ratio <= limit else "over"
    print(f"{name:<24} {seconds['ours']:6.3f} s = {ratio:4.2f} × {peer} (at most {limit}) {verdict}")
    return ratio > limit


def _times(path: Path, readers: tuple[str, ...], runs: int) -> tuple[dict[str, float], dict[str, float]]:
    """The median times of whole processes that read once, and the fastest of reading again within a process."""
    whole: dict[str, list[float]] = {name: [] for name in readers}
    again: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(runs):
        for name in readers:
            lines = READING[name].split("\n")
            parts = {
                "imports": "\n".join(line for line in lines if line.startswith(("import", "from"))),
                "reading": "\n".join(line for line in lines if not line.startswith(("import", "from"))),
            }
            start = time.perf_counter()
            _run(ONCE.format(**parts), path)
            whole[name].append(time.perf_counter() - start)
            again[name].append(float(_run(AGAIN.format(**parts), path)))
    return (
        {name: statistics.median(times) for name, times in whole.items()},
        {name: min(times) for name, times in again.items()},
    )


def _run(program: str, path: Path) -> str:
    command = (sys.executable, "-c", program, str(path))
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def _workbook(path: Path, rows: int, columns: int) -> Path:
    numbers = random.Random(rows)  # noqa: S311 - made-up figures
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["Kunta", "Vuosi", *(f"Luku {number}" for number in range(columns - 2))])
    for row in range(rows):
        figures = [round(numbers.uniform(-1e6, 1e6), numbers.randrange(4)) for _ in range(columns - 2)]
        sheet.append([f"Kunta {row % 308}", 1990 + row % 35, *figures])
    book.save(path)
    return path


def _text(path: Path) -> Path:
    numbers = random.Random(1)  # noqa: S311 - made-up figures
    with path.open("w", encoding="utf-8") as lines:
        lines.write("Kunta;Vuosi;Ikä;Arvo;Toinen\n")
        lines.writelines(
            f"Kunta {row % 308};{1990 + row % 35};{row % 101};{numbers.uniform(0, 1e5):.3f};{row * 7919 % 10_000}\n"
            for row in range(ROWS_OF_CSV)
        )
    return path


if __name__ == "__main__":
    sys.exit(main())
