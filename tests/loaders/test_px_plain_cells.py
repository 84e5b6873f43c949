"""The quick reading of PX files: it gives what the reading of the whole text gives, and refuses what that refuses."""

from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders import export as exports
from heinola_indicators.loaders import figure_stream, px_file, px_plain_cells
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.px_beginning import beginning_of
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.choices import rows_chosen
from heinola_indicators.panel.table import Table

HEAD = 'CHARSET="ANSI";AXIS-VERSION="2013";CODEPAGE="utf-8";LANGUAGE="fi";TITLE="Väestö";UNITS="kpl";NOTE="x;DATA=1";\n'
AREAS = HEAD + 'STUB="Alue";HEADING="Vuosi";VALUES("Alue")="Heinola","Lahti","Asikkala";'
AREAS += 'CODES("Alue")="KU111","KU398","KU016";VALUES("Vuosi")="2023","2024";\n'
HEINOLA = {"Alue": ("KU111",)}


def exported(text: str) -> Export:
    return Export("example.px", text.encode())


def load(text: str, where=None) -> Table:
    return px_file.load(exported(text), where=where)


def is_read_quickly(text: str) -> bool:
    found = exported(text)
    beginning = beginning_of(found)
    with suppress(figure_stream.NotPlain):
        return beginning is not None and px_file._read_in_bytes(found, beginning, None) is not None
    return False


def same(first: Table, second: Table) -> bool:
    values = [[value.hex() for value in table.value.tolist()] for table in (first, second)]
    indices = [[positions.tolist() for positions in table.index] for table in (first, second)]
    return (
        values[0] == values[1] and indices[0] == indices[1]
        and first.flag.tolist() == second.flag.tolist()
        and (first.variables, first.notes, first.warnings) == (second.variables, second.notes, second.warnings)
        and (first.encoding, first.title, first.units) == (second.encoding, second.title, second.units)
    )  # fmt: skip


cells = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
    st.decimals(-9999, 99999, places=1).map(str),
    st.integers(-(10**6), 10**18).map(str),
    st.sampled_from(['".."', "..", '"..."', '"-"', "-", '"."', ":", "1E3", "-0.0", "7*"]),
)
line_ends = st.sampled_from(["\n", "\r\n", "\r", " \r\n", "\n\n"])


