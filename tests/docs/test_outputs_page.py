import json
from datetime import date

import pytest
from tests.docs.markdown_tables import DOCS, named, tables

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.cli import problems
from heinola_indicators.loaders.symbols import (
    AFTER_NUMBERS,
    BESIDE_NUMBERS,
    IN_CELLS,
    IN_STATUS,
    IN_SYKE_YEARS,
    Symbol,
)
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag
from heinola_indicators.panel.table import FIGURE, ORIGIN
from heinola_indicators.reports.data_package.descriptor import data_package
from heinola_indicators.reports.observations_csv import HEADER
from heinola_indicators.reports.observations_json import observations_json
from heinola_indicators.reports.observed import observed
from heinola_indicators.reports.status_json import status_json
from heinola_indicators.reports.status_record import status_record
from heinola_indicators.usecases.compute import ComputeRequest, compute

TABLES = tables("outputs.md")
ROOT = DOCS.parent


@pytest.fixture(scope="module")
def table() -> StatusTable:
    return compute(
        ComputeRequest(
            ROOT / "config/strategy.yaml", ROOT / "data", date(2026, 11, 24), measures=("jobs", "vitality-index")
        )
    ).table


def test_the_page_names_the_fields_of_status_csv_and_json_in_their_order(table: StatusTable) -> None:
    fields = named(TABLES["status.csv and status.json"])
    record = list(status_record(table.rows[0], table))
    content = json.loads(status_json(table))
    source = content["measures"][0]["sources"][0]
    assert fields == [*record, *content, *content["goals"][0], *source]
    assert set(content["measures"][0]) - set(record) == {
        *("parts", "final_target_origin", "target_levels", "low", "high", "calculator", "definition", "division")
    }


def test_the_page_names_the_fields_of_observations_csv() -> None:
    assert tuple(named(TABLES["observations.csv"])) == HEADER


def test_the_page_names_the_properties_of_a_dataset_of_observations_json() -> None:
    whole = compute(ComputeRequest(ROOT / "config/strategy.yaml", ROOT / "data", date(2026, 11, 24))).table
    items = json.loads(observations_json(whole))["link"]["item"]
    largest = max(items, key=len)
    assert named(TABLES["observations.json"]) == list(largest)
    assert set(largest) >= {key for item in items for key in item}


def test_the_page_names_the_properties_of_a_data_package_and_of_its_sources(table: StatusTable) -> None:
    everything = list(observed(table))
    names = ("status.csv", "observations.csv", "observations.json")
    package = json.loads(data_package(table, everything, dict.fromkeys(names, b"")))
    told = named(TABLES["datapackage.json"])
    properties, source = told[:10], told[10:]
    assert [key for key in properties if key != "licenses"] == list(package)
    assert source == list(max(package["sources"], key=len))


def test_the_page_names_every_flag_and_which_of_them_have_no_value() -> None:
    told = dict(zip(named(TABLES["Flags"]), named(TABLES["Flags"], 1), strict=True))
    assert set(told) == {flag.name for flag in Flag}
    assert {name for name, words in told.items() if words.startswith("no value")} == {
        flag.name for flag in Flag if flag & WITHOUT_VALUE
    }


@pytest.mark.parametrize(
    ("heading", "symbols"),
    [
        ("Symbols in files", IN_CELLS),
        ("Marks of numbers and periods", (*AFTER_NUMBERS, *BESIDE_NUMBERS, *IN_SYKE_YEARS)),
        ("Status in JSON-stat", IN_STATUS),
    ],
)
def test_the_page_has_every_symbol_with_its_flag_and_in_the_words_of_the_code(
    heading: str, symbols: tuple[Symbol, ...]
) -> None:
    told = [(row[0].strip("`"), row[1].strip("`"), row[2]) for row in TABLES[heading]]
    assert told == [(symbol.text or "an empty cell", symbol.flag.name, symbol.words) for symbol in symbols]


def test_the_page_names_the_columns_of_read() -> None:
    assert tuple(named(TABLES["Rows of read"])) == (*FIGURE, *ORIGIN)


def test_the_page_names_every_exit_code() -> None:
    codes = {
        0,
        problems.FINDINGS,
        problems.WRONG_USAGE,
        problems.NOT_SOUND,
        problems.EXPORT_LACKS,
        problems.ANYTHING_ELSE,
        problems.INTERRUPTED,
    }
    assert {int(code) for code in named(TABLES["Exit codes"])} == codes
