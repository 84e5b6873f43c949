"""What options say of what they do not take."""

import re

import pytest
from tests.cli.running import invoke

from heinola_indicators.cli.options import FORMS_OF_PERIODS
from heinola_indicators.model.period import names_period


def test_every_form_of_a_period_that_the_message_names_is_read():
    forms = re.findall(r"\(([^)]+)\)", FORMS_OF_PERIODS)
    assert len(forms) == 9
    assert all(map(names_period, forms))


@pytest.mark.parametrize(
    "command", [("explain", "jobs"), ("report", "interim", "--format", "markdown", "--output", "x.md")], ids=" ".join
)
def test_a_wrong_period_is_told_with_all_the_forms_there_are(command):
    done = invoke(*command, "--period", "2026-13")
    assert done.exit_code == 2
    assert f"'2026-13' is not a period; write {FORMS_OF_PERIODS}" in " ".join(done.stderr.split())
