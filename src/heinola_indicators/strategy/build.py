"""From the shape of the files to the model."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from heinola_indicators.model.areas import area_code
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.source import Origin, Part, Sampling, Series, Source, Survey
from heinola_indicators.model.strategy import (
    Baseline,
    Break,
    Comment,
    Decision,
    DecisionOrigin,
    Definition,
    FollowUp,
    Goal,
    Measure,
    Named,
    Owner,
    PeerGroup,
    RollUp,
    RollUpRule,
    Stage,
    Strategy,
    TargetLevel,
    Term,
    Theme,
)
from heinola_indicators.model.unit import UNITS, Unit, UnitTable
from heinola_indicators.strategy.document_values import FREQUENCIES, LocalisedText
from heinola_indicators.strategy.sources_document import PartEntry, SeriesEntry, SourceEntry, SourcesFile
from heinola_indicators.strategy.strategy_document import (
    BaselineEntry,
    BreakEntry,
    CommentEntry,
    DefinitionEntry,
    GoalEntry,
    MeasureEntry,
    NamedEntry,
    OwnerEntry,
    PeerGroupEntry,
    RollUpEntry,
    StrategyFile,
    TargetLevelEntry,
    TermEntry,
    ThemeEntry,
)
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

if TYPE_CHECKING:
    from heinola_indicators.model.survey import Codebook

BESIDE = ("n", "deviation", "margin", "standard_error", "events")


def built(
    strategy: StrategyFile,
    file: YamlFile,
    sources: SourcesFile,
    sources_file: YamlFile,
    codebooks: "Mapping[str, Codebook] | None" = None,
) -> Strategy:
    """The strategy of two files that have the right shape and agree with one another; *codebooks* are by source.

    What breaks a survey's series by its codebook breaks the measures that are made of it.
    """
    units = known_units(strategy)
    found = Strategy(
        path=file.path,
        name=_text(strategy.strategy.name),
        area=strategy.strategy.area,
        adopted=strategy.strategy.adopted,
        horizon=strategy.strategy.horizon,
        themes=tuple(_theme(theme, units, file, ("themes", number)) for number, theme in enumerate(strategy.themes)),
        sources={
            entry.id: _source(entry, sources_file, ("sources", number)) for number, entry in enumerate(sources.sources)
        },
        series={
            entry.id: _series(entry, sources_file, ("series", number)) for number, entry in enumerate(sources.series)
        },
        units=units,
        terms=tuple(map(_term, strategy.terms)),
        follow_up=tuple(FollowUp(_text(entry.body), _text(entry.rhythm)) for entry in strategy.follow_up),
        values=tuple(map(_named, strategy.values)),
        drivers=tuple(map(_named, strategy.drivers)),
        made=_text_or_none(strategy.strategy.made),
        methods=tuple(strategy.methods),
        roll_up=_roll_up(strategy.roll_up),
        peers=tuple(map(_peer_group, strategy.peers)),
        codebooks=dict(codebooks or {}),
    )
    if not codebooks:
        return found
    from heinola_indicators.strategy.survey_breaks import with_breaks_of_surveys

    return with_breaks_of_surveys(found)


def known_units(strategy: StrategyFile) -> UnitTable:
    """The units of the program and those of the city's own."""
    return UnitTable(UNITS | {entry.id: Unit(entry.id, entry.decimals, _text(entry.name)) for entry in strategy.units})


def _theme(entry: ThemeEntry, units: UnitTable, file: YamlFile, keys: Keys) -> Theme:
    goals = (_goal(goal, units, file, (*keys, "goals", number)) for number, goal in enumerate(entry.goals))
    return Theme(entry.id, _text(entry.name), tuple(goals))


def _goal(entry: GoalEntry, units: UnitTable, file: YamlFile, keys: Keys) -> Goal:
    return Goal(
        id=entry.id,
        name=_text(entry.name),
        measures=tuple(
            _measure(measure, units, file, (*keys, "measures", number)) for number, measure in enumerate(entry.measures)
        ),
        location=file.at(keys),
        owner=_owner(entry.owner),
        programmes=tuple(map(_text, entry.programmes)),
        budget_line=_text_or_none(entry.budget_line),
        operating_plan=_text_or_none(entry.operating_plan),
        drivers=tuple(entry.drivers),
        weight=entry.weight,
    )


def _measure(entry: MeasureEntry, units: UnitTable, file: YamlFile, keys: Keys) -> Measure:
    return Measure(
        id=entry.id,
        name=_text(entry.name),
        unit=units.get(entry.unit, Unit(entry.unit)),
        direction=Direction(entry.direction),
        calculator=entry.calculator,
        inputs={name.replace("-", "_"): series for name, series in entry.inputs.items()},
        location=file.at(keys),
        parameters={name.replace("-", "_"): value for name, value in entry.parameters.items()},
        interpretation=_text_or_none(entry.interpretation),
        note=_text_or_none(entry.note),
        definition=_definition(entry.definition),
        owner=_owner(entry.owner),
        binding=entry.binding,
        scope=entry.scope,
        baseline=_baseline(entry.baseline, file, (*keys, "baseline")) if entry.baseline else None,
        target_levels=tuple(
            _target_level(level, file, (*keys, "target-levels", number))
            for number, level in enumerate(entry.target_levels)
        ),
        comments=tuple(
            _comment(comment, file, (*keys, "comments", number)) for number, comment in enumerate(entry.comments)
        ),
        breaks=tuple(map(_break, entry.breaks)),
        tolerance=entry.tolerance,
        partly_share=entry.partly_share,
        path=entry.path,
        further_series=dict(entry.further_series),
        weight=entry.weight,
        natural_limit=entry.natural_limit,
        interval=entry.interval,
        methods=tuple(entry.methods),
    )


