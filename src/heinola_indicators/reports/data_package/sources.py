"""The files behind the figures, with publisher, licence and checksum, as a Data Package names them."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from heinola_indicators.assessment.status_table import StatusTable
from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import SourceFile
from heinola_indicators.reports.observed import Observed

CREATIVE_COMMONS = re.compile(r"CC[ -](BY(?:-(?:SA|ND|NC|NC-SA|NC-ND))?)[ -](\d\.\d)", re.IGNORECASE)
NOT_IN_IDENTIFIERS = re.compile(r"[^-a-zA-Z0-9._]+")

Object = dict[str, Any]


def files_behind(table: StatusTable, everything: Iterable[Observed]) -> list[SourceFile]:
    """The files of all figures and baselines shown, each once."""
    sets = [one.source_sets[number] for one in everything for number in one.sets_used if number >= 0]
    files = {file.id: file for files in (*(row.sources for row in table), *sets) for file in files}
    return list(files.values())


def source_records(files: Iterable[SourceFile], language: Language) -> list[Object]:
    """A source for each file; *path* is below the data folder, *id* as in the columns of the tables."""
    return [_source(file, language) for file in files]


def licences_of(files: Sequence[SourceFile]) -> list[Object]:
    """The different licences of the files; none where one of them has none."""
    licences = dict.fromkeys(file.source.licence for file in files)
    return [] if None in licences else [_licence(licence) for licence in licences if licence]


def producers_of(files: Iterable[SourceFile]) -> list[Object]:
    """Who published the files; who publishes the package is not known here."""
    return [{"title": name, "roles": ["producer"]} for name in dict.fromkeys(file.source.publisher for file in files)]


def _source(file: SourceFile, language: Language) -> Object:
    source = file.source
    told: Object = {
        "title": f"{source.publisher}: {source.name.to(language)}",
        "path": file.path,
        "id": file.id,
        "publisher": source.publisher,
        "table": source.table,
        "retrieved": source.retrieved.isoformat() if source.retrieved else None,
        "origin": source.origin.value,
        "hash": f"sha256:{file.sha256}",
        "licenses": [_licence(source.licence)] if source.licence else None,
    }
    return {key: what for key, what in told.items() if what is not None}


def _licence(text: str) -> Object:
    """The identifier of the Open Definition where the text is one of Creative Commons; else made of the text."""
    if found := CREATIVE_COMMONS.fullmatch(text.strip()):
        kind, version = found[1], found[2]
        path = f"https://creativecommons.org/licenses/{kind.lower()}/{version}/"
        return {"name": f"CC-{kind.upper()}-{version}", "path": path, "title": text}
    return {"name": NOT_IN_IDENTIFIERS.sub("-", text).strip("-") or "other", "title": text}
