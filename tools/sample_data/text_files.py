"""Text files as the publishers write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Cell = str | int | float

BYTE_ORDER_MARK = "\ufeff"


def semicolon_lines(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return rows as a Finnish CSV file: UTF-8, semicolons, decimal commas, line feeds."""
    lines = [";".join(decimal_comma(cell) for cell in row) + "\n" for row in rows]
    return "".join(lines).encode("utf-8")


def decimal_comma(cell: Cell) -> str:
    """Return a cell as text with a decimal comma.

    >>> decimal_comma(106.1)
    '106,1'
    """
    return str(cell).replace(".", ",") if isinstance(cell, float) else str(cell)


def pxweb_csv(
    title: str,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    delimiter: str,
) -> str:
    """Return a table as PxWeb saves it with a title: quoted texts, bare numbers and symbols, CRLF.

    A symbol such as ``..`` is not quoted, just as PxWeb leaves it.
    """
    lines = [_quoted(title), "", delimiter.join(map(_quoted, header))]
    lines += [delimiter.join(_pxweb_cell(cell) for cell in row) for row in rows]
    return "\r\n".join(lines) + "\r\n"


def _pxweb_cell(cell: Cell) -> str:
    is_symbol = isinstance(cell, str) and set(cell) <= set(".-")
    return _quoted(cell) if isinstance(cell, str) and not is_symbol else str(cell)


def _quoted(text: str) -> str:
    return f'"{text}"'
