"""Finding out from its content what kind of export a file is, and reading it."""

from collections.abc import Iterator, Mapping
from inspect import signature
from types import MappingProxyType

from heinola_indicators.loaders import LOADERS
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.layout import NOWHERE, Layout
from heinola_indicators.model.log import timed
from heinola_indicators.panel.table import Table

NO_AREAS: Mapping[str, str] = MappingProxyType({})
CONTAINERS = ("workbook", "json", "parquet")  # what the file itself is; text is all the rest
TEXT_OR_WORKBOOK = frozenset({"survey-answers"})
FOR_WHATEVER_IS_LEFT = frozenset({"survey-answers", "table-workbook", "table-csv"})


def kind_of(export: Export) -> str:
    """The name of the loader that reads the export.

    Raises:
        ExportNotRead: no loader recognises it.
    """
    for name in _asked(_container(export)):
        recognises = getattr(LOADERS.module(name), "recognises", None)
        if recognises is not None and recognises(export):  # another package's may be there to be named only
            return name
    from heinola_indicators.loaders.unrecognised import looks_like

    raise not_read(export.name, f"no loader recognises the file: it looks like {looks_like(export)}")


def _asked(container: str | None) -> Iterator[str]:
    """The loaders that may read such a file, the particular first; those of other packages before our plain ones."""
    ours = [name for name in LOADERS if _reads(name, container)]
    yield from (name for name in ours if name not in FOR_WHATEVER_IS_LEFT)
    yield from LOADERS.added
    yield from (name for name in ours if name in FOR_WHATEVER_IS_LEFT)


def _reads(name: str, container: str | None) -> bool:
    own = next((word for word in CONTAINERS if word in name), None)
    return own == container or (name in TEXT_OR_WORKBOOK and container == "workbook")


def _container(export: Export) -> str | None:
    """The word in the names of the loaders that can be meant, so that the others are not even imported."""
    if export.is_workbook:
        return "workbook"
    beginning = export.beginning.lstrip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe")  # byte order marks among them
    if beginning.startswith(b"PAR1"):
        return "parquet"
    return "json" if beginning[:1] in {b"{", b"["} else None


def load(
    export: Export,
    loader: str | None = None,
    *,
    sheet: str | None = None,
    where: Mapping[str, tuple[str, ...]] | None = None,
    layout: Layout = NOWHERE,
    areas: Mapping[str, str] = NO_AREAS,
) -> Table:
    """The export as a table, by the loader that is named or else recognised.

    *where* names the values that are wanted of some variables, by name and code or label. It is passed to loaders that
    take it and may leave out rows with other values; a variable keeps all its values. The others leave out nothing.
    *layout* says where a plain table stands in the file. *areas* are the codes of areas by the publisher's numbers.

    Raises:
        ExportNotRead: it cannot be read, with every problem found; or a layout is given and the file is of a kind that
            has its own; or areas are and its kind has no numbers for them.
        UsageError: there is no such loader.
    """
    kind = loader or loader_of(export, layout)
    load_kind = LOADERS.load(kind)
    taken = signature(load_kind).parameters
    if layout != NOWHERE and "layout" not in taken:
        raise not_read(export.name, f"{kind} finds the table by itself; leave out 'range' and 'header-rows'")
    if areas and "areas" not in taken:
        raise not_read(export.name, f"{kind} takes areas as the file names them; leave out 'areas'")
    hints = {"where": where, "layout": layout, "areas": areas}
    with timed(f"{export.name}: read as {kind}") as told:
        table: Table = load_kind(export, sheet=sheet, **{name: hint for name, hint in hints.items() if name in taken})
        told.append(f"{len(table)} cells")
    if "workbook" not in kind:
        return table
    from heinola_indicators.loaders.cell_comments import with_comments

    return with_comments(table, export)


def loader_of(export: Export, layout: Layout = NOWHERE) -> str:
    """The name of the loader that reads an export for which none is named.

    Raises:
        ExportNotRead: no loader recognises it.
    """
    return _kind_laid_out(export, layout) or kind_of(export)


def _kind_laid_out(export: Export, layout: Layout) -> str | None:
    """The kind of a plain table, where it is said how one is laid out."""
    if layout == NOWHERE:
        return None
    return "table-workbook" if export.is_workbook else "table-csv"
