import re
import tomllib

from tests.docs.markdown_tables import DOCS, tables

ROOT = DOCS.parent
PACKAGE = ROOT / "src" / "heinola_indicators"
PAGE = DOCS / "architecture.md"
CODE_FILE = re.compile(r"`(\w+/[\w/]+\.py)`")


def test_the_floors_are_those_that_import_linter_holds() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    held = [set(layer.replace("heinola_indicators.", "").split(" | ")) for layer in layers]
    assert [set(re.findall(r"`(\w+)`", row[1])) for row in tables("architecture.md")["Floors"]] == held


def test_every_file_that_the_page_names_is_there() -> None:
    named = CODE_FILE.findall(PAGE.read_text("utf-8"))
    assert len(named) > 10
    assert [name for name in named if not (PACKAGE / name).is_file()] == []
