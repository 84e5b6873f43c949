"""The kernel refuses to write on in the middle of a file: one line, exit code 5, the old files, nothing beside."""

import sys

import pytest
from tests.cli.running import invoke, process
from tests.strategy.small_city import write_city

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files cannot be limited there")
OLD, NEW = ("--as-of", "2025-11-24"), ("--as-of", "2026-11-24")
LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
from heinola_indicators.cli import run
run()
"""


@pytest.fixture
def city(tmp_path):
    folder = tmp_path / "city"
    return ("--strategy", write_city(folder), "--data", folder / "data", "--quiet")


@pytest.fixture
def outputs(tmp_path):
    folder = tmp_path / "outputs"
    folder.mkdir()
    return folder


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_set(city, outputs):
    _stays_as_it_was(outputs, ("compute", *city, "--output", outputs), "status.xlsx")


def test_a_report(city, outputs):
    report = ("report", "scorecard", "--format", "html", *city, "--output", outputs / "page.html")
    _stays_as_it_was(outputs, report, "page.html")


def test_a_pack(city, outputs):
    _stays_as_it_was(outputs, ("audit", outputs / "pack.zip", *city), "pack.zip")


def test_a_verification_that_has_no_room_says_nothing_against_the_pack(city, outputs):
    invoke("audit", outputs / "pack.zip", *city, *OLD)
    done = _limited(("audit", outputs / "pack.zip", "--verify"), limit=4_000)
    assert (done.returncode, done.stdout) == (5, b"")
    assert b"File too large" in done.stderr


def _stays_as_it_was(outputs, command, largest):
    """The old files are there after the largest of them could be written in part only."""
    assert invoke(*command, *OLD).exit_code == 0
    before = contents(outputs)
    done = _limited((*command, *NEW), limit=len(before[largest]) * 3 // 4)
    assert done.returncode == 5
    assert done.stderr == (
        f"heinola-indicators: {outputs / largest}: cannot be written (File too large); it was left as it was\n".encode()
    )
    assert contents(outputs) == before


def _limited(command, limit):
    return process(*command, code=LIMITED.format(limit=limit), capture_output=True)
