"""Excel workbooks saved from PxWeb (StatFin), also after edits by hand.

The layout: a title in A1, an empty row, one heading row for each variable across, then the body with its label
columns on the left, then a footer with notes, units and the time of the last update. The label of a block is
written once, in the block's first cell. What the variables are called stands in the title only ("… muuttujina
Alue, Vuosi ja Tiedot"), so names and labels are brought together by what the labels say and by their order.

A sheet saved without a title is of this kind where it begins with heading rows and PxWeb's footer (``Päivitetty
viimeksi:``) stands below. Its variables are called ``area``, ``year`` and ``contents`` by what their labels say, the
others by where they stand (``column 2``, ``heading 1``).
"""

from collections.abc import Iterator, Sequence

import numpy as np

from heinola_indicators.loaders.cell_symbols import symbols_in
from heinola_indicators.loaders.columns import Column, Figures
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.marks import marked
from heinola_indicators.loaders.pxweb_footer import footer_of
from heinola_indicators.loaders.pxweb_labels import Axis, axes_across, axes_down, holds_periods
from heinola_indicators.loaders.pxweb_sheet import SheetLayout, label_problems, layout_of, title_names, unread_cells
from heinola_indicators.loaders.refusal import refuse_if_any
from heinola_indicators.loaders.roles import role_of, with_roles
from heinola_indicators.loaders.sheets import sheets_asked_for, shown
from heinola_indicators.loaders.symbols import MARKS, symbols_by
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.problem import Problem
from heinola_indicators.panel.cell_places import cell_name
from heinola_indicators.panel.table import Role, Table, Variable


def recognises(export: Export) -> bool:
    """Whether a sheet has PxWeb's layout, with a title that names a variable for each heading row or with a footer."""
    return export.is_workbook and any(
        (layout := layout_of(name, rows))
        and (not layout.title or len(title_names(layout.title)) > len(layout.headings))
        for name, rows in sheets_asked_for(export, None).items()
    )


def load(export: Export, *, sheet: str | None = None) -> Table:
    """The table of the named sheet, or of the first that is laid out as PxWeb does it.

    Raises:
        ExportNotRead: there is no such sheet or layout, or cells are not understood; each of them is told.
    """
    layout = _layout(export, sheet)
    footer = footer_of(layout.below)
    symbols = symbols_by(footer.notes)
    figures = [_figures(layout, column, symbols) for column in layout.columns]
    strange = (problem for each in figures for problem in _strange_cells(layout, each, export.name))
    refuse_if_any([*label_problems(layout, export.name), *strange])
    down, made_whole = axes_down(layout, export.name)
    across = axes_across(layout)
    refuse_if_any([*_rows_given_again(down, layout, export.name), *_columns_given_again(across, layout, export.name)])
    variables, left_out = _named([*down, *across], layout, footer.units, export.name)
    return Table(
        loader="pxweb-workbook",
        title=layout.title,
        variables=with_roles(variables),
        index=(
            *(np.repeat(axis.positions, len(layout.columns)) for axis in down),
            *(np.tile(axis.positions, len(layout.body)) for axis in across),
        ),
        value=np.stack([each.value for each in figures], axis=1).ravel(),
        flag=np.stack([each.flag for each in figures], axis=1).ravel(),
        place=lambda row: f"{layout.sheet}!{layout.cell(row)}",
        units=footer.units,
        updated=footer.updated,
        notes=(*footer.notes, *_other_marks(layout)),
        warnings=(*made_whole, *left_out, *unread_cells(layout)),
        division=footer.division,
        symbols=lambda rows: symbols_in(figures, rows),
    )


def _figures(layout: SheetLayout, number: int, symbols: dict[str, Flag]) -> Figures:
    """A column of figures, flagged as its marks say."""
    figures = Column.of("", number, layout.column(number)).figures(symbols, decimal_comma=True)
    marks = {number: Column.of("", 0, layout.column(layout.marks[number]))} if number in layout.marks else {}
    return marked([figures], marks)[0]


def _strange_cells(layout: SheetLayout, figures: Figures, file: str) -> Iterator[Problem]:
    cells = figures.column.cells_in(figures.strange)
    for row, cell in zip(figures.strange.tolist(), cells, strict=True):
        place = layout.location(file, cell_name(layout.body[row], figures.column.position))
        yield Problem(place, f"expected a number, found {shown(cell)}")


def _rows_given_again(down: Sequence[Axis], layout: SheetLayout, file: str) -> Iterator[Problem]:
    for again, first in _given_again(down):
        place = layout.location(file, cell_name(layout.body[again], 0))
        yield Problem(place, f"the labels are those of row {layout.body[first] + 1}; a table of PxWeb has them once")


