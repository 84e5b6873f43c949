"""Whether the parts of a sources file agree with one another and with what the program knows."""

from collections.abc import Iterator

from heinola_indicators.model.family import Family
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.unit import Unit
from heinola_indicators.strategy.checks import area_problem, given_twice
from heinola_indicators.strategy.names import Names
from heinola_indicators.strategy.sampling_checks import sampling_problems
from heinola_indicators.strategy.silences import silence_problems
from heinola_indicators.strategy.sources_document import PartEntry, SeriesEntry, SourceEntry, SourcesFile
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile


def source_problems(
    sources: SourcesFile, file: YamlFile, names: Names, loaders: Family
) -> Iterator[tuple[Keys, Problem]]:
    """Every problem, with the keys of what it leaves unusable: the source, the series or a silence."""
    source_ids = [(source.id, ("sources", number)) for number, source in enumerate(sources.sources)]
    series_ids = [(series.id, ("series", number)) for number, series in enumerate(sources.series)]
    yield from given_twice("source", source_ids, file)
    yield from given_twice("series", series_ids, file)
    for number, source in enumerate(sources.sources):
        for problem in _source_problems(source, file, ("sources", number), loaders):
            yield ("sources", number), problem
    for number, series in enumerate(sources.series):
        for problem in _series_problems(series, file, ("series", number), names):
            yield ("series", number), problem
    yield from _silence_problems(sources, file)


def _silence_problems(sources: SourcesFile, file: YamlFile) -> Iterator[tuple[Keys, Problem]]:
    holders: list[tuple[Keys, SourcesFile | SourceEntry | SeriesEntry]] = [((), sources)]
    holders += [(("sources", number), source) for number, source in enumerate(sources.sources)]
    holders += [(("series", number), series) for number, series in enumerate(sources.series)]
    for keys, holder in holders:
        for problem in silence_problems(holder.silence, file, keys):
            yield (*keys, "silence"), problem


def _source_problems(source: SourceEntry, file: YamlFile, keys: Keys, loaders: Family) -> Iterator[Problem]:
    for number, pattern in enumerate(source.files):
        if problem := pattern_problem(pattern):
            yield Problem(file.at((*keys, "files", number)), problem)
    if source.loader and not loaders.knows(source.loader):
        message = f"there is no loader {source.loader!r}{loaders.nearest(source.loader)}"
        yield Problem(file.at((*keys, "loader")), message)
    for code in source.areas.values():
        if problem := area_problem(code):
            yield Problem(file.at((*keys, "areas")), problem)


def pattern_problem(pattern: str) -> str | None:
    """What is wrong with a file's name, or a pattern of names, that is to stand below the data folder."""
    steps = pattern.replace("\\", "/").split("/")
    if leads_out(pattern):
        return f"{pattern!r} leads out of the data folder; write a path below it"
    if steps[-1] in {"", "."}:
        return f"{pattern!r} names no file; write one, or a pattern such as katteet*.xlsx"
    if any("**" in step and step != "**" for step in steps):
        return f"{pattern!r}: '**' stands for folders and has to be between slashes; in a name write '*'"
    if steps.count("**") > 1:
        return f"{pattern!r}: '**' stands for all folders below one and can be written once"
    return None


def leads_out(path: str) -> bool:
    """Whether a path that is to stand below a folder begins elsewhere or climbs out of it."""
    steps = path.replace("\\", "/").split("/")
    return (steps[0] == "" and len(steps) > 1) or ".." in steps or ":" in path


def _series_problems(series: SeriesEntry, file: YamlFile, keys: Keys, names: Names) -> Iterator[Problem]:
    if problem := names.units.problem_with(Unit(series.unit).at_own_prices.code):
        yield Problem(file.at((*keys, "unit")), problem)
    yield from sampling_problems(series, file, keys)
    for number, part in enumerate(series.parts):
        yield from _part_problems(part, file, (*keys, "parts", number), names)


def _part_problems(part: PartEntry, file: YamlFile, keys: Keys, names: Names) -> Iterator[Problem]:
    if problem := names.sources.problem_with(part.source):
        yield Problem(file.at((*keys, "source")), problem)
    if part.of_area is not None and (problem := area_problem(part.of_area)):
        yield Problem(file.at((*keys, "of-area")), problem)
    given = {
        word
        for word in ("items", "scale-of-answers", "of-area", "of-period", "year-from")
        if getattr(part, word.replace("-", "_")) is not None or file.left_out((*keys, word))
    }
    if len(given & {"items", "scale-of-answers"}) == 1:
        yield Problem(file.at(keys), "'items' and 'scale-of-answers' go together")
    elif "items" in given and not ("of-area" in given and given & {"of-period", "year-from"}):
        yield Problem(file.at(keys), "answers need 'of-area', and 'of-period' or 'year-from: file-name'")
