"""A small strategy with its sources and exports, and ways to spoil them."""

from pathlib import Path

from heinola_indicators.loaders import LOADERS
from heinola_indicators.strategy.reader import read_with_problems

STRATEGY = """\
strategy:
  name: {fi: Esimerkkilä 2030}
  area: "111"
terms:
  - {start: 2021-08-01, end: 2025-05-31, midterm: [2024-01-04, 2024-05-08]}
values:
  - {id: caring, name: {fi: Välittäminen}}
drivers:
  - {id: reform, name: {fi: Uudistus}}
units:
  - {id: stars, name: {fi: tähteä}, decimals: 0}
themes:
  - id: economy
    name: {fi: Talous}
    goals:
      - id: less-debt
        name: {fi: Velka vähenee}
        owner: {unit: talous, origin: example}
        drivers: [reform]
        measures:
          - id: loans
            name: {fi: Lainat}
            unit: EUR
            direction: fall
            calculator: value
            inputs: {value: loans}
            baseline: {period: 2020, origin: example}
            breaks:
              - {period: 2023, reason: {fi: uudistus}, driver: reform}
            target-levels:
              - {period: 2025, at-most: 100, decided: 2022-11-14, origin: example}
              - {period: 2030, at-most: 90.5, origin: example}
          - id: loans-per-resident
            name: {fi: Lainat asukasta kohden}
            unit: EUR/resident
            direction: fall
            calculator: per-resident
            inputs: {amount: loans, population: population}
            baseline: {period: 2020, origin: example}
            target-levels:
              - {period: 2030, at-most: 0.5, origin: example}
"""

SOURCES = """\
sources:
  - id: accounts
    name: {fi: Tilinpäätökset}
    publisher: Esimerkkilä
    files: talous_*.csv
    frequency: year
    lag: 6
    origin: synthetic
  - id: statistics
    name: {fi: Väestö}
    publisher: Tilastokeskus
    files: [väkiluku vuosittain.csv]
    frequency: year
    lag: 6
    origin: published
series:
  - id: loans
    unit: EUR
    parts:
      - source: accounts
        select: {contents: Lainat}
        of-area: "111"
  - id: population
    unit: persons
    parts:
      - source: statistics
        select: {contents: Väkiluku}
        of-area: "111"
"""

EXPORTS = {
    "talous_2020-2022.csv": "Vuosi;Lainat\n2020;120\n2021;115\n2022;112\n",
    "talous_2023-2024.csv": "Vuosi;Lainat\n2023;110\n2024;104\n",
    "väkiluku vuosittain.csv": "Vuosi;Väkiluku\n2020;200\n2021;198\n2022;196\n2023;195\n2024;190\n",
}


def write_city(folder, strategy=STRATEGY, sources=SOURCES, exports=EXPORTS):
    """The strategy file of a city in *folder*, with its sources file and, in ``data``, its exports."""
    (folder / "config").mkdir(exist_ok=True, parents=True)
    (folder / "data").mkdir(exist_ok=True)
    (folder / "config/strategy.yaml").write_text(strategy, "utf-8")
    (folder / "config/sources.yaml").write_text(sources, "utf-8")
    for name, text in exports.items():
        (folder / "data" / name).write_text(text, "utf-8")
    return folder / "config/strategy.yaml"


def changed(text, old, new):
    """*text* with one passage changed."""
    assert text.count(old) >= 1, old
    return text.replace(old, new, 1)


def problems_in(folder, strategy=STRATEGY, sources=SOURCES):
    """The lines that a reader of the two files is told, with the names of the files without their folders."""
    read = read_with_problems(write_city(folder, strategy, sources), LOADERS)
    return [shortened(problem, folder) for problem in read.problems]


def warnings_in(folder, strategy=STRATEGY, sources=SOURCES):
    """The warnings of two files that are sound."""
    read = read_with_problems(write_city(folder, strategy, sources), LOADERS)
    assert read.problems == ()
    return [shortened(problem, folder) for problem in read.warnings]


def shortened(problem, folder):
    return str(problem).replace(f"{Path(folder) / 'config'}/", "")
