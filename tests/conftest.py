import os
from pathlib import Path

import pytest
from hypothesis import Phase, settings

import heinola_indicators.reports  # noqa: F401 - before openpyxl, which it keeps from writing with lxml

# a busy machine is no failure of a property
settings.register_profile("unhurried", deadline=None)
# what mutants are held against: the same examples every time, no search for the smallest one
phases = (Phase.explicit, Phase.generate)
settings.register_profile("mutation", deadline=None, derandomize=True, database=None, max_examples=30, phases=phases)
settings.load_profile("unhurried")

# output is as wide as in a pipe, also where the runner gives its workers the width of a terminal
os.environ.pop("COLUMNS", None)

ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; then read the diff")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real exports and reference material beside the repository."""
    folder = ROOT.parent / "shared"
    if not (folder / "exports").is_dir():
        pytest.skip("the real exports (../shared) are not beside this checkout")
    return folder
