"""Sheets whose cells have no references, or in which texts without end are shared: counted in bounded time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.loaders.workbook_bytes import xlsx

from heinola_indicators.loaders import sheet_extent, workbook_limits
from heinola_indicators.loaders.sheet_extent import extent_of_sheet
from heinola_indicators.loaders.workbook_cells import open_workbook
from heinola_indicators.loaders.workbook_limits import NotWithinLimits, within_limits

CELLS = ["<c/>", "<c><v>1</v></c>", '<c s="1"><v>2</v></c>', "<c\n t='n'/>", '<c t="str"><v>a=b r = c</v></c>']
widths = st.lists(st.lists(st.sampled_from(CELLS), max_size=6), min_size=1, max_size=8)


@given(cells=widths, cut=st.integers(1, 60))
def test_cells_without_references_are_counted_wherever_the_sheet_is_cut(cells, cut):
    tags = "<worksheet><sheetData>" + "".join(f"<row>{''.join(row)}</row>" for row in cells) + "</sheetData>"
    begins = [place for place, sign in enumerate(tags) if sign == "<"][:: max(cut % 7, 1)]
    pieces = [tags[begin:end].encode() for begin, end in zip(begins, [*begins[1:], len(tags)], strict=True)]
    extent = extent_of_sheet(pieces)
    assert (extent.rows, extent.columns) == (len(cells), max(map(len, cells)))
    assert extent.tags == len(cells) + sum(map(len, cells))


def test_a_small_sheet_without_references_is_opened():
    content = xlsx("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")
    assert open_workbook(content).sheets["S"] == [[1.0, 2.0], [3.0, ""]]


def test_a_sheet_with_more_cells_than_are_opened_is_refused_before_it_is_read_to_its_end(monkeypatch):
    monkeypatch.setattr(sheet_extent, "MOST_CELLS", 5_000)
    monkeypatch.setattr("heinola_indicators.loaders.workbook_limits.MOST_CELLS", 5_000)
    row = b"<row>" + b"<c/>" * 100 + b"</row>"
    pieces = iter([b"<worksheet><sheetData>", *[row] * 1_000])
    assert extent_of_sheet(pieces).cells == 5_100
    assert len(list(pieces)) == 949
    with pytest.raises(NotWithinLimits, match="reaches to row 51 and column 100; at most 5,000 cells"):
        within_limits(xlsx((row * 51).decode()))


def test_more_shared_texts_than_can_be_held_are_refused(monkeypatch):
    monkeypatch.setattr(workbook_limits, "MOST_SHARED", 100)
    row = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    assert open_workbook(xlsx(row, texts="<si><t>a</t></si>" * 100)).sheets["S"] == [["a"]]
    with pytest.raises(NotWithinLimits, match="holds more than 100 different texts"):
        within_limits(xlsx(row, texts="<si><t>a</t></si>" * 60 + "<si/>" * 41))
