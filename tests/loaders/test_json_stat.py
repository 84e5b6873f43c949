import json
from contextlib import suppress
from datetime import date
from math import prod
from time import perf_counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders import json_stat, json_stat_text
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.json_stat_text import parsed
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.choices import rows_chosen
from heinola_indicators.panel.table import Role, Table

LINKS = "is a collection of links, without figures"
NO_DATASET = "is JSON, but no JSON-stat: there is no dataset with a 'dimension' in it"
SEVERAL = "there are 2 datasets in the file; name one with 'sheet'"
WORDS = "value 0 of 'value' is no figure: 'A1B1C1'"
REFUSED = {
    "jsonstat_org_samples_v1/oecd-canada-col.json": SEVERAL,
    "jsonstat_org_samples_v1/oecd-canada.json": SEVERAL,
    "jsonstat_org_samples_v1/order.json": WORDS,
    "jsonstat_org_samples_v2/areas/us.json": LINKS,
    "jsonstat_org_samples_v2/metrics/gdp/gsp.json": LINKS,
    "jsonstat_org_samples_v2/metrics/gdp/gsppc.json": LINKS,
    "jsonstat_org_samples_v2/metrics/gdp/index.json": LINKS,
    "jsonstat_org_samples_v2/metrics/index.json": LINKS,
    "jsonstat_org_samples_v2/metrics/lfs/employed.json": LINKS,
    "jsonstat_org_samples_v2/metrics/lfs/lf.json": LINKS,
    "jsonstat_org_samples_v2/metrics/lfs/unr.json": LINKS,
    "jsonstat_org_samples_v2/metrics/pop/index.json": LINKS,
    "jsonstat_org_samples_v2/metrics/pop/pop.json": LINKS,
    "jsonstat_org_samples_v2/metrics/pop/popw.json": LINKS,
    "jsonstat_org_samples_v2/sources/bls.json": LINKS,
    "jsonstat_org_samples_v2/sources/index.json": LINKS,
    "jsonstat_org_samples_v2/sources/jsonstat.json": LINKS,
    "jsonstat_org_samples_v2/sources/wikipedia.json": LINKS,
    "jsonstat_org_samples_v2/topics/accounts.json": LINKS,
    "jsonstat_org_samples_v2/topics/index.json": LINKS,
    "jsonstat_org_samples_v2/topics/labor.json": LINKS,
    "jsonstat_validator/cases.json": "it is a list, not a dataset",
    "pxwebapi_expectedjson/GetApiConfiguration.json": NO_DATASET,
    "pxwebapi_expectedjson/ListAllTables.json": NO_DATASET,
    "pxwebapi_expectedjson/TableById_tab004.json": NO_DATASET,
    "pxwebpy_responses/config.json": NO_DATASET,
    "pxwebpy_responses/search.json": NO_DATASET,
    "pxwebpy_responses/tables.json": NO_DATASET,
    "pyjstat/dimension.json": "describes one dimension, without figures",
    "rjstat/bundle.json": SEVERAL,
    "rjstat/collection_sample.json": LINKS,
    "rjstat/nonexistent.json": LINKS,
    "rjstat/notjsonstat.json": NO_DATASET,
    "rjstat/order.json": WORDS,
}


def dataset(**changes) -> dict:
    """What PxWeb replies, two areas by two years, with *changes* at the top level."""
    return {
        "version": "2.0",
        "class": "dataset",
        "label": "Väestö",
        "updated": "2026-06-08T06:00:00Z",
        "note": ["Tilaston kuvaus"],
        "role": {"time": ["timeperiod_y"], "metric": ["contentscode"]},
        "id": ["alue_23_20260101", "contentscode", "timeperiod_y"],
        "size": [2, 1, 2],
        "dimension": {
            "alue_23_20260101": {
                "label": "Alue",
                "note": ["Aluejako"],
                "category": {
                    "index": {"KU398": 1, "KU111": 0},
                    "label": {"KU111": "Heinola", "KU398": "Lahti"},
                    "note": {"KU111": ["Kaupunki"]},
                },
            },
            "contentscode": {
                "label": "Tiedot",
                "category": {
                    "index": {"vaesto": 0},
                    "label": {"vaesto": "Väestö 31.12."},
                    "unit": {"vaesto": {"base": "henkilöä", "decimals": 0}},
                },
            },
            "timeperiod_y": {"label": "Vuosi", "category": {"index": ["2023", "2024"]}},
        },
        "value": [1, 2.5, None, 4],
    } | changes


