"""Nothing leaves the machine: an audit hook of the interpreter ends the run at the first look at a network."""

import shutil

import pytest
from tests.cli.running import process

GUARDED = """\
import sys
def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
        raise RuntimeError("NETWORK " + event)
sys.addaudithook(refuse)
import os
from heinola_indicators.cli.main import main
for line in sys.argv[1].splitlines():
    try:
        main(line.split(), prog_name="heinola-indicators")
    except SystemExit as left:
        print(line, "->", left.code, file=sys.stderr)
"""
COMMANDS = """\
--version
init new --area Lahti --as-of 2026-11-24
compute --as-of 2026-11-24 --output out
explain jobs --as-of 2026-11-24
validate
check --as-of 2026-11-24 --fail-on none --format junit --output check.xml
diff out/status.json out/status.json
read data/tilastokeskus/muuttoliike_ika_synthetic.px
inspect data/tilastokeskus/115p_tyopaikat_1987-2021.xlsx
list loaders
list measures
schema status
report budget --format xlsx --output budget.xlsx --as-of 2026-11-24
report annual --format docx --output annual.docx --as-of 2026-11-24
report midterm --format markdown --output midterm.md --as-of 2026-11-24
report scorecard --format html --output page.html --as-of 2026-11-24
report units --format xlsx --output units.xlsx --as-of 2026-11-24
report interim --period 2026-06 --format markdown --output interim.md --as-of 2026-11-24
targets read budget.xlsx --as-of 2026-11-24
follow-up read units.xlsx --as-of 2026-11-24
"""


@pytest.fixture
def city(root, tmp_path):
    for folder in ("config", "data"):
        shutil.copytree(root / folder, tmp_path / folder)
    return tmp_path


def test_no_command_looks_at_a_network(city):
    done = process(COMMANDS, code=GUARDED, capture_output=True, text=True, cwd=city)
    left = [line for line in done.stderr.splitlines() if " -> " in line]
    assert left == [f"{line} -> 0" for line in COMMANDS.splitlines()], done.stderr
    assert "NETWORK" not in done.stderr + done.stdout


def test_the_guard_bites(tmp_path):
    code = GUARDED.replace("import os\n", "import socket\nsocket.create_connection(('localhost', 9))\n")
    done = process("--version", code=code, capture_output=True, text=True, cwd=tmp_path)
    assert "RuntimeError: NETWORK socket." in done.stderr
