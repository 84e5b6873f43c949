"""The wheel and the sdist: the same bytes at every build, and whole without the repository."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_string
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from heinola_indicators.model.version import __version__

LEFT_OUT = shutil.ignore_patterns(
    ".*", "data", "tests", "bench", "docs", "__pycache__", "dist", "build", "node_modules"
)
A_DAY = 1_760_000_000


def wheel_of(root, into):
    into.mkdir(parents=True, exist_ok=True)
    return Path(next(WheelBuilder(str(root)).build(directory=str(into), versions=["standard"])))


def sdist_of(root, into):
    into.mkdir(parents=True, exist_ok=True)
    return Path(next(SdistBuilder(str(root)).build(directory=str(into), versions=["standard"])))


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory):
    return wheel_of(root, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def unpacked(wheel, tmp_path_factory):
    """What pip would put beside the other packages."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)  # noqa: S202 - our own
    return folder


@pytest.mark.parametrize("build", [wheel_of, sdist_of])
def test_two_builds_of_the_same_source_are_the_same_bytes_whenever_and_wherever(root, tmp_path, build, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    built = []
    for name, day in (("here", A_DAY), ("elsewhere", A_DAY + 86_400)):
        copy = tmp_path / name
        shutil.copytree(root, copy, ignore=LEFT_OUT)
        for path in copy.rglob("*"):
            os.utime(path, (day, day))
        built.append(build(copy, tmp_path / f"{name}-out").read_bytes())
    assert built[0] == built[1]


def test_a_wheel_of_the_sdist_is_the_wheel_of_the_repository(root, tmp_path, wheel):
    with tarfile.open(sdist_of(root, tmp_path)) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (source,) = (tmp_path / "unpacked").iterdir()
    assert source.name == f"heinola_indicators-{__version__}"
    assert wheel_of(source, tmp_path / "again").read_bytes() == wheel.read_bytes()


def test_the_wheel_holds_the_package_with_all_that_lies_in_it_and_nothing_else(root, unpacked):
    package = root / "src/heinola_indicators"
    ours = {path.relative_to(root / "src").as_posix() for path in package.rglob("*") if path.is_file()}
    ours = {name for name in ours if "__pycache__" not in name}
    there = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    assert {name for name in there if not name.startswith("heinola_indicators-")} == ours
    assert {"heinola_indicators/py.typed", "heinola_indicators/model/areas.csv"} <= ours
    assert f"heinola_indicators-{__version__}.dist-info/licenses/LICENSE" in there


def test_its_metadata_names_version_python_and_licence(unpacked):
    told = message_from_string((unpacked / f"heinola_indicators-{__version__}.dist-info/METADATA").read_text("utf-8"))
    assert (told["Version"], told["Requires-Python"], told["License-Expression"]) == (__version__, ">=3.11", "EUPL-1.2")


def run(unpacked, folder, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)  # noqa: S603


def test_without_the_repository_a_city_is_started_checked_and_reported_on(unpacked, tmp_path):
    where = run(unpacked, tmp_path, "-c", "import heinola_indicators as hi; print(hi.__file__)")
    assert where.stdout.startswith(str(unpacked))
    for command in (
        "init . --area Heinola --as-of 2026-11-24",
        "schema strategy",
        "check --as-of 2026-11-24",
        "compute --as-of 2026-11-24 --output out",
        "report scorecard --format html --output page.html --as-of 2026-11-24",
    ):
        done = run(unpacked, tmp_path, "-m", "heinola_indicators", *command.split())
        assert done.returncode == 0, (command, done.stderr)
    assert "Heinola: strategiaesimerkki" in (tmp_path / "page.html").read_text("utf-8")
    assert (tmp_path / "out/status.json").is_file()