def only(**dimension) -> dict:
    """A dataset with one dimension of two categories, and *dimension* changed in it."""
    parts = {"category": {"index": ["a", "b"]}} | dimension
    return {"class": "dataset", "id": ["d"], "size": [2], "dimension": {"d": parts}, "value": [1, 2]}


def export(content: object) -> Export:
    return Export("reply.json", content if isinstance(content, bytes) else json.dumps(content).encode())


def read(content: object, sheet: str | None = None) -> Table:
    return json_stat.load(export(content), sheet=sheet)


def refusal(content: object) -> str:
    with pytest.raises(ExportNotRead) as caught:
        read(content)
    return str(caught.value)


def test_a_reply_of_pxweb_is_read_with_names_codes_roles_units_and_division():
    table = read(dataset())
    area, contents, year = table.variables
    assert (area.name, area.code, area.role) == ("Alue", "alue_23_20260101", Role.AREA)
    assert (area.values, area.labels) == (("KU111", "KU398"), ("Heinola", "Lahti"))
    assert (contents.name, contents.values, contents.role) == ("Tiedot", ("vaesto",), Role.CONTENTS)
    assert (year.values, year.labels, year.role) == (("2023", "2024"), ("2023", "2024"), Role.TIME)
    assert [positions.tolist() for positions in table.index] == [[0, 0, 1, 1], [0, 0, 0, 0], [0, 1, 0, 1]]
    np.testing.assert_array_equal(table.value, [1, 2.5, np.nan, 4])
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.O, Flag.A]
    assert (table.loader, table.title, table.updated) == ("json-stat", "Väestö", "2026-06-08T06:00:00Z")
    assert table.units == {"vaesto": "henkilöä"}
    assert table.notes == ("Tilaston kuvaus", "Alue: Aluejako", "Alue, Heinola: Kaupunki")
    assert table.division == date(2026, 1, 1)
    assert table.place(3) == "value[3] (Alue=KU398, Tiedot=vaesto, Vuosi=2024)"


@pytest.mark.parametrize(
    ("value", "status", "read_value", "flag"),
    [
        (None, ".", None, Flag.M),
        (None, "..", None, Flag.O),
        (None, "...", None, Flag.Q),
        (None, ":", None, Flag.O),
        (None, "-", 0, Flag.NIL),
        (0, "-", 0, Flag.NIL),
        (None, "ei tietoa", None, Flag.O),
        (None, "M", None, Flag.M),
        (None, "m", None, Flag.O),
        (None, ":c", None, Flag.Q),
        (None, "e", None, Flag.O | Flag.E),
        (5, "p", 5, Flag.P),
        (5, "e", 5, Flag.E),
        (5, "be", 5, Flag.B | Flag.E),
        (5, "a", 5, Flag.A),
        (5, "B+D+E+F", 5, Flag.B | Flag.D | Flag.E | Flag.F),
        (None, "B+M", None, Flag.B | Flag.M),
        (0, "NIL", 0, Flag.NIL),
        (0, "NIL+P", 0, Flag.NIL | Flag.P),
        (5, "B+nil", 5, Flag.A),
        (5, "*", 5, Flag.A),
        (5, "", 5, Flag.A),
        (0, "..", None, Flag.O),
    ],
)
def test_the_status_tells_why_there_is_no_value_and_what_a_value_is(value, status, read_value, flag):
    for given_status in ({"0": status}, [status, "", "", ""]):
        table = read(dataset(value=[value, 1, 1, 1], status=given_status))
        np.testing.assert_array_equal(table.value, [np.nan if read_value is None else read_value, 1, 1, 1])
        assert table.flag.tolist() == [flag, Flag.A, Flag.A, Flag.A]


def test_one_status_may_hold_for_all_values():
    assert set(read(dataset(status="p")).flag[[0, 1, 3]]) == {Flag.P}
    assert set(read(dataset(status=["p"])).flag[[0, 1, 3]]) == {Flag.P}


def test_a_status_that_is_not_known_is_a_warning():
    assert "'*' of 1 cells is not known" in read(dataset(status={"0": "*", "": ""})).warnings[0]


def test_every_status_that_is_not_known_is_a_warning_of_its_own():
    warnings = read(dataset(status={"0": "*", "1": "??", "3": "*"})).warnings
    assert warnings == (
        "the status '*' of 2 cells is not known and was passed over",
        "the status '??' of 1 cells is not known and was passed over",
    )


