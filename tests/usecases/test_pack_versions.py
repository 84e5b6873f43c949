import re
import tomllib

from heinola_indicators.usecases.pack_versions import PACKAGES, versions_here


def test_every_package_that_the_program_depends_on_is_named(root):
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["parquet"]]
    assert {re.split(r"[<>=!~\[; ]", each)[0] for each in needed} <= set(PACKAGES)


def test_only_what_is_installed_has_a_version():
    versions = versions_here()
    assert versions.packages["numpy"]
    assert set(versions.packages) <= set(PACKAGES)
    assert versions.differences(versions) == {}
