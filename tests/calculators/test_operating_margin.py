import pytest
from tests.panels import flag_of, value_of, yearly

from heinola_indicators.calculators.operating_margin import operating_margin
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.panel import UnitMismatch


def of_helsinki(sign):
    """Financial statements 2019, 3.1: manufacture for own use belongs to the revenue."""
    return operating_margin(
        yearly("EUR", {2019: 1_205_175_493.56 + 176_558_093.88}),
        yearly("EUR", {2019: sign * 4_500_217_065.07}),
        yearly("EUR", {2019: -3_118_483_477.63}),
    )


@pytest.mark.parametrize("sign", [-1, 1], ids=["as printed", "as the State Treasury writes expenses"])
def test_helsinkis_margin_of_2019_is_the_printed_one_whichever_way_expenses_are_written(sign):
    assert round(value_of(of_helsinki(sign), 2019), 2) == -3_118_483_477.63


def test_terms_in_thousands_may_be_a_thousand_each_off_the_printed_margin():
    terms = [yearly("EUR", {2024: revenue}) for revenue in (100_000.0, 160_000.0)]
    for printed, expected in ((-62_000.0, "A"), (-62_001.0, "M")):
        result = operating_margin(*terms, yearly("EUR", {2024: printed}), rounding=1000)
        assert flag_of(result, 2024) == expected


def test_what_does_not_add_up_has_no_margin_but_keeps_what_was_printed():
    result = operating_margin(yearly("EUR", {2024: 10.0}), yearly("EUR", {2024: 30.0}), yearly("EUR", {2024: 25.0}))
    assert flag_of(result, 2024) == "M"
    assert value_of(result.parts["printed"], 2024) == 25


def test_a_missing_printed_margin_leaves_the_sign_of_the_expenses_open():
    printed = yearly("EUR", {2024: None}, flags={2024: Flag.O})
    assert flag_of(operating_margin(yearly("EUR", {2024: 1.0}), yearly("EUR", {2024: 1.0}), printed), 2024) == "O"


def test_different_units_are_refused():
    with pytest.raises(UnitMismatch):
        operating_margin(yearly("EUR", {2024: 1.0}), yearly("persons", {2024: 1.0}), yearly("EUR", {2024: 1.0}))