@st.composite
def px_files(draw) -> tuple[str, list[list[str]]]:
    """A PX file, with or without KEYS, its lines broken anywhere, and the values of its variables."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    values = [[f"v{number}.{at}" for at in range(size)] for number, size in enumerate(sizes)]
    split = draw(st.integers(0, len(sizes)))
    names = [f'"v{number}"' for number in range(len(sizes))]
    stub, heading = ",".join(names[:split]), ",".join(names[split:])
    head = HEAD + (f"STUB={stub};" if stub else "") + (f"HEADING={heading};" if heading else "")
    for name, listed in zip(names, values, strict=True):
        head += f"VALUES({name})=" + ",".join(f'"{value}"' for value in listed) + ";\n"
    columns = int(np.prod(sizes[split:]))
    has_keys = bool(stub) and draw(st.booleans())
    head += "".join(f"KEYS({name})=VALUES;" for name in names[:split]) if has_keys else ""
    end, separator = draw(line_ends), draw(st.sampled_from([" ", "  ", "\t", ", "]))
    body = ""
    for row in range(int(np.prod(sizes[:split]))):
        keys = np.unravel_index(row, sizes[:split]) if stub else ()
        body += "".join(f'"{values[number][at]}",' for number, at in enumerate(keys)) if has_keys else ""
        written = draw(st.lists(cells, min_size=columns, max_size=columns))
        body += "".join(cell + draw(st.sampled_from([separator, separator, end])) for cell in written) + end
    return f"{head}DATA={end}{body};", values


@given(px_files())
def test_a_file_reads_the_same_in_its_bytes_and_in_its_text(drawn):
    text, _ = drawn
    assert same(load(text), px_file._read_in_text(exported(text)))


@given(px_files(), st.data())
def test_selected_rows_are_those_of_the_whole_table(drawn, data):
    text, values = drawn
    chosen = [data.draw(st.lists(st.sampled_from(listed), unique=True)) for listed in values]
    where = {f"v{number}": tuple(listed) for number, listed in enumerate(chosen) if listed}
    whole, some = load(text), load(text, where)
    rows, own = rows_chosen(whole, where), rows_chosen(some, where)
    assert [value.hex() for value in some.value[own].tolist()] == [value.hex() for value in whole.value[rows].tolist()]
    assert some.flag[own].tolist() == whole.flag[rows].tolist()
    for number in range(len(values)):
        assert some.positions(number, own).tolist() == whole.positions(number, rows).tolist()
    assert [some.place(row) for row in own.tolist()] == [whole.place(row) for row in rows.tolist()]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("separator", [" ", "\t", "  ", ", "])
def test_any_line_ends_and_blanks_are_read_quickly(end, separator):
    rows = end.join(separator.join(row) + separator for row in (["1.5", '".."'], ["-2", "-"], [".", "3"]))
    text = f"{AREAS}DATA={end}{rows}{end};{end}".replace("\n", end)
    assert is_read_quickly(text)
    assert load(text).flag.tolist() == [Flag.A, Flag.O, Flag.A, Flag.NIL, Flag.M, Flag.A]
    assert load(text, {"Alue": ("Lahti",)}).value.tolist() == [-2, 0]


def test_lines_carry_no_meaning_so_a_shifted_line_shifts_nothing():
    text = AREAS + "DATA=\n1\n2 3 4\n5 6\n;"
    assert load(text, HEINOLA | {"Alue": ("KU016",)}).value.tolist() == [5, 6]


@pytest.mark.parametrize("body", ["1 2 3 4 5", "1 2\n3 4\n", "1 2 3 4 5 6 7", "1 2 3 4 5 6 7;", "1 2;", ";"])
@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize("where", [None, HEINOLA])
def test_a_file_with_another_number_of_figures_is_refused_however_little_is_asked_for(
    body, is_large, where, monkeypatch
):
    monkeypatch.setattr(px_plain_cells, "LARGE", 0 if is_large else 1 << 20)
    with pytest.raises(ExportNotRead, match=r"DATA holds \d figures and symbols, the variables make 6 \(3 × 2\)"):
        load(AREAS + "DATA=" + body, where)


def test_a_large_file_is_refused_at_the_same_place_and_for_the_same_reason(monkeypatch):
    for body in ("1 2\n3 4\n5", "1 2\n3 4\n5 6 7;\n", '"KU111" 1 2\n"KU398" 3 4;'):
        told = []
        for large in (1 << 20, 0):
            monkeypatch.setattr(px_plain_cells, "LARGE", large)
            with pytest.raises(ExportNotRead) as caught:
                load(AREAS + "DATA=\n" + body)
            told.append(str(caught.value))
        assert told[0] == told[1]


def test_a_large_file_with_semicolons_between_figures_is_read_all_the_same(monkeypatch):
    monkeypatch.setattr(px_plain_cells, "LARGE", 0)
    assert load(AREAS + "DATA=1;2;3;4;5;6;").value.tolist() == [1, 2, 3, 4, 5, 6]


def test_what_is_not_there_selects_nothing_and_leaves_the_variables_whole():
    for where in ({"Alue": ("KU999",)}, {"Aleu": ("KU111",)}):
        table = load(AREAS + "DATA=1 2 3 4 5 6;", where)
        assert (len(table), [len(item.values) for item in table.variables]) == (0, [3, 2])


def test_a_large_file_is_read_from_the_disk_and_only_its_beginning_decoded(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(exports, "LARGE", 10)
    path = tmp_path / "large.px"
    path.write_text(AREAS + "DATA=1 2 3 4 5 6;", "utf-8")
    found = Export.read(path)
    table = px_file.load(found, where=HEINOLA)
    assert (table.value.tolist(), table.encoding, table.title) == ([1, 2], "utf-8", "Väestö")
    assert not {"content", "text"} & vars(found).keys()