def test_a_status_that_is_not_known_is_told_beside_that_there_are_no_figures():
    warnings = read(dataset(value=[], status={"0": "*"})).warnings
    assert [warning.split(" ")[0:2] for warning in warnings] == [["the", "dataset"], ["the", "status"]]
    assert warnings[0] == "the dataset describes a table without any of its figures"


def test_a_status_past_the_last_cell_is_passed_over():
    assert read(dataset(value=[1, 2, 3, 4], status={"4": "p", "3": "e"})).flag.tolist()[3] == Flag.E


def test_more_than_three_letters_are_a_word_and_no_flags():
    assert read(dataset(status={"0": "bep"})).flag[0] == Flag.B | Flag.E | Flag.P
    assert "'bepf' of 1 cells is not known" in read(dataset(status={"0": "bepf"})).warnings[0]


def test_a_decimal_comma_in_a_text_is_no_figure():
    assert "value 0 of 'value' is no figure: '1,5'" in refusal(dataset(value=["1,5", 2, 3, 4]))


def test_one_dot_is_missing_where_the_note_says_so():
    table = read(dataset(note=[". tieto on puuttuva"], status={"2": "."}))
    assert table.flag[2] == Flag.O


def test_values_by_position_leave_out_what_is_missing_and_not_what_is_zero():
    table = read(dataset(value={"3": 4, "0": 0}))
    np.testing.assert_array_equal(table.value, [0, np.nan, np.nan, 4])
    assert table.flag.tolist() == [Flag.A, Flag.O, Flag.O, Flag.A]


@pytest.mark.parametrize("values", [[], {}])
def test_a_description_without_figures_has_missing_cells_and_a_warning(values):
    table = read(dataset(value=values))
    assert set(table.flag) == {Flag.O}
    assert "without any of its figures" in table.warnings[0]


def test_values_written_as_texts_are_numbers_and_symbols():
    table = read(dataset(value=["1.5", "..", None, 4]))
    np.testing.assert_array_equal(table.value, [1.5, np.nan, np.nan, 4])


def test_the_dimension_that_pxweb_invents_is_left_out_with_its_unit_kept():
    invented = {"label": "Luku", "category": {"index": {"EliminatedValue": 0}, "label": {"EliminatedValue": "Luku"}}}
    invented["category"]["unit"] = {"EliminatedValue": {"base": "kpl", "decimals": 0}}
    content = only() | {"id": ["ContentsCode", "d"], "size": [1, 2], "role": {"metric": ["ContentsCode"]}}
    content["dimension"]["ContentsCode"] = invented
    table = read(content)
    assert [item.name for item in table.variables] == ["d"]
    assert [positions.tolist() for positions in table.index] == [[0, 1]]
    assert table.units == {"": "kpl"}


def test_a_dimension_of_one_category_needs_no_index():
    content = only() | {"id": ["one", "d"], "size": [1, 2]}
    content["dimension"]["one"] = {"category": {"label": {"x": "Ainoa"}}}
    one = read(content).variables[0]
    assert (one.name, one.values, one.labels) == ("one", ("x",), ("Ainoa",))


def test_labels_may_be_missing_for_some_categories_and_sizes_be_texts():
    table = read(only(category={"index": ["a", "b"], "label": {"b": "Bee"}}) | {"size": ["2"]})
    assert table.variables[0].labels == ("a", "Bee")


def test_two_dimensions_with_one_label_are_told_apart_by_their_ids():
    content = only(label="Alue") | {"id": ["d", "e"], "size": [2, 1]}
    content["dimension"]["e"] = {"label": "Alue", "category": {"index": ["x"]}}
    assert [item.name for item in read(content).variables] == ["Alue (d)", "Alue (e)"]


def test_without_roles_the_variables_are_known_by_their_names_and_units():
    content = dataset()
    del content["role"]
    assert [item.role for item in read(content).variables] == [Role.AREA, Role.CONTENTS, Role.TIME]


def version_1() -> dict:
    content = dataset()
    dimension = content["dimension"] | {key: content[key] for key in ("id", "size", "role")}
    return {"label": "Vanha", "value": content["value"], "status": {"2": ".."}, "dimension": dimension}


def test_version_1_is_read_bare_and_under_any_name():
    for content in (version_1(), {"dataset": version_1()}, {"abc": version_1(), "other": 1}):
        table = read(content)
        assert table.title == "Vanha"
        assert [item.role for item in table.variables] == [Role.AREA, Role.CONTENTS, Role.TIME]
        assert table.flag.tolist() == [Flag.A, Flag.A, Flag.O, Flag.A]


