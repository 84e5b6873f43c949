"""The shipped strategy's material and its page, made once."""

from dataclasses import replace
from datetime import date

import pytest

from heinola_indicators.reports.material import ReportMaterial, ReportOptions
from heinola_indicators.reports.scorecard.page import scorecard_html
from heinola_indicators.usecases.report_material import MaterialRequest, report_material


@pytest.fixture(scope="session")
def shipped(root) -> ReportMaterial:
    """What reports on the shipped data are made of."""
    return report_material(MaterialRequest(root / "config/strategy.yaml", root / "data", date(2026, 11, 24)))


@pytest.fixture(scope="session")
def page_in(shipped):
    """The page of the shipped data in a language, or of another material."""
    made = {}

    def page(language, material=None):
        if material is not None:
            return _page(material, language)
        if language not in made:
            made[language] = _page(shipped, language)
        return made[language]

    return page


def _page(material, language):
    table = replace(material.table, language=language)
    return scorecard_html(replace(material, table=table), ReportOptions(2027)).decode()
