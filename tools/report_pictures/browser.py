"""A page in a real browser: pictures of it, and what axe-core finds in it.

The scripts need node, Chromium, and a folder with ``axe-core`` and ``playwright-core`` from npm that the environment
variable ``HEINOLA_INDICATORS_NODE_MODULES`` names: ``npm install --prefix FOLDER axe-core playwright-core`` makes it as
``FOLDER/node_modules``. ``.ci/full`` does so.
"""

import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
VARIABLE = "HEINOLA_INDICATORS_NODE_MODULES"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LONGEST_RUN = 300  # seconds


def what_is_missing() -> str | None:
    """What there would have to be for a script to run; none where all is there."""
    if shutil.which("node") is None:
        return "node is not installed"
    if _browser() is None:
        return "Chromium is not installed"
    modules = os.environ.get(VARIABLE)
    if not modules:
        return f"{VARIABLE} names no folder with axe-core and playwright-core"
    lacking = [name for name in ("axe-core", "playwright-core") if not (Path(modules) / name).is_dir()]
    return f"{modules} lacks {' and '.join(lacking)}" if lacking else None


def run(script: str, *arguments: str) -> str:
    """What *script* of this folder prints, run by node with the browser's path before its *arguments*."""
    node = shutil.which("node") or "node"
    command = [node, str(HERE / script), _browser() or "", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST_RUN, check=True)  # noqa: S603
    return done.stdout


def _browser() -> str | None:
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)
