import pytest
from tests.reports.observed_tables import source_file

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.data_package.sources import licences_of, producers_of, source_records


@pytest.mark.parametrize(
    ("licence", "name", "path"),
    [
        ("CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc by-sa 3.0", "CC-BY-SA-3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
        ("CC0-1.0", "CC0-1.0", None),
        ("Kaupungin oma lisenssi", "Kaupungin-oma-lisenssi", None),
        ("ж", "other", None),
    ],
)
def test_a_licence_has_an_identifier_and_the_words_of_the_sources_file(licence, name, path) -> None:
    (record,) = source_records([source_file("s", licence=licence)], Language.FINNISH)
    (told,) = record["licenses"]
    assert (told["name"], told.get("path"), told["title"]) == (name, path, licence)


def test_the_package_has_licences_of_its_own_only_where_every_file_has_one() -> None:
    open_, other = source_file("a", licence="CC BY 4.0"), source_file("b", licence="MIT")
    assert [licence["name"] for licence in licences_of([open_, other, open_])] == ["CC-BY-4.0", "MIT"]
    assert licences_of([open_, source_file("c")]) == []


def test_a_publisher_is_named_once_and_what_a_source_lacks_is_left_out() -> None:
    files = [source_file("a"), source_file("a"), source_file("b")]
    assert [one["title"] for one in producers_of(files)] == ["Publisher of a", "Publisher of b"]
    assert not {"table", "retrieved", "licenses"} & set(source_records(files, Language.FINNISH)[0])