def test_of_several_datasets_one_is_named():
    bundle = {"first": version_1(), "second": version_1() | {"label": "Toinen"}}
    assert read(bundle, sheet="second").title == "Toinen"
    assert "there are 2 datasets in the file; name one with 'sheet'; there are 'first', 'second'" in refusal(bundle)


def test_a_dataset_embedded_in_a_collection_is_read():
    items = [dataset(), {"class": "dataset", "href": "https://example.org/x"}]
    assert read({"class": "collection", "link": {"item": items}}).title == "Väestö"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ({"error": "Too many cells"}, "holds an error of the interface instead of figures: Too many cells"),
        ({"error": [{"status": "404", "label": "No such table"}]}, "instead of figures: No such table"),
        ({"status": 403, "title": "Forbidden", "type": "x"}, "instead of figures: Forbidden"),
        ([1], "it is a list, not a dataset"),
        ({"a": 1}, NO_DATASET),
        (dataset(value=[1, 2, 3]), "there are 3 values, the dimensions make 4 cells"),
        (dataset(value={"4": 1}), "value '4' is no position among 4 cells"),
        (dataset(value={"x": 1}), "value 'x' is no position"),
        (dataset(value=None), "'value' is neither a list nor an object"),
        (dataset(value=[1, 2, True, 4]), "value 2 of 'value' is no figure: 'True'"),
        (dataset(value=[1, [2], 3, 4]), "value 1 of 'value' is no figure: '[2]'"),
        (dataset(value=[1, 2, "x", 4]), "value 2 of 'value' is no figure: 'x'"),
        (dataset(value=[1, 2, 10**400, 4]), "a value is too large for a figure"),
        (dataset(status=["p", "p"]), "there are 2 statuses for 4 cells"),
        (dataset(size=[2, 1, 3]), "dimension 'timeperiod_y' has 2 categories, its size is said to be 3"),
        (dataset(size=[2, 1]), "'id' and 'size' do not name the dimensions"),
        (dataset(id=["x", "contentscode", "timeperiod_y"]), "dimension 'x' is named in 'id' and not described"),
        (dataset(id=["contentscode"] * 3), "'id' names a dimension twice"),
        (only(category={}), "dimension 'd' has no index"),
        (only(category={"index": {"a": 0, "b": 0}}), "dimension 'd' has two categories at one position"),
        (only(category={"index": {"a": 0, "b": None}}), "has 2 categories, and 'b' at position None"),
        (only(category={"index": {"a": 0, "b": 2}}), "has 2 categories, and 'b' at position 2 from 0"),
        (only(category={"index": {"a": 0, "b": True}}), "has 2 categories, and 'b' at position True"),
        (dataset(value="list of figures after byte 3"), "'value' is neither a list nor an object"),
        (only(category={"index": ["a", "a"]}), "dimension 'd' has a category twice"),
    ],
)
def test_what_is_no_whole_dataset_is_refused_with_a_sentence(content, message):
    assert message in refusal(content)


def test_a_dataset_without_values_is_refused():
    content = dataset()
    del content["value"]
    assert "the dataset has no 'value'" in refusal(content)


def test_a_cube_too_large_to_spread_out_is_refused():
    content = {"class": "dataset", "id": list("abc"), "size": [500] * 3, "value": {}, "dimension": {}}
    for name in content["id"]:
        content["dimension"][name] = {"category": {"index": [str(number) for number in range(500)]}}
    assert "the cube has 125000000 (500 × 500 × 500) cells, too many" in refusal(content)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_reply_is_refused_with_the_line_where_it_breaks_off(part):
    whole = json.dumps(dataset(), indent=1)
    text = whole[: int(len(whole) * part)]
    message = refusal(text.encode())
    assert "the JSON breaks off here; download the file again" in message
    line = int(message.split(":")[1])
    assert line in {text.rstrip().count("\n"), text.rstrip().count("\n") + 1}


def test_a_slip_in_the_json_is_told_with_line_and_column():
    assert refusal(b'{"a": 1,\n "b" 2, "ccccccccc": 3}').startswith("reply.json:2:6: is no JSON here")


def test_not_a_number_in_the_json_is_a_missing_value():
    content = json.dumps(dataset()).replace("2.5", "NaN").encode()
    assert read(content).flag[1] == Flag.O


