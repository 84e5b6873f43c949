from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


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
