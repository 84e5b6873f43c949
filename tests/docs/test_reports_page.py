from tests.docs.markdown_tables import tables

from heinola_indicators.reports.families import KINDS, REPORT_FILES

PAGE = tables("reports.md")


def test_the_page_names_every_kind_of_report_with_its_formats() -> None:
    kind, named = "", []
    for row in PAGE["Reports"]:
        kind = row[0].strip("`") or kind
        named.append(f"{kind}-{row[2].strip('`')}")
    assert sorted(named) == sorted(REPORT_FILES)
    assert list(dict.fromkeys(name.split("-")[0] for name in named)) == list(KINDS)
