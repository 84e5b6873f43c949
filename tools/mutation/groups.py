"""Which modules are changed together, and which tests are theirs."""

from dataclasses import dataclass

PACKAGE = "src/heinola_indicators"


@dataclass(frozen=True)
class Group:
    """Files to be changed, as patterns below the package, and the tests that have to notice."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


GROUPS = {
    "statistics": Group(("statistics/*",), ("tests/statistics",)),
    "parsing": Group(
        (
            "model/period.py",
            *(
                f"loaders/{name}.py"
                for name in (
                    *("cells", "cell_symbols", "symbols", "marks", "named_cells", "figure_numbers", "field_numbers"),
                    *("px_cells", "px_plain_cells", "px_timeval", "json_stat_cells", "written_periods", "class_dates"),
                )
            ),
        ),
        (
            *("tests/loaders", "tests/model", "--deselect", "tests/loaders/test_workbook_limits.py"),
            *("--deselect", "tests/model/test_added_members.py"),  # it needs the city's files, which are not copied
        ),
    ),
    "assessment": Group(("assessment/*",), ("tests/assessment",)),
    "calculators": Group(("calculators/*",), ("tests/calculators",)),
}
