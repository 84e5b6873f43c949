import re
from datetime import date

import pytest
from tests.docs.markdown_tables import tables

from heinola_indicators.reports.data_package.fields import OBSERVATION_FIELDS, STATUS_FIELDS
from heinola_indicators.reports.data_package.table_schema import Field
from heinola_indicators.reports.observations_csv import HEADER
from heinola_indicators.reports.status_record import status_record
from heinola_indicators.usecases.compute import ComputeRequest, compute


@pytest.fixture(scope="module")
def record(root):
    asked = ComputeRequest(root / "config/strategy.yaml", root / "data", date(2026, 11, 24), measures=("jobs",))
    table = compute(asked).table
    return status_record(table.rows[0], table)


def test_the_fields_are_those_of_the_files_in_their_order(record) -> None:
    assert [field.name for field in STATUS_FIELDS] == list(record)
    assert tuple(field.name for field in OBSERVATION_FIELDS) == HEADER


def test_numbers_and_facts_have_a_type_of_their_own(record) -> None:
    types = {field.name: field.type for field in STATUS_FIELDS}
    assert {name for name, type_ in types.items() if type_ == "number"} == {
        name for name in types if name.endswith(("value", "_low", "_high")) or name in {"n", "margin"}
    }
    assert types["reason_facts"] == "object"
    assert types["target_decided"] == "date"
    assert types["area"] == "string", "098 is no number"


@pytest.mark.parametrize(
    ("heading", "fields"), [("status.csv and status.json", STATUS_FIELDS), ("observations.csv", OBSERVATION_FIELDS)]
)
def test_the_descriptions_are_the_words_of_the_page(heading: str, fields: tuple[Field, ...]) -> None:
    told = [list(map(_unmarked, row)) for row in tables("outputs.md")[heading]]
    assert [[field.name, field.description] for field in fields] == told[: len(fields)]


def _unmarked(cell: str) -> str:
    return re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", cell).replace("`", "")
