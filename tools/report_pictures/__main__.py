"""Run: ``python -m tools.report_pictures scorecard-html pictures``."""

import argparse
import sys
from pathlib import Path

from . import NAMES, make_pictures
from . import __doc__ as about

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tools.report_pictures", description=about)
    parser.add_argument("name", choices=NAMES)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    for path in make_pictures(given.name, given.folder):
        sys.stdout.write(f"{path}\n")
