from datetime import date, timedelta

import pytest
from tests.docs.markdown_tables import DOCS, tables

from heinola_indicators.model.areas import MUNICIPALITY, area_code, area_name, areas
from heinola_indicators.model.regions import municipalities_of, region_of

MOVES = tables("outputs.md")["Areas"]


@pytest.mark.parametrize(("names", "until", "before", "after"), MOVES)
def test_a_municipality_of_the_page_moved_as_told(names: str, until: str, before: str, after: str) -> None:
    last_day = date(*(int(part) for part in reversed(until.split("."))))
    for code in map(area_code, names.split(", ")):
        assert code is not None
        stays = [region_of(code, last_day), region_of(code, last_day + timedelta(days=1))]
        assert [area_name(region or "") for region in stays] == [before, after]


def test_the_page_tells_how_many_municipalities_and_regions_there_are() -> None:
    regions = [code for code, area in areas().items() if area.level == "region" and municipalities_of(code)]
    present = [code for code, area in areas().items() if area.level == MUNICIPALITY and region_of(code)]
    assert f"{len(present)} municipalities in {len(regions)} regions" in (DOCS / "outputs.md").read_text("utf-8")