def _columns_given_again(across: Sequence[Axis], layout: SheetLayout, file: str) -> Iterator[Problem]:
    for again, first in _given_again(across):
        column = cell_name(0, layout.columns[first]).rstrip("1")
        place = layout.location(file, cell_name(layout.headings[-1], layout.columns[again]))
        yield Problem(place, f"the headings are those of column {column}; a table of PxWeb has them once")


def _given_again(axes: Sequence[Axis]) -> list[tuple[int, int]]:
    """The rows (or columns) whose labels stand in an earlier one, and that earlier one."""
    labels = np.stack([axis.positions for axis in axes], axis=1)
    _, first, place = np.unique(labels, axis=0, return_index=True, return_inverse=True)
    earlier = first[place.ravel()]
    again = np.flatnonzero(earlier != np.arange(len(earlier)))
    return list(zip(again.tolist(), earlier[again].tolist(), strict=True))


def _other_marks(layout: SheetLayout) -> Iterator[str]:
    """Marks that are no flags, each with its cell; what they mean stands in the table's notes, if anywhere."""
    for column in layout.marks.values():
        for row, text in zip(layout.body, layout.column(column), strict=True):
            if str(text).strip().casefold() not in MARKS:
                yield f"{layout.sheet}!{cell_name(row, column)}: {text}"


def _layout(export: Export, sheet: str | None) -> SheetLayout:
    for name, rows in sheets_asked_for(export, sheet).items():
        if found := layout_of(name, rows):
            return found
    raise not_read(
        export.name,
        "is not laid out as PxWeb saves it: in A1 a title like '… muuttujina Alue, Vuosi ja Tiedot', then heading "
        "rows whose first cell is empty, then rows of labels and figures; a plain table is read by table-workbook",
        sheet=sheet,
    )


def _named(
    axes: Sequence[Axis], layout: SheetLayout, units: dict[str, str], file: str
) -> tuple[list[Variable], list[str]]:
    """The axes with names from the title, and a warning if names are left over.

    Contents, time and area are matched by what the labels say, the others by their order. Contents of one value
    need not be in the sheet.
    """
    if not layout.title:
        return _named_without_title(axes, layout, units)
    names = title_names(layout.title)
    if len(names) < len(axes):
        across = len(layout.headings)
        raise not_read(
            file,
            f"the title names {len(names)} variables ({', '.join(names)}), but the sheet has {len(axes) - across} "
            f"in label columns and {across} in heading rows",
            sheet=layout.sheet,
            cell=cell_name(layout.body.start, 0),
        )
    found: dict[int, int] = {}
    for role in (Role.CONTENTS, Role.TIME, Role.AREA):
        fitting = [axis for axis in range(len(axes)) if axis not in found and _is_about(role, axes[axis], units)]
        called = [number for number, name in enumerate(names) if _role_by_name(name) is role]
        if len(fitting) == len(called) == 1:
            found[fitting[0]] = called[0]
    free = [number for number in range(len(names)) if number not in found.values()]
    free.sort(key=lambda number: _role_by_name(names[number]) is Role.CONTENTS)
    open_axes = [axis for axis in range(len(axes)) if axis not in found]
    found |= dict(zip(open_axes, sorted(free[: len(open_axes)]), strict=True))
    left_out = [names[number] for number in free[len(open_axes) :] if _role_by_name(names[number]) is not Role.CONTENTS]
    warnings = [f"the title names {', '.join(left_out)}, of which the sheet has no labels"] if left_out else []
    return [axis.called(names[found[number]]) for number, axis in enumerate(axes)], warnings


def _named_without_title(
    axes: Sequence[Axis], layout: SheetLayout, units: dict[str, str]
) -> tuple[list[Variable], list[str]]:
    """The axes called by what their labels say, or else by where they stand, and a warning that they are."""
    down = len(axes) - len(layout.headings)
    names = [f"column {number + 1}" if number < down else f"heading {number + 1 - down}" for number in range(len(axes))]
    for role, name in ((Role.CONTENTS, "contents"), (Role.TIME, "year"), (Role.AREA, "area")):
        about = [number for number, axis in enumerate(axes) if _is_about(role, axis, units)]
        if len(about) == 1:
            names[about[0]] = name
    warning = f"the sheet has no title, which would name its variables; they are called {', '.join(names)}"
    return [axis.called(name) for axis, name in zip(axes, names, strict=True)], [warning]


def _role_by_name(name: str) -> Role | None:
    return role_of(Variable(name, (), ()))


def _is_about(role: Role, axis: Axis, units: dict[str, str]) -> bool:
    match role:
        case Role.CONTENTS:
            return any(label in units for label in axis.labels)
        case Role.TIME:
            return holds_periods(axis.labels)
        case Role.AREA:
            return role_of(axis.called("")) is Role.AREA
