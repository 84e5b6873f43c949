"""The log of a check, as a person reads it."""

import pytest
from tests.golden import assert_golden
from tests.reports.check.checked_cities import ERROR, MEASURES, city, measure

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.check.checked import FINDINGS
from heinola_indicators.reports.check.log import check_log
from heinola_indicators.reports.check.words import WORDS


@pytest.mark.parametrize("language", Language)
def test_a_log_reads_as_it_is_kept(language, update_golden):
    assert_golden(f"check.{language}.txt", check_log(city(language)), update=update_golden)


def test_every_measure_has_a_line_and_only_what_was_asked_fails():
    lines = check_log(city()).splitlines()
    assert [line.split()[:2] for line in lines[2:5]] == [["ok", "jobs"], ["FAIL", "nights"], ["FAIL", "loans"]]
    assert "Kaataa ajon: stale 1, no-data 0, invalid 0, revised 1" in lines
    assert "Ei kaada ajoa: reached 1, off-track 1, synthetic 1, example 1" in lines
    assert lines[-1] == "HYLÄTTY: 2 / 3"


def test_a_quiet_log_has_only_what_fails():
    assert "jobs  " not in check_log(city(), failing_only=True)
    assert "nights" in check_log(city(), failing_only=True)


def test_what_passes_says_so():
    passing = city(measures=MEASURES[:1], fail_on=())
    assert check_log(passing).splitlines()[-1] == "HYVÄKSYTTY"
    assert "Kaataa ajon: ei mikään" in check_log(passing)


def test_an_error_fails_or_is_only_told():
    assert f"FAIL  {ERROR.problem}" in check_log(city(told=(ERROR,), exports_lack=True))
    assert "Kaataa ajon: stale 1, no-data 0, invalid 1" in check_log(city(told=(ERROR,), exports_lack=True))
    told = check_log(city(told=(ERROR,), fail_on=("stale",)))
    assert f"ok    {ERROR.problem}" in told
    assert "invalid 1" in told.splitlines()[-2]


def test_without_a_sound_strategy_there_are_its_errors_and_no_counts():
    log = check_log(city(area=None, measures=(), told=(ERROR,), not_sound=True))
    assert log.splitlines()[-1] == "HYLÄTTY: Strategia- tai lähdetiedosto ei ole kunnossa; mitään ei laskettu."


def test_areas_are_named_where_there_are_several():
    several = (measure("jobs", "behind"), measure("jobs", "behind", area="398"))
    assert "jobs 398  behind" in check_log(city(measures=several))


def test_counts_come_in_the_order_of_the_contract():
    assert list(dict(city().counts())) == [word for word in FINDINGS if word in dict(city().counts())]


def test_every_text_is_there_in_three_languages():
    assert all(set(texts) == set(Language) for texts in WORDS.values())
