"""The JSON Schemas of the files that are read and written."""

import json
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from heinola_indicators.strategy.document_values import Document

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TITLES = {
    "strategy": "The strategy file of heinola-indicators",
    "sources": "The sources file of heinola-indicators",
    "codebook": "The codebook of a survey of heinola-indicators",
}


def schema_of(kind: str) -> str:
    """The JSON Schema of the strategy file, the sources file, a survey's codebook or status.json, as text.

    Those of the files that are read are made of the classes that read them. They tell the shape: what has to agree,
    such as ids, units and days, is told by ``validate``.
    """
    if kind == "status":
        return (files("heinola_indicators.reports") / "status_schema.json").read_text("utf-8")
    from heinola_indicators.strategy.codebook_document import CodebookFile
    from heinola_indicators.strategy.sources_document import SourcesFile
    from heinola_indicators.strategy.strategy_document import StrategyFile

    shapes: dict[str, type[Document]] = {"strategy": StrategyFile, "sources": SourcesFile, "codebook": CodebookFile}
    schema = {"$schema": DIALECT, **shapes[kind].model_json_schema(), "title": TITLES[kind]}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
