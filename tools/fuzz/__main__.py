"""Run: ``python -m tools.fuzz --inputs 20000 --seed 1``."""

import argparse
import resource
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

from . import __doc__ as about
from .damage import cut_off, damaged, random_bytes
from .json_list_inputs import SOTKANET, TREASURY
from .json_stat_inputs import JSON_STAT
from .made import Kind, Made, Random
from .publisher_text_inputs import PXWEB_CSV, SOTKANET_CSV, SOTKANET_WEB_CSV, SURVEY_ANSWERS, SYKE_CSV
from .publisher_workbook_inputs import PXWEB_WORKBOOK, SOTKANET_WORKBOOK, SYKE_WORKBOOK, TREASURY_WORKBOOK
from .px_inputs import PX
from .strategy_inputs import SOURCES_FILE, STRATEGY_FILE, YamlKind
from .strategy_trial import outcome_of_yaml
from .text_inputs import TEXT
from .trial import FAULT, READ, REFUSED, Outcome, outcome_of
from .workbook_inputs import WORKBOOK

KINDS: tuple[Kind, ...] = (
    PX,
    JSON_STAT,
    SOTKANET,
    TREASURY,
    TEXT,
    WORKBOOK,
    PXWEB_CSV,
    PXWEB_WORKBOOK,
    SYKE_CSV,
    SYKE_WORKBOOK,
    SOTKANET_CSV,
    SOTKANET_WEB_CSV,
    SOTKANET_WORKBOOK,
    TREASURY_WORKBOOK,
    SURVEY_ANSWERS,
)
YAML_KINDS = (STRATEGY_FILE, SOURCES_FILE)
ALL: tuple[Kind | YamlKind, ...] = (*KINDS, *YAML_KINDS)
MOST_MEMORY = 4 << 30  # bytes
SLOW = 1.0  # seconds
LARGE_ONES = 1 / 2000


def main() -> int:
    """Try so many files of each kind; 1 where something else than rows or a refusal came of one."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description=about)
    parser.add_argument("--inputs", type=int, default=1000, help="files of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where files are kept that end otherwise")
    parser.add_argument(
        "--kind", choices=[kind.loader for kind in ALL], action="append", help="only this kind; repeatable"
    )
    given = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    sys.stdout.write("| kind | inputs | read | refused | anything else | slowest |\n|---|---|---|---|---|---|\n")
    kinds = [kind for kind in ALL if not given.kind or kind.loader in given.kind]
    return int(sum(_tried(kind, given.inputs, given.seed, given.keep) for kind in kinds) > 0)


def _tried(kind: Kind | YamlKind, inputs: int, seed: int, keep: Path | None) -> int:
    """Try files of one kind, print what became of them, and answer how many ended otherwise."""
    count: Counter[str] = Counter()
    slowest = 0.0
    for number in range(inputs):
        chance = Random(f"{seed} {kind.loader} {number}")
        made, outcome = one_tried(kind, chance)
        count[outcome.kind] += 1
        slowest = max(slowest, outcome.seconds)
        if outcome.seconds > SLOW:
            sys.stderr.write(f"{kind.loader} {number} ({made.what}): {outcome.seconds:.1f} s\n")
        if outcome.fault:
            sys.stderr.write(f"{kind.loader} {number} ({made.what}): {outcome.fault}\n")
            if keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{kind.loader}-{number}").write_bytes(made.content)
    counts = " | ".join(f"{count[each]:,}" for each in (READ, REFUSED, FAULT))
    sys.stdout.write(f"| {kind.loader} | {inputs:,} | {counts} | {slowest:.2f} s |\n")
    sys.stdout.flush()
    return count[FAULT]


def one_tried(kind: Kind | YamlKind, chance: Random) -> tuple[Made, Outcome]:
    """A file of that kind and what became of it."""
    if isinstance(kind, YamlKind):
        made = one_of_yaml(kind, chance)
        return made, outcome_of_yaml(made, kind, chance)
    made = one_of(kind, chance)
    return made, outcome_of(made, kind, chance)


def one_of_yaml(kind: YamlKind, chance: Random) -> Made:
    """A strategy or sources file: sound, with faults, cut off or damaged."""
    if chance.random() < LARGE_ONES:
        return kind.large(chance)
    made = kind.sound(chance) if chance.random() < 0.3 else kind.lie(chance)
    return _damaged_or_not(made, chance, has_end=False)


def one_of(kind: Kind, chance: Random) -> Made:
    """A file of that kind: sound, lying, cut off, damaged, or nothing but bytes."""
    if chance.random() < LARGE_ONES and kind.large:
        return chance.choice(list(kind.large.values()))(chance)
    made = kind.sound(chance) if chance.random() < 0.5 else chance.choice(list(kind.lies.values()))(chance)
    return _damaged_or_not(made, chance, has_end=not kind.is_lines)


def _damaged_or_not(made: Made, chance: Random, *, has_end: bool) -> Made:
    match chance.choice(("as it is", "cut off", "damaged", "damaged", "bytes")):
        case "cut off":
            rows = made.rows if has_end else None
            return cut_off(replace(made, is_refused=False, rows=rows), chance)
        case "damaged":
            return damaged(made, chance)
        case "bytes" if chance.random() < 0.2:
            return random_bytes(chance)
    return made


if __name__ == "__main__":
    sys.exit(main())
