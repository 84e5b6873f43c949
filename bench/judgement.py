"""All status methods for every municipality against the same for one: a ratio in one process, warm, without loading.

``python -m bench.judgement`` prints it. 308 municipalities, 25 measures and 30 years; medians of several runs in turn.
Judged are the latest figures by each of the methods; the Mann–Kendall test of the whole series is told beside it.
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

MUNICIPALITIES, MEASURES, YEARS = 308, 25, 30
LIMIT = 10.0
SEED = 1


def main() -> int:
    """Measure, print, and answer 1 where the ratio is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    jobs = [_judging(MUNICIPALITIES), _judging(1), _testing(MUNICIPALITIES), _testing(1)]
    medians = _medians(jobs, runs)
    ratio = medians[0] / medians[1]
    verdict = "ok" if ratio < LIMIT else "over"
    print(
        f"{len(METHODS)} methods, {MEASURES} measures, {YEARS} years: {MUNICIPALITIES} municipalities "
        f"{1000 * medians[0]:.1f} ms = {ratio:.1f} × one (less than {LIMIT:g}) {verdict}"
    )
    print(f"Mann–Kendall: {1000 * medians[2]:.1f} ms = {medians[2] / medians[3]:.1f} × one")
    return int(ratio >= LIMIT)


def _judging(municipalities: int) -> Callable[[], None]:
    series = _series(_figures(municipalities))

    def judge() -> None:
        for method in METHODS:
            METHODS.load(method)(series)

    return judge


def _testing(municipalities: int) -> Callable[[], None]:
    value = _figures(municipalities)

    def test() -> None:
        mann_kendall(value)

    return test


def _figures(municipalities: int) -> FloatGrid:
    return np.random.default_rng(SEED).normal(100.0, 10.0, (MEASURES * municipalities, YEARS))


def _series(value: FloatGrid) -> PlainSeries:
    number = len(value)
    first, last = year_period(2024 - YEARS + 1), year_period(2024)

    def every(period: Period) -> Times:
        return Times.of([period] * number)

    return PlainSeries(
        ids=tuple(map(str, range(number))),
        groups=("",) * number,
        signs=np.where(np.arange(number) % 2, 1.0, -1.0),
        base_times=every(first),
        base_values=value[:, 0],
        times=every(last),
        values=value[:, -1],
        target_times=every(year_period(2030)),
        targets=1.1 * value[:, 0],
        limits=np.full(number, np.nan),
        amber_shares=np.full(number, np.nan),
        recent=value[:, -6:],
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
