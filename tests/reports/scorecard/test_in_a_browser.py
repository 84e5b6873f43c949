"""The council's page in headless Chromium: axe-core finds nothing, nothing is too wide, nothing is fetched."""

import json

import pytest
from tools.report_pictures.browser import run, what_is_missing

from heinola_indicators.model.localised import Language

VIEWS = {"wide", "phone", "dark"}
CANNOT_SAY = "color-contrast"  # of a symbol of one character, or a drawing behind text, axe-core does not judge


@pytest.fixture(scope="module", params=list(Language))
def found(request, page_in, tmp_path_factory):
    """What axe-core found in each view of the page in a language."""
    if missing := what_is_missing():
        pytest.skip(missing)
    file = tmp_path_factory.mktemp("page") / "scorecard.html"
    file.write_text(page_in(request.param), "utf-8")
    return json.loads(run("axe.mjs", str(file)))


def test_axe_core_finds_nothing_in_any_language_and_view(found):
    assert {one["view"] for one in found} == VIEWS
    assert [one["violations"] for one in found] == [[]] * len(found)
    unsure = {finding.partition(":")[0] for one in found for finding in one["incomplete"]}
    assert unsure <= {CANNOT_SAY}


def test_the_page_is_as_wide_as_its_window_and_asks_the_network_for_nothing(found):
    assert [one["wider"] for one in found] == [0] * len(found)
    assert [one["requests"] for one in found] == [[]] * len(found)
