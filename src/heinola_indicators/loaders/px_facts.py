"""What a PX file says of itself beside its table: kept as it is written, for who wants to know."""

from collections.abc import Mapping, Sequence

from heinola_indicators.loaders.px_syntax import Statement

OF_THE_TABLE = frozenset({
    "CHARSET", "CODEPAGE", "AXIS-VERSION", "LANGUAGE", "LANGUAGES", "TITLE", "DESCRIPTION", "DESCRIPTIONDEFAULT",
    "STUB", "HEADING", "CONTVARIABLE", "VALUES", "CODES", "VARIABLECODE", "TIMEVAL", "PRESTEXT", "KEYS", "DATA",
    "UNITS", "LAST-UPDATED", "DECIMALS", "SHOWDECIMALS", "PRECISION", "NOTE", "NOTEX", "VALUENOTE", "VALUENOTEX",
    "CELLNOTE", "CELLNOTEX", "DATANOTECELL", "DATASYMBOLNIL", "DATASYMBOLSUM",
}) | {f"DATASYMBOL{dots}" for dots in range(1, 7)}  # fmt: skip


def facts_of(statements: Sequence[Statement]) -> Mapping[str, str]:
    """The texts of all other statements by keyword, with the variable or value that they are about in brackets."""
    found = {}
    for item in statements:
        if item.keyword not in OF_THE_TABLE and item.texts:
            about = f"({', '.join(item.keys)})" if item.keys else ""
            found[f"{item.keyword}{about}"] = ", ".join(item.texts)
    return found


def may_be_added(statements: Sequence[Statement]) -> bool:
    """Whether the publisher lets figures be added: not those of rates and indices (``AGGREGALLOWED=NO``)."""
    return not any(item.keyword == "AGGREGALLOWED" and item.texts[:1] == ("NO",) for item in statements)
