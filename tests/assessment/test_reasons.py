import re

from heinola_indicators.assessment import reasons
from heinola_indicators.assessment.path_reasons import PATH_REASONS


def test_the_documented_table_names_every_code():
    documented = re.findall(r"^([a-z-]+) {2,}\S", reasons.__doc__, re.MULTILINE)
    assert [code for code in documented if code != "code"] == list(reasons.REASONS)


def test_every_reason_of_the_path_rule_is_documented():
    assert set(PATH_REASONS.values()) <= set(reasons.REASONS)
