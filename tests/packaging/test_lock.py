"""requirements.lock: every dependency pinned, with the checksums of its files, for every supported Python."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement

ENTRY = re.compile(r"^([\w.-]+)==(\S+?)(?: ; (.+?))? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)


@pytest.fixture(scope="module")
def text(root):
    return (root / "requirements.lock").read_text("utf-8")


@pytest.fixture(scope="module")
def direct(root):
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return [Requirement(one) for one in project["dependencies"]]


def test_every_line_is_a_pin_or_its_checksum(text):
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("#")]
    assert "".join(found[0] for found in ENTRY.finditer(text)) == "".join(lines)
    assert "://" not in text


def test_every_direct_dependency_is_pinned_within_its_bounds(text, direct):
    pinned = {}
    for name, version, _, _ in ENTRY.findall(text):
        pinned.setdefault(name.lower(), []).append(version)
    for requirement in direct:
        versions = pinned[requirement.name.lower()]
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_every_direct_dependency_has_a_lower_bound_and_no_upper_one(direct):
    assert [[one.operator for one in requirement.specifier] for requirement in direct] == [[">="]] * len(direct)
