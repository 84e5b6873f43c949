"""The program as a process: pipes, terminals, encodings and signals."""

import os
import re
import signal
import subprocess
import sys
import time

import pytest
from tests.cli.running import AS_OF, process
from tests.strategy.small_city import EXPORTS, write_city

COLOUR = re.compile(rb"\x1b\[[0-9;]*3\d")
ESCAPE = b"\x1b"


@pytest.fixture
def city(tmp_path):
    """The arguments of compute on the small city."""
    path = write_city(tmp_path)
    return ("compute", "--strategy", path, "--data", tmp_path / "data", *AS_OF)


def test_the_program_is_there_as_a_module_and_as_a_command(city):
    assert process("--version", capture_output=True).stdout.startswith(b"heinola-indicators ")


def test_a_pipe_gets_plain_text_of_a_steady_width(city):
    done = process(*city, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert ESCAPE not in done.stdout
    widths = {len(line) for line in done.stdout.decode().splitlines()}
    assert 80 < max(widths) <= 132


def test_columns_is_honoured(city):
    for columns in (60, 100):
        done = process(*city, capture_output=True, env={"COLUMNS": str(columns)})
        assert max(len(line) for line in done.stdout.decode().splitlines()) <= columns


@pytest.mark.parametrize("columns", ["0", "many"])
def test_a_width_that_is_none_still_gives_a_table(city, columns):
    done = process(*city, capture_output=True, env={"COLUMNS": columns})
    assert done.returncode == 0
    assert "Lainat" in done.stdout.decode()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_pipe_gets_utf_8_whatever_the_locale(city, encoding):
    plain = process(*city, capture_output=True)
    done = process(*city, capture_output=True, env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    assert done.returncode == 0
    assert done.stdout == plain.stdout


def test_a_path_in_another_encoding_is_told_all_the_same(tmp_path):
    done = process("read", tmp_path / os.fsdecode(b"ty\xf6.csv"), capture_output=True)
    assert done.returncode == 4
    assert done.stderr.endswith(b"cannot be read: No such file or directory\n")


def test_a_reader_that_has_gone_is_no_error(city, tmp_path):
    rows = "".join(f"{year};{value}\n" for year in range(1900, 2026) for value in [year])
    write_city(tmp_path, exports=EXPORTS | {"suuri.csv": "Vuosi;Lainat\n" + rows})
    arguments = [
        ("read", tmp_path / "data/suuri.csv"),
        city,
        (*city, "--format", "json"),
        ("list", "loaders"),
        ("--help",),
    ]
    for command in arguments:
        reading, writing = os.pipe()
        os.close(reading)
        try:
            done = process(*command, stdout=writing, stderr=subprocess.PIPE)
        finally:
            os.close(writing)
        assert done.stderr == b"", command
        assert done.returncode in {0, 1}, command  # click's own help answers with 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full disk to write to")  # noqa: PTH110
def test_a_full_disk_behind_standard_output_is_one_line(city):
    for command in (("list", "loaders"), city, (*city, "--format", "csv")):
        with open("/dev/full", "wb") as full:  # noqa: PTH123
            done = process(*command, stdout=full, stderr=subprocess.PIPE)
        assert done.returncode == 5
        assert done.stderr == b"heinola-indicators: standard output: No space left on device\n"


SLOW = """\
import sys, time
from heinola_indicators.usecases import compute
def forever(*_):
    print("started", file=sys.stderr, flush=True)
    time.sleep(60)
compute.compute = forever
from heinola_indicators.cli import run
run()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way there")
def test_an_interrupt_ends_the_program_with_130_and_no_traceback(city):
    command = [sys.executable, "-c", SLOW, *map(str, city)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as running:  # noqa: S603 - our own
        assert running.stderr.readline() == b"started\n"
        time.sleep(0.1)
        running.send_signal(signal.SIGINT)
        output, errors = running.communicate(timeout=60)
    assert (running.returncode, output, errors) == (130, b"", b"")


def on_a_terminal(*arguments, **environment):
    """What a terminal of 100 columns is sent."""
    pty = pytest.importorskip("pty", reason="there are no terminals to open here")
    ours, theirs = pty.openpty()
    try:
        done = process(*arguments, stdout=theirs, stderr=theirs, env={"TERM": "xterm-256color", **environment})
    finally:
        os.close(theirs)
    sent = b""
    while chunk := _read(ours):
        sent += chunk
    os.close(ours)
    return done.returncode, sent


def _read(terminal):
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals there")
class TestOnATerminal:
    def test_verdicts_have_colours_and_words(self, city):
        code, sent = on_a_terminal(*city, "--quiet", COLUMNS="100")
        assert code == 0
        assert COLOUR.search(sent)
        assert "… tieto" in sent.decode()

    def test_no_color_takes_the_colours_away(self, city):
        _, sent = on_a_terminal(*city, "--quiet", COLUMNS="100", NO_COLOR="1")
        assert not COLOUR.search(sent)

    def test_progress_is_shown_and_quiet_leaves_it_out(self, city):
        _, loud = on_a_terminal(*city, COLUMNS="100")
        _, quiet = on_a_terminal(*city, "--quiet", COLUMNS="100")
        hide_cursor = b"\x1b[?25l"
        assert hide_cursor in loud
        assert hide_cursor not in quiet

    def test_a_letter_that_the_terminal_lacks_is_no_error(self, city):
        code, sent = on_a_terminal(*city, "--quiet", COLUMNS="100", PYTHONIOENCODING="ascii")
        assert code == 0
        assert b"Lainat" in sent
