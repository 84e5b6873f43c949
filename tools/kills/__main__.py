"""Run: ``python -m tools.kills --kills 500``."""

import argparse
import sys
import tempfile
from pathlib import Path

from . import __doc__ as about
from .commands import COMMANDS
from .killing import killed_at_every_point


def main() -> int:
    """Kill every command so many times, evenly over its points; 1 where something half was left."""
    parser = argparse.ArgumentParser(prog="python -m tools.kills", description=about)
    parser.add_argument("--kills", type=int, default=500, help="of all commands together")
    given = parser.parse_args()
    sys.stdout.write(
        "| command | points | kills | old | new | told to be mixed | faults |\n|---|---|---|---|---|---|---|\n"
    )
    faults = kills = 0
    for number, (name, prepared) in enumerate(COMMANDS.items()):
        left = (given.kills - kills) / (len(COMMANDS) - number)
        with tempfile.TemporaryDirectory() as folder:
            outcome = killed_at_every_point(prepared(Path(folder)), round(left))
        kills += outcome.kills
        faults += len(outcome.faults)
        sys.stdout.write(f"| {name} | {outcome.points} | {outcome.kills} | {outcome.old} | {outcome.new} ")
        sys.stdout.write(f"| {outcome.mixed} | {len(outcome.faults)} |\n")
        for fault in outcome.faults:
            sys.stderr.write(f"{name}: {fault}\n")
    sys.stdout.write(f"{kills} kills, {faults} faults\n")
    return int(faults > 0 or kills < given.kills)


if __name__ == "__main__":
    sys.exit(main())
