"""All methods for every municipality against the same for one: a ratio in one process, warm, without loading.

``python -m bench.judgement`` prints it. 308 municipalities, 25 measures and 30 years: measure by measure, as the
program goes, every year after the first is judged by every method, and the whole series is tested for a trend. Medians
of several runs in turn.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable

import numpy as np

from heinola_indicators.assessment import METHODS
from heinola_indicators.assessment.plain_series import PlainSeries, Times
from heinola_indicators.model.period import Period, year_period
from heinola_indicators.panel.panel import FloatGrid
from heinola_indicators.statistics.mann_kendall import mann_kendall
from heinola_indicators.statistics.theil_sen import theil_sen

MUNICIPALITIES, MEASURES, YEARS = 308, 25, 30
LAST_YEAR, TARGET_YEAR = 2024, 2030
RECENT = 6  # figures that the weather symbols look back on
LIMIT = 10.0
SEED = 1


def main() -> int:
    """Measure, print, and answer 1 where the ratio is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    jobs = [job(number) for job in (_judging, _testing) for number in (MUNICIPALITIES, 1)]
    of_all, of_one, tests_of_all, tests_of_one = _medians(jobs, runs)
    ratio = (of_all + tests_of_all) / (of_one + tests_of_one)
    print(
        f"{len(METHODS)} methods and the trend, {MEASURES} measures, {YEARS} years: {MUNICIPALITIES} municipalities "
        f"{1000 * (of_all + tests_of_all):.0f} ms = {ratio:.1f} × one (less than {LIMIT:g}) "
        f"{'ok' if ratio < LIMIT else 'over'}"
    )
    print(f"  status methods {of_all / of_one:.1f} ×, Mann–Kendall and Theil–Sen {tests_of_all / tests_of_one:.1f} ×")
    return int(ratio >= LIMIT)


def _judging(municipalities: int) -> Callable[[], None]:
    measures = [_series(value) for value in _figures(municipalities)]

    def judge() -> None:
        for series in measures:
            for method in METHODS:
                METHODS.load(method)(series)

    return judge


def _testing(municipalities: int) -> Callable[[], None]:
    measures, years = _figures(municipalities), np.arange(YEARS, dtype=float)

    def test() -> None:
        for value in measures:
            mann_kendall(value)
            theil_sen(value, years)

    return test


def _figures(municipalities: int) -> FloatGrid:
    return np.random.default_rng(SEED).normal(100.0, 10.0, (MEASURES, municipalities, YEARS))


def _series(value: FloatGrid) -> PlainSeries:
    """A measure of every municipality: a row for each of them in each year after the first."""
    municipalities = len(value)
    number = municipalities * (YEARS - 1)
    periods = [year_period(LAST_YEAR - YEARS + 1 + place) for place in range(YEARS)]
    base = np.repeat(value[:, 0], YEARS - 1)
    padded = np.pad(value, ((0, 0), (RECENT - 1, 0)), constant_values=np.nan)
    recent = np.lib.stride_tricks.sliding_window_view(padded, RECENT, axis=1)[:, 1:]

    def every(period: Period) -> Times:
        return Times.of([period] * number)

    return PlainSeries(
        ids=tuple(map(str, range(number))),
        groups=("",) * number,
        signs=np.ones(number),
        base_times=every(periods[0]),
        base_values=base,
        times=Times.of(periods[1:] * municipalities),
        values=value[:, 1:].ravel(),
        target_times=every(year_period(TARGET_YEAR)),
        targets=1.1 * base,
        limits=np.full(number, np.nan),
        amber_shares=np.full(number, np.nan),
        recent=recent.reshape(number, RECENT),
    )


def _medians(jobs: list[Callable[[], None]], runs: int) -> list[float]:
    seconds: list[list[float]] = [[] for _ in jobs]
    for job in jobs:
        job()
    for _ in range(runs):
        for times, job in zip(seconds, jobs, strict=True):
            start = time.perf_counter()
            job()
            times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in seconds]


if __name__ == "__main__":
    sys.exit(main())
