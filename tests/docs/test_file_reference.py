from typing import Any, get_args

import pytest
from pydantic_core import PydanticUndefined
from tests.docs.markdown_tables import named, tables

from heinola_indicators.strategy import document_values, sources_document, strategy_document
from heinola_indicators.strategy.document_values import Document

MODULES = (document_values, sources_document, strategy_document)
CHAPTERS: dict[tuple[str, str], type[Document]] = {
    ("strategy-file.md", "The file"): strategy_document.StrategyFile,
    ("strategy-file.md", "`strategy`"): strategy_document.StrategyHead,
    ("strategy-file.md", "A silence"): document_values.SilenceEntry,
    ("strategy-file.md", "A text in three languages"): document_values.LocalisedText,
    ("strategy-file.md", "A theme"): strategy_document.ThemeEntry,
    ("strategy-file.md", "A goal"): strategy_document.GoalEntry,
    ("strategy-file.md", "An owner"): strategy_document.OwnerEntry,
    ("strategy-file.md", "A measure"): strategy_document.MeasureEntry,
    ("strategy-file.md", "A baseline"): strategy_document.BaselineEntry,
    ("strategy-file.md", "A target level"): strategy_document.TargetLevelEntry,
    ("strategy-file.md", "A comment"): strategy_document.CommentEntry,
    ("strategy-file.md", "A break"): strategy_document.BreakEntry,
    ("strategy-file.md", "A definition"): strategy_document.DefinitionEntry,
    ("strategy-file.md", "A driver or value"): strategy_document.NamedEntry,
    ("strategy-file.md", "A term"): strategy_document.TermEntry,
    ("strategy-file.md", "A follow-up"): strategy_document.FollowUpEntry,
    ("strategy-file.md", "A roll-up"): strategy_document.RollUpEntry,
    ("strategy-file.md", "A group of peers"): strategy_document.PeerGroupEntry,
    ("strategy-file.md", "A unit"): strategy_document.UnitEntry,
    ("sources-file.md", "The file"): sources_document.SourcesFile,
    ("sources-file.md", "A source"): sources_document.SourceEntry,
    ("sources-file.md", "A series"): sources_document.SeriesEntry,
    ("sources-file.md", "A part"): sources_document.PartEntry,
}


def test_every_class_of_the_files_has_a_chapter() -> None:
    found = [thing for module in MODULES for thing in vars(module).values()]
    classes = {thing for thing in found if isinstance(thing, type) and issubclass(thing, Document)}
    assert set(CHAPTERS.values()) == classes - {Document}


@pytest.mark.parametrize(("chapter", "shape"), CHAPTERS.items(), ids=lambda value: getattr(value, "__name__", ""))
def test_a_chapter_tells_of_every_key_what_holds_without_it(chapter: tuple[str, str], shape: type[Document]) -> None:
    page, heading = chapter
    rows = tables(page)[heading]
    assert named(rows) == [field.alias for field in shape.model_fields.values()]
    assert named(rows, 1) == [left_out(field) for field in shape.model_fields.values()]


@pytest.mark.parametrize(("chapter", "shape"), CHAPTERS.items(), ids=lambda value: getattr(value, "__name__", ""))
def test_a_chapter_names_every_word_that_may_be_written(chapter: tuple[str, str], shape: type[Document]) -> None:
    page, heading = chapter
    told = dict(zip(shape.model_fields, tables(page)[heading], strict=True))
    for name, field in shape.model_fields.items():
        text = " ".join(told[name][1:])
        assert [word for word in words_of(field.annotation) if f"`{word}`" not in text] == [], name


def left_out(field: Any) -> str:
    if field.is_required():
        return "needed"
    if field.default in (None, PydanticUndefined):
        return ""
    return str(field.default).lower() if isinstance(field.default, bool) else str(field.default)


def words_of(annotation: Any) -> list[str]:
    """The texts of a Literal, wherever it stands in the annotation."""
    arguments = get_args(annotation)
    return [word for part in arguments for word in ([part] if isinstance(part, str) else words_of(part))]