@pytest.mark.parametrize("start", ["", "\n ", "\ufeff"])
@pytest.mark.parametrize("content", ['{"error": "x"}', '{"value": [', '{ "dataset": {}}', '[{"a": 1}]', "{}"])
def test_json_is_recognised(start, content):
    assert json_stat.recognises(export((start + content).encode()))


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04{}", b'"Alue";"2023"', b'CHARSET="ANSI";', b"", b"<html>{", b"[Alue] 1"]
)
def test_other_files_are_not_taken_for_json(content):
    assert not json_stat.recognises(export(content))


@given(st.data(), st.lists(st.integers(1, 4), min_size=1, max_size=4))
def test_a_written_cube_reads_back_as_itself(data, sizes):
    number = st.none() | st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**53), 2**53)
    values = data.draw(st.lists(number, min_size=prod(sizes), max_size=prod(sizes)))
    sparse = {str(at): value for at, value in enumerate(values) if value is not None}
    ids = [f"d{number}" for number in range(len(sizes))]
    dimension = {
        name: {"category": {"index": [f"{name}.{at}" for at in range(size)]}}
        for name, size in zip(ids, sizes, strict=True)
    }
    for written in (values, sparse):
        table = read({"id": ids, "size": sizes, "dimension": dimension, "value": written})
        assert [len(item.values) for item in table.variables] == sizes
        np.testing.assert_array_equal(table.value, [np.nan if value is None else value for value in values])


ANY_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=3)
    | st.sampled_from(["a", "0", "..", "d"]),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=3) | st.just("0"), part, max_size=3),
    max_leaves=6,
)
PARTS = ("id", "size", "dimension", "value", "status", "role", "note", "label", "class", "link", "error", "updated")


@given(
    st.dictionaries(st.sampled_from(PARTS), ANY_JSON, max_size=3),
    st.dictionaries(st.sampled_from(("label", "category", "note")), ANY_JSON, max_size=2),
    st.dictionaries(st.sampled_from(("label", "index", "unit", "note")), ANY_JSON, max_size=2),
)
def test_any_dataset_is_read_or_refused(top, dimension, category):
    for content in (top, dataset(**top), only(**dimension), only(category={"index": ["a", "b"]} | category)):
        with suppress(ExportNotRead):
            read(content)


@given(st.binary() | st.text().map(str.encode) | ANY_JSON.map(lambda part: json.dumps(part).encode()))
def test_any_bytes_are_read_or_refused(content):
    json_stat.recognises(export(content))
    with suppress(ExportNotRead):
        read(content)


def test_nesting_without_end_is_refused():
    assert "is no JSON" in refusal(b"[" * 100_000)


def test_a_million_values_are_read_at_once():
    category = {"index": [str(number) for number in range(1000)]}
    content = {"id": ["a", "b"], "size": [1000, 1000], "dimension": {"a": {"category": category}}}
    content["dimension"]["b"] = {"category": category}
    content["value"] = [None if at % 50 == 0 else at / 2 for at in range(1_000_000)]
    whole = export(content | {"status": {str(at): ".." for at in range(0, 1_000_000, 50)}})
    start = perf_counter()
    table = json_stat.load(whole)
    assert perf_counter() - start < 3  # some 0.5 s on a quiet machine; a loop over cells takes more
    assert (len(table), int(np.isnan(table.value).sum())) == (1_000_000, 20_000)


def test_every_real_json_file_is_read_whole_or_refused_for_a_known_reason(shared):
    folder = shared / "corpora" / "jsonstat"
    paths = sorted(folder.rglob("*.json"))
    assert len(paths) > 30
    refused = {}
    for path in [*paths, shared / "exports" / "statfin" / "128c_2024_new_naming_jsonstat2.json"]:
        found = Export.read(path)
        assert json_stat.recognises(found), path
        try:
            table = json_stat.load(found)
        except ExportNotRead as error:
            refused[path.relative_to(folder).as_posix()] = str(error)
            continue
        cells = prod(len(item.values) for item in table.variables)
        assert len(table.value) == len(table.flag) == cells
        assert all(len(positions) == cells for positions in table.index)
        assert np.array_equal(np.isnan(table.value), (table.flag & int(Flag.M | Flag.O | Flag.Q)) != 0)
    assert refused.keys() == REFUSED.keys()
    assert all(reason in refused[name] for name, reason in REFUSED.items())