def _target_level(entry: TargetLevelEntry, file: YamlFile, keys: Keys) -> TargetLevel:
    low, high = (entry.between[0], entry.between[1]) if entry.between else (entry.at_least, entry.at_most)
    return TargetLevel(entry.period, low, high, Stage(entry.stage), _decision(entry), file.at(keys), entry.comment)


def _comment(entry: CommentEntry, file: YamlFile, keys: Keys) -> Comment:
    return Comment(entry.text, _decision(entry), file.at(keys))


def _decision(entry: TargetLevelEntry | CommentEntry) -> Decision:
    return Decision(DecisionOrigin(entry.origin), entry.decided, entry.body, entry.section, entry.reference)


def _baseline(entry: BaselineEntry, file: YamlFile, keys: Keys) -> Baseline:
    origin = DecisionOrigin(entry.origin)
    return Baseline(entry.period, entry.value, entry.margin, origin, file.at(keys), entry.source)


def _break(entry: BreakEntry) -> Break:
    return Break(entry.period, _text(entry.reason), entry.comparable, entry.driver)


def _owner(entry: OwnerEntry | None) -> Owner | None:
    return Owner(entry.unit, DecisionOrigin(entry.origin)) if entry else None


def _definition(entry: DefinitionEntry | None) -> Definition | None:
    return Definition(entry.source, entry.version, DecisionOrigin(entry.origin)) if entry else None


def _term(entry: TermEntry) -> Term:
    return Term(entry.start, entry.end, (entry.midterm[0], entry.midterm[1]) if entry.midterm else None)


def _roll_up(entry: RollUpEntry | None) -> RollUp:
    return RollUp(RollUpRule(entry.rule), entry.minimum_share, DecisionOrigin(entry.origin)) if entry else RollUp()


def _peer_group(entry: PeerGroupEntry) -> PeerGroup:
    smallest, largest = entry.between or (0.0, float("inf"))
    areas = tuple(area_code(area) or area for area in entry.areas)
    return PeerGroup(entry.id, _text(entry.name), areas, entry.region, entry.size, smallest, largest)


def _named(entry: NamedEntry) -> Named:
    return Named(entry.id, _text(entry.name))


def _source(entry: SourceEntry, file: YamlFile, keys: Keys) -> Source:
    return Source(
        id=entry.id,
        name=_text(entry.name),
        publisher=entry.publisher,
        files=tuple(pattern.replace("\\", "/") for pattern in entry.files),
        frequency=FREQUENCIES[entry.frequency],
        origin=Origin(entry.origin),
        location=file.at(keys),
        table=entry.table,
        codebook=None if entry.codebook is None else _codebook_path(entry.codebook, file),
        loader=entry.loader,
        sheet=entry.sheet,
        cells=entry.cells,
        header_rows=entry.header_rows,
        licence=entry.licence,
        lag=entry.lag,
        retrieved=entry.retrieved,
        note=_text_or_none(entry.note),
        division=entry.division,
        areas=dict(entry.areas),
        flags=dict(entry.flags),
    )


def _codebook_path(name: str, file: YamlFile) -> str:
    from heinola_indicators.strategy.named_codebooks import codebook_path

    return codebook_path(name, file)


def _series(entry: SeriesEntry, file: YamlFile, keys: Keys) -> Series:
    parts = (_part(part, file, (*keys, "parts", number)) for number, part in enumerate(entry.parts))
    sampling = Sampling(entry.sampling) if entry.sampling else None
    return Series(entry.id, entry.unit, tuple(parts), file.at(keys), entry.division, sampling)


def _part(entry: PartEntry, file: YamlFile, keys: Keys) -> Part:
    return Part(
        source=entry.source,
        location=file.at(keys),
        select=dict(entry.select),
        add=_texts(entry.add),
        scale=entry.scale,
        area=entry.area,
        period=entry.period,
        of_area=entry.of_area,
        of_period=str(entry.of_period) if entry.of_period else None,
        beside={name: dict(select) for name in BESIDE if (select := getattr(entry, name))},
        survey=_survey(entry),
        result=entry.result,
        group=tuple(entry.group.items()),
        period_from_file_name=entry.year_from == "file-name",
        absent_is_missing=entry.absent == "missing",
    )


def _survey(entry: PartEntry) -> Survey | None:
    if entry.items is None or entry.scale_of_answers is None:
        return None
    lowest, highest = entry.scale_of_answers
    return Survey(_texts(entry.items), lowest, highest, _texts(entry.reversed_items))


def _texts(entries: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(entries or ())


def _text(entry: LocalisedText) -> Localised:
    return Localised(entry.fi, entry.sv, entry.en)


def _text_or_none(entry: LocalisedText | None) -> Localised | None:
    return _text(entry) if entry else None
