import pytest

from heinola_indicators.loaders.cells import number_in


@pytest.mark.parametrize(
    ("text", "decimal_comma", "expected"),
    [
        ("- 5", False, -5.0),
        ("− 1 234,5", True, -1234.5),
        ("1 234 567", False, 1234567.0),
        ("1,5", False, None),
        ("1,2,3", True, None),
        ("1.5,2", True, None),
        ("- - 5", False, None),
        ("1 23", False, None),
        ("1e999", False, None),
        ("1_000", False, None),
        ("٣", False, None),
        ("inf", False, None),
        ("nan", False, None),
        ("0x1F", False, None),
    ],
)
def test_a_number_is_read_as_a_publisher_writes_it_and_nothing_else_is_one(text, decimal_comma, expected):
    assert number_in(text, decimal_comma=decimal_comma) == expected