def test_the_incomes_of_statistics_finland_are_read_with_their_units(shared):
    table = json_stat.load(Export.read(shared / "exports" / "statfin" / "128c_2024_new_naming_jsonstat2.json"))
    assert [item.name for item in table.variables] == ["Tiedot", "Vuosi", "Tulokymmenys"]
    assert table.variables[2].values[:3] == ("SS", "1", "2")
    assert (table.value[0], table.value[-1]) == (2860961, 2.2)
    assert table.units["kokonum_mean"] == "ei määritelty"
    assert table.division is None


def large(count: int, **changes) -> dict:
    """A dataset of *count* values, a tenth of a unit apart, with *changes*."""
    numbers = {"index": [f"n{number}" for number in range(count // 4)]}
    years = {"index": [str(2020 + number) for number in range(4)]}
    return {
        "class": "dataset", "id": ["number", "year"], "size": [count // 4, 4],
        "dimension": {"number": {"category": numbers}, "year": {"category": years}},
        "value": [number / 10 for number in range(count)],
    } | changes  # fmt: skip


def both_ways(content: object, where=None) -> tuple[Table, Table]:
    """The table as it is read, and as it is read by way of Python's own numbers."""
    whole = export(content)
    return json_stat.load(whole, where=where), json_stat._table(whole, parsed(whole), None, where)


numbers = st.none() | st.integers(-(10**17), 10**17) | st.floats(allow_nan=False, allow_infinity=False)
numbers |= st.decimals(-9999, 9999, places=1).map(float) | st.sampled_from(["..", "-", "1.5", "p"])


@given(
    st.lists(numbers, min_size=8, max_size=8), st.dictionaries(st.integers(0, 79), st.sampled_from("-pe"), max_size=9)
)
def test_long_lists_of_values_are_read_as_python_reads_them(some, status):
    content = large(80, value=some * 10, status={str(at): text for at, text in status.items()})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stat_text, "WORTH_WHILE", 0)
        if "p" in some:
            with pytest.raises(ExportNotRead, match="is no figure: 'p'"):
                both_ways(content)
            return
        found, expected = both_ways(content)
    np.testing.assert_array_equal(found.value, expected.value)
    assert found.flag.tolist() == expected.flag.tolist()
    assert (found.variables, found.encoding) == (expected.variables, expected.encoding)


@given(st.sets(st.integers(0, 19), min_size=1), st.sets(st.integers(2020, 2023), min_size=1))
def test_selected_rows_are_those_of_the_whole_dataset(chosen, years):
    content = large(80, status={"3": "p", "17": "..", "79": "-"})
    where = {"number": tuple(f"n{number}" for number in chosen), "year": tuple(map(str, years))}
    whole = read(content)
    rows = rows_chosen(whole, where)
    for some in both_ways(content, where):
        np.testing.assert_array_equal(some.value, whole.value[rows])
        assert some.flag.tolist() == whole.flag[rows].tolist()
        assert [some.place(row) for row in range(len(some))] == [whole.place(row) for row in rows.tolist()]


def test_a_long_list_of_values_never_becomes_python_numbers(monkeypatch):
    monkeypatch.setattr(json_stat, "parsed", None)
    assert read(large(4000, note=['Tilaston "value": [1, 2] kuvaus'])).value.sum() == pytest.approx(399.9 * 2000)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (b"399.9]", b"399.9, 400.0]", "there are 4001 values, the dimensions make 4000 cells"),
        (b", 399.9]", b"]", "there are 3999 values, the dimensions make 4000 cells"),
        (b"399.9]", b"399.9", "the JSON breaks off here"),
        (b"1.5, ", b"1.5,, ", "is no JSON here"),
        (b"1.5, ", b"1.5 ", "is no JSON here"),
        (b"1.5, ", b"true, ", "value 15 of 'value' is no figure: 'True'"),
        (b"1.5, ", b"1e999, ", "value 15 of 'value' is no figure"),
    ],
)
def test_a_wrong_long_list_of_values_is_refused_like_a_short_one(old, new, message):
    content = json.dumps(large(4000)).encode()
    assert old in content
    with pytest.raises(ExportNotRead) as caught:
        read(content.replace(old, new, 1))
    assert message in str(caught.value)


def test_statuses_that_stand_under_a_value_of_their_own_are_not_lost():
    status = {"value": [None, "p", *[None] * 398]}
    assert read(large(400, status=status)).flag[:3].tolist() == [Flag.A, Flag.P, Flag.A]
