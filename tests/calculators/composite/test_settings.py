import inspect
from dataclasses import fields

import pytest

from heinola_indicators.calculators.composite.setting_faults import require_sound
from heinola_indicators.calculators.composite.settings import IndexSettings, among, given_for
from heinola_indicators.calculators.composite_index import composite_index
from heinola_indicators.model.setting import SettingsNotSound


def test_the_settings_are_those_of_the_calculator_with_the_same_defaults():
    parameters = inspect.signature(composite_index).parameters.values()
    declared = {each.name: each.default for each in parameters if each.kind is each.KEYWORD_ONLY}
    assert {field.name: field.default for field in fields(IndexSettings)} == declared


def test_names_are_the_same_with_hyphens_and_underscores():
    assert among("net_debt", ["net-debt"])
    assert not among("debt", ["net-debt"])
    assert given_for("net-debt", {"net_debt": 2.0}) == 2
    assert given_for("net-debt", None) is None


def test_every_fault_is_told_at_once_with_the_way_to_it():
    settings = IndexSettings(falling=["b"], weights={"c": 1}, minimum_share=2)
    with pytest.raises(SettingsNotSound) as caught:
        require_sound(["a"], settings)
    assert [fault.at for fault in caught.value.faults] == [("falling", 0), ("weights", "c"), ("minimum-share",)]
    assert str(caught.value).count("; ") >= 2


def test_settings_that_agree_are_accepted():
    settings = IndexSettings(
        dimensions={"top": ["low", "a"], "low": ["b"]},
        weights={"top": 2, "low": 1, "a": 3},
        dimension_aggregation={"low": "geometric"},
        denominators={"a": "people"},
        imputation="mean",
        groups={"small": ["111"]},
    )
    require_sound(["a", "b", "people"], settings)
