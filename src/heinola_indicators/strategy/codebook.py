"""Reading the codebook of a survey."""

from pathlib import Path

from heinola_indicators.model.errors import StrategyNotSound
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.source import Origin
from heinola_indicators.model.survey import (
    Breakdown,
    Category,
    Codebook,
    Gap,
    Index,
    Item,
    Option,
    PopulationMargin,
    Round,
    Sampling,
    Scale,
    Weights,
)
from heinola_indicators.strategy.codebook_checks import codebook_problems
from heinola_indicators.strategy.codebook_document import (
    BreakdownEntry,
    CodebookFile,
    ItemEntry,
    ScaleEntry,
    WeightsEntry,
)
from heinola_indicators.strategy.document_values import LocalisedText
from heinola_indicators.strategy.shape_problems import shaped
from heinola_indicators.strategy.yaml_reader import YamlFile, read_yaml


def read_codebook(path: Path) -> Codebook:
    """The codebook at *path*.

    Raises:
        StrategyNotSound: with every problem of it.
    """
    file = read_yaml(path)
    found = shaped(file, CodebookFile, {})
    problems = [*found.problems]
    if found.value is not None:
        problems += codebook_problems(found.value, found.file)
    if problems or found.value is None:
        ordered = sorted(dict.fromkeys(problems), key=lambda each: (each.location.line or 0, each.location.column or 0))
        raise StrategyNotSound(ordered)
    return _built(found.value, file)


def _built(entry: CodebookFile, file: YamlFile) -> Codebook:
    head = entry.survey
    return Codebook(
        id=head.id,
        name=_text(head.name, head.id),
        origin=Origin(head.origin),
        sampling=Sampling(head.sampling),
        disclosure=head.disclosure,
        design_effect=head.design_effect,
        respondent=tuple(head.respondent or ()),
        free_text=tuple(head.free_text or ()),
        excluded=tuple(head.exclude or ()),
        rounds=_rounds(entry, file),
        scales={scale.id: _scale(scale) for scale in entry.scales},
        items=tuple(_item(item, file, number) for number, item in enumerate(entry.items)),
        indices=tuple(
            Index(
                index.id,
                _text(index.name, index.id),
                tuple(index.items),
                file.at(("indices", number)),
                None if index.rescaled_to is None else (index.rescaled_to[0], index.rescaled_to[1]),
            )
            for number, index in enumerate(entry.indices)
        ),
        gaps=tuple(Gap(gap.id, _text(gap.name, gap.id), gap.performance, gap.importance) for gap in entry.gaps),
        breakdowns=tuple(_breakdown(each, file, number) for number, each in enumerate(entry.breakdowns)),
        crossings=tuple(tuple(crossing) for crossing in entry.crossings),
        weights=None if entry.weights is None else _weights(entry.weights, file),
    )


def _rounds(entry: CodebookFile, file: YamlFile) -> tuple[Round, ...]:
    rounds = [
        Round(
            each.period,
            each.file,
            file.at(("rounds", number)),
            each.sheet,
            each.invited,
            each.undeliverable,
            each.population,
            None if each.not_comparable is None else _text(each.not_comparable, ""),
        )
        for number, each in enumerate(entry.rounds)
    ]
    return tuple(sorted(rounds, key=lambda each: each.period))


def _scale(entry: ScaleEntry) -> Scale:
    listed = [point.value for point in entry.points]
    whole = range(int(entry.between[0]), int(entry.between[1]) + 1) if entry.between else ()
    points = tuple(sorted({*listed, *map(float, whole)}))
    return Scale(
        entry.id,
        points,
        {label: point.value for point in entry.points for label in point.labels or ()},
        {point.value: _text(point.name, "") for point in entry.points if point.name},
        tuple(entry.dont_know or ()),
    )


def _item(entry: ItemEntry, file: YamlFile, number: int) -> Item:
    first = (entry.column or [entry.id])[0]
    options = tuple(
        Option(option.id, _text(option.name, option.column[0]), tuple(option.column)) for option in entry.options
    )
    return Item(
        entry.id,
        _text(entry.name, first),
        tuple(entry.column or ()),
        entry.scale,
        file.at(("items", number)),
        entry.reversed,
        options,
        entry.separator,
    )


def _breakdown(entry: BreakdownEntry, file: YamlFile, number: int) -> Breakdown:
    categories = tuple(
        Category(each.id, _text(each.name, each.answers[0]), tuple(each.answers), each.population)
        for each in entry.categories
    )
    return Breakdown(
        entry.id, _text(entry.name, entry.id), tuple(entry.column), categories, file.at(("breakdowns", number))
    )


def _weights(entry: WeightsEntry, file: YamlFile) -> Weights:
    margins = tuple(
        PopulationMargin(margin.file, margin.variables, margin.select, file.at(("weights", "margins", number)))
        for number, margin in enumerate(entry.margins)
    )
    return Weights(margins, entry.between[0], entry.between[1])


def _text(entry: LocalisedText | None, otherwise: str) -> Localised:
    return Localised(otherwise) if entry is None else Localised(entry.fi, entry.sv, entry.en)
