"""A survey of a million answers aggregated, against DuckDB: medians of runs taken in turn.

``python -m bench.survey_answers --peers PYTHON`` prints the ratios; PYTHON is one with duckdb installed, without it
that is said and nothing compared. Fifteen columns: the respondent's number, sex, age, area, eleven items with labels.
Ours is the whole of ``survey results`` (with margins and disclosure control), DuckDB's a query over the same file: n,
mean, deviation and the number of each answer by item, of all and by sex, age and area; of four ways to write it this
was the quickest. Times are of whole processes. DuckDB shares work among processors, we use one: the limit is of wall
clocks, the ratio of processor times is printed beside it. A ratio over its limit is printed with ``over``, and the
exit code tells it.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from bench.children import Limits, can_import, costs_in_turn, in_a_child

ANSWERS = 1_000_000
POINTS = ("Täysin eri mieltä", "Jokseenkin eri mieltä", "Ei samaa eikä eri mieltä", "Jokseenkin samaa mieltä",
          "Täysin samaa mieltä")  # fmt: skip
GIVEN = np.array([*POINTS, "En osaa sanoa", ""])
OFTEN = (0.08, 0.14, 0.2, 0.3, 0.2, 0.05, 0.03)
ITEMS = tuple(f"Väite {number}" for number in range(1, 12))
GROUPS = {
    "Sukupuoli": ("Nainen", "Mies"),
    "Ikä": ("18–29", "30–44", "45–64", "65–79"),
    "Alue": tuple(f"Alue {number:02}" for number in range(1, 20)),
}
MOST_MEGABYTES = 1000
OURS = ("-m", "heinola_indicators", "survey", "results", "codebook.yaml", "--data", ".", "--format", "json", "--quiet")


def main() -> int:
    """Measure, print, and answer 1 where a ratio is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", default=sys.executable, help="a Python with duckdb")
    asked = parser.parse_args()
    limits = Limits()
    commands: dict[str, tuple[str, ...]] = {"survey results": (sys.executable, *OURS)}
    if can_import(asked.peers, "duckdb"):
        commands["duckdb"] = (asked.peers, "-c", f"import duckdb; print(duckdb.sql({query()!r}).fetchall())")
    else:
        print("duckdb is not installed there: not compared")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        in_a_child(write_answers, folder / "answers.csv", ANSWERS)
        (folder / "codebook.yaml").write_text("\n".join(codebook()), "utf-8")
        costs = costs_in_turn(commands, asked.runs, folder)
    for command, cost in costs.items():
        print(f"{command:<16} {cost.seconds:6.2f} s, processors {cost.processor:6.2f} s {cost.megabytes:6.0f} MB")
    ours = costs["survey results"]
    if "duckdb" in costs:
        limits.at_most("wall clock, survey results / duckdb", ours.seconds / costs["duckdb"].seconds, 2)
        print(f"{'processor time, survey results / duckdb':<72} {ours.processor / costs['duckdb'].processor:6.2f}")
    limits.at_most("memory of survey results, GB", ours.megabytes / MOST_MEGABYTES, 1)
    return int(limits.over > 0)


def write_answers(path: Path, answers: int, seed: int = 20261124) -> None:
    """Write so many rows of answers, as Webropol would."""
    chance = np.random.default_rng(seed)
    columns = [np.arange(1, answers + 1).astype(str)]
    columns += [np.array(labels)[chance.integers(0, len(labels), answers)] for labels in GROUPS.values()]
    columns += [GIVEN[chance.choice(len(GIVEN), answers, p=OFTEN)] for _ in ITEMS]
    with path.open("w", encoding="utf-8") as file:
        file.write(";".join(("Vastaajan ID", *GROUPS, *ITEMS)) + "\n")
        file.writelines(";".join(row) + "\n" for row in zip(*columns, strict=True))


def codebook() -> Iterator[str]:
    """The lines of the survey's codebook."""
    yield "survey: {id: national, name: {fi: Kansalliskysely}, origin: synthetic, sampling: random,"
    yield "  disclosure: at-least-5, respondent: [Vastaajan ID]}"
    yield "rounds: [{period: 2025, file: answers.csv}]"
    yield "scales:\n  - id: agreement\n    between: [1, 5]\n    points:"
    yield from (f"      - {{value: {value}, labels: [{_quoted(text)}]}}" for value, text in enumerate(POINTS, start=1))
    yield "    dont-know: [En osaa sanoa]\nitems:"
    yield from (f"  - {{id: item-{at}, column: {_quoted(name)}, scale: agreement}}" for at, name in enumerate(ITEMS))
    yield "breakdowns:"
    for at, (name, labels) in enumerate(GROUPS.items()):
        yield f"  - id: group-{at}\n    name: {{fi: {name}}}\n    column: {name}\n    categories:"
        yield from (f"      - {{id: of-{place}, answers: [{_quoted(text)}]}}" for place, text in enumerate(labels))


def query() -> str:
    """The same as DuckDB is asked it: each item counted by all groups together, the counts added up by each."""
    names = ", ".join(_quoted(name) for name in GROUPS)
    of_item = [f"SELECT '{item}' AS item, {names}, {_quoted(item)} AS answer, count(*) AS n" for item in ITEMS]
    counted = " UNION ALL ".join(f"{select} FROM asked GROUP BY ALL" for select in of_item)
    value = " ".join(f"WHEN '{text}' THEN {value}" for value, text in enumerate(POINTS, start=1))
    of_points = ", ".join(f"sum(n) FILTER (value = {value})" for value in range(1, len(POINTS) + 1))
    sets = ", ".join(["(item)", *(f"(item, {_quoted(name)})" for name in GROUPS)])
    return f"""
        WITH asked AS MATERIALIZED (FROM read_csv('answers.csv', delim = ';', header = true, all_varchar = true)),
             counted AS ({counted}),
             scored AS (SELECT item, {names}, n, CASE answer {value} END AS value FROM counted)
        SELECT item, {names}, sum(n), sum(n * value) / sum(n),
               sqrt((sum(n * value * value) - sum(n * value) * sum(n * value) / sum(n)) / (sum(n) - 1)), {of_points}
        FROM scored WHERE value IS NOT NULL GROUP BY GROUPING SETS ({sets})
    """  # noqa: S608


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
