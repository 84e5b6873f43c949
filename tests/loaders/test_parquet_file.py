import sys
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest

from heinola_indicators.loaders.detection import kind_of, load
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Role

NEEDS = "pyarrow is an extra: pip install 'heinola-indicators[parquet]'"


@pytest.fixture
def written():
    """Write columns as a Parquet file."""
    arrow = pytest.importorskip("pyarrow", reason=NEEDS)
    parquet = pytest.importorskip("pyarrow.parquet", reason=NEEDS)

    def write(**columns):
        content = BytesIO()
        parquet.write_table(arrow.table(columns), content)
        return Export("oma.parquet", content.getvalue())

    return write


def test_without_pyarrow_it_is_told_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    example = Export("oma.parquet", b"PAR1....PAR1")
    assert kind_of(example) == "parquet"
    with pytest.raises(ExportNotRead, match=r"pip install 'heinola-indicators\[parquet\]'"):
        load(example)


def test_columns_are_those_of_a_plain_table(written):
    example = written(
        Kunta=["Heinola", "Lahti", None], Vuosi=[2022, 2023, 2023], Arvo=[1.5, None, float("nan")], Luku=[1, 2, 3]
    )
    table = load(example)
    assert table.loader == "parquet"
    assert [(variable.name, variable.role) for variable in table.variables] == [
        ("Kunta", Role.AREA),
        ("Vuosi", Role.TIME),
        ("contents", Role.CONTENTS),
    ]
    assert table.value[[0, 1, 3, 5]].tolist() == [1.5, 1, 2, 3]
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.O, Flag.A, Flag.O, Flag.A]
    assert table.variables[0].values == ("Heinola", "Lahti", "")
    assert table.place(2) == "line 2, column 'Arvo'"


def test_texts_decimals_and_dates_are_read(written):
    example = written(
        Päivä=[date(2022, 12, 31), date(2023, 12, 31)],
        Teksti=["1 234,5", "5*"],
        Tarkka=[Decimal("1.10"), Decimal("2.25")],
    )
    table = load(example)
    assert table.variables[0].labels == ("2022", "2023")
    assert table.value.tolist() == [1234.5, 1.1, 5.0, 2.25]
    assert table.flag.tolist() == [Flag.A, Flag.A, Flag.P, Flag.A]


def test_lists_and_truth_values_are_refused_with_their_column(written):
    with pytest.raises(ExportNotRead, match="column 'Arvo' holds lists or records"):
        load(written(Kunta=["Heinola"], Arvo=[[1, 2]]))
    with pytest.raises(ExportNotRead, match="no column holds figures"):
        load(written(Kunta=["Heinola"], Arvo=[True]))


def test_an_empty_and_a_damaged_file_are_refused(written):
    with pytest.raises(ExportNotRead, match="a header and no row"):
        load(written(Kunta=[], Arvo=[]))
    with pytest.raises(ExportNotRead, match="is no Parquet file that can be opened"):
        load(Export("oma.parquet", b"PAR1....PAR1"))


def test_categories_as_pandas_writes_them_are_texts(written):
    arrow = pytest.importorskip("pyarrow", reason=NEEDS)
    areas = arrow.chunked_array(
        [
            arrow.array(["Heinola", "Lahti"]).dictionary_encode(),
            arrow.array(["Lahti", None]).dictionary_encode(),
        ]
    )
    table = load(written(Kunta=areas, Arvo=[1.5, 2, 3, 4]))
    assert table.variables[0].values == ("Heinola", "Lahti", "")
    assert table.index[0].tolist() == [0, 1, 1, 2]
    assert table.value.tolist() == [1.5, 2, 3, 4]


def test_an_index_without_a_name_is_no_column_of_figures(written):
    table = load(written(Kunta=["Heinola", "Lahti"], Arvo=[1.5, 2], __index_level_0__=[17, 4]))
    assert table.variables[-1].values == ("Arvo",)


def test_a_text_that_is_none_and_a_date_beyond_all_years_are_refused(written):
    arrow = pytest.importorskip("pyarrow", reason=NEEDS)
    good = written(Kunta=["Heinola", "Asikkala"], Arvo=[1.5, 2]).content
    with pytest.raises(ExportNotRead, match="is no Parquet file that can be opened"):
        load(Export("oma.parquet", good.replace(b"Asikkala", b"Asikk\xf2la")))
    days = arrow.array([2**60, 0], arrow.timestamp("us"))
    with pytest.raises(ExportNotRead, match="holds a date that is none"):
        load(written(Pvm=days, Arvo=[1.5, 2]))
