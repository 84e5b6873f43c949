"""What pytest does otherwise while mutants are tried: the quick tests first, and nothing remembered from before."""

import sys

import pytest


def pytest_sessionstart() -> None:
    """Forget what functions remember: a process is a copy of one in which the tests have run without a fault."""
    for name, module in list(sys.modules.items()):
        if name.startswith("heinola_indicators."):
            for thing in list(vars(module).values()):
                if callable(forget := getattr(thing, "cache_clear", None)):
                    forget()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Examples before properties, which take a hundred times as long: the first test that fails ends the run."""
    items.sort(key=lambda item: hasattr(getattr(item, "obj", None), "hypothesis"))
