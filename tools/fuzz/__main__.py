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
from .px_inputs import PX
from .text_inputs import TEXT
from .trial import FAULT, READ, REFUSED, outcome_of
from .workbook_inputs import WORKBOOK

KINDS = (PX, JSON_STAT, SOTKANET, TREASURY, TEXT, WORKBOOK)
MOST_MEMORY = 4 << 30  # bytes
SLOW = 1.0  # seconds
LARGE_ONES = 1 / 400


def main() -> int:
    """Try so many files of each kind; 1 where something else than rows or a refusal came of one."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description=about)
    parser.add_argument("--inputs", type=int, default=1000, help="files of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where files are kept that end otherwise")
    parser.add_argument("--kind", choices=[kind.loader for kind in KINDS], help="only this kind")
    given = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    sys.stdout.write("| kind | inputs | read | refused | anything else | slowest |\n|---|---|---|---|---|---|\n")
    kinds = [kind for kind in KINDS if given.kind in {None, kind.loader}]
    return int(sum(_tried(kind, given.inputs, given.seed, given.keep) for kind in kinds) > 0)


def _tried(kind: Kind, inputs: int, seed: int, keep: Path | None) -> int:
    """Try files of one kind, print what became of them, and answer how many ended otherwise."""
    count: Counter[str] = Counter()
    slowest = 0.0
    for number in range(inputs):
        chance = Random(f"{seed} {kind.loader} {number}")
        made = one_of(kind, chance)
        outcome = outcome_of(made, kind, chance)
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


def one_of(kind: Kind, chance: Random) -> Made:
    """A file of that kind: sound, lying, cut off, damaged, or nothing but bytes."""
    if chance.random() < LARGE_ONES and kind.large:
        return chance.choice(list(kind.large.values()))(chance)
    made = kind.sound(chance) if chance.random() < 0.5 else chance.choice(list(kind.lies.values()))(chance)
    match chance.choice(("as it is", "cut off", "damaged", "damaged", "bytes")):
        case "cut off":
            return cut_off(replace(made, is_refused=False), chance)
        case "damaged":
            return damaged(made, chance)
        case "bytes" if chance.random() < 0.2:
            return random_bytes(chance)
    return made


if __name__ == "__main__":
    sys.exit(main())
